"""Negations that stand around or after their words: `keep people out`, `with the queens missing`, `cloud-free`."""

from itertools import takewhile

from mayfly.language.negation.edges import joins
from mayfly.language.negation.falling import lead, opens, tail_end
from mayfly.language.negation.noun_phrases import noun_phrase, skip
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.removal import note

PUTTING: dict[str, tuple[str, ...]] = {  # what is kept, left, taken, and where it goes then
    **dict.fromkeys(("keep", "keeping"), ("out", "away")),
    **dict.fromkeys(("leave", "leaving"), ("out", "off", "away", "behind")),
    **dict.fromkeys(("take", "taking"), ("out", "away", "off")),
    **dict.fromkeys(("crop", "cropping", "cut", "edit", "photoshop", "airbrush", "strip", "throw"), ("out", "away")),
}
REACH = 5
_SPARING = frozenset(["but", "bar", "save"])
_WHOLE = frozenset(["all", "every", "whole", "entire", "each", "complete"])
_DEFINITE = frozenset(["the", "its", "his", "her", "their"])
_WHOLE_NEAR = 8  # words before `bar the rat` that name the whole
_SPANS = frozenset(["day", "days", "week", "month", "zone", "policy", "diet", "movement", "guarantee"])
_ENSURING = frozenset(["make", "sure", "ensure", "ensuring", "that", "please", "and", "but", "also", "nhớ", "mà"])
_LINKING = frozenset(["is", "are", "being", "has", "have", "been", "should", "can", "could", "may", "be", "thì", "thi"])
_ASIDE = frozenset(["off", "away", "behind"])
_FRAME = frozenset(
    ["of", "the", "it", "this", "frame", "picture", "image", "shot", "scene", "photo", "background", "view"]
)


def take_pattern(reading: Reading, index: int) -> int:
    """Take the pattern at `index`; return the index after it, 0 where there is none."""
    key = reading.keys[index]
    if key in PUTTING and (taken := _kept_out(reading, index)):
        return taken
    if key.startswith("non-"):
        return _non(reading, index)
    if key.endswith("-free") or key == "free":
        return _free(reading, index)
    if key in _SPARING:
        return _spared(reading, index)
    return _missing(reading, index)


def _spared(reading: Reading, index: int) -> int:
    """Take `bar the rat` of `all the zodiac animals bar the rat`, where a clause ends with it."""
    following = reading.keys[index + 1] if reading.is_word(index + 1) else ""
    before = list(takewhile(reading.is_word, range(index - 1, max(-1, index - 1 - _WHOLE_NEAR), -1)))
    if following not in _DEFINITE or reading.fixed[index] or not before or reading.keys[index - 1] in _DEFINITE:
        return 0
    if _WHOLE.isdisjoint(reading.keys[place] for place in before):
        return 0
    if any(reading.grammar.monochrome.longest(reading.keys, place) for place in before):
        return 0  # all white but the door
    speech = reading.grammar.speeches["en"]
    start = skip(reading, index + 1, speech)
    end = noun_phrase(reading, start, speech)
    if end == start or reading.is_word(end) or reading.keys[start] == "one":
        return 0
    note(reading, start, end)
    reading.take(index, end)
    return end


def _kept_out(reading: Reading, index: int) -> int:
    """Take `keep people out of the frame`, `leave the fridge out`."""
    start = skip(reading, index + 1, reading.grammar.speeches["en"])
    if reading.fixed[index] or not opens(reading, index):
        return 0
    for out in range(start + 1, start + REACH):
        if not reading.is_word(out):
            return 0
        if reading.keys[out] in PUTTING[reading.keys[index]]:
            aside = reading.keys[out] in _ASIDE or reading.keys[index] in ("take", "taking", "throw")
            if aside and reading.is_word(out + 1) and not _closes(reading, out + 1):
                return 0  # leave the house behind the hill, take the dog out for a walk
            if reading.keys[out + 1 : out + 2] == ["of"] and _FRAME.isdisjoint(reading.keys[out + 2 : out + 3]):
                return 0  # leaving the house out of breath
            end = out + 1
            while end < len(reading.keys) and reading.keys[end] in _FRAME:
                end += 1
            if reading.is_word(end) and reading.keys[out + 1] == "of":
                end = out + 2  # out of this night scene
            note(reading, start, out)
            reading.take(lead(reading, index), end)
            return end
    return 0


def _closes(reading: Reading, index: int) -> bool:
    """Say whether nothing but a polite word or a place in the picture follows in the clause."""
    return not reading.is_word(tail_end(reading, index, reading.grammar.speeches["en"]))


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
    else:
        base, first, last = reading.keys[index][: -len("-free")], token.start, token.end - len("-free")
    if reading.is_word(index + 1) and reading.keys[index + 1] in _SPANS:
        return 0  # a car-free day
    alone = (begin == 0 or reading.is_mark(begin - 1)) and not reading.is_word(index + 1)
    if not base or base in sets["compound_free"] or not (alone or base in sets["free_of"]):
        return 0
    reading.found.append((reading.text[first:last], first, last))
    reading.take(begin, index + 1)
    return index + 1


def _missing(reading: Reading, index: int) -> int:
    """Take backwards what a clause ends with: `with the queens missing`, `face not visible`, `people: none`."""
    length = reading.grammar.closers.longest(reading.keys, index)
    if not length or reading.fixed[index]:
        return 0
    speech = reading.grammar.speeches[reading.grammar.language]
    after = tail_end(reading, index + length, speech)
    if reading.is_word(after):
        return 0
    for begin in range(index - 1, max(-1, index - 1 - REACH), -1):
        if not reading.is_word(begin) or reading.gone[begin]:
            return 0
        if reading.keys[begin] in ("with", "whose", "where"):
            return closed(reading, begin, begin + 1, index, after)
        if (begin == 0 and length > 2 and reading.is_mark(after)) or reading.is_mark(begin - 1, ",.;:!-–—|("):
            if reading.keys[index] == "gone" and reading.keys[begin] not in _DEFINITE:
                return 0  # the mood of someone just gone
            return closed(reading, begin, begin, index, after)
    return 0


def closed(reading: Reading, begin: int, item: int, end: int, after: int) -> int:
    """Take the clause [begin, after), of which [item, end) is not wanted."""
    while item + 1 < end and reading.keys[item] in _ENSURING:
        item += 1  # make sure trees are not there
    start = skip(reading, item, reading.grammar.speeches["en"])
    if reading.keys[start] in reading.grammar.sets["no_things"]:
        return 0  # we have to go
    while end > start + 1 and reading.keys[end - 1] in _LINKING:
        end -= 1
    if start >= end:
        return 0
    for first, last in _each(reading, start, end):
        note(reading, first, last)
    reading.take(begin, after)
    return after


def _each(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """Part `ham and turkey` where a clause ends with what is said of both."""
    speech = reading.grammar.speeches[reading.grammar.language]
    joints = [place for place in range(start + 1, end - 1) if joins(reading, place, speech)]
    firsts = [start, *(place + 1 for place in joints)]
    return [(skip(reading, first, speech), last) for first, last in zip(firsts, [*joints, end], strict=True)]
