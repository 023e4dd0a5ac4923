"""What each kind of cue takes out of a text."""

from mayfly.language.negation.cues import cues_at
from mayfly.language.negation.grammar import Cue, Speech
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.scopes import (
    bare_item,
    items,
    lead,
    noun_phrase,
    opens,
    predicate,
    skip,
    swallowed,
    tail_end,
)

_NEAR = 14  # words before `except` in which `everything is grey` makes the exception what is shown
_MADE = frozenset(["make", "let", "look", "be", "turn", "go", "làm", "lam", "quá", "qua"])
_BUT = frozenset(["but", "nhưng", "nhung", "mà", "ma", "rather", "thì"])
_BEING = frozenset(["có", "co", "còn", "con", "thấy", "thay", "bóng", "bong"])
_TURNS = frozenset(["but", "yet", "nhưng", "nhung"])
_THEREAFTER = frozenset(["là", "la", "just", "only", "instead", "chỉ"])
_ONLY = frozenset(["just", "only", "chỉ", "chi"])
_WHERE = frozenset(["trên", "trong", "ở", "bên", "tại", "giữa", "và", "với", "khi", "là"])  # cái ly không trên bàn
_NOWHERE = frozenset(
    [
        "ngoài",
        "ngoai",
        "trên",
        "tren",
        "trong",
        "cả",
        "ca",
        "hết",
        "het",
        "bên",
        "ben",
        "ở",
        "o",
        "khác",
        "khac",
        "dưới",
        "duoi",
    ]
)
_ABLE = frozenset(["nổi", "xiết", "được", "thấu", "duoc", "noi", "xiet"])
_PLACES = frozenset(
    ["in", "on", "at", "around", "near", "behind", "inside", "under", "trong", "trên", "ở", "tren", "o"]
)


def take_cue(reading: Reading, index: int) -> int:
    """Take what the cue at `index` does not want; return the index after it, 0 where there is no cue after all."""
    for length, cue in cues_at(reading, index):
        if taken := _TAKING[cue.kind](reading, index, length, cue):
            return taken
    return 0


def _take_phrase(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take a cue with the noun phrases after it."""
    speech = reading.grammar.speeches[cue.language]
    begin = index + length
    start = bare_item(reading, begin, speech)
    own = _is_own(reading, lead(reading, index))
    if _is_one(reading, start) or (cue.kind == "no" and reading.keys[begin : begin + 1] == ["one"]):
        return 0
    if cue.kind in ("without", "instead") and _is_gerund(reading, start, begin):
        return 0
    if _is_limit(reading, begin):
        return 0
    end = noun_phrase(reading, start, speech, own=own) if start < len(reading.keys) else start
    if end == start or _is_no_thing(reading, start, end):
        return 0
    ordered = cue.kind in ("order", "anywhere_order", "refusal", "refused_alone")
    found = items(reading, (start, end), speech, whole=False, ordered=ordered, own=own)
    return _take(reading, (index, begin), found, speech)


def _is_one(reading: Reading, start: int) -> bool:
    """Say whether nothing but `one` follows: all of them gone except one."""
    return reading.is_word(start) and reading.keys[start] == "one" and not reading.is_word(start + 1)


def _is_limit(reading: Reading, begin: int) -> bool:
    """Say whether a bound is set, or nothing at all is there: `more than two colours`, `không có gì trên bàn`."""
    if reading.keys[begin + 1 : begin + 2] == ["than"]:
        return True
    if reading.keys[begin : begin + 1] not in (["gì"], ["gi"]):
        return False
    after = reading.keys[begin + 1] if reading.is_word(begin + 1) else ""
    return not after or after in _NOWHERE


def _is_own(reading: Reading, start: int) -> bool:
    """Say whether a clause of its own begins at `start`, with another before it."""
    return start > 0 and (
        reading.keys[start] in _TURNS or reading.is_mark(start - 1, ",.;!-–—:|") or reading.opens_line(start)
    )


def _is_gerund(reading: Reading, start: int, begin: int) -> bool:
    """Say whether `without` is followed by a doing: without looking back."""
    key = reading.keys[start] if start == begin and reading.is_word(start) else ""
    return key.endswith("ing") and len(key) > 4 and key not in reading.grammar.sets["ing_nouns"]


def _is_no_thing(reading: Reading, start: int, end: int) -> bool:
    """Say whether a noun phrase names nothing to be seen: no fear, no parking sign, no. 5."""
    sets, keys = reading.grammar.sets, reading.keys
    if keys[end - 1] in sets["sign_nouns"] and keys[start].endswith("ing") and end - start == 2:
        return True
    if reading.tokens[start].text[0].isdigit():
        return True
    return keys[end - 1] in sets["abstract"] or (keys[start] in sets["abstract"] and end - start == 1)


def _take(reading: Reading, cue: tuple[int, int], found: list[tuple[int, int]], speech: Speech) -> int:
    """Take the passage from the words that lead to a cue up to the end of its list and what falls with it."""
    start, end = lead(reading, cue[0]), found[-1][1]
    own = _is_own(reading, start)
    if own and reading.is_word(end) and reading.keys[end] == "with":
        found[-1] = (found[-1][0], noun_phrase(reading, end + 1, speech))
        end = found[-1][1]
    for first, last in found:
        _note(reading, first, last)
    end = tail_end(reading, end, speech)
    exception = reading.grammar.exceptions.longest(reading.keys, end)
    if exception:
        _put_exception(reading, start, cue[1], own=own)
        end += exception
    elif own:
        end = swallowed(reading, end, speech)
    return _remove(reading, start, end)


def _put_exception(reading: Reading, start: int, begin: int, *, own: bool) -> None:
    """`with no people except a monk` is `with a monk`."""
    if own or start == 0:
        return
    words = reading.keys[start:begin]
    if "with" in words or "without" in words:
        reading.instead[start] = "with"
    elif "có" in words or "co" in words:
        reading.instead[start] = "có" if "có" in words else "co"


def _note(reading: Reading, first: int, last: int) -> None:
    start, end = reading.tokens[first].start, reading.tokens[last - 1].end
    reading.found.append((reading.text[start:end], start, end))


def _remove(reading: Reading, start: int, end: int) -> int:
    """Take [start, end) out, with the `but` that turns to what is wanted."""
    keys = reading.keys
    after = end
    if after < len(keys) and keys[after] == "," and after + 1 < len(keys) and keys[after + 1] in _BUT:
        after += 1
    if reading.is_word(after) and _turns(reading, after) and reading.is_word(after + 1):
        after += 1
        while reading.is_word(after + 1) and keys[after] in _THEREAFTER:
            after += 1
        end = after
    elif start == 0 and _first_word_after(reading, end) in _ONLY:
        end = next(place for place in range(end, len(keys)) if reading.is_word(place)) + 1
    elif end + 1 < len(keys) and keys[end] == "and" and keys[start] in ("that", "which", "who"):
        start += 1
        end += 1
    reading.take(start, end)
    return end


def _turns(reading: Reading, index: int) -> bool:
    """Say whether a word turns to what is wanted; without marks `thi` does before a verb of asking."""
    key = reading.keys[index]
    return key in _BUT or (key == "thi" and reading.keys[index + 1] in reading.grammar.pair_stops.get(key, ()))


def _first_word_after(reading: Reading, index: int) -> str:
    while index < len(reading.keys) and reading.is_mark(index):
        index += 1
    return reading.keys[index] if index < len(reading.keys) else ""


def _take_predicate(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `not scary`, `đừng cười`: what the whole should not be or do."""
    speech = reading.grammar.speeches[cue.language]
    start = bare_item(reading, index + length, speech)
    if cue.kind == "not" and start > index + length:
        return _take_phrase(reading, index, length, cue)
    end = predicate(reading, start, speech) if start < len(reading.keys) else start
    if end == start or reading.tokens[start].text[0].isdigit():
        return 0
    return _take(
        reading, (index, index + length), items(reading, (start, end), speech, whole=True, ordered=False), speech
    )


def _take_refusal(reading: Reading, index: int, length: int, cue: Cue) -> int:
    words = reading.keys[index : index + length]
    taking = _take_predicate if not _MADE.isdisjoint(words) else _take_phrase
    return taking(reading, index, length, cue)


def _take_alone(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `đừng` and its like before a thing or a doing."""
    speech = reading.grammar.speeches[cue.language]
    start = skip(reading, index + length, speech)
    doing = reading.grammar.predicates.longest(reading.keys, start)
    return (_take_predicate if doing else _take_phrase)(reading, index, length, cue)


def _take_bare(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `không` before a thing; before a doing only where it opens a clause and is a wish about the picture."""
    start = index + length
    doing = reading.grammar.predicates.longest(reading.keys, start)
    if start < len(reading.keys) and reading.keys[start] in (_WHERE if reading.grammar.marked else ("tren", "giua")):
        return 0
    if _is_beyond(reading, start):
        return 0
    if not doing or reading.grammar.nouns.longest(reading.keys, start) >= doing:
        return _take_phrase(reading, index, length, cue)
    if index and reading.gone[index - 1]:
        return _take_phrase(reading, index, length, cue)  # không chữ không số
    if reading.opens_clause(index) and index and reading.keys[start] not in reading.grammar.sets["unwished"]:
        return _take_predicate(reading, index, length, cue)
    return 0


def _is_beyond(reading: Reading, start: int) -> bool:
    """Say whether somebody cannot do it: `không tả xiết`, `không mở được`."""
    for place in (start + 1, start + 2):
        if not reading.is_word(place):
            return False
        if reading.keys[place] in _ABLE and reading.keys[place - 1] not in ("là", "la", "thì"):
            return True
    return False


def _take_people(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `nobody`; of `none of them wearing hats` the hats."""
    speech = reading.grammar.speeches[cue.language]
    end = index + length
    if end < len(reading.keys) and reading.keys[end] in reading.grammar.sets["wearing"]:
        return _take_phrase(reading, index, length, cue)
    if reading.keys[index] in ("none", "neither"):
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
        _put_exception(reading, start, end, own=reading.is_mark(start - 1))
        after += exception
    elif start:
        after = swallowed(reading, after, speech)
    return _remove(reading, start, after)


def _exists(reading: Reading, first: int, last: int) -> bool:
    """Say whether the words say that nobody is there, as `không có ai` does."""
    return not _BEING.isdisjoint(reading.keys[first:last])


def _goes_on(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether a place, a joining word or a doing in -ing follows `nobody`, not what nobody does."""
    key = reading.keys[index]
    if speech.language == "vi":
        return key in _WHERE or key in _BUT
    if key in ("is", "are", "was", "can", "has"):
        return False
    return key in speech.soft or key in speech.hard or key in speech.ands or key in speech.ors or key.endswith("ing")


def _take_nothing(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `nothing modern`, `nothing in the foreground`."""
    start = index + length
    if not reading.is_word(start):
        return 0
    if length == 1 and not opens(reading, index) and reading.keys[start] in _PLACES:
        return 0
    if reading.keys[start] in _PLACES and reading.keys[start] != "in":
        return 0  # nothing around it
    if length == 1 and reading.keys[start].endswith("s") and not reading.keys[start].endswith(("ous", "ss")):
        return 0  # nothing moves
    return _take_phrase(reading, index, length, cue)


def _take_except(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `except the helmet`; where everything else is grey or gone, the exception is what is shown."""
    for place in range(max(0, index - _NEAR), index):
        if reading.grammar.monochrome.longest(reading.keys, place) or reading.gone[place]:
            return 0
    return _take_phrase(reading, index, length, cue)


_TAKING = {
    "without": _take_phrase,
    "no": _take_phrase,
    "instead": _take_phrase,
    "order": _take_phrase,
    "anywhere_order": _take_phrase,
    "refusal": _take_refusal,
    "refused_alone": _take_alone,
    "bare": _take_bare,
    "not": _take_predicate,
    "people": _take_people,
    "nothing": _take_nothing,
    "except": _take_except,
}
