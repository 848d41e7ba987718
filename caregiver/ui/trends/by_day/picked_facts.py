"""What the diary holds of the days that are picked, in words: each number of one day, counts of several."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day
from caregiver.domain.dose import Purpose
from caregiver.domain.medicine import Medicine
from caregiver.domain.pain import Series
from caregiver.domain.phrase import Phrase
from caregiver.domain.span import Span
from caregiver.domain.trend_days import Column
from caregiver.drawing.words import tr, words
from caregiver.services.journal import Journal
from caregiver.services.trend_doses import Lane
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.coverage import Coverage
from caregiver.ui.trends.by_day.day_rows import DayRows
from caregiver.ui.trends.by_day.day_sentence import away_words
from caregiver.ui.trends.by_day.number_words import all_numbers, series_words, spread_words, times_words
from caregiver.ui.trends.by_day.picked_doses import clock_facts
from caregiver.ui.trends.by_day.shown_bands import treatment
from caregiver.ui.trends.by_day.stays_shown import Away
from caregiver.ui.trends.series_names import only_caregiver

MOST_DAYS_READ = 92
"""Of more days only numbers are counted: to read every call and dose of years would keep people waiting."""

_MOST_EVENTS, _MOST_TREATMENTS = 2, 3
_AS_NEEDED = frozenset({Purpose.AS_NEEDED, Purpose.ONE_OFF})


class Dated(Protocol):
    """What has its place in time."""

    @property
    def at(self) -> datetime: ...
    @property
    def zone(self) -> str: ...


Noun = TypeVar("Noun", bound=Dated)


@dataclass(frozen=True)
class PickedFacts:
    """Reads and words what is picked.

    Attributes:
        rows: What is shown.
    """

    rows: DayRows

    @property
    def context(self) -> PageContext:
        """What pages share."""
        return self.rows.context

    @property
    def coverage(self) -> Coverage:
        """What is known of days without a number."""
        return self.rows.coverage

    def words(self, span: Span, counted: Sequence[Column], away: Sequence[Away]) -> str:
        """ "His numbers (5): 5, 6, 8, 5, 7. Called at 18:20. Morphine quick-acting, 5 ml (10 mg), 2 times."

        Args:
            counted: The columns of the span.
            away: Times away that touch it.
        """
        said = self._numbers_of_day(span.first) if span.days == 1 else self._counted(counted)
        said += [away_words(one) for one in away]
        spells = sum(column.spells for column in counted)
        if spells:
            said.append(tr("Sudden bad spells: {n}.", n=spells))
        if span.days <= MOST_DAYS_READ:
            said += clock_facts(self._lanes(span), span, self.context.medicine_words)
        said += self._events(span)
        if span.days <= MOST_DAYS_READ:
            said += self._as_needed(span)
            said += self._calls(span)
        said += self._treatments(span)
        return " ".join(said)

    # -- numbers ------------------------------------------------------------------------------------------------

    def _numbers_of_day(self, day: date) -> list[str]:
        entries = self._values(self.context.services.diary, Span(day, day))
        begins = self.coverage.begins
        if not entries and day in self.coverage.away:
            return []
        if not entries and begins is not None and day < begins:
            return [tr("The diary begins {day}.", day=self.context.calendar.date_short(begins))]
        if not entries:
            return [tr("Nothing yet today.") if day == self.context.services.trends.today else tr("Not recorded.")]
        said = []
        for series in Series:
            scores = [str(entry.score) for entry in entries if entry.series is series and entry.score is not None]
            if scores:
                said.append(tr("{whose} {numbers}.", whose=self._whose(series, len(scores)), numbers=", ".join(scores)))
        could_not = sum(entry.could_not_answer for entry in entries)
        if could_not:
            said.append(tr("Could not answer: {times}.", times=times_words(could_not)))
        return said or [tr("No number.")]

    def _whose(self, series: Series, count: int) -> str:
        if series is Series.PATIENT:
            return words(Phrase.NUMBERS_COUNT.text(self.context.person.pronouns, count=count))
        whose = series_words(series, self.context.person, only_caregiver(self.context))
        return tr("{whose} ({n}):", whose=whose, n=count)

    def _counted(self, counted: Sequence[Column]) -> list[str]:
        recorded = self.coverage.words(counted)
        said = [tr("Something is recorded on {recorded}.", recorded=recorded)]
        for series, spread in all_numbers(counted).items():
            whose = series_words(series, self.context.person, only_caregiver(self.context))
            said.append(tr("{whose}: {numbers}.", whose=whose, numbers=spread_words(spread)))
        could_not = sum(column.could_not_answer for column in counted)
        if could_not:
            said.append(tr("Could not answer: {times}.", times=times_words(could_not)))
        return said

    # -- what lies over the days ---------------------------------------------------------------------------------

    def _events(self, span: Span) -> list[str]:
        """Visits and changed plans: each change with its old and its new amount, many of them counted."""
        events = self.rows.held.bands(span).events
        if len(events) <= _MOST_EVENTS:
            return [f"{self.rows.event_words.full(event).removesuffix('.')}." for event in events]
        visits, changes = (sum(map(len, held)) for held in zip(*((e.visits, e.changes) for e in events), strict=True))
        said = [tr("Visits: {n}.", n=visits)] if visits else []
        return [*said, tr("Changes of plan: {n}.", n=changes)] if changes else said

    def _treatments(self, span: Span) -> list[str]:
        bands = self.rows.held.bands(span).treatments
        shown = [treatment(band, self.rows.reading).headed for band in bands]
        if len(shown) > _MOST_TREATMENTS:
            return [tr("Treatments: {n}.", n=len(shown))]
        return [f"{one}." for one in shown]

    def _lanes(self, span: Span) -> Sequence[Lane]:
        """Doses by the clock of the days that are picked; what is held of those that are shown stays held."""
        return self.context.services.trend_doses.read(span).lanes

    # -- calls and doses ----------------------------------------------------------------------------------------

    def _calls(self, span: Span) -> list[str]:
        calls = self._values(self.context.services.calls, span)
        if not calls:
            return []
        if span.days > 1:
            return [tr("Calls: {n}.", n=len(calls))]
        times = ", ".join(self.context.calendar.time_short(call.local_at) for call in calls)
        return [tr("Called at {times}.", times=times)]

    def _as_needed(self, span: Span) -> list[str]:
        """Each medicine with each amount, and how often: "Morphine quick-acting, 5 ml (10 mg), 2 times."."""
        context, say = self.context, self.context.medicine_words
        medicines = {one.uuid: one.medicine for one in context.services.timetable.everything()}
        times: Counter[tuple[str, str]] = Counter()
        for dose in self._values(context.services.doses, span):
            if dose.purpose in _AS_NEEDED and dose.is_given:
                found: Medicine | None = medicines.get(dose.medicine)
                name = say.short_name(found) if found is not None else dose.name
                times[name, say.dose_amount(dose)] += 1
        return [
            tr("{what}, {times}.", what=", ".join(filter(None, key)), times=times_words(count))
            for key, count in times.items()
        ]

    # -- reading ------------------------------------------------------------------------------------------------

    def _values(self, journal: Journal[Noun], span: Span) -> list[Noun]:
        """The records whose own care day lies in the span, oldest first."""
        trends = self.context.services.trends
        found = [record.value for record in journal.between(*trends.lived(span)) if not record.is_removed]
        return sorted((one for one in found if _care_day(one, trends.start_hour) in span), key=lambda one: one.at)


def _care_day(value: Dated, start_hour: int) -> date:
    return care_day(value.at.astimezone(ZoneInfo(value.zone)), start_hour)
