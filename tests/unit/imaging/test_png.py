"""Our own PNG writer: what any reader sees is the picture, whatever its size and mode."""

import io
import struct
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from mayfly.imaging.png import png


def noise(size, mode):
    bands = [Image.effect_noise(size, 90) for _ in mode]
    return Image.merge(mode, bands)


def chunks_of(content):
    at, found = 8, []
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        assert struct.unpack(">I", content[at + 8 + length : at + 12 + length]) == (zlib.crc32(kind + data),)
        found.append((kind, data))
        at += 12 + length
    return found


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("size", [(1, 1), (64, 64), (513, 255), (40, 256), (3, 257), (200, 700)])
def test_the_pixels_come_back(size, mode):
    image = noise(size, mode)

    with Image.open(io.BytesIO(png(image, PngInfo())), formats=["PNG"]) as read:
        assert (read.mode, read.size) == (mode, size)
        assert read.tobytes() == image.tobytes()


def test_texts_stand_before_the_pixels():
    texts = PngInfo()
    texts.add_itxt("Title", "Mèo con ở Huế")
    content = png(noise((30, 20), "RGB"), texts)

    assert [kind for kind, _ in chunks_of(content)] == [b"IHDR", b"iTXt", b"IDAT", b"IEND"]
    with Image.open(io.BytesIO(content)) as read:
        assert read.text == {"Title": "Mèo con ở Huế"}


def test_a_smooth_picture_is_hardly_larger_than_pillow_writes_it():
    image = Image.linear_gradient("L").convert("RGB")
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=1)

    assert len(png(image, PngInfo())) < 1.2 * len(file.getvalue()) + 200


def test_other_modes_are_refused():
    with pytest.raises(KeyError):
        png(Image.new("L", (4, 4)), PngInfo())
