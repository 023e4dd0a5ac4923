"""Answers: what was drawn, refined or checked; what cannot be done and what can; what is not sure and asked back."""

from dataclasses import replace

from mayfly.errors import ServiceError
from mayfly.gateway.drawing import Drawn
from mayfly.gateway.edits import read_edits
from mayfly.gateway.intents import Intent
from mayfly.gateway.message import ChatMessage
from mayfly.gateway.parameters import Parameters
from mayfly.gateway.reply import (
    Action,
    ChatReply,
    describe,
    examples,
    offer_after_picture,
    offer_drawing,
    offer_examples,
    say,
)
from mayfly.gateway.retouching import Retouched
from mayfly.gateway.sketch import Sketch
from mayfly.gateway.subject import prompt_in
from mayfly.gateway.watch import Watch
from mayfly.generate.edits import EditWish
from mayfly.generate.jobs.submissions import StillPainting
from mayfly.generate.limits import MAX_IMAGES
from mayfly.generate.result import ImageResult
from mayfly.language.policy import Policy
from mayfly.refine.admission import admit
from mayfly.refine.refiner import RefineRequest, refine
from mayfly.refine.request import RefineContext
from mayfly.refine.styles import find_style
from mayfly.refine.validation import validate

# What failed behind us has many codes; whatever is not named here is the image model's.
_REASONS = {
    "unavailable": "failed_unavailable",
    "too_many_requests": "failed_too_many_requests",
    "out_of_time": "failed_out_of_time",
    "provider_timeout": "failed_out_of_time",
}
_MOST_OPTIONS = 3
_ASKABLE = ("image_generation", "prompt_refinement", "image_variations", "help")


def shown(drawn: Drawn, intent: Intent) -> ChatReply:
    """Return the answer that shows pictures: what they show, what is left out, what could not be drawn."""
    language, sketch, result = intent.language, drawn.sketch, drawn.result
    many = len(result.pictures) > 1
    lines = [say("drawn_many" if many else "drawn_one", language, what=sketch.text, count=len(result.pictures))]
    if sketch.negative:
        lines.append(say("left_out", language, words=", ".join(sketch.negative)))
    missing = not_drawn(result, sketch.text)
    if missing:
        lines.append(say("not_drawn", language, words=", ".join(missing)))
    lines += [
        say("converted_style", language, wanted=change.requested, used=change.used)
        for name, change in result.treatment.converted.items()
        if name == "style"
    ]
    context = {
        "style": sketch.style,
        "width": sketch.width,
        "height": sketch.height,
        "negative_prompt": ", ".join(sketch.negative),
    }
    return ChatReply(
        type="gallery" if many else "image",
        message=" ".join(lines),
        intent=intent,
        prompt=sketch.text,
        alt_text=describe(result.scene, language) if result.scene else sketch.text,
        drawn=result,
        missing=missing,
        refinement=drawn.refinement,
        actions=offer_after_picture(sketch.text, context, sketch.seed, language),
        suggestions=drawn.refinement.suggestions or examples(language),
    )


def processing(still: StillPainting, sketch: Sketch | None, intent: Intent, *, later: bool = False) -> ChatReply:
    """Return the answer to who has to wait: what is being painted, and how to come back for it.

    `later`: the message wanted something done to the picture, and can once it is there.
    """
    language = intent.language
    ask = say("ask_ready", language)
    what = sketch.text if sketch else still.job.order.plan.prompt
    lines = [say("processing", language, what=_short(what), ask=ask)]
    if later:
        lines.append(say("change_later", language))
    return ChatReply(
        type="processing",
        message=" ".join(lines),
        intent=intent,
        prompt=what,
        alt_text=say("alt_text", language, what=what),
        awaited=still.job,
        actions=(Action("check", ask, {"message": ask}),),
        suggestions=(ask,),
    )


def with_limits(reply: ChatReply, stated: Parameters) -> ChatReply:
    """Add that there are fewer pictures than were asked for, where that is so."""
    if not stated.count or stated.count <= MAX_IMAGES:
        return reply
    return replace(reply, message=f"{reply.message} {say('at_most', reply.intent.language, count=MAX_IMAGES)}")


def not_drawn(drawn: ImageResult, wish: str) -> tuple[str, ...]:
    """Return the user's own words that the picture does not show; words that refinement added are not among them."""
    unmatched = drawn.scene.unmatched if drawn.scene else ()
    return tuple(word for word in unmatched if word.lower() in wish.lower())


def refine_prompt(message: ChatMessage, intent: Intent, watch: Watch, policy: Policy) -> ChatReply:
    """Return the prompt a message speaks of, refined, with every change. Raises ContentPolicyViolation."""
    prompt = prompt_in(message.text)
    if not prompt:
        return plain("needs_prompt_refine", intent)
    with watch.step("policy"):
        admit(prompt, field="message", policy=policy)
    with watch.step("refine"):
        request = RefineRequest(original_prompt=prompt, context=RefineContext(style=message.style))
        refinement = refine(request, policy=policy)
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


def validate_prompt(message: ChatMessage, intent: Intent, watch: Watch, policy: Policy) -> ChatReply:
    """Return what is right and wrong with the prompt a message speaks of."""
    prompt = prompt_in(message.text)
    if not prompt:
        return plain("needs_prompt_validate", intent)
    with watch.step("validate"):
        validation = validate(prompt, policy=policy)
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


def confirm(text: str, intent: Intent) -> ChatReply:
    """Return a question: what the message may mean, each meaning as an action that does it."""
    language = intent.language
    meant = dict.fromkeys((intent.name, *intent.others))
    options = [name for name in meant if name in _ASKABLE][:_MOST_OPTIONS]
    if "help" not in options:
        options.append("help")
    actions = [
        Action(
            f"confirm_{name}",
            say(f"meant_{name}", language, what=_short(text)),
            {"message": text, "intent": name},
        )
        for name in options
    ]
    return ChatReply(
        type="confirmation",
        message=say("confirm", language, what=_short(text)),
        intent=intent,
        actions=tuple(actions),
        suggestions=examples(language),
    )


def with_facts(reply: ChatReply, sketch: Sketch) -> ChatReply:
    """Add what is known of the latest picture: its size, seed and style."""
    language = reply.intent.language
    style = find_style(sketch.style) if sketch.style else None
    facts = say(
        "facts",
        language,
        size=f"{sketch.width}x{sketch.height}",
        seed=", ".join(map(str, sketch.seeds)),
        style=style.name_in(language) if style else say("no_style", language),
        prompt=_short(sketch.text),
    )
    return replace(reply, message=f"{facts} {reply.message}")


def plain(name: str, intent: Intent) -> ChatReply:
    """Return an answer in words alone: help, or what this deployment can not do and what it can instead."""
    return ChatReply(
        type="text",
        message=say(name, intent.language),
        intent=intent,
        actions=offer_examples(intent.language),
        suggestions=examples(intent.language),
    )


def edited(done: Retouched, intent: Intent) -> ChatReply:
    """Return the answer that shows a picture after something was done to it, and says what."""
    language, result = intent.language, done.result
    many = len(result.pictures) > 1
    names = [say_edit(wish, language) for wish in done.wishes]
    name = "edited_many" if many else "edited"
    lines = [say(name, language, count=len(result.pictures), edits=", ".join(names))]
    if any(wish.operation == "upscale" for wish in done.wishes):
        lines.append(say("edited_upscale", language))
    what = done.sketch.text
    return ChatReply(
        type="gallery" if many else "image",
        message=" ".join(lines),
        intent=intent,
        prompt=what,
        alt_text=say("alt_text", language, what=", ".join(part for part in (what, *names) if part)),
        drawn=result,
        suggestions=tuple(say("edit_examples", language).split(" | ")),
    )


def say_edit(wish: EditWish, language: str) -> str:
    """Return what was done, in words."""
    style = find_style(wish.style) if wish.style else None
    name = say(f"edit_{wish.operation}", language)
    return f"{name} ({style.name_in(language)})" if style else name


def not_possible(detail: str, intent: Intent) -> ChatReply:
    """Return why something can not be done to this picture, and what can."""
    language = intent.language
    reason = detail if language == "en" else say("edit_not_possible", language)
    return replace(plain("edit_possible", intent), message=f"{reason} {say('edit_possible', language)}")


def edits_wanted(text: str, intent: Intent) -> tuple[str, ...]:
    """Return the names of the operations that a message asks for."""
    return tuple(wish.operation for wish in read_edits(text, intent.name))


def failed(failure: ServiceError, text: str, intent: Intent, step: str) -> ChatReply:
    """Return what happened and what to do, with the same message as an action."""
    language = intent.language
    return ChatReply(
        type="error",
        message=say("failed", language, reason=say(_REASONS.get(failure.code, "failed_provider_failed"), language)),
        intent=intent,
        actions=(Action("try_again", say("try_again", language), {"message": text}),),
        suggestions=examples(language),
        failed_step=step,
    )


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"
