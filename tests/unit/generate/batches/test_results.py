"""What goes into the outbox: a table that no spreadsheet runs, a zip that every reader opens, words for every fault."""

import csv
import io
import zipfile
from datetime import UTC, datetime

import pytest

from mayfly.errors import Fault
from mayfly.generate.batches import wording
from mayfly.generate.batches.batch import Row, RowPicture, RowResult, ZipProgress
from mayfly.generate.batches.results import COLUMNS, table
from mayfly.generate.batches.working import failed
from mayfly.generate.batches.zipping import PART_BYTES, Zipping
from mayfly.generate.ports import PictureName

NAME = PictureName("a" * 32, "b" * 8, "png")
PICTURE = RowPicture(NAME, 10, "c" * 64, cached=False, seed=7, recipe="d" * 64)
WHEN = datetime(2026, 1, 2, 3, 4, 6, tzinfo=UTC)


def read(content):
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def test_a_line_for_each_row_with_a_file_or_a_reason():
    fault = Fault("seed", "Row 2, seed: must be a number.", "wrong_type")
    results = [RowResult(1, 2, "a cat", PICTURE, client_reference="r"), RowResult(2, None, "b", fault=fault)]
    header, first, second = read(table(results, base_url="https://api"))
    assert tuple(header) == COLUMNS
    link = f"https://api/api/temp/{NAME}"
    assert first == ["1", "2", "succeeded", "a cat", "7", "0001.png", link, "false", "r", "", "", ""]
    assert second == ["2", "", "failed", "b", "", "", "", "", "", "wrong_type", "seed", fault.message]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\t=", "＝", "＠"])
def test_no_cell_begins_like_a_formula(start):
    prompt = f"{start}cmd|' /C calc'!A0"
    (_, line) = read(table([RowResult(1, 1, prompt, client_reference=prompt)], base_url=""))
    assert line[3] == line[8] == f"'{prompt}"


@pytest.mark.parametrize("prompt", ["a = b", "1+1", "con mèo - đỏ", "'=1", "", '"quoted", and, parted\nin lines'])
def test_other_cells_are_as_they_were(prompt):
    (_, line) = read(table([RowResult(1, 1, prompt)], base_url=""))
    assert line[3] == prompt


class Uploads:
    def __init__(self):
        self.parts = []

    def __call__(self, number, content):
        assert number == len(self.parts) + 1
        self.parts.append(content)
        return f"etag-{number}"


def test_a_zip_is_stored_and_can_be_read_as_a_stream():
    uploads = Uploads()
    zipping = Zipping(ZipProgress("u"), uploads, written_at=WHEN)
    assert not zipping.add("0001.png", b"first")
    zipping.add("0002.jpg", b"second")
    progress = zipping.close()
    content = b"".join(uploads.parts)
    assert progress.size == len(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert [(info.filename, info.compress_type, info.flag_bits) for info in archive.infolist()] == [
            ("0001.png", zipfile.ZIP_STORED, 0),
            ("0002.jpg", zipfile.ZIP_STORED, 0),
        ]
        assert archive.read("0002.jpg") == b"second"
        assert archive.getinfo("0001.png").date_time == (2026, 1, 2, 3, 4, 6)


def test_another_may_go_on_with_a_zip_from_its_last_part():
    files = [(f"{number:04d}.png", bytes([number]) * (3 * 1024 * 1024)) for number in range(1, 9)]
    uploads = Uploads()
    first = Zipping(ZipProgress("u"), uploads, written_at=WHEN)
    for name, content in files[:5]:
        first.add(name, content)
    left = first.progress
    assert (len(left.parts), len(left.entries)) == (1, 3)
    assert all(len(part) >= PART_BYTES for part in uploads.parts)
    second = Zipping(left, uploads, written_at=WHEN)
    for name, content in files[len(left.entries) :]:
        second.add(name, content)
    second.close()
    with zipfile.ZipFile(io.BytesIO(b"".join(uploads.parts))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [name for name, _ in files]


def test_a_zip_of_nothing_is_a_zip():
    uploads = Uploads()
    Zipping(ZipProgress("u"), uploads, written_at=WHEN).close()
    assert zipfile.ZipFile(io.BytesIO(uploads.parts[0])).namelist() == []


@pytest.mark.parametrize("table_of_words", [wording.ROWS, wording.FILES])
def test_everything_is_said_in_both_languages(table_of_words):
    for code, said in table_of_words.items():
        assert set(said) == {"en", "vi"}, code
        assert all(text.strip().endswith((".", "?")) or "]" in text for text in said.values())
        values = {"given": 3, "wanted": 2, "found": "text"}
        assert all("{given}" not in text.format(**values) for text in said.values())


def test_a_failed_row_says_its_number_its_field_and_what_is_right_in_its_own_language():
    seed, size = Fault("seed", "seed must be a whole number.", "wrong_type"), Fault("size", "no size.", "invalid_size")
    english = failed(Row(3, 4, '{"prompt": "a cat", "client_reference": "r-1"}'), seed, size)
    assert english.fault == Fault(
        "seed", "Row 3, seed: seed must be a whole number. Row 3, size: no size.", "wrong_type"
    )
    assert (english.prompt, english.client_reference, english.picture) == ("a cat", "r-1", None)
    said = failed(Row(3, 4, '{"prompt": "con chó trong rừng"}'), seed).fault
    assert said is not None
    assert said.message.startswith("Dòng 3, cột seed: phải là số nguyên")


@pytest.mark.parametrize("body", ["", "[", "5", '{"prompt": 7}', "[" * 100_000, '{"prompt": "\\ud800"}'])
def test_a_row_that_is_no_request_is_still_a_row_of_the_table(body):
    result = failed(Row(1, 1, body, shown="what was there"), Fault("", "It is no JSON.", "invalid_json"))
    assert table([result], base_url="")
