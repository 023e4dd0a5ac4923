"""What is described is what is served."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from openapi_spec_validator import validate

from mayfly.api.version import VERSION
from tests.integration.handlers.conftest import load
from tools.openapi import TARGETS, document

ROOT = Path(__file__).resolve().parents[2]


def test_the_description_is_valid_and_up_to_date():
    described = document()
    validate(described)
    for path in TARGETS:
        assert json.loads(path.read_text(encoding="utf-8")) == described


def test_every_served_route_is_described_and_every_described_one_served():
    served = {
        (re.sub(r"<(\w+)>", r"{\1}", path), method.lower())
        for folder in ("refine", "generate", "gateway")
        for path, methods in load(folder).app.served.items()
        for method in methods
    }
    described = {(path, method) for path, operations in document()["paths"].items() for method in operations}
    assert served == described


def test_the_version_is_one():
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"] == VERSION


@pytest.mark.parametrize("later", ["stream_options"])
def test_fields_of_later_parts_are_not_described(later):
    schemas = document()["components"]["schemas"]
    assert not [
        name for name, schema in schemas.items() if name.endswith("In") and later in schema.get("properties", {})
    ]
