"""What a message states beside its subject: how many pictures, their size, a style; and the subject by itself."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from mayfly.gateway.cues import DATA
from mayfly.generate.limits import MAX_SIDE, MIN_SIDE
from mayfly.generate.sizes import SizeRequest, resolve_size
from mayfly.language.requests import request_end
from mayfly.language.text import fold, has_diacritics, load, normalise
from mayfly.language.tokens import words
from mayfly.refine.styles import find_style, names_of_styles

_SIDES = re.compile(r"(?<![\w.])(\d{2,5})\s*(?:px)?\s*(?:[x×*]|by)\s*(\d{2,5})(?:\s*(?:px|pixels)\b)?(?![\w.])")
_NAMED_SIDES = re.compile(
    r"(?<!\w)(?:width|wide|rộng)\s*[:=]?\s*(\d{2,5})\W+(?:height|high|cao)\s*[:=]?\s*(\d{2,5})(?!\w)"
)
_TIMES = re.compile(r"(?<!\w)[x×]\s?(\d{1,2})(?!\w)")
_RATIO = re.compile(r"(?<![\w:.])(\d{1,2})\s*(?::|/|by)\s*(\d{1,2})(?![\w:.])")
_UNTIDY = re.compile(r"\s*,(?:\s*,)+")
_LONGEST_STYLE = 4
_LABEL = re.compile(r"(?:size|kích thước|khổ|cỡ|tỉ lệ|tỷ lệ|aspect ratio|ratio)\s*[:=]?\s*$")


@dataclass(frozen=True, slots=True)
class Parameters:
    """What is stated; None where nothing is. `subject` is the message without the request around it."""

    subject: str
    count: int | None = None
    width: int | None = None
    height: int | None = None
    style: str | None = None

    def stated(self) -> dict[str, object]:
        """Return the parameters that are stated, without the subject."""
        members = {"count": self.count, "width": self.width, "height": self.height, "style": self.style}
        return {name: value for name, value in members.items() if value is not None}


@dataclass(frozen=True, slots=True)
class _Patterns:
    count: re.Pattern[str]
    numbers: dict[str, int]
    shapes: tuple[tuple[str, re.Pattern[str]], ...]
    ratios: frozenset[str]
    opener: re.Pattern[str]
    closer: re.Pattern[str]
    versions: re.Pattern[str]


def read_parameters(message: str) -> Parameters:
    """Return the parameters `message` states and its subject. Never raises.

    Numbers of things inside the picture ("two cats") are no counts; sides are in pixels and may be out of limits.
    """
    text = normalise(message)
    subject = text[request_end(text) :]
    subject = _trimmed(subject)
    lower = subject.lower()
    if len(lower) != len(subject):
        return Parameters(subject or text)
    spans: list[tuple[int, int]] = []
    width, height = _sides(lower, spans)
    count = _count(_blanked(lower, spans), spans)
    cleaned = _without(subject, spans)
    cleaned = cleaned or subject or text
    cleaned = _patterns(marked=has_diacritics(cleaned)).versions.sub("", cleaned, count=1) or cleaned
    return Parameters(cleaned, count, width, height, _style(cleaned))


def _style(subject: str) -> str | None:
    """Return the style named by a clause of its own, by two words or more, or by a word that means nothing else."""
    for clause in reversed(subject.split(",")[1:]):
        if found := find_style(clause.strip()):
            return found.id
    names, single = names_of_styles(), _single_word_styles()
    spelt = [part for word in words(subject) for part in word.lower.split("-")]
    for length in range(_LONGEST_STYLE, 0, -1):
        for index in range(len(spelt) - length + 1):
            name = " ".join(spelt[index : index + length])
            if name in names and (length > 1 or name in single):
                return names[name].id
    return None


@cache
def _single_word_styles() -> frozenset[str]:
    return frozenset(word.strip() for word in load(DATA, "parameters.json")["single_word_styles"].split(","))


def _count(lower: str, spans: list[tuple[int, int]]) -> int | None:
    patterns = _patterns(marked=has_diacritics(lower))
    if found := patterns.count.search(lower):
        spans.append(found.span())
        number = found["number"]
        return int(number) if number.isdigit() else patterns.numbers[number]
    if found := _TIMES.search(lower):
        spans.append(found.span())
        return int(found[1])
    return None


def _sides(lower: str, spans: list[tuple[int, int]]) -> tuple[int | None, int | None]:
    patterns = _patterns(marked=has_diacritics(lower))
    for pattern in (_NAMED_SIDES, _SIDES):
        found = pattern.search(lower)
        if found and min(int(found[1]), int(found[2])) >= MIN_SIDE:
            spans.append(_labelled(lower, found.span()))
            return int(found[1]), int(found[2])
    found = _RATIO.search(lower)
    if found and f"{found[1]}:{found[2]}" in patterns.ratios:
        spans.append(_labelled(lower, found.span()))
        return _of_ratio(f"{found[1]}:{found[2]}")
    for ratio, shape in patterns.shapes:
        if found := shape.search(lower):
            spans.append(found.span())
            return _of_ratio(ratio)
    return None, None


def _of_ratio(ratio: str) -> tuple[int, int]:
    width, height = resolve_size(SizeRequest(aspect_ratio=ratio))
    return min(width, MAX_SIDE), min(height, MAX_SIDE)


def _labelled(lower: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span with the word before it that names it: `size 768x512`."""
    label = _LABEL.search(lower[: span[0]])
    return (label.start() if label else span[0]), span[1]


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """Return `text` with what has been read already made unreadable."""
    for start, end in spans:
        text = f"{text[:start]}{'|' * (end - start)}{text[end:]}"
    return text


def _trimmed(text: str) -> str:
    """Return `text` without polite words at its ends."""
    patterns = _patterns(marked=has_diacritics(text))
    for _ in range(3):
        lower = text.lower()
        if len(lower) != len(text):
            return text
        opener, closer = patterns.opener.match(lower), patterns.closer.search(lower)
        start = opener.end() if opener else 0
        end = closer.start() if closer else len(text)
        shorter = text[start:end].strip(" ,.!?:;")
        if not shorter or shorter == text:
            break
        text = shorter
    return text


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):  # they do not overlap
        text = f"{text[:start].rstrip()} {text[end:].lstrip()}"
    return normalise(_UNTIDY.sub(",", text)).strip(" ,.;:-")


@cache
def _patterns(*, marked: bool) -> _Patterns:
    """Return the patterns of data/parameters.json, for texts with Vietnamese marks or folded for those without."""
    data: dict[str, Any] = load(DATA, "parameters.json")

    def spelt(phrase: str) -> str:
        return phrase if marked else fold(phrase)

    def either(listed: str) -> str:
        phrases = {spelt(phrase.strip()) for phrase in listed.split(",")}
        return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))

    numbers: dict[str, int] = {}
    for word, value in data["numbers"].items():
        numbers.setdefault(spelt(word), value)
    number = rf"(?<![\w.,:/])(?P<number>\d{{1,2}}|{either(','.join(numbers))})"
    english, vietnamese = either(data["pictures"]["en"]), either(data["pictures"]["vi"])
    links = either(data["links"])
    link = rf"(?:\s+(?:{links})(?!\w))?"
    # "4 bức ảnh về", but of "4 bức tranh màu nước" only "4 bức": the rest is the style.
    nouns = rf"(?:{english}|{vietnamese})(?!\w)(?:\s+(?:{vietnamese})(?=\s+(?:{links})(?!\w)))?"
    count = rf"{number}\s+(?:(?:more|different|new|other)\s+)?{nouns}{link}"
    shapes = [(ratio, rf"(?<!\w)(?:{either(listed)})(?!\w){link}") for ratio, listed in data["shapes"].items()]
    shapes += [(ratio, rf"(?:^|,\s*)(?:{either(listed)})(?=\s*(?:,|$))") for ratio, listed in data["clauses"].items()]
    return _Patterns(
        count=re.compile(count),
        numbers=numbers,
        shapes=tuple((ratio, re.compile(pattern)) for ratio, pattern in shapes),
        ratios=frozenset(ratio.strip() for ratio in data["ratios"].split(",")),
        opener=re.compile(rf"(?:{either(data['openers'])})(?!\w)[\s,.!]*"),
        versions=re.compile(
            rf"^(?:(?!\w*\s(?:of|của)\s)[\w']+\s+){{0,4}}?(?:{either(data['versions'])})(?:\s*:|\s+(?:of|on|for|của|cho|về|cua|ve))\s+",
            re.IGNORECASE,
        ),
        closer=re.compile(rf"[\s,.!]*(?<!\w)(?:{either(data['closers'])})[\s.!?]*$"),
    )
