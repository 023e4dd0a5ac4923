"""The chat route's bodies, capabilities and health: what goes in, what comes out."""

import subprocess
import sys
import time
import uuid
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from mayfly.api.capabilities import capabilities_out, health_out
from mayfly.api.chat import chat_out, read_chat
from mayfly.api.schemas.gateway import CapabilitiesOut, ChatContext, ChatIn, ChatOut
from mayfly.api.version import VERSION
from mayfly.errors import InvalidRequest
from mayfly.generate.request import Caller
from mayfly.providers import provider_makers
from tests.conversations import Talk


def answer(text, **context):
    message = read_chat(ChatIn(text, session_id="s-1", context=ChatContext(**context)))
    reply = Talk().pipeline.answer(message, Caller("t", "https://api.example", time.monotonic() + 20))
    return msgspec.json.decode(msgspec.json.encode(chat_out(reply, message)), type=ChatOut)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (ChatIn(""), ["message"]),
        (ChatIn("  \n"), ["message"]),
        (ChatIn("x" * 4001), ["message"]),
        (ChatIn("a", context=ChatContext(width=63, height=2049)), ["context.width", "context.height"]),
        (ChatIn("a", context=ChatContext(seed=-2)), ["context.seed"]),
        (ChatIn("a", context=ChatContext(style="watercolr")), ["context.style"]),
        (ChatIn("a", context=ChatContext(negative_prompt="x" * 4001)), ["context.negative_prompt"]),
        (ChatIn("a", session_id="s" * 129), ["session_id"]),
        (ChatIn("a", session="s" * 4097), ["session"]),
        (ChatIn("a", session="s" * 1_000_000), ["session"]),
        (ChatIn("a", intent="paint"), ["intent"]),
    ],
)
def test_what_is_wrong_is_named(body, fields):
    with pytest.raises(InvalidRequest) as caught:
        read_chat(body)
    assert [fault.field for fault in caught.value.faults] == fields


def test_limits_themselves_are_allowed():
    context = ChatContext(width=64, height=2048, seed=2**32 - 1, style="watercolor")
    message = read_chat(ChatIn("x" * 4000, session_id="s" * 128, context=context))
    assert (message.width, message.height, message.seed) == (64, 2048, 2**32 - 1)


def test_a_picture_is_answered_with_everything_a_client_needs():
    out = answer("vẽ một con mèo trên bãi biển", width=128, height=96)
    assert {"image_url", "image_link", "prompt", "alt_text", "seed"} <= set(out.data)
    assert out.data["image_link"].startswith("https://api.example/api/temp/")
    assert (out.data["width"], out.data["height"]) == (128, 96)
    assert "images" not in out.data
    assert out.session_id == "s-1"
    assert uuid.UUID(out.message_id).version == uuid.UUID(out.pipeline_metadata.pipeline_id).version == 4
    assert datetime.fromisoformat(out.timestamp).utcoffset().total_seconds() == 0
    assert out.pipeline_metadata.intent == out.metadata.intent == "image_generation"
    assert 0 <= out.pipeline_metadata.refine_confidence <= 1


def test_a_gallery_lists_its_pictures_with_seeds_that_count_up():
    images = answer("3 pictures of a fox", seed=5).data["images"]
    assert [image["seed"] for image in images] == [5, 6, 7]


@pytest.mark.parametrize(
    ("text", "member"),
    [("improve this prompt: a cat", "changes"), ("check this prompt: a cat", "issues"), ("help", None)],
)
def test_words_carry_what_they_speak_of(text, member):
    data = answer(text).data
    assert member in data if member else data == {}


def test_payloads_of_actions_are_valid_chat_bodies():
    for action in answer("draw a cat").actions:
        read_chat(msgspec.convert(action.payload, ChatIn))


def test_capabilities_come_from_the_tables():
    out = capabilities_out(provider_makers(), default_provider="painter")
    assert msgspec.json.decode(msgspec.json.encode(out), type=CapabilitiesOut) == out
    available = {intent.id: intent.available for intent in out.intents}
    assert len(available) == 11
    assert available["image_generation"]
    assert not available["face_swap"]
    assert [provider.name for provider in out.providers] == ["painter"]
    assert all(out.parts.values())
    assert health_out().version == VERSION


def test_capabilities_and_chat_load_neither_pillow_nor_boto3():
    code = (
        "import sys; from mayfly.api.capabilities import capabilities_out, health_out; import mayfly.api.chat;"
        "from mayfly.providers import provider_makers;"
        "capabilities_out(provider_makers(), default_provider='painter'); health_out();"
        "print([name for name in ('PIL', 'boto3') if name in sys.modules])"
    )
    shared = Path(__file__).parents[3] / "shared"
    result = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(shared)}, capture_output=True, text=True
    )
    assert result.stdout.strip() == "[]", result.stderr
