"""Scores the translator on rows/translate.jsonl: how much it reads, and how near it comes to what one would type.

    python -m tests.language.translate_scoring --split open [--errors]
    python -m tests.language.translate_scoring --rows tests/language/rows/translate_fresh.jsonl --half A [--errors]

Unknown: syllables that stand untranslated in the English, of all Vietnamese syllables. Words: the F1 of the content
words of the translation against those of the row's English, singular and plural alike; other right words count as wrong,
so it is a floor. Of frozen rows only figures are printed.
"""

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

from mayfly.language.lexicon import singulars
from mayfly.language.text import fold
from mayfly.language.translate import translate

ROWS = Path(__file__).parent / "rows" / "translate.jsonl"
_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "with",
        "and",
        "by",
        "to",
        "from",
        "into",
        "for",
        "over",
        "its",
        "his",
        "her",
        "their",
        "is",
        "are",
    ]
)


class Score(NamedTuple):
    """Counts over rows: syllables, those left untranslated, rows with one; mean F1 of content words of glossed rows."""

    rows: int
    syllables: int
    unknown: int
    rows_with_unknown: int
    words: float


def content(text: str) -> list[str]:
    """Return the content words of an English text, in the singular."""
    words = re.findall(r"[^\W_]+", text.lower())
    return [next(iter(singulars(word)), word) for word in words if word not in _EMPTY]


def likeness(given: str, wanted: str) -> float:
    """Return the F1 of two texts' content words, each counted as often as it stands there."""
    have, want = content(given), content(wanted)
    left = list(want)
    for word in have:
        if word in left:
            left.remove(word)
    common = len(want) - len(left)
    return 2 * common / (len(have) + len(want)) if have or want else 1.0


def stripped(text: str) -> str:
    """Return Vietnamese without its marks, with its capitals."""
    return "".join(fold(letter).upper() if letter.isupper() else fold(letter) for letter in text)


def score(rows: list[dict[str, Any]], *, plain: bool = False, errors: bool = False) -> Score:
    """Score rows, without their marks where `plain`."""
    syllables = unknown = broken = 0
    likes: list[float] = []
    for row in rows:
        text = stripped(row["text"]) if plain else row["text"]
        result = translate(text)
        missed = sum(len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) for word in result.unknown)
        english = row.get("english", "")
        like = likeness(result.text, english)
        if english:
            likes.append(like)
        syllables += len(re.findall(r"\w+", text))
        unknown += missed
        broken += bool(missed)
        if errors and row["split"] != "frozen":
            print(f"{row['id']} {like:.2f} {', '.join(result.unknown)}\n  {text}\n  {result.text}\n  {english}")
    return Score(len(rows), syllables, unknown, broken, sum(likes) / max(1, len(likes)))


def main(arguments: list[str]) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="open", choices=("open", "frozen"))
    parser.add_argument("--rows", type=Path, default=ROWS)
    parser.add_argument("--half", choices=("A", "B", "C"), help="only this part of fresh rows")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    rows = [json.loads(line) for line in options.rows.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["split"] == options.split and options.half in (None, row.get("half"))]
    for name, plain in (("as typed", False), ("without marks", True)):
        found = score(rows, plain=plain, errors=options.errors and not plain)
        share = 100 * found.unknown / found.syllables
        print(
            f"{options.split}, {name}: unknown {found.unknown} of {found.syllables} syllables ({share:.1f} %), "
            f"in {found.rows_with_unknown} of {found.rows} rows; content words F1 {100 * found.words:.1f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
