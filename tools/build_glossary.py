"""Build shared/mayfly/language/data/glossary.json from tools/glossary/*.txt (whose README says how they are written).

The nouns of the one lexicon (tools/lexicon) carry their translation there; those that the lists here do not read are
taken from it, so that what the painter can draw the translator can say.

    python tools/build_glossary.py           write it
    python tools/build_glossary.py --check   say whether it is what its sources say
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "shared"), str(ROOT)]

from mayfly.language.detect import _SYLLABLE as SYLLABLE  # noqa: E402 - the same shape as the running detector's
from mayfly.language.glossary import Glossary, canonical  # noqa: E402 - the same spelling as the running translator's
from mayfly.language.senses import units  # noqa: E402
from mayfly.language.text import fold  # noqa: E402
from mayfly.language.tokens import tokenise  # noqa: E402
from tools.generated import compared  # noqa: E402
from tools.nouns import read_nouns  # noqa: E402

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

LEXICON = ROOT / "tools" / "lexicon"
TAGS_OF_CLASS = {
    **dict.fromkeys(("person", "fantasy"), "person"),
    **dict.fromkeys(("animal", "bird", "fish", "insect", "sea"), "animal"),
    **dict.fromkeys(("vehicle", "boat", "air", "space"), "vehicle"),
    **dict.fromkeys(("plant", "water_plant"), "plant"),
    **dict.fromkeys(("building", "nature"), "area"),
    "food": "food",
    "sky": "sky",
}
FIRST_LETTER = "A"  # of the letters that stand for headers
LONGEST_NAME = 4  # syllables; CLDR's longer names are descriptions that nobody types

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


def lexicon_nouns() -> Iterator[tuple[str, str, str]]:
    """Yield the lexicon's Vietnamese nouns with their class and their English, our own before CLDR's."""
    for noun in read_nouns():
        if noun.english:
            words = (*noun.vietnamese, *noun.vietnamese_kinds)
            yield from ((word, noun.subject_class, noun.english[0]) for word in words)
    for line in (LEXICON / "annotations.tsv").read_text(encoding="utf-8").splitlines():
        _, kind, english, vietnamese = line.split("\t")
        if english and vietnamese:
            yield vietnamese.split("; ")[0], kind, english.split("; ")[0]


def add_lexicon(senses: Senses) -> None:
    """Add the lexicon's nouns that the lists do not read whole."""
    listed = Glossary(tables(senses))
    for word, kind, english in lexicon_nouns():
        phrase = spelled(word)
        syllables = phrase.split()
        if len(syllables) > LONGEST_NAME or not all(syllable.isalpha() for syllable in syllables):
            continue
        read = units(tokenise(phrase), listed, plain=False)
        if phrase not in senses and not all(unit.known and unit.sense.part != "raw" for unit in read):
            add(senses, phrase, f"noun {TAGS_OF_CLASS.get(kind, 'object')}", english.lower())


def plain_choices() -> dict[str, list[str]]:
    """Return syllable or phrase without marks -> the words it may stand for; a phrase may stand for none."""
    lines = (SOURCE / "plain.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("=") for line in lines if "=" in line and not line.startswith("#"))
    choices: dict[str, list[str]] = {}
    for left, _, right in pairs:
        words = right.split(",") if " " in left.strip() else right.split()
        choices[spelled(left)] = [spelled(word) for word in words if word.strip()]
    return choices


def tables(senses: Senses) -> dict[str, Any]:
    """Return the glossary's tables but those of texts without marks."""
    headers: dict[str, str] = {}
    phrases: dict[str, list[str]] = {}
    english: set[str] = set()
    for phrase, meanings in senses.items():
        written = [phrase]
        for meaning in meanings:
            header, _, words = meaning.partition("|")
            letter = headers.setdefault(header, chr(ord(FIRST_LETTER) + len(headers)))
            written.append(f"{letter}{words}")
            english |= {word for word in words.lower().split() if SYLLABLE.fullmatch(word)}
        phrases.setdefault(fold(phrase.split(" ", 1)[0]), []).append("\t".join(written))
    return {
        "headers": {letter: header for header, letter in headers.items()},
        "phrases": {syllable: "\n".join(lines) for syllable, lines in phrases.items()},
        "plain": {},
        "english": " ".join(sorted(english)),
    }


def sources() -> Senses:
    """Return every phrase with its senses, of the lists and of the lexicon."""
    senses: Senses = {}
    for field in FIELDS:
        read(field, senses)
    add_lexicon(senses)
    return senses


def build() -> str:
    """Return the glossary's file, made of its sources."""
    return written(sources())


def written(senses: Senses) -> str:
    """Return the glossary's file of these phrases, with what texts without marks may stand for."""
    data = tables(senses)
    known = {fold(phrase) for phrase in senses}
    plain = {folded: choice for folded, choice in plain_choices().items() if len(choice) != 1 or folded in known}
    absent = sorted(word for choice in plain.values() for word in choice if word not in senses)
    if absent:
        raise ValueError(f"plain.txt names words that no file has: {', '.join(absent)}")
    return json.dumps({**data, "plain": plain}, ensure_ascii=False, separators=(",", ":")) + "\n"


def main() -> int:
    """Write the glossary, and say which phrases sound alike without their marks; or compare it."""
    senses = sources()
    text = written(senses)
    if "--check" in sys.argv[1:]:
        return compared(TARGET, text)
    TARGET.write_text(text, encoding="utf-8")
    alike = Counter(fold(phrase) for phrase in senses if " " in phrase)
    clashes = [folded for folded, times in alike.items() if times > 1]
    print(f"{len(senses)} phrases, {TARGET.stat().st_size} bytes; alike without marks: {', '.join(clashes)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
