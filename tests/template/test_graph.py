"""CloudFormation can put the resources in an order. Lint does not see the cycles that a SAM transform makes."""

import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

import pytest

from tests.template.deployment import transformed


def references(node: Any) -> Iterator[str]:
    """Every logical id that a piece of a template needs: Ref, GetAtt, Sub and DependsOn, in both arms of an If."""
    if isinstance(node, list):
        for item in node:
            yield from references(item)
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if key == "Ref":
            yield value
        elif key == "Fn::GetAtt":
            yield value[0] if isinstance(value, list) else value.partition(".")[0]
        elif key == "Fn::Sub":
            text = value if isinstance(value, str) else value[0]
            yield from (name.partition(".")[0] for name in re.findall(r"\$\{([^!}]+)\}", text))
            yield from references(value[1:] if isinstance(value, list) else [])
        elif key == "DependsOn":
            yield from [value] if isinstance(value, str) else value
        else:
            yield from references(value)


def graph(resources: Mapping[str, Any]) -> dict[str, set[str]]:
    return {name: set(references(entry)) & set(resources) for name, entry in resources.items()}


def test_no_resource_waits_for_itself() -> None:
    needs = graph(transformed()["Resources"])
    order = list(TopologicalSorter(needs).static_order())
    assert order.index("GenerateFunction") < order.index("Api") < order.index("WorkerFunction")


def test_the_api_own_address_in_its_function_would_be_found() -> None:
    resources = {name: dict(entry) for name, entry in transformed()["Resources"].items()}
    resources["GenerateFunction"]["Metadata"] = {"url": {"Fn::Sub": "https://${Api}.example"}}
    with pytest.raises(CycleError):
        TopologicalSorter(graph(resources)).prepare()


def test_everything_referred_to_is_there() -> None:
    tree = transformed()
    known = set(tree["Resources"]) | set(tree["Parameters"])
    referred = {name for name in references(tree["Resources"]) if not name.startswith("AWS::")}
    assert referred <= known
