"""The story of a day: its records out of the diary, and the words for them."""

from datetime import date
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day_bounds
from caregiver.domain.day_story import DayRecords, DayStory, day_story
from caregiver.domain.dose import Dose
from caregiver.domain.fact import Reading
from caregiver.services.services import Services

_NUMBERS = ("pain_before", "peak", "pain_after")
"""Fields in which a record names pain entries."""


def story_of_day(services: Services, day: date, reading: Reading) -> DayStory:
    """The story of one care day, for anybody to read."""
    records = services.book.of_day(day)
    values = [record.value for record in records]
    named = {uuid for value in values for name in _NUMBERS if (uuid := getattr(value, name, ""))}
    zone = ZoneInfo(values[-1].zone) if values else services.clock.zone()
    bounds = care_day_bounds(day, zone, services.preferences.care_day_start_hour)
    doses: dict[str, Dose] = {}
    for uuid in {uuid for value in values if (uuid := getattr(value, "dose", ""))}:
        dose = services.doses.find(uuid)
        if dose is not None and not dose.is_removed:
            doses[uuid] = dose.value
    numbers = services.diary.entries_of(named) if named else {}
    return day_story(DayRecords(day, records, services.stays.between(*bounds), numbers, doses), reading)
