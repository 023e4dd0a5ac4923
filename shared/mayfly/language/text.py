"""Text as people type it, made even: one form of each letter and quote, and a copy without diacritics."""

import json
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from mayfly.language.lazy_pattern import LazyPattern

DATA = Path(__file__).parent / "data"
RECENT = 4  # texts whose reading is remembered: those of one request, which several rooms ask about

_QUOTES = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'", "…": "..."}
)
# Control characters, zero-width and direction marks. The joiner U+200D stays: emoji are made with it.
_INVISIBLE = LazyPattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
_SPACE = LazyPattern(r"\s+")
_UNTIDY = LazyPattern(r"[^\x20-\x7e]|  ")


def normalise(text: str) -> str:
    """Return `text` in NFC with straight quotes, without invisible characters, with single spaces, trimmed."""
    if not _UNTIDY.search(text):
        return text.strip()
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text).translate(_QUOTES))
    return _SPACE.sub(" ", text).strip()


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return `word` in lower case without diacritics: `Đèn lồng` becomes `den long`."""
    lower = word.lower()
    if lower.isascii():
        return lower
    plain = unicodedata.normalize("NFD", lower.replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class Folded(NamedTuple):
    """A folded copy; `offsets[i]` is the place in the original of the copy's letter i, with one for the end."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original that the copy's span [start, end) was made of."""
        return self.offsets[start], self.offsets[end] if end == start else self.offsets[end - 1] + 1


def fold_with_offsets(text: str) -> Folded:
    """Return the folded copy of `text` that knows where each of its letters came from."""
    letters: list[str] = []
    offsets: list[int] = []
    for index, letter in enumerate(text):
        folded = fold(letter)
        letters.append(folded)
        offsets.extend([index] * len(folded))
    return Folded("".join(letters), (*offsets, len(text)))


def has_diacritics(text: str) -> bool:
    """Say whether a letter of `text` carries a mark of Vietnamese."""
    return not text.isascii() and any(letter.lower() >= "a" and fold(letter) != letter.lower() for letter in text)


def load(folder: Path, name: str) -> Any:  # the shape is the file's own
    """Return the parsed JSON file `name` of a room's data folder."""
    return json.loads((folder / name).read_text(encoding="utf-8"))


def load_packed(folder: Path, name: str) -> Any:  # the shape is the file's own
    """Return the parsed JSON file `name` that was compressed by zlib: for large tables that few requests need."""
    import zlib

    return json.loads(zlib.decompress((folder / name).read_bytes()))
