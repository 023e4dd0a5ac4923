"""Negations that tell of something shown: `tells no tales`, a mug that says no coffee, `never completed`."""

from mayfly.language.negation.cue_words import Cue
from mayfly.language.negation.plain_orders import CLOSING
from mayfly.language.negation.reading import Reading

_TOWARDS = frozenset(["to", "at", "for", "by", "of", "the", "like", "about", "from", "into", "after", "this", "a"])
_SHOWING = frozenset(["showing", "having", "featuring", "containing", "including", "building", "wedding", "evening"])
_CLOSING_WORDS = frozenset(["đi", "giùm", "hộ", "nhé", "nha", "nhá", "di", "nhe"])
_WHO = frozenset(["who", "that", "which"])
_ON_NONE = frozenset(["of", "on", "in", "at", "to", "from", "by", "for", "under", "into", "like"])


def is_object(reading: Reading, index: int, cue: Cue) -> bool:
    """Say whether a verb or a preposition makes it the tale of something shown: tells no tales, waits for nobody."""
    if cue.language != "en" or cue.kind not in ("no", "people", "nothing") or not reading.is_word(index - 1):
        return False
    before = reading.keys[index - 1]
    if is_mine(reading, index):
        return False
    if before in reading.grammar.sets["object_verbs"]:
        return True
    return cue.kind != "no" and (before in _TOWARDS or (before.endswith("ing") and before not in _SHOWING))


def is_mine(reading: Reading, index: int) -> bool:
    """Say whether the user speaks of himself: I want no text, I said no basket."""
    return index > 1 and reading.keys[index - 2] in ("i", "we", "i'd", "we'd", "id") and reading.is_word(index - 1)


def is_said(reading: Reading, index: int) -> bool:
    """Say whether a cue begins what is written in the picture: a mug with the words no coffee."""
    before = index - 2 if reading.is_mark(index - 1, ":") else index - 1
    return reading.is_word(before) and reading.keys[before] in reading.grammar.sets["saying"]


def is_story(reading: Reading, length: int) -> bool:
    """Say whether a text begins with what somebody does, `bỏ mũ chào khách`, not with an order, `bỏ mũ đi, ...`."""
    if " ".join(reading.keys[:length]) not in reading.grammar.sets["story"]:
        return False
    end = length
    while reading.is_word(end):
        end += 1
    closed = reading.is_mark(end) and reading.keys[end - 1] in _CLOSING_WORDS
    return not (closed and length + 1 < end <= length + CLOSING)


def _is_power(reading: Reading, index: int) -> bool:
    """Say whether a clause tells of what none can do: `a tower no arrow could reach`."""
    if not reading.is_word(index - 1) or reading.opens_clause(index):
        return False
    return not _ABLE.isdisjoint(reading.keys[index + 2 : index + 5]) and all(
        reading.is_word(place) for place in range(index, index + 3)
    )


_ABLE = frozenset(["could", "can", "would", "will", "ever", "dares", "dared", "knows", "has", "had"])


def is_past(reading: Reading, index: int) -> bool:
    """Say whether `never` tells what has not been done, or what somebody never does: `who speaks and never laughs`."""
    if not reading.is_word(index + 1):
        return False
    key = reading.keys[index + 1]
    if key.endswith("ed") and len(key) > 4:
        return True
    told = not _WHO.isdisjoint(reading.keys[max(0, index - CLOSING) : index])
    return told and key.endswith("s") and reading.is_word(index - 1)


def tells(reading: Reading, index: int, length: int, cue: Cue) -> bool:
    """Say whether a cue at `index` tells what is shown, by the words before it."""
    if cue.kind == "no" and index and reading.keys[index - 1] in _ON_NONE and not is_mine(reading, index):
        return True  # a flag of no country, an island on no map
    if reading.keys[index] == "never" and is_past(reading, index):
        return True
    if cue.kind == "no" and _is_power(reading, index):
        return True
    if is_said(reading, index) and not is_mine(reading, index):
        return True
    return index == 0 and is_story(reading, length)
