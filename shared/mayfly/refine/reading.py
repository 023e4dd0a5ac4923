"""What a prompt already says: its language, its subject, the facets it fills, and which words are our own."""

from collections.abc import Sequence
from typing import NamedTuple

from mayfly.language.detect import language_of
from mayfly.language.tokens import Token, tokenise
from mayfly.refine.signals import FACETS, Phrases, listed
from mayfly.refine.subject import Subject, find_subject

_NO_PLACE = frozenset({"medium", "colour", "lighting", "mood"})


class Reading(NamedTuple):
    """One prompt, read. `words` are the user's own tokens, `facets` and `tags` what they fill and imply.

    `own` are our additions that stand in it (in lower case), `own_spans` their places, `own_facets` what they were
    written for, `own_covers` what their words cover besides, `own_tags` what they imply.
    """

    words: tuple[Token, ...]
    language: str
    subject: Subject
    facets: frozenset[str]
    tags: frozenset[str]
    style: str | None
    own: frozenset[str]
    own_spans: tuple[tuple[int, int], ...]
    own_facets: frozenset[str]
    own_covers: frozenset[str]
    own_tags: frozenset[str]

    @property
    def says_nothing(self) -> bool:
        """Say whether there is neither a word nor a picture of a thing in it."""
        return self.subject.kind == "unknown" and not any(token.kind == "word" for token in self.words)


def read(text: str, tokens: tuple[Token, ...] | None = None) -> Reading:
    """Read `text`; `tokens` are its own, where the caller has them. Never raises."""
    tokens = tokenise(text) if tokens is None else tokens
    phrases = Phrases(tokens)
    signals = phrases.signals
    facets: set[str] = set()
    tags: set[str] = set()
    own: set[str] = set()
    own_spans: list[tuple[int, int]] = []
    own_facets: set[str] = set()
    own_covers: set[str] = set()
    own_tags: set[str] = set()
    style: str | None = None
    words: list[Token] = []
    index = 0
    while index < len(tokens):
        signal = signals[index]
        if signal is None:
            words.append(tokens[index])
            index += 1
            continue
        length = len(signal.words)
        if signal.own and _stands_alone(tokens, index, length):
            own.add(" ".join(signal.words))
            own_spans.append((tokens[index].start, tokens[index + length - 1].end))
            own_facets.add(signal.own)
            own_covers |= signal.facets & FACETS
            own_tags |= signal.tags
            style = style or signal.style
        else:
            words.extend(tokens[index : index + length])
            facets |= signal.facets
            if signal.own:
                facets.add(signal.own)
            tags |= signal.tags
            style = style or signal.style
        index += length
    user = tuple(words)
    if own:
        phrases = Phrases(user)
    language = language_of(user)
    marked = not text.isascii() and any(token.lower != token.folded for token in user)
    if "setting" not in facets and _placed(phrases):
        facets.add("setting")
    return Reading(
        words=user,
        language=language,
        subject=find_subject(phrases, language=language, marked=marked),
        facets=frozenset(facets),
        tags=frozenset(tags),
        style=style,
        own=frozenset(own),
        own_spans=tuple(own_spans),
        own_facets=frozenset(own_facets),
        own_covers=frozenset(own_covers),
        own_tags=frozenset(own_tags),
    )


def _stands_alone(tokens: Sequence[Token], index: int, length: int) -> bool:
    """Say whether a phrase stands where we append: behind a mark, and up to a mark or the end."""
    end = index + length
    return (not index or tokens[index - 1].kind == "mark") and (end == len(tokens) or tokens[end].kind != "word")


def _placed(phrases: Phrases) -> bool:
    """Say whether a preposition of place is followed by a thing and not by a way of drawing."""
    words, lowers = phrases.tokens, phrases.lowers
    prepositions, articles = listed("at"), listed("articles")
    if prepositions.isdisjoint(lowers):
        return False
    for index in range(1, len(words) - 1):
        if lowers[index] not in prepositions:
            continue
        after = index + 1
        while after < len(words) - 1 and lowers[after] in articles:
            after += 1
        signal = phrases.signals[after]
        if words[after].kind == "word" and not (signal and not _NO_PLACE.isdisjoint(signal.facets)):
            return True
    return False
