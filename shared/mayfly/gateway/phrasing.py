"""How a message is put: what each of its clauses begins and ends with, and which of its cues comes before which.

`My son loves owls. Could you paint one?` asks in its second clause; `refine it, then draw it` asks for both, in order.
Polite words are no cues, so a clause begins where its wish does.
"""

from collections.abc import Iterator

from mayfly.gateway.cues import Cue, Reading
from mayfly.gateway.topics import Topic
from mayfly.language.text import fold

Shown = tuple[str, int, int]

_MOST_CUES = 60
_BREAKS = frozenset({"comma", "stop", "qmark", "colon"})
_MOST_CLAUSES = 4
# Roles whose order tells: verbs, pictures, prompts and pointers. Those that only describe a picture do not.
_ORDERED = frozenset(
    ["draw", "strongdraw", "nodraw", "then", "pic", "prompt", "aprompt", "thisprompt", "refine", "better", "validate",
     "judge", "write", "nonpic", "task", "wh", "can", "req", "this", "last", "edit", "remove", "style", "more",
     "variation", "same", "qmark", "self", "colon", "quote", "service", "it", "my"]
)  # fmt: skip
# Verbs and questions that have a topic for their object.
_GOVERNING = frozenset(
    ["draw", "strongdraw", "write", "edit", "convert", "remove", "refine", "validate", "swap", "upscale", "wh", "can",
     "req", "more", "variation", "same"]
)  # fmt: skip


def clauses(reading: Reading) -> Iterator[Shown]:
    """Yield the traits of each clause: its first cues and their roles, and its last cue."""
    parts = _parted(reading.cues[:_MOST_CUES])
    for place, part in enumerate(parts):
        sign = "//" if place else "^^"
        first = part[0]
        word = _label(first)
        yield f"{sign}{word}", first.start, first.end
        for role in first.roles:
            yield f"{sign}r:{role}", first.start, first.end
        if len(part) == 1:
            yield f"{sign}{word} $", first.start, first.end
        else:
            second = part[1]
            yield f"{sign}{word} {_label(second)}", first.start, second.end
            for role in first.roles:
                for follower in second.roles:
                    yield f"{sign}r:{role}>{follower}", first.start, second.end
        yield f"$${_label(part[-1])}", part[-1].start, part[-1].end
    if len(parts) > 1:
        first = parts[-1][0]
        yield f"last//{_label(first)}", first.start, first.end
        for role in first.roles:
            yield f"last//r:{role}", first.start, first.end
    yield f"clauses:{min(len(parts), _MOST_CLAUSES)}", 0, 0


def _parted(cues: tuple[Cue, ...]) -> list[list[Cue]]:
    parts: list[list[Cue]] = [[]]
    for cue in cues:
        if cue.roles and cue.roles[0] in _BREAKS:
            parts.append([])
        else:
            parts[-1].append(cue)
    return [part for part in parts if part]


def _label(cue: Cue) -> str:
    """Return a cue's word, or the role of a mark, a number or quoted words: their letters tell nothing."""
    first = cue.text[0]
    return fold(cue.text) if first.isalpha() or not cue.roles else cue.roles[0]


def order(reading: Reading) -> Iterator[Shown]:
    """Yield which roles come before which, wherever they stand."""
    before: list[str] = []
    for cue in reading.cues[:_MOST_CUES]:
        told = [role for role in cue.roles if role in _ORDERED]
        for role in told:
            for earlier in before:
                yield f"o:{earlier}<{role}", cue.start, cue.end
        before.extend(role for role in told if role not in before)


def about(reading: Reading, found: list[Topic]) -> Iterator[Shown]:
    """Yield the topics of a message, each with the verbs and questions before it that may govern it."""
    yield f"topics:{min(len({topic.name for topic in found}), 3)}", 0, 0
    if not found:
        return
    yield f"^c:{found[0].name}", found[0].start, found[0].end
    governing: list[str] = []
    cues = iter(reading.cues)
    cue = next(cues, None)
    for topic in found:
        while cue is not None and cue.start <= topic.start:
            governing.extend(role for role in cue.roles if role in _GOVERNING and role not in governing)
            cue = next(cues, None)
        yield f"c:{topic.name}", topic.start, topic.end
        for role in governing:
            yield f"d:{role}>{topic.name}", topic.start, topic.end
