"""The nouns of the one lexicon: what tools/lexicon/nouns says a picture can show, for all that is built from it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent / "lexicon" / "nouns"


class Noun(NamedTuple):
    """One thing. `english` and `vietnamese` are its own names, the usual one first; `kinds` and `vietnamese_kinds` are
    words for kinds of it, drawn as the thing. `fallback` is the sprite to draw where `sprite` is no picture of its own.
    """

    sprite: str
    subject_class: str
    english: list[str]
    vietnamese: list[str]
    kinds: list[str]
    vietnamese_kinds: list[str]
    fallback: str


def read_nouns() -> Iterator[Noun]:
    """Yield every noun, file by file. Raises ValueError for a sprite that two files name."""
    seen: set[str] = set()
    for path in sorted(FOLDER.glob("*.toml")):
        for sprite, text in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if sprite in seen:
                raise ValueError(f"{path.name}: {sprite} stands in two files")
            seen.add(sprite)
            kind, english, vietnamese, *rest = (part.strip() for part in text.split(";"))
            own, kinds = parted(english)
            vietnamese_own, vietnamese_kinds = parted(vietnamese)
            yield Noun(sprite, kind, own, vietnamese_own, kinds, vietnamese_kinds, rest[0] if rest else "")


def parted(text: str) -> tuple[list[str], list[str]]:
    """Return the names and the kinds of a comma-separated list."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    return [word for word in words if word[0] != "~"], [word[1:] for word in words if word[0] == "~"]
