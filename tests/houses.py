"""Everything that orders and jobs go through, put together over doubles in memory."""

import time
from dataclasses import replace
from datetime import timedelta

from mayfly.generate.jobs.desk import Desk
from mayfly.generate.jobs.job import Job
from mayfly.generate.jobs.settlement import Settlement
from mayfly.generate.jobs.submissions import Submissions
from mayfly.generate.jobs.workshop import Verdict, Workshop
from mayfly.generate.service import PictureService
from tests.doubles import CAPABILITIES, CountingProvider, DictionaryStore, PlainFinisher
from tests.job_doubles import Clock, DictionaryJobs, Hand, Listener, ListQueue

LIVES = timedelta(days=1)


class House:
    """The engine with a desk, a workshop and a queue; its one model is asked over the network unless `in_process`."""

    def __init__(
        self, provider: CountingProvider | None = None, *, in_process: bool = False, **members: object
    ) -> None:
        capabilities = replace(CAPABILITIES, in_process=in_process)
        self.provider = provider or CountingProvider(capabilities=capabilities, **members)
        self.store, self.jobs, self.queue = DictionaryStore(), DictionaryJobs(), ListQueue()
        self.listener, self.clock = Listener(), Clock()
        self.service = PictureService(
            providers={"painter": lambda: self.provider},
            default_provider="painter",
            store=self.store,
            finisher=PlainFinisher(),
            message_seed=len,
        )
        self.settlement = Settlement(self.jobs, self.listener, self.clock)
        self.submissions = Submissions(
            service=self.service,
            jobs=lambda: self.jobs,
            queue=lambda: self.queue,
            settlement=lambda: self.settlement,
            now=self.clock,
            lives=LIVES,
        )
        self.desk = Desk(self.service, self.jobs, self.settlement, self.clock)
        self.workshop = Workshop(
            planner=self.service.planner,
            maker=self.service.maker,
            jobs=self.jobs,
            queue=self.queue,
            settlement=self.settlement,
            now=self.clock,
            lives=LIVES,
        )

    def work(self, job_id: str, attempt: int = 1, seconds: float = 109.0) -> Verdict:
        """Let a worker have a job for so many seconds."""
        return self.workshop.work(job_id, Hand(attempt), deadline=time.monotonic() + seconds)

    def look(self, job_id: str) -> Job:
        """Return a job of tenant t as it stands."""
        return self.desk.look(job_id, "t")
