"""Words for the hours of a day, for marks and for what is picked."""

from collections.abc import Iterator, Sequence
from datetime import time

from caregiver.domain.amounts import THOUSANDS_MARK
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_day import START_HOUR
from caregiver.domain.day_hours import Block
from caregiver.domain.pain import Series
from caregiver.domain.person import Person
from caregiver.domain.phrase import Phrase
from caregiver.domain.statistics import with_halves
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr, words
from caregiver.services.trend_hours import NeededHours
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.hours.shown_hours import ShownHours

_PARTS = (
    (START_HOUR, QT_TRANSLATE_NOOP("caregiver", "night")),
    (12, QT_TRANSLATE_NOOP("caregiver", "morning")),
    (18, QT_TRANSLATE_NOOP("caregiver", "afternoon")),
    (21, QT_TRANSLATE_NOOP("caregiver", "evening")),
    (24, QT_TRANSLATE_NOOP("caregiver", "night")),
)
"""Each part of the day ends before its hour."""


def axis_words(calendar: CalendarWords, blocks: Sequence[Block]) -> tuple[str, ...]:
    """ "06–09"; on a clock of twelve "6–9", with the part of the day on another line."""
    return tuple(
        tr("{first}–{last}", first=_hour(calendar, block.from_hour), last=_hour(calendar, block.to_hour))
        for block in blocks
    )


def parts_of_day(blocks: Sequence[Block]) -> Iterator[tuple[float, float, str]]:
    """The parts of the day that blocks begin in: from which minute to which, and their word."""
    begun, said = 0, ""
    for block in blocks:
        part = next(words for end, words in _PARTS if block.from_hour < end)
        if said and part != said:
            yield begun, block.minutes[0], tr(said)
            begun = block.minutes[0]
        said = part
    yield begun, blocks[-1].minutes[1], tr(said)


def block_name(calendar: CalendarWords, block: Block) -> str:
    """ "03:00 to 06:00"."""
    start, end = (calendar.time_short(time(hour)) for hour in (block.from_hour, block.to_hour))
    return tr("{start} to {end}", start=start, end=end)


def middle_name(series: Series, person: Person) -> str:
    """Whose middle number: "his middle number"."""
    if series is Series.PATIENT:
        return words(Phrase.MIDDLE_NUMBER.text(person.pronouns))
    if series is Series.CAREGIVER:
        return tr("caregiver’s middle number")
    return tr("middle number, nobody said whose")


def needed_name(context: PageContext, shown: ShownHours, needed: NeededHours) -> str:
    """ "Quick-acting" where only one such medicine was given, else the name of the medicine."""
    is_only = sum(one.is_quick for one in shown.needed) == 1
    return tr("Quick-acting") if needed.is_quick and is_only else context.medicine_words.short_name(needed.medicine)


def count_words(number: int) -> str:
    """ "13 069": as all large numbers of a diary are written (care-rules 2)."""
    return f"{number:,}".replace(",", THOUSANDS_MARK)


def days_words(days: int) -> str:
    """ "in 14 days"."""
    return tr("in {days} days", days=count_words(days)) if days != 1 else tr("in one day")


def size_words(shown: ShownHours) -> tuple[str, str, str]:
    """How many numbers each size of a mark stands for: "once", "2 to 4 times", "5 or more"."""
    second, third = shown.ladder
    first = tr("once") if shown.is_smallest_once else tr("1 to {most} times", most=second - 1)
    return first, tr("{least} to {most} times", least=second, most=third - 1), tr("{least} or more", least=third)


def step_words(shown: ShownHours) -> str:
    """ "each mark: 15 minutes"."""
    return tr("each mark: {minutes} minutes", minutes=shown.step)


def block_facts(context: PageContext, shown: ShownHours, block: Block) -> str:
    """What is recorded in three hours: "10 numbers, middle 6½; 5 quick-acting"."""
    facts = [_numbers(series, block) for series in Series if series in block.by_series]
    if not facts:
        facts = [tr("still to come") if shown.is_to_come(block) else tr("no number")]
    quick = shown.quick_doses[block.place]
    if quick:
        facts.append(tr("{number} quick-acting", number=count_words(quick)))
    for one in shown.needed:
        doses = _doses(one, block)
        if doses and not one.is_quick:
            name = context.medicine_words.short_name(one.medicine)
            facts.append(tr("{number} of {medicine}", number=count_words(doses), medicine=name))
    return "; ".join(facts)


def _numbers(series: Series, block: Block) -> str:
    spread = block.by_series[series]
    number = tr("1 number") if spread.count == 1 else tr("{number} numbers", number=count_words(spread.count))
    said = tr("{numbers}, middle {middle}", numbers=number, middle=with_halves(spread.middle))
    if series is Series.CAREGIVER:
        return tr("caregiver’s: {numbers}", numbers=said)
    return said if series is Series.PATIENT else tr("nobody said whose: {numbers}", numbers=said)


def _doses(needed: NeededHours, block: Block) -> int:
    start, end = block.minutes
    return sum(times for minutes, times in needed.quarters if start <= minutes < end)


def _hour(calendar: CalendarWords, hour: int) -> str:
    return str((hour - 1) % 12 + 1) if calendar.is_twelve_hour else f"{hour:02}"
