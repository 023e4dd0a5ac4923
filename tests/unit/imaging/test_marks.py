"""What a file says of its own origin, read back as any reader would."""

import hashlib
import hmac
import io
import json
import re
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from mayfly.errors import InvalidRequest
from mayfly.generate.ports import Raster
from mayfly.imaging.decode import decode
from mayfly.imaging.encode import PictureFinisher
from mayfly.imaging.marks import NAMESPACES, pixel_digest, signed_message
from tests.unit.imaging.pictures import painted, recipe

FORMATS = ["png", "jpeg", "webp", "avif"]
HOSTILE = {
    "xml": "</rdf:Description><x y='1'>&amp;]]><!--<?xpacket end='w'?>",
    "quotes": '"a" \'b\' \\ \\u0041 {} [] \\"',
    "lines": "a cat\nNegative prompt: dogs\nSteps: 1, Seed: 2, Size: 3x3",
    "control": "bell\a null\0 escape\x1b del\x7f \x85 \u2028 \ufffe \uffff",
    "vietnamese": "một con mèo trên bãi biển lúc hoàng hôn",
    "astral": "🐈‍⬛ 𝕮𝖆𝖙 👩🏽‍🚀" * 20,
    "surrogate": "half \ud83d of a pair",
    "bidi": "\u202egnp.exe",
    "long": 'mèo & <chó> "🐈" ' * 235,
}
KEY = b"the manifests key"


def sign(message: bytes) -> str:
    return hmac.new(KEY, message, hashlib.sha256).hexdigest()


def finish(**changes):
    raster = Raster(painted(mode=changes.pop("mode", "RGB")))
    wanted = recipe(**changes)
    return PictureFinisher(sign).finish(raster, wanted, digital_source_type="algorithmicMedia"), wanted


def opened(picture):
    image = Image.open(io.BytesIO(picture.content))
    image.load()
    return image


def xmp_of(picture):
    """Return the packet's properties by qualified name, parsed as XML."""
    packet = opened(picture).info["xmp"]
    root = ET.fromstring(packet)
    description = root.find(f".//{{{NAMESPACES['rdf']}}}Description")
    return {child.tag: child.text for child in description}


def property_of(picture, prefixed):
    prefix, _, name = prefixed.partition(":")
    return xmp_of(picture)[f"{{{NAMESPACES[prefix]}}}{name}"]


def manifest_of(picture, output_format):
    text = opened(picture).text["mayfly"] if output_format == "png" else property_of(picture, "mayfly:manifest")
    return json.loads(text)


def parameters_of(picture, output_format):
    if output_format == "png":
        return str(opened(picture).text["parameters"])
    comment = opened(picture).getexif().get_ifd(0x8769)[0x9286]
    assert comment.startswith(b"UNICODE\0")
    return comment[8:].decode("utf-16-be")


@pytest.mark.parametrize("level", ["provenance", "full"])
@pytest.mark.parametrize("output_format", FORMATS)
def test_the_file_says_that_a_machine_made_it(output_format, level):
    picture, _ = finish(output_format=output_format, metadata_level=level)

    source = property_of(picture, "Iptc4xmpExt:DigitalSourceType")
    assert source == "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
    assert property_of(picture, "mayfly:provider") == "painter"
    assert property_of(picture, "mayfly:model") == "painter-1"


@pytest.mark.parametrize("output_format", FORMATS)
def test_provenance_tells_nothing_of_the_prompt(output_format):
    picture, _ = finish(output_format=output_format, metadata_level="provenance", prompt="secretword")

    assert b"secretword" not in picture.content
    assert set(opened(picture).info) & {"exif", "parameters", "mayfly"} == set()


@pytest.mark.parametrize("output_format", FORMATS)
def test_level_none_writes_nothing(output_format):
    picture, _ = finish(output_format=output_format, metadata_level="none")

    assert set(opened(picture).info) & {"xmp", "exif", "parameters", "mayfly", "XML:com.adobe.xmp"} == set()
    assert b"mayfly" not in picture.content.lower()


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("output_format", FORMATS)
def test_the_signed_recipe_holds_for_the_pixels_of_the_file(output_format, mode):
    picture, wanted = finish(output_format=output_format, mode=mode)
    manifest = manifest_of(picture, output_format)

    assert manifest["recipe"] == json.loads(wanted.canonical_json())
    assert manifest["pixels"] == pixel_digest(decode(picture.content))
    recipe_json = json.dumps(manifest["recipe"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert recipe_json == wanted.canonical_json()
    assert manifest["signature"] == sign(signed_message(recipe_json, manifest["pixels"]))


def test_another_pixel_or_size_is_another_digest():
    changed = painted()
    changed.putpixel((5, 5), (1, 2, 3))
    turned = Image.frombytes("RGB", (64, 96), painted().tobytes())
    assert len({pixel_digest(painted()), pixel_digest(changed), pixel_digest(turned)}) == 3


@pytest.mark.parametrize("output_format", FORMATS)
def test_parameters_read_as_automatic1111_reads_them(output_format):
    picture, _ = finish(output_format=output_format)

    *prompt, last = parameters_of(picture, output_format).split("\n")
    assert prompt == ["a cat on a beach", "Negative prompt: people"]
    # The expression of its infotext reader.
    found = dict(re.findall(r'\s*(\w[\w \-/]+):\s*("(?:\\.|[^\\"])+"|[^,]*)(?:,|$)', last))
    assert found == {
        "Steps": "20", "CFG scale": "7", "Seed": "4294967295", "Size": "96x64", "Model": "painter-1",
        "Style": "watercolor", "Version": "mayfly painter 1",
    }  # fmt: skip


def test_parameters_leave_out_what_was_not_used():
    picture, _ = finish(num_inference_steps=None, guidance_scale=None, negative_prompt="")
    parameters = parameters_of(picture, "png")
    assert parameters.startswith("a cat on a beach\nSeed: 4294967295, Size: 96x64")
    assert "Negative" not in parameters


def test_a_model_with_a_comma_is_quoted():
    picture, _ = finish(model='sd, "v2"')
    assert r'Model: "sd, \"v2\"", Style' in parameters_of(picture, "png")


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("output_format", FORMATS)
def test_hostile_and_long_prompts_come_back_as_they_were(output_format, kind):
    prompt = HOSTILE[kind]
    picture, wanted = finish(output_format=output_format, prompt=prompt, negative_prompt=prompt[::-1])

    assert property_of(picture, "mayfly:provider") == "painter"
    assert manifest_of(picture, output_format)["recipe"] == json.loads(wanted.canonical_json())
    lines = parameters_of(picture, output_format).split("\n")
    assert len(lines) == 3
    assert lines[1].startswith("Negative prompt: ")
    assert lines[2].startswith("Steps: 20, CFG scale: 7, Seed: 4294967295")


@pytest.mark.parametrize("worst", ["&", "<", '"', "\x01", "🐈", "ế"])
@pytest.mark.parametrize("output_format", FORMATS)
def test_the_longest_prompts_allowed_fit_into_every_format(output_format, worst):
    picture, wanted = finish(output_format=output_format, prompt=worst * 4000, negative_prompt=worst * 4000)
    assert manifest_of(picture, output_format)["recipe"] == json.loads(wanted.canonical_json())


def test_a_recipe_too_long_for_jpeg_is_refused_with_a_way_out():
    with pytest.raises(InvalidRequest) as refused:
        finish(output_format="jpeg", prompt="x" * 70_000)
    assert refused.value.faults[0].field == "metadata_level"
    finish(output_format="png", prompt="x" * 70_000)


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_hostile_model_name_stays_text(output_format):
    picture, _ = finish(output_format=output_format, metadata_level="provenance", model="<b>&\0\ud800")
    assert property_of(picture, "mayfly:model") == "<b>&\ufffd\ufffd"
