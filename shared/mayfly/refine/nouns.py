"""The nouns of a prompt: where each stands, of which class it is, and which word of a compound is its head."""

from functools import cache
from typing import NamedTuple

from mayfly.language.lexicon import Entry, lexicon, singulars
from mayfly.refine.signals import Phrases, Signal, find, listed, tables

_OF_LEXICON = {
    "bird": "animal", "fish": "animal", "insect": "animal", "fantasy": "person", "boat": "vehicle", "air": "vehicle",
    "water_plant": "plant", "sky": "landscape", "nature": "landscape", "space": "landscape", "furniture": "object",
}  # fmt: skip
_OF_PLACE = {"city": "city", "room": "interior"}
ALIVE = frozenset({"person", "animal"})
MADE = frozenset(
    {"of", "like", "shaped", "shape", "with", "for", "made", "from", "hình", "hinh", "bằng", "bang", "của"}
)
_GROUPS = frozenset({"family", "families", "couple", "parents", "gang", "band", "parade"})  # an owl family is owls
PARTS = frozenset(
    {"face", "faces", "head", "hand", "hands", "portrait", "silhouette", "close-up"}
)  # the face of a frog
_DESIGNS = frozenset({"logo", "poster", "banner", "thumbnail", "sticker", "icon"})  # logo quan an: of an eatery
_GROUNDS = frozenset({"background", "backdrop", "nền", "phông", "nen"})  # a white background is no place
_OWNS = ("'s", "’s")
_OWNED = 3  # words within which the thing owned is looked for
_SHORTEST_PERSON = 6


class Noun(NamedTuple):
    """A noun of the tokens [start, start + length). `kind` is one of CLASSES (refine.subject); what is `weak` (weather,
    a season) or a `concept` (an idea) counts only where nothing else is named.
    """

    kind: str
    start: int
    length: int
    plural: bool = False
    weak: bool = False
    concept: bool = False

    @property
    def end(self) -> int:
        """Return the index of the token behind it."""
        return self.start + self.length


class Nouns:
    """The nouns of one prompt."""

    def __init__(self, phrases: Phrases, *, language: str, marked: bool) -> None:
        self._signals, self._language, self._marked = phrases.signals, language, marked
        self._tokens, self._lowers = phrases.tokens, phrases.lowers
        self._lexicon = lexicon()
        self._read: dict[int, tuple[Noun | None, int]] = {}

    def heads(self) -> list[Noun]:
        """Return the nouns in order; of English compounds (chess set, grandfather's watch) the last."""
        found: list[Noun] = []
        index, end, english = 0, len(self._tokens), self._language == "en"
        while index < end:
            noun, length = self._at(index)
            if noun:
                if english:
                    noun = self._as_thing(self._head(noun))
                    length = noun.end - index
                found.append(noun)
            index += length or 1
        return found

    def _as_thing(self, noun: Noun) -> Noun:
        """Return the noun as an object where it names a likeness: an origami dragon, a knitted elephant."""
        if noun.kind not in ALIVE:
            return noun
        before = noun.start if noun.length > 1 else max(noun.start - 1, 0)
        return noun._replace(kind="object") if self._lowers[before] in _materials() else noun

    def _head(self, noun: Noun) -> Noun:
        while noun.end < len(self._tokens):
            owns = self._lowers[noun.end - 1].endswith(_OWNS)
            after = self._owned(noun.end) if owns else self._next(noun)
            if after is None or (owns and noun.kind in ALIVE and self._lowers[after.start] in PARTS):
                break
            noun = after if owns else after._replace(start=noun.start, length=after.end - noun.start)
        return noun

    def _owned(self, index: int) -> Noun | None:
        for place in range(index, min(index + _OWNED, len(self._tokens))):
            if self._tokens[place].kind != "word":
                break
            noun, _ = self._at(place)
            if noun:
                return noun
        return None

    def _next(self, noun: Noun) -> Noun | None:
        """Return the noun that stands right behind, unless it reads as what a living thing does."""
        after, _ = self._at(noun.end)
        last, word = self._tokens[noun.end - 1], self._tokens[noun.end]
        if noun.start == 0 and last.lower in _DESIGNS:
            return None
        if after is None or after.weak or after.concept or word.start - last.end > 1 or not word.lower.isascii():
            return None
        if last.lower in open_ended() or word.lower in open_ended():
            return None  # inside of, view from; on Mars
        if noun.kind in ALIVE and (noun.plural or after.plural):
            return None  # dogs race, a boy watches
        if noun.kind == "animal" and word.lower in _GROUPS:
            return None
        return after

    def _at(self, index: int) -> tuple[Noun | None, int]:
        """Return the noun that begins at a token, and how many tokens were read."""
        known = self._read.get(index)
        if known is None:
            known = self._read[index] = self._look(index)
        return known

    def _look(self, index: int) -> tuple[Noun | None, int]:
        token = self._tokens[index]
        if token.kind != "word":
            return None, 1
        signal = self._signals[index]
        length = len(signal.words) if signal else 1
        if signal and signal.kind:
            return self._told(signal, index), length
        if signal and "colour" in signal.facets and length == 1:
            return None, 1  # the colour orange, not the fruit
        match = self._lexicon.find(self._tokens, index, language=self._language, marked=self._marked)
        if self._language == "vi" and not (signal and "medium" in signal.facets and length > 1):
            counted = self._counted(index)
            if counted and not (match and match.length > 1 and self._marked):
                return counted, counted.length
        silent = signal is not None and signal.tags <= {"whole"} and not signal.facets and length > 1  # tất cả: no sock
        if (
            match
            and not (silent and match.length <= length)
            and not (signal and "medium" in signal.facets and match.length < length)
        ):
            kind = _class_of(match.entry)
            ends = (self._lowers[index], self._lowers[index + match.length - 1])
            if kind is None or not _GROUNDS.isdisjoint(ends):
                return None, match.length
            plural = match.plural or self._is_plural(index + match.length - 1)
            return Noun(kind, index, match.length, plural), match.length
        if self._language == "en" and len(token.lower) >= _SHORTEST_PERSON and token.lower.endswith(_people_endings()):
            return Noun("person", index, 1), 1
        skipped = signal is not None and (signal.own or silent or "medium" in signal.facets)
        return None, length if skipped else 1

    def _told(self, signal: Signal, index: int) -> Noun:
        kind, length = str(signal.kind), len(signal.words)
        plural = self._is_plural(index + length - 1)
        return Noun(kind, index, length, plural, "weak" in signal.tags, "concept" in signal.tags)

    def _is_plural(self, index: int) -> bool:
        singles = singulars(self._lowers[index]) if self._language == "en" else ()
        return bool(singles) and any(find((single,), 0) or self._lexicon.entry(single) for single in singles)

    def _counted(self, index: int) -> Noun | None:
        """Return what a Vietnamese classifier tells of the word behind it: con is a beast, ngôi a building.

        With diacritics only of words that are not known themselves; without them it is surer than the word.
        """
        if index + 1 >= len(self._tokens) or self._tokens[index + 1].kind != "word":
            return None
        kind = _classifiers().get(self._lowers[index])
        if kind is None or not self._begins(index):
            return None
        known, _ = self._at(index + 1)
        if known and (self._marked or kind == "object"):
            return known._replace(start=index, length=known.length + 1)
        return Noun(kind, index, 2)

    def _begins(self, index: int) -> bool:
        """Say whether a noun phrase can begin here: at the start, behind a mark, a number or a small word."""
        if index == 0 or self._tokens[index - 1].kind != "word":
            return True
        before = self._tokens[index - 1]
        return before.lower.isdigit() or before.folded in counting()


def _class_of(entry: Entry) -> str | None:
    if entry.subject_class:
        return _OF_LEXICON.get(entry.subject_class, entry.subject_class)
    return _OF_PLACE.get(entry.place, "landscape") if entry.place else None


@cache
def _classifiers() -> dict[str, str]:
    return {word: kind for kind, words in tables("subjects")["classifiers"].items() for word in words.split()}


@cache
def _people_endings() -> tuple[str, ...]:
    return tuple(tables("subjects")["people_endings"].split())


@cache
def open_ended() -> frozenset[str]:
    """Return the words behind which a noun phrase goes on: inside, of, made."""
    return listed("at") | listed("articles") | MADE


@cache
def _materials() -> frozenset[str]:
    return frozenset(tables("subjects")["materials"].split())


@cache
def counting() -> frozenset[str]:
    """Return numbers and small words that a noun phrase begins with."""
    return frozenset(tables("subjects")["counting"].split())
