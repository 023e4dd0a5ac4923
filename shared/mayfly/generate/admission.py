"""May this be painted? Policy looks at what is wanted, never at what is not."""

from mayfly.errors import ContentPolicyViolation, Fault
from mayfly.language.detect import detect_language
from mayfly.language.negation import extract_negatives
from mayfly.language.policy import check

_DETAIL = {
    "en": "This can not be painted: {words} ({category}). Take it out, or say it another way.",
    "vi": "Không thể vẽ nội dung này: {words} ({category}). Hãy bỏ đi hoặc diễn đạt khác.",
}


def admit(text: str, *, field: str = "prompt") -> None:
    """Let a text pass, or raise ContentPolicyViolation naming the words that caused it, in the text's language."""
    language = detect_language(text)
    violations = check(extract_negatives(text).positive, language)
    if not violations:
        return
    faults = []
    for violation in violations:
        words = ", ".join(f"“{word}”" for word in violation.words)
        message = _DETAIL[language].format(words=words, category=violation.category)
        faults.append(Fault(field, message, f"content_policy_{violation.category}"))
    raise ContentPolicyViolation(faults[0].message, faults=faults)
