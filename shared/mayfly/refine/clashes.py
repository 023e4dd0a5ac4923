"""Words that exclude each other: the pairs of data/validation.json, and terms on two sides of one of the axes.

An adjective tells of the whole picture where it ends a term or is one, else of its noun: "a crowded shelf in an empty
room" is no contradiction, "a street, crowded, empty" is. A term that is nothing but words that set a light, a medium
or a place is held against the axes that the refiner never crosses.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from mayfly.language.text import fold
from mayfly.language.tokens import Token
from mayfly.refine.finding import Finding
from mayfly.refine.signals import find, tables, vocabulary, words_of

_PARTING = frozenset([",", ";", "\n", "."])  # texts of tokens


def contradictions(prompt: str, tokens: Sequence[Token], removed: Iterable[tuple[int, int]]) -> Iterator[Finding]:
    """Yield the later of two words that exclude each other, with the earlier; what is not wanted is left out."""
    kept = tokens
    if gone := tuple(removed):
        kept = [token for token in tokens if not any(start <= token.start < end for start, end in gone)]
    pairs = list(_pairs(prompt, tokens, kept))
    yield from pairs
    told = {finding.span for finding in pairs}
    yield from (finding for finding in _terms(prompt, kept) if not _meets(finding, told))


def _pairs(prompt: str, tokens: Sequence[Token], kept: Sequence[Token]) -> Iterator[Finding]:
    said = _said(tokens, kept)
    if len(said) < 2:
        return
    data = tables("validation")
    timed = len(data["times"])
    free = timed + len(data["contradictions"])
    met: dict[int, list[tuple[int, int, int]]] = {}
    done: set[int] = set()
    for index, length, pair, side in said:
        if pair in done or not ((pair < timed and length > 1) or _tells_of_all(tokens, index, length)):
            continue
        begin, end = tokens[index].start, tokens[index + length - 1].end
        for other, start, stop in met.get(pair, ()):
            if other != side and start < begin and (pair < free or "," in prompt[stop:begin]):
                yield Finding("contradiction", (begin, end), prompt[start:stop])
                done.add(pair)
                break
        met.setdefault(pair, []).append((side, begin, end))


def _said(tokens: Sequence[Token], kept: Sequence[Token]) -> list[tuple[int, int, int, int]]:
    """Return (place, words, pair, side) of the phrases of the pairs that begin at a token kept, of a side one."""
    clashing = _clashing()
    found: list[tuple[int, int, int, int]] = []
    lowers = [token.lower for token in tokens]
    for index, lower in enumerate(lowers):
        if lower not in clashing or tokens[index].kind != "word":
            continue
        used: set[tuple[int, int]] = set()
        for words, pair, side in clashing[lower]:
            if (pair, side) not in used and tuple(lowers[index : index + len(words)]) == words:
                used.add((pair, side))
                found.append((index, len(words), pair, side))
    if kept is tokens:
        return found
    starts = {token.start for token in kept}
    return [each for each in found if tokens[each[0]].start in starts]


def _tells_of_all(tokens: Sequence[Token], index: int, length: int) -> bool:
    """Say whether the words at `index` are said of the whole picture: at a term's end, of a medium, `photo of`."""
    behind = tokens[index + length] if index + length < len(tokens) else None
    if behind is None or behind.kind == "mark":
        return True
    ahead = tokens[index - 1] if index else None
    media = _media()
    if behind.lower in media or (ahead is not None and ahead.lower in media and not tokens[index].text.isascii()):
        return True
    return behind.lower in ("of", "của") and (ahead is None or ahead.kind == "mark" or ahead.lower in ("a", "an"))


@cache
def _media() -> frozenset[str]:
    return frozenset(tables("validation")["media"].split())


def _terms(prompt: str, kept: Sequence[Token]) -> Iterator[Finding]:
    """Yield terms that lie on another side of an axis than an earlier term."""
    sides: dict[str, tuple[int, int]] = {}
    for start, end, tags in _tagged(prompt, kept):
        for tag in sorted(tags):
            against = [sides[other] for other in _against().get(tag, ()) if other in sides and other not in tags]
            if against:
                yield Finding("contradiction", (start, end), prompt[slice(*against[0])])
                return
        sides.update({tag: (start, end) for tag in tags if tag not in sides})


def _tagged(prompt: str, kept: Sequence[Token]) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield the terms that the vocabulary knows whole, with their tags."""
    parted = [index for index, token in enumerate(kept) if token.text in _PARTING]
    if not parted:
        return  # one term contradicts nothing
    first = 0
    for end in (*parted, len(kept)):
        term, first = kept[first:end], end + 1
        signal = find([each.lower for each in term], 0) if term and term[0].lower in vocabulary() else None
        if signal and len(signal.words) == len(term) and "," not in prompt[term[0].start : term[-1].end]:
            yield term[0].start, term[-1].end, signal.tags


def _meets(finding: Finding, told: set[tuple[int, int] | None]) -> bool:
    start, end = finding.span or (0, 0)
    return any(span is not None and span[0] < end and start < span[1] for span in told)


@cache
def _against() -> dict[str, frozenset[str]]:
    """Return tag -> the tags that exclude it, by the axes of data/validation.json."""
    found: dict[str, set[str]] = {}
    for axis in tables("validation")["axes"]:
        for tag in axis:
            found.setdefault(tag, set()).update(other for other in axis if other != tag)
    return {tag: frozenset(others) for tag, others in found.items()}


@cache
def _clashing() -> dict[str, list[tuple[tuple[str, ...], int, int]]]:
    """Return first word -> (phrase, pair, side); pairs are numbered times first, those across commas last."""
    data = tables("validation")
    found: dict[str, list[tuple[tuple[str, ...], int, int]]] = {}
    for pair, sides in enumerate((*data["times"], *data["contradictions"], *data["across_commas"])):
        for side, phrases in enumerate(sides):
            for phrase in phrases.split(", "):
                for words in {words_of(phrase), words_of(fold(phrase)) if " " in phrase else words_of(phrase)}:
                    found.setdefault(words[0], []).append((words, pair, side))
    for options in found.values():
        options.sort(key=lambda option: -len(option[0]))
    return found
