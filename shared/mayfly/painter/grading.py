"""The colours a prompt asks for as a whole: a palette or a mood bends the finished picture's tones, one table each."""

from functools import lru_cache

from PIL import Image

from mayfly.painter.colour import Levels, by_channel, curve
from mayfly.painter.styles.medium import saturated
from mayfly.scene.spec import Scene

# saturation, contrast, lift (levels), and red, green, blue as factors
_PALETTES: dict[str, tuple[float, float, float, tuple[float, float, float]]] = {
    "warm": (1.06, 1.0, 2, (1.07, 1.0, 0.88)),
    "cool": (0.98, 1.0, 0, (0.9, 0.99, 1.09)),
    "pastel": (0.72, 0.78, 34, (1.0, 1.0, 1.0)),
    "vivid": (1.42, 1.08, 0, (1.0, 1.0, 1.0)),
    "muted": (0.6, 0.92, 4, (1.0, 0.99, 0.96)),
    "dark": (0.95, 1.04, -44, (0.97, 0.97, 1.03)),
    "golden": (1.08, 1.02, 4, (1.1, 1.0, 0.78)),
    "monochrome": (0.0, 1.06, 0, (1.0, 0.99, 0.96)),
}
_MOODS: dict[str, tuple[float, float, float, tuple[float, float, float]]] = {
    "cosy": (1.04, 0.97, 2, (1.06, 1.0, 0.9)),
    "dreamy": (0.92, 0.84, 24, (1.03, 0.99, 1.05)),
    "eerie": (0.66, 1.06, -30, (0.9, 1.02, 0.98)),
    "joyful": (1.22, 1.02, 8, (1.02, 1.01, 0.97)),
    "peaceful": (0.94, 0.93, 10, (1.0, 1.01, 1.01)),
    "melancholy": (0.62, 0.94, -8, (0.93, 0.98, 1.07)),
    "epic": (1.12, 1.16, -8, (1.03, 1.0, 0.97)),
    "romantic": (1.02, 0.95, 10, (1.06, 0.97, 1.0)),
    "festive": (1.26, 1.05, 4, (1.05, 1.0, 0.96)),
}


def graded(image: Image.Image, scene: Scene) -> Image.Image:
    """Return the picture in the scene's palette and mood; the same picture where it names neither."""
    for table, name in ((_PALETTES, scene.palette), (_MOODS, scene.mood)):
        if name in table:
            saturation, contrast, lift, tint = table[name]
            image = saturated(image, saturation) if saturation != 1 else image
            image = image.point(_curves(contrast, lift, tint))
    return image


@lru_cache(maxsize=24)
def _curves(contrast: float, lift: float, tint: tuple[float, float, float]) -> Levels:
    """Return the tables of the three channels."""
    tables = (curve(lambda value, factor=factor: (128 + (value - 128) * contrast + lift) * factor) for factor in tint)  # type: ignore[misc]
    return by_channel(*tables)
