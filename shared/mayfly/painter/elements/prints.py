"""Prints: drawings kept in grey from picture to picture, and coloured anew at the size they are pressed at.

Scaling two channels takes half of what scaling four does, and a size that was asked for is kept; haze is mixed into a
print's colours, not into its pixels.
"""

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image
from PIL.Image import Resampling, Transpose

from mayfly.painter.fields import Size, Stops, tones
from mayfly.painter.stage import Colour

_KEPT = 24_000  # pixels: at 2 bytes each; most sizes take a quarter of that, so that all take about 4 MB


@dataclass(frozen=True, slots=True, eq=False)
class Greys:
    """A drawing's tones, weighed by its shape (La)."""

    image: Image.Image

    @classmethod
    def of(cls, stamp: Image.Image) -> "Greys":
        """Return the greys of a stamp (RGBa) that is drawn in grey."""
        return cls(Image.merge("La", [stamp.getchannel("R"), stamp.getchannel("a")]))

    def at(self, size: Size) -> tuple[Image.Image, Image.Image]:
        """Return the tones and the shape (L both) at a size."""
        return _kept_at(self, size) if size[0] * size[1] <= _KEPT else _at(self, size)


def _at(greys: Greys, size: Size) -> tuple[Image.Image, Image.Image]:
    image = greys.image
    halves = image.height // size[1]
    near = image.reduce(halves) if halves > 1 else image
    tone, shape = (near if near.size == size else near.resize(size, Resampling.BILINEAR)).convert("LA").split()
    return tone, shape


_kept_at = lru_cache(maxsize=384)(_at)


@dataclass(frozen=True, slots=True, eq=False)
class Print:
    """Greys in colours: `colours` holds red, green, blue for each of the 256 tones."""

    greys: Greys
    colours: bytes
    mirrored: bool = False

    @property
    def size(self) -> Size:
        """Return the width and the height of the drawing."""
        return self.greys.image.size

    def at(self, size: Size) -> Image.Image:
        """Return the RGBa picture at a size."""
        tone, shape = self.greys.at(size)
        # What putpalette, convert and putalpha do once they have looked at their arguments, which takes longer.
        core = tone.im.copy()
        core.putpalette("RGB", "RGB", self.colours)
        core = core.convert("RGBA", 0)
        core.putband(shape.im, 3)
        made = tone._new(core.convert("RGBa", 0))  # noqa: SLF001 - as Pillow's own methods do
        return made.transpose(Transpose.FLIP_LEFT_RIGHT) if self.mirrored else made

    def hazed(self, haze: Colour, depth: float) -> "Print":
        """Return the print as seen through haze."""
        clear = Image.frombytes("RGB", (1, 256), self.colours)
        veiled = Image.blend(clear, Image.new("RGB", clear.size, haze), depth)
        return Print(self.greys, veiled.tobytes(), self.mirrored)


def printed(greys: Greys, scale: Stops, *, mirrored: bool = False) -> Print:
    """Return a drawing in the colours of a scale."""
    return Print(greys, tones(scale), mirrored)
