"""Answers about jobs: the 202 that promises one, and the job as it stands."""

from http import HTTPStatus
from typing import TYPE_CHECKING

from aws_lambda_powertools.event_handler import Response

from mayfly.api.generation import Asked
from mayfly.api.pictures import generate_out, rfc3339, variations_out
from mayfly.api.resolver import json_response
from mayfly.api.schemas.generation import GenerateOut
from mayfly.api.schemas.jobs import AcceptedOut, JobErrorOut, JobOut, ProgressOut
from mayfly.generate.jobs.job import Failure, Job
from mayfly.generate.jobs.manner import Manner
from mayfly.generate.request import ImageRequest

if TYPE_CHECKING:
    from mayfly.generate.jobs.desk import Desk

JOBS_PATH = "/api/v1/image-generation/jobs"
# How long a client had best wait before it asks again.
LOOK_AGAIN_SECONDS = 2


def job_url(job: Job) -> str:
    """Return where a job is asked after and canceled."""
    return f"{job.order.base_url}{JOBS_PATH}/{job.job_id}/"


def answer_accepted(job: Job, manner: Manner, *, request_id: str) -> Response[str]:
    """Return 202: the job is written down and queued."""
    url = job_url(job)
    headers = {"Location": url, "Retry-After": str(LOOK_AGAIN_SECONDS)}
    if manner.wait_seconds is not None:
        applied = "respond-async" if manner.wait_seconds == 0 else f"wait={manner.wait_seconds:.0f}"
        headers["Preference-Applied"] = applied
    body = AcceptedOut(
        success=True,
        request_id=request_id,
        job_id=job.job_id,
        status=job.status,
        status_url=url,
        cancel_url=url,
    )
    return json_response(body, status=HTTPStatus.ACCEPTED, headers=headers)


def answer_job(job: Job, desk: "Desk", *, request_id: str) -> Response[str]:
    """Return the job, with its result where it has one."""
    headers = {} if job.final else {"Retry-After": str(LOOK_AGAIN_SECONDS)}
    return json_response(job_out(job, desk, request_id=request_id), headers=headers)


def job_out(job: Job, desk: "Desk", *, request_id: str) -> JobOut:
    """Return what is told of a job: never its callback, nor anything of another tenant's."""
    return JobOut(
        job_id=job.job_id,
        status=job.status,
        progress=ProgressOut(len(job.pictures), job.total),
        created_at=rfc3339(job.created_at),
        updated_at=rfc3339(job.updated_at),
        expires_at=rfc3339(job.expires_at),
        client_reference=job.order.client_reference,
        result=_result(job, desk, request_id) if job.status == "succeeded" else None,
        error=_error(job.failure) if job.failure else None,
    )


def _result(job: Job, desk: "Desk", request_id: str) -> GenerateOut:
    asked = Asked(ImageRequest(job.order.plan.prompt, client_reference=job.order.client_reference), "url")
    write = variations_out if job.order.form == "variations" else generate_out
    return write(asked, desk.result(job), request_id=request_id)


def _error(failure: Failure) -> JobErrorOut:
    errors = [{"field": fault.field, "message": fault.message, "code": fault.code} for fault in failure.faults]
    return JobErrorOut(failure.code, failure.title, failure.status, failure.detail, errors)
