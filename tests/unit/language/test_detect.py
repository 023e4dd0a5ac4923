"""English or Vietnamese."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.language.detect import detect_language, language_spans
from mayfly.language.tokens import tokenise


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


def passages(text: str) -> list[tuple[str, str]]:
    """Return each passage with its language."""
    return [(text[start:end], language) for start, end, language in language_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a cô gái mặc áo dài standing by the lake", [("a cô gái mặc áo dài", "vi"), ("standing by the lake", "en")]),
        ("a co gai mac ao dai standing by the lake", [("a co gai mac ao dai", "vi"), ("standing by the lake", "en")]),
        ("một cô gái wearing a red hat và một con mèo",
         [("một cô gái", "vi"), ("wearing a red hat", "en"), ("và một con mèo", "vi")]),
        ("vẽ cho mình một con rồng, oil painting", [("vẽ cho mình một con rồng", "vi"), ("oil painting", "en")]),
        ("a bowl of phở with beef", [("a bowl of", "en"), ("phở", "vi"), ("with beef", "en")]),
        ("a café in the rain", [("a café in the rain", "en")]),
        ("con meo den ngu tren ghe may", [("con meo den ngu tren ghe may", "vi")]),
        ('a sign "xin chào" above the door', [("a sign", "en"), ("above the door", "en")]),
        ("<lora:x:1> !?", []),
    ],
)  # fmt: skip
def test_passages_have_a_language_each(text: str, expected: list[tuple[str, str]]) -> None:
    assert passages(text) == expected


@given(
    st.text(max_size=120) | st.lists(st.sampled_from(["a", "con", "mèo,", "standing", "12", '"x', 'y"'])).map(" ".join)
)
def test_every_word_is_in_one_passage(text: str) -> None:
    spans = language_spans(text)

    assert all(one.end <= other.start for one, other in pairwise(spans))
    for token in tokenise(text):
        inside = sum(span.start <= token.start and token.end <= span.end for span in spans)
        assert inside == (token.kind == "word") or (token.kind == "mark" and inside <= 1)
