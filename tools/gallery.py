"""Paint docs/gallery: the prompts of tools/gallery.txt, each as anybody's request without a seed gives it.

Usage: make gallery        Needs the font DejaVu Sans for the captions (Debian: fonts-dejavu-core).

Besides the pictures and their contact sheet it writes the scenes that the prompts were read as, and the hashes of their
pixels, to tests/golden/gallery.json, and small lossless copies to tests/golden/gallery.webp: a change of the painter is
a change of these files, to be looked at.
"""

import hashlib
import json
import re
import time
import unicodedata
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from mayfly.generate.recipe import derived_seed
from mayfly.painter.render import paint
from mayfly.refine.depiction import depict
from mayfly.scene.spec import Scene, Subject

ROOT = Path(__file__).resolve().parent.parent
PROMPTS = ROOT / "tools" / "gallery.txt"
TARGET = ROOT / "docs" / "gallery"
GOLDEN = ROOT / "tests" / "golden" / "gallery.json"
SMALL = ROOT / "tests" / "golden" / "gallery.webp"
SIDE, SMALL_SIDE, COLUMNS = 512, 80, 10
_THUMBNAIL, _CAPTION, _SHEET_COLUMNS = 240, 34, 6


def prompts() -> list[str]:
    """Return the prompts, one a line."""
    return PROMPTS.read_text("utf-8").splitlines()


def scene_of(fields: dict[str, Any]) -> Scene:
    """Return a scene from its fields as JSON holds them."""
    plain: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    subjects = tuple(Subject(**{**subject, "span": tuple(subject["span"])}) for subject in plain.pop("subjects"))
    plain["nearest"] = ()  # suggestions are not painted
    return Scene(subjects=subjects, **plain)


def golden() -> list[dict[str, Any]]:
    """Return the golden entries: prompt, seed, scene (fields of `Scene`), sha256 of the RGB bytes at 512 pixels."""
    entries: list[dict[str, Any]] = json.loads(GOLDEN.read_text("utf-8"))
    return entries


def digest(entry: dict[str, Any]) -> str:
    """Return the sha256 of the pixels that the painter paints now."""
    return hashlib.sha256(paint(scene_of(entry["scene"]), SIDE, SIDE, entry["seed"]).tobytes()).hexdigest()


def small(entry: dict[str, Any]) -> Image.Image:
    """Return the entry's picture at the size of the lossless copies."""
    return paint(scene_of(entry["scene"]), SMALL_SIDE, SMALL_SIDE, entry["seed"])


def small_place(index: int) -> tuple[int, int, int, int]:
    """Return where a copy lies on the sheet of lossless copies."""
    x, y = index % COLUMNS * SMALL_SIDE, index // COLUMNS * SMALL_SIDE
    return x, y, x + SMALL_SIDE, y + SMALL_SIDE


def rehash() -> None:
    """Write the golden hashes and the lossless copies anew, for the scenes that stand there."""
    entries = golden()
    for entry in entries:
        entry["sha256"] = digest(entry)
    _write(entries)


def _write(entries: list[dict[str, Any]]) -> None:
    GOLDEN.write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", "utf-8")
    copies = Image.new("RGB", (COLUMNS * SMALL_SIDE, -(-len(entries) // COLUMNS) * SMALL_SIDE))
    for index, entry in enumerate(entries):
        copies.paste(small(entry), small_place(index)[:2])
    copies.save(SMALL, lossless=True, method=6)


def _name(index: int, prompt: str) -> str:
    plain = unicodedata.normalize("NFD", prompt.lower().replace("đ", "d")).encode("ascii", "ignore").decode()
    return f"{index + 1:02}-{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')[:48].strip('-')}.jpg"


def main() -> None:
    """Paint and save everything; print what each picture took."""
    font = ImageFont.truetype("DejaVuSans.ttf", 11)
    every = prompts()
    rows = -(-len(every) // _SHEET_COLUMNS)
    sheet = Image.new("RGB", (_SHEET_COLUMNS * _THUMBNAIL, rows * (_THUMBNAIL + _CAPTION)), (24, 24, 28))
    pen = ImageDraw.Draw(sheet)
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("[0-9][0-9]-*.jpg"):
        old.unlink()
    entries, lines = [], []
    for index, prompt in enumerate(every):
        scene, seed = depict(prompt), derived_seed(prompt, "", "")
        start = time.process_time()
        picture = paint(scene, SIDE, SIDE, seed)
        took = (time.process_time() - start) * 1000
        print(f"{took:6.0f} ms  {scene.place:10} {scene.style:13} {prompt}  {' '.join(scene.unmatched)}")
        picture.save(TARGET / _name(index, prompt), quality=82, optimize=True)
        entries.append(
            {
                "prompt": prompt,
                "seed": seed,
                "scene": asdict(scene),
                "sha256": hashlib.sha256(picture.tobytes()).hexdigest(),
            }
        )
        lines.append(f"| {index + 1} | {prompt} | [picture]({_name(index, prompt)}) |")
        x, y = index % _SHEET_COLUMNS * _THUMBNAIL, index // _SHEET_COLUMNS * (_THUMBNAIL + _CAPTION)
        sheet.paste(picture.resize((_THUMBNAIL, _THUMBNAIL), Image.Resampling.LANCZOS), (x, y))
        words, row = prompt, y + _THUMBNAIL + 4
        while words:
            cut = len(words)
            while font.getlength(words[:cut]) > _THUMBNAIL - 10:
                cut = words.rfind(" ", 0, cut)
            pen.text((x + 5, row), words[:cut], fill=(230, 230, 235), font=font)
            words, row = words[cut:].strip(), row + 14
    sheet.save(TARGET / "contact-sheet.jpg", quality=82, optimize=True)
    _write(entries)
    _list(lines)


def _list(lines: list[str]) -> None:
    """Write the table of pictures into the page, between its heading and the one that follows."""
    page = TARGET / "README.md"
    text = page.read_text("utf-8")
    start = text.index("| # |")
    end = text.index("\n## ", start)
    table = "\n".join(["| # | prompt | |", "|---|---|---|", *lines, ""])
    page.write_text(text[:start] + table + text[end:], "utf-8")


if __name__ == "__main__":
    main()
