"""From a prompt to a picture behind a temporary URL, and what becomes of it."""

import base64
import hashlib
import io
import uuid
from datetime import UTC, datetime, timedelta

import pytest
import requests
from PIL import Image, ImageChops, ImageStat

from tests.e2e.asking import GENERATE, PICTURES, VARIATIONS, picture, problem

PROMPTS = ["a cat on a beach at sunset, watercolor", "hai con chó trong rừng tuyết", "hai con cho trong rung tuyet"]


def unique(prompt="a cat"):
    return {"prompt": prompt, "seed": uuid.uuid4().int % 2**32}


@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_prompt_becomes_a_picture_behind_a_temporary_url(mayfly, prompt):
    answer = mayfly.generate(prompt=prompt)
    image = picture(answer["image_url"])
    assert (image.format, image.size) == ("PNG", (512, 512))
    assert len(image.convert("RGB").resize((64, 64)).getcolors(4096)) > 300, "a painting, not a flat colour"


def test_the_answer_has_every_field_of_the_contract(mayfly):
    answer = mayfly.generate(prompt="beautiful sunset", width=512, height=512, client_reference="order 7")
    assert set(answer) >= {
        "success", "request_id", "image_url", "image_link", "url_expires_at", "picture_expires_at", "images", "metadata",
    }  # fmt: skip
    assert answer["success"] is True
    uuid.UUID(answer["request_id"])
    assert answer["client_reference"] == "order 7"
    assert set(answer["images"][0]) == {
        "index", "image_url", "image_link", "seed", "width", "height", "format", "size_bytes", "sha256",
    }  # fmt: skip
    assert set(answer["metadata"]) == {
        "width", "height", "format", "size_bytes", "seed", "provider", "model", "prompt", "negative_prompt",
        "refined_prompt", "processing_time", "cached", "scene", "applied", "converted", "ignored", "unmatched",
    }  # fmt: skip
    file = requests.get(answer["image_url"], timeout=10).content
    assert len(file) == answer["images"][0]["size_bytes"]
    assert hashlib.sha256(file).hexdigest() == answer["images"][0]["sha256"]
    assert (answer["metadata"]["provider"], answer["metadata"]["model"]) == ("painter", "painter-1")
    now = datetime.now(UTC)
    assert now < datetime.fromisoformat(answer["url_expires_at"]) <= now + timedelta(seconds=901)
    assert now < datetime.fromisoformat(answer["picture_expires_at"]) <= now + timedelta(days=1, seconds=1)


def test_the_same_request_twice_is_one_picture(mayfly):
    body = unique()
    first, second = mayfly.generate(**body), mayfly.generate(**body)
    assert (first["metadata"]["cached"], second["metadata"]["cached"]) == (False, True)
    assert first["image_link"] == second["image_link"]
    assert first["images"][0]["sha256"] == second["images"][0]["sha256"]
    assert {k: v for k, v in first["metadata"].items() if k not in {"cached", "processing_time"}} == {
        k: v for k, v in second["metadata"].items() if k not in {"cached", "processing_time"}
    }


def test_the_same_seed_is_the_same_bytes_after_deletion(mayfly):
    body = unique()
    first = mayfly.generate(**body)
    assert mayfly.call("DELETE", PICTURES + first["image_link"].rsplit("/", 1)[1]).status_code == 204
    again = mayfly.generate(**body)
    assert again["metadata"]["cached"] is False
    assert again["images"][0]["sha256"] == first["images"][0]["sha256"]


def test_another_seed_is_another_picture_and_minus_one_each_time_another(mayfly):
    seeds = [mayfly.generate(prompt="a cat", seed=s)["images"][0] for s in (1, 2, -1, -1)]
    assert len({image["sha256"] for image in seeds}) == 4
    assert len({image["seed"] for image in seeds}) == 4


def test_without_a_seed_every_format_and_size_shows_the_same_composition(mayfly):
    shapes = [{"output_format": f} for f in ("png", "jpeg", "webp", "avif")] + [{"width": 1024, "height": 1024}]
    answers = [mayfly.generate(prompt="a red boat on a lake", **shape) for shape in shapes]
    assert len({a["metadata"]["seed"] for a in answers}) == 1
    small = [picture(a["image_url"]).convert("RGB").resize((64, 64), Image.Resampling.BOX) for a in answers]
    for other in small[1:]:
        assert ImageStat.Stat(ImageChops.difference(small[0], other)).mean < [12, 12, 12]


@pytest.mark.parametrize("accept", ["image/png", "image/jpeg", "image/webp", "image/*"])
def test_accept_image_answers_with_the_picture_itself(mayfly, accept):
    answer = mayfly.post(GENERATE, unique(), headers={"Accept": accept})
    assert answer.status_code == 200
    expected = "png" if accept == "image/*" else accept.removeprefix("image/")
    assert answer.headers["content-type"] == f"image/{expected}"
    assert Image.open(io.BytesIO(answer.content)).format == expected.upper()


def test_base64_answers_carry_the_files(mayfly):
    answer = mayfly.generate(**unique(), num_images=2, response_format="base64")
    files = [base64.b64decode(image["image_bytes"]) for image in answer["images"]]
    assert [hashlib.sha256(f).hexdigest() for f in files] == [i["sha256"] for i in answer["images"]]
    assert answer["image_bytes"] == answer["images"][0]["image_bytes"]


def test_an_answer_that_would_not_fit_is_refused_before_painting(mayfly):
    document = problem(
        mayfly.post(GENERATE, {**unique(), "size": "2048x2048", "num_images": 8, "response_format": "base64"}), 400
    )
    assert document["code"] == "response_too_large"


def test_a_durable_link_leads_to_the_picture_until_it_is_deleted(mayfly):
    answer = mayfly.generate(**unique())
    path = answer["image_link"].removeprefix(mayfly.base_url)
    assert path.startswith("/api/temp/")
    redirect = mayfly.get(path, allow_redirects=False)
    assert redirect.status_code == 302
    assert redirect.headers["cache-control"].startswith("private, max-age=")
    assert redirect.headers["access-control-allow-origin"] == "*"
    assert picture(redirect.headers["location"]).size == (512, 512)
    assert picture(answer["image_link"]).size == (512, 512)
    name = path.rsplit("/", 1)[1]
    assert mayfly.call("DELETE", PICTURES + name).status_code == 204
    problem(mayfly.call("DELETE", PICTURES + name), 404)
    problem(mayfly.get(path), 410)


@pytest.mark.parametrize(
    "forge", [lambda n: "0" * 8 + n[8:], lambda n: n[:-4] + ".jpg", lambda n: "x", lambda n: n + "%00"]
)
def test_a_forged_name_is_unknown(mayfly, forge):
    name = mayfly.generate(prompt="a cat")["image_link"].rsplit("/", 1)[1]
    problem(mayfly.get(f"/api/temp/{forge(name)}"), 404)
    problem(mayfly.call("DELETE", PICTURES + forge(name)), 404)


def test_a_presigned_url_opens_this_object_for_reading_only(mayfly):
    url = mayfly.generate(**unique())["image_url"]
    assert requests.get(url, timeout=5).headers["content-type"] == "image/png"
    assert requests.put(url, data=b"x", timeout=5).status_code == 403
    assert requests.get(url.replace("X-Amz-Expires=900", "X-Amz-Expires=9000"), timeout=5).status_code == 403
    assert requests.get(url.split("?")[0], timeout=5).status_code == 403


def test_variations_are_a_gallery_of_seeds_that_count_up(mayfly):
    answer = mayfly.post(VARIATIONS, {"prompt": "a red fox", "num_variations": 3, "seed": 40}).json()
    assert [v["seed"] for v in answer["variations"]] == [40, 41, 42]
    assert [v["variation_id"] for v in answer["variations"]] == [1, 2, 3]
    assert answer["total_variations"] == 3
    assert answer["processing_time"] > 0
    assert len({i["sha256"] for i in answer["images"]}) == 3
    assert mayfly.post(VARIATIONS, {"prompt": "a red fox"}).json()["total_variations"] == 4


def test_every_parameter_is_accounted_for(mayfly):
    answer = mayfly.generate(prompt="a cat", num_inference_steps=30, guidance_scale=7.5, style="watercolor", quality=80)
    metadata = answer["metadata"]
    assert metadata["applied"]["style"] == "watercolor"
    assert set(metadata["ignored"]) == {"num_inference_steps", "guidance_scale", "quality"}
    document = problem(mayfly.post(GENERATE, {"prompt": "a cat", "num_inference_steps": 30, "strict": True}), 400)
    assert document["errors"][0]["field"] == "num_inference_steps"


def test_words_that_can_not_be_drawn_come_back(mayfly):
    assert mayfly.generate(prompt="a cat and a flibbertigibbet")["metadata"]["unmatched"] == ["flibbertigibbet"]


def test_the_origin_is_written_into_the_file(mayfly):
    from tests.e2e.asking import picture as fetch

    plain = fetch(mayfly.generate(prompt="a cat")["image_url"])
    assert "algorithmicMedia" in str(plain.info)
    assert "parameters" not in plain.info
    full = fetch(mayfly.generate(prompt="a cat", metadata_level="full")["image_url"])
    assert "a cat" in full.info["parameters"]
    none = fetch(mayfly.generate(prompt="a cat", metadata_level="none")["image_url"])
    assert "algorithmicMedia" not in str(none.info)
