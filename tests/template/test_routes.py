"""The template and the functions agree on every route, and the right ones need a key."""

import importlib.util
from typing import Any

import pytest

from tests.template.deployment import METHOD_KEY, ROOT, deployment, transformed, written

KEYED = [{"key_owner": []}, {"api_key": []}]
KEYLESS = {"/api/temp/{name}", "/health", "/openapi.json", "/docs"}
HTTP_FUNCTIONS = ("RefineFunction", "GenerateFunction", "GatewayFunction")


def served(function: str) -> set[str]:
    """The paths that a function's resolver serves, written as API Gateway writes them."""
    file = ROOT / deployment_folder(function) / "app.py"
    spec = importlib.util.spec_from_file_location(f"served_by_{function}", file)
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {path.replace("<", "{").replace(">", "}") for path in module.app.served}


def deployment_folder(function: str) -> str:
    return f"functions/{function.removesuffix('Function').lower()}"


@pytest.mark.parametrize("function", HTTP_FUNCTIONS)
def test_every_route_in_the_template_is_served_and_every_served_route_is_in_the_template(function: str) -> None:
    assert {path for path, _, name in deployment().routes() if name == function} == served(function)


@pytest.mark.parametrize(("opened", "keyless"), [("false", KEYLESS), ("true", None)])
def test_keys_are_required_but_for_four_paths_unless_open(opened: str, keyless: set[str] | None) -> None:
    routes = list(deployment(Open=opened).routes())
    everything = {path for path, _, _ in routes}
    assert {path for path, operation, _ in routes if not operation.get("security")} == (keyless or everything)


def test_a_key_is_what_closed_routes_ask_for() -> None:
    body = deployment().body()
    scheme = body["components"]["securitySchemes"]["api_key"]
    assert scheme == {"type": "apiKey", "name": "x-api-key", "in": "header"}
    assert "security" not in body
    for path, operation, _ in deployment().routes():
        assert operation.get("security", []) == ([] if path in KEYLESS else KEYED)


def test_the_authorizer_is_asked_at_every_request_whichever_header_carries_the_key() -> None:
    scheme = deployment().body()["components"]["securitySchemes"]["key_owner"]
    authorizer = scheme["x-amazon-apigateway-authorizer"]
    assert (scheme["x-amazon-apigateway-authtype"], authorizer["type"]) == ("custom", "request")
    assert authorizer["authorizerResultTtlInSeconds"] == 0
    assert "identitySource" not in authorizer
    assert "<AuthorizerFunction.Arn>" in authorizer["authorizerUri"]
    assert deployment().properties("Api")["ApiKeySourceType"] == "AUTHORIZER"


def test_the_first_key_names_its_tenant_and_ends_with_a_secret() -> None:
    """So that a second key with the same tenant takes over; its secret is made by AWS and stands in no template."""
    assert (
        deployment().properties("ApiKey")["Value"] == "mf_owner_{{resolve:secretsmanager:<FirstKey>:SecretString:key}}"
    )
    made = deployment().properties("FirstKey")["GenerateSecretString"]
    assert (made["PasswordLength"], made["ExcludePunctuation"]) == (40, True)


def test_a_change_of_open_reaches_the_stage() -> None:
    """SAM hashes the body for the deployment's name before conditions are known; this flag names each anew."""
    (deployed,) = (name for name in transformed()["Resources"] if name.startswith("ApiDeployment"))
    stage = deployment().properties("ApiliveStage")
    assert stage["DeploymentId"] == f"<{deployed}>"
    assert written()["Resources"]["Api"]["Properties"]["AlwaysDeploy"] is True


def test_every_path_takes_any_method_and_hands_it_over_whole() -> None:
    for path, methods in deployment().body()["paths"].items():
        assert set(methods) == {METHOD_KEY, "options"}, path
        integration = methods[METHOD_KEY]["x-amazon-apigateway-integration"]
        assert (integration["type"], integration["httpMethod"]) == ("aws_proxy", "POST")


def test_no_path_ends_in_a_slash() -> None:
    assert not [path for path, _, _ in deployment().routes() if path.endswith("/")]


@pytest.mark.parametrize("opened", ["false", "true"])
def test_a_browser_may_ask_before_it_sends_a_key(opened: str) -> None:
    for path, methods in deployment(Open=opened).body()["paths"].items():
        preflight = methods["options"]
        assert "security" not in preflight, path
        integration = preflight["x-amazon-apigateway-integration"]
        assert integration["type"] == "mock"
        headers = integration["responses"]["default"]["responseParameters"]
        assert headers["method.response.header.Access-Control-Allow-Origin"] == "'*'"
        allowed = headers["method.response.header.Access-Control-Allow-Headers"].lower()
        assert all(name in allowed for name in ("content-type", "x-api-key", "prefer", "idempotency-key"))
        methods_allowed = headers["method.response.header.Access-Control-Allow-Methods"]
        assert all(name in methods_allowed for name in ("GET", "POST", "DELETE"))


def test_the_preflight_says_what_the_functions_say() -> None:
    from mayfly.api.resolver import Resolver

    headers = deployment().body()["paths"]["/docs"]["options"]["x-amazon-apigateway-integration"]["responses"]
    named = headers["default"]["responseParameters"]["method.response.header.Access-Control-Allow-Headers"]
    cors = Resolver()._cors
    assert cors is not None
    ours = cors.to_dict("https://example.com")["Access-Control-Allow-Headers"]
    # Powertools adds headers that only AWS's own signing clients send.
    assert {name.lower() for name in named.strip("'").split(",")} <= {name.lower() for name in ours.split(",")}


def test_the_api_is_regional_and_reads_pictures_and_forms_as_bytes() -> None:
    api = deployment().properties("Api")
    assert api["EndpointConfiguration"]["Types"] == ["REGIONAL"]
    assert api["Body"]["x-amazon-apigateway-binary-media-types"] == ["image/*", "multipart/form-data"]


def test_keys_and_the_stage_are_throttled() -> None:
    plan = deployment().properties("UsagePlan")
    assert plan["Throttle"] == {"RateLimit": 10, "BurstLimit": 20}
    assert plan["Quota"] == {"Limit": 5000, "Period": "DAY"}
    assert plan["ApiStages"] == [{"ApiId": "<Api>", "Stage": "<ApiliveStage>"}]
    assert deployment().properties("UsagePlanKey")["KeyId"] == "<ApiKey>"


@pytest.mark.parametrize("opened", ["false", "true"])
def test_the_stage_is_throttled_whoever_may_come(opened: str) -> None:
    (setting,) = deployment(Open=opened).properties("ApiliveStage")["MethodSettings"]
    assert (setting["ResourcePath"], setting["HttpMethod"]) == ("/*", "*")
    assert (setting["ThrottlingRateLimit"], setting["ThrottlingBurstLimit"]) == (50, 100)


def test_an_open_api_makes_no_key() -> None:
    assert not {"ApiKey", "FirstKey", "UsagePlan", "UsagePlanKey"} & set(deployment(Open="true").resources)
