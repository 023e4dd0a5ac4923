"""What template.yaml says, read once: routes, functions, queues, buckets and API Gateway's own answers."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from local.deployment import ACCOUNT, ANY, REGION, Bucket, Cloud, Expiry, Function, Queue, Route, Rule, Source
from local.intrinsics import Resolver, Tree, parse
from local.responses import GatewayResponse, read_gateway_responses

_AUTHORIZER = "x-amazon-apigateway-authorizer"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch")


def read_template(path: Path, parameters: Mapping[str, str], endpoint: str) -> Cloud:
    """Read a SAM template. `endpoint` is the address of the embedded S3 and SQS, for queue URLs.

    Raises OSError for an unreadable file, ValueError for an unknown parameter.
    """
    tree = parse(path.read_text(encoding="utf-8"))
    resources: dict[str, Tree] = tree.get("Resources") or {}
    resolver = Resolver(tree, parameters, _namer(resources, endpoint))
    present = {
        name: {"Type": entry["Type"], **resolver.resolve({"Properties": entry.get("Properties") or {}})}
        for name, entry in resources.items()
        if "Condition" not in entry or resolver.holds(entry["Condition"])
    }
    shared = resolver.resolve(tree.get("Globals") or {})
    return _Reader(path.parent.resolve(), present, shared).cloud()


def _namer(resources: Mapping[str, Tree], endpoint: str) -> Callable[[str, str], Tree]:
    """Physical names and attributes, as CloudFormation would give them."""
    buckets = [name for name, entry in resources.items() if entry["Type"] == "AWS::S3::Bucket"]

    def name(logical: str, attribute: str) -> Tree:
        logical = logical.partition(".")[0]  # such as SAM's `!Ref Api.Stage`
        if logical not in resources:
            raise ValueError(f"The template refers to {logical}, which is neither a parameter nor a resource.")
        kind = resources[logical]["Type"]
        if kind == "AWS::S3::Bucket":
            bucket = "mayfly-local" if len(buckets) == 1 else f"mayfly-local-{logical.lower()}"
            return f"arn:aws:s3:::{bucket}" if attribute == "Arn" else bucket
        if kind == "AWS::SQS::Queue":
            given = {"Arn": f"arn:aws:sqs:{REGION}:{ACCOUNT}:{logical}", "QueueName": logical}
            return given.get(attribute, f"{endpoint}/{ACCOUNT}/{logical}")
        if kind == "AWS::Serverless::Function":
            return f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:{logical}" if attribute == "Arn" else logical
        if kind == "AWS::SecretsManager::Secret":
            return f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:{logical}"
        return f"{logical}.{attribute}" if attribute else logical

    return name


class _Reader:
    def __init__(self, root: Path, resources: Mapping[str, Tree], shared: Mapping[str, Tree]) -> None:
        self._root = root
        self._resources = resources
        self._globals = shared

    def _of(self, *kinds: str) -> Iterator[tuple[str, dict[str, Any]]]:
        for name, entry in self._resources.items():
            if entry["Type"] in kinds:
                section = (
                    self._globals.get(entry["Type"].rsplit("::", 1)[1], {}) if "Serverless" in entry["Type"] else {}
                )
                yield name, _merged(section, entry["Properties"])

    def cloud(self) -> Cloud:
        api = next((entry for _, entry in self._of("AWS::Serverless::Api")), {})
        body = api.get("DefinitionBody") or {}
        functions = {name: self._function(name, entry) for name, entry in self._of("AWS::Serverless::Function")}
        routes = (*_described(body, api), *self._event_routes(api))
        types = [*(api.get("BinaryMediaTypes") or []), *(body.get("x-amazon-apigateway-binary-media-types") or [])]
        return Cloud(
            stage=str(api.get("StageName") or "local"),
            routes=tuple(routes),
            functions=functions,
            queues=tuple(_queue(name, entry) for name, entry in self._of("AWS::SQS::Queue")),
            sources=tuple(self._sources()),
            buses=tuple(name for name, _ in self._of("AWS::Events::EventBus")),
            rules=tuple(_rule(name, entry) for name, entry in self._of("AWS::Events::Rule")),
            buckets=tuple(_bucket(name, entry) for name, entry in self._named_buckets()),
            authorizer=_authorizer(body),
            binary_types=tuple(dict.fromkeys(kind.replace("~1", "/") for kind in types)),
            responses=read_gateway_responses(
                api.get("GatewayResponses") or {},
                body.get("x-amazon-apigateway-gateway-responses") or {},
                [entry for _, entry in self._of("AWS::ApiGateway::GatewayResponse")],
            ),
        )

    def _named_buckets(self) -> Iterator[tuple[str, dict[str, Any]]]:
        found = list(self._of("AWS::S3::Bucket"))
        for name, entry in found:
            yield "mayfly-local" if len(found) == 1 else f"mayfly-local-{name.lower()}", entry

    def _function(self, name: str, entry: dict[str, Any]) -> Function:
        variables = (entry.get("Environment") or {}).get("Variables") or {}
        layers = [self._resources[layer] for layer in entry.get("Layers") or [] if layer in self._resources]
        return Function(
            name=name,
            folder=self._root / entry["CodeUri"],
            handler=entry["Handler"],
            timeout=int(entry.get("Timeout", 3)),
            memory=int(entry.get("MemorySize", 128)),
            environment={key: _text(value) for key, value in variables.items()},
            layers=tuple(self._root / layer["Properties"]["ContentUri"] for layer in layers),
        )

    def _event_routes(self, api: Mapping[str, Any]) -> Iterator[Route]:
        for name, entry in self._of("AWS::Serverless::Function"):
            for event in (entry.get("Events") or {}).values():
                if event["Type"] == "Api":
                    properties = event["Properties"]
                    auth = {**(api.get("Auth") or {}), **(properties.get("Auth") or {})}
                    keyed = _text(auth.get("ApiKeyRequired", False)) == "true"
                    yield Route(properties["Path"], str(properties["Method"]).upper(), name, keyed=keyed)

    def _sources(self) -> Iterator[Source]:
        for name, entry in self._of("AWS::Serverless::Function"):
            for event in (entry.get("Events") or {}).values():
                if event["Type"] == "SQS":
                    yield _source(event["Properties"]["Queue"], name, event["Properties"])
        for _, entry in self._of("AWS::Lambda::EventSourceMapping"):
            if ":sqs:" in str(entry.get("EventSourceArn", "")):
                yield _source(entry["EventSourceArn"], str(entry["FunctionName"]).rsplit(":", 1)[-1], entry)


def _described(body: Mapping[str, Any], api: Mapping[str, Any]) -> Iterator[Route]:
    """Yield the routes of an inline OpenAPI body."""
    default_keyed = _text((api.get("Auth") or {}).get("ApiKeyRequired", False)) == "true"
    for path, methods in (body.get("paths") or {}).items():
        for method, entry in methods.items():
            verb = ANY if method == "x-amazon-apigateway-any-method" else method.upper()
            if verb != ANY and method not in METHODS:
                continue
            integration = entry.get("x-amazon-apigateway-integration") or {}
            security = entry.get("security", body.get("security"))
            keyed = default_keyed if security is None else any("api_key" in scheme for scheme in security)
            if str(integration.get("type", "")).lower() == "mock":
                yield Route(path, verb, "", fixed=_mock(integration))
            else:
                yield Route(path, verb, _function_of(str(integration.get("uri", ""))), keyed=keyed)
        if api.get("Cors") and "options" not in methods:
            yield Route(path, "OPTIONS", "", fixed=_preflight(api["Cors"]))


def _authorizer(body: Mapping[str, Any]) -> str:
    """Return the function behind the first Lambda authorizer of an OpenAPI body, or nothing."""
    schemes: Mapping[str, Any] = (body.get("components") or {}).get("securitySchemes") or {}
    written = [scheme[_AUTHORIZER] for scheme in schemes.values() if _AUTHORIZER in scheme]
    return next((_function_of(str(one.get("authorizerUri", ""))) for one in written), "")


def _preflight(cors: str | Mapping[str, str]) -> GatewayResponse:
    """Return the keyless answer to OPTIONS that SAM generates from the API's `Cors`."""
    given = {"AllowOrigin": cors} if isinstance(cors, str) else cors
    names = {"AllowOrigin": "Origin", "AllowMethods": "Methods", "AllowHeaders": "Headers", "MaxAge": "Max-Age"}
    headers = {
        f"Access-Control-{'' if key == 'MaxAge' else 'Allow-'}{name}": str(given[key])
        for key, name in names.items()
        if key in given
    }
    return GatewayResponse(200, headers, "application/json", "{}\n")


def _function_of(uri: str) -> str:
    """Return the logical id in arn:aws:apigateway:...:path/2015-03-31/functions/<function arn>/invocations."""
    return uri.split("/functions/", 1)[-1].removesuffix("/invocations").split(":function:")[-1].split(":")[0]


def _mock(integration: Mapping[str, Any]) -> GatewayResponse:
    default: dict[str, Any] = (integration.get("responses") or {}).get("default") or {}
    headers = {
        name.removeprefix("method.response.header."): str(value)
        for name, value in (default.get("responseParameters") or {}).items()
    }
    templates = default.get("responseTemplates") or {}
    kind, text = next(iter(templates.items()), ("application/json", ""))
    return GatewayResponse(int(default.get("statusCode", 200)), headers, kind, str(text))


def _rule(name: str, entry: Mapping[str, Any]) -> Rule:
    (target,) = entry["Targets"]
    return Rule(
        name=name,
        pattern=json.dumps(entry["EventPattern"]),
        queue=str(target["Arn"]).rsplit(":", 1)[-1],
        bus=str(entry.get("EventBusName") or ""),
    )


def _queue(name: str, entry: Mapping[str, Any]) -> Queue:
    redrive = entry.get("RedrivePolicy") or {}
    return Queue(
        name=name,
        visibility_seconds=int(entry.get("VisibilityTimeout", 30)),
        dead_letter=str(redrive.get("deadLetterTargetArn", "")).rsplit(":", 1)[-1],
        max_receives=int(redrive.get("maxReceiveCount", 0)),
    )


def _source(arn: str, function: str, properties: Mapping[str, Any]) -> Source:
    return Source(
        queue=arn.rsplit(":", 1)[-1],
        function=function,
        batch_size=int(properties.get("BatchSize", 10)),
        partial="ReportBatchItemFailures" in (properties.get("FunctionResponseTypes") or []),
    )


def _bucket(name: str, entry: Mapping[str, Any]) -> Bucket:
    rules = (entry.get("LifecycleConfiguration") or {}).get("Rules") or []
    cors = (entry.get("CorsConfiguration") or {}).get("CorsRules") or []
    return Bucket(
        name=name,
        told=_tells_eventbridge(entry),
        expiries=tuple(
            Expiry(str(rule.get("Prefix") or ""), int(rule["ExpirationInDays"]))
            for rule in rules
            if rule.get("Status") == "Enabled" and "ExpirationInDays" in rule
        ),
        cors=tuple(
            (origin, method) for rule in cors for origin in rule["AllowedOrigins"] for method in rule["AllowedMethods"]
        ),
    )


def _tells_eventbridge(entry: Mapping[str, Any]) -> bool:
    notifications = entry.get("NotificationConfiguration") or {}
    wanted = (notifications.get("EventBridgeConfiguration") or {}).get("EventBridgeEnabled", False)
    return _text(wanted) == "true"


def _merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """SAM's Globals: mappings merge, lists add up, the rest is overridden."""
    merged = dict(base)
    for key, value in over.items():
        before = merged.get(key)
        if isinstance(before, dict) and isinstance(value, dict):
            merged[key] = _merged(before, value)
        elif isinstance(before, list) and isinstance(value, list):
            merged[key] = [*before, *value]
        else:
            merged[key] = value
    return merged


def _text(value: object) -> str:
    """An environment variable's text: CloudFormation writes booleans small."""
    return str(value).lower() if isinstance(value, bool) else str(value)
