"""The traits of a message that tell what it wants: its words, pairs of words, cues, and its shape as a phrase."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from mayfly.gateway.cues import DATA, Reading
from mayfly.language.lexicon import Entry, lexicon
from mayfly.language.text import load
from mayfly.language.tokens import Token

# A wish is told by its beginning; the tail of a long one only describes the picture.
MOST_TOKENS = 60
_COLUMNS = ("place", "time", "weather", "season", "style", "colour", "size", "relation")
_SHAPE_MARKS = frozenset("?!.,:")
_MOST_COUNTED = 12
_STEM = 5  # letters: sharpen, sharper, sharpness
_ENDINGS = (("ing", "g"), ("ed", "d"), ("ly", "y"), ("s", "s"))


class Trait(NamedTuple):
    """One trait and the span [start, end) of the message that shows it."""

    name: str
    start: int
    end: int


def traits(tokens: Sequence[Token], reading: Reading) -> tuple[Trait, ...]:
    """Return the traits of a tokenised message, each once. Vietnamese words count with and without their marks."""
    tokens = tokens[:MOST_TOKENS]
    found: dict[str, Trait] = {}
    for trait in (*_words(tokens), *_cues(reading), *_shape(tokens, reading)):
        found.setdefault(trait.name, trait)
    return tuple(found.values())


def _words(tokens: Sequence[Token]) -> Iterator[Trait]:
    words = [token for token in tokens if token.kind == "word"]
    yield Trait("always", 0, 0)
    for word in words:
        yield Trait(f"w:{word.folded}", word.start, word.end)
        if not word.lower.isascii():
            yield Trait(f"m:{word.lower}", word.start, word.end)
        elif len(word.lower) > _STEM:
            yield Trait(f"p:{word.lower[:_STEM]}", word.start, word.end)
    for one, two in pairwise(words):
        yield Trait(f"w:{one.folded} {two.folded}", one.start, two.end)
    if not words:
        return
    yield Trait(f"^{words[0].folded}", words[0].start, words[0].end)
    yield Trait(f"${words[-1].folded}", words[-1].start, words[-1].end)
    if len(words) > 1:
        yield Trait(f"^{words[0].folded} {words[1].folded}", words[0].start, words[1].end)
        yield Trait(f"${words[-2].folded} {words[-1].folded}", words[-2].start, words[-1].end)


def _cues(reading: Reading) -> Iterator[Trait]:
    yield Trait(f"language:{reading.language}", 0, 0)
    cues = reading.cues
    for cue in cues:
        for role in cue.roles:
            yield Trait(f"r:{role}", cue.start, cue.end)
    if cues:
        for role in cues[0].roles:
            yield Trait(f"^r:{role}", cues[0].start, cues[0].end)
    for sign, row in (("r", cues), ("s", tuple(cue for cue in cues if cue.roles))):
        for one, two in pairwise(row):
            for first in one.roles:
                for second in two.roles:
                    yield Trait(f"{sign}:{first}>{second}", one.start, two.end)


def _shape(tokens: Sequence[Token], reading: Reading) -> Iterator[Trait]:
    """Say what the words are as parts of a phrase, in rows of two and three, and what the lexicon knows of them."""
    book = lexicon()
    row = ["^"]
    index = subjects = known = words = 0
    while index < len(tokens):
        token = tokens[index]
        words += token.kind == "word"
        match = (
            book.find(tokens, index, language=reading.language, marked=reading.marked) if token.kind == "word" else None
        )
        row.append(_class(token, match.entry if match else None))
        if match is None:
            index += 1
            continue
        known += match.length
        words += match.length - 1
        entry, end = match.entry, tokens[index + match.length - 1].end
        if entry.sprite:
            subjects += 1
            yield Trait(f"k:{entry.subject_class or 'object'}", token.start, end)
        for column in _COLUMNS:
            if getattr(entry, column):
                yield Trait(f"k:{column}", token.start, end)
        index += match.length
    row.append("$")
    for place in range(len(row) - 1):
        yield Trait(f"t:{row[place]}{row[place + 1]}", 0, 0)
        if place + 2 < len(row):
            yield Trait(f"t:{row[place]}{row[place + 1]}{row[place + 2]}", 0, 0)
        yield Trait(f"has:{row[place]}", 0, 0)
    yield Trait(f"words:{min(words, _MOST_COUNTED)}", 0, 0)
    yield Trait(f"subjects:{min(subjects, 3)}", 0, 0)
    yield Trait(f"known:{4 * known // max(words, 1)}", 0, 0)


def _class(token: Token, entry: Entry | None) -> str:
    """Return one letter for what a token is in a phrase: n a thing, a what describes, W a question word..."""
    if token.kind != "word":
        return {"quote": "Q", "syntax": "S"}.get(token.kind, token.text if token.text in _SHAPE_MARKS else "M")
    word = token.lower
    if word[0].isdigit():
        return "#"
    if small := _small_words().get(word):
        return small
    if entry is not None:
        return _class_of_entry(entry)
    if word in lexicon().quiet:
        return "q"
    return next((letter for ending, letter in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + 2), "u")


def _class_of_entry(entry: Entry) -> str:
    if entry.sprite or entry.place:
        return "n"
    if entry.colour or entry.size:
        return "a"
    if entry.number is not None:
        return "#"
    return "P" if entry.relation else "f"


@cache
def _small_words() -> dict[str, str]:
    return {word: letter for letter, words in load(DATA, "classes.json").items() for word in words.split()}
