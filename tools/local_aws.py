"""S3, SQS, EventBridge and Secrets Manager on a loopback port, for functions outside AWS: `sam local`, the emulator.

    make local-aws          listens on http://127.0.0.1:4566 until Ctrl-C; events/local-env.json leads there

It checks no signature and forgets everything at the end. `make run` has a stricter one of its own.
"""

import json
import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager

PORT = 4566
BUCKET = "mayfly-local"
BUS = "mayfly-local"
SECRET = "mayfly-local"  # noqa: S105 (its name; what it holds is worth nothing outside this process)
REGION = "us-east-1"


@contextmanager
def aws_on_loopback(port: int = 0) -> Iterator[dict[str, str]]:
    """Run the services with an empty bucket and a secret; give the environment that leads a function there.

    The secret has the form that template.yaml lets Secrets Manager generate. Port 0 means any free one.
    """
    import boto3
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer("127.0.0.1", port=port, verbose=False)
    server.start()
    try:
        endpoint = "http://{}:{}".format(*server.get_host_and_port())
        session = boto3.Session("local", "local", region_name=REGION)
        session.client("s3", endpoint_url=endpoint).create_bucket(Bucket=BUCKET)
        session.client("secretsmanager", endpoint_url=endpoint).create_secret(
            Name=SECRET, SecretString=json.dumps({"naming": "for-trying-out-on-one-machine-only"})
        )
        session.client("events", endpoint_url=endpoint).create_event_bus(Name=BUS)
        yield {
            "AWS_ENDPOINT_URL": endpoint,
            "AWS_ACCESS_KEY_ID": "local",
            "AWS_SECRET_ACCESS_KEY": "local",
            "AWS_SESSION_TOKEN": "local",
            "MAYFLY_BUCKET": BUCKET,
            "MAYFLY_SECRET_ARN": SECRET,
            "MAYFLY_BUS": BUS,
        }
    finally:
        server.stop()


def main() -> None:
    """Serve until interrupted."""
    with aws_on_loopback(PORT) as environment:
        print(f"S3, SQS, events and secrets on {environment['AWS_ENDPOINT_URL']}, bucket {BUCKET}. Ctrl-C ends it.")
        try:
            signal.pause()
        except KeyboardInterrupt:
            print("Ended.")


if __name__ == "__main__":
    main()
