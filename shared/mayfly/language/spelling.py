"""Words read through one slip of the finger: `elphant` is read as an elephant.

A slip is one letter wrong, missing, too many, or two changed over (Damerau, 1964: four of five misspellings are one of
these). English alone: a Vietnamese syllable is a slip from many. `corrected` is for reading and leaves the text as it
is; `slips_in` tells what may be mended in the text itself, and is the more careful of the two.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from mayfly.language.detect import language_of, may_be_syllable, spans_of
from mayfly.language.lexicon import Lexicon, lexicon
from mayfly.language.text import DATA, load_packed
from mayfly.language.tokens import Token

SHORTEST = 5  # letters: shorter words have too many neighbours to be read as another
SHORTEST_WRITTEN = 4  # letters of a word that is mended in the text, but for a wrong letter
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_BEFORE, _BEHIND = " ,;:(\"'!?\n", " ,;:.)\"'!?\n"  # what a word stands between; neither a hyphen nor a stroke
_SENTENCE = ".!?"


class Slip(NamedTuple):
    """A word [start, end) as it was `typed` and as it was `meant`, in the same letters, small or capital."""

    start: int
    end: int
    typed: str
    meant: str


class Index:
    """Finds the words one slip from another."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def near(self, word: str) -> set[str]:
        """Return the words that are one slip from `word`."""
        parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
        around = {head + tail[1:] for head, tail in parts if tail}
        around |= {head + tail[1] + tail[0] + tail[2:] for head, tail in parts if len(tail) > 1}
        around |= {head + letter + tail[1:] for head, tail in parts if tail for letter in _LETTERS}
        around |= {head + letter + tail for head, tail in parts for letter in _LETTERS}
        around.discard(word)
        return around & self._words


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
def _packed() -> dict[str, str]:
    """Return `words`, which a slip may be read as, `written`, those and more which it may be written as, and `real`,
    others; each word between spaces.

    Most texts ask after a few words: these are looked for in that text, of which a set would take ten times as much.
    """
    listed: dict[str, str] = load_packed(DATA, "spelling.json.z")
    return {
        "words": listed["words"],
        "written": f" {listed['words']} {listed['more']} ",
        "real": f" {listed['real']} ",
    }


@cache
def _drawn() -> Index:
    return Index(_packed()["words"].split())


@cache
def _written() -> Index:
    return Index(_packed()["written"].split())


def corrected(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the tokens of an English text as they were meant: `lower` and `folded` mended, text and places kept.

    Passages in Vietnamese stay as they are.
    """
    meant = {index: word for index in range(len(tokens)) if (word := _meant(tokens, index, lexicon))}
    if not meant:
        return tuple(tokens)
    english = _in_english(tuple(tokens))
    return tuple(
        token._replace(lower=meant[index], folded=meant[index]) if index in meant and token.start in english else token
        for index, token in enumerate(tokens)
    )


def _meant(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> str:
    """Return the one word of the lexicon that a token is a slip from; empty where there is none or several."""
    token = tokens[index]
    word = token.lower
    if token.kind != "word" or len(word) < SHORTEST or not (word.isascii() and word.isalpha()) or lexicon.knows(word):
        return ""
    if _is_name(tokens, index):
        return ""
    return _only(word, _drawn().near(word))


def _is_name(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].text[0].isupper() and index > 0 and tokens[index - 1].text not in _SENTENCE


def _only(word: str, near: Iterable[str]) -> str:
    """Return the one candidate, of several the one of the same letters: changed over they are the likeliest slip; none
    where the word is a word itself.
    """
    found = list(near)
    if len(found) > 1:
        found = [candidate for candidate in found if sorted(candidate) == sorted(word)]
    return found[0] if len(found) == 1 and not _is_real(word) else ""


def _is_real(word: str) -> bool:
    """Say whether a word is one itself. Few are asked: a set of those beside prompts' would take long to make."""
    return f" {word} " in _packed()["written"] or f" {word} " in _packed()["real"]


def slips_in(text: str, tokens: tuple[Token, ...]) -> tuple[Slip, ...]:
    """Return the clear slips of English words in `text`, whose tokens these are, in order.

    None of a word that is known, of a name, in a quote, in prompt syntax, in a Vietnamese passage, in capitals, beside
    a hyphen or a stroke; of a word that begins a text with a capital none by another letter (Chanel is no chapel).
    """
    is_vietnamese = language_of(tokens) == "vi"
    found = [
        (token, meant)
        for token in tokens
        if token.kind == "word"
        and len(token.lower) >= SHORTEST_WRITTEN
        and token.lower.isascii()
        and not (is_vietnamese and may_be_syllable(token.lower))
        and (meant := _mended(token.lower))
    ]
    if not found:
        return ()
    places = {token.start: index for index, token in enumerate(tokens)}
    english = _in_english(tokens)
    return tuple(
        Slip(token.start, token.end, token.text, meant.capitalize() if token.text[0].isupper() else meant)
        for token, meant in found
        if token.start in english
        and (token.text.islower() or token.text.istitle())
        and not _is_name(tokens, places[token.start])
        and not (token.text[0].isupper() and len(meant) == len(token.text) and sorted(meant) != sorted(token.lower))
        and stands_free(text, token)
    )


@lru_cache(maxsize=8192)
def _mended(word: str) -> str:
    """Return the one word of prompts that `word` is clearly a slip from; empty where it is known or there is none."""
    if len(word) < SHORTEST_WRITTEN or not (word.isascii() and word.isalpha()) or lexicon().knows(word):
        return ""
    if _is_real(word):  # before its neighbours: most of what is asked is a word, and needs no index
        return ""
    meant = _only(word, (candidate for candidate in _written().near(word) if _is_likely(word, candidate)))
    return "" if _has_ending(word, meant) else meant


def _is_likely(word: str, meant: str) -> bool:
    """Say whether a slip is one that fingers make: not of the first letter, nor a wrong one in a short word."""
    if sorted(word) == sorted(meant):
        return True
    return word[0] == meant[0] and (len(word) != len(meant) or len(word) >= SHORTEST)


def _has_ending(word: str, meant: str) -> bool:
    """Say whether a word is the other with an ending: a plural, a form or a name, unless its last letter is doubled."""
    shorter, longer = sorted((word, meant), key=len)
    if not shorter or not longer.startswith(shorter) or longer[-1] == longer[-2]:
        return False
    return word == longer or longer.endswith("s")


def _in_english(tokens: tuple[Token, ...]) -> frozenset[int]:
    """Return where the words in English passages begin."""
    runs = [run for run in spans_of(tokens) if run.language == "en"]
    return frozenset(token.start for token in tokens if any(run.start <= token.start < run.end for run in runs))


def stands_free(text: str, token: Token) -> bool:
    """Say whether a word stands between spaces, brackets or the marks of sentences."""
    before, behind = text[: token.start][-1:], text[token.end :][:2]
    if before not in _BEFORE or behind[:1] not in _BEHIND:
        return False
    return behind[:1] not in (".", ":") or behind[1:] in ("", " ", "\n")
