"""Lists of things that are not wanted: `A, B or C`."""

from mayfly.language.negation.compounds import compound_length
from mayfly.language.negation.edges import NEGATING, begins_cue
from mayfly.language.negation.noun_phrases import noun_phrase, predicate, skip
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.speech import Speech

_LIST_AHEAD = 16  # words within which a list must close for its commas to count
_WITH = frozenset(["với", "voi"])  # đừng vẽ A với B
_BLIND = frozenset(["the", "its", "his", "her", "their", "all", "any", "other", "my", "some"])


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
    if _is_no_joint(reading, end, start):
        return None
    plain = bare_item(reading, start, speech)
    if plain >= len(reading.keys) or begins_cue(reading, start) or _is_fixed(reading, start):
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


def _is_fixed(reading: Reading, start: int) -> bool:
    """Say whether a fixed expression with a negation stands at `start`; a drop shadow is a thing like another."""
    return bool(reading.fixed[start]) and (reading.keys[start] in NEGATING or reading.grammar.language == "vi")


def _is_no_joint(reading: Reading, end: int, start: int) -> bool:
    """Say whether a joining word is another without marks: `hay ve` asks to draw, `cung duoc` says it will do.

    A stroke between spaces parts a prompt where one did before.
    """
    if reading.keys[end] == "/" and "/" in reading.keys[:end]:
        return reading.text[reading.tokens[end].end : reading.tokens[start].start] != ""
    another = reading.is_word(start) and reading.keys[start] in reading.grammar.pair_stops.get(reading.keys[end], ())
    return another or reading.grammar.tails.longest(reading.keys, end) > 1


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
        and reading.keys[start + 1] not in speech.soft | speech.ors | speech.ands
        and (reading.grammar.marked or compound_length(reading, start) == 0)  # mang nhen, a cobweb
    ):
        start = skip(reading, start + 1, speech)
    return start


def _belongs(reading: Reading, start: int, after: int, speech: Speech, *, ordered: bool) -> bool:
    """Say whether what follows `and` is of the list, not a thing that the picture shows."""
    first = reading.keys[start]
    if first in ("a", "an") and "both" in reading.keys[max(0, start - _LIST_AHEAD) : start]:
        return True
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
    if not ordered and _is_bare(reading, start, speech):
        return True
    for index in range(start, min(start + _LIST_AHEAD, len(reading.keys))):
        key = reading.keys[index]
        if key in speech.ors or (ordered and key in speech.ands):
            return not (reading.is_word(index + 1) and reading.keys[index + 1] in speech.verbs)
        if (reading.is_mark(index) and key != ",") or key in speech.hard or begins_cue(reading, index):
            return False
        if key in speech.soft and key not in ("with", "of", "on", "in"):
            return False
    return False


def _is_bare(reading: Reading, start: int, speech: Speech) -> bool:
    """Say whether single words follow up to an `and` that ends the clause: without chairs, tables, and people."""
    place = start
    while reading.is_word(place):
        joint = place + 1 + reading.is_mark(place + 1, ",")
        if joint < len(reading.keys) and reading.keys[joint] in speech.ands:
            return reading.is_word(joint + 1) and not reading.is_word(joint + 2)
        if joint == place + 1:
            return False
        place = joint
    return False
