"""The embedded cloud's EventBridge: requests on the bus become pictures, and the bus tells of them."""

import json
import time

import boto3
import pytest

from local.credentials import ACCESS_KEY, SECRET_KEY
from local.machine import Machine, Plan


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with Machine(Plan(state=tmp_path_factory.mktemp("bus"), port=0, most_processes=1)) as machine:
        machine.wait_until_warm()
        yield machine


@pytest.fixture(scope="module")
def events(running):
    return boto3.client("events", endpoint_url=running.endpoint, region_name="us-east-1", aws_access_key_id=ACCESS_KEY, aws_secret_access_key=SECRET_KEY)  # fmt: skip


@pytest.fixture(scope="module")
def heard(running, events):
    """A queue that hears all that the bus tells."""
    sqs = running.sqs()
    url = sqs.create_queue(QueueName="heard")["QueueUrl"]
    events.put_rule(
        Name="heard",
        EventBusName="Bus",
        EventPattern=json.dumps({"source": ["mayfly"], "detail-type": ["ImageGenerated", "ImageFailed"]}),
    )
    events.put_targets(
        Rule="heard", EventBusName="Bus", Targets=[{"Id": "heard", "Arn": "arn:aws:sqs:us-east-1:123456789012:heard"}]
    )

    def next_one(seconds=25.0):
        give_up = time.monotonic() + seconds
        while time.monotonic() < give_up:
            for message in sqs.receive_message(QueueUrl=url, WaitTimeSeconds=0).get("Messages", []):
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
                return json.loads(message["Body"])
            time.sleep(0.1)
        raise AssertionError("the bus told nothing")

    return next_one


def ask(events, detail):
    entry = {"EventBusName": "Bus", "Source": "mayfly", "DetailType": "ImageRequested", "Detail": json.dumps(detail)}
    assert events.put_events(Entries=[entry])["FailedEntryCount"] == 0


def test_a_request_on_the_bus_becomes_a_picture_and_the_bus_tells(events, heard):
    ask(events, {"prompt": "a red boat", "width": 64, "height": 64, "client_reference": "bus-7"})
    told = heard()
    assert told["detail-type"] == "ImageGenerated"
    assert told["detail"]["client_reference"] == "bus-7"
    assert told["detail"]["tenant"] == "internal"
    assert told["detail"]["images"][0]["image_link"].startswith("http://127.0.0.1:")


def test_a_request_that_can_not_be_done_is_told_with_its_reason(events, heard):
    ask(events, {"prompt": "a cat", "width": 5, "client_reference": "bus-8"})
    told = heard()
    assert told["detail-type"] == "ImageFailed"
    assert told["detail"]["error"]["code"] == "invalid_size"
