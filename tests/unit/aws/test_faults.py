"""What AWS's answers mean to us, and where the client sends its requests."""

import pytest
from botocore.exceptions import (
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    IncompleteReadError,
    NoCredentialsError,
    ParamValidationError,
    ReadTimeoutError,
)

from mayfly.aws.faults import ConditionFailedError, ConflictError, MissingError, aws_errors
from mayfly.errors import Misconfigured, Unavailable
from mayfly.generate.ports import PictureName
from mayfly.settings import Settings
from mayfly.storage.client import s3_client
from mayfly.storage.keys import Keys
from mayfly.storage.pictures import S3PictureStore


def answered(status, code):
    response = {"Error": {"Code": code, "Message": "m"}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(response, "PutObject")


def failure(error, expects=(MissingError, ConditionFailedError, ConflictError)):
    with pytest.raises(Exception) as caught, aws_errors("trying", needs="s3:PutObject", expects=expects):  # noqa: PT011
        raise error
    assert caught.value.__cause__ is error
    return caught.value


@pytest.mark.parametrize(
    ("status", "code", "ours"),
    [
        (404, "NoSuchKey", MissingError),
        (404, "404", MissingError),
        (404, "NoSuchBucket", Misconfigured),
        (400, "AWS.SimpleQueueService.NonExistentQueue", Misconfigured),
        (412, "PreconditionFailed", ConditionFailedError),
        (409, "ConditionalRequestConflict", ConflictError),
        (403, "AccessDenied", Misconfigured),
        (403, "403", Misconfigured),
        (403, "InvalidAccessKeyId", Misconfigured),
        (301, "PermanentRedirect", Misconfigured),
        (400, "InvalidRequest", Misconfigured),
        (400, "ExpiredToken", Unavailable),
        (400, "BadDigest", Unavailable),
        (400, "RequestTimeout", Unavailable),
        (429, "TooManyRequests", Unavailable),
        (500, "InternalError", Unavailable),
        (503, "SlowDown", Unavailable),
    ],
)
def test_each_answer_has_its_meaning(status, code, ours):
    assert type(failure(answered(status, code))) is ours


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (EndpointConnectionError(endpoint_url="http://x"), Unavailable),
        (ConnectTimeoutError(endpoint_url="http://x"), Unavailable),
        (ReadTimeoutError(endpoint_url="http://x"), Unavailable),
        (IncompleteReadError(actual_bytes=1, expected_bytes=2), Unavailable),
        (NoCredentialsError(), Misconfigured),
        (ParamValidationError(report="Invalid bucket name"), Misconfigured),
    ],
)
def test_each_failure_of_the_client_has_its_meaning(error, ours):
    assert type(failure(error)) is ours


@pytest.mark.parametrize(
    ("status", "code"),
    [(404, "NoSuchKey"), (409, "OperationAborted"), (412, "PreconditionFailed")],
)
def test_an_answer_that_nobody_expects_there_is_unavailable(status, code):
    assert type(failure(answered(status, code), expects=())) is Unavailable


@pytest.mark.parametrize(("status", "code"), [(403, "AccessDenied"), (400, "AccessDeniedException")])
def test_a_refusal_names_the_right_that_is_missing_for_the_log_alone(status, code):
    refused = failure(answered(status, code))
    assert "s3:PutObject" in refused.log_detail
    assert "s3:PutObject" not in refused.detail


def test_errors_of_our_own_pass_through():
    with pytest.raises(KeyError), aws_errors("trying", needs="nothing"):
        raise KeyError("x")


def test_no_bucket_is_a_configuration_error():
    with pytest.raises(Misconfigured) as refused:
        s3_client(Settings())
    assert "MAYFLY_BUCKET" in refused.value.log_detail


@pytest.fixture
def environment(monkeypatch):
    for variable in ("AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_REGION", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    return monkeypatch


def link_of(bucket="mayfly-pictures"):
    store = S3PictureStore(s3_client(Settings(bucket=bucket)), bucket, Keys.from_text("x" * 16), 900, 1)
    return store.link(PictureName("ab" * 16, "00" * 4, "png")).url


@pytest.mark.parametrize("region", ["us-east-1", "eu-central-1", "ap-southeast-1"])
def test_links_go_to_the_buckets_own_host_in_its_region(environment, region):
    environment.setenv("AWS_DEFAULT_REGION", region)
    url = link_of()
    assert url.startswith(f"https://mayfly-pictures.s3.{region}.amazonaws.com/images/ab/")
    assert "X-Amz-Algorithm=AWS4-HMAC-SHA256" in url
    assert f"%2F{region}%2Fs3%2Faws4_request" in url


def test_links_to_a_server_on_a_loopback_port_carry_the_bucket_in_their_path(environment):
    environment.setenv("AWS_DEFAULT_REGION", "us-east-1")
    environment.setenv("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:4566")
    assert link_of().startswith("http://127.0.0.1:4566/mayfly-pictures/images/ab/")


def test_nothing_waits_for_a_minute(environment):
    environment.setenv("AWS_DEFAULT_REGION", "us-east-1")
    config = s3_client(Settings(bucket="mayfly-pictures")).meta.config
    assert (config.connect_timeout, config.read_timeout) == (2, 10)
    assert config.retries["mode"] == "standard"
    assert config.retries["total_max_attempts"] == 3
