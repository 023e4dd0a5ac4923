"""Conversations of more than forty turns in each language, through the HTTP door and whichever process answers."""

from pathlib import Path

import pytest

from tests.e2e.asking import CHAT
from tests.language.chat_scoring import has_words
from tests.language.scoring import read_rows, stripped

CONVERSATIONS = read_rows(Path(__file__).with_name("conversations.jsonl"))


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda row: row["lang"])
def test_a_long_conversation_goes_as_it_should(mayfly, conversation):
    assert len(conversation["turns"]) > 40
    session, answers = None, []
    for turn in conversation["turns"]:
        body = {"message": turn["user"]} | ({"session": session} if session else {})
        answer = mayfly.post(CHAT, body)
        assert answer.status_code == 200, (turn["user"], answer.text)
        answers.append(answer.json())
        session = answers[-1]["session"]
        assert len(session) < 4096
        check(turn, answers)


def check(turn, answers):
    answer, expect = answers[-1], turn["expect"]
    told = (turn["user"], answer["metadata"], answer["data"].get("prompt"))
    assert answer["metadata"]["intent"] in {expect["intent"], *expect.get("alt", [])}, told
    prompt = answer["data"].get("prompt", "")
    assert all(stripped(words.lower()) in stripped(prompt.lower()) for words in expect.get("must_include", [])), told
    assert not any(has_words(prompt, words) for words in expect.get("must_exclude", [])), told
    assert all(words in answer["message"] for words in expect.get("answer_includes", [])), told
    if "refers_to" in expect:
        assert answer["metadata"]["refers_to"] == expect["refers_to"], told
    if "seed_changes" in expect:
        former = answers[expect["refers_to"]]["data"]
        pictures = former.get("images", [former])
        seed = pictures[expect.get("refers_item", 1) - 1]["seed"]
        assert (answer["data"]["seed"] != seed) == expect["seed_changes"], told
