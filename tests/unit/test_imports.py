"""Imports are a feature: each function loads only what it uses, and nothing reads the environment or S3 at import."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Powertools itself imports the bare package botocore for its user agent: 1 ms, without a client or a session.
HEAVY = (
    "boto3",
    "botocore.client",
    "botocore.session",
    "PIL",
    "pydantic",
    "moto",
    "mayfly.painter",
    "mayfly.imaging",
    "mayfly.storage",
)

CODE = """
import json, os, sys
before = dict(os.environ)
import {module}
{then}
print(json.dumps([name for name in {heavy!r} if name in sys.modules]))
"""
REFINE_ONCE = """
event = {"path": "/api/v1/prompt-refinement/refine", "httpMethod": "POST",
         "body": '{"original_prompt": "hai con mèo, không có người", "context": {"style": "realistic"}}'}
assert app.lambda_handler(event, None)["statusCode"] == 200
"""
CAPABILITIES_ONCE = """
event = {"path": "/api/v1/ai-gateway/capabilities", "httpMethod": "GET"}
assert app.lambda_handler(event, None)["statusCode"] == 200
"""


def loaded(folder: str, module: str, then: str = "", heavy: tuple[str, ...] = HEAVY) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'functions' / folder}{os.pathsep}{ROOT / 'shared'}"}
    for variable in [name for name in environment if name.startswith("MAYFLY_")]:
        del environment[variable]
    code = CODE.format(module=module, then=then, heavy=heavy)
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize(
    ("folder", "module", "then"),
    [
        ("refine", "app", REFINE_ONCE),
        ("generate", "app", ""),
        ("generate", "worker", ""),
        ("gateway", "app", CAPABILITIES_ONCE),
    ],
)
def test_a_function_loads_neither_s3_nor_pictures_before_it_needs_them(folder, module, then):
    assert loaded(folder, module, then) == []


@pytest.mark.parametrize("module", ["app", "worker"])
def test_asking_after_a_job_or_a_picture_loads_neither_words_nor_the_desk_where_orders_are_taken(module):
    assert loaded("generate", module, heavy=("mayfly.refine", "mayfly.language", "mayfly.generate.planning")) == []
