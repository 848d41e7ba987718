"""A plan in plain sentences: how much and when (care-rules 1 to 5, 18)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from caregiver.domain.amounts import Amount, AmountWords, Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.medicine import Form, Medicine, WhereGiven
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.schedule_words import ScheduleWords, day_month_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

_UNMEASURED_KINDS = frozenset(
    {ScheduleKind.AS_TOLD, ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED, ScheduleKind.STOPPED}
)
"""Kinds of which nobody asks how much the hand measures."""

_JOINED_WITHOUT_COMMA = frozenset({ScheduleKind.CLOCK_TIMES, ScheduleKind.AS_NEEDED, ScheduleKind.INTERVAL})

_WHAT_IS_ASKED = {
    Unit.TABLETS: QT_TRANSLATE_NOOP("caregiver", "Which tablets"),
    Unit.CAPSULES: QT_TRANSLATE_NOOP("caregiver", "Which capsules"),
    Unit.SACHETS: QT_TRANSLATE_NOOP("caregiver", "Which sachets"),
    Unit.PATCHES: QT_TRANSLATE_NOOP("caregiver", "Which patch"),
    Unit.ML: QT_TRANSLATE_NOOP("caregiver", "How many ml"),
    Unit.DROPS: QT_TRANSLATE_NOOP("caregiver", "How many drops"),
    Unit.PUFFS: QT_TRANSLATE_NOOP("caregiver", "How many puffs"),
    Unit.UNITS: QT_TRANSLATE_NOOP("caregiver", "How many units"),
}
_UNIT_OF_FORM = {
    Form.TABLETS: Unit.TABLETS,
    Form.CAPSULES: Unit.CAPSULES,
    Form.SACHETS: Unit.SACHETS,
    Form.PATCH: Unit.PATCHES,
    Form.LIQUID: Unit.ML,
    Form.INJECTION: Unit.ML,
    Form.DROPS: Unit.DROPS,
}


@dataclass(frozen=True)
class PlanWords:
    """Plans as one family reads them.

    Where `medicine` is given, the sentences know its form and whether it is given at the clinic.
    """

    calendar: CalendarWords
    amounts: AmountWords
    today: date | None = None

    @property
    def schedules(self) -> ScheduleWords:
        """The words for when."""
        return ScheduleWords(self.calendar, self.today)

    def how_much(self, regimen: Regimen, medicine: Medicine | None = None) -> str:
        """ "1 tablet (30 mg)", "1 tablet (2 mg) at 08:00, 2 tablets (4 mg) at 20:00"; "" where nothing is measured.

        "Plan: 40 mg. Which tablets: not written yet." where only the dose was told (care-rules 5).
        """
        schedule = regimen.schedule
        if schedule.kind is ScheduleKind.CONTINUOUS:
            return self._contents(schedule)
        if not _is_written(regimen):
            return self._not_written(regimen, medicine)
        if schedule.kind is ScheduleKind.TAPER:
            return self._then([self._by_time(step.times, regimen, medicine, is_first=False) for step in schedule.steps])
        amounts = set(_amounts(schedule))
        if len(amounts) > 1:
            return self._by_time(schedule.times, regimen, medicine)
        return self._amount(amounts.pop(), regimen, medicine)

    def when(self, regimen: Regimen, medicine: Medicine | None = None) -> str:
        """ "at 08:00 and 20:00", "every 4 weeks on a Thursday, at the clinic", "as needed"."""
        is_patch = regimen.unit is Unit.PATCHES or (medicine is not None and medicine.form is Form.PATCH)
        when = self.schedules.when(regimen.schedule, is_patch=is_patch)
        if medicine is None or medicine.where_given is not WhereGiven.CLINIC or regimen.schedule.is_silent:
            return when
        return self._say(QT_TRANSLATE_NOOP("caregiver", "{when}, at the clinic"), when=when)

    def plan(self, regimen: Regimen, medicine: Medicine | None = None) -> str:
        """How much and when: "1 tablet (30 mg) at 08:00 and 20:00"."""
        schedule = regimen.schedule
        if _is_written(regimen) and schedule.kind is ScheduleKind.TAPER:
            return self._taper(regimen, medicine)
        how_much, when = self.how_much(regimen, medicine), self.when(regimen, medicine)
        if not how_much:
            return when
        if _is_written(regimen) and len(set(_amounts(schedule))) > 1:
            days = self.schedules.days(schedule)
            each = QT_TRANSLATE_NOOP("caregiver", "{days}: {amounts}")
            return self._say(each, days=days, amounts=how_much) if days else how_much
        return self._say(_joint(regimen), how_much=how_much, when=when)

    def change(self, before: Regimen, after: Regimen, medicine: Medicine | None = None) -> str:
        """ "from 2.5 ml (5 mg) to 5 ml (10 mg)"; both whole plans where more than the amount changes."""
        old, new = _single(before), _single(after)
        is_of_amount = (old, before.strength) != (new, after.strength)
        if old is None or new is None or not is_of_amount or self.when(before, medicine) != self.when(after, medicine):
            plans = self.plan(before, medicine), self.plan(after, medicine)
            source = QT_TRANSLATE_NOOP("caregiver", "from {before} to {after}")
            return self._say(source, before=plans[0], after=plans[1])
        return self.amounts.change(old, before.strength, new, after.strength)

    def what_is_asked(self, regimen: Regimen, medicine: Medicine | None = None) -> str:
        """ "Which tablets", "How many ml": what is not known while only the dose was told (care-rules 5)."""
        asked = _UNIT_OF_FORM.get(medicine.form) if medicine is not None else None
        asked = regimen.unit or regimen.strength.per_unit or asked
        source = _WHAT_IS_ASKED.get(asked) if asked is not None else None
        return self._say(source or QT_TRANSLATE_NOOP("caregiver", "What to measure"))

    def _amount(self, numbers: Sequence[Decimal], regimen: Regimen, medicine: Medicine | None) -> str:
        if regimen.unit is None or not numbers:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "how much is not written yet"))
        is_liquid = medicine is not None and medicine.form is Form.LIQUID
        return self.amounts.choices(numbers, regimen.unit, regimen.strength, is_liquid=is_liquid)

    def _by_time(
        self, times: Iterable[DoseTime], regimen: Regimen, medicine: Medicine | None, is_first: bool = True
    ) -> str:
        """ "1 tablet (2 mg) at 08:00 and 14:00, 2 tablets (4 mg) at 20:00"; a step's one amount without its times."""
        by_amounts: dict[tuple[Decimal, ...], list[DoseTime]] = {}
        for dose_time in sorted(times, key=lambda dose_time: dose_time.at):
            by_amounts.setdefault(dose_time.amounts, []).append(dose_time)
        if len(by_amounts) == 1 and not is_first:
            return self._amount(next(iter(by_amounts)), regimen, medicine)
        source = QT_TRANSLATE_NOOP("caregiver", "{how_much} {when}")
        return ", ".join(
            self._say(source, how_much=self._amount(numbers, regimen, medicine), when=self.schedules.times(at))
            for numbers, at in by_amounts.items()
        )

    def _taper(self, regimen: Regimen, medicine: Medicine | None) -> str:
        """ "2 tablets (4 mg) at 08:00 until 24 Nov, then 1 tablet (2 mg) until 29 Nov"."""
        steps, clock = [], None
        for step in regimen.schedule.steps:
            step_clock = [dose_time.at for dose_time in step.times]
            source = QT_TRANSLATE_NOOP("caregiver", "{how_much} until {last}")
            how_much = self._by_time(step.times, regimen, medicine, is_first=step_clock != clock)
            steps.append(self._say(source, how_much=how_much, last=day_month_text(step.last, self.today)))
            clock = step_clock
        return self._then(steps)

    def _then(self, steps: Sequence[str]) -> str:
        words = steps[0] if steps else ""
        for step in steps[1:]:
            words = self._say(QT_TRANSLATE_NOOP("caregiver", "{before}, then {step}"), before=words, step=step)
        return words

    def _contents(self, schedule: Schedule) -> str:
        pump = schedule.pump
        contents = pump.contents.strip() if pump else ""
        if not contents:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "what is in it is not written yet"))
        if pump is None or pump.hours is None:
            return contents
        source = QT_TRANSLATE_NOOP("caregiver", "{contents}, over {hours} hours")
        return self._say(source, contents=contents, hours=self.amounts.number(Decimal(pump.hours)))

    def _not_written(self, regimen: Regimen, medicine: Medicine | None) -> str:
        told, schedule = regimen.told_amount.strip().rstrip("."), regimen.schedule
        if not told:
            is_asked = schedule.kind not in _UNMEASURED_KINDS and schedule.kind is not ScheduleKind.AS_TOLD
            at_clinic = medicine is not None and medicine.where_given is WhereGiven.CLINIC
            return self._say(QT_TRANSLATE_NOOP("caregiver", "How much: not written yet.")) * (
                is_asked and not at_clinic
            )
        what = self.what_is_asked(regimen, medicine)
        return self._say(QT_TRANSLATE_NOOP("caregiver", "Plan: {told}. {what}: not written yet."), told=told, what=what)

    def _say(self, template: str, count: int | None = None, **values: object) -> str:
        return self.calendar.words(Text(template, values, count))


def _amounts(schedule: Schedule) -> tuple[tuple[Decimal, ...], ...]:
    """How much each time, in the order of days and clock; of kinds without times, the one."""
    times = [t for step in schedule.steps for t in step.times] if schedule.steps else schedule.times
    if times:
        return tuple(dose_time.amounts for dose_time in times)
    return (schedule.amounts,)


def _is_written(regimen: Regimen) -> bool:
    """Whether it is written what to measure, at least for one of the times."""
    return regimen.unit is not None and any(_amounts(regimen.schedule))


def _joint(regimen: Regimen) -> str:
    """How the words for how much and when stand together."""
    if regimen.schedule.kind is ScheduleKind.CONTINUOUS:
        return QT_TRANSLATE_NOOP("caregiver", "{when}: {how_much}")
    if not _is_written(regimen):
        return QT_TRANSLATE_NOOP("caregiver", "{how_much} When: {when}.")
    if regimen.schedule.kind in _JOINED_WITHOUT_COMMA:
        return QT_TRANSLATE_NOOP("caregiver", "{how_much} {when}")
    return QT_TRANSLATE_NOOP("caregiver", "{how_much}, {when}")


def _single(regimen: Regimen) -> Amount | None:
    """The one amount of every time, or None."""
    amounts = set(_amounts(regimen.schedule))
    numbers = next(iter(amounts)) if len(amounts) == 1 else ()
    if regimen.unit is None or len(numbers) != 1 or regimen.schedule.steps:
        return None
    return Amount(numbers[0], regimen.unit)
