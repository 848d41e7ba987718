"""The number before and after a dose, a bad spell, a comfort; and the one gentle question in between."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from caregiver.domain.comfort import MOST_MINUTES, Comfort
from caregiver.domain.dose import Dose, Purpose
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.record import Record
from caregiver.domain.relief_pairs import AFTER
from caregiver.domain.seen_signs import is_seen
from caregiver.services.changes import Area, Changed, together
from caregiver.services.clock import Clock
from caregiver.services.comforts import Comforts
from caregiver.services.diary import Diary, PainRecord
from caregiver.services.doses import DoseRecord, Doses
from caregiver.services.flares import Flares
from caregiver.services.people import People
from caregiver.services.stays import Stays
from caregiver.vault.settings import Json
from caregiver.vault.vault import Vault

MOST_LEFT = 20
"""So many left questions are remembered; older ones are long past."""
ASK_UNTIL = timedelta(minutes=90)
"""The one question afterwards stands from half an hour on until then."""

Eased = Dose | Flare | Comfort
"""What has a number before it and one after it."""
EasedRecord = Record[Dose] | Record[Flare] | Record[Comfort]

_AREAS = frozenset({Area.DOSES, Area.FLARES, Area.COMFORTS})
_TICK = timedelta(microseconds=1)
_LONGEST = timedelta(minutes=MOST_MINUTES)
_LEFT = "dose_questions_left"
_NONE: list[Json] = []


class Relief:
    """How the number stood around what was given or done for the pain."""

    def __init__(
        self,
        vault: Vault,
        diary: Diary,
        people: People,
        clock: Clock,
        *,
        doses: Doses,
        flares: Flares,
        comforts: Comforts,
        stays: Stays,
    ) -> None:
        self._vault = vault
        self._diary = diary
        self._people = people
        self._clock = clock
        self._doses = doses
        self._flares = flares
        self._comforts = comforts
        self._stays = stays

    # -- reading ------------------------------------------------------------------------------------------------

    def pain_around(self, eased: Eased) -> tuple[PainEntry | None, PainEntry | None]:
        """The number just before it and the one 30 to 60 minutes after.

        One that nobody named is of the series of the one before; of one that was named it has to be said whose it is.
        """
        before, named = self._entry(eased.pain_before), self._entry(eased.pain_after)
        return _numbered(before), _numbered(named or self._entry_after(eased, before))

    def awaiting_question(self) -> EasedRecord | None:
        """What the one gentle question is about now, or None.

        Only ever about the newest: two questions never stand together, nor one right behind another. None is asked
        after a death or while reminders are off (care-rules 25, 27).
        """
        newest = max(self._just_past(), key=lambda found: found[0], default=None)
        if newest is None or self._stays.current() is not None:
            return None
        record = newest[1]
        is_done = record.uuid in self._vault.settings.get(_LEFT, _NONE) or record.value.pain_after
        return None if is_done or self._is_known_after(record.value) else record

    # -- writing ------------------------------------------------------------------------------------------------

    def say_pain_after(self, uuid: str, score: int) -> Changed[PainRecord]:
        """Keep the number after it: a pain entry of its own, at the present minute, linked with what it came after.

        The number after a dose is also the one after the bad spell for which the dose was given.
        """
        return self._say_after(uuid, lambda: self._diary.record_pain(score))

    def say_seen_after(self, uuid: str, sign: str) -> Changed[PainRecord]:
        """The same where the person can no longer tell: what is seen after it, an entry without a number."""
        seen = replace(self._diary.blank_entry(), voice=Voice.CAREGIVER_SAW, signs=(sign,))
        return self._say_after(uuid, lambda: self._diary.write_entry(seen))

    def leave_question(self, uuid: str) -> Changed[None]:
        """The question is not answered; it is not asked again."""
        left = [*self._vault.settings.get(_LEFT, _NONE), uuid][-MOST_LEFT:]
        self._vault.settings.set(_LEFT, left, by=self._people.writer(), at=self._clock.now())
        return Changed(None, _AREAS)

    # -- inside -------------------------------------------------------------------------------------------------

    def _say_after(self, uuid: str, write: Callable[[], Changed[PainRecord]]) -> Changed[PainRecord]:
        about = self._linked(uuid)
        with self._vault.transaction():
            said = write()
            linked = [self._link(record, said.value.uuid) for record in about]
        return together(said.value, (said, *linked), self._vault.transaction)

    def _is_known_after(self, eased: Eased) -> bool:
        """Whether there is a number after it, or, where no number is asked for, somebody looked."""
        start, person = _counts_from(eased), self._people.person()
        if self.pain_around(eased)[1] is not None:
            return True
        if start is None or person is None or person.can_tell:
            return False
        return any(is_seen(record.value) for record in self._diary.between(start + AFTER[0], start + AFTER[1] + _TICK))

    def _just_past(self) -> Iterator[tuple[datetime, EasedRecord]]:
        """What the question may be about, each with the instant from which it counts."""
        now = self._clock.now()
        first, last = now - ASK_UNTIL, now - AFTER[0]
        for dose in self._doses.between(first, last + _TICK):
            is_meant = dose.value.purpose is Purpose.AS_NEEDED and dose.value.is_given
            if is_meant and self._flares.is_for_pain(dose):
                yield dose.value.at, dose
        for spell in self._flares.between(first - _LONGEST, last + _TICK):
            at = _counts_from(spell.value)
            if at is not None and first <= at <= last and self._flares.rescue_dose(spell) is None:
                yield at, spell
        for comfort in self._comforts.between(first - _LONGEST, last + _TICK):
            at = _counts_from(comfort.value)
            if at is not None and first <= at <= last:
                yield at, comfort

    def _linked(self, uuid: str) -> tuple[EasedRecord, ...]:
        """What a number after `uuid` belongs to: itself, and the spell for which the dose was given."""
        dose: DoseRecord | None = self._doses.find(uuid)
        if dose is not None:
            spell = self._flares.of_dose(dose)
            return (dose, spell) if spell is not None and not spell.value.pain_after else (dose,)
        return (self._flares.find(uuid) or self._comforts.get(uuid),)

    def _link(self, record: EasedRecord, entry: str) -> Changed[Any]:
        match record.value:
            case Dose() as dose:
                return self._doses.correct(record.uuid, replace(dose, pain_after=entry))
            case Flare() as flare:
                return self._flares.correct(record.uuid, replace(flare, pain_after=entry))
            case Comfort() as comfort:
                return self._comforts.correct(record.uuid, replace(comfort, pain_after=entry))

    def _entry(self, uuid: str) -> PainEntry | None:
        return self._diary.entries_of((uuid,)).get(uuid) if uuid else None

    def _entry_after(self, eased: Eased, before: PainEntry | None) -> PainEntry | None:
        start = _counts_from(eased)
        if start is None:
            return None
        found = reversed(self._diary.between(start + AFTER[0], start + AFTER[1] + _TICK))
        numbers = (record.value for record in found if record.value.score is not None)
        return next((entry for entry in numbers if before is None or entry.series is before.series), None)


def _numbered(entry: PainEntry | None) -> PainEntry | None:
    return entry if entry is not None and entry.score is not None else None


def _counts_from(eased: Eased) -> datetime | None:
    """From when "half an hour later" counts: a dose was given, a spell was over, a comfort was done."""
    match eased:
        case Flare():
            return eased.ended_at
        case Comfort():
            return eased.at + timedelta(minutes=eased.minutes or 0)
        case Dose():
            return eased.at
