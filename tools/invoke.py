"""Invoke one function with one event in the real Lambda runtime, on this machine, and print its answer.

    make invoke F=GenerateFunction E=events/generate.json

Builds first where anything has changed. S3 and Secrets Manager are embedded and forgotten at the end, pictures are
saved beside the build; with MAYFLY_BUCKET set, the MAYFLY_* and AWS_* variables of the environment lead to real ones.
"""

import argparse
import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from tools.lambda_build import ROOT, MissingTool, runnable_build
from tools.lambda_runtime import Emulator, built_functions
from tools.local_aws import aws_on_loopback

PICTURES = ROOT / ".build" / "pictures"


def main() -> None:
    """Invoke from the command line: the answer goes to standard output, logs and remarks to standard error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("function", help="logical id in template.yaml, such as GenerateFunction")
    parser.add_argument("event", type=Path, help="a JSON file, such as events/generate.json")
    asked = parser.parse_args()
    try:
        event = json.loads(asked.event.read_text(encoding="utf-8"))
        functions = built_functions(runnable_build())
        if asked.function not in functions:
            sys.exit(f"template.yaml has no function {asked.function!r}; it has {', '.join(functions)}.")
        with _aws() as environment, Emulator(functions[asked.function], environment) as emulator:
            answer = emulator.invoke(event)
            print(*(line for line in emulator.log().splitlines() if "(rapid)" not in line), sep="\n", file=sys.stderr)
            if answer.error:
                sys.exit(answer.error)
            shown = _opened(answer.payload)
            print(json.dumps(shown, indent=2, ensure_ascii=False))
            for url in _picture_urls(shown):
                print(f"saved {_save(url)}", file=sys.stderr)
    except (MissingTool, OSError, ValueError) as error:
        sys.exit(str(error))
    except subprocess.CalledProcessError:
        sys.exit("sam build failed; its output is above.")


def _aws() -> AbstractContextManager[Mapping[str, str]]:
    if not os.environ.get("MAYFLY_BUCKET"):
        return aws_on_loopback()
    return nullcontext({name: value for name, value in os.environ.items() if name.startswith(("AWS_", "MAYFLY_"))})


def _opened(payload: Any) -> Any:
    """Return the answer with a JSON body opened, for reading."""
    if not isinstance(payload, dict) or payload.get("isBase64Encoded") or not isinstance(payload.get("body"), str):
        return payload
    try:
        return {**payload, "body": json.loads(payload["body"])}
    except ValueError:
        return payload


def _picture_urls(shown: Any) -> Iterator[str]:
    """Yield the presigned URLs in an answer of generate or of chat, each once."""
    body = shown.get("body", shown) if isinstance(shown, dict) else {}
    if not isinstance(body, dict):
        return
    images = [*(body.get("images") or []), body.get("data") or {}]
    yield from dict.fromkeys(image["image_url"] for image in images if image.get("image_url"))


def _save(url: str) -> Path:
    PICTURES.mkdir(parents=True, exist_ok=True)
    path = PICTURES / Path(url.partition("?")[0]).name
    with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310 (a URL that our own function signed)
        path.write_bytes(answer.read())
    return path.relative_to(ROOT)


if __name__ == "__main__":
    main()
