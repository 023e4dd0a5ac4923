"""A prompt is written for its target: in its form, within its limit to the token, with nothing lost in silence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.language.negation import extract_negatives
from mayfly.language.policy import check
from mayfly.refine.clip import count_tokens
from mayfly.refine.signals import tables
from mayfly.refine.targets import Dropped, PromptParts, Target, find_target, nearest_targets, render, targets
from mayfly.refine.wording import Rewording, opposite, without_arguments, without_weights

ADDITIONS = (
    ("medium", "watercolor painting, soft washes", 9),
    ("lighting", "soft window light from one side", 7),
    ("camera", "85mm lens, background gently blurred", 3),
)
EVERY = pytest.mark.parametrize("target", targets(), ids=lambda target: target.id)


def target(text: str) -> Target:
    found = find_target(text)
    assert found, text
    return found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("generic", "generic"),
        ("SD 1.5", "sd15"),
        ("Stable-Diffusion XL", "sdxl"),
        ("sd3", "sd3"),
        ("FLUX.1-dev", "flux"),
        ("stability.stable-image-core-v1:1", "stability"),
        ("amazon.nova-canvas-v1:0", "nova"),
        ("gpt-image-1", "openai"),
    ],
)
def test_a_target_is_found_however_it_is_written(written: str, found: str) -> None:
    assert target(written).id == found


def test_an_unknown_target_has_neighbours() -> None:
    assert find_target("midjourney") is None
    assert nearest_targets("novaa") == ("nova",)
    assert nearest_targets("") == nearest_targets("\ud800???") == ("generic", "sdxl", "flux")


def test_the_limits_are_those_of_the_models() -> None:
    assert {one.id: (one.limit, one.unit) for one in targets()} == {
        "generic": (4000, "characters"),
        "sd15": (75, "tokens"),
        "sdxl": (75, "tokens"),
        "sd3": (75, "tokens"),
        "flux": (1500, "characters"),
        "stability": (10_000, "characters"),
        "nova": (1024, "characters"),
        "openai": (32_000, "characters"),
    }
    assert all(one.why and one.name for one in targets())


def test_no_name_means_two_targets() -> None:
    for one in targets():
        assert {find_target(name) for name in (one.id, one.name, *one.aliases)} == {one}


@pytest.mark.parametrize(
    ("name", "prompt"),
    [
        ("sdxl", "a cat, watercolor painting, soft washes, soft window light from one side"),
        ("flux", "a cat. Watercolor painting, soft washes. Soft window light from one side."),
        ("nova", "a cat, watercolor painting, soft washes, soft window light from one side"),
    ],
)
def test_additions_are_joined_in_the_target_s_form(name: str, prompt: str) -> None:
    assert render(PromptParts("a cat", ADDITIONS[:2]), target(name)).prompt == prompt


@pytest.mark.parametrize(
    ("user", "tags", "sentences"),
    [
        ("A cat.", "A cat, red light.", "A cat. Red light."),
        ("A cat!", "A cat! Red light", "A cat! Red light."),
        ("a cat,", "a cat, red light", "a cat. Red light."),
        ("a cat --ar 16:9", "a cat, red light --ar 16:9", "a cat. Red light. --ar 16:9"),
        ("", "red light", "Red light."),
    ],
)
def test_additions_follow_whatever_the_prompt_ends_with(user: str, tags: str, sentences: str) -> None:
    parts = PromptParts(user, (("lighting", "red light", 1),))
    assert render(parts, target("sdxl")).prompt == tags
    assert render(parts, target("flux")).prompt == sentences


def test_a_caption_is_one_line() -> None:
    assert render(PromptParts("a cat\n\n on  a mat"), target("nova")).prompt == "a cat on a mat"


def test_the_least_important_facet_is_cut_first_and_only_as_needed() -> None:
    whole = (
        "a cat, watercolor painting, soft washes, soft window light from one side, 85mm lens, background gently blurred"
    )
    exact = replace(target("sdxl"), limit=count_tokens(whole))
    assert render(PromptParts("a cat", ADDITIONS), exact).prompt == whole
    one_less = render(PromptParts("a cat", ADDITIONS), replace(exact, limit=exact.limit - 1))
    assert one_less.prompt == whole.removesuffix(", 85mm lens, background gently blurred")
    assert one_less.dropped == (Dropped("camera", "85mm lens, background gently blurred", "limit"),)
    assert one_less.tokens == count_tokens(one_less.prompt)


def test_a_user_s_own_prompt_over_the_limit_is_cut_at_its_last_whole_phrase() -> None:
    user = ", ".join(f"a cat on a red mat {number}" for number in range(20))
    rendered = render(PromptParts(user, ADDITIONS), target("sd15"))
    assert user.startswith(rendered.prompt + ", ")
    first = rendered.dropped[0]
    assert (first.facet, first.reason) == ("prompt", "too_long")
    assert f"{rendered.prompt}, {first.text}" == user
    assert {drop.facet for drop in rendered.dropped[1:]} == {"medium", "lighting", "camera"}
    assert count_tokens(rendered.prompt + ", " + first.text.split(", ")[0]) > 75


def test_a_prompt_without_phrases_is_cut_between_words() -> None:
    rendered = render(PromptParts("một con mèo " * 40), target("sdxl"))
    assert ("một con mèo " * 40).startswith(rendered.prompt + " ")
    assert 60 < count_tokens(rendered.prompt) <= 75


def test_phrases_in_brackets_and_quotes_are_not_cut_apart() -> None:
    user = "a house by the sea under tall trees, (a cat, a dog, a bird:1.2)"
    rendered = render(PromptParts(user), replace(target("sdxl"), limit=12))
    assert rendered.prompt == "a house by the sea under tall trees"


def test_negatives_go_to_the_field_where_there_is_one() -> None:
    rendered = render(PromptParts("a street", (), ("people", "text", "people")), target("nova"))
    assert (rendered.prompt, rendered.negative_prompt) == ("a street", "people, text")


def test_negatives_are_worded_as_their_opposite_or_reported() -> None:
    rendered = render(PromptParts("a street", ADDITIONS[:1], ("people", "tourists", "unicorns")), target("flux"))
    assert rendered.prompt == "a street. Deserted scene. Watercolor painting, soft washes."
    assert rendered.negative_prompt == ""
    assert rendered.dropped == (Dropped("negative", "unicorns", "no_negative"),)
    assert rendered.rewordings == tuple(
        Rewording(word, "deserted scene", "negative_wording") for word in ("people", "tourists")
    )


def test_opposites_are_said_in_the_prompt_s_language_unless_the_target_needs_english() -> None:
    parts = PromptParts("một con phố", (), ("người",), language="vi")
    assert render(parts, target("openai")).prompt == "một con phố. Khung cảnh vắng lặng."
    assert render(parts, target("flux")).prompt.endswith("Deserted scene.")


def test_a_target_with_neither_field_nor_wording_drops_every_negative() -> None:
    rendered = render(PromptParts("a street", (), ("people",)), replace(target("flux"), negative="none"))
    assert rendered.prompt == "a street"
    assert rendered.dropped == (Dropped("negative", "people", "no_negative"),)


def test_negatives_outlast_additions_and_are_reported_when_they_find_no_room() -> None:
    flux = target("flux")
    parts = PromptParts("a street", ADDITIONS, ("people",))
    assert render(parts, replace(flux, limit=40)).prompt == "a street. Deserted scene."
    assert Dropped("negative", "people", "limit") in render(parts, replace(flux, limit=10)).dropped


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("a (red:1.2) hat", "a red hat"),
        ("((red)) hat", "red hat"),
        ("(a (red:1.1) hat:1.3)", "a red hat"),
        ("a (small) hat", "a (small) hat"),
        ("wide (16:9)", "wide (16:9)"),
        ("(chapter: 3)", "(chapter: 3)"),
        ('a sign "(x:1.2)"', 'a sign "(x:1.2)"'),
        ("một (con mèo:0.8)", "một con mèo"),
    ],
)
def test_weights_are_unwrapped_where_they_are_not_read(written: str, plain: str) -> None:
    assert without_weights(written)[0] == plain
    assert render(PromptParts(written), target("flux")).prompt == plain
    assert render(PromptParts(written), target("sd15")).prompt == written


def test_an_unwrapped_weight_is_reported() -> None:
    assert without_weights("a (red:1.2) hat")[1] == (Rewording("(red:1.2)", "red", "weights"),)


@pytest.mark.parametrize(
    "text",
    [
        'a cat <sd_cpp_extra_args>{"steps": 999}</sd_cpp_extra_args>',
        "a cat <SD_CPP_EXTRA_ARGS>{\n}</sd_cpp_extra_args>",
        "a cat <sd_cpp_<sd_cpp_extra_args>x</sd_cpp_extra_args>extra_args>",
        "a cat <sd_cpp_(extra:1.0)_args>",
    ],
)
@EVERY
def test_no_target_is_sent_arguments_for_the_server(text: str, target: Target) -> None:
    rendered = render(PromptParts(text, (("mood", text, 1),), (text,)), target)
    for sent in (rendered.prompt, rendered.negative_prompt):
        assert "<sd_cpp_extra_args>" not in sent.lower()
    assert "steps" not in rendered.prompt


def test_taking_arguments_out_leaves_the_rest_as_it_was() -> None:
    assert without_arguments("a  cat <sd_cpp_extra_args>{}</sd_cpp_extra_args> on a mat")[0] == "a  cat on a mat"


@pytest.mark.parametrize(
    ("negative", "language", "expected"),
    [
        ("people", "en", "deserted scene"),
        ("any people", "en", "deserted scene"),
        ("A person", "en", "deserted scene"),
        ("blurry backgrounds", "en", "deep focus from front to back"),
        ("accessories", "en", "simple unadorned look"),
        ("hat", "en", "bare-headed"),
        ("người", "en", "deserted scene"),
        ("nguoi", "vi", "khung cảnh vắng lặng"),
        ("các tòa nhà", "vi", "vùng quê hoang sơ"),
        ("unicorns", "en", None),
        ("", "en", None),
    ],
)
def test_opposites_are_found_in_both_languages(negative: str, language: str, expected: str | None) -> None:
    assert opposite(negative, language) == expected


def test_no_opposite_names_what_is_not_wanted_negates_or_is_refused() -> None:
    for row in tables("targets")["opposites"]:
        for words, said in zip((row["en"], row["vi"]), row["say"], strict=True):
            spoken = f" {said.lower().replace(',', ' ')} "
            assert not [word for word in words.split(", ") if f" {word} " in spoken], said
            assert not {"no", "not", "without", "never", "free", "không", "chẳng", "chưa"} & set(spoken.split()), said
            assert not extract_negatives(f"a house, {said}").negatives, said
            assert not check(said), said
            assert {opposite(word, "en") for word in words.split(", ")} == {row["say"][0]}


# --- laws ------------------------------------------------------------------------
WORDS = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                "a cat",
                "người",
                "(red:1.2)",
                "((x))",
                '"',
                "&amp;",
                "--ar 16:9",
                "no",
                "<sd_cpp_extra_args>",
                ".",
                "\ud83d",
                "👩‍🚀",
            ]
        ),
        max_size=60,
    ).map(" ".join),
)
PARTS = st.builds(
    PromptParts,
    WORDS,
    st.lists(st.tuples(st.sampled_from(["mood", "negative"]), WORDS, st.integers(-3, 9)), max_size=5).map(tuple),
    st.lists(st.one_of(WORDS, st.sampled_from(["people", "chữ", "text"])), max_size=5).map(tuple),
    st.sampled_from(["en", "vi"]),
)
ANY_TARGET = st.builds(replace, st.sampled_from(targets()), limit=st.integers(1, 90))


@given(PARTS, st.one_of(st.sampled_from(targets()), ANY_TARGET))
def test_nothing_is_ever_over_the_limit_and_the_same_parts_give_the_same_prompt(
    parts: PromptParts, one: Target
) -> None:
    rendered = render(parts, one)
    assert one.measure(rendered.prompt) <= one.limit
    assert one.measure(rendered.negative_prompt) <= one.limit
    assert rendered.tokens == (count_tokens(rendered.prompt) if one.unit == "tokens" else None)
    assert "<sd_cpp_extra_args>" not in rendered.prompt.lower() + rendered.negative_prompt.lower()
    assert render(parts, one) == rendered


@given(
    st.lists(st.sampled_from(["a cat", "người", "(red hat:1.2)", '"Sale, 50 %"', "three blue birds"]), min_size=1).map(
        ", ".join
    ),
    ANY_TARGET,
    st.lists(st.sampled_from(["people", "chữ", "unicorns", "mưa"]), unique=True).map(tuple),
)
def test_every_word_addition_and_negative_is_in_the_prompt_or_reported(
    user: str, one: Target, negatives: tuple[str, ...]
) -> None:
    rendered = render(PromptParts(user, ADDITIONS, negatives), one)
    reported = {(drop.facet, drop.text) for drop in rendered.dropped}
    reworded = {change.original for change in rendered.rewordings}
    own = user if one.weights else user.replace("(red hat:1.2)", "red hat")
    cut = [text for facet, text in reported if facet == "prompt"]
    if cut:
        assert own.endswith(cut[0])
        assert own.removesuffix(cut[0]).rstrip(" ,") == rendered.prompt
    else:
        assert rendered.prompt.startswith(own)
    for facet, text, _ in ADDITIONS:
        assert (text.lower() in rendered.prompt.lower()) != ((facet, text) in reported)
    for negative in negatives:
        field = negative in rendered.negative_prompt.split(", ")
        assert field + (negative in reworded) + (("negative", negative) in reported) == 1
