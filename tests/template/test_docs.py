"""The documents name every setting and every parameter, with the defaults that hold."""

import re

import pytest

from mayfly.settings import VARIABLES, read_settings
from tests.template.deployment import ROOT, deployment, written

CONFIGURATION = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
DEPLOYMENT = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")


def rows(document: str) -> dict[str, str]:
    """The first cell's names of each table row, and the row."""
    lines = [line for line in document.splitlines() if line.startswith("| `")]
    return {name: line for line in lines for name in re.findall(r"`([^`]+)`", line.split("|")[1])}


def test_every_setting_is_explained_and_nothing_else_is() -> None:
    documented = {name for name in rows(CONFIGURATION) if name.startswith("MAYFLY_")}
    assert documented == set(VARIABLES.values()) | {"MAYFLY_API_KEYS"}


def test_every_variable_of_the_template_is_explained() -> None:
    assert set(deployment().environment("GenerateFunction")) <= set(rows(CONFIGURATION))


@pytest.mark.parametrize("field", ["link_seconds", "retention_days", "provider"])
def test_the_default_stands_beside_the_setting(field: str) -> None:
    default = rows(CONFIGURATION)[VARIABLES[field]].split("|")[2].strip(" `")
    assert default == str(getattr(read_settings({}), field))


def test_every_parameter_is_explained_with_its_default() -> None:
    explained = rows(DEPLOYMENT)
    for name, parameter in written()["Parameters"].items():
        cell = explained[name].split("|")[2]
        assert str(parameter["Default"]) in cell or (parameter["Default"] == "" and "empty" in cell), name
