"""From a multipart/form-data body to texts and files, within limits; pictures are told by their content, later."""

import base64
import binascii
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec

from mayfly.api.body import faulty, header
from mayfly.errors import InvalidRequest, PayloadTooLarge, UnsupportedMediaType
from mayfly.generate.editing import MAX_UPLOAD_BYTES

MAX_TEXT_BYTES = 100_000  # of all fields that are no files
MAX_PARTS = 64

Schema = TypeVar("Schema", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Form:
    """A form's texts, the last of each name, and its files, every one of each name. `image[]` is `image`."""

    texts: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, list[bytes]] = field(default_factory=dict)


def read_form(event: Mapping[str, Any]) -> Form:
    """Return an event's form. Raises InvalidRequest, PayloadTooLarge, UnsupportedMediaType."""
    content_type = header(event, "content-type")
    from multipart import MultipartError, MultipartParser, parse_options_header

    kind, options = parse_options_header(content_type)
    if kind.lower() != "multipart/form-data":
        sent = kind[:60] or "no Content-Type"
        raise UnsupportedMediaType(f"Send multipart/form-data, as a browser's form does; {sent} was sent.")
    boundary = options.get("boundary")
    if not boundary:
        raise InvalidRequest("Content-Type has no boundary: leave the header to your HTTP client.", code="invalid_body")
    content = _content(event)
    texts: dict[str, str] = {}
    files: dict[str, list[bytes]] = {}
    try:
        room = len(content) + 1  # all of it lies in memory already
        limits = {"part_limit": MAX_PARTS, "spool_limit": room, "memory_limit": room}
        parser = MultipartParser(io.BytesIO(content), boundary, len(content), strict=True, **limits)
        for part in parser:
            name = str(part.name or "").removesuffix("[]")
            if part.filename is None:
                texts[name] = part.raw.decode("utf-8")
            else:
                files.setdefault(name, []).append(part.raw)
    except (MultipartError, ValueError, LookupError) as error:
        message = f"The form can not be read: {str(error)[:120] or type(error).__name__}."
        raise InvalidRequest(message, code="invalid_body") from None
    if sum(len(text) for text in texts.values()) > MAX_TEXT_BYTES:
        raise PayloadTooLarge(f"The fields beside the files may have {MAX_TEXT_BYTES:,} bytes together.")
    return Form(texts, files)


def fields_of(form: Form, schema: type[Schema]) -> Schema:
    """Return a form's texts as `schema`: numbers and yes or no are read from their text. Raises InvalidRequest."""
    try:
        return msgspec.convert(dict(form.texts), schema, strict=False)
    except msgspec.ValidationError as error:
        raise faulty(error, schema) from None


def _content(event: Mapping[str, Any]) -> bytes:
    body = event.get("body")
    if not isinstance(body, str) or not body:
        raise InvalidRequest("The body is empty. Send a form with a picture in the field image.", code="empty_body")
    if len(body) > (MAX_UPLOAD_BYTES + MAX_TEXT_BYTES) * 4 // 3 + 4:
        raise PayloadTooLarge(f"Picture and mask may have {MAX_UPLOAD_BYTES:,} bytes together.")
    if not event.get("isBase64Encoded"):
        return body.encode("utf-8", "surrogatepass")
    try:
        return base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        raise InvalidRequest("The body says it is base64 and is not.", code="invalid_body") from None
