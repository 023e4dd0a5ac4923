"""Which words to add: an empty facet at a time, by hash of the prompt, never across a contradiction."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from struct import unpack
from typing import NamedTuple

from mayfly.language.text import fold
from mayfly.language.tokens import Token
from mayfly.refine.hashing import blake2b
from mayfly.refine.reading import Reading
from mayfly.refine.signals import conflicts, implied, listed, parse_option, tables

# Facets in the order they are filled, the second group in an order drawn by the prompt's hash. Place and medium come
# last: they change what is shown and how, so only where a prompt leaves little else to say.
_ORDER = {
    "photo": (("camera", "lighting", "detail"), ("composition", "mood", "colour")),
    "drawn": (("composition", "lighting"), ("colour", "mood", "detail")),
    "graphic": (("composition", "colour", "detail"), ("mood",)),
    "": (("lighting", "composition"), ("detail", "colour", "mood")),
}
_LAST = ("setting", "medium")
_MOST = {"full": 4, "light": 2}
_UNREFINED = frozenset({"medium", "quality"})  # words of ours that a user may well have written
_FEW = 5  # options of the class below which the general ones are drawn too
_SMALL = 3  # letters up to which a word may come back
_NO_GENERAL = frozenset({"graphic", "abstract", "drawn"})
_PLACES = frozenset({"landscape", "city", "interior"})  # they are a setting themselves
_LONG = 25  # user's words from which one addition less is made


class Addition(NamedTuple):
    """One thing to add: `facet`, `text` and the key of its reason."""

    facet: str
    text: str
    reason: str


class Choice(NamedTuple):
    """One option made ready: the tags it implies, must find and contradicts (bits of `mask`), and its telling words."""

    text: str
    tags: int
    needs: int
    against: int
    stems: frozenset[str]


def fill(
    reading: Reading,
    *,
    mode: str,
    language: str,
    seed: int | None,
    known: frozenset[str],
    taken: Iterable[str],
    banned: Iterable[str],
    said: Sequence[str],
) -> list[Addition]:
    """Return additions for the empty facets in `language`; none where the prompt is one that we refined.

    `known` are all tags so far, `taken` the facets that the context has filled, `banned` what the user does not want,
    `said` the additions that stand already. Words that the prompt uses are not said again where others would do.
    """
    most = _MOST[mode] - (1 if mode == "full" and len(reading.words) > _LONG else 0)
    if reading.own_facets - _UNREFINED:
        return []
    done = reading.own_facets.union(taken)
    filled = done | reading.facets | reading.own_covers
    if said:
        filled |= implied(", ".join(said))[0]
    seeds = _seeds(reading, seed)
    against = _stems(banned) if banned else frozenset[str]()
    used = _stems_of(reading.words).union(_stems(said))
    stated = mask(known)
    additions: list[Addition] = []
    for position, facet in enumerate(_facets(reading, known, seeds[-1])):
        if len(done) + len(additions) >= most:
            break
        if facet in filled or (facet == "medium" and stated & _MEDIA):
            continue
        options, stems = _fitting(language, facet, _kind(reading, facet, known), stated)
        if not against.isdisjoint(stems):
            options = tuple([option for option in options if against.isdisjoint(option.stems)])
        if options:
            fresh = options
            if not used.isdisjoint(stems):
                fresh = tuple([option for option in options if used.isdisjoint(option.stems)]) or options
            option = fresh[seeds[position] % len(fresh)]
            stated |= option.tags
            used |= option.stems
            additions.append(Addition(facet, option.text, facet))
    return additions


@lru_cache(maxsize=1024)
def _fitting(language: str, facet: str, kind: str, stated: int) -> tuple[tuple[Choice, ...], frozenset[str]]:
    """Return what may be said of a facet beside what is stated, and the telling words of it all: few states come up
    again and again.
    """
    options = fitting(pool(language, facet, kind), facet, stated)
    return tuple(options), frozenset[str]().union(*(option.stems for option in options))


def fitting(options: tuple[tuple[Choice, ...], tuple[Choice, ...]], facet: str, stated: int) -> list[Choice]:
    """Return the options that contradict nothing: the class's own, and where those are few the general ones too."""
    own, general = options
    found = [option for option in own if not (option.against & stated or option.needs & ~stated)]
    if len(found) < _FEW:
        found += [option for option in general if not (option.against & stated or option.needs & ~stated)]
    if facet == "colour" and stated & _MONO:
        found = [option for option in found if option.tags & _MONO]
    return found


def _facets(reading: Reading, known: frozenset[str], seed: int) -> Sequence[str]:
    medium = "photo" if "photo" in known else "drawn" if "drawn" in known else ""
    if reading.subject.kind == "graphic":
        medium = "graphic"
    head, tail = _ORDER[medium]
    if "plain" in known:
        head = tuple(facet for facet in head if facet != "detail")
        tail = tuple(facet for facet in tail if facet != "detail")
    turn = seed % len(tail)
    return (*head, *tail[turn:], *tail[:turn], *_LAST)


def _kind(reading: Reading, facet: str, known: frozenset[str]) -> str:
    kind = "unknown" if reading.subject.concept else reading.subject.kind
    return "drawn" if facet == "detail" and "drawn" in known and kind != "graphic" else kind


@cache
def pool(language: str, facet: str, kind: str) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    """Return what may be said of a facet: for the class, and in general."""
    table = tables("options")[language].get(facet, {})
    bare = kind in _NO_GENERAL or (facet == "setting" and kind in _PLACES)
    general = () if bare else table.get("*", ())
    return tuple(map(_choice, table.get(kind, ()))), tuple(map(_choice, general))


def _choice(line: str) -> Choice:
    option = parse_option(line)
    tags = option.tags | implied(option.text)[1]
    nothing: frozenset[str] = frozenset()
    against = nothing.union(*(conflicts().get(tag, nothing) for tag in tags))
    return Choice(option.text, mask(tags), mask(option.needs), mask(against), _stems([option.text]))


_bits: dict[str, int] = {}  # bounded by the tags of data/signals.json and data/options.json


def mask(tags: Iterable[str]) -> int:
    """Return a set of tags as bits: what fits what is asked of some hundred options a prompt."""
    found = 0
    for tag in tags:
        bit = _bits.get(tag)
        if bit is None:
            bit = _bits[tag] = 1 << len(_bits)
        found |= bit
    return found


_MEDIA = mask(("photo", "drawn"))
_MONO = mask(("mono",))


def _seeds(reading: Reading, seed: int | None) -> list[int]:
    text = " ".join([token.lower for token in reading.words if token.kind != "mark"])
    if seed is not None:
        text = f"{text}\x1f{seed}"
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).digest()
    return list(unpack(">8I", digest))


def _stems_of(tokens: Iterable[Token]) -> set[str]:
    """Return `_stems` of what the tokens say, with nothing of short ones."""
    repeatable = listed("repeatable")
    found: set[str] = set()
    for token in tokens:
        if len(token.text) <= _SMALL or token.kind == "mark":
            continue
        if token.kind == "word":
            if len(token.folded) > _SMALL and token.folded not in repeatable:
                found.add(token.folded.removesuffix("s"))
        else:
            found |= _stems((token.lower,))
    return found


def _stems(phrases: Iterable[str]) -> frozenset[str]:
    """Return the words of some phrases that say something, folded, without a plural's s."""
    return frozenset(
        word.strip(",.").removesuffix("s")
        for phrase in phrases
        for word in fold(phrase).split()
        if len(word) > _SMALL and word not in listed("repeatable")
    )
