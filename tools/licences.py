"""The licences of everything the layer ships, against the list of those we accept. Exit 1 where one is not on it.

python -m tools.licences                                      what this environment has of shared/requirements.txt
python -m tools.licences .aws-sam/build/MayflyLayer/python    what a build has
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT / "shared"
ALLOWED = frozenset(
    {
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "HPND",
        "ISC",
        "MIT",
        "MIT-0",
        "MIT-CMU",
        "PSF-2.0",
        "Unicode-3.0",
        "WordNet-3.0",
    }
)
# What packages without a License-Expression write instead.
_SPELT = {
    "Apache License 2.0": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "ISC License": "ISC",
}
# Data made from others' work, and the licence that has to lie beside it. Other data is the project's own.
ASSETS = {
    "mayfly/painter/data/sprites.bin": "mayfly/painter/data/LICENSE-sprites.txt",
    "mayfly/painter/data/models.bin": "mayfly/painter/data/LICENSE-models.txt",
    "mayfly/language/data/lexicon.json": "mayfly/language/data/LICENSE-unicode.txt",
    "mayfly/refine/data/clip_bpe.bin": "mayfly/refine/data/LICENSE-clip.txt",
}
_TEXTS = {
    "Apache-2.0": ("Apache License", "Version 2.0, January 2004"),
    "MIT": ("MIT License", "Permission is hereby granted, free of charge"),
    "Unicode-3.0": ("UNICODE LICENSE V3",),
    "WordNet-3.0": ("WordNet", "Princeton University"),
}
# Licence texts that we ship for packages whose wheels forget them.
_KEPT_HERE = {"standardwebhooks": "mayfly/messaging/LICENSE-standardwebhooks.txt"}
# Libraries inside Pillow's wheel that its licence calls by another name.
_BUNDLED_NAMES = {
    "jpeg": "\nlibjpeg\n",
    "sharpyuv": "webp",
    "webpdemux": "webp",
    "webpmux": "webp",
    "lzma": "xz",
    "brotlicommon": "brotli",
    "brotlidec": "brotli",
    "openjp2": "openjpeg",
    "png16": "libpng",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that ships: its name, its licence as SPDX, and what is wrong with it, if anything."""

    name: str
    licence: str
    fault: str = ""


def package_rows(folder: Path | None) -> Iterator[Row]:
    """Yield a row for every package of the layer, from a built layer or from this environment."""
    if folder is not None:
        for found in sorted(distributions(path=[str(folder)]), key=lambda one: one.name.lower()):
            yield package_row(found)
        return
    for name, conditional in required_names((SHARED / "requirements.txt").read_text(encoding="utf-8")):
        try:
            yield package_row(distribution(name))
        except PackageNotFoundError:
            if not conditional:
                yield Row(name, "?", "is not installed here")


def required_names(requirements: str) -> Iterator[tuple[str, bool]]:
    """Yield each pinned name, and whether a marker decides if it is installed."""
    for match in re.finditer(r"^([A-Za-z0-9._-]+)==\S+(\s*;)?", requirements, re.MULTILINE):
        yield match[1], match[2] is not None


def package_row(found: Distribution) -> Row:
    """Return a package's row: its licence must be allowed and its text must be there."""
    name, licence = f"{found.name} {found.version}", stated_licence(found)
    if not is_allowed(licence):
        return Row(name, licence, "is not on the list of licences we accept")
    text = licence_text(found)
    if not text:
        return Row(name, licence, "comes without its licence's text")
    unnamed = unnamed_libraries(found, text)
    return Row(name, licence, f"bundles {', '.join(unnamed)}, which its licence does not name" if unnamed else "")


def stated_licence(found: Distribution) -> str:
    """Return the licence a package states, as SPDX where we know how to write it so."""
    metadata = found.metadata
    stated = next((metadata[field] for field in ("License-Expression", "License") if field in metadata), "")
    if not stated or "\n" in stated:
        classifiers = metadata.get_all("Classifier") or []
        names = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License :: ")]
        stated = " AND ".join(_SPELT.get(name, name) for name in names)
    return _SPELT.get(stated, stated) or "none stated"


def is_allowed(expression: str) -> bool:
    """Say whether an SPDX expression can be met with allowed licences only. `WITH` and nesting are not: read them."""
    if "WITH" in expression or "(" in expression:
        return False
    return all(any(choice.strip() in ALLOWED for choice in part.split(" OR ")) for part in expression.split(" AND "))


def licence_text(found: Distribution) -> str:
    """Return the licence texts that a package ships."""
    # Wheels of builders older than PEP 639 carry the file without naming it.
    files = found.metadata.get_all("License-File") or ["LICENSE.txt", "LICENSE"]
    texts = (found.read_text(f"licenses/{file}") or found.read_text(file) or "" for file in files)
    ours = SHARED / _KEPT_HERE[found.name] if found.name in _KEPT_HERE else None
    return "\n".join(filter(None, texts)) or (ours.read_text(encoding="utf-8") if ours else "")


def unnamed_libraries(found: Distribution, text: str) -> list[str]:
    """Return the shared libraries that a wheel bundles and its licence's text does not name."""
    bundled = Path(str(found.locate_file(f"{found.name.lower()}.libs")))
    names = {re.match(r"lib([A-Za-z0-9]+)", path.name) for path in bundled.glob("lib*.so*")}
    short = {match[1] for match in names if match}
    return sorted(name for name in short if _BUNDLED_NAMES.get(name, name).lower() not in text.lower())


def asset_rows(folder: Path | None) -> Iterator[Row]:
    """Yield a row for every licence file that lies among our data, and for data that lacks its own."""
    root = folder or SHARED
    for asset, licence in ASSETS.items():
        if (root / asset).exists() and not (root / licence).exists():
            yield Row(asset, "?", f"needs {licence} beside it")
    for path in sorted((root / "mayfly").rglob("LICENSE*")):
        text = path.read_text(encoding="utf-8")
        names = [name for name, marks in _TEXTS.items() if all(mark in text for mark in marks)]
        licence = " AND ".join(names) or "unknown"
        yield Row(str(path.relative_to(root)), licence, "" if names else "is a text we do not know")


def main() -> None:
    """Print the table; exit 1 where something is wrong."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    rows = [*package_rows(folder), *asset_rows(folder)]
    width = max((len(row.name) for row in rows), default=0)
    for row in rows:
        print(f"{row.name:{width}}  {row.licence:14}  {row.fault or 'ok'}")
    if not rows or any(row.fault for row in rows):
        sys.exit(1)


if __name__ == "__main__":
    main()
