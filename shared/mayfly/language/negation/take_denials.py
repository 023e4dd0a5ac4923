"""What `đừng` and a bare `không` take: a thing, or a doing where it is a wish about the picture."""

from itertools import takewhile

from mayfly.language.glossary import glossary
from mayfly.language.negation.compounds import compound_length
from mayfly.language.negation.cue_words import Cue
from mayfly.language.negation.falling import lead
from mayfly.language.negation.noun_phrases import skip
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.removal import is_own
from mayfly.language.negation.take_things import WHERE, take_phrase, take_predicate

_ACTOR = 8  # words before `không` in which somebody is named who does it
_PICTURES = frozenset(["ảnh", "hình", "tranh", "bức", "khung", "hinh", "khung"])
_ABLE = frozenset(["nổi", "xiết", "được", "thấu", "duoc", "noi", "xiet"])


def take_alone(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `đừng` and its like before a thing or a doing."""
    speech = reading.grammar.speeches[cue.language]
    start = skip(reading, index + length, speech)
    doing = reading.grammar.predicates.longest(reading.keys, start)
    return (take_predicate if doing else take_phrase)(reading, index, length, cue)


def take_bare(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `không` before a thing; before a doing only where it opens a clause and is a wish about the picture."""
    start = index + length
    doing = reading.grammar.predicates.longest(reading.keys, start)
    if doing and compound_length(reading, start) > doing:
        doing = 0  # khong quan ca phe, no cafe, is not khong quan, to mind nothing
    if not doing and reading.is_word(start) and _somebody_does(reading, index, start):
        return 0
    if start < len(reading.keys) and reading.keys[start] in (WHERE if reading.grammar.marked else ("tren", "giua")):
        return 0
    if _is_beyond(reading, start):
        return 0
    if reading.keys[index] == "chẳng" and (doing or not _names(reading, start)):
        return 0  # oftener what somebody does not do
    if not doing or reading.grammar.nouns.longest(reading.keys, start) >= doing:
        return take_phrase(reading, index, length, cue)
    if index and reading.gone[index - 1]:
        return take_phrase(reading, index, length, cue)  # không chữ không số
    if (
        (reading.opens_clause(index) or _is_of_picture(reading, index))
        and index
        and reading.keys[start] not in reading.grammar.sets["unwished"]
    ):
        return take_predicate(reading, index, length, cue)
    return 0


def _is_of_picture(reading: Reading, index: int) -> bool:
    """Say whether a clause tells how the picture should not be: `ảnh không mờ`, `hình không bị vỡ nét`."""
    start = lead(reading, index)
    return start < index and is_own(reading, start) and reading.keys[start] in _PICTURES


def _names(reading: Reading, start: int) -> bool:
    """Say whether a thing that we know stands at `start`, which is no doing."""
    if not reading.is_word(start) or glossary().doing(reading.keys, start):
        return False
    return glossary().thing(reading.keys, start, plain=False) > 0


def _somebody_does(reading: Reading, index: int, start: int) -> bool:
    """Say whether it tells what people or animals do not do: `bà cụ không bán hàng`; a table is `không trải khăn`."""
    if not reading.grammar.marked or reading.opens_clause(index) or not glossary().doing(reading.keys, start):
        return False
    before = takewhile(reading.is_word, range(index - 1, max(-1, index - 1 - _ACTOR), -1))
    return any(glossary().being(reading.keys, place) for place in before)


def _is_beyond(reading: Reading, start: int) -> bool:
    """Say whether somebody cannot do it: `không tả xiết`, `không mở được`."""
    for place in (start + 1, start + 2):
        if not reading.is_word(place):
            return False
        if reading.keys[place] in _ABLE and reading.keys[place - 1] not in ("là", "la", "thì"):
            return True
    return False
