"""How many days are looked at, and which: choices, earlier and later, closer and wider."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from caregiver.domain.span import Span
from caregiver.drawing.fonts import font
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.trends.shown_days import Length, ShownDays
from caregiver.ui.trends.span_words import brief_span
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import PlainLabel
from caregiver.ui.widgets.segments import Segments

_WORDS_PX, _AROUND_PX = 16, 8
_LONG_SPAN = Span(date(2026, 10, 26), date(2026, 11, 28))
"""Buttons stand still while one goes from month to month."""


class RangeBar(QWidget):
    """Signals:
    length_chosen: So many days are wanted; carries the `Length`, OTHER for typed ones.
    earlier_asked, later_asked, closer_asked, wider_asked: Other days, fewer, more.
    """

    length_chosen = Signal(object)
    earlier_asked = Signal()
    later_asked = Signal()
    closer_asked = Signal()
    wider_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        names = {
            Length.DAY: tr("1 day"),
            Length.FORTNIGHT: tr("14 days"),
            Length.MONTH: tr("30 days"),
            Length.QUARTER: tr("90 days"),
            Length.YEAR: tr("1 year"),
            Length.ALL: tr("All"),
            Length.OTHER: tr("Dates …"),
        }
        self.lengths = Segments([(length.value, name) for length, name in names.items()], name=tr("How many days"))
        for choice in self.lengths.findChildren(QPushButton):
            set_property(choice, "snug", True)
        self.earlier = _square(tr("Earlier days"))
        self.later = _square(tr("Later days"))
        self.wider = _square(tr("Wider: more days"))
        self.closer = _square(tr("Closer: fewer days"))
        self.days = PlainLabel()
        self.days.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.days.setAccessibleName(tr("Days that are shown"))
        self.parts = FlowLayout(self, gap=16)
        self.parts.addWidget(self.lengths)
        self._ways = row(self.earlier, self.days, self.later, 8, self.wider, self.closer, gap=4)
        self.parts.addWidget(self._ways)
        self._dress()

    def _connect(self) -> None:
        self.lengths.changed.connect(lambda code: self.length_chosen.emit(Length(code)))
        for made, asked in (
            (self.earlier, self.earlier_asked),
            (self.later, self.later_asked),
            (self.closer, self.closer_asked),
            (self.wider, self.wider_asked),
        ):
            made.clicked.connect(lambda _checked=False, asked=asked: asked.emit())
        self._context.theme.changed.connect(self._dress)

    def show_days(self, shown: ShownDays) -> None:
        """Say which days are looked at, and grey what leads nowhere."""
        said = brief_span(self._context.calendar, shown.span)
        self.days.setText(said)
        self.days.setAccessibleName(tr("Days that are shown: {days}", days=said))
        self.lengths.set_value(shown.length.value)
        for made, leads_on in (
            (self.earlier, shown.has_earlier),
            (self.later, shown.has_later),
            (self.closer, not shown.is_closest),
            (self.wider, not shown.is_widest),
        ):
            self._let(made, leads_on)

    def offer(self, is_offered: bool) -> None:
        """Let days be chosen here, or not: some pictures have days of their own."""
        self.lengths.setVisible(is_offered)
        self._ways.setVisible(is_offered)

    def _let(self, made: QPushButton, leads_on: bool) -> None:
        """Grey a button; the keyboard that was on it goes to the choice of days."""
        if not leads_on and made.hasFocus():
            self.lengths.setFocus()
        made.setEnabled(leads_on)

    def _dress(self) -> None:
        theme = self._context.theme
        for made, icon in (
            (self.earlier, "chevron-left"),
            (self.later, "chevron-right"),
            (self.closer, "zoom-in"),
            (self.wider, "zoom-out"),
        ):
            give_icon(theme, made, icon)
        widest = brief_span(self._context.calendar, _LONG_SPAN)
        room = QFontMetrics(font(_WORDS_PX * theme.scale)).horizontalAdvance(widest)
        self.days.setMinimumWidth(room + _AROUND_PX)


def _square(name: str) -> QPushButton:
    made = QPushButton()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    set_role(made, "square")
    return made
