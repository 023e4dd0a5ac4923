"""Text made even, and words with their places."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.language.text import fold, fold_with_offsets, has_diacritics, normalise
from mayfly.language.tokens import tokenise

TYPED = st.text(max_size=200) | st.text(alphabet="a b,.(:1.2)[]<>\"'“”đươngÀ\u0301\u200b-no", max_size=80)


def test_curly_quotes_control_characters_and_spaces_are_made_even() -> None:
    assert normalise(" a  “cat”\u200b\tand\n it’s\x00 hat… ") == 'a "cat" and it\'s hat...'


def test_decomposed_vietnamese_is_composed() -> None:
    assert normalise(unicodedata.normalize("NFD", "đèn lồng")) == "đèn lồng"


@given(TYPED)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)

    assert normalise(once) == once


def test_folding_takes_every_mark_of_vietnamese() -> None:
    assert fold("Đường Nguyễn Huệ, ỷ ợ ữ") == "duong nguyen hue, y o u"


@given(TYPED)
def test_a_folded_copy_knows_where_its_letters_came_from(text: str) -> None:
    folded = fold_with_offsets(text)

    assert len(folded.offsets) == len(folded.text) + 1
    for index, letter in enumerate(folded.text):
        start, end = folded.span(index, index + 1)
        assert letter in fold(text[start:end])


@pytest.mark.parametrize(("text", "marked"), [("con mèo", True), ("con meo", False), ("猫", False), ("đ", True)])
def test_diacritics_are_noticed(text: str, marked: bool) -> None:
    assert has_diacritics(text) is marked


@given(TYPED)
def test_tokens_point_at_their_text_in_order(text: str) -> None:
    tokens = tokenise(text)

    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.text, token.kind) for token in tokenise(text)]


def test_weights_and_model_tags_are_syntax_and_their_words_are_words() -> None:
    assert kinds("(cat:1.2) <lora:x:1> [dog]") == [
        ("(", "mark"),
        ("cat", "word"),
        (":1.2", "syntax"),
        (")", "mark"),
        ("<lora:x:1>", "syntax"),
        ("[", "mark"),
        ("dog", "word"),
        ("]", "mark"),
    ]


def test_quoted_text_is_one_token_but_not_where_all_is_quoted() -> None:
    assert kinds('a sign "No Cats"') == [("a", "word"), ("sign", "word"), ('"No Cats"', "quote")]
    assert kinds('"a cat"') == [("a", "word"), ("cat", "word")]


def test_decomposed_letters_stay_in_one_word() -> None:
    (token,) = tokenise(unicodedata.normalize("NFD", "mèo"))

    assert (token.lower, token.folded) == ("mèo", "meo")
