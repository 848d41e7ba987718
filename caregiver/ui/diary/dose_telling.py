"""A dose in words: for its row in a day, for the panel at the side, for a screen reader."""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from caregiver.domain.around_words import around_text
from caregiver.domain.dose import Dose, DoseAnswer, Purpose, Reason, Seen
from caregiver.domain.medicine import Medicine
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wording import start_upper
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.words import tr, words
from caregiver.services.doses import DoseRecord
from caregiver.ui.diary.dose_group import DoseGroup, RowRecord
from caregiver.ui.diary.telling import Fact, Telling

if TYPE_CHECKING:
    from caregiver.ui.diary.entry_words import Wording

_KINDS = {
    DoseAnswer.GIVEN: DoseKind.GIVEN,
    DoseAnswer.PART: DoseKind.PART,
    DoseAnswer.NOT_GIVEN: DoseKind.NOT_GIVEN,
}


def dose_kind(dose: Dose) -> DoseKind:
    """The kind of its mark; what was due in hospital is away, and neither given nor not given (care-rules 25)."""
    if dose.reason is Reason.IN_HOSPITAL:
        return DoseKind.AWAY
    is_needed = dose.purpose is Purpose.AS_NEEDED and dose.is_given
    return DoseKind.AS_NEEDED if is_needed else _KINDS[dose.answer]


class DoseTelling(Telling):
    """Says doses with the words that were read once for a whole page."""

    def __init__(self, wording: "Wording") -> None:
        super().__init__(wording, taken_out=lambda: tr("The dose is taken out."))
        self._said = wording.context.medicine_words

    # -- parts --------------------------------------------------------------------------------------------------

    def name(self, dose: Dose) -> str:
        """ "Morphine quick-acting", or what was written of one that is not on the list."""
        medicine = self._medicine(dose)
        if medicine is not None:
            return self._said.short_name(medicine)
        removed = self.wording.taken_out.get(dose.medicine)
        return dose.name if removed is None else self._said.taken_out_name(removed)

    def what(self, dose: Dose) -> str:
        """ "Morphine quick-acting, 5 ml (10 mg)"."""
        if dose.measured is None:
            return self.name(dose)
        return tr("{medicine}, {amount}", medicine=self.name(dose), amount=self._amount(dose))

    def given_by(self, dose: Dose) -> str:
        """ "by Anna"; empty where nobody said."""
        names = self.wording.names
        return self._said.given_by(dose.given_by, lambda uuid: names.get(uuid, "")) if dose.given_by else ""

    def answer(self, dose: Dose) -> str:
        """ "given", "part given", "not given, felt sick", "in hospital"."""
        if dose.reason is Reason.IN_HOSPITAL:
            return self._said.reason(dose.reason)
        told = self._said.answer(dose.answer)
        if dose.answer is DoseAnswer.NOT_GIVEN and dose.reason is not Reason.NOT_SAID:
            return tr("{answer}, {reason}", answer=told, reason=self._said.reason(dose.reason))
        return told

    def because(self, dose: Dose) -> str:
        """Why an as-needed dose was given."""
        return words(word(Kind.TIMING, dose.because)) if dose.because else ""

    # -- a row --------------------------------------------------------------------------------------------------

    def mark(self, record: RowRecord) -> DoseMark:
        """The mark of the row."""
        count = len(record.records) if isinstance(record, DoseGroup) else 1
        return DoseMark(dose_kind(record.value), count)

    def text(self, record: RowRecord) -> str:
        """The line of the row."""
        dose = record.value
        if isinstance(record, DoseGroup):
            told = ", ".join(self._in_line(each.value) for each in record.records)
            return self._joined(tr("By the clock: {medicines}", medicines=told), self.given_by(dose))
        if dose.purpose is Purpose.SLOT:
            answer = "" if dose.answer is DoseAnswer.GIVEN else self.answer(dose)
            return self._dotted(self._joined(self.what(dose), self.given_by(dose)), answer)
        if dose.purpose is Purpose.EXTRA:
            return self._joined(tr("Extra, outside the plan: {what}", what=self.what(dose)), self.given_by(dose))
        if dose.purpose is Purpose.ONE_OFF:
            return self._joined(tr("Not on the list: {what}", what=self.what(dose)), self.given_by(dose))
        return self._dotted(self._joined(self.what(dose), self.given_by(dose)), self.around(dose))

    def remarks(self, record: RowRecord) -> list[str]:
        """What stands below the line."""
        dose = record.value
        parts = [self._said.late_words(dose), self.vomited(dose), dose.site, self.because(dose)]
        if dose.note:
            parts.append(tr("“{words}”", words=" ".join(dose.note.split())))
        return [part for part in parts if part]

    def around(self, dose: Dose) -> str:
        """ "pain 6, then 4", "pain 6 before"."""
        before, after = self.wording.context.services.relief.pain_around(dose)
        return words(around_text(before, after, self.wording.person.pronouns))

    def vomited(self, dose: Dose) -> str:
        """ "Vomited at 08:40, not seen in it"; it still counts as given."""
        when = self.vomited_when(dose)
        return tr("Vomited at {when}", when=when) if when else ""

    def vomited_when(self, dose: Dose) -> str:
        """ "08:40, not seen in it"; empty where it was not vomited."""
        if dose.vomited_at is None:
            return ""
        time = self._clock(dose.vomited_at, dose)
        return time if dose.seen_in_vomit is Seen.NOT_SAID else self._joined(time, self._said.seen(dose.seen_in_vomit))

    # -- the panel ----------------------------------------------------------------------------------------------

    def heading(self, dose: Dose) -> str:
        """What it was, in full."""
        medicine = self._medicine(dose)
        return self.name(dose) if medicine is None else self._said.label_name(medicine, dose.strength)

    def whose(self, record: DoseRecord) -> str:
        """ "given, by Anna · Anna wrote it down"."""
        writer = self.wording.names.get(record.by, "")
        wrote = tr("{name} wrote it down", name=writer) if writer else ""
        return self._dotted(self._joined(start_upper(self.answer(record.value)), self.given_by(record.value)), wrote)

    def facts(self, record: DoseRecord) -> list[Fact]:
        """All that was written; what was not written is left out."""
        dose = record.value
        told = [
            (tr("How much"), self._amount(dose) if dose.measured else ""),
            (tr("Kind"), self._purpose(dose)),
            (tr("Due"), self._clock(dose.due_at, dose) if dose.due_at else ""),
            (tr("Late"), self._said.late_words(dose)),
            (tr("How given"), self._said.route(dose.route) if dose.route else ""),
            (tr("Where"), dose.site),
            (tr("Old one off"), self._clock(dose.old_off_at, dose) if dose.old_off_at else ""),
            (tr("Why"), start_upper(self.because(dose))),
            (tr("Numbers"), start_upper(self.around(dose)) if dose.purpose is Purpose.AS_NEEDED else ""),
            (tr("Vomited"), self.vomited_when(dose)),
            (tr("Note"), dose.note),
        ]
        return [(name, text) for name, text in told if text]

    def in_short(self, value: Dose, record: DoseRecord) -> str:
        """ "Morphine quick-acting, 5 ml (10 mg), given, by Anna"."""
        return self._joined(self.what(value), self.answer(value), self.given_by(value))

    def _purpose(self, dose: Dose) -> str:
        return {
            Purpose.SLOT: tr("By the clock"),
            Purpose.AS_NEEDED: tr("When needed"),
            Purpose.EXTRA: tr("Extra, outside the plan"),
            Purpose.ONE_OFF: tr("Not on the list"),
        }[dose.purpose]

    # -- inside -------------------------------------------------------------------------------------------------

    def _medicine(self, dose: Dose) -> Medicine | None:
        return self.wording.medicines.get(dose.medicine)

    def _amount(self, dose: Dose) -> str:
        return self._said.dose_amount(dose)

    def _in_line(self, dose: Dose) -> str:
        if dose.measured is None:
            return self.name(dose)
        return tr("{medicine} {amount}", medicine=self.name(dose), amount=self._amount(dose))

    def _clock(self, at: datetime, dose: Dose) -> str:
        local, calendar = at.astimezone(ZoneInfo(dose.zone)), self.wording.calendar
        is_same_day = local.date() == dose.local_at.date()
        return calendar.time_short(local) if is_same_day else calendar.weekday_time(local)

    @staticmethod
    def _joined(*parts: str) -> str:
        return ", ".join(part for part in parts if part)

    @staticmethod
    def _dotted(*parts: str) -> str:
        return " · ".join(part for part in parts if part)
