"""The kinds of schedule, and what each needs to be told (DESIGN 6; care.md 5.1)."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

from caregiver.domain.amounts import check_number


class ScheduleKind(StrEnum):
    """How a medicine is given."""

    CLOCK_TIMES = "clock_times"
    INTERVAL = "interval"
    AS_NEEDED = "as_needed"
    WEEKDAYS = "weekdays"
    EVERY_DAYS = "every_days"
    EVERY_WEEKS = "every_weeks"
    EVERY_MONTHS = "every_months"
    CYCLE = "cycle"
    TAPER = "taper"
    ONE_OFF = "one_off"
    CONTINUOUS = "continuous"
    AS_TOLD = "as_told"
    PAUSED = "paused"
    NOT_CONFIRMED = "not_confirmed"
    STOPPED = "stopped"


SILENT_KINDS = frozenset(
    {
        ScheduleKind.AS_NEEDED,
        ScheduleKind.CONTINUOUS,
        ScheduleKind.AS_TOLD,
        ScheduleKind.PAUSED,
        ScheduleKind.NOT_CONFIRMED,
        ScheduleKind.STOPPED,
    }
)
"""Kinds that are never due."""


@dataclass(frozen=True)
class DoseTime:
    """A time of day and how much then.

    Attributes:
        at: On the clock on the wall.
        amounts: How much, in the unit of the regimen: one number; several where a range was told ("1 or 2", none is
            chosen beforehand); none while it is not written yet (care-rules 5).
    """

    at: time
    amounts: tuple[Decimal, ...] = ()

    def __post_init__(self) -> None:
        for amount in self.amounts:
            check_number("amount", amount)


@dataclass(frozen=True)
class TaperStep:
    """One step of a plan that goes up or down by date: the same times from the day after the step before, until `last`.

    Attributes:
        first, last: Its first and last day.
        times: When and how much on each of these days.
    """

    first: date
    last: date
    times: tuple[DoseTime, ...]


@dataclass(frozen=True)
class Pump:
    """A pump or syringe driver, as told (care-rules 16).

    Attributes:
        contents: As on its label.
        hours: Over how many hours one filling runs.
        site: Where it goes in.
        changed_by: Who changes it.
        next_change: When it is changed next, in words or a day: a visit, not a bell.
    """

    contents: str = ""
    hours: int | None = None
    site: str = ""
    changed_by: str = ""
    next_change: str = ""


@dataclass(frozen=True)
class Schedule:
    """One schedule of one kind; what another kind would need is empty.

    Attributes:
        kind: Which kind it is.
        times: Clock times of a day on which it is given (all kinds but interval, as needed and the silent ones).
        amounts: How much each time, for kinds without clock times (interval, as needed); as in `DoseTime`.
        first: First day (every n days, weeks, months; cycle; one-off: its day).
        last: Last day, or None for "until told".
        every: Every so many days, weeks or months.
        weekdays: 0 is Monday.
        hours: Hours from the last one given (interval).
        days_on, days_off: Of a cycle; the next cycle starts only when told.
        cycle_starts: First days of the cycles that were told, in order.
        steps: Of a taper, without gap or overlap.
        pump: Of what runs all the time.
        words: The words told ("as told", a pause's reason and until when).
    """

    kind: ScheduleKind
    times: tuple[DoseTime, ...] = ()
    amounts: tuple[Decimal, ...] = ()
    first: date | None = None
    last: date | None = None
    every: int = 1
    weekdays: tuple[int, ...] = ()
    hours: int = 0
    days_on: int = 0
    days_off: int = 0
    cycle_starts: tuple[date, ...] = ()
    steps: tuple[TaperStep, ...] = ()
    pump: Pump | None = None
    words: str = ""

    @property
    def is_silent(self) -> bool:
        """Whether it is never due."""
        return self.kind in SILENT_KINDS
