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
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "shared"))

from mayfly.language.lexicon import singulars  # noqa: E402 - the same rules as the running lexicon's
from mayfly.language.text import fold  # noqa: E402

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


class Lexicon:
    """Rows of columns, and the words that point at them; the first meaning of a word stays."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.words: dict[str, int] = {}
        self.vietnamese_ascii: set[str] = set()

    def add(self, row: Row, english: list[str], vietnamese: list[str]) -> None:
        """Add a row under its words. A word that is known gains the columns it lacks."""
        if english and vietnamese and english[0] != vietnamese[0]:
            row = {**row, "en": english[0], "vi": vietnamese[0]}
        self.vietnamese_ascii |= {
            word for word in vietnamese if word.isascii() and word not in english and word not in self.words
        }
        self.rows.append(row)
        own = len(self.rows) - 1
        for word in dict.fromkeys((*english, *vietnamese)):
            known = self.words.get(word)
            if known is None:
                self.words[word] = own
            elif self.rows[known].keys().isdisjoint(row.keys() - {"en", "vi"}):
                self.rows.append({**row, **self.rows[known]})
                self.words[word] = len(self.rows) - 1


def add_facets(lexicon: Lexicon) -> None:
    """Add places, times, weathers, seasons, styles, colours, sizes, counts, relations."""
    facets = read("facets.toml")
    for row in facets["rows"]:
        english, vietnamese = listed(row.pop("en")), listed(row.pop("vi"))
        lexicon.add({name: value for name, value in row.items() if value}, english, vietnamese)
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


def add_nouns(lexicon: Lexicon, sprites: set[str]) -> list[str]:
    """Add our own nouns; return the sprites that the pack lacks."""
    missing = []
    for sprite, text in read("nouns.toml").items():
        kind, english, vietnamese, *rest = (part.strip() for part in text.split(";"))
        fallback = rest[0] if rest else ""
        row: Row = {"sprite": sprite, "class": kind}
        if fallback:
            row["fallback"] = fallback
        if sprite not in sprites:
            missing.append(sprite)
            if fallback not in sprites:
                continue
            row["sprite"] = fallback
        if english or vietnamese:
            lexicon.add(row, listed(english), listed(vietnamese))
    return missing


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


def longest(lexicon: Lexicon, plain: dict[str, str]) -> dict[str, int]:
    """Return first word -> words of the longest key that begins with it, where that is more than one."""
    lengths: dict[str, int] = {}
    for word in (*lexicon.words, *plain):
        parts = word.split()
        if len(parts) > 1:
            lengths[parts[0]] = max(lengths.get(parts[0], 0), len(parts))
    return lengths


def plain_words(lexicon: Lexicon) -> dict[str, str]:
    """Return folded word -> word for words with diacritics; the first of those that fold alike."""
    plain: dict[str, str] = {}
    for word in sorted(lexicon.words, key=lambda word: "sprite" not in lexicon.rows[lexicon.words[word]]):
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


def quiet_words(source: dict[str, str]) -> dict[str, list[str]]:
    """Return the words that name nothing: `quiet`, and `parts`, nouns that are no thing of their own (eyes, light)."""
    groups: dict[str, set[str]] = {"quiet": set(), "parts": set()}
    for name, text in source.items():
        if name.endswith(("_function", "_verbs", "_adjectives")):
            groups["quiet"] |= {key(word) for word in text.split()}
        elif name.endswith("_technique"):
            groups["parts"] |= {key(word) for word in text.split()}
    folded = {fold(word) for name, text in source.items() if name in VIETNAMESE_QUIET for word in text.split()}
    return {**{name: sorted(words) for name, words in groups.items()}, "quiet_plain": sorted(folded)}


def build() -> tuple[str, list[str]]:
    """Return the lexicon's file, and the sprites that it names and the pack lacks."""
    source = read("stop.toml")
    stop = {
        key(word)
        for name, text in source.items()
        if name not in ("plain_ambiguous", "style_ambiguous")
        for word in text.split()
    }
    sprites = pack()
    lexicon = Lexicon()
    add_facets(lexicon)
    missing = add_nouns(lexicon, set(sprites))
    vietnamese_only = set(source["vi_ascii"].split()) | lexicon.vietnamese_ascii
    add_annotations(lexicon, sprites, stop)
    plain = plain_words(lexicon)
    built = {
        "words": dict(sorted(lexicon.words.items())),
        "plain": dict(sorted(plain.items())),
        "plain_places": plain_places(lexicon),
        "longest": longest(lexicon, plain),
        "ambiguous": sorted(set(source["plain_ambiguous"].split())),
        "vi_only": sorted(vietnamese_only),
        **quiet_words(source),
        "technique": [word.replace("_", " ") for word in source["technique_marks"].split()],
        "rows": lexicon.rows,
    }
    return json.dumps(built, ensure_ascii=False, separators=(",", ":")) + "\n", missing


def main() -> int:
    """Write the lexicon, or compare it."""
    text, missing = build()
    target = TARGET / "lexicon.json"
    if "--check" in sys.argv[1:]:
        if target.read_text(encoding="utf-8") == text:
            return 0
        print(f"{target.relative_to(ROOT)} is out of date: run tools/build_lexicon.py.")
        return 1
    target.write_text(text, encoding="utf-8")
    built = json.loads(text)
    print(f"{len(built['words'])} words, {len(built['rows'])} rows, {len(text.encode()) // 1000} KB")
    print("Not in the pack, drawn by their fallback:", ", ".join(missing) or "none")
    print("Now run tools/build_glossary.py: the translator takes its nouns from here.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
