"""Targets as the refine handler serves them: named in a request, met in the answer, refused where unknown."""

import json

import pytest

from mayfly.refine.targets import targets
from tests.integration.handlers.conftest import api_event, context

REFINE = "/api/v1/prompt-refinement/refine"
VALIDATE = "/api/v1/prompt-refinement/validate"


def ask(handler, folder, method, path, body=None):
    answer = handler(folder)(api_event(method, path, body), context())
    return answer["statusCode"], json.loads(answer["body"])


@pytest.mark.parametrize("target", [each.id for each in targets()])
def test_a_prompt_is_refined_for_its_target(handler, target):
    body = {"original_prompt": "con mèo đen trên mái nhà, không có người", "context": {"target": target}}
    status, answer = ask(handler, "refine", "POST", REFINE, body)

    assert status == 200
    assert answer["metadata"]["target"] == target
    assert answer["metadata"]["context"] == {"target": target}
    assert answer["metadata"]["untranslated"] == []
    assert ("translate" in {change["op"] for change in answer["changes"]}) == (target not in ("generic", "openai"))


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        (REFINE, {"prompt": "a cat", "context": {"target": "sdx"}}, "context.target"),
        (VALIDATE, {"prompt": "a cat", "target": "sdx"}, "target"),
    ],
)
def test_an_unknown_target_is_the_client_s_to_mend(handler, path, body, field):
    status, answer = ask(handler, "refine", "POST", path, body)

    assert status == 400
    assert (answer["errors"][0]["field"], answer["errors"][0]["code"]) == (field, "unknown_target")
    assert "sdxl" in answer["detail"]


def test_a_prompt_is_judged_by_its_target(handler):
    status, answer = ask(handler, "refine", "POST", VALIDATE, {"prompt": "con mèo đen trên mái", "target": "flux"})

    assert (status, answer["is_valid"], answer["metadata"]["target"]) == (200, False, "flux")
    assert [issue["code"] for issue in answer["issues"]] == ["language_unsupported"]


def test_capabilities_list_the_targets(handler):
    _, answer = ask(handler, "gateway", "GET", "/api/v1/ai-gateway/capabilities")

    assert [each["id"] for each in answer["targets"]] == [each.id for each in targets()]
