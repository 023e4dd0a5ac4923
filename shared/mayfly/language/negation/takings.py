"""What each kind of cue takes out of a text."""

from mayfly.language.negation.cues import cues_at
from mayfly.language.negation.dislikes import take_disliked
from mayfly.language.negation.patterns import take_pattern
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.take_absences import take_all_but, take_except, take_nothing, take_people
from mayfly.language.negation.take_denials import take_alone, take_bare
from mayfly.language.negation.take_things import (
    take_phrase,
    take_posed,
    take_predicate,
    take_quality,
    take_refusal,
)

_TAKING = {
    "without": take_phrase,
    "no": take_phrase,
    "instead": take_phrase,
    "order": take_phrase,
    "anywhere_order": take_phrase,
    "refusal": take_refusal,
    "refused_alone": take_alone,
    "bare": take_bare,
    "not": take_predicate,
    "people": take_people,
    "nothing": take_nothing,
    "except": take_except,
    "all_but": take_all_but,
    "posed": take_posed,
    "quality": take_quality,
    "disliked": take_disliked,
}
_ORDERING = frozenset(["order", "anywhere_order", "refused_alone"])


def take_cue(reading: Reading, index: int) -> int:
    """Take what the cue at `index` does not want; return the index after it, 0 where there is no cue after all."""
    closed = reading.grammar.closers.longest(reading.keys, index)
    for length, cue in cues_at(reading, index):
        if closed > length and (taken := take_pattern(reading, index)):
            return taken  # the crowd should not be visible
        if taken := _TAKING[cue.kind](reading, index, length, cue):
            return taken
        if cue.kind in _ORDERING and not reading.is_word(index + length):
            return 0  # lá loại bỏ: nothing follows, and bỏ is no thing
    return 0
