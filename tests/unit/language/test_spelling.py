"""Slips of the finger are read as what was meant; words, names and Vietnamese are left as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.language.lexicon import lexicon
from mayfly.language.spelling import Index, corrected, is_slip, slips_in
from mayfly.language.tokens import tokenise
from mayfly.scene.parser import parse_scene


def read(text: str) -> str:
    return " ".join(token.lower for token in corrected(tokenise(text), lexicon()))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("an elphant", "an elephant"),
        ("a moutain", "a mountain"),
        ("a brigde", "a bridge"),
        ("two bicylces", "two bicycles"),
        ("a lighthosue", "a lighthouse"),
        ("a castel", "a castle"),
        ("a buterfly", "a butterfly"),
    ],
)
def test_one_slip_is_mended(typed: str, meant: str) -> None:
    assert read(typed) == meant


@pytest.mark.parametrize(
    "text",
    ["a dessert in the desert", "an angel at an angle", "wiht a hat", "a portrait of Castel", "xyzzy", "con meo"],
)
def test_words_names_and_short_words_are_left(text: str) -> None:
    assert read(text) == text.lower()


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("river", "rvier", True),
        ("river", "rivr", True),
        ("river", "riverr", True),
        ("river", "rixer", True),
        ("river", "river", False),
        ("river", "revir", False),
        ("river", "rvr", False),
    ],
)
def test_a_slip_is_one_letter_or_two_changed_over(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip


@given(st.text(alphabet="abcd", min_size=5, max_size=8), st.text(alphabet="abcd", min_size=5, max_size=8))
def test_the_index_finds_every_slip(one: str, other: str) -> None:
    assert (other in Index([other]).near(one)) is is_slip(one, other)


@given(st.text(max_size=80))
def test_places_and_text_stay(text: str) -> None:
    tokens = tokenise(text)

    assert [(t.text, t.start, t.end) for t in corrected(tokens, lexicon())] == [
        (t.text, t.start, t.end) for t in tokens
    ]


def test_a_scene_shows_what_was_meant_and_words_of_vietnamese_are_not_mended() -> None:
    assert [subject.sprite for subject in parse_scene("an elphant").subjects] == ["elephant"]
    assert parse_scene("con mèo elphant").unmatched


def slips(text: str) -> list[tuple[str, str]]:
    """Return the clear slips of a text."""
    return [(text[slip.start : slip.end], slip.meant) for slip in slips_in(text, tokenise(text))]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a beatiful gardn", [("beatiful", "beautiful"), ("gardn", "garden")]),
        ("Beatiful light", [("Beatiful", "Beautiful")]),
        ("a girl wiht a hat, oil pianting", [("wiht", "with"), ("pianting", "painting")]),
        ("con mèo, oil pianting", [("pianting", "painting")]),
        ("hoodoos and a kimono", []),
        ("a bech", []),  # a beach, a bench and a beech are as near
        ("tuong da ben dong song", []),
        ("a penguine", []),  # one penguin or many
        ("gardn-like", []),
    ],
)
def test_clear_slips_are_told_with_their_places(text: str, meant: list[tuple[str, str]]) -> None:
    assert slips(text) == meant
