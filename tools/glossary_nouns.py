"""The glossary's nouns as the lexicon needs them: Vietnamese names of what is drawn, and nouns that nothing draws."""

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
FOOD_HEADS = frozenset(["soup", "salad", "tea", "coffee", "juice", "noodles", "curry", "beer", "wine", "pizza"])


class Named(NamedTuple):
    """A Vietnamese noun with its English and its tags."""

    vietnamese: str
    english: str
    tags: frozenset[str]


def named_things() -> Iterator[Named]:
    """Yield the nouns of the glossary's lists that name a thing or a place."""
    for path in sorted(FOLDER.glob("*.txt")):
        header: list[str] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                header = line.strip().strip("[]").split()
                continue
            if header[:1] != ["noun"] or not THINGS.intersection(header) or line.startswith("#"):
                continue
            for piece in line.split(";"):
                vietnamese, equals, english = piece.partition("=")
                name = english.partition("|")[0].strip().rstrip("~+").removeprefix("the ")
                if equals and name:
                    yield Named(vietnamese.strip().lower(), name.lower(), frozenset(header[1:]))


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
