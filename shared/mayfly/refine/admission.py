"""May this be drawn? Policy looks at what is wanted, never at what is not."""

import re
from collections.abc import Sequence

from mayfly.errors import ContentPolicyViolation, Fault
from mayfly.language.detect import detect_language
from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.negation import extract_negatives
from mayfly.language.policy import BUILT_IN, Policy, Violation, check

# `<tags>`, "prompt: ..." and "(words:-1.2)": in a negative prompt they ask for what they name.
_ASKING = LazyPattern(
    r"<.*>|<.*|(?<!negative )(?<!neg )\b(?:positive[ _]?)?prompt\s*[:=].*|[(\[][^()\[\]]{1,400}:\s*-\d",
    re.IGNORECASE | re.DOTALL,
)
_MOST_NEGATIVE = 8000  # characters
_MESSAGES = {
    "en": "This can not be drawn: {words} ({category}). Take it out, or say it another way.",
    "vi": "Không thể vẽ nội dung này: {words} ({category}). Hãy bỏ đi hoặc diễn đạt khác.",
}
_CATEGORIES = {
    "en": {
        "sexual": "sexual content",
        "sexual_minors": "sexual content with minors",
        "gore": "gore",
        "hate": "hate",
        "self_harm": "self-harm",
        "deception": "deception with a real person",
        "weapons_drugs": "making weapons or drugs",
        "blocked_term": "a term this service does not draw",
    },
    "vi": {
        "sexual": "nội dung khiêu dâm",
        "sexual_minors": "nội dung khiêu dâm với trẻ vị thành niên",
        "gore": "máu me",
        "hate": "thù ghét",
        "self_harm": "tự gây hại",
        "deception": "giả mạo người thật",
        "weapons_drugs": "chế tạo vũ khí hoặc ma túy",
        "blocked_term": "từ mà dịch vụ này không vẽ",
    },
}


def admit(text: str, *, field: str = "prompt", policy: Policy = BUILT_IN) -> None:
    """Let a text pass, or raise ContentPolicyViolation naming the words that caused it, in the text's language."""
    violations = check(extract_negatives(text).positive, policy=policy)
    if violations:
        raise refusal(violations, language=detect_language(text), field=field)


def admit_negative(text: str, *, field: str = "negative_prompt", policy: Policy = BUILT_IN) -> None:
    """Let a negative prompt pass, or raise ContentPolicyViolation where its syntax asks for what policy refuses.

    What is not wanted is no offence; but a tag, a label that opens a prompt, or a weight below nought asks for it.
    """
    asked = " , ".join(match.group() for match in _ASKING.finditer(text[:_MOST_NEGATIVE]))
    if asked and (violations := check(asked, policy=policy)):
        raise refusal(violations, language=detect_language(text), field=field)


def refusal(violations: Sequence[Violation], *, language: str, field: str) -> ContentPolicyViolation:
    """Return the error that names the words of `violations`."""
    faults = [
        Fault(field, explain(violation, language), f"content_policy_{violation.category}") for violation in violations
    ]
    return ContentPolicyViolation(faults[0].message, faults=faults)


def explain(violation: Violation, language: str) -> str:
    """Return what is wrong and what to do, in words."""
    words = ", ".join(f"“{word}”" for word in violation.words)
    category = _CATEGORIES[language].get(violation.category, violation.category)
    return _MESSAGES[language].format(words=words, category=category)
