"""Fields of one flower, row behind row to the ridge: sunflowers, lavender, tulips."""

from mayfly.painter import sprites
from mayfly.painter.canvas import Canvas
from mayfly.painter.elements.stamps import hazed, press

_KINDS: dict[str, tuple[str, float]] = {
    "sunflowers": ("sunflower", 0.2),
    "lavender": ("lavender", 0.13),
    "tulips": ("tulip", 0.12),
}
"""Feature -> sprite, and height of the nearest plants in fractions of the picture's height."""


def is_asked(canvas: Canvas) -> bool:
    """Say whether the scene asks for such a field."""
    return any(canvas.wants(feature) for feature in _KINDS)


def paint_field(canvas: Canvas, top: float, bottom: float = 1.08) -> None:
    """Fill the ground from `top` (fraction of the height) down with the flower that the scene asks for."""
    feature = next(name for name in _KINDS if canvas.wants(name))
    sprite, tall = _KINDS[feature]
    draw = canvas.draws("flower-field")
    plant = sprites.weighed(sprite, round(tall * 1.14 * canvas.height))
    y = top
    while y < bottom:
        near = (y - top) / (bottom - top)
        size = tall * (0.12 + 0.88 * near**1.15)
        stamp = hazed(plant, canvas.palette.haze, 0.4 * (1 - near) ** 2)
        gap = size * plant.width / plant.height * 0.84 * canvas.height
        x = -draw.uniform(0, 1) * gap
        while x < canvas.width + gap:
            foot = ((x + draw.uniform(-0.2, 0.2) * gap), (y + draw.uniform(-0.1, 0.1) * size * 0.4) * canvas.height)
            press(canvas, stamp, foot, size * draw.uniform(0.86, 1.14) * canvas.height, flip=draw.random() < 0.5)
            x += gap
        y += max(0.012, size * 0.5)
