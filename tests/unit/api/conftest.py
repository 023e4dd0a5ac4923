"""Logs go where pytest is listening now, not where it was when the logger was made."""

import sys

import pytest

from mayfly.telemetry import logger


@pytest.fixture(autouse=True)
def _logs_to_the_current_stdout(capsys):
    logger().registered_handler.setStream(sys.stdout)
