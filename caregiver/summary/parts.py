"""The parts of a printed page: finished words in the reader's language, and values to draw. No Qt.

A part without records is empty or None and leaves no heading. A new part of the doctor's page is one more field here,
in the order of the page (care-rules 47), and one more painter in doctor.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from caregiver.domain.pain import Series
from caregiver.domain.statistics import DayNumbers
from caregiver.summary.letter_words import LetterWords
from caregiver.summary.table_parts import Table


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
        brief: The others' worst, least and middle in a few words, for where the row has no room.
    """

    label: str
    cells: tuple[NumberCell, ...]
    is_own: bool
    brief: str = ""


@dataclass(frozen=True)
class DayBand:
    """A time away, in days from the chart's first day, and what it is called."""

    start_days: float
    end_days: float
    words: str


@dataclass(frozen=True)
class TreatmentDays:
    """A treatment above the chart, in days from the chart's first day.

    Attributes:
        start_days, end_days: Its first day, and the end of its last one or of what was told.
        choices: What can be said of it, the fullest first.
        until: "to 27 Nov"; "" where no span was told.
        is_told: Whether the family was told something of it.
    """

    start_days: float
    end_days: float
    choices: tuple[str, ...]
    until: str
    is_told: bool


@dataclass(frozen=True)
class DayMark:
    """What happened at one moment, in days from the chart's first day; what can be said of it, the fullest first."""

    at_days: float
    choices: tuple[str, ...]


@dataclass(frozen=True)
class ChartEvents:
    """What stands above the numbers of the chart.

    Attributes:
        label: What the row of treatments is called.
        urgent: Beneath treatments of which something was told.
    """

    label: str
    treatments: tuple[TreatmentDays, ...]
    urgent: Line
    marks: tuple[DayMark, ...]


@dataclass(frozen=True)
class DoseDays:
    """The doses of each day of the chart.

    Attributes:
        clock_label, needed_label: What the two rows are called.
        by_clock: For each day what became of each dose by the clock, in their order, by the name of its standing.
        needed: For each day when doses were given as needed, as shares of the day from 0 to 1.
        needed_legend: Which medicines the marks of the second row are; "" without any.
        legend: What the marks of the first row mean.
    """

    clock_label: str
    by_clock: tuple[tuple[str, ...], ...]
    needed_label: str
    needed: tuple[tuple[float, ...], ...]
    needed_legend: str
    legend: Mapping[str, str]


@dataclass(frozen=True)
class PainDays:
    """What the chart shows, in numbers, and the words on it; beneath it the doses, where there are any."""

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
    bands: tuple[DayBand, ...] = ()
    doses: DoseDays | None = None
    events: ChartEvents | None = None


@dataclass(frozen=True)
class Places:
    """Where it hurts, and the words for it.

    Attributes:
        regions: Codes of the places, in the order of their lines in `listed`.
        left, right: Captions of the figures: the person's own sides.
        listed: One line a place, its label being its letter: a number would read as a number of pain.
        words: Feels like, made worse, eased, and when it comes, each with its counts.
        undrawn: The heading of `listed` where the figures gave way.
    """

    regions: tuple[str, ...]
    left: str
    right: str
    listed: Listed
    words: tuple[Labelled, ...]
    undrawn: str


@dataclass(frozen=True)
class MedicineTable:
    """All medicines of some days.

    Attributes:
        table: One row a plan.
        facts: What was left out, not given, and is still open.
        long_names: Says that names were cut; "" where none was.
        none_given: As-needed medicines on the list of which none was given; "" without any.
    """

    table: Table
    facts: str
    long_names: str = ""
    none_given: str = ""


@dataclass(frozen=True)
class Relief:
    """The number before and after quick-acting doses, a row for each amount.

    Attributes:
        table: Amount, middle number before, after, how often it fell.
        notes: What the numbers are, what was left out, and what else happened in the same days.
        rest_of_notes: Names what gave way of them.
    """

    table: Table
    notes: str
    rest_of_notes: str


@dataclass(frozen=True)
class DoctorPage:
    """The finished page, its fields in the order in which they stand on it.

    Attributes:
        name: Full name and birth date.
        beside_name: What stands at the right of it: the hospital number, the visit, when it was printed, what it lacks.
        notice: What this paper is; it stands at the top and at the foot.
        dates: The days covered.
        allergies, health: Allergies; kidney or liver trouble and weight; as told.
        coverage: How many days hold entries and numbers, and whose the numbers are.
        said: The newest words of each, and the goal.
        questions: Our three questions.
        calls: Calls about urgent signs, and the starred words that were recorded.
        numbers: Worst, least, middle and latest, a row for each series.
        treatments: Those of these days and of shortly before.
        chart, places: None when there is nothing to draw.
        medicines: All medicines of these days, or None when none was ever on the list.
        changes: Changes of the plans in these days.
        relief: The numbers before and after quick-acting doses, or None.
        spells, symptoms, in_the_way: Sudden bad spells; bowels, sleepy, sick; what the evenings say.
        not_recorded: What is not recorded, so that nobody reads its absence as "none" (care-rules 47).
        foot: What stands at the right of the foot.
        rest_of_words: Named in place of what a long text had to give way: "… more in the diary".
        parts_in_diary: What the chart, the places, their words, the numbers around doses, and the spells and evenings
            are called, in this order.
        rest_of_questions: The same for a long question, which stands whole on the family sheet.
        letters: What is said of letters that cannot be printed.
        no_room: Names those of them that gave way: a sentence with the gap "{parts}".
    """

    name: str
    beside_name: tuple[Line, ...]
    notice: str
    dates: str
    allergies: Line
    health: Line
    coverage: Line
    said: tuple[Labelled, ...]
    questions: Listed
    calls: Listed
    numbers: tuple[NumberRow, ...]
    treatments: Listed
    chart: PainDays | None
    medicines: MedicineTable | None
    changes: Listed
    places: Places | None
    relief: Relief | None
    spells: Listed
    symptoms: Listed
    in_the_way: Listed
    not_recorded: str
    foot: str
    rest_of_words: str
    rest_of_questions: str
    letters: LetterWords
    parts_in_diary: tuple[str, str, str, str, str]
    no_room: str
