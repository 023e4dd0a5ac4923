"""Is a prompt fit to be drawn, and what should be changed: every issue with its place and a message in its language."""

from collections.abc import Iterator
from typing import NamedTuple

from mayfly.errors import InvalidRequest
from mayfly.language.negation import Extraction, extract_negatives
from mayfly.language.policy import BUILT_IN, Policy, check
from mayfly.refine.admission import explain
from mayfly.refine.advice import suggest
from mayfly.refine.context import unknown_target
from mayfly.refine.faults import MAX_LENGTH, Finding, find_faults
from mayfly.refine.reading import read
from mayfly.refine.signals import tables
from mayfly.refine.targets import Target, find_target
from mayfly.refine.wording import opposite

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


class Issue(NamedTuple):
    """One thing to know. `severity` is error or warning; `span` [start, end) is where `text` stands in the prompt."""

    code: str
    severity: str
    message: str
    text: str | None = None
    span: tuple[int, int] | None = None
    category: str | None = None


class Validation(NamedTuple):
    """What validate gives. `is_valid`: no issue is an error; `length` in characters, `tokens` in words and marks or,
    for a `target` that counts those, in CLIP tokens.
    """

    is_valid: bool
    issues: tuple[Issue, ...]
    suggestions: tuple[str, ...]
    language: str
    length: int
    tokens: int
    target: str = "generic"


def validate(prompt: str, target: str | None = None, *, policy: Policy = BUILT_IN) -> Validation:
    """Return what is wrong with `prompt`, as it stands, for any model or for a `target`: an id, name or alias.

    An empty prompt is an answer, not an error. Raises InvalidRequest where the target is not known, for nothing else.
    """
    model = _target(target)
    extraction = extract_negatives(prompt)
    reading = read(extraction.positive or prompt)
    language = reading.language
    speaker = _Speaker(prompt, language, extraction, model)
    issues = [speaker.issue(finding) for finding in find_faults(prompt, reading, extraction, model)]
    issues += _policy(prompt, extraction.removed, language, policy)
    issues.sort(key=lambda issue: (issue.severity != "error", issue.span or (-1, -1)))
    return Validation(
        is_valid=not any(issue.severity == "error" for issue in issues),
        issues=tuple(issues),
        suggestions=suggest(reading, language, medium_known="medium" in reading.facets),
        language=language,
        length=len(prompt),
        tokens=model.measure(prompt)
        if model and model.unit == "tokens"
        else len(reading.words) + sum(len(text.split()) for text in reading.own),
        target=model.id if model else "generic",
    )


def _target(name: str | None) -> Target | None:
    """Return the target of this name; None where it is any model."""
    if not name:
        return None
    found = find_target(name)
    if found is None:
        raise InvalidRequest.of(unknown_target("target", name))
    return found if found.id != "generic" else None


def _policy(prompt: str, removed: tuple[tuple[int, int], ...], language: str, policy: Policy) -> Iterator[Issue]:
    """Yield what policy refuses in the prompt outside the passages that say what is not wanted."""
    shown = prompt
    for start, end in removed:
        shown = f"{shown[:start]}{' ' * (end - start)}{shown[end:]}"
    for violation in check(shown, policy=policy):
        start, end = violation.span
        message = explain(violation, language)
        yield Issue("policy", "error", message, prompt[start:end], (start, end), violation.category)


class _Speaker:
    """Says in words what was found in one prompt."""

    def __init__(self, prompt: str, language: str, extraction: Extraction, target: Target | None) -> None:
        self._prompt, self._language, self._extraction, self._target = prompt, language, extraction, target
        self._messages: dict[str, str] = tables("validation")["messages"][language]

    def issue(self, finding: Finding) -> Issue:
        severity = "error" if finding.code in ERRORS else "warning"
        text = self._prompt[finding.span[0] : finding.span[1]] if finding.span else None
        key = finding.message if finding.message in self._messages else finding.code
        message = self._messages[key].format(
            text=_short(text or ""),
            other=_short(finding.other),
            name=self._target.name if self._target else "",
            **self._measures(finding),
        )
        return Issue(finding.code, severity, message, text, finding.span)

    def _measures(self, finding: Finding) -> dict[str, str | int]:
        """Return what a message tells beside the words: lengths, and an opposite of what is not wanted."""
        if finding.code == "too_long":
            text = self._prompt.strip()
            whole = self._target and finding.message
            length = self._target.measure(text) if self._target and whole else len(text)
            most = self._target.limit if self._target and whole else MAX_LENGTH
            return {"length": length, "most": most, "over": length - most}
        if finding.message == "negation_wording":
            return {"example": self._example(finding)}
        return {}

    def _example(self, finding: Finding) -> str:
        start, end = finding.span or (0, 0)
        passage = self._prompt[start:end]
        spoken = "en" if self._target and self._target.needs_english else self._language
        for negative in self._extraction.negatives:
            if negative in passage and (wording := opposite(negative, spoken)):
                return self._messages["negation_example"].format(wording=wording)
        return ""


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
