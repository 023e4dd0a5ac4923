"""A kitchen: cupboards along a tiled wall, a window over the worktop, a stove with a steaming pot, jars and pans."""

from dataclasses import replace

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, mix, rgb
from mayfly.painter.elements import furnishing, kitchenware
from mayfly.painter.elements.stamps import press
from mayfly.painter.fields import add_glow
from mayfly.painter.places import room
from mayfly.painter.stage import Stage

_WALLS = ("f0e0c0", "dce8e0", "f4d8c8", "e0e4ec", "f4ecd8")


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("kitchen")
    night = canvas.palette.darkness > 0.4
    dim = 0.4 if night else 0.08 if canvas.scene.time in ("dawn", "sunset") else 0.0
    floor = draw.uniform(0.68, 0.74)
    canvas.horizon = floor
    wall = darker(rgb(draw.choice(_WALLS)), dim)
    view = room.view(canvas)
    outdoors = canvas.palette.sun
    room.walls(canvas, draw, wall, floor, dim)
    room.floor_boards(canvas, draw, floor, dim)
    width, height = canvas.width, canvas.height
    span = min(width, height * 1.5)
    worktop = (floor - 0.24) * height
    kitchenware.tiles(canvas, draw, (0, worktop - 0.15 * height, width, worktop), dim)
    side = draw.choice((-1, 1))
    half, middle = draw.uniform(0.13, 0.19) * span, (0.5 + side * draw.uniform(0.14, 0.24)) * width
    box = (int(middle - half), int(0.08 * height), int(middle + half), int(worktop - 0.07 * height))
    furnishing.window(canvas, view, box, darker(rgb("f6f1e8"), dim), arched=draw.random() < 0.25)
    canvas.sun = (middle / width, 0.25)
    other = (0.5 - side * draw.uniform(0.2, 0.27)) * width
    kitchenware.jars(canvas, draw, other - span * 0.19, 0.2 * height, span * 0.38, dim)
    kitchenware.pans(canvas, draw, other - span * 0.16, 0.25 * height, span * 0.32, dim)
    kitchenware.cupboards(canvas, draw, worktop, floor * height, dim)
    kitchenware.stove(canvas, draw, other, worktop, floor * height, dim)
    plant = furnishing.potted_plant(draw, max(12, int(0.14 * height)), canvas, dim)
    press(canvas, plant, (middle + half * 0.4, worktop), 0.14 * height)
    if not night:
        add_glow(canvas.image, (middle, 0.25 * height), span * 0.9, outdoors, 0.28, 2.0)
        if canvas.scene.weather == "clear":
            furnishing.sunlight(canvas, box, floor * height, mix(outdoors, rgb("ffd890"), 0.3), 0.38)
    else:
        add_glow(canvas.image, (width * 0.5, 0), span * 1.5, rgb("ffc070"), 0.5, 1.8)
    warm = rgb("e0bc94") if night else mix(rgb("fff4e4"), outdoors, 0.35)
    canvas.palette = replace(canvas.palette, tint=warm, haze=wall, strength=0.35, sky=(darker(wall, 0.4), wall))
    return canvas.stage(ground=(floor + 0.1, 0.95))
