"""Where a negation begins: the cues at a place of a text that may stand there."""

from mayfly.language.negation.compounds import compound_length
from mayfly.language.negation.cue_words import Cue
from mayfly.language.negation.falling import opens
from mayfly.language.negation.plain_orders import is_closed, is_order_without_marks, is_sure_midway
from mayfly.language.negation.reading import Reading, is_vietnamese
from mayfly.language.negation.refusals import refusal_length
from mayfly.language.negation.tales import is_object, tells

_NEAR = 14  # words after `neither` within which `nor` must come
_ALTERNATIVES = frozenset(["nor", "or"])
_IF_CLOSED = frozenset(["cắt", "tháo", "quên", "gạt", "lấy"])  # oftener what somebody does in the picture
_DEFINITE = frozenset(["the", "all", "any", "those", "his", "her", "its", "their", "every", "these", "that"])
_SAYING_THERE_IS = frozenset(["có", "còn", "một", "ai"])
_PROVIDED = (["là"], ["sao"], ["đừng"], ["không"], ["la"], ["dung"], ["khong"], ["phí"], ["phi"])  # miễn là


def cues_at(reading: Reading, index: int) -> list[tuple[int, Cue]]:
    """Return what may be a cue at `index`, the longest first."""
    if reading.fixed[index]:
        return []
    found = [
        (length, cue)
        for length, cue in reading.grammar.cues.all(reading.keys, index)
        if _stands(reading, index, length, cue)
    ]
    found += [
        (length, Cue("refusal", clause=False, language=speech.language))
        for speech in reading.grammar.speeches.values()
        if (length := refusal_length(reading, index, speech))
    ]
    return sorted(found, key=lambda pair: -pair[0])


def _stands(reading: Reading, index: int, length: int, cue: Cue) -> bool:
    """Say whether a cue may stand where it does."""
    keys, sets = reading.keys, reading.grammar.sets
    if any(reading.fixed[index + 1 : index + length]) or is_object(reading, index, cue):
        return False
    if cue.kind == "not" and keys[index] == "not" and index and length == 1 and _is_other_thing(reading, index):
        return True
    if _is_half(reading, index, length) or tells(reading, index, length, cue):
        return False
    if cue.kind == "disliked":
        return True  # where it is one is read with who it is that dislikes
    midway = is_sure_midway(reading, index)
    if (cue.clause or keys[index] in ("apart", "aside")) and not (midway or opens(reading, index)):
        return False
    if length == 1 and keys[index] in _IF_CLOSED and not is_closed(reading, index):
        return False
    plain = not reading.grammar.marked and cue.language == "vi" and cue.clause
    if plain and not is_order_without_marks(reading, index, length):
        return False
    if keys[index] == "no" and reading.grammar.language == "vi":  # nó, nở, no
        return opens(reading, index) or not _is_vietnamese_at(reading, index + 1)
    phrase = " ".join(keys[index : index + length])
    return phrase not in sets["weak"] or keys[index + length : index + length + 1] in ([w] for w in _DEFINITE)


def _is_half(reading: Reading, index: int, length: int) -> bool:
    """Say whether a cue lacks what makes it one: `neither` its `nor`; `miễn là` is a condition."""
    keys, last = reading.keys, index + length - 1
    split = last > index and (length > 2 or keys[last] != "co") and keys[index] == "khong"
    if split and compound_length(reading, last) > 1:
        return True  # khong can co dau, no bride is needed; khong bo cau, no pigeons
    if last > index and keys[index] in ("không", "chẳng") and keys[last] not in _SAYING_THERE_IS:
        return compound_length(reading, last) > 1  # không vương miện, no crown; không thắt lưng, no belt
    if keys[index] in ("miễn", "mien") and keys[index + 1 : index + 2] in _PROVIDED:
        return True
    return keys[index + length - 1] == "neither" and not _ALTERNATIVES.intersection(keys[index : index + _NEAR])


def _is_other_thing(reading: Reading, index: int) -> bool:
    """Say whether `not a dog` follows a noun, as in `a cat not a dog`."""
    article = reading.is_word(index + 1) and reading.keys[index + 1] in ("a", "an")
    return article and reading.is_word(index - 1) and reading.keys[index - 1] not in reading.grammar.sets["subjects"]


def _is_vietnamese_at(reading: Reading, index: int) -> bool:
    return reading.is_word(index) and is_vietnamese(reading.tokens[index])
