"""What a person does with doses: answer one that was due, record one as needed, an extra or a single one, correct."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import Dose, DoseAnswer, Purpose, Reason
from caregiver.domain.errors import BadInput
from caregiver.domain.medicine import Route, WhereGiven
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock, not_to_come
from caregiver.services.diary import SAME_PRESS_SECONDS, Diary, PainRecord
from caregiver.services.journal import Journal
from caregiver.services.library import Library
from caregiver.services.people import People
from caregiver.services.timetable import DueSlot, OnList, Timetable
from caregiver.vault.vault import Vault

if TYPE_CHECKING:
    from caregiver.domain.counting import IngredientTotal, Rolling

DoseRecord = Record[Dose]

DAY = timedelta(hours=24)
"""Counts run over the rolling last 24 hours, (now - 24 h, now] (DESIGN 6)."""
TWO_DOSES = timedelta(minutes=15)
"""A second as-needed dose within this time is recorded, and one of the two is offered to be removed (care-rules 22)."""
SOON = timedelta(hours=2)
"""A second answer for a medicine given within this time shows the first and asks once."""
BEFORE = timedelta(minutes=30)
"""A number this short before a dose is the number before it."""

_AREAS = frozenset({Area.DOSES})
_TICK = timedelta(microseconds=1)


class Doses(Journal[Dose]):
    """The doses of one person."""

    def __init__(
        self, vault: Vault, timetable: Timetable, diary: Diary, people: People, library: Library, clock: Clock
    ) -> None:
        super().__init__(
            vault.diary.doses, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )
        self._vault = vault
        self._library = library
        self._timetable = timetable
        self._diary = diary

    # -- writing ------------------------------------------------------------------------------------------------

    def answer(
        self,
        due: DueSlot,
        answer: DoseAnswer,
        *,
        at: datetime | None = None,
        is_exact: bool = True,
        amount: Decimal | None = None,
        given_by: str = "",
        reason: Reason = Reason.NOT_SAID,
        route: Route | None = None,
        site: str = "",
        old_off_at: datetime | None = None,
        note: str = "",
    ) -> Changed[DoseRecord]:
        """Say what became of a due dose: given (now, or `at`), part of it, not given.

        Args:
            amount: In the plan's unit; without it the one amount of the plan, or for a part: not known how much.

        Raises:
            AlreadyAnswered: Another window, or somebody else, was first; carries the answer that stands.
            BadInput: The time is still to come.
        """
        is_given = answer is not DoseAnswer.NOT_GIVEN
        told = due.amount.number if due.amount else None
        dose = Dose(
            at=(at or self._clock.now()) if is_given else due.due_at,
            zone=str(self._clock.zone()),
            purpose=Purpose.SLOT,
            answer=answer,
            medicine=due.medicine.uuid,
            regimen=due.version.uuid,
            slot=due.slot.key,
            due_at=due.due_at,
            amount=told if amount is None and answer is DoseAnswer.GIVEN else amount,
            unit=due.regimen.unit,
            strength=due.strength,
            is_exact=is_exact,
            given_by=given_by,
            route=route,
            reason=reason,
            site=site,
            old_off_at=old_off_at,
            note=note,
        )
        return self.write(dose)

    def give_as_needed(
        self,
        uuid: str,
        *,
        at: datetime | None = None,
        is_exact: bool = True,
        amount: Decimal | None = None,
        is_part: bool = False,
        given_by: str = "",
        because: str = "",
        note: str = "",
    ) -> Changed[DoseRecord]:
        """Record an as-needed dose at the present minute or at another; never blocked (principle 4).

        The same again within three seconds is the same press; it changes nothing.

        Args:
            is_part: Whether only a part was given; without an amount it is not known how much.
        """
        dose = self._outside_plan(uuid, Purpose.AS_NEEDED, at, is_exact, amount, is_part=is_part)
        twin = self._same_press(dose) if at is None else None
        if twin is not None:
            return Changed(twin, frozenset(), lambda: self.remove(twin.uuid))
        before = self._number_before(dose.at)
        linked = before.uuid if before else ""
        return self.write(replace(dose, given_by=given_by, because=because, note=note, pain_before=linked))

    def give_extra(
        self,
        uuid: str,
        *,
        at: datetime | None = None,
        is_exact: bool = True,
        amount: Decimal | None = None,
        is_part: bool = False,
        given_by: str = "",
        site: str = "",
        old_off_at: datetime | None = None,
        note: str = "",
    ) -> Changed[DoseRecord]:
        """Record a dose of a medicine by the clock that was given outside its plan (care-rules 11).

        Of a medicine that is given at the clinic it is a single dose, not an extra one.
        """
        is_clinic = self._timetable.get(uuid).medicine.where_given is WhereGiven.CLINIC
        purpose = Purpose.ONE_OFF if is_clinic else Purpose.EXTRA
        dose = self._outside_plan(uuid, purpose, at, is_exact, amount, is_part=is_part)
        return self.write(replace(dose, given_by=given_by, site=site, old_off_at=old_off_at, note=note))

    def give_one_off(
        self,
        name: str,
        *,
        at: datetime | None = None,
        is_exact: bool = True,
        amount: Decimal | None = None,
        unit: Unit | None = None,
        strength_words: str = "",
        route: Route | None = None,
        given_by: str = "",
        note: str = "",
    ) -> Changed[DoseRecord]:
        """Record a single dose of something that is not on the list, such as a nurse's injection (care-rules 15)."""
        if amount is not None and unit is None:
            raise BadInput("unit", QT_TRANSLATE_NOOP("caregiver", "Please choose what the hand measures."))
        return self.write(
            Dose(
                at=at or self._clock.now(),
                zone=str(self._clock.zone()),
                purpose=Purpose.ONE_OFF,
                answer=DoseAnswer.GIVEN,
                name=clean_line(name),
                amount=amount,
                unit=unit,
                strength=Strength(words=clean_line(strength_words)),
                is_exact=is_exact,
                given_by=given_by,
                route=route,
                note=note,
            )
        )

    # -- reading ------------------------------------------------------------------------------------------------

    def last_hours(self, hours: int) -> tuple[DoseRecord, ...]:
        """Doses of the rolling last `hours`, newest first."""
        now = self._clock.now()
        return self.between(now - timedelta(hours=hours) + _TICK, now + _TICK)

    def last_given(self, uuid: str, before: datetime | None = None) -> DoseRecord | None:
        """The last dose of a medicine of which any was given."""
        return self._vault.diary.doses.last_given(uuid, before)

    def just_before(self, record: DoseRecord) -> DoseRecord | None:
        """Another as-needed dose of the same medicine within 15 minutes: perhaps recorded twice."""
        dose = record.value
        if dose.purpose is not Purpose.AS_NEEDED:
            return None
        for other in self._of(dose.medicine, dose.at - TWO_DOSES, dose.at + TWO_DOSES + _TICK):
            if other.uuid != record.uuid and other.value.is_given and other.created_at <= record.created_at:
                return other
        return None

    def soon_before(self, due: DueSlot, at: datetime) -> DoseRecord | None:
        """A dose of the same medicine given shortly before or after `at`: to be shown once before another is kept."""
        found = [r for r in self._of(due.medicine.uuid, at - SOON, at + SOON + _TICK) if r.value.is_given]
        return found[-1] if found else None

    def writers_of_last_day(self) -> frozenset[str]:
        """Who wrote in the last 24 hours; when two did, nobody is chosen beforehand (care-rules 14)."""
        return frozenset(r.by for r in self.last_hours(24)) | frozenset(r.by for r in self._diary.last_hours(24))

    # -- counting -----------------------------------------------------------------------------------------------

    def rolling(self, uuid: str, now: datetime | None = None) -> "Rolling":
        """How many doses, and how much, in the rolling last 24 hours, of what is recorded."""
        from caregiver.domain.counting import rolling

        now = now or self._clock.now()
        return rolling([r.value for r in self._of(uuid, now - DAY, now + _TICK)], now)

    def ingredient_totals(self, now: datetime | None = None) -> "tuple[IngredientTotal, ...]":
        """What adds up over all products in the last 24 hours, a route each (care-rules 7).

        Pump, patch, and what was given once and is not on the list are not counted.
        """
        from caregiver.domain.counting import ingredient_totals

        now = now or self._clock.now()
        listed = self._timetable.medicines()
        has_pump = any(on_list.is_pump for on_list in listed)
        patches = {part.name for on_list in listed if on_list.is_patch for part in on_list.strength.ingredients}
        doses = [record.value for record in self.between(now - DAY, now + _TICK)]
        known = (*self._vault.medicines.all(), *self._vault.medicines.removed())
        routes = {record.uuid: record.value.route for record in known}
        return ingredient_totals(doses, now, has_pump, patches, holds=self._library.ingredients_of, routes=routes)

    # -- inside -------------------------------------------------------------------------------------------------

    def _outside_plan(
        self, uuid: str, purpose: Purpose, at: datetime | None, is_exact: bool, amount: Decimal | None, *, is_part: bool
    ) -> Dose:
        at = at or self._clock.now()
        on_list = self._timetable.get(uuid)
        version = on_list.at(at) or on_list.versions[0]
        plan = version.value
        return Dose(
            at=at,
            zone=str(self._clock.zone()),
            purpose=purpose,
            answer=DoseAnswer.PART if is_part else DoseAnswer.GIVEN,
            medicine=uuid,
            regimen=version.uuid,
            amount=amount if is_part else amount or _usual_amount(on_list, at),
            unit=plan.unit,
            strength=plan.strength,
            is_exact=is_exact,
        )

    def _of(self, medicine: str, start: datetime, end: datetime) -> list[DoseRecord]:
        return self._vault.diary.doses.of_medicine(medicine, start, end)

    def _same_press(self, dose: Dose) -> DoseRecord | None:
        since = dose.at - timedelta(seconds=SAME_PRESS_SECONDS)
        found = self._of(dose.medicine, since, dose.at + _TICK)
        return next((r for r in found if since <= r.created_at <= dose.at and r.value.amount == dose.amount), None)

    def _number_before(self, at: datetime) -> PainRecord | None:
        found = self._diary.between(at - BEFORE, at + _TICK)
        return next((record for record in found if record.value.score is not None), None)

    def _cleaned(self, dose: Dose, before: Dose | None) -> Dose:
        dose = replace(dose, note=clean_note(dose.note), site=clean_line(dose.site), given_by=clean_line(dose.given_by))
        return replace(dose, at=not_to_come(dose.at, self._clock.now())) if dose.is_given else dose


def search_text(dose: Dose) -> str:
    """Every word by which a dose is found beside the names of its medicine."""
    return "\n".join(words for words in (dose.name, dose.note, dose.site) if words)


def _usual_amount(on_list: OnList, at: datetime) -> Decimal | None:
    """The one amount the plan names, or None where there are several or none."""
    schedule = (on_list.at(at) or on_list.versions[0]).value.schedule
    amounts = {*schedule.amounts, *(amount for time in schedule.times for amount in time.amounts)}
    return amounts.pop() if len(amounts) == 1 else None
