"""What a target would misread, said otherwise: weights it does not know, what is not wanted, arguments in tags."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.text import fold
from mayfly.refine.signals import tables

# sd-server takes arguments out of the prompt by this tag: no user may set them.
_EXTRA_ARGUMENTS = LazyPattern(
    r"<sd_cpp_extra_args>.*?</sd_cpp_extra_args>|</?sd_cpp_extra_args>", re.IGNORECASE | re.DOTALL
)
_QUOTED = r"\"[^\"]*\"|“[^”]*”"
# (red hat:1.2), but neither (16:9) nor (chapter: 3): a whole number behind a digit is a ratio, a verse or a time.
_WEIGHT = LazyPattern(rf"{_QUOTED}|\(([^()]*)(?:(?<=\D):\d\d?|:\d{{0,2}}\.\d+)\)")
_EMPHASIS = LazyPattern(rf"{_QUOTED}|(?<!\()\({{2,}}([^()]*)\){{2,}}")
_NESTED = 10  # levels of weights within weights


class Rewording(NamedTuple):
    """One thing said otherwise. `reason` is a key: weights, extra_arguments or negative_wording."""

    original: str
    text: str
    reason: str


def without_arguments(text: str) -> tuple[str, tuple[Rewording, ...]]:
    """Return `text` without `<sd_cpp_extra_args>`, also where taking one out makes another."""
    removed: list[Rewording] = []
    while found := _EXTRA_ARGUMENTS.search(text):
        removed.append(Rewording(found[0], "", "extra_arguments"))
        before, behind = text[: found.start()], text[found.end() :]
        text = before.rstrip() + behind if before.endswith(" ") and behind[:1] in ("", " ") else before + behind
    return text, tuple(removed)


def weights_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places [start, end) of `(x:1.2)` and `((x))` in `text`, in order; what is quoted is none."""
    found = [match for pattern in (_WEIGHT, _EMPHASIS) for match in pattern.finditer(text) if match[1] is not None]
    return tuple(sorted(match.span() for match in found))


def arguments_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places [start, end) of `<sd_cpp_extra_args>` in `text`."""
    return tuple(match.span() for match in _EXTRA_ARGUMENTS.finditer(text))


def without_weights(text: str) -> tuple[str, tuple[Rewording, ...]]:
    """Return `text` with `(x:1.2)` and `((x))` as `x`; what is quoted stays as it is."""
    changes: list[Rewording] = []

    def unwrapped(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0]
        changes.append(Rewording(found[0], found[1], "weights"))
        return found[1]

    for _ in range(_NESTED):
        known = len(changes)
        text = _EMPHASIS.sub(unwrapped, _WEIGHT.sub(unwrapped, text))
        if len(changes) == known:
            break
    return text, tuple(changes)


def opposite(negative: str, language: str) -> str | None:
    """Return words in `language`, en or vi, that ask for the opposite of what is not wanted without naming it; or None.

    `negative` may be in either language, with or without diacritics, in the plural and behind an article.
    """
    known = _opposites()
    words = unicodedata.normalize("NFC", negative).lower().strip(" .,;:!").split()
    while words:
        phrase = " ".join(words)
        for form in (phrase, fold(phrase), *_singulars(phrase)):
            if form in known:
                return known[form][language == "vi"]
        if words[0] not in _determiners():
            break
        del words[0]
    return None


def _singulars(phrase: str) -> tuple[str, ...]:
    if not phrase.endswith("s"):
        return ()
    return phrase[:-1], phrase.removesuffix("es"), phrase.removesuffix("ies") + "y"


@cache
def _opposites() -> dict[str, tuple[str, str]]:
    """Return word -> its opposite in English and in Vietnamese; as written before folded, the earlier row first."""
    rows = tables("targets")["opposites"]
    found: dict[str, tuple[str, str]] = {}
    for spell in (str, fold):
        for row in rows:
            for word in f"{row['en']}, {row['vi']}".split(", "):
                found.setdefault(spell(word), (row["say"][0], row["say"][1]))
    return found


@cache
def _determiners() -> frozenset[str]:
    return frozenset(tables("targets")["determiners"].split())
