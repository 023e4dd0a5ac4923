"""The one place for logs and metrics. Prompts, keys, signed URLs and link names never go in.

Every request leaves one line: an embedded-metric record that is the access log too (route, status, seconds).
"""

from functools import lru_cache

from aws_lambda_powertools.logging import Logger
from aws_lambda_powertools.metrics import Metrics, MetricUnit

NAMESPACE = "Mayfly"


@lru_cache(maxsize=1)
def logger() -> Logger:
    """Return the process's logger; service name and level come from the POWERTOOLS_* variables."""
    return Logger()


@lru_cache(maxsize=1)
def _metrics() -> Metrics:
    return Metrics(namespace=NAMESPACE)


def record_request(*, route: str, status: int, seconds: float, request_id: str) -> None:
    """Write the line of one answered request. `route` is the path template, never the path itself."""
    metrics = _metrics()
    metrics.add_dimension(name="route", value=route)
    metrics.add_metadata(key="status", value=status)
    metrics.add_metadata(key="request_id", value=request_id)
    metrics.add_metric(name="Latency", unit=MetricUnit.Milliseconds, value=round(seconds * 1000, 3))
    metrics.add_metric(name="Requests", unit=MetricUnit.Count, value=1)
    metrics.add_metric(name="ServerErrors", unit=MetricUnit.Count, value=int(status >= 500))
    metrics.flush_metrics()
