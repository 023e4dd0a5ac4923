"""template.yaml as CloudFormation would see it: transformed offline by SAM's own translator, then resolved."""

import copy
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import boto3
from samtranslator.parser.parser import Parser  # type: ignore[import-untyped]
from samtranslator.translator.translator import Translator  # type: ignore[import-untyped]

from local.intrinsics import Resolver, parse

ROOT = Path(__file__).resolve().parents[2]
REGION = "eu-west-1"
FUNCTIONS = ("RefineFunction", "GenerateFunction", "WorkerFunction", "GatewayFunction")
EVERY_FUNCTION = (*FUNCTIONS, "AuthorizerFunction")
METHOD_KEY = "x-amazon-apigateway-any-method"
GATEWAY_RESPONSES_KEY = "x-amazon-apigateway-gateway-responses"


@cache
def written() -> dict[str, Any]:
    """The template as it is written, intrinsic functions in their long form."""
    return parse((ROOT / "template.yaml").read_text(encoding="utf-8"))


@cache
def transformed() -> dict[str, Any]:
    """The template after SAM's transform: plain CloudFormation, intrinsic functions as they are."""
    tree = copy.deepcopy(written())
    for resource in tree["Resources"].values():
        for place in ("CodeUri", "ContentUri"):
            if place in resource.get("Properties", {}):
                resource["Properties"][place] = "s3://bucket/code.zip"  # what `sam deploy` makes of a folder
    with mock.patch.dict(os.environ, {"AWS_DEFAULT_REGION": REGION}):
        translator = Translator({}, Parser(), boto_session=boto3.Session(region_name=REGION))
        return dict(translator.translate(tree, {}))


@dataclass(frozen=True)
class Deployment:
    """What stands in the account for one choice of parameters. `Ref` gives `<Name>`, `GetAtt` gives `<Name.Att>`."""

    resources: dict[str, Any]

    def of_type(self, kind: str) -> dict[str, dict[str, Any]]:
        """Return the properties of every resource of a type, by logical id."""
        return {name: entry.get("Properties", {}) for name, entry in self.resources.items() if entry["Type"] == kind}

    def properties(self, name: str) -> dict[str, Any]:
        """Return one resource's properties."""
        return dict(self.resources[name]["Properties"])

    def environment(self, function: str) -> dict[str, str]:
        """Return a function's variables as Lambda hands them over."""
        return {name: str(value) for name, value in self.properties(function)["Environment"]["Variables"].items()}

    def statements(self, function: str) -> dict[str, dict[str, Any]]:
        """Return the statements of a function's role by Sid."""
        role = self.properties(self.properties(function)["Role"].strip("<>").removesuffix(".Arn"))
        return {
            statement["Sid"]: statement
            for policy in role["Policies"]
            for statement in policy["PolicyDocument"]["Statement"]
        }

    def body(self) -> dict[str, Any]:
        """Return the API's OpenAPI body."""
        return dict(self.properties("Api")["Body"])

    def routes(self) -> Iterator[tuple[str, dict[str, Any], str]]:
        """Yield path, operation and logical id of the function behind it."""
        for path, methods in self.body()["paths"].items():
            operation = methods[METHOD_KEY]
            uri = operation["x-amazon-apigateway-integration"]["uri"]
            yield path, operation, uri.split("functions/<")[1].split(".Arn>")[0]


@cache
def deployment(**parameters: str) -> Deployment:
    """Resolve the transformed template for parameters; the rest keep their defaults."""
    tree = transformed()
    resolver = Resolver(tree, parameters, lambda name, attribute: f"<{name}.{attribute}>" if attribute else f"<{name}>")
    return Deployment(
        {
            name: resolver.resolve({key: value for key, value in entry.items() if key != "Condition"})
            for name, entry in tree["Resources"].items()
            if "Condition" not in entry or resolver.holds(entry["Condition"])
        }
    )


def as_list(value: Any) -> list[Any]:
    """IAM takes one or many; we look at many."""
    return value if isinstance(value, list) else [value]
