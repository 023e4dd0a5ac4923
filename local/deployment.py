"""What a deployment consists of, as far as it can run on one machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from local.responses import GatewayResponse

ACCOUNT = "123456789012"
REGION = "us-east-1"
ANY = "ANY"


@dataclass(frozen=True, slots=True)
class Route:
    """One method of one path. `function` is a logical id; empty means `fixed` is answered without a function."""

    path: str
    method: str  # upper case, or ANY
    function: str
    keyed: bool = False
    fixed: GatewayResponse | None = None


@dataclass(frozen=True, slots=True)
class Function:
    """One Lambda function. `timeout` in seconds, `memory` in MB, `layers` are folders that land on sys.path."""

    name: str
    folder: Path
    handler: str
    timeout: int
    memory: int
    environment: Mapping[str, str]
    layers: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Queue:
    """One SQS queue. `dead_letter` names the queue that takes what was received `max_receives` times in vain."""

    name: str
    visibility_seconds: int = 30
    dead_letter: str = ""
    max_receives: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A queue that feeds a function."""

    queue: str
    function: str
    batch_size: int = 10
    partial: bool = False  # ReportBatchItemFailures


@dataclass(frozen=True, slots=True)
class Expiry:
    """A lifecycle rule: objects under `prefix` live `days` days."""

    prefix: str
    days: int


@dataclass(frozen=True, slots=True)
class Rule:
    """An EventBridge rule: events on `bus` (empty for the account's own) that fit `pattern` (JSON) go to a queue."""

    name: str
    pattern: str
    queue: str
    bus: str = ""


@dataclass(frozen=True, slots=True)
class Bucket:
    """One S3 bucket, its lifecycle, the methods its CORS rules allow, and whether EventBridge is `told` of it."""

    name: str
    told: bool = False
    expiries: tuple[Expiry, ...] = ()
    cors: tuple[tuple[str, str], ...] = ()  # (origin, method)


@dataclass(frozen=True, slots=True)
class Cloud:
    """Everything the template describes that can run on one machine."""

    stage: str = "local"
    routes: tuple[Route, ...] = ()
    functions: Mapping[str, Function] = field(default_factory=dict)
    queues: tuple[Queue, ...] = ()
    sources: tuple[Source, ...] = ()
    buckets: tuple[Bucket, ...] = ()
    buses: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    binary_types: tuple[str, ...] = ()
    responses: Mapping[str, GatewayResponse] = field(default_factory=dict)
    authorizer: str = ""  # logical id of the function that is asked whose key a request carries
