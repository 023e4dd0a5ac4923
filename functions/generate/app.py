"""Routes of image generation, of jobs and of temporary links."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools.event_handler import Response

from mayfly.api.answers import answer_generation, answer_variations
from mayfly.api.body import header, read_json
from mayfly.api.caller import caller_of
from mayfly.api.generation import Asked, read_generation
from mayfly.api.jobs import answer_accepted, answer_job
from mayfly.api.links import answer_link
from mayfly.api.preferences import read_manner
from mayfly.api.resolver import Resolver, json_response, serve
from mayfly.api.schemas.generation import GENERATE_LATER, GenerateIn, VariationsIn
from mayfly.api.schemas.jobs import CallbackSecretOut
from mayfly.bootstrap import callback_addresses, callback_secrets, job_desk, picture_service, picture_store, submissions
from mayfly.generate.jobs.job import AnswerForm, Job
from mayfly.generate.request import Caller
from mayfly.settings import settings

app = Resolver()


def _caller() -> Caller:
    return caller_of(app.current_event.raw_event, app.lambda_context, public_url=settings().public_url)


def _callback(body: GenerateIn) -> str | None:
    if body.callback_url is None:
        return None
    callback_addresses().vet(body.callback_url)
    return body.callback_url


@app.post("/api/v1/image-generation/generate")
def generate() -> Response[Any]:
    """Make pictures from a prompt."""
    event = app.current_event.raw_event
    body = read_json(event, GenerateIn, later=GENERATE_LATER)
    return _answered(body, read_generation(body, accept=header(event, "accept")), "pictures", answer_generation)


@app.post("/api/v1/image-generation/generate-variations")
def generate_variations() -> Response[Any]:
    """Make variations: the same prompt with seeds that count up."""
    body = read_json(app.current_event.raw_event, VariationsIn, later=GENERATE_LATER)
    return _answered(body, read_generation(body), "variations", answer_variations)


def _answered(body: GenerateIn, asked: Asked, form: AnswerForm, present: Callable[..., Response[Any]]) -> Response[Any]:
    event = app.current_event.raw_event
    manner = read_manner(event, asked, form=form, now=datetime.now(UTC), callback=_callback(body))
    pictures = submissions()
    answer = pictures.answer(asked.request, _caller(), manner)
    if isinstance(answer, Job):
        return answer_accepted(answer, manner, request_id=app.request_id)
    return present(asked, answer, pictures.read, request_id=app.request_id)


@app.get("/api/v1/image-generation/jobs/<job_id>")
def show_job(job_id: str) -> Response[str]:
    """Show how far a job is, and its pictures when it is done."""
    desk = job_desk()
    return answer_job(desk.look(job_id, _caller().tenant), desk, request_id=app.request_id)


@app.delete("/api/v1/image-generation/jobs/<job_id>")
def cancel_job(job_id: str) -> Response[str]:
    """Cancel a job that has not ended."""
    desk = job_desk()
    return answer_job(desk.cancel(job_id, _caller().tenant), desk, request_id=app.request_id)


@app.get("/api/v1/image-generation/callback-secret")
def show_callback_secret() -> Response[str]:
    """Show the caller's own secrets, by which its server verifies our callbacks."""
    return json_response(CallbackSecretOut(list(callback_secrets(_caller().tenant))))


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
