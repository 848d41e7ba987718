"""The system asks this process to end: at log-out, at shut-down, or by Ctrl+C."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ENDING = (signal.SIGINT, signal.SIGTERM)


class EndSignals(QObject):
    """Turns the signals of the system into one of Qt's, so that what is being typed can be kept first.

    Python hears a signal only when it next runs; the socket wakes Qt, and Qt wakes Python.

    Signals:
        asked: End now.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wakes, self._written = socket.socketpair()
        for end in (self._wakes, self._written):
            end.setblocking(False)
        signal.set_wakeup_fd(self._written.fileno(), warn_on_full_buffer=False)
        for number in _ENDING:
            signal.signal(number, lambda _number, _frame: self.asked.emit())
        self._notifier = QSocketNotifier(self._wakes.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def _drain(self) -> None:
        self._wakes.recv(64)

    def close(self) -> None:
        """Leave the signals to the system again."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number in _ENDING:
            signal.signal(number, signal.SIG_DFL)
        self._wakes.close()
        self._written.close()
