"""What validation says of prompts that are fit and of those that are not."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mayfly.errors import InvalidRequest
from mayfly.language.detect import detect_language
from mayfly.refine.clip import count_tokens
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


@pytest.mark.parametrize(
    ("prompt", "target", "code", "text"),
    [
        ("a fox by a birch tree, " * 12, "sd15", "too_long", None),
        ("x" * 1100 + " y", "nova", "too_long", None),
        ("a (red:1.2) fox on snow", "flux", "unsupported_syntax", "(red:1.2)"),
        ("a fox on snow BREAK red", "flux", "unsupported_syntax", "BREAK"),
        ("a fox on snow --ar 16:9", "sdxl", "unsupported_syntax", "--ar 16:9"),
        ('a fox <sd_cpp_extra_args>{"steps": 9}</sd_cpp_extra_args>', "sd15", "unsupported_syntax", None),
        ("con cáo đỏ trên tuyết", "sdxl", "language_unsupported", "con cáo đỏ trên tuyết"),
        ("лиса в снегу", "flux", "language_unsupported", "лиса в снегу"),
        ("a beach at dawn without people", "openai", "negation_in_prompt", "without people"),
    ],
)
def test_a_target_judges_by_what_it_takes(prompt: str, target: str, code: str, text: str | None) -> None:
    issue = next(issue for issue in validate(prompt, target).issues if issue.code == code)

    assert issue.span is not None
    assert prompt[slice(*issue.span)] == issue.text
    assert text is None or issue.text == text
    assert "{" not in issue.message.replace(issue.text or "", "")


@pytest.mark.parametrize(
    ("prompt", "target", "code"),
    [
        ("a (red:1.2) fox on snow <lora:x:1> BREAK red", "sdxl", "unsupported_syntax"),
        ("con cáo đỏ trên tuyết", "openai", "language_unsupported"),
        ("лиса в снегу", "openai", "language_unsupported"),
        ("a fox by a birch tree, " * 12, "flux", "too_long"),
        ("con mèo đen ngồi trên mái nhà cổ kính rêu phong trong sương sớm mùa thu Hà Nội", "sd15", "too_long"),
    ],
)
def test_a_target_does_not_mind_what_it_reads(prompt: str, target: str, code: str) -> None:
    assert code not in {issue.code for issue in validate(prompt, target).issues}


def test_the_place_of_too_long_begins_where_the_model_stops_reading() -> None:
    prompt = "a fox by a birch tree, " * 12
    issue = next(issue for issue in validate(prompt, "sd15").issues if issue.code == "too_long")
    assert issue.span

    assert count_tokens(prompt[: issue.span[0]]) <= 75
    assert "75" in issue.message
    assert validate(prompt, "sd15").tokens == count_tokens(prompt)


def test_what_there_is_instead_is_offered_where_a_model_has_no_negative_prompt() -> None:
    issues = validate("bãi biển lúc bình minh không có người", "openai").issues

    assert "khung cảnh vắng lặng" in next(i.message for i in issues if i.code == "negation_in_prompt")


def test_an_unknown_target_is_refused_with_the_nearest() -> None:
    with pytest.raises(InvalidRequest, match="nova"):
        validate("a cat", "novva")


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("a red fox, misty forest, red foxes", "red foxes"),
        ("close-up of a fox, golden light, close up of a fox", "close up of a fox"),
        ("the old bridge, fog, an old bridge", "an old bridge"),
    ],
)
def test_terms_that_say_the_same_are_doubles(prompt: str, text: str) -> None:
    assert [issue.text for issue in validate(prompt).issues if issue.code == "duplicate_terms"] == [text]


def test_a_term_said_a_thousand_times_is_one_issue() -> None:
    assert [i.code for i in validate("a fox on snow, " * 200).issues].count("duplicate_terms") == 1


@pytest.mark.parametrize(
    ("prompt", "text"),
    [("a fox, sunny day, starry night", "starry night"), ("ngõ nhỏ, ban đêm, trời nắng", "trời nắng")],
)
def test_terms_on_two_sides_of_an_axis_contradict(prompt: str, text: str) -> None:
    assert [issue.text for issue in validate(prompt).issues if issue.code == "contradiction"] == [text]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from([None, "sd15", "sd3", "flux", "stability", "nova", "openai"]))
def test_for_any_target_any_text_has_an_answer_whose_places_hold_its_texts(prompt: str, target: str | None) -> None:
    answer = validate(prompt, target)

    assert answer == validate(prompt, target)
    assert all(i.text == prompt[slice(*i.span)] for i in answer.issues if i.span)


ROWS = Path(__file__).parents[2] / "language" / "rows"
FIT = (Path(__file__).parent / "fit_prompts.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("prompt", [line for line in FIT if line and not line.startswith("#")])
def test_no_error_is_found_where_there_is_none(prompt: str) -> None:
    issues = validate(prompt).issues

    assert [i.code for i in issues if i.severity == "error" or i.code == "duplicate_terms"] == []


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("a street, crowded, empty", "empty"),
        ("a black and white photo of a market, vibrant colors", "vibrant colors"),
        ("ảnh đen trắng một khu chợ, màu sắc rực rỡ", "màu sắc rực rỡ"),
        ("a photo of a cat, anime", "anime"),
        ("close-up, a castle on a hill, aerial view", "aerial view"),
        ("khu vườn ngoài trời, trong nhà", "trong nhà"),
        ("a harbor at midnight under broad daylight", "broad daylight"),
        ("con pho vang ve, dong duc", "dong duc"),
    ],
)
def test_what_is_said_of_the_whole_picture_can_contradict(prompt: str, text: str) -> None:
    assert [issue.text for issue in validate(prompt).issues if issue.code == "contradiction"] == [text]


def test_few_public_prompts_have_an_error() -> None:
    prompts = (ROWS / "parti_prompts.txt").read_text(encoding="utf-8").splitlines()
    wrong = [prompt for prompt in prompts if prompt and not validate(prompt).is_valid]

    assert len(wrong) <= 0.002 * len(prompts), wrong
