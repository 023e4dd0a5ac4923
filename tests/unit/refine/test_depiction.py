"""Refinement speaks to models; the painter shows what the user wrote."""

import pytest

from mayfly.refine.depiction import depict
from mayfly.refine.refiner import RefineRequest, refine
from mayfly.scene.parser import parse_scene

PROMPTS = [
    "a cat", "a cat on a beach at sunset, watercolor", "old robot gardener", "a man in a city street",
    "three red apples, oil painting", "a watercolor painting of a tree and a building", "pixel art wizard shop",
    "a portrait of a woman.", "một con mèo trên bãi biển", "hai con chó trong rừng tuyết", "tranh màu nước ba chú vịt con",
    "phở bò", "mot con meo tren bai bien", "a castle at night --ar 16:9",
]  # fmt: skip


@pytest.mark.parametrize("mode", ["light", "full"])
@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_refined_prompt_shows_the_same_things_in_the_same_place(prompt, mode):
    refined = refine(RefineRequest(original_prompt=prompt, mode=mode)).refined_prompt
    assert refined != prompt
    plain, shown = parse_scene(prompt), depict(refined)
    assert shown.subjects == plain.subjects
    assert (shown.place, shown.style, shown.features) == (plain.place, plain.style, plain.features)
    assert shown.unmatched == plain.unmatched


def test_an_added_time_of_day_counts_where_the_user_named_none():
    assert depict("a cat, moonlight with deep soft shadows").time == "night"
    assert depict("a cat at sunset, moonlight with deep soft shadows").time == "sunset"


@pytest.mark.parametrize("prompt", ["a cat, a dog, a house", "a cat. a dog.", "", ",", "a cat, negative space"])
def test_the_users_own_words_are_never_taken_for_additions(prompt):
    assert depict(prompt) == parse_scene(prompt)


def test_a_medium_behind_a_time_of_day_is_kept():
    assert depict("a castle at sunset, 3d render").style == "3d"
