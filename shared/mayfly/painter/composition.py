"""Who stands where: the subjects of a scene on a painted place, composed anew for every seed."""

from mayfly.painter.cast.bank import with_bank
from mayfly.painter.cast.clusters import clusters_of
from mayfly.painter.cast.layout import Frame, adrift, aloft, on_band
from mayfly.painter.cast.pieces import Cluster, Piece
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


def compose(stage: Stage, scene: Scene) -> None:
    """Paint the scene's subjects onto `stage.image`. Any scene is composed; none raises."""
    frame = Frame(stage)
    clusters = clusters_of(stage, scene)
    zones: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        zones.setdefault(cluster.zone, []).append(cluster)
    standing = []
    if "water" in zones:
        standing += on_band(stage, frame, zones["water"], stage.water or (0.6, 0.95), "water")
    if "ground" in zones:
        band = stage.ground or with_bank(stage)
        standing += on_band(stage, frame, zones["ground"], band, "ground")
    heads = [(cx, y + cluster.box[1] / frame.height) for cluster, cx, y, _ in standing]
    for zone in ("far", "wall", "sky"):
        if zone in zones:
            for cluster, cx, y, _ in aloft(stage, frame, zones[zone], heads):
                _paint(stage, frame, cluster, cx, y, 0.0)
    for cluster, cx, y, depth in standing:
        _paint(stage, frame, cluster, cx, y, depth)
    if "float" in zones:
        for cluster, cx, y, _ in adrift(stage, frame, zones["float"]):
            _paint(stage, frame, cluster, cx, y, 0.0)
