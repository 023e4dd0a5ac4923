"""What ends a thing that is not wanted: a joining word, an empty closing, another cue, a verb that goes on."""

from mayfly.language.glossary import glossary
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.speech import Speech

NEGATING = frozenset(["no", "not", "without", "w/o", "never", "không", "khong", "đừng", "chẳng", "chớ"])
_BEFORE_DAU = frozenset(["can", "thay", "thich", "ua"])
_REPEATED = 6  # words within which a cue is said again


def joins(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether an item ends at `index` before `and` or `or`: not within `black and white`."""
    key = reading.keys[index]
    if key not in speech.ors and key not in speech.ands:
        return False
    return " ".join(reading.keys[index - 1 : index + 2]) not in reading.grammar.sets["pairs"]


def closes_with_tail(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether an empty closing such as `in the picture` stands at `index`."""
    length = reading.grammar.tails.longest(reading.keys, index)
    if length == 1 and reading.keys[index] == "dau":
        return not reading.is_word(index + 1) and not _BEFORE_DAU.isdisjoint(
            reading.keys[max(0, index - _REPEATED) : index]
        )  # đâu
    after = index + length
    if length == 1 and reading.is_word(after) and reading.keys[after] == "to":
        return False  # nobody wanted to attend
    if length == 1 and reading.keys[index] == "nha" and reading.keys[index - 1] in speech.soft:
        return False  # truoc nha, before the house
    return bool(length) and (
        not reading.is_word(after)
        or reading.keys[after] in speech.soft
        or reading.keys[after] in speech.hard
        or reading.grammar.tails.longest(reading.keys, after) > 0
    )


def begins_cue(reading: Reading, index: int) -> bool:
    """Say whether another negation begins at `index`."""
    if reading.fixed[index]:
        return False
    if reading.keys[index] in NEGATING:
        return True
    length = reading.grammar.cues.longest(reading.keys, index)
    return length > 0 and not reading.grammar.cues.told(reading.keys, index, length).clause


def repeats_cue(reading: Reading, index: int) -> bool:
    """Say whether the word that opened a scope shortly before opens another: `khỏi đường khỏi chanh`."""
    if reading.keys[index] == "dung":
        return False  # đừng, and then đứng
    if not reading.grammar.marked and reading.grammar.tails.longest(reading.keys, index + 1):
        return False  # go cai cau go ra, the wooden bridge
    earlier = reading.keys[max(0, index - _REPEATED) : index]
    return reading.keys[index] in earlier and reading.grammar.cues.longest(reading.keys, index) > 0


def goes_on(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether a verb tells what is done without the thing: bé trai không đội mũ thả diều."""
    if speech.language != "vi" or not reading.grammar.marked or not reading.is_word(index + 1):
        return False
    return glossary().doing(reading.keys, index)
