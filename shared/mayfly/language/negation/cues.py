"""Where a negation begins: the cues at a place of a text that may stand there."""

from mayfly.language.negation.cue_words import Cue
from mayfly.language.negation.falling import opens
from mayfly.language.negation.reading import Reading, is_vietnamese
from mayfly.language.negation.speech import Speech

_NEAR = 14  # words after `neither` within which `nor` must come
_CLOSING = 6  # words within which `bỏ ... đi` closes


def cues_at(reading: Reading, index: int) -> list[tuple[int, Cue]]:
    """Return what may be a cue at `index`, the longest first."""
    if reading.fixed[index]:
        return []
    found = [
        (length, cue)
        for length, cue in reading.grammar.cues.all(reading.keys, index)
        if _stands(reading, index, length, cue)
    ]
    found += [
        (length, Cue("refusal", clause=False, language=speech.language))
        for speech in reading.grammar.speeches.values()
        if (length := _refusal(reading, index, speech))
    ]
    return sorted(found, key=lambda pair: -pair[0])


def _stands(reading: Reading, index: int, length: int, cue: Cue) -> bool:
    """Say whether a cue may stand where it does."""
    keys, sets = reading.keys, reading.grammar.sets
    if keys[index] in ("miễn", "mien") and keys[index + 1 : index + 2] in _PROVIDED:
        return False
    if any(reading.fixed[index + 1 : index + length]) or _is_object(reading, index, cue):
        return False
    if cue.kind == "not" and keys[index] == "not" and index and length == 1 and _is_other_thing(reading, index):
        return True
    if keys[index + length - 1] == "neither" and not _ALTERNATIVES.intersection(keys[index : index + _NEAR]):
        return False
    if keys[index - 1 : index] == ["of"] and cue.kind == "no":
        return False  # a flag of no country
    if _is_said(reading, index) or (index == 0 and " ".join(keys[:length]) in sets["story"]):
        return False
    if (cue.clause or keys[index] in ("apart", "aside")) and not opens(reading, index):
        return False
    if (
        not reading.grammar.marked
        and cue.language == "vi"
        and cue.clause
        and not _is_order_without_marks(reading, index, length)
    ):
        return False
    if keys[index] == "no" and reading.grammar.language == "vi":  # nó, nở, no
        return opens(reading, index) or not _is_vietnamese_at(reading, index + 1)
    phrase = " ".join(keys[index : index + length])
    return phrase not in sets["weak"] or keys[index + length : index + length + 1] in ([w] for w in _DEFINITE)


_ALTERNATIVES = frozenset(["nor", "or"])
_DEFINITE = frozenset(["the", "all", "any", "those", "his", "her", "its", "their", "every", "these", "that"])


def _is_object(reading: Reading, index: int, cue: Cue) -> bool:
    """Say whether a verb or a preposition makes it the tale of something shown: tells no tales, waits for nobody."""
    if cue.language != "en" or cue.kind not in ("no", "people", "nothing") or not reading.is_word(index - 1):
        return False
    before = reading.keys[index - 1]
    if before in reading.grammar.sets["object_verbs"]:
        return True
    return cue.kind != "no" and (before in _TOWARDS or (before.endswith("ing") and before not in _SHOWING))


_PROVIDED = (["là"], ["sao"], ["đừng"], ["không"], ["la"], ["dung"], ["khong"], ["phí"], ["phi"])  # miễn là
_TOWARDS = frozenset(["to", "at", "for", "by", "of", "the", "like", "about", "from", "into", "after", "this"])
_SHOWING = frozenset(["showing", "having", "featuring", "containing", "including", "building", "wedding", "evening"])


def _is_said(reading: Reading, index: int) -> bool:
    """Say whether a cue begins what is written in the picture: a mug with the words no coffee."""
    before = index - 2 if reading.is_mark(index - 1, ":") else index - 1
    return reading.is_word(before) and reading.keys[before] in reading.grammar.sets["saying"]


def _is_other_thing(reading: Reading, index: int) -> bool:
    """Say whether `not a dog` follows a noun, as in `a cat not a dog`."""
    article = reading.is_word(index + 1) and reading.keys[index + 1] in ("a", "an")
    return article and reading.is_word(index - 1) and reading.keys[index - 1] not in reading.grammar.sets["subjects"]


def _is_vietnamese_at(reading: Reading, index: int) -> bool:
    return reading.is_word(index) and is_vietnamese(reading.tokens[index])


def _is_order_without_marks(reading: Reading, index: int, length: int) -> bool:
    """Without marks `bo` may be bò or bộ, `tranh` a painting: an order shows by what follows."""
    key, sets = reading.keys[index], reading.grammar.sets
    if length > 1:
        return True
    if key in reading.grammar.followed:
        if reading.is_word(index + 1) and reading.keys[index + 1] in reading.grammar.followed[key]:
            return True
        return key == "dung" and _ends_politely(reading, index)
    if key in sets["plain_closed"]:
        end = index + 1
        while reading.is_word(end) and end - index <= _CLOSING:
            end += 1
        return end > index + 2 and reading.keys[end - 1] in sets["plain_closing"]
    return True


def _ends_politely(reading: Reading, index: int) -> bool:
    """Say whether the clause that begins at `index` ends in `nhé`: `đừng khóc nhé` is asked, `đứng khóc` is not."""
    end = index + 1
    while reading.is_word(end):
        end += 1
    return end > index + 2 and reading.keys[end - 1] in ("nhe", "nha")


def _refusal(reading: Reading, index: int, speech: Speech) -> int:
    """Return the length of `don't draw`, `không được có`, `should not be`."""
    first = speech.refusing.longest(reading.keys, index)
    if not first:
        return 0
    bare = " ".join(reading.keys[index : index + first]) == "not"
    verb = (speech.bare if bare else speech.refused).longest(reading.keys, index + first)
    if not verb or not _may_refuse(reading, index, speech) or _is_dog(reading, index + first):
        return 0
    return first + verb


def _is_dog(reading: Reading, index: int) -> bool:
    """Say whether `cho` is chó, a dog, typed without marks: what is let in goes somewhere."""
    if reading.grammar.marked or reading.keys[index] != "cho":
        return False
    return _LET_IN.isdisjoint(reading.keys[index + 1 : index + 5])


_LET_IN = frozenset(["vao", "deo", "mac", "doi", "them", "xuat", "an", "ai", "nguoi", "co", "hut", "cam"])


def _may_refuse(reading: Reading, index: int, speech: Speech) -> bool:
    """Say whether somebody asks: an imperative, `I don't want`, `there should not be`; not `people who don't like`."""
    key = reading.keys[index]
    if key in ("đừng", "chớ", "xin"):
        return True
    if speech.language == "vi":
        return opens(reading, index)
    if key in ("should", "shouldn't", "shouldnt", "must", "mustn't", "mustnt", "may"):
        return True
    before = reading.keys[index - 1] if reading.is_word(index - 1) else ""
    return opens(reading, index) or before in reading.grammar.sets["first_person"]
