"""Packs of pictures: WebP after WebP in one blob, and where each lies in it."""

import io
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from PIL import Image
from PIL.WebPImagePlugin import WebPImageFile

_DATA = Path(__file__).resolve().parent / "data"

Place = list[int]
"""Offset and length in bytes, width and height in px."""


@dataclass(frozen=True)
class Pack:
    """The pictures of data/<name>.bin, found by data/<name>.json, which is read when first asked for."""

    name: str

    @cached_property
    def document(self) -> dict[str, Any]:
        """Return the index file: places by id, or those under `pictures` and more beside them."""
        document: dict[str, Any] = json.loads((_DATA / f"{self.name}.json").read_text("utf-8"))
        return document

    @cached_property
    def index(self) -> dict[str, Place]:
        """Return id -> place."""
        entries: dict[str, Place] = self.document.get("pictures", self.document)
        return entries

    def picture(self, name: str) -> Image.Image:
        """Return the decoded RGBA picture of an id of the index."""
        offset, length, _, _ = self.index[name]
        with (_DATA / f"{self.name}.bin").open("rb") as blob:
            blob.seek(offset)
            data = blob.read(length)
        # Image.open would import the formats that are read most first: a twelfth of a process's first picture.
        with WebPImageFile(io.BytesIO(data)) as image:
            return image.convert("RGBA")
