"""The changes to choose from, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from caregiver.drawing.words import tr

_LEAST_LETTERS = 24
_MOST_IN_SIGHT = 12


class ChangeBox(QComboBox):
    """A native list that opens; the wheel scrolls the page, not the list."""

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self.setAccessibleName(tr("Change to look at"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setMaxVisibleItems(_MOST_IN_SIGHT)

    def show_changes(self, changes: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these keys with their names, one of them chosen; without a signal."""
        with QSignalBlocker(self):
            self.clear()
            for key, name in changes:
                self.addItem(name, key)
            self.setCurrentIndex(self.findData(chosen))
        self.setToolTip(self.currentText())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
