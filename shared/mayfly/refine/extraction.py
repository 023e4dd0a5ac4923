"""A prompt parted into what is wanted and what is not."""

from dataclasses import dataclass

from mayfly.language.negation import extract_negatives
from mayfly.language.text import normalise


@dataclass(frozen=True, slots=True)
class Extracted:
    """`negative_prompt` is the negatives joined by commas."""

    positive_prompt: str
    negative_prompt: str
    negatives: tuple[str, ...]


def extract(prompt: str) -> Extracted:
    """Return both parts of `prompt`. Never raises."""
    extraction = extract_negatives(normalise(prompt))
    negatives = tuple(dict.fromkeys(extraction.negatives))
    return Extracted(extraction.positive, ", ".join(negatives), negatives)
