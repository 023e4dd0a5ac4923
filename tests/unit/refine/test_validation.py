"""What validation says of prompts that are fit and of those that are not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mayfly.language.detect import detect_language
from mayfly.refine.extraction import extract
from mayfly.refine.validation import validate


@pytest.mark.parametrize(
    ("prompt", "code", "text"),
    [
        ("   ", "empty", "   "),
        ("a", "too_short", "a"),
        ("?!", "too_short", "?!"),
        ("cat " + "x" * 3997, "too_long", "x"),
        ("a cat (sleeping on a roof", "unbalanced_brackets", "("),
        ("a cat] on a roof", "unbalanced_brackets", "]"),
        ("a (cat:9) on a roof", "bad_weight", "(cat:9)"),
        ("a (cat:1.2.3) on a roof", "bad_weight", "(cat:1.2.3)"),
        ("misty forest, river, misty forest", "duplicate_terms", "misty forest"),
        ("a big big dog on a beach", "duplicate_terms", "big"),
        ("a street at night, bright daylight", "contradiction", "bright daylight"),
        ("phố cổ ban đêm, giữa trưa", "contradiction", "giữa trưa"),
        ("photo, a cat, oil painting", "contradiction", "oil painting"),
        ("a beach without people", "negation_in_prompt", "without people"),
        ("bãi biển không có người", "negation_in_prompt", "không có người"),
        ("a cat on a roof <lora:x:1>", "unsupported_syntax", "<lora:x:1>"),
        ("a cat on a roof --ar 16:9", "unsupported_syntax", "--ar 16:9"),
        ("кот на пляже", "language_unsupported", "кот на пляже"),
        ("naked woman on a beach", "policy", "naked"),
        ("beautiful, high quality", "no_subject", "beautiful, high quality"),
        ("a cat", "too_vague", "a cat"),
        ("con mèo", "too_vague", "con mèo"),
    ],
)
def test_each_fault_is_found_where_it_is(prompt: str, code: str, text: str) -> None:
    issue = next(issue for issue in validate(prompt).issues if issue.code == code)

    assert issue.text == text
    assert issue.span is not None
    assert prompt[slice(*issue.span)] == text


def test_nothing_at_all_is_an_answer_and_no_error() -> None:
    answer = validate("")

    assert not answer.is_valid
    assert [issue.code for issue in answer.issues] == ["empty"]


@pytest.mark.parametrize(
    "prompt",
    [
        "a red fox asleep under a birch tree at dawn, watercolor",
        "một cô gái đội nón lá bên hồ sen lúc bình minh, tranh lụa",
        "a (red fox:1.2) in the snow, soft light",
        'a neon sign that says "NO (ENTRY"',
        "a dog smiling at the camera :) on a beach",
        "photo of a watercolor painting on a wall",
    ],
)
def test_a_good_prompt_has_no_issue(prompt: str) -> None:
    assert validate(prompt).issues == ()
    assert validate(prompt).is_valid


def test_exactly_the_limit_is_valid() -> None:
    prompt = ("a cat on a roof, " * 300)[:3999] + "x"

    assert "too_long" not in {issue.code for issue in validate(prompt).issues}
    assert "too_long" in {issue.code for issue in validate(prompt + "x").issues}


def test_warnings_leave_a_prompt_valid() -> None:
    answer = validate("a beach without people")

    assert answer.is_valid
    assert {issue.severity for issue in answer.issues} == {"warning"}


def test_policy_names_its_category_and_looks_only_at_what_is_wanted() -> None:
    assert validate("naked woman").issues[0].category == "sexual"
    assert "policy" not in {issue.code for issue in validate("a woman in a garden, no nudity").issues}


def test_vietnamese_is_told_in_vietnamese() -> None:
    answer = validate("phố cổ ban đêm, giữa trưa, không có xe")

    assert answer.language == "vi"
    assert all(detect_language(issue.message) == "vi" for issue in answer.issues)
    assert len(answer.issues) >= 2


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120) | st.text(alphabet="()[]{}:;,.!\"'“”<>|-_0123456789ab không\n\\", max_size=60))
def test_any_text_is_answered_with_spans_that_hold(prompt: str) -> None:
    answer = validate(prompt)

    assert answer.is_valid == all(issue.severity == "warning" for issue in answer.issues)
    for issue in answer.issues:
        if issue.span is not None:
            assert prompt[slice(*issue.span)] == issue.text


def test_extraction_parts_what_is_wanted_from_what_is_not() -> None:
    assert extract("a lake without people or boats").negatives == ("people", "boats")
    assert extract("a lake without people or boats").negative_prompt == "people, boats"
    assert extract("a lake without people or boats").positive_prompt == "a lake"
    assert extract("  một hồ nước ").positive_prompt == "một hồ nước"
