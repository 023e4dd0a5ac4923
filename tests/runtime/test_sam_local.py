"""`sam local invoke` and `sam local start-api` work with our template: what samcli itself reads out of it."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.template.deployment import deployment
from tools.lambda_build import ROOT
from tools.lambda_runtime import Emulator, built_functions
from tools.local_aws import BUCKET, PORT, SECRET

METHODS = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]


@pytest.fixture(scope="module")
def view(build: Path) -> dict[str, Any]:
    python, template = ROOT / ".venv-sam" / "bin" / "python", build / "template.yaml"
    command = [str(python), "tools/sam_view.py", str(template), "samconfig.toml"]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    keys = {"AWS_ACCESS_KEY_ID": "local", "AWS_SECRET_ACCESS_KEY": "local", "AWS_DEFAULT_REGION": "us-east-1"}
    done = subprocess.run(command, cwd=ROOT, env={**kept, **keys}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_start_api_serves_every_route_by_its_function_with_any_method(view: dict[str, Any]) -> None:
    serving = {path: (function, methods) for methods, path, function in view["routes"]}
    assert serving == {path: (function, METHODS) for path, _, function in deployment().routes()}


def test_invoke_finds_what_make_local_aws_serves(view: dict[str, Any]) -> None:
    for function in ("GenerateFunction", "WorkerFunction", "GatewayFunction"):
        variables = view["environment"][function]
        assert variables["AWS_ENDPOINT_URL"] == f"http://127.0.0.1:{PORT}"
        assert (variables["MAYFLY_BUCKET"], variables["MAYFLY_SECRET_ARN"]) == (BUCKET, SECRET)


def test_with_that_environment_a_picture_is_made(view: dict[str, Any], build: Path, aws: dict[str, str]) -> None:
    environment = {**view["environment"]["WorkerFunction"], "AWS_ENDPOINT_URL": aws["AWS_ENDPOINT_URL"]}
    with Emulator(built_functions(build)["WorkerFunction"], environment) as emulator:
        event = json.loads((ROOT / "events" / "direct.json").read_text(encoding="utf-8"))
        assert emulator.invoke(event).payload["success"] is True
