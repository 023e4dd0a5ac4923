"""One secret, a key per purpose; rotation keeps names and honours old signatures."""

import json

import pytest

from mayfly.errors import Misconfigured
from mayfly.settings import Settings
from mayfly.storage.keys import Keys
from mayfly.storage.secrets import read_secret

PLAIN = "0123456789abcdef"
OLD, NEW = "the older secret!", "the newest secret!"


def keys(**document):
    return Keys.from_text(json.dumps(document))


def test_a_purposes_signature_is_of_no_use_elsewhere():
    plain = Keys.from_text(PLAIN)
    made = {plain.mac(purpose, b"x") for purpose in ("names", "tags", "owners")}
    made |= {plain.sign(purpose, b"x") for purpose in ("manifests", "sessions", "callbacks")}
    assert len(made) == 6
    assert not plain.verify("sessions", b"x", plain.sign("manifests", b"x"))


def test_golden_values_keep_names_stable_over_releases():
    plain = Keys.from_text(PLAIN)
    assert plain.mac("names", b"x") == "122943d0c2513a7780c06c423134468e7c765feaf3bebc3ca21a4c18870ae75f"
    assert plain.sign("sessions", b"x") == "4a4113f1828804aba7265ac924a9b30f1570c3e8eb6233d99ad74fbab30336d3"


def test_a_plain_secret_and_its_json_form_are_the_same():
    assert Keys.from_text(PLAIN) == keys(naming=PLAIN) == keys(naming=PLAIN, signing=[PLAIN])


def test_after_rotation_the_newest_signs_and_older_ones_verify():
    before = keys(naming=OLD)
    after = keys(naming=OLD, signing=[NEW, OLD])
    signed_before, signed_after = before.sign("sessions", b"x"), after.sign("sessions", b"x")

    assert signed_before != signed_after
    assert after.verify("sessions", b"x", signed_before)
    assert after.verify("sessions", b"x", signed_after)
    assert not keys(naming=OLD, signing=[NEW]).verify("sessions", b"x", signed_before)


def test_rotation_changes_no_name():
    assert keys(naming=OLD).mac("names", b"x") == keys(naming=OLD, signing=[NEW, OLD]).mac("names", b"x")


@pytest.mark.parametrize("signature", ["", "0" * 64, "é", "\ud800", "0" * 10_000])
def test_a_wrong_signature_is_refused_whatever_it_is(signature):
    assert not Keys.from_text(PLAIN).verify("manifests", b"x", signature)


def test_the_signature_covers_the_message():
    plain = Keys.from_text(PLAIN)
    assert not plain.verify("manifests", b"y", plain.sign("manifests", b"x"))


def test_a_subkey_is_the_newest_ones():
    after = keys(naming=OLD, signing=[NEW, OLD])
    assert after.subkeys("callbacks")[0] == keys(naming=NEW).subkeys("callbacks")[0]
    assert {len(subkey) for subkey in after.subkeys("callbacks")} == {32}


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "short", "x" * 15,
        "{not json at all...", "{" * 5000, '{"signing": ["0123456789abcdef"]}', '{"naming": "short"}',
        '{"naming": 1234567890123456}', '{"naming": "0123456789abcdef", "signing": []}',
        '{"naming": "0123456789abcdef", "signing": "0123456789abcdef"}',
        '{"naming": "0123456789abcdef", "signing": ["short"]}', '{"naming": null}',
    ],
)  # fmt: skip
def test_a_bad_secret_is_a_configuration_error_that_does_not_quote_it(text):
    with pytest.raises(Misconfigured) as refused:
        Keys.from_text(text)
    assert "0123456789abcdef" not in refused.value.log_detail
    assert "x" * 15 not in refused.value.log_detail
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_keys_do_not_show_themselves():
    assert PLAIN not in repr(Keys.from_text(PLAIN))


def test_a_secret_of_sixteen_characters_in_the_environment_is_read():
    assert read_secret(Settings(secret=PLAIN)) == PLAIN


@pytest.mark.parametrize("settings", [Settings(), Settings(secret="x" * 15)])
def test_no_secret_or_a_short_one_is_a_configuration_error_with_a_remedy(settings):
    with pytest.raises(Misconfigured) as refused:
        read_secret(settings)
    assert "MAYFLY_SECRET" in refused.value.log_detail
    assert "x" * 15 not in refused.value.log_detail
