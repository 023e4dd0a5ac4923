"""A description with its tokens, and the passages of it that name a thing, a style, or a part between commas.

A passage is its first and its last token.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from mayfly.gateway.cues import DATA
from mayfly.language.detect import detect_language, language_of
from mayfly.language.english import article
from mayfly.language.lexicon import Entry, lexicon, singulars
from mayfly.language.text import fold, has_diacritics, load
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.styles import names_of_styles

_LONGEST_NAME = 4
# Names in the table of styles that say what a picture shows rather than how it is made.
_SUBJECTS_OF_STYLES = frozenset({"portrait", "chân dung", "chan dung", "selfie", "street", "product", "icon", "logo"})
_PERSONS = frozenset({"person", "fantasy"})
_ANIMALS = frozenset({"animal", "bird", "fish", "insect"})
_SPACES = re.compile(r"\s{2,}")
_ARTICLE = re.compile(r"\b(an?|An?) ([A-Za-z][\w-]*)")
_LONE_MARKS = re.compile(r"\s*,(?:\s*,)+")


@dataclass(frozen=True, slots=True)
class WordLists:
    """The small words of both languages, by what they do in a description."""

    joins: frozenset[str]
    linkers: frozenset[str]
    determiners: frozenset[str]
    frames: dict[str, frozenset[str]]
    people: frozenset[str]
    animals: frozenset[str]
    numbers: frozenset[str]
    opposites: tuple[tuple[frozenset[str], ...], ...]
    clothes: frozenset[str]
    colours: frozenset[str]


@dataclass(frozen=True, slots=True)
class Description:
    """A description as it was read."""

    text: str
    tokens: tuple[Token, ...]
    vietnamese: bool
    marked: bool

    @classmethod
    def of(cls, text: str) -> "Description":
        """Read a description."""
        tokens = tokenise(text)
        return cls(text, tokens, language_of(tokens) == "vi", has_diacritics(text))

    def without(self, ranges: Iterable[tuple[int, int]]) -> str:
        """Return the text without passages of tokens, tidied."""
        text = self.text
        for first, last in sorted(ranges, reverse=True):
            text = f"{text[: self.tokens[first].start]} {text[self.tokens[last].end :]}"
        return tidy(text)

    def entries(self) -> list[tuple[int, int, Entry]]:
        """Return what the lexicon knows of: first token, last token, entry."""
        found, index = [], 0
        language = "vi" if self.vietnamese else "en"
        while index < len(self.tokens):
            match = None
            if self.tokens[index].kind == "word":
                match = lexicon().find(self.tokens, index, language=language, marked=self.marked)
            if match:
                found.append((index, index + match.length - 1, match.entry))
            index += match.length if match else 1
        return found


def tidy(text: str) -> str:
    """Return a description without dangling words of connection, doubled commas and spaces."""
    text = _LONE_MARKS.sub(",", _SPACES.sub(" ", text.replace(" ,", ",")))
    parts: list[str] = []
    for part in (_trimmed(part) for part in text.split(",")):
        if part and not any(f" {fold(part)} " in f" {fold(said)} " for said in parts):
            parts.append(part)
    tidied = ", ".join(parts)
    return _ARTICLE.sub(_agreeing, tidied) if detect_language(tidied) == "en" else tidied


def _agreeing(found: re.Match[str]) -> str:
    """Return the article that goes with the word it now stands before."""
    written = article(found[2])
    return f"{written.capitalize() if found[1][0].isupper() else written} {found[2]}"


def _trimmed(part: str) -> str:
    words = part.split()
    linkers = word_lists().linkers
    while words and words[-1].lower() in linkers:
        words.pop()
    while words and words[0].lower() in word_lists().joins:
        words.pop(0)
    if len(words) == 1 and words[0].lower() in word_lists().determiners:
        return ""
    return " ".join(words).strip(" .;")


def heads_of(read: Description, thing: str) -> list[tuple[int, int]]:
    """Return the passages that name a thing: its whole name, its head word, the same thing in the lexicon, its kind."""
    name = [token for token in tokenise(thing) if token.kind == "word" and token.lower not in word_lists().determiners]
    if not name:
        return []
    exact = _spelt(read, [token.lower for token in name], lambda token: token.lower)
    folded = exact or _spelt(read, [token.folded for token in name], lambda token: token.folded)
    if folded:
        return folded
    head = name[0].lower if read.vietnamese else name[-1].lower
    forms = {head, *singulars(head)}
    named = [
        (i, i) for i, token in enumerate(read.tokens)
        if token.kind == "word" and (token.lower in forms or not forms.isdisjoint(singulars(token.lower)))
    ]  # fmt: skip
    return named or _alike(read, thing, head)


def _alike(read: Description, thing: str, head: str) -> list[tuple[int, int]]:
    entries = [(start, end, entry) for start, end, entry in read.entries() if entry.sprite]
    lower = fold(thing)
    if head in word_lists().people or lower in {fold(word) for word in word_lists().people}:
        return [(start, end) for start, end, entry in entries if entry.subject_class in _PERSONS]
    if head in word_lists().animals or lower in {fold(word) for word in word_lists().animals}:
        return [(start, end) for start, end, entry in entries if entry.subject_class in _ANIMALS]
    sprites = {entry.sprite for *_, entry in Description.of(thing).entries() if entry.sprite}
    return [(start, end) for start, end, entry in entries if entry.sprite in sprites]


def _spelt(read: Description, name: Sequence[str], form: Callable[[Token], str]) -> list[tuple[int, int]]:
    forms = [form(token) for token in read.tokens]
    length = len(name)
    return [(i, i + length - 1) for i in range(len(forms) - length + 1) if forms[i : i + length] == list(name)]


def noun_phrase(read: Description, first: int, last: int, *, described: bool = True) -> tuple[int, int]:
    """Return the passage of a noun with its article and what describes it."""
    words = word_lists()
    low, high = first, last
    while low > 0 and _belongs(read.tokens[low - 1], words):
        low -= 1
        if read.tokens[low].lower in words.determiners and not read.vietnamese:
            break
        if read.vietnamese and read.tokens[low].lower not in words.determiners | words.numbers:
            low += 1
            break
    if read.vietnamese and described:
        while high + 1 < len(read.tokens) and _belongs(read.tokens[high + 1], words):
            high += 1
    return low, high


def _belongs(token: Token, words: WordLists) -> bool:
    return token.kind == "word" and token.lower not in words.linkers and not token.lower.endswith("ing")


def phrase_of(read: Description, first: int, last: int) -> tuple[int, int]:
    """Return what goes with a thing that is taken out: its part of the description, or its noun phrase and the
    participle after it."""
    words = word_lists()
    part = part_of(read, first)
    low, high = noun_phrase(read, first, last)
    if part[0] > 0 and low <= part[0] + 1:
        return part
    if not read.vietnamese and high + 1 < len(read.tokens) and read.tokens[high + 1].lower.endswith("ing"):
        while high + 1 <= part[1] and read.tokens[high + 1].lower not in words.joins:
            high += 1
    if high + 1 <= part[1] and read.tokens[high + 1].lower in words.joins and low > 0:
        return low, high + 1
    if low > 0 and read.tokens[low - 1].lower in words.linkers:
        return low - 1, high  # what led to it leads nowhere now
    return low, high


def part_of(read: Description, index: int) -> tuple[int, int]:
    """Return the first and last token of the part between commas that a token stands in."""
    first = last = index
    while first > 0 and read.tokens[first - 1].text not in ",;.":
        first -= 1
    while last + 1 < len(read.tokens) and read.tokens[last + 1].text not in ",;.":
        last += 1
    return first, last


def styles_in(read: Description) -> list[tuple[int, int]]:
    """Return the passages that name a style, each with the words around it such as `in the style of`."""
    names, frame = names_of_styles(), word_lists().frames["style"]
    found, index = [], 0
    while index < len(read.tokens):
        for length in range(min(_LONGEST_NAME, len(read.tokens) - index), 0, -1):
            name = " ".join(token.lower for token in read.tokens[index : index + length])
            if name in names and name not in _SUBJECTS_OF_STYLES:
                end = on_over(read, index + length - 1, frame)
                found.append((back_over(read, index, frame), end))
                index = end
                break
        index += 1
    return found


def back_over(read: Description, index: int, frame: frozenset[str]) -> int:
    """Return the first token of the run of frame words that ends before a token."""
    while index > 0 and read.tokens[index - 1].text in frame:  # not An of Hội An
        index -= 1
    return index


def on_over(read: Description, index: int, frame: frozenset[str]) -> int:
    """Return the last token of the run of frame words that begins after a token."""
    # An article after the words belongs to what follows them.
    while index + 1 < len(read.tokens) and read.tokens[index + 1].lower in frame - word_lists().determiners:
        index += 1
    return index


def merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return passages in order, those that touch or overlap as one."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


@cache
def word_lists() -> WordLists:
    """Return the word lists, read once a process."""
    data = load(DATA, "rewording.json")
    return WordLists(
        joins=_set(data["joins"]),
        linkers=_set(data["linkers"]),
        determiners=_set(data["determiners"]),
        frames={"time": _set(data["time_frame"]), "style": _set(data["style_frame"])},
        people=_set(data["people"]),
        animals=_set(data["animals"]),
        numbers=_set(data["number_words"]),
        opposites=tuple(tuple(_set(side) for side in sides.split(",")) for sides in data["opposites"]),
        clothes=_set(data["clothes"]),
        colours=_set(data["plain_colours"]),
    )


def _set(written: str) -> frozenset[str]:
    return frozenset(written.replace(",", " ").split())
