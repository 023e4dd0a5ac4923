"""What comes in by the bus and the bucket reaches the queue, by rules that our own output never fits."""

import json

from tests.template.deployment import deployment


def rules() -> dict[str, dict]:
    return deployment().of_type("AWS::Events::Rule")


def test_a_request_on_our_own_bus_goes_to_the_queue() -> None:
    rule = rules()["RequestedRule"]
    assert rule["EventBusName"] == "<Bus>"
    assert rule["EventPattern"] == {"source": ["mayfly"], "detail-type": ["ImageRequested"]}


def test_a_drop_into_the_inbox_goes_to_the_queue_and_nothing_else_of_the_bucket_does() -> None:
    rule = rules()["DroppedRule"]
    detail = rule["EventPattern"]["detail"]
    assert detail == {"bucket": {"name": ["<PictureBucket>"]}, "object": {"key": [{"prefix": "inbox/"}]}}
    assert "EventBusName" not in rule, "S3 tells the account's own bus"
    told = deployment().properties("PictureBucket")["NotificationConfiguration"]
    assert str(told["EventBridgeConfiguration"]["EventBridgeEnabled"]).lower() == "true"


def test_an_event_that_reaches_no_queue_is_kept_beside_the_dead_requests() -> None:
    for rule in rules().values():
        (target,) = rule["Targets"]
        assert target["Arn"] == "<RequestQueue.Arn>"
        assert target["DeadLetterConfig"] == {"Arn": "<DeadRequestQueue.Arn>"}


def test_the_queues_take_events_from_these_rules_only() -> None:
    policy = deployment().properties("RequestQueuePolicy")
    assert set(policy["Queues"]) == {"<RequestQueue>", "<DeadRequestQueue>"}
    (statement,) = policy["PolicyDocument"]["Statement"]
    assert statement["Principal"] == {"Service": "events.amazonaws.com"}
    assert statement["Condition"] == {"ArnEquals": {"aws:SourceArn": ["<RequestedRule.Arn>", "<DroppedRule.Arn>"]}}


def test_the_bus_names_its_senders() -> None:
    own = deployment().properties("BusPolicy")["Statement"]
    assert own["Principal"] == {"AWS": "arn:aws:iam::123456789012:root"}
    assert own["Action"] == "events:PutEvents"
    assert own["Condition"] == {"StringEquals": {"events:source": "mayfly"}}
    named = deployment(BusSenders="arn:aws:iam::111122223333:root").properties("BusPolicy")["Statement"]
    assert "111122223333" in json.dumps(named["Principal"])
