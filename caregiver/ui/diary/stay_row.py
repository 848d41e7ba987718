"""A time away between the days of the diary: a plain band, never "not recorded" (care-rules 25)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day_bounds
from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr
from caregiver.ui.diary.days import Day
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label


class StayRow(Card):
    """Kind, from when, until when, where and why."""

    def __init__(self) -> None:
        super().__init__("stay", margins=(20, 8, 20, 8))
        self._build()

    def _build(self) -> None:
        self.body.setSpacing(0)
        self._sentence, self._more = label("", "strong"), label("", "soft")
        for part in (self._sentence, self._more):
            self.body.addWidget(part)

    def show_stay(self, record: Record[Stay], wording: Wording) -> None:
        """Show this stay as it stands now."""
        self._sentence.setText(stay_words(record.value, wording))
        more = " · ".join(part for part in (record.value.where, record.value.why) if part)
        self._more.setText(more)
        self._more.setVisible(bool(more))

    def words(self) -> str:
        """What it says."""
        return self._sentence.text()


def away_words(day: Day, wording: Wording) -> tuple[str, ...]:
    """What of a day was spent away: "In hospital from 21:00 on", "In hospital until 18:00", "In hospital all day"."""
    zone = ZoneInfo(day.records[0].value.zone)
    start, end = care_day_bounds(day.day, zone, wording.day_start_hour)
    return tuple(
        _away(record.value, start, end, day, wording) for record in wording.context.services.stays.between(start, end)
    )


def _away(stay: Stay, start: datetime, end: datetime, day: Day, wording: Wording) -> str:
    kind = start_upper(wording.context.medicine_words.stay_kind(stay.kind))
    begins = _clock(stay.at, stay, day, wording) if stay.at >= start else ""
    ends = _clock(stay.ended_at, stay, day, wording) if stay.ended_at is not None and stay.ended_at < end else ""
    if begins and ends:
        return tr("{kind} from {start} to {end}", kind=kind, start=begins, end=ends)
    if begins:
        return tr("{kind} from {start} on", kind=kind, start=begins)
    return tr("{kind} until {end}", kind=kind, end=ends) if ends else tr("{kind} all day", kind=kind)


def _clock(at: datetime, stay: Stay, day: Day, wording: Wording) -> str:
    local, calendar = at.astimezone(ZoneInfo(stay.zone)), wording.calendar
    return calendar.time_short(local) if local.date() == day.day else calendar.weekday_time(local)


def stay_words(stay: Stay, wording: Wording) -> str:
    """ "In hospital, Tue 10 Nov, 21:00 to Wed 11 Nov, 18:00"."""
    zone, now = ZoneInfo(stay.zone), wording.context.local_now()
    kind = start_upper(wording.context.medicine_words.stay_kind(stay.kind))
    start = wording.calendar.moment(stay.at.astimezone(zone), now)
    if stay.ended_at is None:
        return tr("{kind}, from {start} on", kind=kind, start=start)
    end = wording.calendar.moment(stay.ended_at.astimezone(zone), now)
    return tr("{kind}, {start} to {end}", kind=kind, start=start, end=end)
