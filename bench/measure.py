"""Medians of CPU time."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of CPU (or wall) time over `runs` runs."""

    median: float
    p99: float
    runs: int

    def __str__(self) -> str:
        return f"{self.median:9.3f} ms  p99 {self.p99:9.3f}  ({self.runs} runs)"


def cpu(work: Callable[[int], object], *, runs: int, warm: int = 3) -> Timing:
    """Time `work(i)` in this process's CPU time."""
    for i in range(warm):
        work(-1 - i)
    samples = []
    for i in range(runs):
        start = time.process_time()
        work(i)
        samples.append((time.process_time() - start) * 1000)
    return summary(samples)


def summary(samples: list[float]) -> Timing:
    """Return the median and the 99th percentile of milliseconds."""
    ordered = sorted(samples)
    return Timing(statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], len(ordered))
