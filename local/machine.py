"""The whole cloud on one machine as one object: `with Machine(...) as machine:` and it answers on `machine.url`."""

import os
import socket
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from local import sweeper
from local.children import Child
from local.credentials import ACCESS_KEY, KEYS, SECRET_KEY, function_environment, local_secret
from local.deployment import REGION
from local.front import INTEGRATION_SECONDS, Front
from local.functions import Pool
from local.pump import Pump
from local.redrive import write_address
from local.server import Server, listen
from local.store import plan
from local.template import read_template

if TYPE_CHECKING:
    from types_boto3_s3 import S3Client
    from types_boto3_sqs import SQSClient

ROOT = Path(__file__).resolve().parent.parent
FRONT_THREADS = 256  # requests that may wait for a function at once
MAX_LOG_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run and how. `keys`: one of them is asked of keyed routes; without any the API is open.

    `settings` replace variables that the template gives its functions.
    `state` holds the secret and the logs; `verbose` sends the functions' logs to the terminal instead.
    """

    template: Path = ROOT / "template.yaml"
    state: Path = ROOT / ".mayfly"
    port: int = 8000
    keys: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    patience: float = INTEGRATION_SECONDS
    most_processes: int | None = None
    verbose: bool = False


class Machine:
    """Started by `start()`, ended by `stop()`, which leaves no process behind."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._stop = threading.Event()
        self._children: list[Child] = []
        self._address: Path | None = None
        self._server: Server | None = None
        self._warming: list[threading.Thread] = []
        self.pools: dict[str, Pool] = {}

    def __enter__(self) -> "Machine":
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Take the port, then start everything. Raises OSError when the port is taken."""
        listener, store_listener = listen(self._plan.port), listen(0)
        self.port = int(listener.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self.endpoint = f"http://127.0.0.1:{store_listener.getsockname()[1]}"
        opened = {"Open": "false" if self._plan.keys else "true"} | dict(self._plan.parameters)
        self.cloud = read_template(self._plan.template, opened, self.endpoint)
        secret = local_secret(self._plan.state / "secret")
        try:
            self._start_store(store_listener)
            bucket = self.cloud.buckets[0].name if self.cloud.buckets else ""
            queues = self.cloud.queues
            self._address = write_address(self._plan.state, self.endpoint, queues, port=self.port, bucket=bucket)
            for name, function in self.cloud.functions.items():
                if name == self.cloud.authorizer and not self._plan.keys:
                    continue  # nobody asks it
                environment = function_environment(
                    function,
                    endpoint=self.endpoint,
                    public_url=self.url,
                    secret=secret,
                    chosen=self._plan.settings,
                )
                self.pools[name] = Pool(function, environment, most=self._plan.most_processes, log=self._log(name))
            self._front(listener)
        except BaseException:
            self.stop()
            raise
        self._warming = [threading.Thread(target=pool.warm, daemon=True) for pool in self.pools.values()]
        for thread in self._warming:
            thread.start()
        threading.Thread(target=self._housekeeping, name="housekeeping", daemon=True).start()

    def stop(self) -> None:
        """End every process and thread of it, at once. Safe to call twice."""
        self._stop.set()
        for pool in self.pools.values():
            pool.close()
        if self._server:
            self._server.stop()
            self._server = None
        for child in self._children:
            child.kill()
        if self._address:
            self._address.unlink(missing_ok=True)

    def wait_until_warm(self, seconds: float = 30.0) -> None:
        """Wait until every function has been loaded, or has failed to."""
        for thread in self._warming:
            thread.join(seconds)

    def whole(self) -> bool:
        """Whether the embedded S3 and SQS still run. They hold the pictures, so they are not replaced."""
        return all(child.alive() for child in self._children)

    def s3(self) -> "S3Client":
        """Return an S3 client for the embedded store."""
        client: S3Client = self._client("s3")
        return client

    def sqs(self) -> "SQSClient":
        """Return an SQS client for the embedded store."""
        client: SQSClient = self._client("sqs")
        return client

    def _client(self, service: str) -> Any:
        import boto3
        from botocore.config import Config

        session = boto3.session.Session(ACCESS_KEY, SECRET_KEY, region_name=REGION)
        config = Config(signature_version="v4", s3={"addressing_style": "path"}, proxies={})
        if service == "s3":
            config = config.merge(Config(signature_version="s3v4"))
        return session.client(service, endpoint_url=self.endpoint, config=config)  # type: ignore[call-overload]

    def _start_store(self, listener: socket.socket) -> None:
        environment = {
            **KEYS,
            "PATH": os.environ.get("PATH", os.defpath),
            "PYTHONPATH": str(ROOT),
            "MOTO_DISABLE_GLOBAL_CORS": "true",
        }
        with listener, (self._log("store") or Path(os.devnull)).open("ab") as log:
            store = Child(
                "store.py",
                [str(listener.fileno()), plan(self.cloud)],
                environment=environment,
                folder=ROOT,
                log=log,
                sockets=[listener],
            )
        self._children.append(store)

    def _front(self, listener: socket.socket) -> None:
        front = Front(
            self.cloud,
            self.pools,
            domain=f"127.0.0.1:{self.port}",
            keys=self._plan.keys,
            patience=self._plan.patience,
        )
        self._server = Server(listener, front, threads=FRONT_THREADS, refuse=front.refuse_http)
        self._server.start()

    def _housekeeping(self) -> None:
        sqs = self.sqs()
        for source in self.cloud.sources:
            pump = Pump(sqs, self.endpoint, source, self.pools[source.function])
            threading.Thread(target=pump.run, args=(self._stop,), name="pump", daemon=True).start()
        sweeper.run(self.s3(), self.cloud.buckets, self._stop)

    def _log(self, name: str) -> Path | None:
        if self._plan.verbose:
            return None
        path = self._plan.state / "logs" / f"{name}.log"
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > MAX_LOG_BYTES:
            path.unlink()
        return path
