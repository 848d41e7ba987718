""" "Not yet: 10 / 30 / 60 min": asks again later; it is no answer."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.steady_press import SteadyPress

MINUTES = (10, 30, 60)
GAP_PX = 8


class NotYet(QWidget):
    """Three spans to choose from.

    Signals:
        asked: Ask again in so many minutes.
    """

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[int, QPushButton] = {}
        self._build()

    def _build(self) -> None:
        press = SteadyPress(self)
        flow = FlowLayout(self, gap=GAP_PX)
        self._words = label(tr("Not yet:"), "soft", wraps=False)
        flow.addWidget(self._words)
        for minutes in MINUTES:
            made = button(tr("{minutes} min", minutes=minutes), partial(self.asked.emit, minutes))
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            press.watch(made)
            self.buttons[minutes] = made
            flow.addWidget(made)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All in one row."""
        hints = [part.sizeHint().expandedTo(part.minimumSize()) for part in (self._words, *self.buttons.values())]
        width = sum(hint.width() for hint in hints) + GAP_PX * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))

    def say(self, about: str) -> None:
        """Name for a screen reader what is put off."""
        for minutes, made in self.buttons.items():
            made.setAccessibleName(tr("Not yet, ask again in {minutes} min: {what}", minutes=minutes, what=about))

    def set_label_width(self, pixels: int) -> None:
        """As wide as the words above it."""
        self._words.setMinimumWidth(pixels)
