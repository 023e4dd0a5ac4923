"""What falls with the things that are not wanted: the words that lead to a cue, and empty closings after them."""

from mayfly.language.negation.edges import begins_cue, closes_with_tail, joins, repeats_cue
from mayfly.language.negation.noun_phrases import noun_phrase
from mayfly.language.negation.reading import JOINERS, Reading
from mayfly.language.negation.speech import Speech
from mayfly.language.negation.vocabulary import Set

_LEADS_BEFORE = 7
_SUBJECT = 4  # words of `the sign` before `must not be`
_LED = {"tuyet": ["doi", "khong", "nhien"], "nhat": ["dinh"]}  # lead before certain words only
_PLACING = frozenset(["on", "in", "at", "around", "over", "under", "behind", "inside", "near", "within"])
_INTERJECTIONS = frozenset(
    ["please", "pls", "ok", "okay", "oh", "also", "again", "note", "remember", "kindly", "nhớ", "à"]
)
_ISSUING = frozenset(["coming", "rising", "pouring", "billowing", "streaming", "shining", "leaking", "flowing"])
_SOURCE = frozenset(["from", "out", "through", "off", "up", "over", "into"])
_ISSUED_NEAR = 8
_LABELS = ("important", "ps", "condition", "thing", "note", "rule", "request", "ý", "cầu", "kiện", "y", "cau", "kien")
_LABEL = 3  # words of a label
_OWN = frozenset(["its", "his", "her", "their"])  # without hair on his head


def tail_end(reading: Reading, end: int, speech: Speech) -> int:
    """Return the end of the empty closings at `end`, also of a `please` after a comma."""
    while end < len(reading.keys) and closes_with_tail(reading, end, speech) and not reading.is_word(end + 1):
        end += reading.grammar.tails.longest(reading.keys, end)
    polite = reading.grammar.tails.longest(reading.keys, end + 1) if reading.is_mark(end, ",") else 0
    if polite and not reading.is_word(end + 1 + polite):
        return end + 1 + polite
    if speech.language == "en" and reading.is_word(end + 1) and reading.keys[end].endswith("ed"):
        end += closes_with_tail(reading, end + 1, speech)  # a face carved in it
    if reading.is_word(end + 1) and reading.keys[end] in _PLACING and reading.keys[end + 1] in (*_OWN, "the"):
        after = noun_phrase(reading, end + 2, speech)
        part = (
            reading.keys[end + 1] != "the" or " ".join(reading.keys[end + 2 : after]) in reading.grammar.sets["parts"]
        )
        end = after if after > end + 2 and part else end
    while end < len(reading.keys) and closes_with_tail(reading, end, speech):
        end += reading.grammar.tails.longest(reading.keys, end)
    return _issued(reading, end)


def _issued(reading: Reading, end: int) -> int:
    """Take what says where smoke would come from: coming out of the chimney; not of somebody with no hat."""
    if not reading.is_word(end + 1) or reading.keys[end] not in _ISSUING or reading.keys[end + 1] not in _SOURCE:
        return end
    if not reading.grammar.sets["movers"].isdisjoint(reading.keys[max(0, end - _ISSUED_NEAR) : end]):
        return end
    return next(place for place in range(end, len(reading.keys) + 1) if not reading.is_word(place))


def lead(reading: Reading, index: int) -> int:
    """Return where the words before a cue begin that fall with it: `with` no..., `there should be` no..."""
    sets = reading.grammar.sets
    start = index
    while start > 0 and index - start < _LEADS_BEFORE and (length := _leads(reading, start - 1)):
        start -= length
    while start < index and not _may_lead(reading, start):
        start += 1
    start = _placed(reading, start)
    if start > 1 and reading.is_mark(start - 1, ",") and reading.keys[start - 2] in _INTERJECTIONS:
        start -= 2 if reading.opens_clause(start - 2) else 0
    start = _labelled(reading, start)
    keys = reading.keys[start : index + 1]
    if sets["finite"].isdisjoint(keys):
        return start
    return _subject(reading, start)


def _labelled(reading: Reading, start: int) -> int:
    """Take a label before a cue: `Important: no...`, `One condition: no...`, `Lưu ý: không...`."""
    begin = start - 1
    if start < 2 or not reading.is_mark(begin, ":") or reading.keys[begin - 1] not in _LABELS:
        return start
    while begin > 0 and reading.is_word(begin - 1) and not reading.opens_line(begin) and start - begin <= _LABEL:
        begin -= 1
    return begin if begin == 0 or reading.opens_clause(begin) else start


def _placed(reading: Reading, start: int) -> int:
    """Take an empty placing that opens the clause before a cue: `in the background` no..., `trong ảnh` không có..."""
    for length in (4, 3, 2):
        begin = start - length
        if begin >= 0 and reading.grammar.tails.longest(reading.keys, begin) == length and reading.opens_clause(begin):
            return begin
    return start


def _leads(reading: Reading, index: int) -> int:
    """Return how many words up to `index` lead to a cue: one, or two such as `dứt khoát` that do so together."""
    if index and reading.is_word(index - 1) and " ".join(reading.keys[index - 1 : index + 1]) in _together(reading):
        return 2
    return int(
        reading.is_word(index)
        and reading.keys[index] in reading.grammar.sets["leads"]
        and (reading.keys[index] not in _LED or reading.keys[index + 1] in _LED[reading.keys[index]])
        and not reading.fixed[index]
        and not reading.gone[index]
    )


def _together(reading: Reading) -> Set:
    return reading.grammar.sets["lead_phrases"]


def _may_lead(reading: Reading, index: int) -> bool:
    key = reading.keys[index]
    if key in reading.grammar.sets["lead_starts"]:
        return True
    return index == 0 or reading.is_mark(index - 1) or reading.opens_line(index) or bool(reading.gone[index - 1])


def _subject(reading: Reading, start: int) -> int:
    """Take `the sign` with `must not be...`, where it begins a later clause."""
    begin = start
    while begin > 0 and start - begin <= _SUBJECT and reading.is_word(begin - 1) and not reading.gone[begin - 1]:
        begin -= 1
    while begin < start and reading.keys[begin] in JOINERS:
        begin += 1
    if begin == 0 or begin == start or start - begin > _SUBJECT or not reading.opens_clause(begin):
        return start
    return begin if reading.keys[begin] in reading.grammar.sets["definite"] else start


def opens(reading: Reading, index: int) -> bool:
    """Say whether a cue at `index` opens a clause, by itself or with the words that lead to it."""
    start = lead(reading, index)
    if index and reading.gone[index - 1] and repeats_cue(reading, index):
        return True
    return reading.opens_clause(index) or reading.opens_clause(start) or reading.keys[start] in JOINERS


def swallowed(reading: Reading, end: int, speech: Speech) -> int:
    """Return the end of a clause of its own: what says where the unwanted would be falls with it, time does not."""
    if end >= len(reading.keys) or not reading.is_word(end):
        return end
    if reading.keys[end] in ("a", "an", "the"):
        return end  # a thing of its own
    if reading.keys[end] in _PLACING and reading.keys[end + 1 : end + 2] in (["a"], ["an"], ["một"]):
        return end  # that is new: no people, on a hill
    last = end
    while last < len(reading.keys) and reading.is_word(last):
        key = reading.keys[last]
        if key in speech.hard or key == "có" or joins(reading, last, speech) or begins_cue(reading, last):
            break
        if repeats_cue(reading, last):
            break
        if key in reading.grammar.sets["times"]:
            return end
        last += 1
    return last
