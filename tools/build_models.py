"""Build the pack of 3d models: Fluent Emoji 3D (MIT) for the sprites that have one, as WebP in one blob with an index.

Usage: python tools/build_models.py NODE_MODULES
NODE_MODULES holds @lobehub/fluent-emoji-3d and @iconify-json/noto, whose names the sprites bear. Run it after
build_sprites.py, with requirements/assets.txt. The same input gives the same bytes.
"""

import argparse
import fnmatch
import io
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

from PIL import Image

TOOLS = Path(__file__).resolve().parent
sys.path.insert(0, str(TOOLS))

from sprites import facts  # noqa: E402 - a script's own folder comes first

DATA = TOOLS.parent / "shared" / "mayfly" / "painter" / "data"
TONES = ("1f3fb", "1f3fc", "1f3fd")
"""Fitzpatrick modifiers of a natural skin: emoji yellow is nobody's."""


def rules() -> dict[str, Any]:
    """Return models.toml."""
    return tomllib.loads((TOOLS / "sprites" / "models.toml").read_text("utf-8"))


def code_points(noto: Path) -> dict[str, list[str]]:
    """Return Noto's icon name -> code points in hex, joined by hyphens, without variation selectors."""
    names: dict[str, list[str]] = {}
    for code, name in json.loads((noto / "chars.json").read_text("utf-8")).items():
        names.setdefault(name, []).append(_plain(code))
    return names


def _plain(code: str) -> str:
    return "-".join(part for part in code.split("-") if part != "fe0f")


def _toned(code: str) -> list[str]:
    """Return a code in natural skin tones, then itself."""
    first, *rest = code.split("-")
    return ["-".join([first, tone, *rest]) for tone in TONES] + [code]


def selected(node_modules: Path) -> dict[str, Path]:
    """Return sprite -> file of its model, for the sprites that have one."""
    fluent = node_modules / "@lobehub" / "fluent-emoji-3d"
    wanted = rules()
    found = json.loads((fluent / "package.json").read_text("utf-8"))["version"]
    if found != wanted["version"]:
        raise SystemExit(f"@lobehub/fluent-emoji-3d is {found}; the pack is built from {wanted['version']}")
    files = {_plain(path.stem): path for path in (fluent / "assets").glob("*.webp")}
    codes = code_points(node_modules / "@iconify-json" / "noto")
    chosen = {}
    same: dict[str, str] = wanted["same"]
    for name in json.loads((DATA / "sprites.json").read_text("utf-8")):
        if any(fnmatch.fnmatchcase(name, rule) for rule in wanted["drop"]):
            continue
        model = next(
            (files[toned] for code in codes.get(same.get(name, name), ()) for toned in _toned(code) if toned in files),
            None,
        )
        if model:
            chosen[name] = model
    return chosen


def packed(path: Path) -> tuple[tuple[int, int], bytes]:
    """Return a model trimmed to what is seen, as its size and WebP."""
    image = Image.open(path).convert("RGBA")
    seen = image.getchannel("A").point([0] * 9 + [255] * 247).getbbox()
    if seen is None:
        raise ValueError(f"{path} shows nothing")
    image = image.crop(seen)
    out = io.BytesIO()
    image.save(out, "WEBP", quality=88, alpha_quality=92, method=6)
    return image.size, out.getvalue()


def differing(names: list[str]) -> dict[str, dict[str, Any]]:
    """Return sprite -> the facts that hold for its model instead of the drawing's."""
    known = json.loads((DATA / "facts.json").read_text("utf-8"))["facts"]
    lines: dict[str, str] = rules()["facts"]
    changed = {}
    for name in names:
        own = {key: value for key, value in facts.parse(f"1 {lines.get(name, 'L')}").items() if key != "metres"}
        if not known[name].get("facing"):
            own.pop("facing", None)
        if own := {key: value for key, value in own.items() if known[name].get(key) != value}:
            changed[name] = own
    return changed


def build(node_modules: Path) -> None:
    """Write models.bin and models.json."""
    index, blob = {}, bytearray()
    for name, path in sorted(selected(node_modules).items()):
        (width, height), data = packed(path)
        index[name] = [len(blob), len(data), width, height]
        blob += data
    (DATA / "models.bin").write_bytes(blob)
    pictures = ",\n".join(f"{json.dumps(name)}: {json.dumps(entry)}" for name, entry in index.items())
    changed = ",\n".join(f"{json.dumps(name)}: {json.dumps(own)}" for name, own in differing(list(index)).items())
    (DATA / "models.json").write_text(
        '{"pictures": {\n' + pictures + '\n},\n"facts": {\n' + changed + "\n}}\n", "utf-8"
    )
    print(f"{len(index)} models, {len(blob) / 1e6:.1f} MB")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("node_modules", type=Path)
    build(parser.parse_args().node_modules)


if __name__ == "__main__":
    main()
