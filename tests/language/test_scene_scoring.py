"""The scorer of scenes can fail, and our own open rows hold the targets."""

from collections import Counter

import pytest

from mayfly.scene.parser import parse_scene
from tests.language.scene_scoring import OUTCOMES, fresh, outcome, rows, score

DOG = {"main": "beagle", "itself": ["beagle"], "kind": ["dog"]}


@pytest.mark.parametrize(
    ("prompt", "row", "expected"),
    [
        ("a dog", {"main": "dog", "itself": ["dog"], "kind": []}, "itself"),
        ("a beagle", DOG, "marked kind"),
        ("a beagle", {"main": "beagle", "itself": [], "kind": ["cat"]}, "wrong"),
        ("a zorbak", {"main": "zorbak", "itself": [], "kind": []}, "reported"),
        ("a cat", {"main": "zorbak", "itself": [], "kind": []}, "unreported"),
        ("a storm", {"main": "storm", "itself": [], "kind": [], "feature": "storm"}, "itself"),
        ("a street", {"main": "street", "itself": [], "kind": [], "place": "street"}, "itself"),
    ],
)
def test_each_outcome_is_told_from_the_others(prompt: str, row: dict[str, object], expected: str) -> None:
    assert outcome(row, parse_scene(prompt)) == expected


def test_every_third_row_of_each_language_is_frozen() -> None:
    for language in ("en", "vi"):
        splits = [row["split"] for row in rows("all") if row["lang"] == language]
        assert splits == ["frozen" if place % 3 == 2 else "open" for place in range(len(splits))]
        assert len(splits) >= 75


def test_our_open_rows_hold_the_targets() -> None:
    hold_targets(score(rows("open")))


@pytest.mark.parametrize("half", ["A", "B"])
def test_the_fresh_rows_hold_the_targets(half: str) -> None:
    hold_targets(score(fresh(half)))


def hold_targets(counted: Counter[str]) -> None:
    total = sum(counted.values())

    assert set(counted) <= set(OUTCOMES)
    assert counted["itself"] >= 0.75 * total
    assert counted["itself"] + counted["marked kind"] >= 0.85 * total
    assert counted["wrong"] <= 0.02 * total
    assert counted["unreported"] == 0
