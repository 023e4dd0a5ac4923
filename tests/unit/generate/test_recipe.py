"""A picture is its own identity: the canonical JSON and the derived seed never change by accident."""

import dataclasses
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.generate.recipe import Recipe, derived_seed

RECIPE = Recipe(
    provider="painter",
    model="painter-1",
    renderer="1",
    prompt="hai con chó trong rừng tuyết",
    negative_prompt="",
    width=512,
    height=768,
    seed=7,
    style="watercolor",
    output_format="jpeg",
    quality=85,
    num_inference_steps=None,
    guidance_scale=7.5,
    metadata_level="provenance",
)
GOLDEN = (
    '{"guidance_scale":7.5,"height":768,"metadata_level":"provenance","model":"painter-1","negative_prompt":"",'
    '"num_inference_steps":null,"output_format":"jpeg","prompt":"hai con chó trong rừng tuyết","provider":"painter",'
    '"quality":85,"renderer":"1","seed":7,"style":"watercolor","width":512}'
)


def test_the_canonical_json_is_the_golden_one():
    assert RECIPE.canonical_json() == GOLDEN


def test_seven_and_seven_point_zero_are_one_recipe():
    whole, decimal = (dataclasses.replace(RECIPE, guidance_scale=g).canonical_json() for g in (7, 7.0))
    assert whole == decimal
    assert '"guidance_scale":7,' in whole


def test_composed_and_decomposed_diacritics_are_one_recipe():
    decomposed = dataclasses.replace(RECIPE, prompt=unicodedata.normalize("NFD", RECIPE.prompt))
    assert decomposed.prompt != RECIPE.prompt
    assert decomposed.canonical_json() == GOLDEN


@pytest.mark.parametrize("field", [f.name for f in dataclasses.fields(Recipe)])
def test_every_field_makes_another_recipe(field):
    value = getattr(RECIPE, field)
    other = f"{value}x" if isinstance(value, str) else (value or 0) + 1
    assert dataclasses.replace(RECIPE, **{field: other}).canonical_json() != GOLDEN


def test_the_derived_seed_is_the_golden_one():
    assert derived_seed("a cat", "", "") == GOLDEN_SEED


@given(st.text(max_size=50), st.text(max_size=20), st.text(max_size=10))
def test_a_derived_seed_is_a_seed_and_stays_the_same(prompt, negative, style):
    seed = derived_seed(prompt, negative, style)
    assert 0 <= seed < 2**32
    assert seed == derived_seed(f" {unicodedata.normalize('NFD', prompt)}\n", negative, style)


def test_words_do_not_slide_from_one_field_into_another():
    assert derived_seed("a cat", "dog", "") != derived_seed("a", "cat dog", "")


GOLDEN_SEED = 1485858889
