"""How each pattern of the grammar of changes is read: what its two groups of words become, as deltas of a sketch."""

import re
from collections.abc import Callable, Iterator

from mayfly.gateway import rewording
from mayfly.gateway.change_grammar import listed
from mayfly.gateway.change_words import (
    ARTICLE,
    colour_in,
    facet_of,
    is_act,
    is_sky,
    is_thing,
    pointers,
    referent,
    style_in,
    timed,
    view_of,
)
from mayfly.gateway.sketch import Delta, Sketch
from mayfly.language.detect import detect_language
from mayfly.language.text import fold
from mayfly.refine.styles import find_style

Reader = Callable[[str, str, Sketch], Iterator[Delta]]

NUMBERED = re.compile(
    r"^(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mot|bon|nam|sau|bay|tam|chin|muoi)\s+(?P<x>.+)$",
    re.IGNORECASE,
)
_ITEMS = re.compile(r"\s*,\s*|\s+(?:and|or|và|hoặc)\s+")
_FEW = 2


def _listed(kind: str) -> Reader:
    def read(x: str, _y: str, _sketch: Sketch) -> Iterator[Delta]:
        yield from (Delta(kind, item) for item in _ITEMS.split(x) if item)

    return read


def _only(x: str, _y: str, sketch: Sketch) -> Iterator[Delta]:
    numbered = NUMBERED.match(x)
    if numbered and rewording.mentions(sketch.text, numbered["x"]):
        yield Delta("number", numbered["x"], numbered["n"])
    elif rewording.mentions(sketch.text, x):
        yield Delta("only", x)


def _instead(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    exchanged = rewording.mentions(sketch.text, x) and not is_act(y)
    yield Delta("replace", x, y) if exchanged else Delta("remove", x)
    if not exchanged:
        yield from _set("", y, sketch)


def _styled(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    if style_in(y):
        yield from _set(x, y, sketch)


def _coloured(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    known = rewording.mentions(sketch.text, x)
    if known or len(x.split()) <= _FEW:
        yield Delta("colour", x, y) if known else Delta("add", "", f"{x} {y}")


def _seen(view: str) -> Reader:
    def read(x: str, _y: str, sketch: Sketch) -> Iterator[Delta]:
        yield Delta("add", "", view_of(view, sketch))
        if x:
            yield Delta("add", "", x)

    return read


def _replaced(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    if fold(x) in pointers() or fold(x) in ("style", "phong cach", "kieu"):
        yield from _set("", y, sketch)
    elif colour := colour_in(y):
        yield Delta("colour", x, colour)
    elif facet := facet_of(y):
        yield Delta(facet, "", timed(y))
    elif rewording.mentions(sketch.text, x):
        yield Delta("replace", x, y)
    else:
        yield Delta("like", "", y)


def added(x: str, _y: str, _sketch: Sketch) -> Iterator[Delta]:
    """Read something to be put in: a time or weather, a style, or a thing."""
    facet = facet_of(x)
    if facet and facet != "place":
        yield Delta(facet, "", timed(x))
    elif (style := find_style(x)) and len(x.split()) <= 3:
        yield Delta("style", style.id, x)
    else:
        yield Delta("add", "", x)


def _given(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    yield from _set(x, y, sketch, given=True)


def _set(x: str, y: str, sketch: Sketch, *, given: bool = False) -> Iterator[Delta]:
    """Read what something should become: a number, a colour, a time, a style, another thing, or what it does."""
    if not given:
        y = re.sub(r"^(?:to be|be|look|looks|a bit|a little|much|into|as|to)\s+(?=\w)", "", y)
        if y.lower().startswith("in ") and colour_in(y[3:]):
            y = y[3:]
        elif re.match(r"(?:in|on|at|under|by|near|inside|from) ", y.lower()):
            yield from _placed(x, y, sketch)
            return
    numbered = NUMBERED.match(y)
    whole = not x or fold(x) in pointers()
    if numbered and rewording.mentions(sketch.text, numbered["x"]):
        yield Delta("number", numbered["x"], numbered["n"])
    elif colour := colour_in(y):
        yield Delta("colour", "" if whole else x, colour)
    elif (facet := facet_of(y)) and (whole or is_sky(x)):
        yield Delta(facet, "", timed(y))
    elif (style := style_in(y)) and whole and not given:
        yield Delta("style", style, y)
    elif whole and not given and (not x or fold(x) in listed("whole")) and is_thing(y):
        yield Delta("like", "", y)
    elif not whole and not given and is_thing(y) and rewording.mentions(sketch.text, x):
        yield Delta("replace", x, y)
    else:
        yield Delta("describe", "", _described(x, y, sketch, given=given))


def _set_last(x: str, _y: str, sketch: Sketch) -> Iterator[Delta]:
    """`make the cat black`, `make the old king laugh`: where the thing ends and what it becomes begins."""
    words = x.split()
    for end in range(len(words) - 1, 1, -1):
        thing, rest = " ".join(words[:end]), " ".join(words[end:])
        if rewording.mentions(sketch.text, thing) and not rewording.mentions(sketch.text, rest):
            yield from _set(thing, rest, sketch)
            return


def _acted(_x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    """Read `wake him up`: what somebody in the picture should be doing."""
    verb, pronoun, *rest = y.split()
    thing = referent(fold(pronoun), sketch)
    if thing:
        yield Delta("describe", "", " ".join(["the", thing, _ing(verb), *rest]))


def _placed(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    if facet := facet_of(y):
        yield Delta(facet, "", y)
    elif not x or fold(x) in pointers() or rewording.mentions(sketch.text, x):
        thing = x if x and fold(x) not in pointers() else ""
        yield Delta("add", "", f"{thing} {y}".strip())
    else:
        yield Delta("add", "", f"{x} {y}")


def _described(x: str, y: str, sketch: Sketch, *, given: bool) -> str:
    """Return a phrase that says of a thing what it should be like: `the king laughing`, `con mèo đội mũ`."""
    thing = x if x and fold(x) not in pointers() else referent(fold(x), sketch)
    vietnamese = detect_language(y if y.strip() else sketch.text) == "vi" or detect_language(sketch.text) == "vi"
    first, _, rest = y.partition(" ")
    if not vietnamese and first in listed("acts"):
        y = f"{_ing(first)} {rest}".strip()
    elif given and not vietnamese and not y.startswith(("with ", "in ")):
        y = f"with {y}"
    thing = ARTICLE.sub("", thing)
    if vietnamese:
        return f"{thing} {y}".strip()
    named = thing if thing.startswith(("the ", "his ", "her ")) else f"the {thing}"
    return f"{named} {y}" if thing else y


def _ing(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if verb in ("run", "sit", "swim") else f"{verb}ing"


READERS: dict[str, Reader] = {
    "remove": _listed("remove"),
    "restore": _listed("restore"),
    "only": _only,
    "instead": _instead,
    "replace": _replaced,
    "add": added,
    "give": _given,
    "set": _set,
    "set_it": _set,
    "state": _set,
    "style": _styled,
    "set_last": _set_last,
    "name_adjective": _set,
    "colour_of": _coloured,
    "the_be": _set,
    "act": _acted,
    "zoom": _seen("zoom"),
    "closer": _seen("closer"),
    "put": _placed,
    "at": _placed,
}
