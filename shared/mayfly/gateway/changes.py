"""What a message wants changed about a picture: `make it night`, `thêm con ếch`, `the cat black`; as deltas.

The patterns are data/changes.json. Vietnamese is matched with its marks where the message has any, else without; the
words themselves are taken from the message as it was typed.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from mayfly.gateway import rewording
from mayfly.gateway.cues import DATA
from mayfly.gateway.sketch import Delta, Sketch
from mayfly.language.detect import detect_language
from mayfly.language.lexicon import Entry, lexicon
from mayfly.language.text import fold, has_diacritics, load, normalise
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.styles import find_style

_SENTENCE = re.compile(r"(?<=[a-zà-ỹ0-9])[.!;]\s+")
_ITEMS = re.compile(r"\s*,\s*|\s+(?:and|or|và|hoặc)\s+")
_ARTICLE = re.compile(r"^(?:an?|một|mot)\s+", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mot|bon|nam|sau|bay|tam|chin|muoi)\s+(?P<x>.+)$",
    re.I,
)
_CLASSIFIERS = frozenset("chu con cai chiec nguoi bong qua trai cay ngoi ba ong co em dua doa".split())
_MOST_STYLE_WORDS = 4
_FACETS = ("time", "season", "weather", "place")
_PRONOUNS = frozenset(
    "it,him,her,them,he,she,they,this,that,everything,no,chu,co,anh,ong,ba,chi,be,ho,chung,chung no,co be,"
    "co ay,anh ay,ong ay,ba ay,chi ay,chu ay,cau ay".split(",")
)
_TALK = frozenset("you your i my me we us how what why who when bạn tôi mình sao gì toi minh gi".split())
_WHOLE = frozenset({"it", "this", "that", "everything", "tam nay", "buc nay", "tat ca", "anh", "hinh", "buc tranh"})
_LATER = frozenset({"her", "she", "co ay", "ba ay", "chi ay"})


@dataclass(frozen=True, slots=True)
class Language:
    """The patterns of one language."""

    lead: re.Pattern[str]
    tail: re.Pattern[str]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    again: re.Pattern[str]
    undo: re.Pattern[str]
    back: re.Pattern[str]
    size: re.Pattern[str]
    item: re.Pattern[str]


def languages_of(message: str) -> tuple[str, str]:
    """Return the languages to read a message in, its own first."""
    return ("vi", "en") if detect_language(message) == "vi" else ("en", "vi")


def stripped(message: str, language: str) -> str:
    """Return a message without the words around a wish: `ok, now ... please`, `à, thôi ... nhé`."""
    rules, text = grammar(language, is_marked(message, language)), message.strip()
    lead = rules.lead.match(text.lower())
    text = text[lead.end() :] if lead else text
    tail = next((found for found in rules.tail.finditer(text.lower()) if found.end() == len(text)), None)
    return text[: tail.start()].strip(" ,.!?") if tail else text.strip(" ,.!?")


def matched(pattern: str, clause: str, language: str) -> re.Match[str] | None:
    """Return the match of a whole clause with one of the patterns of `Language`, by its name."""
    rules = grammar(language, is_marked(clause, language))
    found: re.Match[str] | None = getattr(rules, pattern).fullmatch(clause.lower())
    return found


def is_marked(text: str, language: str) -> bool:
    """Say whether a text of this language is read with the marks of Vietnamese."""
    return language == "vi" and has_diacritics(text)


def read_changes(message: str, sketch: Sketch) -> tuple[Delta, ...]:
    """Return the changes a message asks of a sketch; none where it asks for none. Never raises."""
    text = normalise(message)
    if len(text.lower()) != len(text):
        return ()
    for language in languages_of(text):
        clauses = [stripped(clause, language) for clause in _SENTENCE.split(text)]
        whole = _clause(stripped(text, language), language, sketch)
        if whole:
            return whole
        parts = [_clause(clause, language, sketch) for clause in clauses if clause]
        if len(parts) > 1 and any(parts):
            return tuple(delta for part in parts for delta in part)
    return ()


def _clause(clause: str, language: str, sketch: Sketch) -> tuple[Delta, ...]:
    lower = clause.lower()
    for kind, pattern in grammar(language, is_marked(clause, language)).patterns:
        if match := pattern.fullmatch(lower):
            x, y = (_group(clause, match, name) for name in ("x", "y"))
            if found := tuple(_deltas(kind, x, y, sketch)):
                return found
    return tuple(_fragment(clause, sketch))


def _group(clause: str, match: re.Match[str], name: str) -> str:
    if name not in match.re.groupindex or match[name] is None:
        return ""
    return clause[match.start(name) : match.end(name)].strip(" ,.")


def _deltas(kind: str, x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    match kind:
        case "remove":
            yield from (Delta("remove", item) for item in _ITEMS.split(x) if item)
        case "restore":
            yield from (Delta("restore", item) for item in _ITEMS.split(x) if item)
        case "only" if rewording.mentions(sketch.text, x):
            yield Delta("only", x)
        case "instead":
            replaced = rewording.mentions(sketch.text, x)
            yield Delta("replace", x, y) if replaced and not _is_act(y) else Delta("remove", x)
            if not replaced or _is_act(y):
                yield from _set("", y, sketch)
        case "replace":
            yield from _replaced(x, y, sketch)
        case "add":
            yield from _added(x)
        case "give":
            yield from _set(x, y, sketch, given=True)
        case "set" | "set_it" | "style" | "state":
            if kind != "style" or _style(y):
                yield from _set(x, y, sketch)
        case "set_last":
            yield from _set_last(x, sketch)
        case "name_adjective":
            yield from _set(x, y, sketch)
        case "colour_of":
            known = rewording.mentions(sketch.text, x)
            if known or len(x.split()) <= 2:
                yield Delta("colour", x, y) if known else Delta("add", "", f"{x} {y}")
        case "zoom" | "closer":
            yield Delta("add", "", _view(kind, sketch))
            if x:
                yield Delta("add", "", x)
        case "put" | "at":
            yield from _placed(x, y, sketch)


def _replaced(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    if fold(x) in _PRONOUNS | _WHOLE or fold(x) in ("style", "phong cach", "kieu"):
        yield from _set("", y, sketch)
    elif colour := _colour(y):
        yield Delta("colour", x, colour)
    elif facet := _facet(y):
        yield Delta(facet, "", _timed(y))
    elif rewording.mentions(sketch.text, x):
        yield Delta("replace", x, y)
    else:
        yield Delta("like", "", y)


def _added(x: str) -> Iterator[Delta]:
    facet = _facet(x)
    if facet and facet != "place":
        yield Delta(facet, "", _timed(x))
    elif (style := find_style(x)) and len(x.split()) <= 3:
        yield Delta("style", style.id, x)
    else:
        yield Delta("add", "", x)


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
    whole = not x or fold(x) in _WHOLE | _PRONOUNS
    if numbered and rewording.mentions(sketch.text, numbered["x"]):
        yield Delta("number", numbered["x"], numbered["n"])
    elif colour := _colour(y):
        yield Delta("colour", "" if whole else x, colour)
    elif (facet := _facet(y)) and (whole or _is_sky(x)):
        yield Delta(facet, "", _timed(y))
    elif (style := _style(y)) and whole and not given:
        yield Delta("style", style, y)
    elif whole and not given and fold(x) in _WHOLE | {"", "no"} and _is_thing(y):
        yield Delta("like", "", y)
    else:
        yield Delta("describe", "", _described(x, y, sketch, given=given))


def _set_last(x: str, sketch: Sketch) -> Iterator[Delta]:
    """`make the cat black`, `make the old king laugh`: where the thing ends and what it becomes begins."""
    words = x.split()
    for end in range(len(words) - 1, 1, -1):
        thing, rest = " ".join(words[:end]), " ".join(words[end:])
        if rewording.mentions(sketch.text, thing) and not rewording.mentions(sketch.text, rest):
            yield from _set(thing, rest, sketch)
            return


def _placed(x: str, y: str, sketch: Sketch) -> Iterator[Delta]:
    if facet := _facet(y):
        yield Delta(facet, "", y)
    elif not x or fold(x) in _PRONOUNS | _WHOLE or rewording.mentions(sketch.text, x):
        thing = x if x and fold(x) not in _PRONOUNS | _WHOLE else ""
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
    elif numbered and (rewording.mentions(sketch.text, numbered["x"]) or fold(numbered["x"]) in _CLASSIFIERS):
        named = "" if fold(numbered["x"]) in _CLASSIFIERS else numbered["x"]
        yield Delta("number", named, numbered["n"])
    elif style := find_style(clause):
        yield Delta("style", style.id, clause)
    elif _is_comparison(clause):
        yield Delta("describe", "", clause)


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
    thing = x if x and fold(x) not in _PRONOUNS | _WHOLE else _referent(fold(x), sketch)
    vietnamese = detect_language(y if y.strip() else sketch.text) == "vi" or detect_language(sketch.text) == "vi"
    first, _, rest = y.partition(" ")
    if not vietnamese and first in _acts():
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
    if pronoun in _LATER:
        women = frozenset(load(DATA, "changes.json")["female"].split())
        things = [thing for thing in things if women & set(thing[0].lower().split())] or things
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
    if not said or any(token.lower in _TALK or "'" in token.lower for token in plain):
        return None
    known = sum(len(text.split()) for text, _ in _entries(words))
    return said[0] if len(plain) <= known + 2 else None


def _timed(words: str) -> str:
    leads: dict[str, str] = load(DATA, "changes.json")["lead_of_time"]
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
    return fold(thing).removeprefix("the ") in ("sky", "weather", "season", "time", "troi", "bau troi", "background")


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


@cache
def _acts() -> frozenset[str]:
    return frozenset(load(DATA, "changes.json")["acts"].split())


@cache
def table() -> dict[str, Any]:
    """Return the tables of numbers and sizes."""
    data: dict[str, Any] = load(DATA, "changes.json")
    return data


@cache
def grammar(language: str, marked: bool) -> Language:  # noqa: FBT001 - part of a cache key
    """Return the patterns of a language; of Vietnamese with its marks or without."""
    data = table()

    def pattern(written: str) -> re.Pattern[str]:
        return re.compile(written if marked or language == "en" else _plain(written))

    return Language(
        lead=pattern(data["lead"][language]),
        tail=pattern(data["tail"][language]),
        patterns=tuple((kind, pattern(written)) for kind, written in data["patterns"][language]),
        **{name: pattern(data[name][language]) for name in ("again", "undo", "back", "size", "item")},
    )


def _plain(pattern: str) -> str:
    """Return a pattern without the marks of Vietnamese; its own signs stay as they are."""
    letters = unicodedata.normalize("NFD", pattern.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
