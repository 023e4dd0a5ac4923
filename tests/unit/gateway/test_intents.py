"""What a message wants, over natural messages of two languages, and with the marks of Vietnamese left out."""

from collections import Counter
from pathlib import Path

import pytest

from mayfly.gateway.intents import INTENTS, classify
from mayfly.language.text import fold, has_diacritics

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("messages.tsv").read_text(encoding="utf-8").splitlines()
]


def share_right(rows):
    wrong = [(text, expected, classify(text).name) for expected, text in rows if classify(text).name != expected]
    return 1 - len(wrong) / len(rows), wrong


def test_every_intent_has_messages_in_both_languages():
    counted = Counter((intent, has_diacritics(text)) for intent, text in ROWS)
    assert {intent for intent, _ in counted} == set(INTENTS)
    assert all(counted[intent, marked] >= 2 for intent in INTENTS for marked in (True, False))


def test_messages_are_understood():
    share, wrong = share_right(ROWS)
    assert share >= 0.97, wrong


def test_vietnamese_without_its_marks_is_understood():
    share, wrong = share_right([(intent, fold(text)) for intent, text in ROWS if has_diacritics(text)])
    assert share >= 0.93, wrong


def test_nothing_is_drawn_for_who_asks_for_no_picture():
    others = [text for intent, text in ROWS if intent in ("help", "unsupported", "prompt_validation")]
    drawn = [text for text in others if classify(text).name == "image_generation"]
    assert len(drawn) <= len(others) * 0.02, drawn


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("a face swap booth at a county fair", "image_generation"),
        ("put my face on the statue", "face_swap"),
        ("draw a man cutting out paper stars", "image_generation"),
        ("improve my posture", "unsupported"),
        ("improve my prompt: a fox", "prompt_refinement"),
        ("generate variatons of this img", "image_variations"),
        ("ảnh hưởng của lạm phát là gì", "unsupported"),
        ("ảnh chân dung một cụ già", "image_generation"),
    ],
)
def test_a_cue_counts_by_where_it_stands(text, intent):
    assert classify(text).name == intent


@pytest.mark.parametrize("text", ["", "   ", "?!", "....", "“”", "🦊", "\x00\u200b", "a" * 5000, "( [ {", "1 + 1"])
def test_any_text_has_an_intent(text):
    intent = classify(text)
    assert intent.name in INTENTS
    assert 0 < intent.confidence <= 1


def test_the_language_of_the_message_is_told():
    assert [classify(text).language for text in ("draw a fox", "vẽ con cáo", "ve cho minh mot con cao")] == [
        "en",
        "vi",
        "vi",
    ]


def test_every_role_that_the_reading_of_a_message_asks_for_has_words():
    from mayfly.gateway import phrasing, subject
    from mayfly.gateway.cues import _MARKS, DATA
    from mayfly.language.text import load

    roles = set(load(DATA, "cues.json")) | set(_MARKS.values()) | {"quote", "syntax", "mark", "num"}
    asked = phrasing._ORDERED | phrasing._GOVERNING | phrasing._BREAKS | subject._FRAME | subject._POINTING
    assert asked <= roles


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("create a cover letter for a nurse", "written"),
        ("design a workout plan", "plan"),
        ("create some motivation", "abstract"),
        ("thiết kế thời khóa biểu cho bé", "plan"),
        ("thiet ke thoi khoa bieu cho be", "plan"),
        ("vẽ một con mèo", None),
    ],
)
def test_the_object_of_a_drawing_verb_has_a_topic_where_it_is_no_picture(text, topic):
    from mayfly.gateway.cues import read_cues
    from mayfly.gateway.traits import traits
    from mayfly.language.tokens import tokenise

    tokens = tokenise(text)
    told = {name for name in traits(tokens, read_cues(text, tokens)) if name.startswith("d:draw>")}
    assert (f"d:draw>{topic}" in told) if topic else not told


def test_each_clause_is_read_from_its_own_beginning():
    from mayfly.gateway.cues import read_cues
    from mayfly.gateway.phrasing import clauses

    told = {name for name, _, _ in clauses(read_cues("the old mill closed last week, please paint it in snow"))}
    assert {"^^the", "last//r:strongdraw"} <= told


@pytest.mark.parametrize("text", ["B&W", "my cat as a Renaissance noble", "I'd love our house as a gingerbread house"])
def test_a_picture_that_came_along_is_a_hint(text):
    assert classify(text, image=True).name in ("image_edit", "style_transfer")


@pytest.mark.parametrize("text", ["draw a fox", "vẽ một con cáo đang ngủ"])
def test_the_wording_decides_not_the_picture_that_came_along(text):
    assert classify(text, image=True).name == "image_generation"


def test_the_names_of_the_evidence_are_read_as_they_were_written():
    from mayfly.gateway.evidence import folded, unfolded

    names = ["", "always", "w:cat", "w:cat sat", "w:cáo", "x" * 80, "x" * 80 + "y"]
    assert unfolded(folded(names)) == names


def test_the_passages_that_told_are_named():
    intent = classify("please upscale it to 4k")
    assert any("upscale" in "please upscale it to 4k"[start:end] for start, end in intent.spans)


def test_nothing_is_drawn_that_was_learned_from_another_version_of_the_rows():
    from tools import build_evidence

    assert build_evidence.main(["--check"]) == 0
