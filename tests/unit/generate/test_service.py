"""The engine: what is one picture and what is another, what became of each parameter, what is refused."""

import time
from dataclasses import replace

import pytest

from mayfly.errors import ContentPolicyViolation, InvalidRequest, NotFound, ProviderFailed, Unavailable
from mayfly.generate.request import Caller, ImageRequest
from mayfly.generate.service import PictureService
from tests.doubles import CountingProvider, DictionaryStore, PlainFinisher

CAT = ImageRequest("a cat")


class Kitchen:
    def __init__(self, **provider):
        self.provider, self.store = CountingProvider(**provider), DictionaryStore()
        self.service = PictureService(
            providers={"painter": lambda: self.provider},
            default_provider="painter",
            store=self.store,
            finisher=PlainFinisher(),
            message_seed=lambda message: len(message),
        )

    def ask(self, request=CAT, tenant="t", seconds=20.0, submission=None):
        deadline = time.monotonic() + seconds
        return self.service.generate(request, Caller(tenant, "https://api.example", deadline, submission))


def seeds(result):
    return [picture.recipe.seed for picture in result.pictures]


def test_the_same_request_is_painted_once_and_found_the_second_time():
    kitchen = Kitchen()
    first, second = kitchen.ask(), kitchen.ask()
    assert (first.cached, second.cached) == (False, True)
    assert first.pictures[0].name == second.pictures[0].name
    assert len(kitchen.provider.painted) == 1
    assert first.pictures[0].link == f"https://api.example/api/temp/{first.pictures[0].name}"


def test_without_a_seed_every_size_and_format_has_the_same_one_and_another_name():
    kitchen = Kitchen()
    results = [kitchen.ask(r) for r in (CAT, replace(CAT, width=1024), replace(CAT, output_format="jpeg"))]
    assert len({seeds(r)[0] for r in results}) == 1
    assert len({r.pictures[0].name for r in results}) == 3


def test_minus_one_is_random_each_time():
    kitchen = Kitchen()
    assert len({seeds(kitchen.ask(replace(CAT, seed=-1)))[0] for _ in range(8)}) == 8


def test_a_redelivered_message_with_a_random_seed_finds_its_picture():
    kitchen = Kitchen()
    first, again = (kitchen.ask(replace(CAT, seed=-1), submission="message") for _ in range(2))
    assert seeds(first) == seeds(again)
    assert again.cached


def test_variations_count_up_and_wrap_around():
    assert seeds(Kitchen().ask(replace(CAT, seed=2**32 - 1, count=3))) == [2**32 - 1, 0, 1]


def test_two_tenants_share_no_picture():
    kitchen = Kitchen()
    assert kitchen.ask(tenant="a").pictures[0].name != kitchen.ask(tenant="b").pictures[0].name


def test_what_is_ignored_makes_no_other_picture_and_is_said():
    kitchen = Kitchen()
    plain, steps = kitchen.ask(), kitchen.ask(replace(CAT, num_inference_steps=30, guidance_scale=7.5, quality=80))
    assert steps.cached
    assert plain.pictures[0].name == steps.pictures[0].name
    assert set(steps.treatment.ignored) == {"num_inference_steps", "guidance_scale", "quality"}


def test_what_is_converted_is_said():
    treatment = Kitchen().ask(replace(CAT, width=2000, style="oil")).treatment
    assert treatment.converted["width"].used == 1024
    assert treatment.applied["height"] == 512
    assert "style" in {**treatment.converted, **treatment.ignored}


@pytest.mark.parametrize(
    ("change", "field"), [({"width": 2000}, "width"), ({"num_inference_steps": 9}, "num_inference_steps")]
)
def test_strict_refuses_what_would_not_be_honoured(change, field):
    kitchen = Kitchen()
    with pytest.raises(InvalidRequest) as caught:
        kitchen.ask(replace(CAT, strict=True, **change))
    assert [fault.field for fault in caught.value.faults] == [field]
    assert not kitchen.provider.painted


@pytest.mark.parametrize(
    ("change", "code", "hint"),
    [
        ({"provider": "paintr"}, "unknown_provider", "painter"),
        ({"model": "painter-3"}, "unknown_model", "painter-1"),
        ({"style": "watercolr"}, "unknown_style", "watercolor"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(change, code, hint):
    with pytest.raises(InvalidRequest) as caught:
        Kitchen().ask(replace(CAT, **change))
    assert caught.value.code == code
    assert hint in caught.value.detail


@pytest.mark.parametrize("prompt", ["a naked woman having sex", "cảnh khiêu dâm"])
def test_policy_refuses_before_anything_is_painted(prompt):
    kitchen = Kitchen()
    with pytest.raises(ContentPolicyViolation):
        kitchen.ask(replace(CAT, prompt=prompt))
    assert not kitchen.provider.painted


def test_policy_does_not_look_at_what_is_not_wanted():
    assert Kitchen().ask(replace(CAT, prompt="a statue of a woman, no nudity")).pictures


def test_refinement_changes_the_words_and_keeps_the_seed():
    kitchen = Kitchen()
    plain, refined = kitchen.ask(), kitchen.ask(replace(CAT, refine="full"))
    assert refined.refined_prompt != plain.refined_prompt
    assert refined.refined_prompt.startswith("a cat")
    assert seeds(plain) == seeds(refined)


def test_a_failing_provider_is_told_and_leaves_no_claim():
    kitchen = Kitchen(error=ProviderFailed("down"))
    with pytest.raises(ProviderFailed):
        kitchen.ask()
    kitchen.provider.error = None
    assert not kitchen.ask().cached


def test_too_little_time_keeps_what_is_painted():
    kitchen = Kitchen(delay=0.3)
    with pytest.raises(Unavailable):
        kitchen.ask(replace(CAT, count=8, seed=1), seconds=1.5)
    painted = len(kitchen.provider.painted)
    assert 0 < painted < 8
    kitchen.provider.delay = 0
    assert kitchen.ask(replace(CAT, count=8, seed=1)).pictures
    assert len(kitchen.provider.painted) == 8


def test_only_its_tenant_deletes_a_picture():
    kitchen = Kitchen()
    name = str(kitchen.ask().pictures[0].name)
    for tenant, expected in (("other", NotFound), ("t", None), ("t", NotFound)):
        caller = Caller(tenant, "", time.monotonic() + 5)
        if expected:
            with pytest.raises(expected):
                kitchen.service.delete(name, caller)
        else:
            kitchen.service.delete(name, caller)
