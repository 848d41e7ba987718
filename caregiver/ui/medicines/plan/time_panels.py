"""Panels of the ways that go by the clock and the calendar."""

from datetime import date

from caregiver.domain.errors import BadInput
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.medicines.plan.measure import Measure
from caregiver.ui.medicines.plan.panel import Panel
from caregiver.ui.medicines.plan.reading import Misread, Typed, beside
from caregiver.ui.medicines.plan.taper_field import TaperField
from caregiver.ui.medicines.plan.times_field import TimesField
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.labels import Problem, label
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.sentence import Sentence
from caregiver.ui.widgets.small_fields import CountField, DayField

MOST_EVERY = 366
_MONDAY = date(2026, 11, 23)

_NO_WEEKDAY = QT_TRANSLATE_NOOP("caregiver", "On which days? Please choose at least one.")


class ClockTimesPanel(Panel):
    """The same times every day."""

    def _build(self) -> None:
        self.times = TimesField(self._context)
        self._column.addWidget(label(tr("Every day")))
        self._column.addWidget(self.times)

    def _connect(self) -> None:
        self.times.changed.connect(self.changed)

    def set_measure(self, measure: Measure) -> None:
        self.times.set_measure(measure)

    def typed(self) -> Typed:
        return {"times": self.times.typed()}

    def show_typed(self, typed: Typed) -> None:
        self.times.show_typed(typed.get("times", []))

    def schedule(self) -> Schedule:
        return Schedule(ScheduleKind.CLOCK_TIMES, times=self.times.values())


class WeekdaysPanel(Panel):
    """The same times on some days of the week."""

    def _build(self) -> None:
        days = [date.fromordinal(_MONDAY.toordinal() + index) for index in range(7)]
        choices = [Choice(str(day.weekday()), self._context.calendar.weekday_short(day)) for day in days]
        self.days = Chips(self._context.theme, choices, name=tr("On these days"))
        self.problem = Problem(self.days)
        self.times = TimesField(self._context)
        for part in (label(tr("On these days")), self.days, self.problem, self.times):
            self._column.addWidget(part)

    def _connect(self) -> None:
        self.days.changed.connect(lambda _codes: self._on_days())
        self.times.changed.connect(self.changed)

    def set_measure(self, measure: Measure) -> None:
        self.times.set_measure(measure)

    def typed(self) -> Typed:
        return {"days": sorted(self.days.chosen()), "times": self.times.typed()}

    def show_typed(self, typed: Typed) -> None:
        self.days.choose(typed.get("days", []))
        self.problem.clear()
        self.times.show_typed(typed.get("times", []))

    def schedule(self) -> Schedule:
        weekdays = tuple(sorted(int(code) for code in self.days.chosen()))
        if not weekdays:
            raise Misread(BadInput("weekdays", _NO_WEEKDAY), self.problem)
        return Schedule(ScheduleKind.WEEKDAYS, weekdays=weekdays, times=self.times.values())

    def _on_days(self) -> None:
        self.problem.clear()
        self.changed.emit()


class EveryFewPanel(Panel):
    """Every few days, weeks or months, counted from a first day."""

    def _build(self) -> None:
        self.every = CountField(self._context, name=tr("Every how many"))
        choices = [
            (ScheduleKind.EVERY_DAYS.value, tr("days")),
            (ScheduleKind.EVERY_WEEKS.value, tr("weeks")),
            (ScheduleKind.EVERY_MONTHS.value, tr("months")),
        ]
        self.unit = Segments(choices, name=tr("Days, weeks or months"))
        self.first = DayField(self._context, name=tr("The first one on"))
        self.times = TimesField(self._context)
        every = QT_TRANSLATE_NOOP("caregiver", "Every {number} {unit}")
        first = QT_TRANSLATE_NOOP("caregiver", "the first one, or one of them, on {day}")
        for part in (Sentence(every, number=self.every, unit=self.unit), Sentence(first, day=self.first), self.times):
            self._column.addWidget(part)
        self.show_typed({})

    def _connect(self) -> None:
        for part in (self.every, self.first, self.times):
            part.changed.connect(self.changed)
        self.unit.changed.connect(lambda _code: self.changed.emit())

    def set_measure(self, measure: Measure) -> None:
        self.times.set_measure(measure)

    def typed(self) -> Typed:
        return {
            "every": self.every.text(),
            "unit": self.unit.value(),
            "first": self.first.typed(),
            "times": self.times.typed(),
        }

    def show_typed(self, typed: Typed) -> None:
        self.every.set_typed(typed.get("every", ""))
        self.unit.set_value(typed.get("unit", ScheduleKind.EVERY_WEEKS.value))
        self.first.set_typed(typed.get("first", ""))
        self.times.show_typed(typed.get("times", []))

    def schedule(self) -> Schedule:
        return Schedule(
            ScheduleKind(self.unit.value()),
            every=beside(self.every.problem, lambda: self.every.whole(MOST_EVERY)),
            first=beside(self.first.problem, self.first.value),
            times=self.times.values(),
        )


class TaperPanel(Panel):
    """Steps by date."""

    def _build(self) -> None:
        self.steps = TaperField(self._context)
        self._column.addWidget(self.steps)

    def _connect(self) -> None:
        self.steps.changed.connect(self.changed)

    def set_measure(self, measure: Measure) -> None:
        self.steps.set_measure(measure)

    def typed(self) -> Typed:
        return {"steps": self.steps.typed()}

    def show_typed(self, typed: Typed) -> None:
        self.steps.show_typed(typed.get("steps", []))

    def schedule(self) -> Schedule:
        return Schedule(ScheduleKind.TAPER, steps=self.steps.values())

    def last_written_day(self) -> date | None:
        return self.steps.last_day()


class OneTimePanel(Panel):
    """On one day only."""

    def _build(self) -> None:
        self.day = DayField(self._context, name=tr("On which day"))
        self.times = TimesField(self._context, is_single=True)
        self._column.addWidget(Sentence(QT_TRANSLATE_NOOP("caregiver", "On {day}"), day=self.day))
        self._column.addWidget(self.times)

    def _connect(self) -> None:
        for part in (self.day, self.times):
            part.changed.connect(self.changed)

    def set_measure(self, measure: Measure) -> None:
        self.times.set_measure(measure)

    def typed(self) -> Typed:
        return {"day": self.day.typed(), "times": self.times.typed()}

    def show_typed(self, typed: Typed) -> None:
        self.day.set_typed(typed.get("day", ""))
        self.times.show_typed(typed.get("times", []))

    def schedule(self) -> Schedule:
        day = beside(self.day.problem, self.day.value)
        return Schedule(ScheduleKind.ONE_OFF, first=day, times=self.times.values())
