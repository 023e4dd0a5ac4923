"""AUTOMATIC1111's routes, as Open WebUI calls them."""

import base64
import io
import json

import pytest
from PIL import Image

from tests.e2e.asking import problem

TXT2IMG, OPTIONS = "/sdapi/v1/txt2img", "/sdapi/v1/options"


def test_open_webui_finds_a_model_chooses_it_and_draws(mayfly):
    models = mayfly.get("/sdapi/v1/sd-models").json()
    assert "painter-1" in [model["model_name"] for model in models]
    options = mayfly.get(OPTIONS).json()
    assert mayfly.post(OPTIONS, {**options, "sd_model_checkpoint": "painter-1"}).status_code == 200
    body = {"prompt": "một con mèo", "negative_prompt": "chim", "batch_size": 2, "width": 96, "height": 64}
    answer = mayfly.post(TXT2IMG, {**body, "steps": 20, "cfg_scale": 7, "sampler_name": "Euler a", "seed": -1})
    assert answer.status_code == 200, answer.text
    drawn = answer.json()
    images = [Image.open(io.BytesIO(base64.b64decode(image))) for image in drawn["images"]]
    assert [image.size for image in images] == [(96, 64), (96, 64)]
    info = json.loads(drawn["info"])
    assert info["all_seeds"] == [info["seed"], (info["seed"] + 1) % 2**32]
    assert {"num_inference_steps", "guidance_scale", "sampler_name"} <= set(info["ignored"])


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"width": 5000, "height": 512}, "width"),
        ({"batch_size": 9}, "batch_size"),
        ({"batch_size": 0}, "batch_size"),
        ({"n_iter": -1}, "n_iter"),
        ({"cfg_scale": 31}, "cfg_scale"),
        ({"steps": 0}, "steps"),
        ({"styles": ["watercolor", "oil"]}, "styles"),
        ({"styles": ["no such style"]}, "styles"),
        ({"alwayson_scripts": {}}, "alwayson_scripts"),
        ({"override_settings": {"sd_vae": "x"}}, "override_settings.sd_vae"),
        ({"batch_size": 8, "width": 2048, "height": 2048}, "batch_size"),
    ],
)
def test_a_wrong_field_is_named_as_automatic1111_names_it(mayfly, body, field):
    document = problem(mayfly.post(TXT2IMG, {"prompt": "a cat", **body}), 400)
    assert document["errors"][0]["field"] == field


def test_an_unknown_model_is_404_wherever_it_is_named(mayfly):
    body = {"prompt": "a cat", "override_settings": {"sd_model_checkpoint": "sdxl"}}
    assert problem(mayfly.post(TXT2IMG, body), 404)["code"] == "model_not_found"
    assert problem(mayfly.post(OPTIONS, {"sd_model_checkpoint": "sdxl"}), 404)["code"] == "model_not_found"


@pytest.mark.parametrize(
    "body", [{}, {"sd_model_checkpoint": 3}, {"sd_model_checkpoint": "painter-1", "sd_vae": "x"}, []]
)
def test_options_that_would_have_to_be_remembered_are_refused(mayfly, body):
    problem(mayfly.post(OPTIONS, body), 400)
