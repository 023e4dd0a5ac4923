"""The embedded S3, SQS and EventBridge: moto's server behind the guard, in a process of its own.

python -P store.py LIFELINE SOCKET PLAN      (PLAN: JSON of buckets, CORS rules, queues, buses and rules)
"""

import hashlib
import io
import json
import socket
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from urllib.parse import parse_qsl

from local.credentials import ACCESS_KEY, SECRET_KEY
from local.deployment import ACCOUNT, REGION, Bucket, Cloud, Queue, Rule
from local.guard import Guard, Refused, Signed
from local.runtime import hold_lifeline
from local.server import RAW_HEADERS, Server, WsgiApp

StartResponse = Callable[..., Any]


class Store:
    """WSGI: checks the signature, answers CORS, and lets one request at a time through to `inner`, except SQS's.

    moto looks for a key and writes it in two steps; one at a time makes `If-None-Match` and `If-Match` hold. It also
    reads a new object through one file position for its first ETag and for its content: a reader beside that gets half
    of a claim, which then looks like one that is over. SQS's long polls would make everyone wait, and need none of it.
    """

    def __init__(self, inner: WsgiApp, guard: Guard, cors: Sequence[tuple[str, str]]) -> None:
        self._inner = inner
        self._guard = guard
        self._cors = frozenset(method for origin, method in cors if origin == "*")
        self._one_at_a_time = threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request by WSGI."""
        method, origin = environ["REQUEST_METHOD"], environ.get("HTTP_ORIGIN", "")
        shared = [("Access-Control-Allow-Origin", "*"), ("Access-Control-Expose-Headers", "Content-Disposition, ETag")]
        extra = shared if origin and method in self._cors else []
        if method == "OPTIONS":
            return self._preflight(environ, start_response)
        body = environ["wsgi.input"].read()
        environ["wsgi.input"] = io.BytesIO(body)
        try:
            self._guard.check(_signed(environ, body))
        except Refused as refused:
            document = b"" if method == "HEAD" else refused.xml(environ["PATH_INFO"])
            headers = [("Content-Type", "application/xml"), ("Content-Length", str(len(document))), *extra]
            start_response(f"{refused.status} {refused.code}", headers)
            return [document]

        def start(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> Any:
            kept = [pair for pair in headers if not pair[0].lower().startswith("access-control-")]
            return start_response(status, [*kept, *extra], exc_info)

        if "/sqs/" in environ.get("HTTP_AUTHORIZATION", ""):
            return self._inner(environ, start)
        with self._one_at_a_time:
            return self._inner(environ, start)

    def _preflight(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        wanted = environ.get("HTTP_ACCESS_CONTROL_REQUEST_METHOD", "")
        if not environ.get("HTTP_ORIGIN") or wanted not in self._cors:
            document = Refused(403, "AccessForbidden", "CORSResponse: This CORS request is not allowed.").xml("")
            start_response(
                "403 Forbidden", [("Content-Type", "application/xml"), ("Content-Length", str(len(document)))]
            )
            return [document]
        asked = environ.get("HTTP_ACCESS_CONTROL_REQUEST_HEADERS", "")
        headers = [
            ("Access-Control-Allow-Origin", "*"),
            ("Access-Control-Allow-Methods", ", ".join(sorted(self._cors))),
            ("Access-Control-Max-Age", "3600"),
            ("Content-Length", "0"),
        ]
        start_response("200 OK", [*headers, *([("Access-Control-Allow-Headers", asked)] if asked else [])])
        return [b""]


def plan(cloud: Cloud) -> str:
    """Write down what the store is to make, for its process."""
    return json.dumps(
        {
            "buckets": [[bucket.name, bucket.told] for bucket in cloud.buckets],
            "buses": list(cloud.buses),
            "rules": [[rule.name, rule.pattern, rule.queue, rule.bus] for rule in cloud.rules],
            "cors": [rule for bucket in cloud.buckets for rule in bucket.cors],
            "queues": [[one.name, one.visibility_seconds, one.dead_letter, one.max_receives] for one in cloud.queues],
        }
    )


def main(arguments: list[str]) -> None:
    """Serve until the parent is gone."""
    lifeline, descriptor, text = arguments
    hold_lifeline(int(lifeline))
    wanted = json.loads(text)
    listener = socket.socket(fileno=int(descriptor))
    queues = [Queue(*entry) for entry in wanted["queues"]]
    application = _moto([Bucket(*entry) for entry in wanted["buckets"]], queues)
    _connect(wanted["buses"], [Rule(*entry) for entry in wanted["rules"]])
    store = Store(application, Guard(ACCESS_KEY, SECRET_KEY), [(origin, method) for origin, method in wanted["cors"]])
    Server(listener, store, threads=16).run()


def _moto(buckets: Sequence[Bucket], queues: Sequence[Queue]) -> WsgiApp:
    """Start moto's server application with the buckets and queues made."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from moto.s3.models import s3_backends
    from moto.sqs.models import sqs_backends

    for bucket in buckets:
        s3_backends[ACCOUNT]["aws"].create_bucket(bucket.name, REGION)
        if bucket.told:
            told: dict[str, Any] = {"EventBridgeConfiguration": {}}
            s3_backends[ACCOUNT]["aws"].put_bucket_notification_configuration(bucket.name, told)
    for queue in sorted(queues, key=lambda queue: bool(queue.dead_letter)):  # a dead letter queue comes first
        attributes: dict[str, Any] = {"VisibilityTimeout": str(queue.visibility_seconds)}
        if queue.dead_letter:
            target = f"arn:aws:sqs:{REGION}:{ACCOUNT}:{queue.dead_letter}"
            redrive = {"deadLetterTargetArn": target, "maxReceiveCount": queue.max_receives}
            attributes["RedrivePolicy"] = json.dumps(redrive)
        sqs_backends[ACCOUNT][REGION].create_queue(queue.name, **attributes)
    return DomainDispatcherApplication(create_backend_app)


def _connect(buses: Sequence[str], rules: Sequence[Rule]) -> None:
    """Make the buses, and the rules that bring events to queues."""
    from moto.events.models import events_backends

    events = events_backends[ACCOUNT][REGION]
    for bus in buses:
        events.create_event_bus(bus)
    for rule in rules:
        bus = f"arn:aws:events:{REGION}:{ACCOUNT}:event-bus/{rule.bus or 'default'}"
        events.put_rule(rule.name, event_bus_arn=bus, event_pattern=rule.pattern, state="ENABLED")
        target = {"Id": rule.queue, "Arn": f"arn:aws:sqs:{REGION}:{ACCOUNT}:{rule.queue}"}
        events.put_targets(rule.name, event_bus_arn=bus, targets=[target])


def _signed(environ: dict[str, Any], body: bytes) -> Signed:
    path, _, query = str(environ["REQUEST_URI"]).partition("?")
    headers: dict[str, str] = {}
    for name, value in environ[RAW_HEADERS]:
        small = name.lower()
        headers[small] = f"{headers[small]},{value}" if small in headers else value
    pairs = parse_qsl(query.replace("+", "%2B"), keep_blank_values=True)
    return Signed(environ["REQUEST_METHOD"], path, pairs, headers, hashlib.sha256(body).hexdigest())


if __name__ == "__main__":
    main(sys.argv[1:])
