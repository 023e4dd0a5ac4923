"""From the ways to say a size (width and height, "WxH", an aspect ratio) to one width and height in pixels."""

import math
import re
from dataclasses import dataclass

from mayfly.errors import Fault, InvalidRequest
from mayfly.generate.limits import DEFAULT_SIDE, MAX_SIDE, MIN_SIDE, SIDE_STEP, number_fault, shown

_PAIR = re.compile(r"\s*(\d{1,6})\s*[xX×*]\s*(\d{1,6})\s*")
_RATIO = re.compile(r"\s*(\d{1,4}(?:\.\d{1,3})?)\s*:\s*(\d{1,4}(?:\.\d{1,3})?)\s*")
_TOLERANCE = 0.02


@dataclass(frozen=True, slots=True)
class SizeRequest:
    """The size fields as they came; None for what was not said."""

    width: int | None = None
    height: int | None = None
    size: str | None = None
    aspect_ratio: str | None = None


def resolve_size(asked: SizeRequest) -> tuple[int, int]:
    """Return (width, height). Raises InvalidRequest for sizes out of range and for fields that contradict."""
    faults = [
        fault
        for field, value in (("width", asked.width), ("height", asked.height))
        if value is not None and (fault := number_fault(field, value, MIN_SIDE, MAX_SIDE, "invalid_size"))
    ]
    if faults:
        raise InvalidRequest.of(*faults)
    named = _parse_size(asked.size) if asked.size is not None else None
    ratio = _parse_ratio(asked.aspect_ratio) if asked.aspect_ratio is not None else None
    if named is not None:
        _refuse_contradictions(asked, named, ratio)
        return named
    if ratio is not None:
        return _from_ratio(asked, ratio)
    if asked.width is None and asked.height is None:
        return DEFAULT_SIDE, DEFAULT_SIDE
    return asked.width or DEFAULT_SIDE, asked.height or DEFAULT_SIDE


def _parse_size(text: str) -> tuple[int, int]:
    match = _PAIR.fullmatch(text)
    if match is None:
        message = f'size must look like "768x512" (width x height in pixels); {shown(text)!r} was given.'
        raise InvalidRequest.of(Fault("size", message, "invalid_size"))
    width, height = int(match[1]), int(match[2])
    for value in (width, height):
        if fault := number_fault("size", value, MIN_SIDE, MAX_SIDE, "invalid_size"):
            raise InvalidRequest.of(fault)
    return width, height


def _parse_ratio(text: str) -> float:
    match = _RATIO.fullmatch(text)
    if match is None or not float(match[1]) or not float(match[2]):
        message = f'aspect_ratio must look like "16:9"; {shown(text)!r} was given.'
        raise InvalidRequest.of(Fault("aspect_ratio", message, "invalid_aspect_ratio"))
    return float(match[1]) / float(match[2])


def _refuse_contradictions(asked: SizeRequest, named: tuple[int, int], ratio: float | None) -> None:
    for field, value, expected in (("width", asked.width, named[0]), ("height", asked.height, named[1])):
        if value is not None and value != expected:
            raise _contradiction("size", field, f"size says {named[0]}x{named[1]}, {field} says {value}")
    if ratio is not None and not _near(named[0] / named[1], ratio):
        raise _contradiction(
            "size", "aspect_ratio", f"size says {named[0]}x{named[1]}, aspect_ratio says {asked.aspect_ratio}"
        )


def _from_ratio(asked: SizeRequest, ratio: float) -> tuple[int, int]:
    if asked.width is not None and asked.height is not None:
        if not _near(asked.width / asked.height, ratio):
            said = f"width and height say {asked.width}x{asked.height}, aspect_ratio says {asked.aspect_ratio}"
            raise _contradiction("aspect_ratio", "width", said)
        return asked.width, asked.height
    if asked.width is not None:
        width, height = asked.width, _stepped(asked.width / ratio)
    elif asked.height is not None:
        width, height = _stepped(asked.height * ratio), asked.height
    else:
        area = DEFAULT_SIDE * DEFAULT_SIDE
        width, height = _stepped(math.sqrt(area * ratio)), _stepped(math.sqrt(area / ratio))
    for value in (width, height):
        if not MIN_SIDE <= value <= MAX_SIDE:
            message = (
                f"aspect_ratio {asked.aspect_ratio} makes {width}x{height}; both sides must be between "
                f"{MIN_SIDE} and {MAX_SIDE}. Choose a ratio nearer to 1:1 or another side."
            )
            raise InvalidRequest.of(Fault("aspect_ratio", message, "invalid_size"))
    return width, height


def _stepped(value: float) -> int:
    return max(SIDE_STEP, round(value / SIDE_STEP) * SIDE_STEP)


def _near(ratio: float, wanted: float) -> bool:
    return abs(ratio / wanted - 1) <= _TOLERANCE


def _contradiction(first: str, second: str, said: str) -> InvalidRequest:
    message = f"{said}. Send only one of the two."
    return InvalidRequest.of(
        Fault(first, message, "contradictory_size"),
        Fault(second, f"Contradicts {first}.", "contradictory_size"),
    )
