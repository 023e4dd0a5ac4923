"""Job documents in the bucket: written under conditions, so that no change is ever lost or made twice."""

import hmac
import json
import re
import secrets
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from mayfly.errors import Unavailable
from mayfly.generate.jobs.job import Job
from mayfly.generate.jobs.ports import StoredJob
from mayfly.storage.documents import PAUSES_SECONDS, Document, Documents
from mayfly.storage.keys import Keys

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

ID_HEX_DIGITS, TAG_HEX_DIGITS = 32, 8
_ID = re.compile(rf"[0-9a-f]{{{ID_HEX_DIGITS + TAG_HEX_DIGITS}}}", re.ASCII)


def job_key(job_id: str) -> str:
    """Return the S3 key of a job's document."""
    return f"jobs/{job_id[:2]}/{job_id}"


class Written(msgspec.Struct):
    """A job as it lies in the bucket. `writer` is made for this one writing of it."""

    writer: str
    job: Job


@dataclass(frozen=True, slots=True)
class S3JobStore:
    """`generate.jobs.ports.JobStore` on S3. An id is 32 hex digits and a tag of 8 that only its tenant's ids have.

    Errors: Unavailable, and Misconfigured for what the owner must mend. An attempt whose answer never came is looked
    after: by its own writer's id the document tells whether it took effect.
    """

    client: "S3Client"
    bucket: str
    keys: Keys

    def new_id(self, tenant: str) -> str:
        """Return a random id."""
        return self._tagged(secrets.token_hex(ID_HEX_DIGITS // 2), tenant)

    def id_for(self, tenant: str, kind: str, name: str) -> str:
        """Return the one id that a tenant's job of this kind and name has: a MAC of the three."""
        message = _message("job", tenant, kind, name)
        return self._tagged(self.keys.mac("names", message)[:ID_HEX_DIGITS], tenant)

    def belongs(self, job_id: str, tenant: str) -> bool:
        """Say whether this text is an id that was made here for this tenant. Touches no network."""
        if not _ID.fullmatch(job_id):
            return False
        return hmac.compare_digest(job_id, self._tagged(job_id[:ID_HEX_DIGITS], tenant))

    def create(self, job: Job) -> StoredJob | None:
        """Write a new document; return None where there is one of this id already."""
        return self._write(job, replaces=None)

    def read(self, job_id: str) -> StoredJob | None:
        """Return the job, or None. What can not be read is no job: only we write here."""
        found = self._documents.read(job_key(job_id)) if _ID.fullmatch(job_id) else None
        written = _parsed(found)
        return StoredJob(written.job, found.etag) if found and written else None

    def replace(self, stored: StoredJob, job: Job) -> StoredJob | None:
        """Write the next revision of a job; return None where somebody else has changed it meanwhile."""
        return self._write(job, replaces=stored.token)

    def _write(self, job: Job, *, replaces: str | None) -> StoredJob | None:
        key, writer = job_key(job.job_id), secrets.token_hex(16)
        content = msgspec.json.encode(Written(writer, job))
        for pause in PAUSES_SECONDS:
            time.sleep(pause)
            etag, failure = self._documents.write(key, content, replaces=replaces)
            if etag:
                return StoredJob(job, etag)
            found = self._documents.read(key)
            written = _parsed(found)
            if found and written and written.writer == writer:
                return StoredJob(job, found.etag)
            if (found.etag if found else None) != replaces:
                return None
            if isinstance(failure, Unavailable):
                raise failure
        raise Unavailable("Too many change this job at once. Try again in a moment.")

    @property
    def _documents(self) -> Documents:
        return Documents(self.client, self.bucket, "jobs")

    def _tagged(self, name: str, tenant: str) -> str:
        return name + self.keys.mac("tags", _message("job", tenant, name))[:TAG_HEX_DIGITS]


def _message(*parts: str) -> bytes:
    """Return texts as one message that no other texts give."""
    return json.dumps(parts).encode()


def _parsed(found: Document | None) -> Written | None:
    if found is None:
        return None
    try:
        return msgspec.json.decode(found.content, type=Written)
    except (msgspec.MsgspecError, UnicodeError):
        return None
