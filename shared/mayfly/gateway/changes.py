"""What a message wants changed about a picture: `make it night`, `thêm con ếch`, `the cat black`; as deltas.

The words of a change are taken from the message as it was typed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mayfly.gateway import rewording
from mayfly.gateway.change_grammar import LONGEST_WISH, grammar, is_marked, languages_of, listed, stripped, table
from mayfly.gateway.sketch import Delta, Sketch
from mayfly.language.detect import detect_language
from mayfly.language.lexicon import Entry, lexicon
from mayfly.language.text import fold, normalise
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.styles import find_style

Reader = Callable[[str, str, Sketch], Iterator[Delta]]

_SENTENCE = re.compile(r"(?<=[a-zà-ỹ0-9])[.!;]\s+")
_ITEMS = re.compile(r"\s*,\s*|\s+(?:and|or|và|hoặc)\s+")
_ARTICLE = re.compile(r"^(?:an?|một|mot)\s+", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mot|bon|nam|sau|bay|tam|chin|muoi)\s+(?P<x>.+)$",
    re.IGNORECASE,
)
_MORE = re.compile(r"^(?:and|plus|also|with|và|với)\s+(?:also\s+)?(?P<x>[^?]+)$", re.IGNORECASE)
_MOST_ADDED = 8
_MOST_STYLE_WORDS = 4
_FEW = 2
# Patterns without a verb of change: what they find may as well be something else.
_UNASKED = frozenset({"set_it", "the_be", "state", "style", "at", "colour_of", "set_last", "only"})
_FACETS = ("time", "season", "weather", "place")


@dataclass(frozen=True, slots=True)
class Changes:
    """The deltas a message asks for; `asked` where a verb of change asks for them, not just a few words."""

    deltas: tuple[Delta, ...] = ()
    asked: bool = False


def read_changes(message: str, sketch: Sketch) -> Changes:
    """Return the changes a message asks of a sketch; none where it asks for none. Never raises."""
    text = normalise(message)
    if len(text.lower()) != len(text):
        return Changes()
    for language in languages_of(text):
        whole = _clause(stripped(text, language), language, sketch)
        if whole.deltas:
            return whole
        clauses = [stripped(clause, language) for clause in _SENTENCE.split(text)]
        parts = [_clause(clause, language, sketch) for clause in clauses if clause]
        if len(parts) > 1 and any(part.deltas for part in parts):
            return Changes(tuple(d for part in parts for d in part.deltas), any(part.asked for part in parts))
    more = _MORE.match(text)
    if more and len(more["x"].split()) <= _MOST_ADDED and not _talks(more["x"]):
        return Changes(tuple(_added(more["x"].strip(" .!"), "", sketch)), asked=True)
    return Changes()


def _talks(words: str) -> bool:
    return any(token.lower in listed("talk") for token in tokenise(words))


def _clause(clause: str, language: str, sketch: Sketch) -> Changes:
    lower = clause.lower()
    if len(clause) > LONGEST_WISH:
        return Changes()
    for kind, pattern in grammar(language, is_marked(clause, language)).patterns:
        if match := pattern.fullmatch(lower):
            x, y = (_group(clause, match, name) for name in ("x", "y"))
            if found := tuple(_READERS[kind](x, y, sketch)):
                return Changes(found, kind not in _UNASKED or _is_plainly(found, clause))
    found = tuple(_fragment(clause, sketch))
    return Changes(found, _is_plainly(found, clause))


def _is_plainly(deltas: tuple[Delta, ...], clause: str) -> bool:
    """Say whether a clause is about a picture's time, weather, season or place, or more of something; no question."""
    if not deltas or "?" in clause or _talks(clause):
        return False
    if deltas[0].kind not in _FACETS and not _is_comparison(clause):
        return False
    return fold(clause).rpartition(" ")[2] not in listed("asking")


def _group(clause: str, match: re.Match[str], name: str) -> str:
    if name not in match.re.groupindex or match[name] is None:
        return ""
    return clause[match.start(name) : match.end(name)].strip(" ,.")


def _listed(kind: str) -> Reader:
    def read(x: str, _y: str, _sketch: Sketch) -> Iterator[Delta]:
        yield from (Delta(kind, item) for item in _ITEMS.split(x) if item)

    return read


def _only(x: str, _y: str, sketch: Sketch) -> Iterator[Delta]:
    numbered = _NUMBERED.match(x)
    if numbered and rewording.mentions(sketch.text, numbered["x"]):
        yield Delta("number", numbered["x"], numbered["n"])
    elif rewording.mentions(sketch.text, x):
        yield Delta("only", x)


def _instead(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    exchanged = rewording.mentions(sketch.text, x) and not _is_act(y)
    yield Delta("replace", x, y) if exchanged else Delta("remove", x)
    if not exchanged:
        yield from _set("", y, sketch)


def _styled(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    if _style(y):
        yield from _set(x, y, sketch)


def _coloured(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    known = rewording.mentions(sketch.text, x)
    if known or len(x.split()) <= _FEW:
        yield Delta("colour", x, y) if known else Delta("add", "", f"{x} {y}")


def _seen(view: str) -> Reader:
    def read(x: str, _y: str, sketch: Sketch) -> Iterator[Delta]:
        yield Delta("add", "", _view(view, sketch))
        if x:
            yield Delta("add", "", x)

    return read


def _replaced(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    if fold(x) in _pointers() or fold(x) in ("style", "phong cach", "kieu"):
        yield from _set("", y, sketch)
    elif colour := _colour(y):
        yield Delta("colour", x, colour)
    elif facet := _facet(y):
        yield Delta(facet, "", _timed(y))
    elif rewording.mentions(sketch.text, x):
        yield Delta("replace", x, y)
    else:
        yield Delta("like", "", y)


def _added(x: str, _y: str, _sketch: Sketch) -> Iterator[Delta]:
    facet = _facet(x)
    if facet and facet != "place":
        yield Delta(facet, "", _timed(x))
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
        if y.lower().startswith("in ") and _colour(y[3:]):
            y = y[3:]
        elif re.match(r"(?:in|on|at|under|by|near|inside|from) ", y.lower()):
            yield from _placed(x, y, sketch)
            return
    numbered = _NUMBERED.match(y)
    whole = not x or fold(x) in _pointers()
    if numbered and rewording.mentions(sketch.text, numbered["x"]):
        yield Delta("number", numbered["x"], numbered["n"])
    elif colour := _colour(y):
        yield Delta("colour", "" if whole else x, colour)
    elif (facet := _facet(y)) and (whole or _is_sky(x)):
        yield Delta(facet, "", _timed(y))
    elif (style := _style(y)) and whole and not given:
        yield Delta("style", style, y)
    elif whole and not given and (not x or fold(x) in listed("whole")) and _is_thing(y):
        yield Delta("like", "", y)
    elif not whole and not given and _is_thing(y) and rewording.mentions(sketch.text, x):
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
    thing = _referent(fold(pronoun), sketch)
    if thing:
        yield Delta("describe", "", " ".join(["the", thing, _ing(verb), *rest]))


def _placed(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    if facet := _facet(y):
        yield Delta(facet, "", y)
    elif not x or fold(x) in _pointers() or rewording.mentions(sketch.text, x):
        thing = x if x and fold(x) not in _pointers() else ""
        yield Delta("add", "", f"{thing} {y}".strip())
    else:
        yield Delta("add", "", f"{x} {y}")


def _fragment(clause: str, sketch: Sketch) -> Iterator[Delta]:
    """Read a few words with no verb: a colour, a time, a number, more or less of something."""
    if not clause or len(clause.split()) > 5:
        return
    numbered = _NUMBERED.match(clause)
    if colour := _colour(clause):
        yield Delta("colour", "", colour)
    elif facet := _facet(clause):
        yield Delta(facet, "", _timed(clause))
    elif numbered and (rewording.mentions(sketch.text, numbered["x"]) or fold(numbered["x"]) in listed("classifiers")):
        named = "" if fold(numbered["x"]) in listed("classifiers") else numbered["x"]
        yield Delta("number", named, numbered["n"])
    elif style := find_style(clause):
        yield Delta("style", style.id, clause)
    elif _is_comparison(clause) or _is_about_a_part(clause, sketch):
        yield Delta("describe", "", clause)


def _is_about_a_part(clause: str, sketch: Sketch) -> bool:
    """Say whether a few words are about a thing of the picture: `short hair`, `tóc ngắn`."""
    words = clause.split()
    if _talks(clause):
        return False
    named = words[0] if detect_language(clause) == "vi" else words[-1]
    return len(words) > 1 and not rewording.is_small(named.lower()) and rewording.says(sketch.text, named)


def _is_comparison(clause: str) -> bool:
    words = fold(clause).split()
    return words[0] in ("more", "less", "much", "brighter", "fewer") or words[-1] == "hon" or (
        len(words) <= 2 and words[-1].endswith("er") and len(words[-1]) > 4 and not _is_thing(clause)
    )  # fmt: skip


def _view(kind: str, sketch: Sketch) -> str:
    if detect_language(sketch.text) == "vi":
        return "toàn cảnh" if kind == "zoom" else "cận cảnh"
    return "wide shot" if kind == "zoom" else "close-up"


def _described(x: str, y: str, sketch: Sketch, *, given: bool) -> str:
    """Return a phrase that says of a thing what it should be like: `the king laughing`, `con mèo đội mũ`."""
    thing = x if x and fold(x) not in _pointers() else _referent(fold(x), sketch)
    vietnamese = detect_language(y if y.strip() else sketch.text) == "vi" or detect_language(sketch.text) == "vi"
    first, _, rest = y.partition(" ")
    if not vietnamese and first in listed("acts"):
        y = f"{_ing(first)} {rest}".strip()
    elif given and not vietnamese and not y.startswith(("with ", "in ")):
        y = f"with {y}"
    thing = _ARTICLE.sub("", thing)
    if vietnamese:
        return f"{thing} {y}".strip()
    named = thing if thing.startswith(("the ", "his ", "her ")) else f"the {thing}"
    return f"{named} {y}" if thing else y


def _referent(pronoun: str, sketch: Sketch) -> str:
    """Return the words of the description that a pronoun stands for: a woman for `her`, else the first thing."""
    things = [(words, entry) for words, entry in _entries(sketch.text) if entry.sprite]
    if pronoun in listed("hers"):
        women = listed("female")
        things = [thing for thing in things if thing[0].lower() in women] or things
    return things[0][0] if things else ""


def _entries(text: str) -> list[tuple[str, Entry]]:
    tokens = tokenise(text)
    language, found, index = detect_language(text), [], 0
    marked = not text.isascii()
    while index < len(tokens):
        known = tokens[index].kind == "word"
        match = lexicon().find(tokens, index, language=language, marked=marked) if known else None
        if match:
            found.append((" ".join(t.text for t in tokens[index : index + match.length]), match.entry))
        index += match.length if match else 1
    return found


def _colour(words: str) -> str | None:
    """Return words that name a colour and nothing else."""
    tokens = [token for token in tokenise(words) if token.kind == "word"]
    bare = [token for token in tokens if token.folded not in ("mau", "all", "light", "dark", "bright", "nhat", "dam")]
    if not bare or len(tokens) > 4:
        return None
    entry = _entry([token.lower for token in bare], bare)
    return words if entry and entry.colour and (not entry.sprite or len(tokens) > len(bare) or len(bare) == 1) else None


def _facet(words: str) -> str | None:
    """Return the facet that a phrase is about where it says nothing else: time, season, weather or place."""
    entries = [entry for _, entry in _entries(words)]
    if any(entry.sprite and not (entry.time or entry.weather) for entry in entries):
        return None
    said = [facet for facet in _FACETS for entry in entries if getattr(entry, facet)]
    plain = [token for token in tokenise(words) if token.kind == "word" and not rewording.is_small(token.lower)]
    if not said or any(token.lower in listed("talk") or "'" in token.lower for token in plain):
        return None
    known = sum(len(text.split()) for text, _ in _entries(words))
    return said[0] if len(plain) <= known + (3 if _is_sky(plain[0].lower) else 2) else None


def _timed(words: str) -> str:
    leads: dict[str, str] = table()["lead_of_time"]
    return leads.get(words.lower(), words)


def _style(words: str) -> str | None:
    """Return the style that a few words name, wholly or in part."""
    spelt = _ARTICLE.sub("", words.strip()).split()
    if len(spelt) > _MOST_STYLE_WORDS:
        return None
    for length in range(len(spelt), 0, -1):
        for start in range(len(spelt) - length + 1):
            if found := find_style(" ".join(spelt[start : start + length])):
                return found.id
    return None


def _is_sky(thing: str) -> bool:
    return fold(thing).removeprefix("the ") in listed("skies")


def _is_thing(words: str) -> bool:
    lower = _ARTICLE.sub("", words.lower())
    return lower != words.lower() or any(entry.sprite for _, entry in _entries(words))


def _is_act(words: str) -> bool:
    return detect_language(words) == "vi" and not any(entry.sprite for _, entry in _entries(words))


def _entry(words: list[str], tokens: list[Token]) -> Entry | None:
    return lexicon().entry(" ".join(words)) or lexicon().plain_entry(" ".join(token.folded for token in tokens))


def _ing(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if verb in ("run", "sit", "swim") else f"{verb}ing"


def _pointers() -> frozenset[str]:
    return listed("pronouns") | listed("whole")


_READERS: dict[str, Reader] = {
    "remove": _listed("remove"),
    "restore": _listed("restore"),
    "only": _only,
    "instead": _instead,
    "replace": _replaced,
    "add": _added,
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
