"""The one lexicon: words of two languages, their forms and their sprites."""

import json
from pathlib import Path

import pytest

from mayfly.language.detect import language_of
from mayfly.language.lexicon import Entry, lexicon, singulars
from mayfly.language.text import DATA, has_diacritics
from mayfly.language.tokens import tokenise
from mayfly.scene.spec import COLOURS, PLACES, RELATIONS, SEASONS, SIZES, TIMES, WEATHERS

PACK = Path(__file__).parents[3] / "shared" / "mayfly" / "painter" / "data" / "sprites.json"


def first(text: str) -> Entry | None:
    tokens = tokenise(text)
    match = lexicon().find(tokens, 0, language=language_of(tokens), marked=has_diacritics(text))
    return match.entry if match else None


@pytest.mark.parametrize(
    ("words", "sprite"),
    [
        ("cat", "cat"),
        ("kittens", "cat"),
        ("wolves", "wolf-full"),
        ("hot-air balloon", "hot-air-balloon"),
        ("mèo", "cat"),
        ("bánh mì", "baguette-bread"),
        ("cô gái mặc áo dài", "ao-dai-woman"),
        ("ngoi nha", "house"),
    ],
)
def test_words_lead_to_sprites(words: str, sprite: str) -> None:
    entry = first(words)

    assert entry is not None
    assert entry.sprite == sprite


@pytest.mark.parametrize("word", ["dark", "colorful", "beautiful", "áo", "đẹp", "the", "của"])
def test_adjectives_and_small_words_lead_nowhere(word: str) -> None:
    assert first(word) is None


def test_the_longest_phrase_wins() -> None:
    entry = first("teddy bear")

    assert entry is not None
    assert entry.sprite == "teddy-bear"


def test_vietnamese_only_words_are_not_read_in_english() -> None:
    tokens = tokenise("to the beach")

    assert lexicon().find(tokens, 0, language="en", marked=False) is None


def test_a_word_carries_its_translation() -> None:
    entry = first("mèo")

    assert entry is not None
    assert (entry.en, entry.vi) == ("cat", "mèo")


@pytest.mark.parametrize(
    ("plural", "singular"), [("mice", "mouse"), ("berries", "berry"), ("foxes", "fox"), ("dogs", "dog")]
)
def test_plurals_have_singulars(plural: str, singular: str) -> None:
    assert singular in singulars(plural)


def test_every_sprite_is_in_the_pack_and_every_column_in_its_vocabulary() -> None:
    held = set(json.loads(PACK.read_text("utf-8")))
    rows = json.loads((DATA / "lexicon.json").read_text("utf-8"))["rows"]

    assert lexicon().sprites() <= held
    for column, values in (("place", PLACES), ("time", TIMES), ("weather", WEATHERS), ("season", SEASONS),
                           ("colour", COLOURS), ("size", SIZES), ("relation", RELATIONS)):  # fmt: skip
        assert {row[column] for row in rows if column in row} <= set(values)
