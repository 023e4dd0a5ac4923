"""English or Vietnamese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.language.detect import detect_language


@pytest.mark.parametrize(
    "text",
    [
        "một con mèo",
        "mot con meo",
        "hai con cho tren bai bien",
        "ngoi nha go ben ho",
        "ve giup minh mot con rong dang bay tren may",
        "thanh pho ve dem",
        "phở",
        "tạo image một cô gái cyberpunk ở Sài Gòn, neon lights, 4k",
    ],
)
def test_vietnamese_is_told_with_and_without_diacritics(text: str) -> None:
    assert detect_language(text) == "vi"


@pytest.mark.parametrize(
    "text",
    [
        "a cat",
        "cat",
        "sunset over Hạ Long bay, oil painting",
        "two otters holding hands",
        "a bowl of pho",
        "",
        "123",
        "!?",
    ],
)
def test_english_is_told_also_around_vietnamese_names(text: str) -> None:
    assert detect_language(text) == "en"


@given(st.text(max_size=200))
def test_any_text_has_one_of_two_languages(text: str) -> None:
    assert detect_language(text) in ("en", "vi")
