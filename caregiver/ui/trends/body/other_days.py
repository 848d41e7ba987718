"""The form for other days to compare with: from one day to another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.span import Span
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.date_field import DateField
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button

_NO_DAY = QT_TRANSLATE_NOOP("caregiver", "Please write both days.")


class OtherDays(QWidget):
    """Two days; of two that are turned round, the earlier is the first.

    Signals:
        chosen: Carries the `Span`.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()

    def _build(self) -> None:
        self.setAccessibleName(tr("Other days"))
        self.first = DateField(self._theme, tr("From"), "first")
        self.last = DateField(self._theme, tr("To"), "last")
        self.show_button = button(tr("Show these days"), self._choose)
        flow = FlowLayout(self, gap=16)
        for part in (self.first, self.last, self.show_button):
            flow.addWidget(part)

    def show_span(self, span: Span) -> None:
        """Offer these days."""
        self.first.set_value(span.first)
        self.last.set_value(span.last)

    def _choose(self) -> None:
        found = []
        for field in (self.first, self.last):
            field.problem.clear()
            try:
                day = field.value()
                if day is None:
                    raise BadInput("day", _NO_DAY)
            except BadInput as error:
                field.problem.say(words(error.sentence))
                return
            found.append(day)
        self.chosen.emit(Span(found[0], found[1]))
