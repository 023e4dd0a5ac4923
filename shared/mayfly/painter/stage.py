"""What a place leaves behind for the subjects: the picture so far, its light, and where feet may stand."""

from dataclasses import dataclass

from PIL import Image

from mayfly.painter.camera import Camera

Colour = tuple[int, int, int]

INDOORS = frozenset({"room", "kitchen"})
BACKDROPS = frozenset({"studio", "abstract"})
PAVED = INDOORS | BACKDROPS | {"city", "street", "old_town"}
"""Places of a kind: under a roof, without depth, with a floor that feet do not sink into."""


@dataclass(frozen=True, slots=True)
class Light:
    """The light of a scene. `sun` is in fractions of width and height and may lie outside the picture.

    `ambient` multiplies what stands in the light, `haze` is what distance fades to, `shadow` is the colour of
    shadows, `strength` (0..1) says how hard the key light is: rim light and cast shadows follow it.
    """

    time: str
    sun: tuple[float, float]
    key: Colour
    ambient: Colour
    haze: Colour
    shadow: Colour
    strength: float


@dataclass(slots=True)
class Stage:
    """A painted place, ready for subjects. Positions are fractions of the height, from the top.

    `ground` is the band where feet may stand (far, near), None where nothing can stand (open sea, space);
    `water` the band of open water; `floats` says that subjects hang free (space, underwater). `cast` (L, None until
    the first of them is placed) is 255 where subjects stand.
    """

    image: Image.Image
    place: str
    seed: int
    light: Light
    horizon: float
    ground: tuple[float, float] | None
    water: tuple[float, float] | None
    camera: Camera
    floats: bool = False
    cast: Image.Image | None = None

    def include(self, alpha: Image.Image, corner: tuple[int, int]) -> None:
        """Note where a subject stands: its shape (L), whose upper left corner is at `corner`."""
        if self.cast is None:
            self.cast = Image.new("L", self.image.size)
        self.cast.paste(255, corner, alpha)

    def cover(self, mask: Image.Image, corner: tuple[int, int]) -> None:
        """Note that the ground lies over a subject where `mask` (L) is: soles in sand are sand."""
        if self.cast is not None:
            self.cast.paste(0, corner, mask)

    @property
    def unit(self) -> float:
        """Pixels per design pixel: 1.0 where the shorter side is 512."""
        return min(self.image.size) / 512
