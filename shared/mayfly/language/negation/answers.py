"""What is asked and answered: `people: none`, `a rug? no`, `eggs yes, bunnies no`."""

from mayfly.language.negation.patterns import REACH, closed
from mayfly.language.negation.reading import JOINERS, Reading

_COUNTED = frozenset(["zero", "0", "off", "không", "khong", "never"])
_YES = frozenset(["yes", "ok", "okay", "sure", "fine", "yep", "có", "co"])
_NO = frozenset(["no", "nope", "không", "khong"])
_TOPIC = frozenset(["thì", "thi"])


def take_none(reading: Reading, index: int) -> int:
    """Take `people: none` at the colon, `a rug? no` at the question mark; return the index after it, or 0."""
    length = reading.grammar.nones.longest(reading.keys, index + 1)
    after = index + 1 + length
    if not length or reading.is_word(after) or (reading.fixed[index + 1] and length == 1):
        return 0
    if reading.is_mark(index, "?") and reading.keys[index + 1] in _COUNTED - {"không", "khong"}:
        return 0
    if reading.keys[index + 1] in _COUNTED and reading.is_mark(after, ","):
        return 0  # counting: không, một, hai
    begin = index = index - (reading.is_mark(index, ">") and reading.is_mark(index - 1, "-=–—"))  # people -> none
    while begin > 0 and index - begin <= REACH and reading.is_word(begin - 1) and not reading.opens_line(begin):
        begin -= 1
    if begin == index or index - begin > REACH or not (begin or reading.is_mark(after)):
        return 0
    return closed(reading, begin, begin, index, after)


def take_answer(reading: Reading, index: int) -> int:
    """Take `bunnies no` at the `no`, with the `yes` that another thing has; return the index after it, or 0."""
    if reading.keys[index] not in _NO or reading.is_word(index + 1) or reading.fixed[index]:
        return 0
    wanted = [place for place in range(1, len(reading.keys)) if _is_wanted(reading, place)]
    begin = end = index - (reading.keys[index - 1] in _TOPIC)
    while begin > 0 and end - begin < REACH and reading.is_word(begin - 1) and reading.keys[begin - 1] not in JOINERS:
        begin -= 1
    if not wanted or begin == end or end - begin >= REACH:
        return 0
    for place in wanted:
        reading.take(place - (reading.keys[place - 1] in _TOPIC), place + 1)
    return closed(reading, begin, begin, end, index + 1)


def _is_wanted(reading: Reading, index: int) -> bool:
    """Say whether a clause ends with a `yes` after the name of a thing."""
    return reading.keys[index] in _YES and reading.is_word(index - 1) and not reading.is_word(index + 1)
