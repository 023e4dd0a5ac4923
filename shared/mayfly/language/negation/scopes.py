"""How far a negation reaches: noun phrases, lists, exceptions, and what falls with them."""

from mayfly.language.negation.grammar import Set, Speech
from mayfly.language.negation.reading import JOINERS, Reading

_LIST_AHEAD = 16  # words within which a list must close for its commas to count
_LEADS_BEFORE = 7
_SUBJECT = 4  # words of `the sign` before `must not be`
_NEGATING = frozenset(["no", "not", "without", "w/o", "never", "không", "khong", "đừng", "chẳng", "chớ"])
_WITH = frozenset(["với", "voi"])  # đừng vẽ A với B
_PLACING = frozenset(["on", "in", "at", "around", "over", "under", "behind", "inside", "near", "within"])
_OWN = frozenset(["its", "his", "her", "their"])  # without hair on his head
_AFTER_CON = frozenset(
    [
        "người",
        "nguoi",
        "cháu",
        "chau",
        "cái",
        "cai",
        "nít",
        "nit",
        "dấu",
        "dau",
        "đường",
        "duong",
        "phố",
        "pho",
        "số",
        "so",
        "rối",
        "roi",
    ]
)
_BLIND = frozenset(["the", "its", "his", "her", "their", "all", "any", "other", "my", "some"])


def skip(reading: Reading, index: int, speech: Speech) -> int:
    """Return the index after the determiners at `index`, as long as a word follows them."""
    while length := speech.determiners.longest(reading.keys, index):
        after = index + length
        if after >= len(reading.keys) or reading.tokens[after].kind == "mark" or _is_human(reading, index):
            return index
        index = after
    return index


def _is_human(reading: Reading, index: int) -> bool:
    return reading.keys[index] == "con" and reading.keys[index + 1] in _AFTER_CON


def noun_phrase(reading: Reading, start: int, speech: Speech, *, own: bool = False) -> int:
    """Return the end of the noun phrase that starts at `start`; `start` where none does.

    `own` says that it is the whole matter of its clause, so that in Vietnamese a verb after the noun belongs to it.
    """
    end = start
    stops = speech.own if own and speech.language == "vi" else speech.soft | speech.hard
    while end < len(reading.keys) and not _stops(reading, end, start, speech, stops):
        end += 1
    return end


def predicate(reading: Reading, start: int, speech: Speech) -> int:
    """Return the end of the predicate at `start`: it runs to a mark, a joining word or a new thought."""
    end = start
    while end < len(reading.keys):
        if reading.tokens[end].kind not in ("word", "quote") or reading.keys[end] in speech.hard:
            break
        if end > start and (_joins(reading, end, speech) or _closes_with_tail(reading, end, speech)):
            break
        end += 1
    return end


def _joins(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether an item ends at `index` before `and` or `or`: not within `black and white`."""
    key = reading.keys[index]
    if key not in speech.ors and key not in speech.ands:
        return False
    return " ".join(reading.keys[index - 1 : index + 2]) not in reading.grammar.sets["pairs"]


def _stops(reading: Reading, index: int, start: int, speech: Speech, stops: Set) -> bool:
    token, key = reading.tokens[index], reading.keys[index]
    if token.kind == "syntax" or (token.kind == "mark" and (token.text not in "&/" or index == start)):
        return True
    if reading.gone[index]:
        return True
    if index == start:
        return (
            key in speech.ors
            or (key in _NEGATING and not _is_thing(reading, index, speech))
            or (key in speech.hard and speech.language == "en")
        )
    if token.kind == "quote" or _joins(reading, index, speech):
        return True
    if key in stops:
        return not _is_compound(reading, index, start)
    if reading.is_word(index + 1) and reading.keys[index + 1] in reading.grammar.pair_stops.get(key, ()):
        return True
    return (
        _is_participle(reading, index, speech)
        or _closes_with_tail(reading, index, speech)
        or begins_cue(reading, index)
    )


def _is_thing(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether `no` is nơ, a bow, typed without marks."""
    return reading.keys[index] == "no" and speech.language == "vi" and not reading.is_word(index + 1)


def _is_compound(reading: Reading, index: int, start: int) -> bool:
    """Say whether a word that would end a noun phrase is the second of a compound: xe hơi, lối đi."""
    return reading.grammar.compounds.longest(reading.keys, max(start, index - 1)) > index - max(start, index - 1)


def _is_participle(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether an -ing word goes on with what the picture shows, rather than names a thing."""
    key = reading.keys[index]
    if speech.language != "en" or not key.endswith("ing") or len(key) < 5 or key in reading.grammar.sets["ing_nouns"]:
        return False
    return not (reading.is_word(index + 1) and _joins(reading, index + 1, speech))


def _closes_with_tail(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether an empty closing such as `in the picture` stands at `index`."""
    length = reading.grammar.tails.longest(reading.keys, index)
    after = index + length
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
    if reading.keys[index] in _NEGATING:
        return True
    length = reading.grammar.cues.longest(reading.keys, index)
    return length > 0 and not reading.grammar.cues.told(reading.keys, index, length).clause


def tail_end(reading: Reading, end: int, speech: Speech) -> int:
    """Return the end of the empty closings at `end`, also of a `please` after a comma."""
    polite = reading.grammar.tails.longest(reading.keys, end + 1) if reading.is_mark(end, ",") else 0
    if polite and not reading.is_word(end + 1 + polite):
        return end + 1 + polite
    if reading.is_word(end + 1) and reading.keys[end] in _PLACING and reading.keys[end + 1] in (*_OWN, "the"):
        after = noun_phrase(reading, end + 2, speech)
        part = (
            reading.keys[end + 1] != "the" or " ".join(reading.keys[end + 2 : after]) in reading.grammar.sets["parts"]
        )
        end = after if after > end + 2 and part else end
    while end < len(reading.keys) and _closes_with_tail(reading, end, speech):
        end += reading.grammar.tails.longest(reading.keys, end)
    return end


def items(
    reading: Reading, first: tuple[int, int], speech: Speech, *, whole: bool, ordered: bool, own: bool = False
) -> list[tuple[int, int]]:
    """Return the items of the list that begins with the tokens `first`: `A, B or C`.

    `whole` reads predicates, `ordered` says that the cue asks for removal, so that `and the C` belongs to it.
    """
    found = [first]
    end = first[1]
    while item := _next_item(reading, end, speech, whole=whole, ordered=ordered, own=own, alone=len(found) == 1):
        found.append(item)
        end = item[1]
    return found


def _next_item(
    reading: Reading, end: int, speech: Speech, *, whole: bool, ordered: bool, own: bool, alone: bool
) -> tuple[int, int] | None:
    if end >= len(reading.keys):
        return None
    key = reading.keys[end]
    comma, ands = key == ",", key in speech.ands or (ordered and key in _WITH)
    start = end + 1
    first = comma
    if comma and start < len(reading.keys) and reading.keys[start] in speech.ors | speech.ands:
        start, ands, comma = start + 1, reading.keys[start] in speech.ands, False
    elif not (comma or ands or key in speech.ors):
        return None
    plain = bare_item(reading, start, speech)
    if plain >= len(reading.keys) or begins_cue(reading, start) or reading.fixed[start]:
        return None
    after = predicate(reading, plain, speech) if whole else noun_phrase(reading, plain, speech, own=own)
    if after == plain or _leads_on(reading, start, after, ands=ands):
        return None
    if first and ands and alone and not ordered:
        return None  # no meat, and fish
    if ands and not _belongs(reading, start, after, speech, ordered=ordered):
        return None
    if comma and not (_is_trash(reading, plain, after) or _list_closes(reading, start, speech, ordered=ordered)):
        return None
    return plain, after


def _leads_on(reading: Reading, start: int, after: int, *, ands: bool) -> bool:
    """Say whether the words lead to another cue: `and definitely no`."""
    if after >= len(reading.keys) or not begins_cue(reading, after):
        return False
    if ands and reading.is_word(after - 1):
        return True  # and the groom without a tie
    return all(key in reading.grammar.sets["leads"] for key in reading.keys[start:after])


def bare_item(reading: Reading, start: int, speech: Speech) -> int:
    """Return where an item begins without determiners and without `wearing`."""
    start = skip(reading, start, speech)
    while (
        start + 1 < len(reading.keys)
        and reading.keys[start] in reading.grammar.sets["wearing"]
        and reading.is_word(start + 1)
        and reading.keys[start + 1] not in speech.soft
    ):
        start = skip(reading, start + 1, speech)
    return start


def _belongs(reading: Reading, start: int, after: int, speech: Speech, *, ordered: bool) -> bool:
    """Say whether what follows `and` is of the list, not a thing that the picture shows."""
    first = reading.keys[start]
    if first in speech.verbs or first in ("a", "an", "một", "mot"):
        return False
    if first in _BLIND and first not in ("any", "other"):
        return ordered
    return after - start <= 4


def _is_trash(reading: Reading, start: int, end: int) -> bool:
    """Say whether an item is what nobody wants in a picture, such as a watermark."""
    return reading.grammar.trash.longest(reading.keys, start) == end - start and not reading.is_word(end)


def _list_closes(reading: Reading, start: int, speech: Speech, *, ordered: bool) -> bool:
    """Say whether the commas from here on end in `or C` (after orders also in `and C`)."""
    for index in range(start, min(start + _LIST_AHEAD, len(reading.keys))):
        key = reading.keys[index]
        if key in speech.ors or (ordered and key in speech.ands):
            return not (reading.is_word(index + 1) and reading.keys[index + 1] in speech.verbs)
        if (reading.is_mark(index) and key != ",") or key in speech.hard or begins_cue(reading, index):
            return False
        if key in speech.soft and key not in ("with", "of", "on", "in"):
            return False
    return False


def lead(reading: Reading, index: int) -> int:
    """Return where the words before a cue begin that fall with it: `with` no..., `there should be` no..."""
    sets = reading.grammar.sets
    start = index
    while start > 0 and index - start < _LEADS_BEFORE and _leads(reading, start - 1):
        start -= 1
    while start < index and not _may_lead(reading, start):
        start += 1
    start = _placed(reading, start)
    keys = reading.keys[start : index + 1]
    if sets["finite"].isdisjoint(keys):
        return start
    return _subject(reading, start)


def _placed(reading: Reading, start: int) -> int:
    """Take an empty placing that opens the clause before a cue: `in the background` no..., `trong ảnh` không có..."""
    for length in (4, 3, 2):
        begin = start - length
        if begin >= 0 and reading.grammar.tails.longest(reading.keys, begin) == length and reading.opens_clause(begin):
            return begin
    return start


def _leads(reading: Reading, index: int) -> bool:
    return (
        reading.is_word(index)
        and reading.keys[index] in reading.grammar.sets["leads"]
        and not reading.fixed[index]
        and not reading.gone[index]
    )


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
    if begin == 0 or begin == start or start - begin > _SUBJECT or not reading.is_mark(begin - 1):
        return start
    return begin if reading.keys[begin] in reading.grammar.sets["definite"] else start


def opens(reading: Reading, index: int) -> bool:
    """Say whether a cue at `index` opens a clause, by itself or with the words that lead to it."""
    start = lead(reading, index)
    return reading.opens_clause(index) or reading.opens_clause(start) or reading.keys[start] in JOINERS


def swallowed(reading: Reading, end: int, speech: Speech) -> int:
    """Return the end of a clause of its own: what says where the unwanted would be falls with it, time does not."""
    if end >= len(reading.keys) or not reading.is_word(end):
        return end
    if reading.keys[end] in _PLACING and reading.keys[end + 1 : end + 2] in (["a"], ["an"], ["một"]):
        return end  # that is new: no people, on a hill
    last = end
    while last < len(reading.keys) and reading.is_word(last):
        key = reading.keys[last]
        if key in speech.hard or key == "có" or _joins(reading, last, speech) or begins_cue(reading, last):
            break
        if key in reading.grammar.sets["times"]:
            return end
        last += 1
    return last
