"""A refined prompt is written for its target: its form, its limit, its language, and every loss named."""

import subprocess
import sys
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mayfly.errors import ContentPolicyViolation, InvalidRequest
from mayfly.language.detect import detect_language
from mayfly.language.policy import check
from mayfly.language.text import fold
from mayfly.refine.clip import count_tokens
from mayfly.refine.refiner import RefineContext, Refinement, RefineRequest, refine
from mayfly.refine.targets import find_target, targets

CAT = "con mèo đen ngồi trên mái nhà, không có người, không mưa"
LONG = "a red fox under old birch trees, " + ", ".join(
    f"tree number {number} with golden leaves" for number in range(8)
)
WORDS = [
    "con mèo",
    "a fox",
    "(red:1.3)",
    '"Xin chào"',
    "không có xe",
    "no people",
    "16:9",
    "7",
    "đỏ",
    "BREAK",
    "<lora:x:1>",
]
PIECES = st.lists(
    st.sampled_from([*WORDS, "rừng tuyết", "lúc hoàng hôn", "xyzđ", "\n", ",", ".", "((", "--ar 1:1"]), max_size=30
)
PROMPTS = st.one_of(st.text(max_size=200), PIECES.map(" ".join), PIECES.map(" ".join).map(fold))
TARGETS = st.sampled_from([each.id for each in targets()])


def refined(prompt: str, target: str, **options: object) -> Refinement:
    return refine(RefineRequest(prompt, RefineContext(target=target), **options))  # type: ignore[arg-type]


def told(answer: Refinement, op: str) -> list[tuple[str, str]]:
    return [(change.facet, change.text) for change in answer.changes if change.op == op]


@pytest.mark.parametrize("name", ["sd15", "sdxl", "nova"])
def test_tags_and_captions_are_joined_by_commas_and_sentences_are_sentences(name: str) -> None:
    assert refined("a cat", name).refined_prompt.startswith("a cat, ")
    assert refined("a cat", "flux").refined_prompt.startswith("a cat. ")


def test_vietnamese_becomes_english_and_what_is_not_wanted_too() -> None:
    answer = refined(CAT, "sdxl")

    assert answer.refined_prompt.startswith("a black cat sitting on a roof, ")
    assert answer.negative_prompt == "people, rain"
    assert detect_language(answer.refined_prompt) == "en"
    assert told(answer, "translate") == [
        ("prompt", "a black cat sitting on a roof"), ("negative", "people"), ("negative", "rain"),
    ]  # fmt: skip
    assert answer.language == "vi"
    assert all(detect_language(change.reason) == "vi" for change in answer.changes)


def test_the_answer_s_language_can_be_chosen_apart_from_the_prompt_s() -> None:
    answer = refine(RefineRequest(CAT, RefineContext(target="sdxl", language="en")))

    assert all(detect_language(change.reason) == "en" for change in answer.changes)


def test_openai_reads_vietnamese_and_hears_the_opposite_of_what_is_not_wanted() -> None:
    answer = refined(CAT, "openai")

    assert answer.refined_prompt.startswith("con mèo đen ngồi trên mái nhà. Khung cảnh vắng lặng. Thời tiết khô ráo.")
    assert (answer.negative_prompt, told(answer, "move"), told(answer, "translate")) == ("", [], [])
    assert ("negative", "khung cảnh vắng lặng") in told(answer, "replace")


def test_what_has_no_opposite_is_named_as_dropped() -> None:
    assert ("negative", "unicorns") in told(refined("a street, no unicorns", "flux"), "remove")


def test_a_weight_is_kept_where_it_is_read_and_named_where_it_is_not() -> None:
    assert "(red:1.3)" in refined("a (red:1.3) fox in snow", "sd15").refined_prompt
    assert told(refined("a (red:1.3) fox in snow", "flux"), "replace") == [("syntax", "red")]


def test_words_without_an_english_stay_and_are_named() -> None:
    answer = refined("con mèo ngồi bên cái xyzđ đỏ", "flux")

    assert answer.untranslated == ("xyzđ",)
    assert "xyzđ" in answer.refined_prompt
    assert "xyzđ" in answer.suggestions[0]


def test_the_limit_is_kept_from_the_least_important_facet_and_each_cut_is_named() -> None:
    answer = refined(LONG, "sd15")
    whole = refined(LONG, "generic")

    assert answer.tokens == count_tokens(answer.refined_prompt) <= 75
    added, cut = set(told(answer, "add")), set(told(answer, "remove"))
    assert cut
    assert added | cut == set(told(whole, "add"))
    assert not any(text in answer.refined_prompt for _, text in cut)


def test_a_prompt_of_one_s_own_beyond_the_limit_is_cut_and_the_rest_named() -> None:
    answer = refined(", ".join(f"a fox by birch tree {number}" for number in range(40)), "sdxl")

    assert count_tokens(answer.refined_prompt) <= 75
    assert told(answer, "remove")[0][0] == "prompt"


@pytest.mark.parametrize("name", [each.id for each in targets()])
@pytest.mark.parametrize(
    "prompt", ["a cat", CAT, "phố cổ Hội An ban đêm, không xe", "a (red:1.2) fox!", "con meo tren mai nha"]
)
def test_refining_a_refined_prompt_adds_nothing(prompt: str, name: str) -> None:
    once = refined(prompt, name).refined_prompt

    assert refined(once, name).refined_prompt == once


@pytest.mark.parametrize(("prompt", "name"), [(CAT, "sdxl"), (LONG, "sd15"), ("a beach, no people", "flux")])
def test_whatever_is_rejected_the_other_changes_stay_as_they_are(prompt: str, name: str) -> None:
    whole = refined(prompt, name).changes
    ids = [change.id for change in whole if change.op == "add"]
    for size in range(1, len(ids) + 1):
        for subset in combinations(ids, size):
            answer = refined(prompt, name, reject=subset)
            assert {change.id for change in answer.changes} == {change.id for change in whole} - set(subset)


def test_what_the_target_calls_for_can_not_be_rejected() -> None:
    translated = next(change for change in refined(CAT, "sdxl").changes if change.op == "translate")

    with pytest.raises(InvalidRequest) as caught:
        refined(CAT, "sdxl", reject=(translated.id,))

    assert caught.value.faults[0].code == "needed_change"


def test_an_unknown_target_is_refused_with_the_nearest() -> None:
    with pytest.raises(InvalidRequest) as caught:
        refined("a cat", "fluxx")

    fault = caught.value.faults[0]
    assert (fault.field, fault.code) == ("context.target", "unknown_target")
    assert "flux" in fault.message


@settings(max_examples=120, deadline=None)
@given(PROMPTS, TARGETS)
def test_never_over_the_limit_whatever_is_typed(prompt: str, name: str) -> None:
    target = find_target(name)
    assert target
    try:
        answer = refined(prompt, name)
    except ContentPolicyViolation:
        return

    assert refined(prompt, name).refined_prompt == answer.refined_prompt
    assert target.measure(answer.refined_prompt) <= target.limit
    assert target.measure(answer.negative_prompt) <= target.limit
    ours = [change.text for change in answer.changes if change.op in ("add", "replace")]
    assert not any(check(text) for text in ours if text not in prompt)


@settings(max_examples=80, deadline=None)
@given(PIECES.map(lambda pieces: " ".join(["con mèo và số 42 cầm biển", '"Xin chào"', *pieces])), TARGETS)
def test_quoted_text_and_numbers_survive_where_there_is_room(prompt: str, name: str) -> None:
    answer = refined(prompt, name)
    cut = [change.text for change in answer.changes if change.facet == "prompt" and change.op == "remove"]
    moved = " ".join(change.text for change in answer.changes if change.facet == "negative")
    kept = " ".join((answer.refined_prompt, answer.negative_prompt, moved, *cut))

    assert '"Xin chào"' in kept
    assert "42" in kept


def test_clip_s_table_and_the_glossary_are_read_for_those_alone_who_need_them() -> None:
    code = """
from mayfly.language.glossary import glossary
from mayfly.refine import clip
from mayfly.refine.refiner import RefineContext, RefineRequest, refine
from mayfly.refine.validation import validate
for target in (None, "generic", "flux", "nova", "stability", "openai"):
    refine(RefineRequest("a cat, no dogs", RefineContext(target=target)))
    validate("a cat, no dogs", target)
assert not clip._ranks.cache_info().currsize
refine(RefineRequest("a cat", RefineContext(target="sdxl")))
assert clip._ranks.cache_info().currsize
assert not glossary.cache_info().currsize
refine(RefineRequest("con mèo", RefineContext(target="sdxl")))
assert glossary.cache_info().currsize
"""
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": "shared"})
