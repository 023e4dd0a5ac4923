"""English or Vietnamese, also Vietnamese typed without diacritics: by letters, syllable shape and small words.

`detect_language` tells the main language of a text, `language_spans` that of its passages.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.text import DATA, load
from mayfly.language.tokens import Token, tokenise

# The shape of a Vietnamese syllable without its marks: onset, vowels, coda.
_SYLLABLE = LazyPattern(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?"
    r"(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oi|oo|ua|uay|uai|ue|ui|uo|uoi|uou|uu|uy|uya|uye|ye|yeu)"
    r"(?:ng|nh|ch|[cmnpt])?"
)

# Of these no English word is made but the few below: nghe, nhung, tuong, chien, tuoi, thuyen.
_TELLING = LazyPattern(
    r"n(?:gh?|h)[aeiouy]|[a-z]*(?:uo(?:c|i|m|n|ng|t|u)|ie(?:c|m|n|ng|p|t|u)|uye(?:n|t)|oai|oay|uay)$"
)
_ENGLISH = frozenset(["quiet", "diet", "lien", "mien", "vien"])

# How much a word speaks for a language, and what it costs to change over. Only the order of their sums matters: one
# word with marks, or one long word that is no syllable, stands alone between words of the other language; without
# marks it takes several.
_MARKED, _LONG_FOREIGN, _FOREIGN, _TELLS, _SMALL_WORD, _PLAIN, _PLAIN_AMONG_MARKED = 4.0, 3.5, 2.0, 2.0, 1.0, 1.0, 0.3
_CHANGE, _CHANGE_AT_MARK = 1.5, 0.7
_LONG = 5  # letters


class LanguageSpan(NamedTuple):
    """A passage [start, end) in one `language`, en or vi."""

    start: int
    end: int
    language: str


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    data = load(DATA, "small_words.json")
    return frozenset(data["en"].split()), frozenset(data["vi_plain"].split())


def detect_language(text: str) -> str:
    """Return `"vi"` or `"en"`; a text without words is English."""
    return language_of(tokenise(text))


def language_of(tokens: tuple[Token, ...]) -> str:
    """Return the language of a tokenised text."""
    marked = plain = foreign = counted = 0
    small = 0.0
    for token in tokens:
        if token.kind != "word" or not token.lower[0].isalpha():
            continue
        counted += 1
        if token.lower != token.folded:
            marked += 1
            continue
        weight, is_plain, is_foreign = _weighed(token.lower)
        small += weight
        plain += is_plain
        foreign += is_foreign
    if marked:
        return "vi" if marked + plain >= small * 2 + foreign else "en"
    if plain and plain * 2 >= small * 3 + foreign * 2:
        return "vi" if plain >= 2 or counted <= 2 else "en"
    return "en"


@lru_cache(maxsize=8192)
def _weighed(word: str) -> tuple[float, bool, bool]:
    """Return how surely a word without marks is a small one of English, and whether it is Vietnamese or foreign."""
    english, vietnamese = _small_words()
    if word in english:
        return (0.5 if _SYLLABLE.fullmatch(word) else 1.0), False, False  # can, so and to may be cần, sổ and to
    if word in vietnamese or _is_telling(word):
        return 0.0, True, False
    return 0.0, False, not _SYLLABLE.fullmatch(word)


def may_be_syllable(word: str) -> bool:
    """Say whether a word without marks has the shape of a Vietnamese syllable: can, the and men have."""
    return _SYLLABLE.fullmatch(word) is not None


def _is_telling(word: str) -> bool:
    """Say whether a word without marks has a shape that is Vietnamese alone."""
    return bool(_TELLING.match(word) and _SYLLABLE.fullmatch(word)) and word not in _ENGLISH


def language_spans(text: str) -> tuple[LanguageSpan, ...]:
    """Return the passages of one language each, in order: from a word to a word. Quotes and prompt syntax are in none.

    Words that may be of either language (numbers, `ban`, `can`) go with their neighbours: the path through the words
    with the most evidence and the fewest changes is taken (Viterbi, 1967).
    """
    return spans_of(tokenise(text))


def spans_of(tokens: tuple[Token, ...]) -> tuple[LanguageSpan, ...]:
    """Return the passages of a tokenised text."""
    marked = any(token.kind == "word" and token.lower != token.folded for token in tokens)
    english = vietnamese = 0.0
    came_from: list[tuple[int, bool, bool]] = []  # of each word its place, and whether each language changed over there
    cost = 0.0
    for index, token in enumerate(tokens):
        if token.kind != "word":
            cost = _CHANGE_AT_MARK
            continue
        evidence = _evidence(token, among_marked=marked)
        to_english, to_vietnamese = vietnamese - cost > english, english - cost > vietnamese
        came_from.append((index, to_english, to_vietnamese))
        english, vietnamese = (
            max(english, vietnamese - cost) + max(-evidence, 0.0),
            max(vietnamese, english - cost) + max(evidence, 0.0),
        )
        cost = _CHANGE
    is_vietnamese = vietnamese > english
    languages: dict[int, str] = {}
    for index, to_english, to_vietnamese in reversed(came_from):
        languages[index] = "vi" if is_vietnamese else "en"
        is_vietnamese ^= to_vietnamese if is_vietnamese else to_english
    return _runs(tokens, languages)


def _runs(tokens: tuple[Token, ...], languages: dict[int, str]) -> tuple[LanguageSpan, ...]:
    runs: list[LanguageSpan] = []
    is_open = False
    for index, token in enumerate(tokens):
        language = languages.get(index)
        if language is None:
            is_open &= token.kind == "mark"
        elif is_open and runs[-1].language == language:
            runs[-1] = runs[-1]._replace(end=token.end)
        else:
            runs.append(LanguageSpan(token.start, token.end, language))
            is_open = True
    return tuple(runs)


def _evidence(token: Token, *, among_marked: bool) -> float:
    """Return how much a word speaks for Vietnamese (above nought) or for English (below)."""
    word = token.lower
    if not word[0].isalpha():
        return 0.0
    if word != token.folded:
        return _MARKED if may_be_syllable(token.folded) else -_SMALL_WORD  # phở; café
    small, vietnamese = _small_words()
    if not may_be_syllable(word):
        return -_LONG_FOREIGN if len(word) >= _LONG else -_FOREIGN
    if word in small:
        return 0.0 if word in vietnamese else -_SMALL_WORD
    if _is_telling(word):
        return _TELLS
    if word in vietnamese:
        return _PLAIN_AMONG_MARKED if among_marked else _PLAIN
    return 0.0
