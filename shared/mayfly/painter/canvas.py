"""The picture while its place is being painted: the image, the light, and what the scene asks for."""

import random
from dataclasses import dataclass, field

from PIL import Image

from mayfly.painter import draws, light
from mayfly.painter.camera import Camera, camera_of
from mayfly.painter.colour import mix, multiply
from mayfly.painter.light import Palette
from mayfly.painter.stage import Colour, Stage
from mayfly.scene.spec import Scene


@dataclass(slots=True)
class Canvas:
    """What every brush needs. `camera` sets the horizon and the subjects; `sun` is in fractions of the picture,
    `horizon` a fraction of the height.

    `side` is 1 where the sun stands to the right of the middle, else -1. `pressed` keeps the stamps used so far
    (by identity, height - 0 for half of its own - and whether mirrored) as scaled, beside the stamp itself.
    """

    image: Image.Image
    scene: Scene
    seed: int
    palette: Palette
    sun: tuple[float, float]
    camera: Camera
    horizon: float = 0.6
    pressed: dict[tuple[int, int, bool], tuple[object, Image.Image]] = field(default_factory=dict, repr=False)

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.image.width

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return self.image.height

    @property
    def unit(self) -> float:
        """Pixels per design pixel: 1.0 where the shorter side is 512."""
        return min(self.image.size) / 512

    @property
    def aspect(self) -> float:
        """Width over height, kept within 1/4..4, for counts of things side by side."""
        return min(4.0, max(0.25, self.image.width / self.image.height))

    @property
    def side(self) -> int:
        """Where the light comes from: 1 for the right, -1 for the left."""
        return 1 if self.sun[0] > 0.5 else -1

    @property
    def winter(self) -> bool:
        """Whether snow lies."""
        return self.scene.season == "winter" or self.scene.weather == "snow" or self.scene.place == "snow"

    def draws(self, purpose: str) -> random.Random:
        """Return the seed's stream of random numbers for a purpose."""
        return draws.draws(self.seed, purpose)

    def wants(self, feature: str) -> bool:
        """Return whether the scene asks for a feature and does not exclude it."""
        return feature in self.scene.features and feature not in self.scene.absent

    def allows(self, *features: str) -> bool:
        """Return whether the scene excludes none of these."""
        return not any(feature in self.scene.absent for feature in features)

    def lit(self, colour: Colour, depth: float = 0.0) -> Colour:
        """Return a thing's colour in this light, at a depth of 0 (near) to 1 (lost in haze)."""
        return mix(multiply(colour, self.palette.tint), self.palette.haze, depth)

    def cells(self, number: float, stretch: float = 1.0) -> tuple[int, int]:
        """Return a noise grid of square cells (`number` over the shorter side), wider than tall by `stretch`."""
        ratio = self.image.width / self.image.height
        wide, tall = (number * min(ratio, 8), number) if ratio >= 1 else (number, number * min(1 / ratio, 8))
        return max(2, round(wide / stretch)), max(2, round(tall))

    def stage(
        self, *, ground: tuple[float, float] | None, water: tuple[float, float] | None = None, floats: bool = False
    ) -> Stage:
        """Return the finished place as the subjects see it."""
        return Stage(
            image=self.image,
            place=self.scene.place,
            seed=self.seed,
            light=light.light_of(self.palette, self.scene.time, self.sun),
            horizon=self.horizon,
            ground=ground,
            water=water,
            floats=floats,
            camera=self.camera,
        )


def blank_canvas(scene: Scene, size: tuple[int, int], seed: int) -> Canvas:
    """Return a canvas with the scene's light; the sun's side is the seed's."""
    draw = draws.draws(seed, "light")
    palette = light.palette_of(scene.time, scene.weather, draw)
    offset = draw.uniform(0.12, 0.36)
    across = 0.5 + offset if draw.random() < 0.5 else 0.5 - offset
    sun = (across, palette.sun_height * 0.6)
    return Canvas(Image.new("RGB", size), scene, seed, palette, sun, camera_of(scene, seed))


def offshoot(draw: random.Random) -> random.Random:
    """Return a stream of its own for a thing whose number of draws follows its size in pixels."""
    return random.Random(draw.getrandbits(64))  # noqa: S311 - art, not secrets
