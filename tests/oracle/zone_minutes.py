"""What the clocks of a zone show in each minute of a year: walked minute by minute, from UTC to the wall only.

Instants are whole minutes of UTC since 1970; what a clock shows is counted the same way, as if it showed UTC.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
MINUTES_A_DAY = 24 * 60
_MARGIN = timedelta(days=4)


def minute_of(shown: datetime) -> int:
    """The number of a minute; `shown` is taken as it reads, whatever its zone."""
    return round((shown.replace(tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)) / MINUTE)


@dataclass(frozen=True)
class ZoneMinutes:
    """A walked year, with some days before and after it.

    Attributes:
        starts: Minutes at which clocks began to run on undisturbed, and last the minute at which the walk ended.
        leads: How many minutes the clocks were ahead of UTC from then on.
    """

    starts: tuple[int, ...]
    leads: tuple[int, ...]

    @classmethod
    def walk(cls, zone: ZoneInfo, year: int) -> "ZoneMinutes":
        """Look at the clock on the wall in each minute of the year."""
        now = datetime(year, 1, 1, tzinfo=UTC) - _MARGIN
        end = datetime(year + 1, 1, 1, tzinfo=UTC) + _MARGIN
        starts, leads = [], []
        expected = None
        while now < end:
            shown = now.astimezone(zone)
            if shown != expected:
                starts.append(minute_of(now))
                leads.append(minute_of(shown) - minute_of(now))
            expected = shown + MINUTE  # on the same wall: the next minute, if nobody touches the clock
            now += MINUTE
        return cls((*starts, minute_of(end)), tuple(leads))

    def day(self, minute: int) -> date:
        """The day that the clocks show in a minute."""
        shown = minute + self.leads[bisect_right(self.starts, minute) - 1]
        return date(1970, 1, 1) + timedelta(days=shown // MINUTES_A_DAY)

    def first_at_or_past(self, wanted: int) -> int:
        """The first minute in which the clocks show `wanted`, or have gone past it."""
        for start, end, lead in zip(self.starts, self.starts[1:], self.leads, strict=False):
            minute = max(start, wanted - lead)
            if minute < end:
                return minute
        raise LookupError(f"the walk ended before the clocks showed {wanted}")

    def has(self, day: date) -> bool:
        """Whether the clocks showed that day at all."""
        begins = minute_of(datetime(day.year, day.month, day.day))
        return any(
            start + lead < begins + MINUTES_A_DAY and begins < end + lead
            for start, end, lead in zip(self.starts, self.starts[1:], self.leads, strict=False)
        )
