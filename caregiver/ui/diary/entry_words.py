"""An entry or a call in words: for its row in a day, for the panel at the side, for a screen reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TypeGuard
from zoneinfo import ZoneInfo

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.call import Call
from caregiver.domain.dose import Dose
from caregiver.domain.fact import Reading
from caregiver.domain.medicine import Medicine
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Person
from caregiver.domain.phrase import Phrase
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import note_only_for, start_upper, voice_chip, voice_sentence, words_of
from caregiver.drawing.marks import Mark
from caregiver.drawing.words import tr, words
from caregiver.services.doses import DoseRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.diary.days import DiaryRecord, local_time
from caregiver.ui.diary.dose_group import DoseGroup, RowRecord
from caregiver.ui.diary.dose_telling import DoseTelling
from caregiver.ui.diary.place_words import place_with_number, place_words

LATE_AFTER = timedelta(hours=1)
"""Written down later than this after it happened, a row says so."""
LONGEST_IN_A_ROW = 80

Fact = tuple[str, str]
"""What it is, and what was written."""


@dataclass(frozen=True)
class RowWords:
    """The words of one row.

    Attributes:
        time: "16:40", or with its weekday after midnight.
        text: "Left lower back; left thigh, front · Robert said it".
        remark: "written down Wed 18:20", "at about this time", or empty.
        writer: Who wrote it down.
        spoken: All of it as one sentence, for a screen reader.
        mark: The mark of a dose; None for an entry or a call.
    """

    time: str
    text: str
    remark: str
    writer: str
    spoken: str
    mark: Mark | None = None


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

    # -- a row ----------------------------------------------------------------------------------------------------

    def row(self, record: RowRecord, day: date) -> RowWords:
        """The words of a row under the heading of `day`."""
        local = record.value.at.astimezone(ZoneInfo(record.value.zone))
        calendar = self.calendar
        clock = calendar.time_short(local) if local.date() == day else calendar.weekday_time(local)
        return self._row(record, clock)

    def row_with_day(self, record: DiaryRecord) -> RowWords:
        """The words of a row in a list that mixes days."""
        return self._row(record, self.calendar.moment(local_time(record), self.context.local_now()))

    def _row(self, record: RowRecord, clock: str) -> RowWords:
        value = record.value
        writer = self.names.get(record.by, "")
        remark = self._remark(record)
        if isinstance(record, DoseGroup) or isinstance(value, Dose):
            text = self.doses.text(record)  # type: ignore[arg-type]
            mark = self.doses.mark(record)  # type: ignore[arg-type]
            spoken = [clock, text.replace(" · ", ", "), remark, writer]
            return RowWords(clock, text, remark, writer, ", ".join(part for part in spoken if part), mark)
        if isinstance(value, Call):
            text = call_text(value)
            spoken = [clock, text, remark, writer]
        else:
            text = self._entry_text(value, writer)
            number = "" if value.score is None else tr("pain {score} of 10", score=value.score)
            spoken = [clock, number, text.replace(" · ", ", "), remark, writer]
        return RowWords(clock, text, remark, writer, ", ".join(part for part in spoken if part))

    def _entry_text(self, entry: PainEntry, writer: str) -> str:
        if entry.score is None:
            whose = words(voice_sentence(entry, self.person, writer))
        else:
            whose = words(voice_chip(entry.voice, self.person, writer))
        about = "; ".join(place_words(place) for place in entry.places) or _first_words(entry, writer)
        return tr("{about} · {whose}", about=start_upper(about), whose=whose) if about else whose

    def _remark(self, record: RowRecord) -> str:
        is_dose = isinstance(record.value, Dose)
        parts = self.doses.remarks(record) if is_dose else []  # type: ignore[arg-type]
        value = record.value
        if not value.is_exact:
            parts.append(tr("at about this time"))
        if record.created_at - value.at > LATE_AFTER:
            parts.append(tr("written down {moment}", moment=self.moment(record.created_at, record)))
        return " · ".join(parts)

    # -- the panel ------------------------------------------------------------------------------------------------

    def heading(self, record: DiaryRecord) -> str:
        """ "Tuesday 10 November, 16:40"; with its year when that is not this one."""
        local, calendar = local_time(record), self.calendar
        is_this_year = local.year == self.context.local_now().year
        day = calendar.day(local.date()) if is_this_year else calendar.day_with_year(local.date())
        clock = calendar.time(local)
        if not record.value.is_exact:
            clock = calendar.about(clock)
        return tr("{day}, {time}", day=day, time=clock)

    def number(self, entry: PainEntry) -> str:
        """ "Pain 7 of 10"."""
        if entry.score is not None:
            return tr("Pain {score} of 10", score=entry.score)
        return tr("Could not answer") if entry.could_not_answer else tr("No number")

    def whose(self, record: DiaryRecord) -> str:
        """ "Robert said it · Anna wrote it down"."""
        if is_dose_record(record):
            return self.doses.whose(record)
        writer = self.names.get(record.by, "")
        parts = []
        if isinstance(record.value, PainEntry) and record.value.score is not None:
            parts.append(words(voice_chip(record.value.voice, self.person, writer)))
        if writer:
            parts.append(tr("{name} wrote it down", name=writer))
        return " · ".join(parts)

    def facts(self, record: DiaryRecord) -> list[Fact]:
        """All that was written, in the order of the editor; what was not written is left out."""
        value = record.value
        if is_dose_record(record):
            told = self.doses.facts(record)
        elif isinstance(value, Call):
            told = self._call_facts(value)
        elif isinstance(value, PainEntry):
            told = self._entry_facts(value, record)
        if record.created_at - value.at > LATE_AFTER:
            told.append((tr("Written down"), self.moment(record.created_at, record)))
        if record.deleted_at is not None:
            told.append((tr("Taken out"), self.moment(record.deleted_at, record)))
        return [(name, text) for name, text in told if text]

    def _entry_facts(self, entry: PainEntry, record: DiaryRecord) -> list[Fact]:
        note = "" if self.is_closed(record, entry) else entry.caregiver_words.strip()
        mine = self.note_name(record)
        if entry.is_only_for_me and self.is_mine(record):
            mine = tr("{name}, only for me", name=mine)
        return [
            (tr("Where"), "\n".join(place_with_number(place) for place in entry.places)),
            (tr("Feels like"), chip_words(Kind.QUALITY, entry.qualities)),
            (tr("When it comes"), chip_words(Kind.TIMING, entry.timing)),
            (tr("Made it worse"), chip_words(Kind.WORSE, entry.worse)),
            (tr("Eased it"), chip_words(Kind.EASED, entry.eased)),
            (tr("Seen signs"), chip_words(Kind.SIGN, entry.signs)),
            (words(Phrase.WORDS.text(self.person.pronouns)), quoted(entry.patient_words)),
            (mine, note),
            (tr("Team told"), self.moment(entry.team_told_at, record) if entry.team_told_at else ""),
        ]

    def _call_facts(self, call: Call) -> list[Fact]:
        return [
            (tr("What was wrong"), call.about),
            (tr("Answered by"), call.answered_by),
            (tr("They said to"), quoted(call.told_to)),
        ]

    # -- the caregiver's own words --------------------------------------------------------------------------------

    def is_mine(self, record: DiaryRecord) -> bool:
        """Whether who wrote it writes now."""
        return record.by == self.writer

    def is_closed(self, record: DiaryRecord, *versions: PainEntry) -> bool:
        """Whether the note in one of these versions is only for somebody who does not write now (care-rules 31)."""
        return not self.is_mine(record) and any(version.is_only_for_me for version in versions)

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


def is_dose_record(record: RowRecord) -> TypeGuard[DoseRecord]:
    """Whether it is one dose."""
    return not isinstance(record, DoseGroup) and isinstance(record.value, Dose)


def call_text(call: Call) -> str:
    """ "Called Nurse Okafor: “Come in now.”"."""
    whom = call.answered_by or call.called
    told = quoted(_shortened(call.told_to))
    if not whom:
        return tr("A call")
    return tr("Called {whom}: {told}", whom=whom, told=told) if told else tr("Called {whom}", whom=whom)


def call_heading(call: Call) -> str:
    """ "Called Nurse Okafor"."""
    whom = call.called or call.answered_by
    return tr("Called {whom}", whom=whom) if whom else tr("A call")


def chip_words(kind: Kind, codes: tuple[str, ...]) -> str:
    """Words of chips as one line."""
    return start_upper(", ".join(words(word(kind, code)) for code in codes))


def quoted(note: str) -> str:
    """A note in quotation marks; nothing stays nothing."""
    return tr("“{words}”", words=note.strip()) if note.strip() else ""


def _shortened(note: str) -> str:
    line = " ".join(note.split())
    return line if len(line) <= LONGEST_IN_A_ROW else line[: LONGEST_IN_A_ROW - 1].rstrip() + "…"


def _first_words(entry: PainEntry, writer: str) -> str:
    if entry.patient_words.strip():
        return quoted(_shortened(entry.patient_words))
    if entry.caregiver_words.strip():
        # A row is read by whoever stands at the screen, also while its writer writes.
        return words(note_only_for(writer)) if entry.is_only_for_me else _shortened(entry.caregiver_words)
    return chip_words(Kind.QUALITY, entry.qualities)
