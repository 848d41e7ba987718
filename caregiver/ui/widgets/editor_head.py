"""The head of an editor: back, what this is, what is on the disk of it, and what can be brought back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import FlowingLabel, button, label
from caregiver.ui.widgets.undo_bar import announce

_SMALLEST_WIDTH = 200
_OFTEN_SAID = (
    QT_TRANSLATE_NOOP("caregiver", "Not saved yet. Press Done."),
    QT_TRANSLATE_NOOP("caregiver", "Changed, not saved yet. Press Done."),
)


class EditorHead(QWidget):
    """One line over an editor.

    Signals:
        back_asked: Go where one came from.
        offer_taken: The user wants what the button beside the status offers.
    """

    back_asked = Signal()
    offer_taken = Signal()

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._words = title
        self._aside: QWidget | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.back = button("", self.back_asked.emit, "square", name=tr("Back"))
        self.back.setToolTip(tr("Back"))
        self._status = FlowingLabel("soft")
        self.offer = button("", self.offer_taken.emit, "quiet")
        self._title = row(self.back, label(self._words, "title", wraps=False), gap=12)
        self._state = row(self._status, self.offer, None, gap=12)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)
        self._line.addWidget(self._title, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.addWidget(self._state, 1)
        self.setMinimumWidth(_SMALLEST_WIDTH)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def add_aside(self, widget: QWidget) -> None:
        """Let one thing more stand at the right."""
        self._aside = widget
        self._line.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """On one line while everything has room there, otherwise one below the other.

        Room is kept for what is said while one types, so that nothing moves when it is said.
        """
        measure = self._status.fontMetrics().horizontalAdvance
        said = max(measure(self._status.text()), *(measure(tr(text)) for text in _OFTEN_SAID))
        offered = self.offer.sizeHint()
        aside = self._aside.sizeHint().width() if self._aside is not None and not self._aside.isHidden() else 0
        needed = self._title.sizeHint().width() + said + offered.width() + aside
        fits = needed + 3 * self._line.spacing() <= self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(across if fits else down)
        self._state.setMinimumHeight(offered.height())

    def show_status(self, status: str, offer: str = "") -> None:
        """Say how the record stands, and offer something beside it."""
        self._status.setText(status)
        self._status.setVisible(bool(status))
        if self.offer.hasFocus() and not offer:
            self.back.setFocus()
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))
        self._lay_out()

    def say_status(self, status: str, offer: str = "") -> None:
        """The same, and let a screen reader say it."""
        self.show_status(status, offer)
        announce(self, status)

    def status(self) -> str:
        """What the line says of the record."""
        return self._status.text()

    def _dress(self) -> None:
        give_icon(self._theme, self.back, "chevron-left")
