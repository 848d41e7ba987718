"""What the tests of faults counted, told as one table at the end of the run."""

from collections import Counter
from collections.abc import Mapping


class Figures:
    """Counts, by fault and by what was counted.

    A share is told of every count that is "in flight".
    """

    def __init__(self) -> None:
        self._rows: dict[str, Counter[str]] = {}

    def count(self, fault: str, /, **counts: int) -> None:
        """Add to the counts of a fault: `count("full disk", fills=1, lost=0)`."""
        self._rows.setdefault(fault, Counter()).update(counts)

    def table(self) -> list[str]:
        """A line a fault, in the order in which they came; empty when nothing was counted."""
        width = max(map(len, self._rows), default=0)
        return [f"| {fault:{width}} | {_told(row)} |" for fault, row in self._rows.items()]


def _told(row: Mapping[str, int]) -> str:
    tried = next(iter(row.values()))
    told = []
    for name, count in row.items():
        share = f" ({count / tried:.0%})" if name == "in_flight" and tried else ""
        told.append(f"{count:,} {name.replace('_', ' ')}{share}")
    return ", ".join(told)
