"""What a message states beside its subject: number, size, style; and the subject without the request around it."""

import pytest

from mayfly.gateway.parameters import read_parameters


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("draw me a cat please", "a cat"),
        ("Can you draw me a lighthouse in a storm?", "a lighthouse in a storm"),
        ("vẽ cho tôi một con mèo", "một con mèo"),
        ("ve cho toi mot con meo", "mot con meo"),
        ("a cat on a beach", "a cat on a beach"),
        ("four versions of a red fox", "a red fox"),
        ("3 bức tranh con mèo nhé", "con mèo"),
        ("a fox, 1024x576", "a fox"),
        ("variations of a paper boat", "a paper boat"),
    ],
)
def test_the_subject_is_left(text, subject):
    assert read_parameters(text).subject == subject


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("four versions of a fox", 4),
        ("3 bức tranh về biển", 3),
        ("hai bức ảnh con mèo", 2),
        ("a couple of photos of a frog", 2),
        ("a potion bottle, x8", 8),
        ("ba tấm ảnh chợ nổi", 3),
        ("two cats on a sofa", None),
        ("hai con chó trong rừng tuyết", None),
        ("twelve dancing princesses", None),
        ("a pair of red boots", None),
        ("ba mươi sáu phố phường Hà Nội xưa", None),
        ("the number 8 made of snakes", None),
        ("35mm photo of a street in the 1990s", None),
    ],
)
def test_only_pictures_are_counted(text, count):
    assert read_parameters(text).count == count


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("a fox 1024x576", (1024, 576)),
        ("a fox, 1080 by 1920", (1080, 1920)),
        ("width 640 height 960, a violinist", (640, 960)),
        ("16:9 misty mountains", (680, 384)),
        ("phone wallpaper with koi fish", (416, 624)),
        ("cô gái áo dài, khổ dọc", (416, 624)),
        ("bánh chưng xanh, hình vuông", (512, 512)),
        ("a landscape with a windmill", (None, None)),
        ("portrait of a violinist", (None, None)),
        ("a clock that shows 9:45", (None, None)),
    ],
)
def test_only_stated_sizes_are_taken(text, size):
    parameters = read_parameters(text)
    assert (parameters.width, parameters.height) == size


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("a cat, watercolor", "watercolor"),
        ("an oil painting of a stormy sea", "oil"),
        ("con mèo, tranh màu nước", "watercolor"),
        ("pixel art potion bottle", "pixel"),
        ("a bottle of oil on a table", None),
        ("a fox in the snow", None),
    ],
)
def test_a_style_is_what_names_one(text, style):
    assert read_parameters(text).style == style


@pytest.mark.parametrize(
    "text", ["", "x", "İstanbul", "16:9", "4 versions of", "3 bức tranh", "\U0001f98a" * 50, "x" * 4000]
)
def test_any_text_is_read(text):
    parameters = read_parameters(text)
    assert isinstance(parameters.subject, str)
    assert "subject" not in parameters.stated()
