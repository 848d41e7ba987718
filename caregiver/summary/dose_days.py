"""The doses of each day, as small marks under the chart, and the times away as bands. No Qt."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.dose import Purpose
from caregiver.domain.medicine import Medicine, Release
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.timetable import SlotStanding
from caregiver.summary.covered import Covered
from caregiver.summary.held_medicines import HeldMedicines
from caregiver.summary.medicine_facts import with_short_name
from caregiver.summary.parts import DayBand, DoseDays

_MOST_NAMED = 2
_LONGEST_NAME = 30
_WORDS = {
    SlotStanding.GIVEN: QT_TRANSLATE_NOOP("caregiver", "given"),
    SlotStanding.PART: QT_TRANSLATE_NOOP("caregiver", "given in part"),
    SlotStanding.NOT_GIVEN: QT_TRANSLATE_NOOP("caregiver", "not given"),
    SlotStanding.NOT_RECORDED: QT_TRANSLATE_NOOP("caregiver", "not recorded"),
    SlotStanding.OPEN: QT_TRANSLATE_NOOP("caregiver", "still open"),
}


def dose_days(held: Covered) -> DoseDays | None:
    """Each day's doses by the clock, and when as-needed doses were given; None when there are none."""
    kept = held.medicines
    if kept is None:
        return None
    days = [held.start + timedelta(days=n) for n in range((held.end - held.start).days + 1)]
    by_clock: dict[date, list[SlotStanding]] = {day: [] for day in days}
    for slot in kept.slots:
        day = care_day(slot.due.local_due, held.start_hour)
        if slot.standing in _WORDS and day in by_clock:
            by_clock[day].append(slot.standing)
    needed: dict[date, list[float]] = {day: [] for day in days}
    opioids = {on_list.uuid: on_list.medicine for on_list in kept.everything if _is_for_pain(on_list.medicine)}
    given: set[str] = set()
    for record in kept.given:
        dose = record.value
        day = care_day(dose.local_at, held.start_hour)
        if dose.medicine in opioids and dose.purpose is Purpose.AS_NEEDED and day in needed:
            needed[day].append(_share_of_day(held, day, dose.at))
            given.add(dose.medicine)
    if not any(by_clock.values()) and not any(needed.values()):
        return None
    standings = {standing for day in by_clock.values() for standing in day}
    return DoseDays(
        clock_label=held.say(QT_TRANSLATE_NOOP("caregiver", "By the clock")),
        by_clock=tuple(tuple(standing.name for standing in by_clock[day]) for day in days),
        needed_label=held.say(QT_TRANSLATE_NOOP("caregiver", "When needed")),
        needed_legend=_needed_legend(held, kept, [one for uuid, one in opioids.items() if uuid in given]),
        needed=tuple(tuple(needed[day]) for day in days),
        legend={standing.name: held.say(words) for standing, words in _WORDS.items() if standing in standings},
    )


def bands(held: Covered) -> tuple[DayBand, ...]:
    """Times away from home, in days from the first day of the chart."""
    kept = held.medicines
    if kept is None:
        return ()
    return tuple(
        DayBand(
            start_days=_days_from_start(held, record.value.at),
            end_days=_days_from_start(held, record.value.ended_at or held.printed_at),
            words=kept.words.stay_kind(record.value.kind),
        )
        for record in kept.stays
    )


def is_away_on(held: Covered, day: date) -> bool:
    """Whether a time away touches a care day."""
    first, last = _bounds(held, day)
    return any(
        record.value.at < last and (record.value.ended_at or held.printed_at) > first
        for record in (held.medicines.stays if held.medicines is not None else ())
    )


def _is_for_pain(medicine: Medicine) -> bool:
    """Whether it is an opioid: only of these does anybody say whether they are quick-acting."""
    return medicine.is_opioid or medicine.release is Release.QUICK_ACTING


def _needed_legend(held: Covered, kept: HeldMedicines, medicines: Sequence[Medicine]) -> str:
    """ "Morphine quick-acting"; of several each, of many the first and how many more."""
    names = list(dict.fromkeys(kept.words.short_name(with_short_name(one, _LONGEST_NAME)) for one in medicines))
    if not names:
        return ""
    named = names[:_MOST_NAMED]
    if len(names) > _MOST_NAMED:
        source = QT_TRANSLATE_NOOP("caregiver", "{count} more")
        named.append(held.say(source, count=len(names) - _MOST_NAMED))
    return held.listed(named)


def _days_from_start(held: Covered, at: datetime) -> float:
    local = at.astimezone(held.printed_at.tzinfo)
    day = care_day(local, held.start_hour)
    return (day - held.start).days + _share_of_day(held, day, at)


def _share_of_day(held: Covered, day: date, at: datetime) -> float:
    first, last = _bounds(held, day)
    return min(1.0, max(0.0, (at - first) / (last - first)))


def _bounds(held: Covered, day: date) -> tuple[datetime, datetime]:
    zone = held.printed_at.tzinfo
    assert isinstance(zone, ZoneInfo)
    return care_day_bounds(day, zone, held.start_hour)
