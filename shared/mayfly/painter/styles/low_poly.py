"""Low poly: triangles that lean on the picture's edges, each of one colour; smaller ones where subjects stand."""

from itertools import pairwise

from PIL import Image, ImageDraw
from PIL.Image import Resampling

from mayfly.painter.styles.medium import Medium, contrasted, reached, saturated
from mayfly.painter.styles.mesh import corners


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a relief of triangles."""
    source = saturated(contrasted(image, 1.08, 4), 1.22)
    relief = _relief(source, medium, 30)
    if medium.cast is not None and medium.cast.getbbox():
        box = medium.cast.getbbox() or (0, 0, *image.size)
        fine = Medium(medium.draw, medium.unit, medium.cast.crop(box))
        number = max(6, round(88 * min(box[2] - box[0], box[3] - box[1]) / min(image.size)))
        near = source.crop(box)
        # Features smaller than a triangle, as eyes are, shine through.
        relief.paste(Image.blend(_relief(near, fine, number, fine.cast), near, 0.36), box[:2], fine.cast)
    return relief


def _relief(source: Image.Image, medium: Medium, number: int, within: Image.Image | None = None) -> Image.Image:
    """Return a picture in triangles, about `number` over its shorter side; only what shows `within` a shape (L)."""
    points = corners(source, medium.draw, number, within=within)
    seen = reached(within, (len(points[0]) - 1, len(points) - 1)) if within else None
    wide, tall = max(2, source.width // 4), max(2, source.height // 4)
    colours = source.resize((wide, tall), Resampling.BOX).tobytes()
    large = Image.new("RGB", (source.width * 2, source.height * 2))
    pen, uniform = ImageDraw.Draw(large), medium.draw.uniform
    points = [[(x * 2, y * 2) for x, y in line] for line in points]
    for row, (upper, lower) in enumerate(pairwise(points)):
        for column, ((a, b), (c, d)) in enumerate(zip(pairwise(upper), pairwise(lower), strict=True)):
            if seen and not seen[row * (len(upper) - 1) + column]:
                continue
            halves = ((a, b, c), (b, d, c)) if medium.draw.random() < 0.5 else ((a, b, d), (a, d, c))
            for triangle in halves:
                # in the colour under its middle, lit a little
                (ax, ay), (bx, by), (cx, cy) = triangle
                at = 3 * (min(tall - 1, int((ay + by + cy) / 24)) * wide + min(wide - 1, int((ax + bx + cx) / 24)))
                light = uniform(0.95, 1.07)
                red, green, blue = int(colours[at] * light), int(colours[at + 1] * light), int(colours[at + 2] * light)
                pen.polygon(triangle, fill=(min(255, red), min(255, green), min(255, blue)))
    return large.reduce(2)
