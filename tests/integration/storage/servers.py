"""Two S3 servers on loopback ports: moto's, quick and lenient, and SeaweedFS, which checks signatures."""

import contextlib
import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

ACCESS_KEY, SECRET_KEY = "mayfly-test-key", "mayfly-test-secret"
START_SECONDS = 60
START_ATTEMPTS = 3
SEAWEED_PORTS = (
    "master.port", "master.port.grpc", "volume.port", "volume.port.grpc",
    "filer.port", "filer.port.grpc", "s3.port", "s3.port.grpc",
)  # fmt: skip


class Quiet(WSGIRequestHandler):
    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        pass


@dataclass(frozen=True)
class Fault:
    """What happens to the next request of this method on this kind of key; `after` means it still took effect."""

    method: str
    prefix: str
    status: int
    code: str
    after: bool = False


class Interference:
    """In front of moto: one request at a time, and faults where a test asks for them.

    moto looks and writes in two steps, S3 does both at once: the lock makes a condition a condition.
    """

    def __init__(self) -> None:
        self.app = DomainDispatcherApplication(create_backend_app)
        self.lock = threading.Lock()
        self.faults: list[Fault] = []
        self.requests: list[str] = []

    def __call__(self, environ, start_response):
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        with self.lock:
            self.requests.append(f"{method} {path}")
            fault = self.faults[0] if self.faults else None
            if not fault or fault.method != method or f"/{fault.prefix}/" not in path:
                return list(self.app(environ, start_response))
            self.faults.pop(0)
            if fault.after:
                list(self.app(environ, lambda *_: None))
            else:
                environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            body = f"<Error><Code>{fault.code}</Code><Message>as asked</Message></Error>".encode()
            headers = [("Content-Type", "application/xml"), ("Content-Length", str(len(body)))]
            start_response(f"{fault.status} Fault", headers)
            return [body]


@contextmanager
def moto_server(application: Interference) -> Iterator[str]:
    """Serve moto's AWS; yield its address."""
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(10)
        server.server_close()


@contextmanager
def seaweed_server(folder: Path) -> Iterator[str]:
    """Serve SeaweedFS's S3 with one identity; yield its address. Another try where a port was taken meanwhile."""
    for attempt in range(START_ATTEMPTS):
        home = folder / f"try-{attempt}"
        process, address = _start_seaweed(home)
        try:
            if _answers(process, address):
                yield address
                return
        finally:
            _stop(process)
    log = (folder / f"try-{START_ATTEMPTS - 1}" / "log").read_text(errors="replace")
    raise RuntimeError(f"SeaweedFS did not start:\n{log[-2000:]}")


def _start_seaweed(home: Path) -> tuple["subprocess.Popen[bytes]", str]:
    data = home / "data"
    data.mkdir(parents=True)
    config = home / "identities.json"
    identity = {
        "name": "mayfly",
        "credentials": [{"accessKey": ACCESS_KEY, "secretKey": SECRET_KEY}],
        "actions": ["Admin"],
    }
    config.write_text(json.dumps({"identities": [identity]}))
    ports = dict(zip(SEAWEED_PORTS, _free_ports(len(SEAWEED_PORTS)), strict=True))
    command = [
        str(Path(sys.executable).with_name("weed")), "server", f"-dir={data}",
        "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-volume.max=20", "-master.volumeSizeLimitMB=16",
        "-s3", f"-s3.config={config}", "-s3.port.iceberg=0", "-s3.port.lance=0",
        *(f"-{option}={port}" for option, port in ports.items()),
    ]  # fmt: skip
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=home, stdout=log, stderr=subprocess.STDOUT)
    return process, f"http://127.0.0.1:{ports['s3.port']}"


def _answers(process: "subprocess.Popen[bytes]", address: str) -> bool:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(requests.ConnectionError, requests.Timeout):
            if requests.get(f"{address}/status", timeout=2).ok:
                return True
        time.sleep(0.1)
    return False


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.kill()  # asked politely it takes five seconds to put away what is thrown away
    process.wait(10)


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
