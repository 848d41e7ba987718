"""How much room each part of the doctor's page gets, from plenty to the least; the first that fits is taken.

The chart is as low as it may be in all of them: first everything has its place, then what is left over goes to the
chart and the figures.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

_LEAST_CHART = 111.0
"""Below it 2, 4, 6 and 8 have no room beside the axis."""
_TALLEST_CHART = 300.0
FIGURES_HEIGHTS = (120.0, 220.0)
MOST_LIFE = 6
"""Lines of each of the paragraphs about spells, symptoms and evenings."""
_PLENTY = 99


@dataclass(frozen=True)
class Room:
    """What the parts that may give way, or grow, get: rows, lines of one text, and heights of the drawings.

    Attributes:
        rows, cell_lines, limit_lines, fact_lines: Of the table of medicines: its rows, the lines of a cell, of the
            limits, and of the sentences beneath.
        changes, change_lines: Changes of the plan, newest last, and the lines they stand on.
        relief_lines: Lines beneath the numbers before and after quick-acting doses; 0 leaves both out.
        question_lines: Lines of each of our questions.
        places, place_lines: Places, and the lines of each; 0 leaves them out.
        words: Lines of the words for the pain; 0 leaves them out.
        treatments: Treatments, the newest last, where no chart shows them.
        life: Lines of each of the three paragraphs about spells, symptoms and evenings.
        is_brief: Whether the caregivers' numbers are told in a few words where these have room.
        chart_height, figures_height: 0 leaves them out.
    """

    calls: int
    call_lines: int
    places: int
    place_lines: int
    said_lines: int
    allergy_lines: int = 8
    coverage_lines: int = 4
    rows: int = _PLENTY
    cell_lines: int = 4
    limit_lines: int = 2
    fact_lines: int = 4
    changes: int = 6
    change_lines: int = 8
    relief_lines: int = 8
    question_lines: int = 4
    words: int = 10
    treatments: int = 4
    life: int = MOST_LIFE
    is_brief: bool = True
    chart_height: float = _LEAST_CHART
    figures_height: float = FIGURES_HEIGHTS[0]

    def with_more(self, name: str, most: int) -> Iterator["Room"]:
        """The same with more of one thing: as much as there may be, or else a little less each time."""
        has: int = getattr(self, name)
        more = range(max(has + 1, _LEAST.get(name, 0)), most + 1)
        changes: Iterator[dict[str, Any]] = ({name: count} for count in reversed(more))
        return (replace(self, **change) for change in changes)

    def with_spare(self, height: float) -> "Room":
        """The same with `height` more for the drawings that are there: first the chart, then the figures."""
        if not self.chart_height:
            return self
        chart = min(_TALLEST_CHART, self.chart_height + height)
        if not self.figures_height:
            return replace(self, chart_height=chart)
        figures = min(FIGURES_HEIGHTS[1], self.figures_height + height - (chart - self.chart_height))
        return replace(self, chart_height=chart, figures_height=figures)


_NARROW = Room(
    *(4, 3, 3, 2, 2, 6),
    cell_lines=3,
    fact_lines=2,
    changes=3,
    change_lines=5,
    question_lines=3,
    words=7,
    relief_lines=8,
    life=4,
    figures_height=110.0,
)
_SMALL = replace(
    _NARROW,
    call_lines=2,
    place_lines=1,
    said_lines=1,
    allergy_lines=4,
    cell_lines=2,
    limit_lines=1,
    changes=2,
    change_lines=3,
    question_lines=2,
    treatments=2,
    life=3,
    words=4,
    relief_lines=4,
    figures_height=100.0,
)
_WITHOUT_FIGURES = replace(_SMALL, calls=3, figures_height=0.0, words=3, relief_lines=3)
_FEW_WORDS = replace(_WITHOUT_FIGURES, words=2, places=2, life=2, relief_lines=2, change_lines=2)
_WITHOUT_WORDS = replace(_FEW_WORDS, words=0, changes=1, allergy_lines=3)
_WITHOUT_RELIEF = replace(_WITHOUT_WORDS, relief_lines=0)
_LESS_LIFE = replace(_WITHOUT_RELIEF, life=1)
_WITHOUT_PLACES = replace(_LESS_LIFE, places=0, coverage_lines=2, fact_lines=1)
_WITHOUT_LIFE = replace(_WITHOUT_PLACES, life=0)
_LESS_SAID = replace(_WITHOUT_LIFE, calls=2, call_lines=1, question_lines=1)
_WITHOUT_CHART = replace(_LESS_SAID, chart_height=0.0)

GIVEN_BACK = (
    ("rows", 24),
    ("allergy_lines", 8),
    ("cell_lines", 4),
    ("limit_lines", 2),
    ("fact_lines", 4),
    ("change_lines", 8),
    ("changes", 6),
    ("question_lines", 4),
    ("call_lines", 6),
    ("calls", 6),
    ("places", 6),
    ("place_lines", 3),
    ("relief_lines", 8),
    ("words", 10),
    ("life", MOST_LIFE),
    ("said_lines", 4),
)
"""What a part may have again where the room that fits leaves some over, the most important first."""
_LEAST = {"relief_lines": 3, "places": 2, "words": 2}
"""With fewer lines than these a part that had none tells nothing."""

ROOMS = (
    Room(6, 6, 8, 3, 4, is_brief=False, figures_height=140.0),
    Room(6, 6, 8, 3, 4),
    Room(4, 4, 6, 2, 3, words=10),
    Room(3, 3, 5, 2, 2, life=5),
    Room(3, 3, 4, 2, 2, cell_lines=3, fact_lines=3, life=5),
    replace(_NARROW, life=5),
    _NARROW,
    replace(_NARROW, change_lines=4),
    replace(_NARROW, place_lines=1, words=5, change_lines=4),
    replace(_NARROW, place_lines=1, words=5, change_lines=4, life=3),
    replace(_NARROW, place_lines=1, words=5, change_lines=3, life=2),
    replace(_NARROW, place_lines=1, words=4, change_lines=4, life=3, figures_height=0.0),
    _SMALL,
    replace(_SMALL, calls=3),
    _WITHOUT_FIGURES,
    _FEW_WORDS,
    _WITHOUT_WORDS,
    _WITHOUT_RELIEF,
    _LESS_LIFE,
    _WITHOUT_PLACES,
    _WITHOUT_LIFE,
    _LESS_SAID,
    _WITHOUT_CHART,
    *(replace(_WITHOUT_CHART, allergy_lines=2, rows=rows) for rows in (24, 21, 18, 15, 12, 9, 6, 3, 1)),
)
