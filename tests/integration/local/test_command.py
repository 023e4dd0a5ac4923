"""`python -m local` as a person meets it: welcome, Ctrl-C, a taken port, no orphans, any folder."""

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.integration.local.asking import ask
from tests.integration.local.sample import lay_out

ROOT = Path(__file__).resolve().parents[3]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def started(
    folder: Path, port: int, *more: str, root: Path = ROOT, environment: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """Run the command on the sample deployment until the block ends."""
    if not (folder / "template.yaml").exists():
        lay_out(folder)
    command = [sys.executable, "-m", "local", "--port", str(port), "--template", str(folder / "template.yaml")]
    process = subprocess.Popen(
        [*command, "--state", str(folder / "state"), *more],
        cwd=root,
        env={**os.environ, "PYTHONPATH": ".", **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=10)


def welcome(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    lines: list[str] = []
    while not lines or not lines[-1].startswith("Open the image_url"):
        line = process.stdout.readline()
        assert line, process.communicate(timeout=5)
        lines.append(line)
    return "".join(lines)


def children_of(parent: int) -> list[int]:
    """Every process whose parent is `parent`, by ps, which Linux and macOS have."""
    listed = subprocess.run(["ps", "-Aww", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    pairs = [tuple(map(int, line.split())) for line in listed.splitlines()]
    return [pid for pid, its_parent in pairs if its_parent == parent]


def running(processes: Sequence[int]) -> list[int]:
    listed = subprocess.run(["ps", "-Aww", "-o", "pid=,stat="], capture_output=True, text=True, check=True).stdout
    alive = {int(line.split()[0]) for line in listed.splitlines() if not line.split()[1].startswith("Z")}
    return [pid for pid in processes if pid in alive]


def gone_within(processes: Sequence[int], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while running(processes):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def test_it_welcomes_with_two_lines_to_try_and_is_up_in_three_seconds(tmp_path: Path) -> None:
    port, begun = free_port(), time.monotonic()
    with started(tmp_path, port) as process:
        said = welcome(process)
        reply = ask(port, "GET", "/echo")
        took = time.monotonic() - begun

    assert f"http://127.0.0.1:{port}" in said
    prompts = [json.loads(match)["prompt"] for match in re.findall(r"-d '(\{.*?\})'", said)]
    assert prompts == ["a cat on a beach at sunset, watercolor", "hai con chó trong rừng tuyết"]
    assert said.count(f"curl http://127.0.0.1:{port}/api/v1/image-generation/generate/") == 2
    assert reply.status == 200
    assert took < 3.0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly_silently_and_wholly_even_while_a_child_hangs(tmp_path: Path, number: int) -> None:
    port = free_port()
    with started(tmp_path, port) as process:
        welcome(process)
        ask(port, "GET", "/echo")
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(b'POST /odd HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\n{"sleep":99}')
            time.sleep(0.5)
            children = children_of(process.pid)
            begun = time.monotonic()
            process.send_signal(number)
            out, err = process.communicate(timeout=10)
            took = time.monotonic() - begun

        assert (process.returncode, out, err) == (0, "", "")
        assert len(children) >= 3
        assert gone_within(children, 1.0)
        assert took < 3.0


def test_a_terminals_ctrl_c_reaches_the_whole_group_and_stays_silent(tmp_path: Path) -> None:
    port = free_port()
    with started(tmp_path, port) as process:
        welcome(process)
        children = children_of(process.pid)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=10)

        assert (process.returncode, out, err) == (0, "", "")
        assert gone_within(children, 1.0)


def test_nothing_is_orphaned_when_it_is_killed_outright(tmp_path: Path) -> None:
    port = free_port()
    with started(tmp_path, port) as process:
        welcome(process)
        ask(port, "GET", "/echo")
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(b'POST /odd HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{"spin":1}')
            time.sleep(0.5)
            children = children_of(process.pid)
            process.kill()

            assert len(children) >= 3
            assert gone_within(children, 5.0)


def test_it_says_so_and_ends_when_the_store_has_died(tmp_path: Path) -> None:
    port = free_port()
    with started(tmp_path, port) as process:
        welcome(process)
        listed = subprocess.run(["ps", "-Aww", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True)
        ours = [line.split() for line in listed.stdout.splitlines() if "store.py" in line]
        (store,) = [int(entry[0]) for entry in ours if int(entry[1]) == process.pid]
        children = children_of(process.pid)
        os.kill(store, signal.SIGKILL)
        _, err = process.communicate(timeout=10)

    assert process.returncode == 1
    assert "The embedded S3 has ended" in err
    assert gone_within(children, 1.0)


def test_a_taken_port_is_said_with_the_way_out(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = int(other.getsockname()[1])
        with started(tmp_path, port) as process:
            out, err = process.communicate(timeout=15)

    assert process.returncode == 1
    assert out == ""
    assert err.count("\n") == 1
    assert f"Port {port} is taken" in err
    assert f"PORT={port + 1} make run" in err


def test_it_works_from_a_path_with_spaces(tmp_path: Path) -> None:
    root = tmp_path / "đường dẫn with spaces"
    shutil.copytree(ROOT / "local", root / "local", ignore=shutil.ignore_patterns("__pycache__"))
    port = free_port()
    with started(root / "my deployment", port, root=root) as process:
        welcome(process)
        seen = ask(port, "GET", "/echo").json

    assert seen["layer"] == "layered"
    assert seen["path"][0].startswith(str(root))


def test_nobodys_real_account_is_met(tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text("[real]\naws_access_key_id = AKIAREAL\naws_secret_access_key = real\n")
    real = {
        "AWS_PROFILE": "real", "AWS_ACCESS_KEY_ID": "AKIAREAL", "AWS_SECRET_ACCESS_KEY": "real",
        "AWS_SESSION_TOKEN": "real",
        "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "credentials"), "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
        "HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9", "AWS_REGION": "eu-central-1",
        "MAYFLY_SECRET": "real", "PYTHONSTARTUP": "real",
    }  # fmt: skip
    port = free_port()
    with started(tmp_path, port, environment=real) as process:
        welcome(process)
        environment = ask(port, "GET", "/echo").json["environment"]

    theirs = set(real.values())
    assert not [name for name, value in environment.items() if value in theirs]
    assert environment["AWS_REGION"] == "us-east-1"
    assert "HTTP_PROXY" not in environment


def test_the_secret_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    secrets = []
    for _ in range(2):
        port = free_port()
        with started(tmp_path, port) as process:
            welcome(process)
            secrets.append(ask(port, "GET", "/echo").json["environment"]["MAYFLY_SECRET"])

    assert secrets[0] == secrets[1]
    assert stat.S_IMODE((tmp_path / "state" / "secret").stat().st_mode) == 0o600
    assert ".mayfly/" in (ROOT / ".gitignore").read_text().split()
