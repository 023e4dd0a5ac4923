"""The subjects of a scene without a place: on nothing, with the shadows they cast, see-through around them.

The same composition is painted before black and before white. What differs between the two is what shines through, so
alpha is 255 less the difference, and the colours are those before black, divided by alpha: the matte of two backings
(Smith and Blinn, "Blue Screen Matting", 1996).
"""

from dataclasses import replace

from PIL import Image, ImageChops
from PIL.Image import Resampling

from mayfly.painter.canvas import blank_canvas
from mayfly.painter.composition import compose
from mayfly.painter.render import MAX_PAINTED_SIDE
from mayfly.painter.styles import apply_style
from mayfly.scene.spec import Scene

_GROUND = (0.8, 0.93)  # where feet stand, in fractions of the height
_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)


def paint_cutout(scene: Scene, width: int, height: int, seed: int) -> Image.Image:
    """Return the RGBA picture of a scene's subjects; the same pixels for the same arguments."""
    scene = replace(scene, place="studio")  # no grass round the feet
    scale = min(1.0, MAX_PAINTED_SIDE / max(width, height))
    size = (max(16, round(width * scale)), max(16, round(height * scale)))
    dark, bright = (_painted(scene, size, seed, backing) for backing in (_BLACK, _WHITE))
    alpha = ImageChops.invert(ImageChops.subtract(bright, dark).getchannel("G"))
    cut = Image.merge("RGBa", (*dark.split(), alpha)).convert("RGBA")
    if cut.size != (width, height):
        cut = cut.resize((width, height), Resampling.BICUBIC)
    alpha = cut.getchannel("A")
    before_white = Image.alpha_composite(Image.new("RGBA", cut.size, "white"), cut).convert("RGB")
    styled = apply_style(scene.style, before_white, seed)
    # Shadows and soft edges keep their own colour: painted before white they would shine.
    styled = Image.composite(styled, cut.convert("RGB"), alpha.point([0] * 128 + [2 * value for value in range(128)]))
    styled.putalpha(alpha)
    return styled


def _painted(scene: Scene, size: tuple[int, int], seed: int, backing: tuple[int, int, int]) -> Image.Image:
    canvas = blank_canvas(scene, size, seed)
    canvas.image = Image.new("RGB", size, backing)
    stage = canvas.stage(ground=_GROUND)
    compose(stage, canvas.scene)
    return stage.image
