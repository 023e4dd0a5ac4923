"""`generate.edits.Editor` with Pillow: reads a file with suspicion, then does each wish in order."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageChops

from mayfly.errors import Fault, InvalidRequest
from mayfly.generate.edits import Edited, EditWish
from mayfly.generate.ports import Raster
from mayfly.imaging.decode import UPLOADED, BadPicture, decode
from mayfly.imaging.edits import ROOMS, operation
from mayfly.imaging.edits.refusal import not_possible

Restyle = Callable[[Image.Image, str, int], Image.Image]
"""Paints an RGB picture in a style: picture, the painter's style id, seed."""

_FORMS = ("compress", "convert_format")
_COMPRESSED = ("jpeg", 60)


@dataclass(frozen=True, slots=True)
class PillowEditor:
    """Edits pictures. `restyle` is the painter's style pass, `styles` the ids it knows."""

    restyle: Restyle
    styles: frozenset[str]

    def can(self, wish: EditWish) -> bool:
        """Say whether this wish can be done to some picture."""
        if wish.operation == "style":
            return wish.style in self.styles
        return wish.operation in ROOMS or wish.operation in _FORMS

    def edit(self, content: bytes, wishes: tuple[EditWish, ...], *, mask: bytes | None = None, seed: int = 0) -> Edited:
        """Return the file's picture with every wish done in order, within the see-through part of `mask`."""
        before = _read(content, "image")
        image, output_format, quality = before, None, None
        for wish in wishes:
            if not self.can(wish):
                raise not_possible(f"Mayfly can not do this to a picture: {wish.operation.replace('_', ' ')}.")
            if wish.operation == "style":
                image = self._styled(image, wish, seed)
            elif wish.operation == "compress":
                output_format, quality = _COMPRESSED
            elif wish.operation == "convert_format":
                output_format = wish.format
            else:
                image = operation(wish.operation)(image, wish)
        if mask is not None:
            image = _within(mask, before, image)
        return Edited(Raster(image), image.width, image.height, output_format, quality)

    def _styled(self, image: Image.Image, wish: EditWish, seed: int) -> Image.Image:
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        painted = self.restyle(image.convert("RGB"), wish.style or "default", seed)
        if alpha is not None:
            painted.putalpha(alpha.resize(painted.size))
        return painted


def _read(content: bytes, field: str) -> Image.Image:
    try:
        return decode(content, formats=UPLOADED)
    except BadPicture as error:
        raise InvalidRequest.of(Fault(field, str(error), "bad_picture")) from error


def _within(mask: bytes, before: Image.Image, after: Image.Image) -> Image.Image:
    """Return the picture changed only where the mask is see-through, as OpenAI's masks are meant."""
    opened = _read(mask, "mask")
    if opened.size != before.size:
        message = f"The mask has {opened.width}x{opened.height} pixels, the picture {before.width}x{before.height}."
        raise InvalidRequest.of(Fault("mask", f"{message} Send one of the same size.", "bad_picture"))
    if opened.mode != "RGBA":
        message = "The mask is see-through nowhere, so nothing may be changed. Make the part to change transparent."
        raise InvalidRequest.of(Fault("mask", message, "bad_picture"))
    if after.size != before.size:
        raise not_possible("With a mask the picture keeps its size: turn, cut or resize it without one.")
    mode = "RGBA" if "RGBA" in (before.mode, after.mode) else "RGB"
    return Image.composite(after.convert(mode), before.convert(mode), ImageChops.invert(opened.getchannel("A")))
