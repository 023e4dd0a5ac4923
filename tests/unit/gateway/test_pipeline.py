"""A message answered: pictures through the real engine, words in the message's language, nothing faked."""

import pytest

from mayfly.errors import Busy, ContentPolicyViolation, InvalidRequest, ProviderFailed, Unavailable
from mayfly.gateway.answers import confirm
from mayfly.gateway.intents import AVAILABLE_INTENTS, INTENTS, SURE, Intent, classify
from mayfly.language.detect import detect_language
from tests.conversations import Talk
from tests.doubles import CountingProvider


class Conversation(Talk):
    """One message at a time: no session is carried on."""

    def __init__(self, **provider):
        super().__init__(CountingProvider(**provider))

    def say(self, text, **members):
        return super().say(text, **{"session": None, **members})


@pytest.mark.parametrize(
    ("text", "prompt", "language"),
    [("draw me a cat please", "a cat", "en"), ("vẽ cho tôi một con mèo", "một con mèo", "vi")],
)
def test_a_wish_is_drawn_and_answered_in_its_language(text, prompt, language):
    chat = Conversation()
    reply = chat.say(text)
    assert (reply.type, reply.prompt, reply.intent.language) == ("image", prompt, language)
    assert chat.provider.painted[0].prompt.startswith(prompt)
    assert detect_language(reply.message) == language
    assert all(detect_language(action.label) == language for action in reply.actions)
    assert [step.name for step in reply.steps] == [
        "session",
        "classify",
        "parameters",
        "policy",
        "refine",
        "generate",
        "keep",
        "reply",
        "session",
    ]
    assert 0 < sum(step.seconds for step in reply.steps) <= reply.seconds


@pytest.mark.parametrize(
    ("text", "count"), [("four versions of a red fox", 4), ("3 bức tranh con mèo nhé", 3), ("20 pictures of a fox", 8)]
)
def test_a_number_of_pictures_is_a_gallery(text, count):
    reply = Conversation().say(text)
    assert (reply.type, len(reply.drawn.pictures)) == ("gallery", count)


def test_more_than_the_most_is_said():
    assert "8" in Conversation().say("20 pictures of a fox").message


def test_what_the_message_states_wins_over_the_context():
    chat = Conversation()
    chat.say("a fox, 256x320", width=512, height=512, seed=7)
    recipe = chat.provider.painted[0]
    assert (recipe.width, recipe.height, recipe.seed) == (256, 320, 7)


def test_a_quoted_prompt_is_what_gets_refined_and_drawn():
    assert (
        Conversation().say('polish my prompt first, then render it -> "old robot gardener"').prompt
        == "old robot gardener"
    )


def test_words_that_could_not_be_drawn_are_said_and_only_the_users_own():
    reply = Conversation().say("a flurble beside a cat")
    assert reply.missing == ("flurble",)
    assert "I could not draw: flurble." in reply.message


def test_what_is_not_wanted_is_left_out_and_said():
    chat = Conversation()
    reply = chat.say("a beach at sunset, no people")
    assert "people" in chat.provider.painted[0].negative_prompt
    assert "people" in reply.message


@pytest.mark.parametrize(
    "text", ["draw a cat", "vẽ một con mèo", "a cat on a beach, watercolor", "3 pictures of a fox"]
)
def test_every_action_is_a_message_that_does_what_its_label_says(text):
    chat = Conversation()
    reply = chat.say(text)
    wanted = {"regenerate": "image", "variations": "gallery", "refine": "text", "change_style": "image"}
    for action in reply.actions:
        answer = chat.say(action.payload["message"], **action.payload.get("context", {}))
        assert answer.type == wanted[action.id], action
    assert {action.id for action in reply.actions} >= {"regenerate", "variations", "refine"}


def test_another_style_keeps_the_seed_and_drawing_anew_does_not():
    chat = Conversation()
    reply = chat.say("draw a cat")
    actions = {action.id: action.payload["context"] for action in reply.actions if "context" in action.payload}
    assert actions["change_style"]["seed"] == reply.drawn.pictures[0].recipe.seed
    assert actions["regenerate"]["seed"] == -1


@pytest.mark.parametrize(
    "text",
    [
        "more like this",
        "vẽ lại lần nữa đi",
        "remove the background from this photo",
        "crop the left side of this photo",
        "upscale this image to 4k",
        "ghép mặt mình vào siêu nhân này",
        "turn my selfie into a comic book character",
        "what styles do you have?",
        "good morning!",
        "viết giúp mình một email xin nghỉ",
    ],
)
def test_what_can_not_be_done_is_said_with_what_can_be_and_nothing_is_drawn(text):
    chat = Conversation()
    reply = chat.say(text)
    assert reply.type == "text"
    assert not chat.provider.painted
    assert reply.drawn is None
    assert detect_language(reply.message) == detect_language(text)
    offered = classify(reply.actions[0].payload["message"])
    assert offered.name == "image_generation"
    assert offered.confidence >= SURE


def test_a_prompt_is_refined_with_its_changes_and_not_drawn():
    chat = Conversation()
    reply = chat.say("improve this prompt: a cat")
    assert reply.type == "text"
    assert reply.refinement.original_prompt == "a cat"
    assert reply.refinement.refined_prompt in reply.message
    assert all(change.text in reply.message for change in reply.refinement.changes)
    assert not chat.provider.painted


def test_a_prompt_is_checked_and_its_faults_are_said():
    good, bad = (
        Conversation().say('is "a cat on a red sofa" a good prompt?'),
        Conversation().say("check my prompt: ((cat"),
    )
    assert good.validation.is_valid
    assert not bad.validation.is_valid
    assert bad.validation.issues[0].message in bad.message


@pytest.mark.parametrize("text", ["improve my prompt please", "kiểm tra prompt giúp mình"])
def test_a_prompt_that_is_missing_is_asked_for(text):
    reply = Conversation().say(text)
    assert (reply.type, reply.refinement, reply.validation) == ("text", None, None)


@pytest.mark.parametrize("text", ["draw a naked woman having sex", "vẽ cảnh khiêu dâm"])
def test_policy_refuses_before_anything_is_drawn(text):
    chat = Conversation()
    with pytest.raises(ContentPolicyViolation) as caught:
        chat.say(text)
    assert caught.value.faults[0].field == "message"
    assert not chat.provider.painted


def test_a_size_out_of_limits_names_the_message():
    with pytest.raises(InvalidRequest) as caught:
        Conversation().say("a fox 4000x4000")
    assert caught.value.faults[0].field == "message"


@pytest.mark.parametrize("error", [ProviderFailed("down"), Unavailable("down"), Busy("much", retry_after_seconds=3)])
@pytest.mark.parametrize("text", ["draw a cat", "vẽ một con mèo"])
def test_what_may_pass_is_said_in_words_with_the_step_and_a_way_on(error, text):
    reply = Conversation(error=error).say(text)
    assert (reply.type, reply.failed_step) == ("error", "generate")
    assert detect_language(reply.message) == detect_language(text)
    assert reply.actions[0].payload == {"message": text}


def test_a_failure_leaves_the_conversation_as_it_was():
    talk = Talk()
    talk.say("draw a cat")
    talk.provider.error = ProviderFailed("down")
    assert talk.say("make it a dog").type == "error"
    talk.provider.error = None
    assert talk.say("make it night").prompt == "a cat at night"


def test_words_are_refined_once_for_each_picture(monkeypatch):
    from mayfly.gateway import drawing
    from mayfly.generate import wording

    times = []
    for room in (drawing, wording):
        real = room.refine
        monkeypatch.setattr(
            room, "refine", lambda request, real=real, **more: times.append(request) or real(request, **more)
        )
    Conversation().say("draw a cat")
    assert len(times) == 1


def test_the_session_id_comes_back():
    assert Conversation().say("help", session_id="s-1").session_id == "s-1"


def test_every_intent_is_either_available_or_said_to_be_not():
    assert set(INTENTS) > AVAILABLE_INTENTS


@pytest.mark.parametrize(("text", "language"), [("purple thursday", "en"), ("thứ năm màu tím", "vi")])
def test_what_is_not_sure_is_asked_and_each_answer_does_what_it_says(text, language):
    asked = confirm(text, Intent("image_generation", 0.4, language, others=("prompt_refinement",)))
    assert asked.type == "confirmation"
    assert {action.payload["intent"] for action in asked.actions} >= {"image_generation", "prompt_refinement", "help"}
    for action in asked.actions:
        assert detect_language(action.label) == language
        answer = Conversation().say(action.payload["message"], intent=action.payload["intent"])
        assert answer.intent.name == action.payload["intent"]
        assert (answer.drawn is not None) == (answer.intent.name == "image_generation")


def test_a_message_that_may_be_no_wish_is_not_drawn(monkeypatch):
    from mayfly.gateway import pipeline

    monkeypatch.setattr(pipeline, "SURE", 1.1)
    chat = Conversation()
    assert chat.say("a cat").type == "confirmation"
    assert not chat.provider.painted


@pytest.mark.parametrize("text", ["draw a naked woman having sex", "vẽ cảnh khiêu dâm"])
def test_what_may_not_be_drawn_is_not_offered_either(monkeypatch, text):
    from mayfly.gateway import pipeline

    monkeypatch.setattr(pipeline, "SURE", 1.1)
    with pytest.raises(ContentPolicyViolation):
        Conversation().say(text)
