"""Reads the facts that the rules look at out of an open diary: the last weeks, and what stands whatever the day."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day
from caregiver.domain.dose import Dose, Purpose
from caregiver.domain.own_words import open_part
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Person
from caregiver.domain.question_rules.facts import ENTRY_DAYS, NUMBER_DAYS, RECORD_DAYS, Facts, Listed, OnDay, Supply
from caregiver.domain.record import Record
from caregiver.domain.relief_pairs import Number, QuickDose, pairs
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.span import Span
from caregiver.domain.stock import StockEvent
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.visit import VisitState
from caregiver.services.timetable import OnList
from caregiver.services.treatments import MOST_TREATMENTS
from caregiver.vault.timeline import Dated

if TYPE_CHECKING:
    from caregiver.services.journal import Journal
    from caregiver.services.services import Services

Noun = TypeVar("Noun", bound=Dated)

_DAY = timedelta(days=1)
_AT_HOME_ANEW = frozenset({StockEvent.COUNTED, StockEvent.NEW_SUPPLY})
_MOST_VISITS = 20
"""More past visits than any rule looks at."""


class SuggestionFacts:
    """The reader of facts."""

    def __init__(self, services: "Services") -> None:
        self._services = services

    @property
    def today(self) -> date:
        """The present care day."""
        return self._services.trends.today

    def read(self) -> Facts:
        """The facts as they stand now."""
        services, today = self._services, self.today
        entries, doses = self._dated(services.diary, ENTRY_DAYS), self._dated(services.doses)
        symptoms, reviews = self._dated(services.symptoms), self._reviews()
        next_visit = services.visits.next()
        visit_day = None if next_visit is None else next_visit.value.local_at.date()
        everything = services.timetable.everything()
        listed = [one for one in everything if not one.is_stopped]
        return Facts(
            today=today,
            person=services.people.person() or Person(called=""),
            contacts=services.people.contacts(),
            numbers=services.trends.days(Span(today - (NUMBER_DAYS - 1) * _DAY, today)),
            entries=_values(entries),
            spells=_values(self._dated(services.flares)),
            symptoms=_values(symptoms),
            comforts=_values(self._dated(services.comforts)),
            doses=_values(doses),
            pairs=tuple(pairs(_quick(doses, entries, services.medicines.quick_acting()), list(_numbers(entries)))),
            reviews=reviews,
            own_days=self._own_days(),
            medicines=tuple(map(self._listed, listed)),
            treatments=tuple(record.value for record in services.treatments.latest(MOST_TREATMENTS)),
            supplies=() if visit_day is None else tuple(self._supplies(listed, visit_day)),
            visits=self._visits(),
            next_visit=visit_day,
            notes=tuple(sorted(self._notes(entries, symptoms, reviews), key=lambda note: note.day)),
        )

    # -- by the day -----------------------------------------------------------------------------------------------

    def _bounds(self, days: int = RECORD_DAYS) -> tuple[datetime, datetime]:
        start, end = self._services.trends.bounds(Span(self.today - (days - 1) * _DAY, self.today))
        return start - _DAY, end + _DAY

    def _dated(self, journal: "Journal[Noun]", days: int = RECORD_DAYS) -> list[OnDay[Record[Noun]]]:
        """The records of the last weeks, oldest first; what lies ahead is left out."""
        start, end = self._bounds(days)
        end = min(end, self._services.clock.now() + timedelta(microseconds=1))
        return [OnDay(self._day(record.value), record) for record in reversed(journal.between(start, end))]

    def _day(self, value: Dated) -> date:
        return care_day(value.at.astimezone(ZoneInfo(value.zone)), self._services.trends.start_hour)

    def _reviews(self) -> tuple[Review, ...]:
        found = (record.value for record in self._services.reviews.between(*self._bounds()))
        return tuple(sorted(found, key=lambda review: review.day))

    def _own_days(self) -> tuple[OwnDay, ...]:
        """Those of who writes now, and what others share."""
        writer = self._services.people.writer()
        found = self._services.own_days.between(*self._bounds())
        return tuple(record.value for record in found if record.by == writer or record.value.is_shared)

    def _visits(self) -> tuple[date, ...]:
        past = [record.value for record in self._services.visits.past()[:_MOST_VISITS]]
        happened = (visit for visit in past if visit.state is VisitState.HAPPENED)
        return tuple(sorted(visit.local_at.date() for visit in happened))

    def _notes(
        self,
        entries: Iterable[OnDay[Record[PainEntry]]],
        symptoms: Iterable[OnDay[Record[SymptomNote]]],
        reviews: Iterable[Review],
    ) -> Iterator[OnDay[str]]:
        """The words that everybody may read."""
        for entry in entries:
            part = open_part(entry.value.value)
            yield from (OnDay(entry.day, words) for words in (part.patient_words, part.caregiver_words) if words)
        for symptom in symptoms:
            if words := open_part(symptom.value.value).note:
                yield OnDay(symptom.day, words)
        for note in self._dated(self._services.care_notes):
            part = open_part(note.value.value)
            if part is not None and part.words:
                yield OnDay(note.day, part.words)
        for review in reviews:
            yield from (OnDay(review.day, words) for words in (review.managed, review.note) if words)

    # -- the list -------------------------------------------------------------------------------------------------

    def _listed(self, on_list: OnList) -> Listed:
        ingredients_of = self._services.library.ingredients_of
        names = {on_list.medicine.name, *(one.name for one in on_list.strength.ingredients if one.name)}
        ingredients = sorted({ingredient for name in names for ingredient in ingredients_of(name)})
        planned_on = min(self._day(on_list.regimen), self.today)
        return Listed(
            on_list.uuid, on_list.medicine, on_list.regimen, on_list.started_on, planned_on, tuple(ingredients)
        )

    def _supplies(self, listed: Iterable[OnList], until: date) -> Iterator[Supply]:
        for on_list in listed:
            found = self._services.stocks.at_home(on_list.uuid)
            if found is not None and found.short_on is not None and found.short_on <= until:
                notes = [record.value for record in self._services.stocks.notes(on_list.uuid)]
                since = max(self._day(note) for note in notes if note.event in _AT_HOME_ANEW)
                yield Supply(on_list.uuid, since, found.last_day, found.short_on)


def _values(found: Iterable[OnDay[Record[Noun]]]) -> tuple[OnDay[Noun], ...]:
    return tuple(OnDay(one.day, one.value.value) for one in found)


def _numbers(entries: Iterable[OnDay[Record[PainEntry]]]) -> Iterator[Number]:
    for one in entries:
        number = _number(one.value.value)
        if number is not None:
            yield number


def _number(entry: PainEntry | None) -> Number | None:
    return None if entry is None or entry.score is None else Number(entry.at, entry.score, entry.series)


def _quick(
    doses: Iterable[OnDay[Record[Dose]]],
    entries: Iterable[OnDay[Record[PainEntry]]],
    quick: frozenset[str],
) -> Iterator[QuickDose]:
    """The quick-acting doses that were given when needed, also of what is no longer on the list."""
    linked = {one.value.uuid: one.value.value for one in entries}
    for one in doses:
        dose = one.value.value
        if dose.purpose is Purpose.AS_NEEDED and dose.is_given and dose.medicine in quick:
            before, after = _number(linked.get(dose.pain_before)), _number(linked.get(dose.pain_after))
            yield QuickDose(dose.at, one.day, dose.medicine, dose.measured, dose.strength, before, after)
