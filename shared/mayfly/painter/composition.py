"""Who stands where: the subjects of a scene on a painted place, composed anew for every seed."""

from mayfly.painter.cast.bank import with_bank
from mayfly.painter.cast.clusters import clusters_of
from mayfly.painter.cast.layout import Frame, Placed, adrift, aloft, on_band, on_horizon
from mayfly.painter.cast.pieces import Cluster, Piece
from mayfly.painter.cast.string import string
from mayfly.painter.placing import Pose, place
from mayfly.painter.stage import Stage
from mayfly.scene.spec import Scene

_MARGIN = 0.03  # of the shorter side, kept free round a cluster


def _paint(stage: Stage, frame: Frame, cluster: Cluster, cx: float, y: float, depth: float) -> None:
    """Paint a cluster that stands at `cx` (fraction of the width) and `y` (of the height), kept within the picture."""
    left, top, right, bottom = cluster.box
    middle, foot = cx * frame.width, y * frame.height
    if right - left < frame.width - 2 * _MARGIN:
        middle = min(max(middle, _MARGIN - left), frame.width - _MARGIN - right)
    if bottom - top < frame.height - 2 * _MARGIN:
        foot = min(max(foot, _MARGIN - top), frame.height - _MARGIN * 0.4 - bottom)
    elif foot + top < 0:
        foot = -top + _MARGIN
    for piece in sorted(cluster.pieces, key=lambda item: (item.order, item.key)):
        if piece.tied:
            ends = (
                piece.tied.hand,
                (piece.x, piece.top + piece.height * (0.9 if "hang" in piece.facts.tags else 0.55)),
            )
            string(stage, *(((middle + x) * frame.short, (foot + y) * frame.short) for x, y in ends))
        place(stage, _pose(frame, piece, middle, foot, depth))


def _pose(frame: Frame, piece: Piece, middle: float, foot: float, depth: float) -> Pose:
    """Return a piece in pixels."""
    return Pose(
        piece.sprite,
        (middle + piece.x) * frame.short,
        (foot + piece.foot) * frame.short,
        piece.height * frame.short,
        footing=piece.footing,
        flip=piece.flip,
        turn=piece.turn,
        colour=piece.colour,
        depth=min(1.0, depth + piece.depth * 0.6),
        foot_line=piece.foot_line,
        keep=piece.keep,
        key=piece.key,
    )


def _standing(stage: Stage, frame: Frame, zones: dict[str, list[Cluster]]) -> list[Placed]:
    """Place what stands on land or lies on water, the far before the near."""
    placed: list[Placed] = []
    if "water" in zones:
        placed += on_band(stage, frame, zones["water"], stage.water or (0.6, 0.95), "water")
    if "ground" in zones:
        ashore = on_band(stage, frame, zones["ground"], stage.ground or with_bank(stage), "ground")
        placed = [_aside(afloat, ashore) for afloat in placed] + ashore
    return placed


def _aside(afloat: Placed, ashore: list[Placed]) -> Placed:
    """Return what lies on the water smaller, and out from behind who stands before it."""
    cluster, cx, y, depth = afloat
    cluster.scale(0.72)
    if any(abs(cx - middle) < 0.28 for _, middle, _, _ in ashore):
        cx = 1 - cx if abs(cx - 0.5) > 0.14 else 0.24
    return cluster, cx, y, depth


def compose(stage: Stage, scene: Scene) -> None:
    """Paint the scene's subjects onto `stage.image`, from far to near. Any scene is composed; none raises."""
    frame = Frame(stage)
    for cluster, cx, y, depth in arranged(stage, scene):
        _paint(stage, frame, cluster, cx, y, depth)


def arranged(stage: Stage, scene: Scene) -> list[Placed]:
    """Return who stands where, from far to near; a bank is painted for whom there is nowhere to stand."""
    frame = Frame(stage)
    zones: dict[str, list[Cluster]] = {}
    for cluster in clusters_of(stage, scene):
        zones.setdefault(cluster.zone, []).append(cluster)
    standing = _standing(stage, frame, zones)
    heads = [(cx, y + cluster.box[1] / frame.height) for cluster, cx, y, _ in standing]
    placed = on_horizon(stage, frame, zones.get("vista", []), heads)
    for zone in ("far", "wall", "sky"):
        placed += aloft(stage, frame, zones.get(zone, []), heads)
    placed += standing
    return placed + adrift(stage, frame, zones.get("float", []))
