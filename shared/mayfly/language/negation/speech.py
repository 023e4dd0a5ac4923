"""How each language builds the noun phrases, lists and refusals that follow a cue."""

from typing import NamedTuple

from mayfly.language.detect import _SYLLABLE as SYLLABLE
from mayfly.language.negation.phrases import Phrases
from mayfly.language.negation.vocabulary import Set
from mayfly.language.text import fold

_ORS = {"en": ("or", "nor", "/"), "vi": ("hoặc", "hay", "/", "or")}
_ANDS = {"en": ("and", "&", "và"), "vi": ("và", "&", "cùng", "lẫn", "and")}


class Speech(NamedTuple):
    """How one language builds the noun phrases, lists and refusals that follow a cue."""

    language: str
    determiners: Phrases
    hard: Set  # end any scope
    soft: Set  # end a noun phrase within a clause
    own: Set  # end a noun phrase that has a clause of its own
    verbs: Set  # after `and` they begin something that is wanted
    refusing: Phrases
    refused: Phrases
    bare: Phrases  # what `not` alone may refuse
    ors: Set
    ands: Set
    people: str


def build_speech(language: str, own: dict[str, list[str]], other: dict[str, list[str]], *, marked: bool) -> Speech:
    """Return the speech of `language` from its `own` lists, with the `other` language's words that are sure."""

    def foreign(name: str) -> set[str]:
        """Words of the other language that are no words of this one."""
        words = other.get(name, ())
        return {word for word in words if (not word.isascii() if language == "en" else not SYLLABLE.fullmatch(word))}

    def kept(name: str, plain: str) -> list[str]:
        """Without marks only those words count that seldom are others then."""
        return own[plain] if plain in own and not marked else own.get(name, [])

    folding = (lambda word: word) if marked else fold
    return Speech(
        language=language,
        determiners=Phrases(
            [*kept("determiners", "plain_determiners"), *(foreign("determiners") if language == "vi" else ())]
        ),
        hard=frozenset([*kept("hard_stops", "plain_hard"), *foreign("hard_stops")]),
        soft=frozenset([*kept("soft_stops", "plain_soft"), *foreign("soft_stops")]),
        own=frozenset([*kept("own_stops", "plain_own_stops"), *foreign("soft_stops"), *foreign("hard_stops")]),
        verbs=frozenset([*own["verbs"], *foreign("verbs")]),
        refusing=Phrases(own["refusing"]),
        refused=Phrases([*own["refused"], *(own.get("refused_marked", ()) if marked else ())]),
        bare=Phrases(own.get("refused_bare_not", ())),
        ors=frozenset(folding(word) for word in _ORS[language]),
        ands=frozenset(folding(word) for word in _ANDS[language]),
        people="people" if language == "en" else folding("người"),
    )
