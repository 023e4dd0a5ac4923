"""Refinement, validation, negatives, styles and chat over HTTP, in both languages."""

import pytest

from tests.e2e.asking import CAPABILITIES, CHAT, EXTRACT, REFINE, STYLES, VALIDATE, picture, problem


def test_refine_answers_with_every_field_of_the_contract(mayfly):
    answer = mayfly.post(REFINE, {"original_prompt": "a cat", "context": {"style": "realistic"}}).json()
    assert set(answer) == {
        "request_id", "original_prompt", "refined_prompt", "negative_prompt", "confidence_score", "method_used",
        "processing_time", "suggestions", "changes", "metadata",
    }  # fmt: skip
    assert set(answer["metadata"]) == {
        "language", "style", "subject", "target", "original_length", "refined_length", "tokens", "context",
        "untranslated",
    }  # fmt: skip
    assert answer["refined_prompt"].startswith("a cat, ")
    assert answer["metadata"]["subject"] == "animal"
    assert answer["metadata"]["context"] == {"style": "realistic"}
    assert all(set(change) == {"id", "op", "facet", "text", "reason"} for change in answer["changes"])
    assert all(c["text"] in answer["refined_prompt"] for c in answer["changes"] if c["op"] == "add")


@pytest.mark.parametrize("prompt", ["a cat", "con mèo", "hai con chó trong rừng tuyết", "a castle at night, no people"])
def test_refining_a_refined_prompt_adds_nothing(mayfly, prompt):
    once = mayfly.post(REFINE, {"prompt": prompt}).json()["refined_prompt"]
    twice = mayfly.post(REFINE, {"prompt": once}).json()
    assert twice["refined_prompt"] == once
    assert twice["changes"] == []


def test_vietnamese_is_refined_in_vietnamese(mayfly):
    answer = mayfly.post(REFINE, {"prompt": "con mèo trên bãi biển"})
    assert answer.json()["metadata"]["language"] == "vi"
    assert "con mèo trên bãi biển" in answer.text, "UTF-8 is written as UTF-8"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"original_prompt": "a", "prompt": "b"}, "contradiction"),
        ({"original_prompt": "a cat", "context": {"style": "relistic"}}, "unknown_style"),
        ({"original_prompt": "a cat", "context": {"target": "sdxx"}}, "unknown_target"),
        ({"original_prompt": "a cat", "seed": -7}, "out_of_range"),
        ({"original_prompt": "a cat", "reject": ["abcdef"]}, "unknown_change"),
    ],
)
def test_refine_refuses_what_it_can_not_do(mayfly, body, code):
    assert problem(mayfly.post(REFINE, body), 400)["code"] == code


def test_validate_answers_200_for_a_prompt_that_can_not_be_used(mayfly):
    good = mayfly.post(VALIDATE, {"prompt": "beautiful landscape"}).json()
    assert set(good) == {"request_id", "is_valid", "issues", "suggestions", "metadata"}
    assert good["is_valid"] is True
    bad = mayfly.post(VALIDATE, {"prompt": "a (cat"}).json()
    assert bad["is_valid"] is False
    assert bad["issues"][0]["code"] == "unbalanced_brackets"
    assert mayfly.post(VALIDATE, {"prompt": ""}).json()["issues"][0]["code"] == "empty"


@pytest.mark.parametrize(
    ("prompt", "negatives"),
    [
        ("a beach without people, no boats", ["people", "boats"]),
        ("bãi biển không có người, không thuyền", ["người", "thuyền"]),
    ],
)
def test_negatives_are_parted_from_the_prompt(mayfly, prompt, negatives):
    answer = mayfly.post(EXTRACT, {"prompt": prompt}).json()
    assert answer["negatives"] == negatives
    assert answer["negative_prompt"] == ", ".join(negatives)
    assert not any(word in answer["positive_prompt"] for word in negatives)


def test_styles_have_two_names(mayfly):
    styles = mayfly.get(STYLES).json()["styles"]
    assert {"watercolor", "oil", "pencil", "pixel", "anime"} <= {s["id"] for s in styles}
    assert all(s["name"] and s["name_vi"] and s["keywords"] for s in styles)


@pytest.mark.parametrize(
    ("message", "language"), [("draw me a cat on a beach", "en"), ("vẽ cho tôi một con mèo", "vi")]
)
def test_chat_draws_and_answers_in_the_language_of_the_message(mayfly, message, language):
    answer = mayfly.post(CHAT, {"message": message, "session_id": "s1"}).json()
    assert answer["type"] == "image"
    assert answer["metadata"]["intent"] == "image_generation"
    assert answer["metadata"]["language"] == language
    assert answer["session_id"] == "s1"
    assert picture(answer["data"]["image_url"]).size == (512, 512)
    assert [s["name"] for s in answer["pipeline_metadata"]["steps"]]


@pytest.mark.parametrize("message", ["remove the background of my photo", "hôm nay thời tiết thế nào?"])
def test_chat_says_plainly_what_it_can_not_do(mayfly, message):
    answer = mayfly.post(CHAT, {"message": message}).json()
    assert answer["type"] == "text"
    assert "image_url" not in answer["data"]


def test_chat_refuses_later_fields(mayfly):
    assert problem(mayfly.post(CHAT, {"message": "a cat", "image": "x"}), 400)["code"] == "bad_picture"


def test_capabilities_tell_the_limits(mayfly):
    answer = mayfly.get(CAPABILITIES).json()
    assert answer["providers"][0]["name"] == "painter"
    assert answer["sizes"]["max_side"] == 2048
    assert "watercolor" in answer["styles"]


def test_the_description_is_served_as_generated(mayfly):
    document = mayfly.get("/openapi.json").json()
    assert document["servers"] == [{"url": mayfly.base_url}]
    assert "/api/v1/image-generation/generate" in document["paths"]
