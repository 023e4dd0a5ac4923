"""Is a prompt fit to be drawn, and what should be changed: every issue with its place and a message in its language."""

from collections.abc import Iterator
from dataclasses import dataclass

from mayfly.language.negation import extract_negatives
from mayfly.language.policy import check
from mayfly.refine.admission import explain
from mayfly.refine.advice import suggest
from mayfly.refine.faults import MAX_LENGTH, Finding, find_faults
from mayfly.refine.reading import read
from mayfly.refine.signals import tables

ERRORS = frozenset(
    {
        "empty",
        "too_short",
        "too_long",
        "unbalanced_brackets",
        "bad_weight",
        "contradiction",
        "language_unsupported",
        "policy",
    }
)
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to know. `severity` is error or warning; `span` [start, end) is where `text` stands in the prompt."""

    code: str
    severity: str
    message: str
    text: str | None = None
    span: tuple[int, int] | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Validation:
    """What validate gives. `is_valid`: no issue is an error; `length` in characters, `tokens` in words and marks."""

    is_valid: bool
    issues: tuple[Issue, ...]
    suggestions: tuple[str, ...]
    language: str
    length: int
    tokens: int


def validate(prompt: str) -> Validation:
    """Return what is wrong with `prompt`, as it stands. Never raises: an empty prompt is an answer, not an error."""
    extraction = extract_negatives(prompt)
    reading = read(extraction.positive or prompt)
    language = reading.language
    issues = [_issue(finding, prompt, language) for finding in find_faults(prompt, reading, extraction)]
    issues += _policy(prompt, extraction.removed, language)
    issues.sort(key=lambda issue: (issue.severity != "error", issue.span or (-1, -1)))
    return Validation(
        is_valid=not any(issue.severity == "error" for issue in issues),
        issues=tuple(issues),
        suggestions=suggest(reading, language, medium_known="medium" in reading.facets),
        language=language,
        length=len(prompt),
        tokens=len(reading.words) + sum(len(text.split()) for text in reading.own),
    )


def _policy(prompt: str, removed: tuple[tuple[int, int], ...], language: str) -> Iterator[Issue]:
    """Yield what policy refuses in the prompt outside the passages that say what is not wanted."""
    letters = list(prompt)
    for start, end in removed:
        letters[start:end] = " " * (end - start)
    for violation in check("".join(letters)):
        start, end = violation.span
        message = explain(violation, language)
        yield Issue("policy", "error", message, prompt[start:end], (start, end), violation.category)


def _issue(finding: Finding, prompt: str, language: str) -> Issue:
    severity = "error" if finding.code in ERRORS else "warning"
    text = prompt[finding.span[0] : finding.span[1]] if finding.span else None
    template: str = tables("validation")["messages"][language][finding.code]
    length = len(prompt.strip())
    values = {"length": length, "most": MAX_LENGTH, "over": length - MAX_LENGTH, "other": _short(finding.other)}
    return Issue(finding.code, severity, template.format(text=_short(text or ""), **values), text, finding.span)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
