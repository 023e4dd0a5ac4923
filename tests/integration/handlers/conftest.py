"""The real handlers in this process, against moto's S3 over HTTP, wired by the real bootstrap from the environment."""

import importlib.util
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import boto3
import pytest

from mayfly import bootstrap, settings
from tests.integration.storage.servers import Interference, moto_server

ROOT = Path(__file__).resolve().parents[3]
BUCKET = "mayfly-handlers"
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_REGION": "us-east-1",
    "MAYFLY_BUCKET": BUCKET,
    "MAYFLY_SECRET": "a secret of more than sixteen characters",
}


@pytest.fixture(scope="session")
def s3_endpoint() -> Iterator[str]:
    with moto_server(Interference()) as url:
        client = boto3.client("s3", endpoint_url=url, region_name="us-east-1", **_keys())
        client.create_bucket(Bucket=BUCKET)
        yield url


@pytest.fixture(autouse=True)
def _deployment(monkeypatch, s3_endpoint):
    """Set the environment of a deployment and build everything anew from it."""
    for name, value in {**ENVIRONMENT, "AWS_ENDPOINT_URL_S3": s3_endpoint}.items():
        monkeypatch.setenv(name, value)
    _forget()
    yield
    _forget()


@pytest.fixture
def handler() -> Callable[..., Callable[..., Any]]:
    """Return a loader of handlers: handler("generate", "worker")."""
    return lambda folder, module="app": load(folder, module).lambda_handler


def load(folder: str, module: str = "app") -> ModuleType:
    """Load functions/<folder>/<module>.py under a name of its own."""
    path = ROOT / "functions" / folder / f"{module}.py"
    spec = importlib.util.spec_from_file_location(f"{folder}_{module}", path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def api_event(method: str, path: str, body: Any = None, **headers: str) -> dict[str, Any]:
    """Make an API Gateway event of an execute-api domain and the stage v1."""
    return {
        "httpMethod": method,
        "path": path,
        "headers": {"Content-Type": "application/json", **headers},
        "requestContext": {"domainName": "abc123.execute-api.us-east-1.amazonaws.com", "stage": "v1"},
        "body": body if body is None or isinstance(body, str) else json.dumps(body),
    }


def context(seconds: float = 28.0) -> SimpleNamespace:
    """Make a Lambda context with so much time left."""
    return SimpleNamespace(aws_request_id="r", get_remaining_time_in_millis=lambda: int(seconds * 1000))


def _keys() -> dict[str, str]:
    return {"aws_access_key_id": "testing", "aws_secret_access_key": "testing"}


def _forget() -> None:
    for cached in (
        settings.settings,
        bootstrap.keys,
        bootstrap.picture_store,
        bootstrap.picture_service,
        bootstrap.chat_pipeline,
        bootstrap.model_catalogue,
        bootstrap.openai_images,
        bootstrap.picture_editing,
    ):
        cached.cache_clear()
