"""A prompt in two: what it shows, and what it does not want."""

from typing import NamedTuple

from mayfly.language.negation import extract_negatives


class Extracted(NamedTuple):
    """`positive_prompt` reads on its own; `negative_prompt` is `negatives`, noun phrases, joined by commas."""

    positive_prompt: str
    negative_prompt: str
    negatives: tuple[str, ...]


def extract(prompt: str) -> Extracted:
    """Part `prompt`. Never raises; without a negation the prompt is unchanged but for the space around it."""
    found = extract_negatives(prompt)
    negatives = tuple(dict.fromkeys(found.negatives))
    return Extracted(found.positive, ", ".join(negatives), negatives)
