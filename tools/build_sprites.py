"""Build the sprite pack: Noto Emoji (Apache-2.0) and our own drawings, as WebP in one blob with an index.

Usage: python tools/build_sprites.py NODE_MODULES [--preview GLOB ...]
NODE_MODULES holds @iconify-json/noto 1.2.9. Needs requirements/assets.txt. The same input gives the same bytes.
"""

import argparse
import fnmatch
import io
import json
import re
import sys
import tomllib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import resvg_py
from PIL import Image

TOOLS = Path(__file__).resolve().parent
sys.path.insert(0, str(TOOLS))

from sprites import derived, drawings, facts, wholes  # noqa: E402 - a script's own folder comes first

SIDE = 384  # px of the square a sprite is drawn in, before trimming
VERSION = "1.2.9"  # of @iconify-json/noto
DATA = TOOLS.parent / "shared" / "mayfly" / "painter" / "data"
TONES = ("light-skin-tone", "medium-light-skin-tone", "medium-skin-tone")
# Emoji yellow, as Noto uses it for skin, and what stands in its place where Noto draws no tone of its own.
YELLOW_SKIN = {
    "fac036": "e8b48f", "ffca28": "e8b48f", "fbc02d": "e8b48f", "f9ddbd": "f3d3b5", "ffdd67": "eabb98",
    "fdd835": "e8b48f", "e48c15": "b97a56", "e59600": "bf8460", "f19534": "c4865f", "ebb32a": "d9a37e",
    "fcc21b": "e8b48f", "edb016": "d39c78", "ffca29": "e8b48f", "eda600": "cf9873", "f29c1f": "c98c66",
    "faa700": "cf9873", "ffb300": "d8a17c",
}  # fmt: skip


def selected(noto: Path) -> list[str]:
    """Return the names of the icons to take, sorted."""
    rules = tomllib.loads((TOOLS / "sprites" / "selection.toml").read_text("utf-8"))
    categories: dict[str, list[str]] = json.loads((noto / "metadata.json").read_text("utf-8"))["categories"]
    names = {name for category in rules["categories"] for name in categories[category]}
    return sorted(
        name
        for name in names
        if "skin-tone" not in name
        and (name in rules["keep"] or not any(fnmatch.fnmatchcase(name, rule) for rule in rules["drop"]))
    )


def toned(name: str, icons: dict[str, Any]) -> str | None:
    """Return the icon that is `name` with a natural skin tone, if Noto draws one."""
    words = name.split("-")
    for tone in TONES:
        for cut in range(len(words), 0, -1):
            candidate = "-".join([*words[:cut], tone, *words[cut:]])
            if candidate in icons:
                return candidate
    return None


def svg_of(icon: dict[str, Any], side: int) -> str:
    """Return the icon as a document of its own."""
    box = f"{icon.get('left', 0)} {icon.get('top', 0)} {icon.get('width', side)} {icon.get('height', side)}"
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'{head} viewBox="{box}">{icon["body"]}</svg>'


def without_yellow_skin(svg: str) -> str:
    """Return the drawing with emoji-yellow skin in a natural tone."""
    return re.sub(r"#([0-9a-fA-F]{6})\b", lambda found: "#" + YELLOW_SKIN.get(found[1].lower(), found[1]), svg)


def noto_drawings(noto: Path) -> dict[str, str]:
    """Return id -> SVG of every selected icon."""
    document = json.loads((noto / "icons.json").read_text("utf-8"))
    people = set(json.loads((noto / "metadata.json").read_text("utf-8"))["categories"]["People & Body"])
    result = {}
    for name in selected(noto):
        tone = toned(name, document["icons"])
        svg = svg_of(document["icons"][tone or name], document["height"])
        result[name] = without_yellow_skin(svg) if name in people and tone is None else svg
    result["unicorn-full"] = derived.unicorn(result["horse"])
    result.update(wholes.wholes(result))
    return result


def trimmed(name: str, svg: str, side: int) -> tuple[Image.Image, tuple[float, float]]:
    """Draw one SVG with its longer side `side` px, cut off what is empty; also top and bottom in its own units."""
    box = [float(part) for part in re.search(r'viewBox="([^"]+)"', svg)[1].split()]  # type: ignore[index]
    scale = side / max(box[2], box[3])
    size = {"width": round(box[2] * scale), "height": round(box[3] * scale)}
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, **size))
    image = Image.open(io.BytesIO(png)).convert("RGBA")
    seen = image.getchannel("A").point([0] * 9 + [255] * 247).getbbox()
    if seen is None:
        raise ValueError(f"{name} shows nothing")
    return image.crop(seen), (seen[1] / scale, seen[3] / scale)


def rasterise(job: tuple[str, str]) -> tuple[str, tuple[int, int], bytes, tuple[float, float]]:
    """Draw one SVG: trimmed to what is seen, SIDE px long, as WebP."""
    name, svg = job
    image, span = trimmed(name, svg, SIDE)
    if max(image.size) < SIDE * 0.9:
        image, span = trimmed(name, svg, SIDE * SIDE // max(image.size))
    out = io.BytesIO()
    image.save(out, "WEBP", quality=82, alpha_quality=90, method=6)
    return name, image.size, out.getvalue(), span


def categories_of(noto: Path, names: list[str]) -> dict[str, str]:
    """Return each sprite's category; "own" where it is our drawing."""
    listed: dict[str, list[str]] = json.loads((noto / "metadata.json").read_text("utf-8"))["categories"]
    known = {name: category for category, members in listed.items() for name in members}
    return {name: known.get(name, "own") for name in names}


def build(node_modules: Path) -> None:
    """Write sprites.bin and sprites.json."""
    noto = node_modules / "@iconify-json" / "noto"
    found = json.loads((noto / "package.json").read_text("utf-8"))["version"]
    if found != VERSION:
        raise SystemExit(f"@iconify-json/noto is {found}; the pack is built from {VERSION}")
    svgs = {**noto_drawings(noto), **drawings.all_drawings()}
    with ProcessPoolExecutor(2) as pool:
        sprites = list(pool.map(rasterise, sorted(svgs.items()), chunksize=16))
    index, blob, spans = {}, bytearray(), {}
    for name, (width, height), data, span in sprites:
        spans[name] = span
        index[name] = [len(blob), len(data), width, height]
        blob += data
    (DATA / "sprites.bin").write_bytes(blob)
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(entry)}" for name, entry in index.items())
    (DATA / "sprites.json").write_text("{\n" + lines + "\n}\n", "utf-8")
    write_facts(noto, spans)
    print(f"{len(index)} sprites, {len(blob) / 1e6:.1f} MB")


def write_facts(noto: Path, spans: dict[str, tuple[float, float]]) -> None:
    """Write facts.json: quick, and apart from the pictures."""
    found = facts.all_facts(categories_of(noto, list(spans)), spans)
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(entry)}" for name, entry in found["facts"].items())
    tables = "".join(
        f'"{table}": {json.dumps(found[table], sort_keys=True)},\n'
        for table in ("full", "variants", "poses", "companies")
    )
    (DATA / "facts.json").write_text("{" + tables + '"facts": {\n' + lines + "\n}}\n", "utf-8")


def preview(names: list[str], target: Path, columns: int = 6, cell: int = 320) -> None:
    """Draw some of our own drawings, large, on one sheet."""
    svgs = drawings.all_drawings()
    names = [name for name in svgs if any(fnmatch.fnmatchcase(name, rule) for rule in names)]
    sheet = Image.new("RGB", (columns * cell, -(-len(names) // columns) * cell), "#b9cfa6")
    for place, name in enumerate(names):
        image = Image.open(io.BytesIO(rasterise((name, svgs[name]))[2]))
        image.thumbnail((cell - 10, cell - 10))
        at = (place % columns * cell + (cell - image.width) // 2, place // columns * cell + cell - 5 - image.height)
        sheet.paste(image, at, image)
    sheet.save(target)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("node_modules", type=Path, nargs="?")
    parser.add_argument("--preview", nargs="+", metavar="GLOB", help="draw own sprites on one sheet instead")
    parser.add_argument("--to", type=Path, default=Path("preview.png"), help="the sheet's file")
    arguments = parser.parse_args()
    if arguments.preview:
        preview(arguments.preview, arguments.to)
    elif arguments.node_modules:
        build(arguments.node_modules)
    else:
        parser.error("name the node_modules folder, or --preview")


if __name__ == "__main__":
    main()
