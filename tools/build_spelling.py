"""Build shared/mayfly/language/data/spelling.json.z from the lexicon, the refiner's vocabulary and lists of words.

    python tools/build_spelling.py path/to/node_modules path/to/wordnet

The first folder holds an-array-of-english-words as tools/package.json pins it, the second index.noun of WordNet 3.0
(Debian: wordnet-base), which knows names: Monet is no money. `words` are the lexicon's English words that a slip may be
mended to, `more` those of prompts besides: the refiner's vocabulary, and verbs and adjectives long enough to be told.
`real` are the other words and names that lie one slip from one of them and so must be left alone.
"""

import json
import sys
import zlib
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "shared"))

from mayfly.language.english import plural  # noqa: E402 - the same rules as the running code's
from mayfly.language.lexicon import lexicon  # noqa: E402
from mayfly.language.negation import may_negate  # noqa: E402
from mayfly.language.policy import check  # noqa: E402
from mayfly.language.spelling import SHORTEST, SHORTEST_WRITTEN, is_slip  # noqa: E402
from mayfly.language.text import DATA, fold  # noqa: E402
from mayfly.language.tokens import tokenise  # noqa: E402

TARGET = ROOT / "shared" / "mayfly" / "language" / "data" / "spelling.json.z"
VOCABULARY = ROOT / "shared" / "mayfly" / "refine" / "data" / "vocabulary.json"
OTHER_WORDS = ROOT / "tools" / "lexicon" / "other_words.txt"
COINED_WORDS = ROOT / "tools" / "lexicon" / "coined_words.txt"
TOLD = 6  # letters from which a word that names nothing to draw is known by its look


class _Neighbours:
    """Tells whether a word is a slip from one of many: two that are share what is left when each loses a letter."""

    def __init__(self, words: set[str]) -> None:
        self._by_rest: dict[str, list[str]] = defaultdict(list)
        for word in words:
            for rest in self._rests(word):
                self._by_rest[rest].append(word)

    @staticmethod
    def _rests(word: str) -> set[str]:
        return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}

    def has(self, word: str) -> bool:
        """Say whether one of the words is a slip from `word`."""
        return any(is_slip(word, other) for rest in self._rests(word) for other in self._by_rest.get(rest, ()))


def main() -> None:
    """Write the file."""
    listed = Path(sys.argv[1]) / "an-array-of-english-words" / "index.json"
    english = set(json.loads(listed.read_text(encoding="utf-8")))
    known = lexicon()
    named = {word for word in known.spelt() if len(word) >= SHORTEST and word.isascii() and word.isalpha()}
    words = {word for word in named if word in english}
    words |= {many for word in words if (many := plural(word)) in english}
    more = {word for word in _of_prompts() if word in english and _may_be_written(word)} - words
    near = _Neighbours(words | more)
    english |= {word for phrase in known.spelt() for word in phrase.split(" ")}  # ferris is one of ferris wheel
    names = english | _names(Path(sys.argv[2])) | _coined() | _syllables()
    real = {word for word in names if word not in words | more and not known.knows(word) and near.has(word)}
    data = {"words": " ".join(sorted(words)), "more": " ".join(sorted(more)), "real": " ".join(sorted(real))}
    TARGET.write_bytes(zlib.compress((json.dumps(data, indent=1) + "\n").encode(), 9))
    print({name: len(listed.split()) for name, listed in data.items()}, TARGET.stat().st_size)


def _of_prompts() -> set[str]:
    """Return the words of four letters and more that prompts use, beside the lexicon's."""
    rows: dict[str, str] = json.loads(VOCABULARY.read_text(encoding="utf-8"))
    phrases = (row.split("\t")[0] for listed in rows.values() for row in listed.split("\n"))
    told = {word for word in OTHER_WORDS.read_text(encoding="utf-8").split() if len(word) >= TOLD}
    found = told.union(*(phrase.split() for phrase in phrases), lexicon().spelt())
    return {word for word in found if len(word) >= SHORTEST_WRITTEN and word.isascii() and word.isalpha()}


def _may_be_written(word: str) -> bool:
    """Say whether a slip may become the word: none that negates, none that policy refuses."""
    return not may_negate(tokenise(word)) and not check(word)


def _names(folder: Path) -> set[str]:
    nouns = (line.split(" ")[0] for line in (folder / "index.noun").read_text(encoding="utf-8").splitlines())
    return {word for noun in nouns for word in noun.split("_") if word.isascii() and word.isalpha()}


def _coined() -> set[str]:
    lines = COINED_WORDS.read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def _syllables() -> set[str]:
    """Return the syllables of Vietnamese as they are typed without marks: vien is no vine."""
    small = json.loads((DATA / "small_words.json").read_text(encoding="utf-8"))["vi_plain"].split()
    return {fold(word) for phrase in (*small, *lexicon().spelt()) for word in phrase.split(" ")}


if __name__ == "__main__":
    main()
