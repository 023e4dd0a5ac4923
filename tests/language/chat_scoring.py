"""Scores what chat understands: intents, edits of pictures, and whole dialogues through the pipeline."""

import re
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.language.scoring import Figure

Row = dict[str, Any]
DRAWING = frozenset({"image_generation", "image_variations"})


def score_intents(rows: Iterable[Row]) -> "list[Figure]":
    """Score `classify`: accuracy, that of rows tagged hard, and pictures that nobody asked for."""
    from tests.language.scoring import Figure

    classify = import_module("mayfly.gateway.intents").classify
    sure = import_module("mayfly.gateway.intents").SURE
    right, hard = Figure("accuracy", ">= 97 (vi 96, stripped 93)"), Figure("accuracy, tagged hard", ">= 92")
    drawn = Figure("draws when not asked", "<= 1")
    asked = Figure("asks back instead of drawing")
    for row in rows:
        intent = classify(row["text"], image=row.get("has_image", False))
        wanted = {row["intent"], *row.get("alt", [])}
        told = f"{intent.name} {intent.confidence:.2f} for {row['intent']}"
        right.add(row, hit=intent.name in wanted, failure=intent.name not in wanted, told=told)
        if "hard" in row["tags"]:
            hard.add(row, hit=intent.name in wanted, failure=False)
        draws = intent.name == "image_generation" and intent.confidence >= sure
        if wanted.isdisjoint(DRAWING):
            drawn.add(row, hit=draws, failure=draws, told=told)
        else:
            back = intent.name == "image_generation" and not draws
            asked.add(row, hit=back, failure=False)
    return [right, hard, drawn, asked]


def score_dialogues(rows: Iterable[Row]) -> "list[Figure]":
    """Score whole dialogues: turns right in all their labels, and the seeds that are kept or changed."""
    from tests.language.scoring import Figure

    talk = import_module("tests.conversations").Talk
    turns, seeds, whole = Figure("turns right", ">= 90"), Figure("seeds right", ">= 95"), Figure("dialogues right")
    for row in rows:
        conversation, drawn, wrong = talk(), [], 0
        for place, turn in enumerate(row["turns"]):
            reply = conversation.say(turn["user"])
            faults = list(_faults(turn["expect"], reply, drawn))
            told = f"turn {place} {turn['user']!r}: {'; '.join(faults)} [{reply.intent.name}: {reply.prompt!r}]"
            turns.add({**row, "text": ""}, hit=not faults, failure=bool(faults), told=told)
            wrong += bool(faults)
            if "seed_changes" in turn["expect"] or "seed" in turn["expect"]:
                seed = not any(fault.startswith("seed") for fault in faults)
                seeds.add({**row, "text": ""}, hit=seed, failure=not seed, told=told)
            drawn.append(reply)
        whole.add({**row, "text": ""}, hit=not wrong, failure=False)
    return [turns, seeds, whole]


def _faults(expect: Row, reply: Any, before: list[Any]) -> Iterable[str]:
    if reply.intent.name not in {expect["intent"], *expect.get("alt", [])}:
        yield f"intent {reply.intent.name} for {expect['intent']}"
    draws = not {"must_include", "count", "width", "seed_changes"}.isdisjoint(expect)
    if draws and reply.drawn is None:
        yield "seed: nothing drawn" if "seed_changes" in expect else "nothing drawn"
        return
    if not draws and reply.drawn is not None and expect["intent"] in ("help", "unsupported"):
        yield "drawn"
    yield from _wording(expect, reply)
    for name in ("refers_to", "refers_item"):
        if name in expect and getattr(reply, name) != expect[name]:
            yield f"{name} {getattr(reply, name)} for {expect[name]}"
    for words in expect.get("answer_includes", []):
        if words not in reply.message:
            yield f"no {words!r} in the answer"
    if reply.drawn is not None:
        yield from _pictures(expect, reply, before)


def _wording(expect: Row, reply: Any) -> Iterable[str]:
    from tests.language.scoring import stripped

    plain = stripped(reply.prompt.casefold())
    for options in expect.get("must_include", []):
        if not any(stripped(option.casefold()) in plain for option in options.split("|")):
            yield f"no {options!r}"
    for options in expect.get("must_exclude", []):
        found = [word for word in options.split("|") if has_words(reply.prompt, word)]
        yield from (f"{word!r} is there" for word in found)


def has_words(text: str, word: str) -> bool:
    """Say whether a text has a word, whole and with its marks."""
    return re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", text.casefold()) is not None


def _pictures(expect: Row, reply: Any, before: list[Any]) -> Iterable[str]:
    pictures = reply.drawn.pictures
    recipe = pictures[0].recipe
    if "count" in expect and len(pictures) != expect["count"]:
        yield f"{len(pictures)} pictures for {expect['count']}"
    for side in ("width", "height"):
        if side in expect and getattr(recipe, side) != expect[side]:
            yield f"{side} {getattr(recipe, side)}"
    if "seed" in expect and recipe.seed != expect["seed"]:
        yield f"seed {recipe.seed} for {expect['seed']}"
    turn = expect.get("refers_to")
    earlier = before[turn] if turn is not None and turn < len(before) else None
    if earlier is None or earlier.drawn is None:
        return
    item = expect.get("refers_item", 1) - 1
    former = earlier.drawn.pictures[min(item, len(earlier.drawn.pictures) - 1)].recipe
    seeds = {picture.recipe.seed for picture in earlier.drawn.pictures}
    if expect.get("seed_changes") is True and recipe.seed in seeds:
        yield "seed kept"
    if expect.get("seed_changes") is False and recipe.seed != former.seed:
        yield "seed changed"
    if expect.get("larger") and recipe.width * recipe.height <= former.width * former.height:
        yield "no larger"
