"""What holds of every text: parted without error, always alike, once and for all, and nothing else is lost."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mayfly.language.negation import extract_negatives, may_negate
from mayfly.language.negation.grammar import grammar
from mayfly.language.tokens import tokenise

WORDS = st.sampled_from(
    [
        "a cat", "the dog", "two birds", "on a hill", "in the rain", "red", "people", "cars", "text", "con mèo",
        "người", "cây cầu", "trên bàn", "bên sông", "nguoi", "xe may", "no", "not", "without", "with no",
        "never", "nothing", "nobody", "don't add", "leave out", "avoid", "except", "instead of", "neither",
        "nor", "missing", "keep", "out", "không", "không có", "đừng vẽ", "chẳng", "thiếu", "trừ", "bỏ",
        "thay vì", "khong", "khong co", "dung ve", "tranh mau", "bo", "ra", "nhé", "ko", "k", "có", "and", "or",
        "but", "just", "both", "và", "hay", "nhưng", "mà", "là", ",", ".", ";", ":", "!", "(", ")", "[", "]",
        "—", "-", "--no", "--ar 3:4", "negative prompt:", "avoid:", "BREAK", "(cat:1.2)", '"no cats"', "“không”",
        "{red|blue}", "__hat__", "<lora:x:1>", "sugar-free", "text-free", "non-cartoon style", "No", "Not", "Dr",
        "5", "%",
        "\n",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=24).map(" ".join)
ANY = st.text(max_size=200) | st.text(alphabet=st.characters(), max_size=80) | TEXTS


@given(ANY)
def test_any_text_is_parted_alike_each_time(text: str) -> None:
    extraction = extract_negatives(text)

    extract_negatives.cache_clear()
    assert extract_negatives(text) == extraction


@given(ANY)
def test_spans_point_at_the_words_they_claim(text: str) -> None:
    extraction = extract_negatives(text)

    for (start, end), words in zip(extraction.spans, extraction.negatives, strict=True):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == words or words in ("people", "người", "nguoi")
    assert all(0 <= start < end <= len(text) for start, end in extraction.removed)
    assert list(extraction.removed) == sorted(extraction.removed)


@given(TEXTS)
def test_the_positive_has_nothing_more_to_extract(text: str) -> None:
    positive = extract_negatives(text).positive
    assume(positive[:1] not in ('"', "“"))  # quotes around all of a text are none, around a part they are

    assert extract_negatives(positive).negatives == ()


@given(TEXTS)
def test_quotes_weights_and_numbers_are_kept_on_one_side_or_the_other(text: str) -> None:
    extraction = extract_negatives(text)
    taken = " ".join([*extraction.negatives, *(text[start:end] for start, end in extraction.removed)])

    for piece in re.findall(r'"no cats"|“không”|:1\.2|\b5\b|__hat__|<lora:x:1>', text):
        assert piece in extraction.positive or piece in taken or text.strip() == piece  # quotes around all are none


@given(TEXTS)
def test_the_positive_reads_on_its_own(text: str) -> None:
    extraction = extract_negatives(text)

    if extraction.negatives and not re.search(r"[,.;:!]\s*[,.;:!]|^\s*[,.;:!]|[(]\s*[)]", text):
        assert not re.search(r",\s*,|\(\s*\)|^\s*[,;:]", extraction.positive)


@pytest.mark.parametrize(
    "text", ["\ud800", "\udfff no \ud83d", "no \x00 cats", "\x00", "", " ", "không\u0301", "NO\u200bcats", "no " * 3300]
)
def test_strange_texts_are_parted(text: str) -> None:
    assert isinstance(extract_negatives(text).positive, str)


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize(
    ("language", "before"), [("en", "this is the house with the dog and"), ("vi", "nhung con meo nho ngu tren ghe va")]
)
def test_every_cue_has_a_word_that_opens_the_grammar(language: str, before: str, marked: bool) -> None:
    """`may_negate` is what saves most prompts the grammar: a cue it does not see is never read."""
    known = grammar(language, marked)
    tables = (known.cues, known.sections, known.closers, *(speech.refusing for speech in known.speeches.values()))
    phrases = {phrase for table in tables for phrase in table.phrases()}

    assert {phrase for phrase in phrases if not may_negate(tokenise(f"{before} {phrase}"))} == set()


@pytest.mark.parametrize("text", ["a cat", "an apple on a table", "an old bot"])
def test_a_word_that_only_looks_like_a_cue_without_marks_needs_no_grammar(text: str) -> None:
    assert not may_negate(tokenise(text))
