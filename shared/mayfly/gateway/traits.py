"""The traits of a message that tell what it wants: its words, cues, clauses and topics, and what it could show."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from mayfly.gateway.cues import Reading
from mayfly.gateway.phrasing import about, clauses, order
from mayfly.gateway.topics import topics
from mayfly.language.lexicon import lexicon
from mayfly.language.tokens import Token

# A wish is told by its beginning; the tail of a long one only describes the picture.
MOST_TOKENS = 60
_COLUMNS = ("place", "time", "weather", "season", "style", "colour", "size", "relation")
_MOST_COUNTED = 12
_ANNOUNCING = frozenset([":", "->", "→", "=>", "—", "–", "-"])
_LEAST_ANNOUNCED = 3
# What a picture that came along is weighed with: what is done, of what, and how much is said.
_BESIDE_A_PICTURE = ("always", "^^r:", "r:", "words:", "topics:", "subjects:")
_STEM = 5  # letters: sharpen, sharper, sharpness


Shown = tuple[str, int, int]


def traits(tokens: Sequence[Token], reading: Reading, *, image: bool = False) -> dict[str, tuple[int, int]]:
    """Return the traits of a tokenised message, each with the span [start, end) of the message that first shows it.

    Vietnamese words count with and without their marks; a span of nothing is of a trait of the whole. `image` where a
    picture came along.
    """
    tokens = tokens[:MOST_TOKENS]
    named = list(topics(tokens, vietnamese=reading.language == "vi", marked=reading.marked))
    found: dict[str, tuple[int, int]] = {}
    for name, start, end in chain(
        _words(tokens), _cues(reading), _shape(tokens, reading), about(reading, named), clauses(reading), order(reading)
    ):
        if name not in found:
            found[name] = (start, end)
    if image:
        found.update({f"image&{name}": (0, 0) for name in tuple(found) if name.startswith(_BESIDE_A_PICTURE)})
    return found


def _words(tokens: Sequence[Token]) -> Iterator[Shown]:
    told = _announced(tokens)
    words = [token for token in tokens[:told] if token.kind == "word"]
    yield "always", 0, 0
    if told < len(tokens):
        yield f"frame:{min(len(words), _MOST_COUNTED)}", 0, 0
        for word in words:
            yield f"f:{word.folded}", word.start, word.end
    for word in words:
        yield f"w:{word.folded}", word.start, word.end
        if not word.lower.isascii():
            yield f"m:{word.lower}", word.start, word.end
        elif len(word.lower) > _STEM:
            yield f"p:{word.lower[:_STEM]}", word.start, word.end
    for one, two in pairwise(words):
        yield f"w:{one.folded} {two.folded}", one.start, two.end
    if not words:
        return
    yield f"^{words[0].folded}", words[0].start, words[0].end
    yield f"${words[-1].folded}", words[-1].start, words[-1].end
    if len(words) > 1:
        yield f"^{words[0].folded} {words[1].folded}", words[0].start, words[1].end
        yield f"${words[-2].folded} {words[-1].folded}", words[-2].start, words[-1].end


def _announced(tokens: Sequence[Token]) -> int:
    """Return where what a message announces begins (`shorten this: a fox in the snow`), or its end: nothing."""
    words = 0
    for index, token in enumerate(tokens):
        if token.kind == "word":
            words += 1
        elif token.text in _ANNOUNCING and words:
            after = sum(later.kind == "word" for later in tokens[index:])
            return index if after >= _LEAST_ANNOUNCED else len(tokens)
    return len(tokens)


def _cues(reading: Reading) -> Iterator[Shown]:
    yield f"language:{reading.language}", 0, 0
    cues = reading.cues
    for cue in cues:
        for role in cue.roles:
            yield f"r:{role}", cue.start, cue.end
    if cues:
        for role in cues[0].roles:
            yield f"^r:{role}", cues[0].start, cues[0].end
    for sign, row in (("r", cues), ("s", tuple(cue for cue in cues if cue.roles))):
        for one, two in pairwise(row):
            for first in one.roles:
                for second in two.roles:
                    yield f"{sign}:{first}>{second}", one.start, two.end


def _shape(tokens: Sequence[Token], reading: Reading) -> Iterator[Shown]:
    """Say what the lexicon of pictures knows of the words, and how much of the message that is."""
    book = lexicon()
    index = subjects = known = words = 0
    while index < len(tokens):
        token = tokens[index]
        words += token.kind == "word"
        match = (
            book.find(tokens, index, language=reading.language, marked=reading.marked) if token.kind == "word" else None
        )
        if match is None:
            index += 1
            continue
        known += match.length
        words += match.length - 1
        entry, end = match.entry, tokens[index + match.length - 1].end
        if entry.sprite:
            subjects += 1
            yield f"k:{entry.subject_class or 'object'}", token.start, end
        for column in _COLUMNS:
            if getattr(entry, column):
                yield f"k:{column}", token.start, end
        index += match.length
    yield f"words:{min(words, _MOST_COUNTED)}", 0, 0
    yield f"subjects:{min(subjects, 3)}", 0, 0
    yield f"known:{4 * known // max(words, 1)}", 0, 0
