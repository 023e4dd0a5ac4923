"""What a phrase tells the refiner: the facets it fills, the tags it implies, the class of thing it names.

One vocabulary holds the users' phrases (data/signals.json, data/subjects.json, the names of styles) and our own
additions (data/options.json, the styles' keywords), so that a refined prompt is recognised for what it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from mayfly.language.text import fold, load
from mayfly.language.tokens import tokenise
from mayfly.refine.styles import DATA, styles

FACETS = frozenset({"medium", "lighting", "composition", "camera", "colour", "mood", "setting", "detail"})
VocabularyRow = tuple[str, str, str, str | None, str | None, str | None]
_SUBJECT_TAGS = {"concept": "concepts", "pets": "pets", "furry": "furry", "weak": "weak", "whole": "whole"}
_SETTING_TAGS = frozenset({"indoor", "outdoor", "studio", "underwater", "space"})


class Signal(NamedTuple):
    """One phrase. `own` is the facet it was written for where it is an addition of ours; `style` an id."""

    words: tuple[str, ...]
    facets: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    kind: str | None = None
    own: str | None = None
    style: str | None = None


class Option(NamedTuple):
    """One addition: its text, the tags it implies, the tags it must find in the prompt,
    its telling words, and the tags that it contradicts.
    """

    text: str
    tags: frozenset[str]
    needs: frozenset[str]
    stems: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the tokens of a phrase as the vocabulary compares them."""
    lower = phrase.lower()
    if lower.replace(" ", "").replace("-", "").replace(",", "").isalnum():
        return tuple(lower.replace(",", " ,").split())
    return tuple(token.lower for token in tokenise(lower))


def parse_option(line: str) -> Option:
    """Read `text #implied ?needed` from a line of data/options.json."""
    if "#" not in line and "?" not in line:
        return Option(line, frozenset(), frozenset())
    parts = line.split(" ")
    marks = [part for part in parts if part[0] in "#?!"]
    text = " ".join(part for part in parts if part[0] not in "#?!")
    implied = frozenset(mark[1:] for mark in marks if mark[0] == "#")
    return Option(text, implied, frozenset(mark[1:] for mark in marks if mark[0] in "?!"))


@cache
def tables(name: str) -> dict[str, Any]:
    """Return a parsed data file of this room."""
    data: dict[str, Any] = load(DATA, f"{name}.json")
    return data


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of words of data/signals.json."""
    return frozenset(tables("signals")[name].split())


@cache
def conflicts() -> dict[str, frozenset[str]]:
    """Return tag -> the tags it can not stand beside: another value of an axis it lies on."""
    found: dict[str, set[str]] = {}
    for axis in tables("signals")["axes"]:
        for tag in axis:
            found.setdefault(tag, set()).update(other for other in axis if other != tag)
    return {tag: frozenset(others) for tag, others in found.items()}


def crosses(tags: Iterable[str], known: frozenset[str]) -> bool:
    """Say whether one of `tags` contradicts what is known."""
    against = conflicts()
    return any(tag in against and not against[tag].isdisjoint(known) for tag in tags)


@cache
def vocabulary() -> dict[str, tuple[Signal, ...]]:
    """Return first word -> the phrases that begin with it, longest first; from data/vocabulary.json."""
    nothing: frozenset[str] = frozenset()
    sets: dict[str, frozenset[str]] = {"": nothing}
    found: dict[str, list[Signal]] = {}
    rows: list[VocabularyRow] = load(DATA, "vocabulary.json")
    for phrase, facets, tags, kind, own, style in rows:
        words = tuple(phrase.split(" "))
        filled = sets.get(facets) or sets.setdefault(facets, nothing.union(facets.split()))
        told = sets.get(tags) or sets.setdefault(tags, nothing.union(tags.split()))
        found.setdefault(words[0], []).append(Signal(words, filled, told, kind, own, style))
    return {first: tuple(signals) for first, signals in found.items()}


def vocabulary_rows() -> list[VocabularyRow]:
    """Collect what tools/build_vocabulary.py writes: phrase, facets, tags, kind, own and style, longest phrases first.

    Reading every phrase takes some 40 ms, which a cold start should not pay for.
    """
    collected: dict[tuple[str, ...], dict[str, Any]] = {}
    for words, column, value in _rows():
        row = collected.setdefault(words, {"facets": set(), "tags": set()})
        if column in ("facets", "tags"):
            row[column].add(value)
        else:
            row.setdefault(column, value)
    longest_first = sorted(filter(None, collected), key=lambda words: -len(words))
    return [
        (
            " ".join(words),
            " ".join(sorted(collected[words]["facets"])),
            " ".join(sorted(collected[words]["tags"])),
            collected[words].get("kind"),
            collected[words].get("own"),
            collected[words].get("style"),
        )
        for words in longest_first
    ]


def _rows() -> Iterator[tuple[tuple[str, ...], str, str]]:
    data = tables("signals")
    for facet, phrases in data["facets"].items():
        yield from ((words, "facets", facet) for words in _split(phrases))
    for tag, phrases in data["tags"].items():
        for words in _split(phrases):
            yield words, "tags", tag
            if tag in _SETTING_TAGS:
                yield words, "facets", "setting"
    yield from ((words, "kind", "") for words in _split(data["neutral"]))
    no_medium = set(_split(data["not_medium"]))
    for tag in ("photo", "drawn"):
        yield from ((words, "facets", "medium") for words in _split(data["tags"][tag]) if words not in no_medium)
    yield from _subject_rows()
    yield from _style_rows()
    yield from _own_rows()


def _subject_rows() -> Iterator[tuple[tuple[str, ...], str, str]]:
    data = tables("subjects")
    for kinds in (data["first"], data["own"]):
        for kind, phrases in kinds.items():
            yield from ((words, "kind", kind) for words in _split(phrases))
    yield from ((words, "kind", "abstract") for words in _split(data["concepts"]))
    for tag, column in _SUBJECT_TAGS.items():
        yield from ((words, "tags", tag) for words in _split(data[column]))


def _style_rows() -> Iterator[tuple[tuple[str, ...], str, str]]:
    for style in styles():
        for name in (style.name, style.name_vi, *style.aliases):
            words = words_of(name)
            if len(words) > 1 or name.lower() in listed("single_word_styles"):
                yield words, "style", style.id
                yield words, "facets", "medium"
                yield words, "tags", style.medium
        for keyword in (*style.keywords, *style.keywords_vi):
            words = words_of(keyword)
            yield words, "own", "medium"
            yield words, "style", style.id
            yield words, "tags", style.medium


def _own_rows() -> Iterator[tuple[tuple[str, ...], str, str]]:
    data = tables("options")
    for language in ("en", "vi"):
        for facet, kinds in data[language].items():
            for lines in kinds.values():
                yield from _option_rows(facet, map(parse_option, lines))
    for facet, table in (("mood", data["moods"]), ("lighting", data["lightings"])):
        for english, vietnamese, tags, _ in table.values():
            for text in (english, vietnamese):
                yield from _option_rows(facet, [Option(text, frozenset(tags.split()), frozenset())])


def _option_rows(facet: str, options: Iterable[Option]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    for option in options:
        words = words_of(option.text)
        yield words, "own", facet
        yield from ((words, "tags", tag) for tag in option.tags)


def _split(phrases: str) -> Iterator[tuple[str, ...]]:
    """Yield the phrases of a comma list; Vietnamese ones of several syllables also without diacritics."""
    for phrase in phrases.split(", "):
        words = words_of(phrase)
        yield words
        if len(words) > 1 and not phrase.isascii():
            yield words_of(fold(phrase))


def find(lowers: Sequence[str], index: int) -> Signal | None:
    """Return the longest phrase that begins at `lowers[index]`, with what its parts say; or None."""
    for signal in vocabulary().get(lowers[index], ()):
        length = len(signal.words)
        if length == 1 or tuple(lowers[index : index + length]) == signal.words:
            return signal if length == 1 else _with_parts(signal.words)
    return None


@lru_cache(maxsize=4096)
def _with_parts(words: tuple[str, ...]) -> Signal:
    """Return the signal of `words` with the facets and tags of the shorter phrases inside it."""
    signal = next(s for s in vocabulary()[words[0]] if s.words == words)
    if "whole" in signal.tags:
        return signal
    facets, tags = set(signal.facets), set(signal.tags)
    for start in range(len(words)):
        for part in vocabulary().get(words[start], ()):
            length = len(part.words)
            if length < len(words) and words[start : start + length] == part.words and (part.facets or not part.own):
                facets |= part.facets
                tags |= part.tags
                break
    return signal._replace(facets=frozenset(facets), tags=frozenset(tags))


@lru_cache(maxsize=4096)
def implied(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the facets that the phrases in `text` fill, and the tags they imply."""
    lowers = words_of(text)
    facets: set[str] = set()
    tags: set[str] = set()
    index = 0
    while index < len(lowers):
        signal = find(lowers, index)
        if signal:
            facets |= signal.facets
            tags |= signal.tags
        index += len(signal.words) if signal else 1
    return frozenset(facets), frozenset(tags)
