"""A text opened for reading: the words as the grammar spells them, and which of them are fixed expressions."""

from dataclasses import dataclass, field

from mayfly.language.detect import _SYLLABLE as SYLLABLE
from mayfly.language.detect import language_of
from mayfly.language.negation.grammar import Grammar, grammar
from mayfly.language.negation.vocabulary import undressed_things
from mayfly.language.text import has_diacritics
from mayfly.language.tokens import Token

_WORN_NEAR = 4  # words before `không tay` in which a garment makes it sleeveless
OPENERS = frozenset(",.;:!?\n-–—()[]|…+/#>*=~")
_STYLED = frozenset(["dr", "mr", "mrs", "ms", "st", "prof", "doctor", "mister", "agent", "professor"])  # Dr. No
_SAGES = frozenset(["Tu", "Minh"])  # Khổng Tử, Khổng Minh typed without marks
_HAVING = (["có"], ["co"])  # quán nước không có ghế
JOINERS = frozenset(["but", "and", "or", "yet", "nhưng", "và", "mà", "nhung", "va", "ma", "please", "then"])


@dataclass(slots=True)
class Reading:
    """`keys[i]` is how the grammar spells token i; `fixed[i]` is 1 within an expression that negates nothing.

    `gone` are the tokens that the positive text lacks, `found` the negatives with their spans, `instead` what is put in
    the place of a passage that went.
    """

    text: str
    tokens: tuple[Token, ...]
    grammar: Grammar
    keys: list[str]
    fixed: bytearray
    gone: bytearray
    found: list[tuple[str, int, int]] = field(default_factory=list)
    instead: dict[int, str] = field(default_factory=dict)

    def is_word(self, index: int) -> bool:
        """Say whether there is a word at `index`."""
        return 0 <= index < len(self.tokens) and self.tokens[index].kind == "word"

    def is_mark(self, index: int, marks: str = "") -> bool:
        """Say whether there is a mark at `index`, one of `marks` where some are named."""
        if not 0 <= index < len(self.tokens) or self.tokens[index].kind != "mark":
            return False
        return not marks or self.tokens[index].text in marks

    def opens_line(self, index: int) -> bool:
        """Say whether the token at `index` is the first of a line."""
        return index == 0 or "\n" in self.text[self.tokens[index - 1].end : self.tokens[index].start]

    def opens_clause(self, index: int) -> bool:
        """Say whether a clause begins at `index`: after a mark, a joining word or a line."""
        before = self.keys[index - 1] if index else "\n"
        return before in OPENERS or before in JOINERS or self.opens_line(index)

    def take(self, first: int, last: int) -> None:
        """Take the tokens [first, last) out of the positive text."""
        self.gone[first:last] = b"\x01" * (last - first)


def open_reading(text: str, tokens: tuple[Token, ...]) -> Reading:
    """Return `text` ready to be read."""
    words = grammar(language_of(tokens), has_diacritics(text))
    reading = Reading(text, tokens, words, _keys(tokens, words), bytearray(len(tokens)), bytearray(len(tokens)))
    if any(map(words.opens, reading.keys)):
        _fix(reading)
    return reading


def _keys(tokens: tuple[Token, ...], words: Grammar) -> list[str]:
    keys = [words.spelling.get(token.lower, token.lower) for token in tokens]
    if words.slang:
        for index, token in enumerate(tokens[:-1]):
            hip = index > 0 and tokens[index - 1].lower in ("bên", "ben", "vòng", "vong")  # bên hông xe
            if token.lower in words.slang and not hip and _may_follow_slang(tokens[index + 1], words):
                keys[index] = words.slang[token.lower]
    return keys


def _may_follow_slang(token: Token, words: Grammar) -> bool:
    return token.lower in words.sets["slang_needs"] or token.folded in words.sets["slang_needs"]


def _fix(reading: Reading) -> None:
    keys, words = reading.keys, reading.grammar
    end = 0
    shouted = _title_case(reading)
    for index in range(len(keys)):
        if index < end:
            continue
        length = _fixed_at(reading, index) if keys[index] in words.fixable else 0
        if not length and words.marked and keys[index] == "khong":  # typed without marks, refined with them
            length = grammar(words.language, marked=False).fixed.longest(keys, index)
        if length and words.marked and keys[index] in words.sets["closed_orders"] and _is_asked(reading, index):
            continue
        if length and words.unfixed.longest(keys, index) <= length and not _cue_wins(reading, index, length):
            end = index + length
            reading.fixed[index:end] = b"\x01" * length
            continue
        cue = 0 if shouted else words.cues.longest(keys, index)
        if any(_is_title(reading, place) for place in range(index, index + cue)):
            reading.fixed[index : index + cue] = b"\x01" * cue


def _is_asked(reading: Reading, index: int) -> bool:
    """Say whether a later clause begins and closes like an order, so that nothing in it is fixed: loại cây ra."""
    end = index
    while reading.is_word(end):
        end += 1
    closes = reading.keys[end - 1] in reading.grammar.sets["closing"] or reading.keys[end - 2] == "khỏi"
    return index > 0 and reading.opens_clause(index) and closes


def _fixed_at(reading: Reading, index: int) -> int:
    """Return the length of the fixed expression at `index`: some are fixed beside certain words only."""
    keys, words = reading.keys, reading.grammar
    length = words.fixed.longest(keys, index)
    worn = words.worn.longest(keys, index)
    if worn > length and not words.worn.told(keys, index, worn).isdisjoint(keys[max(0, index - _WORN_NEAR) : index]):
        length = worn
    closed = words.closed.longest(keys, index)
    if (
        closed > length
        and _closes(reading, index + closed)
        and keys[index + closed : index + closed + 1] not in _HAVING
    ):
        length = closed
    undressing = words.undressing.longest(keys, index)
    return undressing if undressing > length and _undresses(reading) else length


def _closes(reading: Reading, index: int) -> bool:
    """Say whether a phrase ends at `index`: at a mark, or before a word that begins another."""
    speech = reading.grammar.speeches["vi"]
    return not reading.is_word(index) or reading.keys[index] in speech.own | speech.ands | speech.soft


def _undresses(reading: Reading) -> bool:
    """Say whether it may be people that go without clothes or head; a wardrobe or a statue alone does not."""
    things, people = undressed_things()
    folded = [token.folded for token in reading.tokens]
    places = range(len(folded))
    return not any(things.longest(folded, place) for place in places) or any(
        people.longest(folded, place) for place in places
    )


def _cue_wins(reading: Reading, index: int, length: int) -> bool:
    """Say whether a cue at `index` is longer than the fixed expression there, or as long and opens a clause."""
    cue = reading.grammar.cues.longest(reading.keys, index)
    return cue > length or (cue == length and not reading.grammar.marked and reading.opens_clause(index))


def _title_case(reading: Reading) -> bool:
    """Say whether the whole text is written with capitals, so that they tell no titles."""
    words = [token.text for token in reading.tokens if token.kind == "word" and token.text[0].isalpha()]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _is_title(reading: Reading, index: int) -> bool:
    """No Country for Old Men: a capital inside a sentence before another, or two that follow at its start."""
    first = reading.tokens[index].text
    if not first[0].isupper() or (first.isupper() and len(first) > 1):
        return False
    if first == "Khong" and reading.is_word(index + 1) and reading.tokens[index + 1].text in _SAGES:
        return True
    styled = index - 2 if reading.is_mark(index - 1, ".") else index - 1
    if styled >= 0 and reading.keys[styled] in _STYLED:
        return True
    following = [
        reading.is_word(place) and reading.tokens[place].text[0].isupper() for place in range(index + 1, index + 4)
    ]
    if index and not reading.is_mark(index - 1, ".!?:;\n") and not reading.opens_line(index):
        if reading.is_mark(index - 1, ",") and not reading.is_word(index + 2):
            return False  # a kitchen, No Plastic
        before = reading.is_word(index - 1) and reading.tokens[index - 1].text[0].isupper()
        return following[0] or (before and not reading.is_word(index + 1))
    return following[0] and any(following[1:])


def is_vietnamese(token: Token) -> bool:
    """Say whether a word has the shape of a Vietnamese syllable, or marks."""
    return token.lower != token.folded or SYLLABLE.fullmatch(token.folded) is not None
