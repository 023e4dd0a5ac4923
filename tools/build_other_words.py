"""Write tools/lexicon/other_words.txt: English verbs, adjectives and adverbs, which name nothing to draw, from WordNet.

    python tools/build_other_words.py path/to/wordnet

The folder holds index.noun, verb.exc and cntlist.rev of WordNet 3.0 (Debian: wordnet-base). Words that WordNet's tagged
texts use are taken, of verbs the inflected forms too; none that may be a noun, unless it is ten times as often none.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parent / "lexicon" / "other_words.txt"
PARTS = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
SHORTEST = 3
LEAST = 2  # uses in the tagged texts


def uses(folder: Path) -> dict[str, Counter[str]]:
    """Return word -> part of speech -> uses in the tagged texts."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (folder / "cntlist.rev").read_text().splitlines():
        sense, _, number = line.split()
        word, _, rest = sense.partition("%")
        counted[word][PARTS[rest[0]]] += int(number)
    return counted


def inflected(verb: str, irregular: dict[str, list[str]]) -> set[str]:
    """Return the forms of a verb."""
    stem = verb.removesuffix("e")
    third = verb + "es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else verb + "s"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    else:
        past = stem + "ed"
    return {verb, third, past, stem + "ing", *irregular.get(verb, ())}


def main(folder: Path) -> None:
    """Write the list."""
    irregular: dict[str, list[str]] = defaultdict(list)
    for line in (folder / "verb.exc").read_text().splitlines():
        form, *bases = line.split()
        for base in bases:
            irregular[base].append(form)
    nouns = {line.split()[0] for line in (folder / "index.noun").read_text().splitlines() if line[0] != " "}
    words: set[str] = set()
    counted = uses(folder)
    for word, parts in counted.items():
        others = parts["verb"] + parts["adj"] + parts["adv"]
        if word.isalpha() and len(word) >= SHORTEST and others >= LEAST:
            words |= inflected(word, irregular) if parts["verb"] >= max(parts["adj"], parts["adv"]) else {word}
    kept = sorted(word for word in words if word.isalpha() and not may_be_noun(word, nouns, counted))
    TARGET.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} words")


def may_be_noun(word: str, nouns: set[str], counted: dict[str, Counter[str]]) -> bool:
    """Say whether a word, or what it may be the plural of, is a noun in more than one use of eleven."""
    for form in {word, word.removesuffix("s"), word.removesuffix("es")} & nouns:
        parts = counted[form]
        if parts["verb"] + parts["adj"] + parts["adv"] < 10 * (parts["noun"] + 1):
            return True
    return False


if __name__ == "__main__":
    main(Path(sys.argv[1]))
