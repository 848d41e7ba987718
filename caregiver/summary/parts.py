"""The parts of a printed page: finished words in the reader's language, and values to draw. No Qt.

A part without records is empty or None and leaves no heading. A new part of the doctor's page is one more field here,
in the order of the page (care-rules 47), and one more painter in doctor.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from caregiver.domain.pain import Series
from caregiver.domain.statistics import DayNumbers


@dataclass(frozen=True)
class Run:
    """A piece of a line, all in one weight."""

    words: str
    is_bold: bool = False


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Labelled:
    """Words beside their label: "He says", or the day of a call."""

    label: str
    words: str


@dataclass(frozen=True)
class Listed:
    """Lines of which some may give way.

    Attributes:
        heading: What stands above; empty for none.
        lines: In reading order.
        more: What names those that gave way: a sentence with the gap "{count}".
        left_out: How many are not even among `lines`.
        keeps_last: Whether the first lines give way before the last ones.
        fact: A line beneath them that does not give way.
    """

    heading: str = ""
    lines: tuple[Labelled, ...] = ()
    more: str = ""
    left_out: int = 0
    keeps_last: bool = False
    fact: str = ""

    def first(self, count: int) -> "Listed":
        """The same with at most `count` lines; those that give way are counted."""
        kept = self.lines[max(0, len(self.lines) - count) :] if self.keeps_last else self.lines[:count]
        return replace(self, lines=kept, left_out=self.left_out + len(self.lines) - len(kept))

    @property
    def rest(self) -> str:
        """The sentence that names what gave way; empty when nothing did."""
        return self.more.format(count=self.left_out) if self.left_out else ""


@dataclass(frozen=True)
class NumberCell:
    """One large number and what it is."""

    number: str
    words: str


@dataclass(frozen=True)
class NumberRow:
    """The numbers of one series.

    Attributes:
        label: Whose they are, and how many: "His numbers (66):".
        is_own: Whether they are the person's own, which are printed larger.
    """

    label: str
    cells: tuple[NumberCell, ...]
    is_own: bool


@dataclass(frozen=True)
class PainDays:
    """What the chart shows, in numbers, and the words on it."""

    title: str
    days: tuple[DayNumbers, ...]
    day_names: tuple[str, ...]
    goal: int | None
    goal_label: str
    worst_label: str
    none_label: str
    not_recorded_label: str
    could_not_answer_label: str
    no_number_label: str
    legend: Mapping[Series, str]


@dataclass(frozen=True)
class Places:
    """Where it hurts, and the words for it.

    Attributes:
        regions: Codes of the places, in the order of their lines in `listed`.
        left, right, front, back: Captions of the figures.
        listed: One line a place, its label being its letter: a number would read as a number of pain.
        words: Feels like, made worse, eased, and when it comes, each with its counts.
    """

    regions: tuple[str, ...]
    left: str
    right: str
    front: str
    back: str
    listed: Listed
    words: tuple[Labelled, ...]


@dataclass(frozen=True)
class DoctorPage:
    """The finished page, its fields in the order in which they stand on it.

    Attributes:
        name: Full name and birth date.
        beside_name: What stands at the right of it: the hospital number, when it was printed.
        notice: What this paper is; it stands at the top and at the foot.
        dates: The days covered.
        allergies, health: Allergies; kidney or liver trouble and weight; as told.
        coverage: How many days hold entries and numbers, and whose the numbers are.
        said: The newest words of each, and the goal.
        calls: Calls about urgent signs, and the starred words that were recorded.
        numbers: Worst, least, middle and latest, a row for each series.
        chart, places: None when there is nothing to draw.
        not_kept: What the diary cannot hold yet, so that nobody reads its absence as "none" (care-rules 47).
        foot: What stands at the right of the foot.
        rest_of_words: Named in place of what a long text had to give way: "… more in the diary".
    """

    name: str
    beside_name: tuple[str, ...]
    notice: str
    dates: str
    allergies: Line
    health: Line
    coverage: Line
    said: tuple[Labelled, ...]
    calls: Listed
    numbers: tuple[NumberRow, ...]
    chart: PainDays | None
    places: Places | None
    not_kept: str
    foot: str
    rest_of_words: str
