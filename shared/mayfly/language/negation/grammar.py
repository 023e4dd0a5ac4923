"""The grammar of negation: its words made ready for looking up, for texts with Vietnamese marks and without."""

from functools import cache
from typing import NamedTuple

from mayfly.language.detect import _SYLLABLE as SYLLABLE
from mayfly.language.negation.cue_words import cue_table
from mayfly.language.negation.phrases import Phrases
from mayfly.language.negation.speech import Speech, build_speech
from mayfly.language.negation.vocabulary import Set, followed, undressing, words_of

PATTERNS = (  # of patterns.py
    "keep", "keeping", "leave", "leaving", "take", "taking", "crop", "cropping", "cut", "edit", "photoshop",
    "airbrush", "strip", "throw", "free", "but", "bar", "save",
)  # fmt: skip
_SETS = (
    "abstract", "sign_nouns", "object_verbs", "makes", "parts", "ing_nouns", "finite", "definite", "times",
    "free_of", "no_things", "pairs", "unwished", "weak", "compound_free", "story", "saying",
    "subjects", "movers", "slang_needs", "plain_closed", "plain_closing", "closed_orders", "closing", "lead_phrases",
    "first_person", "outdoors", "dislikers",
)  # fmt: skip


class Grammar(NamedTuple):
    """The grammar of both languages, ready for texts of one language, with Vietnamese marks (`marked`) or without."""

    language: str
    marked: bool
    cues: Phrases
    fixed: Phrases
    closed: Phrases  # fixed where nothing that they could negate follows: a plain loaf, `bánh mì không`
    worn: Phrases  # fixed after some things only: sleeveless of a shirt, `áo không tay`, not of a statue
    undressing: Phrases
    unfixed: Phrases
    speeches: dict[str, Speech]
    predicates: Phrases
    nouns: Phrases  # begin like a predicate and are none
    tails: Phrases
    compounds: Phrases  # that a word within would otherwise end: `xe hơi`, a car
    exceptions: Phrases
    sections: Phrases
    closers: Phrases  # end a clause that says what is not wanted: `face not visible`, `người thì khỏi`
    nones: Phrases  # after a colon: `people: none`
    monochrome: Phrases
    trash: Phrases
    sets: dict[str, Set]
    spelling: dict[str, str]
    slang: dict[str, str]  # read as `không` where the next word allows it
    followed: dict[str, Set]
    unless: dict[str, Set]  # without marks an order but before these: khoi is khỏi, or smoke that is black or rises
    pair_stops: dict[str, Set]  # without marks a word ends a noun phrase before certain others only
    fixable: Set  # the words that a fixed expression of any kind can begin with
    opening: Set  # the words that a cue, a heading or a pattern can begin with

    def opens(self, key: str) -> bool:
        """Say whether something that is not wanted may be told from this word on."""
        return key in self.opening or key[:4] in ("non-", "--no") or key[-5:] == "-free"


@cache
def grammar(language: str, marked: bool) -> Grammar:  # noqa: FBT001 - the key of a cache
    """Return the grammar for texts of a language; `marked` says whether they have Vietnamese marks."""
    english, vietnamese = words_of(marked)
    both = {name: [*english.get(name, ()), *vietnamese.get(name, ())] for name in {*english, *vietnamese}}
    fixed, predicates = set(both["fixed"]), set(both["predicates"])
    if marked:
        fixed.update(both["fixed_marked"])
    else:
        fixed = (fixed - set(both["plain_loose"])) | set(both["plain_fixed"])
        predicates = set(both["plain_predicates"])
    no = "không" if marked else "khong"
    cues = Phrases(cue_table(english, vietnamese, language=language, marked=marked))
    sections = Phrases(both["sections"])
    closers = Phrases(both["closers"] if marked or language == "vi" else english["closers"])
    refusing = Phrases([*english["refusing"], *vietnamese["refusing"]])
    closed = Phrases(set(both["fixed_closed"]) - (set() if marked else set(both["plain_loose"])))
    worn = Phrases({words: near for words, near in followed(both["worn"]).items() if marked or words != "khong co"})
    kinds = (Phrases(fixed), closed, worn, Phrases(undressing(marked=marked)))
    return Grammar(
        language=language,
        marked=marked,
        cues=cues,
        fixed=kinds[0],
        closed=closed,
        worn=worn,
        undressing=kinds[-1],
        fixable=frozenset[str]().union(*(phrases.firsts() for phrases in kinds)),
        unfixed=Phrases(both["unfixed"]),
        speeches={
            "en": build_speech("en", english, vietnamese, marked=marked),
            "vi": build_speech("vi", vietnamese, english, marked=marked),
        },
        predicates=Phrases(predicates),
        nouns=Phrases(both["nouns"]),
        tails=Phrases(both["tails"] if marked else _plain_tails(english, vietnamese, language)),
        compounds=Phrases(both["compounds"]),
        exceptions=Phrases([*english["except"], "other than", "besides", "but for", *vietnamese["exceptions"]]),
        sections=sections,
        closers=closers,
        nones=Phrases(both["nones"]),
        monochrome=Phrases(both["monochrome"]),
        trash=Phrases(both["trash"]),
        sets={
            **{name: frozenset(both[name]) for name in _SETS},
            **{
                name: _function_words(name, english, vietnamese, language=language, marked=marked)
                for name in ("leads", "lead_starts", "trimmings", "wearing")
            },
        },
        spelling={
            **dict(pair.split("=", 1) for pair in both["spelling"]),
            **dict.fromkeys((*both["slang_always"], "khong") if marked else ("ko", "khum", "khong"), no),
        },
        slang=dict.fromkeys(both["slang"], no) if language == "vi" else {},
        unless=followed(both["plain_unless"]) if not marked else {},
        followed=followed(both["plain_followed"]) if not marked else {},
        pair_stops=followed(both["plain_pair_stops"]) if not marked else {},
        opening=frozenset(PATTERNS).union(*(phrases.firsts() for phrases in (cues, sections, closers, refusing))),
    )


def _plain_tails(english: dict[str, list[str]], vietnamese: dict[str, list[str]], language: str) -> list[str]:
    """Without marks a closing word is sure only in company: `ca` may be a fish, `on` noise."""
    return [
        *(tail for tail in english["tails"] if language == "en" or " " in tail or not SYLLABLE.fullmatch(tail)),
        *(tail for tail in vietnamese["tails"] if " " in tail),
        *vietnamese["plain_tails_single"],
    ]


def _function_words(
    name: str, english: dict[str, list[str]], vietnamese: dict[str, list[str]], *, language: str, marked: bool
) -> Set:
    """Return small words for texts of one language: of the other only those that are surely none of its own."""
    if language == "en":
        return frozenset([*english[name], *(word for word in vietnamese[name] if not word.isascii())])
    own = vietnamese[name if marked else f"plain_{name}"]
    return frozenset([*own, *(word for word in english[name] if not SYLLABLE.fullmatch(word))])
