"""How large the reminder is: as wide as its text needs, as high as what is in sight, within the screen."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

LEAST_WIDTH, LEAST_HEIGHT = 480, 360
TITLE_BAR_PX = 34


def widened(width: int, scale: float) -> int:
    """The width for a text scale: half of what the text grows by, for lines may break."""
    return round(width * (1 + (scale - 1) / 2))


class WindowRoom:
    """Keeps a window as large as it needs to be. In sight it grows and never shrinks: nothing moves under a hand.

    Args:
        scroll: The part that scrolls where the screen is too small.
        page: What is in it.
    """

    def __init__(self, window: QWidget, scroll: QScrollArea, page: QWidget) -> None:
        self._window = window
        self._scroll = scroll
        self._page = page
        self.is_fresh = True

    def begin(self) -> None:
        """The window comes into sight anew: it may be smaller than the last time."""
        self.is_fresh = True

    def fit(self, width: int, *others: QWidget) -> None:
        """Make room; `others` stand above and below what scrolls."""
        window, room = self._window, self._room()
        least = 0 if self.is_fresh else window.width()
        width = min(room.width(), max(width, least))
        wanted = sum(_height_of(part, width) for part in (self._page, *others))
        least = LEAST_HEIGHT if self.is_fresh else window.height()
        height = min(room.height(), max(wanted, least))
        policies = Qt.ScrollBarPolicy
        policy = policies.ScrollBarAlwaysOff if wanted <= height else policies.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(policy)  # once there, a bar needs more height: it would keep itself
        window.setMinimumSize(min(width, LEAST_WIDTH), min(LEAST_HEIGHT, room.height()))
        if (width, height) != (window.width(), window.height()):
            window.resize(width, height)
        if self.is_fresh:
            window.move(room.center().x() - width // 2, max(room.top(), room.center().y() - height // 2))

    def _room(self) -> QRect:
        return self._window.screen().availableGeometry().adjusted(0, TITLE_BAR_PX, 0, 0)


def _height_of(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
