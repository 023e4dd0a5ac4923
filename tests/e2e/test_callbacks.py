"""A callback on its whole way: asked for over HTTP, sent by the worker from the queue, verified by the receiver's library."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests
from standardwebhooks import Webhook

from local.machine import Machine, Plan
from tests.e2e.asking import GENERATE, Client, problem

SECRET = "/api/v1/image-generation/callback-secret/"
SMALL = {"prompt": "a heron", "width": 64, "height": 64}


class Receiver(ThreadingHTTPServer):
    """Keeps every callback; answers 500 to the first `refusals` of them."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Receiving)
        self.got: list[tuple[dict[str, str], str]] = []
        self.refusals = 0

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"

    def wait(self, number: int, seconds: float = 20.0) -> list[tuple[dict[str, str], str]]:
        give_up = time.monotonic() + seconds
        while len(self.got) < number and time.monotonic() < give_up:
            time.sleep(0.05)
        assert len(self.got) >= number, f"{len(self.got)} of {number} came"
        return self.got


class _Receiving(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.got.append((dict(self.headers), body))
        self.send_response(500 if self.server.refusals > 0 else 204)
        self.server.refusals -= 1
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def receiver() -> Iterator[Receiver]:
    server = Receiver()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def open_to_it(receiver, tmp_path_factory) -> Iterator[Client]:
    """A Mayfly that may send callbacks to the receiver on this machine."""
    allowed = {"MAYFLY_CALLBACK_ALLOW": receiver.place}
    plan = Plan(state=tmp_path_factory.mktemp("callbacks"), port=0, settings=allowed, most_processes=2)
    with Machine(plan) as machine:
        machine.wait_until_warm()
        yield Client(machine.url)


@pytest.fixture(autouse=True)
def _empty(receiver) -> None:
    receiver.got.clear()
    receiver.refusals = 0


def test_it_tells_how_a_job_ended_and_is_signed(open_to_it, receiver):
    url = f"http://{receiver.place}/hook?token=secret"
    body = {**SMALL, "callback_url": url, "client_reference": "order 7"}
    accepted = open_to_it.post(GENERATE, body, headers={"Prefer": "respond-async"})
    assert accepted.status_code == 202, accepted.text
    headers, sent = receiver.wait(1)[0]
    (secret,) = open_to_it.get(SECRET).json()["secrets"]
    said = Webhook(secret).verify(sent, headers)
    assert said["type"] == "image.generated"
    assert (said["data"]["job_id"], said["data"]["client_reference"]) == (accepted.json()["job_id"], "order 7")
    assert requests.get(said["data"]["images"][0]["image_link"], timeout=30).headers["content-type"] == "image/png"
    shown = open_to_it.get(f"/api/v1/image-generation/jobs/{accepted.json()['job_id']}/").text
    assert "hook" not in shown
    assert "secret" not in shown


def test_a_picture_made_at_once_is_told_of_too(open_to_it, receiver):
    made = open_to_it.post(GENERATE, {**SMALL, "seed": 5, "callback_url": f"http://{receiver.place}/now"})
    assert made.status_code == 200, made.text
    assert json.loads(receiver.wait(1)[0][1])["data"]["images"][0]["image_link"] == made.json()["image_link"]


def test_a_refused_one_comes_again_with_the_same_id_and_another_signature(open_to_it, receiver):
    receiver.refusals = 1
    open_to_it.post(GENERATE, {**SMALL, "seed": 6, "callback_url": f"http://{receiver.place}/again"})
    (before, _), (after, _) = receiver.wait(2)[:2]
    assert before["webhook-id"] == after["webhook-id"]
    assert before["webhook-signature"] != after["webhook-signature"]


@pytest.mark.parametrize(
    "url",
    ["http://example.com/", "https://127.0.0.1/", "https://169.254.169.254/latest/", "https://[::1]/", "nonsense", ""],
)
def test_a_callback_that_leads_inside_is_refused_when_it_is_asked_for(mayfly, url):
    document = problem(mayfly.post(GENERATE, {**SMALL, "callback_url": url}), 400)
    assert (document["code"], document["errors"][0]["field"]) == ("invalid_callback_url", "callback_url")
