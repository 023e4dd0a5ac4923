"""Noun phrases: Vietnamese puts what describes after the noun, English before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from mayfly.language.english import article, number_word, plural
from mayfly.language.glossary import Sense
from mayfly.language.senses import Unit
from mayfly.language.tokens import Token

TIMES = frozenset(["at", "in", "in_the", "on"])
# Where English puts a describing word, by what it says: opinion, size, age, other, colour, origin, material, noun.
_RANKS = {"opinion": 0, "size": 1, "age": 2, "quality": 3, "colour": 4}
_ORIGIN, _MATERIAL, _NOUN = 5, 6, 7
_AFTER_ITS_NOUN = ("made of", "full of", "in the", "upside", "with ", "without ")
_SHOWS = frozenset(["about", "drawing", "shooting", "depicting", "showing"])  # a painting about, drawing... a thing: of it
_PICTURES = frozenset(["picture", "image", "scene"])
_WATERS = frozenset(
    "sea river lake stream pond ocean bay swimming waterfall water wave tears waves sky".split()
)  # xanh is blue there, green on land


class NounPhrase(NamedTuple):
    """A noun phrase in English with its head; `described` where something is said of it, `many` where it is plural."""

    text: str
    head: Sense
    described: bool
    many: bool


@dataclass(slots=True)
class _Noun:
    """A noun phrase in the making."""

    head: Sense
    word: str
    modifiers: list[tuple[int, str]] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    determiner: str = ""
    this: str = ""
    count: str = ""
    many: bool = False
    named: str = ""


class Phrases:
    """Reads noun phrases from units; `place` is how far it has come."""

    def __init__(self, tokens: Sequence[Token], units: Sequence[Unit]) -> None:
        self._tokens = tokens
        self._units = units
        self.place = 0

    def sense(self, ahead: int = 0) -> Sense | None:
        """Return the sense of the unit `ahead` of the current one, or None past the end."""
        index = self.place + ahead
        return self._units[index].sense if index < len(self._units) else None

    def part(self, ahead: int = 0) -> str:
        """Return the part of speech of the unit `ahead`, `end` past the end."""
        sense = self.sense(ahead)
        return sense.part if sense else "end"

    def written(self, ahead: int = 0) -> str:
        """Return a unit as it stands in the text."""
        unit = self._units[self.place + ahead]
        return " ".join([token.text for token in self._tokens[unit.first : unit.last + 1]])

    def opens(self) -> bool:
        """Say whether a noun phrase begins here."""
        part = self.part()
        if part in ("noun", "name"):
            return True
        if part in ("number", "classifier", "determiner"):
            ahead = 1
            while self.part(ahead) in ("number", "classifier", "determiner", "drop"):
                ahead += 1
            return self.part(ahead) in ("noun", "name", "raw")
        return False

    def noun_phrase(self, *, definite: bool = False, counted: bool = False) -> NounPhrase:
        """Read one.

        `definite` asks for `the`, `counted` for a plural (a basket *of apples*).
        """
        noun = self._open()
        self._describe(noun)
        noun.many = noun.many or (counted and not noun.determiner)
        if self.part() == "preposition" and self._is("of"):
            definite = True
        return self._say(noun, definite=definite)

    def _is(self, english: str) -> bool:
        sense = self.sense()
        return sense is not None and sense.english == english

    def _open(self) -> _Noun:
        determiner, count, many, total, counting = "", "", False, 0, False
        while self.part() in ("number", "classifier", "determiner", "drop"):
            sense = self.sense()
            assert sense is not None  # noqa: S101 - `part` has just read it
            if sense.part == "number":
                total, count = _counted(total, sense, self.written())
                counting = counting or not count
                many = True
            elif sense.part == "determiner" and "front" in sense.tags:
                determiner = sense.english or determiner
                many = many or sense.number == "many"
            self.place += 1
        if counting:
            count = number_word(total)
        sense = self.sense()
        assert sense is not None  # noqa: S101 - `opens` has looked ahead
        word = sense.english if sense.part == "noun" else self.written()
        self.place += 1
        if sense.part in ("name", "raw"):
            while self.part() == sense.part == "name":
                word += f" {self.written()}"
                self.place += 1
        noun = _Noun(sense, word, determiner=determiner, count=count, many=many and count not in ("one", "1"))
        if not (determiner or count) and sense.part == "raw":
            noun.determiner = "a"
        return noun

    def _describe(self, noun: _Noun) -> None:
        """Take in what follows the head and belongs to it."""
        while True:
            sense = self.sense()
            if sense is None:
                return
            if sense.part == "adjective":
                self._adjective(noun, "")
            elif sense.part == "adverb" and "after" not in sense.tags and self.part(1) == "adjective":
                self.place += 1
                self._adjective(noun, f"{sense.english} ")
            elif sense.part == "intensifier" and noun.modifiers:
                rank, word = noun.modifiers[-1]
                noun.modifiers[-1] = (rank, f"{sense.english} {word}".strip())
                self.place += 1
            elif sense.part == "conjunction" and sense.english == "and" and self._joined_adjective(noun):
                self.place += 1
                rank, word = noun.modifiers.pop()
                self._adjective(noun, f"{word} and ")
            elif sense.part == "determiner" and "back" in sense.tags:
                noun.this = sense.english
                self.place += 1
            elif sense.part == "drop" and not sense.english and self.part(1) in ("adjective", "determiner"):
                self.place += 1
            elif sense.part in ("name", "raw") and self._takes_raw(noun, sense):
                self._name(noun)
            elif "medium" in noun.head.tags and sense.english in _SHOWS and self._opens_after():
                self.place += 1
                self._linked(noun, "of")
                return
            elif sense.part == "noun":
                if not self._second_noun(noun, sense):
                    return
            elif sense.part in ("classifier", "number", "determiner") and self.opens():
                if noun.head.tags & TIMES or not self._complement(noun, sense):
                    return
            else:
                return

    def _opens_after(self) -> bool:
        self.place += 1
        opens = self.opens()
        self.place -= 1
        return opens

    def _joined_adjective(self, noun: _Noun) -> bool:
        return bool(noun.modifiers) and self.part(1) == "adjective"

    def _takes_raw(self, noun: _Noun, sense: Sense) -> bool:
        """A name after a noun describes it; so does an English word, where the text has not gone over to English."""
        if sense.part == "name":
            return True
        return self.written().isascii() and self._units[self.place].known and self.part(1) != "raw"

    def _name(self, noun: _Noun) -> None:
        words = [self.written()]
        self.place += 1
        while self.part() == "name":
            words.append(self.written())
            self.place += 1
        name = " ".join(words)
        if "head" in noun.head.tags:
            noun.named = name
        else:
            noun.modifiers.append((_ORIGIN, name))

    def _adjective(self, noun: _Noun, before: str) -> None:
        sense = self.sense()
        assert sense is not None  # noqa: S101 - the caller has just read it
        self.place += 1
        word = sense.english
        if word == "blue" and _is_green(noun) and self.written(-1).lower() == "xanh":
            word = "green"
        if word.startswith(_AFTER_ITS_NOUN):
            noun.after.append(f"{before}{word}")
            return
        rank = next((_RANKS[tag] for tag in sense.tags if tag in _RANKS), 3)
        noun.modifiers.append((rank, f"{before}{word}"))

    def _second_noun(self, noun: _Noun, sense: Sense) -> bool:
        """Join a noun that follows the head; return whether the phrase goes on."""
        head, tags = noun.head.tags, sense.tags
        if "place" in tags:
            return self._place(noun, sense)
        if tags & TIMES:
            if not _colours_time(noun, sense):
                return False
        elif "medium" in head and not tags & {"style", "material", "look"}:
            if sense.english in _PICTURES and self._opens_after():
                self.place += 1  # an icon picture of a hat is an icon of it
            return self._linked(noun, "of")
        elif "of" in head:
            return self._linked(noun, "of", counted=True)
        elif "body" in tags and head & {"person", "animal"}:
            return self._linked(noun, "with")
        elif "clothes" in tags and head & {"person", "animal"}:
            return self._linked(noun, "in")
        elif ("fixed" in tags or sense.definite) and not sense.modifier != sense.english:
            return self._linked(noun, "in" if tags & {"area", "fixed"} else "of")
        elif "event" in tags and "person" in head:
            return False
        rank = _MATERIAL if "material" in tags else _NOUN
        noun.modifiers.append((rank, sense.modifier))
        self.place += 1
        return True

    def _place(self, noun: _Noun, sense: Sense) -> bool:
        head = noun.head.tags
        if "head" in head and ("name" in head or "city" not in sense.tags) and not noun.named:
            noun.named = sense.english
        elif "medium" in head:
            return self._linked(noun, "of")
        elif sense.modifier != sense.english or not head & {"area", "vehicle", "object", "event", "plant", *TIMES}:
            noun.modifiers.append((_ORIGIN, sense.modifier))
        else:
            noun.after.append(f"in {sense.english}")
        self.place += 1
        return True

    def _complement(self, noun: _Noun, sense: Sense) -> bool:
        """A counted noun after the head: what a picture shows, whose a part is, what a thing has."""
        if "medium" in noun.head.tags or "of" in noun.head.tags or sense.part == "classifier":
            return self._linked(noun, "of")
        return self._linked(noun, "with")

    def _linked(self, noun: _Noun, link: str, *, counted: bool = False) -> bool:
        noun.after.append(f"{link} {self.noun_phrase(counted=counted).text}")
        return False

    def _say(self, noun: _Noun, *, definite: bool) -> NounPhrase:
        sense, word = noun.head, noun.word
        if noun.many and sense.part == "noun" and sense.number == "one" and "fixed" not in sense.tags:
            word = plural(word)
        if noun.named:
            word = f"{noun.named} {' '.join([piece.capitalize() for piece in word.split()])}"
        ordered = [pair for pair in sorted(reversed(noun.modifiers), key=lambda pair: pair[0]) if pair[1]]
        if sense.part == "noun" and " of " in word and "fixed" not in sense.tags:
            # What is said of a cup of tea is said of the tea, but for its size.
            container, _, content = word.partition(" of ")
            word = " ".join([f"{container} of", *[text for rank, text in ordered if rank != _RANKS["size"]], content])
            ordered = [pair for pair in ordered if pair[0] == _RANKS["size"]]
        before = [text for _, text in ordered]
        body = " ".join([*before, word])
        described = bool(before)
        lead = self._lead(noun, body, described=described, definite=definite)
        text = " ".join([piece for piece in (lead, body, *noun.after) if piece])
        return NounPhrase(text, sense, described, noun.many)

    def _lead(self, noun: _Noun, body: str, *, described: bool, definite: bool) -> str:
        sense = noun.head
        if noun.this:
            plain = noun.this in ("first", "second", "third", "last")
            this = f"the {noun.this}" if plain else noun.this
            if noun.many and noun.this in ("this", "that"):
                this = {"this": "these", "that": "those"}[this]
            if noun.this == "other" and not noun.many:
                this = "another"
            return f"{this} {noun.count}".strip()
        if noun.count:
            return noun.count
        if noun.determiner and noun.determiner != "a":
            return noun.determiner
        if noun.many or sense.number != "one" or noun.named:
            return "the" if sense.definite and not described and not noun.named else ""
        if sense.part in ("name", "raw") and noun.determiner != "a":
            return ""
        if sense.tags & {"place"}:
            return "the" if sense.definite else ""
        if definite or (sense.definite and not described) or (sense.definite and "fixed" in sense.tags):
            return "the"
        return article(body)


def _counted(total: int, sense: Sense, written: str) -> tuple[int, str]:
    """Add a number word to a number; digits stay as they are written."""
    if "digits" in sense.tags:
        return total, written
    value = int(sense.english)
    if value >= 10 and total:
        return (total * value if total < value else total + value), ""
    return total + value, ""


def _is_green(noun: _Noun) -> bool:
    if noun.head.tags & {"plant", "food", "of"}:
        return True
    return "area" in noun.head.tags and _WATERS.isdisjoint(noun.word.split())


def _colours_time(noun: _Noun, sense: Sense) -> bool:
    """Say whether a time after a noun describes it (an autumn forest) rather than say when."""
    head = noun.head.tags
    if head & TIMES or head & {"weather", "event", "food", "style"}:
        return True
    if sense.modifier != sense.english:
        return True
    return "in" in sense.tags and bool(head & {"area", "plant", "sky"}) and not noun.after and not noun.named
