"""Pictures that take longer than an answer may: the conversation goes on, and nothing is painted twice."""

import threading
import time
from dataclasses import replace

import pytest

from mayfly.api.chat import chat_out
from mayfly.errors import ProviderFailed
from mayfly.gateway.message import ChatMessage
from mayfly.gateway.reply import say
from mayfly.generate.jobs import moves
from tests.conversations import Talk
from tests.doubles import CAPABILITIES, CountingProvider

SHORT = 0.3  # seconds that an answer may take here


class SlowTalk(Talk):
    """A conversation whose pictures are painted by a worker that works when `work` says so."""

    def __init__(self, **provider):
        networked = replace(CAPABILITIES, in_process=False)
        super().__init__(CountingProvider(capabilities=networked, **provider), seconds=SHORT)

    def work(self):
        for job_id in self.house.queue.sent[:]:
            self.house.work(job_id)


def test_who_has_to_wait_is_told_where_to_ask():
    chat = SlowTalk()
    reply = chat.say("draw a red fox in the snow")
    assert (reply.type, reply.drawn) == ("processing", None)
    assert reply.awaited.status == "queued"
    assert "red fox" in reply.message
    assert chat.provider.painted == []


def test_an_answer_that_waits_says_where_the_job_stands_and_what_it_paints():
    chat = SlowTalk()
    reply = chat.say("draw a red fox in the snow, seed 7")
    data = chat_out(reply, ChatMessage("draw a red fox in the snow, seed 7")).data
    url = f"https://api.example/api/v1/image-generation/jobs/{reply.awaited.job_id}/"
    assert (data["status"], data["status_url"], data["cancel_url"]) == ("queued", url, url)
    assert data["progress"] == {"done": 0, "total": 1}
    assert (data["seed"], data["width"], data["height"]) == (7, 512, 512)
    assert "red fox" in data["alt_text"]


@pytest.mark.parametrize(
    ("wish", "question"),
    [
        ("draw a red fox", "is it ready?"),
        ("draw a red fox", "done yet"),
        ("draw a red fox", "are you done now?"),
        ("vẽ con mèo", "vẽ xong chưa?"),
        ("vẽ con mèo", "có ảnh chưa vậy"),
        ("ve con meo", "xong chua"),
        ("ve con meo", "anh dau roi?"),
    ],
)
def test_the_picture_comes_when_it_is_asked_after(wish, question):
    chat = SlowTalk()
    first = chat.say(wish)
    waiting = chat.say(question)
    chat.work()
    shown = chat.say(question)
    assert [reply.type for reply in (first, waiting, shown)] == ["processing", "processing", "image"]
    assert waiting.awaited.job_id == first.awaited.job_id
    assert shown.refers_to == 0
    assert len(chat.provider.painted) == 1


def test_the_action_of_an_answer_that_waits_asks_again():
    chat = SlowTalk()
    (action,) = chat.say("vẽ con mèo").actions
    chat.work()
    assert chat.say(action.payload["message"]).type == "image"


def test_an_answer_shows_the_picture_as_soon_as_it_comes():
    chat = SlowTalk()
    chat.say("draw a red fox")
    chat.seconds = 10
    threading.Timer(0.3, chat.work).start()
    started = time.monotonic()
    assert chat.say("is it ready?").type == "image"
    assert time.monotonic() - started < 5


def test_a_picture_on_its_way_can_be_changed_in_words_and_keeps_its_seed():
    chat = SlowTalk()
    first = chat.say("a red fox in a meadow")
    second = chat.say("make it night")
    chat.work()
    shown = chat.say("is it ready?")
    assert (first.type, second.type, shown.type) == ("processing", "processing", "image")
    assert "night" in shown.prompt
    assert len({recipe.seed for recipe in chat.provider.painted}) == 1
    assert chat.say("undo").prompt == first.prompt


def test_what_is_done_to_pixels_waits_until_there_are_some():
    chat = SlowTalk()
    chat.say("a red fox in a meadow")
    waiting = chat.say("rotate it 90 degrees")
    chat.work()
    done = chat.say("rotate it 90 degrees")
    assert (waiting.type, done.type) == ("processing", "image")
    assert "again" in waiting.message
    assert done.refers_to == 0


def test_what_a_job_failed_with_is_told_and_the_wish_can_be_sent_again():
    chat = SlowTalk(error=ProviderFailed("It is broken."))
    chat.say("a red fox in a meadow")
    chat.work()
    failed = chat.say("is it ready?")
    assert failed.type == "error"
    chat.provider.error = None
    (action,) = failed.actions
    chat.say(action.payload["message"])
    chat.work()
    assert chat.say("is it ready?").type == "image"


def test_a_canceled_picture_is_not_waited_for():
    chat = SlowTalk()
    job = chat.say("a red fox in a meadow").awaited
    stored = chat.house.jobs.read(job.job_id)
    chat.house.settlement.change(stored, lambda job: moves.canceled(job, now=chat.house.clock()))
    assert chat.say("is it ready?").type == "text"


def test_another_tenant_can_not_ask_after_it():
    chat = SlowTalk()
    job = chat.say("a red fox in a meadow").awaited
    assert not chat.house.jobs.belongs(job.job_id, "another")


@pytest.mark.parametrize("text", ["is it ready?", "xong chưa?"])
def test_without_a_picture_on_its_way_the_question_draws_nothing(text):
    chat = Talk()
    reply = chat.say(text)
    assert (reply.type, reply.intent.name, reply.drawn) == ("text", "help", None)
    assert reply.message in (say("nothing_awaited", "en"), say("nothing_awaited", "vi"))
    assert chat.provider.painted == []


def test_a_picture_that_is_there_is_not_waited_for_nor_painted_again():
    chat = Talk()
    chat.say("draw a red fox")
    reply = chat.say("is it ready?")
    assert (reply.message, reply.refers_to) == (say("nothing_awaited", "en"), 0)
    assert len(chat.provider.painted) == 1


@pytest.mark.parametrize(
    "text", ["make it night", "B&W", "crop it square", "cắt vuông giúp mình", "biến ảnh này thành tranh sơn dầu"]
)
def test_without_a_picture_at_hand_what_can_be_done_to_one_is_not_denied(text):
    chat = Talk()
    reply = chat.say(text)
    assert reply.drawn is None
    assert reply.message in (say("no_picture_here", "en"), say("no_picture_here", "vi"))


@pytest.mark.parametrize("code", ["provider_timeout", "unknown_provider", "out_of_time", "a code of tomorrow"])
def test_whatever_fails_behind_us_is_an_answer_in_words(code):
    chat = Talk(CountingProvider(error=ProviderFailed("It is broken.", code=code)))
    reply = chat.say("draw a cat")
    assert (reply.type, reply.failed_step) == ("error", "generate")
    assert [action.id for action in reply.actions] == ["try_again"]
