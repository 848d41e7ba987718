"""The budgets of DESIGN 12, measured on this machine: `python -m tests.benchmarks [--only NAME] [--runs N]`.

It needs a screen and a keyring: `bash tests/run --only-desktop python -m tests.benchmarks`. Ratios of one run on one
machine; nothing is asserted.
"""

import argparse

from tests.benchmarks import bell, diary, idle, paper, starts, trends, window
from tests.benchmarks.table import table

BENCHMARKS = {
    "first-paint": starts.first_paint,
    "today": starts.usable_today,
    "save": window.save,
    "medicines": window.medicines,
    "diary": diary.diary,
    "trends": trends.trends,
    "pdf": paper.pdf,
    "reconcile": bell.reconcile,
    "idle": idle.in_the_tray,
}


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", choices=BENCHMARKS, help="this one alone")
    parser.add_argument("--runs", type=int, default=9, help="how often; the middle is told (default: 9)")
    choice = parser.parse_args()
    chosen = {choice.only: BENCHMARKS[choice.only]} if choice.only else BENCHMARKS
    lines = [line for measure in chosen.values() for line in measure(choice.runs)]
    print(table(lines))


if __name__ == "__main__":
    main()
