"""May this be drawn? Policy looks at what is wanted, never at what is not."""

from collections.abc import Sequence

from mayfly.errors import ContentPolicyViolation, Fault
from mayfly.language.detect import detect_language
from mayfly.language.negation import extract_negatives
from mayfly.language.policy import Violation, check

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
    },
    "vi": {
        "sexual": "nội dung khiêu dâm",
        "sexual_minors": "nội dung khiêu dâm với trẻ vị thành niên",
        "gore": "máu me",
        "hate": "thù ghét",
        "self_harm": "tự gây hại",
        "deception": "giả mạo người thật",
        "weapons_drugs": "chế tạo vũ khí hoặc ma túy",
    },
}


def admit(text: str, *, field: str = "prompt") -> None:
    """Let a text pass, or raise ContentPolicyViolation naming the words that caused it, in the text's language."""
    violations = check(extract_negatives(text).positive)
    if violations:
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
