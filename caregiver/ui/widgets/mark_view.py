"""A pain mark as a small picture: whose number, by shape, with the number in it."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.domain.pain import PainEntry
from caregiver.drawing.marks import PainMark
from caregiver.ui.theme.theme import Theme

NO_NUMBER = "–"


def pain_mark(entry: PainEntry) -> PainMark:
    """The mark of an entry: by its shape, whose it is; its number, or a dash where none could be given."""
    return PainMark(entry.series, NO_NUMBER if entry.score is None else str(entry.score), entry.score)


class MarkView(QWidget):
    """Shows one mark; the sentence beside it says the same in words, so screen readers pass it over."""

    def __init__(self, theme: Theme, size: int = 32) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        self._mark: PainMark | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_entry(self, entry: PainEntry) -> None:
        """Show the mark of this entry."""
        self._mark = pain_mark(entry)
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size) + 4
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._mark is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        self._mark.paint(painter, centre, self._theme.px(self._size), self._theme.tokens)
        painter.end()
