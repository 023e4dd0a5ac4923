"""What refining promises, on real prompts of both languages and on anything at all."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mayfly.errors import ContentPolicyViolation, InvalidRequest
from mayfly.language.detect import detect_language
from mayfly.language.negation import extract_negatives
from mayfly.language.policy import check, stays_allowed
from mayfly.refine.context import read_context
from mayfly.refine.refiner import RefineContext, Refinement, RefineRequest, refine
from mayfly.refine.signals import parse_option, tables
from mayfly.refine.styles import styles

PROMPTS = [
    ("a cat", "animal"),
    ("a pencil sketch of an old lighthouse", "building"),
    ("pho bo", "food"),
    ("three green apples on a wooden table", "food"),
    ("an orange pickup truck on a dirt road", "vehicle"),
    ("minimalist logo for a coffee roaster", "graphic"),
    ("underwater shipwreck, murky green light", "landscape"),
    ("an abstract painting of three triangles in blue and red", "abstract"),
    ("a cozy living room with a fireplace", "interior"),
    ("con mèo trên mái nhà", "animal"),
    ("con meo tren mai nha", "animal"),
    ("tranh sơn dầu cánh đồng lúa chín", "landscape"),
    ("ảnh đen trắng ông lão hút thuốc lào", "person"),
    ("ngoi nha go ben ho", "building"),
    ("xe máy cũ trong ngõ nhỏ", "vehicle"),
    ("biểu tượng phẳng hình cái nón lá", "graphic"),
]
BOOSTERS = re.compile(r"masterpiece|best quality|\b[48]k\b|award|trending|kiệt tác", re.IGNORECASE)
WORDS = st.sampled_from(
    [
        "a",
        "the",
        "two",
        "cat",
        "dog",
        "girl",
        "red",
        "blue",
        "moon",
        "city",
        "room",
        "night",
        "noon",
        "photo",
        "painting",
        "watercolor",
        "without",
        "no",
        "bird",
        "con",
        "mèo",
        "chó",
        "không",
        "có",
        "cô",
        "gái",
        "hai",
        "đỏ",
        "rừng",
        "biển",
        "đêm",
        "tranh",
        "ảnh",
        "meo",
        "rung",
        "dem",
        ",",
        ".",
        "!",
        "?",
        ":",
        ";",
        '"hello"',
        "(cat:1.2)",
        "[x]",
        "BREAK",
        "--ar",
        "16:9",
        "50",
        "1990s",
    ]
)
PROSE = st.lists(WORDS, max_size=14).map(" ".join).filter(lambda prompt: not check(prompt))
ANYTHING = st.one_of(st.text(max_size=80), PROSE)


def refined(prompt: str, **context: str) -> Refinement:
    return refine(RefineRequest(prompt, RefineContext(**context)))


def added(refinement: Refinement) -> list[str]:
    return [change.text for change in refinement.changes if change.op == "add"]


@pytest.mark.parametrize(("prompt", "subject"), PROMPTS)
def test_a_prompt_keeps_its_beginning_and_gains_words_that_it_tells(prompt: str, subject: str) -> None:
    answer = refined(prompt)

    assert answer.refined_prompt == ", ".join([prompt, *added(answer)])
    assert answer.subject == subject
    assert len(added(answer)) >= 3
    assert not BOOSTERS.search(answer.refined_prompt)


@pytest.mark.parametrize(("prompt", "_subject"), PROMPTS)
@pytest.mark.parametrize("mode", ["light", "full"])
@pytest.mark.parametrize("style", [None, "realistic", "watercolor"])
def test_refining_the_refined_prompt_adds_nothing(prompt: str, _subject: str, mode: str, style: str | None) -> None:
    context = RefineContext(style=style)
    once = refine(RefineRequest(prompt, context, mode=mode)).refined_prompt

    assert refine(RefineRequest(once, context, mode=mode)).refined_prompt == once
    assert refine(RefineRequest(once, mode=mode)).refined_prompt == once


def test_light_adds_less_than_full() -> None:
    assert 1 <= len(added(refine(RefineRequest("a cat", mode="light")))) <= 2
    assert 3 <= len(added(refine(RefineRequest("a cat", mode="full")))) <= 4


def test_a_realistic_cat_reads_as_a_photographer_would_ask_for_it() -> None:
    answer = refined("a cat", style="realistic")

    facets = [change.facet for change in answer.changes]
    assert answer.refined_prompt.startswith("a cat, realistic photograph")
    assert facets == ["medium", "camera", "lighting", "detail"]
    assert answer.style == "realistic"
    assert "Say where the cat is" in answer.suggestions


@pytest.mark.parametrize(
    ("prompt", "never"),
    [
        ("a castle at night", r"sun|morning|daylight|midday"),
        ("black and white portrait of a man", r"\bwarm|cool|palette|colors|pastel"),
        ("wide shot of a desert", r"close|macro|tight"),
        ("oil painting of a horse", r"lens|camera|f/|photograph"),
        ("a stormy sea", r"calm|peaceful|serene|still"),
        ("a rainy street", r"clear sky|sun\b|sunlit"),
        ("minimalist icon of a fox", r"detailed|ornate|intricate|lens"),
        ("ảnh đen trắng ông lão", r"màu|ấm"),
        ("lâu đài lúc nửa đêm", r"nắng|ban ngày|ban mai|ngày"),
    ],
)
def test_no_axis_is_crossed(prompt: str, never: str) -> None:
    for suffix in ("", " one", " two", " three", " four"):
        assert not re.search(never, ", ".join(added(refined(prompt + suffix))))


@pytest.mark.parametrize("prompt", ["con mèo", "con meo ngu", "cô gái đội nón lá"])
def test_vietnamese_is_answered_in_vietnamese(prompt: str) -> None:
    answer = refined(prompt)

    assert answer.language == "vi"
    for text in (*added(answer), *answer.suggestions, *(change.reason for change in answer.changes)):
        assert detect_language(text) == "vi"


def test_negatives_are_moved_and_named() -> None:
    answer = refined("a beach at sunset, no people or boats")

    assert answer.negative_prompt == "people, boats"
    assert [change.text for change in answer.changes if change.op == "move"] == ["people", "boats"]
    assert "no people" not in answer.refined_prompt


def test_negatives_stay_where_they_are_when_asked() -> None:
    answer = refine(RefineRequest("a beach, no people", extract_negative=False))

    assert answer.refined_prompt.startswith("a beach, no people. ")
    assert answer.negative_prompt == ""
    assert extract_negatives(answer.refined_prompt).negatives == ("people",)


def test_what_stands_there_twice_is_said_once() -> None:
    answer = refined("forest, misty, forest, misty")

    assert answer.refined_prompt.startswith("forest, misty, ")
    assert answer.refined_prompt.count("misty") == 1
    assert {change.text for change in answer.changes if change.op == "remove"} == {"forest", "misty"}


@pytest.mark.parametrize(
    ("prompt", "kept"),
    [
        ("A castle made of cardboard.", "A castle made of cardboard, "),
        ("Happy birthday!", "Happy birthday! "),
        ("a cat,", "a cat, "),
        ('a sign that says "OPEN, no entry"', 'a sign that says "OPEN, no entry", '),
        ("(red fox:1.3) in [snow]", "(red fox:1.3) in [snow], "),
    ],
)
def test_punctuation_quotes_and_syntax_survive(prompt: str, kept: str) -> None:
    answer = refined(prompt).refined_prompt

    assert answer.startswith(kept)
    assert answer.endswith(".") == prompt.endswith(".")
    assert ",," not in answer


def test_parameters_of_other_tools_stay_at_the_end() -> None:
    assert refined("a cat on a roof --ar 16:9").refined_prompt.endswith(" --ar 16:9")


def test_a_style_the_prompt_contradicts_is_left_out_and_said() -> None:
    answer = refined("watercolor painting of a fox", style="realistic")

    assert "photograph" not in answer.refined_prompt
    assert answer.style == "watercolor"
    assert any("Realistic" in suggestion for suggestion in answer.suggestions)


def test_mood_lighting_and_quality_are_taken_in_either_language() -> None:
    answer = refined("một ngôi nhà", mood="yen binh", lighting="golden hour", quality="high")

    assert {"không khí yên bình", "ánh sáng giờ vàng"} <= set(added(answer))
    assert {change.facet for change in answer.changes} >= {"mood", "lighting", "quality"}


@pytest.mark.parametrize(
    ("context", "field", "code", "near"),
    [
        ({"style": "watercolr"}, "context.style", "unknown_style", "watercolor"),
        ({"mood": "calmm"}, "context.mood", "unknown_mood", "calm"),
        ({"lighting": "moonlit night sky"}, "context.lighting", "unknown_lighting", "moonlight"),
        ({"quality": "ultra"}, "context.quality", "unknown_quality", "high"),
    ],
)
def test_an_unknown_wish_is_refused_with_the_nearest_that_is_known(
    context: dict[str, str], field: str, code: str, near: str
) -> None:
    with pytest.raises(InvalidRequest) as caught:
        refined("a cat", **context)

    assert caught.value.code == code
    assert caught.value.faults[0].field == field
    assert near in caught.value.faults[0].message


def test_unknown_modes_and_methods_are_refused() -> None:
    with pytest.raises(InvalidRequest):
        read_context(RefineRequest("a cat", mode="wild"))
    with pytest.raises(InvalidRequest):
        read_context(RefineRequest("a cat", method="magic"))
    with pytest.raises(InvalidRequest, match="has none") as caught:
        read_context(RefineRequest("a cat", method="llm"))
    assert caught.value.code == "method_unavailable"


@pytest.mark.parametrize(("prompt", "word"), [("naked woman on a bed", "naked"), ("phụ nữ khỏa thân", "khỏa thân")])
def test_what_policy_refuses_is_refused_with_its_words(prompt: str, word: str) -> None:
    with pytest.raises(ContentPolicyViolation, match=word):
        refined(prompt)


@pytest.mark.parametrize(
    ("text", "additions", "surely"),
    [
        ("a cat", ["soft diffused light", "calm atmosphere"], True),
        ("a cat", ["soft diffused light", "a naked woman"], False),
        ("con mèo", ["khung hình cận phần đầu và vai"], True),
        ("a man with a naked", ["woman in soft light"], False),
    ],
)
def test_only_additions_that_can_break_no_rule_are_let_through_unread(
    text: str, additions: list[str], surely: bool
) -> None:
    assert stays_allowed(text, additions) is surely


def test_what_is_not_wanted_is_no_offence() -> None:
    assert refined("a woman in a garden, no nudity").negative_prompt == "nudity"


def test_ids_of_changes_do_not_depend_on_each_other() -> None:
    full = {change.text: change.id for change in refined("a cat").changes}
    light = refine(RefineRequest("a cat", mode="light")).changes

    assert light
    assert all(re.fullmatch("[0-9a-f]{6}", change.id) for change in light)
    assert all(full.get(change.text, change.id) == change.id for change in light)


def test_confidence_grows_with_what_is_said() -> None:
    vague, clear = refined("cat"), refined("photo of a red cat asleep on a sofa, soft light, close-up")

    assert 0 < vague.confidence_score < clear.confidence_score <= 1


OPENERS = {
    "en": (
        "a cat",
        "a man leaving home",
        "hands that keep a secret",
        "a clear sky",
        "an empty room",
        "do a portrait",
        "two schoolgirls",
    ),
    "vi": ("con mèo", "pho bo", "để con chó", "che mặt trăng", "cat meo", "học trò và em bé"),
}


def ours(language: str) -> list[str]:
    """Return all that may be added: options, named moods and lights, the words of styles."""
    data = tables("options")
    lines = [line for kinds in data[language].values() for lines in kinds.values() for line in lines]
    named = [row[language == "vi"] for table in ("moods", "lightings") for row in data[table].values()]
    keywords = [word for style in styles() for word in (style.keywords_vi if language == "vi" else style.keywords)]
    return [*(parse_option(line).text for line in lines), *named, *keywords]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_word_we_may_add_is_clean_and_neither_is_a_negation_nor_completes_one(language: str) -> None:
    for addition in ours(language):
        assert not BOOSTERS.search(addition)
        for opener in OPENERS[language]:
            text = f"{opener}, {addition}"
            assert extract_negatives(text).negatives == (), text
            assert check(text) == (), text


@settings(max_examples=150, deadline=None)
@given(ANYTHING, st.sampled_from(["light", "full"]))
def test_any_text_is_refined_the_same_each_time_or_refused_by_policy(prompt: str, mode: str) -> None:
    try:
        one = refine(RefineRequest(prompt, mode=mode))
    except ContentPolicyViolation:
        return
    two = refine(RefineRequest(prompt, mode=mode))

    assert (one.refined_prompt, one.changes, one.suggestions) == (two.refined_prompt, two.changes, two.suggestions)
    assert 0 <= one.confidence_score <= 1
    assert not check(one.refined_prompt)


@settings(max_examples=200, deadline=None)
@given(PROSE)
def test_the_users_words_stay_in_their_order(prompt: str) -> None:
    extracted = extract_negatives(prompt.strip())
    if extracted.negatives:
        return
    answer = refined(prompt)
    doubles = {change.text for change in answer.changes if change.op == "remove"}
    rest = iter(answer.refined_prompt.lower().split())
    for word in prompt.lower().split():
        plain = word.strip(",.;:!?")
        assert doubles or not plain or any(plain in other for other in rest)


@settings(max_examples=200, deadline=None)
@given(PROSE, st.sampled_from(["light", "full"]))
def test_refining_twice_is_refining_once(prompt: str, mode: str) -> None:
    once = refine(RefineRequest(prompt, mode=mode))
    twice = refine(RefineRequest(once.refined_prompt, mode=mode))

    assert not added(twice)
