"""The gallery's pictures do not change unnoticed: to the byte on linux x86_64, within 3 levels of a channel elsewhere.

After a change that is meant, look at the pictures: `make gallery`, and commit what it wrote.
"""

import platform
import sys

import pytest
from PIL import Image, ImageChops

from mayfly.scene.spec import PLACES, STYLES
from tools.gallery import SMALL, TARGET, digest, golden, prompts, small, small_place

ENTRIES = golden()
EXACT = sys.platform == "linux" and platform.machine() == "x86_64"
MEGABYTES = 6


@pytest.mark.parametrize("index", range(len(ENTRIES)), ids=lambda index: ENTRIES[index]["prompt"])
def test_a_picture_of_the_gallery_has_not_changed(index):
    entry = ENTRIES[index]
    if EXACT:
        assert digest(entry) == entry["sha256"], "look at the picture; if the change is meant: make gallery"
        return
    with Image.open(SMALL) as copies:
        kept = copies.convert("RGB").crop(small_place(index))
    assert max(high for _, high in ImageChops.difference(small(entry), kept).getextrema()) <= 3


def test_the_lossless_copies_are_of_these_pictures():
    with Image.open(SMALL) as copies:
        sheet = copies.convert("RGB")
    for index in (0, len(ENTRIES) // 2, len(ENTRIES) - 1):
        difference = ImageChops.difference(small(ENTRIES[index]), sheet.crop(small_place(index)))
        assert max(high for _, high in difference.getextrema()) <= 3


def test_the_gallery_shows_every_prompt_place_and_style():
    assert [entry["prompt"] for entry in ENTRIES] == prompts()
    assert len(ENTRIES) == 60
    assert {entry["scene"]["place"] for entry in ENTRIES} == set(PLACES)
    assert {entry["scene"]["style"] for entry in ENTRIES} == set(STYLES)


def test_the_gallery_is_small_and_complete():
    pictures = sorted(TARGET.glob("[0-9][0-9]-*.jpg"))
    page = (TARGET / "README.md").read_text("utf-8")

    assert len(pictures) == len(ENTRIES)
    assert all(picture.name in page for picture in pictures)
    assert sum(path.stat().st_size for path in TARGET.iterdir()) <= MEGABYTES * 1_000_000


def test_the_painter_and_its_packs_stay_small():
    painter = TARGET.parents[1] / "shared" / "mayfly" / "painter"
    size = sum(path.stat().st_size for path in painter.rglob("*") if path.is_file() and "__pycache__" not in path.parts)

    assert size <= 30_000_000
