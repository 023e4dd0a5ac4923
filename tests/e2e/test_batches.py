"""A file dropped into the bucket of the running product, by `make batch`'s own command: pictures, and words for the rest."""

import csv
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
BAD = {7: "seed", 19: "size", 31: "prompt", 43: "output_format", 55: "steps"}


def command(cloud, *arguments):
    state = cloud.logs.parent
    done = subprocess.run(
        [sys.executable, "-m", "local.batch", "--port", str(cloud.port), "--state", str(state), *map(str, arguments)],
        cwd=ROOT, env={"PYTHONPATH": "shared:."}, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def write(path, *, bad):
    columns = ["prompt", "size", "seed", "output_format", "steps"]
    rows = [{"prompt": f"con thuyền đỏ {n}" if n % 2 else f"a red boat, {n}", "size": "64x64", "seed": n} for n in range(1, 61)]  # fmt: skip
    for number in bad:
        rows[number - 1][BAD[number]] = {"prompt": ""}.get(BAD[number], "nonsense")
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


def table(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def test_sixty_rows_of_which_five_are_bad_and_then_mended(cloud, tmp_path):
    dropped = tmp_path / "boats.csv"
    write(dropped, bad=BAD)
    status, said, _ = command(cloud, dropped)
    assert status == 0, said
    assert "55 pictures (55 painted, 0 found), 5 rows without one." in said
    rows = table(tmp_path / "boats-results.csv")
    assert [int(row["row"]) for row in rows] == list(range(1, 61))
    assert {int(row["row"]): row["error_field"] for row in rows if row["status"] == "failed"} == BAD
    for row in rows:
        assert bool(row["error"]) == (int(row["row"]) in BAD)
        assert row["error"] in said
    assert rows[6]["error"].startswith("Dòng 7, cột seed: ")
    with zipfile.ZipFile(tmp_path / "boats-images.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [row["file"] for row in rows if row["file"]]
        assert Image.open(io.BytesIO(archive.read("0001.png"))).size == (64, 64)
    with Image.open(tmp_path / "boats-contact-sheet.jpg") as sheet:
        assert (sheet.format, sheet.size[0]) == ("JPEG", 1200)

    write(dropped, bad=())
    status, said, _ = command(cloud, dropped)
    assert status == 0, said
    assert "60 pictures (5 painted, 55 found), 0 rows without one." in said


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("nothing.csv", "", "There is no row"),
        ("columns.csv", "text\na\n", "one of them is prompt"),
        ("broken.json", '["a"', "not closed"),
    ],
)
def test_a_file_that_is_refused_says_why(cloud, tmp_path, name, content, words):
    (tmp_path / name).write_text(content, encoding="utf-8")
    status, _, said = command(cloud, tmp_path / name)
    assert status == 1
    assert words in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "make batch FILE=prompts.csv"),
        (("/no/such.csv",), "There is no file"),
        (("README.md",), ".csv, .jsonl, .txt, .json"),
    ],
)
def test_a_person_is_told_what_to_do(cloud, arguments, words):
    status, _, said = command(cloud, *arguments)
    assert status == 1
    assert words in said


def test_a_server_that_is_not_there_is_said(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("a cat", encoding="utf-8")
    for address in (None, {"endpoint": "http://127.0.0.1:9", "port": 8000, "bucket": "b", "queues": []}):
        if address:
            (tmp_path / "address.json").write_text(json.dumps(address), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "local.batch", "--state", str(tmp_path), str(path)],
            cwd=ROOT, env={"PYTHONPATH": "shared:."}, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 1
        assert "start `make run`" in done.stderr
        assert "Traceback" not in done.stderr
