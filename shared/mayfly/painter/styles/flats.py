"""Flat colour: a picture as a few areas of one colour each, free or out of a given palette."""

from collections.abc import Sequence

from PIL import Image, ImageFilter
from PIL.Image import Dither, Quantize, Resampling

from mayfly.painter.colour import rgb
from mayfly.painter.styles.medium import Medium


def flattened(image: Image.Image, medium: Medium, colours: int, reach: float = 2.4) -> Image.Image:
    """Return the picture in at most `colours` colours, in areas with smooth borders."""
    return _laid(
        image,
        medium,
        _sample(image, medium.cast).quantize(colours, method=Quantize.MEDIANCUT, dither=Dither.NONE),
        reach,
    )


def printed(image: Image.Image, medium: Medium, palette: Sequence[str], reach: float = 2.4) -> Image.Image:
    """Return the picture in the nearest of these hex colours, in areas with smooth borders."""
    inks = Image.new("P", (1, 1))
    codes = [channel for code in palette for channel in rgb(code)]
    inks.putpalette(codes + codes[:3] * (256 - len(palette)))
    return _laid(image, medium, inks, reach)


def _sample(image: Image.Image, cast: Image.Image | None) -> Image.Image:
    """Return a small picture of the colours to choose from: of the whole, and as many again of the subjects."""
    whole = image.resize((64, 64), Resampling.BOX)
    box = cast.getbbox() if cast else None
    if cast is None or box is None:
        return whole
    subject = whole.copy()
    subject.paste(image.resize((64, 64), Resampling.BOX, box), (0, 0), cast.resize((64, 64), Resampling.BOX, box))
    both = Image.new("RGB", (64, 128))
    both.paste(whole, (0, 0))
    both.paste(subject, (0, 64))
    return both


def _laid(image: Image.Image, medium: Medium, inks: Image.Image, reach: float) -> Image.Image:
    """Return the picture in the colours of `inks`: the subjects in more detail than the rest."""
    unit, size = medium.unit, image.size
    small = image.reduce(2) if min(size) >= 16 else image
    plain = small.filter(ImageFilter.BoxBlur(max(0.5, reach * unit / 2)))
    # Borders are drawn at twice the size, so that they come out smooth.
    large = plain.resize((size[0] * 2, size[1] * 2), Resampling.BILINEAR)
    flat = large.quantize(palette=inks, dither=Dither.NONE).convert("RGB").reduce(2)
    if medium.cast is not None:
        flat.paste(image.quantize(palette=inks, dither=Dither.NONE).convert("RGB"), (0, 0), medium.cast)
    return flat
