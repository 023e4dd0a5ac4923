"""The sprite pack: whole, readable, small, and with facts that fit it."""

import json
import tomllib
from pathlib import Path

import pytest

from mayfly.painter import sprites
from mayfly.painter.cast.clusters import clusters_of
from mayfly.painter.cast.tint import SWATCHES
from mayfly.scene.spec import COLOURS, Scene, Subject
from tests.unit.painter.test_composition import stage_of
from tools.sprites import drawings

ROOT = Path(__file__).parents[3]
DATA = Path(sprites.__file__).parent / "data"
COMMON = (
    "cat", "dog", "horse", "rabbit", "elephant", "penguin", "dragon", "castle", "house", "sailboat",
    "red-apple", "deciduous-tree", "sofa", "table", "robot-full", "astronaut-full", "woman-full",
    "man-full", "girl-full", "boy-full", "old-man-full", "old-woman-full", "ao-dai-woman", "farmer-full",
    "wizard-full", "knight-full", "princess-full", "king-full", "queen-full", "chef-full", "doctor-full",
    "samurai-full", "fox-full", "bear-full", "wolf-full", "lion-full", "panda-full", "unicorn-full",
    "non-la", "lantern", "hot-air-balloon", "lighthouse", "windmill", "waterfall", "bridge", "pyramid",
    "pine", "bush", "rowing-boat-vn", "stilt-house",
)  # fmt: skip


@pytest.mark.parametrize("sprite", COMMON)
def test_what_users_ask_for_most_is_in_the_pack(sprite):
    assert sprite in sprites.ids()


def test_the_index_covers_the_blob_without_gap_or_overlap():
    index = json.loads((DATA / "sprites.json").read_text("utf-8"))
    end = 0
    for offset, length, _, _ in sorted(index.values()):
        assert offset == end
        end += length
    assert end == (DATA / "sprites.bin").stat().st_size


def test_the_pack_stays_within_its_budget():
    assert (DATA / "sprites.bin").stat().st_size <= 13_000_000


def test_every_model_stands_for_a_drawing_and_decodes():
    index = json.loads((DATA / "models.json").read_text("utf-8"))["pictures"]
    end = 0
    for offset, length, _, _ in sorted(index.values()):
        assert offset == end
        end += length
    assert end == (DATA / "models.bin").stat().st_size <= 6_000_000
    assert set(index) <= sprites.ids()
    for name in index:
        model = sprites.modelled(name)
        image, facts = sprites.picture(model), sprites.facts_of(model)
        assert model != name
        assert abs(sprites.aspect(model) - image.width / image.height) < 1e-9
        assert facts.metres == sprites.facts_of(name).metres
        assert "model" in facts.tags
    sprites.picture.cache_clear()


def test_what_has_no_model_is_its_own():
    assert sprites.modelled("non-la") == "non-la"


def test_every_sprite_decodes_to_the_size_the_index_tells():
    for sprite in sorted(sprites.ids()):
        image = sprites.picture(sprite)
        assert image.mode == "RGBA"
        assert max(image.size) <= 390
        assert abs(sprites.aspect(sprite) - image.width / image.height) < 1e-9
        assert image.getchannel("A").getextrema()[1] > 200
    sprites.picture.cache_clear()


def test_every_sprite_has_facts_within_their_range():
    for sprite in sprites.ids():
        facts = sprites.facts_of(sprite)
        assert 0 < facts.metres <= 1000
        assert facts.facing in (-1, 0, 1)
        assert 0.3 <= facts.foot <= 1
        for span in (facts.seat, facts.rim):
            assert span is None or (0 <= span[0] < span[1] <= 1 and 0 <= span[2] <= 1)


def test_faces_and_busts_name_a_whole_figure_of_the_pack():
    for sprite in sprites.ids():
        assert sprites.whole(sprite) in sprites.ids()
    assert sprites.whole("robot") == "robot-full"
    assert sprites.whole("fox") == "fox-full"
    assert sprites.whole("cat") == "cat"


def test_people_sit_at_their_hips_when_they_ride():
    for sprite in sprites.ids():
        if sprite.endswith("-riding"):
            assert 0.5 < sprites.facts_of(sprite).foot < 0.85, sprite


def test_an_unknown_id_still_shows_something():
    assert sprites.known("no-such-thing") in sprites.ids()
    assert sprites.picture("no-such-thing").size == sprites.picture(sprites.known("no-such-thing")).size


@pytest.mark.parametrize("sprite", ["woman", "baby", "man-farmer", "artist"])
def test_people_have_natural_skin_rather_than_emoji_yellow(sprite):
    image = sprites.picture(sprite).convert("RGB").resize((32, 32))
    yellow = sum(
        1 for r, g, b in zip(*[iter(image.tobytes())] * 3, strict=True) if r > 230 and 180 < g < 215 and b < 80
    )
    assert yellow < 30


def test_the_licences_travel_with_the_art():
    text = (DATA / "LICENSE-sprites.txt").read_text("utf-8")
    assert "Noto Emoji" in text
    assert "Apache License" in text


def test_colour_words_have_swatches():
    assert set(COLOURS) <= set(SWATCHES)


def test_the_pack_is_the_one_the_facts_were_built_for():
    facts = json.loads((DATA / "facts.json").read_text("utf-8"))["facts"]
    assert set(facts) == sprites.ids()


SMALL_TO_LARGE = (
    ("honeybee", "mouse", "cat", "dog", "ewe", "horse", "elephant", "spouting-whale"),
    ("ant", "frog-full", "rabbit", "fox-full", "bear-full", "rhinoceros", "sauropod"),
    ("baby-full", "girl-full", "teen-girl-full", "man-full", "stilt-house", "pagoda", "eiffel-tower", "volcano"),
    ("baby-full", "dog", "bear-full", "house", "castle"),
    ("red-apple", "pineapple", "chair", "sofa", "automobile", "bus", "articulated-lorry", "ship"),
    ("lychee", "durian", "toaster", "washing-machine", "refrigerator", "motorcycle", "tank", "galleon", "passenger-ship"),
    ("hummingbird", "hen", "egret", "ostrich", "giraffe", "triceratops"),
    ("pencil", "sword", "spear", "street-lamp", "lighthouse", "wind-turbine", "suspension-bridge"),
    ("ring", "crown", "throne", "triumphal-arch"),
    ("rubber-duck", "duck", "swan", "rowing-boat-vn", "dragon-boat", "galleon"),
)  # fmt: skip


@pytest.mark.parametrize("order", SMALL_TO_LARGE, ids=lambda order: order[0] + " to " + order[-1])
def test_real_sizes_run_from_small_to_large(order):
    metres = [sprites.facts_of(sprite).metres for sprite in order]

    assert metres == sorted(set(metres))


def test_no_animal_or_person_is_of_a_size_that_none_has():
    for sprite in sprites.ids():
        facts = sprites.facts_of(sprite)
        if "person" in facts.tags:
            assert 0.4 <= facts.metres <= 3.5, sprite
        if "fur" in facts.tags:
            assert 0.1 <= facts.metres <= 6, sprite
        if "hand" in facts.tags:
            assert facts.metres <= 2.5, sprite
        if "building" in facts.tags:
            assert facts.metres >= 2.4, sprite
        if "glow" in facts.tags and "far" in facts.tags:
            assert "sky" in facts.tags, sprite


def test_every_drawing_of_ours_has_facts_written_for_it():
    source = tomllib.loads((ROOT / "tools" / "sprites" / "facts.toml").read_text("utf-8"))
    written = set(source["facts"]) | set(source["full"]) | set(source["full"].values()) | set(source["variants"])
    written |= {name for text in source["variants"].values() for name in text.replace(" ", "").split(",")}
    figures = {name for name in sprites.ids() if name.endswith("-full") or f"{name}-riding" in sprites.ids()}
    own = drawings.all_drawings()

    assert {name for name in own if not name.endswith("-riding")} - written - figures == set()
    assert set(own) <= sprites.ids()
    assert len([name for name in own if not name.endswith("-riding")]) >= 80


def test_people_of_one_word_have_several_looks_and_stand_like_one_another():
    for sprite in ("woman-full", "man-full", "girl-full", "boy-full", "old-man-full", "old-woman-full"):
        looks = sprites.variants(sprite)
        assert looks[0] == sprite
        assert len(set(looks)) >= 2
        for look in looks:
            assert f"{look}-riding" in sprites.ids()
            assert abs(sprites.facts_of(look).metres - sprites.facts_of(sprite).metres) < 0.2
    assert sprites.variants("goat") == ("goat",)


def test_a_pose_is_shown_by_a_figure_of_its_own_where_there_is_one():
    assert sprites.posed("cat", "sleeping") == "cat-sleeping"
    assert sprites.posed("bird", "flying") == "bird-flying"
    assert sprites.posed("cat", None) == "cat"
    assert sprites.posed("giraffe", "sleeping") == "giraffe"


def test_a_crowd_and_children_are_of_many_looks():
    for word, least in (("person-standing", 5), ("child", 3)):
        scene = Scene(subjects=(Subject(noun=word, sprite=word, span=(0, 1), count=8),))
        found = {piece.sprite for cluster in clusters_of(stage_of(1), scene) for piece in cluster.pieces}
        assert len(found) >= least
        assert all("person" in sprites.facts_of(sprite).tags for sprite in found)
