"""What OpenAI's route costs for a picture that lies in the store already, as base64: from the event to the answer."""

from typing import Any

from bench.engine import finisher, submissions
from bench.handlers import ask, load, post
from bench.measure import Timing, cpu
from bench.memory_store import MemoryStore

# About 600 kB as PNG.
BODY: dict[str, Any] = {
    "model": "painter-1",
    "prompt": "a cat on a beach at sunset, watercolor",
    "size": "800x768",
    "seed": 7,
    "response_format": "b64_json",
}
RUNS = 200


def from_the_store() -> tuple[Timing, int]:
    """Return the time of one answer, and the bytes of the picture's file in it."""
    from mayfly import bootstrap
    from mayfly.api.openai.images import OpenAIImages
    from mayfly.generate.copies import Copies
    from mayfly.providers import provider_makers

    store = MemoryStore()
    images = OpenAIImages(
        pictures=submissions(store),
        editing=None,  # type: ignore[arg-type] # no edit is measured
        copies=Copies(provider_makers(), store, finisher()),
        catalogue=bootstrap.model_catalogue(),
        seeds=None,  # type: ignore[arg-type] # the seed is stated
    )
    bootstrap.openai_images = lambda: images  # type: ignore[assignment]
    gateway = load("functions/gateway")
    event = post("/v1/images/generations", BODY)
    timing = cpu(lambda _: ask(gateway, event), runs=RUNS)
    return timing, max(store.sizes())
