"""GenerateFunction under the real Lambda runtime: from a prompt to a file that opens, and away again."""

import io
import urllib.request
from typing import Any

import pytest
from PIL import Image

from tests.runtime.conftest import Invoke, body, event


def picture(url: str) -> Image.Image:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return Image.open(io.BytesIO(answer.read()))


def about(name: str, event_name: str) -> dict[str, Any]:
    """An event on one picture, for a picture that there is."""
    asked = event(event_name)
    asked["pathParameters"] = {"name": name}
    asked["path"] = asked["resource"].format(name=name)
    return asked


@pytest.fixture(scope="module")
def generated(invoke: Invoke) -> dict[str, Any]:
    answer = invoke("GenerateFunction", "generate.json")
    assert answer.payload["statusCode"] == 200, answer.payload
    return body(answer)


def test_the_answer_has_a_picture_that_opens(generated: dict[str, Any]) -> None:
    assert generated["success"] is True
    opened = picture(generated["image_url"])
    assert (opened.format, opened.size) == ("PNG", (512, 512))
    metadata = generated["metadata"]
    assert (metadata["width"], metadata["height"], metadata["format"]) == (512, 512, "png")


def test_the_durable_link_begins_at_the_stage_of_the_event(generated: dict[str, Any]) -> None:
    base = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/live/api/temp/"
    assert generated["image_link"].startswith(base)


def test_the_same_again_is_not_painted_again(generated: dict[str, Any], invoke: Invoke) -> None:
    again = body(invoke("GenerateFunction", "generate.json"))
    assert again["metadata"]["cached"] is True
    assert again["image_link"] == generated["image_link"]


def test_a_link_leads_to_a_fresh_url(generated: dict[str, Any], invoke: Invoke) -> None:
    name = generated["image_link"].rpartition("/")[2]
    answer = invoke("GenerateFunction", about(name, "temp_link.json")).payload
    assert answer["statusCode"] == 302
    (location,) = answer["multiValueHeaders"]["Location"]
    assert picture(location).size == (512, 512)


def test_a_made_up_name_is_not_found(invoke: Invoke) -> None:
    assert invoke("GenerateFunction", "temp_link.json").payload["statusCode"] == 404
    assert invoke("GenerateFunction", "picture_delete.json").payload["statusCode"] == 404


def test_variations_are_different_pictures(invoke: Invoke) -> None:
    said = body(invoke("GenerateFunction", "variations.json"))
    assert said["total_variations"] == 2
    assert len({image["sha256"] for image in said["images"]}) == 2
    assert all(picture(one["image_url"]).size == (256, 256) for one in said["variations"])


def test_a_deleted_picture_is_gone(invoke: Invoke) -> None:
    asked = event("generate.json")
    asked["body"] = '{"prompt": "a lighthouse to be torn down", "width": 64, "height": 64}'
    name = body(invoke("GenerateFunction", asked))["image_link"].rpartition("/")[2]
    assert invoke("GenerateFunction", about(name, "picture_delete.json")).payload["statusCode"] == 204
    assert invoke("GenerateFunction", about(name, "temp_link.json")).payload["statusCode"] == 410
