"""What the diary holds of the days asked for, and the words to tell it in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

from caregiver.domain.call import Call
from caregiver.domain.care_day import care_day
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Caregiver
from caregiver.domain.record import Record
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit import Visit
from caregiver.summary.held_life import HeldLife, Lived
from caregiver.summary.held_medicines import HeldMedicines
from caregiver.summary.telling import PersonTelling

Happened = TypeVar("Happened", PainEntry, Call)


@dataclass(frozen=True)
class Covered(PersonTelling):
    """The records of some care days.

    Attributes:
        caregivers: Who writes in the diary, by uuid.
        records, calls: What stands in the diary, inside the days, oldest first.
        start, end: First and last care day that can hold anything; `end` is never after the day of printing.
        begun: `start`, if the days asked for begin before the diary does.
        asked_end: The last day asked for, which may be still to come.
        medicines: What the diary holds of medicines in these days; None where it was not asked.
        life: What else it holds of them.
    """

    caregivers: Mapping[str, Caregiver]
    records: tuple[Record[PainEntry], ...]
    calls: tuple[Record[Call], ...]
    start: date
    begun: date | None
    end: date
    asked_end: date
    start_hour: int
    medicines: HeldMedicines | None = None
    life: HeldLife = field(default_factory=HeldLife)

    @cached_property
    def entries(self) -> tuple[PainEntry, ...]:
        """The pain entries, oldest first."""
        return tuple(record.value for record in self.records)

    @property
    def days_to_come(self) -> tuple[date, date] | None:
        """First and last of the days, asked for or up to the visit, that lie after the day of printing."""
        first, last = max(self.start, self.end + timedelta(days=1)), self.asked_end
        if self.visit_to_come is not None:
            last = max(last, self.visit_to_come.local_at.date())
        return (first, last) if first <= last else None

    @property
    def visit_to_come(self) -> Visit | None:
        """The next visit, where these days reach up to the present."""
        is_now = self.end >= care_day(self.printed_at, self.start_hour)
        return self.life.next_visit if is_now else None

    def day_of(self, lived: Lived) -> date:
        """The care day of a record, on the clock it was lived on."""
        return care_day(lived.local_at, self.start_hour)

    def caregiver_name(self, uuid: str) -> str:
        """The name of who wrote a record."""
        writer = self.caregivers.get(uuid)
        return writer.name if writer else self.say(QT_TRANSLATE_NOOP("caregiver", "Caregiver"))


def standing(
    records: Sequence[Record[Happened]], is_inside: Callable[[date], bool], start_hour: int
) -> tuple[Record[Happened], ...]:
    """The records that were not taken out and whose care day is inside, oldest first."""

    def day(record: Record[Happened]) -> date:
        return care_day(record.value.at.astimezone(ZoneInfo(record.value.zone)), start_hour)

    held = (record for record in records if not record.is_removed and is_inside(day(record)))
    return tuple(sorted(held, key=lambda record: record.value.at))
