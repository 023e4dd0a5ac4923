"""Vietnamese prompts in English: a table by ear, and laws for any text."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.language.english import article, number_word, plural
from mayfly.language.glossary import glossary
from mayfly.language.text import DATA, fold
from mayfly.language.tokens import tokenise
from mayfly.language.translate import translate
from tools.build_glossary import build

LINES = (Path(__file__).parent / "translations.txt").read_text(encoding="utf-8").splitlines()
ROWS = [line.split(" = ") for line in LINES if line and line[0] not in "#~"]
NOT_YET = [line[2:].split(" = ") for line in LINES if line.startswith("~")]

SYLLABLES = sorted({word for vietnamese, _ in ROWS for word in vietnamese.split()})
EXTRAS = ["2", "16:9", '"Tết"', "(mèo:1.3)", "<lora:x:1>", "BREAK", "robot", "của", "những", "một", "rất", "và", "xyzđ"]
PROMPTS = st.lists(st.sampled_from(SYLLABLES + EXTRAS), max_size=25).map(" ".join)
TYPED = st.text(max_size=120) | PROMPTS | PROMPTS.map(fold)


def stripped(text: str) -> str:
    """Return Vietnamese as typed without marks, with its capitals."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@pytest.mark.parametrize(("vietnamese", "english"), ROWS)
def test_a_prompt_is_said_as_one_would_say_it(vietnamese: str, english: str) -> None:
    assert translate(vietnamese).text == english


@pytest.mark.parametrize(("vietnamese", "english"), NOT_YET)
def test_what_is_not_said_so_yet_is_listed_as_such(vietnamese: str, english: str) -> None:
    assert translate(vietnamese).text != english, "take its ~ away"


def test_the_table_is_long_and_little_of_it_is_not_yet_so() -> None:
    assert len(ROWS) + len(NOT_YET) >= 180
    assert len(NOT_YET) <= 0.1 * len(ROWS)


def test_the_glossary_is_what_its_sources_say() -> None:
    assert (DATA / "glossary.json").read_text(encoding="utf-8") == build()


def test_the_glossary_tells_things_doings_and_beings() -> None:
    known = glossary()

    assert known.thing(["khong", "o", "to"], 1, plain=True) == 2
    assert known.thing(["ben", "canh"], 0, plain=True) == 0  # bên cạnh, beside
    assert known.thing(["hồ", "bơi"], 0, plain=False) == 2
    assert known.doing(["đọc", "sách"], 0)
    assert not known.doing(["hồ", "bơi"], 0)
    assert known.being(["con", "mèo"], 1)
    assert not known.being(["cái", "bàn"], 1)


def test_the_glossary_is_large() -> None:
    assert len(glossary()) >= 10_000


def test_without_marks_most_prompts_read_the_same() -> None:
    same = [text for text, _ in ROWS if translate(stripped(text)).text == translate(text).text]

    assert len(same) >= 0.85 * len(ROWS)


@pytest.mark.parametrize(
    "text", ["con meo den nho", "hai con cho trong rung tuyet", "co gai mac ao dai trang ben ho sen luc hoang hon"]
)
def test_prompts_typed_without_marks_are_read(text: str) -> None:
    assert translate(text).unknown == ()
    assert translate(text).text in [english for _, english in ROWS]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("hoạ sĩ, hoà bình, thuỷ thủ", "a painter, peace, a sailor"),
        ("họa sĩ, hòa bình, thủy thủ", "a painter, peace, a sailor"),
        ("kì lân", "a unicorn"),
        ("váy đỏ và vàng", "a red and gold dress"),
        ("lá xanh, biển xanh", "a green leaf, a blue sea"),
        ("hai mươi ba con chim", "twenty-three birds"),
        ("ba mươi mốt ngọn nến", "thirty-one candles"),
        ("5 con mèo", "5 cats"),
        ("nước Ý", "Italy"),
        ("tất cả 3 con mèo", "all 3 cats"),
        ("hai con mèo kia", "those two cats"),
    ],
)
def test_spelling_colours_and_numbers(text: str, english: str) -> None:
    assert translate(text).text == english


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ('con mèo cầm biển "Xin chào"', '"Xin chào"'),
        ("con mèo (nền đỏ:1.3)", ":1.3)"),
        ("<lora:abc:1> con mèo", "<lora:abc:1>"),
        ("cô gái tên Nguyễn Thị Hoa", "Nguyễn Thị Hoa"),
        ("tranh Bùi Xuân Phái", "Bùi Xuân Phái"),
        ("con mèo, cinematic lighting, octane render", "cinematic lighting, octane render"),
        ('"con mèo đen"', '"a black cat"'),
        ("con mèo\nnền đỏ", "\n"),
    ],
)
def test_quotes_syntax_names_and_english_are_kept(text: str, kept: str) -> None:
    assert kept in translate(text).text


@pytest.mark.parametrize("text", ["a cat in Hội An", "", "   ", "two dogs, 4k", "猫"])
def test_what_is_not_vietnamese_comes_back_as_it_is(text: str) -> None:
    assert translate(text).text == text
    assert translate(text).unknown == ()


def test_an_unknown_word_is_kept_in_its_place_and_reported() -> None:
    result = translate("con mèo ngồi bên cái xyzđ đỏ")

    assert "xyzđ" in result.text
    assert result.unknown == ("xyzđ",)


def test_spans_name_the_words_and_their_english() -> None:
    text = "con mèo đen trong rừng tuyết"

    assert [(text[span.start : span.end], span.english) for span in translate(text).spans] == [
        ("mèo", "cat"), ("đen", "black"), ("trong", "in"), ("rừng tuyết", "snowy forest"),
    ]  # fmt: skip


@given(TYPED)
def test_any_text_has_a_translation_and_always_the_same(text: str) -> None:
    result = translate(text)

    assert translate(text) == result
    assert all(0 <= span.start < span.end <= len(text) for span in result.spans)
    assert all(word in text for word in result.unknown)


@given(PROMPTS)
def test_numbers_quotes_and_unknown_words_survive(text: str) -> None:
    result = translate(text)

    for token in tokenise(text):
        if token.kind in ("quote", "syntax") or re.fullmatch(r"\d+", token.text):
            assert token.text in result.text
    assert all(word in result.text for word in result.unknown)


@pytest.mark.parametrize("word", ["tranh", "hai", "con", "đàn", "và", "rất", "màu"])
def test_a_word_said_two_thousand_times_is_no_trouble(word: str) -> None:
    assert translate("con mèo đen " + f"{word} " * 2000).text


def test_english_plurals_articles_and_numbers() -> None:
    assert [plural(noun) for noun in ("child", "glass of tea", "ao dai", "city", "white fox", "ray", "old woman")] == [
        "children", "glasses of tea", "ao dai", "cities", "white foxes", "rays", "old women",
    ]  # fmt: skip
    assert [article(word) for word in ("old", "hourglass", "unicorn", "umbrella", "one-eyed", "8", "house")] == [
        "an", "an", "a", "an", "a", "an", "a",
    ]  # fmt: skip
    assert [number_word(value) for value in (0, 12, 40, 99, 100)] == ["zero", "twelve", "forty", "ninety-nine", "100"]
