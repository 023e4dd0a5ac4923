"""The words of the grammar of negation, as data/negation.json has them, made ready for looking up."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from mayfly.language.detect import _SYLLABLE as SYLLABLE
from mayfly.language.text import DATA, fold, load

Set = frozenset[str]
_KINDS = ("without", "no", "people", "nothing", "instead", "anywhere_order", "order", "except", "refused_alone", "not")
_CLAUSE_ONLY = frozenset(["order", "not"])
_DENYING = frozenset(["không", "chẳng", "chả", "khỏi", "nghiêm", "khong"])  # may also say what somebody does not do
PATTERNS = frozenset(["keep", "leave", "keeping", "leaving", "crop", "cropping", "take", "free"])  # of patterns.py
_ORS = {"en": ("or", "nor", "/"), "vi": ("hoặc", "hay", "/", "or")}
_ANDS = {"en": ("and", "&", "và"), "vi": ("và", "&", "cùng", "lẫn", "and")}


class Phrases:
    """Phrases of one or more words, each with what is told of it; the longest that stands at a place is found."""

    def __init__(self, told: Mapping[str, Any] | Iterable[str]) -> None:
        items = told.items() if isinstance(told, Mapping) else ((phrase, None) for phrase in told)
        self._told = {tuple(phrase.split(" ")): about for phrase, about in items}
        lengths: dict[str, set[int]] = {}
        for words in self._told:
            lengths.setdefault(words[0], set()).add(len(words))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def phrases(self) -> list[str]:
        """Return all of them."""
        return [" ".join(words) for words in self._told]

    def firsts(self) -> Iterable[str]:
        """Return the words that they begin with."""
        return self._lengths

    def longest(self, keys: Sequence[str], index: int) -> int:
        """Return how many words the longest phrase at `index` has; 0 where none stands there."""
        if index < len(keys):
            for length in self._lengths.get(keys[index], ()):
                if index + length <= len(keys) and tuple(keys[index : index + length]) in self._told:
                    return length
        return 0

    def all(self, keys: Sequence[str], index: int) -> list[tuple[int, Any]]:
        """Return the lengths of the phrases at `index`, the longest first, with what is told of each."""
        return [
            (length, self._told[words])
            for length in self._lengths.get(keys[index], ())
            if (words := tuple(keys[index : index + length])) in self._told and len(words) == length
        ]

    def told(self, keys: Sequence[str], index: int, length: int) -> Any:
        """Return what is told of the phrase that `longest` found."""
        return self._told[tuple(keys[index : index + length])]


class Cue(NamedTuple):
    """What a phrase of negation is: its kind, whether it must open a clause, its language."""

    kind: str
    clause: bool
    language: str


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
    pair_stops: dict[str, Set]  # without marks a word ends a noun phrase before certain others only
    opening: Set  # the words that a cue, a heading or a pattern can begin with

    def opens(self, key: str) -> bool:
        """Say whether something that is not wanted may be told from this word on."""
        return key in self.opening or key[:4] in ("non-", "--no") or key[-5:] == "-free"


@cache
def grammar(language: str, marked: bool) -> Grammar:  # noqa: FBT001 - the key of a cache
    """Return the grammar for texts of a language; `marked` says whether they have Vietnamese marks."""
    english, vietnamese = _words(marked)
    both = {name: [*english.get(name, ()), *vietnamese.get(name, ())] for name in {*english, *vietnamese}}
    fixed, predicates = set(both["fixed"]), set(both["predicates"])
    if marked:
        fixed.update(both["fixed_marked"])
    else:
        fixed = (fixed - set(both["plain_loose"])) | set(both["plain_fixed"])
        predicates = set(both["plain_predicates"])
    no = "không" if marked else "khong"
    cues = Phrases(_cues(english, vietnamese, language=language, marked=marked))
    sections, closers = Phrases(both["sections"]), Phrases(both["closers"])
    refusing = Phrases([*english["refusing"], *vietnamese["refusing"]])
    return Grammar(
        language=language,
        marked=marked,
        cues=cues,
        fixed=Phrases(fixed),
        closed=Phrases(both["fixed_closed"]),
        worn=Phrases(_followed(both["worn"])),
        undressing=Phrases(_undressing(marked=marked)),
        unfixed=Phrases(both["unfixed"]),
        speeches={
            "en": _speech("en", english, vietnamese, marked=marked),
            "vi": _speech("vi", vietnamese, english, marked=marked),
        },
        predicates=Phrases(predicates),
        nouns=Phrases(both["nouns"]),
        tails=Phrases(both["tails"] if marked else _plain_tails(english, vietnamese)),
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
                for name in ("leads", "lead_starts", "clause_leads", "trimmings")
            },
        },
        spelling={
            **dict(pair.split("=", 1) for pair in both["spelling"]),
            **dict.fromkeys((*both["slang_always"], "khong") if marked else ("ko", "khum", "khong"), no),
        },
        slang=dict.fromkeys(both["slang"], no) if language == "vi" else {},
        followed=_followed(both["plain_followed"]) if not marked else {},
        pair_stops=_followed(both["plain_pair_stops"]) if not marked else {},
        opening=frozenset(PATTERNS).union(*(phrases.firsts() for phrases in (cues, sections, closers, refusing))),
    )


def _undressing(*, marked: bool) -> set[str]:
    """Return expressions whose "no" asks for something: who leaves clothes away wants what policy reads."""
    data = load(DATA, "undressing.json")
    listed = [phrase.strip() for language in ("en", "vi") for phrase in data[language].split(",")]
    return {phrase if marked else fold(phrase) for phrase in listed}


@cache
def undressed_things() -> tuple[Phrases, Phrases]:
    """Return, folded, the things that may lack clothes or a head, and the people of whom it is undressing."""
    data = load(DATA, "undressing.json")
    things, people = ([fold(word.strip()) for word in data[name].split(",")] for name in ("things", "people"))
    return Phrases(things), Phrases(people)


def _plain_tails(english: dict[str, list[str]], vietnamese: dict[str, list[str]]) -> list[str]:
    """Without marks a closing word is sure only in company: `ca` may be a fish."""
    return [
        *english["tails"],
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


@cache
def _words(marked: bool) -> tuple[dict[str, list[str]], dict[str, list[str]]]:  # noqa: FBT001 - the key of a cache
    data = load(DATA, "negation.json")
    english = {name: _listed(text) for name, text in data["en"].items()}
    vietnamese = {name: _listed(text) for name, text in data["vi"].items()}
    if marked:
        return english, vietnamese
    return english, {name: [fold(phrase) for phrase in phrases] for name, phrases in vietnamese.items()}


_SETS = (
    "abstract", "sign_nouns", "object_verbs", "makes", "parts", "ing_nouns", "finite", "definite", "times",
    "free_of", "pairs", "wearing", "unwished", "weak", "compound_free", "story", "saying",
    "subjects", "slang_needs", "plain_closed", "plain_closing", "first_person",
)  # fmt: skip


def _listed(text: str) -> list[str]:
    return [phrase for phrase in text.split("; ") if phrase]


def _cues(
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
    return cues


def _speech(language: str, own: dict[str, list[str]], other: dict[str, list[str]], *, marked: bool) -> Speech:
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
        refused=Phrases(own["refused"]),
        bare=Phrases(own.get("refused_bare_not", ())),
        ors=frozenset(folding(word) for word in _ORS[language]),
        ands=frozenset(folding(word) for word in _ANDS[language]),
        people="people" if language == "en" else folding("người"),
    )


def _followed(pairs: list[str]) -> dict[str, Set]:
    return {word: frozenset(following.split(" ")) for word, following in (pair.split("=", 1) for pair in pairs)}


@cache
def triggers() -> Set:
    """Return the words of which every cue has one: most prompts hold none of them and need no grammar."""
    data = load(DATA, "negation.json")
    listed = [*_listed(data["en"]["triggers"]), *_listed(data["vi"]["triggers"])]
    spelt = [pair.split("=")[0] for pair in _listed(data["en"]["spelling"])]
    slang = [*_listed(data["vi"]["slang"]), *_listed(data["vi"]["slang_always"])]
    return frozenset([*listed, *map(fold, listed), *spelt, *slang])
