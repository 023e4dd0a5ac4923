"""Doubles for what jobs need: documents in a dictionary, a queue that is a list, a message in hand."""

import hashlib
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from mayfly.errors import Unavailable
from mayfly.generate.jobs.job import Job
from mayfly.generate.jobs.ports import StoredJob


class Clock:
    """A time in UTC that tests may turn."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def advance(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


class DictionaryJobs:
    """A JobStore in memory whose conditions hold. `down` is how many writes from now on fail without effect."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.documents: dict[str, StoredJob] = {}
        self.down = 0
        self.made = 0

    def new_id(self, tenant: str) -> str:
        self.made += 1
        return self._signed(tenant, f"{self.made:032x}")

    def id_for(self, tenant: str, kind: str, name: str) -> str:
        return self._signed(tenant, hashlib.sha256(repr((tenant, kind, name)).encode()).hexdigest()[:32])

    def belongs(self, job_id: str, tenant: str) -> bool:
        return job_id == self._signed(tenant, job_id[:32])

    def create(self, job: Job) -> StoredJob | None:
        with self.lock:
            self._refuse()
            return None if job.job_id in self.documents else self._put(job)

    def read(self, job_id: str) -> StoredJob | None:
        return self.documents.get(job_id)

    def replace(self, stored: StoredJob, job: Job) -> StoredJob | None:
        with self.lock:
            self._refuse()
            there = self.documents.get(job.job_id)
            return self._put(job) if there and there.token == stored.token else None

    def _put(self, job: Job) -> StoredJob:
        self.made += 1
        self.documents[job.job_id] = StoredJob(job, f"token-{self.made}")
        return self.documents[job.job_id]

    def _refuse(self) -> None:
        if self.down > 0:
            self.down -= 1
            raise Unavailable("down")

    @staticmethod
    def _signed(tenant: str, name: str) -> str:
        return name + hashlib.sha256(f"{tenant} {name}".encode()).hexdigest()[:8]


@dataclass
class ListQueue:
    """Notes what was sent; `down` is how many sends from now on fail."""

    sent: list[str] = field(default_factory=list)
    down: int = 0

    def send(self, job_id: str, *, delay_seconds: int = 0) -> None:
        if self.down > 0:
            self.down -= 1
            raise Unavailable("the queue is down")
        self.sent.append(job_id)


@dataclass
class Hand:
    """A message delivered for the `attempt`-th time."""

    attempt: int = 1
    held: list[float] = field(default_factory=list)

    def hold(self, seconds: float) -> None:
        self.held.append(seconds)


@dataclass
class Listener:
    """An Announcer that notes each end; `down` is how often it fails first."""

    heard: list[tuple[str, str]] = field(default_factory=list)
    down: int = 0

    def wants(self, job: Job) -> bool:
        return True

    def announce(self, job: Job) -> None:
        if self.down > 0:
            self.down -= 1
            raise Unavailable("nobody answers")
        self.heard.append((job.job_id, job.status))
