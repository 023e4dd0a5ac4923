"""Clauses that state parameters and nothing else: "make it 4:5", "six of them please", "làm 3 cái nhé".

A clause is one where every word is a value, already read or of the tables here, or a word that such clauses are made
of. It is read more freely than the rest of a text, for nothing of the scene is in it, and leaves the subject whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from mayfly.language.detect import may_be_syllable
from mayfly.language.lazy_pattern import LazyPattern
from mayfly.language.parameter_phrases import Spelling, phrases
from mayfly.language.stated_styles import style_names
from mayfly.language.text import DATA, load

_MOST_WORDS = 5  # of one value
_LEAST_SIDE = 64  # pixels
_SMALL = frozenset(["a", "an", "the", "in", "as", "for"])  # they begin no value: it is read behind them
_JOINS = frozenset(["and", "with", "và"])
_MOST_DIGITS = 2  # of a count
_PLAIN = r"[^,;!?()\[\]—–\n./\-]"
_CLAUSE = re.compile(rf"(?:{_PLAIN}|[./\-](?=\S)){_PLAIN}*(?:[./\-](?=\S){_PLAIN}*)*")  # dots and dashes within words
_LABEL = re.compile(r":\s")
_SIDE = r"\d{1,2}(?:\.\d{1,2})?"
_PIECE = LazyPattern(
    r"(?P<taken>\|+)"
    r"|(?P<width>\d{2,5})\s*(?:px|pixels)?\s*(?:[x×*]|by|nhân|nhan)\s*(?P<height>\d{2,5})(?:\s*(?:px|pixels?))?(?![\w:])"
    rf"|(?P<ratio>{_SIDE}\s*(?:[:/x×\-]|\s(?:by|to|trên|tren)\s)\s*{_SIDE})(?![\w:])"
    r"|(?P<word>[^\W_]+(?:['’][^\W_]+)?)|(?P<other>[^\s:=#+&~.\-/'\"])"
)

Value = tuple[
    str, str
]  # what it states (ratio, orientation or style; nothing for words of several syllables) and which


@dataclass(slots=True)
class Found:
    """What clauses state; None where nothing. `spans` are the clauses that held nothing else."""

    spans: list[tuple[int, int]]
    count: int | None = None
    width: int | None = None
    height: int | None = None
    ratio: str | None = None
    orientation: str | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class _Table:
    """The words of one spelling. `asks` and `counts` are those beside which a number is one of pictures; `fills` may
    stand there too; `firsts` and `lasts` are those that a clause can begin and end with.
    """

    values: dict[str, Value]
    numbers: dict[str, int]
    ratios: frozenset[str]
    asks: frozenset[str]
    counts: frozenset[str]
    fills: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]

    def may_be(self, words: list[str]) -> bool:
        """Say whether a clause of these words may state parameters alone, by its ends: few others come so far."""
        if not words or (words[0].isalpha() and words[0] not in self.firsts):
            return False
        return words[-1] in self.lasts or not words[-1].isalpha()


def read_clauses(lower: str, spelling: Spelling) -> Found:
    """Return what the clauses of `lower` state that state parameters alone; what was read before stands as `|`."""
    table, found = _table(spelling), Found([])
    for clause in _CLAUSE.finditer(lower):
        for start, end in _parts(clause):
            if not table.may_be(lower[start:end].split()):
                continue
            stated = _Clause(lower, start, end, table).stated()
            if stated is None:
                continue
            found.spans.append((start, end))
            for name, value in stated.items():
                if getattr(found, name) is None:
                    setattr(found, name, value)
            break
    return found


def _parts(clause: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield a clause whole, and what stands before and behind a colon in it."""
    start, end = clause.span()
    yield start, end
    if label := _LABEL.search(clause[0]):
        yield start, start + label.start()
        yield start + label.end(), end


class _Clause:
    """One clause, read word by word until a word is of the scene."""

    def __init__(self, lower: str, start: int, end: int, table: _Table) -> None:
        self._lower, self._start, self._end, self._table = lower, start, end, table
        self._stated: dict[str, Any] = {}
        self._number: int | None = None
        self._asks = self._taken = self._joined = False

    def stated(self) -> dict[str, Any] | None:
        """Return what it states, which may be all read before; None where a word is of the scene, or nothing is."""
        place = self._start
        while piece := _PIECE.search(self._lower, place, self._end):
            place = self._read(piece)
            if not place:
                return None
        if self._number is not None:
            if not self._asks:
                return None
            self._stated["count"] = self._number
        return self._stated if self._stated or self._taken else None

    def _read(self, piece: re.Match[str]) -> int:
        """Return where the piece ends; 0 where it is none of these."""
        if piece["taken"]:
            self._taken = True
        elif piece["word"]:
            return self._word(piece)
        elif piece["width"] and min(int(piece["width"]), int(piece["height"])) >= _LEAST_SIDE:
            self._stated |= {"width": int(piece["width"]), "height": int(piece["height"])}
        else:
            ratio = re.sub(r"[^\d.]+", ":", piece[0])
            if piece["other"] or ratio not in self._table.ratios:
                return 0
            self._stated["ratio"] = ratio
        return piece.end()

    def _word(self, piece: re.Match[str]) -> int:
        table, word = self._table, piece["word"]
        self._joined, joined = word in _JOINS, self._joined
        end, value = self._value(piece) if word in table.firsts else (0, None)
        if value:
            if value[0]:
                self._stated[value[0]] = value[1]
            return end
        if word in table.numbers or (word.isdecimal() and len(word) <= _MOST_DIGITS):
            if self._number is not None or joined:
                return 0  # "a lamp, and two photos" tells of the scene
            self._number = table.numbers.get(word) or int(word)
            return piece.end()
        self._asks |= word in table.asks or word in table.counts
        return piece.end() if word in table.fills or word in table.asks or word in table.counts else 0

    def _value(self, piece: re.Match[str]) -> tuple[int, Value | None]:
        """Return the longest value that begins at a word, and where it ends."""
        words: list[str] = []
        best: tuple[int, Value | None] = (0, None)
        following: re.Match[str] | None = piece
        while following and following["word"] and len(words) < _MOST_WORDS:
            words.append(following["word"])
            if value := self._table.values.get(" ".join(words)):
                best = (following.end(), value)
            following = _PIECE.search(self._lower, following.end(), self._end)
        return best


@cache
def _table(spelling: Spelling) -> _Table:
    data: dict[str, Any] = load(DATA, "parameters.json")
    words = {name: frozenset(phrases(listed, spelling)) for name, listed in data["clause_words"].items()}
    vietnamese = words.pop("fills_vi")
    if spelling == "plain":  # "the" and "be" are a card and a baby
        words["fills"] = frozenset(word for word in words["fills"] if not may_be_syllable(word))
    words["fills"] |= vietnamese
    values: dict[str, Value] = {phrase: ("", "") for phrase in vietnamese if " " in phrase}
    values |= {name: ("style", style) for name, style in style_names(spelling).items()}
    for row in data["shapes"]:
        kind = "ratio" if "aspect_ratio" in row else "orientation"
        shape = row.get("aspect_ratio") or row["orientation"]
        for phrase in phrases(f"{row['clause']}, {data['opening_shapes'].get(shape, '')}", spelling):
            values[phrase.replace("-", " ")] = (kind, shape)
    values = {phrase: value for phrase, value in values.items() if phrase.split(" ")[0] not in _SMALL}
    spelt = {phrase: value for word, value in data["numbers"].items() for phrase in phrases(word, spelling)}
    numbers = {word: value for word, value in spelt.items() if " " not in word}
    return _Table(
        values=values,
        numbers=numbers,
        ratios=frozenset(phrases(data["ratios"], spelling)),
        firsts=frozenset(phrase.split(" ")[0] for phrase in values).union(numbers, *words.values()),
        lasts=frozenset(phrase.split(" ")[-1] for phrase in values).union(numbers, *words.values()),
        **words,
    )
