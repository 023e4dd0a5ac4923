"""One source of truth: what runs here is what template.yaml deploys."""

import json
from pathlib import Path

import pytest

from local.deployment import Cloud
from local.intrinsics import Resolver, parse
from local.machine import ROOT
from local.responses import GatewayResponse, refusal
from local.template import read_template
from tests.integration.local.sample import lay_out


def resolved(node: str, parameters: dict[str, str] | None = None) -> object:
    tree = parse(
        "Parameters: {P: {Default: p}, Empty: {Default: ''}}\nConditions:\n"
        "  Is: !Equals [!Ref P, p]\n  Isnt: !Not [!Condition Is]\n"
        "  Both: !And [!Condition Is, !Condition Isnt]\n  Either: !Or [!Condition Is, !Condition Isnt]\n"
        f"Mappings: {{M: {{a: {{b: found}}}}}}\nNode: {node}"
    )
    return Resolver(tree, parameters or {}, lambda name, attribute: f"<{name}.{attribute}>").resolve(tree["Node"])


@pytest.mark.parametrize(
    ("node", "value"),
    [
        ("!Ref P", "p"), ("!Ref R", "<R.>"),
        ("!GetAtt R.Arn", "<R.Arn>"), ("!GetAtt [R, Arn]", "<R.Arn>"),
        ("!Sub 'a ${P} ${R} ${R.Arn} ${!kept}'", "a p <R.> <R.Arn> ${kept}"), ("!Sub ['${x}', {x: !Ref P}]", "p"),
        ("!Sub '${AWS::Region}'", "us-east-1"), ("!If [Is, 1, 2]", 1), ("!If [Isnt, 1, 2]", 2), ("!If [Both, 1, 2]", 2),
        ("!If [Either, 1, 2]", 1),
        ("[1, !If [Isnt, 2, !Ref AWS::NoValue]]", [1]), ("{a: !Ref AWS::NoValue, b: 1}", {"b": 1}),
        ("!Join ['-', [a, !Ref P]]", "a-p"), ("!Select [1, [a, b]]", "b"), ("!Split [',', 'a,b']", ["a", "b"]),
        ("!FindInMap [M, a, b]", "found"), ("{Condition: {Bool: x}}", {"Condition": {"Bool": "x"}}),
    ],
)  # fmt: skip
def test_intrinsic_functions_give_what_cloudformation_gives(node: str, value: object) -> None:
    assert resolved(node) == value


def test_parameters_override_defaults_and_must_exist() -> None:
    assert resolved("!Ref P", {"P": "q"}) == "q"
    assert resolved("!If [Is, 1, 2]", {"P": "q"}) == 2
    with pytest.raises(ValueError, match="no parameter Opne; it has P, Empty"):
        resolved("!Ref P", {"Opne": "true"})


@pytest.fixture(scope="module")
def product() -> Cloud:
    return read_template(ROOT / "template.yaml", {"Open": "true"}, "http://127.0.0.1:9")


def test_every_route_of_the_product_leads_to_a_function_whose_code_is_there(product: Cloud) -> None:
    served = [route for route in product.routes if not route.fixed]

    assert len(served) >= 13
    for route in served:
        function = product.functions[route.function]
        assert (function.folder / f"{function.handler.split('.')[0]}.py").is_file(), route
        assert [layer.name for layer in function.layers] == ["shared"]


def test_only_the_keyless_routes_are_keyless_when_it_is_not_open(product: Cloud) -> None:
    closed = read_template(ROOT / "template.yaml", {"Open": "false"}, "http://127.0.0.1:9")
    keyless = {route.path for route in closed.routes if not route.keyed and not route.fixed}

    assert keyless == {"/api/temp/{name}", "/health", "/openapi.json", "/docs"}
    assert not any(route.keyed for route in product.routes)


def test_queue_bucket_and_binary_types_come_from_the_template(product: Cloud) -> None:
    (source,) = product.sources
    queue = next(queue for queue in product.queues if queue.name == source.queue)

    assert (source.function, source.partial) == ("WorkerFunction", True)
    assert queue.visibility_seconds >= 6 * product.functions["WorkerFunction"].timeout
    assert queue.dead_letter
    assert queue.max_receives > 0
    assert [(bucket.name, bucket.expiries[0].days) for bucket in product.buckets] == [("mayfly-local", 1)]
    assert "image/*" in product.binary_types


@pytest.mark.parametrize(
    ("kind", "status"),
    [("MISSING_AUTHENTICATION_TOKEN", 404), ("INVALID_API_KEY", 401), ("REQUEST_TOO_LARGE", 413),
     ("INTEGRATION_TIMEOUT", 503), ("DEFAULT_4XX", 400), ("DEFAULT_5XX", 500)],
)  # fmt: skip
def test_the_products_refusals_are_problems_with_an_id(product: Cloud, kind: str, status: int) -> None:
    context = {"requestId": "the-id", "path": "/a", "domainName": "d", "stage": "live"}

    given, headers, body = refusal(product.responses, kind, context)
    problem = json.loads(body)

    assert (given, problem["status"]) == (status, status)
    assert dict(headers)["Content-Type"] == "application/problem+json"
    assert dict(headers)["x-request-id"] == problem["request_id"] == "the-id"
    assert (problem["instance"], problem["success"]) == ("/a", False)
    assert "$" not in body.decode()


def test_a_type_the_template_leaves_out_takes_its_familys_answer_and_without_one_api_gateways() -> None:
    family = {"DEFAULT_5XX": GatewayResponse(500, {}, "text/plain", "sorry")}

    assert refusal(family, "INTEGRATION_TIMEOUT", {})[::2] == (500, b"sorry")
    assert refusal({}, "INTEGRATION_TIMEOUT", {})[::2] == (504, b'{"message":"Endpoint request timed out"}')
    assert refusal({}, "MISSING_AUTHENTICATION_TOKEN", {})[0] == 403


def test_sam_events_and_standalone_responses_are_read_too(tmp_path: Path) -> None:
    lay_out(tmp_path)
    (tmp_path / "template.yaml").write_text(
        """
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: echo/
      Handler: app.lambda_handler
      Events: {Get: {Type: Api, Properties: {Path: "/a", Method: any, Auth: {ApiKeyRequired: true}}}}
  R:
    Type: AWS::ApiGateway::GatewayResponse
    Properties: {ResponseType: DEFAULT_4XX, StatusCode: "418", ResponseTemplates: {text/plain: teapot}}
""",
        encoding="utf-8",
    )
    cloud = read_template(tmp_path / "template.yaml", {}, "http://127.0.0.1:9")

    assert [(route.path, route.method, route.function, route.keyed) for route in cloud.routes] == [
        ("/a", "ANY", "F", True)
    ]
    assert refusal(cloud.responses, "INVALID_API_KEY", {})[::2] == (418, b"teapot")
    assert (cloud.functions["F"].timeout, cloud.functions["F"].memory) == (3, 128)
