"""The one lexicon: words of two languages, their forms and their sprites."""

import json
from pathlib import Path

import pytest

from mayfly.language.detect import language_of
from mayfly.language.lexicon import Entry, lexicon, row_columns, singulars
from mayfly.language.text import DATA, has_diacritics, load
from mayfly.language.tokens import tokenise
from mayfly.scene.spec import COLOURS, PLACES, RELATIONS, SEASONS, SIZES, TIMES, WEATHERS
from tools.nouns import read_nouns

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


def test_each_language_has_hundreds_of_curated_names_and_kinds_of_everyday_things() -> None:
    nouns = list(read_nouns())

    for names, kinds in (("english", "kinds"), ("vietnamese", "vietnamese_kinds")):
        own = {word for noun in nouns for word in getattr(noun, names)}
        of_a_kind = {word for noun in nouns for word in getattr(noun, kinds)}
        assert len(own) >= 500
        assert len(of_a_kind) >= 500
        assert not own & of_a_kind


@pytest.mark.parametrize(
    ("word", "sprite", "likeness"),
    [
        ("dog", "dog", None), ("beagle", "dog", "dog"), ("beagles", "dog", "dog"), ("sloop", "sailboat", "boat"),
        ("electrician", "man-full", "man"), ("mèo mướp", "cat", "cat"), ("thợ điện", "man-full", "man"),
        ("seagull", "seagull", None), ("durian", "durian", None), ("samurai", "samurai-full", None),
        ("sheep", "ewe", None), ("people", "person-standing", None), ("quạt trần", "ceiling-fan", None),
    ],
)  # fmt: skip
def test_a_kind_is_drawn_as_what_it_is_and_said_to_be(word: str, sprite: str, likeness: str | None) -> None:
    entry = first(word)

    assert entry is not None
    assert (entry.sprite, entry.likeness) == (sprite, likeness)


def test_names_of_different_things_are_not_shared() -> None:
    seen: dict[str, str] = {}
    for noun in read_nouns():
        for word in (*noun.english, *noun.vietnamese, *noun.kinds, *noun.vietnamese_kinds):
            assert seen.setdefault(word, noun.sprite) == noun.sprite, word


def test_what_nothing_draws_is_known_for_a_noun() -> None:
    tokens = tokenise("a steering wheel")

    assert lexicon().undrawn(tokens, 1) == 2
    assert lexicon().undrawn(tokenise("a cat"), 1) == 0


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
    rows = list(map(row_columns, load(DATA, "lexicon.json")["rows"]))

    assert lexicon().sprites() <= held
    for column, values in (("place", PLACES), ("time", TIMES), ("weather", WEATHERS), ("season", SEASONS),
                           ("colour", COLOURS), ("size", SIZES), ("relation", RELATIONS)):  # fmt: skip
        assert {row[column] for row in rows if column in row} <= set(values)
