"""What the user could say to get a better picture: only about what is missing, in the prompt's words and language."""

from typing import Any

from mayfly.refine.reading import Reading
from mayfly.refine.signals import listed, tables

_MOST = 3
_ACTING = frozenset({"person", "animal"})
_PLACES = frozenset({"landscape", "city", "building"})
_SKY = frozenset({"clear", "cloudy", "rain", "snow", "fog", "storm"})
_TIMES = frozenset({"day", "night", "dawn", "sunset"})
_SHORT = 4


def say(language: str, group: str, key: str, **values: str) -> str:
    """Return a sentence of data/messages.json."""
    table: dict[str, Any] = tables("messages")[language]
    return str(table[group][key]).format(**values)


def suggest(reading: Reading, language: str, *, medium_known: bool) -> tuple[str, ...]:
    """Return at most three suggestions in `language` about facets that the prompt leaves open."""
    if reading.says_nothing:
        return () if reading.own else (say(language, "suggestions", "empty"),)
    if reading.subject.kind == "unknown" and not any(token.kind == "quote" for token in reading.words):
        keys = ["subject"]
    else:
        keys = _missing(reading)
    if not medium_known and "medium" not in reading.facets | reading.own_facets:
        keys.append("medium")
    subject = reading.subject
    many = "_many" if language == "en" and subject.plural else ""
    told = many if subject.noun and not subject.concept else "_here"
    table = tables("messages")[language]["suggestions"]
    return tuple(
        say(language, "suggestions", key + told if key + told in table else key, noun=subject.noun)
        for key in keys[:_MOST]
    )


def _missing(reading: Reading) -> list[str]:
    kind, facets = reading.subject.kind, reading.facets
    if reading.subject.concept:
        return ["symbol"]
    if kind in ("abstract", "graphic"):
        lettering = kind == "graphic" and not any(token.kind == "quote" for token in reading.words)
        return [*(["text"] if lettering else []), *([] if "colour" in facets else ["colour"])]
    if kind in _PLACES or kind == "interior":
        return _missing_of_place(reading)
    keys = [] if "setting" in facets else ["setting"]
    if kind in _ACTING and not _acts(reading):
        keys.append("action")
    elif kind not in _ACTING and "colour" not in facets and len(reading.words) <= _SHORT:
        keys.append("look")
    return keys


def _missing_of_place(reading: Reading) -> list[str]:
    keys = [] if reading.tags & _TIMES else ["time"]
    if reading.subject.kind in _PLACES and not reading.tags & _SKY:
        keys.append("weather")
    return keys


def _acts(reading: Reading) -> bool:
    words = [token.lower for token in reading.words if token.kind == "word"]
    return len(words) > _SHORT or any(
        word in listed("doing") or (word.endswith("ing") and len(word) > 5) for word in words
    )
