"""Chat, capabilities, health, and the API's own description."""

from pathlib import Path

from aws_lambda_powertools.event_handler import Response

from mayfly.api.body import read_json, read_object
from mayfly.api.caller import base_url, caller_of
from mayfly.api.capabilities import capabilities_out, health_out
from mayfly.api.chat import MAX_CHAT_BYTES, chat_out, read_chat
from mayfly.api.documents import answer_description, answer_page
from mayfly.api.resolver import Resolver, json_response, serve
from mayfly.api.schemas.gateway import CHAT_LATER, ChatIn
from mayfly.api.schemas.sdapi import Txt2ImgIn
from mayfly.api.sdapi import models_out, options_out, read_txt2img, take_options, txt2img_out
from mayfly.bootstrap import chat_pipeline, model_catalogue, openai_images, providers, submissions
from mayfly.generate.request import Caller
from mayfly.settings import settings

app = Resolver()


def _caller() -> Caller:
    return caller_of(app.current_event.raw_event, app.lambda_context, public_url=settings().public_url)


DESCRIPTION = Path(__file__).with_name("openapi.json")


@app.post("/api/v1/ai-gateway/chat")
def chat() -> Response[str]:
    """Understand a message and answer it, with a picture where it asks for one."""
    event = app.current_event.raw_event
    message = read_chat(read_json(event, ChatIn, later=CHAT_LATER, most_bytes=MAX_CHAT_BYTES))
    return json_response(chat_out(chat_pipeline().answer(message, _caller()), message))


@app.post("/v1/images/generations")
def openai_generations() -> Response[str]:
    """Make pictures as OpenAI's API does."""
    return openai_images().generations(app.current_event.raw_event, _caller(), request_id=app.request_id)


@app.post("/v1/images/edits")
def openai_edits() -> Response[str]:
    """Edit a picture as OpenAI's API does, with what this deployment can."""
    return openai_images().edits(app.current_event.raw_event, _caller(), request_id=app.request_id)


@app.post("/v1/images/variations")
def openai_variations() -> Response[str]:
    """Make variations of a picture as OpenAI's API once did."""
    return openai_images().variations(app.current_event.raw_event, _caller(), request_id=app.request_id)


@app.get("/v1/models")
def openai_models() -> Response[str]:
    """List the models and their aliases."""
    return json_response(model_catalogue().all())


@app.get("/v1/models/<model>")
def openai_model(model: str) -> Response[str]:
    """Describe one model."""
    return json_response(model_catalogue().one(model))


@app.post("/sdapi/v1/txt2img")
def sdapi_txt2img() -> Response[str]:
    """Make pictures as AUTOMATIC1111's API does."""
    body = read_json(app.current_event.raw_event, Txt2ImgIn)
    pictures = submissions()
    asked = read_txt2img(body, model_catalogue())
    return json_response(txt2img_out(body, pictures.generate(asked.request, _caller()), pictures.read))


@app.get("/sdapi/v1/sd-models")
def sdapi_models() -> Response[str]:
    """List the models as AUTOMATIC1111's API does."""
    return json_response(models_out(model_catalogue()))


@app.get("/sdapi/v1/options")
def sdapi_options() -> Response[str]:
    """Say which model draws where a request names none."""
    return json_response(options_out(model_catalogue()))


@app.post("/sdapi/v1/options")
def sdapi_set_options() -> Response[str]:
    """Accept the options that stand already: nothing is remembered here."""
    take_options(read_object(app.current_event.raw_event), model_catalogue())
    return json_response(None)


@app.get("/api/v1/ai-gateway/capabilities")
def capabilities() -> Response[str]:
    """Say what this deployment can do."""
    return json_response(capabilities_out(providers(), default_provider=settings().provider))


@app.get("/health")
def health() -> Response[str]:
    """Say that the API answers."""
    return json_response(health_out())


@app.get("/openapi.json")
def openapi() -> Response[str]:
    """Describe the API."""
    request_context = app.current_event.raw_event["requestContext"]
    return answer_description(DESCRIPTION, base_url=base_url(request_context, public_url=settings().public_url))


@app.get("/docs")
def docs() -> Response[str]:
    """Show the description as a page to try things on."""
    return answer_page()


lambda_handler = serve(app)
