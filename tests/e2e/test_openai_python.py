"""The official openai package, unchanged, against a running Mayfly."""

import base64
import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import openai
import pytest
import requests
from PIL import Image

from local.machine import Machine, Plan
from tests.e2e.asking import picture

SMALL = "64x64"


@pytest.fixture(scope="module")
def client(cloud) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{cloud.base_url}/v1", api_key="any: this deployment is open")


class Relay(ThreadingHTTPServer):
    """Passes requests on and counts them; breaks the connection after the answer to those in `broken` was made."""

    def __init__(self, target: str) -> None:
        super().__init__(("127.0.0.1", 0), _Passing)
        self.target = target
        self.seen: list[str] = []
        self.broken = 0


class _Passing(BaseHTTPRequestHandler):
    server: Relay

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append(self.headers.get("x-stainless-retry-count", ""))
        headers = {
            name: value for name, value in self.headers.items() if name.lower() not in ("host", "content-length")
        }
        answer = requests.post(self.server.target + self.path, data=body, headers=headers, timeout=60)
        if self.server.broken:
            self.server.broken -= 1
            self.close_connection = True
            self.connection.close()
            return
        self.send_response(answer.status_code)
        for name, value in answer.headers.items():
            if name.lower() not in ("content-length", "connection", "date", "server", "content-encoding"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def relay(cloud) -> Iterator[Relay]:
    server = Relay(cloud.base_url)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def through(relay: Relay) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"http://127.0.0.1:{relay.server_address[1]}/v1", api_key="k")


def test_links_seed_negative_prompt_and_more_than_one(client):
    more = {"seed": 41, "negative_prompt": "birds"}
    made = client.images.generate(model="painter-1", prompt="a cat on a beach", n=3, size=SMALL, extra_body=more)
    assert made.data is not None
    assert len({item.url for item in made.data}) == 3
    assert all(picture(item.url or "").size == (64, 64) for item in made.data)
    assert all(item.b64_json is None for item in made.data)
    assert made.data[0].revised_prompt == "a cat on a beach"
    ours = made.model_extra["mayfly"]
    assert [image["seed"] for image in ours["images"]] == [41, 42, 43]
    assert ours["metadata"]["negative_prompt"] == "birds"
    assert ours["model"] == {"id": "painter-1", "provider": "painter"}


def test_a_seed_is_a_picture_and_no_seed_is_a_new_one(client):
    def link(**more: object) -> str:
        made = client.images.generate(model="painter-1", prompt="a red boat", size=SMALL, extra_body=more)
        return made.data[0].url

    assert link(seed=7) == link(seed=7)
    assert link() != link()


def test_base64_as_asked_and_as_gpt_image_has_it(client):
    asked = client.images.generate(model="painter-1", prompt="a cat", size=SMALL, response_format="b64_json")
    by_name = client.images.generate(
        model="gpt-image-1", prompt="a cat", size=SMALL, output_format="webp", output_compression=40
    )
    for made, kind in ((asked, "PNG"), (by_name, "WEBP")):
        assert made.data[0].url is None
        assert Image.open(io.BytesIO(base64.b64decode(made.data[0].b64_json))).format == kind
    assert by_name.output_format == "webp"
    assert by_name.model_extra["mayfly"]["model"] == {"id": "painter-1", "provider": "painter", "alias": "gpt-image-1"}


def test_a_refined_prompt_comes_back(client):
    made = client.images.generate(
        model="painter-1", prompt="a cat", size=SMALL, extra_body={"refine": "full", "seed": 1}
    )
    assert made.data[0].revised_prompt.startswith("a cat, ")


def test_a_stream_shows_previews_and_then_the_picture(client):
    events = list(
        client.images.generate(model="painter-1", prompt="a cat", size="128x64", stream=True, partial_images=2)
    )
    assert [event.type for event in events] == ["image_generation.partial_image"] * 2 + ["image_generation.completed"]
    sizes = [Image.open(io.BytesIO(base64.b64decode(event.b64_json))).size for event in events]
    assert sizes == [(32, 16), (64, 32), (128, 64)]
    assert [event.partial_image_index for event in events[:2]] == [0, 1]


def test_what_does_not_fit_in_base64_is_written_smaller_and_said(client):
    made = client.images.generate(
        model="painter-1", prompt="a forest", size="2048x2048", n=2, response_format="b64_json", extra_body={"seed": 3}
    )
    assert [Image.open(io.BytesIO(base64.b64decode(item.b64_json))).format for item in made.data] == ["JPEG", "JPEG"]
    assert made.output_format == "jpeg"
    change = made.model_extra["mayfly"]["metadata"]["converted"]["output_format"]
    assert change["requested"] == "png"


def test_models_and_aliases(client):
    names = [model.id for model in client.models.list()]
    assert {"painter-1", "gpt-image-1", "dall-e-3"} <= set(names)
    assert client.models.retrieve("painter-1").owned_by == "mayfly"
    with pytest.raises(openai.NotFoundError) as refused:
        client.models.retrieve("imagen")
    assert refused.value.code == "model_not_found"


@pytest.mark.parametrize(
    ("body", "param", "code"),
    [
        ({"size": "enormous"}, "size", "invalid_size"),
        ({"size": "4096x4096"}, "size", "invalid_size"),
        ({"n": 11}, "n", "out_of_range"),
        ({"quality": "superb"}, "quality", "invalid_choice"),
        ({"output_format": "gif"}, "output_format", "invalid_choice"),
        ({"background": "transparent", "output_format": "jpeg"}, "output_format", "contradiction"),
        ({"output_compression": 101, "output_format": "webp"}, "output_compression", "out_of_range"),
        ({"style": "baroqueish"}, "style", "unknown_style"),
        ({"extra_body": {"sampler": "x"}}, "sampler", "unknown_field"),
        ({"extra_body": {"seed": -2}}, "seed", "invalid_seed"),
    ],
)
def test_a_wrong_field_is_named_as_openai_names_it(client, body, param, code):
    with pytest.raises(openai.BadRequestError) as refused:
        client.images.generate(model="painter-1", prompt="a cat", **body)
    assert (refused.value.param, refused.value.code) == (param, code)


def test_an_unknown_model_is_404(client):
    with pytest.raises(openai.NotFoundError) as refused:
        client.images.generate(model="imagen", prompt="a cat")
    assert (refused.value.param, refused.value.code) == ("model", "model_not_found")


def test_a_blocked_prompt_is_posted_once(relay):
    with pytest.raises(openai.BadRequestError) as refused:
        through(relay).images.generate(model="painter-1", prompt="explicit porn of two people")
    assert refused.value.code == "content_policy_violation"
    assert len(relay.seen) == 1


def test_a_connection_that_breaks_after_painting_is_retried_and_painted_once(relay, cloud):
    before = cloud.pictures()
    relay.broken = 1
    made = through(relay).images.generate(model="painter-1", prompt="a heron at a broken bridge", size=SMALL)
    assert relay.seen == ["0", "1"]
    assert len(cloud.pictures() - before) == 1
    assert picture(made.data[0].url).size == (64, 64)


def test_a_wrong_key_is_401_and_a_right_one_draws(tmp_path_factory):
    plan = Plan(state=tmp_path_factory.mktemp("keyed"), port=0, keys=("mf_alice_0123456789abcdef",), most_processes=1)
    with Machine(plan) as machine:
        machine.wait_until_warm()
        wrong = openai.OpenAI(base_url=f"{machine.url}/v1", api_key="sk-guess")
        with pytest.raises(openai.AuthenticationError) as refused:
            wrong.images.generate(model="painter-1", prompt="a cat", size=SMALL)
        assert refused.value.status_code == 401
        right = openai.OpenAI(base_url=f"{machine.url}/v1", api_key="mf_alice_0123456789abcdef")
        assert right.images.generate(model="painter-1", prompt="a cat", size=SMALL).data[0].url
