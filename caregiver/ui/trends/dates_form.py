"""Two days that are typed: from which to which."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from caregiver.domain.errors import BadInput
from caregiver.domain.span import Span
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.date_field import DateField
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce

LONGEST_LIFE_YEARS = 130
"""A day further back than a life is a slip of the hand."""
_NONE = QT_TRANSLATE_NOOP("caregiver", "Please type a day here, or in the other field.")
_NOT_YET = QT_TRANSLATE_NOOP("caregiver", "This day is still to come.")
_YEAR = QT_TRANSLATE_NOOP("caregiver", "Please look at the year again.")


class DatesForm(Card):
    """Signals:
    chosen: These days are wanted; carries a `Span`.
    closed: It is not needed any more.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self._context = context
        self._reach = Span(date.min, date.max)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.first = DateField(self._context.theme, tr("From"), "first")
        self.last = DateField(self._context.theme, tr("Up to"), "last")
        self.done = button(tr("Show these days"), self.show_typed)
        self.close_button = button(tr("Close"), self.close_form, "quiet", name=tr("Close the choice of days"))
        self.turned = label("", "soft")
        self.turned.hide()
        flow = FlowLayout(gap=16)
        for part in (self.first, self.last, self.done, self.close_button):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(part)
        self.body.addLayout(flow)
        self.body.addWidget(self.turned)
        self.hide()

    def _connect(self) -> None:
        for field in (self.first, self.last):
            for line in (field.day, field.month, field.year):
                line.returnPressed.connect(self.show_typed)

    def ask(self, span: Span, reach: Span) -> None:
        """Come into sight with these days, the keyboard in the first field."""
        self._reach = reach
        self._show_span(span)
        self._clear()
        self.show()
        self.first.day.setFocus()
        self.first.day.selectAll()

    def show_typed(self) -> None:
        """Ask for the days that were typed; one that is none is said beside its field."""
        self._clear()
        try:
            first, last = self._typed(self.first), self._typed(self.last)
            if first is None and last is None:
                raise BadInput("first", _NONE)
        except BadInput as bad:
            field = self.first if bad.field == "first" else self.last
            field.problem.say(words(bad.sentence))
            return
        today = self._reach.last
        is_turned = first is not None and last is not None and last < first
        first, last = (last, first) if is_turned else (first, last)
        if first is not None and first > today:
            field = self.last if is_turned else self.first
            field.problem.say(words(BadInput(field.objectName(), _NOT_YET).sentence))
            return
        last = min(last or today, today)
        self._choose(Span(first or min(self._reach.first, last), last), is_turned)

    def _choose(self, span: Span, is_turned: bool) -> None:
        self._show_span(span)
        if is_turned:
            said = tr("The later day stood first. The two are turned round now.")
            self.turned.setText(said)
            self.turned.show()
            announce(self, said)
        self.chosen.emit(span)

    def close_form(self) -> None:
        """Go out of sight."""
        self.hide()
        self.closed.emit()

    def _typed(self, field: DateField) -> date | None:
        day, name = field.value(), "first" if field is self.first else "last"
        if day is not None and abs(day.year - self._reach.last.year) > LONGEST_LIFE_YEARS:
            raise BadInput(name, _YEAR)
        return day

    def _show_span(self, span: Span) -> None:
        self.first.set_value(span.first)
        self.last.set_value(span.last)

    def _clear(self) -> None:
        self.turned.hide()
        for field in (self.first, self.last):
            field.problem.clear()
