"""What a prompt holds besides words: brackets, weights, and the syntax of tools that not every target reads."""

import re
from collections.abc import Iterator

from mayfly.refine.finding import Finding
from mayfly.refine.targets import Target
from mayfly.refine.wording import arguments_in, weights_in

HEAVIEST = 2.0
_BRACKET = re.compile(r"[()\[\]{}]")
_PAIRS = {")": "(", "]": "[", "}": "{"}
_WEIGHT = re.compile(r"\(([^()\n]*):[ \t]*([^()\s,]*)[ \t]*\)")
_NUMERIC = re.compile(r"[-+.]*\d[\w.+-]*|[-+.]*")
_NUMBER = re.compile(r"[+-]?(?:\d{1,4}(?:\.\d{0,6})?|\.\d{1,6})")
# By the names that data/targets.json uses. A target reads none of them but those it lists.
_SYNTAX = {
    "network": r"<[a-zA-Z]\w*:[^<>\n]{1,120}>",
    "choice": r"\{[^{}\n]*\|[^{}\n]*\}",
    "wildcard": r"__\w{1,60}__",
    "break": r"\bBREAK\b",
    "parameter": r"--(?!no\b)[a-zA-Z]\w*(?:[ \t]+[\d:.]+)?",
    "and": r"\b(?:AND|ADDCOMM|ADDROW)\b(?=\s*\()",
    "schedule": r"\[[^\[\]\n]*:[^\[\]\n]*:[ \t]*[\d.]+[ \t]*\]",
}
_SIGN = re.compile(r"[<{(\[]|--|__|BREAK")  # one of them stands in each of these
_ANY_SYNTAX = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _SYNTAX.items()))
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»|‘[^’\n]*’")
_FACE = re.compile(r"[:;=8xX]['’]?-?$|(?:^|[\s,.])\w{1,2}$")


def brackets(prompt: str) -> Iterator[Finding]:
    """Yield brackets without a partner, but for smileys, list marks and what is quoted."""
    if not _BRACKET.search(prompt):
        return
    masked = _masked(prompt)
    opened: list[int] = []
    for index, letter in enumerate(masked):
        if index and masked[index - 1] == "\\":
            continue
        if letter in "([{":
            opened.append(index)
        elif letter in _PAIRS:
            if opened and masked[opened[-1]] == _PAIRS[letter]:
                opened.pop()
            elif not _is_face(masked, index):
                yield Finding("unbalanced_brackets", (index, index + 1))
    for index in opened:
        if not (index and masked[index - 1] in ":;="):
            yield Finding("unbalanced_brackets", (index, index + 1))


def weights(prompt: str, target: Target | None) -> Iterator[Finding]:
    """Yield weights that are no number from 0 to HEAVIEST, or all of them where the target reads none."""
    if "(" not in prompt:
        return
    if target is not None and not target.weights:
        yield from (Finding("unsupported_syntax", span, message="target_syntax") for span in weights_in(prompt))
        return
    for match in _WEIGHT.finditer(_masked(prompt)):
        value = match.group(2)
        if not _NUMERIC.fullmatch(value):
            continue  # words after a colon are no weight
        if not _NUMBER.fullmatch(value) or not 0 <= float(value) <= HEAVIEST:
            yield Finding("bad_weight", match.span())


def syntax(prompt: str, target: Target | None) -> Iterator[Finding]:
    """Yield what the target does not read; without one, what has no effect with us."""
    if not _SIGN.search(prompt):
        return
    read = target.syntax if target else ()
    message = "target_syntax" if target else ""
    for match in _ANY_SYNTAX.finditer(prompt):
        if match.lastgroup not in read:
            yield Finding("unsupported_syntax", match.span(), message=message)
    for span in arguments_in(prompt):
        yield Finding("unsupported_syntax", span, message=message)


def _masked(prompt: str) -> str:
    """Return `prompt` with quoted text blanked out, at the same length."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), prompt)


def _is_face(text: str, index: int) -> bool:
    """Say whether the bracket at `index` ends a smiley or a list mark: `:)`, `1)`."""
    return bool(_FACE.search(text[max(0, index - 4) : index]))
