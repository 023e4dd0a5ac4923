"""What a prompt says it does not want, told from what it shows: a grammar of cues in English and Vietnamese.

Fixed expressions, titles, quotes and prompt syntax are closed first (`reading`). A cue (`without`, `leave out`,
`đừng vẽ`: `cues`) then opens a scope: the noun phrase after it, the list that goes on from there (`scopes`) and, in a
clause of its own, the rest of that clause (`takings`); headings open a section (`sections`), some patterns stand around
their words (`patterns`). What is left is mended (`positive`). The words of it all are data (`grammar`).
"""

from dataclasses import dataclass

from mayfly.language.negation.grammar import triggers
from mayfly.language.negation.patterns import take_pattern
from mayfly.language.negation.positive import positive
from mayfly.language.negation.reading import Reading, open_reading
from mayfly.language.negation.sections import take_section
from mayfly.language.negation.takings import take_cue
from mayfly.language.requests import request_end
from mayfly.language.tokens import Token, tokenise

__all__ = ["Extraction", "extract_negatives", "may_negate"]


@dataclass(frozen=True, slots=True)
class Extraction:
    """A prompt in two: `positive` reads on its own; `negatives` are noun phrases without negation words.

    `spans[i]` is the place [start, end) in the original of the words that gave `negatives[i]`; `removed` are the
    passages of the original that the positive lacks.
    """

    positive: str
    negatives: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    removed: tuple[tuple[int, int], ...] = ()


def may_negate(tokens: tuple[Token, ...]) -> bool:
    """Say whether a cue of negation may be among the tokens: where not, nothing is extracted."""
    cues = triggers()
    for token in tokens:  # no any(): this is asked of every text, several times
        word = token.lower
        if word in cues or word[:4] in ("non-", "--no") or word[-5:] == "-free":
            return True
    return False


def extract_negatives(text: str, tokens: tuple[Token, ...] | None = None) -> Extraction:
    """Split `text` into what it shows and what it does not want. Never raises; without a cue the text is unchanged.

    `tokens` are the text's own, where the caller has them.
    """
    if tokens is None:
        tokens = tokenise(text)
    if not may_negate(tokens):
        return Extraction(text.strip(), (), ())
    reading = open_reading(text, tokens)
    _read(reading)
    if not reading.found:
        return Extraction(text.strip(), (), ())
    shown = positive(reading)
    return Extraction(
        positive=shown[request_end(shown) :].strip() or shown,
        negatives=tuple(words for words, _, _ in reading.found),
        spans=tuple((start, end) for _, start, end in reading.found),
        removed=_passages(reading),
    )


def _read(reading: Reading) -> None:
    index = 0
    while index < len(reading.tokens):
        token = reading.tokens[index]
        if token.kind == "word" or token.lower == "--no":
            taken = take_section(reading, index) or take_cue(reading, index) or take_pattern(reading, index)
            index = max(taken, index + 1)
        else:
            index += 1


def _passages(reading: Reading) -> tuple[tuple[int, int], ...]:
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
    return tuple(runs)
