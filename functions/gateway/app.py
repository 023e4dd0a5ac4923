"""Chat, capabilities, health, and the API's own description."""

from pathlib import Path

from aws_lambda_powertools.event_handler import Response

from mayfly.api.body import read_json
from mayfly.api.caller import base_url, caller_of
from mayfly.api.capabilities import capabilities_out, health_out
from mayfly.api.chat import chat_out, read_chat
from mayfly.api.documents import answer_description, answer_page
from mayfly.api.resolver import Resolver, json_response, serve
from mayfly.api.schemas.gateway import CHAT_LATER, ChatIn
from mayfly.bootstrap import chat_pipeline
from mayfly.settings import settings

app = Resolver()
DESCRIPTION = Path(__file__).with_name("openapi.json")


@app.post("/api/v1/ai-gateway/chat")
def chat() -> Response[str]:
    """Understand a message and answer it, with a picture where it asks for one."""
    event = app.current_event.raw_event
    message = read_chat(read_json(event, ChatIn, later=CHAT_LATER))
    caller = caller_of(event, app.lambda_context, public_url=settings().public_url)
    return json_response(chat_out(chat_pipeline().answer(message, caller), message))


@app.get("/api/v1/ai-gateway/capabilities")
def capabilities() -> Response[str]:
    """Say what this deployment can do."""
    return json_response(capabilities_out(default_provider=settings().provider))


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
