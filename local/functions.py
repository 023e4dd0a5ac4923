"""Functions as Lambda runs them: a pool of processes each, one invocation at a time in each process."""

import contextlib
import os
import socket
import threading
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from uuid import uuid4

from local.children import Child
from local.deployment import ACCOUNT, REGION, Function
from local.runtime import error_payload, receive, send


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an invocation: JSON, and whether it is Lambda's report of an error."""

    payload: bytes | bytearray
    failed: bool = False


class TookTooLong(Exception):
    """The caller's patience ended before the function answered. The function may still be at work."""


class _Process:
    ready = False  # whether the handler has been loaded

    def __init__(self, function: Function, environment: Mapping[str, str], log: IO[bytes] | None) -> None:
        self.connection, theirs = socket.socketpair()
        folders = [str(function.folder), *(str(layer) for layer in function.layers)]
        try:
            self.child = Child(
                "runtime.py",
                [str(theirs.fileno()), function.handler, *folders],
                environment=environment,
                folder=function.folder,
                log=log,
                sockets=[theirs],
            )
        except BaseException:
            self.connection.close()
            raise
        finally:
            theirs.close()

    def close(self) -> None:
        self.child.kill()
        self.connection.close()


class Pool:
    """The processes of one function: started as needed up to `most`, kept, replaced when they crash or run over."""

    def __init__(
        self, function: Function, environment: Mapping[str, str], *, most: int | None = None, log: Path | None = None
    ) -> None:
        self.function = function
        self._environment = {**environment, **_runtime_variables(function)}
        self._log: IO[bytes] | None = log.open("ab") if log else None
        self._most = most or min(4, (os.cpu_count() or 1) + 1)
        self._idle: deque[_Process] = deque()
        self._all: set[_Process] = set()
        self._starting = 0
        self._closed = False
        self._changed = threading.Condition()
        self._arn = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{function.name}"

    def warm(self, seconds: float = 30.0) -> None:
        """Start the first process before anyone asks, and wait until its handler is loaded or has failed to."""
        give_up = time.monotonic() + seconds
        with contextlib.suppress(TookTooLong):
            process = self._acquire(give_up)
            if process.ready or self._load(process, give_up, "") is None:
                self._release(process)

    def invoke(self, event: bytes, *, patience: float, request_id: str | None = None) -> Outcome:
        """Run one invocation, waiting for a free process if need be.

        `event` is JSON; `patience` in seconds counts waiting and running. Raises TookTooLong when it ends first.
        """
        request_id = request_id or str(uuid4())
        give_up = time.monotonic() + patience
        process = self._acquire(give_up)
        if not process.ready and (failure := self._load(process, give_up, request_id)):
            return failure
        over = time.monotonic() + self.function.timeout
        deadline_ms = time.time() * 1000 + self.function.timeout * 1000
        header = b'{"request_id":"%s","deadline_ms":%d,"arn":"%s"}\n' % (
            request_id.encode(), deadline_ms, self._arn.encode(),
        )  # fmt: skip
        try:
            process.connection.settimeout(self.function.timeout)
            send(process.connection, header, event)
        except OSError:
            return self._crashed(process, request_id)
        if over <= give_up:
            return self._finish(process, over, request_id)
        return self._watch(process, give_up, over, request_id)

    def close(self) -> None:
        """End every process at once."""
        with self._changed:
            self._closed = True
            idle, busy = list(self._idle), self._all.difference(self._idle)
            self._idle.clear()
            self._all.clear()
            self._changed.notify_all()
        for process in idle:
            process.close()
        for process in busy:
            process.child.kill()  # whoever waits for its answer sees the end and closes the rest
        if self._log:
            self._log.close()

    def _acquire(self, give_up: float) -> _Process:
        with self._changed:
            while True:
                while self._idle:
                    process = self._idle.pop()  # the warmest
                    if process.child.alive():
                        return process
                    self._forget(process)
                if self._closed:
                    raise TookTooLong
                if len(self._all) + self._starting < self._most:
                    self._starting += 1
                    break
                if not self._changed.wait(give_up - time.monotonic()):
                    raise TookTooLong
        return self._start()

    def _start(self) -> _Process:
        """Start the process that `_starting` has counted."""
        started: list[_Process] = []
        try:
            started.append(_Process(self.function, self._environment, self._log))
        finally:
            with self._changed:
                self._starting -= 1
                self._all.update(started)
                closed = self._closed
        if closed:
            self._discard(started[0])
            raise TookTooLong
        return started[0]

    def _release(self, process: _Process) -> None:
        with self._changed:
            if not self._closed:
                self._idle.append(process)
                self._changed.notify()

    def _discard(self, process: _Process) -> None:
        process.close()
        with self._changed:
            self._forget(process)
            self._changed.notify()

    def _forget(self, process: _Process) -> None:
        self._all.discard(process)
        process.close()

    def _load(self, process: _Process, give_up: float, request_id: str) -> Outcome | None:
        """Wait for the handler to be loaded; return the error when it cannot be. Loading is not the function's time."""
        try:
            process.connection.settimeout(max(0.001, give_up - time.monotonic()))
            frame = receive(process.connection)
        except TimeoutError:
            self._release(process)
            raise TookTooLong from None
        except OSError:
            frame = None
        if frame is None:
            return self._crashed(process, request_id)
        if frame[:1] == b"X":
            self._discard(process)
            return Outcome(frame[1:], failed=True)
        process.ready = True
        return None

    def _finish(self, process: _Process, over: float, request_id: str) -> Outcome:
        """Wait for the answer until the function's time is over; keep the process if it is worth keeping."""
        try:
            process.connection.settimeout(max(0.001, over - time.monotonic()))
            frame = receive(process.connection)
        except TimeoutError:
            self._discard(process)
            told = f"{request_id} Task timed out after {self.function.timeout:.2f} seconds"
            return Outcome(error_payload("Sandbox.Timedout", told), failed=True)
        except OSError:
            frame = None
        if frame is None:
            return self._crashed(process, request_id)
        self._release(process)
        kind, payload = frame[:1], frame[1:]
        return Outcome(payload, failed=kind == b"E")

    def _watch(self, process: _Process, give_up: float, over: float, request_id: str) -> Outcome:
        """The caller leaves before the function must: a thread stays for the answer, as Lambda would."""
        outcomes: list[Outcome] = []
        done = threading.Event()

        def finish() -> None:
            outcomes.append(self._finish(process, over, request_id))
            done.set()

        threading.Thread(target=finish, name=f"late-{self.function.name}", daemon=True).start()
        if not done.wait(max(0.0, give_up - time.monotonic())):
            raise TookTooLong
        return outcomes[0]

    def _crashed(self, process: _Process, request_id: str) -> Outcome:
        status = process.child.exit_status()
        self._discard(process)
        how = f"signal: {-status}" if status is not None and status < 0 else f"exit status {status}"
        told = f"RequestId: {request_id} Error: Runtime exited with error: {how}"
        return Outcome(error_payload("Runtime.ExitError", told), failed=True)


def _runtime_variables(function: Function) -> dict[str, Any]:
    """What Lambda itself puts into every function's environment."""
    return {
        "_HANDLER": function.handler,
        "AWS_LAMBDA_FUNCTION_NAME": function.name,
        "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(function.memory),
        "AWS_LAMBDA_LOG_GROUP_NAME": f"/aws/lambda/{function.name}",
        "AWS_LAMBDA_LOG_STREAM_NAME": "local",
        "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
        "LAMBDA_TASK_ROOT": str(function.folder),
        "LANG": "en_US.UTF-8",
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONUTF8": "1",
        "TZ": ":UTC",
    }
