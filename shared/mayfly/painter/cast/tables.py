"""Tables for Pillow's `point` that many sprites share."""

from functools import lru_cache

from mayfly.painter.colour import Levels


@lru_cache(maxsize=256)
def _table(gain: int, offset: int) -> Levels:
    steps = ((value - offset) * gain // 1000 for value in range(256))
    return Levels([0 if level < 0 else min(level, 255) for level in steps])


def linear(gain: float, offset: int = 0) -> Levels:
    """Return value -> (value - offset) * gain, clamped to bytes; the gain is rounded to thousandths."""
    return _table(round(gain * 1000), offset)


@lru_cache(maxsize=32)
def falloff(power: float, peak: int) -> Levels:
    """Return distance -> brightness for `Image.radial_gradient`: `peak` in the middle, nothing at the edge."""
    return Levels([int(max(0.0, 1 - value / 181) ** power * peak) for value in range(256)])
