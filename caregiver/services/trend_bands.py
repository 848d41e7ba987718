"""What lies over many days and is no number: times away, treatments with what was told of them, visits, changed plans.

All of it is read once for a chart, and cut to the days that are shown; there are never many.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from caregiver.domain.span import Span, place
from caregiver.domain.stay import Stay
from caregiver.domain.told_window import longest_days
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_days import touches
from caregiver.domain.visit import Visit, VisitState
from caregiver.services.medicines import Medicines, PlanChange
from caregiver.services.stays import Stays
from caregiver.services.treatments import MOST_TREATMENTS, Treatments
from caregiver.services.trends import Trends
from caregiver.services.visits import Visits

_EVER = datetime(1, 1, 2, tzinfo=UTC)
_NEVER = datetime(9999, 12, 30, tzinfo=UTC)
_BEGUN = frozenset({TreatmentState.UNDER_WAY, TreatmentState.DONE, TreatmentState.STOPPED})


@dataclass(frozen=True)
class AwayBand:
    """A time away from home, by its places (`domain.span.place`)."""

    stay: Stay
    start: float
    end: float


@dataclass(frozen=True)
class TreatmentBand:
    """A treatment, and as far as the family was told that it may take.

    Attributes:
        first: Its first day.
        last: Its last day, or the last of what was told; None while it goes on.
        told_until: The last day of the span that was told, or None where none was said without doubt.
    """

    treatment: Treatment
    first: date
    last: date | None
    told_until: date | None


@dataclass(frozen=True)
class EventMark:
    """What happened on one care day: visits, and changes of plans.

    Attributes:
        place: Where the first of them stands (`domain.span.place`).
        day: Its day on the calendar.
    """

    place: float
    day: date
    visits: tuple[Visit, ...] = ()
    changes: tuple[PlanChange, ...] = ()


@dataclass(frozen=True)
class Bands:
    """All of the diary, oldest first."""

    away: tuple[AwayBand, ...] = ()
    treatments: tuple[TreatmentBand, ...] = ()
    events: tuple[EventMark, ...] = ()

    def within(self, span: Span) -> "Bands":
        """Those that touch a span."""
        first, end = span.first.toordinal(), span.last.toordinal() + 1
        return Bands(
            tuple(band for band in self.away if band.start < end and band.end > first),
            tuple(band for band in self.treatments if band.first <= span.last and _ends(band) >= span.first),
            tuple(event for event in self.events if first <= event.place < end),
        )


class TrendBands:
    """Reads them.

    Args:
        trends: When a care day begins, and which is the present one.
    """

    def __init__(
        self, trends: Trends, *, stays: Stays, treatments: Treatments, visits: Visits, medicines: Medicines
    ) -> None:
        self._trends = trends
        self._stays = stays
        self._treatments = treatments
        self._visits = visits
        self._medicines = medicines

    def all(self) -> Bands:
        """Those of the whole diary."""
        treatments = [
            band
            for record in self._treatments.latest(MOST_TREATMENTS)
            if (band := self._treatment(record.value)) is not None
        ]
        return Bands(self._away(), tuple(sorted(treatments, key=lambda band: band.first)), self._events())

    def _away(self) -> tuple[AwayBand, ...]:
        hour = self._trends.start_hour
        goes_on = float(self._trends.today.toordinal() + 1)
        found = []
        for record in self._stays.between(_EVER, _NEVER):
            stay, zone = record.value, ZoneInfo(record.value.zone)
            start = place(stay.at.astimezone(zone), hour)
            end = goes_on if stay.ended_at is None else place(stay.ended_at.astimezone(zone), hour)
            found.append(AwayBand(stay, start, max(start, end)))
        return tuple(found)

    def _treatment(self, value: Treatment) -> TreatmentBand | None:
        """What is only planned is no band before it has begun: nothing is drawn of days to come."""
        first, last = value.first_day, value.last_day
        if value.state not in _BEGUN or first is None or last is None:
            return None
        days = longest_days(value.told)
        told_until = last + timedelta(days=days) if days is not None else None
        if touches(value, date.max, date.max):
            return TreatmentBand(value, first, None, told_until)
        return TreatmentBand(value, first, max(last, told_until or last), told_until)

    def _events(self) -> tuple[EventMark, ...]:
        hour = self._trends.start_hour
        happened: list[tuple[datetime, Visit | PlanChange]] = []
        for record in self._visits.between(_EVER, _NEVER):
            if record.value.state is VisitState.HAPPENED:
                happened.append((record.value.local_at, record.value))
        for change in self._medicines.changes():
            happened.append((change.at.astimezone(ZoneInfo(change.after.zone)), change))
        placed = sorted(((place(at, hour), at.date(), what) for at, what in happened), key=lambda one: one[0])
        return tuple(_mark(list(found)) for _, found in groupby(placed, key=lambda one: int(one[0])))


def _mark(found: list[tuple[float, date, Visit | PlanChange]]) -> EventMark:
    at, day, _ = found[0]
    visits = tuple(what for _, _, what in found if isinstance(what, Visit))
    changes = tuple(what for _, _, what in found if isinstance(what, PlanChange))
    return EventMark(at, day, visits, changes)


def _ends(band: TreatmentBand) -> date:
    return band.last or date.max
