"""The same routes over HTTP: the server of `make run`, one keep-alive client on loopback."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.measure import Timing, summary

ROOT = Path(__file__).resolve().parent.parent
REFINE = "/api/v1/prompt-refinement/refine/"
GENERATE = "/api/v1/image-generation/generate/"


def over_http() -> dict[str, Timing]:
    """Start the server, ask, stop it. Wall-clock milliseconds."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'shared'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "local", "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        client = _connect(port)
        return {
            "refine (promised: 2)": _time(client, REFINE, lambda i: {"original_prompt": f"a cat number {i}"}, 500),
            "generate 512x512 png (promised: about 50)": _time(
                client, GENERATE, lambda i: {"prompt": "a cat", "seed": i}, 30
            ),
            "generate 512x512 jpeg": _time(
                client, GENERATE, lambda i: {"prompt": "a cat", "seed": i, "output_format": "jpeg"}, 30
            ),
            "generate, cached": _time(client, GENERATE, lambda _: {"prompt": "a cat", "seed": 1}, 100),
        }
    finally:
        server.terminate()
        server.wait(timeout=20)


def _connect(port: int) -> http.client.HTTPConnection:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            client = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            client.request("GET", "/health")
            client.getresponse().read()
        except OSError:
            time.sleep(0.1)
        else:
            return client
    raise TimeoutError("the server did not come up in 20 s")


def _time(client: http.client.HTTPConnection, path: str, body: Callable[[int], object], runs: int) -> Timing:
    samples = []
    for i in range(-3, runs):
        content = json.dumps(body(i % 2**32))
        start = time.perf_counter()
        client.request("POST", path, content, {"Content-Type": "application/json"})
        answer = client.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
        if i >= 0:
            samples.append((time.perf_counter() - start) * 1000)
    return summary(samples)
