"""Floors under what messages are understood as. Both sets are learned from: these hold what is known, they do not foretell."""

import pytest

from tests.language import scoring

SETS = {"intents_blind": (0.985, 0.98), "intents_drills": (0.985, 0.98)}


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("group", ["all", "Vietnamese, diacritics stripped"])
def test_open_rows_are_understood_and_draw_nothing_unasked(name: str, group: str) -> None:
    rows = scoring.groups(scoring.read_rows(scoring.ROWS / f"{name}.jsonl", "open"))[group]
    right, _, drawn, _ = scoring.SCORERS[name](rows)
    floor = SETS[name][group != "all"]
    assert right.hits >= floor * right.total, right.failed
    assert drawn.hits <= 0.005 * drawn.total, drawn.failed
