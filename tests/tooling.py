"""Tools that a test needs and a machine may lack. A test without its tool is skipped by name, saying what is missing;
with MAYFLY_NO_SKIP=1, as in CI, it fails: there a skipped test is a promise nobody checked.
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

import pytest

Found = TypeVar("Found")


def unavailable(reason: str) -> NoReturn:
    """Skip the test that asks, saying why; fail it where nothing may be skipped."""
    if os.environ.get("MAYFLY_NO_SKIP") == "1":
        pytest.fail(f"MAYFLY_NO_SKIP=1, and: {reason}", pytrace=False)
    pytest.skip(reason)


def require(command: str, remedy: str = "") -> Path:
    """Return the path of a command: beside this Python, else on PATH. Skips or fails where it is not there."""
    found = shutil.which(command, path=str(Path(sys.executable).parent)) or shutil.which(command)
    if found is None:
        unavailable(f"{command} is not installed. {remedy}".strip())
    return Path(found)


def require_found(find: Callable[[], Found], missing: type[Exception]) -> Found:
    """Return what `find` finds. Skips or fails with the message of the error that says it is not there."""
    try:
        return find()
    except missing as error:
        unavailable(str(error))
