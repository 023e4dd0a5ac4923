"""A forest in its season: glowing depth, rows of trees, great trunks, a canopy, undergrowth, a path at times."""

import random
from dataclasses import dataclass

from mayfly.painter.canvas import Canvas
from mayfly.painter.colour import darker, lighter, mix, rgb
from mayfly.painter.elements import land, plants, trees, woods
from mayfly.painter.elements.clouds import paint_clouds
from mayfly.painter.elements.prints import Print
from mayfly.painter.elements.sky import paint_rays, paint_sky
from mayfly.painter.elements.stamps import hazed, press, scatter
from mayfly.painter.fields import add_glow
from mayfly.painter.places.meadow import footpath, road
from mayfly.painter.places.snow import drift
from mayfly.painter.shapes import rolling_line, value_at
from mayfly.painter.stage import Stage


@dataclass(frozen=True, slots=True)
class _Wood:
    """What kind of wood: the share of firs, birches or not, how open it is."""

    firs: float
    birch: bool
    clearing: bool


def paint(canvas: Canvas) -> Stage:
    """Paint the place."""
    draw = canvas.draws("forest")
    horizon = canvas.camera.level(draw, 0.56, 0.7)
    paint_sky(canvas, horizon)
    wood = _Wood(draw.choice((0.0, 0.25, 0.6, 1.0)), draw.random() < 0.3, draw.random() < 0.5)
    if wood.clearing:
        paint_clouds(canvas, horizon * 0.8)
    _depths(canvas, draw, horizon, wood)
    floor = [horizon + 0.05 - 0.018 * value for value in rolling_line(draw)]
    _floor(canvas, draw, floor)
    if canvas.scene.weather in ("clear", "cloudy") and canvas.palette.darkness < 0.4:
        paint_rays(canvas, draw.uniform(0.2, 0.42))
    _near_trunks(canvas, draw, horizon, wood)
    if not wood.clearing or draw.random() < 0.6:
        look = trees.leaf_tones(canvas, draw)
        bare = canvas.winter and wood.firs < 0.5
        woods.canopy(
            canvas,
            "canopy",
            trees.needle_tones(canvas, draw) if canvas.winter else look,
            draw.uniform(0.12, 0.26),
            50 if bare else 130,
            snow=canvas.winter,
        )
    _undergrowth(canvas, draw, max(floor))
    return canvas.stage(ground=(max(floor) + 0.1, 0.95))


def _stamps(canvas: Canvas, draw: random.Random, wood: _Wood, sizes: list[int]) -> list[tuple[int, Print]]:
    """Return trees of the wood's mixture: each of these heights in pixels, and its stamp."""
    made = []
    for index, size in enumerate(sizes):
        if (index + 0.5) / len(sizes) < wood.firs:
            stamp = trees.fir(draw, size, trees.needle_tones(canvas, draw), canvas.side, snow=canvas.winter)
        elif canvas.winter:
            stamp = trees.bare_tree(draw, size, trees.leaf_tones(canvas, draw), snow=True, pale=wood.birch)
        else:
            form = draw.choice(("tall", "round", "tall", "wide"))
            stamp = trees.crown(draw, size, trees.leaf_tones(canvas, draw), canvas.side, form)
        made.append((size, stamp))
    return made


def _depths(canvas: Canvas, draw: random.Random, horizon: float, wood: _Wood) -> None:
    """Paint the rows of trees from the far ones, pale in the haze, to the near ones, with light behind them."""
    full = 0.62 * canvas.height * (1.0 if wood.clearing else 1.16)
    stamps = _stamps(canvas, draw, wood, [int(full * scale) for scale in draw.sample((0.76, 0.94, 1.12), 3)])
    middle = draw.uniform(0.3, 0.7)
    haze = canvas.palette.haze
    for depth, count, lower in ((0.74, 13, 0.0), (0.52, 9, 0.02), (0.28, 7, 0.045)):
        row = [(size, hazed(stamp, haze, depth)) for size, stamp in stamps]
        scale = 0.58 if depth > 0.6 else 0.88 if depth > 0.4 else 1.16
        line = [horizon + lower - 0.012 * value for value in rolling_line(draw)]
        colour = rgb("dfe8f3") if canvas.winter else mix(rgb(plants.GRASS[canvas.scene.season]), rgb("3f6a3c"), 0.4)
        total = round(count * max(1.0, canvas.aspect * 0.9))
        for index in range(total):
            x = (index + draw.uniform(-0.3, 1.3)) / total
            if wood.clearing and depth < 0.6 and abs(x - middle) < 0.2 - 0.15 * depth:
                continue
            foot = (x * canvas.width, (value_at(line, x) + 0.02) * canvas.height)
            size, stamp = draw.choice(row)
            press(canvas, stamp, foot, size * scale, flip=draw.random() < 0.35)
        land.fill_below(
            canvas, line, canvas.lit(colour, depth * 0.9), canvas.lit(darker(colour, 0.2), depth * 0.6), horizon + 0.14
        )
        if depth > 0.4:
            land.mist(canvas, horizon - 0.02, 0.13, 0.34, f"mist:{depth}")
        if 0.4 < depth < 0.6:
            span = min(canvas.image.size)
            power = 0.5 if canvas.palette.darkness < 0.4 else 0.12
            add_glow(
                canvas.image,
                (canvas.sun[0] * canvas.width, horizon * 0.75 * canvas.height),
                span * 1.1,
                canvas.palette.sun,
                power,
                2.2,
            )


def _floor(canvas: Canvas, draw: random.Random, line: list[float]) -> None:
    """Lay the forest floor, dappled with light, with a path at times."""
    if canvas.winter:
        drift(canvas, line, 0.0, "floor")
    else:
        season = {"spring": "6f9a48", "summer": "55803a", "autumn": "a07038", "winter": "e8eef6"}
        layer = land.hill(canvas, line, rgb(season[canvas.scene.season]), 0.0, "floor", 0.5)
        if layer:
            dapple = canvas.draws("dapple")
            for _ in range(round(12 * canvas.aspect)):
                x, y = dapple.random() * canvas.width, dapple.uniform(max(line), 0.98) * canvas.height
                across = dapple.uniform(0.1, 0.3) * min(canvas.image.size)
                add_glow(
                    canvas.image, (x, y), across, canvas.palette.sun, 0.2 * canvas.palette.strength, 1.6, flatness=4
                )
    if draw.random() < 0.5 and not canvas.wants("road"):
        footpath(canvas, draw, max(line) - 0.01)
    road(canvas, max(line) - 0.01)


def _near_trunks(canvas: Canvas, draw: random.Random, horizon: float, wood: _Wood) -> None:
    """Frame the view with great trunks at both sides, thinner ones behind them."""
    if not canvas.allows("trees", "tree"):
        return
    bark = rgb("d9d4ca") if wood.birch else rgb(draw.choice(("6b5140", "5c4a3e", "74604c")))
    places = []
    for side in (-1, 1):
        places += [
            (0.5 + side * draw.uniform(0.27, 0.46), draw.uniform(0.12, 0.3), draw.uniform(0.011, 0.02), 0.26)
            for _ in range(draw.randint(1, 2))
        ]
    if draw.random() < 0.85:
        edge = draw.choice((-1, 1))
        places.append((0.5 + edge * draw.uniform(0.41, 0.5), draw.uniform(0.3, 0.42), draw.uniform(0.034, 0.062), 0.0))
        if draw.random() < 0.4:
            places.append(
                (0.5 - edge * draw.uniform(0.43, 0.5), draw.uniform(0.22, 0.34), draw.uniform(0.026, 0.044), 0.06)
            )
    for x, drop, half, depth in sorted(places, key=lambda place: -place[3]):
        foot = min(1.02, horizon + drop)
        woods.trunk(canvas, draw, x, foot, half, bark, depth, birch=wood.birch, snow=canvas.winter)
        if not canvas.winter:
            moss = plants.tuft(
                draw,
                max(8, int(half * 1.6 * canvas.height)),
                canvas.lit(rgb("4f7a38"), depth),
                canvas.lit(rgb("9ab85a"), depth),
            )
            for shift in (-1.1, 0.0, 1.0):
                press(
                    canvas,
                    moss,
                    ((x + shift * half) * canvas.width, (foot + 0.01) * canvas.height),
                    half * 1.5 * canvas.height,
                )


def _undergrowth(canvas: Canvas, draw: random.Random, top: float) -> None:
    """Grow ferns, bushes, grass, mushrooms and leaves on the floor, thickest at the sides."""
    snow = canvas.winter
    side_look = trees.leaf_tones(canvas, draw) if not snow else trees.needle_tones(canvas, draw)
    bush = trees.crown(draw, max(10, int(0.14 * canvas.height)), side_look, canvas.side, "bush", snow=snow)
    green = canvas.lit(
        rgb({"spring": "5f9a3f", "summer": "4a8a3c", "autumn": "a8843a", "winter": "8a9a8a"}[canvas.scene.season])
    )
    frond = plants.fern(
        draw, max(10, int(0.16 * canvas.height)), green, mix(lighter(green, 0.2), canvas.palette.sun, 0.3)
    )
    for x, y, nearness in scatter(draw, round((10 if snow else 20) * canvas.aspect), 1.04, top + 0.02):
        if 0.3 < x < 0.7 and nearness > 0.2:
            x = draw.choice((draw.uniform(-0.02, 0.24), draw.uniform(0.76, 1.02)))
        height = (0.05 + 0.13 * nearness) * canvas.height * draw.uniform(0.6, 1.1)
        press(
            canvas,
            bush if draw.random() < (0.8 if snow else 0.4) else frond,
            (x * canvas.width, y * canvas.height + height * 0.1),
            height,
            flip=draw.random() < 0.5,
        )
    if snow:
        return
    plants.grow_grass(
        canvas, top + 0.03, 1.05, mix(rgb(plants.GRASS[canvas.scene.season]), rgb("3f6a30"), 0.35), 60, 0.05
    )
    if canvas.scene.season == "autumn":
        woods.litter(canvas, top, ("d9822b", "c8502a", "e0a836", "8a4a28"), 240)
    elif canvas.allows("flowers"):
        plants.strew_flowers(
            canvas, top + 0.06, 1.02, 60 if canvas.wants("flowers") or canvas.scene.season == "spring" else 14, 0.04
        )
