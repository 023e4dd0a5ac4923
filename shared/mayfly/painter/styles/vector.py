"""Flat vector: a few clean areas of colour with smooth borders, nothing else."""

from PIL import Image

from mayfly.painter.styles.flats import flattened
from mayfly.painter.styles.medium import Medium, contrasted, saturated


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as flat shapes."""
    return flattened(saturated(contrasted(image, 1.06, 6), 1.25), medium, 30, 3.0)
