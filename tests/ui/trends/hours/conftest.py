"""The view through the day over a real diary, in sight."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from caregiver.domain.span import Span
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.chart_row import ChartRow
from caregiver.ui.trends.hours.view import HoursView
from tests.medicine_story import MedicineStory, tell_medicines
from tests.steerable_clock import SteerableClock

TODAY = date(2026, 11, 22)
FORTNIGHT = Span(date(2026, 11, 9), TODAY)


@pytest.fixture
def story(services: Services, clock: SteerableClock) -> MedicineStory:
    return tell_medicines(services, clock)


@pytest.fixture
def look(context: PageContext, show: Callable[[QWidget], QWidget]) -> Callable[..., HoursView]:
    """Shows some days, in a view so many pixels wide."""

    def looked(span: Span = FORTNIGHT, width: int = 1050) -> HoursView:
        view = HoursView(context)
        view.resize(width, 700)
        show(view)
        view.show_span(span)
        return view

    return looked


def rows_in(view: HoursView, kind: type[ChartRow]) -> Iterator[ChartRow]:
    """The rows of a kind, as they lie in the scene, from top to bottom."""
    found = [item for item in view.chart.scene().items() if isinstance(item, kind)]
    yield from sorted(found, key=lambda row: row.pos().y())


def row_in(view: HoursView, kind: type[ChartRow]) -> ChartRow:
    """The only row of a kind."""
    (row,) = rows_in(view, kind)
    return row
