"""The keyboard goes through the window in the order a screen reader reads it: part by part, as they lie in each other.

Parts come and go while a page is used: rows, places, an entry at the side. Qt puts each new one at the end of the way
that the Tab key goes, wherever it stands.
"""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_reading_order(window: QWidget) -> None:
    """Let the Tab key go through what is in sight in reading order from now on."""
    parts = [part for part in window.findChildren(QWidget) if part.isVisible() and part.window() is window]
    stops = [part for part in parts if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    for earlier, later in pairwise(stops):
        QWidget.setTabOrder(earlier, later)
