"""The styles as data, and how they are found by name."""

import pytest

from mayfly.errors import ContentPolicyViolation
from mayfly.language.text import fold
from mayfly.refine.admission import admit
from mayfly.refine.styles import find_style, nearest_styles, styles
from mayfly.scene.spec import STYLES


def test_there_are_at_least_eighty_each_with_all_its_columns() -> None:
    ids = [style.id for style in styles()]

    assert len(ids) == len(set(ids)) >= 80
    assert {"realistic", "photo", "cinematic", "watercolor", "oil", "pencil", "pixel", "anime", "3d"} <= set(ids)
    for style in styles():
        assert style.painter_style in STYLES
        assert style.name
        assert style.name_vi
        assert style.keywords
        assert len(style.keywords) == len(style.keywords_vi)
        assert style.negative_keywords


def test_every_style_is_found_by_its_names_with_and_without_diacritics() -> None:
    for style in styles():
        assert find_style(style.id) is style
        for name in (style.name, style.name_vi):
            found = find_style(name)
            assert found is not None
            assert find_style(fold(name)) is not None


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Watercolour", "watercolor"),
        ("phong cách màu nước", "watercolor"),
        ("son dau", "oil"),
        ("hoat hinh", "cartoon"),
        ("watercolor style", "watercolor"),
    ],
)
def test_a_style_is_found_as_people_call_it(text: str, style: str) -> None:
    found = find_style(text)

    assert found is not None
    assert found.id == style


@pytest.mark.parametrize("text", ["watercolr", "animee", "son dauu", "", "\x00" * 200, "zzzz"])
def test_there_is_always_something_near(text: str) -> None:
    near = nearest_styles(text)

    assert 1 <= len(near) <= 3
    assert set(near) <= {style.id for style in styles()}


def test_admission_answers_in_the_language_of_the_text() -> None:
    admit("a bowl of soup")
    admit("a garden, no nudity")
    with pytest.raises(ContentPolicyViolation, match="can not be drawn"):
        admit("a naked woman")
    with pytest.raises(ContentPolicyViolation, match="Không thể vẽ") as caught:
        admit("cô gái khỏa thân", field="message")
    assert caught.value.faults[0].field == "message"
