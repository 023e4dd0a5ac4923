"""Build shared/mayfly/gateway/data/evidence.json.z: how much each trait of a message speaks for each intent.

    PYTHONPATH=shared:. python -m tools.build_evidence           learn it, which takes a minute or three
    PYTHONPATH=shared:. python -m tools.build_evidence --check   say whether it was learned from what is here now

Learned from tools/messages/*.tsv (intent, tab, message), from the open rows of intents of tests/language/rows and, for
descriptions of pictures, from its other open rows and the PartiPrompts (Apache-2.0). Vietnamese counts with and without
its marks; what is asked of a picture counts with one along and without. Multinomial logistic regression by AdaGrad
(Duchi, Hazan, Singer 2011) with weight decay, in a fixed order: the same file every time. Half of a message's traits
are left out, others each time (dropout: Hinton and others 2012): none is relied on alone, and new words are borne.
Learning is too slow to be repeated by a check: the file keeps a hash of all it comes from.
"""

import hashlib
import json
import math
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mayfly.gateway.cues import DATA, read_cues
from mayfly.gateway.evidence import STEP, ZERO, folded
from mayfly.gateway.intents import INTENTS
from mayfly.gateway.retouching import EDITING
from mayfly.gateway.traits import traits
from mayfly.language.text import fold, normalise
from mayfly.language.tokens import tokenise

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = ROOT / "tools" / "messages"
ROWS = ROOT / "tests" / "language" / "rows"
INTENTS_BY_HAND = ("intents_more.jsonl", "intents_drills.jsonl", "intents_blind.jsonl", "intents_more2.jsonl")
DESCRIPTIONS = ("negatives.jsonl", "params.jsonl", "refine.jsonl")
TARGET = DATA / "evidence.json.z"
PARTI = 600
THINGS_A_FRAME = 3
PLAIN_WEIGHT = 0.7  # of a Vietnamese message's copy without marks
# Of the copy with a picture along: what is asked of pictures, and every tenth of the rest, where the wording decides.
BESIDE_WEIGHT, OTHER_WEIGHT, OTHER_EVERY = 0.5, 0.2, 10
ALONE_WEIGHT = 0.7  # of the copy without, where the row has one
OVERSTATED = {"unsupported": 0.8}  # a third of what is learned from, a seventh of what is sent: log(1/3 : 1/7)
LEAST_SEEN = 2
ROUNDS, RATE = 16, 0.25
KEPT = 0.5  # of a message's traits, each time it is met
DECAY = 0.1  # of a weight in one round, however often its trait is met: a rare one must not weigh by chance
LEAST_ERROR = 3e-3  # of a probability: below it nothing is learned
AVERAGED = 8  # of the last rounds: what a single order of the messages did to the weights evens out
LEAST, LARGEST = 3, 40  # steps: a trait whose weights are all smaller than the least is left out
# What the evidence is learned from and read by; rows of other rooms and the lexicon count for little and are left out.
SOURCES = (
    *("tools/build_evidence.py", "tools/messages/messages.tsv", "tools/messages/frames.tsv"),
    *("tools/messages/things_en.txt", "tools/messages/things_vi.txt"),
    *(f"tests/language/rows/{name}" for name in INTENTS_BY_HAND),
    *(f"shared/mayfly/gateway/{name}.py" for name in ("cues", "topics", "phrasing", "traits", "intents")),
    *(f"shared/mayfly/gateway/data/{name}.json" for name in ("cues", "topics")),
)

Sample = tuple[tuple[int, ...], int, float]


class Message(NamedTuple):
    """A text, what it wants and how much it counts; `image` where a picture came along."""

    text: str
    intent: str
    weight: float
    image: bool = False


def messages() -> Iterator[Message]:
    """Yield everything there is to learn from."""
    for line in (MESSAGES / "messages.tsv").read_text(encoding="utf-8").splitlines():
        intent, text = line.split("\t")
        yield Message(text, intent, 1.0)
    yield from _framed()
    for name in INTENTS_BY_HAND:
        for row in _rows(name):
            yield Message(row["text"], row["intent"], 1.0, row.get("has_image", False))
    for name in DESCRIPTIONS:
        for row in _rows(name):
            yield Message(row["text"], "image_generation", 1.0)
    prompts = [line for line in (ROWS / "parti_prompts.txt").read_text(encoding="utf-8").splitlines() if line.strip()]
    for text in random.Random(1).sample(prompts, PARTI):
        yield Message(text, "image_generation", 1.0)


def _framed() -> Iterator[Message]:
    """Yield each frame around a few things: the same things in all of them."""
    choose = random.Random(5).sample
    things = {
        language: (MESSAGES / f"things_{language}.txt").read_text(encoding="utf-8").splitlines()
        for language in ("en", "vi")
    }
    for line in (MESSAGES / "frames.tsv").read_text(encoding="utf-8").splitlines():
        intent, language, frame = line.split("\t")
        for thing in choose(things[language], THINGS_A_FRAME):
            yield Message(frame.replace("{x}", thing), intent, 1.0 / THINGS_A_FRAME**0.5)


def copies(given: Iterable[Message]) -> Iterator[Message]:
    """Yield each message as it is and, where Vietnamese, without its marks; each without a picture and with one."""
    for place, message in enumerate(given):
        plain = fold(message.text)
        forms = [message]
        if plain != message.text.lower():
            forms.append(message._replace(text=plain, weight=message.weight * PLAIN_WEIGHT))
        for form in forms:
            if message.intent in EDITING:
                yield form._replace(image=False, weight=form.weight * (ALONE_WEIGHT if message.image else 1.0))
                yield form._replace(image=True, weight=form.weight * (1.0 if message.image else BESIDE_WEIGHT))
                continue
            yield form._replace(image=False)
            if message.image or place % OTHER_EVERY == 0:
                yield form._replace(image=True, weight=form.weight * OTHER_WEIGHT)


def _rows(name: str) -> Iterator[dict[str, Any]]:
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
    chance = random.Random(7)
    for turn in range(ROUNDS):
        chance.shuffle(order)
        for index in order:
            everything, right, weight = samples[index]
            present = [trait for trait in everything if chance.random() < KEPT]
            if not present:
                continue
            rows = [weights[trait] for trait in present]
            sums = [sum(column) / KEPT for column in zip(*rows, strict=True)]
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
    read = [(_names(message), INTENTS.index(message.intent), message.weight) for message in copies(messages())]
    seen = Counter(name for names, _, _ in read for name in names)
    known = sorted(name for name, times in seen.items() if times >= LEAST_SEEN)
    places = {name: place for place, name in enumerate(known)}
    samples = [(tuple(places[n] for n in names if n in places), right, weight) for names, right, weight in read]
    weights = learn(samples, len(known))
    for intent, excess in OVERSTATED.items():
        weights[places["always"]][INTENTS.index(intent)] -= excess
    table = {name: written for name, row in zip(known, weights, strict=True) if (written := _written(row))}
    weighed = "".join(table.values())
    return {"intents": list(INTENTS), "names": folded(table), "weights": weighed, "learned_from": stamp()}


def stamp() -> str:
    """Return a hash of all that the evidence is learned from."""
    digest = hashlib.sha256()
    for name in SOURCES:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _names(message: Message) -> tuple[str, ...]:
    text = normalise(message.text)
    tokens = tokenise(text)
    return tuple(traits(tokens, read_cues(text, tokens), image=message.image))


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
