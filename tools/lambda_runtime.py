"""Run built functions in the real Lambda Runtime Interface Emulator: `sam local invoke`, less the container.

The emulator comes with the SAM CLI's wheel and needs neither root nor Docker. It holds the function to its timeout and
to the size of an answer, and starts `awslambdaric` as Lambda does; it does not hold it to its memory.
"""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from local.deployment import Function
from local.template import read_template
from tools.lambda_build import ROOT, MissingTool, host_architecture

RUNTIME_PYTHON = ROOT / ".venv-lambda" / "bin" / "python"
_START_SECONDS = 10.0
_INVOCATION_PATH = "/2015-03-31/functions/function/invocations"
_INIT = re.compile(r"INIT REPORT\(durationMs: ([\d.]+)\)")


def emulator_command() -> Path:
    """Return the emulator that the SAM CLI's wheel carries. Raises MissingTool."""
    name = f"aws-lambda-rie-{host_architecture()}"
    for found in (ROOT / ".venv-sam").glob(f"lib/python3.*/site-packages/samcli/local/rapid/{name}"):
        return found
    raise MissingTool(
        "The Lambda runtime emulator comes with the SAM CLI, which is not installed. Run: make lambda-tools"
    )


def runtime_interpreter() -> Path:
    """Return the Python that has awslambdaric and boto3, as Lambda's own does. Raises MissingTool."""
    if RUNTIME_PYTHON.exists():
        return RUNTIME_PYTHON
    raise MissingTool(".venv-lambda with awslambdaric is not there. Run: make lambda-tools")


def built_functions(build: Path) -> Mapping[str, Function]:
    """Return the functions of a built template by logical id; their folders and layers are the build's."""
    return read_template(build / "template.yaml", {}, "http://127.0.0.1:1").functions


@dataclass(frozen=True, slots=True)
class Answer:
    """What an invocation gave: the function's own answer, or the error Lambda shows when there was none."""

    payload: Any
    error: str = ""


class Emulator:
    """One execution environment of one function; a context manager. One invocation at a time, as in Lambda."""

    def __init__(self, function: Function, environment: Mapping[str, str]) -> None:
        self._function = function
        self._port, api = _free_port(), _free_port()
        command = [
            str(emulator_command()),
            *("--runtime-interface-emulator-address", f"127.0.0.1:{self._port}"),
            *("--runtime-api-address", f"127.0.0.1:{api}"),
            *(str(runtime_interpreter()), "-m", "awslambdaric", function.handler),
        ]
        self._log = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 (closed on exit)
        self._process = subprocess.Popen(
            command,
            cwd=function.folder,
            env=_lambda_environment(function, environment),
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        """Wait until the emulator listens. Raises RuntimeError with its log where it does not."""
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end and self._process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self._port), 1).close()
            except OSError:
                time.sleep(0.01)
            else:
                return self
        self._stop()
        raise RuntimeError(f"The emulator did not start:\n{self.log()}")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the emulator and everything it started."""
        self._stop()
        self._log.close()

    def invoke(self, event: object) -> Answer:
        """Invoke the function with an event that JSON can hold."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=self._function.timeout + 30)
        try:
            connection.request("POST", _INVOCATION_PATH, json.dumps(event).encode())
            text = connection.getresponse().read().decode()
        finally:
            connection.close()
        try:
            payload = json.loads(text)
        except ValueError:  # such as "Task timed out after 28.00 seconds"
            return Answer(None, text)
        failed = isinstance(payload, dict) and "errorMessage" in payload and "errorType" in payload
        return Answer(payload, text if failed else "")

    def log(self) -> str:
        """Return what the function and the emulator have written so far."""
        self._log.seek(0)
        return self._log.read()

    def init_milliseconds(self) -> float:
        """Return how long the import of the handler took, by the emulator's own report."""
        reports = _INIT.findall(self.log())
        return float(reports[0])

    def _stop(self) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGTERM)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()


def _lambda_environment(function: Function, more: Mapping[str, str]) -> dict[str, str]:
    """What Lambda sets, what the template says, and `more`; nothing of this process's own but PATH."""
    folders = [function.folder, *(layer / "python" for layer in function.layers)]
    # A setting that the template does not give this function is kept from it here too.
    given = {name: value for name, value in more.items() if _settled_by_lambda(name) or name in function.environment}
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": tempfile.gettempdir(),
        "LANG": "en_US.UTF-8",
        "TZ": ":UTC",
        "PYTHONPATH": os.pathsep.join(map(str, folders)),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LAMBDA_TASK_ROOT": str(function.folder),
        "_HANDLER": function.handler,
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EXECUTION_ENV": "AWS_Lambda_python3.13",
        "AWS_LAMBDA_FUNCTION_NAME": function.name,
        "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(function.memory),
        "AWS_LAMBDA_FUNCTION_TIMEOUT": str(function.timeout),
        **function.environment,
        **given,
    }


def _settled_by_lambda(name: str) -> bool:
    return name.startswith("AWS_")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
