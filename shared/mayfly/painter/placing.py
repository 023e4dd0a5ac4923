"""Put one sprite on the stage so that it belongs there."""

import math
from dataclasses import dataclass

from PIL import Image, ImageChops

from mayfly.painter import draws, sprites
from mayfly.painter.cast import footing, shadow, water
from mayfly.painter.cast.coats import coat_of
from mayfly.painter.cast.relight import relit
from mayfly.painter.cast.tables import falloff, linear
from mayfly.painter.cast.tint import tinted
from mayfly.painter.colour import mix
from mayfly.painter.fields import lay
from mayfly.painter.stage import Stage

_LARGEST = 2  # how far beyond the picture's longer side a sprite may reach before it is held back


@dataclass(frozen=True, slots=True)
class Pose:
    """Where and how one sprite stands. `x` is its middle and `foot` the line it stands on, in px of the picture;
    `height` is its height in px before turning. `footing` is one of ground, water, air, held (on another sprite).
    `depth` is 0 near .. 1 far, `turn` degrees counter-clockwise, `foot_line` the standing line as a fraction of
    its height, `keep` the share of its height that is shown, from the top; `key` names its random draws.
    """

    sprite: str
    x: float
    foot: float
    height: float
    footing: str = "ground"
    flip: bool = False
    turn: float = 0.0
    colour: str | None = None
    depth: float = 0.0
    foot_line: float = 1.0
    keep: float = 1.0
    key: str = "0"


def _prepared(stage: Stage, pose: Pose) -> Image.Image:
    """Return the sprite at its size, tinted, flipped and turned; not yet lit."""
    facts = sprites.facts_of(pose.sprite)
    limit = max(stage.image.size) * _LARGEST
    height = max(3, min(limit, round(pose.height)))
    width = max(3, min(limit, round(height * sprites.aspect(pose.sprite))))
    source = sprites.weighed(pose.sprite, height)
    # Enlarged by straight lines, outlines would have corners.
    smooth = Image.Resampling.BICUBIC if height > source.height else Image.Resampling.BILINEAR
    image = source.resize((width, height), smooth).convert("RGBA")
    if pose.colour:
        image = tinted(image, coat_of(pose.sprite, pose.colour), person="person" in facts.tags, paint=facts.paint)
    if pose.keep < 1:
        cut = max(1, round(height * pose.keep))
        image.paste((0, 0, 0, 0), (0, cut, width, height))
    if pose.flip:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if pose.turn:
        image = image.rotate(pose.turn, Image.Resampling.BILINEAR, expand=True)
    return image


def _glow(stage: Stage, x: float, y: float, radius: float, share: float) -> None:
    """Let what shines brighten the air round it."""
    side = max(4, min(int(radius * 2), 2 * max(stage.image.size)))
    disc = Image.radial_gradient("L").point(falloff(2.4, round(255 * share)))
    disc = disc.resize((side, side), Image.Resampling.BILINEAR)
    box = (int(x - side / 2), int(y - side / 2))
    seen = (
        max(0, box[0]),
        max(0, box[1]),
        min(stage.image.width, box[0] + side),
        min(stage.image.height, box[1] + side),
    )
    if seen[2] <= seen[0] or seen[3] <= seen[1]:
        return
    part = disc.crop((seen[0] - box[0], seen[1] - box[1], seen[2] - box[0], seen[3] - box[1]))
    lit = Image.merge("RGB", [part.point(linear(tone / 255)) for tone in (255, 196, 110)])
    stage.image.paste(ImageChops.screen(stage.image.crop(seen), lit), seen[:2])


def place(stage: Stage, pose: Pose) -> None:
    """Paint one sprite onto `stage.image`, with its shadow, reflection and footing."""
    facts = sprites.facts_of(pose.sprite)
    draw = draws.draws(stage.seed, f"pose:{pose.key}")
    phase = draw.uniform(0, math.tau)
    image = _prepared(stage, pose)
    towards = max(-1.0, min(1.0, (stage.light.sun[0] - pose.x / stage.image.width) * 2.2))
    glows = "glow" in facts.tags
    matt = "model" not in facts.tags
    image = relit(image, stage.light, towards, pose.depth, glows=glows, matt=matt)
    width, height = image.size
    left = round(pose.x - width / 2)
    line = round(pose.foot)
    top = line - round(height * pose.foot_line)
    dim = stage.light.time in ("night", "sunset")
    if glows:
        _glow(stage, pose.x, top + height * 0.4, max(width, height) * (1.1 if dim else 0.7), 0.75 if dim else 0.3)
    if pose.footing == "water":
        image = water.sunk(image, pose.foot_line, phase)
        above = image.crop((0, 0, width, max(2, min(height, round(height * pose.foot_line)))))
        water.reflection(stage, above, left, line, phase)
        stage.image.paste(image, (left, top), image)
        stage.include(image.getchannel("A"), (left, top))
        water.ripples(stage, left + width // 10, left + width - width // 10, line, phase)
        return
    alpha = image.getchannel("A")
    strip = None
    if pose.footing == "ground":
        strip = footing.ground_under(stage, left, left + width, line)
        if not glows:
            shadow.cast(stage, alpha, left, line, towards)
        shadow.contact(stage, alpha, left, line, 1.0 if not dim else 0.8)
    elif pose.footing == "held":
        _touch(stage, alpha, left, line)
    stage.image.paste(image, (left, top), image)
    stage.include(alpha, (left, top))
    if strip is not None:
        settle = alpha if pose.foot_line >= 1 else alpha.crop((0, 0, width, max(1, round(height * pose.foot_line))))
        footing.settle(stage, settle, left, line, strip, draw)


def _touch(stage: Stage, alpha: Image.Image, left: int, line: int) -> None:
    """Darken what the sprite sits on, a little, where it sits."""
    wide, tall = max(4, int(alpha.width * 0.8)), max(3, int(min(alpha.size) * 0.12))
    disc = Image.radial_gradient("L").point(falloff(1.0, 130)).resize((wide, tall), Image.Resampling.BILINEAR)
    dark = mix(stage.light.shadow, (10, 8, 24), 0.5)
    lay(stage.image, dark, (left + alpha.width // 2 - wide // 2, line - tall // 2), disc)
