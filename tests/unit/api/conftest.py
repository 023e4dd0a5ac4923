"""Logs go where pytest is listening now, not where it was when the logger was made."""

import sys

import pytest

from mayfly.telemetry import logger


@pytest.fixture
def logs(capsys):
    """Return capsys, with the logger writing to what it captures."""
    logger().registered_handler.stream = sys.stdout
    return capsys
