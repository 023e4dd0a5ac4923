"""Build shared/mayfly/language/data/glossary.json from tools/glossary/*.txt (whose README says how they are written).

python tools/build_glossary.py
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "shared"))

from mayfly.language.detect import _SYLLABLE as SYLLABLE  # noqa: E402 - the same shape as the running detector's
from mayfly.language.glossary import canonical  # noqa: E402 - the same spelling as the running translator's
from mayfly.language.text import fold  # noqa: E402

SOURCE = ROOT / "tools" / "glossary"
TARGET = ROOT / "shared" / "mayfly" / "language" / "data" / "glossary.json"
FIELDS = (
    "small_words", "people", "nature", "food", "things", "places", "time", "art", "adjectives", "verbs",
)  # fmt: skip
PARTS = frozenset(
    [
        "noun", "adjective", "verb", "preposition", "adverb", "intensifier", "conjunction", "determiner", "number",
        "classifier", "drop", "phrase",
    ]
)  # fmt: skip

Senses = dict[str, list[str]]


def spelled(phrase: str) -> str:
    """Return a Vietnamese phrase as the translator looks it up."""
    return " ".join(canonical(word) for word in phrase.lower().split())


def read(name: str, senses: Senses) -> None:
    """Add one source file to `senses`: phrase -> `part tag tag|English|modifier`, likeliest first."""
    header = ""
    for line in (SOURCE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            header = line.strip("[]")
            if header.split()[0] not in PARTS:
                raise ValueError(f"{name}: no such part of speech: {header}")
            continue
        for piece in line.split(";"):
            if not piece.strip():
                continue
            vietnamese, equals, english = piece.partition("=")
            if not equals:
                raise ValueError(f"{name}: no `=` in {piece!r}")
            add(senses, spelled(vietnamese), header, english.strip())


def add(senses: Senses, phrase: str, header: str, english: str) -> None:
    """Add a sense; of one part of speech a phrase has one meaning, the first."""
    known = senses.setdefault(phrase, [])
    part = header.split()[0]
    if all(sense.split("|")[0].split()[0] != part for sense in known):
        known.append(f"{header}|{english}")
    if header == "adjective colour" and not phrase.startswith("màu "):
        add(senses, f"màu {phrase}", header, english)


def plain_choices() -> dict[str, list[str]]:
    """Return syllable without marks -> the words it may stand for."""
    lines = (SOURCE / "plain.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("=") for line in lines if "=" in line and not line.startswith("#"))
    return {canonical(left.strip()): [canonical(word) for word in right.split()] for left, _, right in pairs}


def build() -> str:
    """Return the glossary's file, made of its sources."""
    senses: Senses = {}
    for field in FIELDS:
        read(field, senses)
    table: dict[str, dict[str, list[str]]] = {}
    longest: dict[str, int] = {}
    english: set[str] = set()
    for phrase, meanings in senses.items():
        folded = fold(phrase)
        table.setdefault(folded, {})[phrase] = meanings
        first = folded.split(" ", 1)[0]
        longest[first] = max(longest.get(first, 1), phrase.count(" ") + 1)
        for meaning in meanings:
            english |= {word for word in meaning.split("|", 1)[1].lower().split() if SYLLABLE.fullmatch(word)}
    plain = {folded: choice for folded, choice in plain_choices().items() if len(choice) > 1 or folded in table}
    absent = sorted(word for choice in plain.values() for word in choice if word not in senses)
    if absent:
        raise ValueError(f"plain.txt names words that no file has: {', '.join(absent)}")
    data = {"table": table, "longest": longest, "plain": plain, "english": " ".join(sorted(english))}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def main() -> None:
    """Write the glossary, and say which phrases sound alike without their marks."""
    TARGET.write_text(build(), encoding="utf-8")
    table = json.loads(TARGET.read_text(encoding="utf-8"))["table"]
    phrases = sum(map(len, table.values()))
    clashes = [folded for folded, words in table.items() if " " in folded and len(words) > 1]
    print(f"{phrases} phrases, {TARGET.stat().st_size} bytes; alike without marks: {', '.join(clashes)}")


if __name__ == "__main__":
    main()
