"""The answers of the generation routes: links, base64, or the picture itself."""

from collections.abc import Callable
from typing import Any

from aws_lambda_powertools.event_handler import Response

from mayfly.api.generation import Asked
from mayfly.api.pictures import fits_in_answer, generate_out, variations_out
from mayfly.api.resolver import json_response
from mayfly.generate.result import ImageResult, MadePicture

Read = Callable[[MadePicture], bytes]


def answer_generation(asked: Asked, result: ImageResult, read: Read, *, request_id: str) -> Response[Any]:
    """Return generate's answer in the form asked for; links where the files would not fit."""
    if asked.response_format == "binary" and fits_in_answer(result.pictures):
        return _binary(result.pictures[0], read)
    return json_response(generate_out(asked, result, request_id=request_id, contents=_contents(asked, result, read)))


def answer_variations(asked: Asked, result: ImageResult, read: Read, *, request_id: str) -> Response[Any]:
    """Return generate-variations' answer."""
    return json_response(variations_out(asked, result, request_id=request_id, contents=_contents(asked, result, read)))


def _contents(asked: Asked, result: ImageResult, read: Read) -> list[bytes] | None:
    if asked.response_format != "base64" or not fits_in_answer(result.pictures):
        return None
    return [read(picture) for picture in result.pictures]


def _binary(picture: MadePicture, read: Read) -> Response[Any]:
    headers: dict[str, str | list[str]] = {
        "Content-Disposition": f'inline; filename="{picture.name}"',
        "x-mayfly-seed": str(picture.recipe.seed),
        "x-mayfly-link": picture.link,
        "x-mayfly-cached": str(picture.cached).lower(),
    }
    return Response(200, content_type=f"image/{picture.recipe.output_format}", body=read(picture), headers=headers)
