"""`python -m local.batch FILE`: drop a file into the running cloud, show how far it is, fetch the zip."""

import argparse
import csv
import io
import json
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from local.credentials import KEYS, local_secret
from local.redrive import ADDRESS, ROOT

if TYPE_CHECKING:
    from types_boto3_s3 import S3Client

    from mayfly.storage.batches import S3BatchStore
    from mayfly.storage.outbox import S3Outbox

USAGE = "Say which file: make batch FILE=prompts.csv"
NOT_RUNNING = "Nothing answers on port {port}: start `make run` in another terminal first (PORT={port} make run)."
OTHER_PORT = "Mayfly runs on port {there}, not on {port}: make batch FILE={file} PORT={there}"
ENDED = "Mayfly has ended meanwhile, and the batch with it. Start `make run` again and drop the file again."
GOES_ON = "Not watched any more; the batch goes on. Its results come to {place} of the running Mayfly."
STILL = "Nothing has moved for {seconds} s. {logs} may say why; Ctrl-C stops watching."
EVERY_SECONDS, STILL_SECONDS = 0.5, 120.0
MOST_ERRORS = 20


@dataclass(slots=True)
class Watched:
    """How far a batch is, as its documents tell."""

    store: "S3BatchStore"
    batch_id: str
    total: int | None = None
    through: set[int] = field(default_factory=set)
    done: int = 0
    failed: int = 0

    def look(self) -> bool:
        """Look again; say whether anything has moved."""
        before = (self.total, self.done)
        if self.total is None and (batch := self.store.read(self.batch_id)):
            self.total = batch.rows
        for number in self.store.completed(self.batch_id) - self.through:
            results = self.store.results(self.batch_id, number)
            self.through.add(number)
            self.done += len(results)
            self.failed += sum(result.picture is None for result in results)
        return (self.total, self.done) != before

    def line(self) -> str:
        """Return it in words."""
        if self.total is None:
            return "Reading the file..."
        if self.done >= self.total:
            return f"{self.done} of {self.total} rows done, {self.failed} errors; putting the results together..."
        return f"{self.done} of {self.total} rows done, {self.failed} errors"


def main(arguments: list[str] | None = None) -> int:
    """Drop, watch, fetch. Returns the exit status: 0 where there are pictures, 1 where not, 130 after Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m local.batch", description=__doc__)
    parser.add_argument("file", nargs="?", default="", help="a .csv, .jsonl, .txt or .json file of prompts")
    parser.add_argument("--port", type=int, default=8000, help="port that `make run` answers on (default 8000)")
    parser.add_argument("--state", type=Path, default=ROOT / ".mayfly", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    fault = _fault(options.file) or _unreachable(options)
    if fault:
        print(fault, file=sys.stderr)
        return 1
    from botocore.exceptions import BotoCoreError, ClientError

    from mayfly.errors import ServiceError

    dropped = ""
    try:
        dropped = _drop(Path(options.file), options.state)
        return _run(dropped, Path(options.file), options.state)
    except (BotoCoreError, ClientError, ServiceError):
        print(f"\n{ENDED}" if dropped else NOT_RUNNING.format(port=options.port), file=sys.stderr)
        return 1


def _fault(text: str) -> str:
    """Return what is wrong with the file before it is dropped, or nothing."""
    from mayfly.generate.batches.limits import EXTENSIONS, MAX_FILE_BYTES
    from mayfly.storage.batches import name_and_extension

    path = Path(text)
    if not text:
        return USAGE
    if not path.is_file():
        return f"There is no file {text}. {USAGE}"
    named = name_and_extension(path.name)
    if named is None:
        return f"{path.name!r} can not name results: give the file a shorter name of printable characters."
    if named[1] not in EXTENSIONS:
        return f"{path.name}: files that end in .{', .'.join(EXTENSIONS)} are read. Save it as one of them."
    if path.stat().st_size > MAX_FILE_BYTES:
        return f"{path.name} has {path.stat().st_size:,} bytes; {MAX_FILE_BYTES:,} are allowed. Drop it in parts."
    return ""


def _unreachable(options: argparse.Namespace) -> str:
    """Return why the running Mayfly can not be reached, or nothing."""
    path = options.state / ADDRESS
    if not path.exists():
        return NOT_RUNNING.format(port=options.port)
    there = json.loads(path.read_text(encoding="utf-8"))["port"]
    if there != options.port:
        return OTHER_PORT.format(there=there, port=options.port, file=options.file)
    return ""


def _drop(path: Path, state: Path) -> str:
    """Put the file into the inbox; return its key."""
    from mayfly.storage.batches import INBOX

    address = json.loads((state / ADDRESS).read_text(encoding="utf-8"))
    client = _client(address["endpoint"])
    client.put_object(Bucket=address["bucket"], Key=INBOX + path.name, Body=path.read_bytes())
    return INBOX + path.name


def _run(key: str, path: Path, state: Path) -> int:
    from mayfly.storage.batches import S3BatchStore
    from mayfly.storage.keys import Keys
    from mayfly.storage.outbox import S3Outbox

    address = json.loads((state / ADDRESS).read_text(encoding="utf-8"))
    client, bucket = _client(address["endpoint"]), address["bucket"]
    store = S3BatchStore(client, bucket, Keys.from_text(local_secret(state / "secret")), "internal", _now)
    outbox = S3Outbox(client, bucket)
    dropped = store.open(key)
    if dropped is None:
        print(f"{path.name} was removed from the inbox as soon as it was there. Drop it again.", file=sys.stderr)
        return 1
    name, watched = dropped.source.name, Watched(store, store.batch_id(dropped.source))
    try:
        manifest = _watch(watched, outbox, name, logs=state / "logs")
    except KeyboardInterrupt:
        print(f"\n{GOES_ON.format(place=f'{bucket}/outbox/{name}/')}")
        return 130
    if manifest is None:
        print(f"\nAnother file by the name {name} was dropped meanwhile; it takes this one's place.", file=sys.stderr)
        return 1
    return _told(manifest, outbox, path)


def _watch(watched: Watched, outbox: "S3Outbox", name: str, *, logs: Path) -> dict[str, Any] | None:
    """Show how far the batch is until its manifest is there; None where a later drop has taken the name."""
    show, moved_at, warned = _shower(), time.monotonic(), False
    while True:
        manifest = outbox.manifest(name)
        if watched.look():
            moved_at, warned = time.monotonic(), False
        show(watched.line())
        if manifest and manifest.get("batch_id") == watched.batch_id:
            print()
            return manifest
        batch = watched.store.read(watched.batch_id)
        if batch and not watched.store.is_current(batch):
            return None
        if time.monotonic() - moved_at > STILL_SECONDS and not warned:
            print(f"\n{STILL.format(seconds=round(STILL_SECONDS), logs=logs / 'WorkerFunction.log')}")
            warned = True
        time.sleep(EVERY_SECONDS)


def _shower() -> Callable[[str], None]:
    """Return what shows a line: over the last one on a terminal, below it elsewhere, where it is a new one."""
    shown = ""
    over = sys.stdout.isatty()

    def show(line: str) -> None:
        nonlocal shown
        if line != shown:
            print(f"\r{line:<{len(shown)}}" if over else line, end="" if over else "\n", flush=True)
            shown = line

    return show


def _told(manifest: dict[str, Any], outbox: "S3Outbox", path: Path) -> int:
    """Say what came of it and fetch it. Returns the exit status."""
    if manifest["status"] != "succeeded":
        print(f"{path.name} was refused: {manifest['error']['message']}", file=sys.stderr)
        return 1
    counts, name = manifest["counts"], manifest["name"]
    print(f"{counts['succeeded']} pictures ({counts['painted']} painted, {counts['found']} found), ", end="")
    print(f"{counts['failed']} rows without one.")
    fetched = [_fetched(outbox, name, file, path) for file in manifest["files"]]
    _list_errors(outbox.read(name, "results.csv") or b"")
    for place in fetched:
        print(f"  {place}")
    expires = manifest["times"]["expires_at"]
    print(f"All of it lies in {outbox.bucket}/outbox/{name}/ of the running Mayfly until {expires}.")
    return 0 if counts["succeeded"] else 1


def _fetched(outbox: "S3Outbox", name: str, file: str, path: Path) -> Path:
    """Save a result beside the dropped file, whole or not at all: prompts-images.zip beside prompts.csv."""
    from mayfly.storage.outbox import outbox_key

    target = path.with_name(f"{path.stem}-{file}")
    part = target.with_name(target.name + ".part")
    body = outbox.client.get_object(Bucket=outbox.bucket, Key=outbox_key(name, file))["Body"]
    with part.open("wb") as saved:
        shutil.copyfileobj(body, saved)
    return part.replace(target)


def _list_errors(table: bytes) -> None:
    errors = [row["error"] for row in csv.DictReader(io.StringIO(table.decode(), newline="")) if row["error"]]
    for error in errors[:MOST_ERRORS]:
        print(f"  {error}")
    if len(errors) > MOST_ERRORS:
        print(f"  ... and {len(errors) - MOST_ERRORS} more, in the table:")


def _client(endpoint: str) -> "S3Client":
    import boto3
    from botocore.config import Config

    return boto3.session.Session(
        KEYS["AWS_ACCESS_KEY_ID"], KEYS["AWS_SECRET_ACCESS_KEY"], region_name=KEYS["AWS_REGION"]
    ).client(
        "s3",
        endpoint_url=endpoint,
        config=Config(signature_version="s3v4", s3={"addressing_style": "path"}, proxies={}, connect_timeout=3),
    )


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
