"""Parting a text that may negate: it is read again until nothing more is found."""

from mayfly.language.negation.answers import take_answer, take_none
from mayfly.language.negation.cue_check import may_negate
from mayfly.language.negation.extraction import Extraction
from mayfly.language.negation.patterns import take_pattern
from mayfly.language.negation.positive import Shown, positive
from mayfly.language.negation.reading import Reading, open_reading
from mayfly.language.negation.sections import take_section
from mayfly.language.negation.takings import take_cue
from mayfly.language.requests import request_end
from mayfly.language.tokens import Token, scan

_TAKINGS = (take_section, take_cue, take_answer, take_pattern)
_ASKED = frozenset(":?=>→")
_ROUNDS = 8  # as many as anyone needs; a text made to need more is left at that


def part(text: str, tokens: tuple[Token, ...]) -> Extraction:
    """Split `text`, whose `tokens` may negate, into what it shows and what it does not want. Never raises.

    What is left is read again until it holds nothing more: a passage that goes can bring words together that negate.
    """
    shown = Shown(text, list(range(len(text))))
    found: list[tuple[str, int, int]] = []
    gone: list[tuple[int, int]] = []
    for _ in range(_ROUNDS):
        reading = _read(shown.text, tokens)
        if reading.found:
            own = [piece for piece in reading.found if _is_own(shown, piece[1], piece[2])]
            found += (_traced(words, start, end, text, shown) for words, start, end in own)
            passages = [piece for piece in _passages(reading) if _is_own(shown, *piece)]
            gone += ((shown.origin[start], shown.origin[end - 1] + 1) for start, end in passages)
            left = positive(reading)
            shown = Shown(left.text, [shown.origin[place] if place >= 0 else -1 for place in left.origin])
        start = request_end(shown.text) if found else 0
        shown = shown.part(start, len(shown.text))
        tokens = tuple(scan(shown.text))
        if not (reading.found or start) or not may_negate(tokens):
            break
    if not found:
        return Extraction(text.strip(), (), ())
    found.sort(key=lambda piece: piece[1])
    return Extraction(
        positive=shown.text.strip(),
        negatives=tuple(words for words, _, _ in found),
        spans=tuple((start, end) for _, start, end in found),
        removed=_merged(gone),
    )


def _is_own(shown: Shown, start: int, end: int) -> bool:
    """Say whether a piece begins and ends in the user's own letters, not in a mark that mending put there."""
    return start < end and shown.origin[start] >= 0 and shown.origin[end - 1] >= 0


def _traced(words: str, start: int, end: int, text: str, shown: Shown) -> tuple[str, int, int]:
    """Return a negative with its place in the original; `người` and `people` stay what they are."""
    first, last = shown.origin[start], shown.origin[end - 1] + 1
    return (text[first:last] if shown.text[start:end] == words else words), first, last


def _merged(passages: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the passages in order, those that touch as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(passages):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _read(text: str, tokens: tuple[Token, ...]) -> Reading:
    reading = open_reading(text, tokens)
    index = 0
    while index < len(reading.tokens):
        token = reading.tokens[index]
        if reading.grammar.opens(reading.keys[index]) and (token.kind == "word" or token.lower == "--no"):
            taken = next((end for take in _TAKINGS if (end := take(reading, index))), 0)
        else:
            taken = take_none(reading, index) if token.text in _ASKED else 0
        index = max(taken, index + 1)
    return reading


def _passages(reading: Reading) -> list[tuple[int, int]]:
    """Return the runs of tokens that are gone, as places in the text."""
    runs: list[tuple[int, int]] = []
    for index, gone in enumerate(reading.gone):
        if not gone:
            continue
        token = reading.tokens[index]
        if runs and index and reading.gone[index - 1]:
            runs[-1] = (runs[-1][0], token.end)
        else:
            runs.append((token.start, token.end))
    return runs
