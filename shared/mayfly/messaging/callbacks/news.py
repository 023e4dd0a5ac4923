"""What a callback says: how the job ended and where its pictures are. Less than 20 kB, whatever was asked for."""

import json
from datetime import UTC, datetime

from mayfly.generate.jobs.job import Job, Status

MAX_BODY_BYTES = 20_000
TYPES: dict[Status, str] = {"succeeded": "image.generated", "failed": "image.failed", "canceled": "image.canceled"}
_MAX_DETAIL = 600


def body_of(job: Job) -> str:
    """Return the JSON body for a job that has ended."""
    document = {"type": TYPES[job.status], "timestamp": _time(job.updated_at), "data": data_of(job)}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def data_of(job: Job) -> dict[str, object]:
    """Return what is told of a job that has ended: links, never files or presigned URLs, which end too soon."""
    order = job.order
    images = [
        {
            "index": index,
            "image_link": f"{order.base_url}/api/temp/{kept.name}",
            "seed": recipe.seed,
            "width": recipe.width,
            "height": recipe.height,
            "format": recipe.output_format,
            "size_bytes": kept.size_bytes,
            "sha256": kept.sha256,
        }
        for index, (kept, recipe) in enumerate(zip(job.pictures, order.plan.recipes, strict=False))
    ]
    data: dict[str, object] = {
        "job_id": job.job_id,
        "status": job.status,
        "status_url": f"{order.base_url}/api/v1/image-generation/jobs/{job.job_id}/",
        "client_reference": order.client_reference,
        "created_at": _time(job.created_at),
        "expires_at": _time(job.expires_at),
        "images": images,
    }
    if job.failure is not None:
        data["error"] = {
            "code": job.failure.code,
            "title": job.failure.title,
            "detail": job.failure.detail[:_MAX_DETAIL],
        }
    return data


def message_id(job: Job) -> str:
    """Return the id that every attempt to tell of this end carries."""
    return f"msg_{job.job_id}_{job.status}"


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
