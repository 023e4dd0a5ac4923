"""Pictures are private and temporary; requests are kept until they are worked or set aside."""

import json

import pytest

from mayfly.generate.jobs.moves import MAX_DELIVERIES, MESSAGE_LIVES
from mayfly.settings import MIN_RETENTION_DAYS
from mayfly.storage.keys import Keys
from tests.template.deployment import as_list, deployment


def test_the_bucket_is_closed_to_the_public() -> None:
    block = deployment().properties("PictureBucket")["PublicAccessBlockConfiguration"]
    assert block == dict.fromkeys(
        ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"), True
    )
    (rule,) = deployment().properties("PictureBucket")["OwnershipControls"]["Rules"]
    assert rule == {"ObjectOwnership": "BucketOwnerEnforced"}


def test_the_bucket_refuses_whoever_comes_without_tls() -> None:
    policy = deployment().properties("PictureBucketPolicy")
    assert policy["Bucket"] == "<PictureBucket>"
    (statement,) = policy["PolicyDocument"]["Statement"]
    assert (statement["Effect"], statement["Principal"], statement["Action"]) == ("Deny", "*", "s3:*")
    assert statement["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
    assert set(as_list(statement["Resource"])) == {"<PictureBucket.Arn>", "<PictureBucket.Arn>/*"}


def test_the_bucket_is_encrypted() -> None:
    (rule,) = deployment().properties("PictureBucket")["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    assert rule == {"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}


@pytest.mark.parametrize("days", ["1", "7"])
def test_everything_in_the_bucket_expires(days: str) -> None:
    (rule,) = deployment(RetentionDays=days).properties("PictureBucket")["LifecycleConfiguration"]["Rules"]
    assert rule["Status"] == "Enabled"
    assert str(rule["ExpirationInDays"]) == days
    assert not {"Prefix", "Filter", "TagFilters"} & set(rule)


def test_a_redirected_fetch_may_read_a_picture_from_anywhere_and_write_from_nowhere() -> None:
    (rule,) = deployment().properties("PictureBucket")["CorsConfiguration"]["CorsRules"]
    assert rule["AllowedOrigins"] == ["*"]
    assert set(rule["AllowedMethods"]) == {"GET", "HEAD"}


def test_a_message_comes_back_only_after_six_times_the_workers_time() -> None:
    queue, worker = deployment().properties("RequestQueue"), deployment().properties("WorkerFunction")
    assert queue["VisibilityTimeout"] >= 6 * worker["Timeout"]


def test_a_message_that_always_fails_is_set_aside() -> None:
    redrive = deployment().properties("RequestQueue")["RedrivePolicy"]
    assert redrive == {"deadLetterTargetArn": "<DeadRequestQueue.Arn>", "maxReceiveCount": MAX_DELIVERIES}
    dead, queue = deployment().properties("DeadRequestQueue"), deployment().properties("RequestQueue")
    assert dead["MessageRetentionPeriod"] > queue["MessageRetentionPeriod"]


def test_a_message_never_outlives_the_shortest_lifecycle() -> None:
    lives = deployment().properties("RequestQueue")["MessageRetentionPeriod"]
    assert lives < MIN_RETENTION_DAYS * 86400
    assert lives == MESSAGE_LIVES.total_seconds()


@pytest.mark.parametrize(
    ("alarm", "queue", "metric"),
    [
        ("DeadRequestsAlarm", "DeadRequestQueue", "ApproximateNumberOfMessagesVisible"),
        ("ForgottenRequestsAlarm", "DeadRequestQueue", "ApproximateAgeOfOldestMessage"),
        ("WaitingRequestsAlarm", "RequestQueue", "ApproximateAgeOfOldestMessage"),
    ],
)
def test_somebody_is_told_of_jobs_that_fail_for_good_or_wait_too_long(alarm: str, queue: str, metric: str) -> None:
    topic = "arn:aws:sns:eu-west-1:123456789012:alarms"
    told = deployment(AlarmTopic=topic).properties(alarm)
    assert (told["Namespace"], told["MetricName"]) == ("AWS/SQS", metric)
    assert told["Dimensions"] == [{"Name": "QueueName", "Value": f"<{queue}.QueueName>"}]
    assert told["AlarmActions"] == [topic]
    assert deployment().properties(alarm)["AlarmActions"] == []


@pytest.mark.parametrize("queue", ["RequestQueue", "DeadRequestQueue"])
def test_queues_are_encrypted(queue: str) -> None:
    assert deployment().properties(queue)["SqsManagedSseEnabled"] is True


def test_the_worker_takes_the_queue_and_names_what_failed() -> None:
    ((_, mapping),) = deployment().of_type("AWS::Lambda::EventSourceMapping").items()
    assert (mapping["EventSourceArn"], mapping["FunctionName"]) == ("<RequestQueue.Arn>", "<WorkerFunction>")
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["ScalingConfig"] == {"MaximumConcurrency": 5}


def test_the_secret_is_generated_in_the_form_that_mayfly_reads() -> None:
    wanted = deployment().properties("Secret")["GenerateSecretString"]
    made = json.loads(wanted["SecretStringTemplate"])
    made[wanted["GenerateStringKey"]] = "x" * wanted["PasswordLength"]
    keys = Keys.from_text(json.dumps(made))
    assert (keys.naming, keys.signing) == ("x" * 48, ("x" * 48,))
