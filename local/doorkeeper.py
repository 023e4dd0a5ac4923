"""API Gateway's way with keys: the authorizer says whose key a request carries, the usage plan whether it is one."""

import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from local.deployment import ACCOUNT, REGION
from local.events import Request, proxy_event
from local.functions import Pool

AUTHORIZER_SECONDS = 5.0


class Refused(Exception):
    """The request is not let through. `kind` is one of API Gateway's own answers, such as INVALID_API_KEY."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Doorkeeper:
    """Lets in who holds one of `keys`. Without an `authorizer` the key is what stands in `x-api-key`."""

    keys: Sequence[str]
    authorizer: Pool | None
    stage: str
    domain: str

    def admit(self, request: Request) -> Request:
        """Return the request with its key and what the authorizer says of it.

        Raises Refused, and TookTooLong where no authorizer is free in time.
        """
        if self.authorizer is None:
            return replace(request, api_key=self._known(request.header("x-api-key")))
        said = self._ask(self.authorizer, request)
        context = {**(said.get("context") or {}), "principalId": said.get("principalId"), "integrationLatency": 0}
        if not _allows(said):
            raise Refused("ACCESS_DENIED")
        return replace(request, api_key=self._known(str(said.get("usageIdentifierKey") or "")), authorizer=context)

    def _known(self, key: str) -> str:
        matches = [hmac.compare_digest(known.encode(), key.encode("utf-8", "replace")) for known in self.keys]
        if not any(matches):
            raise Refused("INVALID_API_KEY")
        return key

    def _ask(self, authorizer: Pool, request: Request) -> Mapping[str, Any]:
        asked = replace(request, body=b"")
        event = json.loads(proxy_event(asked, stage=self.stage, domain=self.domain, binary_types=()))
        arn = f"arn:aws:execute-api:{REGION}:{ACCOUNT}:local/{self.stage}/{request.method}{request.path}"
        payload = json.dumps({**event, "type": "REQUEST", "methodArn": arn}).encode()
        outcome = authorizer.invoke(payload, patience=AUTHORIZER_SECONDS)
        answer = json.loads(outcome.payload)
        if outcome.failed:
            unauthorized = isinstance(answer, dict) and answer.get("errorMessage") == "Unauthorized"
            raise Refused("UNAUTHORIZED" if unauthorized else "AUTHORIZER_FAILURE")
        if not isinstance(answer, dict):
            raise Refused("AUTHORIZER_CONFIGURATION_ERROR")
        return answer


def _allows(said: Mapping[str, Any]) -> bool:
    """Say whether every statement of the policy allows; the authorizer names the very method that was asked for."""
    statements = (said.get("policyDocument") or {}).get("Statement") or []
    return bool(statements) and all(statement.get("Effect") == "Allow" for statement in statements)
