"""Files that a tool writes and git keeps: whether one still is what its sources say."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def compared(target: Path, text: str) -> int:
    """Return the exit status of a tool's --check: 0 where the file holds this text, else 1, and it is said."""
    if target.exists() and target.read_text(encoding="utf-8") == text:
        return 0
    print(f"{target.relative_to(ROOT)} is out of date: run tools/{Path(sys.argv[0]).name}.")
    return 1
