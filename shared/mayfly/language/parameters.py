"""What a message states beside its subject: how many pictures, their shape, style, format, seed; and the subject alone.

Only what the text says is reported. Numbers of things inside the picture ("two cats"), years, lenses, clocks, scores
and house numbers are none of it. Words in quotes are lettering and are not read.
"""

import re
from dataclasses import dataclass, fields

from mayfly.language.detect import language_of
from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.parameter_clauses import Found, read_clauses
from mayfly.language.parameter_patterns import Patterns, patterns
from mayfly.language.parameter_phrases import Signed, Spelling
from mayfly.language.ratios import find_ratio
from mayfly.language.requests import request_end
from mayfly.language.shape_patterns import Shape
from mayfly.language.stated_styles import find_stated_style
from mayfly.language.text import has_diacritics, normalise
from mayfly.language.tokens import Token, tokenise

_LEAST_SIDE = 64  # pixels; "4x4 truck" is no size
_MOST_WORDS = 6  # of politeness at either end
_TAIL = 60  # characters within which loose ends are looked for
_LONGEST = 1500  # characters; parameters stand at the ends of what people write, and the rest is only described
_UNTIDY = LazyPattern(r"\s{0,3}([,;:])(?:\s{0,3}[,;:.])+(?=\s|$)|\(\s*\)|\[\s*\]")
_LOOSE_START = LazyPattern(
    r"^(?:(?:of|and|with|showing|về|và|ve|va|là|by)(?!\w)[\s,:]*|[\s,.;:!?\-–—|)\]]+)+", re.IGNORECASE
)
_LOOSE_END = LazyPattern(r"(?:[\s,;:.\-–—|(]+(?:in|at|with|as|by|and|theo|với|ở|và|size|the)?)+$")
_ANOTHER_NUMBER = LazyPattern(r"(?<!\w)(?:\d+|one|two|three|four|five|six|một|hai|ba|bốn|năm)(?!\w)")
_NAMED = LazyPattern(r"(?:labelled|labeled|named|called|says|saying|word|letters)\s+$")
_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Parameters:
    """What is stated; None where nothing is. `subject` is the message without the request and what is stated.

    `width` and `height` are in pixels and may be out of limits; with both there is neither `aspect_ratio` ("16:9") nor
    `orientation` (portrait or landscape), with a ratio no orientation. `style` is an id of refine's styles, `format`
    png, jpeg, webp or avif, `quality` standard or high.
    """

    subject: str
    count: int | None = None
    width: int | None = None
    height: int | None = None
    aspect_ratio: str | None = None
    orientation: str | None = None
    style: str | None = None
    format: str | None = None
    seed: int | None = None
    quality: str | None = None

    def stated(self) -> dict[str, object]:
        """Return the parameters that are stated, without the subject."""
        members = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "subject"}
        return {name: value for name, value in members.items() if value is not None}


def read_parameters(message: str) -> Parameters:
    """Return the parameters `message` states and its subject. Never raises."""
    text = normalise(message)
    lower = text.lower()
    if len(lower) != len(text):  # a letter whose small form is longer: places would not agree
        return Parameters(text)
    tokens = tokenise(text)
    spelling = _spelling(text, tokens)
    table = patterns(spelling)
    reader = _Reader(_unquoted(lower[:_LONGEST], tokens), table)
    begin = _begin(text, lower, table)
    end = _end(lower, begin, table)
    return reader.read(text, begin, end, spelling)


def _spelling(text: str, tokens: tuple[Token, ...]) -> Spelling:
    if has_diacritics(text):
        return "marked"
    return "plain" if language_of(tokens) == "vi" else "english"


def _unquoted(lower: str, tokens: tuple[Token, ...]) -> str:
    for token in tokens:
        if token.kind == "quote":
            lower = f"{lower[: token.start]}{'_' * (token.end - token.start)}{lower[token.end :]}"
    return lower


def _begin(text: str, lower: str, table: Patterns) -> int:
    """Return where the polite frame ends."""
    begin = 0
    for _ in range(_MOST_WORDS):
        opener = table.opener.match(lower, begin)
        further = opener.end() if opener else begin
        further += request_end(text[further:])
        if further == begin or not text[further:].strip(" .,!?:"):
            break
        begin = further
    return begin


def _end(lower: str, begin: int, table: Patterns) -> int:
    end = len(lower)
    if not _may_stand(table.closer, _words(lower)):
        return end
    for _ in range(3):
        closer = table.closer.pattern.search(lower, begin, end)
        if closer is None or closer.start() <= begin:
            break
        end = closer.start()
    return end


def _words(lower: str) -> frozenset[str]:
    return frozenset(_WORD.findall(lower))


def _may_stand(signed: Signed | Shape, words: frozenset[str]) -> bool:
    """Say whether a text of these words may hold the pattern: most hold none of most, and need no search."""
    return signed.signs is None or not signed.signs.isdisjoint(words)


class _Reader:
    """Reads one text; what one reading took is blanked for the next, so that no word comes up that was not there."""

    def __init__(self, lower: str, table: Patterns) -> None:
        self._lower = lower
        self._table = table
        self._words = _words(lower)
        self._has_digits = _DIGIT.search(lower) is not None
        self._is_numbered = self._has_digits or not table.numbered.isdisjoint(self._words)
        self._spans: list[tuple[int, int]] = []

    def read(self, text: str, begin: int, end: int, spelling: Spelling) -> Parameters:
        whole = self._lower
        seed, file_format = self._seed(), self._format()
        width, height = self._sides()
        ratio = self._ratio()
        shape_ratio, orientation = self._shape()
        style = find_stated_style(self._lower, self._words, spelling)
        count = self._count(begin)
        quality = self._quality()
        if style:
            self._take(style.span)
        stated = list(self._spans)
        more = self._clauses(spelling)
        count, stated_style = count or more.count, style.id if style else more.style
        width, height = (width, height) if width or height else (more.width, more.height)
        ratio, orientation = ratio or more.ratio, orientation or more.orientation
        ratio = None if width or height else ratio or shape_ratio
        return Parameters(
            subject=self._subject(text, begin, end, self._spans)
            or self._subject(text, begin, end, stated)
            or text[begin:end].strip(" ,.!?:;")
            or text
            or whole,
            count=count,
            width=width,
            height=height,
            aspect_ratio=ratio,
            orientation=None if width or height or ratio else orientation,
            style=stated_style,
            format=file_format,
            seed=seed,
            quality=quality,
        )

    def _take(self, span: tuple[int, int]) -> None:
        start, end = span
        if end > start:
            self._spans.append(span)
            self._lower = f"{self._lower[:start]}{'|' * (end - start)}{self._lower[end:]}"

    def _may_have(self, signed: Signed) -> bool:
        return signed.mark in self._lower and _may_stand(signed, self._words)

    def _seed(self) -> int | None:
        if not self._has_digits:
            return None
        for pattern in self._table.seeds:
            if found := pattern.search(self._lower):
                self._take(found.span())
                return int(found["seed"])
        return None

    def _format(self) -> str | None:
        if not _may_stand(self._table.formats, self._words):
            return None
        for found in self._table.formats.pattern.finditer(self._lower):
            if not _NAMED.search(self._lower[: found.start()]):
                self._take(found.span())
                return {"jpg": "jpeg", "jpe": "jpeg"}.get(found["format"], found["format"])
        return None

    def _sides(self) -> tuple[int | None, int | None]:
        width = height = None
        for signed in self._table.sides if self._has_digits else ():
            found = signed.pattern.search(self._lower) if self._may_have(signed) else None
            if found is None:
                continue
            sides = found.groupdict()
            square = sides.get("square")
            stated = [int(side) for side in sides.values() if side]
            if min(stated) < _LEAST_SIDE:
                continue
            self._take(found.span())
            width = width or int(square or sides.get("width") or 0) or None
            height = height or int(square or sides.get("height") or 0) or None
            if width and height:
                break
        return width, height

    def _ratio(self) -> str | None:
        if not self._is_numbered:
            return None
        ratio, span = find_ratio(self._lower, self._words, self._table)
        self._take(span)
        return ratio

    def _clauses(self, spelling: Spelling) -> Found:
        found = read_clauses(self._lower, spelling)
        for span in found.spans:
            self._take(span)
        return found

    def _shape(self) -> tuple[str | None, str | None]:
        ratio = orientation = None
        for shape in () if self._table.shape_signs.isdisjoint(self._words) else self._table.shapes:
            if shape.signs.isdisjoint(self._words) or (found := shape.pattern.search(self._lower)) is None:
                continue
            self._take(found.span("adjective") if "adjective" in found.groupdict() else found.span())
            ratio, orientation = ratio or shape.ratio, orientation or shape.orientation
        return ratio, orientation

    def _count(self, begin: int) -> int | None:
        if not self._is_numbered:
            return None
        wish_start, wish_end = self._wish()
        lower = f"{self._lower[:wish_start]}{'|' * (wish_end - wish_start)}{self._lower[wish_end:]}"
        for signed in self._table.counts:
            if self._may_have(signed) and (found := signed.pattern.search(lower)):
                asked = found.start() if found.start() <= begin else found.start("whole")
                asked = wish_start if 0 < wish_end == found.start() else asked
                self._take((asked, found.end("whole")))
                number = found.groupdict().get("number") or found["times"]
                count = int(number) if number.isdigit() else self._table.numbers[number]
                return count or None
        found = self._table.one.match(self._lower) or (
            self._table.one.search(self._lower, 0, begin + 12) if begin else None
        )
        if found and not _ANOTHER_NUMBER.search(self._lower, found.end()):
            self._take(found.span("digit"))
            return 1
        return None

    def _wish(self) -> tuple[int, int]:
        """Return where the words that say whose wish it is stand: a count behind them begins a clause."""
        wish = self._table.wish
        found = wish.pattern.search(self._lower) if _may_stand(wish, self._words) else None
        return found.span() if found else (0, 0)

    def _quality(self) -> str | None:
        stated = None
        for value, signed in self._table.quality:
            if not _may_stand(signed, self._words):
                continue
            for found in list(signed.pattern.finditer(self._lower)):
                self._take(found.span())
                stated = stated or value
        return stated

    def _subject(self, text: str, begin: int, end: int, spans: list[tuple[int, int]]) -> str:
        pieces, place = [], begin
        for start, stop in sorted(spans):
            if stop <= begin or start >= end:
                continue
            pieces.append(text[place : max(start, place)].rstrip())
            place = max(place, stop)
        pieces.append(text[min(place, end) : end].lstrip())
        taken = len(pieces) > 1
        subject = normalise(_UNTIDY.sub(r"\1", " ".join(pieces)))
        subject = re.sub(r"\s+([,.;:!?])", r"\1", subject)
        subject = _LOOSE_START.sub("", subject)
        if taken:
            subject = subject[:-_TAIL] + _LOOSE_END.sub("", subject[-_TAIL:])
        versions = self._table.versions.match(subject.lower())
        if versions and len(subject.lower()) == len(subject):
            subject = subject[versions.end() :] or subject
        return subject.strip(" ,.;:!?-")
