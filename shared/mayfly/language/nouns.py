"""A noun phrase in English: what describes it in order before it, its article, its plural."""

from dataclasses import dataclass, field
from typing import NamedTuple

from mayfly.language.english import article, plural
from mayfly.language.glossary import Sense

# Where English puts a describing word, by what it says.
OPINION, SIZE, AGE, QUALITY, COLOUR, ORIGIN, MATERIAL, NOUN = range(8)
RANKS = {"opinion": OPINION, "size": SIZE, "age": AGE, "quality": QUALITY, "colour": COLOUR, "origin": ORIGIN}
_ORDINALS = frozenset(["first", "second", "third", "last"])
_DEMONSTRATIVES = {"this": "these", "that": "those"}


class NounPhrase(NamedTuple):
    """A noun phrase in English with its head; `described` where something is said of it, `many` where it is plural."""

    text: str
    head: Sense
    described: bool
    many: bool


@dataclass(slots=True)
class Noun:
    """A noun phrase in the making: `modifiers` with their rank, in the order of the Vietnamese."""

    head: Sense
    word: str
    modifiers: list[tuple[int, str]] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    determiner: str = ""
    pointer: str = ""  # this, that, other, second
    count: str = ""
    many: bool = False
    name: str = ""  # goes before the head as its name: Ba Dinh Square

    def phrase(self, *, definite: bool) -> NounPhrase:
        """Return the phrase; `definite` asks for `the` where there would be `a`."""
        word = self._word()
        # Vietnamese puts the nearest to the noun first, so its order is turned round within a rank.
        ordered = sorted([pair for pair in reversed(self.modifiers) if pair[1]], key=lambda pair: pair[0])
        if self.head.part == "noun" and " of " in word and "fixed" not in self.head.tags:
            # What is said of a cup of tea is said of the tea, but for its size.
            container, _, content = word.partition(" of ")
            word = " ".join([f"{container} of", *[text for rank, text in ordered if rank != SIZE], content])
            ordered = [pair for pair in ordered if pair[0] == SIZE]
        body = " ".join([*[text for _, text in ordered], word])
        lead = self._lead(body, described=bool(ordered), definite=definite)
        text = " ".join([piece for piece in (lead, body, *self.after) if piece])
        return NounPhrase(text, self.head, bool(ordered), self.many)

    def _word(self) -> str:
        word = self.word
        if self.many and self.head.part == "noun" and self.head.number == "one" and "fixed" not in self.head.tags:
            word = plural(word)
        if self.name:
            word = f"{self.name} {' '.join([piece.capitalize() for piece in word.split()])}"
        return word

    def _lead(self, body: str, *, described: bool, definite: bool) -> str:
        determiner = self.determiner if self.determiner != "a" else ""
        if determiner or self.pointer or self.count:
            return " ".join([word for word in (determiner, self._pointer(), self.count) if word])
        head = self.head
        if head.part in ("name", "raw"):
            return article(body) if self.determiner else ""
        if self.name:
            return ""
        if head.definite and ("fixed" in head.tags or not described):
            return "the"
        if self.many or head.number != "one" or "place" in head.tags:
            return ""
        return "the" if definite else article(body)

    def _pointer(self) -> str:
        if self.pointer in _ORDINALS:
            return f"the {self.pointer}"
        if self.many:
            return _DEMONSTRATIVES.get(self.pointer, self.pointer)
        return "another" if self.pointer == "other" else self.pointer
