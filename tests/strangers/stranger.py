"""A networked provider as a stranger might write one: each of its models misbehaves in a way of its own.

It comes in by the setting, as any stranger's does: MAYFLY_EXTRA_PROVIDERS=stranger=stranger:Stranger (with this folder on
the path). STRANGER_CALLS names a file that gets a line for each call that begins; STRANGER_KILLS is how many of the first
calls with the model `mortal` end their whole process with SIGKILL.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from mayfly.errors import Busy, ProviderFailed, Unavailable
from mayfly.generate.ports import Capabilities, Raster
from mayfly.generate.recipe import Recipe

SLOW_SECONDS = "STRANGER_SECONDS"
LONGEST_SECONDS = "STRANGER_LONGEST"
CALLS = "STRANGER_CALLS"
KILLS = "STRANGER_KILLS"


class Stranger:
    """Answers with one colour, sometimes."""

    def describe(self) -> Capabilities:
        return Capabilities(
            name="stranger",
            models=tuple(MODELS),
            renderer="1",
            in_process=False,
            parameters=frozenset({"seed"}),
            styles=(),
            min_side=64,
            max_side=2048,
            longest_seconds=float(os.environ.get(LONGEST_SECONDS, "60")),
        )

    def generate(self, recipe: Recipe, *, deadline: float) -> Raster:
        call = note_call(recipe)
        return MODELS[recipe.model](recipe, deadline, call)


def note_call(recipe: Recipe) -> int:
    """Write a line for a call that begins; return how many began before it. Safe over processes: one append each."""
    path = os.environ.get(CALLS)
    if not path:
        return 0
    line = f"{recipe.model} {recipe.seed} {os.getpid()}\n".encode()
    descriptor = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
    try:
        os.write(descriptor, line)
    finally:
        os.close(descriptor)
    return Path(path).read_bytes().count(b"\n") - 1


def plain(recipe: Recipe, *_: object) -> Raster:
    return Raster(Image.new("RGB", (recipe.width, recipe.height), (recipe.seed % 256, 10, 20)))


def slow(recipe: Recipe, *_: object) -> Raster:
    time.sleep(float(os.environ.get(SLOW_SECONDS, "0.3")))
    return plain(recipe)


def hanging(*_: object) -> Raster:
    time.sleep(3600)
    raise AssertionError


def dying(*_: object) -> Raster:
    raise ZeroDivisionError("a fault with the user's words in it")


def nothing(*_: object) -> Raster:
    return None  # type: ignore[return-value]


def empty(*_: object) -> Raster:
    return Raster(None)


def leaving(*_: object) -> Raster:
    sys.exit(0)


def lying(*_: object) -> Raster:
    return Raster(b"<html>Rate limit exceeded</html>")


def small(*_: object) -> Raster:
    return Raster(Image.new("RGB", (8, 8)))


def down(*_: object) -> Raster:
    raise Unavailable("The model is down.", retry_after_seconds=7)


def busy(*_: object) -> Raster:
    raise Busy("Too many.", retry_after_seconds=30)


def refusing(*_: object) -> Raster:
    raise ProviderFailed("The model refused.", code="provider_refused")


def mortal(recipe: Recipe, _deadline: float, call: int) -> Raster:
    """Take the whole process along, in the middle of a call, as often as STRANGER_KILLS says."""
    time.sleep(float(os.environ.get(SLOW_SECONDS, "0.3")))
    # Every other call, so that who is killed is spread over the run and a call after a kill may be killed too.
    if call % 2 == 0 and call // 2 < int(os.environ.get(KILLS, "0")):
        os.kill(os.getpid(), signal.SIGKILL)
    return plain(recipe)


MODELS: dict[str, Callable[[Recipe, float, int], Raster]] = {
    "plain": plain, "slow": slow, "hanging": hanging, "dying": dying, "lying": lying, "small": small, "down": down,
    "busy": busy, "nothing": nothing, "empty": empty, "leaving": leaving, "refusing": refusing, "mortal": mortal,
}  # fmt: skip
