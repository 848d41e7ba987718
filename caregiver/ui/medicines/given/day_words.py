"""What is said of a day in the calendar: in its cell, to a screen reader, in its story, in the table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.around_words import around_text
from caregiver.domain.dose import Dose, DoseAnswer, Purpose, Reason
from caregiver.domain.wording import start_upper
from caregiver.drawing.dose_marks import DoseKind
from caregiver.drawing.words import tr, words
from caregiver.services.doses import DoseRecord
from caregiver.services.timetable import KeptSlot, SlotStanding
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.given.month import GivenDay
from caregiver.ui.medicines.one.fact_words import amount_words, by_words, day_words

WRITTEN_LATER = timedelta(hours=1)
"""What was written down more than this after it happened is marked."""


@dataclass(frozen=True)
class Told:
    """One dose in the story of a day.

    Attributes:
        kind: Its mark.
        due: When it was due, or "" for a dose outside the plan.
        what: "08:05, 2 tablets (1 000 mg)", "14:00, did not want it".
        more: "By Anna."
        kept: The due dose, or None.
        record: The dose, or None while there is none.
    """

    kind: DoseKind
    due: str
    what: str
    more: str
    kept: KeptSlot | None
    record: DoseRecord | None


class DayWords:
    """The words about days of one medicine, on the family's clock."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    # -- the cell -----------------------------------------------------------------------------------------------

    def marks(self, day: GivenDay) -> tuple[tuple[DoseKind, int], ...]:
        """A mark a dose in the order of the day; where they are counted, a mark a kind with its number."""
        if not day.is_counted:
            return tuple((mark_of(one.standing), 0) for one in day.kept)
        found = [mark_of(one.standing) for one in day.kept]
        found += [DoseKind.AS_NEEDED if _is_needed(r.value) else DoseKind.GIVEN for r in day.others]
        if not day.kept and all(not _is_needed(record.value) for record in day.others):
            return tuple((kind, 0) for kind in found)
        return tuple((kind, found.count(kind)) for kind in dict.fromkeys(found))

    def notes(self, day: GivenDay) -> tuple[str, ...]:
        """The words in the cell of an unusual day; nothing on a usual one."""
        notes = [self._note(one, day) for one in day.kept]
        notes += [
            tr("extra {time}", time=self._time(record.value))
            for record in day.others
            if record.value.purpose is Purpose.EXTRA
        ]
        return tuple(dict.fromkeys(note for note in notes if note))

    def name(self, day: GivenDay) -> str:
        """ "Tuesday 10 November: 08:05 given, 14:00 did not want it, 20:00 in hospital"."""
        told = ", ".join(self._short(one) for one in day.kept)
        others = ", ".join(self._short_other(record) for record in day.others)
        parts = [part for part in (told, others) if part]
        if not parts and day.stays:
            parts = [self.stay(day)]
        said = self._context.calendar.day(day.day)
        return tr("{day}: {told}", day=said, told="; ".join(parts) or tr("nothing recorded, nothing due"))

    def stay(self, day: GivenDay) -> str:
        """ "in hospital": where the person was, for the band."""
        if day.stays:
            return self._context.medicine_words.stay_kind(day.stays[-1].value.kind)
        return self._context.medicine_words.reason(Reason.IN_HOSPITAL)

    def _note(self, one: KeptSlot, day: GivenDay) -> str:
        clock, dose = self._context.calendar.time_short(one.due.local_due), one.dose
        if one.standing is SlotStanding.NOT_GIVEN and dose is not None:
            return self._reason(dose.value)
        if one.standing is SlotStanding.OPEN:
            return tr("{time} open", time=clock)
        if one.standing is SlotStanding.NOT_RECORDED:
            is_all = all(other.standing is SlotStanding.NOT_RECORDED for other in day.kept)
            return tr("not recorded") if is_all else tr("{time} not recorded", time=clock)
        if dose is not None and dose.value.vomited_at is not None:
            return tr("vomited")
        return tr("part given") if one.standing is SlotStanding.PART else ""

    def _short(self, one: KeptSlot) -> str:
        told = self.tell(one, GivenDay(one.due.local_due.date()))
        clock = self._context.calendar.time_short(one.due.local_due)
        if one.dose is not None and one.dose.value.is_given:
            part = one.standing is SlotStanding.PART
            time = self._time(one.dose.value)
            return tr("{time} part given", time=time) if part else tr("{time} given", time=time)
        return told.what.replace(f"{clock}, ", f"{clock} ", 1)

    def _short_other(self, record: DoseRecord) -> str:
        dose = record.value
        amount = amount_words(self._context, dose)
        word = tr("extra") if dose.purpose is Purpose.EXTRA else tr("given")
        return " ".join(part for part in (self._time(dose), word, amount) if part)

    # -- the story ----------------------------------------------------------------------------------------------

    def story(self, day: GivenDay) -> Iterator[Told]:
        """Every dose of the day, by time."""
        told = [(one.due.due_at, self.tell(one, day)) for one in day.kept]
        told += [(record.value.at, self._tell_other(record)) for record in day.others]
        yield from (line for _, line in sorted(told, key=lambda pair: pair[0]))

    def tell(self, one: KeptSlot, day: GivenDay) -> Told:
        """A dose that was due."""
        clock = self._context.calendar.time_short(one.due.local_due)
        dose = one.dose
        kind = mark_of(one.standing)
        if dose is not None and dose.value.is_given:
            return Told(kind, clock, self._given(dose.value), _sentences(self._given_parts(dose)), one, dose)
        if one.standing is SlotStanding.AWAY:
            what = tr("{time}, {where}", time=clock, where=self.stay(day))
            return Told(kind, clock, what, _sentences(self._stay_parts(day, one)), one, dose)
        if dose is not None:
            what = tr("{time}, {reason}", time=clock, reason=self._reason(dose.value))
            return Told(kind, clock, what, _sentences(self._not_given_parts(dose)), one, dose)
        words = {
            SlotStanding.OPEN: tr("{time}, still open", time=clock),
            SlotStanding.NOT_RECORDED: tr("{time}, not recorded", time=clock),
        }.get(one.standing, tr("{time}, to come", time=clock))
        return Told(kind, clock, words, tr("Somebody was not sure.") if one.is_unsure else "", one, None)

    def _tell_other(self, record: DoseRecord) -> Told:
        dose = record.value
        kind = DoseKind.AS_NEEDED if _is_needed(dose) else DoseKind.GIVEN
        parts = [self._pain(dose)] if _is_needed(dose) else []
        if dose.purpose is Purpose.EXTRA:
            parts.append(tr("Extra, outside the plan"))
        return Told(kind, "", self._given(dose), _sentences([*self._given_parts(record), *parts]), None, record)

    def _given(self, dose: Dose) -> str:
        time, amount = self._time(dose), amount_words(self._context, dose)
        if not amount:
            return tr("{time}, given", time=time)
        if dose.answer is DoseAnswer.PART:
            return tr("{time}, part given: {amount}", time=time, amount=amount)
        return tr("{time}, {amount}", time=time, amount=amount)

    def _given_parts(self, record: DoseRecord) -> Iterator[str]:
        dose, words = record.value, self._context.medicine_words
        yield start_upper(by_words(self._context, dose.given_by))
        yield words.late_words(dose)
        yield dose.because
        if dose.site:
            yield start_upper(dose.site)
        if dose.vomited_at is not None:
            at = dose.vomited_at.astimezone(ZoneInfo(dose.zone))
            yield tr("Vomited at {time}", time=self._context.calendar.time_short(at))
        yield dose.note
        yield self._written_later(record)

    def _not_given_parts(self, record: DoseRecord) -> Iterator[str]:
        yield record.value.note
        later = self._written_later(record)
        writer = self._context.services.people.name_of(record.by)
        local = record.created_at.astimezone(ZoneInfo(record.value.zone))
        written = self._context.calendar.time_short(local)
        if not later:
            yield tr("{name}, {time}", name=writer, time=written) if writer else written
        yield later

    def _written_later(self, record: DoseRecord) -> str:
        dose = record.value
        since = max(dose.at, dose.due_at) if dose.due_at is not None and not dose.is_given else dose.at
        if record.created_at - since <= WRITTEN_LATER:
            return ""
        local = record.created_at.astimezone(self._context.services.clock.zone())
        writer = self._context.services.people.name_of(record.by)
        moment = self._context.calendar.moment(local, self._context.local_now())
        if writer:
            return tr("Written later, {time}, by {name}", time=moment, name=writer)
        return tr("Written later, {time}", time=moment)

    def _stay_parts(self, day: GivenDay, one: KeptSlot) -> Iterator[str]:
        context = self._context
        for record in day.stays:
            stay = record.value
            zone = ZoneInfo(stay.zone)
            start = self._moment_of_stay(stay.at.astimezone(zone))
            if stay.ended_at is None:
                yield tr("From {start}", start=start)
            else:
                end = self._moment_of_stay(stay.ended_at.astimezone(zone))
                yield tr("{start} to {end}", start=start, end=end)
            answer = context.services.stays.answers(record.uuid).get(one.due.medicine.uuid)
            if answer is not None:
                told = context.medicine_words.list_answer(answer.answer)
                yield tr("List checked at home: {answer}", answer=told)

    def _moment_of_stay(self, local: datetime) -> str:
        """ "10 Nov 21:00"."""
        day = day_words(self._context, local.date())
        return tr("{day} {time}", day=day, time=self._context.calendar.time_short(local))

    def _pain(self, dose: Dose) -> str:
        before, after = self._context.services.relief.pain_around(dose)
        return start_upper(words(around_text(before, after, self._context.person.pronouns)))

    def _reason(self, dose: Dose) -> str:
        if dose.reason is Reason.NOT_SAID:
            return tr("not given")
        if dose.reason is Reason.OTHER:
            return tr("not given, other reason")
        return self._context.medicine_words.reason(dose.reason)

    def _time(self, dose: Dose) -> str:
        time = self._context.calendar.time_short(dose.local_at)
        return time if dose.is_exact else self._context.calendar.about(time)


def mark_of(standing: SlotStanding) -> DoseKind:
    """The shape of what became of a due dose; both go by the same names."""
    return DoseKind[standing.name]


def _is_needed(dose: Dose) -> bool:
    return dose.purpose is Purpose.AS_NEEDED


def _sentences(parts: Iterable[str]) -> str:
    """Each as a sentence of its own."""
    return " ".join(f"{part.strip().rstrip('.')}." for part in parts if part.strip())
