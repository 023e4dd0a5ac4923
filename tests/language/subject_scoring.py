"""Scores the subject class on rows/subjects_fresh.jsonl: `python -m tests.language.subject_scoring --half A [--errors]`.

Vietnamese rows are scored as typed and without marks; a row is right if the class is one of its `subject_class` labels.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from mayfly.errors import ServiceError
from mayfly.refine.refiner import RefineRequest, refine
from tests.language.refine_scoring import LABELS_OF_CLASS
from tests.language.translate_scoring import stripped

ROWS = Path(__file__).parent / "rows" / "subjects_fresh.jsonl"


def wrong(rows: list[dict[str, Any]], *, plain: bool = False) -> list[tuple[dict[str, Any], str]]:
    """Return the rows whose class is none of their labels, each with the class it was given."""
    found = []
    for row in rows:
        text = stripped(row["text"]) if plain else row["text"]
        try:
            subject = refine(RefineRequest(original_prompt=text, mode="full")).subject
        except ServiceError:
            subject = "refused"
        if set(LABELS_OF_CLASS.get(subject, (subject,))).isdisjoint(row["subject_class"]):
            found.append((row, subject))
    return found


def main(arguments: list[str]) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=Path, default=ROWS)
    parser.add_argument("--half", choices=("A", "B"), help="only this half of the rows")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    rows = [json.loads(line) for line in options.rows.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["split"] == "open" and options.half in (None, row.get("half"))]
    vietnamese = [row for row in rows if row["lang"] == "vi"]
    english = [row for row in rows if row["lang"] == "en"]
    for name, members, plain in (
        ("English", english, False),
        ("Vietnamese", vietnamese, False),
        ("Vietnamese without marks", vietnamese, True),
    ):
        failed = wrong(members, plain=plain)
        print(f"{name}: {len(members) - len(failed)} of {len(members)} right")
        for row, subject in failed if options.errors else []:
            print(f"  {row['id']} {row['text']} : {subject} for {row['subject_class']}")


if __name__ == "__main__":
    main(sys.argv[1:])
