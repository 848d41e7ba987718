"""The doses of the last hours: their marks on the strip, what the marks mean, and the same in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.dose import DoseAnswer, Purpose, Reason
from caregiver.domain.wording import start_upper
from caregiver.drawing.day_strip import Moment, StripRow
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.drawing.marks import Mark
from caregiver.drawing.stay import StayBand
from caregiver.drawing.words import tr
from caregiver.services.doses import DoseRecord
from caregiver.services.timetable import KeptSlot, SlotStanding
from caregiver.ui.core.context import PageContext
from caregiver.ui.today.dose_words import amount, given_by, not_given, what
from caregiver.ui.today.due_words import DueWords

TOGETHER = timedelta(minutes=15)
"""Doses of one kind within this time are one mark with their count."""

_OF_ANSWER = {
    DoseAnswer.GIVEN: DoseKind.GIVEN,
    DoseAnswer.PART: DoseKind.PART,
    DoseAnswer.NOT_GIVEN: DoseKind.NOT_GIVEN,
}
_WITHOUT_ANSWER = {SlotStanding.OPEN: DoseKind.OPEN, SlotStanding.NOT_RECORDED: DoseKind.NOT_RECORDED}


@dataclass(frozen=True)
class _Shown:
    """A dose on the strip."""

    at: datetime
    kind: DoseKind
    key: str
    words: str


class LastDoses:
    """What was given, or not, between two instants, read once.

    Args:
        start, end: Local; what is due after `end` is not shown.
    """

    def __init__(self, context: PageContext, start: datetime, end: datetime) -> None:
        self._context = context
        self._start, self._end = start, end
        services = context.services
        self._doses = services.doses.between(start, end)
        self._open = tuple(slot for slot in services.timetable.slots(start, end) if slot.standing in _WITHOUT_ANSWER)
        self._shown = sorted([*self._given(), *self._unanswered()], key=lambda shown: shown.at)

    def row(self) -> StripRow:
        """The row of the strip; several of one kind at about one time are one mark."""
        moments: list[Moment] = []
        for kind in DoseKind:
            group: list[_Shown] = []
            for shown in [*(one for one in self._shown if one.kind is kind), None]:
                if group and (shown is None or shown.at - group[0].at > TOGETHER or kind is DoseKind.AS_NEEDED):
                    moments.append(Moment(group[0].at, DoseMark(kind, len(group)), group[0].key))
                    group = []
                if shown is not None:
                    group.append(shown)
        return StripRow(tr("Doses"), tuple(sorted(moments, key=lambda moment: moment.at)))

    def stays(self) -> tuple[StayBand, ...]:
        """Time away, as bands."""
        said = self._context.medicine_words
        found = self._context.services.stays.between(self._start, self._end)
        return tuple(
            StayBand(stay.value.at, stay.value.ended_at or self._end, said.stay_kind(stay.value.kind)) for stay in found
        )

    def legend(self) -> list[tuple[Mark, str]]:
        """What the marks of the row mean, as far as they are there."""
        there = {shown.kind for shown in self._shown}
        return [(DoseMark(kind), self._meaning(kind)) for kind in DoseKind if kind in there]

    def sentences(self) -> list[tuple[datetime, str]]:
        """Each dose in words, with its instant; and each time away."""
        told = [(shown.at, shown.words) for shown in self._shown]
        for stay in self._context.services.stays.between(self._start, self._end):
            local = stay.value.at.astimezone(ZoneInfo(stay.value.zone))
            kind = start_upper(self._context.medicine_words.stay_kind(stay.value.kind))
            told.append((stay.value.at, tr("{kind} from {moment} on", kind=kind, moment=self._moment(local))))
        return told

    def _meaning(self, kind: DoseKind) -> str:
        meanings = {
            DoseKind.GIVEN: tr("given"),
            DoseKind.PART: tr("part given"),
            DoseKind.NOT_GIVEN: tr("not given"),
            DoseKind.NOT_RECORDED: tr("not recorded"),
            DoseKind.OPEN: tr("still open"),
        }
        return meanings.get(kind) or self._needed_words()

    def _needed_words(self) -> str:
        amounts = {amount(record.value, self._context) for record in self._doses if _is_needed(record)}
        (only,) = amounts if len(amounts) == 1 else ("",)
        return tr("{amount} when needed", amount=only) if only else tr("when needed")

    def _given(self) -> Iterator[_Shown]:
        for record in self._doses:
            dose = record.value
            if dose.reason is Reason.IN_HOSPITAL:
                continue  # the band says it
            kind = DoseKind.AS_NEEDED if _is_needed(record) and dose.is_given else _OF_ANSWER[dose.answer]
            yield _Shown(dose.at, kind, record.uuid, self._told(record))

    def _unanswered(self) -> Iterator[_Shown]:
        for slot in self._open:
            kind = _WITHOUT_ANSWER[slot.standing]
            due = DueWords(self._context, slot.due)
            moment, standing = self._moment(slot.due.local_due), self._standing(slot)
            told = tr("{moment}: {what}, {standing}", moment=moment, what=due.about(), standing=standing)
            yield _Shown(slot.due.due_at, kind, "", told)

    @staticmethod
    def _standing(slot: KeptSlot) -> str:
        standing = tr("still open") if slot.standing is SlotStanding.OPEN else tr("not recorded")
        return tr("{standing}, not sure if it was given", standing=standing) if slot.is_unsure else standing

    def _told(self, record: DoseRecord) -> str:
        dose = record.value
        parts = [what(dose, self._context)]
        if dose.answer is DoseAnswer.NOT_GIVEN:
            parts.append(not_given(dose, self._context))
        elif dose.answer is DoseAnswer.PART:
            parts.append(tr("part given"))
        else:
            parts.append(tr("extra, outside the plan") if dose.purpose is Purpose.EXTRA else tr("given"))
        parts.append(given_by(dose, self._context))
        moment = self._moment(dose.local_at)
        moment = moment if dose.is_exact else self._context.calendar.about(moment)
        return tr("{moment}: {what}", moment=moment, what=", ".join(part for part in parts if part))

    def _moment(self, local: datetime) -> str:
        return self._context.calendar.moment(local, self._end)


def _is_needed(record: DoseRecord) -> bool:
    return record.value.purpose is Purpose.AS_NEEDED
