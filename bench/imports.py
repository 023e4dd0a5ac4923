"""Cold import of each function, in fresh processes, beside the bare handler's."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import gettempdir

from bench.measure import Timing, summary

ROOT = Path(__file__).resolve().parent.parent
FUNCTIONS = {
    "bare": ("bench/bare", "app"),
    "refine": ("functions/refine", "app"),
    "generate": ("functions/generate", "app"),
    "worker": ("functions/generate", "worker"),
    "gateway": ("functions/gateway", "app"),
}
ROOMS = {"words: mayfly.refine.refiner alone": "mayfly.refine.refiner"}
_CODE = "import time, sys; import {module}; print(time.process_time() * 1000)"


def cold_imports(runs: int = 15) -> dict[str, Timing]:
    """Import each handler in `runs` fresh interpreters, taking turns; CPU time from the interpreter's start."""
    samples: dict[str, list[float]] = {name: [] for name in FUNCTIONS}
    for _ in range(runs + 1):
        for name, (folder, module) in FUNCTIONS.items():
            samples[name].append(_one(ROOT / folder, module))
        for name, module in ROOMS.items():
            samples.setdefault(name, []).append(_one(ROOT, module))
    return {name: summary(values[1:]) for name, values in samples.items()}


def interpreter_start(runs: int = 15) -> Timing:
    """Time an interpreter that imports nothing, to be taken off the others."""
    return summary([_one(ROOT, "time") for _ in range(runs)])


def as_shipped(path: str) -> dict[str, str]:
    """Return the environment of a process that imports from `path` byte-compiled, as the built layer is.

    Where PYTHONDONTWRITEBYTECODE is set, every run would compile our own modules anew and the bare handler's not.
    """
    bytecode = {"PYTHONPYCACHEPREFIX": str(Path(gettempdir()) / "mayfly-bench-bytecode"), "PYTHONDONTWRITEBYTECODE": ""}
    return {**os.environ, **bytecode, "PYTHONPATH": path}


def _one(folder: Path, module: str) -> float:
    environment = as_shipped(f"{folder}{os.pathsep}{ROOT / 'shared'}")
    command = [sys.executable, "-c", _CODE.format(module=module)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])
