"""What each kind of cue takes out of a text."""

from mayfly.language.negation.cues import cues_at
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.take_absences import take_all_but, take_except, take_nothing, take_people
from mayfly.language.negation.take_things import (
    take_alone,
    take_bare,
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
}


def take_cue(reading: Reading, index: int) -> int:
    """Take what the cue at `index` does not want; return the index after it, 0 where there is no cue after all."""
    for length, cue in cues_at(reading, index):
        if taken := _TAKING[cue.kind](reading, index, length, cue):
            return taken
    return 0
