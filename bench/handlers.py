"""Lambda handlers loaded from their folders and asked as API Gateway asks them."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = SimpleNamespace(aws_request_id="bench", get_remaining_time_in_millis=lambda: 28_000)


def load(folder: str, module: str = "app") -> ModuleType:
    """Return a function's module, loaded anew. Raises ImportError."""
    path = ROOT / folder / f"{module}.py"
    spec = importlib.util.spec_from_file_location(folder.replace("/", "_") + module, path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def ask(function: ModuleType, event: dict[str, Any]) -> None:
    """Ask a handler once. Raises RuntimeError for anything but 200."""
    answer = function.lambda_handler(event, CONTEXT)
    if answer["statusCode"] != 200:
        raise RuntimeError(answer["body"])


def post(path: str, body: dict[str, Any]) -> dict[str, Any]:
    """Return the event of a POST."""
    return {
        "path": path,
        "httpMethod": "POST",
        "headers": {"Content-Type": "application/json"},
        "requestContext": {"domainName": "x.example", "stage": "v1"},
        "body": json.dumps(body),
    }
