"""Watercolour: wet edges, layered washes, pigment that gathers at rims, granulation, a torn border of bare paper."""

from PIL import Image, ImageChops, ImageFilter
from PIL.Image import Resampling, Transform

from mayfly.painter.colour import curve, ramp, scaled, slope
from mayfly.painter.fields import lay, noise
from mayfly.painter.styles.medium import Medium, contrasted, grey_cells, outlines, paper, saturated, textured

_PAPER = (251, 248, 240)
_RIM = (64, 50, 84)
_CHARGE = curve(lambda value: 205 + value * 0.5)  # where a wash is still wet, more pigment runs in
_DEEP = [tone for zero, gain in ((-15, 0.42), (-11, 0.36), (-30, 0.46)) for tone in slope(zero, gain)]
_WASHES = curve(lambda value: round(value / 255 * 6) / 6 * 255)


def apply(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture as a watercolour on cold-pressed paper."""
    size, unit = image.size, medium.unit
    half = saturated(contrasted(_bled(image, medium), 0.84, 26), 1.32)
    steps = half.point(_WASHES * 3).filter(ImageFilter.BoxBlur(0.5 * unit))
    washed = Image.blend(half, steps, 0.4).resize(size, Resampling.BILINEAR)
    pools = noise(size, medium.draw, grey_cells(size, 4), 6, 0.58)
    lay(washed, _PAPER, (0, 0), pools.point(slope(176, 0.9)))
    tone = pools.point(curve(lambda value: 255 - max(0, 60 - value) * 0.4))
    washed = ImageChops.multiply(washed, Image.merge("RGB", [tone] * 3))
    if medium.cast is not None:
        _subjects(washed, image, medium.cast, pools, unit)
    _rims(washed, unit)
    lay(washed, _RIM, (0, 0), outlines(image, unit, 0.9).point(ramp(44, 190, 120)))
    tooth = paper(size, medium)
    light = ImageChops.multiply(
        tooth.point(slope(140, 2.6)), washed.convert("L").point(curve(lambda value: 210 - value * 0.5))
    )
    lay(washed, _PAPER, (0, 0), light.point(scaled(0.75)))
    return textured(_on_paper(washed, medium), tooth, 0.16)


def _bled(image: Image.Image, medium: Medium) -> Image.Image:
    """Return the picture at half its size, with its outlines wandering as wet colour does."""
    size = image.size
    half = image.resize((max(4, size[0] // 2), max(4, size[1] // 2)), Resampling.BOX)
    half = half.filter(ImageFilter.BoxBlur(0.6 * medium.unit))
    cells = 22
    amount = 1.5 * medium.unit
    columns = [round(i * half.width / cells) for i in range(cells + 1)]
    rows = [round(i * half.height / cells) for i in range(cells + 1)]
    draw = medium.draw
    moved = [[(x + draw.uniform(-amount, amount), y + draw.uniform(-amount, amount)) for x in columns] for y in rows]
    mesh = []
    for j in range(cells):
        for i in range(cells):
            if columns[i + 1] > columns[i] and rows[j + 1] > rows[j]:
                quad = (*moved[j][i], *moved[j + 1][i], *moved[j + 1][i + 1], *moved[j][i + 1])
                mesh.append(((columns[i], rows[j], columns[i + 1], rows[j + 1]), quad))
    return half.transform(half.size, Transform.MESH, mesh, Resampling.BILINEAR)


def _subjects(washed: Image.Image, image: Image.Image, cast: Image.Image, pools: Image.Image, unit: float) -> None:
    """Paint the subjects wet on dry: crisp, with pigment gathered inside their edge and a rim of bare paper round it.

    The rim is where a painter stops short of a wash that is still wet; it comes and goes along the outline.
    """
    soft = cast.filter(ImageFilter.BoxBlur(1.8 * unit))
    above = ImageChops.offset(soft, 0, -max(1, round(1.2 * unit)))
    lay(washed, _PAPER, (0, 0), ImageChops.multiply(above.point(ramp(8, 90)), pools.point(ramp(96, 168, 240))))
    wash = saturated(contrasted(image, 0.92, 16), 1.36)
    charged = Image.composite(wash, wash.point(_DEEP), pools.point(_CHARGE))
    light = ImageChops.multiply(pools.point(ramp(110, 215, 120)), wash.convert("L").point(ramp(60, 150)))
    lay(charged, _PAPER, (0, 0), light)
    washed.paste(charged, (0, 0), cast)
    edge = ImageChops.multiply(soft.point(ramp(252, 130, 165)), cast)
    washed.paste(wash.point(_DEEP), (0, 0), edge)


def _rims(washed: Image.Image, unit: float) -> None:
    """Darken the insides of edges, where pigment settles as a wash dries."""
    grey = washed.convert("L")
    broad = grey.reduce(2).filter(ImageFilter.BoxBlur(1.8 * unit)).resize(washed.size, Resampling.BILINEAR)
    edge = ImageChops.subtract(broad, grey).point(curve(lambda value: min(150, (value - 3) * 3.6)))
    lay(washed, _RIM, (0, 0), edge)


def _on_paper(washed: Image.Image, medium: Medium) -> Image.Image:
    """Return the painting within an uneven border of white paper."""
    size = washed.size
    ragged = noise(size, medium.draw, grey_cells(size, 11), 5, 0.62)
    side = min(size)
    wide, tall = 0.1 * side / size[0], 0.1 * side / size[1]
    across, down = (
        bytes(min(255, int(3.54 * min(i + 0.5, 71.5 - i) / edge)) for i in range(72)) for edge in (wide, tall)
    )
    columns, rows = Image.frombytes("L", (72, 1), across), Image.frombytes("L", (1, 72), down)
    frame = ImageChops.darker(columns.resize((72, 72)), rows.resize((72, 72))).resize(size, Resampling.BILINEAR)
    mask = Image.blend(frame, ragged, 0.34).point(ramp(70, 92))
    rim = ImageChops.multiply(ImageChops.subtract(mask, mask.filter(ImageFilter.BoxBlur(2.6 * medium.unit))), mask)
    lay(washed, _RIM, (0, 0), rim.point(scaled(0.7)))
    sheet = Image.new("RGB", size, _PAPER)
    sheet.paste(washed, (0, 0), mask)
    return sheet
