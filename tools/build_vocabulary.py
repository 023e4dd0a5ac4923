"""Build shared/mayfly/refine/data/vocabulary.json from the other tables of its folder.

    PYTHONPATH=shared python tools/build_vocabulary.py

Run it after every change of signals, subjects, options or styles; a test says when it was forgotten.
"""

import json

from mayfly.refine.signals import vocabulary_rows
from mayfly.refine.styles import DATA


def encoded() -> str:
    """Return the file's text: one row a line, the same for the same tables."""
    rows = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in vocabulary_rows())
    return f"[\n{rows}\n]\n"


if __name__ == "__main__":
    (DATA / "vocabulary.json").write_text(encoded(), encoding="utf-8")
