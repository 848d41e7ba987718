"""When the diary file, a backup or a way in was last touched, in words for somebody before a closed diary."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_day import START_HOUR
from caregiver.drawing.words import tr
from caregiver.services.diary_place import DiaryPlace


@dataclass(frozen=True)
class Present:
    """The present moment where the diary is, and how days are written there.

    Attributes:
        now: Aware, in the zone of this computer.
    """

    now: datetime
    calendar: CalendarWords

    @property
    def zone(self) -> tzinfo | None:
        """The zone of this computer."""
        return self.now.tzinfo

    @property
    def time(self) -> str:
        """What the clock says."""
        return self.calendar.time_short(self.now)

    def moment(self, at: datetime) -> str:
        """ "today at 13:58", "on Saturday 21 November at 22:40"; by night always with the day (care-rules 30)."""
        if self._is_today(at):
            return tr("today at {time}", time=self._time(at))
        return tr("on {day} at {time}", day=self._day(at), time=self._time(at))

    def since(self, at: datetime) -> str:
        """ "since today at 13:58", "since Saturday 21 November at 22:40"."""
        if self._is_today(at):
            return tr("since today at {time}", time=self._time(at))
        return tr("since {day} at {time}", day=self._day(at), time=self._time(at))

    def date(self, at: datetime) -> str:
        """ "12 September 2026"."""
        return self.calendar.date_long(at.astimezone(self.zone))

    def _is_today(self, at: datetime) -> bool:
        local = at.astimezone(self.zone)
        return local.date() == self.now.date() and min(local.hour, self.now.hour) >= START_HOUR

    def _day(self, at: datetime) -> str:
        local = at.astimezone(self.zone)
        return self.calendar.day(local) if local.year == self.now.year else self.calendar.day_with_year(local)

    def _time(self, at: datetime) -> str:
        return self.calendar.time_short(at.astimezone(self.zone))


def diary_file_words(place: DiaryPlace, present: Present) -> str:
    """ "Diary file: on this computer, last changed today at 13:58."."""
    if place.changed_at is None:
        return tr("Diary file: not found in its folder.")
    return tr("Diary file: on this computer, last changed {moment}.", moment=present.moment(place.changed_at))
