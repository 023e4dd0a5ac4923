"""From an `ImageResult` to the answers of the generation routes."""

import base64
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from mayfly.api.generation import MAX_ANSWER_BYTES, Asked
from mayfly.api.schemas.generation import (
    ConversionOut,
    GenerateMetadata,
    GenerateOut,
    ImageOut,
    NearestOut,
    SceneOut,
    SubjectOut,
    VariationOut,
    VariationsOut,
)
from mayfly.generate.result import Conversion, ImageResult, MadePicture
from mayfly.scene.spec import Scene

# Room for the JSON around the pictures.
_ENVELOPE_BYTES = 200_000


def rfc3339(moment: datetime) -> str:
    """Return a time as RFC 3339 in UTC, in whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def fits_in_answer(pictures: Sequence[MadePicture]) -> bool:
    """Say whether the files, in base64, fit into one answer."""
    return sum(picture.size_bytes for picture in pictures) * 4 / 3 + _ENVELOPE_BYTES <= MAX_ANSWER_BYTES


def generate_out(
    asked: Asked, result: ImageResult, *, request_id: str, contents: Sequence[bytes] | None = None
) -> GenerateOut:
    """Return generate's answer; `contents` are the files where they shall travel in it as base64."""
    return GenerateOut(**_members(asked, result, request_id, contents))


def variations_out(
    asked: Asked, result: ImageResult, *, request_id: str, contents: Sequence[bytes] | None = None
) -> VariationsOut:
    """Return generate-variations' answer."""
    variations = [
        VariationOut(number, picture.url, picture.link, picture.recipe.seed)
        for number, picture in enumerate(result.pictures, start=1)
    ]
    return VariationsOut(
        **_members(asked, result, request_id, contents),
        variations=variations,
        total_variations=len(variations),
        processing_time=_rounded(result.seconds),
    )


def _members(asked: Asked, result: ImageResult, request_id: str, contents: Sequence[bytes] | None) -> dict[str, Any]:
    encoded = [base64.b64encode(content).decode("ascii") for content in contents or ()]
    first = result.pictures[0]
    images = [
        _image(index, picture, encoded[index] if encoded else None) for index, picture in enumerate(result.pictures)
    ]
    return {
        "success": True,
        "request_id": request_id,
        "image_url": first.url,
        "image_link": first.link,
        "url_expires_at": rfc3339(min(picture.url_expires_at for picture in result.pictures)),
        "picture_expires_at": rfc3339(min(picture.picture_expires_at for picture in result.pictures)),
        "images": images,
        "metadata": _metadata(asked, result, links_instead=contents is None and asked.response_format != "url"),
        "image_bytes": encoded[0] if encoded else None,
        "client_reference": asked.request.client_reference,
    }


def _image(index: int, picture: MadePicture, encoded: str | None) -> ImageOut:
    recipe = picture.recipe
    return ImageOut(
        index=index,
        image_url=picture.url,
        image_link=picture.link,
        seed=recipe.seed,
        width=recipe.width,
        height=recipe.height,
        format=recipe.output_format,
        size_bytes=picture.size_bytes,
        sha256=picture.sha256,
        image_bytes=encoded,
    )


def _metadata(asked: Asked, result: ImageResult, *, links_instead: bool) -> GenerateMetadata:
    first, recipe = result.pictures[0], result.pictures[0].recipe
    converted = dict(result.treatment.converted)
    if links_instead:
        reason = f"The files do not fit into an answer of {MAX_ANSWER_BYTES / 1e6} MB."
        converted["response_format"] = Conversion(asked.response_format, "url", reason)
    return GenerateMetadata(
        width=recipe.width,
        height=recipe.height,
        format=recipe.output_format,
        size_bytes=first.size_bytes,
        seed=recipe.seed,
        provider=recipe.provider,
        model=recipe.model,
        prompt=result.prompt,
        negative_prompt=result.negative_prompt,
        refined_prompt=result.refined_prompt,
        processing_time=_rounded(result.seconds),
        cached=result.cached,
        applied=dict(result.treatment.applied),
        converted={name: ConversionOut(c.requested, c.used, c.reason) for name, c in converted.items()},
        ignored=dict(result.treatment.ignored),
        unmatched=list(result.scene.unmatched) if result.scene else [],
        scene=_scene(result.scene) if result.scene else None,
    )


def _scene(scene: Scene) -> SceneOut:
    return SceneOut(
        place=scene.place,
        time=scene.time,
        weather=scene.weather,
        season=scene.season,
        style=scene.style,
        subjects=[SubjectOut(**asdict(subject)) for subject in scene.subjects],
        features=list(scene.features),
        absent=list(scene.absent),
        camera=scene.camera,
        palette=scene.palette,
        mood=scene.mood,
        nearest=[NearestOut(near.word, list(near.known)) for near in scene.nearest],
    )


def _rounded(seconds: float) -> float:
    return round(seconds, 6)
