"""The glossary's words as the lexicon needs them: Vietnamese names of what is drawn, nouns that nothing draws, and
words that name no thing at all."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent / "glossary"
THINGS = frozenset(["animal", "clothes", "object", "person", "plant", "food", "vehicle", "area", "place"])
CLASSES_OF_TAG = {
    "animal": ("animal", "bird", "fish", "insect"),
    "person": ("person", "fantasy"),
    "plant": ("plant", "water_plant"),
    "vehicle": ("vehicle", "boat", "air"),
}
"""Whose last word is the kind of thing it is: a hunting dog is a dog, while a rice cake is no cake."""
_GAMES = ("chơi ", "đánh ", "tập ", "nhảy ", "múa ", "hát ")
_PARTICLES = frozenset(
    ["", "on", "in", "out", "up", "down", "off", "over", "around", "away", "apart", "together", "forward"]
)
FOOD_HEADS = frozenset(["soup", "salad", "tea", "coffee", "juice", "noodles", "curry", "beer", "wine", "pizza"])


class Named(NamedTuple):
    """A Vietnamese noun with its English and its tags."""

    vietnamese: str
    english: str
    tags: frozenset[str]


def named_things() -> Iterator[Named]:
    """Yield the nouns of the glossary's lists that name a thing or a place."""
    for header, vietnamese, english in _pieces():
        name = english.partition("|")[0].strip().rstrip("~+").removeprefix("the ")
        if header[:1] == ["noun"] and THINGS.intersection(header) and name:
            yield Named(vietnamese, name.lower(), frozenset(header[1:]))


def doings() -> set[str]:
    """Return the Vietnamese verbs and adjectives of one English word that are nowhere a noun too: what takes several to
    say has a thing in it (preparing betel), and games have theirs."""
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for header, vietnamese, english in _pieces():
        is_noun = header[0] == "noun"
        rest = english.strip().partition(" ")[2]
        if is_noun or (rest in _PARTICLES and not vietnamese.startswith(_GAMES)):
            found[is_noun].add(vietnamese)
    return found[False] - found[True]


def _pieces() -> Iterator[tuple[list[str], str, str]]:
    """Yield the header, the Vietnamese and the English of each noun, verb and adjective of the lists."""
    for path in sorted(FOLDER.glob("*.txt")):
        header: list[str] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                header = line.strip().strip("[]").split()
                continue
            if header[:1] not in (["noun"], ["verb"], ["adjective"]) or line.startswith("#"):
                continue
            for piece in line.split(";"):
                vietnamese, equals, english = piece.partition("=")
                if equals and english.strip():
                    yield header, vietnamese.strip().lower(), english


def head_of(named: Named) -> str | None:
    """Return the last word of an English name of several, where the last word says what kind of thing it is."""
    first, _, last = named.english.rpartition(" ")
    if not first or " of " in named.english:
        return None
    if "food" in named.tags:
        return last if last in FOOD_HEADS else None
    return last if named.tags & CLASSES_OF_TAG.keys() else None


def classes_of(named: Named) -> tuple[str, ...]:
    """Return the lexicon's classes that a kind of such a thing may have."""
    if "food" in named.tags:
        return ("food",)
    return tuple(name for tag in named.tags for name in CLASSES_OF_TAG.get(tag, ()))
