"""A room: walls, a floor, a window that shows the hour and the weather, and things that make it lived in."""

import random
from dataclasses import replace

from PIL import Image, ImageDraw

from mayfly.painter.canvas import Canvas, blank_canvas, offshoot
from mayfly.painter.colour import curve, darker, lighter, mix, rgb
from mayfly.painter.elements import furnishing, land, trees
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.extras import paint_fireplace
from mayfly.painter.elements.sky import paint_sky
from mayfly.painter.elements.stamps import press
from mayfly.painter.elements.weather import paint_weather
from mayfly.painter.fields import add_glow, fade, laid_down, lay, noise, vertical
from mayfly.painter.shapes import rolling_line, value_at
from mayfly.painter.stage import Colour, Stage

_WALLS = ("dfcfb6", "bccab6", "d2c0d0", "b9c6d6", "e6c8b0", "9fb4ae", "e4dcc4", "c8a894")
_WOODS = ("a8743f", "8a5a34", "c09058", "6f4a32", "b89a74")


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("room")
    night = canvas.palette.darkness > 0.4
    dim = 0.42 if night else 0.08 if canvas.scene.time in ("dawn", "sunset") else 0.0
    floor = draw.uniform(0.64, 0.74)
    canvas.horizon = floor
    wall = darker(rgb(draw.choice(_WALLS)), dim)
    outside = view(canvas)
    outdoors = canvas.palette.sun
    walls(canvas, draw, wall, floor, dim)
    floor_boards(canvas, draw, floor, dim)
    side = draw.choice((-1, 1))
    window = _window_box(canvas, draw, side, floor)
    frame = darker(rgb(draw.choice(("f6f1e8", "f6f1e8", "8a6238"))), dim)
    furnishing.window(canvas, outside, window, frame, arched=draw.random() < 0.3)
    if draw.random() < 0.7:
        furnishing.curtains(canvas, window, darker(rgb(draw.choice(furnishing.CLOTH)), dim))
    canvas.sun = ((window[0] + window[2]) / 2 / canvas.width, (window[1] + window[3]) / 2 / canvas.height)
    if not night and canvas.scene.weather == "clear":
        furnishing.sunlight(canvas, window, floor * canvas.height, mix(outdoors, rgb("ffd890"), 0.3), 0.42)
        add_glow(
            canvas.image,
            (canvas.sun[0] * canvas.width, canvas.sun[1] * canvas.height),
            min(canvas.image.size) * 0.9,
            outdoors,
            0.3,
            2,
        )
    _belongings(canvas, draw, side, floor, dim, night=night)
    warm = rgb("d8b490") if night else mix(rgb("fff4e4"), outdoors, 0.35)
    canvas.palette = replace(canvas.palette, tint=warm, haze=wall, strength=0.35, sky=(darker(wall, 0.4), wall))
    return canvas.stage(ground=(floor + 0.12, 0.95))


def view(canvas: Canvas) -> Image.Image:
    """Return what the window shows: a small landscape in the scene's light."""
    outside = blank_canvas(
        replace(canvas.scene, place="meadow"),
        (max(32, canvas.width * 3 // 8), max(32, canvas.height * 3 // 8)),
        canvas.seed,
    )
    draw = outside.draws("view")
    paint_sky(outside, 0.8)
    paint_clouds(outside)
    green = (
        rgb("e8eef6")
        if outside.winter
        else rgb({"spring": "8abf5a", "summer": "5f9f4a", "autumn": "b8924a", "winter": "e8eef6"}[canvas.scene.season])
    )
    for depth, base in ((0.45, 0.72), (0.15, 0.84)):
        line = [base - 0.05 * value for value in rolling_line(draw)]
        land.hill(outside, line, green, depth, f"view:{depth}", 0.2)
        look = trees.leaf_tones(outside, draw)
        for _ in range(3):
            x, tall = draw.random(), int(outside.height * draw.uniform(0.12, 0.3))
            stamp = (
                trees.bare_tree(draw, tall, look, snow=True)
                if outside.winter
                else trees.crown(draw, tall, look, outside.side)
            )
            press(outside, stamp, (x * outside.width, (value_at(line, x) + 0.02) * outside.height), tall)
    paint_weather(outside)
    return outside.image


def walls(canvas: Canvas, draw: random.Random, wall: Colour, floor: float, dim: float) -> None:
    """Paint the wall: plain plaster, stripes or panelling, with a skirting board."""
    size = canvas.image.size
    canvas.image = vertical(size, [(0, darker(wall, 0.12)), (0.25, lighter(wall, 0.05)), (1, darker(wall, 0.16))])
    foot = int(floor * canvas.height)
    pen = ImageDraw.Draw(canvas.image)
    finish = draw.choice(("plain", "stripes", "panels", "bricks"))
    laid = offshoot(draw)
    if finish == "stripes":
        gap = 0.05 * min(size)
        for index in range(int(canvas.width / gap) + 1):
            if index % 2:
                pen.rectangle((index * gap, 0, (index + 1) * gap, foot), fill=lighter(wall, 0.09))
    elif finish == "bricks":
        tall = 0.034 * min(size)
        joint = min(1.0, tall / 4)
        for row in range(int(foot / tall) + 1):
            for column in range(-1, int(canvas.width / (tall * 2.6)) + 1):
                left = (column + 0.5 * (row % 2)) * tall * 2.6
                tone = mix(wall, laid.choice((darker(wall, 0.12), lighter(wall, 0.12))), laid.random())
                box = (left + joint, row * tall + joint, left + tall * 2.6 - joint, (row + 1) * tall - joint)
                pen.rectangle(box, fill=tone)
    elif finish == "panels":
        top, white = int((floor - 0.24) * canvas.height), darker(rgb("f0ebe0"), dim)
        pen.rectangle((0, top, canvas.width, foot), fill=white)
        pen.rectangle((0, top, canvas.width, top + 0.014 * canvas.height), fill=lighter(white, 0.2))
        gap = 0.2 * min(size)
        for index in range(int(canvas.width / gap) + 1):
            box = (
                index * gap + gap * 0.12,
                top + 0.045 * canvas.height,
                (index + 1) * gap - gap * 0.12,
                foot - 0.04 * canvas.height,
            )
            if box[3] > box[1]:
                pen.rectangle(box, outline=darker(white, 0.14), width=max(1, round(canvas.unit * 2)))
    layer = land.Layer(0, fade(size, 1.0, 1.0), ())
    land.shade(canvas, layer, noise(size, draw, canvas.cells(4), 4, 0.6), darker(wall, 0.4), lighter(wall, 0.4), 0.16)
    pen = ImageDraw.Draw(canvas.image)
    board = darker(rgb("f2ece0"), dim)
    pen.rectangle((0, foot - 0.026 * canvas.height, canvas.width, foot), fill=board)
    pen.rectangle((0, foot - 0.005 * canvas.height, canvas.width, foot), fill=darker(board, 0.3))


def floor_boards(canvas: Canvas, draw: random.Random, floor: float, dim: float) -> None:
    """Lay boards or tiles in perspective, shaded along the wall."""
    top = int(floor * canvas.height)
    size = (canvas.width, canvas.height - top)
    if size[1] < 4:
        return
    wood = darker(rgb(draw.choice(_WOODS)), dim)
    texture = Image.new("RGB", (512, 256), wood)
    pen = ImageDraw.Draw(texture)
    if draw.random() < 0.78:
        boards = draw.randint(13, 20)
        for index in range(boards):
            left, right = 512 * index / boards, 512 * (index + 1) / boards
            cut = draw.uniform(20, 230)
            for start, end in ((0.0, cut), (cut, 256.0)):
                tone = mix(wood, draw.choice((darker(wood, 0.3), lighter(wood, 0.25))), draw.uniform(0.05, 0.5))
                pen.rectangle((left, start, right, end), fill=tone)
                for _ in range(3):
                    x = draw.uniform(left, right)
                    pen.line((x, start, x + draw.uniform(-3, 3), end), fill=darker(tone, 0.08))
                pen.line((left, end, right, end), fill=darker(wood, 0.5))
            pen.line((left, 0, left, 256), fill=darker(wood, 0.5), width=2)
    else:
        pale, dark = lighter(wood, 0.55), darker(wood, 0.15)
        for row in range(8):
            for column in range(12):
                pen.rectangle(
                    (column * 43, row * 32, column * 43 + 41, row * 32 + 30), fill=pale if (row + column) % 2 else dark
                )
    canvas.image.paste(laid_down(texture, size, 2.2), (0, top))
    shade = fade(size, 0.5, 0.0).point(curve(lambda value: value * value / 200))
    lay(canvas.image, darker(wood, 0.75), (0, top), shade)


def _window_box(canvas: Canvas, draw: random.Random, side: int, floor: float) -> tuple[int, int, int, int]:
    """Return where the window is, in pixels."""
    span = min(canvas.width, canvas.height * 1.5)
    half = draw.uniform(0.13, 0.2) * span
    centre = (0.5 + side * draw.uniform(0.18, 0.27)) * canvas.width
    top = draw.uniform(0.1, 0.16) * canvas.height
    bottom = (floor - draw.uniform(0.16, 0.24)) * canvas.height
    return int(centre - half), int(top), int(centre + half), int(bottom)


def _belongings(canvas: Canvas, draw: random.Random, side: int, floor: float, dim: float, *, night: bool) -> None:
    """Furnish the wall opposite the window, the corners and the floor."""
    width, height = canvas.width, canvas.height
    span = min(width, height * 1.5)
    if draw.random() < 0.8:
        furnishing.rug(
            canvas,
            draw,
            (width * 0.5, height * (floor + 0.18)),
            span * draw.uniform(0.3, 0.42),
            height * draw.uniform(0.17, 0.24),
            dim,
        )
    middle = (0.5 - side * draw.uniform(0.2, 0.3)) * width
    if canvas.wants("fireplace"):
        paint_fireplace(canvas, middle / width, floor, 0.4)
        return
    wall = draw.choice(("pictures", "pictures", "shelf", "both"))
    if wall in ("pictures", "both"):
        count = draw.randint(1, 3)
        for index in range(count):
            wide, tall = span * draw.uniform(0.09, 0.15), height * draw.uniform(0.11, 0.19)
            left = middle + (index - (count - 1) / 2) * span * 0.18 - wide / 2
            top = height * draw.uniform(0.13, 0.2)
            furnishing.picture_frame(canvas, draw, (int(left), int(top), int(left + wide), int(top + tall)), dim)
    if wall in ("shelf", "both"):
        wide = span * draw.uniform(0.26, 0.34)
        level = height * (draw.uniform(0.4, 0.46) if wall == "both" else draw.uniform(0.28, 0.38))
        furnishing.shelf(canvas, draw, middle - wide / 2, level, wide, dim)
    corner = (0.5 - side * draw.uniform(0.4, 0.46)) * width
    if night or draw.random() < 0.5:
        furnishing.floor_lamp(
            canvas,
            (corner, (floor + 0.05) * height),
            height * draw.uniform(0.42, 0.5),
            on=canvas.palette.darkness > 0.12,
        )
    if canvas.allows("plants", "plant") and draw.random() < 0.85:
        tall = height * draw.uniform(0.24, 0.42)
        x = (0.5 + side * draw.uniform(0.4, 0.47)) * width
        press(
            canvas,
            furnishing.potted_plant(draw, int(tall), canvas, dim),
            (x, (floor + draw.uniform(0.08, 0.16)) * height),
            tall,
        )
