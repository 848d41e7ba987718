"""One line of the table: ours, the bare part, how many times as much, and the goal of DESIGN 12."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

HEAD = ("", "ours", "bare", "ratio", "goal", "")


@dataclass(frozen=True)
class Line:
    """A measured line.

    Attributes:
        what, against: What was measured, and beside what.
        ours, bare: Medians, in `unit`.
        goal: The highest ratio that is good; None where the line is only told.
        unit: "ms" or "MiB".
    """

    what: str
    against: str
    ours: float
    bare: float
    goal: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times as much as the bare part."""
        return self.ours / self.bare

    def cells(self) -> tuple[str, ...]:
        """The line as it is printed."""
        goal = "" if self.goal is None else f"≤ {self.goal:g}"
        verdict = "" if self.goal is None else "good" if self.ratio <= self.goal else "MISSED"
        what = f"{self.what} / {self.against}"
        return what, _amount(self.ours, self.unit), _amount(self.bare, self.unit), f"{self.ratio:.2f}", goal, verdict


def table(lines: Sequence[Line]) -> str:
    """All lines below each other."""
    rows = [HEAD, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) if column == 0 else cell.rjust(width) for column, (cell, width) in enumerate(cells))
        for cells in (list(zip(row, widths, strict=True)) for row in rows)
    )


def median_ms(work: Callable[[], object], runs: int) -> float:
    """The middle time of some runs, in milliseconds, after one that is not counted."""
    work()
    times = []
    for _ in range(runs):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def _amount(value: float, unit: str) -> str:
    return f"{value:.1f} {unit}" if value < 100 else f"{value:.0f} {unit}"
