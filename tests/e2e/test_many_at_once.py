"""Many at once: every answer belongs to its request, and one picture is painted once."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.e2e.asking import CHAT, EXTRACT, GENERATE, REFINE, VALIDATE, VARIATIONS, Client


def together(count, work):
    with ThreadPoolExecutor(32) as pool:
        return list(pool.map(work, range(count)))


@pytest.mark.parametrize(
    ("path", "body", "echo"),
    [
        (REFINE, lambda i: {"original_prompt": f"a cat number {i}"}, lambda a: a["original_prompt"].split()[-1]),
        (VALIDATE, lambda i: {"prompt": "a cat " + "x" * i}, lambda a: str(a["metadata"]["length"] - 6)),
        (EXTRACT, lambda i: {"prompt": f"a cat number {i}, no dogs"}, lambda a: a["positive_prompt"].split()[-1]),
        (GENERATE, lambda i: {"prompt": "a cat", "seed": i, "size": "64x64"}, lambda a: str(a["metadata"]["seed"])),
        (
            VARIATIONS,
            lambda i: {"prompt": "a dog", "seed": i, "size": "64x64", "num_variations": 1},
            lambda a: str(a["variations"][0]["seed"]),
        ),
        (CHAT, lambda i: {"message": "draw a cat", "session_id": str(i)}, lambda a: a["session_id"]),
    ],
)
def test_two_hundred_distinct_requests_get_their_own_answers(mayfly, path, body, echo):
    base_url = mayfly.base_url

    def ask(i: int) -> str:
        answer = Client(base_url).post(path, body(i))
        assert answer.status_code == 200, answer.text
        return echo(answer.json())

    assert together(200, ask) == [str(i) for i in range(200)]


def test_twenty_identical_requests_paint_once(mayfly):
    body = {"prompt": "a lighthouse in a storm", "seed": uuid.uuid4().int % 2**32}
    answers = together(20, lambda _: Client(mayfly.base_url).generate(**body))
    assert sum(not a["metadata"]["cached"] for a in answers) == 1
    assert len({a["images"][0]["sha256"] for a in answers}) == 1
