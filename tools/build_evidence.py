"""Build shared/mayfly/gateway/data/evidence.json: how much each trait of a message speaks for each intent.

    PYTHONPATH=shared:. python -m tools.build_evidence

Learned from tools/messages/*.tsv (intent, tab, message) and, for descriptions of pictures, from the open rows and the
PartiPrompts (Apache-2.0) of tests/language/rows. Vietnamese counts with and without its marks. Multinomial logistic
regression by AdaGrad (Duchi, Hazan, Singer 2011) with weight decay, in a fixed order: the same file every time.
"""

import json
import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from mayfly.gateway.cues import DATA, read_cues
from mayfly.gateway.evidence import STEP, ZERO
from mayfly.gateway.intents import INTENTS, names_of_traits
from mayfly.language.text import fold, normalise

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = ROOT / "tools" / "messages"
ROWS = ROOT / "tests" / "language" / "rows"
PARTI = 600
THINGS_A_FRAME = 3
PLAIN_WEIGHT = 0.7  # of a Vietnamese message's copy without marks
LEAST_SEEN = 2
ROUNDS, RATE, DECAY = 14, 0.35, 4e-3
AVERAGED = 7  # of the last rounds: what a single order of the messages did to the weights evens out
LARGEST = 40  # steps

Sample = tuple[tuple[int, ...], int, float]


def messages() -> Iterator[tuple[str, str, float]]:
    """Yield text, intent and weight of everything there is to learn from."""
    for line in (MESSAGES / "messages.tsv").read_text(encoding="utf-8").splitlines():
        intent, text = line.split("\t")
        yield text, intent, 1.0
    yield from _framed()
    for row in _rows("intents_more.jsonl"):
        yield row["text"], row["intent"], 1.0
    for name in ("negatives.jsonl", "params.jsonl", "refine.jsonl"):
        for row in _rows(name):
            yield row["text"], "image_generation", 1.0
    prompts = [line for line in (ROWS / "parti_prompts.txt").read_text(encoding="utf-8").splitlines() if line.strip()]
    for text in random.Random(1).sample(prompts, PARTI):
        yield text, "image_generation", 1.0


def _framed() -> Iterator[tuple[str, str, float]]:
    """Yield each frame around a few things: the same things in all of them."""
    choose = random.Random(5).sample
    things = {
        language: (MESSAGES / f"things_{language}.txt").read_text(encoding="utf-8").splitlines()
        for language in ("en", "vi")
    }
    for line in (MESSAGES / "frames.tsv").read_text(encoding="utf-8").splitlines():
        intent, language, frame = line.split("\t")
        for thing in choose(things[language], THINGS_A_FRAME):
            yield frame.replace("{x}", thing), intent, 1.0 / THINGS_A_FRAME**0.5


def _rows(name: str) -> Iterator[dict[str, str]]:
    for line in (ROWS / name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row.get("split") == "open":
            yield row


def learn(samples: Sequence[Sample], traits: int) -> list[list[float]]:
    """Return the weights: a row for each trait, a column for each intent."""
    classes = range(len(INTENTS))
    weights = [[0.0] * len(INTENTS) for _ in range(traits)]
    squares = [[1e-6] * len(INTENTS) for _ in range(traits)]
    kept = [[0.0] * len(INTENTS) for _ in range(traits)]
    order = list(range(len(samples)))
    shuffle = random.Random(7).shuffle
    for turn in range(ROUNDS):
        shuffle(order)
        for index in order:
            present, right, weight = samples[index]
            rows = [weights[trait] for trait in present]
            sums = [sum(column) for column in zip(*rows, strict=True)]
            highest = max(sums)
            powers = [math.exp(value - highest) for value in sums]
            total = sum(powers)
            errors = [weight * (powers[c] / total - (c == right)) for c in classes]
            active = [c for c in classes if abs(errors[c]) > 1e-3]
            for trait, row in zip(present, rows, strict=True):
                seen = squares[trait]
                for c in active:
                    slope = errors[c] + DECAY * row[c]
                    seen[c] += slope * slope
                    row[c] -= RATE * slope / math.sqrt(seen[c] + 1.0)
        if turn >= ROUNDS - AVERAGED:
            for row, mean in zip(weights, kept, strict=True):
                for c in classes:
                    mean[c] += row[c] / AVERAGED
    return kept


def build() -> dict[str, object]:
    """Return the table of evidence."""
    read: list[tuple[tuple[str, ...], int, float]] = []
    for text, intent, weight in messages():
        read.append((_names(text), INTENTS.index(intent), weight))
        plain = fold(text)
        if plain != text.lower():
            read.append((_names(plain), INTENTS.index(intent), weight * PLAIN_WEIGHT))
    seen = Counter(name for names, _, _ in read for name in names)
    known = sorted(name for name, times in seen.items() if times >= LEAST_SEEN)
    places = {name: place for place, name in enumerate(known)}
    samples = [(tuple(places[n] for n in names if n in places), right, weight) for names, right, weight in read]
    weights = learn(samples, len(known))
    table = {name: written for name, row in zip(known, weights, strict=True) if (written := _written(row)).strip("P")}
    return {"intents": list(INTENTS), "weights": table}


def _names(text: str) -> tuple[str, ...]:
    text = normalise(text)
    return names_of_traits(text, read_cues(text))


def _written(row: Sequence[float]) -> str:
    return "".join(chr(ZERO + max(-LARGEST, min(LARGEST, round(value / STEP)))) for value in row)


if __name__ == "__main__":
    text = json.dumps(build(), ensure_ascii=False, separators=(",", ":"), indent=0)
    (DATA / "evidence.json").write_text(text + "\n", encoding="utf-8")
