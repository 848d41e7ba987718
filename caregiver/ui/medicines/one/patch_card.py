"""The patch that is on: since when, where, when the change is due, when it was last seen (care-rules 17).

It looks the same whatever the time: nothing here changes with the wait.
"""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.devices import PatchNow
from caregiver.services.timetable import OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.one.fact_words import (
    by_words,
    day_and_time,
    day_words,
    late_words,
    pain_words,
    plan_sentence,
)
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label, rule
from caregiver.ui.widgets.steady_press import SteadyPress

FACTS_IN_A_ROW = 4


class PatchCard(Card):
    """Facts, four buttons alike, what was before, what was told.

    Signals:
        seen: It was looked at now and is on; carries the instant that stands in the button.
        fell_off, two_found, put_on: Ask about that.
    """

    seen = Signal(object)
    fell_off = Signal()
    two_found = Signal()
    put_on = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(24, 14, 24, 16))
        self._context = context
        self._on_list: OnList | None = None
        self._shown_at: datetime | None = None
        self._build()

    def _build(self) -> None:
        self._plan = label("")
        self._names = [tr("On since"), tr("Where"), tr("Change due"), tr("Seen on")]
        self._values = [label("", "strong") for _ in self._names]
        facts = QWidget()
        self._facts = QGridLayout(facts)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(8)
        self._cells = [self._cell(*pair) for pair in zip(self._names, self._values, strict=True)]
        self.see = button("", self._see)
        ways = [
            self.see,
            button(tr("It fell off …"), self.fell_off.emit),
            button(tr("Two found …"), self.two_found.emit),
            button(tr("New one put on …"), self.put_on.emit),
        ]
        self._press = SteadyPress(self)
        self._press.watch(self.see)
        line = self._asks = QWidget()
        self._ways, self._answers = ways, QGridLayout(line)
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._answers.setSpacing(8)
        for made in ways:
            set_role(made, "short_answer")
        self._before, self._places = label(""), label("")
        self._late, self._pain = label(""), label("")
        parts = (self._plan, rule(), facts, rule(), line, self._before, self._places, self._late, self._pain)
        for part in parts:
            self.body.addWidget(part)
        self.lay_out(FACTS_IN_A_ROW)

    @staticmethod
    def _cell(name: str, value: QLabel) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(name, "soft"))
        column.addWidget(value)
        column.addStretch(1)
        return cell

    def lay_out(self, in_a_row: int) -> None:
        """So many facts, and answers, beside each other."""
        for index, (cell, made) in enumerate(zip(self._cells, self._ways, strict=True)):
            for grid, part in ((self._facts, cell), (self._answers, made)):
                grid.removeWidget(part)
                grid.addWidget(part, *divmod(index, in_a_row))
        for column in range(FACTS_IN_A_ROW):
            self._facts.setColumnStretch(column, 1 if column < in_a_row else 0)

    def show_patch(self, on_list: OnList) -> None:
        """Show what is recorded of it now."""
        context, self._on_list = self._context, on_list
        self._asks.setHidden(context.services.stays.has_died)
        patch = context.services.devices.patch(on_list.uuid)
        self._plan.setText(plan_sentence(context, on_list))
        for label_, value in zip(self._values, self._told(patch), strict=True):
            label_.setText(value)
        self._before.setText(self._before_words(patch))
        places = ", ".join(
            tr("{place} {day}", place=place, day=day_words(context, day)) for place, day in patch.last_places
        )
        self._places.setText(tr("The last five places: {places}", places=places) if places else "")
        self._places.setVisible(bool(places))
        self._late.setText(late_words(context, on_list))
        self._pain.setText(pain_words(context))
        self.show_minute()

    def show_minute(self) -> None:
        """The present minute in the button: it is the one that is stored (care-rules 10)."""
        self._shown_at = self._context.services.clock.now()
        time = self._context.calendar.time_short(self._context.local_now())
        self.see.setText(tr("Seen on, {time}", time=time))

    def _told(self, patch: PatchNow) -> tuple[str, str, str, str]:
        context, dose = self._context, patch.dose
        if dose is None:
            none = tr("not written")
            return none, none, self._due(patch), none
        if patch.is_off:
            return (
                tr("it is off,\nby the record"),
                dose.value.site or tr("not written"),
                self._due(patch),
                self._seen(patch),
            )
        since = "\n".join(day_and_time(context, dose.value.at))
        return since, dose.value.site or tr("not written"), self._due(patch), self._seen(patch)

    def _due(self, patch: PatchNow) -> str:
        return "\n".join(day_and_time(self._context, patch.due_at)) if patch.due_at else tr("not written")

    def _seen(self, patch: PatchNow) -> str:
        if patch.seen is None:
            return tr("not written since")
        day, time = day_and_time(self._context, patch.seen.value.at)
        by = by_words(self._context, patch.seen.value.by)
        moment = tr("{day} {time}", day=day, time=time)
        return f"{moment}\n{by}" if by else moment

    def _before_words(self, patch: PatchNow) -> str:
        if patch.before_off_at is None:
            return tr("The one before: when it came off is not written")
        day, time = day_and_time(self._context, patch.before_off_at)
        return tr("The one before: off {day}, {time}", day=day, time=time)

    def _see(self) -> None:
        self.seen.emit(self._shown_at)
