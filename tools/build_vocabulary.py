"""Build shared/mayfly/refine/data/vocabulary.json from the other tables of its folder.

    python tools/build_vocabulary.py           write it
    python tools/build_vocabulary.py --check   say whether it is what its sources say

Run it after every change of signals, subjects, options or styles; a test says when it was forgotten.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "shared"))

from mayfly.refine.signals import vocabulary_rows  # noqa: E402
from mayfly.refine.styles import DATA  # noqa: E402


def encoded() -> str:
    """Return the file's text: one row a line, the same for the same tables."""
    rows = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in vocabulary_rows())
    return f"[\n{rows}\n]\n"


def main() -> int:
    """Write the vocabulary, or compare it."""
    target = DATA / "vocabulary.json"
    if "--check" in sys.argv[1:]:
        if target.read_text(encoding="utf-8") == encoded():
            return 0
        print(f"{target.relative_to(ROOT)} is out of date: run tools/build_vocabulary.py.")
        return 1
    target.write_text(encoded(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
