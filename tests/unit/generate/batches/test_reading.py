"""Every format, every limit on both sides, and files that nobody would write by accident."""

import codecs
import json
import tracemalloc

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.api.schemas.generation import GenerateIn
from mayfly.generate.batches import delimited
from mayfly.generate.batches.limits import EXTENSIONS, MAX_FILE_BYTES, MAX_LINE_BYTES, MAX_ROWS
from mayfly.generate.batches.reading import READERS, read_rows
from mayfly.generate.batches.rows import FileRefused


def rows(extension, *pieces):
    return list(read_rows(extension, [piece.encode() if isinstance(piece, str) else piece for piece in pieces]))


def bodies(extension, *pieces):
    return [json.loads(row.body) if row.body else row.fault.code for row in rows(extension, *pieces)]


def refused(extension, *pieces):
    with pytest.raises(FileRefused) as caught:
        rows(extension, *pieces)
    assert set(caught.value.said) == {"en", "vi"}
    return caught.value.code


def test_there_is_a_reader_for_each_extension():
    assert tuple(READERS) == EXTENSIONS
    assert refused("xlsx", b"PK") == refused("", b"a") == "wrong_extension"


# --- CSV ------------------------------------------------------------------------


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_csv_in_all_its_dialects(separator, end, mark):
    lines = [("Prompt", "Negative Prompt", "seed"), ("con mèo", "nước", "7"), ('"a ""red"", big; cat\tand"', "", "")]
    text = mark + "".join(separator.join(line) + end for line in lines)
    assert bodies("csv", text) == [
        {"prompt": "con mèo", "negative_prompt": "nước", "seed": 7},
        {"prompt": 'a "red", big; cat\tand'},
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_excels_unicode_text(encoding):
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}.get(encoding, b"")
    content = mark + "prompt\tseed\r\ncon chó\t1\r\n".encode(encoding)
    assert bodies("csv", *(content[i : i + 1] for i in range(len(content)))) == [{"prompt": "con chó", "seed": 1}]


def test_a_cell_may_have_several_lines_and_rows_know_where_they_begin():
    found = rows("csv", 'prompt,seed\n"one\ntwo\nthree",1\n\n,,\nnext,2\n')
    assert [(row.number, row.line, json.loads(row.body)["prompt"]) for row in found] == [
        (1, 2, "one\ntwo\nthree"),
        (2, 7, "next"),
    ]


def test_cells_become_what_their_columns_hold_and_stay_text_where_they_can_not():
    text = "prompt;seed;width;guidance_scale;strict\na;7.0;64;7,5;TRUE\nb;seven;1e3;;perhaps\nc;-1;;3.5;0\n"
    assert bodies("csv", text) == [
        {"prompt": "a", "seed": 7, "width": 64, "guidance_scale": 7.5, "strict": True},
        {"prompt": "b", "seed": "seven", "width": "1e3", "strict": "perhaps"},
        {"prompt": "c", "seed": -1, "guidance_scale": 3.5, "strict": False},
    ]


def test_the_columns_that_are_not_text_are_those_of_a_generation_request():
    kinds = {"int": delimited.WHOLE, "float": delimited.DECIMAL, "bool": delimited.SWITCH}
    for field in msgspec.structs.fields(GenerateIn):
        names = {kind.__name__ for kind in getattr(field.type, "__args__", (field.type,))}
        for kind, columns in kinds.items():
            assert (field.encode_name in columns) == (kind in names), field.encode_name


def test_an_unknown_column_is_passed_on_to_be_refused_by_name():
    assert bodies("csv", "prompt,promt\na,b\nc,\n") == [{"prompt": "a", "promt": "b"}, {"prompt": "c"}]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('"never closed,1', "bad_quotes"),
        ('"closed" too early,1', "bad_quotes"),
        ("a,1,2", "too_many_cells"),
        (b"caf\xe9,1", "not_utf8"),
        ("nul\0,1", "null_character"),
        ("x" * 70_000, "line_too_long"),
    ],
)
def test_a_row_that_can_not_be_read_costs_itself_alone(line, code):
    line = line if isinstance(line, bytes) else line.encode()
    assert bodies("csv", b"prompt,seed\nfirst,1\n" + line + b"\nlast,2\n") == [
        {"prompt": "first", "seed": 1},
        code,
        {"prompt": "last", "seed": 2},
    ]


def test_a_quote_that_is_never_closed_costs_one_row_of_a_long_file():
    lines = "".join(f"row {number},{number}\n" for number in range(4000))
    found = bodies("csv", 'prompt,seed\n"open,1\n' + lines)
    assert found[0] == "bad_quotes"
    assert len(found) == 4001
    assert found[-1] == {"prompt": "row 3999", "seed": 3999}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty_file"),
        ("\n \r\n", "empty_file"),
        ("prompt,seed\n", "empty_file"),
        ("text,seed\na,1\n", "no_prompt_column"),
        ("a cat\na dog\n", "no_prompt_column"),
        ("prompt,seed,Seed\na,1,2\n", "column_twice"),
        ("\0\0\0\0", "no_prompt_column"),
    ],
)
def test_csv_files_that_are_refused(text, code):
    assert refused("csv", text) == code


# --- text and JSON lines ----------------------------------------------------------


def test_text_is_a_prompt_a_line():
    assert bodies("txt", "a cat\r\n\r\n  con chó, đỏ \r\nlast") == [
        {"prompt": "a cat"}, {"prompt": "con chó, đỏ"}, {"prompt": "last"},
    ]  # fmt: skip


def test_json_lines_are_objects_or_texts_and_what_they_say_is_judged_later():
    found = rows("jsonl", '{"prompt": "a", "seed": 1}\n"b"\n[1]\n{"prompt": \n')
    assert [row.body for row in found] == ['{"prompt": "a", "seed": 1}', '{"prompt": "b"}', "[1]", '{"prompt":']


# --- JSON lists -------------------------------------------------------------------


def test_a_json_list_holds_objects_and_texts():
    found = bodies("json", ' [ "a \\"cat\\", [big]", {"prompt": "b", "x": {"y": [1, 2]}} , "\\\\" ]\n')
    assert found == [{"prompt": 'a "cat", [big]'}, {"prompt": "b", "x": {"y": [1, 2]}}, {"prompt": "\\"}]


JSON_VALUES = st.recursive(st.text() | st.integers() | st.booleans(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)  # fmt: skip


@given(st.lists(st.text() | st.dictionaries(st.text(), JSON_VALUES), min_size=1, max_size=8), st.integers(1, 9))
def test_any_list_is_read_as_json_reads_it_whatever_pieces_it_comes_in(values, size):
    content = json.dumps(values, ensure_ascii=False).encode("utf-8", "replace")
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    wanted = [{"prompt": value} if isinstance(value, str) else value for value in json.loads(content)]
    assert bodies("json", *pieces) == wanted


def test_an_element_that_can_not_be_read_costs_itself_alone():
    content = b'["a",, "caf\xe9", "' + b"x" * 70_000 + b'", "nul\0", "z"]'
    assert bodies("json", content) == [
        {"prompt": "a"}, "empty_element", "not_utf8", "line_too_long", "null_character", {"prompt": "z"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty_file"),
        ("[]", "empty_file"),
        (" [ ] ", "empty_file"),
        ('{"prompt": "a"}', "not_a_list"),
        ('"a"', "not_a_list"),
        ("a cat", "not_a_list"),
        ('x["a"]', "not_a_list"),
        ('["a"', "cut_off"),
        ('["a', "cut_off"),
        ("[" * 1000, "cut_off"),
        ('["a"] ["b"]', "text_after_list"),
        ('["a"]]', "text_after_list"),
    ],
)
def test_json_files_that_are_refused(text, code):
    assert refused("json", text) == code
    assert refused("json", *(text[i : i + 1] for i in range(len(text)))) == code


# --- limits -----------------------------------------------------------------------


def test_rows_up_to_the_limit():
    assert len(rows("txt", "a\n" * MAX_ROWS)) == MAX_ROWS
    assert refused("txt", "a\n" * (MAX_ROWS + 1)) == "too_many_rows"


def test_lines_up_to_the_limit():
    longest = "x" * MAX_LINE_BYTES
    for end in ("\n", "\r\n", ""):
        assert bodies("txt", longest + end) == [{"prompt": longest}]
        assert bodies("txt", longest + "x" + end) == ["line_too_long"]
    assert bodies("json", json.dumps(["x" * (MAX_LINE_BYTES - 2)])) == [{"prompt": "x" * (MAX_LINE_BYTES - 2)}]
    assert bodies("json", json.dumps(["x" * (MAX_LINE_BYTES - 1)])) == ["line_too_long"]


def test_bytes_up_to_the_limit():
    line = b"x" * 9_999 + b"\n"
    whole = [line] * (MAX_FILE_BYTES // len(line))
    assert len(rows("txt", *whole)) == 1000
    assert refused("txt", *whole, b"x") == "file_too_large"


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_a_file_of_one_endless_line_is_never_in_memory(extension):
    def endless():
        yield {"csv": b"prompt\n", "json": b'["'}.get(extension, b"")
        while True:
            yield b"x" * 65_536

    tracemalloc.start()
    with pytest.raises(FileRefused) as caught:
        list(read_rows(extension, endless()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.code == "file_too_large"
    assert peak < 2_000_000


@given(st.binary(max_size=300), st.sampled_from(EXTENSIONS), st.integers(1, 7))
def test_no_bytes_do_more_than_be_refused_and_pieces_make_no_difference(content, extension, size):
    def read(pieces):
        try:
            return rows(extension, *pieces)
        except FileRefused as refusal:
            return refusal.code

    whole = read([content])
    assert read([content[start : start + size] for start in range(0, len(content), size)]) == whole
    if isinstance(whole, list):
        assert [row.number for row in whole] == list(range(1, len(whole) + 1))
        assert all(bool(row.body) != bool(row.fault) for row in whole)
