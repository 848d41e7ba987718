"""The number before an as-needed dose and the number after it, and the one gentle question in between."""

from dataclasses import replace
from datetime import timedelta

from caregiver.domain.dose import Dose, Purpose
from caregiver.domain.pain import PainEntry
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.diary import Diary, PainRecord
from caregiver.services.doses import DoseRecord, Doses
from caregiver.services.people import People
from caregiver.vault.settings import Json
from caregiver.vault.vault import Vault

AFTER = (timedelta(minutes=30), timedelta(minutes=60))
"""A number in this span after a dose is the number after it (care.md 1.7)."""
MOST_LEFT = 20
"""So many left questions are remembered; older ones are long past."""
ASK_UNTIL = timedelta(minutes=90)
"""The one question after an as-needed dose stands from half an hour on until then."""

_AREAS = frozenset({Area.DOSES})
_TICK = timedelta(microseconds=1)
_LEFT = "dose_questions_left"
_NONE: list[Json] = []


class Relief:
    """How the number stood around as-needed doses."""

    def __init__(self, vault: Vault, doses: Doses, diary: Diary, people: People, clock: Clock) -> None:
        self._vault = vault
        self._doses = doses
        self._diary = diary
        self._people = people
        self._clock = clock

    def pain_around(self, dose: Dose) -> tuple[int | None, int | None]:
        """The number just before an as-needed dose and 30 to 60 minutes after it; of one series, or None."""
        before = self._entry(dose.pain_before)
        after = self._entry(dose.pain_after) or self._entry_after(dose, before)
        return (before.score if before else None, after.score if after else None)

    def awaiting_question(self) -> DoseRecord | None:
        """The as-needed dose after which the one gentle question stands now, or None."""
        now = self._clock.now()
        left = self._vault.settings.get(_LEFT, _NONE)
        for record in self._doses.between(now - ASK_UNTIL, now - AFTER[0] + _TICK):
            dose = record.value
            if dose.purpose is Purpose.AS_NEEDED and dose.is_given and record.uuid not in left:
                return None if self.pain_around(dose)[1] is not None or dose.pain_after else record
        return None

    def say_pain_after(self, uuid: str, score: int) -> Changed[PainRecord]:
        """Keep the number after a dose: a pain entry of its own, at the present minute, linked with the dose."""
        dose = self._doses.get(uuid).value
        with self._vault.transaction():
            said = self._diary.record_pain(score)
            self._doses.correct(uuid, replace(dose, pain_after=said.value.uuid))
        return Changed(said.value, _AREAS | {Area.PAIN}, lambda: self._unsay(uuid, dose, said.value.uuid))

    def leave_question(self, uuid: str) -> Changed[None]:
        """The question after a dose is not answered; it is not asked again."""
        left = [*self._vault.settings.get(_LEFT, _NONE), uuid][-MOST_LEFT:]
        self._vault.settings.set(_LEFT, left, by=self._people.writer(), at=self._clock.now())
        return Changed(None, _AREAS)

    def _unsay(self, uuid: str, dose: Dose, entry: str) -> Changed[object]:
        with self._vault.transaction():
            self._doses.correct(uuid, dose)
            removed = self._diary.remove(entry)
        return Changed(removed.value, _AREAS | {Area.PAIN}, lambda: self._say_again(uuid, dose, entry))

    def _say_again(self, uuid: str, dose: Dose, entry: str) -> Changed[object]:
        with self._vault.transaction():
            said = self._diary.put_back(entry)
            self._doses.correct(uuid, replace(dose, pain_after=entry))
        return Changed(said.value, _AREAS | {Area.PAIN}, lambda: self._unsay(uuid, dose, entry))

    def _entry(self, uuid: str) -> PainEntry | None:
        if not uuid:
            return None
        record = self._diary.entry(uuid)
        return None if record.is_removed else record.value

    def _entry_after(self, dose: Dose, before: PainEntry | None) -> PainEntry | None:
        found = reversed(self._diary.between(dose.at + AFTER[0], dose.at + AFTER[1] + _TICK))
        numbers = (record.value for record in found if record.value.score is not None)
        return next((entry for entry in numbers if before is None or entry.series is before.series), None)
