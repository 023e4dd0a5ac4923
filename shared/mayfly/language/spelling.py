"""Words of the lexicon read through one slip of the finger: `elphant` is read as an elephant.

Only for reading: the user's text stays as it is. A slip is one letter wrong, missing, too many, or two changed over
(Damerau, 1964: four of five misspellings are one of these). English alone: a Vietnamese syllable is a slip from many.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from mayfly.language.lexicon import Lexicon
from mayfly.language.text import DATA, load_packed
from mayfly.language.tokens import Token

SHORTEST = 5  # letters: shorter words have too many neighbours
_END = 2  # letters at an end that one slip at the other leaves as they are


class Index:
    """Finds the words one slip from another: they share the first two letters or the last two."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_ends: dict[str, list[str]] = {}
        for word in words:
            self._by_ends.setdefault(word[:_END], []).append(word)
            self._by_ends.setdefault(f"-{word[-_END:]}", []).append(word)

    def near(self, word: str) -> set[str]:
        """Return the words that are one slip from `word`."""
        candidates = (*self._by_ends.get(word[:_END], ()), *self._by_ends.get(f"-{word[-_END:]}", ()))
        return {
            candidate for candidate in candidates if abs(len(candidate) - len(word)) <= 1 and is_slip(word, candidate)
        }


def is_slip(one: str, other: str) -> bool:
    """Say whether two words differ by one letter wrong, missing, too many, or two changed over."""
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    if one[start + 1 :] == other[start + 1 :]:
        return one != other
    return one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]


@cache
def _spelling() -> tuple[Index, frozenset[str]]:
    data = load_packed(DATA, "spelling.json.z")
    return Index(data["words"].split()), frozenset(data["real"].split())


def corrected(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the tokens of an English text as they were meant: `lower` and `folded` mended, text and places kept."""
    return tuple(
        token._replace(lower=meant, folded=meant) if (meant := _meant(tokens, index, lexicon)) else token
        for index, token in enumerate(tokens)
    )


def _meant(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> str:
    """Return the one word of the lexicon that a token is a slip from; empty where there is none or several."""
    token = tokens[index]
    word = token.lower
    if token.kind != "word" or len(word) < SHORTEST or not (word.isascii() and word.isalpha()) or lexicon.knows(word):
        return ""
    if token.text[0].isupper() and index and tokens[index - 1].text not in ".!?":
        return ""  # a name
    words, real = _spelling()
    near = words.near(word) if word not in real else set()
    if len(near) > 1:  # letters changed over are the likeliest slip
        near = {candidate for candidate in near if sorted(candidate) == sorted(word)}
    return near.pop() if len(near) == 1 else ""
