"""Four formats: what comes out is a picture of that format, the same bytes every time."""

import hashlib
import io

import pytest
from PIL import Image, ImageChops, ImageStat

from mayfly.errors import ProviderFailed
from mayfly.generate.ports import Raster
from mayfly.imaging.encode import FILE_FORMATS, PictureFinisher, encode
from mayfly.imaging.marks import Marks
from tests.unit.imaging.pictures import painted, recipe

FORMATS = sorted(FILE_FORMATS)
LOSSY = [name for name in FORMATS if name != "png"]
SIGNATURES = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff", "webp": b"RIFF", "avif": b"\0\0\0"}


def finish(image, **changes):
    finisher = PictureFinisher(lambda message: hashlib.sha256(message).hexdigest())
    return finisher.finish(Raster(image), recipe(**changes), digital_source_type="algorithmicMedia")


def opened(picture):
    return Image.open(io.BytesIO(picture.content))


def difference(one, other):
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


@pytest.mark.parametrize("output_format", FORMATS)
def test_the_file_is_of_its_format_and_size_and_shows_the_picture(output_format):
    picture = finish(painted(256, 192), output_format=output_format)

    assert picture.content.startswith(SIGNATURES[output_format])
    assert picture.media_type == Image.MIME[opened(picture).format] == f"image/{output_format}"
    assert (picture.width, picture.height) == opened(picture).size == (256, 192)
    assert picture.sha256 == hashlib.sha256(picture.content).hexdigest()
    assert difference(opened(picture), painted(256, 192)) < 6


def test_png_loses_nothing():
    assert opened(finish(painted())).tobytes() == painted().tobytes()


@pytest.mark.parametrize("level", ["none", "provenance", "full"])
@pytest.mark.parametrize("output_format", FORMATS)
def test_the_same_picture_is_the_same_bytes(output_format, level):
    first, second = (finish(painted(), output_format=output_format, metadata_level=level).content for _ in range(2))
    assert first == second


@pytest.mark.parametrize("output_format", LOSSY)
def test_quality_trades_size_for_likeness(output_format):
    by_quality = {
        quality: finish(painted(), output_format=output_format, quality=quality, metadata_level="none")
        for quality in (1, 50, 100)
    }
    sizes = [len(picture.content) for picture in by_quality.values()]
    errors = [difference(opened(picture), painted()) for picture in by_quality.values()]

    assert sizes == sorted(sizes)
    assert errors == sorted(errors, reverse=True)


@pytest.mark.parametrize("output_format", LOSSY)
def test_no_quality_means_the_formats_own(output_format):
    default = FILE_FORMATS[output_format].default_quality
    one = finish(painted(), output_format=output_format, metadata_level="none")
    other = finish(painted(), output_format=output_format, metadata_level="none", quality=default)
    assert one.content == other.content


@pytest.mark.parametrize("output_format", ["png", "webp", "avif"])
def test_what_is_see_through_stays_so(output_format):
    picture = finish(painted(mode="RGBA"), output_format=output_format)
    assert opened(picture).mode == "RGBA"
    assert opened(picture).getpixel((0, 0))[3] > 200


def test_jpeg_shows_what_is_see_through_on_white():
    clear = Image.new("RGBA", (16, 16), (255, 0, 0, 0))
    assert opened(finish(clear, output_format="jpeg")).getpixel((8, 8)) == (255, 255, 255)


def test_an_alpha_channel_that_hides_nothing_is_not_written():
    assert opened(finish(painted().convert("RGBA"))).mode == "RGB"


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK", "YCbCr", "I;16", "F"])
@pytest.mark.parametrize("output_format", FORMATS)
def test_every_kind_of_image_can_be_written(mode, output_format):
    image = Image.new("L", (20, 10), 128).convert(mode) if mode != "I;16" else Image.new(mode, (20, 10), 128)
    assert opened(finish(image, output_format=output_format)).size == (20, 10)


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize("size", [(1, 1), (1, 33), (2048, 1)])
def test_odd_sizes_are_written(output_format, size):
    assert opened(finish(Image.new("RGB", size, "teal"), output_format=output_format)).size == size


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_file_from_a_provider_is_encoded_anew_without_what_it_carried(output_format):
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "request 4711 of tenant acme"
    painted().save(file, "JPEG", exif=exif, comment=b"tenant acme", xmp=b"<acme/>", icc_profile=b"acme" * 40)

    picture = finish(file.getvalue(), output_format=output_format, metadata_level="none")

    assert b"acme" not in picture.content
    assert not {"exif", "xmp", "icc_profile", "comment"} & opened(picture).info.keys()


def test_bytes_that_are_no_picture_are_the_providers_fault():
    with pytest.raises(ProviderFailed):
        finish(b"<html>busy</html>")


def test_an_unknown_level_of_marks_is_no_level():
    with pytest.raises(ValueError, match="fulll"):
        finish(painted(), metadata_level="fulll")


def test_what_a_format_cannot_hold_is_said_as_pillow_says_it():
    with pytest.raises(ValueError, match="16383"):
        encode(Image.new("RGB", (16384, 1)), "webp", marks=Marks())
