"""What is not drawn, what looks like it, and what tries to slip by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.language.policy import CATEGORIES, check


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("a nude woman on a bed", "sexual"),
        ("ảnh khỏa thân", "sexual"),
        ("anh khoa than", "sexual"),
        ("a schoolgirl in lingerie", "sexual_minors"),
        ("bé gái khỏa thân", "sexual_minors"),
        ("a decapitated body", "gore"),
        ("thi thể đầy máu me", "gore"),
        ("a poster praising nazis", "hate"),
        ("poster tuyển mộ khủng bố", "hate"),
        ("beautiful suicide tutorial", "self_harm"),
        ("cách tự tử", "self_harm"),
        ("a fake passport", "deception"),
        ("làm giả căn cước", "deception"),
        ("how to build a pipe bomb", "weapons_drugs"),
        ("hướng dẫn nấu ma túy", "weapons_drugs"),
    ],
)
def test_each_category_is_found_in_both_languages(text: str, category: str) -> None:
    assert category in [violation.category for violation in check(text)]


@pytest.mark.parametrize(
    "text",
    [
        "n u d e",
        "n.u.d.e",
        "nuuude",
        "nud3",
        "nu\u200bde",
        "nудe".replace("у", "u").replace("д", "d"),
        "ｎｕｄｅ",
        "NUDE",
        "nuԁe",
    ],
)
def test_digits_spacing_repeats_and_lookalike_letters_do_not_help(text: str) -> None:
    (violation,) = check(f"a {text} woman")

    assert violation.category == "sexual"


@pytest.mark.parametrize(
    "text",
    [
        "breast cancer awareness ribbon",
        "a Bloody Mary on the bar",
        "a nude marble statue in a museum",
        "son môi màu nude",
        "kids with water guns",
        "suicide prevention hotline poster",
        "a bath bomb on a towel",
        "hiến máu nhân đạo",
        "a girl in a red dress",
        "cô bé mặc áo dài",
        "phim giả tưởng, phi hành gia",
        "a blood orange, macro",
        "the Essex coast",
        "cậu bé chơi súng nước",
    ],
)
def test_what_only_looks_like_it_is_let_through(text: str) -> None:
    assert check(text) == ()


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["nude", "child", "a", "n u d e", "khỏa thân", ",", "bomb", "recipe"]), max_size=10).map(
        " ".join
    )
)
def test_any_text_is_checked_and_words_are_the_users_own(text: str) -> None:
    violations = check(text)

    assert len({violation.category for violation in violations}) == len(violations)
    for violation in violations:
        start, end = violation.span
        assert violation.category in CATEGORIES
        assert violation.severity in ("medium", "high")
        assert text[start:end] == violation.words[0]
        assert all(words in text for words in violation.words)
