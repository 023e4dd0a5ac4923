"""Which word of a Vietnamese text is what: phrases of the glossary, each with the one sense its neighbours call for."""

from collections.abc import Sequence
from typing import NamedTuple

from mayfly.language.detect import _SYLLABLE as SYLLABLE
from mayfly.language.glossary import Found, Glossary, Sense
from mayfly.language.tokens import Token

RAW = Sense("raw", frozenset(), "", "")
NAME = Sense("name", frozenset(), "", "")
MARK = Sense("mark", frozenset(), "", "")
DIGITS = Sense("number", frozenset(["digits"]), "", "")
_NOTHING: frozenset[str] = frozenset()

_COUNTING = frozenset(["preposition", "classifier", "number", "determiner"])  # a noun comes after these
_LIVING = frozenset(["person", "animal", "vehicle"])  # what acts: a verb comes after
_CAPITALS = frozenset(["on", "at", "in", "fixed"])  # tags of words written with a capital that are no names
_OPENS = frozenset(["noun", "classifier", "number", "determiner", "raw", "name"])
# What is likeliest after the word before, by its part of speech; what is not named comes last, as listed.
_AFTER_NOUN = (
    "adjective",
    "intensifier",
    "determiner",
    "preposition",
    "verb",
    "conjunction",
    "adverb",
    "noun",
    "classifier",
)
_AFTER_BEING = (
    "adjective",
    "intensifier",
    "determiner",
    "verb",
    "preposition",
    "conjunction",
    "adverb",
    "noun",
    "classifier",
)
_JOINED = ("classifier", "adjective")  # after an adjective and `and`
_AFTER_VERB = ("adverb", "noun", "verb", "preposition", "adjective")
_AFTER_DEGREE = ("adjective", "adverb", "verb", "noun")
_ELSEWHERE = ("classifier", "determiner", "noun", "drop", "adjective", "verb", "preposition", "adverb", "phrase")


class Unit(NamedTuple):
    """A phrase, an unknown word or a mark of the text, tokens `first` to `last`, with its chosen sense."""

    first: int
    last: int
    sense: Sense
    known: bool = True


class _Draft(NamedTuple):
    first: int
    last: int
    found: Found | None
    sense: Sense  # where nothing is found


def units(tokens: Sequence[Token], words: Glossary, *, plain: bool) -> list[Unit]:
    """Return the text as units in order, every token in one of them."""
    drafts = list(_drafts(tokens, words, plain=plain))
    chosen: list[Unit] = []
    head: Sense | None = None  # the noun that a describing word would belong to
    for index, draft in enumerate(drafts):
        if draft.found is None:
            sense = draft.sense
        else:
            following = drafts[index + 1] if index + 1 < len(drafts) else None
            previous = chosen[-1].sense if chosen else MARK
            linked = previous.part == "conjunction" and len(chosen) > 1 and chosen[-2].sense.part == "adjective"
            sense = _choose(draft.found.senses, previous, head, following, joins=_JOINED if linked else ())
        known = sense is not RAW or not _is_vietnamese(tokens[draft.first], words)
        chosen.append(Unit(draft.first, draft.last, sense, known))
        if sense.part in ("noun", "name", "raw"):
            head = sense
        elif sense.part not in ("adjective", "classifier", "intensifier", "drop"):
            head = None
    return chosen


def _drafts(tokens: Sequence[Token], words: Glossary, *, plain: bool) -> list[_Draft]:
    drafts: list[_Draft] = []
    phrases = _segments(tokens, words, plain=plain)
    shouting = all(token.text[0].isupper() for token in tokens if token.kind == "word" and token.text[0].isalpha())
    index = 0
    fresh = True  # at the start of a sentence a capital says nothing
    while index < len(tokens):
        token = tokens[index]
        if token.kind != "word":
            drafts.append(_Draft(index, index, None, MARK))
            fresh = fresh or token.text in ".!?:"
            index += 1
            continue
        if token.text[0].isdigit():
            drafts.append(_Draft(index, index, None, DIGITS if token.text.isdigit() else RAW))
            index += 1
            fresh = False
            continue
        found = phrases[index]
        upper = token.text[0].isupper()
        named = upper and bool(drafts) and drafts[-1].sense is NAME
        if found and found.length == 1:
            found = None if named else _single(found, capital=upper and not shouting, fresh=fresh)
        if found:
            drafts.append(_Draft(index, index + found.length - 1, found, RAW))
            index += found.length
        else:
            is_name = upper and (not fresh or _is_upper(tokens, index + 1))
            drafts.append(_Draft(index, index, None, NAME if is_name else RAW))
            index += 1
        fresh = False
    return drafts


def _segments(tokens: Sequence[Token], words: Glossary, *, plain: bool) -> dict[int, Found | None]:
    """Return where to begin a phrase -> the phrase, so that few words are unknown and the phrases are few.

    Of two such readings the one with the longer phrase later is taken: `con | cá chép`, not `con cá | chép`.
    """
    costs = [0] * (len(tokens) + 1)
    best: dict[int, Found | None] = {}
    for index in range(len(tokens) - 1, -1, -1):
        costs[index], best[index] = costs[index + 1] + 3, None
        if tokens[index].kind != "word":
            continue
        for found in words.find(tokens, index, plain=plain):
            cost = costs[index + found.length] + 1
            if cost < costs[index] or best[index] is None:
                costs[index], best[index] = cost, found
    return best


def _is_upper(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].kind == "word" and tokens[index].text[0].isupper()


def _single(found: Found, *, capital: bool, fresh: bool) -> Found | None:
    """A lone syllable: a country's name needs its capital; a capital within a sentence is somebody's name."""
    places = tuple([sense for sense in found.senses if "place" in sense.tags])
    if capital and places:
        return Found(1, places if not fresh else found.senses)
    if capital and not fresh and not any(sense.tags & _CAPITALS for sense in found.senses):
        return None
    rest = tuple([sense for sense in found.senses if "place" not in sense.tags])
    return Found(1, rest) if rest else None


def _is_vietnamese(token: Token, words: Glossary) -> bool:
    if token.kind != "word" or not token.text[0].isalpha():
        return False
    if token.lower != token.folded:
        return True
    return bool(SYLLABLE.fullmatch(token.folded)) and not words.is_english(token.folded)


def _parts(draft: _Draft | None) -> frozenset[str] | set[str]:
    if draft is None:
        return _NOTHING
    if draft.found is None:
        return {draft.sense.part}
    return {sense.part for sense in draft.found.senses}


def _choose(
    senses: tuple[Sense, ...],
    previous: Sense,
    head: Sense | None,
    following: _Draft | None,
    *,
    joins: tuple[str, ...] = (),
) -> Sense:
    """Return the sense that the words around call for; `joins` goes first in the order of likelihood."""
    if len(senses) == 1 and senses[0].part not in ("classifier", "number"):
        return senses[0]
    by_part = _by_part(senses, previous)
    ahead = _parts(following)
    number = by_part.get("number")
    if number and (len(by_part) == 1 or _is_counting(previous, ahead, head)):
        return number
    relates = "preposition" in by_part and bool(ahead & _OPENS)
    if relates and previous.part == "verb":
        return by_part["preposition"]
    if "classifier" in by_part:
        counts = _counts(by_part, following)
        if counts and (head is None or len(by_part) == 1 or previous.part != "adjective"):
            return by_part["classifier"]
        by_part = _alone(by_part)
    if relates and previous.part not in _COUNTING:
        return by_part["preposition"]
    if (
        head
        and previous.part not in _COUNTING
        and {"verb", "noun"} <= by_part.keys()
        and (head.tags & _LIVING or "preposition" in ahead)
    ):
        return by_part["verb"]
    order = (*joins, *_order(previous, head))
    return next((by_part[part] for part in order if part in by_part), next(iter(by_part.values())))


def _by_part(senses: tuple[Sense, ...], previous: Sense) -> dict[str, Sense]:
    if previous.part == "classifier" and previous.english == "child":  # con: of things that sound alike, the animal
        senses = tuple(sorted(senses, key=lambda sense: "animal" not in sense.tags))
    by_part: dict[str, Sense] = {}
    for sense in senses:
        by_part.setdefault(sense.part, sense)
    return by_part


def _alone(by_part: dict[str, Sense]) -> dict[str, Sense]:
    """A classifier that counts nothing is a noun (cây: a tree), or says nothing."""
    rest = {part: sense for part, sense in by_part.items() if part not in ("classifier", "number")}
    classifier = by_part["classifier"]
    if classifier.english:
        part = "adjective" if "before" in classifier.tags else "noun"
        rest.setdefault(part, classifier._replace(part=part))
    return rest or {"drop": classifier._replace(part="drop")}


def _order(previous: Sense, head: Sense | None) -> tuple[str, ...]:
    if previous.part in _COUNTING:
        return _ELSEWHERE
    if head is not None:
        return _AFTER_BEING if head.tags & _LIVING else _AFTER_NOUN
    if previous.part == "verb":
        return _AFTER_VERB
    if previous.part == "adverb" and "after" not in previous.tags:
        return _AFTER_DEGREE
    return _AFTER_NOUN if previous.part == "adjective" else _ELSEWHERE


def _is_counting(previous: Sense, ahead: frozenset[str] | set[str], head: Sense | None) -> bool:
    if previous.part == "number":
        return "digits" not in previous.tags
    return bool(ahead & {"classifier", "number"}) or (head is None and "noun" in ahead)


def _counts(by_part: dict[str, Sense], following: _Draft | None) -> bool:
    """Say whether a classifier has its noun after it; those that are kin too (chú, cô) count living things only."""
    if following is None or following.sense is MARK:
        return False
    if following.found is None:
        return following.sense.part in ("name", "raw")
    nouns = [sense for sense in following.found.senses if sense.part in ("noun", "classifier")]
    own = by_part.get("noun")
    if own and "person" in own.tags:
        return any(sense.tags & {"person", "animal"} for sense in nouns)
    return bool(nouns)
