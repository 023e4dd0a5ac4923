"""What an extraction gives."""

from typing import NamedTuple


class Extraction(NamedTuple):
    """A prompt in two: `positive` reads on its own; `negatives` are noun phrases without negation words.

    `spans[i]` is the place [start, end) in the original of the words that gave `negatives[i]`; `removed` are the
    passages of the original that the positive lacks.
    """

    positive: str
    negatives: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    removed: tuple[tuple[int, int], ...] = ()
