"""Follow-ups: whole dialogues by their rows, what is restored whole, and any text at any moment."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mayfly.errors import ContentPolicyViolation, InvalidRequest
from mayfly.gateway.sketch import Sketch
from mayfly.language.detect import detect_language
from tests.conversations import Talk
from tests.language.chat_scoring import score_dialogues
from tests.language.scoring import ROWS, read_rows


def test_dialogues_are_understood():
    rows = read_rows(ROWS / "dialogues.jsonl")
    turns, seeds, _ = score_dialogues(rows)
    assert turns.hits >= 0.97 * turns.total, turns.failed
    assert seeds.hits >= 0.97 * seeds.total, seeds.failed


def test_undo_restores_prompt_size_and_seed_whole_and_can_be_undone_step_by_step():
    talk = Talk()
    first = talk.say("draw a fox in a meadow", width=128, height=96)
    talk.say("make it night")
    talk.say("bigger")
    talk.say("another one")
    for _ in range(3):
        last = talk.say("undo")
    assert last.prompt == first.prompt
    assert last.drawn.pictures[0].recipe == first.drawn.pictures[0].recipe
    assert talk.say("undo").drawn is None


def test_small_talk_and_help_leave_the_picture_as_it_was():
    talk = Talk()
    talk.say("draw a fox in a meadow")
    for chatter in ("thanks!", "what's the weather in Paris?", "how are you?", "what can you do?"):
        assert talk.say(chatter).drawn is None
    reply = talk.say("make it night")
    assert (reply.refers_to, reply.prompt) == (0, "a fox in a meadow at night")


@pytest.mark.parametrize(
    ("text", "language"), [("the seventh one", "en"), ("cái thứ bảy", "vi"), ("go back to the fifth", "en")]
)
def test_a_picture_that_does_not_exist_is_said(text, language):
    talk = Talk()
    talk.say("draw a fox")
    reply = talk.say(text)
    assert reply.drawn is None
    assert detect_language(reply.message) == language


def test_a_size_out_of_limits_is_refused_with_the_nearest():
    talk = Talk()
    talk.say("draw a fox")
    with pytest.raises(InvalidRequest, match="2048"):
        talk.say("make it 9000x9000")


def test_a_retry_of_the_same_message_is_the_same_picture():
    talk = Talk()
    token = talk.say("draw a fox").session
    one, two = (talk.say("another one", session=token) for _ in range(2))
    assert one.drawn.pictures[0].recipe == two.drawn.pictures[0].recipe
    assert two.drawn.cached


def test_what_is_known_of_the_picture_is_told():
    talk = Talk()
    drawn = talk.say("draw a fox, watercolor", width=128, height=96)
    answer = talk.say("what was the seed of that?")
    assert str(drawn.drawn.pictures[0].recipe.seed) in answer.message
    assert "128x96" in answer.message


def test_a_blocked_change_is_refused_and_the_conversation_goes_on():
    talk = Talk()
    talk.say("draw a woman in a garden")
    with pytest.raises(ContentPolicyViolation):
        talk.say("make her naked")
    assert "night" in talk.say("make it night").prompt


SKETCHES = st.sampled_from(
    ["a fox in a meadow", "con mèo ngồi trên ghế, ban đêm", "co gai ao vang ngoi ben ho", "", "x", "🦊, , and with"]
)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=120), SKETCHES)
def test_any_text_may_follow_any_picture(text, description):
    from mayfly.gateway.changes import read_changes
    from mayfly.gateway.deltas import apply_all

    sketch = Sketch(description, description, 64, 64, seeds=(1,))
    assert isinstance(apply_all(sketch, read_changes(text, sketch).deltas).text, str)


WORDS = st.sampled_from(
    [
        "make",
        "it",
        "the",
        "cat",
        "red",
        "without",
        "people",
        "undo",
        "another",
        "and",
        "but",
        "night",
        "bigger",
        "2",
        "first",
        "remove",
        "add",
        "to",
        "with",
        "not",
        "a",
        "thêm",
        "bỏ",
        "cho",
        "nó",
        "đổi",
        "thành",
        "màu",
        "không",
        "có",
        "người",
        "cái",
        "thứ",
        "hai",
        "hoàn",
        "tác",
        ",",
        ".",
        "?",
        "!",
        ":",
        "(",
        '"',
        "512x512",
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(WORDS, min_size=1, max_size=12).map(" ".join))
def test_any_words_of_change_are_answered(text):
    talk = Talk()
    talk.say("a cat on a red sofa, watercolor", width=64, height=64)
    with suppress(InvalidRequest, ContentPolicyViolation):  # 2 512x512 may be a size out of limits
        reply = talk.say(text)
        assert reply.message
        assert reply.session
