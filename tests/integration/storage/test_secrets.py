"""The secret from Secrets Manager: read once, kept a while, explained where it cannot be had."""

import boto3
import pytest

from mayfly.errors import Misconfigured, Unavailable
from mayfly.settings import Settings
from mayfly.storage import secrets
from mayfly.storage.keys import Keys

TEXT = '{"naming": "the naming secret", "signing": ["the signing secret"]}'


@pytest.fixture
def manager(aws_environment, moto_address):
    aws_environment.setenv("AWS_ENDPOINT_URL", moto_address)
    secrets._provider.cache_clear()
    yield boto3.session.Session().client("secretsmanager")
    secrets._provider.cache_clear()


def create(manager, name, **content):
    return manager.create_secret(Name=name, **content)["ARN"]


def test_a_secret_is_read_by_its_arn(manager):
    settings = Settings(secret_arn=create(manager, "by-arn", SecretString=TEXT))
    assert Keys.from_text(secrets.read_secret(settings)).naming == "the naming secret"


def test_a_binary_secret_is_text_too(manager):
    settings = Settings(secret_arn=create(manager, "binary", SecretBinary=b"0123456789abcdef"))
    assert secrets.read_secret(settings) == "0123456789abcdef"


def test_a_secret_is_asked_for_once(manager, interference):
    settings = Settings(secret_arn=create(manager, "once", SecretString=TEXT))
    interference.requests.clear()
    assert {secrets.read_secret(settings) for _ in range(5)} == {TEXT}
    assert len(interference.requests) == 1


def test_the_environments_own_secret_comes_first(manager, interference):
    interference.requests.clear()
    assert secrets.read_secret(Settings(secret="0123456789abcdef", secret_arn="arn:x")) == "0123456789abcdef"
    assert interference.requests == []


def test_a_short_secret_is_refused(manager):
    settings = Settings(secret_arn=create(manager, "short", SecretString="short"))
    with pytest.raises(Misconfigured):
        secrets.read_secret(settings)


def test_a_secret_that_does_not_exist_is_named_in_the_log(manager):
    with pytest.raises(Misconfigured) as refused:
        secrets.read_secret(Settings(secret_arn="no-such-secret"))
    assert "no-such-secret" in refused.value.log_detail


def test_secrets_manager_out_of_reach_is_unavailable(manager, aws_environment):
    aws_environment.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(Unavailable):
        secrets.read_secret(Settings(secret_arn="arn:x"))
