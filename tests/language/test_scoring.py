"""The rows are whole, a third of them is frozen, and the scorer counts as it says."""

import json
from pathlib import Path

import pytest

from tests.language import scoring

FROZEN_SETS = ("negatives", "params", "safety", "intents")


@pytest.mark.parametrize("name", FROZEN_SETS)
def test_each_set_has_two_hundred_rows_and_freezes_every_third(name: str) -> None:
    rows = scoring.read_rows(scoring.ROWS / f"{name}.jsonl")
    assert len(rows) >= 200
    assert len({row["text"] for row in rows}) == len({row["id"] for row in rows}) == len(rows)
    assert [row["split"] for row in rows] == ["open" if i % 3 != 2 else "frozen" for i in range(len(rows))]
    english = sum(row["lang"] == "en" for row in rows)
    assert 0.45 <= english / len(rows) <= 0.55


@pytest.mark.parametrize("name", ["intents", "intents_more", "intents_blind", "intents_drills", "dialogues"])
def test_rows_of_chat_are_whole(name: str) -> None:
    from mayfly.gateway.intents import INTENTS

    rows = scoring.read_rows(scoring.ROWS / f"{name}.jsonl", "open")
    assert len({row["id"] for row in rows}) == len(rows) >= 30
    expected = [turn["expect"] for row in rows for turn in row.get("turns", [])] or rows
    assert {name for row in expected for name in (row["intent"], *row.get("alt", []))} <= set(INTENTS)


def test_a_wrong_intent_and_a_picture_nobody_asked_for_are_counted() -> None:
    rows = [
        {"id": "1", "text": "draw a fox", "intent": "image_generation", "tags": ["hard"]},
        {"id": "2", "text": "draw a fox", "intent": "help", "tags": []},
    ]
    right, hard, drawn, _ = scoring.SCORERS["intents"](rows)
    assert (right.hits, right.total, hard.hits, drawn.hits, drawn.total) == (1, 2, 1, 1, 1)


def test_a_dialogue_with_a_wrong_label_is_wrong() -> None:
    turns = [
        {"user": "draw a fox", "expect": {"intent": "image_generation", "must_include": ["fox"]}},
        {"user": "another one", "expect": {"intent": "image_variations", "seed_changes": False, "refers_to": 0}},
    ]
    figures = scoring.SCORERS["dialogues"]([{"id": "1", "turns": turns}])
    assert [(figure.hits, figure.total) for figure in figures] == [(1, 2), (0, 1), (0, 1)]


def test_the_interval_is_wilsons() -> None:
    low, high = scoring.wilson(9, 10)
    assert (round(low, 4), round(high, 4)) == (0.5958, 0.9821)
    assert scoring.wilson(0, 0) == (0.0, 1.0)


def test_diacritics_are_stripped_from_labels_too() -> None:
    row = {"text": "Đường phố không xe máy", "negatives": ["xe máy"]}
    assert scoring.stripped(row) == {"text": "Duong pho khong xe may", "negatives": ["xe may"]}


def test_a_row_read_right_scores_and_a_wrong_label_does_not() -> None:
    right = {
        "id": "t1",
        "text": "A beach, no boats.",
        "lang": "en",
        "positive": "a beach",
        "negatives": ["Boats"],
        "tags": [],
    }
    figures = {figure.name: figure for figure in scoring.score_negatives([right, {**right, "negatives": ["sand"]}])}
    assert (figures["row exact"].hits, figures["row exact"].total) == (1, 2)
    assert (figures["precision"].hits, figures["precision"].total) == (1, 2)
    assert figures["rows with a negation word left"].hits == 0


def test_errors_of_frozen_rows_are_never_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"text": "a beach", "lang": "en", "positive": "a wood", "negatives": ["trees"], "tags": []}
    path = tmp_path / "negatives.jsonl"
    for split, shown in (("open", True), ("frozen", False)):
        path.write_text(json.dumps({**row, "id": f"row-{split}", "split": split}), encoding="utf-8")
        scoring.main(["--rows", str(path), "--split", split, "--errors"])
        printed = capsys.readouterr().out
        assert "row exact" in printed
        assert (f"row-{split}" in printed) is shown
