"""A SAM build of this tree, and its functions in the real Lambda runtime emulator: what `sam local invoke` does."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.tooling import require_found
from tools.lambda_build import ROOT, MissingTool, runnable_build
from tools.lambda_runtime import Answer, Emulator, built_functions, emulator_command, runtime_interpreter
from tools.local_aws import aws_on_loopback

Invoke = Callable[[str, Any], Answer]


def event(name: str) -> dict[str, Any]:
    """Read one of events/."""
    return dict(json.loads((ROOT / "events" / name).read_text(encoding="utf-8")))


def body(answer: Answer) -> dict[str, Any]:
    """Return the JSON body of an HTTP answer."""
    return dict(json.loads(answer.payload["body"]))


@pytest.fixture(scope="session")
def build() -> Path:
    """A finished build for this machine; made once for the same sources."""
    for find in (emulator_command, runtime_interpreter):
        require_found(find, MissingTool)
    return require_found(runnable_build, MissingTool)


@pytest.fixture(scope="session")
def aws() -> Iterator[dict[str, str]]:
    """The environment that leads to an S3 with an empty bucket and to the secret."""
    with aws_on_loopback() as environment:
        yield environment


@pytest.fixture(scope="session")
def emulators(build: Path, aws: dict[str, str]) -> Iterator[Callable[[str], Emulator]]:
    """One running emulator per function, started when it is first asked for."""
    functions, running = built_functions(build), dict[str, Emulator]()
    with ExitStack() as stack:

        def running_one(name: str) -> Emulator:
            if name not in running:
                running[name] = stack.enter_context(Emulator(functions[name], aws))
            return running[name]

        yield running_one


@pytest.fixture(scope="session")
def invoke(emulators: Callable[[str], Emulator]) -> Invoke:
    """Invoke a function by logical id with an event, or with one of events/ by its name. It must answer."""

    def invoke_one(function: str, what: Any) -> Answer:
        answer = emulators(function).invoke(event(what) if isinstance(what, str) else what)
        assert not answer.error, answer.error
        return answer

    return invoke_one
