"""Build shared/mayfly/language/data/lexicon.json from tools/lexicon: our own words, and Unicode's CLDR names of icons.

    python tools/build_lexicon.py           write it
    python tools/build_lexicon.py --check   say whether it is what its sources say

Our own words come first; CLDR's names of the pack's sprites (annotations.tsv, which tools/build_annotations.py writes)
fill in behind, less the stop list. Two more tables are made of the same words: glossary.json, the translations, by
tools/build_glossary.py, and the refiner's vocabulary by tools/build_vocabulary.py.
"""

import json
import sys
import tomllib
import unicodedata
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "shared"), str(ROOT)]

from mayfly.language.lexicon import singulars  # noqa: E402 - the same rules as the running lexicon's
from mayfly.language.text import fold  # noqa: E402
from tools.generated import compared  # noqa: E402
from tools.glossary_nouns import classes_of, doings, head_of, named_things  # noqa: E402
from tools.nouns import parted, read_nouns  # noqa: E402

SOURCE = ROOT / "tools" / "lexicon"
TARGET = ROOT / "shared" / "mayfly" / "language" / "data"
STYLES = ROOT / "shared" / "mayfly" / "refine" / "data" / "styles.json"
MEDIA = frozenset(
    [
        "painting",
        "drawing",
        "sketch",
        "illustration",
        "print",
        "render",
        "photo",
        "photograph",
        "photography",
        "animation",
    ]
)
VIETNAMESE_MEDIA = frozenset(("tranh", "ảnh"))
WOMEN = frozenset(("cô", "bà", "chị", "nữ", "nàng", "mẹ", "dì", "thím", "mợ", "nàng", "bé"))  # titles of women
NUMBERS = frozenset(("hai", "ba", "đôi", "những", "các", "mấy"))
VIETNAMESE_QUIET = ("vi_function", "vi_verbs", "vi_adjectives", "vi_technique")

Row = dict[str, Any]


def read(name: str) -> Any:
    """Return a parsed source file."""
    return tomllib.loads((SOURCE / name).read_text(encoding="utf-8"))


def listed(text: str) -> list[str]:
    """Return the words of a comma-separated list, normalised as keys."""
    return [key(word) for word in text.split(",") if word.strip()]


def key(word: str) -> str:
    """Return a word as the lexicon looks it up."""
    return " ".join(unicodedata.normalize("NFC", word.lower()).replace("-", " ").replace("’", "'").split())


COLOURS = frozenset(word for words in read("facets.toml")["colours"].values() for word in listed(words))


def keys(words: Iterable[str]) -> list[str]:
    """Return words as the lexicon looks them up."""
    return [key(word) for word in words]


class Lexicon:
    """Rows of columns, and the words that point at them; the first meaning of a word stays."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.words: dict[str, int] = {}
        self.vietnamese_ascii: set[str] = set()
        self._written: dict[str, int] = {}  # a row as JSON -> its number: rows that say the same are one

    def row(self, row: Row) -> int:
        """Return the number of a row, added where none says the same."""
        text = json.dumps(row, ensure_ascii=False, sort_keys=True)
        if text not in self._written:
            self._written[text] = len(self.rows)
            self.rows.append(row)
        return self._written[text]

    def means(self, word: str) -> bool:
        """Say whether a word has a row that says anything."""
        return word in self.words and bool(self.rows[self.words[word]].keys() - {"en", "vi"})

    def add(self, row: Row, english: list[str], vietnamese: list[str], *, named: bool = True) -> None:
        """Add a row under its words. A word that is known gains the columns it lacks.

        Where `named`, the first words are the name of the thing in each language.
        """
        if named and english and vietnamese and english[0] != vietnamese[0]:
            row = {**row, "en": english[0], "vi": vietnamese[0]}
        self.vietnamese_ascii |= {
            word for word in vietnamese if word.isascii() and word not in english and word not in self.words
        }
        own = self.row(row)
        for word in dict.fromkeys((*english, *vietnamese)):
            known = self.words.get(word)
            if known is None:
                self.words[word] = own
            elif self.rows[known].keys().isdisjoint(row.keys() - {"en", "vi"}):
                self.words[word] = self.row({**row, **self.rows[known]})


def add_facets(lexicon: Lexicon) -> None:
    """Add places, times, weathers, seasons, styles, colours, sizes, counts, relations."""
    facets = read("facets.toml")
    for row in facets["rows"]:
        words = row.pop("en"), row.pop("vi")
        (english, kinds), (vietnamese, vietnamese_kinds) = ([keys(part) for part in parted(text)] for text in words)
        lexicon.add(dict(row), english, vietnamese)
        if kinds or vietnamese_kinds:
            lexicon.add({**row, "likeness": row["place"]}, kinds, vietnamese_kinds, named=False)
    for column, table in (
        ("style", facets["styles"]),
        ("colour", facets["colours"]),
        ("size", facets["sizes"]),
        ("count", facets["counts"]),
        ("relation", facets["relations"]),
    ):
        for value, words in table.items():
            lexicon.add({column: int(value) if column == "count" else value}, listed(words), [])
    if STYLES.exists():
        for style in json.loads(STYLES.read_text(encoding="utf-8")):
            names = [key(name) for name in (style["id"], style["name"], style["name_vi"], *style["aliases"])]
            lexicon.add({"style": style["painter_style"]}, [name for name in names if names_a_medium(name)], [])


def names_a_medium(name: str) -> bool:
    """Say whether a style's name can only mean how a picture is made: `lego` and `gothic` are things and moods too."""
    first, *rest = name.split()
    return bool(rest) and (rest[-1] in MEDIA or first in VIETNAMESE_MEDIA)


def said_by(word: str, shown: Container[str]) -> bool:
    """Say whether a name is another of the thing's with a colour or in the plural, which the reader reads by itself."""
    if any(singular in shown for singular in singulars(word) if singular != word):
        return True
    first, _, rest = word.partition(" ")
    ahead, _, last = word.rpartition(" ")
    return (rest in shown and first in COLOURS) or (ahead in shown and last in COLOURS)


def add_nouns(lexicon: Lexicon, sprites: set[str]) -> list[str]:
    """Add our own nouns, names before kinds; return the sprites that the pack lacks."""
    missing, kinds = [], []
    for noun in read_nouns():
        sprite = noun.sprite if noun.sprite in sprites else noun.fallback
        if noun.sprite not in sprites and not noun.fallback:
            missing.append(noun.sprite)
        if sprite not in sprites:
            continue
        row: Row = {"sprite": sprite, "class": noun.subject_class}
        english, vietnamese = keys(noun.english), keys(noun.vietnamese)
        shown = {*english, *vietnamese, *keys(noun.kinds), *keys(noun.vietnamese_kinds)}
        english, vietnamese = ([word for word in part if not said_by(word, shown)] for part in (english, vietnamese))
        if english or vietnamese:
            lexicon.add(row, english, vietnamese)
        parts = (keys(noun.kinds), keys(noun.vietnamese_kinds))
        kinds.append((row, noun, [[word for word in part if not said_by(word, shown)] for part in parts]))
    for row, noun, (english, vietnamese) in kinds:
        if english or vietnamese:
            lexicon.add({**row, "likeness": noun.english[0]}, english, vietnamese, named=False)
    return missing


def add_glossary(lexicon: Lexicon, stop: set[str]) -> set[str]:
    """Give what is drawn the glossary's Vietnamese names too; return the names of things that nothing draws."""
    undrawn = set()
    for named in named_things():
        vietnamese, english = key(named.vietnamese), key(named.english)
        if vietnamese in lexicon.words or vietnamese in stop or " and " in english:
            continue
        english = next((word for word in (english, *singulars(english)) if word in lexicon.words), english)
        row = lexicon.rows[lexicon.words[english]] if english in lexicon.words else {}
        first, _, rest = english.partition(" ")
        if not row and first in COLOURS and rest in lexicon.words:
            continue
        head = head_of(named)
        kind = lexicon.rows[lexicon.words[head]] if head and not row and head in lexicon.words else {}
        if "sprite" in row or "place" in row:
            if not said_by(vietnamese, lexicon.words):
                lexicon.words[vietnamese] = lexicon.words[english]
        elif kind.get("class") in classes_of(named):
            columns = {name: kind[name] for name in ("sprite", "class")}
            columns["likeness"] = kind.get("likeness", kind.get("en", head))
            lexicon.add(columns, [vietnamese, english], [], named=False)
        elif "person" in named.tags and vietnamese.split()[0] in NUMBERS:
            continue  # the reader counts by itself: hai chị em
        elif "person" in named.tags:
            figure = "woman" if vietnamese.split()[0] in WOMEN else "man"
            person = lexicon.rows[lexicon.words[figure]]
            columns = {"sprite": person["sprite"], "class": "person", "likeness": figure}
            lexicon.add(columns, [word for word in (vietnamese, english) if is_words(word)], [], named=False)
        elif is_words(vietnamese) and not (" of " in english or english.rpartition(" ")[2] in lexicon.words):
            undrawn |= {vietnamese, english} if is_words(english) else {vietnamese}
    return undrawn


def add_doings(lexicon: Lexicon, undrawn: set[str], stop: set[str]) -> set[str]:
    """Let the glossary's verbs and adjectives name nothing, unless a word within one does; return those of one word."""
    single = set()
    for doing in sorted(map(key, doings())):
        parts = doing.split()
        within = {" ".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)}
        if not is_words(doing) or within & undrawn or any(lexicon.means(word) for word in within):
            continue
        if len(parts) == 1 and not doing.isascii():  # `rang` may be anything in English
            single.add(doing)
        elif len(parts) > 1 and not within & lexicon.words.keys() and not set(parts) <= stop | single:
            lexicon.words[doing] = lexicon.row({})
    return single


def pack() -> list[str]:
    """Return the sprites that the committed pack holds."""
    return list(json.loads((ROOT / "shared/mayfly/painter/data/sprites.json").read_text(encoding="utf-8")))


def add_annotations(lexicon: Lexicon, sprites: list[str], stop: set[str]) -> None:
    """Add CLDR's names of the pack's sprites, English first."""
    lines = (SOURCE / "annotations.tsv").read_text(encoding="utf-8").splitlines()
    named = {name: (kind, titles) for name, kind, *titles in (line.split("\t") for line in lines)}
    for language in (0, 1):
        for name in sprites:
            if name not in named:
                continue
            kind, titles = named[name]
            wanted = [key(word) for word in titles[language].split("; ") if word]
            good = [
                word
                for word in wanted
                if word not in stop and word not in lexicon.words and is_words(word) and not is_plural(word, lexicon)
            ]
            if good:
                lexicon.add({"sprite": name, "class": kind}, good, [])


def is_words(text: str) -> bool:
    """Say whether a key is made of letters and long enough to mean something."""
    return len(text) > 2 and all(letter.isalpha() or letter == " " for letter in text)


def is_plural(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is the plural of one that is known."""
    return any(singular in lexicon.words for singular in singulars(word))


def tones() -> dict[str, dict[str, str]]:
    """Return phrase -> what it says of the whole picture or of how its subject stands: camera, mood, pose, group..."""
    facets = read("facets.toml")
    found: dict[str, dict[str, str]] = {}
    for column, table in (
        ("camera", facets["cameras"]),
        ("palette", facets["palettes"]),
        ("mood", facets["moods"]),
        ("pose", facets["poses"]),
        ("group", facets["groups"]),
    ):
        for value, words in table.items():
            for word in listed(words):
                for form in dict.fromkeys((word, fold(word) if " " in word else word)):
                    found.setdefault(form, {}).setdefault(column, value)
    return found


def longest(words: Iterable[str]) -> dict[str, int]:
    """Return first word -> words of the longest key that begins with it, where that is more than one."""
    lengths: dict[str, int] = {}
    for word in words:
        parts = word.split()
        if len(parts) > 1:
            lengths[parts[0]] = max(lengths.get(parts[0], 0), len(parts))
    return lengths


def plain_words(lexicon: Lexicon) -> dict[str, str]:
    """Return folded word -> word for words with diacritics; the first of those that fold alike: things before places
    (a dog before a market), and both before all else."""

    def rank(word: str) -> int:
        columns = lexicon.rows[lexicon.words[word]]
        return ("sprite" not in columns) + ("sprite" not in columns or "place" in columns)

    plain: dict[str, str] = {}
    for word in sorted(lexicon.words, key=rank):
        folded = fold(word)
        if folded != word:
            plain.setdefault(folded, word)
    return plain


def plain_places(lexicon: Lexicon) -> dict[str, str]:
    """Return folded syllable -> place word, for those that fold like the name of a thing (ho: tiger or lake)."""
    return {
        fold(word): word
        for word, row in sorted(lexicon.words.items())
        if "place" in lexicon.rows[row] and fold(word) != word and " " not in word
    }


def quiet_words(source: dict[str, str], said: dict[str, dict[str, str]], more: set[str]) -> dict[str, list[str]]:
    """Return the words that name nothing: `quiet`, and `parts`, nouns that are no thing of their own (eyes, light)."""
    groups: dict[str, set[str]] = {"quiet": {word for word in said if " " not in word} | more, "parts": set()}
    for name, text in source.items():
        if name.endswith(("_function", "_verbs", "_adjectives")):
            groups["quiet"] |= {key(word) for word in text.split()}
        elif name.endswith("_technique"):
            groups["parts"] |= {key(word) for word in text.split()}
    folded = {fold(word) for name, text in source.items() if name in VIETNAMESE_QUIET for word in text.split()}
    adjectives = {key(word) for word in source["en_adjectives"].split()}
    lists = {**groups, "quiet_plain": folded, "adjectives": adjectives}
    return {name: sorted(words) for name, words in lists.items()}


def build() -> tuple[str, list[str]]:
    """Return the lexicon's file, and the sprites that it names and the pack lacks."""
    source = read("stop.toml")
    stop = {
        key(word)
        for name, text in source.items()
        if name not in ("plain_ambiguous", "style_ambiguous", "en_undrawn", "vi_general")
        for word in text.split()
    }
    sprites = pack()
    lexicon = Lexicon()
    add_facets(lexicon)
    missing = add_nouns(lexicon, set(sprites))
    vietnamese_only = set(source["vi_ascii"].split()) | lexicon.vietnamese_ascii
    add_annotations(lexicon, sprites, stop)
    undrawn = sorted(
        (add_glossary(lexicon, stop | set(listed(source["vi_general"]))) | set(listed(source["en_undrawn"])))
        - lexicon.words.keys()
        - stop
    )
    plain = plain_words(lexicon)
    quiet = add_doings(lexicon, set(undrawn), stop)
    said = tones()
    built = {
        "words": dict(sorted(lexicon.words.items())),
        "plain": dict(sorted(plain.items())),
        "plain_places": plain_places(lexicon),
        "longest": longest((*lexicon.words, *plain)),
        "ambiguous": sorted(set(source["plain_ambiguous"].split())),
        "vi_only": sorted(vietnamese_only),
        "tones": {"phrases": said, "longest": longest(said)},
        "undrawn": {"phrases": undrawn, "longest": longest(undrawn)},
        "others": (SOURCE / "other_words.txt").read_text(encoding="utf-8").replace("\n", " ").strip(),
        **quiet_words(source, said, quiet),
        "technique": [word.replace("_", " ") for word in source["technique_marks"].split()],
        "rows": list(map(written, lexicon.rows)),
    }
    return json.dumps(built, ensure_ascii=False, separators=(",", ":")) + "\n", missing


def written(row: Row) -> str:
    """Return a row as `mayfly.language.lexicon.row_columns` reads it; several features stand with spaces between."""
    values = {name: " ".join(value) if isinstance(value, list) else str(value) for name, value in row.items()}
    if any(mark in value for value in values.values() for mark in ";="):
        raise ValueError(f"{row} has a mark that parts columns")
    return ";".join(f"{name}={value}" for name, value in values.items())


def main() -> int:
    """Write the lexicon, or compare it."""
    text, missing = build()
    target = TARGET / "lexicon.json"
    if "--check" in sys.argv[1:]:
        return compared(target, text)
    target.write_text(text, encoding="utf-8")
    built = json.loads(text)
    print(f"{len(built['words'])} words, {len(built['rows'])} rows, {len(text.encode()) // 1000} KB")
    print("Not in the pack, drawn by their fallback:", ", ".join(missing) or "none")
    print("Now run tools/build_glossary.py: the translator takes its nouns from here.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
