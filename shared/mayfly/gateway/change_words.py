"""What the words of a change are about: a colour, a time or place, a style, a thing of the picture, or only talk."""

import re

from mayfly.gateway import rewording
from mayfly.gateway.change_grammar import listed, table
from mayfly.gateway.sketch import Sketch
from mayfly.language.detect import detect_language
from mayfly.language.lexicon import Entry, lexicon
from mayfly.language.text import fold
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.styles import find_style

ARTICLE = re.compile(r"^(?:an?|một|mot)\s+", re.IGNORECASE)
FACETS = ("time", "season", "weather", "place")
_MOST_STYLE_WORDS = 4


def known_entries(text: str) -> list[tuple[str, Entry]]:
    """Return the passages of a text that the lexicon knows, in order, each with its entry."""
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


def _entry(words: list[str], tokens: list[Token]) -> Entry | None:
    return lexicon().entry(" ".join(words)) or lexicon().plain_entry(" ".join(token.folded for token in tokens))


def colour_in(words: str) -> str | None:
    """Return words that name a colour and nothing else."""
    tokens = [token for token in tokenise(words) if token.kind == "word"]
    bare = [token for token in tokens if token.folded not in ("mau", "all", "light", "dark", "bright", "nhat", "dam")]
    if not bare or len(tokens) > 4:
        return None
    entry = _entry([token.lower for token in bare], bare)
    return words if entry and entry.colour and (not entry.sprite or len(tokens) > len(bare) or len(bare) == 1) else None


def facet_of(words: str) -> str | None:
    """Return the facet that a phrase is about where it says nothing else: time, season, weather or place."""
    entries = [entry for _, entry in known_entries(words)]
    if any(entry.sprite and not (entry.time or entry.weather) for entry in entries):
        return None
    said = [facet for facet in FACETS for entry in entries if getattr(entry, facet)]
    plain = [token for token in tokenise(words) if token.kind == "word" and not rewording.is_small(token.lower)]
    if not said or any(token.lower in listed("talk") or "'" in token.lower for token in plain):
        return None
    known = sum(len(text.split()) for text, _ in known_entries(words))
    return said[0] if len(plain) <= known + (3 if is_sky(plain[0].lower) else 2) else None


def timed(words: str) -> str:
    """Return words of a time with the word that leads them: `night` becomes `at night`."""
    leads: dict[str, str] = table()["lead_of_time"]
    return leads.get(words.lower(), words)


def style_in(words: str) -> str | None:
    """Return the style that a few words name, wholly or in part."""
    spelt = ARTICLE.sub("", words.strip()).split()
    if len(spelt) > _MOST_STYLE_WORDS:
        return None
    for length in range(len(spelt), 0, -1):
        for start in range(len(spelt) - length + 1):
            if found := find_style(" ".join(spelt[start : start + length])):
                return found.id
    return None


def is_sky(thing: str) -> bool:
    """Say whether a thing is the sky or the scene: what a time of day is said of."""
    return fold(thing).removeprefix("the ") in listed("skies")


def is_thing(words: str) -> bool:
    """Say whether words name a thing: with an article, or one that has a picture."""
    lower = ARTICLE.sub("", words.lower())
    return lower != words.lower() or any(entry.sprite for _, entry in known_entries(words))


def is_act(words: str) -> bool:
    """Say whether Vietnamese words tell what somebody does: they name no thing."""
    return detect_language(words) == "vi" and not any(entry.sprite for _, entry in known_entries(words))


def is_comparison(clause: str) -> bool:
    """Say whether a few words ask for more or less of something: `brighter`, `more snow`, `sáng hơn`."""
    words = fold(clause).split()
    return words[0] in ("more", "less", "much", "brighter", "fewer") or words[-1] == "hon" or (
        len(words) <= 2 and words[-1].endswith("er") and len(words[-1]) > 4 and not is_thing(clause)
    )  # fmt: skip


def is_about_a_part(clause: str, sketch: Sketch) -> bool:
    """Say whether a few words are about a thing of the picture: `short hair`, `tóc ngắn`."""
    words = clause.split()
    if talks(clause):
        return False
    named = words[0] if detect_language(clause) == "vi" else words[-1]
    return len(words) > 1 and not rewording.is_small(named.lower()) and rewording.says(sketch.text, named)


def talks(words: str) -> bool:
    """Say whether words of conversation are among them: then nothing is asked of the picture."""
    return any(token.lower in listed("talk") for token in tokenise(words))


def referent(pronoun: str, sketch: Sketch) -> str:
    """Return the words of the description that a pronoun stands for: a woman for `her`, else the first thing."""
    things = [(words, entry) for words, entry in known_entries(sketch.text) if entry.sprite]
    if pronoun in listed("hers"):
        women = listed("female")
        things = [thing for thing in things if thing[0].lower() in women] or things
    return things[0][0] if things else ""


def pointers() -> frozenset[str]:
    """Return the words that stand for the picture or the thing in it."""
    return listed("pronouns") | listed("whole")


def view_of(kind: str, sketch: Sketch) -> str:
    """Return the words of a wide or a near view in the language of the description."""
    if detect_language(sketch.text) == "vi":
        return "toàn cảnh" if kind == "zoom" else "cận cảnh"
    return "wide shot" if kind == "zoom" else "close-up"
