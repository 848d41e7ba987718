"""What the rules look at: the diary of the last weeks, and what stands in it whatever the day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from caregiver.domain.comfort import Comfort
from caregiver.domain.dose import Dose
from caregiver.domain.flare import Flare
from caregiver.domain.medicine import Medicine, Release
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Person, UrgentContacts
from caregiver.domain.regimen import Regimen
from caregiver.domain.relief_pairs import Pair
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.treatment import Treatment
from caregiver.domain.trend_days import TrendDay

NUMBER_DAYS = 90
"""So far back numbers are looked at,"""
ENTRY_DAYS = 56
"""so far the words of entries,"""
RECORD_DAYS = 28
"""and so far everything else that is written by the day."""

Noun = TypeVar("Noun")


@dataclass(frozen=True)
class OnDay(Generic[Noun]):
    """A record, and the care day it belongs to."""

    day: date
    value: Noun


@dataclass(frozen=True)
class Listed:
    """A medicine on the list, with the plan in force.

    Attributes:
        uuid: Names it.
        since: The day its first plan began.
        planned_on: The care day on which the plan in force began, today at the latest.
        ingredients: Generic names of what is in it, as far as its name or label tells.
    """

    uuid: str
    medicine: Medicine
    regimen: Regimen
    since: date
    planned_on: date
    ingredients: tuple[str, ...] = ()

    @property
    def kind(self) -> ScheduleKind:
        """How it is given."""
        return self.regimen.schedule.kind

    @property
    def is_quick(self) -> bool:
        """Whether it is a quick-acting one, given as needed."""
        return self.kind is ScheduleKind.AS_NEEDED and self.medicine.release is Release.QUICK_ACTING


@dataclass(frozen=True)
class Supply:
    """What is at home of a medicine on the list, by the record.

    Attributes:
        medicine: Uuid.
        since: The care day on which it was counted last, or came last.
        last_day: The last day that is covered, or None where not even the next dose is.
        short_on: The first day that is not.
    """

    medicine: str
    since: date
    last_day: date | None
    short_on: date


@dataclass(frozen=True)
class Facts:
    """The facts of one diary.

    Attributes:
        today: The present care day.
        person, contacts: As they stand.
        numbers: The numbers of each of the last `NUMBER_DAYS` care days that has any, oldest first.
        entries: Those of the last `ENTRY_DAYS` care days, oldest first.
        spells, symptoms, comforts, doses: Those of the last `RECORD_DAYS` care days, oldest first.
        pairs: The quick-acting doses of these days, with the numbers around them.
        reviews, own_days: Of these days; own days are those that who writes now may read.
        medicines: Those on the list.
        treatments: All of them.
        supplies: What ends, by the record, up to the next visit.
        visits: Days of past visits, oldest first.
        next_visit: Day of the next one, or None.
        notes: The family's notes that everybody may read, each with its day.
    """

    today: date
    person: Person
    contacts: UrgentContacts = UrgentContacts()
    numbers: tuple[TrendDay, ...] = ()
    entries: tuple[OnDay[PainEntry], ...] = ()
    spells: tuple[OnDay[Flare], ...] = ()
    symptoms: tuple[OnDay[SymptomNote], ...] = ()
    comforts: tuple[OnDay[Comfort], ...] = ()
    doses: tuple[OnDay[Dose], ...] = ()
    pairs: tuple[Pair, ...] = ()
    reviews: tuple[Review, ...] = ()
    own_days: tuple[OwnDay, ...] = ()
    medicines: tuple[Listed, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    supplies: tuple[Supply, ...] = ()
    visits: tuple[date, ...] = ()
    next_visit: date | None = None
    notes: tuple[OnDay[str], ...] = ()

    def back(self, days: int) -> date:
        """The first of the last so many days, today included."""
        return self.today - timedelta(days=days - 1)

    def since(self, first: date, held: Iterable[OnDay[Noun]]) -> Iterator[OnDay[Noun]]:
        """Those of this day and later."""
        return (one for one in held if first <= one.day <= self.today)

    def medicine(self, uuid: str) -> Listed | None:
        """The medicine of this name, or None when it is not on the list."""
        return next((one for one in self.medicines if one.uuid == uuid), None)
