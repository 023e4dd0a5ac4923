"""The painter by itself: to pixels at three sizes, every style, into files, a process's first picture, its memory."""

import io
import statistics
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.imports import as_shipped
from bench.measure import Timing, cpu, summary

if TYPE_CHECKING:
    from PIL.Image import Image

ROOT = Path(__file__).resolve().parent.parent
PROMPTS = Path(__file__).parent / "prompts.txt"
STYLE_RUNS = 8
FIRST_RUNS = 7

FIRST = """
import time
from mayfly.painter.render import paint
from mayfly.refine.depiction import depict
start = time.process_time()
paint(depict({prompt!r}), {side}, {side}, 1)
print((time.process_time() - start) * 1000)
"""
MEMORY = (
    FIRST
    + """
from pathlib import Path
for seed in range(12):
    paint(depict({prompt!r}), {side}, {side}, seed)
# The kernel's own mark: getrusage would count the process that started this one.
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(int(peak.split()[1]) / 1024)
"""
)


def painting() -> dict[str, Timing]:
    """Return CPU milliseconds to pixels, over varied prompts with a seed each, after as many others."""
    from mayfly.painter.render import paint
    from mayfly.refine.depiction import depict
    from mayfly.scene.spec import STYLES

    prompts = PROMPTS.read_text("utf-8").splitlines()
    scenes = [depict(prompt) for prompt in prompts]

    def to_pixels(side: int, i: int) -> None:
        paint(scenes[i % len(scenes)], side, side, 1000 * side + i)

    rows = {
        "to pixels, 512x512, default (target 28)": cpu(partial(to_pixels, 512), runs=len(scenes), warm=len(scenes)),
        "to pixels, 1024x1024 (target 110)": cpu(partial(to_pixels, 1024), runs=len(scenes), warm=12),
        "to pixels, 2048x2048 (target 350)": cpu(partial(to_pixels, 2048), runs=12, warm=3),
    }
    for style in STYLES:
        styled = [depict(prompt, style=style) for prompt in prompts]
        name = f"to pixels, 512x512, {style}" + ("" if style == "default" else " (target 90)")
        rows.setdefault(name, cpu(lambda i, styled=styled: paint(styled[i % 50], 512, 512, i), runs=STYLE_RUNS))  # type: ignore[misc]
    return rows


def encoding() -> dict[str, Timing]:
    """Return CPU milliseconds from painted 512x512 pixels to a file, Pillow's default PNG of the same first."""
    from mayfly.imaging.encode import FILE_FORMATS
    from mayfly.painter.render import paint
    from mayfly.refine.depiction import depict

    pictures = [paint(depict(prompt), 512, 512, 1) for prompt in PROMPTS.read_text("utf-8").splitlines()[:8]]
    rows = {"Pillow's default PNG of a painting": cpu(lambda i: pictures[i % 8].save(io.BytesIO(), "PNG"), runs=16)}
    for name in FILE_FORMATS:
        target = " (target 20)" if name == "png" else ""
        work = partial(_encoded, pictures, name)
        rows[f"painting to {name}{target}"] = cpu(work, runs=32)
    return rows


def _encoded(pictures: "list[Image]", name: str, i: int) -> bytes:
    """Return the file of one of the pictures."""
    from mayfly.imaging.encode import encode
    from mayfly.imaging.marks import Marks

    return encode(pictures[i % len(pictures)], name, marks=Marks())


def first_picture() -> Timing:
    """Return CPU milliseconds of a process's first 512x512 picture, after its imports."""
    return summary([_lines(FIRST, 512)[0] for _ in range(FIRST_RUNS + 1)][1:])  # the first compiles


def peak_memory() -> float:
    """Return the highest resident megabytes of a process that paints a dozen pictures at 1024x1024; Linux only."""
    return statistics.median(_lines(MEMORY, 1024)[1] for _ in range(3))


def _lines(code: str, side: int) -> list[float]:
    """Return the numbers that a fresh process prints."""
    environment = as_shipped(str(ROOT / "shared"))
    program = code.format(prompt="two dogs in a snowy forest", side=side)
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    return [float(line) for line in done.stdout.split()]
