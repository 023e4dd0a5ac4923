"""Low poly: triangles that lean on the picture's edges, each of one colour; smaller ones where subjects stand."""

from itertools import pairwise

from PIL import Image, ImageDraw
from PIL.Image import Resampling

from mayfly.painter.styles.medium import Medium, contrasted, saturated
from mayfly.painter.styles.mesh import Point, corners


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a relief of triangles."""
    source = saturated(contrasted(image, 1.08, 4), 1.22)
    relief = _relief(source, medium, 30)
    if medium.cast is not None and medium.cast.getbbox():
        box = medium.cast.getbbox() or (0, 0, *image.size)
        fine = Medium(medium.draw, medium.unit, medium.cast.crop(box))
        number = max(6, round(104 * min(box[2] - box[0], box[3] - box[1]) / min(image.size)))
        near = source.crop(box)
        # Features smaller than a triangle, as eyes are, shine through.
        relief.paste(Image.blend(_relief(near, fine, number), near, 0.36), box[:2], medium.cast.crop(box))
    return relief


def _relief(source: Image.Image, medium: Medium, number: int) -> Image.Image:
    """Return a picture in triangles, about `number` over its shorter side."""
    points = corners(source, medium.draw, number)
    small = source.resize((max(2, source.width // 4), max(2, source.height // 4)), Resampling.BOX)
    large = Image.new("RGB", (source.width * 2, source.height * 2))
    pen = ImageDraw.Draw(large)
    for upper, lower in pairwise(points):
        for (a, b), (c, d) in zip(pairwise(upper), pairwise(lower), strict=True):
            halves = ((a, b, c), (b, d, c)) if medium.draw.random() < 0.5 else ((a, b, d), (a, d, c))
            for triangle in halves:
                _face(pen, small, triangle, medium.draw.uniform(0.95, 1.07))
    return large.reduce(2)


def _face(pen: ImageDraw.ImageDraw, small: Image.Image, triangle: tuple[Point, Point, Point], light: float) -> None:
    """Fill a triangle with the colour under its middle, lit a little."""
    x, y = sum(p[0] for p in triangle) / 12, sum(p[1] for p in triangle) / 12
    colour = small.getpixel((min(small.width - 1, int(x)), min(small.height - 1, int(y))))
    lit = tuple(min(255, int(channel * light)) for channel in colour)  # type: ignore[union-attr]
    pen.polygon([(px * 2, py * 2) for px, py in triangle], fill=lit)
