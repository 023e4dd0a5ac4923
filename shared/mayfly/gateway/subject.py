"""What a message is about: the prompt it speaks of, the things a wish for versions names."""

import re
from collections.abc import Iterator, Mapping

from mayfly.gateway.cues import Reading, read_cues
from mayfly.language.requests import request_end
from mayfly.language.text import normalise
from mayfly.scene.parser import read_scene

_AFTER = re.compile(r"(?::\s|->|—|–|\s-\s)\s*(.+)$", re.DOTALL)
_STARTS = re.compile(
    r"(?:^|[.,!?;]\s+)(?:(?:now|then|next|so|ok|okay|giờ|bây giờ|gio|mà thôi|thôi|ma thoi|thoi|à|mà)[\s,]+)*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=\w)[.!?]+\s+")
_FRAME = frozenset(
    [
        "prompt",
        "thisprompt",
        "refine",
        "validate",
        "req",
        "write",
        "aprompt",
        "of",
        "wh",
        "can",
        "my",
        "better",
        "polite",
    ]
)
_POINTING = frozenset({"last", "this"})
_LEAST_PROMPT = 3  # characters
_MARKS = " \"'“”‘’,.;:?!-—"


def prompt_in(message: str) -> str:
    """Return the prompt that a message speaks about: what it quotes, what follows its colon or its question, or what
    follows the words that ask; empty where there is none.
    """
    text = normalise(message)
    reading = read_cues(text)
    quoted = [cue.text.strip(_MARKS) for cue in reading.cues if "quote" in cue.roles]
    if quoted:
        return max(quoted, key=len)
    if found := _AFTER.search(text):
        return found[1].strip(_MARKS)
    return _after_frame(text, reading)


def _after_frame(text: str, reading: Reading) -> str:
    question = next((cue for cue in reading.cues if "qmark" in cue.roles), None)
    if question and len(text[question.end :].strip(_MARKS)) >= _LEAST_PROMPT:
        return text[question.end :].strip(_MARKS)
    frame = [cue for cue in reading.cues if not _FRAME.isdisjoint(cue.roles)]
    rest = text[frame[-1].end :].strip(_MARKS) if frame else ""
    return rest if len(rest) >= _LEAST_PROMPT and read_scene(rest).scene.subjects else ""


def wish_in(message: str) -> str:
    """Return the part of a message that describes a picture: a prompt it quotes or announces; what follows the
    chatter before it (`oh right, we haven't started. a green bottle`); else all of it.
    """
    reading = read_cues(message)
    if not reading.roles.isdisjoint({"prompt", "thisprompt", "refine"}):
        return prompt_in(message) or message
    text = normalise(message)
    for begin in _beginnings(text):
        rest = text[begin:]
        if request_end(rest) and shows_something(rest):
            return rest
    sentences = _SENTENCE.split(text)
    if (
        len(sentences) > 1
        and not shows_something(sentences[0])
        and shows_something(rest := text[len(sentences[0]) :].lstrip(" .!?,"))
    ):
        return rest
    return text


def _beginnings(text: str) -> Iterator[int]:
    """Yield where a wish may begin: at the start, after a mark, after `now`, `giờ`, `mà thôi`."""
    yield from (found.end() for found in _STARTS.finditer(text))


def shows_something(text: str) -> bool:
    """Say whether a text names a thing that can be shown."""
    return bool(read_scene(text).scene.subjects)


def asks_to_draw(message: str) -> bool:
    """Say whether a message has a verb of drawing, whatever it is used for."""
    return "strongdraw" in read_cues(message).roles


def names_a_picture(message: str, subject: str, parameters: Mapping[str, object]) -> bool:
    """Say whether a wish for versions says of what, rather than pointing at an earlier picture."""
    reading = read_cues(message)
    counted = "count" in parameters or "variation" in reading.roles
    return counted and reading.roles.isdisjoint(_POINTING) and bool(read_scene(subject).scene.subjects)
