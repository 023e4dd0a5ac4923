"""The rows of refinement and intents are whole, the public prompts are all there, and the scorer can fail."""

import json
from pathlib import Path

import pytest

from mayfly.gateway.intents import INTENTS
from tests.language import refine_scoring, scoring

ROW = {"id": "t1", "text": "a violin", "lang": "en", "must_keep": ["violin"], "must_not_add": [], "tags": []}


@pytest.mark.parametrize("name", ["refine", "intents"])
def test_each_set_has_two_hundred_rows_and_freezes_every_third(name: str) -> None:
    rows = scoring.read_rows(scoring.ROWS / f"{name}.jsonl")
    assert len(rows) >= 200
    assert len({row["text"] for row in rows}) == len({row["id"] for row in rows}) == len(rows)
    assert [row["split"] for row in rows] == ["open" if i % 3 != 2 else "frozen" for i in range(len(rows))]
    english = sum(row["lang"] == "en" for row in rows)
    assert 0.45 <= english / len(rows) <= 0.55


def test_every_label_is_an_intent() -> None:
    rows = scoring.read_rows(scoring.ROWS / "intents.jsonl")
    assert {name for row in rows for name in (row["intent"], *row.get("alt", []))} == set(INTENTS)


def test_the_public_prompts_are_all_there() -> None:
    texts = [row["text"] for row in refine_scoring.public_prompts()]
    assert len(texts) == len(set(texts)) == 1632


def test_a_lost_word_and_a_forbidden_one_are_counted() -> None:
    rows = [ROW, {**ROW, "id": "t2", "must_keep": ["viola"], "must_not_add": ["light"]}]
    figures = {figure.name: figure for figure in refine_scoring.score_refine(rows)}
    assert (figures["must_keep kept"].hits, figures["must_keep kept"].total) == (1, 2)
    banned = refine_scoring.count("light", _refined("a violin")) > 0
    assert len(figures["must_not_add absent"].failed) == banned


def _refined(text: str) -> str:
    return str(refine_scoring._refined(text).refined_prompt)


@pytest.mark.parametrize(
    ("original", "addition"),
    [("a night market", "bright noon sun"), ("chợ đêm", "nắng chiều vàng"), ("a sketch of a fox", "soft bokeh")],
)
def test_an_addition_across_an_axis_is_a_contradiction(original: str, addition: str) -> None:
    assert refine_scoring.contradictions(original, [addition])
    assert not refine_scoring.contradictions(original, ["centered in the frame"])


def test_what_is_said_twice_is_found() -> None:
    assert refine_scoring.repeated("a cat in fog, fog", "a cat in fog", ["fog"])
    assert not refine_scoring.repeated("a cat, soft light", "a cat", ["soft light"])


def test_anchors_are_numbers_colours_quotes_and_places() -> None:
    assert refine_scoring.anchors("two red cups next to a sign that says 'Don't Panic!' above 42 keys") == {
        "numbers": ["42", "two"],
        "colours": ["red"],
        "quoted text": ["Don't Panic!"],
        "spatial phrases": ["next to", "above"],
    }


def test_errors_of_frozen_rows_are_never_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "refine.jsonl"
    for split, shown in (("open", True), ("frozen", False)):
        row = {**ROW, "id": f"row-{split}", "must_keep": ["viola"], "split": split}
        path.write_text(json.dumps(row), encoding="utf-8")
        refine_scoring.main(["--rows", str(path), "--split", split, "--errors"])
        printed = capsys.readouterr().out
        assert "must_keep kept" in printed
        assert (f"row-{split}" in printed) is shown
