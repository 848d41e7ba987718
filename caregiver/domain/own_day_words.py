"""A caregiver's own day in words; for others every text here is empty, unless it is shared (care-rules 31)."""

from caregiver.domain.calendar_words import day_text
from caregiver.domain.fact import Fact, Facts, Reading
from caregiver.domain.review import Load, OwnDay, Sleep
from caregiver.domain.review_words import NIGHTS
from caregiver.domain.text import QT_TRANSLATE_NOOP

LOADS = {
    Load.LIGHT: QT_TRANSLATE_NOOP("caregiver", "light"),
    Load.SOME: QT_TRANSLATE_NOOP("caregiver", "in between"),
    Load.HEAVY: QT_TRANSLATE_NOOP("caregiver", "heavy"),
    Load.TOO_MUCH: QT_TRANSLATE_NOOP("caregiver", "too much"),
}
"""How heavy the day was."""

_DAYS = {
    Load.LIGHT: QT_TRANSLATE_NOOP("caregiver", "a light day"),
    Load.SOME: QT_TRANSLATE_NOOP("caregiver", "a day in between"),
    Load.HEAVY: QT_TRANSLATE_NOOP("caregiver", "a heavy day"),
    Load.TOO_MUCH: QT_TRANSLATE_NOOP("caregiver", "too much that day"),
}


def is_in_sight(own_day: OwnDay, *, is_mine: bool) -> bool:
    """Whether it may be seen at all: by who wrote it, or by all once it is shared."""
    return is_mine or own_day.is_shared


def row_text(own_day: OwnDay, reading: Reading, writer: str = "", *, is_mine: bool = False) -> str:
    """ "Anna’s own day · slept badly · a heavy day · “Cried.”"; "" where it may not be seen.

    Args:
        writer: The name of who wrote it.
        is_mine: Whether who wrote it reads it.
    """
    if not is_in_sight(own_day, is_mine=is_mine):
        return ""
    named = QT_TRANSLATE_NOOP("caregiver", "{name}’s own day") if writer else QT_TRANSLATE_NOOP("caregiver", "Own day")
    parts = (
        reading.say(named, name=writer),
        _night(own_day, reading),
        "" if own_day.load is Load.NOT_SAID else reading.say(_DAYS[own_day.load]),
        reading.note(own_day.note),
    )
    return " · ".join(filter(None, parts))


def story_text(own_day: OwnDay, reading: Reading, writer: str = "") -> str:
    """The same for the day's story, which others read: only what is shared."""
    return row_text(own_day, reading, writer)


def facts(own_day: OwnDay, reading: Reading, *, is_mine: bool = False) -> Facts:
    """All that is written; where it may not be seen, only that something changed, and no word of it."""
    is_open = is_in_sight(own_day, is_mine=is_mine)
    shared = reading.say(QT_TRANSLATE_NOOP("caregiver", "shared"))
    return (
        _fact(reading, QT_TRANSLATE_NOOP("caregiver", "Own night"), _night(own_day, reading), is_open=is_open),
        _fact(reading, QT_TRANSLATE_NOOP("caregiver", "How heavy"), _load(own_day, reading), is_open=is_open),
        _fact(reading, QT_TRANSLATE_NOOP("caregiver", "Own words"), reading.note(own_day.note), is_open=is_open),
        reading.aside(QT_TRANSLATE_NOOP("caregiver", "Day"), reading.text(day_text(own_day.day))),
        Fact(
            reading.say(QT_TRANSLATE_NOOP("caregiver", "Who may see it")),
            (shared,) if own_day.is_shared else (),
            unsaid=reading.say(QT_TRANSLATE_NOOP("caregiver", "only who wrote it")),
            is_aside=True,
            is_state=True,
        ),
    )


def _fact(reading: Reading, name: str, said: str, *, is_open: bool) -> Fact:
    return reading.fact(name, said) if is_open else Fact(reading.say(name), hidden=said)


def _night(own_day: OwnDay, reading: Reading) -> str:
    return "" if own_day.sleep is Sleep.NOT_SAID else reading.say(NIGHTS[own_day.sleep])


def _load(own_day: OwnDay, reading: Reading) -> str:
    return "" if own_day.load is Load.NOT_SAID else reading.say(LOADS[own_day.load])
