"""The ways to look at a span of days; each is loaded when it is first chosen."""

from collections.abc import Callable
from dataclasses import dataclass

from caregiver.domain.question import Looked
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.view import TrendView


@dataclass(frozen=True)
class Mode:
    """One way.

    Attributes:
        name: Its name on the page.
        hint: How something is picked in it.
        make: Makes its view.
        opens_days: Whether what is picked in it are days, to be opened in the Diary.
        has_own_days: Whether it shows other days than those that are looked at, and says which.
    """

    name: str
    hint: str
    make: Callable[[PageContext], TrendView]
    opens_days: bool = True
    has_own_days: bool = False


def _by_day(context: PageContext) -> TrendView:
    from caregiver.ui.trends.by_day.view import ByDayView

    return ByDayView(context)


def _hours(context: PageContext) -> TrendView:
    from caregiver.ui.trends.hours.view import HoursView

    return HoursView(context)


def _body(context: PageContext) -> TrendView:
    from caregiver.ui.trends.body.view import BodyView

    return BodyView(context)


def _around(context: PageContext) -> TrendView:
    from caregiver.ui.trends.around.view import AroundView

    return AroundView(context)


MODES: dict[Looked, Mode] = {
    Looked.BY_DAY: Mode(
        QT_TRANSLATE_NOOP("caregiver", "By day"),
        QT_TRANSLATE_NOOP("caregiver", "Press a day to read it here."),
        _by_day,
    ),
    Looked.HOURS: Mode(
        QT_TRANSLATE_NOOP("caregiver", "Through the day"),
        QT_TRANSLATE_NOOP("caregiver", "Press some hours to read them here."),
        _hours,
        opens_days=False,
    ),
    Looked.BODY: Mode(
        QT_TRANSLATE_NOOP("caregiver", "On the body"),
        QT_TRANSLATE_NOOP("caregiver", "Press a place to read it here."),
        _body,
        opens_days=False,
    ),
    Looked.AROUND: Mode(
        QT_TRANSLATE_NOOP("caregiver", "Before and after"),
        QT_TRANSLATE_NOOP("caregiver", "A change is read out here."),
        _around,
        has_own_days=True,
    ),
}
