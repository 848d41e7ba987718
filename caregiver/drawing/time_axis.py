"""A stretch of real time along a line, with the wall clock's hours on it.

An hour is as wide as an hour lasts: a day of a clock change is 23 or 25 hours wide, an hour that the clock jumps over
has no mark, and of an hour that comes twice the first is marked.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from caregiver.drawing.fonts import font

LABEL_PX = 15
_STEPS_HOURS = (3, 6, 12)


@dataclass(frozen=True)
class AxisWords:
    """How moments are written below the axis; each is given a local, aware datetime.

    Attributes:
        clock: "18:00".
        weekday_clock: "Sat 15:00", for the first mark and the first of a new day.
        now: The word at the end of a strip that ends now; empty for one that does not.
    """

    clock: Callable[[datetime], str]
    weekday_clock: Callable[[datetime], str]
    now: str = ""


@dataclass(frozen=True)
class Tick:
    """An hour on the axis.

    Attributes:
        at: The instant, on the wall clock of its zone.
        x: Where it is.
        label: What stands below it; empty where there is no room.
        box: The label's box.
        is_day_start: Whether the care day starts here.
    """

    at: datetime
    x: float
    label: str
    box: QRectF
    is_day_start: bool


@dataclass(frozen=True)
class TimeAxis:
    """Real time from `start` to `end`, laid from `left` to `right`."""

    start: datetime
    end: datetime
    zone: ZoneInfo
    left: float
    right: float

    def x(self, at: datetime) -> float:
        """Where an instant is."""
        # By timestamps: subtracting two datetimes of one zone would count the wall clock's hours, not real ones.
        start = self.start.timestamp()
        return self.left + (self.right - self.left) * (at.timestamp() - start) / (self.end.timestamp() - start)

    def holds(self, at: datetime) -> bool:
        """Whether an instant lies on the axis."""
        return self.start.timestamp() <= at.timestamp() <= self.end.timestamp()

    def hours(self, step_hours: int) -> list[datetime]:
        """The wall clock's hours that are multiples of `step_hours`, as local datetimes, in order."""
        first = self.start.astimezone(self.zone).date() - timedelta(days=1)
        days = (self.end.astimezone(self.zone).date() - first).days + 2
        found = []
        for number in range(days):
            for hour in range(0, 24, step_hours):
                wall = datetime.combine(first + timedelta(days=number), time(hour), self.zone)
                at = wall.astimezone(UTC).astimezone(self.zone)
                if at.replace(tzinfo=None) == wall.replace(tzinfo=None) and self.holds(at):
                    found.append(at)
        return found


@dataclass(frozen=True)
class ClockLabels:
    """The words below an axis.

    Attributes:
        top: Their upper edge.
        lowest_x, highest_x: How far they may reach.
        scale: Size of the text.
        day_start_hour: Hour at which the care day starts; it is always drawn.
    """

    axis: TimeAxis
    words: AxisWords
    top: float
    lowest_x: float
    highest_x: float
    scale: float
    day_start_hour: int

    def ticks(self) -> list[Tick]:
        """Every third, sixth or twelfth hour, whichever has room for its words, and the care day's start.

        A label that would leave the room or touch another is left out; its line stays.
        """
        for step in _STEPS_HOURS:
            ticks = self._every(step)
            if not any(_touch(one.box, other.box) for one, other in pairwise(ticks)):
                break
        kept: list[Tick] = []
        for tick in sorted(ticks, key=lambda tick: (not tick.is_day_start, tick.x)):
            taken = [self.now_box, *(other.box for other in kept)]
            is_inside = tick.box.left() >= self.lowest_x and tick.box.right() <= self.highest_x
            has_room = is_inside and not any(_touch(tick.box, box) for box in taken)
            kept.append(tick if has_room else replace(tick, label="", box=QRectF()))
        return sorted(kept, key=lambda tick: tick.x)

    @property
    def now_box(self) -> QRectF:
        """The box of the word at the end of the axis; empty without one."""
        if not self.words.now:
            return QRectF()
        width = self._width(self.words.now, QFont.Weight.DemiBold)
        left = min(self.axis.right - width / 2, self.highest_x - width)
        return QRectF(left, self.top, width, self._height)

    @property
    def _height(self) -> float:
        return LABEL_PX * self.scale * 1.35

    def _every(self, step_hours: int) -> list[Tick]:
        hours = self.axis.hours(step_hours)
        starts = [at for at in self.axis.hours(1) if at.hour == self.day_start_hour]
        ticks: list[Tick] = []
        for at in sorted({*hours, *starts}, key=datetime.timestamp):
            is_new_day = not ticks or ticks[-1].at.date() != at.date()
            is_start = at.hour == self.day_start_hour
            label = self.words.weekday_clock(at) if is_new_day and not is_start else self.words.clock(at)
            width = self._width(label, QFont.Weight.DemiBold if is_start else QFont.Weight.Normal)
            x = self.axis.x(at)
            ticks.append(Tick(at, x, label, QRectF(x - width / 2, self.top, width, self._height), is_start))
        return ticks

    def _width(self, label: str, weight: QFont.Weight) -> float:
        return QFontMetricsF(font(LABEL_PX * self.scale, weight)).horizontalAdvance(label) + 1


def _touch(one: QRectF, other: QRectF) -> bool:
    return one.adjusted(-4, 0, 4, 0).intersects(other)
