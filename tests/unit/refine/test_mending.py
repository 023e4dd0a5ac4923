"""Clear slips of the finger are mended as changes of their own; names, quotes, weights and Vietnamese stay as typed."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mayfly.errors import ContentPolicyViolation
from mayfly.refine.refiner import RefineContext, Refinement, RefineRequest, refine

PUBLIC = Path(__file__).parents[2] / "language" / "rows" / "parti_prompts.txt"


def mended(found: Refinement) -> dict[str, str]:
    """Return what was mended: the word -> the id of its change."""
    return {each.text: each.id for each in found.changes if each.facet == "spelling"}


def test_a_slip_is_mended_and_said() -> None:
    found = refine(RefineRequest("a beatiful castel on the beach, watercolr"))

    assert found.refined_prompt.startswith("a beautiful castle on the beach, watercolor")
    change = next(each for each in found.changes if each.text == "castle")
    assert (change.op, change.facet) == ("replace", "spelling")
    assert "“castel”" in change.reason
    assert found.style == "watercolor"


def test_a_rejected_slip_stays_as_typed_and_the_rest_as_it_was() -> None:
    prompt = "a beatiful castel on the beach"
    whole = refine(RefineRequest(prompt))

    left = refine(RefineRequest(prompt, reject=(mended(whole)["castle"],)))

    assert left.refined_prompt == whole.refined_prompt.replace("castle", "castel")
    assert left.changes == tuple(each for each in whole.changes if each.text != "castle")


@pytest.mark.parametrize(
    "prompt",
    [
        'a sign that says "wellcome to the castel"',
        "a portrait of Castel in the garden",
        "(castel:1.3) on a hill",
        "((castel)) on a hill",
        "Chanel No. 5 on a table",
        "con meo den ngu tren ghe may",
        "nha tho co kinh canh dong lua chin",
        "a CASTEL on a hill",
        "the file castel.png and castel-like walls",
        "a painting after monet, flatlay",
        "dont add any fence",
        "a dessert in the desert",
    ],
)
def test_what_is_no_clear_slip_stays(prompt: str) -> None:
    assert mended(refine(RefineRequest(prompt))) == {}


def test_english_words_of_a_vietnamese_prompt_are_mended_and_the_reason_is_vietnamese() -> None:
    found = refine(RefineRequest("vẽ một con mèo, oil pianting"))

    assert "oil painting" in found.refined_prompt
    assert next(each for each in found.changes if each.facet == "spelling").reason.endswith("gõ nhầm.")


def test_what_is_not_wanted_is_left_and_still_moved() -> None:
    found = refine(RefineRequest("a castel on a hill, no peple"))

    assert found.negative_prompt == "peple"
    assert set(mended(found)) == {"castle"}


def test_policy_sees_what_was_meant() -> None:
    with pytest.raises(ContentPolicyViolation):
        refine(RefineRequest("naked childern in a shower"))


def test_a_target_gets_what_was_meant() -> None:
    found = refine(RefineRequest("a beatiful castel", context=RefineContext(target="sdxl")))

    assert "castle" in found.refined_prompt
    assert set(mended(found)) == {"beautiful", "castle"}


def test_public_prompts_are_mended_where_they_are_misspelt_and_nowhere_else() -> None:
    """Every word mended in 1,632 prompts was looked at: these five prompts hold the misspellings of the set."""
    found = [mended(refine(RefineRequest(line))) for line in PUBLIC.read_text(encoding="utf-8").splitlines() if line]

    assert sorted(word for words in found for word in words) == [
        "beautiful",
        "motorcycle",
        "necklace",
        "surrounding",
        "surrounding",
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["beatiful", "castel", "a", "moutain", "con", "mèo", "lihgt,", "no", "(red", "dogs)"])))
def test_mending_ends_with_the_first_time(words: list[str]) -> None:
    once = refine(RefineRequest(" ".join(["a", *words]))).refined_prompt

    assert refine(RefineRequest(once)).refined_prompt == once
