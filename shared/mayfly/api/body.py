"""From the bytes of a request to a typed structure, with faults that name the field and what would be right."""

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from mayfly.errors import Fault, InvalidRequest, NotSupportedYet, PayloadTooLarge, UnsupportedMediaType

MAX_BODY_BYTES = 1_000_000
# Compiled where they are first asked: a cold start seldom needs them.
_JSON_TYPE = r"(?ai:application/([\w.-]+\+)?json)"
_AT = r" - at `\$?\.?(?P<field>[^`]*)`$"
_EXPECTED = r"Expected `(?P<wanted>[^`]+)`, got `(?P<given>[^`]+)`"
_NAMES = {
    "int": "a whole number",
    "float": "a decimal number",
    "str": "text",
    "bool": "true or false",
    "object": "an object",
    "array": "a list",
    "null": "null",
}

Schema = TypeVar("Schema", bound=msgspec.Struct)


def header(event: Mapping[str, Any], name: str) -> str:
    """Return a request header whatever its case, the last of several; empty where it is missing."""
    values = headers(event, name)
    return values[-1] if values else ""


def headers(event: Mapping[str, Any], name: str) -> list[str]:
    """Return every value of a request header whatever its case, in their order."""
    wanted = name.lower()
    for member in ("multiValueHeaders", "headers"):
        for key, value in (event.get(member) or {}).items():
            if isinstance(key, str) and key.lower() == wanted:
                return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]
    return []


def read_json(
    event: Mapping[str, Any],
    schema: type[Schema],
    *,
    later: frozenset[str] = frozenset(),
    most_bytes: int = MAX_BODY_BYTES,
) -> Schema:
    """Return the request's body as `schema`. `later` names fields that a coming release brings.

    Raises InvalidRequest, NotSupportedYet, PayloadTooLarge, UnsupportedMediaType.
    """
    return decode(_json_bytes(event, most_bytes), schema, later=later)


def read_object(event: Mapping[str, Any]) -> dict[str, Any]:
    """Return the request's body as a JSON object of any members.

    Raises InvalidRequest, PayloadTooLarge, UnsupportedMediaType.
    """
    try:
        return msgspec.json.decode(_json_bytes(event), type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeError, RecursionError, ValueError) as error:
        raise InvalidRequest(f"The body must be a JSON object: {_short(error)}.", code="invalid_json") from None


def _json_bytes(event: Mapping[str, Any], most: int = MAX_BODY_BYTES) -> bytes:
    content_type = header(event, "content-type").split(";")[0].strip()
    if content_type not in ("", "application/json") and not re.fullmatch(_JSON_TYPE, content_type):
        raise UnsupportedMediaType(
            f"Send JSON with the header Content-Type: application/json; {content_type[:60]} was sent. "
            "With curl: -H 'Content-Type: application/json'."
        )
    return _bytes(event, most)


def decode(content: bytes | str, schema: type[Schema], *, later: frozenset[str] = frozenset()) -> Schema:
    """Return JSON text as `schema`. Raises InvalidRequest, NotSupportedYet."""
    if not content.strip():
        raise InvalidRequest(f"The body is empty. Send a JSON object such as {_example(schema)}.", code="empty_body")
    try:
        return msgspec.json.decode(content, type=schema)
    except msgspec.ValidationError as error:
        raise faulty(error, schema, later) from None
    except (msgspec.DecodeError, UnicodeError, RecursionError, ValueError) as error:
        message = f"The body is no valid JSON: {_short(error)}. Send an object such as {_example(schema)}."
        raise InvalidRequest(message, code="invalid_json") from None


def _bytes(event: Mapping[str, Any], most: int) -> bytes:
    body = event.get("body")
    if body is None:
        return b""
    if not isinstance(body, str):
        raise InvalidRequest("The event's body must be text.", code="invalid_body")
    if len(body) > most * 4 // 3 + 4:
        raise _too_large(most)
    if event.get("isBase64Encoded"):
        try:
            content = base64.b64decode(body, validate=True)
        except (binascii.Error, ValueError):
            raise InvalidRequest("The body says it is base64 and is not.", code="invalid_body") from None
    else:
        content = body.encode("utf-8", "surrogatepass")
    if len(content) > most:
        raise _too_large(most)
    return content


def _too_large(most: int) -> PayloadTooLarge:
    return PayloadTooLarge(f"The body may have {most:,} bytes.")


def faulty(
    error: msgspec.ValidationError, schema: type[msgspec.Struct], later: frozenset[str] = frozenset()
) -> InvalidRequest:
    """Return what a wrong shape is answered with: the field, what is wrong and what would be right."""
    return _fault(str(error), schema, later)


def _fault(message: str, schema: type[msgspec.Struct], later: frozenset[str]) -> InvalidRequest:
    at = re.search(_AT, message)
    prefix = at["field"] if at else ""
    if found := re.search(r"unknown field `([^`]*)`", message):
        return _unknown(found[1], prefix, schema, later)
    if found := re.search(r"missing required field `([^`]*)`", message):
        field = f"{prefix}.{found[1]}" if prefix else found[1]
        return InvalidRequest.of(Fault(field, f"{field} is missing. Example: {_example(schema)}.", "missing_field"))
    if found := re.search(_EXPECTED, message):
        given = _NAMES.get(found["given"], found["given"])
        wanted = " or ".join(
            _NAMES.get(part.strip(), part.strip()) for part in found["wanted"].split("|") if part.strip() != "null"
        )
        if not prefix:
            message = f"The body must be an object such as {_example(schema)}; {given} was sent."
            return InvalidRequest(message, code="invalid_body")
        return InvalidRequest.of(Fault(prefix, f"{prefix} must be {wanted}; {given} was given.", "wrong_type"))
    field = prefix or "body"
    return InvalidRequest.of(Fault(field, f"{field}: {message[: at.start()] if at else message}.", "invalid_value"))


def _unknown(name: str, prefix: str, schema: type[msgspec.Struct], later: frozenset[str]) -> InvalidRequest:
    field = f"{prefix}.{name}" if prefix else name
    field = field[:80]
    if field in later:
        return NotSupportedYet.of(Fault(field, f"{field} is not supported yet. Leave it out.", "not_supported_yet"))
    known = _fields(schema, prefix)
    import difflib  # only where something is misspelt

    nearest = difflib.get_close_matches(name, known, n=1)
    hint = f" Did you mean {nearest[0]}?" if nearest else f" Known: {', '.join(known)}."
    return InvalidRequest.of(Fault(field, f"There is no field {field}.{hint}", "unknown_field"))


def _fields(schema: Any, prefix: str) -> list[str]:
    for part in prefix.split("."):
        for field in msgspec.structs.fields(schema):
            if field.encode_name == part:
                options = getattr(field.type, "__args__", (field.type,))
                schema = next((o for o in options if isinstance(o, type) and issubclass(o, msgspec.Struct)), schema)
    return [field.encode_name for field in msgspec.structs.fields(schema)]


def _example(schema: Any) -> str:
    return str(getattr(schema, "EXAMPLE", '{"prompt": "a cat"}'))


def _short(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error).split("\n")[0][:120].rstrip(".")
