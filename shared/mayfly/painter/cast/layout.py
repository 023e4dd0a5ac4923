"""Where clusters go: on a band of land or water, in the sky, adrift in space or under water."""

import random

from mayfly.painter import draws
from mayfly.painter.camera import spot_of
from mayfly.painter.cast.pieces import Cluster
from mayfly.painter.stage import BACKDROPS, INDOORS, Stage

Placed = tuple[Cluster, float, float, float]
"""A cluster, its middle (fraction of the width), its standing line (of the height), its depth 0 near .. 1 far."""


_NEARER = 1.45
"""How much nearer a portrait is than a figure from crown to sole."""


class Frame:
    """The picture in units of its shorter side."""

    def __init__(self, stage: Stage) -> None:
        """Measure the stage."""
        self.short = min(stage.image.size)
        self.width = stage.image.width / self.short
        self.height = stage.image.height / self.short


def _hero(stage: Stage, frame: Frame, cluster: Cluster, draw: random.Random, *, alone: bool) -> float:
    """Return the wanted size (square root of the area, in shorter sides) of a cluster."""
    near = 0.86 if stage.floats or stage.place in INDOORS | BACKDROPS else 0.0  # there is no far end
    size: float = (
        0.44
        * max(near, stage.camera.size)
        * draw.uniform(0.94, 1.06)
        * min(1.4, max(0.92, float(cluster.metres / 1.2) ** 0.1))
    )
    size *= float(1 + 0.2 * min(6, len(cluster.pieces) - 1) ** 0.7)
    size *= float((frame.width * frame.height) ** 0.25)  # long pictures have room
    if alone:
        return min(0.8, size * cluster.word)
    return min(0.66, size * 0.98)


def _fit(cluster: Cluster, wanted: float, width: float, height: float) -> None:
    """Scale a cluster to the wanted size, within a width and a height above its foot."""
    left, top, right, bottom = cluster.box
    wide, tall = max(1e-6, right - left), max(1e-6, bottom - top)
    above = max(1e-6, -top)
    cluster.scale(min(wanted / (wide * tall) ** 0.5, width / wide, height / above))


def _face(cluster: Cluster, cx: float, draw: random.Random) -> None:
    """Turn those without a direction of their own into the picture."""
    inward = -1 if cx > 0.5 else 1
    if abs(cx - 0.5) < 0.06:
        inward = draw.choice((-1, 1))
    lone = cluster.counted == 1 and len(cluster.pieces) == 1
    for piece in cluster.pieces:
        if lone or piece.faces == 0:
            piece.faces = inward


def _mirror(cluster: Cluster, draw: random.Random) -> None:
    """Turn a whole cluster round, or not, keeping who looks at whom."""
    if draw.random() < 0.5:
        for piece in cluster.pieces:
            piece.x, piece.faces = -piece.x, -(piece.faces or piece.facts.facing or 0)


def _across(stage: Stage, draw: random.Random) -> float:
    """Return a place across the picture: the middle or a third of it, as the camera has it."""
    return spot_of(stage.camera, stage.seed) + draw.uniform(-0.03, 0.03)


def _in_row(clusters: list[Cluster], frame: Frame, draw: random.Random) -> list[float]:
    """Return the middles (fractions of the width) of clusters side by side, in a drawn order, with drawn gaps."""
    widths = [_width(cluster) for cluster in clusters]
    sequence = list(range(len(clusters)))
    draw.shuffle(sequence)
    free = max(0.0, frame.width * 0.94 - sum(widths))
    shares = [draw.uniform(0.4, 1.0) for _ in range(len(clusters) + 1)]
    at = frame.width * 0.03
    middles = [0.5] * len(clusters)
    for step, which in enumerate(sequence):
        at += free * shares[step] / sum(shares)
        middles[which] = (at + widths[which] / 2) / frame.width
        at += widths[which]
    return middles


def _loosen(cluster: Cluster) -> None:
    """Spread what swims: a flotilla keeps more distance than a crowd."""
    for piece in cluster.pieces:
        piece.x, piece.foot = piece.x * 1.3, piece.foot * 1.8


def _enlarge(cluster: Cluster, largest: Cluster) -> None:
    """Let small folk before a large thing come nearer, so that they are seen; not what is meant to be tiny."""
    if cluster.word < 0.8:
        return
    size, other = _area(cluster) ** 0.5, _area(largest) ** 0.5
    cluster.scale(max(1.0, 0.46 * other / max(1e-6, size)))


def _width(cluster: Cluster) -> float:
    """Return the width of a cluster's bounds."""
    left, _, right, _ = cluster.box
    return max(1e-6, right - left)


def _area(cluster: Cluster) -> float:
    """Return the area of a cluster's bounds."""
    left, top, right, bottom = cluster.box
    return (right - left) * (bottom - top)


def _afloat(cluster: Cluster) -> None:
    """Let a cluster lie on water: cut by the water line, and looser where there are many."""
    if cluster.counted > 2:
        _loosen(cluster)
    for piece in cluster.pieces:
        if piece.footing != "ground":
            continue
        piece.footing = "water"
        if "water" not in piece.facts.tags:
            drawn = piece.foot_line if piece.foot_line < 1 else 0.8
            piece.foot_line = min(piece.foot_line, piece.facts.pond or drawn)


def _balance(stage: Stage, clusters: list[Cluster], frame: Frame, ceiling: float, draw: random.Random) -> None:
    """Give several clusters sizes that fit side by side: the largest sets the measure."""
    largest = max(clusters, key=_area)
    before = _width(largest)
    _fit(largest, _hero(stage, frame, largest, draw, alone=False), frame.width * 0.66, ceiling)
    factor = _width(largest) / before
    for cluster in clusters:
        if cluster is not largest:
            cluster.scale(factor)
            _enlarge(cluster, largest)
    total = sum(_width(cluster) for cluster in clusters)
    for cluster in clusters:
        cluster.scale(min(1.0, frame.width * 0.97 / total))
        if -cluster.box[1] > ceiling:
            cluster.scale(ceiling / -cluster.box[1])


def _is_portrait(stage: Stage, cluster: Cluster) -> bool:
    """Say whether the camera is so near a person that the feet lie below the picture."""
    return stage.camera.portrait and len(cluster.pieces) == 1 and "person" in cluster.pieces[0].facts.tags


def on_band(
    stage: Stage, frame: Frame, clusters: list[Cluster], band: tuple[float, float], footing: str
) -> list[Placed]:
    """Give clusters on land or water a size, a place across and a standing line; land or water by `footing`."""
    draw = draws.draws(stage.seed, f"layout:{footing}")
    far, near = band
    alone = len(clusters) == 1
    for cluster in clusters:
        _mirror(cluster, draw)
        if footing == "water":
            _afloat(cluster)
    ceiling = frame.height * near - 0.05
    if alone:
        wanted, tallest = (
            _hero(stage, frame, clusters[0], draw, alone=True),
            min(ceiling, 0.86 * min(1.35, frame.height)),
        )
        if _is_portrait(stage, clusters[0]):
            wanted, tallest = wanted * _NEARER, frame.height * _NEARER
        _fit(clusters[0], wanted, frame.width * 0.9, tallest)
    else:
        _balance(stage, clusters, frame, min(ceiling, 0.74), draw)
    middles = [_across(stage, draw)] if alone else _in_row(clusters, frame, draw)
    ranks = sorted(range(len(clusters)), key=lambda which: -clusters[which].metres)
    placed: list[Placed] = []
    for rank, which in enumerate(ranks):
        cluster = clusters[which]
        if alone:
            share = draw.uniform(*stage.camera.stand) * (1.0 if footing == "ground" else 0.7)
        else:
            share = 0.25 + 0.6 * rank / (len(clusters) - 1) + draw.uniform(-0.08, 0.08)
        deep = max((-piece.foot for piece in cluster.pieces if piece.footing == footing), default=0.0)
        y = far + (near - far) * share
        y = min(near, max(y, far + min(deep, frame.height * (near - far)) / frame.height))
        _face(cluster, middles[which], draw)
        placed.append((cluster, middles[which], y, (1 - share) * 0.2))
    return sorted(placed, key=lambda entry: entry[2])


def on_horizon(stage: Stage, frame: Frame, clusters: list[Cluster], heads: list[tuple[float, float]]) -> list[Placed]:
    """Give mountains a large size and a place on the horizon, in the haze, beside the heads before them."""
    draw = draws.draws(stage.seed, "layout:vista")
    placed: list[Placed] = []
    line = min(0.9, max(0.3, stage.horizon)) + 0.05
    for cluster in clusters:
        _fit(cluster, 0.72 * cluster.word, frame.width * 0.98, frame.height * line * 0.82)
        for piece in cluster.pieces:
            piece.footing = "air"
        middle = draw.choice((0.36, 0.5, 0.64)) + draw.uniform(-0.05, 0.05)
        if heads:
            middle = 0.3 if heads[0][0] > middle else 0.7
        placed.append((cluster, middle, line, 0.42))
    return placed


def aloft(stage: Stage, frame: Frame, clusters: list[Cluster], taken: list[tuple[float, float]]) -> list[Placed]:
    """Give what flies or shines a size and a place in the sky, away from the heads at `taken`."""
    draw = draws.draws(stage.seed, "layout:sky")
    floor = stage.horizon if stage.place not in INDOORS else 0.5
    floor = min(0.8, max(0.3, floor))
    placed: list[Placed] = []
    for cluster in clusters:
        _scatter(cluster, draw)
        crowd = len(clusters) > 1 or bool(taken)
        wanted = draw.uniform(0.36, 0.42) * stage.camera.size * cluster.word * (0.66 if crowd else 1.0)
        if cluster.zone == "far":
            wanted = draw.uniform(0.17, 0.24) * cluster.word
        small = 0.75 if "small" in cluster.pieces[0].facts.tags and crowd else 1.0
        _fit(
            cluster,
            wanted * small * (1 + 0.22 * (len(cluster.pieces) - 1) ** 0.8),
            frame.width * 0.9,
            frame.height * (floor * 0.86 if crowd else max(0.62, floor * 0.86)),
        )
        left, top, right, bottom = cluster.box
        half = (right - left) / 2 / frame.width
        tall = (bottom - top) / frame.height
        best, score = (0.5, 0.2), -1.0
        for _ in range(8):
            x = draw.uniform(min(0.5, half + 0.03), max(0.5, 0.97 - half))
            if not crowd:
                x = min(max(0.5, 0.97 - half), max(min(0.5, half + 0.03), _across(stage, draw)))
            y = draw.uniform(0.04, max(0.06, floor - tall * (0.7 if crowd else 0.55)))
            apart = min((abs(x - tx) + 0.7 * max(0.0, ty - y - tall) for tx, ty in taken), default=1.0 - abs(x - 0.5))
            if apart > score:
                best, score = (x, y), apart
        taken.append((best[0], best[1] + tall / 2))
        for piece in cluster.pieces:
            piece.footing = "air" if piece.footing == "ground" else piece.footing
        _face(cluster, best[0], draw)
        placed.append((cluster, best[0], best[1] - top / frame.height, 0.0))
    return placed


def _scatter(cluster: Cluster, draw: random.Random, turn: float = 7.0) -> None:
    """Loosen a group that flies or floats: spread in a bent swarm, each turned a little, some nearer than others."""
    group = [piece for piece in cluster.pieces if piece.footing == "ground"]
    if len(group) == 1:
        leaning = draw.uniform(-turn, turn)
        group[0].turn = 0.0 if "building" in group[0].facts.tags else leaning
        return
    unit = max(max(piece.width, piece.height) for piece in group)
    taken: list[tuple[float, float]] = []
    reach = unit * len(group) ** 0.5
    for piece in group:
        piece.turn = draw.uniform(-turn, turn)
        scale = draw.uniform(0.72, 1.0)
        piece.width, piece.height = piece.width * scale, piece.height * scale
        spots = [(draw.uniform(-1, 1) * reach * 0.8, draw.uniform(-1, 1) * reach * 0.55) for _ in range(14)]
        spot = max(
            spots,
            key=lambda at: min((abs(at[0] - x) + abs(at[1] - y) * 1.3 for x, y in taken), default=reach - abs(at[0])),
        )
        taken.append(spot)
        piece.x, piece.foot, piece.depth, piece.order = spot[0], spot[1], 0.0, scale
    cluster.centre()


def adrift(stage: Stage, frame: Frame, clusters: list[Cluster]) -> list[Placed]:
    """Give what floats in space or under water a size and a place."""
    if not clusters:
        return []
    draw = draws.draws(stage.seed, "layout:float")
    for cluster in clusters:
        _mirror(cluster, draw)
        _scatter(cluster, draw, turn=14.0)
        for piece in cluster.pieces:
            piece.footing = "air" if piece.footing == "ground" else piece.footing
    largest = max(clusters, key=_area)
    before = _width(largest)
    _fit(
        largest,
        _hero(stage, frame, largest, draw, alone=len(clusters) == 1) * 1.15,
        frame.width * 0.8,
        frame.height * 0.66,
    )

    factor = _width(largest) / before
    for cluster in clusters:
        if cluster is not largest:
            cluster.scale(factor)
    total = sum(_width(cluster) for cluster in clusters)
    for cluster in clusters:
        cluster.scale(min(1.0, frame.width * 0.94 / total))
    middles = [_across(stage, draw)] if len(clusters) == 1 else _in_row(clusters, frame, draw)
    placed: list[Placed] = []
    for cluster, cx in zip(clusters, middles, strict=True):
        _, top, _, bottom = cluster.box
        y = 0.48 + draw.uniform(-0.1, 0.1) - (top + bottom) / 2 / frame.height
        _face(cluster, cx, draw)
        placed.append((cluster, cx, y, 0.0))
    return placed
