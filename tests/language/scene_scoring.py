"""Score what prompts show against rows/scene.jsonl: is the main noun drawn, as what, and is anything left unsaid?

    python -m tests.language.scene_scoring --split open --errors
    python -m tests.language.scene_scoring --half B
    python -m tests.language.scene_scoring --parti

A row names the prompt's main noun, the sprites that show it (`itself`), those that show its kind (`kind`), and the place
that may stand for it, or the weather or feature that it is. Errors are shown of open rows only. With `--half` the rows are
those of rows/scene_fresh.jsonl.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from mayfly.language.text import fold
from mayfly.scene.parser import parse_scene
from mayfly.scene.spec import Scene, Subject

ROWS = Path(__file__).parent / "rows"
OUTCOMES = ("itself", "marked kind", "reported", "wrong", "unreported")


def rows(split: str) -> list[dict[str, Any]]:
    """Return the rows of a split: open, frozen or all."""
    lines = (ROWS / "scene.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if split in ("all", row["split"])]


def fresh(half: str) -> list[dict[str, Any]]:
    """Return the fresh rows of a half: A or B."""
    lines = (ROWS / "scene_fresh.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["half"] == half]


def outcome(row: dict[str, Any], scene: Scene) -> str:
    """Return how the main noun fares: one of OUTCOMES."""
    main = set(fold(row["main"]).split())
    meant = [subject for subject in scene.subjects if main & _words(subject)]
    if any(subject.sprite in row["itself"] for subject in scene.subjects) or scene.place == row.get("place"):
        return "itself"
    if row.get("feature") in (*scene.features, scene.weather):
        return "itself"
    if any(subject.sprite in row["kind"] and subject.likeness for subject in scene.subjects):
        return "marked kind"
    if meant:
        return "wrong"
    reported = {part for word in scene.unmatched for part in fold(word).split()}
    return "reported" if main & reported else "unreported"


def _words(subject: Subject) -> set[str]:
    words = set(fold(subject.noun).split())
    return words | {word.removesuffix("s") for word in words}


def score(chosen: list[dict[str, Any]]) -> Counter[str]:
    """Return how often each outcome occurs."""
    return Counter(outcome(row, parse_scene(row["prompt"])) for row in chosen)


def parti() -> Counter[str]:
    """Return for the public prompts: read without an error, with subjects, with a place alone, with unmatched words."""
    counted: Counter[str] = Counter()
    for line in (ROWS / "parti_prompts.txt").read_text(encoding="utf-8").splitlines():
        scene = parse_scene(line)
        counted["read"] += 1
        counted["with subjects"] += bool(scene.subjects)
        counted["with unmatched words"] += bool(scene.unmatched)
        counted["nothing drawn and nothing said"] += not (scene.subjects or scene.unmatched or scene.features)
    return counted


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=("open", "frozen", "all"), default="open")
    parser.add_argument("--half", choices=("A", "B"))
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--parti", action="store_true")
    arguments = parser.parse_args()
    if arguments.parti:
        print(*(f"{name}: {number}" for name, number in parti().items()), sep="\n")
        return
    chosen = fresh(arguments.half) if arguments.half else rows(arguments.split)
    counted = score(chosen)
    total = sum(counted.values())
    print(f"{arguments.half or arguments.split}: {total} rows")
    print(*(f"{name}: {counted[name]} ({counted[name] / total:.1%})" for name in OUTCOMES), sep="\n")
    if arguments.errors and (arguments.half or arguments.split == "open"):
        for row in chosen:
            scene = parse_scene(row["prompt"])
            if outcome(row, scene) != "itself":
                drawn = ", ".join(f"{subject.noun} as {subject.sprite}" for subject in scene.subjects)
                print(f"{outcome(row, scene)}: {row['prompt']!r} ({row['main']}): {drawn}; {list(scene.unmatched)}")


if __name__ == "__main__":
    main()
