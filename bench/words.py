"""What words cost: each call of language and refine, the whole chain, import, memory and the size of their data."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from bench.imports import as_shipped
from bench.measure import Timing, cpu, summary

SHARED = Path(__file__).resolve().parent.parent / "shared"
PROMPTS = (
    "a cat",
    "hai con chó trong rừng tuyết",
    "a red dragon over a castle at night, oil painting",
    "phở bò",
    "portrait of my grandmother knitting by the stove, soft window light, 85mm lens",
    "a beach at sunset, no people or boats, wide shot, 16:9",
    "cô gái áo dài trắng bên hồ sen lúc bình minh, tranh sơn dầu, không có chữ",
    'three posters that say "OPEN ALL NIGHT", minimalist, two colors',
    "con meo den ngu tren ghe may, nang xien, khong co nguoi",
    "(red fox:1.3) in deep snow, without text, highly detailed, --ar 3:2",
    "an abandoned tram in the forest, fog, black and white film photo, low angle",
    "ruộng bậc thang mùa lúa chín nhìn từ trên cao, 4 bức, khổ ngang",
)
_MEMORY = (
    "import os, sys\n"
    "resident = lambda: int(open('/proc/self/statm').read().split()[1]) * os.sysconf('SC_PAGE_SIZE')\n"
    "before = resident()\n"
    "from mayfly.refine.refiner import RefineRequest, refine\n"
    "for prompt in sys.argv[1:]: refine(RefineRequest(prompt))\n"
    "print((resident() - before) / 1e6)"
)
_FIRST = (
    "import time, sys\n"
    "from mayfly.refine.refiner import RefineRequest, refine\n"
    "start = time.process_time()\n"
    "refine(RefineRequest('a cat'))\n"
    "print((time.process_time() - start) * 1000)"
)


def calls(runs: int = 1200) -> dict[str, Timing]:
    """Time each call over all prompts in turn, warm, in CPU milliseconds."""
    from mayfly.gateway.parameters import read_parameters
    from mayfly.language.detect import detect_language
    from mayfly.language.negation import extract_negatives
    from mayfly.language.policy import check
    from mayfly.refine.refiner import RefineRequest, refine
    from mayfly.refine.validation import validate

    def chain(prompt: str) -> None:
        check(prompt)
        read_parameters(prompt)
        extract_negatives(prompt)
        refine(RefineRequest(prompt))

    timed: dict[str, Callable[[str], object]] = {
        "tokens and language": detect_language,
        "policy": check,
        "negatives": extract_negatives,
        "parameters": read_parameters,
        "refine": lambda prompt: refine(RefineRequest(prompt)),
        "validate": validate,
        "chain: policy, parameters, negatives, refine": chain,
    }
    return {name: _over_prompts(work, runs) for name, work in timed.items()}


def first_refine(runs: int = 7) -> Timing:
    """Time a fresh process's first refinement, its import excluded."""
    return summary([_fresh(_FIRST) for _ in range(runs)])


def memory(runs: int = 5) -> Timing:
    """Return the resident MB that import and twelve refinements add to a fresh process (Linux only)."""
    return summary([_fresh(_MEMORY, *PROMPTS) for _ in range(runs)])


def data_size() -> float:
    """Return the MB of the data files of language and refine."""
    rooms = ("mayfly/language/data", "mayfly/refine/data")
    return sum(path.stat().st_size for room in rooms for path in (SHARED / room).iterdir()) / 1e6


def _over_prompts(work: Callable[[str], object], runs: int) -> Timing:
    return cpu(lambda i: work(PROMPTS[i % len(PROMPTS)]), runs=runs, warm=len(PROMPTS))


def _fresh(code: str, *arguments: str) -> float:
    environment = as_shipped(str(SHARED))
    command = [sys.executable, "-c", code, *arguments]
    return float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
