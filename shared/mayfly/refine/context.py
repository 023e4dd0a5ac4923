"""What a request wants beside its prompt: style, quality, mood and lighting by name, in either language."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from mayfly.errors import Fault, InvalidRequest
from mayfly.language.text import fold
from mayfly.refine.request import RefineRequest
from mayfly.refine.signals import Option, tables
from mayfly.refine.styles import Style, find_style, nearest_styles

if TYPE_CHECKING:
    from mayfly.refine.targets import Target

QUALITIES = ("standard", "high")
LANGUAGES = ("auto", "en", "vi")
MODES = ("full", "light")
METHODS = ("auto", "rule_based", "llm")
MAX_SEED = 2**32 - 1
MAX_REJECTED = 100
_LONGEST_SHOWN = 40


class Wishes(NamedTuple):
    """The context, understood. Options are (English, Vietnamese); `language` None is the prompt's own, `target` None
    any model.
    """

    style: Style | None = None
    high_quality: bool = False
    mood: tuple[Option, Option] | None = None
    lighting: tuple[Option, Option] | None = None
    language: str | None = None
    target: "Target | None" = None

    @property
    def nothing(self) -> bool:
        """Say whether no words were asked for."""
        return self.style is None and self.mood is None and self.lighting is None


def read_context(request: RefineRequest, *, has_model: bool = False) -> Wishes:
    """Return what is wanted. Raises InvalidRequest naming every unknown value, with the nearest valid ones.

    `has_model` says whether a language model is there, which method llm needs.
    """
    context, method = request.context, request.method
    faults = [
        *([] if method != "llm" else _by_model(request, has_model=has_model)),
        *_choice("mode", request.mode, MODES, "invalid_choice"),
        *_choice("method", method, METHODS, "invalid_choice"),
        *_choice("context.quality", context.quality, QUALITIES, "unknown_quality"),
        *_choice("context.language", context.language, LANGUAGES, "unknown_language"),
        *_seed(request.seed),
        *_rejected(request.reject),
    ]
    style = find_style(context.style) if context.style else None
    if context.style and style is None:
        faults.append(_unknown("context.style", context.style, nearest_styles(context.style), "unknown_style"))
    mood = _named("mood", context.mood, faults)
    lighting = _named("lighting", context.lighting, faults)
    target = _target(context.target, faults)
    if faults:
        raise InvalidRequest.of(*faults)
    language = None if context.language == "auto" else context.language
    return Wishes(style, context.quality == "high", mood, lighting, language, target)


def _choice(field: str, value: str | None, choices: tuple[str, ...], code: str) -> list[Fault]:
    return [] if value is None or value in choices else [_unknown(field, value, choices, code)]


def _by_model(request: RefineRequest, *, has_model: bool) -> list[Fault]:
    if not has_model:
        message = "method llm needs a language model, and this deployment has none; use auto or rule_based."
        return [Fault("method", message, "method_unavailable")]
    if request.reject:
        message = "reject names changes that the rules made; use it with method auto or rule_based."
        return [Fault("reject", message, "contradiction")]
    return []


def _target(name: str | None, faults: list[Fault]) -> "Target | None":
    if not name:
        return None
    from mayfly.refine.targets import find_target  # the targets, which most requests do without

    found = find_target(name)
    if name and found is None:
        faults.append(unknown_target("context.target", name))
    return found if found and found.id != "generic" else None


def unknown_target(field: str, name: str) -> Fault:
    """Return the fault of a target that we do not know, with the nearest that we do."""
    from mayfly.refine.targets import nearest_targets

    return _unknown(field, name, nearest_targets(name), "unknown_target")


def _seed(seed: int | None) -> list[Fault]:
    if seed is None or 0 <= seed <= MAX_SEED:
        return []
    message = f"seed must be between 0 and {MAX_SEED}. Leave it out for the prompt's own."
    return [Fault("seed", message, "out_of_range")]


def _rejected(reject: tuple[str, ...]) -> list[Fault]:
    if len(reject) <= MAX_REJECTED:
        return []
    return [Fault("reject", f"reject may name {MAX_REJECTED} changes; {len(reject)} were sent.", "too_many")]


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
        import difflib  # only where something is misspelt

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
