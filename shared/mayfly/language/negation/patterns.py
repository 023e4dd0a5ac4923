"""Negations that stand around or after their words: `keep people out`, `with the queens missing`, `cloud-free`."""

from mayfly.language.negation.reading import Reading
from mayfly.language.negation.scopes import lead, skip

_REACH = 5
_FRAME = frozenset(
    ["of", "the", "it", "this", "frame", "picture", "image", "shot", "scene", "photo", "background", "view"]
)


def take_pattern(reading: Reading, index: int) -> int:
    """Take the pattern at `index`; return the index after it, 0 where there is none."""
    key = reading.keys[index]
    if key in ("keep", "leave", "keeping", "leaving", "crop", "cropping", "take"):
        return _kept_out(reading, index)
    if key.startswith("non-"):
        return _non(reading, index)
    if key.endswith("-free") or key == "free":
        return _free(reading, index)
    return _missing(reading, index)


def _kept_out(reading: Reading, index: int) -> int:
    """Take `keep people out of the frame`, `leave the fridge out`."""
    start = skip(reading, index + 1, reading.grammar.speeches["en"])
    if reading.fixed[index] or not reading.opens_clause(lead(reading, index)):
        return 0
    for out in range(start + 1, start + _REACH):
        if not reading.is_word(out):
            return 0
        if reading.keys[out] == "out":
            end = out + 1
            while end < len(reading.keys) and reading.keys[end] in _FRAME:
                end += 1
            _note(reading, start, out)
            reading.take(lead(reading, index), end)
            return end
    return 0


def _non(reading: Reading, index: int) -> int:
    """Take `non-cartoon style`."""
    if index + 1 >= len(reading.keys) or reading.keys[index + 1] != "style" or len(reading.keys[index]) < 5:
        return 0
    first, last = reading.tokens[index].start + len("non-"), reading.tokens[index + 1].end
    reading.found.append((reading.text[first:last], first, last))
    reading.take(index, index + 2)
    return index + 2


def _free(reading: Reading, index: int) -> int:
    """Take `text-free`, `watermark free`: a compound such as `sugar-free gum` names a kind of thing."""
    token, sets = reading.tokens[index], reading.grammar.sets
    begin = index
    if reading.keys[index] == "free":
        begin = index - 1
        if not reading.is_word(begin) or reading.is_word(index + 1) or reading.gone[begin] or reading.fixed[begin]:
            return 0
        base, first, last = reading.keys[begin], reading.tokens[begin].start, reading.tokens[begin].end
        if base not in sets["free_of"]:
            return 0
    else:
        base, first, last = reading.keys[index][: -len("-free")], token.start, token.end - len("-free")
    alone = (begin == 0 or reading.is_mark(begin - 1)) and not reading.is_word(index + 1)
    if not base or base in sets["compound_free"] or not (alone or base in sets["free_of"]):
        return 0
    reading.found.append((reading.text[first:last], first, last))
    reading.take(begin, index + 1)
    return index + 1


def _missing(reading: Reading, index: int) -> int:
    """Take backwards: `with the queens missing`."""
    length = reading.grammar.after.longest(reading.keys, index)
    if not length or reading.is_word(index + length):
        return 0
    for begin in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if not reading.is_word(begin) or reading.gone[begin]:
            return 0
        if reading.keys[begin] == "with":
            start = skip(reading, begin + 1, reading.grammar.speeches["en"])
            if start >= index:
                return 0
            _note(reading, start, index)
            reading.take(begin, index + length)
            return index + length
    return 0


def _note(reading: Reading, first: int, last: int) -> None:
    start, end = reading.tokens[first].start, reading.tokens[last - 1].end
    reading.found.append((reading.text[start:end], start, end))
