"""Session tokens: they come back as they went, small, and nothing else is taken for one."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from itsdangerous import URLSafeTimedSerializer

from mayfly.errors import Forbidden, Gone, InvalidRequest, ServiceError
from mayfly.gateway.session import MAX_TOKEN_CHARACTERS, MOST_MOMENTS, Moment, Session
from mayfly.storage.keys import Keys
from mayfly.storage.sessions import SignedSessions

KEYS = Keys("a naming secret of ours", ("the newest signing secret", "an older signing secret"))
SESSIONS = SignedSessions(KEYS, 86_400)
SESSION = Session(3, (Moment(0, "ab" * 16), Moment(2, "cd" * 16, 0)), Moment(1, "ef" * 16))


def faults(error):
    return [fault.field for fault in error.value.faults]


def test_a_session_comes_back_as_it_went():
    assert SESSIONS.open(SESSIONS.seal(SESSION, tenant="t"), tenant="t") == SESSION


def test_two_hundred_turns_stay_under_four_kilobytes_and_the_first_is_remembered():
    session = Session()
    for turn in range(200):
        session = session.drew(f"{turn * 7919:032x}"[::-1])
        assert len(SESSIONS.seal(session, tenant="a tenant")) < MAX_TOKEN_CHARACTERS
    assert session.turns == 200
    assert len(session.moments) == MOST_MOMENTS
    assert (session.moments[0].turn, session.moments[-1].turn) == (0, 199)


@pytest.mark.parametrize("place", [0, 10, 60, -1, -20])
def test_a_changed_token_is_refused(place):
    token = SESSIONS.seal(SESSION, tenant="t")
    letter = "A" if token[place] != "A" else "B"
    changed = token[:place] + letter + (token[place + 1 :] if place != -1 else "")
    with pytest.raises(InvalidRequest) as error:
        SESSIONS.open(changed, tenant="t")
    assert (error.value.code, faults(error)) == ("invalid_session", ["session"])


@pytest.mark.parametrize("token", ["x", "a.b.c", "." * 50, "é", "x" * 4097, "x" * 1_000_000, "eyJhIjoxfQ.abc.def"])
def test_what_was_not_made_here_is_refused(token):
    with pytest.raises(InvalidRequest) as error:
        SESSIONS.open(token, tenant="t")
    assert faults(error) == ["session"]
    assert len(error.value.detail) < 200


def test_an_expired_token_is_gone():
    token = SESSIONS.seal(SESSION, tenant="t")
    with pytest.raises(Gone) as error:
        replace(SESSIONS, lives_seconds=-1).open(token, tenant="t")
    assert (error.value.status, error.value.code, faults(error)) == (410, "session_expired", ["session"])


def test_another_tenants_token_is_forbidden():
    with pytest.raises(Forbidden) as error:
        SESSIONS.open(SESSIONS.seal(SESSION, tenant="one"), tenant="two")
    assert faults(error) == ["session"]


def test_secrets_rotate():
    old = SignedSessions(Keys(KEYS.naming, KEYS.signing[1:]), 86_400)
    stranger = SignedSessions(Keys(KEYS.naming, ("quite another secret",)), 86_400)
    assert SESSIONS.open(old.seal(SESSION, tenant="t"), tenant="t") == SESSION
    with pytest.raises(InvalidRequest):
        old.open(SESSIONS.seal(SESSION, tenant="t"), tenant="t")
    with pytest.raises(InvalidRequest):
        SESSIONS.open(stranger.seal(SESSION, tenant="t"), tenant="t")


@pytest.mark.parametrize("document", [{"v": 0, "t": "x", "n": 1, "m": []}, {"v": 99}, [], "text", None, 7])
def test_other_versions_are_refused_clearly(document):
    from hashlib import sha256

    secrets = [key.hex() for key in reversed(KEYS.subkeys("sessions"))]
    signer = URLSafeTimedSerializer(secrets, salt="mayfly session", signer_kwargs={"digest_method": sha256})
    with pytest.raises(InvalidRequest, match="version"):
        SESSIONS.open(signer.dumps(document), tenant="t")


def test_a_session_key_signs_nothing_else():
    assert KEYS.subkeys("sessions")[0] != KEYS.subkeys("manifests")[0]


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=400))
def test_any_text_is_answered_with_a_problem_naming_session(token):
    with pytest.raises(ServiceError) as error:
        SESSIONS.open(token, tenant="t")
    assert faults(error) == ["session"]
    assert 400 <= error.value.status < 500
