"""The small picture of the days a question is about, drawn again from the diary wherever the question stands."""

from datetime import date

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.care_day import care_day
from caregiver.domain.pain import PainEntry
from caregiver.domain.question import About
from caregiver.domain.span import Span
from caregiver.domain.statistics import DayNumbers, numbers_by_day
from caregiver.domain.wording import series_name
from caregiver.drawing.chart_frame import ChartWords
from caregiver.drawing.day_chart import ChartBand, DayChart, LaidDayChart
from caregiver.drawing.tokens import Tokens
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.drawing_view import DrawingView
from caregiver.ui.widgets.labels import label

MOST_DAYS = 62
"""More of them have no room in a picture of this size."""
_HEIGHT_PX = 132
_MONTHS_FROM_DAYS = 21


class AboutPicture(QWidget):
    """A chart by day, or a sentence in its place."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()

    def _build(self) -> None:
        self.drawing = DrawingView(self._context.theme)
        self.instead = label("", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.drawing)
        column.addWidget(self.instead)

    def show_about(self, about: About | None) -> None:
        """Read the diary again and draw; nothing for None."""
        self.setVisible(about is not None)
        if about is None:
            return
        instead = self._reason(about)
        days = () if instead else self._days(about)
        if not instead and not any(day.is_recorded for day in days):
            instead = tr("Nothing is recorded in these days now.")
        self.instead.setText(instead)
        self.instead.setVisible(bool(instead))
        self.drawing.setVisible(not instead)
        if not instead:
            chart = self._chart(about, days)
            self.drawing.show_drawing(lambda width, scale: _Sized(chart.laid_out(_size(width, scale), scale)))
            self.drawing.setAccessibleName(self._told(about, days))

    def _reason(self, about: About) -> str:
        """Why there is no picture, or ""."""
        if (about.last - about.first).days >= MOST_DAYS:
            return tr("These are too many days for a small picture.")
        reach = self._context.services.trends.reach().span
        if about.last < reach.first or about.first > reach.last:
            return tr("Nothing is recorded in these days now.")
        return ""

    def _days(self, about: About) -> tuple[DayNumbers, ...]:
        services = self._context.services
        start_hour = services.trends.start_hour
        records = services.diary.between(*services.trends.lived(Span(about.first, about.last)))
        entries = [record.value for record in records if _is_meant(record.value, about)]
        return numbers_by_day(entries, about.first, about.last, lambda entry: care_day(entry.local_at, start_hour))

    def _chart(self, about: About, days: tuple[DayNumbers, ...]) -> DayChart:
        person = self._context.person
        is_shown = not person.is_goal_hidden and person.cannot_tell_since is None
        words = ChartWords(
            worst="",
            none="",
            goal=tr("goal"),
            not_recorded=self._gap(about),
            could_not_answer=tr("could not answer"),
            no_number=tr("no number"),
        )
        names = tuple(self._name(day.day, len(days)) for day in days)
        goal = person.goal_number if is_shown else None
        return DayChart(days, names, words, goal=goal, bands=self._away(about))

    def _away(self, about: About) -> tuple[ChartBand, ...]:
        """Days away from home; they are never "not recorded"."""
        first, say = about.first.toordinal(), self._context.medicine_words.stay_kind
        bands = self._context.services.trend_bands.all().within(Span(about.first, about.last))
        return tuple(ChartBand(one.start - first, one.end - first, say(one.stay.kind)) for one in bands.away)

    @staticmethod
    def _gap(about: About) -> str:
        """What stands in a day without an entry; of some hours it says nothing of the whole day."""
        return tr("not recorded") if about.from_hour is None else tr("nothing in these hours")

    def _name(self, day: date, count: int) -> str:
        calendar = self._context.calendar
        if count > _MONTHS_FROM_DAYS:
            return calendar.short_day(day)
        return tr("{weekday} {day}", weekday=calendar.weekday_short(day), day=day.day)

    def _told(self, about: About, days: tuple[DayNumbers, ...]) -> str:
        """The picture in words, series by series, day by day."""
        calendar, told = self._context.calendar, []
        away = self._away(about)
        for number, day in enumerate(days):
            for series, numbers in day.by_series.items():
                said = self._context.calendar.words(series_name(series, self._context.person.pronouns))
                told.append(
                    tr(
                        "{day}: {series} {least} to {worst}",
                        day=calendar.short_day(day.day),
                        series=said,
                        least=numbers.least,
                        worst=numbers.worst,
                    )
                )
            if not day.by_series:
                touching = [band.words for band in away if band.start_days < number + 1 and band.end_days > number]
                gap = touching[0] if touching else self._gap(about)
                said = tr("no number") if day.is_recorded else gap
                told.append(tr("{day}: {what}", day=calendar.short_day(day.day), what=said))
        return "; ".join(told)


def _is_meant(entry: PainEntry, about: About) -> bool:
    """Whether its hour was chosen, where hours were."""
    if about.from_hour is None or about.to_hour is None:
        return True
    start, end, hour = about.from_hour, about.to_hour, entry.local_at.hour
    return start <= hour < end if start < end else hour >= start or hour < end


def _size(width: float, scale: float) -> QSizeF:
    return QSizeF(width, _HEIGHT_PX * scale)


class _Sized:
    """A laid out chart that tells its height."""

    def __init__(self, chart: LaidDayChart) -> None:
        self.chart = chart
        self.height = chart.size.height()

    def paint(self, painter: QPainter, origin: QPointF, tokens: Tokens) -> object:
        """Draw it with its upper left corner at `origin`."""
        return self.chart.paint(painter, origin, tokens)
