"""Files dropped into the bucket, through the real worker: duplicates, late-comers and deaths leave one right result."""

import csv
import io
import json
import zipfile
from pathlib import Path

import boto3
import pytest
from PIL import Image

from mayfly import bootstrap
from mayfly.errors import Unavailable
from mayfly.generate.making import PictureMaker
from mayfly.storage.outbox import S3Outbox
from tests.integration.handlers.conftest import BUCKET, ENVIRONMENT, context

EVENT = json.loads((Path(__file__).resolve().parents[3] / "events/object_created.json").read_text(encoding="utf-8"))


class Drops:
    """The bucket and the queue as the world has them: files are dropped, messages are delivered until none is left."""

    def __init__(self, queue, work, s3):
        self.queue, self.work, self.s3 = queue, work, s3

    def drop(self, key, content):
        body = content if isinstance(content, bytes) else content.encode()
        self.s3.put_object(Bucket=BUCKET, Key=key, Body=body)
        self.tell(key)

    def tell(self, key):
        event = json.loads(json.dumps(EVENT))
        event["detail"]["object"]["key"] = key
        self.queue.send(event)

    def deliver(self, most=400, seconds=100):
        """Deliver messages one by one until the queue is empty; return how many."""
        for delivered in range(most):
            records = self.queue.receive(1)
            if not records:
                return delivered
            self.queue.settle(records, self.work({"Records": records}, context(seconds)))
        raise AssertionError("the queue never gets empty")

    def file(self, name, file):
        return self.s3.get_object(Bucket=BUCKET, Key=f"outbox/{name}/{file}")["Body"].read()

    def files(self, name):
        found = self.s3.list_objects_v2(Bucket=BUCKET, Prefix=f"outbox/{name}/").get("Contents", [])
        return {entry["Key"].split("/", 2)[2] for entry in found}

    def manifest(self, name):
        return json.loads(self.file(name, "manifest.json"))

    def rows(self, name):
        return list(csv.DictReader(io.StringIO(self.file(name, "results.csv").decode(), newline="")))


@pytest.fixture
def drops(handler, queue, s3_endpoint):
    keys = {name.lower(): ENVIRONMENT[name] for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")}
    s3 = boto3.client("s3", endpoint_url=s3_endpoint, region_name="us-east-1", **keys)
    return Drops(queue, handler("generate", "worker"), s3)


def prompts(count, start=0):
    return "prompt,size,seed\n" + "".join(f"a red boat,64x64,{start + i}\n" for i in range(count))


def test_a_row_is_a_picture_or_says_why_not(drops):
    drops.drop(
        "inbox/mixed.csv",
        "prompt;size;seed;client_reference\r\n"
        "con mèo đỏ;64x64;;=HYPERLINK(1)\r\n"
        "a dog;64x64;x;\r\n"
        "con chó trong rừng;64x64;-7;\r\n"
        ";64x64;1;\r\n"
        '"=1+1, a ""quoted"" boat\nover two lines";64x64;3;b\r\n',
    )
    drops.deliver()
    first, second, third, fourth, fifth = drops.rows("mixed")
    assert (first["status"], first["file"], first["line"]) == ("succeeded", "0001.png", "2")
    assert first["client_reference"] == "'=HYPERLINK(1)"
    assert second["error"] == "Row 2, seed: seed must be a whole number; text was given."
    assert third["error"] == "Dòng 3, cột seed: phải là số nguyên từ 0 đến 4294967295, hoặc -1 để chọn ngẫu nhiên."
    assert fourth["error_code"] == "empty_prompt"
    assert (fifth["status"], fifth["seed"]) == ("succeeded", "3")
    assert fifth["prompt"].startswith("'=1+1")
    assert drops.files("mixed") == {
        "0001.png", "0005.png", "images.zip", "contact-sheet.jpg", "results.csv", "manifest.json",
    }  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(drops.file("mixed", "images.zip"))) as archive:
        assert archive.namelist() == ["0001.png", "0005.png"]
        assert archive.testzip() is None
        assert archive.read("0005.png") == drops.file("mixed", "0005.png")
    assert Image.open(io.BytesIO(drops.file("mixed", "contact-sheet.jpg"))).size[0] == 240
    manifest = drops.manifest("mixed")
    assert manifest["counts"] == {"rows": 5, "succeeded": 2, "failed": 3, "painted": 2, "found": 0}
    assert manifest["errors"] == {"empty_prompt": 1, "invalid_seed": 1, "wrong_type": 1}


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        ("refused-a.xlsx", b"PK", "wrong_extension"),
        ("refused-b.csv", b"", "empty_file"),
        ("refused-c.csv", b"text,seed\na,1\n", "no_prompt_column"),
        ("refused-d.txt", b"a\n" * 5001, "too_many_rows"),
        ("refused-e.json", b'["a", "b"', "cut_off"),
        ("refused-f.txt", b"a cat " * 100 + b"\n" + b"x" * 10_000_001, "file_too_large"),
    ],
)
def test_a_file_that_can_not_be_used_ends_with_a_manifest_that_says_why(drops, file, content, code):
    name = file.split(".")[0]
    drops.drop(f"inbox/{file}", content)
    drops.deliver()
    manifest = drops.manifest(name)
    assert (manifest["status"], manifest["error"]["code"]) == ("failed", code)
    assert manifest["error"]["message"]
    assert manifest["error"]["message_vi"]
    assert drops.files(name) == {"manifest.json"}


def test_a_drop_that_is_told_of_three_times_is_one_batch(drops, monkeypatch):
    told = []
    monkeypatch.setattr("mayfly.messaging.bus.EventBus.batch_completed", lambda _, detail: told.append(detail))
    drops.drop("inbox/thrice.csv", prompts(30, 100))
    drops.tell("inbox/thrice.csv")
    drops.deliver()
    drops.tell("inbox/thrice.csv")
    assert drops.deliver() == 1
    assert drops.manifest("thrice")["counts"]["painted"] == 30
    assert [detail["counts"]["rows"] for detail in told] == [30]
    assert told[0]["outbox"] == "outbox/thrice/"


def test_dropping_a_mended_file_paints_what_changed_and_leaves_nothing_of_the_old_one(drops):
    drops.drop("inbox/mended.csv", prompts(30, 200).replace("64x64,205", "1x1,205").replace("64x64,229", "64x64,x"))
    drops.deliver()
    assert drops.manifest("mended")["counts"] == {"rows": 30, "succeeded": 28, "failed": 2, "painted": 28, "found": 0}
    drops.drop("inbox/mended.csv", prompts(29, 200))
    drops.deliver()
    assert drops.manifest("mended")["counts"] == {"rows": 29, "succeeded": 29, "failed": 0, "painted": 1, "found": 28}
    assert "0030.png" not in drops.files("mended")


def test_a_later_drop_of_a_name_wins_whatever_comes_late(drops):
    drops.drop("inbox/twice.csv", prompts(30, 300))
    first = drops.queue.receive(1)
    drops.work({"Records": first}, context(100))
    drops.drop("inbox/twice.txt", "a blue boat\na green boat\n")
    drops.deliver()
    drops.work({"Records": first}, context(100))
    drops.deliver()
    assert drops.manifest("twice")["file"] == "inbox/twice.txt"
    assert drops.files("twice") == {
        "0001.png", "0002.png", "images.zip", "contact-sheet.jpg", "results.csv", "manifest.json",
    }  # fmt: skip


def test_what_is_not_there_or_not_ours_does_no_harm(drops):
    for message in (
        {"batch": "0" * 32, "chunk": 1},
        {"batch": "../jobs", "chunk": None},
        {"batch": "0" * 32, "chunk": None},
    ):
        drops.queue.send(message)
    drops.tell("inbox/never-there.csv")
    drops.tell("inbox/")
    drops.tell("inbox/.csv")
    assert drops.deliver() == 6


def batch_of(drops, name):
    turn = json.loads(drops.s3.get_object(Bucket=BUCKET, Key=f"batches/names/{name}.json")["Body"].read())
    return turn["batch_id"]


def test_tasks_that_come_again_and_out_of_order_change_nothing(drops):
    drops.drop("inbox/again.csv", prompts(55, 400))
    drops.deliver()
    batch_id = batch_of(drops, "again")
    before = drops.manifest("again")
    for chunk in (3, None, 1, 99, 0, -1, None, 2):
        drops.queue.send({"batch": batch_id, "chunk": chunk})
    drops.deliver()
    assert drops.manifest("again") == before


class Killed(BaseException):
    """What a SIGKILL is to the code it hits: nothing runs after it but what cannot be stopped."""


@pytest.mark.parametrize("step", ["clear", "copy", "begin_zip", "put_part", "end_zip", "put"])
def test_a_finisher_that_dies_is_followed_by_one_who_ends_it(drops, monkeypatch, step):
    name = f"dies-{step}"
    drops.drop(f"inbox/{name}.csv", prompts(6, 500))
    original, deaths = getattr(S3Outbox, step), []

    def dies(self, *arguments):
        if not deaths:
            deaths.append(step)
            raise Killed
        return original(self, *arguments)

    monkeypatch.setattr(S3Outbox, step, dies)
    # A dead finisher gives nothing back; its lease is over in a minute.
    monkeypatch.setattr("mayfly.generate.batches.finishing.LEASE_SECONDS", 0.0)
    monkeypatch.setattr("mayfly.generate.batches.assembly.Held.give_back", lambda _: None)
    with pytest.raises(Killed):
        drops.deliver()
    drops.queue.send({"batch": batch_of(drops, name), "chunk": None})
    drops.deliver()
    assert drops.manifest(name)["counts"]["succeeded"] == 6
    assert len(drops.files(name)) == 10
    with zipfile.ZipFile(io.BytesIO(drops.file(name, "images.zip"))) as archive:
        assert archive.namelist() == [f"{n:04d}.png" for n in range(1, 7)]
        assert archive.testzip() is None


def test_only_one_finisher_works_at_a_time(drops):
    drops.drop("inbox/one.csv", prompts(3, 600))
    store = bootstrap.batch_office().finishing.store
    lease = store.take("one", lease_seconds=60)
    records, answer = [], {"batchItemFailures": []}
    while not answer["batchItemFailures"]:
        drops.queue.settle(records, answer)
        records = drops.queue.receive(1)
        assert records
        answer = drops.work({"Records": records}, context(100))
    assert drops.files("one") == set()
    store.give_back(lease)
    drops.work({"Records": records}, context(100))
    assert drops.manifest("one")["counts"]["succeeded"] == 3


def test_a_chunk_that_is_killed_goes_on_with_what_is_painted(drops, monkeypatch):
    drops.drop("inbox/killed.csv", prompts(8, 700))
    original, made = PictureMaker.make_patiently, []

    def dies(self, recipe, **rest):
        made.append(recipe.seed)
        if len(made) == 4:
            raise Killed
        return original(self, recipe, **rest)

    monkeypatch.setattr(PictureMaker, "make_patiently", dies)
    with pytest.raises(Killed):
        drops.deliver()
    drops.queue.send({"batch": batch_of(drops, "killed"), "chunk": 1})
    drops.deliver()
    assert drops.manifest("killed")["counts"] == {"rows": 8, "succeeded": 8, "failed": 0, "painted": 5, "found": 3}


def test_what_does_not_fit_into_the_time_goes_on_by_a_fresh_message(drops, monkeypatch):
    """Each delivery has the time for two pictures of five."""
    original, made = PictureMaker.make_patiently, []

    def counts(self, recipe, **rest):
        made.append(recipe.seed)
        return original(self, recipe, **rest)

    monkeypatch.setattr(PictureMaker, "make_patiently", counts)
    monkeypatch.setattr(PictureMaker, "longest_seconds", lambda *_: 10_000.0 if len(made) == 2 else 1.0)
    drops.drop("inbox/slow.csv", prompts(5, 800))
    painted = []
    while records := drops.queue.receive(1):
        made.clear()
        drops.queue.settle(records, drops.work({"Records": records}, context(100)))
        painted.append(list(made))
    assert painted == [[], [800, 801], [802, 803], [804], []]
    assert drops.manifest("slow")["counts"] == {"rows": 5, "succeeded": 5, "failed": 0, "painted": 5, "found": 0}


def test_a_model_that_is_busy_costs_no_row_and_after_the_last_try_says_so(drops, monkeypatch):
    drops.drop("inbox/busy.csv", prompts(3, 900))
    calls = []

    def busy(self, recipe, **rest):
        calls.append(recipe.seed)
        raise Unavailable("The model is busy.")

    monkeypatch.setattr(PictureMaker, "make_patiently", busy)
    records, answer = [], {"batchItemFailures": []}
    while not answer["batchItemFailures"]:
        drops.queue.settle(records, answer)
        records = drops.queue.receive(1)
        answer = drops.work({"Records": records}, context(100))
    assert calls == [900]
    records[0]["attributes"]["ApproximateReceiveCount"] = "8"
    drops.queue.settle(records, drops.work({"Records": records}, context(100)))
    drops.deliver()
    assert {row["error_code"] for row in drops.rows("busy")} == {"given_up"}
    assert drops.manifest("busy")["counts"]["failed"] == 3


def test_an_event_without_a_queue_is_taken_too(drops):
    drops.s3.put_object(Bucket=BUCKET, Key="inbox/prompts.csv", Body=prompts(2, 950).encode())
    assert drops.work(EVENT, context(100)) == {"code": "drop_shared_out"}
    drops.deliver()
    assert drops.manifest("prompts")["counts"]["succeeded"] == 2


def test_ids_tell_drops_apart(drops):
    store = bootstrap.batch_office().intake.store
    drops.s3.put_object(Bucket=BUCKET, Key="inbox/ids.csv", Body=b"prompt\na\n")
    first = store.open("inbox/ids.csv").source
    assert store.batch_id(first) == store.batch_id(store.open("inbox/ids.csv").source)
    drops.s3.put_object(Bucket=BUCKET, Key="inbox/ids.csv", Body=b"prompt\nb\n")
    assert store.batch_id(first) != store.batch_id(store.open("inbox/ids.csv").source)
