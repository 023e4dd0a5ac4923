"""What is said about rows and files that can not be used: what it is and what would be right, in both languages."""

from collections.abc import Mapping
from types import MappingProxyType

from mayfly.errors import Fault
from mayfly.generate.batches.limits import EXTENSIONS, MAX_FILE_BYTES, MAX_LINE_BYTES, MAX_ROWS
from mayfly.generate.limits import (
    MAX_CLIENT_REFERENCE_LENGTH,
    MAX_GUIDANCE,
    MAX_PROMPT_LENGTH,
    MAX_QUALITY,
    MAX_SEED,
    MAX_SIDE,
    MAX_STEPS,
    METADATA_LEVELS,
    MIN_GUIDANCE,
    MIN_QUALITY,
    MIN_SIDE,
    MIN_STEPS,
    OUTPUT_FORMATS,
    REFINE_MODES,
)

_KINDS = ", ".join(f".{extension}" for extension in EXTENSIONS)
ROWS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "line_too_long": {
            "en": f"It is longer than {MAX_LINE_BYTES:,} bytes. Shorten it.",
            "vi": f"Dài hơn {MAX_LINE_BYTES:,} byte. Hãy rút ngắn lại.",
        },
        "not_utf8": {
            "en": "It is not UTF-8 text. Save the file as UTF-8 (in Excel: CSV UTF-8).",
            "vi": "Không phải văn bản UTF-8. Hãy lưu tệp dạng UTF-8 (trong Excel: CSV UTF-8).",
        },
        "null_character": {
            "en": "It holds a null character. Save the file as text and take it out.",
            "vi": "Có ký tự null. Hãy lưu tệp dạng văn bản và bỏ ký tự đó.",
        },
        "bad_quotes": {
            "en": 'A quote is out of place or never closed. Write a cell with quotes as "so ""quoted"" it is".',
            "vi": 'Dấu ngoặc kép đặt sai hoặc chưa đóng. Hãy viết ô có ngoặc kép như "thế ""này"" mới đúng".',
        },
        "too_many_cells": {
            "en": "It has {given} cells, the header has {wanted}. Put cells with separators into double quotes.",
            "vi": "Có {given} ô, dòng tiêu đề có {wanted}. Hãy đặt ô có dấu phân cách trong ngoặc kép.",
        },
        "empty_element": {
            "en": "There is nothing between two commas. Write an object or a text, or take a comma out.",
            "vi": "Không có gì giữa hai dấu phẩy. Hãy viết một đối tượng hoặc văn bản, hoặc bỏ bớt dấu phẩy.",
        },
    }
)
FILES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "wrong_extension": {
            "en": f"Files that end in {_KINDS} are read; this one ends otherwise. Save it as one of them.",
            "vi": f"Chỉ đọc tệp có đuôi {_KINDS}; tệp này có đuôi khác. Hãy lưu lại theo một trong các dạng đó.",
        },
        "file_too_large": {
            "en": f"A file may have {MAX_FILE_BYTES:,} bytes; this one has more. Drop it in several parts.",
            "vi": f"Một tệp được phép có {MAX_FILE_BYTES:,} byte; tệp này lớn hơn. Hãy chia thành nhiều tệp.",
        },
        "too_many_rows": {
            "en": f"A file may have {MAX_ROWS:,} rows; this one has more. Drop it in several parts.",
            "vi": f"Một tệp được phép có {MAX_ROWS:,} dòng; tệp này có nhiều hơn. Hãy chia thành nhiều tệp.",
        },
        "empty_file": {
            "en": "There is no row in this file. Write at least one prompt.",
            "vi": "Tệp này không có dòng nào. Hãy viết ít nhất một mô tả.",
        },
        "no_prompt_column": {
            "en": "The first line has to name the columns, and one of them is prompt. Found: {found}.",
            "vi": "Dòng đầu phải là tên các cột, trong đó có cột prompt. Tìm thấy: {found}.",
        },
        "column_twice": {
            "en": "The column {found} is there twice. Keep one of them.",
            "vi": "Cột {found} có hai lần. Hãy giữ lại một cột.",
        },
        "not_a_list": {
            "en": 'A .json file has to be one list, such as ["a cat", {{"prompt": "a dog", "seed": 7}}].',
            "vi": 'Tệp .json phải là một danh sách, ví dụ ["con mèo", {{"prompt": "con chó", "seed": 7}}].',
        },
        "cut_off": {
            "en": "The list is not closed: the file ends in the middle. Was it copied whole?",
            "vi": "Danh sách chưa đóng: tệp kết thúc giữa chừng. Tệp đã được chép đủ chưa?",
        },
        "text_after_list": {
            "en": "There is more text after the end of the list. A .json file holds one list and nothing else.",
            "vi": "Còn văn bản sau khi danh sách kết thúc. Tệp .json chỉ chứa một danh sách.",
        },
    }
)
_PLACE = {"en": "Row {number}", "vi": "Dòng {number}"}
_FIELD = {"en": ", {field}: ", "vi": ", cột {field}: "}
# What the fields of a generation request have to be; in English the request's own rules say it, value by value.
_RIGHT_VI: Mapping[str, str] = MappingProxyType(
    {
        "prompt": f"phải có mô tả bức tranh, dài 1 đến {MAX_PROMPT_LENGTH} ký tự",
        "negative_prompt": f"được phép dài tối đa {MAX_PROMPT_LENGTH} ký tự",
        "width": f"phải là số nguyên từ {MIN_SIDE} đến {MAX_SIDE}",
        "height": f"phải là số nguyên từ {MIN_SIDE} đến {MAX_SIDE}",
        "size": f'phải có dạng "768x512", mỗi cạnh từ {MIN_SIDE} đến {MAX_SIDE}',
        "aspect_ratio": 'phải có dạng "16:9", và không mâu thuẫn với các cột kích thước khác',
        "seed": f"phải là số nguyên từ 0 đến {MAX_SEED}, hoặc -1 để chọn ngẫu nhiên",
        "num_images": "phải là 1: mỗi dòng là một tranh. Hãy viết thêm dòng với seed khác",
        "num_inference_steps": f"phải là số nguyên từ {MIN_STEPS} đến {MAX_STEPS}",
        "guidance_scale": f"phải là số từ {MIN_GUIDANCE:g} đến {MAX_GUIDANCE:g}",
        "quality": f"phải là số nguyên từ {MIN_QUALITY} đến {MAX_QUALITY}",
        "output_format": f"phải là một trong: {', '.join(OUTPUT_FORMATS)}",
        "metadata_level": f"phải là một trong: {', '.join(METADATA_LEVELS)}",
        "refine": f"phải là một trong: {', '.join(REFINE_MODES)}",
        "strict": "phải là true hoặc false",
        "client_reference": f"được phép dài tối đa {MAX_CLIENT_REFERENCE_LENGTH} ký tự",
        "response_format": "không dùng trong lô: kết quả nằm trong outbox. Hãy bỏ cột này",
        "callback_url": "không dùng trong lô: bus sự kiện báo khi xong. Hãy bỏ cột này",
    }
)
_UNKNOWN_VI = "không có cột này. Hãy bỏ đi hoặc sửa tên"
_MESSAGES_VI = {
    "invalid_json": "không phải JSON hợp lệ. Hãy viết một đối tượng như {“prompt”: “con mèo”}",
    "invalid_body": "phải là một đối tượng như {“prompt”: “con mèo”}",
    "given_up": "đã thử nhiều lần không thành và đành bỏ. Hãy thả lại tệp sau ít phút",
    "provider_timeout": "mô hình ảnh không trả lời kịp. Hãy thả lại tệp",
    "provider_failed": "mô hình ảnh trả lời sai. Hãy thả lại tệp",
    "expired": "tranh đã hết hạn trước khi lô hoàn tất. Hãy thả lại tệp",
}


def row_fault(code: str, language: str, **values: object) -> Fault:
    """Return the fault of a row that could not be read."""
    return Fault("", ROWS[code][language].format(**values), code)


def explained(number: int, fault: Fault, language: str) -> str:
    """Return what is wrong with a row: which one, which field, what would be right."""
    place = _PLACE[language].format(number=number) + (
        _FIELD[language].format(field=fault.field) if fault.field else ": "
    )
    said = fault.message
    if language == "vi" and fault.code in _MESSAGES_VI:
        said = _MESSAGES_VI[fault.code] + "."
    elif language == "vi" and fault.code == "unknown_field":
        said = _UNKNOWN_VI + "."
    elif language == "vi" and fault.field in _RIGHT_VI and not fault.code.startswith("content_policy"):
        said = _RIGHT_VI[fault.field] + "."
    return place + said
