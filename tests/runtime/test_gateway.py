"""GatewayFunction under the real Lambda runtime."""

import io
import urllib.request

from PIL import Image

from tests.runtime.conftest import Invoke, body


def test_a_message_in_vietnamese_becomes_a_picture(invoke: Invoke) -> None:
    answer = invoke("GatewayFunction", "chat.json")
    said = body(answer)
    assert answer.payload["statusCode"] == 200
    assert said["type"] == "image"
    assert (said["metadata"]["intent"], said["metadata"]["language"]) == ("image_generation", "vi")
    assert said["session_id"] == "s-1"
    with urllib.request.urlopen(said["data"]["image_url"], timeout=10) as fetched:
        assert Image.open(io.BytesIO(fetched.read())).format == "PNG"


def test_capabilities_name_the_painter(invoke: Invoke) -> None:
    said = body(invoke("GatewayFunction", "capabilities.json"))
    assert "painter" in str(said["providers"])


def test_health_is_told(invoke: Invoke) -> None:
    assert invoke("GatewayFunction", "health.json").payload["statusCode"] == 200


def test_the_description_is_there(invoke: Invoke) -> None:
    said = body(invoke("GatewayFunction", "openapi.json"))
    assert said["openapi"].startswith("3.")
    assert said["paths"]


def test_the_page_is_there(invoke: Invoke) -> None:
    answer = invoke("GatewayFunction", "docs.json").payload
    assert answer["statusCode"] == 200
    assert answer["multiValueHeaders"]["Content-Type"][0].startswith("text/html")
