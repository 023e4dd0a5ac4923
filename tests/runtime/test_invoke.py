"""`make invoke`, as a person runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tools.lambda_build import ROOT


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAYFLY_", "AWS_"))}
    return subprocess.run(
        [sys.executable, "-m", "tools.invoke", *arguments],
        cwd=ROOT,
        env={**kept, "PYTHONPATH": os.pathsep.join(("shared", "."))},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.usefixtures("build")
def test_it_prints_the_answer_opened_and_saves_the_picture() -> None:
    done = run("GenerateFunction", "events/generate.json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["body"]["metadata"]["cached"] is False
    (saved,) = (line.removeprefix("saved ") for line in done.stderr.splitlines() if line.startswith("saved "))
    with Image.open(ROOT / Path(saved)) as picture:
        assert picture.size == (512, 512)


@pytest.mark.usefixtures("build")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("NoFunction", "events/health.json"),
            "it has RefineFunction, GenerateFunction, WorkerFunction, GatewayFunction",
        ),
        (("RefineFunction", "events/none.json"), "events/none.json"),
    ],
)
def test_a_slip_is_named_without_a_traceback(arguments: tuple[str, str], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
