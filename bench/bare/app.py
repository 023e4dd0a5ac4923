"""The reference: a bare Powertools handler with Logger and Metrics, as its documentation writes it."""

from typing import Any

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.event_handler import APIGatewayRestResolver
from aws_lambda_powertools.metrics import MetricUnit

app = APIGatewayRestResolver()
logger = Logger(service="bare")
metrics = Metrics(namespace="Bare", service="bare")


@app.post("/api/v1/prompt-refinement/refine")
def refine() -> dict[str, str]:
    """Echo."""
    metrics.add_metric(name="Requests", unit=MetricUnit.Count, value=1)
    logger.info("refine")
    return {"refined_prompt": app.current_event.json_body["original_prompt"]}


@metrics.log_metrics
def lambda_handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Answer an API Gateway event."""
    return app.resolve(event, context)
