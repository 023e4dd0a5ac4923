"""A medium alone in its clause is the style; among things it is a thing."""

import pytest

from mayfly.refine.depiction import depict
from mayfly.scene.parser import parse_scene, read_scene

OWL = "an owl on a branch under the full moon"
CU = "con cú trên cành cây dưới trăng tròn"
PLAIN = "con cu tren canh cay duoi trang tron"


@pytest.mark.parametrize(
    ("prompt", "style"),
    [
        (f"{OWL}, ink", "ink"),
        (f"{OWL}, oil", "oil"),
        (f"{OWL}. Neon.", "neon"),
        (f"{OWL}, pixel", "pixel"),
        (f"{OWL}, pencil", "pencil"),
        (f"{OWL}, anime", "anime"),
        (f"{OWL}, 3d", "3d"),
        (f"{OWL}, charcoal", "charcoal"),
        (f"{OWL}, pastel", "pastel-drawing"),
        (f"{OWL}, crayons", "pastel-drawing"),
        (f"{OWL}, ink, highly detailed", "ink"),
        (f"{CU}, than chì", "charcoal"),
        (f"{CU}, mực", "ink"),
        (f"{CU}, sơn dầu", "oil"),
        (f"{CU}, chì", "pencil"),
        (f"{PLAIN}, muc", "ink"),
        (f"{PLAIN}, son dau", "oil"),
        (f"{PLAIN}, than chi", "charcoal"),
    ],
)
def test_a_medium_alone_in_its_clause_is_the_style(prompt, style):
    scene = depict(prompt)

    assert scene.style == style
    assert [subject.sprite for subject in scene.subjects] == ["owl", "branch"]
    assert scene.unmatched == ()
    assert "style" in read_scene(prompt).stated


@pytest.mark.parametrize(
    "prompt",
    [
        "paper, brushes, ink",
        "a desk with paper, ink, and pens",
        "cua, tôm, mực",
        "an ink bottle on a desk",
        "oil in a pan",
        "ink",
        "a boy drawing with crayons",
    ],
)
def test_among_things_it_is_a_thing(prompt):
    assert parse_scene(prompt).style == "default"


def test_a_style_that_is_named_in_full_wins():
    assert parse_scene(f"{OWL}, watercolor, ink").style == "watercolor"
    assert parse_scene(f"a watercolor of {OWL}, ink").style == "watercolor"
    assert parse_scene(f"{OWL}, ink", style="oil").style == "oil"


def test_squid_told_beside_crab_is_still_drawn():
    assert "squid" in {subject.sprite for subject in parse_scene("cua, tôm, mực").subjects}
