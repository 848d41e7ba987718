"""How long nobody touched the program, by the clock on the wall: sleep counts, in which a timer stands still."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from caregiver.services.clock import Clock

LOOK_EVERY_MS = 15_000

_PRESSES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin})


class Idleness(QObject):
    """Watches the presses in the program's windows, and the clock.

    It looks at what reaches the windows, before their widgets: a look at every event of every widget would cost much.

    Args:
        clock: The clock on the wall.
        longest: How long nothing may be touched; None for ever.

    Signals:
        over: Nothing was touched for so long. Nothing more is told until `begin`.
    """

    over = Signal()

    def __init__(self, clock: Clock, longest: Callable[[], timedelta | None], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._longest = longest
        self._touched_at = clock.now()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._connect()

    def _connect(self) -> None:
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def begin(self) -> None:
        """Count from now on."""
        self._touched_at = self._clock.now()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def touch(self) -> None:
        """Something was done just now."""
        if self.look():
            self._touched_at = self._clock.now()

    def look(self) -> bool:
        """Look at the clock: whether it still counts."""
        now, longest = self._clock.now(), self._longest()
        self._touched_at = min(self._touched_at, now)  # the clock may have been set back
        if self._timer.isActive() and longest is not None and now - self._touched_at >= longest:
            self.stop()
            self.over.emit()
        return self._timer.isActive()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once, however often it is asked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _PRESSES or not self._timer.isActive():
            return False
        self.touch()
        return not self._timer.isActive()  # the press that woke it was meant for nothing behind the curtain
