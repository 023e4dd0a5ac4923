"""Routes of image generation and of temporary links."""

from typing import Any

from aws_lambda_powertools.event_handler import Response

from mayfly.api.answers import answer_generation, answer_variations
from mayfly.api.body import header, read_json
from mayfly.api.caller import caller_of
from mayfly.api.generation import read_generation
from mayfly.api.links import answer_link
from mayfly.api.resolver import Resolver, serve
from mayfly.api.schemas.generation import GENERATE_LATER, GenerateIn, VariationsIn
from mayfly.bootstrap import picture_service, picture_store
from mayfly.generate.request import Caller
from mayfly.settings import settings

app = Resolver()


def _caller() -> Caller:
    return caller_of(app.current_event.raw_event, app.lambda_context, public_url=settings().public_url)


@app.post("/api/v1/image-generation/generate")
def generate() -> Response[Any]:
    """Make pictures from a prompt."""
    event = app.current_event.raw_event
    body = read_json(event, GenerateIn, later=GENERATE_LATER)
    asked = read_generation(body, accept=header(event, "accept"))
    service = picture_service()
    return answer_generation(asked, service.generate(asked.request, _caller()), service.read, request_id=app.request_id)


@app.post("/api/v1/image-generation/generate-variations")
def generate_variations() -> Response[Any]:
    """Make variations: the same prompt with seeds that count up."""
    body = read_json(app.current_event.raw_event, VariationsIn, later=GENERATE_LATER)
    asked = read_generation(body)
    service = picture_service()
    return answer_variations(asked, service.generate(asked.request, _caller()), service.read, request_id=app.request_id)


@app.delete("/api/v1/image-generation/pictures/<name>")
def delete_picture(name: str) -> Response[str]:
    """Remove a picture now instead of at the end of its time."""
    picture_service().delete(name, _caller())
    return Response(204, body="")


@app.get("/api/temp/<name>")
def follow_link(name: str) -> Response[str]:
    """Redirect to a freshly presigned URL of a picture."""
    return answer_link(picture_store(), name)


lambda_handler = serve(app)
