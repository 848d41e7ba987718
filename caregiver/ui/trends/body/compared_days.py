"""Which other days stand beside those that are looked at: none, as many days before, or any."""

from datetime import timedelta
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.span import Span
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.dates_form import DatesForm
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.segments import Segments


class Compared(StrEnum):
    """The choices."""

    NONE = "none"
    BEFORE = "before"
    OTHER = "other"


class ComparedDays(QWidget):
    """The choice, and the form for other days.

    Signals:
        changed: Other days are meant, or none.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._span: Span | None = None
        self._other: Span | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        name = tr("Compare with")
        choices = ((Compared.NONE, tr("Nothing")), (Compared.BEFORE, ""), (Compared.OTHER, tr("Other dates …")))
        self.choice = Segments(choices, name=name)
        self.choice.set_value(Compared.NONE)
        self.form = DatesForm(self._context)
        line = QWidget()
        flow = FlowLayout(line, gap=12)
        flow.addWidget(label(name, "soft", wraps=False))
        flow.addWidget(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(line)
        column.addWidget(self.form)

    def _connect(self) -> None:
        self.choice.changed.connect(self._on_choice)
        self.form.chosen.connect(self._on_other)
        self.form.closed.connect(self._on_closed)

    def show_span(self, span: Span) -> None:
        """Say which days are looked at; those before them are offered where the diary holds any."""
        self._span = span
        has_any = self._context.services.trends.reach().span.first < span.first
        if not has_any and self.choice.value() == Compared.BEFORE:
            self.choice.set_value(Compared.NONE)
        self.choice.offer(Compared.BEFORE, is_offered=has_any)
        before = tr("The day before") if span.days == 1 else tr("The {n} days before", count=span.days, n=span.days)
        self.choice.set_words({Compared.BEFORE: before})

    def span(self) -> Span | None:
        """The other days, or None for none."""
        if self._span is None or self.choice.value() == Compared.NONE:
            return None
        if self.choice.value() == Compared.OTHER:
            return self._other
        return days_before(self._span)

    def _on_choice(self, code: str) -> None:
        if code == Compared.OTHER and self._span is not None:
            self.form.ask(self._other or days_before(self._span), self._context.services.trends.reach().span)
        else:
            self.form.hide()
        self.changed.emit()

    def _on_other(self, span: Span) -> None:
        self._other = span
        self.changed.emit()

    def _on_closed(self) -> None:
        if self._other is None:
            self.choice.set_value(Compared.NONE)
        self.choice.setFocus()


def days_before(span: Span) -> Span:
    """As many days, just before these."""
    length = timedelta(days=span.days)
    return Span(span.first - length, span.last - length)
