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

_CAPITALS = frozenset(["on", "at", "in", "fixed"])  # tags of words written with a capital that are no names
_OPENS = frozenset(["noun", "classifier", "number", "determiner", "raw", "name"])
# What is likeliest after the word before, by its part of speech; what is not named comes last, as listed.
_AFTER_NOUN = ("adjective", "intensifier", "preposition", "verb", "conjunction", "adverb", "noun", "classifier")
_AFTER_BEING = ("adjective", "intensifier", "verb", "preposition", "conjunction", "adverb", "noun", "classifier")
_AFTER_VERB = ("adverb", "noun", "verb", "preposition", "adjective")
_AFTER_DEGREE = ("adjective", "adverb", "verb", "noun")
_ELSEWHERE = ("classifier", "noun", "drop", "adjective", "verb", "preposition", "adverb", "phrase")


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
            sense = _choose(draft.found.senses, previous, head, following)
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
        capital = token.text[0].isupper() and not shouting
        if found and found.length == 1:
            found = _single(found, capital=capital, fresh=fresh, named=bool(drafts) and drafts[-1].sense is NAME)
        if found:
            drafts.append(_Draft(index, index + found.length - 1, found, RAW))
            index += found.length
        else:
            drafts.append(_Draft(index, index, None, NAME if token.text[0].isupper() and not fresh else RAW))
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
            if cost <= costs[index]:
                costs[index], best[index] = cost, found
    return best


def _single(found: Found, *, capital: bool, fresh: bool, named: bool) -> Found | None:
    """A lone syllable: a country's name needs its capital; a capital within a sentence is somebody's name."""
    places = tuple([sense for sense in found.senses if "place" in sense.tags])
    if capital and places:
        return Found(1, places if not fresh else found.senses)
    if capital and not fresh and (named or not any(sense.tags & _CAPITALS for sense in found.senses)):
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


def _choose(senses: tuple[Sense, ...], previous: Sense, head: Sense | None, following: _Draft | None) -> Sense:
    if len(senses) == 1 and senses[0].part not in ("classifier", "number"):
        return senses[0]
    by_part: dict[str, Sense] = {}
    for sense in senses:
        by_part.setdefault(sense.part, sense)
    ahead = _parts(following)
    opens = bool(ahead & _OPENS)
    number = by_part.get("number")
    if number and (len(by_part) == 1 or previous.part == "number" or _is_counting(ahead, head)):
        return number
    if "classifier" in by_part and _counts(by_part, following):
        if head is None or len(by_part) == 1 or previous.part != "adjective":
            return by_part["classifier"]
    by_part = {part: sense for part, sense in by_part.items() if part != "number"} or by_part
    if "classifier" in by_part:
        classifier = by_part.pop("classifier")
        by_part.setdefault("noun", classifier._replace(part="noun", number="one"))
        if not by_part["noun"].english:
            del by_part["noun"]
            by_part = by_part or {"drop": classifier._replace(part="drop")}
    if "preposition" in by_part and opens and previous.part != "preposition":
        return by_part["preposition"]
    if head is not None:
        living = bool(head.tags & {"person", "animal", "vehicle"})
        if "verb" in by_part and "noun" in by_part and (living or "preposition" in ahead):
            return by_part["verb"]
        order = _AFTER_BEING if living else _AFTER_NOUN
    elif previous.part == "verb":
        order = _AFTER_VERB
    elif previous.part == "adverb" and "after" not in previous.tags:
        order = _AFTER_DEGREE
    elif previous.part == "adjective" or previous.part == "conjunction":
        order = ("noun", "adjective", "verb") if previous.part == "conjunction" else _AFTER_NOUN
    else:
        order = _ELSEWHERE
    for part in order:
        if part in by_part:
            return by_part[part]
    return next(iter(by_part.values()))


def _is_counting(ahead: frozenset[str] | set[str], head: Sense | None) -> bool:
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
