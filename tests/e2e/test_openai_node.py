"""The official npm packages openai and @ai-sdk/openai, unchanged, against a running Mayfly."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.asking import picture
from tests.tooling import require

ROOT = Path(__file__).resolve().parents[2]
CLIENTS = ROOT / "tests" / "clients"
INSTALLED = ROOT / ".build" / "clients"
PNG = "89504e470d0a1a0a"


@pytest.fixture(scope="module")
def node() -> Path:
    """Install the pinned packages once, beside copies of the scripts."""
    require("node", "Install Node.js 20 or newer.")
    npm = require("npm", "It comes with Node.js.")
    INSTALLED.mkdir(parents=True, exist_ok=True)
    lock = (CLIENTS / "package-lock.json").read_text(encoding="utf-8")
    fresh = (INSTALLED / "package-lock.json").exists() and (INSTALLED / "package-lock.json").read_text("utf-8") == lock
    for file in CLIENTS.iterdir():
        shutil.copy(file, INSTALLED / file.name)
    if not (fresh and (INSTALLED / "node_modules").is_dir()):
        command = [str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(command, cwd=INSTALLED, check=True, timeout=300)
    return INSTALLED


def run(folder: Path, script: str, base_url: str) -> dict[str, Any]:
    command = ["node", script, f"{base_url}/v1", "any-key"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_the_openai_package_draws_streams_lists_and_understands_refusals(node, cloud):
    seen = run(node, "openai.mjs", cloud.base_url)
    assert len(set(seen["urls"])) == 2
    assert picture(seen["urls"][0]).size == (64, 64)
    assert (seen["revised"], seen["seeds"], seen["negative"]) == ("a cat on a beach", [5, 6], "birds")
    assert seen["base64"] == {"bytes": PNG, "url": None}
    assert seen["events"] == [
        ["image_generation.partial_image", True],
        ["image_generation.partial_image", True],
        ["image_generation.completed", True],
    ]
    assert {"painter-1", "gpt-image-1"} <= set(seen["models"])
    assert seen["model"] == "painter-1"
    assert seen["bad_size"] == {"kind": "BadRequestError", "status": 400, "code": "invalid_size", "param": "size"}
    assert seen["no_model"] == {"kind": "NotFoundError", "status": 404, "code": "model_not_found", "param": "model"}
    assert seen["blocked"]["code"] == "content_policy_violation"


def test_the_ai_sdk_draws_with_our_model_and_with_an_alias(node, cloud):
    seen = run(node, "ai-sdk.mjs", cloud.base_url)
    assert seen["painter-1"] == [PNG, PNG]
    assert seen["gpt-image-1"] == [PNG, PNG]
    assert seen["refused"]["status"] == 404
    assert "imagen" in seen["refused"]["message"]
