"""What every test is given, and what no test may leave behind."""

import gc
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.disk import Disk
from tests.steerable_clock import SteerableClock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# The short run tries the same cases each time, so that it fails because of a change; the long one looks for new ones.
settings.register_profile("short", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=2000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="let tests that try many cases try very many")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long" if config.getoption("--long") else "short")


@pytest.fixture
def is_long_run(request: pytest.FixtureRequest) -> bool:
    """Whether tests may take their time."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """The application, read by a screen reader as the real one is."""
    from caregiver.ui.core.accessible_scrolling import tell_scroll_areas_as_widgets

    tell_scroll_areas_as_widgets()
    return qapp


@pytest.fixture
def clock() -> SteerableClock:
    """A clock that only the test moves."""
    return SteerableClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty private folder for a diary."""
    made = tmp_path / "diary"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A small disk, empty."""
    made = Disk(tmp_path / "disk")
    yield made
    made.remove()


@pytest.fixture(autouse=True)
def _quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that the test did not ask for (and clear) fails it."""
    yield
    loud = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, f"logged: {loud}"


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    """Windows and threads that a test leaves behind fail it."""
    threads, widgets = set(threading.enumerate()), _windows()
    yield
    left = _new(widgets, _windows())
    if left:  # it may only wait for the garbage collector
        gc.collect()
        left = _new(widgets, _windows())
    left += [f"thread {thread.name}" for thread in threading.enumerate() if thread not in threads]
    assert not left, f"left behind: {left}"


@pytest.fixture(scope="module", autouse=True)
def _no_timer_left() -> Iterator[None]:
    """A timer that still runs after the tests of a file fails it. Looking for them takes a tenth of a second."""
    timers = _running_timers()
    yield
    gc.collect()
    left = _new(timers, _running_timers())
    assert not left, f"left behind: {left}"


def _new(before: list[object], now: list[object]) -> list[str]:
    return [f"{type(thing).__name__} {thing.objectName()!r}" for thing in now if thing not in before]


def _windows() -> list[object]:
    """The windows that nobody else will delete. Qt keeps its tooltip itself."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None and widget.metaObject().className() != "QTipLabel"
    ]


def _running_timers() -> list[object]:
    """The running timers that Python knows."""
    if "PySide6.QtCore" not in sys.modules:
        return []
    import shiboken6
    from PySide6.QtCore import QTimer

    timers = [thing for thing in gc.get_objects() if isinstance(thing, QTimer)]
    return [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()]
