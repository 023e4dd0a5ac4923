"""Promises of the parser that hold for any prompt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.scene.parser import parse_scene, read_scene
from mayfly.scene.spec import PLACES, RELATIONS, TIMES

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
    assert parse_scene(prompt) == scene


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
