"""Ask a running Mayfly as a client does."""

import io
from typing import Any

import requests
from PIL import Image

REFINE = "/api/v1/prompt-refinement/refine/"
VALIDATE = "/api/v1/prompt-refinement/validate/"
EXTRACT = "/api/v1/prompt-refinement/extract-negative/"
STYLES = "/api/v1/prompt-refinement/styles/"
GENERATE = "/api/v1/image-generation/generate/"
VARIATIONS = "/api/v1/image-generation/generate-variations/"
PICTURES = "/api/v1/image-generation/pictures/"
CHAT = "/api/v1/ai-gateway/chat/"
CAPABILITIES = "/api/v1/ai-gateway/capabilities/"


class Client:
    """A client of one base URL."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        self.session = requests.Session()

    def post(self, path: str, body: Any = None, **options: Any) -> requests.Response:
        return self.session.post(self.base_url + path, json=body, timeout=60, **options)

    def get(self, path: str, **options: Any) -> requests.Response:
        return self.session.get(self.base_url + path, timeout=60, **options)

    def call(self, method: str, path: str, **options: Any) -> requests.Response:
        return self.session.request(method, self.base_url + path, timeout=60, **options)

    def generate(self, **body: Any) -> dict[str, Any]:
        answer = self.post(GENERATE, body)
        assert answer.status_code == 200, answer.text
        return answer.json()


def picture(url: str) -> Image.Image:
    """Fetch a picture by its URL, as an <img> would."""
    answer = requests.get(url, timeout=30)
    assert answer.status_code == 200, answer.text[:300]
    image = Image.open(io.BytesIO(answer.content))
    image.load()
    return image


def problem(answer: requests.Response, status: int) -> dict[str, Any]:
    """Check that an answer is a problem with every member, and return it."""
    assert answer.status_code == status, answer.text[:500]
    assert answer.headers["content-type"].split(";")[0] == "application/problem+json"
    document = answer.json()
    expected = {"type", "title", "status", "detail", "instance", "code", "request_id", "success", "errors", "error"}
    assert expected <= set(document)
    assert document["status"] == status
    assert document["success"] is False
    assert set(document["error"]) == {"message", "type", "param", "code"}
    assert answer.headers["x-request-id"]
    return document
