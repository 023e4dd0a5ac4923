"""What a message states beside its subject, in both languages; what only the scene counts is not stated."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mayfly.language.parameters import read_parameters
from mayfly.language.stated_styles import style_ids
from mayfly.refine.styles import styles
from tests.language.scoring import ROWS, read_rows, score_params


@pytest.mark.parametrize(
    ("text", "stated", "subject"),
    [
        ("a set of six images of a lighthouse", {"count": 6}, "a lighthouse"),
        ("half a dozen pictures of street food", {"count": 6}, "street food"),
        ("một cặp ảnh hoa sen", {"count": 2}, "hoa sen"),
        ("ba tấm ảnh chợ nổi", {"count": 3}, "chợ nổi"),
        ("4 buc anh con meo", {"count": 4}, "con meo"),
        ("a fox, 1920 by 1080", {"width": 1920, "height": 1080}, "a fox"),
        ("a fox, 1024 px wide", {"width": 1024}, "a fox"),
        ("con cáo, tỉ lệ 3 trên 4", {"aspect_ratio": "3:4"}, "con cáo"),
        ("a fox in 16:9, seed 42, as a png", {"aspect_ratio": "16:9", "seed": 42, "format": "png"}, "a fox"),
        ("hoa sen, hạt giống 7, dạng jpg", {"seed": 7, "format": "jpeg"}, "hoa sen"),
        ("a fox, 4k", {"quality": "high"}, "a fox"),
        ("hình nền điện thoại hoa sen", {"orientation": "portrait"}, "hoa sen"),
        ("two portraits of a sailor", {"count": 2}, "portraits of a sailor"),
        ("a watercolor of two cats", {"style": "watercolor"}, "two cats"),
        ("a fox, six of them please", {"count": 6}, "a fox"),
        ("a fox. Make 4.", {"count": 4}, "a fox"),
        ("the image should be 1024x768: a fox", {"width": 1024, "height": 768}, "a fox"),
        ("con cáo, làm 3 cái nhé", {"count": 3}, "con cáo"),
        ("con cáo, số lượng 4, khổ đứng", {"count": 4, "orientation": "portrait"}, "con cáo"),
        ("con cao, nam ngang, kieu truyen tranh", {"orientation": "landscape", "style": "comic"}, "con cao"),
        ("two images, 1:1: a fox keeper reading", {"count": 2, "aspect_ratio": "1:1"}, "a fox keeper reading"),
        ("a fox for my phone's lock screen", {"orientation": "portrait"}, "a fox"),
        ("icon vector con cáo", {"style": "vector"}, "icon vector con cáo"),
        ("draw a cartoon lemon, 1:1", {"style": "cartoon", "aspect_ratio": "1:1"}, "a cartoon lemon"),
        ("my kid wants 5 pics of a fox", {"count": 5}, "a fox"),
        ("vẽ giúp cô bốn tấm khác nhau về cái trống", {"count": 4}, "cái trống"),
        ("a fox, five frames please", {"count": 5}, "a fox"),
        ("con cò, giấy ngang", {"orientation": "landscape"}, "con cò"),
        ("pines, tall scroll, 2:5", {"aspect_ratio": "2:5"}, "pines, tall scroll"),
        ("a 16:10 wallpaper of a clock tower", {"aspect_ratio": "16:10"}, "wallpaper of a clock tower"),
        ("ảnh bìa youtube 16:9 hướng dẫn trồng lan", {"aspect_ratio": "16:9"}, "hướng dẫn trồng lan"),
        ("a fox --ar 3:2 --seed 9", {"aspect_ratio": "3:2", "seed": 9}, "a fox"),
    ],
)
def test_what_is_stated_is_read_and_leaves_the_subject(text, stated, subject):
    found = read_parameters(text)
    assert found.stated() == stated
    assert found.subject == subject


@pytest.mark.parametrize(
    "text",
    [
        "two cats on a sofa",
        "35mm photo of a 1990s diner",
        "shot at f/1.8, a girl on route 66",
        "3 giờ chiều ở ngã tư",
        "four seasons on one tree",
        "ba anh em ngoi cau ca",
        "ba anh em ngồi câu cá",
        "hai bức tường đá",
        "a scoreboard reading 3:2",
        "three photos pinned to a cork board",
        "two shots of espresso",
        "a 4x4 truck",
        "an oil lamp beside watercolor brushes",
        'a sign that says "16:9 png seed 4"',
        "same seed as before",
        "a vertical cliff",
        "sunflower seeds, 12 of them",
        "two to three pictures lie on a desk",
        "three portraits hang above the fireplace",
        "ba bản làng dưới chân núi",
        "chi Ba ban bun dau hem",
        "anh doc sach ben cua so",
        "musical notes on a computer screen",
        "màn hình rộng trong phòng họp",
        "em bé tô màu nước trong vở",
        "a museum guard in front of an oil painting",
        "a boy with a cartoon sticker on his cheek",
        "a cartoon poster on the wall of a diner",
        "2 ban nu chup film o Da Lat",
        "an arcade at night, vaporwave glow",
        "con hạc giấy đứng bên cửa sổ",
        "my dog wants two biscuits",
        "Leeds beat Hull 5:2 in the rain",
        "cho be tam hinh gau bong",
    ],
)
def test_numbers_and_words_of_the_scene_are_not_stated(text):
    assert read_parameters(text).stated() == {}


def test_every_style_that_can_be_stated_is_a_style():
    assert style_ids() <= {style.id for style in styles()}


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=200) | st.from_regex(r"([a-z]{0,4}|\d{1,6}|[:x,()\-]|ảnh|bức|seed|png| ){0,30}", fullmatch=True)
)
@example("²")
def test_any_text_is_read_and_read_alike(text):
    found = read_parameters(text)
    assert found == read_parameters(text)
    assert "subject" not in found.stated()
    assert found.aspect_ratio is None or not (found.width and found.height)


@pytest.mark.parametrize("rows", ["params_more", "params_blind"])
def test_the_open_rows_are_read(rows: str) -> None:
    exact, spurious, _, clean = score_params(read_rows(ROWS / f"{rows}.jsonl"))

    assert exact.hits >= 0.97 * exact.total, exact.failed
    assert spurious.hits == 0, spurious.failed
    assert clean.hits == clean.total, clean.failed


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("hồ sen lúc bình minh, tranh sơn dầu, không có chữ", "hồ sen lúc bình minh, không có chữ"),
        ("a dog, 16:9, oil painting, at night", "a dog, at night"),
    ],
)
def test_what_is_taken_from_between_commas_leaves_one(text, subject):
    assert read_parameters(text).subject == subject
