"""Puts additions behind a prompt so that the whole reads well and nothing of the prompt is touched."""

import re
from collections.abc import Sequence

from mayfly.language.tokens import tokenise

_OPEN_ENDS = ",;:"
_FULL_ENDS = ("!", "?", "…", "...", "。")
_PARAMETERS = re.compile(r"(?:\s+--\w+(?:\s+[\w:.]+)?)+\s*$")
_UNSAID = frozenset(["very", "really", "so", "too", "rất", "quá", "thật"])


def append(prompt: str, additions: Sequence[str], *, apart: bool = False) -> str:
    """Return `prompt` with `additions` behind it, before trailing `--ar 16:9`; `apart` makes them a sentence."""
    if not additions:
        return prompt
    tail = _PARAMETERS.search(prompt)
    body, parameters = (prompt[: tail.start()], prompt[tail.start() :]) if tail else (prompt, "")
    body = body.rstrip()
    text = ", ".join(additions)
    if body.endswith(_FULL_ENDS):
        return f"{body} {_capital(text)}{parameters}"
    ended = body.endswith(".")
    body = body.rstrip(_OPEN_ENDS + ". ") if ended or body.endswith(tuple(_OPEN_ENDS)) else body
    if not body:
        return prompt
    end = "." if ended else ""
    if apart:
        return f"{body}. {_capital(text)}{end}{parameters}"
    return f"{body}, {text}{end}{parameters}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def without_duplicates(prompt: str) -> tuple[str, tuple[str, ...]]:
    """Return `prompt` without comma-separated terms that stand there word for word twice, and those terms."""
    if prompt.count(",") < 1 or any(letter in prompt for letter in '"“”«»()[]{}<>\n'):
        return prompt, ()
    terms = prompt.split(",")
    seen: set[str] = set()
    kept: list[str] = []
    removed: list[str] = []
    for term in terms:
        key = " ".join(term.lower().split()).rstrip(".")
        if key in seen and key not in _UNSAID and any(token.kind == "word" for token in tokenise(term)):
            removed.append(term.strip(" ."))
            continue
        seen.add(key)
        kept.append(term)
    text = ",".join(kept).strip()
    return (
        text + "." if prompt.rstrip().endswith(".") and not text.endswith(".") else text
    ) if removed else prompt, tuple(removed)
