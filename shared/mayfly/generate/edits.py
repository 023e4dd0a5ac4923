"""What can be wished of a picture that exists, and what fulfils it."""

from dataclasses import dataclass
from typing import Protocol

from mayfly.generate.ports import Raster

# Everything an `EditWish` may ask for. The last four change what the picture shows; the others only its pixels.
OPERATIONS = (
    "rotate", "flip", "straighten", "crop", "resize", "upscale", "brightness", "contrast", "saturation", "warmth",
    "sharpen", "blur", "blur_background", "denoise", "restore", "grayscale", "sepia", "invert", "remove_background",
    "background_colour", "round_corners", "border", "compress", "convert_format", "collage", "style", "face_swap",
    "add", "remove", "replace", "change",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EditWish:
    """One operation on a picture, as far as it was said; None or empty where it was not.

    `amount`: degrees clockwise for rotate; a factor for upscale, resize, brightness, contrast, saturation, warmth,
    sharpen (1.0 changes nothing); a strength of 1.0 for blur. `axis` is horizontal or vertical (flip). `width` and
    `height` are in pixels, `aspect_ratio` is "16:9". `style` is an id of the style table. `region` are the words for
    the part that is meant, `lettering` quoted words to write, `colour` an English name, `format` png, jpeg or webp.
    """

    operation: str
    amount: float | None = None
    axis: str | None = None
    width: int | None = None
    height: int | None = None
    aspect_ratio: str | None = None
    style: str | None = None
    region: str = ""
    lettering: str = ""
    colour: str | None = None
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """What editing gives: the pixels, and the file's form where a wish names one (None: as it was asked for)."""

    raster: Raster
    width: int
    height: int
    output_format: str | None = None
    quality: int | None = None


class Editor(Protocol):
    """Does something to a picture that exists: a room that knows pixels fulfils this."""

    def can(self, wish: EditWish) -> bool:
        """Say whether this deployment can do it at all; cheap, and without looking at a picture."""
        ...

    def edit(self, content: bytes, wishes: tuple[EditWish, ...], *, mask: bytes | None = None, seed: int = 0) -> Edited:
        """Return the picture file's picture with every wish done in order, within the see-through part of `mask`.

        Raises InvalidRequest (`edit_not_possible`) for what can not be done to this picture, and for files that
        are no picture (`bad_picture`).
        """
        ...
