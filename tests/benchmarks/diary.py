"""The Diary of 73,000 entries: opened, scrolled, sifted, searched; beside its raw queries and a Diary of one year."""

from functools import partial
from statistics import median
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from caregiver.desktop.clock import SystemClock
from caregiver.services.wanted import Topic, Wanted
from caregiver.ui.core.navigation import Destination
from caregiver.ui.diary.days import DiaryDays
from caregiver.ui.diary.lists import FOUND_AT_ONCE
from tests.benchmarks.diaries import diary_of, served
from tests.benchmarks.table import Line, median_ms
from tests.benchmarks.window import ms_until_painted, opened, raw_ms, settle

LONG_YEARS = 20
SEARCHED = "getting up chair"
SIFTED = Wanted(Topic.PAIN, regions=("back-lower-left",))
STEPS = 400
FRAME_MS = 16.0
"""What a screen of 60 pictures a second leaves for one."""


def diary(runs: int) -> list[Line]:
    """Until the records are read, until they are painted, and one step of the wheel without its painting."""
    first, answered, reads = _looked_up(LONG_YEARS, runs)
    first_short, answered_short, _ = _looked_up(1, runs)
    steps, steps_short = _steps_ms(LONG_YEARS), _steps_ms(1)
    what, against = "73,000 entries", "the same of 3,650"
    return [
        Line(f"Diary reads its first days, {what}", "its raw queries", *reads["days"], 3),
        Line(f"search reads its answers, {what}", "its raw queries", *reads["search"], 3),
        Line(f"one place alone is read, {what}", "its raw queries", *reads["sifted"], 3),
        Line(f"Diary opens, to painted, {what}", against, first, first_short),
        Line(f"search answers, to painted, {what}", against, answered, answered_short),
        Line(f"a step of the wheel, {what}", against, median(steps), median(steps_short)),
        Line(f"19 of 20 steps of the wheel, {what}", "a frame of 16 ms", _most(steps), FRAME_MS, 1),
        Line(f"the longest of {STEPS} steps, {what}", "a frame of 16 ms", max(steps), FRAME_MS),
    ]


def _looked_up(years: int, runs: int) -> tuple[float, float, dict[str, tuple[float, float]]]:
    """Milliseconds until the Diary is painted when first opened, and until a search is; reading, ours and raw."""
    first, answered = [], []
    with diary_of(years) as (folder, key):
        for _ in range(runs + 1):
            with opened(folder, key) as (app, _):
                first.append(ms_until_painted(lambda: app.navigator.go(Destination.DIARY), app.window.stack))
                page = app.window.page(Destination.DIARY)
                answered.append(ms_until_painted(partial(_search, page), page.found))
        services = served(folder, key, SystemClock())
        works = {
            "days": lambda: DiaryDays(services).make_stale(),
            "search": lambda: services.book.search(SEARCHED, Wanted(), FOUND_AT_ONCE + 1),
            "sifted": lambda: services.book.newest(SIFTED, FOUND_AT_ONCE),
        }
        many = runs * 5
        reads = {name: (median_ms(work, many), raw_ms(folder, key, work, many)) for name, work in works.items()}
        services.close()
    return median(first[1:]), median(answered[1:]), reads


def _search(page: Any) -> None:
    page.search_field.setText(SEARCHED)
    page.search_field.returnPressed.emit()


def _steps_ms(years: int) -> list[float]:
    """Milliseconds of each step of the wheel downwards, from the event until everything has its place."""
    times = []
    with diary_of(years) as (folder, key), opened(folder, key) as (app, _):
        app.navigator.go(Destination.DIARY)
        settle()
        page = app.window.page(Destination.DIARY)
        for _ in range(STEPS):
            start = perf_counter()
            QApplication.sendEvent(page.viewport(), _wheel(page))
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            times.append((perf_counter() - start) * 1000)
            settle()
    return times


def _wheel(page: Any) -> QWheelEvent:
    at = QPointF(300, 400)
    turned = QPoint(0, -120)
    return QWheelEvent(
        at,
        page.mapToGlobal(at),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def _most(times: list[float]) -> float:
    """The longest of the shortest nineteen in twenty."""
    return sorted(times)[len(times) * 19 // 20]
