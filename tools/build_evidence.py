"""Build shared/mayfly/gateway/data/evidence.json.z: how much each trait of a message speaks for each intent.

    PYTHONPATH=shared:. python -m tools.build_evidence           learn it, which takes a minute or three
    PYTHONPATH=shared:. python -m tools.build_evidence --check   say whether it was learned from what is here now

Learned from tools/messages/*.tsv (intent, tab, message), from the open rows of intents of tests/language/rows and, for
descriptions of pictures, from its other open rows and the PartiPrompts (Apache-2.0). Vietnamese counts with and without
its marks. Multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer 2011) with weight decay, in a fixed order:
the same file every time. Learning is too slow to be repeated by a check: the file keeps a hash of all it comes from.
"""

import hashlib
import json
import math
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from mayfly.gateway.cues import DATA, read_cues
from mayfly.gateway.evidence import STEP, ZERO
from mayfly.gateway.intents import INTENTS
from mayfly.gateway.traits import traits
from mayfly.language.text import fold, normalise
from mayfly.language.tokens import tokenise

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = ROOT / "tools" / "messages"
ROWS = ROOT / "tests" / "language" / "rows"
INTENTS_BY_HAND = ("intents_more.jsonl", "intents_drills.jsonl", "intents_blind.jsonl")
DESCRIPTIONS = ("negatives.jsonl", "params.jsonl", "refine.jsonl")
TARGET = DATA / "evidence.json.z"
PARTI = 600
THINGS_A_FRAME = 3
PLAIN_WEIGHT = 0.7  # of a Vietnamese message's copy without marks
LEAST_SEEN = 2
ROUNDS, RATE = 14, 0.35
DECAY = 1.0  # of a weight in one round, however often its trait is met: a rare one must not weigh by chance
LEAST_ERROR = 3e-3  # of a probability: below it nothing is learned
AVERAGED = 7  # of the last rounds: what a single order of the messages did to the weights evens out
LEAST, LARGEST = 2, 40  # steps: a trait whose weights are all smaller than the least is left out
# What the evidence is learned from and read by; rows of other rooms and the lexicon count for little and are left out.
SOURCES = (
    *("tools/build_evidence.py", "tools/messages/messages.tsv", "tools/messages/frames.tsv"),
    *("tools/messages/things_en.txt", "tools/messages/things_vi.txt"),
    *(f"tests/language/rows/{name}" for name in INTENTS_BY_HAND),
    *(f"shared/mayfly/gateway/{name}.py" for name in ("cues", "topics", "phrasing", "traits", "intents")),
    *(f"shared/mayfly/gateway/data/{name}.json" for name in ("cues", "topics")),
)

Sample = tuple[tuple[int, ...], int, float]


def messages() -> Iterator[tuple[str, str, float]]:
    """Yield text, intent and weight of everything there is to learn from."""
    for line in (MESSAGES / "messages.tsv").read_text(encoding="utf-8").splitlines():
        intent, text = line.split("\t")
        yield text, intent, 1.0
    yield from _framed()
    for name in INTENTS_BY_HAND:
        for row in _rows(name):
            yield row["text"], row["intent"], 1.0
    for name in DESCRIPTIONS:
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
    met = Counter(trait for present, _, _ in samples for trait in present)
    decay = [DECAY / met[trait] if met[trait] else 0.0 for trait in range(traits)]
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
            active = [c for c in classes if abs(errors[c]) > LEAST_ERROR]
            if not active:
                continue
            for trait, row in zip(present, rows, strict=True):
                seen, fading = squares[trait], decay[trait]
                for c in active:
                    slope = errors[c] + fading * row[c]
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
    table = {name: written for name, row in zip(known, weights, strict=True) if (written := _written(row))}
    return {"intents": list(INTENTS), "weights": table, "learned_from": stamp()}


def stamp() -> str:
    """Return a hash of all that the evidence is learned from."""
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _names(text: str) -> tuple[str, ...]:
    text = normalise(text)
    tokens = tokenise(text)
    return tuple(traits(tokens, read_cues(text, tokens)))


def _written(row: Sequence[float]) -> str:
    """Return a character for each weight; nothing where all of them are small."""
    steps = [max(-LARGEST, min(LARGEST, round(value / STEP))) for value in row]
    return "".join(chr(ZERO + step) for step in steps) if max(map(abs, steps)) >= LEAST else ""


def main(arguments: Sequence[str]) -> int:
    """Write the evidence, or with `--check` say whether it is up to date; return what the shell is told."""
    if "--check" in arguments:
        fresh = json.loads(zlib.decompress(TARGET.read_bytes()))["learned_from"] == stamp()
        if not fresh:
            print("What intents are learned from has changed: PYTHONPATH=shared:. python -m tools.build_evidence")
        return 0 if fresh else 1
    text = json.dumps(build(), ensure_ascii=False, separators=(",", ":"))
    TARGET.write_bytes(zlib.compress(text.encode(), 9))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
