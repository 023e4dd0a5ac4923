"""What real prompts of both languages show: a table read by eye, one line a prompt."""

import json
from pathlib import Path
from typing import Any

import pytest

from mayfly.scene.parser import parse_scene
from mayfly.scene.spec import COLOURS, PLACES, RELATIONS, SEASONS, SIZES, TIMES, WEATHERS, Scene, Subject

ROWS = [json.loads(line) for line in Path(__file__).with_name("prompts.jsonl").read_text("utf-8").splitlines()]


def described(subject: Subject) -> str:
    parts = [subject.sprite if subject.count == 1 else f"{subject.sprite}*{subject.count}"]
    parts += [part for part in (subject.colour, subject.size) if part]
    if subject.relation:
        parts.append(f"{subject.relation} {'place' if subject.anchor is None else subject.anchor}")
    return ", ".join(parts)


def summary(scene: Scene) -> dict[str, object]:
    facts: dict[str, object] = {"place": scene.place, "time": scene.time}
    defaults = {"weather": "clear", "season": "summer", "style": "default"}
    facts |= {name: getattr(scene, name) for name, default in defaults.items() if getattr(scene, name) != default}
    for name in ("features", "absent", "unmatched"):
        if getattr(scene, name):
            facts[name] = list(getattr(scene, name))
    facts["subjects"] = [described(subject) for subject in scene.subjects]
    return facts


@pytest.mark.parametrize("row", ROWS, ids=[row["prompt"] for row in ROWS])
def test_prompt_shows(row: dict[str, Any]) -> None:
    scene = parse_scene(row["prompt"])

    assert summary(scene) == row["shows"]
    for subject in scene.subjects:
        start, end = subject.span
        assert " ".join(row["prompt"][start:end].split()) == subject.noun


@pytest.mark.parametrize("row", ROWS, ids=[row["prompt"] for row in ROWS])
def test_scene_keeps_to_its_vocabulary(row: dict[str, Any]) -> None:
    scene = parse_scene(row["prompt"])

    assert scene.place in PLACES
    assert scene.time in TIMES
    assert scene.weather in WEATHERS
    assert scene.season in SEASONS
    for index, subject in enumerate(scene.subjects):
        assert subject.colour in (None, *COLOURS)
        assert subject.size in (None, *SIZES)
        assert subject.relation in (None, *RELATIONS)
        assert subject.anchor is None or (subject.anchor != index and 0 <= subject.anchor < len(scene.subjects))
