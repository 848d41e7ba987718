"""Where one can go in the window, and how a page asks to go there."""

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal


class Destination(Enum):
    """A page."""

    TODAY = auto()
    DIARY = auto()
    SETTINGS = auto()
    ENTRY = auto()
    URGENT = auto()
    PAPER = auto()
    PAPER_KEY = auto()
    NUMBERS = auto()


class Navigator(QObject):
    """Pages never know each other; they ask here.

    Signals:
        asked: Go to a destination, with an argument it understands (an entry's uuid, or None).
        back_asked: Go where one came from.
    """

    asked = Signal(object, object)
    back_asked = Signal()

    def go(self, destination: Destination, argument: object = None) -> None:
        """Ask for a page."""
        self.asked.emit(destination, argument)

    def back(self) -> None:
        """Ask for the page before this one."""
        self.back_asked.emit()
