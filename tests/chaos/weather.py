"""S3 and SQS on a bad day: one answer in so many is an error, comes late, or never comes though the work was done."""

import random
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

from tests.integration.storage.servers import Quiet

# Longer than the hurried clients' patience of a second.
HANG_SECONDS = 1.3


class Weather:
    """moto's application, one request at a time, behind faults drawn by a seed. Fair weather is a rate of 0."""

    KINDS = ("500", "503", "503 after", "dropped", "dropped after", "late", "late after")

    def __init__(self, app: Any, lock: threading.Lock, *, rate: float, seed: int) -> None:
        self._app = app
        self._lock = lock
        self._dice = random.Random(seed)
        self.rate = rate
        self.faults: Counter[str] = Counter()
        self.requests = 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        with self._lock:
            self.requests += 1
            kind = self._dice.choice(self.KINDS) if self._dice.random() < self.rate else ""
            if not kind:
                return list(self._app(environ, start_response))
            self.faults[kind] += 1
            if kind.endswith(" after"):
                list(self._app(environ, lambda *_: None))
            else:
                environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        if kind.startswith("5"):
            code = {"500": "InternalError", "503": "SlowDown"}[kind[:3]]
            body = f"<Error><Code>{code}</Code><Message>bad weather</Message></Error>".encode()
            start_response(
                f"{kind[:3]} Fault", [("Content-Type", "application/xml"), ("Content-Length", str(len(body)))]
            )
            return [body]
        if kind.startswith("late"):
            time.sleep(HANG_SECONDS)
        environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        start_response("500 Never Read", [("Content-Length", "0")])
        return []


@contextmanager
def clouds(*, rate: float, seed: int) -> Iterator[tuple[str, str, Weather]]:
    """Serve one S3 and SQS twice: yield a calm address, a stormy one, and the storm."""
    app, lock = DomainDispatcherApplication(create_backend_app), threading.Lock()
    storm = Weather(app, lock, rate=rate, seed=seed)
    servers = [
        make_server("127.0.0.1", 0, weather, threaded=True, request_handler=Quiet)
        for weather in (Weather(app, lock, rate=0, seed=seed), storm)
    ]
    threads = [threading.Thread(target=server.serve_forever, daemon=True) for server in servers]
    for thread in threads:
        thread.start()
    try:
        calm, stormy = (f"http://127.0.0.1:{server.server_port}" for server in servers)
        yield calm, stormy, storm
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()
        for thread in threads:
            thread.join(10)
