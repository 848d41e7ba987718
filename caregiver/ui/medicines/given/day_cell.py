"""One day of the month: its date, a mark a dose, words only where it was unusual, the band of a stay."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from caregiver.drawing.dose_marks import DoseKind, SlotMark
from caregiver.drawing.fonts import font
from caregiver.drawing.tokens import Tokens
from caregiver.ui.theme.theme import Theme

MARK_PX = 24
WORDS_PX = 18
DATE_PX = 18
_LEFT, _RIGHT, _TOP = 9.0, 4.0, 5.0
_GAP, _TIGHT, _BESIDE = 8.0, 3.0, 4.0
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


@dataclass(frozen=True)
class Band:
    """The part of a stay that lies in one week.

    Attributes:
        label: "in hospital".
        first, last: Its first and last column.
        first_mark, last_mark: Where it begins and ends within these days, counted in marks; None for their edges.
        is_below: Whether it lies below the marks, because they are counts and have no places.
    """

    label: str
    first: int
    last: int
    first_mark: int | None = None
    last_mark: int | None = None
    is_below: bool = False


@dataclass(frozen=True)
class CellShown:
    """What a cell shows.

    Attributes:
        day: Which day.
        said: Its date: "10", "22 today", "26 Oct".
        marks: A shape a dose, and how many where they are counted (else 0).
        notes: Words of an unusual day.
        name: All of it for a screen reader.
        column, row: Its place in the month.
        bands: The stays of its week.
        is_outside: Whether it belongs to another month.
        is_today: Whether it is the present day.
    """

    day: date
    said: str
    marks: tuple[tuple[DoseKind, int], ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""
    column: int = 0
    row: int = 0
    bands: tuple[Band, ...] = ()
    is_outside: bool = False
    is_today: bool = False


class DayCell(QPushButton):
    """A press, or coming here with the keyboard, chooses the day.

    Signals:
        moved: An arrow key asks for another day; carries how many days on.
        paged: Page up or page down asks for another month; carries -1 or 1.
    """

    moved = Signal(int)
    paged = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shown: CellShown | None = None
        self._is_chosen = False
        self.setMouseTracking(False)

    def show_day(self, shown: CellShown, *, is_chosen: bool) -> None:
        """Show this day."""
        self.shown, self._is_chosen = shown, is_chosen
        self.setEnabled(not shown.is_outside)
        self.setAccessibleName(shown.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def needed_height(self, width: int) -> int:
        """How high it must be at this width for all its words."""
        shown = self.shown
        if shown is None:
            return 0
        words = sum(self._note_height(note, width) for note in shown.notes)
        return ceil(self._notes_top(width) + words + _TOP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in _PAGES:
            self.paged.emit(_PAGES[key])
        else:
            super().keyPressEvent(event)

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, tokens = self.shown, self._theme.tokens
        if shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.paper if shown.is_outside else tokens.accent_soft if self._is_chosen else tokens.surface
        painter.fillRect(self.rect(), QColor(ground))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(QPointF(self.width() - 0.5, 0), QPointF(self.width() - 0.5, self.height()))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        if shown.column == 0:
            painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))
        if shown.row == 0:
            painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        self._paint_outline(painter, tokens)
        self._paint_date(painter, shown, tokens)
        for band in shown.bands:
            self._paint_band(painter, band, shown, tokens)
        self._paint_marks(painter, shown, tokens)
        self._paint_notes(painter, shown, tokens)
        painter.end()

    def _paint_outline(self, painter: QPainter, tokens: Tokens) -> None:
        if self._is_chosen or self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus if self.hasFocus() else tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -2, -2))

    def _paint_date(self, painter: QPainter, shown: CellShown, tokens: Tokens) -> None:
        is_strong = shown.is_today or self._is_chosen
        painter.setFont(self._face(DATE_PX, is_strong=is_strong))
        painter.setPen(QColor(tokens.ink if is_strong else tokens.ink_soft))
        box = QRectF(_LEFT, _TOP, self.width() - _LEFT, self._line(DATE_PX))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown.said)

    def _paint_marks(self, painter: QPainter, shown: CellShown, tokens: Tokens) -> None:
        size, x, y = self._mark_size(self.width()), _LEFT, self._marks_middle(self.width())
        for kind, count in shown.marks:
            if kind is not DoseKind.AWAY or not shown.bands:
                SlotMark(kind).paint(painter, QPointF(x + size / 2, y), size, tokens)
            if count:
                painter.setFont(self._face(WORDS_PX))
                painter.setPen(QColor(tokens.ink))
                box = QRectF(x + size + _BESIDE, y - size, self.width(), 2 * size)
                painter.drawText(
                    box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), _count_words(count)
                )
                x += self._count_width(count)
            x += size + self._gap(self.width())

    def _paint_notes(self, painter: QPainter, shown: CellShown, tokens: Tokens) -> None:
        painter.setFont(self._face(WORDS_PX))
        painter.setPen(QColor(tokens.ink))
        y = self._notes_top(self.width())
        for note in shown.notes:
            height = self._note_height(note, self.width())
            painter.drawText(QRectF(_LEFT, y, self.width() - _LEFT - 2, height), _WRAPPED, note)
            y += height

    def _paint_band(self, painter: QPainter, band: Band, shown: CellShown, tokens: Tokens) -> None:
        """Its whole box, of which this cell shows its own part."""
        if not band.first <= shown.column <= band.last:
            return
        size, width = self._mark_size(self.width()), float(self.width())
        step = size + self._gap(self.width())
        left = 0.0 if band.first_mark is None else _LEFT + band.first_mark * step - 4
        right = width if band.last_mark is None else min(width - 2, _LEFT + band.last_mark * step + size + 4)
        left += (band.first - shown.column) * width
        right += (band.last - shown.column) * width
        half = self._line(WORDS_PX) / 2 + 1
        middle = self._below_marks(self.width()) + half if band.is_below else self._marks_middle(self.width())
        box = QRectF(left, middle - half, right - left, 2 * half)
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self._face(WORDS_PX))
        painter.setPen(QColor(tokens.ink))
        said = QFontMetricsF(painter.font()).elidedText(band.label, Qt.TextElideMode.ElideRight, box.width() - 8)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), said)

    # -- measures -----------------------------------------------------------------------------------------------

    def _face(self, size: int, *, is_strong: bool = False) -> QFont:
        return font(size * self._theme.scale, QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)

    def _line(self, size: int) -> float:
        return QFontMetricsF(self._face(size)).height()

    def _gap(self, width: float) -> float:
        """Closer together where the marks would not all lie in the cell."""
        return _GAP if self._room(width, _GAP) >= self._mark_size(width) else _TIGHT

    def _mark_size(self, width: float) -> float:
        """24 pixels, or what fits beside each other."""
        return max(12.0, min(float(self._theme.px(MARK_PX)), self._room(width, _TIGHT)))

    def _room(self, width: float, gap: float) -> float:
        """How wide each mark may be, with its count beside it."""
        marks = self.shown.marks if self.shown else ()
        many = max(1, len(marks))
        counts = sum(self._count_width(number) for _, number in marks)
        return (width - _LEFT - _RIGHT - (many - 1) * gap - counts) / many

    def _count_width(self, number: int) -> float:
        metrics = QFontMetricsF(self._face(WORDS_PX))
        return _BESIDE + metrics.horizontalAdvance(_count_words(number)) if number else 0.0

    def _marks_middle(self, width: float) -> float:
        return _TOP + self._line(DATE_PX) + 3 + max(self._mark_size(width), self._line(WORDS_PX)) / 2

    def _below_marks(self, width: float) -> float:
        return self._marks_middle(width) + max(self._mark_size(width), self._line(WORDS_PX)) / 2 + 2

    def _notes_top(self, width: float) -> float:
        bands = self.shown.bands if self.shown else ()
        is_lower = any(band.is_below for band in bands)
        return self._below_marks(width) + (self._line(WORDS_PX) + 4 if is_lower else 0)

    def _note_height(self, note: str, width: int) -> float:
        metrics = QFontMetricsF(self._face(WORDS_PX))
        return metrics.boundingRect(QRectF(0, 0, width - _LEFT - 2, 10_000), _WRAPPED, note).height()


_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def _count_words(number: int) -> str:
    return f"{number} ×"
