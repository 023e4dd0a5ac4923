"""Compounds within which a word ends no noun phrase: `xe hơi`, `cá cờ` typed as `ca co`."""

from mayfly.language.glossary import glossary
from mayfly.language.negation.reading import Reading

_PLACES = frozenset(["tren", "trong", "ngoai", "ben", "duoi", "truoc", "giua", "canh", "dang", "nhung", "co"])
_TURNING = frozenset(["nhung", "va", "ma", "hay"])  # nền nhung, a velvet ground, is oftener nền nhưng
_SURE = (
    frozenset(f"canh {word}" for word in ("dong", "hoa", "sat", "buom", "tay", "chua", "rung", "quat", "co"))
    | frozenset(f"co {word}" for word in ("gai", "dau", "giao", "be", "cay", "dai", "lau", "xanh", "vua", "tuong"))
    | frozenset(["duoi ngua", "trong dong", "trong com"])
)
_BACK = 2  # words before another within which a compound that holds it begins


def is_compound(reading: Reading, index: int, start: int) -> bool:
    """Say whether a word that would end the noun phrase from `start` on belongs to a compound: xe hơi, o to (ô tô)."""
    return any(compound_length(reading, first) > index - first for first in range(max(start, index - _BACK), index + 1))


def compound_length(reading: Reading, index: int) -> int:
    """Return how many words the compound at `index` has, from our list or the glossary; 0 where there is none."""
    own = reading.grammar.compounds.longest(reading.keys, index)
    if own or reading.grammar.language != "vi" or not reading.is_word(index):
        return own
    plain = not reading.grammar.marked
    length = glossary().thing(reading.keys, index, plain=plain)
    return length if not plain or _is_sure(reading.keys[index : index + 2]) else 0


def _is_sure(words: list[str]) -> bool:
    """Say whether a compound typed without marks is one: `canh dong`, a field; `canh cay` may be beside a tree."""
    if words[-1] in _TURNING:
        return False
    return words[0] not in _PLACES or " ".join(words) in _SURE
