"""In which words, on which clock and when a page is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.medicine import Form, Medicine
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.person import Person
from caregiver.domain.schedule_words import day_month_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.summary.parts import Line, Run


@dataclass(frozen=True)
class Telling:
    """How a page is told.

    Attributes:
        calendar: Days, times and sentences in the reader's language.
        printed_at: On the family's clock.
    """

    calendar: CalendarWords
    printed_at: datetime

    def say(self, source: str, **values: object) -> str:
        """A sentence in the reader's language."""
        return self.calendar.words(Text(source, values))

    def line(self, source: str, **values: object) -> Line:
        """The same as a line in which the pieces between two "**" of the source are bold; those of the values stay."""
        pieces = self.calendar.translate(source, None).split("**")
        runs = (Run(Text(piece, values).words(), is_bold=n % 2 == 1) for n, piece in enumerate(pieces))
        return tuple(run for run in runs if run.words)

    def date(self, day: date) -> str:
        """ "28 Oct"; with its year where that is not the year of printing."""
        if day.year != self.printed_at.year:
            return self.calendar.date_short(day)
        return self.calendar.words(day_month_text(day))

    def date_time(self, local: datetime) -> str:
        """ "10 Nov 14:00"."""
        return self.say(
            QT_TRANSLATE_NOOP("caregiver", "{day} {time}"),
            day=self.date(local.date()),
            time=self.calendar.time_short(local),
        )

    def day_time(self, local: datetime) -> str:
        """ "Sun 22 Nov, 14:32": for paper that is read on another day."""
        source = QT_TRANSLATE_NOOP("caregiver", "{day}, {time}")
        return self.say(source, day=self.calendar.short_day(local), time=self.calendar.time_short(local))

    def weekday_time(self, at: datetime) -> str:
        """ "Sun 12:22" within six days of printing, else "10 Nov 14:00"."""
        local = at.astimezone(self.printed_at.tzinfo)
        is_near = abs((local.date() - self.printed_at.date()).days) <= _NEAR_DAYS
        return self.calendar.weekday_time(local) if is_near else self.date_time(local)

    def weekday(self, at: datetime) -> str:
        """ "Sun" within six days of printing, else "10 Nov"."""
        day = at.astimezone(self.printed_at.tzinfo).date()
        is_near = abs((day - self.printed_at.date()).days) <= _NEAR_DAYS
        return self.calendar.weekday_short(day) if is_near else self.date(day)

    def listed(self, words: list[str]) -> str:
        """ "a, b, c"."""
        return ", ".join(one for one in words if one)


@dataclass(frozen=True)
class PersonTelling(Telling):
    """The same, about one person."""

    person: Person


@dataclass(frozen=True)
class MedicineTelling(PersonTelling):
    """The same, with the words for medicines.

    Attributes:
        words: Names, plans, what was told, counts.
        call: The number to call for pain; "" where none is written.
        names: Gives a caregiver's name for a uuid; "" for one it does not know.
        told_since: Gives what was told of a medicine (its uuid) and is no plan yet; of "", what named no medicine.
    """

    words: MedicineWords
    call: str
    names: Callable[[str], str]
    told_since: Callable[[str], Sequence[str]] = lambda _medicine: ()

    def late_rule(self, medicine: Medicine) -> str:
        """What was told of a late dose, or of a late patch; or that nothing is written."""
        if medicine.form is Form.PATCH and not medicine.late_rule.strip():
            source = QT_TRANSLATE_NOOP("caregiver", "Nothing is written for a late patch. {call}")
            return self.say(source, call=self.words.call(self.call))
        return self.words.late_rule(medicine, self.call)


_NEAR_DAYS = 6
"""So long a weekday names one day only."""
