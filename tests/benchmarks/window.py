"""Inside one window: a press until it is saved and shown."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from sqlcipher3 import connect

from caregiver.app import App, Surroundings, make_application
from caregiver.demonstration import NoKeyring
from caregiver.desktop.clock import SystemClock
from caregiver.desktop.printer import Printers
from caregiver.ui.core.navigation import Destination
from caregiver.vault.connection import Connection
from caregiver.vault.keys import DIARY_NAME, DataKey
from tests.benchmarks.bell import fill
from tests.benchmarks.diaries import diary_of, served
from tests.benchmarks.table import Line, median_ms
from tests.steerable_clock import SteerableClock

PRAGMAS = ("journal_mode = DELETE", "synchronous = EXTRA", "foreign_keys = ON", "temp_store = MEMORY")


def save(runs: int) -> list[Line]:
    """A number pressed on Today, until it is on the disk and on the screen."""
    with diary_of(1) as (folder, key), opened(folder, key) as (app, clock):
        pressed = _press_ms(app, clock, runs * 5)
    return [Line("press to durable and shown", "a raw commit", pressed, _raw_commit_ms(runs * 5), 5)]


def medicines(runs: int) -> list[Line]:
    """A press on Today, until it is saved and shown, beside forty medicines with 80 doses a day, and beside none."""
    pressed = []
    for is_full in (True, False):
        with diary_of(1) as (folder, key):
            if is_full:
                services = served(folder, key, SystemClock())
                fill(services, SystemClock())
                services.close()
            with opened(folder, key) as (app, clock):
                pressed.append(_press_ms(app, clock, runs * 5))
    return [Line("a press on Today with 40 medicines", "with none", *pressed)]


def _press_ms(app: App, clock: SteerableClock, runs: int) -> float:
    """The middle time from a press on a number until it stands there. Nobody moves the mouse meanwhile."""
    app.context.services.preferences.set_hide_after_minutes(0)
    card = app.window.page(Destination.TODAY).number_card
    times = []
    for number in range(runs + 1):
        clock.go_on(minutes=30)
        times.append(ms_until_painted(card.numbers.buttons[number % 11].click, card.bar))
    return median(times[1:])


# -- the window -------------------------------------------------------------------------------------------------


@contextmanager
def opened(folder: Path, key: DataKey) -> Iterator[tuple[App, SteerableClock]]:
    """Our window with an open diary, its clock standing at the present until it is moved."""
    application = QApplication.instance() or make_application(["benchmarks"])
    clock = SteerableClock()
    clock.instant = SystemClock().now()
    app = App(application, Surroundings(folder, clock, NoKeyring, Printers))
    app.start(served(folder, key, clock))
    while app.pages is None:
        QCoreApplication.processEvents()
    settle()
    try:
        yield app, clock
    finally:
        app.window.hide()
        app.window.close()
        app.window.deleteLater()
        app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class _Painted(QObject):
    """Whether a widget was painted since it was watched."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.is_so = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.is_so = self.is_so or event.type() == QEvent.Type.Paint
        return False


def ms_until_painted(act: Callable[[], object], widget: QWidget) -> float:
    painted = _Painted(widget)
    start = perf_counter()
    act()
    while not painted.is_so:
        QCoreApplication.processEvents()
    took = (perf_counter() - start) * 1000
    widget.removeEventFilter(painted)
    settle()
    return took


def settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


# -- the bare part ----------------------------------------------------------------------------------------------


@contextmanager
def _recorded() -> Iterator[list[tuple[str, Any]]]:
    """The questions that are put to the diary meanwhile."""
    asked: list[tuple[str, Any]] = []
    rows = Connection.rows

    def noted(connection: Connection, sql: str, parameters: Any = ()) -> Any:
        asked.append((sql, parameters))
        return rows(connection, sql, parameters)

    Connection.rows = noted
    try:
        yield asked
    finally:
        Connection.rows = rows


def raw_ms(folder: Path, key: DataKey, work: Callable[[], object], runs: int) -> float:
    """The questions that `work` puts to the diary, put to SQLCipher without us."""
    with _recorded() as asked:
        work()
    file = _raw(folder / DIARY_NAME, key.secret.hex())
    took = median_ms(lambda: [file.execute(sql, parameters).fetchall() for sql, parameters in asked], runs)
    file.close()
    return took


def _raw_commit_ms(runs: int) -> float:
    with TemporaryDirectory(prefix="caregiver-benchmark-") as name:
        file = _raw(Path(name) / "raw.db", "00" * 32)
        file.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, words TEXT)")

        def commit() -> None:
            file.execute("BEGIN IMMEDIATE")
            file.execute("INSERT INTO line (words) VALUES ('7, he said')")
            file.execute("COMMIT")

        took = median_ms(commit, runs)
        file.close()
    return took


def _raw(path: Path, key: str) -> Any:
    file = connect(str(path), isolation_level=None)
    for pragma in (f"key = \"x'{key}'\"", *PRAGMAS):
        file.execute(f"PRAGMA {pragma}").fetchall()
    return file
