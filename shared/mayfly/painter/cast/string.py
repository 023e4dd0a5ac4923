"""The string that ties a kite to the hand that flies it."""

from PIL import Image, ImageDraw

from mayfly.painter.colour import mix
from mayfly.painter.fields import lay
from mayfly.painter.stage import Stage

Spot = tuple[float, float]


def string(stage: Stage, hand: Spot, end: Spot) -> None:
    """Draw a thin string that sags a little, from a hand to what flies; both in pixels of the picture."""
    left, top = int(min(hand[0], end[0])) - 2, int(min(hand[1], end[1])) - 2
    sag = 0.12 * abs(hand[0] - end[0])
    size = (int(abs(hand[0] - end[0])) + 6, int(abs(hand[1] - end[1]) + sag) + 6)
    large = Image.new("L", (size[0] * 2, size[1] * 2))
    points = []
    for step in range(17):
        share = step / 16
        x = hand[0] + (end[0] - hand[0]) * share
        y = hand[1] + (end[1] - hand[1]) * share + sag * 4 * share * (1 - share)
        points.append(((x - left) * 2, (y - top) * 2))
    ImageDraw.Draw(large).line(points, fill=230, width=max(2, round(2.4 * stage.unit)))
    lay(stage.image, mix(stage.light.shadow, (250, 250, 250), 0.25), (left, top), large.reduce(2))
