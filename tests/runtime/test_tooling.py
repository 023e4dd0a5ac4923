"""A test without its tool is skipped by name; where nothing may be skipped, it fails."""

import pytest

from tests.tooling import require, require_found
from tools.lambda_build import MissingTool


def lacking() -> None:
    raise MissingTool("There is no such thing. Run: make such-thing")


def test_a_missing_tool_skips_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MAYFLY_NO_SKIP", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no-such-command is not installed"):
        require("no-such-command", "apt-get install it")
    with pytest.raises(pytest.skip.Exception, match="Run: make such-thing"):
        require_found(lacking, MissingTool)


def test_in_ci_a_missing_tool_fails_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAYFLY_NO_SKIP", "1")
    with pytest.raises(pytest.fail.Exception, match="no-such-command is not installed"):
        require("no-such-command")
    with pytest.raises(pytest.fail.Exception, match="Run: make such-thing"):
        require_found(lacking, MissingTool)


def test_a_tool_that_is_there_is_found() -> None:
    assert require("sh").name == "sh"
