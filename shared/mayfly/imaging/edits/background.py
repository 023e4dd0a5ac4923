"""What is behind the subject, where that can be told: the picture is see-through there, or plain along its edges.

A plain background is found by flooding a small copy from the edges; its outline is then drawn at full size by how far
each pixel's colour is from the background's. A photograph of a busy street has no such background, and that is said.
"""

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from PIL.Image import Resampling

from mayfly.generate.edits import EditWish
from mayfly.imaging.edits.detail import radius
from mayfly.imaging.edits.refusal import not_possible

PAINTS = {
    "white": (255, 255, 255),
    "black": (0, 0, 0),
    "gray": (190, 190, 194),
    "blue": (94, 150, 214),
    "red": (204, 62, 56),
    "green": (104, 168, 96),
    "yellow": (244, 208, 88),
    "pink": (240, 168, 190),
    "purple": (140, 106, 190),
    "orange": (240, 150, 70),
    "brown": (146, 104, 72),
}
_SMALL = 320  # the longer side of the copy that is flooded
_NEAR = 34  # colours of one background differ by so much at most, the sum of three channels
_EVEN_EDGE = 0.86  # of the edge must be background, or there is none that is plain
_MARKS = ((255, 0, 255), (0, 255, 0))  # colours to flood with, one of which is far from any background
_RAGGED = 0.015  # of the area changes under a median of 9 pixels: cut-outs measured 0.003 to 0.012, textures from 0.019
_MOST = 0.985  # a picture that is background nearly everywhere has no subject


def remove_background(image: Image.Image, wish: EditWish) -> Image.Image:  # noqa: ARG001
    """Make the background see-through. Raises InvalidRequest where it is not plain."""
    cut = image.convert("RGB")
    cut.putalpha(subject(image))
    return cut


def background_colour(image: Image.Image, wish: EditWish) -> Image.Image:
    """Put the subject before one colour. Raises InvalidRequest where the background is not plain."""
    paper = Image.new("RGB", image.size, PAINTS.get(wish.colour or "white", PAINTS["white"]))
    paper.paste(image.convert("RGB"), mask=subject(image))
    return paper


def blur_background(image: Image.Image, wish: EditWish) -> Image.Image:
    """Blur what is behind the subject. Raises InvalidRequest where that can not be told."""
    soft = image.filter(ImageFilter.GaussianBlur(radius(image, wish) * 1.6))
    return Image.composite(image, soft, subject(image))


def subject(image: Image.Image) -> Image.Image:
    """Return a mask (L) of the subject. Raises InvalidRequest where the background is not plain."""
    if image.mode == "RGBA":
        return image.getchannel("A")
    small = image.copy()
    small.thumbnail((_SMALL, _SMALL), Resampling.BOX)
    behind, colour = _flooded(small)
    if behind is None:
        raise not_possible(
            "The background is not plain, so Mayfly can not tell the subject from it. It can where the background is "
            "of one colour, and for pictures it painted itself: ask for the picture with a transparent background."
        )
    core = behind.filter(ImageFilter.MaxFilter(5)).resize(image.size, Resampling.BILINEAR)
    wide = behind.filter(ImageFilter.MinFilter(5)).resize(image.size, Resampling.BILINEAR)
    distance = ImageChops.difference(image, Image.new("RGB", image.size, colour))
    far = _strongest(distance).point([min(255, max(0, (value - 8) * 8)) for value in range(256)])
    return ImageChops.lighter(ImageChops.invert(core), ImageChops.darker(ImageChops.invert(wide), far))


def _flooded(small: Image.Image) -> tuple[Image.Image | None, tuple[int, int, int]]:
    """Return a mask of the plain background of a small RGB picture, None where there is none, and its colour."""
    colour = _edge_colour(small)
    marked = small.copy()
    mark = next(candidate for candidate in _MARKS if _distance(candidate, colour) > _NEAR * 3)
    for point in _edge_points(small):
        pixel = marked.getpixel(point)
        if pixel != mark and _distance(pixel, colour) <= _NEAR * 2:
            ImageDraw.floodfill(marked, point, mark, thresh=_NEAR)
    difference = ImageChops.difference(marked, Image.new("RGB", marked.size, mark))
    behind = _strongest(difference).point([255] + [0] * 255)
    if _ragged(behind):
        return None, colour
    edge = [bool(behind.getpixel(point)) for point in _edge_points(small)]
    share = behind.histogram()[255] / (behind.width * behind.height)
    return (behind, colour) if sum(edge) >= _EVEN_EDGE * len(edge) and share <= _MOST else (None, colour)


def _ragged(behind: Image.Image) -> bool:
    """Say whether the outline of what was flooded is ragged: then it followed a texture, not a subject."""
    changed = ImageChops.difference(behind, behind.filter(ImageFilter.MedianFilter(9))).histogram()[255]
    return changed > _RAGGED * behind.width * behind.height


def _strongest(image: Image.Image) -> Image.Image:
    """Return the highest of the three channels, pixel by pixel."""
    red, green, blue = image.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _edge_colour(small: Image.Image) -> tuple[int, int, int]:
    """Return the middle of the edge's colours, channel by channel."""
    pixels = [small.getpixel(point) for point in _edge_points(small)]
    middle = len(pixels) // 2
    red, green, blue = (sorted(channel)[middle] for channel in zip(*pixels, strict=True))
    return int(red), int(green), int(blue)


def _edge_points(image: Image.Image) -> list[tuple[int, int]]:
    right, bottom = image.width - 1, image.height - 1
    across = [(x, y) for x in range(0, image.width, 2) for y in (0, bottom)]
    return across + [(x, y) for y in range(0, image.height, 2) for x in (0, right)]


def _distance(pixel: object, colour: tuple[int, int, int]) -> int:
    return sum(abs(a - b) for a, b in zip(pixel, colour, strict=True)) if isinstance(pixel, tuple) else 0
