"""Checks every request to the embedded S3 and SQS as AWS does: Signature Version 4, in the query or in the header.

moto answers any request, signed or not; with this in front, a URL that was tampered with, has expired or asks with
another method is refused with S3's own error codes.
"""

import hmac
import time
from calendar import timegm
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote
from xml.sax.saxutils import escape

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

MAX_EXPIRES_SECONDS = 7 * 24 * 3600
MAX_SKEW_SECONDS = 15 * 60
ALGORITHM = "AWS4-HMAC-SHA256"
_PRESIGNED = (
    "X-Amz-Algorithm",
    "X-Amz-Credential",
    "X-Amz-Date",
    "X-Amz-Expires",
    "X-Amz-SignedHeaders",
    "X-Amz-Signature",
)

# S3's own words, so that what a client learns here holds in AWS.
_TWICE = "Only one auth mechanism allowed"
_OTHER_MECHANISM = f"The authorization mechanism you have provided is not supported. Please use {ALGORITHM}."
_SKEWED = "The difference between the request time and the server's time is too large."
_OTHER_BODY = "The provided 'x-amz-content-sha256' header does not match what was computed."
_BAD_SCOPE = "The credential must be KEY/YYYYMMDD/REGION/SERVICE/aws4_request."
_OTHER_KEY = "The AWS Access Key Id you provided does not exist in our records."
_MISMATCH = (
    "The request signature we calculated does not match the signature you provided. Check your key and signing method."
)


class Refused(Exception):
    """The request is not let through. `code` is S3's."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code

    def xml(self, resource: str) -> bytes:
        """Return S3's error document."""
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f"<Error><Code>{self.code}</Code><Message>{escape(str(self))}</Message>"
            f"<Resource>{escape(resource)}</Resource></Error>"
        ).encode()


@dataclass(frozen=True, slots=True)
class Signed:
    """A request as far as a signature covers it. `path` and `query` as sent; header names in small letters."""

    method: str
    path: str
    query: Sequence[tuple[str, str]]  # decoded
    headers: Mapping[str, str]
    body_sha256: str = ""


class Guard:
    """Verifies signatures made with one key."""

    def __init__(self, access_key: str, secret_key: str) -> None:
        self._credentials = Credentials(access_key, secret_key)

    def check(self, request: Signed, now: float | None = None) -> None:
        """Return when the signature is good at `now` (seconds since 1970). Raises Refused otherwise."""
        now = time.time() if now is None else now
        query = dict(request.query)
        in_query = "X-Amz-Signature" in query or "X-Amz-Algorithm" in query
        authorization = request.headers.get("authorization", "")
        if in_query and authorization:
            raise Refused(400, "InvalidArgument", _TWICE)
        if in_query:
            self._check_presigned(request, query, now)
        elif authorization.startswith(ALGORITHM):
            self._check_header(request, authorization, now)
        elif authorization or "Signature" in query:
            raise Refused(400, "InvalidRequest", _OTHER_MECHANISM)
        else:
            raise Refused(403, "AccessDenied", "Access Denied")

    def _check_presigned(self, request: Signed, query: Mapping[str, str], now: float) -> None:
        if len(query) != len(request.query) or any(not query.get(name) for name in _PRESIGNED):
            raise _malformed("Query-string authentication version 4 requires " + ", ".join(_PRESIGNED) + ", each once.")
        if query["X-Amz-Algorithm"] != ALGORITHM:
            raise _malformed(f'X-Amz-Algorithm only supports "{ALGORITHM}"')
        expires = query["X-Amz-Expires"]
        if not (expires.isascii() and expires.isdigit()):
            raise _malformed("X-Amz-Expires should be a number")
        if not 1 <= int(expires) <= MAX_EXPIRES_SECONDS:
            raise _malformed("X-Amz-Expires must be less than a week (in seconds)")
        signed_at = _moment(query["X-Amz-Date"])
        if now < signed_at - MAX_SKEW_SECONDS:
            raise Refused(403, "AccessDenied", "Request is not yet valid")
        unsigned = [pair for pair in request.query if pair[0] != "X-Amz-Signature"]
        self._compare(
            request,
            unsigned,
            scope=query["X-Amz-Credential"],
            moment=query["X-Amz-Date"],
            covered=query["X-Amz-SignedHeaders"],
            signature=query["X-Amz-Signature"],
            in_query=True,
        )
        if now > signed_at + int(expires):
            raise Refused(403, "AccessDenied", "Request has expired")

    def _check_header(self, request: Signed, authorization: str, now: float) -> None:
        parts = dict(
            part.strip().partition("=")[::2] for part in authorization.removeprefix(ALGORITHM).strip().split(",")
        )
        moment = request.headers.get("x-amz-date", "")
        if not {"Credential", "SignedHeaders", "Signature"} <= parts.keys() or not moment:
            raise Refused(400, "AuthorizationHeaderMalformed", "The authorization header is malformed.")
        if abs(now - _moment(moment)) > MAX_SKEW_SECONDS:
            raise Refused(403, "RequestTimeTooSkewed", _SKEWED)
        promised = request.headers.get("x-amz-content-sha256", "")
        if len(promised) == 64 and promised != request.body_sha256:
            raise Refused(400, "XAmzContentSHA256Mismatch", _OTHER_BODY)
        self._compare(
            request,
            request.query,
            scope=parts["Credential"],
            moment=moment,
            covered=parts["SignedHeaders"],
            signature=parts["Signature"],
            in_query=False,
        )

    def _compare(
        self,
        request: Signed,
        query: Sequence[tuple[str, str]],
        *,
        scope: str,
        moment: str,
        covered: str,
        signature: str,
        in_query: bool,
    ) -> None:
        """Sign the request again, with botocore's own key derivation, and compare."""
        pieces = scope.split("/")
        if len(pieces) != 5 or pieces[1] != moment[:8] or pieces[4] != "aws4_request":
            raise _malformed(_BAD_SCOPE)
        key, _, region, service, _ = pieces
        if key != self._credentials.access_key:
            raise Refused(403, "InvalidAccessKeyId", _OTHER_KEY)
        names = covered.split(";")
        unsigned = {name for name in request.headers if name.startswith("x-amz-")} - set(names)
        if "host" not in names or (service == "s3" and unsigned):
            raise Refused(403, "AccessDenied", "There were headers present in the request which were not signed")
        payload = "UNSIGNED-PAYLOAD" if in_query else request.headers.get("x-amz-content-sha256", request.body_sha256)
        path = unquote(request.path) if service == "s3" else request.path
        canonical = "\n".join(
            (
                request.method,
                quote(path, safe="/~"),
                "&".join(f"{name}={value}" for name, value in sorted(map(_quoted, query))),
                *(f"{name}:{' '.join(request.headers.get(name, '').split())}" for name in names),
                "",
                covered,
                payload,
            )
        )
        signer = SigV4Auth(self._credentials, service, region)
        again = AWSRequest()
        again.context["timestamp"] = moment
        expected = signer.signature(signer.string_to_sign(again, canonical), again)
        if not hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace")):
            raise Refused(403, "SignatureDoesNotMatch", _MISMATCH)


def _quoted(pair: tuple[str, str]) -> tuple[str, str]:
    return quote(pair[0], safe="-_.~"), quote(pair[1], safe="-_.~")


def _moment(text: str) -> float:
    try:
        return timegm(time.strptime(text, "%Y%m%dT%H%M%SZ"))
    except ValueError as error:
        raise _malformed("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"") from error


def _malformed(message: str) -> Refused:
    return Refused(400, "AuthorizationQueryParametersError", message)
