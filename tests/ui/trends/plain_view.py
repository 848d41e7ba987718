"""The simplest way to look at days: it tells how many entries they hold. It lets the page be tried without a chart."""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QVBoxLayout

from caregiver.domain.question import About, Looked
from caregiver.domain.span import Span
from caregiver.drawing.fonts import font
from caregiver.drawing.tokens import Tokens
from caregiver.services.changes import Area
from caregiver.services.trends import TrendDay
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.modes import Mode
from caregiver.ui.trends.view import Picked, TrendTable, TrendView


class PlainPicture:
    """A square and a word."""

    HEIGHT = 120

    def __init__(self, width: float, words: str) -> None:
        self.size = QSizeF(width, self.HEIGHT)
        self._words = words

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> None:
        painter.setFont(font(18))
        painter.fillRect(QRectF(origin.x(), origin.y(), 40, 40), QColor(tokens.pain_line))
        painter.drawText(QPointF(origin.x() + 60, origin.y() + 30), self._words)


class PlainView(TrendView):
    """A label; it keeps what it read until it forgets it."""

    areas = frozenset({Area.TREATMENTS})
    looked = Looked.BY_DAY

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.span: Span | None = None
        self.days: tuple[TrendDay, ...] = ()
        self.times_read = 0
        self.is_narrow = False
        self.words = QLabel()
        QVBoxLayout(self).addWidget(self.words)

    def show_span(self, span: Span) -> None:
        self.span, self.days = span, self.context.services.trends.days(span)
        self.times_read += 1
        self.words.setText(self.sentence())

    def table(self) -> TrendTable:
        rows = tuple((self.context.calendar.short_day(day.day), str(len(day.ratings)), "=1+1") for day in self.days)
        return TrendTable("Entries of each day", ("Day", "Entries", "-note"), rows)

    def sentence(self) -> str:
        return f"{len(self.days)} days recorded."

    def picture(self, width: float, scale: float) -> PlainPicture:
        return PlainPicture(width, "Morphine long-acting")

    def forget(self) -> None:
        self.span, self.days = None, ()

    def set_narrow(self, is_narrow: bool) -> None:
        self.is_narrow = is_narrow

    def told(self, about: About) -> Picked:
        numbers = [len(day.ratings) for day in self.context.services.trends.days(Span(about.first, about.last))]
        facts = f"Entries: {sum(numbers)}." if numbers else "His numbers 5, 6, 8."
        return Picked(about, self.context.calendar.short_day(about.first), facts)

    def pick(self, about: About, title: str, facts: str = "His numbers 5, 6, 8.") -> None:
        """As if it was pressed."""
        self.picked.emit(Picked(about, title, facts))


class OtherView(PlainView):
    """A second one."""

    areas = frozenset({Area.DOSES})
    looked = Looked.HOURS


MODES = {
    view.looked: Mode(name, hint, view, opens_days=view is PlainView)
    for view, name, hint in (
        (PlainView, "By day", "Press a day to read it here."),
        (OtherView, "Through the day", "Press some hours to read them here."),
    )
}
