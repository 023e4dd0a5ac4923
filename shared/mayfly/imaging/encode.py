"""From pixels to a file: four formats, the same bytes for the same picture."""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from mayfly.errors import Fault, InvalidRequest, ProviderFailed
from mayfly.generate.ports import EncodedPicture, Raster
from mayfly.generate.recipe import Recipe
from mayfly.imaging.decode import BadPicture, decode, plain
from mayfly.imaging.marks import Marks, Sign, full_marks, pixel_digest, provenance_marks
from mayfly.imaging.png import png


@dataclass(frozen=True, slots=True)
class FileFormat:
    """How one format is written. `default_quality` is None where the format loses nothing."""

    pillow_name: str
    media_type: str
    default_quality: int | None = None
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


# Measured on painted 512x512 pictures, CPU and size (Pillow 13.0, one core).
# PNG is written by png.py: in an eighth of the time of Pillow's default for 14 % more bytes, in three fifths of that of
# its quickest (level 1, Z_RLE) for 2 % more.
# JPEG: 4:4:4 costs 0.7 ms and a fifth more bytes than 4:2:0 and keeps the edges of saturated flat colours clean.
# WebP: method 0 takes 7 ms, 1 takes 9 for a twelfth fewer bytes, 4 takes 38; it knows 4:2:0 only. AVIF: speed 10 takes
# 28 ms, 8 takes 90, for none fewer; 4:4:4 costs a KB; one thread, since threads may not agree on the bytes.
FILE_FORMATS: Mapping[str, FileFormat] = MappingProxyType(
    {
        "png": FileFormat("PNG", "image/png"),
        "jpeg": FileFormat("JPEG", "image/jpeg", 85, {"subsampling": 0}),
        "webp": FileFormat("WEBP", "image/webp", 85, {"method": 0}),
        "avif": FileFormat("AVIF", "image/avif", 75, {"speed": 10, "subsampling": "4:4:4", "max_threads": 1}),
    }
)
PAPER = (255, 255, 255)  # what shows through a see-through picture in JPEG, which has no alpha


@dataclass(frozen=True, slots=True)
class PictureFinisher:
    """`generate.ports.Finisher`. `sign` makes the signature of a manifest; the key behind it stays outside."""

    sign: Sign

    def finish(self, raster: Raster, recipe: Recipe, *, digital_source_type: str) -> EncodedPicture:
        """Return the picture's file as its recipe says.

        Raises ProviderFailed where the provider's bytes are no picture, InvalidRequest where the marks do not
        fit into the format.
        """
        image = _pixels(raster, recipe.output_format)
        marks = self._marks(image, recipe, digital_source_type)
        content = encode(image, recipe.output_format, quality=recipe.quality, marks=marks)
        width, height = image.size
        media_type = FILE_FORMATS[recipe.output_format].media_type
        return EncodedPicture(content, media_type, width, height, hashlib.sha256(content).hexdigest())

    def _marks(self, image: Image.Image, recipe: Recipe, digital_source_type: str) -> Marks:
        if recipe.metadata_level == "none":
            return Marks()
        if recipe.metadata_level == "provenance":
            return provenance_marks(recipe, digital_source_type)
        if recipe.metadata_level != "full":
            raise ValueError(f"no metadata level is called {recipe.metadata_level!r}")
        pixels = pixel_digest(_as_read_back(image, recipe))
        return full_marks(recipe, digital_source_type, pixels=pixels, sign=self.sign)


def encode(image: Image.Image, output_format: str, *, quality: int | None = None, marks: Marks) -> bytes:
    """Return an image file; `quality` is 1..100, None for the format's own default.

    Raises InvalidRequest where the marks are longer than the format's 64 KB (JPEG).
    """
    if output_format == "png":
        return png(image, _chunks(marks))
    file_format = FILE_FORMATS[output_format]
    options = dict(file_format.options)
    if file_format.default_quality is not None:
        options["quality"] = file_format.default_quality if quality is None else quality
    file = io.BytesIO()
    try:
        image.save(file, file_format.pillow_name, **options, **_mark_options(marks))
    except ValueError as error:
        if "too long" not in str(error):
            raise
        message = f"The recipe is too long to be written into a {output_format} file. Use png, or provenance."
        raise InvalidRequest.of(Fault("metadata_level", message, "metadata_too_long")) from error
    return file.getvalue()


def _pixels(raster: Raster, output_format: str) -> Image.Image:
    try:
        image = decode(raster.image) if isinstance(raster.image, bytes) else plain(raster.image)
    except BadPicture as error:
        raise ProviderFailed("The image model answered with something that is no picture.") from error
    if output_format == "jpeg" and image.mode == "RGBA":
        paper = Image.new("RGB", image.size, PAPER)
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    return image


def _as_read_back(image: Image.Image, recipe: Recipe) -> Image.Image:
    """Return the pixels that a reader of the file will see: the same for PNG, what is left of them for others."""
    if FILE_FORMATS[recipe.output_format].default_quality is None:
        return image
    return decode(encode(image, recipe.output_format, quality=recipe.quality, marks=Marks()))


def _mark_options(marks: Marks) -> dict[str, Any]:
    exif = marks.exif()
    return {**({"xmp": marks.xmp} if marks.xmp else {}), **({"exif": exif} if exif else {})}


def _chunks(marks: Marks) -> PngInfo:
    chunks = PngInfo()
    if marks.xmp:
        chunks.add_itxt("XML:com.adobe.xmp", marks.xmp.decode())
    for keyword, text in marks.texts.items():
        chunks.add_itxt(keyword, text)
    return chunks
