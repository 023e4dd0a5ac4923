"""CLIP tokens are counted as the reference tokenizer counts them, on any text."""

import json
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.refine import clip
from mayfly.refine.clip import count_tokens, fits
from tools.build_clip import letters_of_bytes

HERE = Path(__file__).parent
# Texts with the counts of CLIP's own tokenizer (clip-anytorch 2.6.0, with ftfy 6 and regex): prompts in English and in
# Vietnamese with and without diacritics, decomposed letters, emoji, numbers, punctuation, letters of all scripts.
GOLDEN = [json.loads(line) for line in (HERE / "clip_counts.jsonl").read_text(encoding="utf-8").splitlines()]


def test_every_golden_text_has_the_count_of_the_reference() -> None:
    assert len(GOLDEN) >= 200
    assert [(text, count_tokens(text)) for text, _ in GOLDEN] == [(text, count) for text, count in GOLDEN]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("   \n\t ", 0),
        ("a cat", 2),
        ("A  CAT", 2),
        ("a cat, a dog", 5),
        ("2024", 4),
        ("it's", 2),
        ("“cat”", 3),
        ("&quot;cat&quot;", 3),
        ("x²", 2),
        ("<|endoftext|>", 1),
    ],
)
def test_small_texts(text: str, count: int) -> None:
    assert count_tokens(text) == count


def test_fits_holds_on_both_sides_of_a_limit() -> None:
    text = "cat " * 75
    assert fits(text, 75)
    assert not fits(text, 74)


@given(st.text())
def test_any_string_has_a_count_which_is_at_most_its_bytes(text: str) -> None:
    letters = clip._clean(text)
    assert 0 <= count_tokens(text) <= len(letters.encode("utf-8"))


@given(st.text(alphabet=st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF)))
def test_lone_surrogates_are_counted(text: str) -> None:
    assert count_tokens(text) >= 0


def test_a_word_longer_than_any_prompt_takes_a_second_at_most() -> None:
    """A heap of merges: passes over the word would take minutes."""
    assert count_tokens("a" * 32_000) == 4001


def test_the_table_is_read_at_the_first_count_only() -> None:
    code = "import mayfly.refine.clip as c; assert not c._ranks.cache_info().currsize; c.count_tokens('a cat')"
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, env={"PYTHONPATH": "shared"})


def test_the_table_holds_each_merge_once_after_its_parts() -> None:
    table = (Path(clip.__file__).parent / "data" / "clip_bpe.bin").read_bytes()
    pairs = struct.unpack(f"<{len(table) // 4}I", table)
    assert len(pairs) == len(set(pairs)) == 49152 - 256 - 2
    assert all(max(pair >> 16, pair & 0xFFFF) < 512 + rank for rank, pair in enumerate(pairs))


def test_each_byte_has_one_letter() -> None:
    assert sorted(letters_of_bytes().values()) == list(range(256))
