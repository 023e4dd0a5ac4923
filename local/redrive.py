"""`python -m local.redrive`: bring dead letters back to where they came from, as SQS' redrive does in AWS."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from local.deployment import ACCOUNT, Queue

if TYPE_CHECKING:
    from types_boto3_sqs import SQSClient

ROOT = Path(__file__).resolve().parent.parent
ADDRESS = "address.json"
NOT_RUNNING = "Nothing runs here: start `make run` first. Its queues end with it, and what was in them."


def redrive(client: "SQSClient", endpoint: str, queue: Queue) -> int:
    """Send every dead letter of a queue to it as a new message, then remove it; return how many there were."""
    dead, source = f"{endpoint}/{ACCOUNT}/{queue.dead_letter}", f"{endpoint}/{ACCOUNT}/{queue.name}"
    moved = 0
    while messages := client.receive_message(QueueUrl=dead, MaxNumberOfMessages=10).get("Messages", []):
        for message in messages:
            client.send_message(QueueUrl=source, MessageBody=message["Body"])
            client.delete_message(QueueUrl=dead, ReceiptHandle=message["ReceiptHandle"])
            moved += 1
    return moved


def write_address(state: Path, endpoint: str, queues: tuple[Queue, ...], *, port: int, bucket: str) -> Path:
    """Note where the running cloud, its queues and its bucket are, for commands from another terminal."""
    path = state / ADDRESS
    path.parent.mkdir(parents=True, exist_ok=True)
    pairs = [[queue.name, queue.dead_letter] for queue in queues if queue.dead_letter]
    address = {"endpoint": endpoint, "queues": pairs, "port": port, "bucket": bucket}
    path.write_text(json.dumps(address), encoding="utf-8")
    return path


def main(arguments: list[str] | None = None) -> int:
    """Move what there is, say how much. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m local.redrive", description=__doc__)
    parser.add_argument("--state", type=Path, default=ROOT / ".mayfly", help=argparse.SUPPRESS)
    path = parser.parse_args(arguments).state / ADDRESS
    if not path.exists():
        print(NOT_RUNNING, file=sys.stderr)
        return 1
    import boto3
    from botocore.exceptions import BotoCoreError

    from local.credentials import KEYS

    address = json.loads(path.read_text(encoding="utf-8"))
    client = boto3.session.Session(
        KEYS["AWS_ACCESS_KEY_ID"], KEYS["AWS_SECRET_ACCESS_KEY"], region_name=KEYS["AWS_REGION"]
    ).client("sqs", endpoint_url=address["endpoint"])
    try:
        for name, dead_letter in address["queues"]:
            moved = redrive(client, address["endpoint"], Queue(name, dead_letter=dead_letter))
            print(f"{moved} from {dead_letter} back to {name}")
    except BotoCoreError:
        print(NOT_RUNNING, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
