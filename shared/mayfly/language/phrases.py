"""Noun phrases: Vietnamese puts what describes after the noun, English before it."""

from collections.abc import Sequence

from mayfly.language.english import number_word
from mayfly.language.glossary import Sense
from mayfly.language.joining import TIMES, describes_as_time, is_green, link, names_kind
from mayfly.language.nouns import AGE, MATERIAL, NOUN, ORIGIN, QUALITY, RANKS, Noun, NounPhrase
from mayfly.language.senses import MARK, Unit
from mayfly.language.tokens import Token

_DEEPEST = 8  # a painting of a basket of flowers of...: a longer chain is no prompt
_AFTER_ITS_NOUN = ("made of", "full of", "in the", "upside", "with ", "without ")
_SHOWS = frozenset(
    ["about", "drawing", "shooting", "depicting", "showing"]
)  # a painting about, drawing... a thing: of it
_PICTURES = frozenset(["picture", "image", "scene"])
_STAND_SOMEWHERE = frozenset(
    ["area", "vehicle", "object", "event", "plant", *TIMES]
)  # a street *in* Hanoi, a Hanoi girl


class Phrases:
    """Reads noun phrases from units; `place` is how far it has come."""

    def __init__(self, tokens: Sequence[Token], units: Sequence[Unit]) -> None:
        self._tokens = tokens
        self._units = units
        self.place = 0
        self._depth = 0

    def done(self) -> bool:
        """Say whether everything is read."""
        return self.place >= len(self._units)

    def sense(self, ahead: int = 0) -> Sense:
        """Return the sense of the unit `ahead` of the current one; past the end, a mark's."""
        index = self.place + ahead
        return self._units[index].sense if index < len(self._units) else MARK

    def opens(self, ahead: int = 0) -> bool:
        """Say whether a noun phrase begins at the unit `ahead`."""
        part = self.sense(ahead).part
        if part in ("noun", "name"):
            return True
        if part not in ("number", "classifier", "determiner"):
            return False
        farthest = ahead + _DEEPEST
        while ahead < farthest and _leads(self.sense(ahead)):
            ahead += 1
        return self.sense(ahead).part in ("noun", "name", "raw")

    def noun_phrase(self, *, counted: bool = False) -> NounPhrase:
        """Read one; `counted` asks for a plural (a basket *of apples*)."""
        noun = self._open()
        while self._describe(noun):
            pass
        noun.many = noun.many or (counted and not noun.determiner)
        return noun.phrase(definite=self.sense().part == "preposition" and self.sense().english == "of")

    def _written(self, ahead: int = 0) -> str:
        unit = self._units[self.place + ahead]
        return " ".join([token.text for token in self._tokens[unit.first : unit.last + 1]])

    def _open(self) -> Noun:
        determiner, digits, many, total, modifiers = "", "", False, -1, []
        while _leads(self.sense()):
            sense = self.sense()
            if "digits" in sense.tags:
                digits, many = f"{digits} {self._written()}".strip(), True
            elif sense.part == "number":
                total, many = _counted(total, int(sense.english)), True
            elif "before" in sense.tags:
                modifiers.append((QUALITY, sense.english))
            elif sense.part == "determiner":
                determiner = sense.english or determiner
                many = many or sense.number == "many"
            self.place += 1
        count = f"{digits} {number_word(total) if total >= 0 else ''}".strip()
        head = self.sense()
        if head.part == "raw" and not (determiner or count):
            determiner = "a"
        word = head.english if head.part == "noun" else self._name()
        self.place += head.part == "noun"
        return Noun(head, word, modifiers, determiner=determiner, count=count, many=many and count not in ("one", "1"))

    def _name(self) -> str:
        """Read a name, or one unknown word."""
        words = [self._written()]
        part = self.sense().part
        self.place += 1
        while part == "name" == self.sense().part:
            words.append(self._written())
            self.place += 1
        return " ".join(words)

    def _describe(self, noun: Noun) -> bool:
        """Take in one thing that follows the head and belongs to it; return whether there was one."""
        sense, following = self.sense(), self.sense(1)
        if sense.part == "noun":
            return self._second_noun(noun, sense)
        if sense.part == "adjective":
            return self._adjective(noun, "")
        if sense.part in ("name", "raw"):
            return self._second_name(noun, sense, following)
        if sense.part in ("classifier", "number", "determiner"):
            return self._point(noun, sense) if "back" in sense.tags else self._complement(noun, sense)
        if "medium" in noun.head.tags and sense.english in _SHOWS and self.opens(1):
            self.place += 1
            return self._linked(noun, "of")
        return self._degree(noun, sense, following)

    def _degree(self, noun: Noun, sense: Sense, following: Sense) -> bool:
        """Take in `very` before an adjective, `most` after it, `and` between two."""
        if sense.part == "intensifier" and noun.modifiers:
            rank, word = noun.modifiers[-1]
            noun.modifiers[-1] = (rank, f"{sense.english} {word}".strip())
            self.place += 1
            return True
        if following.part != "adjective":
            return False
        before = None
        if sense.part == "adverb" and "after" not in sense.tags:
            before = f"{sense.english} "
        elif sense.part == "conjunction" and sense.english == "and" and noun.modifiers:
            before = f"{noun.modifiers.pop()[1]} and "
        elif sense.part == "drop" and not sense.english:
            before = ""
        if before is None:
            return False
        self.place += 1
        return self._adjective(noun, before)

    def _adjective(self, noun: Noun, before: str) -> bool:
        sense, word = self.sense(), self.sense().english
        if word == "blue" and self._written().lower().split()[-1] == "xanh" and is_green(noun):
            word = "green"
        elif word == "ancient" and noun.head.tags & {"object", "vehicle", "clothes"}:
            word = "vintage"
        self.place += 1
        if word.startswith(_AFTER_ITS_NOUN):
            noun.after.append(f"{before}{word}")
        else:
            rank = next((RANKS[tag] for tag in sense.tags if tag in RANKS), QUALITY)
            noun.modifiers.append((rank, f"{before}{word}"))
        return True

    def _point(self, noun: Noun, sense: Sense) -> bool:
        noun.pointer = sense.english
        self.place += 1
        return True

    def _second_name(self, noun: Noun, sense: Sense, following: Sense) -> bool:
        """A name describes the noun before it; so does one English word."""
        if sense.part == "raw":
            english = self._written().isascii() and self._units[self.place].known
            if not english or following.part == "raw":
                return False
        name = self._name()
        if "head" in noun.head.tags:
            noun.name = name
        else:
            noun.modifiers.append((ORIGIN, name))
        return True

    def _second_noun(self, noun: Noun, sense: Sense) -> bool:
        """Join a noun that follows the head."""
        head = noun.head.tags
        if "place" in sense.tags:
            return self._place(noun, sense)
        if sense.tags & TIMES and not (describes_as_time(noun, sense) or names_kind(noun, sense, self._written())):
            return False
        if "event" in sense.tags and "person" in head:
            return False
        joined = link(noun, sense, self.sense(1))
        if joined:
            if joined == "of" and sense.english in _PICTURES and self.opens(1):
                self.place += 1  # an icon picture of a hat is an icon of it
            return self._linked(noun, joined, counted="of" in head or (joined == "with" and "plant" in head))
        owner = "body" in head and "person" in sense.tags and sense.number == "one" and sense.modifier == sense.english
        word = f"{sense.modifier}'s" if owner else sense.modifier
        if "animal" in head and word == "child":
            noun.modifiers.append((AGE, "baby"))
            self.place += 1
            return True
        if word == noun.word:  # ly thủy tinh: a glass
            self.place += 1
            return True
        noun.modifiers.append((MATERIAL if "material" in sense.tags else NOUN, word))
        self.place += 1
        return True

    def _place(self, noun: Noun, sense: Sense) -> bool:
        head = noun.head.tags
        if "medium" in head:
            return self._linked(noun, "of")
        if "head" in head and ("name" in head or "city" not in sense.tags) and not noun.name:
            noun.name = sense.english
        elif "fixed" in head or (sense.modifier == sense.english and head & _STAND_SOMEWHERE):
            noun.after.append(f"in {sense.english}")
        else:
            noun.modifiers.append((ORIGIN, sense.modifier))
        self.place += 1
        return True

    def _complement(self, noun: Noun, sense: Sense) -> bool:
        """Join a counted noun: what a picture shows, whose a part is, what a thing has."""
        if noun.head.tags & TIMES or not self.opens():
            return False
        is_of = sense.part == "classifier" or noun.head.tags & {"medium", "of"}
        return self._linked(noun, "of" if is_of else "with")

    def _linked(self, noun: Noun, word: str, *, counted: bool = False) -> bool:
        """Join the noun phrase that follows by `word`; only after a place with `the` may more follow."""
        if self._depth >= _DEEPEST:
            return False
        self._depth += 1
        linked = self.noun_phrase(counted=counted)
        noun.after.append(f"{word} {linked.text}")
        self._depth -= 1
        return word == "in" and "area" in noun.head.tags and linked.head.definite


def _leads(sense: Sense) -> bool:
    """Say whether a word stands before a noun and belongs to it."""
    return sense.part in ("number", "classifier", "determiner") or (sense.part == "drop" and not sense.english)


def _counted(total: int, value: int) -> int:
    """Add a number word to a number: hai, mươi, ba is twenty-three."""
    if total < 0:
        return value
    return total * value if 0 < total < value and value >= 10 else total + value
