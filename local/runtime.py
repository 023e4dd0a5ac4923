"""The inside of one function process: what Lambda's Python runtime does, over a socket instead of its HTTP API.

Runs as a script, with nothing of `local` importable, so that a handler sees only what it would see in Lambda:
    python -P runtime.py LIFELINE SOCKET HANDLER LAYER...

It says `I` once the handler is loaded, or `X` and the error when it cannot be. Then a request frame is a header line
(JSON), a newline and the event; an answer frame is `R` (result) or `E` (error) and JSON. Every frame is led by its
length in 8 bytes.
"""

import decimal
import importlib
import json
import os
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any

MAX_ANSWER_BYTES = 6_291_556  # Lambda's limit on a synchronous answer
LENGTH_BYTES = 8

Handler = Callable[[Any, "LambdaContext"], Any]


class LambdaContext:
    """What a handler learns about its invocation: the attributes of Lambda's own context object."""

    client_context = None
    identity = None

    def __init__(self, request_id: str, deadline_ms: float, function_arn: str) -> None:
        self.aws_request_id = request_id
        self.invoked_function_arn = function_arn
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self._deadline_ms = deadline_ms

    def get_remaining_time_in_millis(self) -> int:
        """Return the milliseconds until the function's time is over, never below 0."""
        return max(0, int(self._deadline_ms - time.time() * 1000))

    def log(self, message: object) -> None:
        """Write to the function's log."""
        sys.stdout.write(str(message))


def hold_lifeline(descriptor: int) -> None:
    """End this process group when the other end of the pipe `descriptor` closes: the parent is gone."""

    def wait() -> None:
        while os.read(descriptor, 1):
            pass
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=wait, name="lifeline", daemon=True).start()


def receive(connection: socket.socket) -> bytearray | None:
    """Read one frame; None when the other side has closed."""
    length = _receive_exactly(connection, LENGTH_BYTES)
    return None if length is None else _receive_exactly(connection, int.from_bytes(length, "big"))


def send(connection: socket.socket, *parts: bytes | bytearray) -> None:
    """Write one frame made of the parts."""
    connection.sendall(b"".join((sum(map(len, parts)).to_bytes(LENGTH_BYTES, "big"), *parts)))


def _receive_exactly(connection: socket.socket, size: int) -> bytearray | None:
    data = bytearray(size)
    view, filled = memoryview(data), 0
    while filled < size:
        count = connection.recv_into(view[filled:])
        if not count:
            return None
        filled += count
    return data


def error_payload(kind: str, message: str, trace: list[str] | None = None) -> bytes:
    """Return an error as Lambda reports it."""
    return json.dumps(
        {"errorMessage": message, "errorType": kind, "requestId": "", "stackTrace": trace or []}, ensure_ascii=True
    ).encode()


def _load(handler: str) -> Handler:
    module_name, _, function = handler.rpartition(".")
    loaded: Handler = getattr(importlib.import_module(module_name.replace("/", ".")), function)
    return loaded


def _plain_number(value: object) -> float | int:
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def _invoke(handler: Handler, header: dict[str, Any], event: bytes | bytearray) -> tuple[bytes, bytes]:
    context = LambdaContext(header["request_id"], header["deadline_ms"], header["arn"])
    try:
        result = handler(json.loads(event), context)
    except Exception as error:  # noqa: BLE001 (whatever a handler raises becomes Lambda's error answer)
        return b"E", _report(error)
    try:
        answer = json.dumps(result, ensure_ascii=False, default=_plain_number).encode("utf-8")
    except (TypeError, ValueError, RecursionError) as error:
        return b"E", error_payload("Runtime.MarshalError", f"Unable to marshal response: {error}")
    if len(answer) > MAX_ANSWER_BYTES:
        told = f"Response payload size ({len(answer)} bytes) exceeded maximum allowed size ({MAX_ANSWER_BYTES} bytes)."
        return b"E", error_payload("Function.ResponseSizeTooLarge", told)
    return b"R", answer


def _report(error: BaseException) -> bytes:
    print(f"[ERROR] {type(error).__name__}: {error}", file=sys.stderr)
    traceback.print_exception(error)
    return error_payload(type(error).__name__, str(error), traceback.format_exception(error))


def main(arguments: list[str]) -> None:
    """Load the handler at once, then answer one invocation after another until the parent hangs up."""
    lifeline, descriptor, name, *folders = arguments
    hold_lifeline(int(lifeline))
    sys.path[:0] = folders
    handler: Handler | None = None
    failure = b""
    try:
        handler = _load(name)
    except (Exception, SystemExit) as error:  # noqa: BLE001 (a module may fail in any way; Lambda reports it)
        kind = "Runtime.ImportModuleError" if isinstance(error, ImportError) else type(error).__name__
        _report(error)
        failure = error_payload(kind, f"Unable to load {name}: {error}")
    with socket.socket(fileno=int(descriptor)) as connection:
        if handler is None:
            send(connection, b"X", failure)  # the next process tries again, as in Lambda
            return
        send(connection, b"I")
        while (frame := receive(connection)) is not None:
            header, _, event = frame.partition(b"\n")
            answer = _invoke(handler, json.loads(header), event)
            sys.stdout.flush()
            sys.stderr.flush()
            send(connection, *answer)


if __name__ == "__main__":
    main(sys.argv[1:])
