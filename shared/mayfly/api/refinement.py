"""Between the refinement routes' bodies and the refiner."""

from typing import TYPE_CHECKING

from mayfly.api.schemas.refinement import (
    ChangeOut,
    ExtractOut,
    IssueOut,
    RefineIn,
    RefineMetadata,
    RefineOut,
    StyleOut,
    StylesOut,
    ValidateMetadata,
    ValidateOut,
)
from mayfly.api.schemas.refinement import RefineContext as SchemaContext
from mayfly.errors import Fault, InvalidRequest
from mayfly.generate.limits import prompt_fault
from mayfly.refine.request import RefineContext, Refinement, RefineRequest
from mayfly.refine.styles import Style

if TYPE_CHECKING:
    from mayfly.refine.extraction import Extracted
    from mayfly.refine.validation import Validation

_CONTEXT_FIELDS = ("style", "quality", "mood", "lighting", "language", "target")


def read_refinement(body: RefineIn) -> RefineRequest:
    """Return what POST .../refine/ asks for. Raises InvalidRequest."""
    prompt = _one_prompt(body)
    given = body.context or SchemaContext()
    context = RefineContext(**{name: getattr(given, name) or None for name in _CONTEXT_FIELDS})
    return RefineRequest(
        original_prompt=prompt,
        context=context,
        mode=body.mode,
        method=body.method,
        extract_negative=body.extract_negative,
        seed=body.seed,
        reject=tuple(body.reject),
    )


def refine_out(refined: Refinement, *, request_id: str) -> RefineOut:
    """Return refine's answer."""
    context = {name: value for name in _CONTEXT_FIELDS if (value := getattr(refined.context, name)) is not None}
    return RefineOut(
        request_id=request_id,
        original_prompt=refined.original_prompt,
        refined_prompt=refined.refined_prompt,
        negative_prompt=refined.negative_prompt,
        confidence_score=refined.confidence_score,
        method_used=refined.method_used,
        processing_time=round(refined.seconds, 6),
        suggestions=list(refined.suggestions),
        changes=[ChangeOut(c.id, c.op, c.facet, c.text, c.reason) for c in refined.changes],
        metadata=RefineMetadata(
            language=refined.language,
            style=refined.style,
            subject=refined.subject,
            target=refined.target,
            original_length=len(refined.original_prompt),
            refined_length=len(refined.refined_prompt),
            tokens=refined.tokens,
            context=context,
            untranslated=list(refined.untranslated),
        ),
    )


def validate_out(validation: "Validation", *, request_id: str) -> ValidateOut:
    """Return validate's answer."""
    issues = [IssueOut(i.code, i.severity, i.message, i.text, i.span, i.category) for i in validation.issues]
    return ValidateOut(
        request_id=request_id,
        is_valid=validation.is_valid,
        issues=issues,
        suggestions=list(validation.suggestions),
        metadata=ValidateMetadata(validation.language, validation.length, validation.tokens, validation.target),
    )


def extract_out(extracted: "Extracted", *, request_id: str) -> ExtractOut:
    """Return extract-negative's answer."""
    return ExtractOut(request_id, extracted.positive_prompt, extracted.negative_prompt, list(extracted.negatives))


def styles_out(styles: tuple[Style, ...]) -> StylesOut:
    """Return the table of styles."""
    rows = [StyleOut(s.id, s.name, s.name_vi, s.family, list(s.keywords), list(s.negative_keywords)) for s in styles]
    return StylesOut(rows)


def _one_prompt(body: RefineIn) -> str:
    if body.original_prompt is not None and body.prompt is not None:
        message = "Send original_prompt or prompt, not both."
        raise InvalidRequest.of(
            Fault("original_prompt", message, "contradiction"), Fault("prompt", message, "contradiction")
        )
    field = "prompt" if body.prompt is not None else "original_prompt"
    prompt = body.prompt if body.prompt is not None else body.original_prompt
    if prompt is None:
        message = f"original_prompt is missing. Example: {RefineIn.EXAMPLE}."
        raise InvalidRequest.of(Fault("original_prompt", message, "missing_field"))
    if fault := prompt_fault(field, prompt):
        raise InvalidRequest.of(fault)
    return prompt.strip()
