"""What a message wants done to a picture that exists: one `EditWish` per operation it names, in its own order.

The words are data/edits.json; they are read without diacritics, so that they are found however they were typed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from mayfly.gateway.cues import DATA
from mayfly.gateway.parameters import read_parameters
from mayfly.generate.edits import EditWish
from mayfly.language.text import fold, load, normalise
from mayfly.refine.styles import find_style

_INTENT_OPERATIONS = {
    "style_transfer": "style",
    "background_removal": "remove_background",
    "upscale": "upscale",
    "face_swap": "face_swap",
}
_GAP = r"(?:\W+\w+){0,5}?\W+"
_SIDES = re.compile(r"(?<![\w.])(\d{2,5})\s*(?:px)?\s*(?:[x×*]|by)\s*(\d{2,5})(?![\w.])")
_RATIO = re.compile(r"(?<![\w:.])(\d{1,2})\s*[:/]\s*(\d{1,2})(?![\w:.])")
_PERCENT = re.compile(r"(\d{1,3})\s*%")
_TIMES = re.compile(r"(?<![\w.])(?:(\d{1,2}(?:\.\d)?)\s*(?:x\b|times|lan)|(?:x|gap)\s?(\d{1,2})\b)")
_DEGREES = re.compile(r"(?<![\w.])(-?\d{1,3})(?:\s*(?:°|degrees?|deg|do)\b|°|(?=\W|$))")
_LEFT = re.compile(r"\b(?:left|anti-?clockwise|counter-?clockwise|trai|nguoc chieu)\b")
_SLIGHTLY = re.compile(r"\b(?:a bit|a little|slightly|a touch|a tad|somewhat|chut|xiu|nhe|hoi|ti)\b")
_STRONGLY = re.compile(r"\b(?:a lot|much|way|very|really|far|nhieu|rat|that|han)\b")
_REGION = re.compile(
    r"\b(?:just|only|to (?:just )?|the|chi (?:con |lay )?|phan|cai|lay)\s*"
    r"((?:top|bottom|left|right|upper|lower|face|faces|head|sky|middle|center|centre|edges?|sides?|"
    r"background|mat|khuon mat|troi|ben trai|ben phai|phia tren|phia duoi|goc|giua|vien)(?:\W+\w+){0,2})"
)
_QUOTED = re.compile(r'"([^"]+)"')
_DEFAULT_UPSCALE = 2.0


@dataclass(frozen=True, slots=True)
class _Row:
    operation: str
    values: Mapping[str, Any]
    pattern: re.Pattern[str]


def read_edits(message: str, intent: str = "image_edit") -> tuple[EditWish, ...]:
    """Return the operations `message` names; for an editing intent at least one. Never raises.

    Where no word tells the operation of an image_edit, it is "change": something in the picture itself.
    """
    text = normalise(message)
    folded = fold(text)
    found = _found(folded)
    wishes = [_filled(EditWish(row.operation, **row.values), folded, text) for row in found]
    own = _INTENT_OPERATIONS.get(intent)
    if own == "style":
        return (EditWish("style", style=_style(text)),)
    if own and all(wish.operation != own for wish in wishes):
        related = {"remove_background": {"background_colour"}, "upscale": {"sharpen", "denoise", "restore"}}
        if not any(wish.operation in related.get(own, ()) for wish in wishes):
            wishes.append(EditWish(own, amount=_DEFAULT_UPSCALE if own == "upscale" else None))
    return tuple(wishes) or (EditWish("change", lettering=_lettering(text)),)


def _found(folded: str) -> list[_Row]:
    """Return the rows whose words are there, in the order of the message; words inside another's count once."""
    taken: list[tuple[int, int]] = []
    hits: list[tuple[int, _Row]] = []
    for row in _rows():
        match = row.pattern.search(folded)
        if match is None or any(match.start() < end and start < match.end() for start, end in taken):
            continue
        taken.append(match.span())
        if all(row.operation != other.operation for _, other in hits):
            hits.append((match.start(), row))
    return [row for _, row in sorted(hits, key=lambda hit: hit[0])]


def _filled(wish: EditWish, folded: str, text: str) -> EditWish:
    """Add the numbers, directions and words that the message gives."""
    match wish.operation:
        case "rotate":
            return replace(wish, amount=_angle(wish.amount or 90.0, folded))
        case "crop":
            ratio = _RATIO.search(folded)
            stated = f"{int(ratio[1])}:{int(ratio[2])}" if ratio else wish.aspect_ratio
            return replace(wish, aspect_ratio=stated, region=_region(folded, text))
        case "resize":
            return _resized(wish, folded)
        case "upscale":
            times = _TIMES.search(folded)
            return replace(wish, amount=float(times[1] or times[2]) if times else wish.amount)
        case "brightness" | "contrast" | "saturation" | "warmth" | "sharpen":
            return replace(wish, amount=_strength(wish.amount or 1.0, folded))
        case "blur":
            return replace(wish, region=_region(folded, text))
        case _:
            return wish


def _region(folded: str, text: str) -> str:
    found = _REGION.search(folded)
    if found is None:
        return ""
    # A precomposed letter folds to one: where that holds, the words are given as they were typed.
    return text[found.start(1) : found.end(1)] if len(folded) == len(text) else found[1]


def _angle(default: float, folded: str) -> float:
    degrees = _DEGREES.search(folded)
    angle = float(degrees[1]) if degrees else default
    return (-angle if _LEFT.search(folded) else angle) % 360


def _resized(wish: EditWish, folded: str) -> EditWish:
    if sides := _SIDES.search(folded):
        return replace(wish, width=int(sides[1]), height=int(sides[2]), amount=None)
    if percent := _PERCENT.search(folded):
        return replace(wish, amount=int(percent[1]) / 100)
    return wish if wish.amount else replace(wish, amount=0.5)


def _strength(factor: float, folded: str) -> float:
    """Return a factor: nearer to 1 for `a bit`, further for `a lot`, as told by a percentage."""
    if percent := _PERCENT.search(folded):
        share = min(int(percent[1]), 100) / 100
        return round(1 + share if factor > 1 else 1 - share, 3)
    if _SLIGHTLY.search(folded):
        return round(1 + (factor - 1) / 2, 3)
    if _STRONGLY.search(folded):
        return round(max(1 + (factor - 1) * 1.6, 0.2), 3)
    return factor


def _style(text: str) -> str | None:
    if stated := read_parameters(text).style:
        return stated
    words = re.findall(r"[\w'-]+", text.lower())
    for length in (3, 2, 1):
        for index in range(len(words) - length + 1):
            if found := find_style(" ".join(words[index : index + length])):
                return found.id
    return None


def _lettering(text: str) -> str:
    quoted = _QUOTED.search(text)
    return quoted[1] if quoted else ""


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(
        _Row(operation, values, _pattern(english, vietnamese))
        for operation, values, english, vietnamese in load(DATA, "edits.json")
    )


def _pattern(*listed: str) -> re.Pattern[str]:
    """Return a pattern for phrases parted by commas; `~` in a phrase stands for up to five words."""
    phrases = sorted({fold(phrase.strip()) for words in listed for phrase in words.split(",")}, key=len, reverse=True)
    spelt = [re.escape(phrase).replace(r"\ \~\ ", _GAP).replace(r"\ ", r"\s+") for phrase in phrases if phrase]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)")
