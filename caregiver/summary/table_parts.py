"""A table as finished words. No Qt: table.py paints it."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class TableRow:
    """One row.

    Attributes:
        cells: As many as the table has heads.
        beneath: A line of its own beneath the cells but the first, or "".
        under_first: What stands in the first column under its first cell, or "".
    """

    cells: tuple[str, ...]
    beneath: str = ""
    under_first: str = ""


@dataclass(frozen=True)
class Table:
    """Rows of which some may give way.

    Attributes:
        heads: What stands above the columns.
        rows: In reading order; the last give way first.
        more: What names those that gave way: a sentence with the gap "{count}".
        left_out: How many gave way.
    """

    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    more: str = ""
    left_out: int = 0

    def first(self, count: int) -> "Table":
        """The same with at most `count` rows; those that give way are counted."""
        return replace(self, rows=self.rows[:count], left_out=self.left_out + max(0, len(self.rows) - count))

    @property
    def rest(self) -> str:
        """The sentence that names what gave way; empty when nothing did."""
        return self.more.format(count=self.left_out) if self.left_out else ""
