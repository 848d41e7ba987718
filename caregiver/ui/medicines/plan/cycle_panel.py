"""Panel of days on and days off: the next round starts only when the team says so."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.medicines.plan.measure import Measure
from caregiver.ui.medicines.plan.panel import Panel
from caregiver.ui.medicines.plan.reading import Typed, beside
from caregiver.ui.medicines.plan.times_field import TimesField
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.sentence import Sentence
from caregiver.ui.widgets.small_fields import CountField, DayField

MOST_CYCLE_DAYS = 366


class CyclePanel(Panel):
    """Days on, days off; the next round starts only when the team says so."""

    def _build(self) -> None:
        context = self._context
        self.on = CountField(context, name=tr("Days on"))
        self.off = CountField(context, name=tr("Days off"))
        self.starts: list[DayField] = []
        self._round_lines: list[Sentence] = []
        self._rounds = QVBoxLayout()
        self._rounds.setSpacing(8)
        self.add = button(tr("Add a round, as told"), self._add_by_hand, "quiet")
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.times = TimesField(context)
        source = QT_TRANSLATE_NOOP("caregiver", "{on} days on, then {off} days off")
        self._column.addWidget(Sentence(source, on=self.on, off=self.off))
        self._column.addLayout(self._rounds)
        self._column.addWidget(self.add)
        self._hint = label(tr("The next round starts only when the team told you the day."), "soft")
        self._column.addWidget(self._hint)
        self._column.addWidget(self.times)
        self.show_typed({})

    def _connect(self) -> None:
        for part in (self.on, self.off, self.times):
            part.changed.connect(self.changed)

    def set_measure(self, measure: Measure) -> None:
        self.times.set_measure(measure)

    def typed(self) -> Typed:
        return {
            "on": self.on.text(),
            "off": self.off.text(),
            "starts": [start.typed() for start in self.starts],
            "times": self.times.typed(),
        }

    def show_typed(self, typed: Typed) -> None:
        self.on.set_typed(typed.get("on", ""))
        self.off.set_typed(typed.get("off", ""))
        days = typed.get("starts", []) or [""]
        while len(self.starts) > len(days):
            self.starts.pop()
            holder = self._round_lines.pop()
            self._rounds.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        while len(self.starts) < len(days):
            self._add_round()
        for start, day in zip(self.starts, days, strict=True):
            start.set_typed(day)
        self.times.show_typed(typed.get("times", []))

    def schedule(self) -> Schedule:
        days_on = beside(self.on.problem, lambda: self.on.whole(MOST_CYCLE_DAYS))
        days_off = beside(self.off.problem, lambda: self.off.whole(MOST_CYCLE_DAYS))
        told = [start for start in self.starts if start.typed()] or self.starts[:1]
        starts = {beside(start.problem, start.value) for start in told}
        return Schedule(
            ScheduleKind.CYCLE,
            days_on=days_on,
            days_off=days_off,
            cycle_starts=tuple(sorted(starts)),
            times=self.times.values(),
        )

    def _add_by_hand(self) -> None:
        self._add_round().setFocus()
        self.changed.emit()

    def _add_round(self) -> DayField:
        start = DayField(self._context, name=tr("Round {number} starts on", number=len(self.starts) + 1))
        start.changed.connect(self.changed)
        self.starts.append(start)
        line = Sentence(QT_TRANSLATE_NOOP("caregiver", "A round starts on {day}"), day=start)
        self._round_lines.append(line)
        self._rounds.addWidget(line)
        for below in (self.add, self._hint, self.times):
            below.raise_()  # for the eyes nothing changes; a screen reader reads in this order
        return start
