"""A Mayfly that asks for keys: 401 without one, the tenant from the key, and what belongs to whom."""

import pytest
import requests

from local.machine import Machine, Plan
from tests.e2e.asking import CAPABILITIES, GENERATE, PICTURES, REFINE, Client, problem

ALICE, NEW_ALICE, BOB = "mf_alice_0123456789abcdef", "mf_alice_fedcba9876543210", "mf_bob_0123456789abcdef"
CAT = {"prompt": "a cat under a tree", "width": 64, "height": 64}


@pytest.fixture(scope="module")
def keyed(tmp_path_factory):
    state = tmp_path_factory.mktemp("keyed")
    plan = Plan(state=state, port=0, keys=(ALICE, NEW_ALICE, BOB, "sk-plain"), most_processes=1)
    with Machine(plan) as machine:
        machine.wait_until_warm()
        yield Client(machine.url)


def generate(client: Client, key: str) -> dict:
    answer = client.post(GENERATE, CAT, headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize(
    "headers", [{"x-api-key": ALICE}, {"Authorization": f"Bearer {ALICE}"}, {"x-api-key": "sk-plain"}]
)
def test_either_header_lets_a_key_in(keyed, headers):
    assert keyed.post(REFINE, {"original_prompt": "a cat"}, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-api-key": "guess"},
        {"Authorization": "Bearer mf_alice_9999999999999999"},
        {"Authorization": "Basic eA=="},
    ],
)
def test_no_key_and_an_unknown_key_are_401_and_say_where_to_put_one(keyed, headers):
    document = problem(keyed.get(CAPABILITIES, headers=headers), 401)
    assert "x-api-key" in document["detail"]
    assert "Bearer" in document["detail"]
    assert document["error"]["code"] == "unauthorized"


def test_what_needs_no_key_answers_without_one(keyed):
    assert keyed.get("/health/").status_code == 200
    assert keyed.get("/openapi.json").status_code == 200


def test_a_picture_belongs_to_the_tenant_whatever_the_key(keyed):
    made, again, other = (generate(keyed, key) for key in (ALICE, NEW_ALICE, BOB))
    assert again["image_link"] == made["image_link"]
    assert again["metadata"]["cached"] is True
    assert other["image_link"] != made["image_link"]
    name = made["image_link"].rpartition("/")[2]
    forbidden = keyed.call("DELETE", f"{PICTURES}{name}/", headers={"x-api-key": BOB})
    assert forbidden.status_code == 404
    assert requests.get(made["image_link"], timeout=30).status_code == 200, "a link needs no key"
    assert keyed.call("DELETE", f"{PICTURES}{name}/", headers={"x-api-key": NEW_ALICE}).status_code == 204
