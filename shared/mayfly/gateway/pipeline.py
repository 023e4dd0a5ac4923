"""From a message to an answer: classify, policy, refine, generate, reply. Nothing is remembered."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

from mayfly.errors import InvalidRequest
from mayfly.gateway.intents import Intent, classify
from mayfly.gateway.parameters import Parameters, read_parameters
from mayfly.gateway.reply import (
    ChatReply,
    Step,
    describe,
    examples,
    offer_after_picture,
    offer_drawing,
    offer_examples,
    say,
)
from mayfly.gateway.subject import names_a_picture, prompt_in, wish_in
from mayfly.generate.limits import (
    DEFAULT_SIDE,
    DEFAULT_VARIATIONS,
    MAX_IMAGES,
    MAX_SIDE,
    MIN_SIDE,
    number_fault,
)
from mayfly.generate.request import Caller, ImageRequest
from mayfly.generate.result import ImageResult
from mayfly.refine.admission import admit
from mayfly.refine.refiner import Refinement, RefineRequest, refine
from mayfly.refine.request import RefineContext
from mayfly.refine.validation import validate


class Pictures(Protocol):
    """What makes pictures: `generate.service.PictureService`."""

    def generate(self, request: ImageRequest, caller: Caller) -> ImageResult:
        """Make or find the pictures of one request."""
        ...


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A message and what its pictures should be like where it does not say so itself; sides in pixels."""

    text: str
    session_id: str | None = None
    style: str | None = None
    width: int | None = None
    height: int | None = None
    negative_prompt: str = ""
    seed: int | None = None


class _Watch:
    """Notes the steps of one answer."""

    def __init__(self) -> None:
        self.started = time.perf_counter()
        self.steps: list[Step] = []

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time a step that ends well."""
        begun = time.perf_counter()
        yield
        self.steps.append(Step(name, time.perf_counter() - begun))


class ChatPipeline:
    """Answers messages; `pictures` draws."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures

    def answer(self, message: ChatMessage, caller: Caller) -> ChatReply:
        """Answer one message.

        Raises ContentPolicyViolation naming the words, InvalidRequest, and what making pictures raises.
        """
        watch = _Watch()
        with watch.step("classify"):
            intent = classify(message.text)
        match intent.name:
            case "image_generation":
                reply = self._draw(message, intent, caller, watch)
            case "image_variations":
                reply = self._vary(message, intent, caller, watch)
            case "prompt_refinement":
                reply = _refine(message, intent, watch)
            case "prompt_validation":
                reply = _validate(message, intent, watch)
            case name:
                with watch.step("reply"):
                    reply = _plain(name, intent)
        seconds = time.perf_counter() - watch.started
        return replace(reply, session_id=message.session_id, steps=tuple(watch.steps), seconds=seconds)

    def _vary(self, message: ChatMessage, intent: Intent, caller: Caller, watch: _Watch) -> ChatReply:
        """Draw versions of what the message names; earlier pictures are not known here."""
        subject = read_parameters(message.text).subject
        if names_a_picture(message.text, subject, intent.parameters):
            return self._draw(message, intent, caller, watch, default_count=DEFAULT_VARIATIONS)
        with watch.step("reply"):
            return _plain("no_earlier_picture", intent)

    def _draw(
        self, message: ChatMessage, intent: Intent, caller: Caller, watch: _Watch, *, default_count: int = 1
    ) -> ChatReply:
        parameters = read_parameters(wish_in(message.text))
        with watch.step("policy"):
            admit(message.text, field="message")
        with watch.step("refine"):
            style = parameters.style or message.style
            context = RefineContext(style=style)
            refinement = refine(RefineRequest(original_prompt=parameters.subject, context=context, mode="light"))
        with watch.step("generate"):
            request = _request(message, parameters, intent, style, default_count)
            drawn = self._pictures.generate(request, caller)
        with watch.step("reply"):
            return _shown(message, intent, parameters, refinement, drawn)


def _request(
    message: ChatMessage, parameters: Parameters, intent: Intent, style: str | None, default_count: int
) -> ImageRequest:
    stated = intent.parameters.get("count", parameters.count)
    count = stated if isinstance(stated, int) else default_count
    width, height = parameters.width, parameters.height
    faults = [
        fault
        for side in (width, height)
        if side is not None and (fault := number_fault("message", side, MIN_SIDE, MAX_SIDE, "invalid_size"))
    ]
    if faults:
        raise InvalidRequest.of(faults[0])
    return ImageRequest(
        prompt=parameters.subject,
        negative_prompt=message.negative_prompt,
        width=width or message.width or DEFAULT_SIDE,
        height=height or message.height or DEFAULT_SIDE,
        seed=message.seed,
        count=min(max(count, 1), MAX_IMAGES),
        style=style,
        refine="light",
    )


def _shown(
    message: ChatMessage, intent: Intent, parameters: Parameters, refinement: Refinement, drawn: ImageResult
) -> ChatReply:
    language = intent.language
    many = len(drawn.pictures) > 1
    what = parameters.subject
    lines = [say("drawn_many" if many else "drawn_one", language, what=what, count=len(drawn.pictures))]
    if parameters.count and parameters.count > MAX_IMAGES:
        lines.append(say("at_most", language, count=MAX_IMAGES))
    if refinement.negative_prompt:
        lines.append(say("left_out", language, words=refinement.negative_prompt))
    missing = not_drawn(drawn, what)
    if missing:
        lines.append(say("not_drawn", language, words=", ".join(missing)))
    lines += [
        say("converted_style", language, wanted=change.requested, used=change.used)
        for name, change in drawn.treatment.converted.items()
        if name == "style"
    ]
    context = {
        "style": None if parameters.style else message.style,
        "width": parameters.width or message.width,
        "height": parameters.height or message.height,
        "negative_prompt": ", ".join(part for part in (message.negative_prompt, refinement.negative_prompt) if part),
    }
    actions = offer_after_picture(what, context, drawn.pictures[0].recipe.seed, language)
    return ChatReply(
        type="gallery" if many else "image",
        message=" ".join(lines),
        intent=intent,
        prompt=what,
        alt_text=describe(drawn.scene, language) if drawn.scene else what,
        drawn=drawn,
        missing=missing,
        refinement=refinement,
        actions=actions if parameters.style is None else actions[:-1],
        suggestions=refinement.suggestions or examples(language),
    )


def not_drawn(drawn: ImageResult, wish: str) -> tuple[str, ...]:
    """Return the user's own words that the picture does not show; words that refinement added are not among them."""
    unmatched = drawn.scene.unmatched if drawn.scene else ()
    return tuple(word for word in unmatched if word.lower() in wish.lower())


def _refine(message: ChatMessage, intent: Intent, watch: _Watch) -> ChatReply:
    prompt = prompt_in(message.text)
    if not prompt:
        return _plain("needs_prompt_refine", intent)
    with watch.step("policy"):
        admit(prompt, field="message")
    with watch.step("refine"):
        refinement = refine(RefineRequest(original_prompt=prompt, context=RefineContext(style=message.style)))
    with watch.step("reply"):
        language = intent.language
        lines = [say("refined", language, prompt=refinement.refined_prompt)]
        if refinement.negative_prompt:
            lines.append(say("kept_apart", language, words=refinement.negative_prompt))
        added = [f"{change.text} ({change.reason})" for change in refinement.changes]
        if added:
            lines.append(say("changed", language, changes="; ".join(added)))
        return ChatReply(
            type="text",
            message="\n".join(lines),
            intent=intent,
            prompt=refinement.refined_prompt,
            refinement=refinement,
            actions=offer_drawing(refinement.refined_prompt, language),
            suggestions=refinement.suggestions,
        )


def _validate(message: ChatMessage, intent: Intent, watch: _Watch) -> ChatReply:
    prompt = prompt_in(message.text)
    if not prompt:
        return _plain("needs_prompt_validate", intent)
    with watch.step("validate"):
        validation = validate(prompt)
    with watch.step("reply"):
        notes = " ".join(issue.message for issue in validation.issues)
        name = "invalid" if not validation.is_valid else "valid_with_notes" if notes else "valid"
        return ChatReply(
            type="text",
            message=say(name, intent.language, notes=notes),
            intent=intent,
            prompt=prompt,
            validation=validation,
            actions=offer_drawing(prompt, intent.language) if validation.is_valid else (),
            suggestions=validation.suggestions,
        )


def _plain(name: str, intent: Intent) -> ChatReply:
    """Return an answer in words alone: help, or what this deployment can not do and what it can instead."""
    return ChatReply(
        type="text",
        message=say(name, intent.language),
        intent=intent,
        actions=offer_examples(intent.language),
        suggestions=examples(intent.language),
    )
