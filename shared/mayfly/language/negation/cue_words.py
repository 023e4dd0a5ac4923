"""The cues of negation and of what kind each is."""

from typing import NamedTuple

from mayfly.language.detect import _SYLLABLE as SYLLABLE

_KINDS = (
    "without",
    "no",
    "people",
    "nothing",
    "instead",
    "anywhere_order",
    "order",
    "except",
    "disliked",
    "refused_alone",
    "not",
    "all_but",
    "posed",
    "quality",
)
_CLAUSE_ONLY = frozenset(["order", "not", "posed", "disliked"])
_DENYING = frozenset(["không", "chẳng", "chả", "khỏi", "nghiêm", "khong"])  # may also say what somebody does not do


class Cue(NamedTuple):
    """What a phrase of negation is: its kind, whether it must open a clause, its language."""

    kind: str
    clause: bool
    language: str


def cue_table(
    english: dict[str, list[str]], vietnamese: dict[str, list[str]], *, language: str, marked: bool
) -> dict[str, Cue]:
    """Return the cues of both languages. A short word of one language that may be a word of the other is left out."""
    cues: dict[str, Cue] = {}
    no = "không" if marked else "khong"
    sure = set(vietnamese["plain_anywhere"])
    for kind in _KINDS:
        for phrase in english.get(kind, ()):
            if language == "en" or phrase == "no" or not SYLLABLE.fullmatch(phrase):
                cues.setdefault(phrase, Cue(kind, kind in _CLAUSE_ONLY, "en"))
        for phrase in vietnamese.get(kind, ()):
            words = phrase.split(" ")
            clause = kind in _CLAUSE_ONLY or (kind == "refused_alone" and words[0] in _DENYING)
            if not marked and phrase in vietnamese["plain_not"]:
                continue
            if not marked and no not in words and phrase not in sure:
                if (
                    language == "en"
                    or phrase in vietnamese["plain_not"]
                    or (len(words) == 1 and phrase not in vietnamese["plain_single"])
                ):
                    continue
                clause = True
            cues.setdefault(phrase, Cue(kind, clause, "vi"))
    cues[no] = Cue("bare", clause=False, language="vi")
    if marked:
        cues["chẳng"] = cues[no]
    return cues
