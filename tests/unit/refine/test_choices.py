"""What a client may choose: other words by seed, fewer changes by reject, the language of the answer."""

from itertools import combinations

import pytest

from mayfly.errors import InvalidRequest
from mayfly.language.detect import detect_language
from mayfly.refine.refiner import RefineContext, Refinement, RefineRequest, refine

PROMPTS = ("a cat", "con mèo trên mái nhà", "a beach at sunset, no people or boats", "forest, misty, forest, a path")


def added(answer: Refinement) -> list[str]:
    return [change.text for change in answer.changes if change.op == "add"]


def test_a_seed_chooses_other_words_and_chooses_them_again() -> None:
    outcomes = {seed: refine(RefineRequest("a cat", seed=seed)).refined_prompt for seed in range(12)}

    assert len(set(outcomes.values())) >= 8
    assert all(refine(RefineRequest("a cat", seed=seed)).refined_prompt == text for seed, text in outcomes.items())


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize("first_mode", ["light", "full"])
@pytest.mark.parametrize("mode", ["light", "full"])
def test_a_refined_prompt_gains_nothing_in_any_mode_with_any_seed(prompt: str, first_mode: str, mode: str) -> None:
    once = refine(RefineRequest(prompt, mode=first_mode, seed=3)).refined_prompt

    for seed in (None, 0, 7, 2**32 - 1):
        assert refine(RefineRequest(once, mode=mode, seed=seed)).refined_prompt == once


@pytest.mark.parametrize("seed", [-1, 2**32])
def test_a_seed_out_of_range_is_refused(seed: int) -> None:
    with pytest.raises(InvalidRequest) as caught:
        refine(RefineRequest("a cat", seed=seed))

    assert caught.value.faults[0].field == "seed"


@pytest.mark.parametrize("prompt", PROMPTS)
def test_whatever_is_rejected_the_other_changes_stay_exactly_as_they_are(prompt: str) -> None:
    whole = refine(RefineRequest(prompt)).changes
    ids = [change.id for change in whole]
    for size in range(1, len(ids) + 1):
        for subset in combinations(ids, size):
            answer = refine(RefineRequest(prompt, reject=subset))
            assert answer.changes == tuple(change for change in whole if change.id not in subset)
            assert refine(RefineRequest(prompt, reject=subset[::-1])).refined_prompt == answer.refined_prompt


def test_all_rejected_is_the_prompt_as_it_was() -> None:
    prompt = "forest, misty, forest, a path, no people"
    ids = tuple(change.id for change in refine(RefineRequest(prompt)).changes)

    answer = refine(RefineRequest(prompt, reject=ids))

    assert (answer.refined_prompt, answer.negative_prompt, answer.changes) == (prompt, "", ())


@pytest.mark.parametrize(
    ("prompt", "kept"),
    [("a beach, no people or boats", "without boats"), ("bãi biển, không có người và thuyền", "không có thuyền")],
)
def test_a_rejected_negative_stays_in_the_prompt_and_is_understood_there(prompt: str, kept: str) -> None:
    whole = refine(RefineRequest(prompt))
    last = [change for change in whole.changes if change.op == "move"][-1]

    answer = refine(RefineRequest(prompt, reject=(last.id,)))

    assert kept in answer.refined_prompt
    assert last.text not in answer.negative_prompt
    assert added(answer) == added(whole)


def test_an_unknown_change_is_named_with_those_that_are_known() -> None:
    known = refine(RefineRequest("a cat")).changes[0]

    with pytest.raises(InvalidRequest) as caught:
        refine(RefineRequest("a cat", reject=(known.id, "nothing")))

    assert [fault.field for fault in caught.value.faults] == ["reject[1]"]
    assert caught.value.code == "unknown_change"
    assert known.id in caught.value.detail


def test_more_rejections_than_there_can_be_are_refused() -> None:
    with pytest.raises(InvalidRequest, match="100"):
        refine(RefineRequest("a cat", reject=("x",) * 101))


@pytest.mark.parametrize(("prompt", "language"), [("a fox in the snow", "vi"), ("con cáo trong tuyết", "en")])
def test_the_answer_is_in_the_language_asked_for(prompt: str, language: str) -> None:
    answer = refine(RefineRequest(prompt, RefineContext(language=language)))

    assert answer.language != language
    assert answer.refined_prompt.startswith(prompt)
    for text in (*added(answer), *(change.reason for change in answer.changes)):
        assert detect_language(text) == language
    again = refine(RefineRequest(answer.refined_prompt))
    assert again.refined_prompt == answer.refined_prompt
    assert again.language == answer.language


def test_auto_is_the_language_of_the_prompt_and_another_is_refused() -> None:
    assert (
        refine(RefineRequest("con mèo", RefineContext(language="auto"))).changes
        == refine(RefineRequest("con mèo")).changes
    )
    with pytest.raises(InvalidRequest, match="auto, en, vi"):
        refine(RefineRequest("a cat", RefineContext(language="fr")))


@pytest.mark.parametrize(
    ("prompt", "unfit"),
    [
        ("a perfume bottle on silk", ("scratches", "wear ", "dust", "brass", "glaze")),
        ("chai nước hoa trên nền lụa", ("vết xước", "mòn", "bụi", "men đất")),
        ("two people camping by a lake", ("doorway", "window")),
        ("ngôi làng cổ ở Hội An", ("hiện đại", "đô thị")),
        ("a crying girl", ("cheerful", "friendly", "relaxed")),
        ("một thiên thần ngồi khóc", ("thư thái", "thân thiện", "vui tươi")),
        ("a boat on a river", ("seats", "chrome", "under a high roof")),
        ("the surface of Mars", ("grass", "foliage", "moss")),
    ],
)
def test_no_addition_speaks_of_what_the_thing_cannot_have(prompt: str, unfit: tuple[str, ...]) -> None:
    for seed in range(25):
        answer = refine(RefineRequest(prompt, seed=seed))
        assert not [text for text in added(answer) if any(word in text for word in unfit)]
