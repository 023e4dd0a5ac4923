"""A picture's name: one per tenant and recipe, made by the secret alone, recognised by its tag."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.errors import NotFound
from mayfly.generate.recipe import Recipe
from mayfly.storage.keys import Keys
from mayfly.storage.names import file_name, owner_mark, parse_name, picture_name

KEYS = Keys.from_text("0123456789abcdef")
RECIPE = Recipe(
    provider="painter", model="painter-1", renderer="1", prompt="một con mèo", negative_prompt="", width=512,
    height=512, seed=1, style="default", output_format="png", quality=None, num_inference_steps=None,
    guidance_scale=7.0, metadata_level="provenance",
)  # fmt: skip
OTHERS = {
    "provider": "other", "model": "painter-2", "renderer": "2", "prompt": "một con chó", "negative_prompt": "x",
    "width": 513, "height": 513, "seed": 2, "style": "oil", "output_format": "webp", "quality": 1,
    "num_inference_steps": 1, "guidance_scale": 7.5, "metadata_level": "full",
}  # fmt: skip


def name_of(recipe=RECIPE, tenant="internal", keys=KEYS):
    return picture_name(keys, recipe, tenant)


def test_a_golden_name_stays_over_releases():
    assert str(name_of()) == "5644e03e78984ec7a3bd00d94986e66345ff1fb2.png"


def test_the_same_recipe_has_the_same_name_however_it_is_spelt():
    assert name_of(replace(RECIPE, guidance_scale=7)) == name_of()
    assert name_of(replace(RECIPE, prompt="mo\u0323\u0302t con me\u0300o")) == name_of()


@pytest.mark.parametrize("field", OTHERS)
def test_whatever_changes_the_picture_changes_its_name(field):
    assert name_of(replace(RECIPE, **{field: OTHERS[field]})).picture_id != name_of().picture_id


def test_tenants_and_secrets_have_names_of_their_own():
    other = Keys.from_text("fedcba9876543210")
    assert len({name_of(), name_of(tenant="acme"), name_of(keys=other), name_of(tenant="")}) == 4


@pytest.mark.parametrize(
    ("output_format", "extension"), [("png", "png"), ("jpeg", "jpg"), ("webp", "webp"), ("avif", "avif")]
)
def test_a_name_that_was_written_is_read_back(output_format, extension):
    name = name_of(replace(RECIPE, output_format=output_format))
    assert name.extension == extension
    assert parse_name(KEYS, str(name)) == name
    assert re.fullmatch(rf"images/([0-9a-f]{{2}})/\1[0-9a-f]{{30}}\.{extension}", name.object_key)


def changed_at(text, place):
    return text[:place] + ("0" if text[place] != "0" else "1") + text[place + 1 :]


@pytest.mark.parametrize("place", range(40))
def test_a_name_with_one_wrong_digit_is_not_found(place):
    with pytest.raises(NotFound):
        parse_name(KEYS, changed_at(str(name_of()), place))


NAME = str(name_of())


@pytest.mark.parametrize(
    "text",
    [
        "", "cat.png", NAME + "\n", " " + NAME, NAME.upper(), NAME.replace(".png", ".webp"),
        NAME.replace(".png", ".svg"), NAME.replace(".png", ""), NAME[1:], "0" + NAME, NAME + "/../x",
        "../" + NAME, NAME.replace("0", "٠"), NAME + "\0", "\ud800" * 44,
    ],
)  # fmt: skip
def test_any_other_form_is_not_found(text):
    with pytest.raises(NotFound):
        parse_name(KEYS, text)


def test_a_name_made_with_another_secret_is_not_found():
    with pytest.raises(NotFound):
        parse_name(Keys.from_text("fedcba9876543210"), NAME)


@given(st.text())
def test_reading_any_text_raises_nothing_but_not_found(text):
    with pytest.raises(NotFound):
        parse_name(KEYS, text)


@given(st.text(alphabet=st.characters()), st.text(alphabet=st.characters()))
def test_any_tenant_and_prompt_has_a_name(tenant, prompt):
    name = name_of(replace(RECIPE, prompt=prompt), tenant)
    assert parse_name(KEYS, str(name)) == name


def test_an_owners_mark_is_plain_ascii_and_its_own():
    assert re.fullmatch("[0-9a-f]{32}", owner_mark(KEYS, "người dùng"))
    assert owner_mark(KEYS, "a") != owner_mark(KEYS, "b")


def test_a_file_name_is_safe_in_a_header():
    assert re.fullmatch(r"mayfly-[0-9a-f]{12}\.png", file_name(name_of()))
