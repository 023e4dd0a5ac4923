"""What a provider makes of a request: each parameter is applied, converted or ignored, and it is said which."""

import difflib
from dataclasses import dataclass

from mayfly.errors import Fault, InvalidRequest
from mayfly.generate.limits import DEFAULT_QUALITY
from mayfly.generate.ports import Capabilities
from mayfly.generate.request import ImageRequest
from mayfly.generate.result import Conversion, Treatment
from mayfly.refine.styles import find_style, nearest_styles


@dataclass(frozen=True, slots=True)
class Parameters:
    """What goes into the recipe beside the words and the seed; None for what the provider does not use."""

    model: str
    width: int
    height: int
    style: str
    quality: int | None
    num_inference_steps: int | None
    guidance_scale: float | None


def negotiate(request: ImageRequest, provider: Capabilities) -> tuple[Parameters, Treatment]:
    """Fit a request to a provider. Raises InvalidRequest for an unknown model or style, and, when strict, for
    every parameter that would not be honoured exactly."""
    applied: dict[str, object] = {}
    converted: dict[str, Conversion] = {}
    ignored: dict[str, str] = {}
    style = _style(request, provider, applied, converted, ignored)
    width, height = _sides(request, provider, applied, converted)
    _background(request, provider, applied)
    quality = _quality(request, applied, ignored)
    steps = _optional("num_inference_steps", request.num_inference_steps, provider, applied, ignored)
    guidance = _optional("guidance_scale", request.guidance_scale, provider, applied, ignored)
    _optional("negative_prompt", request.negative_prompt or None, provider, applied, ignored)
    if request.strict and (converted or ignored):
        raise InvalidRequest.of(*_unhonoured(converted, ignored))
    parameters = Parameters(
        model=_model(request, provider),
        width=width,
        height=height,
        style=style,
        quality=quality,
        num_inference_steps=None if steps is None else int(steps),
        guidance_scale=None if guidance is None else float(guidance),
    )
    return parameters, Treatment(applied, converted, ignored)


def style_id(text: str | None) -> str | None:
    """Return the id of a style named by id, name or alias. Raises InvalidRequest with the nearest ones."""
    if text is None:
        return None
    style = find_style(text)
    if style is None:
        raise InvalidRequest.of(Fault("style", _unknown("style", text, nearest_styles(text)), "unknown_style"))
    return style.id


def nearest_names(text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names most like a mistyped one, or all of them where none is near."""
    return tuple(difflib.get_close_matches(text.lower(), names, n=3, cutoff=0.5)) or names


def _unknown(field: str, text: str, nearest: tuple[str, ...]) -> str:
    return f"There is no {field} {text[:40]!r}. Nearest: {', '.join(nearest)}."


def _model(request: ImageRequest, provider: Capabilities) -> str:
    if request.model is None or request.model in provider.models:
        return request.model or provider.models[0]
    nearest = nearest_names(request.model, provider.models)
    raise InvalidRequest.of(Fault("model", _unknown("model", request.model, nearest), "unknown_model"))


def _style(
    request: ImageRequest,
    provider: Capabilities,
    applied: dict[str, object],
    converted: dict[str, Conversion],
    ignored: dict[str, str],
) -> str:
    wanted = style_id(request.style)
    if wanted is None:
        return ""
    if wanted in provider.styles:
        applied["style"] = wanted
        return wanted
    style = find_style(wanted)
    if style is None or style.painter_style not in provider.styles:
        ignored["style"] = f"{provider.name} has no styles."
        return ""
    reason = f"{provider.name} paints in {', '.join(provider.styles)}; this one is nearest."
    converted["style"] = Conversion(wanted, style.painter_style, reason)
    return style.painter_style


def _sides(
    request: ImageRequest,
    provider: Capabilities,
    applied: dict[str, object],
    converted: dict[str, Conversion],
) -> tuple[int, int]:
    sides = {}
    for field, value in (("width", request.width), ("height", request.height)):
        used = min(max(value, provider.min_side), provider.max_side)
        sides[field] = used
        if used == value:
            applied[field] = value
        else:
            reason = f"{provider.name} makes sides of {provider.min_side} to {provider.max_side} pixels."
            converted[field] = Conversion(value, used, reason)
    return sides["width"], sides["height"]


def _background(request: ImageRequest, provider: Capabilities, applied: dict[str, object]) -> None:
    """Note a see-through background, or refuse it where the provider or the format has none."""
    if not request.background:
        return
    if "background" not in provider.parameters:
        message = f"{provider.name} paints no transparent background. Leave background out."
        raise InvalidRequest.of(Fault("background", message, "invalid_choice"))
    if request.output_format == "jpeg":
        message = "JPEG can not be see-through. Use output_format png, webp or avif."
        raise InvalidRequest.of(Fault("output_format", message, "contradiction"))
    applied["background"] = request.background


def _quality(request: ImageRequest, applied: dict[str, object], ignored: dict[str, str]) -> int | None:
    default = DEFAULT_QUALITY.get(request.output_format)
    if default is None:
        if request.quality is not None:
            ignored["quality"] = f"{request.output_format} is lossless and has no quality."
        return None
    if request.quality is not None:
        applied["quality"] = request.quality
    return request.quality or default


def _optional(
    field: str,
    value: float | str | None,
    provider: Capabilities,
    applied: dict[str, object],
    ignored: dict[str, str],
) -> float | str | None:
    if value is None:
        return None
    if field in provider.parameters:
        applied[field] = value
        return value
    ignored[field] = f"{provider.name} has no use for {field}."
    return None


def _unhonoured(converted: dict[str, Conversion], ignored: dict[str, str]) -> list[Fault]:
    faults = [
        Fault(
            field,
            f"strict: {field} {change.requested} would become {change.used}. {change.reason}",
            "not_honoured",
        )
        for field, change in converted.items()
    ]
    faults += [
        Fault(field, f"strict: {reason} Leave {field} out.", "not_honoured") for field, reason in ignored.items()
    ]
    return faults
