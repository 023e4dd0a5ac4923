"""The one lexicon: what a word means for a picture. Sprite, class, place, time, colour and so on are columns of it.

The table is data/lexicon.json, built by tools/build_lexicon.py from our own words (tools/lexicon) and Unicode's CLDR.
"""

from collections.abc import Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

from mayfly.language.text import DATA, fold, load
from mayfly.language.tokens import Token

# Words after which a Vietnamese syllable without diacritics is surely a thing: con (cho), cai (ban), 2 (meo).
_CLASSIFIERS = frozenset(
    [
        "con",
        "cai",
        "chiec",
        "qua",
        "trai",
        "bong",
        "buc",
        "toa",
        "ngoi",
        "cay",
        "to",
        "ly",
        "tach",
        "coc",
        "bat",
        "dia",
        "bo",
        "doa",
        "tam",
        "cuon",
        "quyen",
        "doi",
        "cap",
        "dan",
        "bay",
        "nhom",
        "lu",
        "chu",
        "nang",
        "mot",
        "hai",
        "ba",
        "bon",
        "nam",
        "sau",
        "bay",
        "tam",
        "chin",
        "muoi",
        "nhung",
        "cac",
        "vai",
        "nhieu",
        "ben",
        "canh",
        "giua",
        "trong",
        "tren",
        "duoi",
        "ngoai",
    ]
)

_BEFORE_PLACES = frozenset(["ben", "canh", "giua", "trong", "tren", "duoi", "ngoai", "o", "tai", "qua"])


class Entry(NamedTuple):
    """One meaning. Columns that do not apply are None (or empty).

    `sprite` is an id of the sprite pack; `likeness` the English name of what it shows where the word is but a kind of
    it (a beagle is drawn as a dog). `en` and `vi` are the name of the thing in each language.
    """

    sprite: str | None = None
    subject_class: str | None = None
    likeness: str | None = None
    place: str | None = None
    time: str | None = None
    weather: str | None = None
    season: str | None = None
    style: str | None = None
    features: tuple[str, ...] = ()
    colour: str | None = None
    size: str | None = None
    number: int | None = None
    relation: str | None = None
    en: str | None = None
    vi: str | None = None


class Match(NamedTuple):
    """An entry found at a token; `length` tokens long. `plural` where an English plural was met."""

    entry: Entry
    length: int
    plural: bool


_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "mice": "mouse", "geese": "goose", "wolves": "wolf",
    "leaves": "leaf", "knives": "knife", "people": "people", "feet": "foot", "oxen": "ox", "fishermen": "fisherman",
    "policemen": "policeman", "firemen": "fireman", "gentlemen": "gentleman", "elves": "elf", "calves": "calf",
    "loaves": "loaf", "cacti": "cactus", "octopi": "octopus", "snowmen": "snowman", "businessmen": "businessman",
    "grandchildren": "child", "samurai": "samurai", "sheep": "sheep", "deer": "deer", "fish": "fish",
}  # fmt: skip


def singulars(word: str) -> tuple[str, ...]:
    """Return what an English word may be the plural of, likeliest first."""
    if word in _IRREGULAR:
        return (_IRREGULAR[word],)
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return ()
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    if word.endswith(("ches", "shes", "xes", "ses", "zes", "oes")):
        return (word[:-2], word[:-1])
    return (word[:-1],)


def row_columns(row: str) -> dict[str, str]:
    """Return column -> value of a row as it is written (`sprite=cat;class=animal`): a text needs few."""
    return dict(column.split("=") for column in row.split(";") if column)


class Lexicon:
    """Words to entries, by longest match over tokens."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._words: dict[str, int] = data["words"]
        self._plain: dict[str, str] = data["plain"]
        self._plain_places: dict[str, str] = data["plain_places"]
        self._longest: dict[str, int] = data["longest"]
        self._rows: list[str] = data["rows"]
        self._ambiguous = frozenset(data["ambiguous"])
        self._vietnamese = frozenset(data["vi_only"])
        self._tones: dict[str, dict[str, str]] = data["tones"]["phrases"]
        self._longest_tone: dict[str, int] = data["tones"]["longest"]
        self._undrawn = frozenset(data["undrawn"]["phrases"])
        self._longest_undrawn: dict[str, int] = data["undrawn"]["longest"]
        self._entries: dict[int, Entry] = {}
        self.quiet = frozenset(data["quiet"])
        self._others: str = data["others"]
        self.quiet_plain = frozenset(data["quiet_plain"])
        self.quiet_adjectives = frozenset(data["adjectives"])
        self.parts = frozenset(data["parts"])
        self.technique = frozenset(data["technique"])

    @cached_property
    def others(self) -> frozenset[str]:
        """Return the English verbs, adjectives and adverbs that are no nouns."""
        return frozenset(self._others.split(" "))

    def entry(self, word: str) -> Entry | None:
        """Return the meaning of a whole word or phrase in lower case, singular or plural, or None."""
        row = self._words.get(word)
        if row is None:
            head, _, last = word.rpartition(" ")
            for singular in singulars(last):
                row = self._words.get(f"{head} {singular}".strip())
                if row is not None:
                    break
            else:
                return None
        return self._entry(row)

    def plain_entry(self, word: str) -> Entry | None:
        """Return the meaning of a Vietnamese word written without diacritics, or None."""
        marked = self._plain.get(fold(word))
        return self._entry(self._words[marked]) if marked else None

    def find(self, tokens: Sequence[Token], index: int, *, language: str, marked: bool) -> Match | None:
        """Return the longest entry that begins at `tokens[index]`, or None.

        `marked` says whether the text carries Vietnamese diacritics: where it does not, a Vietnamese text is read
        through its folded forms.
        """
        plain = language == "vi" and not marked
        first = tokens[index]
        lower = first.lower
        reach = self._longest.get(lower if "-" not in lower else _key(first), 1)
        lowers = _run(tokens, index, reach) if reach > 1 else ()
        for length in range(len(lowers) or 1, 0, -1):
            word = " ".join(lowers[:length]) if length > 1 else lower
            if "-" in word:
                word = word.replace("-", " ")
            if "'" in word:
                word = word.removesuffix("'s")
            if plain:
                folded = self._plain.get(word)
                if length == 1 and index and tokens[index - 1].folded in _BEFORE_PLACES:
                    folded = self._plain_places.get(word, folded)
                if folded is not None and (length > 1 or self._sure(tokens, index, word)):
                    return Match(self._entry(self._words[folded]), length, plural=False)
            if (found := self._word(word, language)) is not None:
                return Match(found[0], length, found[1])
        return None

    def tone(self, tokens: Sequence[Token], index: int) -> tuple[dict[str, str], int]:
        """Return what the longest phrase at a token says of the picture or of how a subject stands, and its length.

        The columns are camera, palette, mood, pose and group; none and 0 where it says nothing of them.
        """
        reach = self._longest_tone.get(_key(tokens[index]), 1)
        for length in range(min(reach, len(tokens) - index), 0, -1):
            part = tokens[index : index + length]
            if all(token.kind == "word" for token in part):
                said = self._tones.get(" ".join([token.lower for token in part]).replace("-", " "))
                if said:
                    return said, length
        return {}, 0

    def undrawn(self, tokens: Sequence[Token], index: int) -> int:
        """Return the length of the longest phrase at a token that names a thing nothing draws; 0 where none does."""
        reach = self._longest_undrawn.get(_key(tokens[index]), 1)
        for length in range(min(reach, len(tokens) - index), 0, -1):
            part = tokens[index : index + length]
            if all(token.kind == "word" for token in part):
                phrase = " ".join([token.lower for token in part]).replace("-", " ")
                if phrase in self._undrawn or any(form in self._undrawn for form in singulars(phrase)):
                    return length
        return 0

    def _sure(self, tokens: Sequence[Token], index: int, word: str) -> bool:
        return word not in self._ambiguous or (index > 0 and tokens[index - 1].folded in _CLASSIFIERS)

    def _word(self, word: str, language: str) -> tuple[Entry, bool] | None:
        row = self._words.get(word)
        if row is not None:
            if language == "en" and word in self._vietnamese:
                return None
            if (
                language == "vi"
                and len(word) <= 3
                and word.isascii()
                and word not in self._vietnamese
                and word.isalpha()
            ):
                return None  # "an", "in", "hat" are syllables there
            return self._entry(row), word in _IRREGULAR and word not in ("sheep", "deer", "fish", "samurai")
        if language == "vi" and not word.isascii():
            return None
        head, _, last = word.rpartition(" ")
        if last[-1:] != "s" and last not in _IRREGULAR:
            return None
        for singular in singulars(last):
            row = self._words.get(f"{head} {singular}" if head else singular)
            if row is not None and singular not in self._vietnamese:
                return self._entry(row), True
        return None

    def _entry(self, row: int) -> Entry:
        entry = self._entries.get(row)
        if entry is None:
            columns: dict[str, Any] = row_columns(self._rows[row])
            columns["subject_class"] = columns.pop("class", None)
            columns["number"] = int(columns.pop("count", "0")) or None
            columns["features"] = tuple(columns.get("features", "").split())
            entry = self._entries[row] = Entry(**columns)
        return entry

    def knows(self, word: str) -> bool:
        """Say whether a word in lower case, singular or plural, has a meaning or is one that needs none."""
        if (
            word in self._words
            or word in self.quiet
            or word in self.parts
            or word in self.technique
            or word in self._undrawn
        ):
            return True
        return any(singular in self._words or singular in self.quiet for singular in singulars(word))

    def spelt(self) -> frozenset[str]:
        """Return the words and phrases that are not Vietnamese alone."""
        return frozenset(self._words) - self._vietnamese

    def names(self, *, vietnamese: bool) -> tuple[str, ...]:
        """Return the names of things in one language, for suggestions: no kinds, no places."""
        column = "vi" if vietnamese else "en"
        rows = map(row_columns, self._rows)
        return tuple(dict.fromkeys(row[column] for row in rows if column in row and "sprite" in row))

    def sprites(self) -> frozenset[str]:
        """Return every sprite id that a word leads to."""
        return frozenset(row["sprite"] for row in map(row_columns, self._rows) if row.get("sprite"))


def _run(tokens: Sequence[Token], index: int, most: int) -> list[str]:
    """Return the words from `index` on, in lower case, up to what is none and at most so many."""
    lowers = []
    for token in tokens[index : index + most]:
        if token.kind != "word":
            break
        lowers.append(token.lower)
    return lowers


def _key(token: Token) -> str:
    lower = token.lower
    return lower.split("-", 1)[0] if "-" in lower else lower


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once."""
    return Lexicon(load(DATA, "lexicon.json"))
