"""Image files from elsewhere, read with suspicion."""

import io
import warnings

from PIL import Image, ImageOps

FORMATS = ("PNG", "JPEG", "WEBP", "AVIF")
UPLOADED = ("PNG", "JPEG", "WEBP")  # what is taken from users, told by content
MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 4096 * 4096

Image.MAX_IMAGE_PIXELS = MAX_PIXELS  # Pillow's own guard, beside ours, for what a decoder does on its own


class BadPicture(ValueError):
    """These bytes are no picture that we read; the message says why, in words for whoever sent them."""


def decode(content: bytes, *, formats: tuple[str, ...] = FORMATS) -> Image.Image:
    """Return the first picture in a file of one of `formats`: upright, RGB or RGBA, without its metadata.

    A colour profile is dropped, not applied. Warnings count as errors while a file is read; the switch is
    the process's, so decode in one thread at a time. Raises BadPicture.
    """
    if len(content) > MAX_BYTES:
        raise BadPicture(f"The picture has {len(content)} bytes; {MAX_BYTES} are read at most.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(content), formats=formats) as opened:
                _refuse_too_many_pixels(opened)
                opened.load()
                _refuse_too_many_pixels(opened)
                return plain(ImageOps.exif_transpose(opened))
    except BadPicture:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadPicture(f"The picture has more than {MAX_PIXELS} pixels.") from error
    except Exception as error:
        # A broken file makes decoders raise nearly anything: OSError, SyntaxError, struct.error, IndexError...
        named = ", ".join({"WEBP": "WebP"}.get(name, name) for name in formats[:-1])
        last = {"WEBP": "WebP"}.get(formats[-1], formats[-1])
        raise BadPicture(f"This is no {named} or {last} picture, or it is damaged.") from error


def plain(image: Image.Image) -> Image.Image:
    """Return a picture as RGB, or as RGBA where anything is see-through, that carries nothing but pixels.

    Pillow writes what lies in `info` (profiles, EXIF, comments) into the next file unasked.
    """
    if image.has_transparency_data:
        image = image.convert("RGBA")
        if image.getchannel("A").getextrema() == (255, 255):
            image = image.convert("RGB")
    elif image.mode != "RGB":
        image = image.convert("RGB")
    if image.info:
        image = image.copy()
        image.info = {}
    return image


def _refuse_too_many_pixels(image: Image.Image) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise BadPicture(f"The picture has {width}x{height} pixels; {MAX_PIXELS} are read at most.")
