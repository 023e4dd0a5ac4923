"""The camera: from how near, how high and past what the picture is taken; the scene says, or else the seed."""

import random
from dataclasses import dataclass, replace

from mayfly.painter.draws import draws
from mayfly.scene.spec import CAMERAS, Scene


@dataclass(frozen=True, slots=True)
class Camera:
    """How a picture is framed. `kind` is of CAMERAS or "eye", which is level and neither near nor far.

    `size` multiplies the size of what the picture is about; `spots` are the places across (fractions of the width) for
    its middle; `stand` is the share of the ground, from far (0) to near (1), on which it may stand; `portrait` says
    that a person's feet may lie below the picture.
    """

    kind: str
    size: float
    spots: tuple[float, ...]
    stand: tuple[float, float]
    portrait: bool = False

    def level(self, draw: random.Random, low: float, high: float) -> float:
        """Return a horizon (fraction of the height) between two heights: a low camera sees it deep, a high one high."""
        share = draw.random()
        if self.kind == "low":
            return min(max(high, 0.68), high + 0.05 * share)
        if self.kind == "high":
            return max(0.22, low - 0.04 - 0.08 * share)
        return low + (high - low) * share


_KINDS = {
    "eye": Camera("eye", 0.96, (0.29, 0.5, 0.71), (0.4, 0.9)),
    "close": Camera("close", 1.3, (0.42, 0.5, 0.58), (0.8, 1.0), portrait=True),
    "wide": Camera("wide", 0.62, (0.26, 0.5, 0.74), (0.25, 0.65)),
    "low": Camera("low", 1.12, (0.3, 0.5, 0.7), (0.75, 1.0)),
    "high": Camera("high", 0.82, (0.3, 0.5, 0.7), (0.3, 0.75)),
}
_BY_SEED = ("eye", "close", "wide", "low")
_UNASKED = {"wide": 0.75}
"""The size of a subject where the seed, not the scene, looks from afar: nobody asked for it to be small."""
_COARSE = frozenset({"mosaic", "low-poly", "oil", "pixel", "stained-glass", "charcoal", "pencil", "neon", "dong-ho"})
"""Media whose stroke or stone is large: what they show must be large enough to be told."""


def _block(seed: int) -> tuple[list[str], list[int]]:
    """Return the cameras of four seeds in a row, and the spots (left, middle, right) of those that are not close."""
    draw = draws(seed // len(_BY_SEED), "camera")
    return draw.sample(_BY_SEED, len(_BY_SEED)), draw.sample((0, 1, 2), 3)


def camera_of(scene: Scene, seed: int) -> Camera:
    """Return the scene's camera, or else the seed's: four seeds in a row, as variations have, see through all kinds."""
    if scene.camera in CAMERAS:
        return _KINDS[scene.camera]
    kind = _block(seed)[0][seed % len(_BY_SEED)]
    least = 1.04 if scene.style in _COARSE else 0.0
    return replace(_KINDS[kind], size=max(least, _UNASKED.get(kind, _KINDS[kind].size)), portrait=False)


def spot_of(camera: Camera, seed: int) -> float:
    """Return where across the picture its subject stands: four seeds in a row show it left, in the middle and right."""
    kinds, spots = _block(seed)
    place = seed % len(_BY_SEED)
    if kinds[place] == "close":
        return camera.spots[seed % 3 if camera.kind != "close" else 1]
    return camera.spots[spots[sum(kind != "close" for kind in kinds[:place])]]
