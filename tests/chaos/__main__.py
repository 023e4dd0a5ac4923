"""Usage: make chaos. The storm at full strength; prints what came of it, exit 1 where a promise broke."""

import argparse
from dataclasses import asdict

from tests.chaos.storm import Plan, run


def main() -> int:
    options = argparse.ArgumentParser(prog="make chaos", description=__doc__)
    options.add_argument("--jobs", type=int, default=500)
    options.add_argument("--kills", type=int, default=35)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    report = run(Plan(jobs=chosen.jobs, kills=chosen.kills, seed=chosen.seed))
    for name, value in asdict(report).items():
        print(f"{name:14} {value}")
    kept = {
        "every job succeeded": report.statuses == {"succeeded": chosen.jobs},
        "nothing is left": report.dead_letters == report.left_over == 0,
        "calls <= recipes + kills": report.calls <= report.recipes + report.kills,
    }
    for promise, held in kept.items():
        print(f"{promise:26} {'held' if held else 'BROKEN'}")
    return 0 if all(kept.values()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
