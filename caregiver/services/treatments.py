"""Treatments: planned, under way, done; what the family was told, and how it went."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.domain.text import QT_TRANSLATE_NOOP, untranslated
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.treatment_days import (
    Asked,
    asked,
    begun,
    days_done,
    days_planned,
    finished,
    is_by_days,
    moved,
    not_yet,
    stopped,
    touches,
    was_on,
    with_day_done,
    with_days_done,
)
from caregiver.domain.treatment_words import STATES
from caregiver.domain.vocabulary import Kind, word
from caregiver.domain.wall_clock import first_instant
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.journal import OLDEST_YEARS, Journal
from caregiver.services.people import People
from caregiver.vault.vault import Vault

LONGEST_NAME = 80
"""Letters of a name: more is a note, and would push the rest out of its row."""
FURTHEST_YEARS = 10
"""A planned day further off is a slip of the hand."""
MOST_TREATMENTS = 5_000

_AREAS = frozenset({Area.TREATMENTS})
_NOON = time(12)
_TO_COME = QT_TRANSLATE_NOOP("caregiver", "This day is still to come. Please look at it again.")
TreatmentRecord = Record[Treatment]


class Treatments(Journal[Treatment]):
    """The treatments of one person."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.treatments, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )

    # -- as it goes on: each is dated, true after the fact, and can be taken back -----------------------------------

    def begin(self, uuid: str, day: date) -> Changed[TreatmentRecord]:
        """It began on `day`. Raises BadInput for a day to come, Gone, StorageFailed, as do all these."""
        return self._on(uuid, day, begun)

    def session_done(self, uuid: str, day: date) -> Changed[TreatmentRecord]:
        """One of its days was on `day`, planned or not."""
        return self._on(uuid, day, with_day_done)

    def sessions_done(self, uuid: str, last: date) -> Changed[TreatmentRecord]:
        """All of its planned days up to `last` were as planned."""
        return self._on(uuid, last, with_days_done)

    def finish(self, uuid: str, day: date) -> Changed[TreatmentRecord]:
        """`day` was its last day, or its only one."""
        return self._on(uuid, day, finished)

    def stop(self, uuid: str, day: date) -> Changed[TreatmentRecord]:
        """It was given up on `day`."""
        return self._on(uuid, day, stopped)

    # -- what became of a planned day -------------------------------------------------------------------------------

    def asked(self, value: Treatment) -> Asked | None:
        """The planned days before today of which nobody said what became of them; asked on its own page only."""
        return asked(value, self._today())

    def was_on(self, uuid: str, day: date) -> Changed[TreatmentRecord]:
        """What is asked of a planned day came true, on that day or another; a day to come is a new plan."""
        before = self.get(uuid).value
        question = self.asked(before)
        if question is None:
            return self.correct(uuid, before)
        if day > self._today():
            return self.correct(uuid, moved(before, question.days[0], day))
        return self.correct(uuid, was_on(before, question, day))

    def not_yet(self, uuid: str, day: date) -> Changed[TreatmentRecord]:
        """It was not on the planned `day`; another one is not known."""
        return self.correct(uuid, not_yet(self.get(uuid).value, day))

    # -- looking ----------------------------------------------------------------------------------------------------

    def list(self) -> dict[TreatmentState, tuple[TreatmentRecord, ...]]:
        """All by how they stand: under way, planned, done, stopped; the next first, or the last of what is over."""
        everything = self.latest(MOST_TREATMENTS)
        return {
            state: tuple(sorted((one for one in everything if one.value.state is state), key=_place))
            for state in STATES
        }

    def on(self, day: date) -> tuple[TreatmentRecord, ...]:
        """What touches a day, the earliest first."""
        return self.in_days(day, day)

    def in_days(self, first: date, last: date) -> tuple[TreatmentRecord, ...]:
        """What touches the days from `first` to `last`, planned ones too, the earliest first.

        One that is under way, or that left something in place, goes on until its last day is known.
        """
        found = (record for record in self.latest(MOST_TREATMENTS) if touches(record.value, first, last))
        return tuple(sorted(found, key=lambda record: (record.value.first_day or date.max, record.created_at)))

    # -- checking ---------------------------------------------------------------------------------------------------

    def _on(self, uuid: str, day: date, deed: Callable[[Treatment, date], Treatment]) -> Changed[TreatmentRecord]:
        self._must_be_lived("day", day)
        return self.correct(uuid, deed(self.get(uuid).value, day))

    def _cleaned(self, value: Treatment, before: Treatment | None) -> Treatment:
        cleaned = replace(
            value,
            name=clean_line(value.name),
            where=clean_line(value.where),
            told=clean_note(value.told),
            told_by=clean_line(value.told_by),
            outcome=clean_note(value.outcome),
            note=clean_note(value.note),
            sessions=tuple(sorted(set(value.sessions))),
        )
        if len(cleaned.name) > LONGEST_NAME:
            sentence = QT_TRANSLATE_NOOP("caregiver", "This is too long for a name. Keep it to {longest} letters.")
            raise BadInput("name", sentence, longest=LONGEST_NAME)
        self._check_days(cleaned)
        return replace(cleaned, at=self._place_in_time(cleaned, before))

    def _check_days(self, value: Treatment) -> None:
        for field, days in _days_by_field(value).items():
            for day in days:
                self._must_be_possible(field, day)
        for field, day in _lived_days(value):
            self._must_be_lived(field, day)

    def _must_be_lived(self, field: str, day: date) -> None:
        self._must_be_possible(field, day)
        if day > self._today():
            raise BadInput(field, _TO_COME)

    def _must_be_possible(self, field: str, day: date) -> None:
        years = day.year - self._today().year
        if not -OLDEST_YEARS <= years <= FURTHEST_YEARS:
            raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "Please look at the year again."))
        person = self._people.person()
        if person and person.birth_date and day < person.birth_date:
            raise BadInput(field, QT_TRANSLATE_NOOP("caregiver", "This day lies before the birth date."))

    def _place_in_time(self, value: Treatment, before: Treatment | None) -> datetime:
        first = value.first_day
        if first is not None:
            return first_instant(datetime.combine(first, _NOON), ZoneInfo(value.zone))
        had_a_day = before is not None and before.first_day is not None and before.at == value.at
        return self._clock.now() if had_a_day else value.at

    def _today(self) -> date:
        return self._clock.now().astimezone(self._clock.zone()).date()


def search_text(value: Treatment) -> str:
    """Every word by which a treatment is found."""
    regions = [word(Kind.REGION, code).words(untranslated) for code in value.regions]
    kind = kind_word(value.kind).words(untranslated)
    return "\n".join([value.name, kind, value.where, value.told, value.told_by, value.outcome, value.note, *regions])


def _days_by_field(value: Treatment) -> dict[str, tuple[date, ...]]:
    one = {"begins_on": value.begins_on, "ends_on": value.ends_on, "told_on": value.told_on}
    return {field: (day,) for field, day in one.items() if day is not None} | {"sessions": value.sessions}


def _lived_days(value: Treatment) -> list[tuple[str, date]]:
    """The days that have passed, if what is written of them is true."""
    lived = [("told_on", value.told_on)]
    if is_by_days(value):
        lived += [("sessions", day) for day in days_done(value)[-1:]]
        lived += [("ends_on", value.ends_on)] if value.state is not TreatmentState.PLANNED else []
    else:
        lived += [("begins_on", value.begins_on)] if value.state is not TreatmentState.PLANNED else []
        is_over = value.state in {TreatmentState.DONE, TreatmentState.STOPPED}
        lived += [("ends_on", value.ends_on)] if is_over else []
    return [(field, day) for field, day in lived if day is not None]


def _place(record: TreatmentRecord) -> tuple[bool, int, float]:
    """Planned ones by their next day, the others by their last, latest first; those without a day come at the end."""
    value = record.value
    is_planned = value.state is TreatmentState.PLANNED
    day = next(iter(days_planned(value)), value.begins_on) if is_planned else value.last_day
    written = -record.created_at.timestamp()
    return (day is None, 0 if day is None else day.toordinal() * (1 if is_planned else -1), written)
