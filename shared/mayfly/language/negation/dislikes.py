"""What somebody else dislikes: `..., my wife hates pink`, `..., ông không thích màu tím đâu`."""

from mayfly.language.negation.cue_words import Cue
from mayfly.language.negation.falling import opens
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.take_denials import take_alone
from mayfly.language.negation.take_things import take_phrase

_NAMED = 4  # words at most that say who: bạn gái mình rất
_NOT = frozenset(["không", "khong", "chẳng", "chả"])
_PRONOUNS = frozenset(["she", "he", "they"])


def disliker(reading: Reading, index: int) -> int:
    """Return where the clause begins whose words before `index` say who dislikes; 0 where none does, or a story begins.

    Of `she` and `he` only what they `don't like` is a wish: she hates him is a story.
    """
    begin = index
    while begin > 0 and index - begin < _NAMED and not (begin < index and reading.opens_clause(begin)):
        if not reading.is_word(begin - 1) or reading.keys[begin - 1] not in reading.grammar.sets["dislikers"]:
            return 0
        begin -= 1
    if begin == index or not reading.opens_clause(begin):
        return 0
    told = reading.keys[begin] in _PRONOUNS and reading.keys[index].endswith(("hates", "hate", "slikes", "detests"))
    return 0 if told else begin


def take_disliked(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take the clause of what somebody dislikes with the words that say who; return the index after it, or 0.

    A clause that begins with `không thích` says what the user himself does not want.
    """
    begin = disliker(reading, index)
    if begin:
        return take_phrase(reading, begin, index + length - begin, cue)
    own = reading.keys[index] in _NOT and opens(reading, index)
    return take_alone(reading, index, length, cue) if own else 0
