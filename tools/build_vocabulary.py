"""Build shared/mayfly/refine/data/vocabulary.json from the other tables of its folder.

    python tools/build_vocabulary.py           write it
    python tools/build_vocabulary.py --check   say whether it is what its sources say

Run it after every change of signals, subjects, options or styles; a test says when it was forgotten.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "shared"), str(ROOT)]

from mayfly.language.text import fold  # noqa: E402
from mayfly.refine.signals import Option, listed, parse_option, tables, words_of  # noqa: E402
from mayfly.refine.styles import DATA, styles  # noqa: E402
from tools.generated import compared  # noqa: E402

Words = tuple[str, ...]
_SUBJECT_TAGS = {"concept": "concepts", "pets": "pets", "furry": "furry", "weak": "weak", "whole": "whole"}
_SETTING_TAGS = frozenset({"indoor", "outdoor", "studio", "underwater", "space"})


@dataclass(slots=True)
class Row:
    """What is told of one phrase."""

    facets: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    kind: str = ""
    own: str = ""
    style: str = ""

    def tell(self, column: str, value: str) -> None:
        """Add a value; of kind, own and style the first stays."""
        if column in ("facets", "tags"):
            getattr(self, column).add(value)
        elif not getattr(self, column):
            setattr(self, column, value)


def encoded() -> str:
    """Return the file's text, the same for the same tables: a first word a line with what it says alone ("" where it is
    no phrase), and the first two words of longer phrases with what is behind them, the longest first.
    """
    phrases = _with_parts(_collected())
    beginning: dict[str, list[str]] = {words[0]: [] for words in phrases}
    for words in sorted(phrases, key=lambda words: (-len(words), words)):
        row = phrases[words]
        told = [" ".join(sorted(values)) for values in (row.facets, row.tags)]
        columns = (" ".join(words[2:]), *told, row.kind, row.own, row.style)
        beginning.setdefault(" ".join(words[:2]), []).append("\t".join(columns))
    lines = (f"{_json(first)}:{_json(chr(10).join(rows))}" for first, rows in sorted(beginning.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _collected() -> dict[Words, Row]:
    phrases: dict[Words, Row] = {}
    for words, column, value in _rows():
        if words:
            phrases.setdefault(words, Row()).tell(column, value)
    return phrases


def _with_parts(phrases: dict[Words, Row]) -> dict[Words, Row]:
    """Return the phrases with the facets and tags of the longest shorter phrases inside each, but for whole ones."""
    found: dict[Words, Row] = {}
    for words, row in sorted(phrases.items(), key=lambda item: len(item[0])):
        facets, tags = set(row.facets), set(row.tags)
        if "whole" not in tags:
            for start in range(len(words)):
                if part := _part(found, words, start):
                    facets |= part.facets
                    tags |= part.tags
        found[words] = Row(facets, tags, row.kind, row.own, row.style)
    return found


def _part(phrases: dict[Words, Row], words: Words, start: int) -> Row | None:
    for end in range(len(words), start, -1):
        part = phrases.get(words[start:end])
        if part and end - start < len(words) and (part.facets or not part.own):
            return part
    return None


def _rows() -> Iterator[tuple[Words, str, str]]:
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


def _subject_rows() -> Iterator[tuple[Words, str, str]]:
    data = tables("subjects")
    for kinds in (data["first"], data["own"]):
        for kind, phrases in kinds.items():
            yield from ((words, "kind", kind) for words in _split(phrases))
    yield from ((words, "kind", "abstract") for words in _split(data["concepts"]))
    for tag, column in _SUBJECT_TAGS.items():
        yield from ((words, "tags", tag) for words in _split(data[column]))


def _style_rows() -> Iterator[tuple[Words, str, str]]:
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


def _own_rows() -> Iterator[tuple[Words, str, str]]:
    data = tables("options")
    for language in ("en", "vi"):
        for facet, kinds in data[language].items():
            for lines in kinds.values():
                yield from _option_rows(facet, map(parse_option, lines))
    for facet, table in (("mood", data["moods"]), ("lighting", data["lightings"])):
        for english, vietnamese, tags, _ in table.values():
            for text in (english, vietnamese):
                yield from _option_rows(facet, [Option(text, frozenset(tags.split()), frozenset())])


def _option_rows(facet: str, options: Iterable[Option]) -> Iterator[tuple[Words, str, str]]:
    for option in options:
        words = words_of(option.text)
        yield words, "own", facet
        yield from ((words, "tags", tag) for tag in option.tags)


def _split(phrases: str) -> Iterator[Words]:
    """Yield the phrases of a comma list; Vietnamese ones of several syllables also without diacritics."""
    for phrase in phrases.split(", "):
        words = words_of(phrase)
        yield words
        if len(words) > 1 and not phrase.isascii():
            yield words_of(fold(phrase))


def main() -> int:
    """Write the vocabulary, or compare it."""
    target = DATA / "vocabulary.json"
    if "--check" in sys.argv[1:]:
        return compared(target, encoded())
    target.write_text(encoded(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
