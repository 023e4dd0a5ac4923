"""Puts additions behind a prompt so that the whole reads well and nothing of the prompt is touched."""

from collections.abc import Collection, Iterator, Sequence

from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.tokens import tokenise

_OPEN_ENDS = ",;:"
_FULL_ENDS = ("!", "?", "…", "...", "。")
_PARAMETERS = LazyPattern(r"(?:\s+--\w+(?:\s+[\w:.]+)?)+\s*$")
_ENCLOSING = LazyPattern(r'["“”«»()\[\]{}<>\n]')  # where a comma may part no terms
_UNSAID = frozenset(["very", "really", "so", "too", "rất", "quá", "thật"])


def append(prompt: str, additions: Sequence[str], *, apart: bool = False) -> str:
    """Return `prompt` with `additions` behind it, before trailing `--ar 16:9`; `apart` makes them a sentence."""
    if not additions:
        return prompt
    tail = _PARAMETERS.search(prompt) if "--" in prompt else None
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


def doubles_in(prompt: str) -> tuple[str, ...]:
    """Return the comma-separated terms that stand in `prompt` word for word twice or more, each once."""
    if "," not in prompt:
        return ()
    return tuple(dict.fromkeys(removed for _, removed in _terms(prompt) if removed))


def without_duplicates(prompt: str, doubles: Collection[str]) -> str:
    """Return `prompt` with each of `doubles` only where it stands first."""
    if not doubles:
        return prompt
    text = ",".join(term for term, removed in _terms(prompt) if removed not in doubles).strip()
    return text + "." if prompt.rstrip().endswith(".") and not text.endswith(".") else text


def _terms(prompt: str) -> Iterator[tuple[str, str]]:
    """Yield each term, and what is said of it a second time ("" where it is new)."""
    if "," not in prompt or _ENCLOSING.search(prompt):
        yield prompt, ""
        return
    seen: set[str] = set()
    for term in prompt.split(","):
        key = " ".join(term.lower().split()).rstrip(".")
        again = key in seen and key not in _UNSAID and any(token.kind == "word" for token in tokenise(term))
        seen.add(key)
        yield term, key if again else ""
