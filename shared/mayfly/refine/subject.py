"""What a prompt is mainly about: its class, and the noun that says so."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from mayfly.language.detect import language_of
from mayfly.language.lexicon import Entry, lexicon, singulars
from mayfly.language.tokens import Token
from mayfly.refine.signals import Phrases, Signal, find, listed, tables

CLASSES = (
    "person", "animal", "landscape", "city", "interior", "building", "food", "object", "vehicle", "plant",
    "abstract", "graphic", "unknown",
)  # fmt: skip
_OF_LEXICON = {
    "bird": "animal", "fish": "animal", "insect": "animal", "fantasy": "person", "boat": "vehicle", "air": "vehicle",
    "water_plant": "plant", "sky": "landscape", "nature": "landscape", "space": "landscape", "furniture": "object",
}  # fmt: skip
_OF_PLACE = {"city": "city", "room": "interior"}
_FIRST = frozenset({"graphic", "abstract"})
_ALIVE = frozenset({"person", "animal"})
_MADE = frozenset(
    {"of", "like", "shaped", "shape", "with", "for", "made", "from", "hình", "hinh", "bằng", "bang", "của"}
)
_JOINS = frozenset({"of"})  # a noun that ends so goes on: bowl of ramen
_GROUPS = frozenset({"family", "families", "couple", "parents", "gang", "band", "parade"})  # an owl family is owls
_HOMES = frozenset({"gia", "doi", "cap", "nhom", "bay", "dan"})
_PARTS = frozenset(
    {"face", "faces", "head", "hand", "hands", "portrait", "silhouette", "close-up"}
)  # the face of a frog
_SHOWS = frozenset({
    "with", "has", "have", "wearing", "holding", "reading", "writing", "painting", "drawing", "showing",
    "có", "với", "viết", "vẽ", "mặc", "đeo", "cầm", "dán", "treo", "in", "thêu", "đọc",
    "co", "voi", "viet", "ve", "mac", "deo", "cam", "dan", "theu", "doc",
})  # fmt: skip
_DESIGNS = frozenset({"logo", "poster", "banner", "thumbnail", "sticker", "icon"})  # logo quan an: of an eatery
_GROUNDS = frozenset({"background", "backdrop", "nền", "phông", "nen"})  # a white background is no place
_OWNS = ("'s", "’s")
_OWNED = 3  # words within which the thing owned is looked for
_LONGEST_NOUN = 3
_SHORTEST_PERSON = 6


class Subject(NamedTuple):
    """`kind` is one of CLASSES, `noun` the user's word for it ("" where none was found); `concept` where it is an idea
    (love, time), which a picture shows by a thing of its own choice.
    """

    kind: str
    noun: str = ""
    plural: bool = False
    concept: bool = False


class _Noun(NamedTuple):
    kind: str
    start: int
    length: int
    plural: bool = False
    weak: bool = False
    concept: bool = False

    @property
    def end(self) -> int:
        return self.start + self.length


def subject_class(tokens: Sequence[Token]) -> str:
    """Return the class of what `tokens` are mainly about, one of CLASSES."""
    return find_subject(Phrases(tokens), language=language_of(tuple(tokens)), marked=_marked(tokens)).kind


def find_subject(phrases: Phrases, *, language: str, marked: bool) -> Subject:
    """Return the main subject: lettering and abstract art first, else what is named first; the living over objects.

    Weather, seasons and ideas count only where nothing else is named.
    """
    first = weak = None
    tokens = phrases.tokens
    for noun in _Nouns(phrases, language=language, marked=marked).heads():
        if noun.weak or noun.concept:
            weak = weak or noun
            continue
        if noun.kind in _FIRST and (first is None or not _is_shown(tokens, first, noun)):
            return _subject(tokens, noun)
        if noun.kind in _FIRST or (first is None and _only_places(tokens, noun)):
            weak = weak or noun
            continue
        lives = noun.kind in _ALIVE and (marked or language == "en")
        if language == "vi" and first and first.kind == "object" and noun.kind == "food" and noun.start == first.end:
            first = noun  # đĩa bánh xèo: what the dish holds
        if first and noun.kind == "animal" and noun.start == first.end and tokens[first.start].folded in _HOMES:
            first = noun  # gia đình chim cánh cụt
        if first is None or (first.kind == "object" and lives and not _belongs(tokens, first, noun)):
            first = noun
    found = first or weak
    return _subject(tokens, found) if found else _pictured(tokens)


class _Nouns:
    """The nouns of one prompt."""

    def __init__(self, phrases: Phrases, *, language: str, marked: bool) -> None:
        self._signals, self._language, self._marked = phrases.signals, language, marked
        self._tokens, self._lowers = phrases.tokens, phrases.lowers
        self._lexicon = lexicon()
        self._read: dict[int, tuple[_Noun | None, int]] = {}

    def heads(self) -> list[_Noun]:
        """Return the nouns in order; of English compounds (chess set, grandfather's watch) the last."""
        found: list[_Noun] = []
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

    def _as_thing(self, noun: _Noun) -> _Noun:
        """Return the noun as an object where it names a likeness: an origami dragon, a knitted elephant."""
        if noun.kind not in _ALIVE:
            return noun
        before = noun.start if noun.length > 1 else max(noun.start - 1, 0)
        return noun._replace(kind="object") if self._lowers[before] in _materials() else noun

    def _head(self, noun: _Noun) -> _Noun:
        while noun.end < len(self._tokens):
            owns = self._lowers[noun.end - 1].endswith(_OWNS)
            after = self._owned(noun.end) if owns else self._next(noun)
            if after is None or (owns and noun.kind in _ALIVE and self._lowers[after.start] in _PARTS):
                break
            noun = after if owns else after._replace(start=noun.start, length=after.end - noun.start)
        return noun

    def _owned(self, index: int) -> _Noun | None:
        for place in range(index, min(index + _OWNED, len(self._tokens))):
            if self._tokens[place].kind != "word":
                break
            noun, _ = self._at(place)
            if noun:
                return noun
        return None

    def _next(self, noun: _Noun) -> _Noun | None:
        """Return the noun that stands right behind, unless it reads as what a living thing does."""
        after, _ = self._at(noun.end)
        last, word = self._tokens[noun.end - 1], self._tokens[noun.end]
        if noun.start == 0 and last.lower in _DESIGNS:
            return None
        if after is None or after.weak or after.concept or word.start - last.end > 1 or not word.lower.isascii():
            return None
        if last.lower in _open_ended() or word.lower in _open_ended():
            return None  # inside of, view from; on Mars
        if noun.kind in _ALIVE and (noun.plural or after.plural):
            return None  # dogs race, a boy watches
        if noun.kind == "animal" and word.lower in _GROUPS:
            return None
        return after

    def _at(self, index: int) -> tuple[_Noun | None, int]:
        """Return the noun that begins at a token, and how many tokens were read."""
        known = self._read.get(index)
        if known is None:
            known = self._read[index] = self._look(index)
        return known

    def _look(self, index: int) -> tuple[_Noun | None, int]:
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
            return _Noun(kind, index, match.length, plural), match.length
        if self._language == "en" and len(token.lower) >= _SHORTEST_PERSON and token.lower.endswith(_people_endings()):
            return _Noun("person", index, 1), 1
        skipped = signal is not None and (signal.own or silent or "medium" in signal.facets)
        return None, length if skipped else 1

    def _told(self, signal: Signal, index: int) -> _Noun:
        kind, length = str(signal.kind), len(signal.words)
        plural = self._is_plural(index + length - 1)
        return _Noun(kind, index, length, plural, "weak" in signal.tags, "concept" in signal.tags)

    def _is_plural(self, index: int) -> bool:
        singles = singulars(self._lowers[index]) if self._language == "en" else ()
        return bool(singles) and any(find((single,), 0) or self._lexicon.entry(single) for single in singles)

    def _counted(self, index: int) -> _Noun | None:
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
        return _Noun(kind, index, 2)

    def _begins(self, index: int) -> bool:
        """Say whether a noun phrase can begin here: at the start, behind a mark, a number or a small word."""
        if index == 0 or self._tokens[index - 1].kind != "word":
            return True
        before = self._tokens[index - 1]
        return before.lower.isdigit() or before.folded in _counting()


def _subject(tokens: Sequence[Token], noun: _Noun) -> Subject:
    return Subject(noun.kind, _words(tokens, noun), noun.plural, noun.concept)


def _words(tokens: Sequence[Token], noun: _Noun) -> str:
    """Return the words of the noun, a Vietnamese classifier before it and what a bowl holds included."""
    start, end = noun.start, noun.end
    if start and tokens[start - 1].lower in listed("classifiers") and tokens[start - 1].end + 1 == tokens[start].start:
        start -= 1
    if tokens[end - 1].lower in _JOINS:
        most = min(len(tokens), end + _LONGEST_NOUN)
        while end < most and tokens[end].kind == "word" and tokens[end].lower not in _open_ended():
            end += 1
    return " ".join(token.text for token in tokens[start:end])


def _clause(tokens: Sequence[Token], index: int) -> int:
    """Return where the clause of a token begins."""
    while index and tokens[index - 1].kind == "word":
        index -= 1
    return index


def _is_shown(tokens: Sequence[Token], first: _Noun, noun: _Noun) -> bool:
    """Say whether lettering or a pattern is only seen in the picture: a room with posters, a man writing letters."""
    start = max(first.end, _clause(tokens, noun.start))
    small = listed("at") | _SHOWS
    return any(token.lower in small for token in tokens[start : noun.start])


def _only_places(tokens: Sequence[Token], noun: _Noun) -> bool:
    """Say whether the noun only tells where: in a forest, a leopard; a face of a frog tells whose."""
    if tokens[noun.end - 1].lower in _PARTS and noun.end < len(tokens) and tokens[noun.end].lower == "of":
        return True
    return tokens[_clause(tokens, noun.start)].lower in listed("at")


def _belongs(tokens: Sequence[Token], thing: _Noun, noun: _Noun) -> bool:
    """Say whether the living thing only tells the object: a mug shaped like a toad, ghế mây hình con voi."""
    between = tokens[thing.end : noun.start]
    if any(token.lower in _MADE for token in tokens[thing.start : noun.start]):
        return True
    small = listed("at") | _counting() | listed("classifiers")
    return not any(token.kind != "word" or token.lower in small for token in (*between, tokens[noun.start]))


def _pictured(tokens: Sequence[Token]) -> Subject:
    """Return what the first emoji shows, where a prompt has no word for it."""
    for token in tokens:
        for kind, signs in tables("subjects")["emoji"].items():
            if token.text in signs:
                return Subject(kind, token.text)
    return Subject("unknown")


def _class_of(entry: Entry) -> str | None:
    if entry.subject_class:
        return _OF_LEXICON.get(entry.subject_class, entry.subject_class)
    return _OF_PLACE.get(entry.place, "landscape") if entry.place else None


def _marked(tokens: Sequence[Token]) -> bool:
    return any(token.lower != token.folded for token in tokens)


@cache
def _classifiers() -> dict[str, str]:
    return {word: kind for kind, words in tables("subjects")["classifiers"].items() for word in words.split()}


@cache
def _people_endings() -> tuple[str, ...]:
    return tuple(tables("subjects")["people_endings"].split())


@cache
def _open_ended() -> frozenset[str]:
    return listed("at") | listed("articles") | _MADE


@cache
def _materials() -> frozenset[str]:
    return frozenset(tables("subjects")["materials"].split())


@cache
def _counting() -> frozenset[str]:
    return frozenset(tables("subjects")["counting"].split())
