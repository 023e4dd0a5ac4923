"""Build shared/mayfly/language/data/policy_phrases.json from tools/policy/phrases.json, where people write them.

    python tools/build_policy.py           write it
    python tools/build_policy.py --check   say whether it is what its source says

The source has the phrases by concept. A text has few of their first words, so what is shipped has them by first word: a
cold start would take 20 ms to sort twelve thousand. Run it after every change of the source; a test says when it was
forgotten.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "shared"), str(ROOT)]

from mayfly.language.concepts import LOOKALIKE, phrases_of  # noqa: E402
from mayfly.language.text import DATA, fold  # noqa: E402
from tools.generated import compared  # noqa: E402

SOURCE = ROOT / "tools" / "policy" / "phrases.json"
TARGET = DATA / "policy_phrases.json"
_FLAGS = "*+~"


def encoded() -> str:
    """Return the file's text: `concepts`, `longest` (words of a phrase), `pieces`, and `phrases`: a first word without
    marks -> its concepts with semicolons between, each its number and phrases with commas between. What follows the
    flags of a phrase is left out where it is the first word itself.

    Raises ValueError where a phrase has a semicolon.
    """
    source = json.loads(SOURCE.read_text(encoding="utf-8"))
    concepts = [LOOKALIKE, *source["concepts"]]
    phrases: dict[str, list[list[str]]] = {}
    longest = 0
    for number, listed in _lists(source):
        if ";" in listed:
            raise ValueError("a phrase has no semicolon: it parts the concepts in what is built")
        for written, opening in phrases_of(listed):
            lines = phrases.setdefault(fold(opening), [])
            if not lines or lines[-1][0] != number:
                lines.append([number])
            lines[-1].append(_shortened(written, fold(opening)))
            longest = max(longest, len(written.split()))
    pieces = [piece.strip() for piece in source["pieces"].lower().split(",")]
    head: dict[str, str | int] = {"concepts": " ".join(concepts), "longest": longest, "pieces": " ".join(pieces)}
    table = {first: ";".join(",".join(line) for line in lines) for first, lines in phrases.items()}
    told = [f"{_json(name)}:{_json(value)}" for name, value in head.items()]
    rows = ",\n".join(f"{_json(first)}:{_json(lines)}" for first, lines in table.items())
    return "{" + ",\n".join(told) + ',\n"phrases":{\n' + rows + "\n}}\n"


def _lists(source: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the number of a concept with each list of its phrases, in the order in which they are looked for."""
    for number, listed in enumerate(source["concepts"].values(), 1):
        yield from ((str(number), text) for text in listed.values())
    yield from (("0", text) for text in source["lookalikes"].values())


def _shortened(written: str, first: str) -> str:
    """Return a phrase without its first word where the table says it: `*sex scene` under `sex` is `* scene`."""
    phrase = written.lstrip(_FLAGS)
    flags = written[: len(written) - len(phrase)]
    phrase = phrase.strip()
    return flags + (phrase[len(first) :] if phrase.split(" ")[0] == first else phrase)


def _json(value: str | int) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> int:
    """Write the table, or compare it."""
    if "--check" in sys.argv[1:]:
        return compared(TARGET, encoded())
    TARGET.write_text(encoded(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
