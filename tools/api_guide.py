"""Write docs/api.md: every route with a command that was run against `make run`'s server and what it answered.

Usage: make guide
"""

import json
import re
import shlex
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from local.machine import Machine, Plan

ROOT = Path(__file__).resolve().parent.parent
BASE = "http://127.0.0.1:8000"
MAX_ROWS = 3
WORKED_SECONDS = 6.0


@dataclass(frozen=True, slots=True)
class Example:
    """A route, what to know about it, and a request to show. `{job_id}` in a path is the job of the example before."""

    title: str
    about: str
    path: str
    body: dict[str, object] | None = None
    method: str = "POST"
    headers: tuple[str, ...] = ()


GENERATE = "/api/v1/image-generation/generate/"
EXAMPLES = (
    Example(
        "Generate",
        'Size is one of: `width` and `height` (64 to 2048), `size` ("768x512"), `aspect_ratio` ("16:9") alone or with one '
        "side. `seed`: without one it is derived from the words, so the same prompt has the same composition at every size and "
        "format; -1 is random. `num_images` 1 to 8. `output_format` png, jpeg, webp, avif. `refine` off, light, full. "
        "`strict: true` refuses what would only be converted or ignored. `Accept: image/png` answers with the picture itself "
        "(API Gateway turns an answer into bytes only for a request whose first Accept is image/...).",
        GENERATE,
        {"prompt": "a cat on a beach at sunset, watercolor", "aspect_ratio": "3:2", "client_reference": "order 7"},
    ),
    Example(
        "When something is wrong",
        "Every error is `application/problem+json` (RFC 9457) that names each field, what is wrong and what would be right, "
        "with OpenAI's `error` member beside it. A field that a later release brings is refused as `not_supported_yet`.",
        GENERATE,
        {"prompt": "a cat", "width": 4096, "style": "watercolr"},
    ),
    Example(
        "Variations",
        "The same prompt with seeds that count up from the base seed; `num_variations` 1 to 8, 4 where nothing is said.",
        "/api/v1/image-generation/generate-variations/",
        {"prompt": "hoa sen trên hồ", "num_variations": 2, "width": 256, "height": 256},
    ),
    Example(
        "A job instead of an answer",
        "`Prefer: respond-async` answers 202 at once, `wait=N` after N seconds at most; `Idempotency-Key` makes a retry the same "
        "order, `Cancel-After` ends it. All of it: [jobs.md](jobs.md).",
        GENERATE,
        {"prompt": "một con mèo trên bãi biển", "num_images": 2, "size": "256x256"},
        headers=("Prefer: respond-async", "Idempotency-Key: 8e03978e-40d5-43e8-bc93-6894a57f9324"),
    ),
    Example(
        "Ask after a job",
        "`status` goes from queued over running to succeeded, failed or canceled; a result's links are fresh each time. `DELETE` on the "
        "same path cancels. 404 for another's job, 410 when its time is over.",
        "/api/v1/image-generation/jobs/{job_id}/",
        None,
        "GET",
    ),
    Example(
        "Refine a prompt",
        "Deterministic and idempotent: refining a refined prompt adds nothing. `context` takes `style`, `quality`, `mood`, "
        "`lighting` and `language` (of the answer: auto, en, vi); `mode` light or full; `extract_negative: false` leaves negations where "
        "they are. `seed` (0 to 2^32-1) chooses other words. `reject` takes ids of changes: send the same request with the ids "
        "that are not wanted, and the others stay exactly as they are; an id that is none of that request's is refused "
        "(400 `unknown_change`, naming those that are). A rejected negative stays in the prompt.\n\n"
        "`confidence_score`, 0.05 to 1: 0.25 + 0.30 x facets covered / 8 + 0.15 x min(words, 12) / 12 + 0.30 x specificity "
        "(the mean of: a known subject, a setting, a medium, a colour or number or light) - 0.15 x contradictions (at most two).",
        "/api/v1/prompt-refinement/refine/",
        {"original_prompt": "a cat", "context": {"style": "realistic"}},
    ),
    Example(
        "Refine for a kind of model",
        "`context.target`: generic (the default: any model), sd15, sdxl, sd3 (at most 75 CLIP tokens, counted exactly), flux (1,500 "
        "characters), stability (10,000), nova (1,024), openai (32,000); names and aliases such as `FLUX.1-dev` are known. The prompt "
        "takes the target's form: tags with weights (sd15, sdxl), sentences (sd3, flux, stability, openai), a caption (nova). All but "
        "generic and openai read English: Vietnamese is put into it (`op` translate), and words without an English stay, are listed in "
        "`metadata.untranslated` and named in the first suggestion. What finds no room is cut from the least important facet (`op` "
        "remove, with the reason). Where a target takes no negative prompt (flux, openai), what is not wanted is asked for as its "
        "opposite (`op` replace) or, where we know none, named as dropped (`op` remove). What a target calls for can not be rejected. "
        "`metadata.tokens` are CLIP's for sd15, sdxl and sd3, else words and marks. Reasons stay in the prompt's language.",
        "/api/v1/prompt-refinement/refine/",
        {"original_prompt": "con mèo đen trên mái nhà, không có người", "context": {"target": "flux"}, "mode": "light"},
    ),
    Example(
        "Validate a prompt",
        "An unusable prompt is still 200, with `is_valid: false` and issues that point at its characters. `target`, as in refine, "
        "judges by what that kind of model takes: its limit, its syntax, its language, whether it has a negative prompt.",
        "/api/v1/prompt-refinement/validate/",
        {"prompt": "a ((cat on a beach without people", "target": "flux"},
    ),
    Example(
        "Part what is wanted from what is not",
        "",
        "/api/v1/prompt-refinement/extract-negative/",
        {"prompt": "bãi biển lúc hoàng hôn, không có người"},
    ),
    Example("Styles", "", "/api/v1/prompt-refinement/styles/", None, "GET"),
    Example(
        "Chat",
        "Plain words in, a picture or an answer out, in the language of the message.",
        "/api/v1/ai-gateway/chat/",
        {"message": "vẽ cho tôi một con mèo trên bãi biển", "session_id": "demo"},
    ),
    Example(
        "As OpenAI's API does",
        "OpenAI's SDKs work with `base_url` set to `.../v1` and the key as `api_key`: see [openai.md](openai.md).",
        "/v1/images/generations",
        {"model": "painter-1", "prompt": "a cat on a beach at sunset", "size": "512x512", "seed": 7},
    ),
    Example("Capabilities", "What this deployment can do.", "/api/v1/ai-gateway/capabilities/", None, "GET"),
    Example("Health", "", "/health/", None, "GET"),
)
_HEAD = """# The API

Each command below was run against the server of `make run`, and what it answered stands under it (long lists and
signatures are cut, marked with `...`). `make guide` writes this page anew. Every path answers with and without a
trailing slash. The whole description: [openapi.json](openapi.json), or /docs on a running server.

A deployed Mayfly asks for a key, in `x-api-key` or as `Authorization: Bearer`, except for /api/temp/..., /health, /openapi.json and /docs.
"""
_TAIL = """
## Links, and deleting

`image_url` is a presigned S3 URL; it lives for 15 minutes. `image_link` (`/api/temp/<name>`) answers 302 with a fresh one
as long as the picture lives: 404 for a name that was not made here, 410 when the picture's time is over.
`DELETE /api/v1/image-generation/pictures/<name>/` removes a picture now (204), for the key that made it only.

## Without HTTP

The worker takes an SQS message whose body is a generate request or `{"job": "<job_id>"}`, and a direct invocation with one:

```sh
make invoke F=WorkerFunction E=events/direct.json
```
"""


def main() -> None:
    """Start the server, ask, write the page."""
    with tempfile.TemporaryDirectory() as state:
        machine = Machine(Plan(state=Path(state), port=0))
        machine.start()
        try:
            machine.wait_until_warm()
            sections = [_section(example, machine.url) for example in _with_jobs(EXAMPLES, machine.url)]
        finally:
            machine.stop()
    (ROOT / "docs" / "api.md").write_text(_HEAD + "".join(sections) + _TAIL, encoding="utf-8")


def _with_jobs(examples: tuple[Example, ...], url: str) -> Iterator[Example]:
    """Yield the examples, those of a job with the id of one that has been worked."""
    job_id = ""
    for example in examples:
        if "{job_id}" in example.path:
            time.sleep(WORKED_SECONDS)
        yield replace(example, path=example.path.replace("{job_id}", job_id))
        if example.headers:
            job_id = json.loads(_asked(_command(example, url)))["job_id"]  # by its key the same one again


def _command(example: Example, base: str) -> list[str]:
    command = ["curl", f"{base}{example.path}"]
    for header in example.headers:
        command += ["-H", header]
    if example.body is not None:
        command += ["-H", "Content-Type: application/json", "-d", json.dumps(example.body, ensure_ascii=False)]
    return command


def _asked(command: list[str]) -> str:
    return subprocess.run([command[0], "-s", *command[1:]], capture_output=True, text=True, check=True).stdout


def _section(example: Example, url: str) -> str:
    command = _command(example, BASE)
    answer = _asked(_command(example, url))
    shown = json.dumps(_cut(json.loads(answer.replace(url, BASE))), ensure_ascii=False, indent=1)
    about = f"{example.about}\n\n" if example.about else ""
    heading = f"\n## {example.title}\n\n`{example.method} {example.path}`\n\n"
    return f"{heading}{about}```sh\n{shlex.join(command)}\n```\n```json\n{shown}\n```\n"


def _cut(value: object) -> object:
    """Shorten long lists and the signatures of URLs."""
    if isinstance(value, dict):
        return {key: _cut(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_cut(item) for item in value[:MAX_ROWS]] + (["..."] if len(value) > MAX_ROWS else [])
    if isinstance(value, str):
        return re.sub(r"\?[^ ]*X-Amz-[^ ]*", "?X-Amz-...", value)
    return value


if __name__ == "__main__":
    main()
