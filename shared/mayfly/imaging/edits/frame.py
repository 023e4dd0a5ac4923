"""What is round the picture: corners and borders."""

from PIL import Image, ImageChops, ImageDraw, ImageOps

from mayfly.generate.edits import EditWish
from mayfly.imaging.edits.background import PAINTS

_ROUND = 0.08  # of the shorter side
_BORDER = 0.04
_FINER = 4  # masks are drawn so much larger, for smooth edges


def round_corners(image: Image.Image, wish: EditWish) -> Image.Image:  # noqa: ARG001
    """Make the corners see-through, round by a twelfth of the shorter side."""
    size = (image.width * _FINER, image.height * _FINER)
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), _ROUND * min(size), fill=255)
    mask = mask.reduce(_FINER)
    rounded = image.convert("RGBA")
    rounded.putalpha(ImageChops.multiply(rounded.getchannel("A"), mask))
    return rounded


def border(image: Image.Image, wish: EditWish) -> Image.Image:
    """Put a border round it, white where no colour is said."""
    colour = PAINTS.get(wish.colour or "white", PAINTS["white"])
    filled = (*colour, 255) if image.mode == "RGBA" else colour
    return ImageOps.expand(image, max(2, round(_BORDER * min(image.size))), filled)
