"""Strangers' providers: slow, hanging, dying, lying ones end as clear errors, and what was painted is kept."""

import time
from dataclasses import replace

import pytest

from mayfly.errors import Busy, ProviderFailed, Unavailable
from mayfly.generate.making import PictureMaker
from mayfly.generate.ports import EncodedPicture, PictureName
from mayfly.imaging.encode import PictureFinisher
from tests.doubles import DictionaryStore
from tests.strangers.stranger import LONGEST_SECONDS, Stranger
from tests.unit.generate.test_recipe import RECIPE

PICTURE = replace(RECIPE, provider="stranger", width=64, height=64, output_format="png", metadata_level="none")


def make(model, store=None, seconds=30.0, **change):
    maker = PictureMaker(
        {"stranger": Stranger}, store or DictionaryStore(), PictureFinisher(sign=lambda message: "signed")
    )
    recipe = replace(PICTURE, model=model, **change)
    return maker.make_patiently(recipe, tenant="t", deadline=time.monotonic() + seconds)


def test_a_slow_one_is_waited_for(monkeypatch):
    kept = make("slow")
    assert kept.size_bytes
    assert not kept.cached


def test_a_hanging_one_is_given_up_before_the_function_is(monkeypatch):
    monkeypatch.setenv(LONGEST_SECONDS, "0.1")
    with pytest.raises(ProviderFailed) as caught:
        make("hanging")
    assert caught.value.code == "provider_timeout"


def test_the_functions_own_time_ends_a_call_too():
    with pytest.raises(ProviderFailed) as caught:
        make("hanging", seconds=1.2)
    assert caught.value.code == "provider_timeout"


@pytest.mark.parametrize(
    ("model", "error", "words"),
    [
        ("dying", ProviderFailed, "ZeroDivisionError"),
        ("lying", ProviderFailed, ""),
        ("nothing", ProviderFailed, "stranger failed"),
        ("empty", ProviderFailed, "stranger"),
        ("leaving", ProviderFailed, "SystemExit"),
        ("small", ProviderFailed, "8x8 pixels instead of 64x64"),
        ("refusing", ProviderFailed, "refused"),
        ("down", Unavailable, "down"),
        ("busy", Busy, "Too many"),
    ],
)
def test_each_misbehaviour_has_its_error_and_holds_nobody_up(model, error, words):
    store = DictionaryStore()
    with pytest.raises(error) as caught:
        make(model, store)
    assert words in caught.value.detail
    assert "user's words" not in caught.value.detail
    assert not store.claims


def test_a_provider_that_is_gone_is_said():
    with pytest.raises(ProviderFailed) as caught:
        make("plain", provider="former")
    assert caught.value.code == "unknown_provider"


def test_what_was_painted_is_stored_again_and_again_while_the_store_is_down(monkeypatch, tmp_path):
    class ShakyStore(DictionaryStore):
        refusals = 3

        def put(self, name: PictureName, picture: EncodedPicture, *, tenant: str):
            self.refusals -= 1
            if self.refusals >= 0:
                raise Unavailable("down")
            return super().put(name, picture, tenant=tenant)

    calls = tmp_path / "calls"
    monkeypatch.setenv("STRANGER_CALLS", str(calls))
    assert not make("plain", ShakyStore()).cached
    assert calls.read_text().count("\n") == 1
