#!/usr/bin/env python3
"""Paint the golden pictures of tests/golden anew, the gallery's too, and write their digests back.

Usage: PYTHONPATH=shared:. python tools/regolden.py [--show DIRECTORY]
--show also saves them as PNG, to be looked at.
"""

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

from PIL.Image import Image

from mayfly.painter.render import paint
from mayfly.scene.spec import Scene, Subject
from tools import gallery

PICTURES = Path(__file__).resolve().parent.parent / "tests" / "golden" / "pictures.json"


def golden_pictures() -> list[dict[str, Any]]:
    """Return the golden pictures: name, width, height, seed, scene (fields of `Scene`), sha256 of the RGB bytes."""
    pictures: list[dict[str, Any]] = json.loads(PICTURES.read_text("utf-8"))
    return pictures


def painted(picture: dict[str, Any]) -> Image:
    """Return the picture as the painter paints it now."""
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in picture["scene"].items()
    }
    subjects = tuple(Subject(**{**subject, "span": tuple(subject["span"])}) for subject in fields.pop("subjects", ()))
    return paint(Scene(subjects=subjects, **fields), picture["width"], picture["height"], picture["seed"])


def digest(picture: dict[str, Any]) -> str:
    """Return the sha256 of the pixels that the painter paints now."""
    return hashlib.sha256(painted(picture).tobytes()).hexdigest()


def main() -> None:
    """Write the digests of today's pixels."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=Path, help="also save the pictures here")
    show = parser.parse_args().show
    pictures = golden_pictures()
    for picture in pictures:
        now = digest(picture)
        if now != picture["sha256"]:
            print(f"{picture['name']}: changed")
        picture["sha256"] = now
        if show:
            show.mkdir(parents=True, exist_ok=True)
            painted(picture).save(show / f"{picture['name']}.png")
    gallery.rehash()
    PICTURES.write_text(json.dumps(pictures, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
