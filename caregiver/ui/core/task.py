"""Long work beside the window: print, key derivation, a keyring that may ask for a password."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from caregiver.domain.errors import CaregiverError

Result = TypeVar("Result")

LAST_WORD_SECONDS = 1.0
"""For so long the end waits for what was asked outside: an answer that is on its way still comes."""


class _Signals(QObject):
    done = Signal(object)
    failed = Signal(object)
    broken = Signal(object)


class _Work(QRunnable):
    def __init__(self, work: Callable[[], object], signals: _Signals) -> None:
        super().__init__()
        self._work = work
        self._signals = signals

    def run(self) -> None:
        try:
            value = self._work()
        except CaregiverError as error:
            self._signals.failed.emit(error)
        except BaseException as error:  # our own mistake: raised again where it is seen
            self._signals.broken.emit(error)
        else:
            self._signals.done.emit(value)


class Tasks(QObject):
    """Runs work in a thread and answers in the window's thread.

    The work may touch neither widgets nor the open vault.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._short_pool = QThreadPool(self)
        self._running: set[_Signals] = set()
        self._asking: dict[_Signals, threading.Thread] = {}

    def run(
        self,
        work: Callable[[], Result],
        *,
        on_done: Callable[[Result], object],
        on_failed: Callable[[CaregiverError], object],
    ) -> None:
        """Start `work`; exactly one of the two is called when it ended."""
        self._pool.start(_Work(work, self._signals(on_done, on_failed)))

    def run_at_once(
        self,
        work: Callable[[], Result],
        *,
        on_done: Callable[[Result], object],
        on_failed: Callable[[CaregiverError], object],
    ) -> None:
        """The same for short work that somebody waits for, such as a secret that is tried: never behind a backup."""
        self._short_pool.start(_Work(work, self._signals(on_done, on_failed)))

    def ask(
        self,
        question: Callable[[], Result],
        *,
        on_done: Callable[[Result], object],
        on_failed: Callable[[CaregiverError], object],
    ) -> None:
        """The same for what others may never answer, such as a keyring whose window for the password stays open.

        The end of the program does not wait for it; then neither of the two is called.
        """
        signals = self._signals(on_done, on_failed)
        thread = threading.Thread(target=_ask, args=(_Work(question, signals),), daemon=True)
        self._asking[signals] = thread
        thread.start()

    def _signals(self, on_done: Callable[[Any], object], on_failed: Callable[[CaregiverError], object]) -> _Signals:
        signals = _Signals(self)
        self._running.add(signals)

        def finish(then: Callable[[Any], object], value: object) -> None:
            self._running.discard(signals)
            self._asking.pop(signals, None)
            signals.deleteLater()
            then(value)

        signals.done.connect(lambda value: finish(on_done, value))
        signals.failed.connect(lambda error: finish(on_failed, error))
        signals.broken.connect(lambda error: finish(_raise, error))
        return signals

    @property
    def is_busy(self) -> bool:
        """Whether some work has not answered yet."""
        return bool(self._running)

    def wait(self) -> None:
        """Wait until all work has ended, and let go what was asked; for closing the window."""
        self._pool.waitForDone()
        self._short_pool.waitForDone()
        for signals, thread in self._asking.items():
            thread.join(LAST_WORD_SECONDS)
            signals.blockSignals(True)
            self._running.discard(signals)
        self._asking.clear()


def _ask(work: _Work) -> None:
    with suppress(RuntimeError):  # the window, and with it who asked, is gone
        work.run()


def _raise(error: object) -> None:
    if isinstance(error, BaseException):
        raise error
