"""Refusals: `don't draw`, `không được có`, `should not be`."""

from mayfly.language.negation.compounds import compound_length
from mayfly.language.negation.falling import opens
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.speech import Speech

_OFTEN_NOUNS = frozenset(["co", "mang"])  # typed without marks
_LET_IN = frozenset(["vao", "deo", "mac", "doi", "them", "xuat", "an", "ai", "nguoi", "co", "hut", "cam"])


def refusal_length(reading: Reading, index: int, speech: Speech) -> int:
    """Return the length of `don't draw`, `không được có`, `should not be`."""
    first = speech.refusing.longest(reading.keys, index)
    if not first:
        return 0
    bare = " ".join(reading.keys[index : index + first]) == "not"
    verb = (speech.bare if bare else speech.refused).longest(reading.keys, index + first)
    if verb and reading.keys[index + first] in _OFTEN_NOUNS and compound_length(reading, index + first) > verb:
        return 0  # co dau, a bride; mang nhen, a cobweb
    if reading.keys[index : index + 2] == ["tranh", "ve"] and not _is_asked(reading, index):
        return 0  # tranh ve hoa sen, a painting of a lotus
    if not verb or not _may_refuse(reading, index, speech) or _is_dog(reading, index + first):
        return 0
    return first + verb


def _is_asked(reading: Reading, index: int) -> bool:
    """Say whether a word before it makes `tranh` an order to avoid."""
    return index > 0 and reading.keys[index - 1] in _ASKING


_ASKING = frozenset(["nho", "hay", "nen", "can", "phai", "nhung", "va", "xin", "on", "y"])


def _is_dog(reading: Reading, index: int) -> bool:
    """Say whether `cho` is chó, a dog, typed without marks: what is let in goes somewhere."""
    if reading.grammar.marked or reading.keys[index] != "cho":
        return False
    return _LET_IN.isdisjoint(reading.keys[index + 1 : index + 5])


def _may_refuse(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether somebody asks: an imperative, `I don't want`, `there should not be`; not `people who don't like`."""
    key = reading.keys[index]
    if key in ("đừng", "chớ", "xin"):
        return True
    if speech.language == "vi":
        return opens(reading, index)
    if key in ("should", "shouldn't", "shouldnt", "must", "mustn't", "mustnt", "may"):
        return True
    before = reading.keys[index - 1] if reading.is_word(index - 1) else ""
    return opens(reading, index) or before in reading.grammar.sets["first_person"]
