"""Write tools/lexicon/annotations.tsv: the names that Unicode's CLDR gives Noto's icons, in English and Vietnamese.

    python tools/build_annotations.py path/to/node_modules

The folder holds @iconify-json/noto, cldr-annotations-full and cldr-annotations-derived-full as tools/package.json pins
them. A line an icon: its name, its class, English names, Vietnamese names; names are parted by `; `. Only names are
taken, not keywords, which are themes: "flamboyant" would be a flamingo.
"""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "tools" / "lexicon" / "annotations.tsv"
LICENCE = ROOT / "shared" / "mayfly" / "language" / "data" / "LICENSE-unicode.txt"
CLASS_OF_CATEGORY = {
    "Activities": "object",
    "Animals & Nature": "animal",
    "Food & Drink": "food",
    "Objects": "object",
    "People & Body": "person",
    "Travel & Places": "object",
}


def annotations(modules: Path, language: str) -> dict[str, Any]:
    """Return CLDR's annotations of one language: character -> {tts, default}."""
    full = modules / f"cldr-annotations-full/annotations/{language}/annotations.json"
    derived = modules / f"cldr-annotations-derived-full/annotationsDerived/{language}/annotations.json"
    return {
        **json.loads(derived.read_text(encoding="utf-8"))["annotationsDerived"]["annotations"],
        **json.loads(full.read_text(encoding="utf-8"))["annotations"]["annotations"],
    }


def lines(modules: Path) -> list[str]:
    """Return the lines of the table, sorted by icon."""
    noto = modules / "@iconify-json/noto"
    categories = json.loads((noto / "metadata.json").read_text(encoding="utf-8"))["categories"]
    characters = json.loads((noto / "chars.json").read_text(encoding="utf-8"))
    of_icon: dict[str, str] = {}
    for code, name in characters.items():
        if "fe0f" not in code or name not in of_icon:
            of_icon[name] = "".join(chr(int(part, 16)) for part in code.split("-"))
    texts = [annotations(modules, language) for language in ("en", "vi")]
    found = []
    for category, names in categories.items():
        for name in names:
            titles = ["; ".join(text.get(of_icon.get(name, ""), {}).get("tts", ())) for text in texts]
            if category in CLASS_OF_CATEGORY and "skin-tone" not in name and any(titles):
                found.append("\t".join((name, CLASS_OF_CATEGORY[category], *titles)))
    return sorted(found)


def main(modules: Path) -> None:
    """Write the table, and Unicode's licence beside what is built of it."""
    TARGET.write_text("\n".join(lines(modules)) + "\n", encoding="utf-8")
    shutil.copyfile(modules / "cldr-annotations-full" / "LICENSE", LICENCE)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
