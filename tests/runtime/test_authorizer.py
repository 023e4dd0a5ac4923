"""AuthorizerFunction under the real Lambda runtime."""

from tests.runtime.conftest import Invoke, event


def test_the_authorizer_names_the_key_and_its_tenant(invoke: Invoke) -> None:
    said = invoke("AuthorizerFunction", "authorizer.json").payload
    assert said["context"] == {"tenant": "owner"}
    assert said["usageIdentifierKey"].startswith("mf_owner_")


def test_no_key_is_the_error_that_api_gateway_turns_into_401(invoke: Invoke) -> None:
    said = invoke("AuthorizerFunction", {**event("authorizer.json"), "headers": {}}).payload
    assert said["errorMessage"] == "Unauthorized"
