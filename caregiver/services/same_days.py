"""What else happened in the same days, in a few words: it stands beneath every comparison (care-rules 47)."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.stay import Stay
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.treatment_days import goes_on
from caregiver.services.medicines import PlanChange, PlanStep

_MOST_NAMED = 4
"""Of one kind; how many more there are is said."""


@dataclass(frozen=True)
class SameDays:
    """What is said of some days.

    Attributes:
        words: Words for medicines and stays, and the reader's language.
        day_words: "12 Nov", with its year where that is needed.
        now: The present moment, on the family's clock.
    """

    words: MedicineWords
    day_words: Callable[[date], str]
    now: datetime

    def sentence(
        self,
        treatments: Iterable[Treatment],
        stays: Iterable[Stay],
        changes: Iterable[PlanChange],
        compared: Collection[str],
    ) -> str:
        """ "In the same days: radiotherapy to 6 Nov, in hospital 10 Nov to 11 Nov, dexamethasone since 12 Nov."; or "".

        Args:
            treatments: Those of these days, or shortly before: they may still show.
            changes: What was started, changed or stopped in these days, oldest first.
            compared: Uuids of the medicines that the comparison is about; their own changes are not told again.
        """
        kinds = (
            (list(self._treatments(treatments)), QT_TRANSLATE_NOOP("caregiver", "more treatments: {count}")),
            (list(self._stays(stays)), QT_TRANSLATE_NOOP("caregiver", "more times away: {count}")),
            (self._others(changes, compared), QT_TRANSLATE_NOOP("caregiver", "more changes: {count}")),
        )
        found = [one for named, more in kinds for one in self._latest(named, more)]
        source = QT_TRANSLATE_NOOP("caregiver", "In the same days: {what}.")
        return self._say(source, what=", ".join(found)) if found else ""

    def _treatments(self, treatments: Iterable[Treatment]) -> Iterator[str]:
        """When each was; how long it may take stands where the urgent line stands beneath it (care-rules 43)."""
        for one in treatments:
            if one.last_day is not None and one.state is not TreatmentState.PLANNED:
                source = QT_TRANSLATE_NOOP("caregiver", "{treatment} to {day}")
                day = one.last_day
                if goes_on(one) and one.first_day is not None:
                    source, day = QT_TRANSLATE_NOOP("caregiver", "{treatment} since {day}"), one.first_day
                elif one.first_day == one.last_day:
                    source = QT_TRANSLATE_NOOP("caregiver", "{treatment} {day}")
                name = one.name or self.words.calendar.words(kind_word(one.kind))
                yield self._say(source, treatment=name, day=self.day_words(day))

    def _stays(self, stays: Iterable[Stay]) -> Iterator[str]:
        for stay in stays:
            first, last = self._day(stay.at), self._day(stay.ended_at or self.now)
            source = (
                QT_TRANSLATE_NOOP("caregiver", "{where} {day}")
                if first == last
                else QT_TRANSLATE_NOOP("caregiver", "{where} {day} to {last}")
            )
            where = self.words.stay_kind(stay.kind)
            yield self._say(source, where=where, day=self.day_words(first), last=self.day_words(last))

    def _others(self, changes: Iterable[PlanChange], compared: Collection[str]) -> list[str]:
        """What became of other medicines, those of one day together."""
        found: dict[tuple[PlanStep, date], list[str]] = {}
        for change in changes:
            if change.medicine.uuid not in compared and change.step in _STEPS:
                name = self.words.short_name(change.medicine.value)
                found.setdefault((change.step, self._day(change.at)), []).append(name)
        named = ((_STEPS[step], ", ".join(names), day) for (step, day), names in found.items())
        return [self._say(source, medicine=names, day=self.day_words(day)) for source, names, day in named]

    def _latest(self, named: list[str], more: str) -> list[str]:
        if len(named) <= _MOST_NAMED:
            return named
        return [self._say(more, count=len(named) - _MOST_NAMED), *named[-_MOST_NAMED:]]

    def _day(self, at: datetime) -> date:
        return at.astimezone(self.now.tzinfo).date()

    def _say(self, source: str, **values: object) -> str:
        return self.words.calendar.words(Text(source, values))


_STEPS = {
    PlanStep.STARTED: QT_TRANSLATE_NOOP("caregiver", "{medicine} since {day}"),
    PlanStep.CHANGED: QT_TRANSLATE_NOOP("caregiver", "{medicine} changed {day}"),
    PlanStep.PAUSED: QT_TRANSLATE_NOOP("caregiver", "{medicine} paused {day}"),
    PlanStep.RESUMED: QT_TRANSLATE_NOOP("caregiver", "{medicine} again {day}"),
    PlanStep.STOPPED: QT_TRANSLATE_NOOP("caregiver", "{medicine} stopped {day}"),
}
