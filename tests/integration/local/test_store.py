"""The embedded S3: presigned URLs open what they promise and nothing else."""

import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError
from werkzeug.test import create_environ

from local.credentials import ACCESS_KEY, SECRET_KEY
from local.guard import Guard, Refused, Signed
from local.machine import Machine
from local.server import RAW_HEADERS
from local.store import Store

if TYPE_CHECKING:
    from types_boto3_s3 import S3Client

BUCKET, BODY = "mayfly-local", b"\x89PNG not really"


def client_with(machine: Machine, key: str, secret: str) -> "S3Client":
    config = Config(signature_version="s3v4", s3={"addressing_style": "path"}, retries={"total_max_attempts": 1})
    session = boto3.session.Session(key, secret, region_name="us-east-1")
    return session.client("s3", endpoint_url=machine.endpoint, config=config)


def presigned(machine: Machine, key: str, seconds: int = 60, secret: str = SECRET_KEY, **more: str) -> str:
    client = client_with(machine, ACCESS_KEY, secret)
    url: str = client.generate_presigned_url("get_object", {"Bucket": BUCKET, "Key": key, **more}, ExpiresIn=seconds)
    return url


def fetch(url: str, method: str = "GET", **headers: str) -> tuple[int, bytes, dict[str, str]]:
    request = urllib.request.Request(url, method=method, headers={k.replace("_", "-"): v for k, v in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return response.status, response.read(), dict(response.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read(), dict(error.headers)


@pytest.fixture(scope="module")
def key(machine: Machine) -> str:
    name = "images/ab/một ảnh+1.png"
    machine.s3().put_object(Bucket=BUCKET, Key=name, Body=BODY, ContentType="image/png")
    return name


def test_a_presigned_url_opens_the_object(machine: Machine, key: str) -> None:
    status, body, headers = fetch(presigned(machine, key))

    assert (status, body, headers["Content-Type"]) == (200, BODY, "image/png")


def test_it_honours_the_type_and_name_it_was_signed_with(machine: Machine, key: str) -> None:
    name = 'attachment; filename="cat.png"'
    url = presigned(machine, key, ResponseContentType="image/webp", ResponseContentDisposition=name)

    _, _, headers = fetch(url)

    assert (headers["Content-Type"], headers["Content-Disposition"]) == ("image/webp", name)


def test_ranges_are_served(machine: Machine, key: str) -> None:
    status, body, headers = fetch(presigned(machine, key), Range="bytes=1-3")

    assert (status, body) == (206, b"PNG")
    assert headers["Content-Range"] == f"bytes 1-3/{len(BODY)}"


def test_an_unknown_key_is_404(machine: Machine) -> None:
    status, body, _ = fetch(presigned(machine, "images/none"))

    assert status == 404
    assert b"<Code>NoSuchKey</Code>" in body


def test_head_needs_a_url_signed_for_head(machine: Machine, key: str) -> None:
    client = client_with(machine, ACCESS_KEY, SECRET_KEY)
    for_head = client.generate_presigned_url("head_object", {"Bucket": BUCKET, "Key": key}, ExpiresIn=60)

    status, body, headers = fetch(for_head, "HEAD")

    assert (status, body, headers["Content-Length"]) == (200, b"", str(len(BODY)))
    assert fetch(presigned(machine, key), "HEAD")[0] == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "POST"])
def test_a_url_for_reading_does_not_write(machine: Machine, key: str, method: str) -> None:
    status, body, _ = fetch(presigned(machine, key), method)

    assert status == 403
    assert b"<Code>SignatureDoesNotMatch</Code>" in body
    assert fetch(presigned(machine, key))[1] == BODY


def test_an_expired_url_is_refused(machine: Machine, key: str) -> None:
    url = presigned(machine, key, seconds=1)
    assert fetch(url)[0] == 200
    time.sleep(2.1)

    status, body, _ = fetch(url)

    assert status == 403
    assert b"<Code>AccessDenied</Code><Message>Request has expired" in body


@pytest.mark.parametrize(
    ("old", "new"),
    [("X-Amz-Expires=60", "X-Amz-Expires=6000"), ("images/ab", "images/ac"), ("X-Amz-Signature=", "X-Amz-Signature=0"),
     ("X-Amz-Algorithm=", "response-content-type=text/html&X-Amz-Algorithm=")],
)  # fmt: skip
def test_a_tampered_url_is_refused(machine: Machine, key: str, old: str, new: str) -> None:
    url = presigned(machine, key)
    assert old in url

    status, body, _ = fetch(url.replace(old, new))

    assert status == 403
    assert b"<Code>SignatureDoesNotMatch</Code>" in body


def test_another_key_and_another_secret_are_refused(machine: Machine, key: str) -> None:
    foreign = client_with(machine, "AKIAOTHER", SECRET_KEY)
    url = foreign.generate_presigned_url("get_object", {"Bucket": BUCKET, "Key": key}, ExpiresIn=60)

    assert b"InvalidAccessKeyId" in fetch(url)[1]
    assert b"SignatureDoesNotMatch" in fetch(presigned(machine, key, secret="other"))[1]
    with pytest.raises(ClientError, match="SignatureDoesNotMatch"):
        client_with(machine, ACCESS_KEY, "other").get_object(Bucket=BUCKET, Key=key)


@pytest.mark.parametrize("seconds", [0, -5, 7 * 24 * 3600 + 1])
def test_a_life_that_aws_would_not_grant_is_refused(machine: Machine, key: str, seconds: int) -> None:
    status, body, _ = fetch(presigned(machine, key, seconds=seconds))

    assert status == 400
    assert b"AuthorizationQueryParametersError" in body


def test_unsigned_and_old_signatures_are_refused(machine: Machine, key: str) -> None:
    bare = presigned(machine, key).partition("?")[0]

    assert fetch(bare)[0] == 403
    assert fetch(f"{machine.endpoint}/moto-api/reset", "POST")[0] == 403
    assert fetch(f"{bare}?AWSAccessKeyId={ACCESS_KEY}&Signature=abc&Expires=9999999999")[0] == 400


def test_a_url_and_a_bearer_header_together_are_refused_as_in_s3(machine: Machine, key: str) -> None:
    status, body, _ = fetch(presigned(machine, key), Authorization="Bearer abc")

    assert (status, b"Only one auth mechanism allowed" in body) == (400, True)


def test_a_header_signature_covers_the_body(machine: Machine) -> None:
    guard = Guard(ACCESS_KEY, SECRET_KEY)
    now = time.time()
    moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now))
    scope = f"{ACCESS_KEY}/{moment[:8]}/us-east-1/s3/aws4_request"
    headers = {
        "host": "x", "x-amz-date": moment, "x-amz-content-sha256": "a" * 64,
        "authorization": f"AWS4-HMAC-SHA256 Credential={scope}, "
        "SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=0",
    }  # fmt: skip
    with pytest.raises(Refused, match="does not match what was computed"):
        guard.check(Signed("PUT", "/b/k", [], headers, "b" * 64), now)
    with pytest.raises(Refused, match="time is too large"):
        guard.check(Signed("PUT", "/b/k", [], headers, "a" * 64), now + 16 * 60)


@pytest.mark.parametrize("query", ["X-Amz-Algorithm=x", "X-Amz-Signature=", "X-Amz-Signature=é&X-Amz-Credential=a/b"])
def test_nonsense_is_refused_and_the_store_lives(machine: Machine, key: str, query: str) -> None:
    bare = presigned(machine, key).partition("?")[0]

    status, _, _ = fetch(f"{bare}?{urllib.parse.quote(query, safe='=&/')}")

    assert status == 400
    assert fetch(presigned(machine, key))[0] == 200


def test_a_page_of_any_origin_may_read_and_nothing_else(machine: Machine, key: str) -> None:
    url = presigned(machine, key)

    status, _, headers = fetch(url, Origin="null")
    asked, _, allowed = fetch(url, "OPTIONS", Origin="https://a.example", Access_Control_Request_Method="GET")
    refused, _, _ = fetch(url, "OPTIONS", Origin="https://a.example", Access_Control_Request_Method="PUT")

    assert (status, headers["Access-Control-Allow-Origin"]) == (200, "*")
    assert (asked, allowed["Access-Control-Allow-Methods"]) == (200, "GET, HEAD")
    assert refused == 403
    assert "Access-Control-Allow-Origin" not in fetch(url)[2]


def test_of_twenty_conditional_puts_at_once_one_wins(machine: Machine) -> None:
    client, outcomes = machine.s3(), list[int]()

    def claim(number: int) -> bool:
        try:
            client.put_object(Bucket=BUCKET, Key="claims/one", Body=str(number).encode(), IfNoneMatch="*")
        except ClientError as error:
            outcomes.append(error.response["ResponseMetadata"]["HTTPStatusCode"])
            return False
        return True

    with ThreadPoolExecutor(20) as many:
        won = list(many.map(claim, range(20)))

    assert won.count(True) == 1
    assert outcomes == [412] * 19
    assert machine.s3().get_object(Bucket=BUCKET, Key="claims/one")["Body"].read() == str(won.index(True)).encode()


class Trusting(Guard):
    """Lets everyone through."""

    def check(self, request: Signed, now: float | None = None) -> None:
        """Let it through."""


@pytest.mark.parametrize(("service", "alone"), [("s3", True), ("events", True), ("sqs", False)])
def test_requests_reach_motos_objects_one_at_a_time_reads_too_but_long_polls_of_sqs_together(
    service: str, alone: bool
) -> None:
    inside, most, lock = 0, 0, threading.Lock()

    def inner(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        nonlocal inside, most
        with lock:
            inside, most = inside + 1, max(most, inside + 1)
        time.sleep(0.05)
        with lock:
            inside -= 1
        start_response("200 OK", [])
        return [b""]

    store = Store(inner, Trusting(ACCESS_KEY, SECRET_KEY), [])
    ready = threading.Barrier(8)

    def ask(index: int) -> None:
        environ = create_environ(f"/{BUCKET}/claim", method=("GET", "PUT", "HEAD", "POST")[index % 4])
        environ["HTTP_AUTHORIZATION"] = f"AWS4-HMAC-SHA256 Credential=K/20260101/us-east-1/{service}/aws4_request"
        environ |= {"REQUEST_URI": f"/{BUCKET}/claim", RAW_HEADERS: []}
        ready.wait()
        list(store(environ, lambda *_: None))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(ask, range(8)))

    assert (most == 1) is alone
