"""The event files that people invoke with are answered by the handlers they are for."""

import json
from pathlib import Path

import pytest

from tests.integration.handlers.conftest import context

EVENTS = Path(__file__).resolve().parents[3] / "events"


@pytest.mark.parametrize(
    ("name", "folder", "status"),
    [
        ("refine", "refine", 200), ("validate", "refine", 200), ("extract_negative", "refine", 200),
        ("styles", "refine", 200), ("generate", "generate", 200), ("variations", "generate", 200),
        ("picture_delete", "generate", 404), ("generate_async", "generate", 202),
        ("job", "generate", 404), ("job_cancel", "generate", 404), ("temp_link", "generate", 404), ("chat", "gateway", 200),
        ("capabilities", "gateway", 200), ("health", "gateway", 200), ("openapi", "gateway", 200),
        ("docs", "gateway", 200),
    ],
)  # fmt: skip
def test_an_event_file_is_answered(handler, name, folder, status):
    event = json.loads((EVENTS / f"{name}.json").read_text(encoding="utf-8"))
    answer = handler(folder)(event, context())
    assert answer["statusCode"] == status, answer["body"][:300]
    assert answer["multiValueHeaders"]["x-request-id"]
