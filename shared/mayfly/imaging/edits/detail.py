"""How sharp the picture is."""

from PIL import Image, ImageChops, ImageFilter

from mayfly.generate.edits import EditWish
from mayfly.imaging.edits.alpha import on_colours
from mayfly.imaging.edits.refusal import not_possible


def sharpen(image: Image.Image, wish: EditWish) -> Image.Image:
    """Sharpen by unsharp masking; an `amount` of 1.5 is the usual, 1 changes nothing."""
    percent = round(max(0.0, (wish.amount or 1.5) - 1) * 240)
    return on_colours(image, lambda colours: colours.filter(ImageFilter.UnsharpMask(2, percent, 2)))


def blur(image: Image.Image, wish: EditWish) -> Image.Image:
    """Soften it all; a strength of 1 is a radius of a hundredth of the shorter side."""
    if wish.region:
        raise not_possible(
            f"Mayfly does not see where “{wish.region}” is in the picture. It can blur the whole of it, the "
            "background, or what a mask leaves open."
        )
    return image.filter(ImageFilter.GaussianBlur(radius(image, wish)))


def denoise(image: Image.Image, wish: EditWish) -> Image.Image:  # noqa: ARG001
    """Smooth what is nearly even and leave edges as they are."""

    def smoothed(colours: Image.Image) -> Image.Image:
        soft = colours.filter(ImageFilter.GaussianBlur(1.6))
        edges = ImageChops.difference(soft, soft.filter(ImageFilter.GaussianBlur(2.5))).convert("L")
        return Image.composite(colours, soft, edges.point([min(255, value * 10) for value in range(256)]))

    return on_colours(image, smoothed)


def radius(image: Image.Image, wish: EditWish) -> float:
    """Return the radius of a blur in pixels."""
    return max(1.0, min(image.size) / 100 * (wish.amount or 1.0))
