"""How a passage goes: what it named is noted, what turns back to the wanted goes with it."""

from mayfly.language.negation.falling import lead, swallowed, tail_end
from mayfly.language.negation.noun_phrases import noun_phrase
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.speech import Speech

BUT = frozenset(["but", "nhưng", "nhung", "mà", "ma", "rather", "thì"])
_TURNS = frozenset(["but", "yet", "nhưng", "nhung"])
_THEREAFTER = frozenset(["là", "la", "just", "only", "instead", "chỉ"])
_ONLY = frozenset(["just", "only", "chỉ", "chi"])


def take_list(reading: Reading, cue: tuple[int, int], found: list[tuple[int, int]], speech: Speech) -> int:
    """Take the passage from the words that lead to a cue up to the end of its list and what falls with it."""
    start, end = lead(reading, cue[0]), found[-1][1]
    own = is_own(reading, start)
    if own and reading.is_word(end) and reading.keys[end] == "with":
        found[-1] = (found[-1][0], noun_phrase(reading, end + 1, speech))
        end = found[-1][1]
    for first, last in found:
        note(reading, first, last)
    end = tail_end(reading, end, speech)
    exception = reading.grammar.exceptions.longest(reading.keys, end)
    if exception:
        put_exception(reading, start, cue[1], own=own)
        end += exception
    elif own:
        end = swallowed(reading, end, speech)
    return remove(reading, start, end)


def is_own(reading: Reading, start: int) -> bool:
    """Say whether a clause of its own begins at `start`, with another before it."""
    return start > 0 and (
        reading.keys[start] in _TURNS or reading.is_mark(start - 1, ",.;!-–—:|") or reading.opens_line(start)
    )


def put_exception(reading: Reading, start: int, begin: int, *, own: bool) -> None:
    """`with no people except a monk` is `with a monk`."""
    if own or start == 0:
        return
    words = reading.keys[start:begin]
    if "with" in words or "without" in words:
        reading.instead[start] = "with"
    elif "có" in words or "co" in words:
        reading.instead[start] = "có" if "có" in words else "co"


def note(reading: Reading, first: int, last: int) -> None:
    """Note the tokens [first, last) as a thing that is not wanted; of `a blue one` the blue."""
    if last - first > 1 and reading.keys[last - 1] in ("one", "ones"):
        last -= 1
    start, end = reading.tokens[first].start, reading.tokens[last - 1].end
    reading.found.append((reading.text[start:end], start, end))


def remove(reading: Reading, start: int, end: int) -> int:
    """Take [start, end) out, with the `but` that turns to what is wanted."""
    keys = reading.keys
    after = end
    if after < len(keys) and keys[after] == "," and after + 1 < len(keys) and keys[after + 1] in BUT:
        after += 1
    if reading.is_word(after) and _turns(reading, after) and reading.is_word(after + 1):
        after += 1
        while reading.is_word(after + 1) and keys[after] in _THEREAFTER:
            after += 1
        end = after
    elif start == 0 and _first_word_after(reading, end) in _ONLY:
        end = next(place for place in range(end, len(keys)) if reading.is_word(place)) + 1
        end += keys[end : end + 1] in (["có"], ["co"])
    elif end + 1 < len(keys) and keys[end] == "and" and keys[start] in ("that", "which", "who"):
        start += 1
        end += 1
    reading.take(start, end)
    return end


def _turns(reading: Reading, index: int) -> bool:
    """Say whether a word turns to what is wanted; without marks `thi` does before a verb of asking."""
    key = reading.keys[index]
    return key in BUT or (key == "thi" and reading.keys[index + 1] in reading.grammar.pair_stops.get(key, ()))


def _first_word_after(reading: Reading, index: int) -> str:
    while index < len(reading.keys) and reading.is_mark(index):
        index += 1
    return reading.keys[index] if index < len(reading.keys) else ""
