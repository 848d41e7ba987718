"""Who changed what, and what it was before, in plain sentences for every noun of the diary (DESIGN 2.3)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from caregiver.domain import (
    care_note_words,
    comfort_words,
    flare_words,
    own_day_words,
    review_words,
    symptom_words,
    treatment_words,
)
from caregiver.domain.agreement import Agreement
from caregiver.domain.call import Call
from caregiver.domain.care_note import CareNote
from caregiver.domain.comfort import Comfort
from caregiver.domain.device import DeviceNote
from caregiver.domain.dose import Dose
from caregiver.domain.dose_facts import device_facts, dose_facts, stock_facts
from caregiver.domain.entry_facts import call_facts, pain_facts
from caregiver.domain.fact import Facts, Reading
from caregiver.domain.flare import Flare
from caregiver.domain.list_facts import confirmation_facts, medicine_facts, plan_facts, stay_facts
from caregiver.domain.medicine import Medicine
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import Caregiver, Person, UrgentContacts
from caregiver.domain.person_facts import caregiver_facts, contacts_facts, person_facts
from caregiver.domain.question import Question
from caregiver.domain.record import Change, Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.stay import Confirmation, Stay
from caregiver.domain.stock import StockNote
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment import Treatment
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.visit import Visit
from caregiver.domain.visit_facts import agreement_facts, question_facts, visit_facts

_DONE = {
    "changed": QT_TRANSLATE_NOOP("caregiver", "{name} changed {what}"),
    "removed": QT_TRANSLATE_NOOP("caregiver", "{name} removed {what}"),
    "put back": QT_TRANSLATE_NOOP("caregiver", "{name} put back {what}"),
}
_WHAT = {
    Agreement: QT_TRANSLATE_NOOP("caregiver", "what was agreed, {moment}"),
    Call: QT_TRANSLATE_NOOP("caregiver", "the call of {moment}"),
    CareNote: QT_TRANSLATE_NOOP("caregiver", "the note of {moment}"),
    Caregiver: QT_TRANSLATE_NOOP("caregiver", "the name of {writer}"),
    Comfort: QT_TRANSLATE_NOOP("caregiver", "what was done without medicine, {moment}"),
    Confirmation: QT_TRANSLATE_NOOP("caregiver", "the answer about {medicine} of {moment}"),
    DeviceNote: QT_TRANSLATE_NOOP("caregiver", "the look at {medicine}, {moment}"),
    Dose: QT_TRANSLATE_NOOP("caregiver", "the dose of {medicine}, {moment}"),
    Flare: QT_TRANSLATE_NOOP("caregiver", "the sudden bad spell of {moment}"),
    Medicine: QT_TRANSLATE_NOOP("caregiver", "the medicine {medicine}"),
    OwnDay: QT_TRANSLATE_NOOP("caregiver", "the caregiver’s own day, {day}"),
    PainEntry: QT_TRANSLATE_NOOP("caregiver", "the pain entry of {moment}"),
    Person: QT_TRANSLATE_NOOP("caregiver", "what is known of {person}"),
    Question: QT_TRANSLATE_NOOP("caregiver", "the question {question}"),
    Regimen: QT_TRANSLATE_NOOP("caregiver", "the plan of {medicine} from {moment}"),
    Review: QT_TRANSLATE_NOOP("caregiver", "the evening review of {day}"),
    Stay: QT_TRANSLATE_NOOP("caregiver", "the time “{kind}” from {moment}"),
    StockNote: QT_TRANSLATE_NOOP("caregiver", "the count of {medicine}, {moment}"),
    SymptomNote: QT_TRANSLATE_NOOP("caregiver", "the symptoms of {moment}"),
    Treatment: QT_TRANSLATE_NOOP("caregiver", "the treatment {treatment}"),
    UrgentContacts: QT_TRANSLATE_NOOP("caregiver", "the numbers to call"),
    Visit: QT_TRANSLATE_NOOP("caregiver", "the visit of {moment}"),
}
_PLAIN_FACTS: Mapping[type, Callable[[Any, Reading], Facts]] = {
    Agreement: agreement_facts,
    Call: call_facts,
    Caregiver: caregiver_facts,
    Comfort: comfort_words.facts,
    Confirmation: confirmation_facts,
    DeviceNote: device_facts,
    Dose: dose_facts,
    Flare: flare_words.facts,
    Medicine: medicine_facts,
    Person: person_facts,
    Question: question_facts,
    Regimen: plan_facts,
    Stay: stay_facts,
    StockNote: stock_facts,
    Treatment: treatment_words.facts,
    UrgentContacts: contacts_facts,
    Visit: visit_facts,
}
"""Of every noun whose words are for all who read the diary."""
_FACTS_WITH_NOTE: Mapping[type, Callable[..., Facts]] = {
    CareNote: care_note_words.facts,
    PainEntry: pain_facts,
    SymptomNote: symptom_words.facts,
}
"""Of every noun with a note that can be only for who wrote it."""


@dataclass(frozen=True)
class PastWords:
    """The steps of the diary's history as one family reads them."""

    reading: Reading

    def sentence(self, change: Change[Any], record: Record[Any]) -> str:
        """ "Anna changed the pain entry of Sat 21 Nov, 22:40"."""
        name = self.reading.names.get(change.by) or self._say(QT_TRANSLATE_NOOP("caregiver", "Somebody"))
        value = record.value if change.before is None else change.before
        return self._say(_DONE[change.kind], name=name, what=self.what(value))

    def lines(self, change: Change[Any], record: Record[Any]) -> tuple[str, ...]:
        """What became of what; of a removal, what was removed; of what was put back, nothing more."""
        is_closed = is_note_closed(change, record)
        if change.kind == "removed":
            reading = self._of_day(change.after, change.after)
            return reading.told(_facts(change.after, reading, self._writer(record), is_closed=is_closed))
        return self.differences(change, record, is_closed=is_closed) if change.kind == "changed" else ()

    def differences(
        self, change: Change[Any], record: Record[Any], *, is_closed: bool, is_mine: bool = False
    ) -> tuple[str, ...]:
        """What became of what; never empty.

        Args:
            is_closed: Whether a note in it is only for who wrote it, and nobody else may read it here.
            is_mine: Whether who wrote it reads it.
        """
        reading, writer = self._of_day(change.before, change.after), self._writer(record)
        before, after = (
            _facts(value, reading, writer, is_closed=is_closed, is_mine=is_mine)
            for value in (change.before, change.after)
        )
        return reading.differences(before, after) or (self._say(QT_TRANSLATE_NOOP("caregiver", "Saved again")),)

    def goes(self, removed_at: datetime, goes_at: datetime) -> str:
        """ "Removed on 3 Nov. Goes for good on 3 Dec."; both moments on the clock here."""
        source = QT_TRANSLATE_NOOP("caregiver", "Removed on {day}. Goes for good on {end}.")
        return self._say(source, day=self.reading.date(removed_at.date()), end=self.reading.date(goes_at.date()))

    def what(self, value: Any) -> str:
        """ "the dose of Morphine quick-acting, 14:32": what a record is, in the middle of a sentence."""
        moment = self.reading.moment(value.at, value.zone) if hasattr(value, "zone") else ""
        medicine = self._medicine(value)
        kind = self.reading.words.stay_kind(value.kind) if isinstance(value, Stay) else ""
        return self._say(
            _WHAT[type(value)],
            moment=moment,
            medicine=medicine,
            kind=kind,
            day=self.reading.date(getattr(value, "day", None)),
            treatment=self._treatment(value),
            question=self.reading.note(value.words) if isinstance(value, Question) else "",
            person=getattr(value, "called", ""),
            writer=getattr(value, "name", ""),
        )

    def _medicine(self, value: Any) -> str:
        if isinstance(value, Medicine):
            return self.reading.words.short_name(value)
        return self.reading.medicine(value.medicine, getattr(value, "name", "")) if hasattr(value, "medicine") else ""

    def _treatment(self, value: Any) -> str:
        return (value.name or self.reading.text(kind_word(value.kind))) if isinstance(value, Treatment) else ""

    def _writer(self, record: Record[Any]) -> str:
        return self.reading.names.get(record.by, "")

    def _of_day(self, before: Any, after: Any) -> Reading:
        """Times of the day on which both are need no date."""
        days = {_local_day(value) for value in (before, after)}
        return replace(self.reading, day=days.pop()) if len(days) == 1 else self.reading

    def _say(self, source: str, **values: object) -> str:
        return self.reading.say(source, **values)


def _facts(value: Any, reading: Reading, writer: str, *, is_closed: bool, is_mine: bool = False) -> Facts:
    if isinstance(value, OwnDay):
        return _own_day_facts(value, reading, is_closed=is_closed, is_mine=is_mine)
    if isinstance(value, Review):
        return review_words.facts(value, reading, writer)
    with_note = _FACTS_WITH_NOTE.get(type(value))
    if with_note is not None:
        return with_note(value, reading, writer, is_closed=is_closed, is_mine=is_mine)
    return _PLAIN_FACTS[type(value)](value, reading)


def _own_day_facts(value: OwnDay, reading: Reading, *, is_closed: bool, is_mine: bool) -> Facts:
    """What was shared once may not be any more: then its words stay closed in both, and only the sharing is told."""
    told = own_day_words.facts(value, reading, is_mine=is_mine and not is_closed)
    if not is_closed:
        return told
    closed = own_day_words.facts(replace(value, is_shared=False), reading)
    return tuple(shut if shut.hidden else open_ for shut, open_ in zip(closed, told, strict=True))


def _local_day(value: Any) -> date | None:
    return value.at.astimezone(ZoneInfo(value.zone)).date() if hasattr(value, "zone") else None


def is_note_closed(change: Change[Any], record: Record[Any]) -> bool:
    """Whether a note in it is only for who wrote it: before, after or now. A list of changes is read by whoever stands
    at the screen, so it holds no such words, also while their writer writes (care-rules 31)."""
    values = (change.before, change.after, record.value)
    return any(getattr(value, "is_only_for_me", False) or not getattr(value, "is_shared", True) for value in values)
