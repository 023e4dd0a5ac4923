"""Stained glass: panes of deep colour between leads, light coming through, stronger leads along the outlines."""

import itertools

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from PIL.Image import Resampling

from mayfly.painter.colour import curve, scaled
from mayfly.painter.fields import add_glow, lay, noise
from mayfly.painter.styles.contours import drawn
from mayfly.painter.styles.medium import Medium, contrasted, grey_cells, saturated, textured
from mayfly.painter.styles.mesh import corners

_LEAD = (24, 22, 30)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a window of coloured glass."""
    unit, draw = medium.unit, medium.draw
    source = saturated(contrasted(image, 1.22, 8), 1.7)
    points = corners(source, draw, 17, 0.3)
    small = source.resize((max(2, image.width // 6), max(2, image.height // 6)), Resampling.BOX)
    glass = Image.new("RGB", image.size)
    leads = Image.new("L", (image.width * 2, image.height * 2))
    pane, lead = ImageDraw.Draw(glass), ImageDraw.Draw(leads)
    wide = max(2, round(4.4 * unit))
    for upper, lower in itertools.pairwise(points):
        for j in range(len(upper) - 1):
            quad = [upper[j], upper[j + 1], lower[j + 1], lower[j]]
            x, y = sum(p[0] for p in quad) / 4, sum(p[1] for p in quad) / 4
            colour = small.getpixel((min(small.width - 1, int(x / 6)), min(small.height - 1, int(y / 6))))
            light = draw.uniform(0.86, 1.16)
            pane.polygon(quad, fill=tuple(min(255, int(level * light)) for level in colour))  # type: ignore[union-attr]
            ring = [(px * 2, py * 2) for px, py in (*quad, quad[0])]
            lead.line(ring, fill=255, width=wide, joint="curve")
    glass = Image.blend(glass, source, 0.4)
    if medium.cast is not None:  # subjects are painted onto larger panes, as faces are
        glass.paste(Image.blend(glass, source, 0.75), (0, 0), medium.cast)
    side = min(image.size)
    add_glow(glass, (image.width * 0.5, image.height * 0.36), side * 1.5, (255, 244, 214), 0.3, 1.8)
    glass = textured(glass, noise(image.size, draw, grey_cells(image.size, 46), 2, 0.8), 0.16)
    panes = leads.reduce(2)
    if medium.cast is not None:
        panes = ImageChops.subtract(panes, medium.cast.point(scaled(0.72)))
    lines = ImageChops.lighter(panes, drawn(image, medium, 1.7, 0.8))
    shade = lines.filter(ImageFilter.BoxBlur(2.4 * unit)).point(scaled(0.55))
    lay(glass, _LEAD, (0, 0), shade)
    lay(glass, _LEAD, (0, 0), lines)
    gleam = ImageChops.subtract(lines, ImageChops.offset(lines, 1, 1)).point(curve(lambda value: value * 0.35))
    lay(glass, (214, 216, 226), (0, 0), gleam)
    return glass
