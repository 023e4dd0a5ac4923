"""What a request wants beside its prompt: style, quality, mood and lighting by name, in either language."""

import difflib
from dataclasses import dataclass
from functools import cache

from mayfly.errors import Fault, InvalidRequest, NotSupportedYet
from mayfly.language.text import fold
from mayfly.refine.signals import Option, tables
from mayfly.refine.styles import Style, find_style, nearest_styles

QUALITIES = ("standard", "high")
MODES = ("full", "light")
METHODS = ("auto", "rule_based")
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class RefineContext:
    """What the refined prompt should fit. `style` is an id, name or alias of a style; `quality` one of QUALITIES;
    `mood` and `lighting` a name or alias of data/options.json.
    """

    style: str | None = None
    quality: str | None = None
    mood: str | None = None
    lighting: str | None = None


@dataclass(frozen=True, slots=True)
class Wishes:
    """The context, understood. Options are (English, Vietnamese)."""

    style: Style | None
    high_quality: bool
    mood: tuple[Option, Option] | None
    lighting: tuple[Option, Option] | None


def read_context(context: RefineContext, *, mode: str, method: str) -> Wishes:
    """Return what is wanted. Raises InvalidRequest naming every unknown value, with the nearest valid ones."""
    if method == "llm":
        message = "method llm comes with a later release; use auto or rule_based."
        raise NotSupportedYet.of(Fault("method", message, "not_supported_yet"))
    faults = [
        *_choice("mode", mode, MODES, "invalid_choice"),
        *_choice("method", method, METHODS, "invalid_choice"),
        *_choice("context.quality", context.quality, QUALITIES, "unknown_quality"),
    ]
    style = find_style(context.style) if context.style else None
    if context.style and style is None:
        faults.append(_unknown("context.style", context.style, nearest_styles(context.style), "unknown_style"))
    mood = _named("mood", context.mood, faults)
    lighting = _named("lighting", context.lighting, faults)
    if faults:
        raise InvalidRequest.of(*faults)
    return Wishes(style, context.quality == "high", mood, lighting)


def _choice(field: str, value: str | None, choices: tuple[str, ...], code: str) -> list[Fault]:
    return [] if value is None or value in choices else [_unknown(field, value, choices, code)]


def _unknown(field: str, value: str, near: tuple[str, ...], code: str) -> Fault:
    shown = value if len(value) <= _LONGEST_SHOWN else f"{value[: _LONGEST_SHOWN - 3]}..."
    name = field.rpartition(".")[2]
    return Fault(field, f"{field} “{shown}” is not a {name} we know. Nearest: {', '.join(near)}.", code)


def _named(field: str, value: str | None, faults: list[Fault]) -> tuple[Option, Option] | None:
    if not value:
        return None
    table: dict[str, list[str]] = tables("options")[f"{field}s"]
    names = _names(field)
    key = names.get(" ".join(fold(value).replace("_", " ").replace("-", " ").split()))
    if key is None:
        close = difflib.get_close_matches(fold(value)[:60], names, n=6, cutoff=0.5)
        near = tuple(dict.fromkeys(names[name] for name in close))[:3] or tuple(table)[:3]
        faults.append(_unknown(f"context.{field}", value, near, f"unknown_{field}"))
        return None
    english, vietnamese, tags, _ = table[key]
    implied = frozenset(tags.split())
    return Option(english, implied, frozenset()), Option(vietnamese, implied, frozenset())


@cache
def _names(field: str) -> dict[str, str]:
    """Return folded name -> key of the table of moods or lightings."""
    names: dict[str, str] = {}
    for key, (english, vietnamese, _, aliases) in tables("options")[f"{field}s"].items():
        for name in (key, english, vietnamese, *aliases.split(", ")):
            names.setdefault(fold(name).replace("_", " "), key)
    return names
