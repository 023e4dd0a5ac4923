"""Functions as Lambda runs them: fresh process, own environment, one at a time, killed when over."""

import contextlib
import json
import os
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from local.deployment import Function
from local.functions import Outcome, Pool, TookTooLong
from local.machine import Machine
from tests.integration.local.asking import ask


@contextlib.contextmanager
def pool_of(folder: Path, code: str, *, timeout: int = 5, most: int = 1) -> Iterator[Pool]:
    folder.mkdir(exist_ok=True)
    (folder / "app.py").write_text(code, encoding="utf-8")
    pool = Pool(Function("One", folder, "app.lambda_handler", timeout, 128, {}, ()), {}, most=most, log=folder / "log")
    try:
        yield pool
    finally:
        pool.close()


def error_of(outcome: Outcome) -> dict[str, Any]:
    assert outcome.failed
    found: dict[str, Any] = json.loads(outcome.payload)
    return found


def test_a_function_sees_its_folder_its_layer_and_its_own_environment(machine: Machine) -> None:
    seen = ask(machine.port, "GET", "/echo").json

    folders = seen["path"][:2]
    assert [Path(folder).name for folder in folders] == ["echo", "layer"]
    assert not any(Path(folder) == Path.cwd() for folder in seen["path"]), "nothing of this project is importable"
    assert seen["layer"] == "layered"
    environment = seen["environment"]
    assert environment["EVERYWHERE"] == "yes"
    assert environment["BUCKET"] == "mayfly-local"
    assert environment["AWS_LAMBDA_FUNCTION_NAME"] == "Echo"
    assert environment["AWS_ENDPOINT_URL_S3"] == environment["AWS_ENDPOINT_URL_SQS"] == machine.endpoint
    assert environment["MAYFLY_PUBLIC_URL"] == machine.url
    assert len(environment["MAYFLY_SECRET"]) >= 32
    assert "MAYFLY_SECRET_ARN" not in environment
    assert environment["QUEUE"] == f"{machine.endpoint}/123456789012/Requests"
    assert "HOME" not in environment


def test_the_context_is_lambdas(machine: Machine) -> None:
    seen = ask(machine.port, "GET", "/echo").json

    assert (seen["function"], seen["memory"]) == ("Echo", "256")
    assert seen["arn"] == "arn:aws:lambda:us-east-1:123456789012:function:Echo"
    assert 15_000 < seen["remaining"] <= 20_000


def test_remaining_time_counts_down_from_the_timeout(machine: Machine) -> None:
    before, after = ask(machine.port, "POST", "/odd", {"remaining": True}).json

    assert 1_000 < before <= 2_000
    assert 150 <= before - after < 1_000


def test_a_process_is_kept_and_used_again(tmp_path: Path) -> None:
    code = "n = 0\ndef lambda_handler(event, context):\n    global n\n    n += 1\n    return n"
    with pool_of(tmp_path, code) as pool:
        counts = [json.loads(pool.invoke(b"{}", patience=10).payload) for _ in range(3)]

    assert counts == [1, 2, 3]


def test_a_process_serves_one_invocation_at_a_time(tmp_path: Path) -> None:
    code = (
        "import time\nbusy = False\n"
        "def lambda_handler(event, context):\n    global busy\n    assert not busy\n    busy = True\n"
        "    time.sleep(0.02)\n    busy = False\n    return event"
    )
    with pool_of(tmp_path, code, most=3) as pool, ThreadPoolExecutor(30) as many:
        outcomes = list(many.map(lambda n: pool.invoke(str(n).encode(), patience=20), range(60)))

    assert [json.loads(outcome.payload) for outcome in outcomes] == list(range(60))


def test_a_handler_that_runs_over_is_killed_and_replaced(tmp_path: Path) -> None:
    code = "import os\ndef lambda_handler(event, context):\n    while event:\n        pass\n    return os.getpid()"
    with pool_of(tmp_path, code, timeout=1) as pool:
        first = json.loads(pool.invoke(b"null", patience=10).payload)
        over = error_of(pool.invoke(b"true", patience=10))
        second = json.loads(pool.invoke(b"null", patience=10).payload)

    assert str(over["errorMessage"]).endswith("Task timed out after 1.00 seconds")
    assert first != second
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_loading_is_not_the_functions_time(tmp_path: Path) -> None:
    code = "import time\ntime.sleep(1.5)\ndef lambda_handler(event, context):\n    return 'ready'"
    with pool_of(tmp_path, code, timeout=1) as pool:
        assert json.loads(pool.invoke(b"{}", patience=10).payload) == "ready"


@pytest.mark.parametrize(
    ("line", "told"), [("os._exit(3)", "exit status 3"), ("sys.exit(4)", "exit status 4"), ("os.abort()", "signal: 6")]
)
def test_a_crash_is_told_and_the_next_invocation_finds_a_new_process(tmp_path: Path, line: str, told: str) -> None:
    code = f"import os, sys\ndef lambda_handler(event, context):\n    if event:\n        {line}\n    return 'well'"
    with pool_of(tmp_path, code) as pool:
        crashed = error_of(pool.invoke(b"true", patience=10))
        after = json.loads(pool.invoke(b"null", patience=10).payload)

    assert crashed["errorType"] == "Runtime.ExitError"
    assert told in str(crashed["errorMessage"])
    assert after == "well"


def test_an_exception_is_reported_as_lambda_does_and_the_process_lives(tmp_path: Path) -> None:
    code = (
        "import os\ndef lambda_handler(event, context):\n    if event:\n        raise ValueError('không')\n"
        "    return os.getpid()"
    )
    with pool_of(tmp_path, code) as pool:
        before = pool.invoke(b"null", patience=10).payload
        error = error_of(pool.invoke(b"true", patience=10))
        after = pool.invoke(b"null", patience=10).payload

    assert (error["errorType"], error["errorMessage"]) == ("ValueError", "không")
    assert any("raise ValueError" in line for line in error["stackTrace"])
    assert before == after


def test_a_function_that_cannot_be_loaded_says_why_until_it_can(tmp_path: Path) -> None:
    with pool_of(tmp_path, "import no_such_module") as pool:
        broken = error_of(pool.invoke(b"{}", patience=10))
        (tmp_path / "app.py").write_text("def lambda_handler(event, context):\n    return 'mended'", encoding="utf-8")
        mended = pool.invoke(b"{}", patience=10)

    assert broken["errorType"] == "Runtime.ImportModuleError"
    assert "no_such_module" in str(broken["errorMessage"])
    assert json.loads(mended.payload) == "mended"


def test_what_is_no_json_is_a_marshal_error(tmp_path: Path) -> None:
    code = "def lambda_handler(event, context):\n    return {1, 2}"
    with pool_of(tmp_path, code) as pool:
        assert error_of(pool.invoke(b"{}", patience=10))["errorType"] == "Runtime.MarshalError"


def test_whoever_waits_too_long_for_a_free_process_is_told(tmp_path: Path) -> None:
    code = "import time\ndef lambda_handler(event, context):\n    time.sleep(event)\n    return 'done'"
    with pool_of(tmp_path, code) as pool:
        pool.warm()
        first = threading.Thread(target=pool.invoke, args=(b"1.5",), kwargs={"patience": 10})
        first.start()
        time.sleep(0.3)
        with pytest.raises(TookTooLong):
            pool.invoke(b"0", patience=0.3)
        first.join()


def test_the_function_works_on_when_its_caller_has_left(tmp_path: Path) -> None:
    code = (
        "import pathlib, time\ndef lambda_handler(event, context):\n    time.sleep(event)\n"
        f"    pathlib.Path({str(tmp_path / 'done')!r}).write_text('yes')\n    return 'done'"
    )
    with pool_of(tmp_path, code) as pool:
        pool.warm()
        with pytest.raises(TookTooLong):
            pool.invoke(b"0.6", patience=0.2)
        assert json.loads(pool.invoke(b"0", patience=10).payload) == "done", "the process came back to the pool"

    assert (tmp_path / "done").read_text() == "yes"


def test_what_a_function_prints_lands_in_its_log(tmp_path: Path) -> None:
    code = "def lambda_handler(event, context):\n    print('seen', event)\n    context.log('noted')"
    with pool_of(tmp_path, code) as pool:
        pool.invoke(b'"this"', patience=10)
        assert (tmp_path / "log").read_text() == "seen this\nnoted"


def test_closing_ends_processes_that_hang(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, time\ndef lambda_handler(event, context):\n"
        f"    pathlib.Path({str(tmp_path / 'pid')!r}).write_text(str(os.getpid()))\n    time.sleep(60)"
    )
    with pool_of(tmp_path, code, timeout=60) as pool:
        hanging = threading.Thread(target=pool.invoke, args=(b"{}",), kwargs={"patience": 60})
        hanging.start()
        while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
            time.sleep(0.02)
    hanging.join(5)

    assert not hanging.is_alive()
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
