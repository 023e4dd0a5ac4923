"""Whatever bytes come: a picture of bounded size, or BadPicture."""

import io
import struct
import warnings
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from mayfly.imaging.decode import MAX_BYTES, MAX_PIXELS, BadPicture, decode
from tests.unit.imaging.pictures import painted


def file_of(image, pillow_format, **options):
    file = io.BytesIO()
    image.save(file, pillow_format, **options)
    return file.getvalue()


def png_of_size(width, height):
    """A PNG that promises this size and holds almost nothing."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


FILES = {name: file_of(painted(), name) for name in ("PNG", "JPEG", "WEBP", "AVIF")}


@pytest.mark.parametrize("name", FILES)
def test_a_picture_is_read(name):
    image = decode(FILES[name])
    assert (image.size, image.mode, image.info) == ((96, 64), "RGB", {})


@pytest.mark.parametrize("pillow_format", ["GIF", "BMP", "TIFF", "PPM", "ICO", "PDF", "EPS"])
def test_other_formats_are_refused(pillow_format):
    with pytest.raises(BadPicture):
        decode(file_of(Image.new("RGB", (32, 32)), pillow_format))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kept", [0, 1, 12, 40, 0.5])
def test_a_truncated_file_is_refused(name, kept):
    content = FILES[name]
    with pytest.raises(BadPicture):
        decode(content[: kept if isinstance(kept, int) else int(len(content) * kept)])


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"<svg/>", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 "])
def test_garbage_is_refused(content):
    with pytest.raises(BadPicture):
        decode(content)


@pytest.mark.parametrize("size", [(4097, 4096), (MAX_PIXELS + 1, 1), (60000, 60000), (2**31 - 1, 2**31 - 1)])
def test_more_pixels_than_the_limit_are_refused_before_they_are_unpacked(size):
    with pytest.raises(BadPicture, match="pixels"):
        decode(png_of_size(*size))


def test_the_limit_holds_where_pillows_own_guard_does_not(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    with pytest.raises(BadPicture, match="4097x4096 pixels"):
        decode(png_of_size(4097, 4096))


def test_as_many_pixels_as_the_limit_are_read():
    content = file_of(Image.new("1", (4096, 4096)), "PNG")
    assert decode(content).size == (4096, 4096)


def test_more_bytes_than_the_limit_are_refused():
    with pytest.raises(BadPicture, match="bytes"):
        decode(FILES["PNG"] + b"\0" * MAX_BYTES)


def test_a_warning_of_the_decoder_counts_as_damage_and_leaves_the_filters_as_they_were():
    before = list(warnings.filters)
    broken_exif = file_of(painted(), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x05\x01\x12")
    with pytest.raises(BadPicture):
        decode(broken_exif)
    assert warnings.filters == before


def test_a_picture_is_turned_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    assert decode(file_of(painted(), "JPEG", exif=exif)).size == (64, 96)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 2**32), st.integers(1, 12))
def test_damage_anywhere_never_raises_anything_else(name, seed, count):
    content = bytearray(FILES[name])
    for step in range(count):
        content[(seed * (step + 7919)) % len(content)] = (seed >> step) & 0xFF
    try:
        image = decode(bytes(content))
    except BadPicture:
        return
    assert image.width * image.height <= MAX_PIXELS
