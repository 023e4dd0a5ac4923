"""What is to be done to a picture: the operation, how much, where; in both languages, with and without marks."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mayfly.gateway.edits import read_edits
from mayfly.gateway.intents import INTENTS
from mayfly.generate.edits import OPERATIONS, EditWish
from mayfly.language.text import fold
from mayfly.refine.styles import find_style


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("rotate 90 clockwise", EditWish("rotate", amount=90)),
        ("rotate the photo 90 degrees to the left", EditWish("rotate", amount=270)),
        ("turn it upside down", EditWish("rotate", amount=180)),
        ("xoay ảnh 45 độ", EditWish("rotate", amount=45)),
        ("flip horizontally", EditWish("flip", axis="horizontal")),
        ("lật ngược ảnh theo chiều dọc", EditWish("flip", axis="vertical")),
        ("crop this to a square", EditWish("crop", aspect_ratio="1:1")),
        ("crop my photo to 4:5", EditWish("crop", aspect_ratio="4:5")),
        ("resize the picture to 1200 by 630", EditWish("resize", width=1200, height=630)),
        ("thu nhỏ còn 600x400", EditWish("resize", width=600, height=400)),
        ("make it half the size", EditWish("resize", amount=0.5)),
        ("make it a bit brighter", EditWish("brightness", amount=1.125)),
        ("make it much darker", EditWish("brightness", amount=0.6)),
        ("increase the contrast by 30%", EditWish("contrast", amount=1.3)),
        ("tăng sáng giúp mình", EditWish("brightness", amount=1.25)),
        ("sepia please", EditWish("sepia")),
        ("chuyển sang đen trắng", EditWish("grayscale")),
        ("làm mờ hậu cảnh", EditWish("blur_background", amount=1.0)),
        ("give him a moustache", EditWish("change")),
        ('write "SALE" across the top', EditWish("change", lettering="SALE")),
    ],
)
def test_an_operation_is_read_with_its_amount(text, wish):
    assert read_edits(text) == (wish,)


@pytest.mark.parametrize(
    ("text", "intent", "wish"),
    [
        ("upscale this 4x", "upscale", EditWish("upscale", amount=4)),
        ("phóng to gấp đôi", "upscale", EditWish("upscale", amount=2)),
        ("remove the background", "background_removal", EditWish("remove_background")),
        ("tách nền giúp em", "background_removal", EditWish("remove_background")),
        ("doi nen trang", "background_removal", EditWish("background_colour", colour="white")),
        ("turn this photo into an anime frame", "style_transfer", EditWish("style", style="anime")),
        ("biến ảnh này thành tranh sơn dầu", "style_transfer", EditWish("style", style="oil")),
        ("put my face on the astronaut", "face_swap", EditWish("face_swap")),
    ],
)
def test_an_intent_names_its_operation(text, intent, wish):
    assert read_edits(text, intent) == (wish,)


def test_several_operations_keep_their_order():
    operations = [wish.operation for wish in read_edits("crop it, then make it black and white and sharpen it")]
    assert operations == ["crop", "grayscale", "sharpen"]


@pytest.mark.parametrize(
    "text", ["xoay ảnh 90 độ", "lật ngang", "tăng độ tương phản", "làm mờ khuôn mặt", "bo góc ảnh"]
)
def test_the_marks_of_vietnamese_may_be_missing(text):
    assert [w.operation for w in read_edits(fold(text))] == [w.operation for w in read_edits(text)] != ["change"]


def test_every_row_of_the_table_names_a_known_operation_and_members():
    from mayfly.gateway import edits

    rows = json.loads((Path(edits.__file__).parent / "data" / "edits.json").read_text(encoding="utf-8"))
    for operation, values, english, vietnamese in rows:
        assert operation in OPERATIONS
        assert EditWish(operation, **values).operation == operation
        assert english
        assert vietnamese


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=300), st.sampled_from(INTENTS))
def test_any_text_is_read(text, intent):
    for wish in read_edits(text, intent):
        assert wish.operation in OPERATIONS
        assert wish.style is None or find_style(wish.style)
