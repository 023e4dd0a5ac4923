"""What cues before a thing or a doing take: `without`, `leave out`, `not scary`, `không`."""

from mayfly.language.negation.cue_words import Cue
from mayfly.language.negation.falling import lead
from mayfly.language.negation.lists import bare_item, items
from mayfly.language.negation.noun_phrases import noun_phrase, predicate
from mayfly.language.negation.reading import Reading
from mayfly.language.negation.removal import is_own, note, remove, take_list

_MADE = frozenset(
    ["make", "let", "look", "be", "turn", "go", "làm", "lam", "quá", "qua", "it", "him", "her", "them", "this"]
)
WHERE = frozenset(["trên", "trong", "ở", "bên", "tại", "giữa", "và", "với", "khi", "là"])  # cái ly không trên bàn
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
_COUNTED = 3  # letters that a thing counted in figures has at least: 0 trees
_ARTICLES = frozenset(["a", "an", "the"])
_ORDERS = frozenset(["order", "anywhere_order", "refusal", "refused_alone"])


def take_phrase(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take a cue with the noun phrases after it."""
    speech = reading.grammar.speeches[cue.language]
    begin = index + length
    start = bare_item(reading, begin, speech)
    own = is_own(reading, lead(reading, index)) or (cue.kind == "instead" and cue.language == "vi")
    if reading.keys[index] == "zero" and (begin != start or _follows_article(reading, index)):
        return 0
    if reading.keys[begin - 1] == "0" and not _is_counted(reading, start):
        return 0
    if _is_one(reading, start) or (cue.kind == "no" and reading.keys[begin : begin + 1] == ["one"]):
        return 0
    if cue.kind in ("without", "instead") and _is_gerund(reading, start, begin):
        return 0
    if _is_limit(reading, begin):
        return 0
    end = noun_phrase(reading, start, speech, own=own) if start < len(reading.keys) else start
    ordered = cue.kind in _ORDERS or "both" in reading.keys[begin:start]
    if reading.keys[index:begin] == ["rather", "than"] and start == begin and _is_before_noun(reading, index):
        end = min(end, start + 1)  # an old rather than modern kitchen
    if end == start or (_is_no_thing(reading, start, end) and not (ordered and start > begin)):
        return 0
    if cue.kind == "without" and reading.keys[start] == "ai":
        return 0  # không còn ai thuê viết
    found = items(reading, (start, end), speech, whole=False, ordered=ordered, own=own)
    return take_list(reading, (index, begin), found, speech)


def _follows_article(reading: Reading, index: int) -> bool:
    return reading.is_word(index - 1) and reading.keys[index - 1] in ("a", "the", "to")


def _is_counted(reading: Reading, start: int) -> bool:
    """Say whether a plural or a word as long as one follows `0`, not the letters of a word typed apart."""
    return reading.is_word(start) and len(reading.keys[start]) >= _COUNTED


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
    return keys[end - 1] in sets["abstract"] or " ".join(keys[start : start + 2]) in sets["abstract"]


def take_predicate(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `not scary`, `đừng cười`: what the whole should not be or do."""
    speech = reading.grammar.speeches[cue.language]
    start = bare_item(reading, index + length, speech)
    if cue.kind == "not" and start > index + length:
        return take_phrase(reading, index, length, cue)
    if start >= len(reading.keys):
        return 0
    end = predicate(reading, start, speech)
    if end > start + 1 and reading.keys[start] == "with":
        start = bare_item(reading, start + 1, speech)  # not with chairs but with benches
    if reading.keys[index : index + 2] == ["but", "not"] and _is_before_noun(reading, index):
        note(reading, start, start + 1)
        return remove(reading, index, start + 1)  # slow but not lazy sloth
    if end == start or reading.tokens[start].text[0].isdigit() or reading.keys[start] == "there":
        return 0
    return take_list(
        reading, (index, index + length), items(reading, (start, end), speech, whole=True, ordered=False), speech
    )


def _is_before_noun(reading: Reading, index: int) -> bool:
    """Say whether the word before `but not` describes a noun still to come: a small but not weak ant."""
    before = reading.keys[index - 2] if index > 1 else ","
    return reading.is_word(index - 1) and (before in ("a", "an", "the", ",", ".") or reading.opens_line(index - 1))


def take_quality(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `that isn't pink`, `a not modern kitchen`: how the whole or a thing should not look."""
    last = index + length
    if reading.keys[index] == "not" and reading.is_word(index - 1) and reading.keys[index - 1] in _ARTICLES:
        note(reading, last - 1, last)
        return remove(reading, index, last)
    speech = reading.grammar.speeches[cue.language]
    if _tells_on(reading, last) or (reading.is_word(last) and reading.keys[last] in speech.soft):
        return take_list(reading, (index, last - 1), [(last - 1, last)], speech)
    return take_predicate(reading, index, length - 1, cue)


def _tells_on(reading: Reading, index: int) -> bool:
    """Say whether a doing goes on with what is shown: a witch who is not ugly riding a broom."""
    key = reading.keys[index] if reading.is_word(index) else ""
    return key.endswith("ing") and key not in reading.grammar.sets["ing_nouns"]


def take_posed(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `that isn't looking at the camera`: how something in the picture should not be."""
    negation = 2 if reading.keys[index + 1] == "not" else 1
    return take_predicate(reading, index, min(negation, length - 1), cue)


def take_refusal(reading: Reading, index: int, length: int, cue: Cue) -> int:
    """Take `don't draw the cat`; of `don't make it dark` what it should not be."""
    words = reading.keys[index : index + length]
    taking = take_predicate if not _MADE.isdisjoint(words) else take_phrase
    return taking(reading, index, length, cue)
