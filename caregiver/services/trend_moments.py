"""The pain entries of a few days one by one, for charts that have room for each."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from caregiver.domain.pain import Series
from caregiver.domain.span import Span, place
from caregiver.services.diary import Diary
from caregiver.services.trends import Trends

MOST_DAYS_BY_MOMENT = 3
"""Of more days numbers are counted by the day."""


@dataclass(frozen=True)
class Moment:
    """A pain entry.

    Attributes:
        place: When it was (`domain.span.place`).
        local: The same on the clock it was lived by.
        series: Whose number it is.
        score: The number, or None.
        could_not_answer: Whether the person was asked and could not answer.
    """

    place: float
    local: datetime
    series: Series
    score: int | None
    could_not_answer: bool = False


class TrendMoments:
    """Reads them.

    Args:
        diary: The entries.
        trends: When a care day begins.
    """

    def __init__(self, diary: Diary, trends: Trends) -> None:
        self._diary = diary
        self._trends = trends

    def read(self, span: Span) -> tuple[Moment, ...]:
        """Those of the span, by time; none where it has more than `MOST_DAYS_BY_MOMENT` days."""
        if span.days > MOST_DAYS_BY_MOMENT:
            return ()
        first, behind = span.first.toordinal(), span.last.toordinal() + 1
        found = []
        for record in self._diary.between(*self._trends.lived(span)):
            entry = record.value
            local = entry.at.astimezone(ZoneInfo(entry.zone))
            at = place(local, self._trends.start_hour)
            if not record.is_removed and first <= at < behind:
                found.append(Moment(at, local, entry.series, entry.score, entry.could_not_answer))
        return tuple(sorted(found, key=lambda moment: moment.place))
