"""Promises of the parser that hold for any prompt."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.scene.homes import HOMES, PLACE_OF_SPRITE
from mayfly.scene.parser import parse_scene, read_scene
from mayfly.scene.spec import CAMERAS, GROUPS, MOODS, PALETTES, PLACES, POSES, RELATIONS, TIMES

WORDS = st.sampled_from(
    [
        "a",
        "two",
        "cats",
        "red",
        "on",
        "in",
        "under",
        "next",
        "to",
        "the",
        "beach",
        "at",
        "night",
        "without",
        "dogs",
        "riding",
        "big",
        ",",
        ".",
        "and",
        "with",
        "wearing",
        "hat",
        "made",
        "of",
        "một",
        "hai",
        "con",
        "mèo",
        "đỏ",
        "trên",
        "bãi",
        "biển",
        "không",
        "có",
        "chó",
        "cưỡi",
        "ngựa",
        "lúc",
        "đêm",
        "và",
        "nón",
        "lá",
        "đội",
        "(",
        ":",
        "1.2",
        ")",
        '"',
        "'",
        "zorbak",
        "-",
    ]
)


@given(st.text(max_size=150) | st.lists(WORDS, max_size=20).map(" ".join))
def test_any_prompt_is_a_scene_and_spans_hold_their_nouns(prompt: str) -> None:
    scene = parse_scene(prompt)

    assert scene.place in PLACES
    assert scene.time in TIMES
    for index, subject in enumerate(scene.subjects):
        start, end = subject.span
        assert " ".join(prompt[start:end].split()) == " ".join(subject.noun.split())
        assert subject.relation in (None, *RELATIONS)
        assert subject.anchor is None or (subject.anchor != index and 0 <= subject.anchor < len(scene.subjects))
        assert subject.pose in (None, *POSES)
        assert subject.group in (None, *GROUPS)
    assert scene.camera in (None, *CAMERAS)
    assert scene.palette in (None, *PALETTES)
    assert scene.mood in (None, *MOODS)
    assert {near.word for near in scene.nearest} <= set(scene.unmatched)
    assert parse_scene(prompt) == scene


@pytest.mark.parametrize(
    ("prompt", "camera", "palette", "mood"),
    [
        ("extreme close-up of a cat, pastel colors, dreamy", "close", "pastel", "dreamy"),
        ("bird's-eye view of a village", "high", None, None),
        ("a castle from a low angle, epic, dark", "low", "dark", "epic"),
        ("cận cảnh con mèo, tông ấm, yên bình", "close", "warm", "peaceful"),
        ("phố cổ nhìn từ trên cao, rùng rợn", "high", None, "eerie"),
        ("a cat", None, None, None),
    ],
)
def test_camera_palette_and_mood_are_what_was_said(
    prompt: str, camera: str | None, palette: str | None, mood: str | None
) -> None:
    scene = parse_scene(prompt)

    assert (scene.camera, scene.palette, scene.mood) == (camera, palette, mood)


@pytest.mark.parametrize(
    ("prompt", "pose", "group"),
    [
        ("two sleeping cats on a sofa", "sleeping", None), ("a dog running on the beach", "running", None),
        ("a flock of birds flying over the sea", "flying", "flock"), ("con mèo đang ngủ trên ghế", "sleeping", None),
        ("đàn bò gặm cỏ", "eating", "flock"), ("a girl is sitting on a bench", "sitting", None),
        ("a woman reading a book", "reading", None), ("a stack of books", None, "pile"), ("a horse", None, None),
    ],
)  # fmt: skip
def test_poses_and_groups_go_to_who_is_meant(prompt: str, pose: str | None, group: str | None) -> None:
    first = parse_scene(prompt).subjects[0]

    assert (first.pose, first.group) == (pose, group)


@pytest.mark.parametrize(
    ("prompt", "subjects", "unmatched"),
    [
        ("a horse saddle on a fence", ["fence"], ("horse saddle",)),
        ("a centaur archer", ["centaur"], ()),
        ("cái quạt trần trong phòng khách", ["ceiling-fan"], ()),
        ("người thợ rèn", ["blacksmith-full"], ()),
        ("ba chú lợn con", ["pig"], ()),
        ("a cabin in the forest by the sea", ["cottage"], ("sea",)),
        ("a nurse in a hospital corridor", ["nurse-full"], ("hospital",)),
        ("a violin in a laboratory", ["violin"], ("laboratory",)),
    ],
)
def test_a_noun_is_drawn_or_stands_for_the_scene_or_is_reported(
    prompt: str, subjects: list[str], unmatched: tuple[str, ...]
) -> None:
    scene = parse_scene(prompt)

    assert [subject.sprite for subject in scene.subjects] == subjects
    assert scene.unmatched == unmatched


def test_what_is_drawn_by_its_kind_says_so() -> None:
    (beagle, car) = parse_scene("a beagle in a porsche").subjects

    assert (beagle.sprite, beagle.likeness) == ("dog", "dog")
    assert (car.sprite, car.likeness) == ("automobile", "car")


def test_unknown_words_come_with_known_ones_near_them() -> None:
    scene = parse_scene("an elefant and a zorbak")

    assert [(near.word, near.known) for near in scene.nearest] == [("elefant", ("elephant",))]
    assert scene.unmatched == ("elefant", "zorbak")


def test_public_prompts_are_all_read_and_none_is_passed_over() -> None:
    lines = (Path(__file__).parents[2] / "language" / "rows" / "parti_prompts.txt").read_text("utf-8").splitlines()

    for line in lines:
        scene = parse_scene(line)
        assert scene.place in PLACES
        assert {near.word for near in scene.nearest} <= set(scene.unmatched)
    assert len(lines) == 1632


def test_a_negative_prompt_takes_subjects_and_features_out() -> None:
    scene = parse_scene("a cat and a dog under the moon", negative_prompt="dog, moon")

    assert [subject.sprite for subject in scene.subjects] == ["cat"]
    assert scene.features == ()
    assert scene.absent == ("dog", "moon")


def test_taking_out_an_anchor_frees_what_stood_on_it() -> None:
    (cat,) = parse_scene("a cat on a sofa", negative_prompt="sofa").subjects

    assert (cat.relation, cat.anchor) == (None, None)


def test_the_style_asked_for_wins_over_the_one_named() -> None:
    assert parse_scene("a cat, watercolor", style="oil").style == "oil"


def test_words_that_name_nothing_known_are_reported_and_others_are_not() -> None:
    assert parse_scene("a beautiful zorbak quietly standing").unmatched == ("zorbak",)
    assert parse_scene("một zorbak đẹp").unmatched == ("zorbak",)


def test_words_about_the_making_of_the_picture_are_not_drawn() -> None:
    bare = parse_scene("a cat")

    assert parse_scene("a cat, soft window light, 85mm lens, clean background").subjects == bare.subjects


@pytest.mark.parametrize(
    ("prompt", "stated"),
    [("a cat", set()), ("a cat at night", {"time"}), ("con mèo trên bãi biển, màu nước", {"place", "style"})],
)
def test_reading_says_what_was_stated(prompt: str, stated: set[str]) -> None:
    assert read_scene(prompt).stated == stated


def test_every_home_is_a_place_and_what_lives_there_is_in_the_pack() -> None:
    pack = Path(__file__).parents[3] / "shared" / "mayfly" / "painter" / "data" / "sprites.json"

    assert set(HOMES) <= set(PLACES)
    assert set(PLACE_OF_SPRITE) <= set(json.loads(pack.read_text("utf-8")))
    assert sum(len(sprites.split()) for sprites in HOMES.values()) == len(PLACE_OF_SPRITE)
