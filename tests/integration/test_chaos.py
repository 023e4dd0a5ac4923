"""The promise of the jobs, in a small storm with a fixed seed; `make chaos` is the same with hundreds."""

from tests.chaos.storm import Plan, run


def test_every_job_succeeds_and_a_picture_is_paid_for_once_more_at_most_for_each_killed_worker():
    report = run(Plan(jobs=14, kills=3, seed=7))

    assert report.statuses == {"succeeded": 14}, report
    assert (report.dead_letters, report.left_over) == (0, 0), report
    assert report.kills == 3, report
    assert report.recipes < report.calls <= report.recipes + report.kills, report
    assert min(report.faults.values()) > 0, report


def test_where_nobody_is_killed_every_picture_is_paid_for_once():
    report = run(Plan(jobs=14, kills=0, seed=8, rough=0.3, call_seconds=0.05))

    assert report.statuses == {"succeeded": 14}, report
    assert (report.dead_letters, report.left_over) == (0, 0), report
    assert report.calls == report.recipes, report
    assert report.redelivered > 0, report
