"""Every function may do what it needs and nothing else."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.template.deployment import EVERY_FUNCTION, FUNCTIONS, as_list, deployment, transformed

OBJECTS = {"<PictureBucket.Arn>/images/*", "<PictureBucket.Arn>/claims/*"}
PAINTERS = ("GenerateFunction", "WorkerFunction", "GatewayFunction")
LOG = {"logs:CreateLogStream", "logs:PutLogEvents"}
PICTURES = {"s3:GetObject", "s3:PutObject", "s3:DeleteObject"}
QUEUE = {
    "sqs:ReceiveMessage",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
    "sqs:ChangeMessageVisibility",
    "sqs:SendMessage",
}
SENDING = {"sqs:SendMessage"}
BATCHES = {
    ("s3:GetObject", "<PictureBucket.Arn>/inbox/*"),
    ("s3:GetObject", "<PictureBucket.Arn>/batches/*"),
    ("s3:PutObject", "<PictureBucket.Arn>/batches/*"),
    *((action, "<PictureBucket.Arn>/outbox/*") for action in PICTURES),
}
JOBS = {("s3:GetObject", "<PictureBucket.Arn>/jobs/*"), ("s3:PutObject", "<PictureBucket.Arn>/jobs/*")}


def statements(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "Effect" in node:
            yield node
        for value in node.values():
            yield from statements(value)
    if isinstance(node, list):
        for item in node:
            yield from statements(item)


def granted(function: str) -> set[tuple[str, str]]:
    return {
        (action, resource)
        for statement in deployment().statements(function).values()
        for action in as_list(statement["Action"])
        for resource in as_list(statement["Resource"])
    }


def test_nothing_is_allowed_by_a_star() -> None:
    allowing = [one for one in statements(transformed()["Resources"]) if one["Effect"] == "Allow"]
    assert len(allowing) >= len(FUNCTIONS)
    for statement in allowing:
        assert not [action for action in as_list(statement["Action"]) if "*" in action]
        assert "*" not in as_list(statement.get("Resource", []))
        assert "Principal" not in statement or "*" not in str(statement["Principal"])
        assert not {"NotAction", "NotResource", "NotPrincipal"} & set(statement)


def test_no_statement_at_all_names_everything() -> None:
    for statement in statements(transformed()["Resources"]):
        assert "*" not in as_list(statement["Action"])
        assert "*" not in as_list(statement.get("Resource", []))


def test_no_role_borrows_from_a_managed_policy() -> None:
    roles = deployment().of_type("AWS::IAM::Role")
    assert len(roles) == len(EVERY_FUNCTION)
    assert not [name for name, role in roles.items() if "ManagedPolicyArns" in role]


def test_only_lambda_takes_a_role() -> None:
    for role in deployment().of_type("AWS::IAM::Role").values():
        (trust,) = role["AssumeRolePolicyDocument"]["Statement"]
        assert trust["Principal"] == {"Service": "lambda.amazonaws.com"}


@pytest.mark.parametrize("function", EVERY_FUNCTION)
def test_a_function_writes_to_its_own_log_only(function: str) -> None:
    group = deployment().properties(function)["LoggingConfig"]["LogGroup"].strip("<>")
    logging = {grant for grant in granted(function) if grant[0].startswith("logs:")}
    assert logging == {(action, f"<{group}.Arn>") for action in LOG}


@pytest.mark.parametrize("function", ["RefineFunction", "AuthorizerFunction"])
def test_who_keeps_nothing_may_write_its_log_and_nothing_else(function: str) -> None:
    assert {action for action, _ in granted(function)} == LOG


@pytest.mark.parametrize("function", PAINTERS)
def test_who_keeps_pictures_may_do_exactly_that(function: str) -> None:
    pictures = {(action, resource) for action in PICTURES for resource in OBJECTS}
    looking = {("s3:ListBucket", "<PictureBucket.Arn>")}
    secret = {("secretsmanager:GetSecretValue", "<Secret>")}
    actions = QUEUE if function == "WorkerFunction" else SENDING
    queue = {(action, "<RequestQueue.Arn>") for action in actions}
    batches = BATCHES if function == "WorkerFunction" else set()
    others = {grant for grant in granted(function) if not grant[0].startswith("logs:")}
    assert others == pictures | JOBS | looking | secret | queue | {("events:PutEvents", "<Bus.Arn>")} | batches


@pytest.mark.parametrize("function", FUNCTIONS)
def test_whoever_looks_a_picture_up_may_list_the_bucket(function: str) -> None:
    """Without it S3 answers 403 for a missing key, and a picture never painted looks like one forbidden."""
    looks_up = any(action == "s3:GetObject" for action, _ in granted(function))
    assert looks_up == (("s3:ListBucket", "<PictureBucket.Arn>") in granted(function))


def test_api_gateway_may_invoke_the_functions_it_routes_to_and_only_from_this_api() -> None:
    permissions = deployment().of_type("AWS::Lambda::Permission").values()
    routed = {name for _, _, name in deployment().routes()}
    assert {one["FunctionName"].strip("<>") for one in permissions} == routed | {"AuthorizerFunction"}
    for one in permissions:
        assert one["Principal"] == "apigateway.amazonaws.com"
        assert ":<Api>/" in one["SourceArn"]
