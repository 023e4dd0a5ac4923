"""Usage: make bench. Prints medians of CPU time beside references; numbers of one machine, ratios for all."""

import contextlib
import io
import platform
from collections.abc import Iterator
from functools import partial
from types import ModuleType
from typing import Any

from bench import words
from bench.chat import overhead
from bench.handlers import ask, load, post
from bench.http import over_http
from bench.imports import cold_imports, interpreter_start
from bench.measure import Timing, cpu
from bench.memory_store import MemoryStore
from bench.openai import from_the_store
from bench.painter import encoding, first_picture, painting, peak_memory

PICTURES = ("a cat", "hai con chó trong rừng tuyết", "a red dragon flying over a castle at night", "beautiful sunset")
GENERATE_RUNS, GENERATE_WARM = 40, 12
SHAPES: dict[str, dict[str, Any]] = {
    "generate 512x512 png (target 100, later 50)": {"output_format": "png"},
    "generate 512x512 jpeg": {"output_format": "jpeg"},
    "generate 512x512 webp": {"output_format": "webp"},
    "generate 512x512 png watercolor": {"style": "watercolor"},
    "generate 512x512 png oil": {"style": "oil"},
}


def main() -> None:
    """Measure and print everything."""
    print(f"Python {platform.python_version()} on {platform.machine()}; CPU milliseconds unless said otherwise\n")
    _print_refine()
    _print_words()
    _print_generate()
    _print_chat()
    _print_openai()
    _print_painter()
    _print_imports()
    _print_http()


def _print_refine() -> None:
    with _silent():
        bare, refine = load("bench/bare"), load("functions/refine")
        events = [_refine_event(i) for i in range(2003)]
        reference = cpu(partial(_ask, bare, events), runs=2000)
        ours = cpu(partial(_ask, refine, events), runs=2000)
    print("refine, handler all in")
    _line("bare Powertools handler", reference)
    _line("refine (target 0.4)", ours, reference)


def _print_words() -> None:
    print("\nwords, each call over twelve prompts of both languages (targets: p50 0.2, p99 1; the chain p99 3)")
    for name, timing in words.calls().items():
        _line(name, timing)
    _line("first refinement of a process, less import", words.first_refine())
    print(f"  {'memory, import and refinements (target 25)':42} {words.memory().median:9.1f} MB")
    print(f"  {'data of language and refine (target 2.5)':42} {words.data_size():9.2f} MB")


def _print_generate() -> None:
    from PIL import Image

    from mayfly import bootstrap
    from mayfly.storage.keys import Keys

    bootstrap.picture_store = MemoryStore  # type: ignore[assignment]
    bootstrap.keys = lambda: Keys.from_text("a secret for measuring only")  # type: ignore[assignment]
    noise = Image.effect_noise((512, 512), 100).convert("RGB")
    with _silent():
        generate = load("functions/generate")
        reference = cpu(lambda _: noise.save(io.BytesIO(), "PNG"), runs=10)
        rows = {}
        for row, (name, shape) in enumerate(SHAPES.items()):
            # Every row has seeds of its own: what the painter keeps of one picture must not help the next row.
            events = [_generate_event(1000 * row + i, shape) for i in range(GENERATE_RUNS + GENERATE_WARM)]
            rows[name] = cpu(partial(_ask, generate, events), runs=GENERATE_RUNS, warm=GENERATE_WARM)
        cached = cpu(partial(_ask, generate, [_generate_event(1, {})] * 203), runs=200)
    print("\ngenerate, handler in to answer out, without S3")
    _line("Pillow's default PNG of 512x512 noise", reference)
    for name, timing in rows.items():
        _line(name, timing, reference)
    _line("generate, cached", cached)


def _print_chat() -> None:
    with _silent():
        alone, drawn, changed = overhead()
    print("\nchat in this process, pictures there already")
    _line("generate alone, light refinement", alone)
    _line("chat: draw a cat", drawn, alone)
    _line("chat: make it night", changed, alone)
    print(f"  overhead of chat (target 3): {drawn.median - alone.median:.2f} ms")


def _print_openai() -> None:
    with _silent():
        bare = load("bench/bare")
        event = _refine_event(0)
        reference = cpu(lambda _: ask(bare, event), runs=500)
        answer, size = from_the_store()
    print(f"\nOpenAI's route, a picture of {size / 1000:.0f} kB from the store as base64 (target 5)")
    _line("bare Powertools handler", reference)
    _line("POST /v1/images/generations", answer, reference)


def _print_painter() -> None:
    files = encoding()
    reference = next(iter(files.values()))
    print("\npainter, fifty varied prompts")
    for name, timing in (painting() | files).items():
        _line(name, timing, reference)
    _line("first picture of a process (target 150)", first_picture(), reference)
    print(f"  {'peak memory at 1024x1024 (target 120)':42} {peak_memory():9.0f} MB")


def _print_imports() -> None:
    timings, start = cold_imports(), interpreter_start()
    print("\ncold import in a fresh process, less the interpreter's own start")
    for name, timing in timings.items():
        net = Timing(timing.median - start.median, timing.p99 - start.median, timing.runs)
        bare = Timing(timings["bare"].median - start.median, 0, 0)
        _line(name, net, bare if name != "bare" else None)


def _print_http() -> None:
    print("\nover HTTP on loopback, keep-alive, wall clock, one client (make run's own server)")
    for name, timing in over_http().items():
        _line(name, timing)


def _line(name: str, timing: Timing, reference: Timing | None = None) -> None:
    ratio = f"  {timing.median / reference.median:5.2f} x reference" if reference else ""
    print(f"  {name:42} {timing}{ratio}")


def _ask(function: ModuleType, events: list[dict[str, Any]], i: int) -> None:
    ask(function, events[i])


def _refine_event(i: int) -> dict[str, Any]:
    # More prompts in turn than language/text.py remembers texts: what helps here must help a stranger too.
    return post("/api/v1/prompt-refinement/refine", {"original_prompt": words.PROMPTS[i % len(words.PROMPTS)]})


def _generate_event(i: int, extra: dict[str, Any]) -> dict[str, Any]:
    return post("/api/v1/image-generation/generate", {"prompt": PICTURES[i % len(PICTURES)], "seed": i, **extra})


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    with contextlib.redirect_stdout(io.StringIO()):
        yield


if __name__ == "__main__":
    main()
