"""Hundreds of jobs through the real functions while everything goes wrong that can; what came of it, counted.

The functions run in processes of their own (local.functions), their queue is pumped as Lambda would do it (local.pump).
Every submission is sent three times. S3 and SQS fail as often as told; a model over the network kills its worker with
SIGKILL in the middle of a call; messages are delivered again while they are worked, and sent twice.
"""

import json
import random
import shutil
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import boto3

from local.credentials import KEYS
from local.deployment import Function, Source
from local.functions import Pool
from local.pump import Pump
from tests.chaos.weather import Weather, clouds

ROOT = Path(__file__).resolve().parents[2]
ACCOUNT = "123456789012"
JOBS_PATH = "/api/v1/image-generation/jobs/"
TIMES_SENT = 3


@dataclass(frozen=True)
class Plan:
    """How much goes wrong. `rate`: faults per request to S3 and SQS; `rough`: redeliveries per delivery."""

    jobs: int
    kills: int
    seed: int = 1
    rate: float = 0.1
    rough: float = 0.1
    workers: int = 4
    clients: int = 8
    patience: float = 600.0
    call_seconds: float = 0.15


@dataclass
class Report:
    """What came of it."""

    statuses: dict[str, int] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    calls: int = 0
    recipes: int = 0
    kills: int = 0
    dead_letters: int = 0
    left_over: int = 0
    redelivered: int = 0
    refused: int = 0  # answers of 5xx that a client had to repeat
    requests: int = 0
    faults: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0


class RoughPump(Pump):
    """Gives some messages back to the queue while they are being worked."""

    def __init__(self, *arguments: Any, dice: random.Random, rough: float, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._dice, self._rough = dice, rough
        self.redelivered = 0

    def _deliver(self, messages: Any) -> None:
        if self._dice.random() < self._rough:
            self.redelivered += 1
            threading.Timer(0.1, self._give_back, (messages,)).start()
        super()._deliver(messages)

    def _give_back(self, messages: Any) -> None:
        for message in messages:
            try:
                self._client.change_message_visibility(
                    QueueUrl=self._url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0
                )
            except self._client.exceptions.ClientError:
                continue  # it is done with


def run(plan: Plan) -> Report:
    """Let the storm pass over the jobs of a plan."""
    folder = Path(tempfile.mkdtemp(prefix="mayfly-chaos-"))
    try:
        with clouds(rate=0.0, seed=plan.seed) as (calm, stormy, storm):
            return _Storm(plan, folder, calm, stormy, storm).run()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Storm:
    def __init__(self, plan: Plan, folder: Path, calm: str, stormy: str, storm: Weather) -> None:
        self._plan, self._calm, self._storm = plan, calm, storm
        self._calls = folder / "calls"
        self._dice = random.Random(plan.seed)
        self._report = Report()
        self._lock = threading.Lock()
        # moto's state is this process's: each storm has a cloud of its own in it.
        name = f"storm-{uuid4()}"
        self._bucket, self._queue, self._dead = name, f"{name}-requests", f"{name}-dead"
        self._sqs = self._client("sqs")
        self._make_cloud()
        environment = {
            **KEYS,
            "AWS_ENDPOINT_URL_S3": stormy,
            "AWS_ENDPOINT_URL_SQS": stormy,
            "MAYFLY_BUCKET": self._bucket,
            "MAYFLY_SECRET": "a secret of the storm, long enough",
            "MAYFLY_PUBLIC_URL": "http://storm.example",
            "MAYFLY_QUEUE_URL": f"{stormy}/{ACCOUNT}/{self._queue}",
            "MAYFLY_EXTRA_PROVIDERS": "stranger=stranger:Stranger",
            "POWERTOOLS_METRICS_NAMESPACE": "Mayfly",
            "STRANGER_CALLS": str(self._calls),
            "STRANGER_KILLS": str(plan.kills),
            "STRANGER_SECONDS": str(plan.call_seconds),
        }
        self._app = Pool(_function("app", 28), environment, most=4, log=folder / "app.log")
        self._worker = Pool(_function("worker", 120), environment, most=plan.workers, log=folder / "worker.log")

    def run(self) -> Report:
        """Submit, pump, wait, count."""
        started, stop = time.monotonic(), threading.Event()
        self._app.warm()
        self._worker.warm()
        self._storm.rate = self._plan.rate
        source = Source(queue=self._queue, function="worker", batch_size=1, partial=True)
        pump = RoughPump(
            self._sqs, self._calm, source, self._worker, at_once=self._plan.workers, dice=self._dice,
            rough=self._plan.rough,
        )  # fmt: skip
        pumping = threading.Thread(target=pump.run, args=(stop,), daemon=True)
        pumping.start()
        try:
            ids = self._submit()
            self._wait(ids)
            self._storm.rate = 0.0
            self._report.left_over = self._drained()
        finally:
            stop.set()
            pumping.join(10)
            self._app.close()
            self._worker.close()
        self._report.dead_letters = self._waiting(self._dead)
        calls = self._calls.read_text().splitlines() if self._calls.exists() else []
        self._report.calls = len(calls)
        self._report.kills = min(self._plan.kills, (len(calls) + 1) // 2)
        self._report.redelivered = pump.redelivered
        self._report.requests, self._report.faults = self._storm.requests, dict(self._storm.faults)
        self._report.seconds = time.monotonic() - started
        return self._report

    def _submit(self) -> list[str]:
        """Send every submission three times, all in disorder; return the ids of the jobs, one for each."""
        bodies = [self._body(number) for number in range(self._plan.jobs)]
        self._report.recipes = len({(body["seed"] + i) for body in bodies for i in range(body["num_images"])})
        sends = [number for number in range(self._plan.jobs) for _ in range(TIMES_SENT)]
        self._dice.shuffle(sends)
        ids: dict[int, set[str]] = {}

        def send(number: int) -> None:
            headers = {"Prefer": "respond-async", "Idempotency-Key": f"order-{number}"}
            answer = self._asked("POST", "/api/v1/image-generation/generate/", bodies[number], headers, {202})
            with self._lock:
                ids.setdefault(number, set()).add(answer["job_id"])

        with ThreadPoolExecutor(self._plan.clients) as clients:
            list(clients.map(send, sends))
        assert all(len(named) == 1 for named in ids.values()), "one submission, one job"
        return [next(iter(ids[number])) for number in range(self._plan.jobs)]

    def _body(self, number: int) -> dict[str, Any]:
        """A fifth of the jobs ask for two pictures, and a tenth for pictures that others ask for too."""
        shared = number % 10 == 9
        return {
            "prompt": "a cat", "size": "64x64", "provider": "stranger", "model": "mortal", "metadata_level": "none",
            "num_images": 2 if number % 5 == 0 else 1, "seed": 10 * (number - 9 if shared else number),
        }  # fmt: skip

    def _wait(self, ids: list[str]) -> None:
        end, open_jobs = time.monotonic() + self._plan.patience, list(ids)
        last: dict[str, dict[str, Any]] = {}
        while open_jobs and time.monotonic() < end:
            time.sleep(0.5)
            asked = open_jobs[:40]
            with ThreadPoolExecutor(self._plan.clients) as clients:
                last.update(zip(asked, clients.map(self._look, asked), strict=True))
            open_jobs = [one for one in open_jobs if last.get(one, {}).get("status") in (None, "queued", "running")]
        for job_id in ids:
            job = last.get(job_id, {"status": "never seen"})
            self._report.statuses[job["status"]] = self._report.statuses.get(job["status"], 0) + 1
            if "error" in job:
                self._report.errors.append(job["error"]["detail"])

    def _look(self, job_id: str) -> dict[str, Any]:
        return self._asked("GET", f"{JOBS_PATH}{job_id}/", None, {}, {200})

    def _asked(
        self, method: str, path: str, body: dict[str, Any] | None, headers: dict[str, str], good: set[int]
    ) -> dict[str, Any]:
        """Ask as a client with an SDK does: a 5xx is asked again after a moment."""
        event = {
            "httpMethod": method, "path": path, "headers": {"Content-Type": "application/json", **headers},
            "requestContext": {}, "body": json.dumps(body) if body else None,
        }  # fmt: skip
        for _ in range(30):
            outcome = self._app.invoke(json.dumps(event).encode(), patience=60)
            answer = json.loads(outcome.payload)
            if not outcome.failed and answer["statusCode"] in good:
                return dict(json.loads(answer["body"]))
            assert not outcome.failed, answer
            assert answer["statusCode"] == 503, answer
            with self._lock:
                self._report.refused += 1
            time.sleep(0.1)
        raise AssertionError("thirty refusals in a row")

    def _drained(self) -> int:
        """Wait until the queue is empty; return what is left in it after a while."""
        end = time.monotonic() + 30
        while (left := self._waiting(self._queue)) and time.monotonic() < end:
            time.sleep(0.3)
        return left

    def _waiting(self, queue: str) -> int:
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        url = f"{self._calm}/{ACCOUNT}/{queue}"
        found = self._sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
        return sum(int(found[name]) for name in names)

    def _make_cloud(self) -> None:
        self._client("s3").create_bucket(Bucket=self._bucket)
        self._sqs.create_queue(QueueName=self._dead)
        redrive = {"deadLetterTargetArn": f"arn:aws:sqs:us-east-1:{ACCOUNT}:{self._dead}", "maxReceiveCount": 8}
        attributes = {"VisibilityTimeout": "20", "RedrivePolicy": json.dumps(redrive)}
        self._sqs.create_queue(QueueName=self._queue, Attributes=attributes)

    def _client(self, service: str) -> Any:
        keys = {"aws_access_key_id": KEYS["AWS_ACCESS_KEY_ID"], "aws_secret_access_key": KEYS["AWS_SECRET_ACCESS_KEY"]}
        return boto3.session.Session(**keys, region_name="us-east-1").client(service, endpoint_url=self._calm)


def _function(name: str, timeout: int) -> Function:
    return Function(
        name=name,
        folder=ROOT / "tests" / "chaos" / "hurried",
        handler=f"hurried_{name}.lambda_handler",
        timeout=timeout,
        memory=1769,
        environment={},
        layers=(ROOT / "functions" / "generate", ROOT / "shared", ROOT / "tests" / "strangers"),
    )
