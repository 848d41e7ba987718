"""What the diary holds of any number of days, read for charts: counted where it lies, never record by record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.offsets import Piece, pieces
from caregiver.domain.ratings import Ratings
from caregiver.domain.span import A_FORTNIGHT, Span
from caregiver.domain.trend_days import TrendDay
from caregiver.services.clock import Clock
from caregiver.services.people import People
from caregiver.services.preferences import Preferences
from caregiver.services.stays import Stays
from caregiver.vault.vault import Vault

_DAY = timedelta(days=1)
_EVER = datetime(1, 1, 2, tzinfo=UTC)
_NEVER = datetime(9999, 12, 30, tzinfo=UTC)
_LEAST = timedelta(microseconds=1)
_DRAWN = (
    *("pain_entry", "dose", "review", "flare", "symptom_note"),
    *("treatment", "stay", "call", "visit"),
)
"""The tables of what is drawn in any chart."""


@dataclass(frozen=True)
class Reach:
    """As far as charts go.

    Attributes:
        span: From the first record of anything that is drawn up to today, or to the day of a death.
        before, after: How many pain entries lie before the birth and after now: a slip, or a file's; none is drawn.
        begins: The care day of the first pain entry that is drawn; None without any.
    """

    span: Span
    before: int = 0
    after: int = 0
    begins: date | None = None


class Trends:
    """The counts behind the charts.

    Args:
        vault: The open diary.
        people: Whose it is.
        preferences: When a care day starts.
        clock: The present instant and zone.
        stays: Tells when the person died: no chart goes on after it.
    """

    def __init__(self, vault: Vault, people: People, preferences: Preferences, clock: Clock, stays: Stays) -> None:
        self._vault = vault
        self._people = people
        self._preferences = preferences
        self._clock = clock
        self._stays = stays

    # -- which days ---------------------------------------------------------------------------------------------

    @property
    def start_hour(self) -> int:
        """Hour of the wall clock at which a care day starts."""
        return self._preferences.care_day_start_hour

    @property
    def today(self) -> date:
        """The present care day."""
        return care_day(self._clock.now().astimezone(self._clock.zone()), self.start_hour)

    @property
    def last_day(self) -> date:
        """The last care day that can hold anything: the present one, or the one of a death."""
        return care_day(self._stays.last_moment().astimezone(self._clock.zone()), self.start_hour)

    def reach(self) -> Reach:
        """As far as charts go, by the clocks things were lived on; one day, today, for an empty diary."""
        last = self.last_day
        span = Span(min(self._first_day() or last, last), last)
        return Reach(span, *self._counted_outside(), begins=self._first_day(("pain_entry",)))

    def fortnight(self) -> Span:
        """The last 14 days, also where the diary is younger."""
        return Span(self.last_day - (A_FORTNIGHT - 1) * _DAY, self.last_day)

    # -- what they hold -----------------------------------------------------------------------------------------

    def days(self, span: Span) -> tuple[TrendDay, ...]:
        """The care days of the span that hold pain entries, oldest first."""
        found = self._vault.diary.ratings.days(self.pieces(span), span, self.start_hour)
        return tuple(TrendDay(day, ratings) for day, ratings in found)

    def quarters(self, span: Span) -> tuple[tuple[int, Ratings], ...]:
        """What was entered at each quarter of an hour of these days: minutes since the day's start, and the
        entries."""
        return tuple(self._vault.diary.ratings.quarters(self.pieces(span), span, self.start_hour))

    def spells(self, span: Span) -> tuple[date, ...]:
        """The care days on which sudden bad spells began, oldest first; a day stands once for each."""
        moments = self._vault.diary.flares.moments(*self.lived(span))
        days = (care_day(at.astimezone(ZoneInfo(zone)), self.start_hour) for at, zone in moments)
        return tuple(sorted(day for day in days if day in span))

    def bounds(self, span: Span) -> tuple[datetime, datetime]:
        """First instant of the span and first instant after it (UTC), on the clock of this computer's zone."""
        zone = self._clock.zone()
        start = care_day_bounds(span.first, zone, self.start_hour)[0]
        return start, care_day_bounds(span.last, zone, self.start_hour)[1]

    def lived(self, span: Span) -> tuple[datetime, datetime]:
        """From when to when anything of these days can have been (UTC): with a day to both sides, for things belong to
        the day of the clock they were lived on; not before the birth, and not after now."""
        start, end = self.bounds(span)
        born, ahead = self._life
        return max(start - _DAY, born), min(end + _DAY, ahead)

    def pieces(self, span: Span, zones: Sequence[str] | None = None) -> list[Piece]:
        """The time of the span and of a day to both sides, in pieces of one offset, for each of these zones; those of
        the pain entries where none are named."""
        lived_in = self._vault.diary.ratings.zones() if zones is None else zones
        return [piece for zone in lived_in for piece in pieces(ZoneInfo(zone), *self.lived(span))]

    # -- parts --------------------------------------------------------------------------------------------------

    @property
    def _life(self) -> tuple[datetime, datetime]:
        """From the birth, or ever, and up to the present instant: the first that lies ahead."""
        born = self._born
        first = care_day_bounds(born, self._clock.zone(), self.start_hour)[0] if born else _EVER
        return first, self._clock.now() + _LEAST

    def _first_day(self, tables: Sequence[str] = _DRAWN) -> date | None:
        """The care day of the first record, each by the clock it was lived on; None without any."""
        found = self._vault.diary.first_places(tables, *self._life)
        return min((care_day(at.astimezone(ZoneInfo(zone)), self.start_hour) for at, zone in found), default=None)

    def _counted_outside(self) -> tuple[int, int]:
        table, (born, ahead) = self._vault.diary.ratings, self._life
        return table.count(_EVER, born), table.count(ahead, _NEVER)

    @property
    def _born(self) -> date | None:
        person = self._people.person()
        return person.birth_date if person else None
