"""Which words to add: an empty facet at a time, by hash of the prompt, never across a contradiction."""

from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

from mayfly.language.text import fold
from mayfly.refine.reading import Reading
from mayfly.refine.signals import Option, crosses, implied_tags, parse_option, tables

# Facets in the order they are filled; the rest follow in an order drawn by the prompt's hash.
_ORDER = {
    "photo": (("camera", "lighting", "detail"), ("composition", "mood", "colour")),
    "drawn": (("composition", "lighting"), ("colour", "mood", "detail")),
    "graphic": (("composition", "colour", "detail"), ("mood",)),
    "": (("lighting", "composition"), ("detail", "colour", "mood")),
}
_MOST = {"full": 4, "light": 2}
_LONG = 25  # user's words from which one addition less is made


class Addition(NamedTuple):
    """One thing to add: `facet`, `text` and the key of its reason."""

    facet: str
    text: str
    reason: str


def fill(
    reading: Reading, *, mode: str, known: frozenset[str], taken: Iterable[str], banned: Iterable[str]
) -> list[Addition]:
    """Return additions for the empty facets.

    `known` are all tags so far, `taken` the facets that the context has filled, `banned` what the user does not want.
    """
    taken = set(taken)
    most = _MOST[mode] - (1 if mode == "full" and len(reading.words) > _LONG else 0)
    done = reading.own_facets | taken
    if reading.own_facets and len(done) >= min(most, 3):
        return []
    seeds = _seeds(reading)
    against = _stems(banned)
    additions: list[Addition] = []
    for position, facet in enumerate(_facets(reading, known, seeds[-1])):
        if len(done) >= most:
            break
        if facet in done or facet in reading.facets:
            continue
        options = [
            option
            for option in pool(reading.language, facet, _kind(reading, facet, known))
            if option.needs <= known
            and not crosses(option.tags, known)
            and not (against and against & _stems([option.text]))
        ]
        if options:
            option = options[seeds[position] % len(options)]
            known |= option.tags
            done = done | {facet}
            additions.append(Addition(facet, option.text, facet))
    return additions


def _facets(reading: Reading, known: frozenset[str], seed: int) -> Sequence[str]:
    medium = (
        "graphic"
        if reading.subject.kind == "graphic"
        else "photo"
        if "photo" in known
        else "drawn"
        if "drawn" in known
        else ""
    )
    head, tail = _ORDER[medium]
    if "plain" in known:
        head = tuple(facet for facet in head if facet != "detail")
        tail = tuple(facet for facet in tail if facet != "detail")
    turn = seed % len(tail)
    return (*head, *tail[turn:], *tail[:turn])


def _kind(reading: Reading, facet: str, known: frozenset[str]) -> str:
    return (
        "drawn"
        if facet == "detail" and "drawn" in known and reading.subject.kind != "graphic"
        else reading.subject.kind
    )


@cache
def pool(language: str, facet: str, kind: str) -> tuple[Option, ...]:
    """Return what may be said of a facet for a class; each option knows every tag its words imply."""
    table = tables("options")[language].get(facet, {})
    lines = [*table.get(kind, ()), *(table.get("*", ()) if kind not in ("graphic", "abstract", "drawn") else ())]
    options = map(parse_option, lines)
    return tuple(option._replace(tags=option.tags | implied_tags(option.text)) for option in options)


def _seeds(reading: Reading) -> list[int]:
    text = " ".join(token.lower for token in reading.words if token.kind != "mark")
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).digest()
    return [int.from_bytes(digest[start : start + 4], "big") for start in range(0, 32, 4)]


def _stems(phrases: Iterable[str]) -> frozenset[str]:
    """Return the words of some phrases, folded, without a plural's s."""
    return frozenset(
        word.strip(",.").removesuffix("s") for phrase in phrases for word in fold(phrase).split() if len(word) > 2
    )
