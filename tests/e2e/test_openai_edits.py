"""Edits and variations through the official openai package, and what is refused."""

import base64
import io
import warnings

import openai
import pytest
import requests
from PIL import Image, ImageChops, ImageStat

from tests.e2e.asking import picture, problem

EDITS, VARIATIONS = "/v1/images/edits", "/v1/images/variations"


@pytest.fixture(scope="module")
def client(cloud) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{cloud.base_url}/v1", api_key="any")


def file_of(image: Image.Image, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


def photo(size: tuple[int, int] = (96, 64)) -> Image.Image:
    """A round thing of many colours before a plain grey wall."""
    image = Image.new("RGB", size, (180, 182, 186))
    ball = Image.merge(
        "RGB", [Image.radial_gradient("L").resize((40, 40)), *[Image.linear_gradient("L").resize((40, 40))] * 2]
    )
    hole = Image.radial_gradient("L").resize((40, 40)).point([255] * 120 + [0] * 136)
    image.paste(ball, (28, 12), hole)
    return image


def light(image: Image.Image) -> float:
    return ImageStat.Stat(image.convert("L")).mean[0]


@pytest.mark.parametrize("prompt", ["make it brighter", "làm ảnh sáng hơn"])
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_brighter_in_both_languages_and_all_formats(client, prompt, kind):
    made = client.images.edit(image=("picture", file_of(photo(), kind)), prompt=prompt)
    after = picture(made.data[0].url)
    assert after.size == (96, 64)
    assert light(after) > light(photo()) + 5
    assert made.model_extra["mayfly"]["metadata"]["applied"]["edits"][0]["operation"] == "brightness"


def test_several_things_at_once_in_their_order(client):
    made = client.images.edit(image=file_of(photo()), prompt="rotate it 90 degrees and make it black and white")
    after = picture(made.data[0].url).convert("RGB")
    assert after.size == (64, 96)
    red, green, _ = after.split()
    assert ImageChops.difference(red, green).getbbox() is None


def test_a_plain_background_is_cut_away_and_a_size_is_honoured(client):
    made = client.images.edit(image=file_of(photo()), prompt="remove the background", size="192x128")
    after = picture(made.data[0].url)
    assert (after.mode, after.size) == ("RGBA", (192, 128))
    assert after.getpixel((2, 2))[3] == 0
    assert after.getpixel((96, 64))[3] == 255


def test_only_what_the_mask_leaves_open_changes(client):
    mask = Image.new("RGBA", (96, 64), (0, 0, 0, 255))
    mask.paste((0, 0, 0, 0), (0, 0, 48, 64))
    made = client.images.edit(image=file_of(photo()), mask=file_of(mask), prompt="invert the colours")
    changed = ImageChops.difference(picture(made.data[0].url).convert("RGB"), photo()).getbbox()
    assert changed is not None
    assert changed[2] <= 48


def test_an_earlier_picture_is_repainted_in_a_style_and_the_same_request_is_the_same_picture(client):
    drawn = client.images.generate(model="painter-1", prompt="a boat on a lake", size="128x128", extra_body={"seed": 3})
    content = requests.get(drawn.data[0].url, timeout=30).content
    links = {client.images.edit(image=content, prompt="turn it into a watercolor").data[0].url for _ in range(2)}
    assert len(links) == 1


def test_variations_differ_and_keep_the_format(client):
    with warnings.catch_warnings():  # the SDK still has it, and says that OpenAI has not
        warnings.simplefilter("ignore", DeprecationWarning)
        made = client.images.create_variation(image=file_of(photo()), n=4, response_format="b64_json")
    files = {item.b64_json for item in made.data}
    assert len(files) == 4
    assert all(Image.open(io.BytesIO(base64.b64decode(file or ""))).format == "PNG" for file in files)


def test_an_edit_streams(client):
    stream = client.images.edit(image=file_of(photo()), prompt="sepia", stream=True)
    assert [event.type for event in stream] == ["image_edit.completed"]


def test_a_picture_is_painted_without_a_place(client):
    made = client.images.generate(
        model="painter-1", prompt="a red apple", size="128x128", background="transparent", extra_body={"seed": 2}
    )
    drawn = picture(made.data[0].url)
    assert drawn.mode == "RGBA"
    assert drawn.getpixel((1, 1))[3] == 0
    assert drawn.getchannel("A").getextrema() == (0, 255)
    assert made.background == "transparent"


@pytest.mark.parametrize("prompt", ["add a hat to the man", "swap the faces", "thêm một con mèo", "remove the dog"])
def test_what_no_painter_here_can_do_is_said_with_what_can(client, prompt):
    with pytest.raises(openai.BadRequestError) as refused:
        client.images.edit(image=file_of(photo()), prompt=prompt)
    assert refused.value.code == "edit_not_possible"
    assert "brighten" in str(refused.value)


def test_a_busy_background_is_said_to_be_none(client):
    busy = Image.effect_noise((128, 128), 90).convert("RGB")
    with pytest.raises(openai.BadRequestError) as refused:
        client.images.edit(image=file_of(busy), prompt="remove the background")
    assert refused.value.code == "edit_not_possible"


@pytest.mark.parametrize(
    ("files", "fields", "field"),
    [
        ({"image": b"GIF89a not really"}, {"prompt": "sepia"}, "image"),
        ({"image": file_of(photo())[:200]}, {"prompt": "sepia"}, "image"),
        ({"image": b""}, {"prompt": "sepia"}, "image"),
        ({}, {"prompt": "sepia"}, "image"),
        ({"image": file_of(photo())}, {}, "prompt"),
        ({"image": file_of(photo())}, {"prompt": "   "}, "prompt"),
        ({"image": file_of(photo())}, {"prompt": "sepia", "n": "many"}, "n"),
        ({"image": file_of(photo())}, {"prompt": "sepia", "n": "11"}, "n"),
        ({"image": file_of(photo())}, {"prompt": "sepia", "size": "7x7"}, "size"),
        ({"image": file_of(photo())}, {"prompt": "sepia", "sharpness": "1"}, "sharpness"),
        ({"image": file_of(photo()), "mask": file_of(photo())}, {"prompt": "sepia"}, "mask"),
        ({"image": file_of(photo()), "mask": file_of(Image.new("RGBA", (5, 5)))}, {"prompt": "sepia"}, "mask"),
    ],
)
def test_what_is_wrong_with_a_form_is_named(mayfly, files, fields, field):
    sent = {name: ("picture.png", content) for name, content in files.items()} or {"other": ("x", b"x")}
    document = problem(mayfly.session.post(mayfly.base_url + EDITS, data=fields, files=sent, timeout=30), 400)
    assert document["errors"][0]["field"] == field


def test_a_bomb_is_refused_by_its_size_in_pixels(mayfly):
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    answer = mayfly.session.post(mayfly.base_url + VARIATIONS, files={"image": ("b.png", bomb)}, timeout=30)
    assert problem(answer, 400)["code"] == "bad_picture"


def test_more_than_four_million_bytes_are_too_many(mayfly):
    files = {"image": ("a.png", b"x" * 2_500_000), "mask": ("b.png", b"x" * 1_600_001)}
    problem(mayfly.session.post(mayfly.base_url + EDITS, data={"prompt": "sepia"}, files=files, timeout=30), 413)


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({"Content-Type": "application/json"}, b"{}", 415),
        ({"Content-Type": "multipart/form-data"}, b"--x--", 400),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"", 400),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x\r\nno header at all", 400),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x\r\nContent-Disposition: form-data\r\n\r\ny\r\n--x--\r\n", 400),
        ({"Content-Type": "multipart/form-data; boundary=" + "x" * 300}, b"--x--", 400),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b'--x\r\nContent-Disposition: form-data; name="prompt"\r\n\r\n\xff\xfe\r\n--x--\r\n', 400),
    ],
)  # fmt: skip
def test_a_form_that_is_none_is_answered(mayfly, headers, body, status):
    problem(mayfly.session.post(mayfly.base_url + EDITS, data=body, headers=headers, timeout=30), status)
