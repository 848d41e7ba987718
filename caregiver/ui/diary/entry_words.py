"""The records of the diary in words: for their rows in a day, for the panel at the side, for a screen reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.call import Call
from caregiver.domain.dose import Dose
from caregiver.domain.fact import Reading
from caregiver.domain.flare import NO_DOSE
from caregiver.domain.medicine import Medicine
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Person
from caregiver.domain.review_words import has_own_time
from caregiver.domain.wording import note_only_for, words_of
from caregiver.drawing.marks import Mark
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.diary.call_telling import CallTelling
from caregiver.ui.diary.days import DiaryRecord, local_time
from caregiver.ui.diary.dose_group import RowRecord
from caregiver.ui.diary.dose_telling import DoseTelling
from caregiver.ui.diary.noun_telling import noun_tellings
from caregiver.ui.diary.pain_telling import PainTelling
from caregiver.ui.diary.telling import Fact, Telling

LATE_AFTER = timedelta(hours=1)
"""Written down later than this after it happened, a row says so."""

_NUMBERS = ("pain_before", "peak", "pain_after")
"""Fields in which a record names pain entries."""


@dataclass(frozen=True)
class RowWords:
    """The words of one row.

    Attributes:
        time: "16:40", or with its weekday after midnight.
        text: "Left lower back; left thigh, front · Robert said it".
        remark: "written down Wed 18:20", "at about this time", or empty.
        writer: Who wrote it down.
        spoken: All of it as one sentence, for a screen reader.
        mark: Its mark; None where it has an icon.
        icon: The name of its icon.
        is_dose: Whether it is about a dose: then nothing in it is small (care-rules 35).
    """

    time: str
    text: str
    remark: str
    writer: str
    spoken: str
    mark: Mark | None = None
    icon: str = ""
    is_dose: bool = False


@dataclass(frozen=True)
class Wording:
    """Everything that is needed to say an entry, read once for a whole page of them.

    Attributes:
        context: The page's own.
        calendar: How the family reads dates and times.
        person: Whom the diary is about.
        names: Name of each caregiver, by uuid.
        writer: Uuid of the caregiver who writes now.
        day_start_hour: Hour at which a care day starts.
        medicines: Each medicine of the list, also stopped ones, by uuid.
        taken_out: Those put on the list by mistake and removed; doses may still be of them.
    """

    context: PageContext
    calendar: CalendarWords
    person: Person
    names: Mapping[str, str]
    writer: str
    day_start_hour: int
    medicines: Mapping[str, Medicine]
    taken_out: Mapping[str, Medicine]

    @staticmethod
    def read(context: PageContext) -> "Wording":
        """Read the names as they are now."""
        people = context.services.people
        names = {record.uuid: record.value.name for record in people.caregivers()}
        start_hour = context.services.preferences.care_day_start_hour
        listed = context.services.timetable.everything()
        medicines = {on_list.uuid: on_list.medicine for on_list in listed}
        taken_out = context.services.medicines.taken_out()
        return Wording(
            context, context.calendar, context.person, names, people.writer(), start_hour, medicines, taken_out
        )

    @cached_property
    def reading(self) -> Reading:
        """What was changed, in words."""
        context = self.context
        medicines = {**self.taken_out, **self.medicines}
        return Reading(context.medicine_words, self.person, self.names, medicines, context.local_now())

    @cached_property
    def doses(self) -> DoseTelling:
        """Doses in words."""
        return DoseTelling(self)

    @cached_property
    def tellings(self) -> Mapping[type, Telling]:
        """How each noun is told."""
        return {PainEntry: PainTelling(self), Call: CallTelling(self), Dose: self.doses, **noun_tellings(self)}

    def telling(self, value: Any) -> Telling:
        """How the noun of this value is told."""
        return self.tellings[type(value)]

    def numbers_of(self, value: Any) -> Mapping[str, PainEntry]:
        """The pain entries that a record names."""
        named = [uuid for field in _NUMBERS if (uuid := getattr(value, field, ""))]
        return self.context.services.diary.entries_of(named) if named else {}

    def doses_of(self, value: Any) -> Mapping[str, Dose]:
        """The dose that a record names."""
        uuid = getattr(value, "dose", "")
        record = self.context.services.doses.find(uuid) if uuid not in ("", NO_DOSE) else None
        return {} if record is None or record.is_removed else {uuid: record.value}

    # -- a row ----------------------------------------------------------------------------------------------------

    def row(self, record: RowRecord, day: date) -> RowWords:
        """The words of a row under the heading of `day`."""
        local = record.value.at.astimezone(ZoneInfo(record.value.zone))
        calendar = self.calendar
        clock = calendar.time_short(local) if local.date() == day else calendar.weekday_time(local)
        return self._row(record, clock if has_own_time(record.value, record.created_at) else "")

    def row_with_day(self, record: DiaryRecord) -> RowWords:
        """The words of a row in a list that mixes days."""
        if not has_own_time(record.value, record.created_at):
            return self._row(record, self.calendar.short_day(record.value.day))
        return self._row(record, self.calendar.moment(local_time(record), self.context.local_now()))

    def _row(self, record: RowRecord, clock: str) -> RowWords:
        telling = self.telling(record.value)
        writer, remark = self.names.get(record.by, ""), self._remark(record, telling)
        spoken = ", ".join(part for part in (clock, telling.spoken(record), remark, writer) if part)
        is_dose = isinstance(record.value, Dose)
        return RowWords(
            clock, telling.text(record), remark, writer, spoken, telling.mark(record), telling.icon, is_dose
        )

    def _remark(self, record: RowRecord, telling: Telling) -> str:
        parts = telling.remarks(record)
        if not is_exact(record.value):
            parts.append(tr("at about this time"))
        if is_late(record):
            parts.append(tr("written down {moment}", moment=self.moment(record.created_at, record)))
        return " · ".join(parts)

    # -- the panel ------------------------------------------------------------------------------------------------

    def heading(self, record: DiaryRecord) -> str:
        """ "Tuesday 10 November, 16:40"; with its year when that is not this one."""
        local, calendar = local_time(record), self.calendar
        is_this_year = local.year == self.context.local_now().year
        day = calendar.day(local.date()) if is_this_year else calendar.day_with_year(local.date())
        if not has_own_time(record.value, record.created_at):
            return day
        clock = calendar.time(local)
        if not is_exact(record.value):
            clock = calendar.about(clock)
        return tr("{day}, {time}", day=day, time=clock)

    def facts(self, record: DiaryRecord) -> list[Fact]:
        """All that was written, in the order of the editor; what was not written is left out."""
        told = self.telling(record.value).facts(record)
        if is_late(record):
            told.append((tr("Written down"), self.moment(record.created_at, record)))
        if record.deleted_at is not None:
            told.append((tr("Taken out"), self.moment(record.deleted_at, record)))
        return [(name, text) for name, text in told if text]

    # -- the caregiver's own words --------------------------------------------------------------------------------

    def is_mine(self, record: RowRecord) -> bool:
        """Whether who wrote it writes now."""
        return record.by == self.writer

    def is_closed(self, record: RowRecord, *versions: Any) -> bool:
        """Whether the note in one of these versions is only for somebody who does not write now (care-rules 31)."""
        return not self.is_mine(record) and any(getattr(version, "is_only_for_me", False) for version in versions)

    def note_name(self, record: DiaryRecord) -> str:
        """ "My words", or "Jo’s words" while somebody else writes."""
        return tr("My words") if self.is_mine(record) else words(words_of(self.names.get(record.by, "")))

    def closed_note(self, record: DiaryRecord) -> str:
        """ "A note only for Jo", while its words are not to be seen; otherwise empty."""
        value = record.value
        if isinstance(value, PainEntry) and value.caregiver_words.strip() and self.is_closed(record, value):
            return words(note_only_for(self.names.get(record.by, "")))
        return ""

    # -- moments --------------------------------------------------------------------------------------------------

    def moment(self, at: datetime, record: RowRecord) -> str:
        """An instant in the life of a record: "18:20" on its own day, "Wed 18:20" in its week, or with the date."""
        local, calendar = at.astimezone(self.context.services.clock.zone()), self.calendar
        days = (local.date() - record.value.at.astimezone(ZoneInfo(record.value.zone)).date()).days
        if days == 0:
            return calendar.time_short(local)
        if 0 < days < 7:
            return calendar.weekday_time(local)
        return tr("{day}, {time}", day=calendar.date_short(local.date()), time=calendar.time_short(local))


def is_exact(value: Any) -> bool:
    """Whether its time is not "about"; what is of a whole day has no such time."""
    return bool(getattr(value, "is_exact", True))


def is_late(record: RowRecord) -> bool:
    """Whether it was written down long after it happened; what is of a whole day stands at its end or at its noon."""
    is_of_moment = hasattr(record.value, "is_exact")
    return is_of_moment and record.created_at - record.value.at > LATE_AFTER
