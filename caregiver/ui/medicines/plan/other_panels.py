"""Panels of the ways that no calendar tells: counted from the last one, as needed, all the time, as told."""

from caregiver.domain.schedule import Pump, Schedule, ScheduleKind
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.medicines.plan.measure import Measure
from caregiver.ui.medicines.plan.panel import Panel
from caregiver.ui.medicines.plan.reading import Typed, beside
from caregiver.ui.widgets.amount_field import AmountField
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.named_field import NamedField
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.sentence import Sentence
from caregiver.ui.widgets.small_fields import CountField

MOST_HOURS = 24 * 60


class AmountPanel(Panel):
    """Base of ways with one amount each time."""

    def _build(self) -> None:
        self._measure = Measure()
        self.amount = AmountField(self._context, name=tr("How much each time"))

    def _connect(self) -> None:
        self.amount.changed.connect(self.changed)

    def set_measure(self, measure: Measure) -> None:
        self._measure = measure
        self.amount.set_unit(measure.unit, measure.strength)
        self.amount.setVisible(measure.is_written)

    def typed(self) -> Typed:
        return {"amount": self.amount.text()}

    def show_typed(self, typed: Typed) -> None:
        self.amount.set_text(typed.get("amount", ""))

    def schedule(self) -> Schedule:
        amounts = beside(self.amount.problem, self.amount.numbers) if self._measure.is_written else ()
        return Schedule(ScheduleKind.AS_NEEDED, amounts=amounts)


class AsNeededPanel(AmountPanel):
    """When it is needed: never due, never late."""

    def _build(self) -> None:
        super()._build()
        self._column.addWidget(Sentence(QT_TRANSLATE_NOOP("caregiver", "{amount} each time"), amount=self.amount))
        self._column.addWidget(label(tr("“1 or 2” can be written too. It never rings."), "soft"))


class IntervalPanel(AmountPanel):
    """Every so many hours from the last one: a late one moves the next."""

    def _build(self) -> None:
        super()._build()
        self.hours = CountField(self._context, name=tr("Every how many hours"))
        source = QT_TRANSLATE_NOOP("caregiver", "{amount} every {hours} hours")
        self._column.addWidget(Sentence(source, amount=self.amount, hours=self.hours))
        self._column.addWidget(label(tr("Counted from the last one. A late one moves the next."), "soft"))

    def _connect(self) -> None:
        super()._connect()
        self.hours.changed.connect(self.changed)

    def typed(self) -> Typed:
        return {**super().typed(), "hours": self.hours.text()}

    def show_typed(self, typed: Typed) -> None:
        super().show_typed(typed)
        self.hours.set_typed(typed.get("hours", ""))

    def schedule(self) -> Schedule:
        amounts = super().schedule().amounts
        hours = beside(self.hours.problem, lambda: self.hours.whole(MOST_HOURS))
        return Schedule(ScheduleKind.INTERVAL, amounts=amounts, hours=hours)


class PumpPanel(Panel):
    """A pump or syringe driver, as told."""

    has_amounts = False

    def _build(self) -> None:
        self.contents = NamedField(tr("What is in it, as on its label"))
        self.hours = CountField(self._context, name=tr("Over how many hours"))
        self.site = NamedField(tr("Where it goes in"))
        self.changed_by = NamedField(tr("Who changes it"))
        self.next_change = NamedField(tr("When it is changed next, as told"))
        self._lines = {
            "contents": self.contents,
            "site": self.site,
            "changed_by": self.changed_by,
            "next_change": self.next_change,
        }
        self._column.addWidget(self.contents)
        self._column.addWidget(
            Sentence(QT_TRANSLATE_NOOP("caregiver", "One filling runs for {hours} hours"), hours=self.hours)
        )
        for part in (self.site, self.changed_by, self.next_change):
            self._column.addWidget(part)
        self._column.addWidget(label(tr("It is never due and never rings."), "soft"))

    def _connect(self) -> None:
        self.hours.changed.connect(self.changed)
        for field in self._lines.values():
            field.line.textEdited.connect(self.changed)

    def typed(self) -> Typed:
        return {**{name: field.text() for name, field in self._lines.items()}, "hours": self.hours.text()}

    def show_typed(self, typed: Typed) -> None:
        for name, field in self._lines.items():
            field.set_text(typed.get(name, ""))
        self.hours.set_typed(typed.get("hours", ""))

    def schedule(self) -> Schedule:
        hours = None if self.hours.is_blank() else beside(self.hours.problem, lambda: self.hours.whole(MOST_HOURS))
        told = {name: field.text().strip() for name, field in self._lines.items()}
        return Schedule(ScheduleKind.CONTINUOUS, pump=Pump(hours=hours, **told))


class AsToldPanel(Panel):
    """Only the words that were told; it rings nothing."""

    has_amounts = False

    def _build(self) -> None:
        self.words = NoteField(self._context.theme, name=tr("What you were told, in their words"))
        self._column.addWidget(label(tr("What you were told, in their words"), "strong"))
        self._column.addWidget(self.words)
        self._column.addWidget(label(tr("It never rings. Left empty, it becomes a question for the team."), "soft"))

    def _connect(self) -> None:
        self.words.textChanged.connect(self.changed)

    def typed(self) -> Typed:
        return {"words": self.words.text()}

    def show_typed(self, typed: Typed) -> None:
        self.words.set_text(typed.get("words", ""))

    def schedule(self) -> Schedule:
        return Schedule(ScheduleKind.AS_TOLD, words=self.words.text().strip())
