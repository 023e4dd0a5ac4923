"""AuthorizerFunction under the real Lambda runtime."""

from collections.abc import Callable

from tests.runtime.conftest import Invoke, event
from tools.lambda_runtime import Emulator


def test_the_authorizer_names_the_key_and_its_tenant(invoke: Invoke) -> None:
    said = invoke("AuthorizerFunction", "authorizer.json").payload
    assert said["context"] == {"tenant": "owner"}
    assert said["usageIdentifierKey"].startswith("mf_owner_")


def test_no_key_is_the_error_that_api_gateway_turns_into_401(emulators: Callable[[str], Emulator]) -> None:
    answer = emulators("AuthorizerFunction").invoke({**event("authorizer.json"), "headers": {}})
    assert answer.error
    assert answer.payload["errorMessage"] == "Unauthorized"
