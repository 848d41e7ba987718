"""What was agreed, in words: as it was told, and what of it Today waits for (care-rules 5, 44)."""

from datetime import date

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text

ABOUT_PLANS = frozenset({AgreedKind.DOSE, AgreedKind.MEDICINE})
"""What becomes real as a plan of a medicine."""


def told_text(value: Agreement, day: date, calendar: CalendarWords) -> str:
    """ "As told by Dr Patel, 26 Nov: “40 mg, morning and night”".

    Args:
        day: On which day it was told.
    """
    sources = {
        (True, True): QT_TRANSLATE_NOOP("caregiver", "As told by {name}, {day}: “{words}”"),
        (True, False): QT_TRANSLATE_NOOP("caregiver", "Told by {name}, {day}"),
        (False, True): QT_TRANSLATE_NOOP("caregiver", "As told, {day}: “{words}”"),
        (False, False): QT_TRANSLATE_NOOP("caregiver", "Told on {day}"),
    }
    source = sources[bool(value.told_by), bool(value.words)]
    values = {"name": value.told_by, "day": calendar.short_day(day), "words": value.words}
    return calendar.words(Text(source, values))


def unwritten_text(value: Agreement, day: date, calendar: CalendarWords) -> str:
    """ "Told by Dr Patel, 26 Nov: “40 mg”. Not written as a plan yet."

    Args:
        day: On which day it was told.
    """
    words = value.words.strip().removesuffix(".")
    sources = {
        (True, True): QT_TRANSLATE_NOOP("caregiver", "Told by {name}, {day}: “{words}”."),
        (True, False): QT_TRANSLATE_NOOP("caregiver", "{name} told of a change on {day}."),
        (False, True): QT_TRANSLATE_NOOP("caregiver", "Told on {day}: “{words}”."),
        (False, False): QT_TRANSLATE_NOOP("caregiver", "A change was told on {day}."),
    }
    values = {"name": value.told_by, "day": calendar.short_day(day), "words": words}
    told = calendar.words(Text(sources[bool(value.told_by), bool(words)], values))
    source = QT_TRANSLATE_NOOP("caregiver", "{told} Not written as a plan yet.")
    of_none = QT_TRANSLATE_NOOP("caregiver", "{told} For which medicine is not said. Not written as a plan yet.")
    return calendar.words(Text(source if value.medicine else of_none, {"told": told}))


def waiting_text(value: Agreement, name: str = "", form: str = "") -> Text:
    """What Today says of something that waits.

    Args:
        name: Of the medicine it is about, or "".
        form: Of that medicine: "tablets".
    """
    if value.kind is AgreedKind.NEXT_VISIT:
        return Text(QT_TRANSLATE_NOOP("caregiver", "The next visit is not written down yet."))
    if value.kind not in ABOUT_PLANS:
        return Text("{words}", {"words": value.words})
    if not name:
        unwritten = QT_TRANSLATE_NOOP("caregiver", "New plan: not written yet.")
        quoted = QT_TRANSLATE_NOOP("caregiver", "New plan, “{words}”: not written yet.")
        return Text(quoted if value.words else unwritten, {"words": value.words})
    if value.note_on is None:
        return Text(QT_TRANSLATE_NOOP("caregiver", "New plan for {name}: not written yet."), {"name": name})
    source = QT_TRANSLATE_NOOP("caregiver", "New plan for {name}: {form} still to come.")
    return Text(source, {"name": name, "form": form})
