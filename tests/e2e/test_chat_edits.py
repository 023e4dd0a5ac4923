"""Pictures are edited in chat: one of the conversation, or one that comes with the message; undo leads back."""

import base64
import io

import pytest
from PIL import Image

from tests.e2e.asking import CHAT, picture, problem


def plain_photo() -> str:
    image = Image.new("RGB", (96, 64), (225, 225, 222))
    image.paste((180, 40, 60), (30, 16, 66, 48))
    file = io.BytesIO()
    image.save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def say(mayfly, message, session=None, **more):
    answer = mayfly.post(CHAT, {"message": message, "session": session, **more})
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize(
    ("draw", "crop", "grey", "undo"),
    [
        ("draw a red boat on a lake, 256x128", "crop it to a square", "now black and white", "undo"),
        ("vẽ thuyền đỏ trên hồ, 256x128", "cắt thành hình vuông", "chuyển sang đen trắng", "hoàn tác"),
    ],
)
def test_a_picture_of_the_conversation_is_edited_and_undone(mayfly, draw, crop, grey, undo):
    drawn = say(mayfly, draw)
    cropped = say(mayfly, crop, drawn["session"])
    assert cropped["type"] == "image", cropped
    assert picture(cropped["data"]["image_link"]).size == (128, 128)
    assert cropped["metadata"]["refers_to"] == 0
    back = say(mayfly, undo, cropped["session"])
    assert back["data"]["image_link"] == drawn["data"]["image_link"]


def test_a_picture_that_comes_along_is_edited_and_gone_on_with(mayfly):
    bright = say(mayfly, "make it brighter", image=plain_photo())
    assert bright["type"] == "image", bright
    assert picture(bright["data"]["image_link"]).size == (96, 64)
    cut = say(mayfly, "xoá nền giúp mình", image=plain_photo())
    assert picture(cut["data"]["image_link"]).mode == "RGBA"
    turned = say(mayfly, "rotate it 90 degrees", bright["session"])
    assert picture(turned["data"]["image_link"]).size == (64, 96)


def test_our_own_picture_is_cut_from_its_place_by_painting_it_without(mayfly):
    drawn = say(mayfly, "draw a red apple, 128x128")
    cut = say(mayfly, "remove the background", drawn["session"])
    image = picture(cut["data"]["image_link"])
    assert image.mode == "RGBA"
    assert image.getpixel((1, 1))[3] == 0


@pytest.mark.parametrize("message", ["put my face on him", "ghép mặt mình vào"])
def test_what_can_not_be_done_is_said_with_what_can(mayfly, message):
    reply = say(mayfly, message, image=plain_photo())
    assert reply["type"] == "text"
    assert reply["message"]


@pytest.mark.parametrize(
    ("image", "code"),
    [("%%%", "bad_picture"), ("aGVsbG8=", "bad_picture"), ("data:image/png;base64,AAAA", "bad_picture")],
)
def test_what_is_no_picture_is_refused(mayfly, image, code):
    assert problem(mayfly.post(CHAT, {"message": "make it brighter", "image": image}), 400)["code"] == code


def test_a_picture_too_large_is_refused(mayfly):
    large = base64.b64encode(b"x" * 4_000_001).decode()
    problem(mayfly.post(CHAT, {"message": "make it brighter", "image": large}), 413)
