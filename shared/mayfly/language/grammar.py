"""The words of the grammar of negation, by language, as data/negation.json has them."""

from functools import cache
from typing import NamedTuple

from mayfly.language.text import DATA, load

_ORS = frozenset(("or", "nor", "/", "hoặc"))


class Grammar(NamedTuple):
    """The sets of words and phrases that the reader of one language looks things up in."""

    anywhere: frozenset[str]
    clause: frozenset[str]
    after: frozenset[str]
    determiners: frozenset[str]
    stops: frozenset[str]
    tails: frozenset[str]
    idioms: frozenset[str]
    counter: frozenset[str]  # longer phrases that begin like an idiom and are none
    abstract: frozenset[str]
    people: dict[str, str]
    sign_nouns: frozenset[str]
    verbs: frozenset[str]
    list_cues: frozenset[str]
    ors: frozenset[str]
    ands: frozenset[str]
    opening: frozenset[str]  # one telling word of each cue: most prompts hold none of them


@cache
def grammar(language: str, marked: bool) -> Grammar:  # noqa: FBT001 - part of a cache key
    """Return the grammar of a language; `marked` says whether the text has Vietnamese marks."""
    data = load(DATA, "negation.json")
    own = data[language]
    anywhere, clause = set(own["anywhere"]), set(own["clause"])
    if language == "vi":
        if not marked:
            anywhere, clause = set(own["plain"]), set(own["plain_clause"])
        anywhere |= set(data["en"]["anywhere"])  # prompts mix: "cô gái anime, no glasses"
    else:
        both = (*data["vi"]["anywhere"], *data["vi"]["plain"])
        anywhere |= {cue for cue in both if cue.startswith(("không", "khong", "đừng"))}
    joined = {
        key: set(own[key])
        for key in (
            "determiners",
            "stops",
            "tails",
            "idioms",
            "counter",
            "abstract",
            "sign_nouns",
            "verbs",
            "list_cues",
        )
    }
    other = data["en" if language == "vi" else "vi"]
    for key in ("determiners", "tails", "idioms", "abstract", "sign_nouns"):
        joined[key] |= set(other[key]) if language == "vi" or key == "idioms" else set()
    return Grammar(
        anywhere=frozenset(anywhere),
        clause=frozenset(clause),
        after=frozenset(own.get("after", ())),
        ors=frozenset(_ORS if language == "en" else _ORS | {"hoặc", "hay", "hoac"}),  # hay is a noun in English
        ands=frozenset(("and", "&", "và") if language == "en" else ("and", "&", "và", "va")),
        people={**data["en"]["people"], **own["people"]},
        opening=frozenset(_telling_word(cue) for cue in (*anywhere, *clause, *own.get("after", ()), "keep", "leave")),
        **{key: frozenset(value) for key, value in joined.items()},
    )


_COMMON = frozenset({
    "with", "that", "which", "who", "where", "there", "is", "are", "and", "but", "i", "we", "the", "have", "has",
    "had", "having", "it", "please", "do", "does", "make", "có", "nhưng", "và", "mà",
})  # fmt: skip


def _telling_word(cue: str) -> str:
    words = cue.split()
    return next((word for word in words if word not in _COMMON), words[-1])


@cache
def openings() -> frozenset[str]:
    """Return a telling word of every cue of both languages: most prompts hold none and need no grammar."""
    return grammar("en", False).opening | grammar("vi", True).opening | grammar("vi", False).opening  # noqa: FBT003


@cache
def first_words(phrases: frozenset[str]) -> frozenset[str]:
    """Return the words that phrases begin with: elsewhere none needs to be sought."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in phrases)
