"""What a message wants changed about a picture: `make it night`, `thêm con ếch`, `the cat black`; as deltas.

The words of a change are taken from the message as it was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mayfly.gateway import rewording
from mayfly.gateway.change_grammar import LONGEST_WISH, grammar, is_marked, languages_of, listed, stripped
from mayfly.gateway.change_readers import NUMBERED, READERS, added
from mayfly.gateway.change_words import FACETS, colour_in, facet_of, is_about_a_part, is_comparison, talks, timed
from mayfly.gateway.sketch import Delta, Sketch
from mayfly.language.text import fold, normalise
from mayfly.refine.styles import find_style

_SENTENCE = re.compile(r"(?<=[a-zà-ỹ0-9])[.!;]\s+")
_MORE = re.compile(r"^(?:and|plus|also|with|và|với)\s+(?:also\s+)?(?P<x>[^?]+)$", re.IGNORECASE)
_MOST_ADDED = 8
# Patterns without a verb of change: what they find may as well be something else.
_UNASKED = frozenset({"set_it", "the_be", "state", "style", "at", "colour_of", "set_last", "only"})


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
    if more and len(more["x"].split()) <= _MOST_ADDED and not talks(more["x"]):
        return Changes(tuple(added(more["x"].strip(" .!"), "", sketch)), asked=True)
    return Changes()


def _clause(clause: str, language: str, sketch: Sketch) -> Changes:
    lower = clause.lower()
    if len(clause) > LONGEST_WISH:
        return Changes()
    for kind, pattern in grammar(language, is_marked(clause, language)).patterns:
        if match := pattern.fullmatch(lower):
            x, y = (_group(clause, match, name) for name in ("x", "y"))
            if found := tuple(READERS[kind](x, y, sketch)):
                return Changes(found, kind not in _UNASKED or _is_plainly(found, clause))
    found = tuple(_fragment(clause, sketch))
    return Changes(found, _is_plainly(found, clause))


def _is_plainly(deltas: tuple[Delta, ...], clause: str) -> bool:
    """Say whether a clause is about a picture's time, weather, season or place, or more of something; no question."""
    if not deltas or "?" in clause or talks(clause):
        return False
    if deltas[0].kind not in FACETS and not is_comparison(clause):
        return False
    return fold(clause).rpartition(" ")[2] not in listed("asking")


def _group(clause: str, match: re.Match[str], name: str) -> str:
    if name not in match.re.groupindex or match[name] is None:
        return ""
    return clause[match.start(name) : match.end(name)].strip(" ,.")


def _fragment(clause: str, sketch: Sketch) -> Iterator[Delta]:
    """Read a few words with no verb: a colour, a time, a number, more or less of something."""
    if not clause or len(clause.split()) > 5:
        return
    numbered = NUMBERED.match(clause)
    if colour := colour_in(clause):
        yield Delta("colour", "", colour)
    elif facet := facet_of(clause):
        yield Delta(facet, "", timed(clause))
    elif numbered and (rewording.mentions(sketch.text, numbered["x"]) or fold(numbered["x"]) in listed("classifiers")):
        named = "" if fold(numbered["x"]) in listed("classifiers") else numbered["x"]
        yield Delta("number", named, numbered["n"])
    elif style := find_style(clause):
        yield Delta("style", style.id, clause)
    elif is_comparison(clause) or is_about_a_part(clause, sketch):
        yield Delta("describe", "", clause)
