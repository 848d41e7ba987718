"""Trends of 20 years: opened, moved, zoomed; beside a bare pyqtgraph line of as many days, and a diary of one year."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from itertools import cycle
from statistics import median
from typing import Any

from PySide6.QtWidgets import QApplication

from caregiver.app import App, make_application
from caregiver.domain.span import Span
from caregiver.ui.core.navigation import Destination
from caregiver.ui.trends.shown_days import Length
from tests.benchmarks.diaries import A_DAY, diary_of
from tests.benchmarks.full_days import fill
from tests.benchmarks.table import Line
from tests.benchmarks.window import ms_until_painted, opened, settle

YEARS = 20
BARE_POINTS = 7_300
SIZE_PX = (1052, 500)
STEPS = 24
FEW, MANY, DAYS_OF_GROWTH = 1_000, 100_000, 1_000


def trends(runs: int) -> list[Line]:
    """Open to painted, a step sideways, a step closer or wider; the libraries are loaded before."""
    opening, moving, zooming = _ours(YEARS, runs)
    full_opening, full_moving, full_zooming = _ours(YEARS, runs, is_full=True)
    short, _, _ = _ours(1, runs)
    bare_opening, bare_moving, bare_zooming = _bare(runs)
    few, many = (_growth(entries, runs) for entries in (FEW, MANY))
    line = f"a bare line of {BARE_POINTS:,} points"
    return [
        Line("Trends, 20 years, open to painted", line, opening, bare_opening, 8),
        Line("Trends, 20 years, a step sideways", line, moving, bare_moving, 2),
        Line("Trends, 20 years, a step closer or wider", line, zooming, bare_zooming, 2),
        Line("Trends, 20 full years, open to painted", line, full_opening, bare_opening, 8),
        Line("Trends, 20 full years, a step sideways", line, full_moving, bare_moving, 2),
        Line("Trends, 20 full years, a step closer or wider", line, full_zooming, bare_zooming, 2),
        Line("Trends, 20 years, open to painted", "one year", opening, short),
        Line(f"Trends, {MANY:,} entries in {DAYS_OF_GROWTH:,} days", f"{FEW:,} entries", many, few),
    ]


def _ours(years: int, runs: int, *, is_full: bool = False) -> tuple[float, float, float]:
    """Milliseconds of opening all there is, of a step sideways, of a step closer or wider.

    Args:
        is_full: Whether the days hold doses and reviews, too.
    """
    with _on_all_days(years * 365, A_DAY, is_full=is_full) as (app, page):
        opening = _opening(app, page, runs)
        chart, whole = page.view.chart.viewport(), page.shown.span
        half = Span(whole.first, whole.first + timedelta(days=whole.days // 2))
        days = max(1, whole.days // 60)
        moved = [half.moved(n * days, whole) for n in range(1, STEPS + 1)]
        nearer = [Span(whole.first + timedelta(days=n * days // 2), whole.last) for n in range(1, STEPS + 1)]
        page.view.span_asked.emit(half)
        settle()
        moving = [ms_until_painted(partial(page.view.span_asked.emit, span), chart) for span in moved]
        page.view.span_asked.emit(whole)
        settle()
        zooming = [ms_until_painted(partial(page.view.span_asked.emit, span), chart) for span in nearer]
    return opening, median(moving), median(zooming)


def _growth(entries: int, runs: int) -> float:
    with _on_all_days(DAYS_OF_GROWTH, entries // DAYS_OF_GROWTH) as (app, page):
        return _opening(app, page, runs)


@contextmanager
def _on_all_days(days: int, a_day: int, *, is_full: bool = False) -> Iterator[tuple[App, Any]]:
    """Our window on Trends, with all there is in sight."""
    with diary_of(0, a_day, days) as (folder, key), opened(folder, key) as (app, clock):
        if is_full:
            fill(app.context.services, clock, days)
        app.navigator.go(Destination.TRENDS)
        page = app.window.page(Destination.TRENDS)
        page.range.length_chosen.emit(Length.ALL)
        settle()
        yield app, page


def _opening(app: App, page: Any, runs: int) -> float:
    times = []
    for _ in range(runs + 1):
        app.navigator.go(Destination.TODAY)
        settle()
        times.append(ms_until_painted(partial(app.navigator.go, Destination.TRENDS), page.view.chart.viewport()))
    return median(times[1:])


def _bare(runs: int) -> tuple[float, float, float]:
    """The same of one line in a plot that nobody dressed."""
    import pyqtgraph as pg

    QApplication.instance() or make_application(["benchmarks"])
    opening = []
    for _ in range(runs + 1):
        plot = pg.PlotWidget()
        plot.resize(*SIZE_PX)
        opening.append(ms_until_painted(partial(_draw_line, plot), plot.viewport()))
    view = plot.getViewBox()
    moving, zooming = [], []
    for number in range(STEPS):
        far = number * BARE_POINTS / STEPS / 2
        moving.append(ms_until_painted(partial(view.setXRange, far, far + BARE_POINTS / 2, padding=0), plot.viewport()))
    for number in range(STEPS):
        zooming.append(ms_until_painted(partial(view.setXRange, number * 60, BARE_POINTS, padding=0), plot.viewport()))
    plot.close()
    return median(opening[1:]), median(moving), median(zooming)


def _draw_line(plot: Any) -> None:
    steps = cycle((5, 6, 4, 7, 5, 3, 8))
    plot.plot(list(range(BARE_POINTS)), [next(steps) for _ in range(BARE_POINTS)])
    plot.show()
