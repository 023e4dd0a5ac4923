"""EventBridge's door: a request on our bus, a list of prompts in the bucket; whatever else comes is let go."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mayfly.messaging.names import REQUESTED, SOURCE

INBOX = "inbox/"
S3, CREATED = "aws.s3", "Object Created"


@dataclass(frozen=True, slots=True)
class Requested:
    """A picture was asked for on the bus: the request as JSON, and the event's id, the same however often it comes."""

    event_id: str
    request: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file was dropped into the bucket's inbox."""

    event_id: str
    key: str
    etag: str
    size: int


@dataclass(frozen=True, slots=True)
class Foreign:
    """An event that is not for us, or not one that we know."""

    event_id: str


Event = Requested | Dropped | Foreign


def event_in(body: str) -> Event | None:
    """Return the EventBridge event that a message's text is, or None where it is no such event."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return read_event(document)


def read_event(document: object) -> Event | None:
    """Return what an EventBridge event asks for, or None where it is no such event."""
    if not (isinstance(document, Mapping) and isinstance(document.get("detail-type"), str) and "source" in document):
        return None
    event_id, detail = document.get("id"), document.get("detail")
    if not isinstance(event_id, str) or not 0 < len(event_id) <= 128 or not isinstance(detail, Mapping):
        return Foreign(str(event_id)[:128])
    kind = (document["source"], document["detail-type"])
    if kind == (SOURCE, REQUESTED):
        return Requested(event_id, json.dumps(detail))
    if kind == (S3, CREATED):
        return _dropped(event_id, detail)
    return Foreign(event_id)


def _dropped(event_id: str, detail: Mapping[str, Any]) -> Dropped | Foreign:
    lies = detail.get("object")
    key = lies.get("key") if isinstance(lies, Mapping) else None
    if not isinstance(lies, Mapping) or not isinstance(key, str) or not key.startswith(INBOX):
        return Foreign(event_id)
    size = lies.get("size")
    return Dropped(event_id, key, str(lies.get("etag") or ""), size if isinstance(size, int) else 0)
