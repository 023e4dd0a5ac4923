"""How far one thing reaches that is not wanted: noun phrases and predicates."""

from mayfly.language.negation.compounds import compound_length, is_compound
from mayfly.language.negation.edges import NEGATING, begins_cue, closes_with_tail, goes_on, joins, repeats_cue
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.speech import Speech
from mayfly.language.negation.vocabulary import Set

_DONE = frozenset(["written", "hung", "stuck", "woven", "worn", "strewn", "drawn", "shown"])
_DOING = frozenset(["cam", "dang", "soi"])  # verbs typed without marks
_LAST = frozenset(["đi", "di", "có", "vẽ", "thêm"])  # what ends a clause after an order names no thing
_PLACED = frozenset(
    [
        "standing",
        "sitting",
        "coming",
        "showing",
        "lying",
        "being",
        "remaining",
        "appearing",
        "leading",
        "stretching",
        "extending",
        "facing",
    ]
)  # how things are, not what they do
_AIMING = frozenset(["at", "to", "for"])
_HEAD_NEAR = 8  # words before a thing in which somebody is named who may do what is said after it
_ARTICLES = frozenset(["a", "an", "the"])
_BEFORE_ARTICLE = frozenset(["of", "half", "all", "both", "such", "quite", "than", "as", "like"])
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


def skip(reading: Reading, index: int, speech: Speech) -> int:
    """Return the index after the determiners at `index`, as long as a word follows them."""
    while length := speech.determiners.longest(reading.keys, index):
        after = index + length
        if not reading.grammar.marked and compound_length(reading, index) > length:
            return index  # con trung, an insect
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
    while end < len(reading.keys):
        if end > start and _acts(reading, end, start, speech, own=own):
            stops -= _AIMING
        elif _stops(reading, end, start, speech, stops):
            break
        end += 1
    return end


def _acts(reading: Reading, index: int, start: int, speech: Speech, *, own: bool) -> bool:
    """Say whether an -ing word tells what those do that are not wanted: no people shaking hands.

    Unless it has a clause of its own it may as well be what somebody before it does: a girl without cats reading.
    """
    key, movers = reading.keys[index], reading.grammar.sets["movers"]
    if speech.language != "en" or not key.endswith("ing") or not reading.is_word(index) or key in _PLACED:
        return False
    if reading.keys[index - 1] not in movers or closes_with_tail(reading, index, speech):
        return False
    return own or (
        reading.keys[start - 1] not in _ARTICLES and movers.isdisjoint(reading.keys[max(0, start - _HEAD_NEAR) : start])
    )


def predicate(reading: Reading, start: int, speech: Speech) -> int:
    """Return the end of the predicate at `start`: it runs to a mark, a joining word or a new thought."""
    end = start
    while end < len(reading.keys):
        if reading.tokens[end].kind not in ("word", "quote") or reading.keys[end] in speech.hard:
            break
        if end > start and (joins(reading, end, speech) or closes_with_tail(reading, end, speech)):
            break
        end += 1
    return end


def _stops(reading: Reading, index: int, start: int, speech: Speech, stops: Set) -> bool:
    token, key = reading.tokens[index], reading.keys[index]
    if token.kind == "syntax" or (token.kind == "mark" and (token.text not in "&/" or index == start)):
        return True
    if reading.gone[index]:
        return True
    if index == start:
        return (
            key in speech.ors
            or (speech.language == "en" and key in reading.grammar.sets["no_things"])
            or (key in _LAST and not reading.is_word(index + 1))
            or (key in NEGATING and not _is_thing(reading, index, speech))
            or (key in speech.hard and speech.language == "en")
        )
    if token.kind == "quote" or (joins(reading, index, speech) and not is_compound(reading, index, start)):
        return True
    if key == "mùa" and stops is not speech.own:
        return True  # trời không trăng mùa đông
    if key in stops or (stops is not speech.own and goes_on(reading, index, speech)):
        return not is_compound(reading, index, start)
    if key in _ARTICLES and speech.language == "en" and reading.keys[index - 1] not in _BEFORE_ARTICLE:
        return True  # instead of a sword the knight...
    if reading.is_word(index + 1) and reading.keys[index + 1] in reading.grammar.pair_stops.get(key, ()):
        return not (stops is speech.own and key in _DOING)
    return (
        _is_told(reading, index, start, speech)
        or _is_participle(reading, index, speech)
        or (closes_with_tail(reading, index, speech) and not is_compound(reading, index, start))
        or begins_cue(reading, index)
        or repeats_cue(reading, index)
    )


def _is_told(reading: Reading, index: int, start: int, speech: Speech) -> bool:
    """Say whether a verb tells what a scarecrow does that is `without a brain`: after an article it ends in s."""
    key = reading.keys[index]
    if speech.language != "en" or key[-1:] != "s" or key[-2:] in ("ss", "us", "is", "'s"):
        return False
    return start > 0 and reading.keys[start - 1] in ("a", "an") and reading.is_word(index + 1)


def _is_thing(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether `no` is nơ, a bow, or nó, it, typed without marks."""
    vietnamese = speech.language == "vi" and not reading.grammar.marked
    return reading.keys[index] == "no" and (vietnamese or (speech.language == "vi" and not reading.is_word(index + 1)))


def _is_participle(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether an -ing word goes on with what the picture shows, rather than names a thing."""
    key = reading.keys[index]
    if speech.language == "en" and (key.endswith("ed") or key in _DONE) and len(key) > 4 and key[-3:] != "eed":
        return reading.is_word(index + 1) and reading.keys[index + 1] in speech.soft  # a face carved in it
    if speech.language != "en" or not key.endswith("ing") or len(key) < 5 or key in reading.grammar.sets["ing_nouns"]:
        return False
    return not (reading.is_word(index + 1) and joins(reading, index + 1, speech))
