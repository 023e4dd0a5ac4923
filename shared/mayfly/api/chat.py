"""Between the chat route's bodies and the conversation's pipeline."""

import base64
import binascii
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from mayfly.api.pictures import rfc3339
from mayfly.api.schemas.gateway import (
    ActionOut,
    ChatContext,
    ChatIn,
    ChatMetadata,
    ChatOut,
    PipelineMetadata,
    StepOut,
)
from mayfly.errors import Fault, InvalidRequest, PayloadTooLarge
from mayfly.gateway.intents import INTENTS
from mayfly.gateway.message import ChatMessage
from mayfly.gateway.reply import ChatReply
from mayfly.gateway.session import MAX_TOKEN_CHARACTERS
from mayfly.generate.editing import MAX_UPLOAD_BYTES
from mayfly.generate.limits import (
    MAX_PROMPT_LENGTH,
    MAX_SEED,
    MAX_SIDE,
    MIN_SIDE,
    RANDOM_SEED,
    number_fault,
    prompt_fault,
)
from mayfly.generate.result import ImageResult, MadePicture
from mayfly.refine.refiner import Refinement
from mayfly.refine.styles import find_style, nearest_styles
from mayfly.refine.validation import Validation

if TYPE_CHECKING:
    from mayfly.generate.jobs.job import Job

# Room for a picture in base64, and for a session out of all bounds: it is told which field was too long.
MAX_CHAT_BYTES = 6_200_000
MAX_SESSION_ID_LENGTH = 128


def read_chat(body: ChatIn) -> ChatMessage:
    """Return the message of POST .../chat/. Raises InvalidRequest with every fault found."""
    context = body.context or ChatContext()
    if faults := tuple(_faults(body, context)):
        raise InvalidRequest.of(*faults)
    return ChatMessage(
        text=body.message.strip(),
        session_id=body.session_id,
        session=body.session or None,
        intent=body.intent,
        style=context.style or None,
        width=context.width,
        height=context.height,
        negative_prompt=(context.negative_prompt or "").strip(),
        seed=context.seed,
        image=_image(body.image),
    )


def chat_out(reply: ChatReply, message: ChatMessage) -> ChatOut:
    """Return chat's answer."""
    intent = reply.intent
    return ChatOut(
        type=reply.type,
        message=reply.message,
        data=_data(reply),
        actions=[ActionOut(action.id, action.label, dict(action.payload)) for action in reply.actions],
        suggestions=list(reply.suggestions),
        session=reply.session,
        session_id=message.session_id,
        message_id=str(uuid.uuid4()),
        timestamp=rfc3339(datetime.now(UTC)),
        metadata=ChatMetadata(
            intent=intent.name,
            confidence=round(intent.confidence, 4),
            language=intent.language,
            parameters=dict(intent.parameters),
            spans=[list(span) for span in intent.spans],
            refers_to=reply.refers_to,
            refers_item=reply.refers_item,
        ),
        pipeline_metadata=PipelineMetadata(
            pipeline_id=str(uuid.uuid4()),
            total_processing_time=_rounded(reply.seconds),
            intent=intent.name,
            intent_confidence=round(intent.confidence, 4),
            refine_confidence=reply.refinement.confidence_score if reply.refinement else None,
            steps=[StepOut(step.name, _rounded(step.seconds)) for step in reply.steps],
            failed_step=reply.failed_step,
        ),
    )


def _image(text: str | None) -> bytes:
    """Return the bytes of a picture that came along. Raises InvalidRequest, PayloadTooLarge."""
    if not text:
        return b""
    encoded = text.partition(",")[2] if text.startswith("data:") else text
    try:
        content = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        said = "image is neither a data URL nor base64. Send data:image/png;base64,... or the base64 alone."
        raise InvalidRequest.of(Fault("image", said, "bad_picture")) from None
    if len(content) > MAX_UPLOAD_BYTES:
        raise PayloadTooLarge(f"image may have {MAX_UPLOAD_BYTES:,} bytes; it has {len(content):,}.")
    return content


def _faults(body: ChatIn, context: ChatContext) -> Iterator[Fault]:
    if fault := prompt_fault("message", body.message):
        yield fault
    if body.session_id and len(body.session_id) > MAX_SESSION_ID_LENGTH:
        said = f"session_id may have {MAX_SESSION_ID_LENGTH} characters; it has {len(body.session_id)}."
        yield Fault("session_id", said, "too_long")
    if body.session and len(body.session) > MAX_TOKEN_CHARACTERS:
        said = f"session may have {MAX_TOKEN_CHARACTERS} characters; it has {len(body.session)}. Send it as it came."
        yield Fault("session", said, "invalid_session")
    if body.intent is not None and body.intent not in INTENTS:
        yield Fault(
            "intent", f"There is no intent {body.intent[:40]!r}. Known: {', '.join(INTENTS)}.", "unknown_intent"
        )
    numbers = (
        ("context.width", context.width, MIN_SIDE, MAX_SIDE, "invalid_size"),
        ("context.height", context.height, MIN_SIDE, MAX_SIDE, "invalid_size"),
        ("context.seed", context.seed, RANDOM_SEED, MAX_SEED, "invalid_seed"),
    )
    for field, value, lowest, highest, code in numbers:
        if value is not None and (fault := number_fault(field, value, lowest, highest, code)):
            yield fault
    if context.negative_prompt and len(context.negative_prompt) > MAX_PROMPT_LENGTH:
        length = len(context.negative_prompt)
        said = f"context.negative_prompt may have {MAX_PROMPT_LENGTH} characters; it has {length}."
        yield Fault("context.negative_prompt", said, "prompt_too_long")
    if context.style and find_style(context.style) is None:
        near = ", ".join(nearest_styles(context.style))
        yield Fault("context.style", f"There is no style {context.style[:40]!r}. Nearest: {near}.", "unknown_style")


def _data(reply: ChatReply) -> dict[str, Any]:
    """Return what the answer carries; empty where it is words alone."""
    if reply.drawn is not None:
        return _drawn(reply, reply.drawn)
    if reply.awaited is not None:
        return _awaited(reply, reply.awaited)
    if reply.validation is not None:
        return _validated(reply.prompt, reply.validation)
    if reply.refinement is not None:
        return _refined(reply.refinement)
    return {}


def _awaited(reply: ChatReply, job: "Job") -> dict[str, Any]:
    """Return where the job stands and can be asked after or canceled, and what it paints."""
    from mayfly.api.jobs import job_url  # with what jobs need: not of every cold start

    plan, url = job.order.plan, job_url(job)
    first = plan.recipes[0]
    return {
        "job_id": job.job_id,
        "status": job.status,
        "status_url": url,
        "cancel_url": url,
        "progress": {"done": len(job.pictures), "total": job.total},
        "prompt": reply.prompt,
        "refined_prompt": plan.refined_prompt,
        "negative_prompt": plan.negative_prompt,
        "alt_text": reply.alt_text,
        "seed": first.seed,
        "width": first.width,
        "height": first.height,
    }


def _drawn(reply: ChatReply, drawn: ImageResult) -> dict[str, Any]:
    first = drawn.pictures[0]
    data: dict[str, Any] = {
        "image_url": first.url,
        "image_link": first.link,
        "url_expires_at": rfc3339(min(picture.url_expires_at for picture in drawn.pictures)),
        "picture_expires_at": rfc3339(min(picture.picture_expires_at for picture in drawn.pictures)),
        "prompt": reply.prompt,
        "refined_prompt": drawn.refined_prompt,
        "negative_prompt": drawn.negative_prompt,
        "alt_text": reply.alt_text,
        "seed": first.recipe.seed,
        "width": first.recipe.width,
        "height": first.recipe.height,
        "cached": drawn.cached,
        "unmatched": list(reply.missing),
        "applied": dict(drawn.treatment.applied),
        "converted": {
            name: {"requested": change.requested, "used": change.used, "reason": change.reason}
            for name, change in drawn.treatment.converted.items()
        },
        "ignored": dict(drawn.treatment.ignored),
    }
    if len(drawn.pictures) > 1:
        data["images"] = [_picture(index, picture) for index, picture in enumerate(drawn.pictures)]
    return data


def _picture(index: int, picture: MadePicture) -> dict[str, Any]:
    return {
        "index": index,
        "image_url": picture.url,
        "image_link": picture.link,
        "seed": picture.recipe.seed,
        "width": picture.recipe.width,
        "height": picture.recipe.height,
        "format": picture.recipe.output_format,
    }


def _refined(refinement: Refinement) -> dict[str, Any]:
    return {
        "original_prompt": refinement.original_prompt,
        "prompt": refinement.refined_prompt,
        "negative_prompt": refinement.negative_prompt,
        "changes": [
            {
                "id": change.id,
                "op": change.op,
                "facet": change.facet,
                "text": change.text,
                "reason": change.reason,
            }
            for change in refinement.changes
        ],
    }


def _validated(prompt: str, validation: Validation) -> dict[str, Any]:
    return {
        "prompt": prompt,
        "is_valid": validation.is_valid,
        "issues": [
            {"code": issue.code, "severity": issue.severity, "message": issue.message} for issue in validation.issues
        ],
    }


def _rounded(seconds: float) -> float:
    return round(seconds, 6)
