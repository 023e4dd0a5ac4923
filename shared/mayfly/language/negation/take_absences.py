"""What `nobody`, `nothing modern` and `except the helmet` take."""

from itertools import takewhile

from mayfly.language.negation.cue_words import Cue
from mayfly.language.negation.falling import lead, opens, swallowed, tail_end
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.removal import BUT, note, put_exception, remove
from mayfly.language.negation.speech import Speech
from mayfly.language.negation.take_things import WHERE, take_phrase

_NEAR = 14  # words before `except` in which `everything is grey` makes the exception what is shown
_OUTSIDE = frozenset(["ngoài", "ngoai"])
_WHOLE = frozenset(["tất", "mọi", "toàn", "tat", "moi", "toan"])
_WHOLE_NEAR = 8  # words before `ngoài` that name the whole
_BEING = frozenset(["có", "co", "thấy", "thay", "bóng", "bong"])
_DOES = frozenset(["is", "are", "was", "were", "has", "have", "looks", "looking", "wears", "wearing"])
_HAS = frozenset(["wear", "wears", "wearing", "have", "has", "having", "hold", "holding", "carry", "carrying"])
_EVERY = frozenset(["everything", "everyone", "everybody", "mọi", "moi"])
_PLACES = frozenset(
    ["in", "on", "at", "around", "near", "behind", "inside", "under", "trong", "trên", "ở", "tren", "o"]
)


def take_people(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `nobody`; of `none of them wearing hats` the hats."""
    speech = reading.grammar.speeches[cue.language]
    end = index + length
    if reading.is_word(end + 1) and reading.keys[end] in reading.grammar.sets["wearing"]:
        return take_phrase(reading, index, length, cue)
    if length > 1 and reading.keys[index] == "none" and reading.is_word(end) and not reading.is_word(end + 1):
        note(reading, end, end + 1)  # three kittens, none of them black
        return remove(reading, index, end + 1)
    if reading.keys[index] in ("none", "neither") or reading.keys[end : end + 1] in (["đi"], ["di"]):
        return 0
    after = tail_end(reading, end, speech)
    exception = reading.grammar.exceptions.longest(reading.keys, after)
    if (
        after == end
        and reading.is_word(end)
        and not (exception or _exists(reading, index, end) or _goes_on(reading, end, speech))
    ):
        return 0
    start = lead(reading, index)
    first, last = reading.tokens[index].start, reading.tokens[end - 1].end
    reading.found.append((speech.people, first, last))
    if exception:
        put_exception(reading, start, end, own=reading.is_mark(start - 1))
        after += exception
    elif start:
        after = swallowed(reading, after, speech)
    return remove(reading, start, after)


def _exists(reading: Reading, first: int, last: int) -> bool:
    """Say whether the words say that nobody is there, as `không có ai` does."""
    return not _BEING.isdisjoint(reading.keys[first:last])


def _goes_on(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether a place, a joining word or a doing in -ing follows `nobody`, not what nobody does."""
    key = reading.keys[index]
    if speech.language == "vi":
        return key in WHERE or key in BUT
    if key in ("is", "are", "was", "can", "has", "to"):
        return False
    return key in speech.soft or key in speech.hard or key in speech.ands or key in speech.ors or key.endswith("ing")


def take_nothing(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `nothing modern`, `nothing in the foreground`."""
    start = index + length
    if not reading.is_word(start):
        return 0
    if reading.keys[index] == "none":
        for place in range(start + 1, start + 4):
            if reading.is_word(place + 1) and reading.keys[place] in _HAS:
                return take_phrase(reading, index, place + 1 - index, cue)
    if length == 1 and not opens(reading, index) and reading.keys[start] in _PLACES:
        return 0
    if reading.keys[start] in _PLACES and reading.keys[start] != "in":
        return 0  # nothing around it
    if length == 1 and reading.keys[start].endswith("s") and not reading.keys[start].endswith(("ous", "ss")):
        return 0  # nothing moves
    return take_phrase(reading, index, length, cue)


def take_all_but(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `everyone but the drummer`; where the others do something, it is said what the picture shows."""
    place = index + length
    while reading.is_word(place):
        if reading.keys[place] in _DOES:
            return 0
        place += 1
    if index == 0 and place == len(reading.keys):
        return 0  # there is nothing else
    return take_phrase(reading, index, length, cue)


def take_except(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `except the helmet`; where everything else is grey or gone, the exception is what is shown."""
    for place in range(max(0, index - _NEAR), index):
        whole = reading.grammar.monochrome.longest(reading.keys, place)
        if reading.gone[place] or (whole and not (place + whole == index and reading.keys[place] in _EVERY)):
            return 0  # everything is grey except...; not everything except...
    if length == 1 and reading.keys[index] in _OUTSIDE and not _leaves_of_all(reading, index):
        return 0
    if index == 0 and any(
        reading.grammar.monochrome.longest(reading.keys, place) for place in range(1, len(reading.keys))
    ):
        return 0  # except for the moon, everything is dark
    return take_phrase(reading, index, length, cue)


def _leaves_of_all(reading: Reading, index: int) -> bool:
    """Say whether `ngoài` is said of a whole and of no place: all the animals but the snake, not all in the yard."""
    following = reading.keys[index + 1] if reading.is_word(index + 1) else ""
    before = takewhile(reading.is_word, range(index - 1, max(-1, index - 1 - _WHOLE_NEAR), -1))
    if not following or following in reading.grammar.sets["outdoors"]:
        return False
    return any(reading.keys[place] in _WHOLE for place in before)
