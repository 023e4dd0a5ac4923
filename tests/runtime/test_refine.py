"""RefineFunction under the real Lambda runtime."""

from tests.runtime.conftest import Invoke, body, event


def test_refine_answers_with_a_better_prompt(invoke: Invoke) -> None:
    answer = invoke("RefineFunction", "refine.json")
    said = body(answer)
    assert answer.payload["statusCode"] == 200
    assert said["original_prompt"] == "a cat"
    assert "cat" in said["refined_prompt"]
    assert len(said["refined_prompt"]) > len("a cat")
    assert said["changes"]
    assert said["method_used"] == "rule_based"
    assert said["request_id"] == "5f8f1c2e-7a0b-4c1d-9e3f-000000000001"


def test_validate_finds_nothing_wrong_with_a_good_prompt(invoke: Invoke) -> None:
    answer = invoke("RefineFunction", "validate.json")
    assert answer.payload["statusCode"] == 200
    assert body(answer)["is_valid"] is True


def test_what_is_not_wanted_is_parted_from_what_is(invoke: Invoke) -> None:
    said = body(invoke("RefineFunction", "extract_negative.json"))
    assert said["negatives"] == ["people", "boats"]
    assert "beach" in said["positive_prompt"]


def test_styles_are_listed_in_both_languages(invoke: Invoke) -> None:
    styles = body(invoke("RefineFunction", "styles.json"))["styles"]
    assert {"watercolor", "oil", "pencil", "pixel"} <= {style["id"] for style in styles}
    assert all(style["name"] and style["name_vi"] for style in styles)


def test_a_wrong_method_learns_which_is_right(invoke: Invoke) -> None:
    answer = invoke("RefineFunction", {**event("refine.json"), "httpMethod": "GET"})
    assert answer.payload["statusCode"] == 405
    assert answer.payload["multiValueHeaders"]["Allow"] == ["POST"]


def test_an_event_that_is_none_is_answered(invoke: Invoke) -> None:
    assert invoke("RefineFunction", []).payload["statusCode"] == 400
