"""How much room each part of the doctor's page gets, from plenty to the least; the first that fits is taken."""

from dataclasses import dataclass, replace

CHART_HEIGHTS = (150.0, 300.0)
FIGURES_HEIGHTS = (170.0, 270.0)
_PLENTY = 99


@dataclass(frozen=True)
class Room:
    """What the parts that may give way, or grow, get: rows, lines of one text, and heights of the drawings.

    Attributes:
        rows, cell_lines, limit_lines: Of the table of medicines: its rows, the lines of a cell, and of the limits.
        changes: Changes of the plan, newest last.
        has_relief: Whether the numbers before and after quick-acting doses stand on the page.
        words: Kinds of words for the pain.
        chart_height, figures_height: 0 leaves them out.
    """

    calls: int
    call_lines: int
    places: int
    word_lines: int
    said_lines: int
    allergy_lines: int = 8
    coverage_lines: int = 4
    rows: int = _PLENTY
    cell_lines: int = 4
    limit_lines: int = 2
    fact_lines: int = 4
    changes: int = 6
    has_relief: bool = True
    words: int = _PLENTY
    chart_height: float = CHART_HEIGHTS[0]
    figures_height: float = FIGURES_HEIGHTS[0]

    def with_spare(self, height: float) -> "Room":
        """The same with `height` more for the drawings: first the chart, then the figures."""
        if not self.chart_height or not self.figures_height:
            return self
        chart = min(CHART_HEIGHTS[1], self.chart_height + height)
        figures = min(FIGURES_HEIGHTS[1], self.figures_height + height - (chart - self.chart_height))
        return replace(self, chart_height=chart, figures_height=figures)


_SMALL = Room(
    1, 1, 3, 1, 1, allergy_lines=4, cell_lines=2, limit_lines=1, fact_lines=2, changes=2, chart_height=115,
    figures_height=120,
)  # fmt: skip

ROOMS = (
    Room(6, 6, 8, 3, 4),
    Room(4, 4, 6, 2, 3, figures_height=150),
    Room(3, 3, 5, 2, 2, figures_height=140),
    Room(2, 2, 4, 1, 2, cell_lines=3, fact_lines=3, changes=3, chart_height=140, figures_height=130),
    Room(1, 2, 3, 1, 1, allergy_lines=6, cell_lines=3, fact_lines=2, changes=2, chart_height=130, figures_height=120),
    _SMALL,
    replace(_SMALL, figures_height=0.0, words=2, chart_height=110),
    replace(_SMALL, figures_height=0.0, words=0, places=2, chart_height=105, changes=1, allergy_lines=3),
    replace(
        _SMALL, figures_height=0.0, words=0, places=0, chart_height=105, changes=1, has_relief=False, allergy_lines=3,
        coverage_lines=2, fact_lines=1,
    ),
    replace(
        _SMALL, figures_height=0.0, words=0, places=0, chart_height=0.0, changes=1, has_relief=False, allergy_lines=3,
        coverage_lines=2, fact_lines=1,
    ),
    *(
        replace(
            _SMALL, figures_height=0.0, words=0, places=0, chart_height=0.0, changes=1, has_relief=False,
            allergy_lines=2, coverage_lines=2, fact_lines=1, rows=rows,
        )
        for rows in (24, 21, 18, 15, 12, 9, 6, 3, 1)
    ),
)  # fmt: skip
