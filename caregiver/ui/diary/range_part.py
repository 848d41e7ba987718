"""From which day to which: a quick choice, or two days that are typed."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from caregiver.domain.care_day import care_day
from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.date_field import DateField
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import Problem, button, label

LONGEST_LIFE_YEARS = 130
"""Days further from this one than a life are a slip of the hand."""


class RangePart(Card):
    """Quick choices, and two days.

    Signals:
        chosen: Carries the first and the last day (`date`), or None where there is no end.
        closed: It is not needed any more.
    """

    chosen = Signal(object, object)
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self._context = context
        self._build()

    def _build(self) -> None:
        quick = FlowLayout()
        self.quick = {
            days: button(name, partial(self._choose_last, days), "chip")
            for days, name in ((7, tr("7 days")), (14, tr("14 days")), (30, tr("A month")))
        }
        self.all = button(tr("All days"), lambda: self._choose(None, None), "chip")
        for made in (*self.quick.values(), self.all):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            quick.addWidget(made)
        theme = self._context.theme
        self.first = DateField(theme, tr("From"), "first")
        self.last = DateField(theme, tr("Up to"), "last")
        self.turned = label("", "soft")
        self.turned.hide()
        self.problem = Problem(self.first.day)
        self.done = button(tr("Show these days"), self._show_typed)
        self.close_button = button(tr("Close"), self._close, "quiet", name=tr("Close the choice of days"))
        typed = FlowLayout(gap=16)
        for part in (self.first, self.last, self.done, self.close_button):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            typed.addWidget(part)
        self.body.addLayout(quick)
        self.body.addLayout(typed)
        for words_below in (self.turned, self.problem):
            self.body.addWidget(words_below)
        for field in (self.first, self.last):
            for line in (field.day, field.month, field.year):
                line.returnPressed.connect(self._show_typed)

    def ask(self) -> None:
        """Come into sight, with the keyboard on the quick choices."""
        self.turned.hide()
        self.problem.clear()
        self.show()
        self.quick[7].setFocus()

    def show_range(self, first: date | None, last: date | None) -> None:
        """Show what is chosen."""
        self.first.set_value(first)
        self.last.set_value(last)

    def _choose_last(self, days: int) -> None:
        today = self._today()
        self._choose(today - timedelta(days=days - 1), today)

    def _choose(self, first: date | None, last: date | None) -> None:
        self.turned.hide()
        self.problem.clear()
        self.chosen.emit(first, last)

    def _show_typed(self) -> None:
        for field in (self.first, self.last):
            field.problem.clear()
        try:
            first, last = self._typed(self.first), self._typed(self.last)
        except BadInput as bad:
            field = self.first if bad.field == "first" else self.last
            field.problem.say(words(bad.sentence))
            return
        is_turned = first is not None and last is not None and last < first
        if is_turned:
            first, last = last, first
        self._choose(first, last)
        self.turned.setText(tr("The later day stood first. The two are turned round now."))
        self.turned.setVisible(is_turned)

    def _typed(self, field: DateField) -> date | None:
        day, name = field.value(), "first" if field is self.first else "last"
        if day is not None and abs(day.year - self._today().year) > LONGEST_LIFE_YEARS:
            raise BadInput(name, QT_TRANSLATE_NOOP("caregiver", "Please look at the year again."))
        return day

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _today(self) -> date:
        return care_day(self._context.local_now(), self._context.services.preferences.care_day_start_hour)
