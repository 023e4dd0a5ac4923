"""Write docs/openapi.json, and the copy that the gateway function ships, from the schemas and the table below.

Usage: python tools/openapi.py [--check]    with --check nothing is written: exit 1 where a file is out of date.
"""

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

import msgspec

from mayfly.api.schemas import gateway, generation, jobs, openai, openai_edits, refinement, sdapi
from mayfly.api.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
TARGETS = (ROOT / "docs" / "openapi.json", ROOT / "functions" / "gateway" / "openapi.json")


@dataclass(frozen=True, slots=True)
class Operation:
    """One route. `faults` are the statuses it can answer with a problem besides 401, 403, 429 and 5xx."""

    method: str
    path: str
    summary: str
    tag: str
    request: type[msgspec.Struct] | None = None
    response: Any = None
    success: str = "200"
    keyless: bool = False
    faults: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    media: dict[str, Any] = field(default_factory=dict)
    as_job: bool = False  # may answer 202, and takes the headers that say so


_BODY = ("400", "413", "415")
_BINARY = {
    f"image/{name}": {"schema": {"type": "string", "format": "binary"}} for name in ("png", "jpeg", "webp", "avif")
}
_STREAM = {"text/event-stream": {"schema": {"type": "string"}}}
_R, _G, _W, _O, _E, _S, _J = refinement, generation, gateway, openai, openai_edits, sdapi, jobs
OPERATIONS = (
    Operation("post", "/api/v1/prompt-refinement/refine", "Improve a prompt and say what was changed and why",
              "prompt refinement", _R.RefineIn, _R.RefineOut, faults=(*_BODY, "422")),
    Operation("post", "/api/v1/prompt-refinement/validate", "Say what is wrong with a prompt",
              "prompt refinement", _R.ValidateIn, _R.ValidateOut, faults=_BODY),
    Operation("post", "/api/v1/prompt-refinement/extract-negative", "Part what is wanted from what is not",
              "prompt refinement", _R.PromptIn, _R.ExtractOut, faults=_BODY),
    Operation("get", "/api/v1/prompt-refinement/styles", "List the styles", "prompt refinement", None, _R.StylesOut),
    Operation("post", "/api/v1/image-generation/generate", "Make pictures from a prompt",
              "image generation", _G.GenerateIn, _G.GenerateOut, faults=(*_BODY, "422"), media=_BINARY, as_job=True),
    Operation("post", "/api/v1/image-generation/generate-variations", "Make variations with seeds that count up",
              "image generation", _G.VariationsIn, _G.VariationsOut, faults=(*_BODY, "422"), as_job=True),
    Operation("get", "/api/v1/image-generation/jobs/{job_id}", "How far a job is, and its pictures when it is done",
              "image generation", None, _J.JobOut, faults=("404", "410")),
    Operation("delete", "/api/v1/image-generation/jobs/{job_id}", "Cancel a job that has not ended",
              "image generation", None, _J.JobOut, faults=("404", "410")),
    Operation("get", "/api/v1/image-generation/callback-secret", "What callbacks to you are signed with",
              "image generation", None, _J.CallbackSecretOut),
    Operation("delete", "/api/v1/image-generation/pictures/{name}", "Remove a picture now",
              "image generation", success="204", faults=("404",)),
    Operation("get", "/api/temp/{name}", "Follow a picture's durable link to a fresh presigned URL",
              "image generation", success="302", keyless=True, faults=("404", "410")),
    Operation("post", "/api/v1/ai-gateway/chat", "Say in plain words what you want",
              "gateway", _W.ChatIn, _W.ChatOut, faults=(*_BODY, "422")),
    Operation("get", "/api/v1/ai-gateway/capabilities", "What this deployment can do",
              "gateway", None, _W.CapabilitiesOut),
    Operation("post", "/v1/images/generations", "Make pictures as OpenAI's API does", "OpenAI",
              _O.ImagesIn, _O.ImagesOut, faults=(*_BODY, "404"), media=_STREAM),
    Operation("post", "/v1/images/edits", "Edit a picture as OpenAI's API does", "OpenAI",
              _E.EditForm, response=_O.ImagesOut, files=("image", "mask"), faults=(*_BODY, "404"), media=_STREAM),
    Operation("post", "/v1/images/variations", "Make variations of a picture as OpenAI's API did", "OpenAI",
              _E.VariationForm, response=_O.ImagesOut, files=("image",), faults=(*_BODY, "404")),
    Operation("get", "/v1/models", "The models and their aliases", "OpenAI", None, _O.ModelsOut),
    Operation("get", "/v1/models/{model}", "One model", "OpenAI", None, _O.ModelInfo, faults=("404",)),
    Operation("post", "/sdapi/v1/txt2img", "Make pictures as AUTOMATIC1111's API does", "AUTOMATIC1111",
              _S.Txt2ImgIn, _S.Txt2ImgOut, faults=(*_BODY, "404", "422")),
    Operation("get", "/sdapi/v1/sd-models", "The models as AUTOMATIC1111's API lists them", "AUTOMATIC1111",
              None, list[_S.SdModel]),
    Operation("get", "/sdapi/v1/options", "The model that draws by default", "AUTOMATIC1111", None, _S.SdOptions),
    Operation("post", "/sdapi/v1/options", "Accept options that change nothing", "AUTOMATIC1111",
              _S.SdOptions, faults=(*_BODY, "404")),
    Operation("get", "/health", "Whether the API answers", "service", None, _W.HealthOut, keyless=True),
    Operation("get", "/openapi.json", "This description", "service", keyless=True),
    Operation("get", "/docs", "This description as a page", "service", keyless=True),
)  # fmt: skip


def document() -> dict[str, Any]:
    """Return the OpenAPI 3.1 description."""
    types = [t for o in OPERATIONS for t in (o.request, o.response) if t is not None] + [_J.AcceptedOut]
    _, components = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
    schemas = {name: _with_example(schema, name) for name, schema in components.items()}
    paths: dict[str, dict[str, Any]] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method] = _described(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Mayfly",
            "version": VERSION,
            "description": "Prompt to picture, without state. Every path answers with and without a trailing slash.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {
            "schemas": {**schemas, "Problem": _PROBLEM},
            "securitySchemes": {
                "api_key": {"type": "apiKey", "in": "header", "name": "x-api-key"},
                "bearer": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "The same key, as OpenAI clients send it",
                },
            },
        },
    }


def _described(operation: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {
        "summary": operation.summary,
        "tags": [operation.tag],
        "operationId": _operation_id(operation),
        "security": [] if operation.keyless else [{"api_key": []}, {"bearer": []}],
        "responses": {operation.success: _success(operation)},
    }
    names = re.findall(r"{(\w+)}", operation.path)
    if names:
        described["parameters"] = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names
        ]
    if operation.as_job:
        described.setdefault("parameters", []).extend(_HEADERS)
        described["responses"]["202"] = _ACCEPTED
    if operation.request is not None:
        described["requestBody"] = {"required": True, "content": _content(operation)}
    keyed = () if operation.keyless else ("401", "403", "429")
    for status in (*operation.faults, *keyed, "500", "503"):
        described["responses"][status] = {
            "description": _REASONS[status],
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
    return described


def _content(operation: Operation) -> dict[str, Any]:
    fields = _reference(operation.request)
    if not operation.files:
        return {"application/json": {"schema": fields}}
    binary = {"type": "string", "format": "binary"}
    files = {"type": "object", "properties": dict.fromkeys(operation.files, binary), "required": [operation.files[0]]}
    return {"multipart/form-data": {"schema": {"allOf": [fields, files]}}}


def _success(operation: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {"description": "Done"}
    if operation.response is not None:
        described["content"] = {"application/json": {"schema": _reference(operation.response)}, **operation.media}
    if operation.success == "302":
        described["headers"] = {
            "Location": {"schema": {"type": "string", "format": "uri"}, "description": "Presigned URL"}
        }
    return described


def _with_example(schema: dict[str, Any], name: str) -> dict[str, Any]:
    for module in (_R, _G, _W, _O, _E, _S):
        example = getattr(getattr(module, name, None), "EXAMPLE", None)
        if example:
            return {**schema, "examples": [json.loads(example)]}
    return schema


def _reference(schema: Any) -> dict[str, Any]:
    if items := get_args(schema):
        return {"type": "array", "items": _reference(items[0])}
    return {"$ref": f"#/components/schemas/{schema.__name__}"}


def _operation_id(operation: Operation) -> str:
    last = [part for part in operation.path.split("/") if part and "{" not in part][-1]
    one = "_one" if operation.method == "get" and operation.path.endswith("}") else ""
    return f"{operation.method}_{re.sub('[^a-z0-9]', '_', last)}{one}"


_HEADERS = [
    {
        "name": "Prefer",
        "in": "header",
        "schema": {"type": "string"},
        "description": "`respond-async`: 202 at once, a job brings them. `wait=N`: 202 after N seconds, at most 24.",
    },
    {
        "name": "Idempotency-Key",
        "in": "header",
        "schema": {"type": "string", "minLength": 1, "maxLength": 255},
        "description": "The same key with the same body is answered with the same pictures, as long as they live.",
    },
    {
        "name": "Cancel-After",
        "in": "header",
        "schema": {"type": "string"},
        "description": "Seconds from now, or an HTTP date: a job that has not ended by then is canceled.",
    },
]
_ACCEPTED = {
    "description": "The pictures come as a job: ask at `status_url`",
    "headers": {
        "Location": {"schema": {"type": "string", "format": "uri"}, "description": "Where the job is"},
        "Retry-After": {"schema": {"type": "integer"}, "description": "Seconds until it is worth asking"},
    },
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/AcceptedOut"}}},
}
_REASONS = {
    "400": "The client can mend it; `errors` names the fields",
    "401": "No or an unknown API key",
    "403": "Not allowed",
    "404": "Not found",
    "410": "Its time is over",
    "413": "The body is too large",
    "415": "Another media type than the one described",
    "422": "Refused by the content policy; the words are named",
    "429": "Too many requests; Retry-After says when",
    "500": "Something went wrong on our side",
    "503": "Something needed is down for now; Retry-After says when",
}
_TEXT = {"type": "string"}
_PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance", "code", "request_id", "success", "errors", "error"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": _TEXT,
        "status": {"type": "integer"},
        "detail": _TEXT,
        "instance": _TEXT,
        "code": _TEXT,
        "request_id": _TEXT,
        "success": {"type": "boolean"},
        "errors": {
            "type": "array",
            "items": {"type": "object", "properties": {"field": _TEXT, "message": _TEXT, "code": _TEXT}},
        },
        "error": {
            "type": "object",
            "properties": {"message": _TEXT, "type": _TEXT, "param": {"type": ["string", "null"]}, "code": _TEXT},
        },
    },
}


def main() -> int:
    """Write the files, or compare them."""
    text = json.dumps(document(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if "--check" in sys.argv[1:]:
        stale = [path for path in TARGETS if not path.exists() or path.read_text(encoding="utf-8") != text]
        for path in stale:
            print(f"{path.relative_to(ROOT)} is out of date: run `make openapi`.")
        return 1 if stale else 0
    for path in TARGETS:
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
