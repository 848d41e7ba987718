"""Sudden bad spells: begun with a press, ended with a press; at most one goes on."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from caregiver.domain.dose import Purpose
from caregiver.domain.errors import BadInput
from caregiver.domain.flare import NO_DOSE, Flare
from caregiver.domain.note import clean_note
from caregiver.domain.pain import PainEntry, Series, Voice
from caregiver.domain.pain_medicine import is_for_pain
from caregiver.domain.record import Record
from caregiver.domain.text import QT_TRANSLATE_NOOP, untranslated
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area, Changed, together
from caregiver.services.clock import Clock, not_to_come
from caregiver.services.diary import Diary, PainRecord
from caregiver.services.doses import DoseRecord, Doses
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.people import People
from caregiver.vault.settings import Json
from caregiver.vault.vault import Vault

FlareRecord = Record[Flare]

BEFORE = timedelta(minutes=60)
"""A number this short before a spell is the number before it."""
AFTER = timedelta(minutes=30)
"""The number after it is of about this long after its end."""
DOSE_BEFORE = timedelta(minutes=15)
"""A dose this short before a spell began may have been given for it."""
WITHIN = timedelta(hours=1)
"""Of a spell of which nobody wrote down the end, numbers and a dose of this time belong to it."""
LONG = timedelta(hours=12)
"""A spell that goes on for longer was perhaps forgotten: it is asked about once."""

_AREAS = frozenset({Area.FLARES})
_TICK = timedelta(microseconds=1)
_MOST_REMEMBERED = 20
_SAID_TO_GO_ON = "spells_said_to_go_on"
_NONE: list[Json] = []
_ABOUT: dict[str, Callable[[Flare], datetime]] = {
    "pain_before": lambda flare: flare.at,
    "peak": lambda flare: flare.at + (flare.length or timedelta()) / 2,
    "pain_after": lambda flare: (flare.ended_at or flare.at) + AFTER,
}
"""About when a number was, that was written down later."""
_TRUST = {Series.NOBODY: 0, Series.CAREGIVER: 1, Series.PATIENT: 2}
"""Numbers of two series are never compared: the person's own comes first (DESIGN 2.1)."""


class Flares(Journal[Flare]):
    """The spells of one person."""

    def __init__(self, vault: Vault, diary: Diary, doses: Doses, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.flares, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )
        self._vault = vault
        self._diary = diary
        self._doses = doses

    # -- from press to press ------------------------------------------------------------------------------------

    def open(self) -> FlareRecord | None:
        """The spell that goes on, or None."""
        return self._vault.diary.flares.going_on()

    def begin(self, at: datetime | None = None) -> Changed[FlareRecord]:
        """A spell begins at the present minute, or began at `at`; with the number of the last hour as the one before.

        Where one goes on already, that one is the answer and nothing is changed (`areas` is empty): a shaky hand, or
        two people at once. Raises BadInput for a time to come.
        """
        with self._vault.transaction():
            going_on = self.open()
            if going_on is not None:
                return Changed(going_on, frozenset())
            at = not_to_come(at or self._clock.now(), self._clock.now())
            before = self.number_before(at)
            return self.write(Flare(at, str(self._clock.zone()), pain_before=before.uuid if before else ""))

    def end(self, uuid: str, at: datetime | None = None, *, is_exact: bool = True) -> Changed[FlareRecord]:
        """It is over now, or was at `at`, with the highest number and the dose of that time; one that is over stays.

        Args:
            is_exact: False where the end is "about": then all its times are.

        Raises:
            BadInput: The end lies before the start or is still to come; names "ended_at".
        """
        record, now = self.get(uuid), self._clock.now()
        if record.value.is_over:
            return Changed(record, frozenset())
        began = record.value.at
        ended_at = max(now, began) if at is None else end_from(began, not_to_come(at, now, "ended_at"))
        is_exact = is_exact and record.value.is_exact
        return self._over(replace(record.value, ended_at=ended_at, is_over=True, is_exact=is_exact), record)

    def end_without_time(self, uuid: str) -> Changed[FlareRecord]:
        """It is over, and nobody wrote down when."""
        record = self.get(uuid)
        return self._over(replace(record.value, ended_at=None, is_over=True), record)

    def forgotten(self) -> FlareRecord | None:
        """A spell that seems to go on for more than twelve hours, and was not asked about yet."""
        record = self.open()
        if record is None or self._clock.now() - record.value.at <= LONG:
            return None
        return None if record.uuid in self._vault.settings.get(_SAID_TO_GO_ON, _NONE) else record

    def leave_open(self, uuid: str) -> Changed[None]:
        """It still goes on; it is not asked about again."""
        said = [*self._vault.settings.get(_SAID_TO_GO_ON, _NONE), uuid][-_MOST_REMEMBERED:]
        self._vault.settings.set(_SAID_TO_GO_ON, said, by=self._people.writer(), at=self._clock.now())
        return Changed(None, _AREAS)

    def put_back(self, uuid: str) -> Changed[FlareRecord]:
        """Put it back where it stood; if another goes on meanwhile, this one is over."""
        with self._vault.transaction():
            other, gone = self.open(), self.get(uuid)
            back = super().put_back(uuid)
            if other is None or gone.value.is_over or not gone.is_removed:
                return back
            return replace(self.end_without_time(uuid), undo=lambda: self._take_out_again(gone))

    # -- its numbers --------------------------------------------------------------------------------------------

    def keep_with(
        self, uuid: str, value: Flare, scores: Mapping[str, int], voice: Voice | None = None
    ) -> Changed[FlareRecord]:
        """Correct a spell (a new one for ""), and keep numbers of it that are written only now, all in one.

        Args:
            uuid: The spell.
            value: Its content.
            scores: New numbers by field: "pain_before", "peak", "pain_after"; each becomes a pain entry of about its
                time.
            voice: Whose numbers they are; the usual voice, where nobody said.

        Raises:
            BadInput, Gone, StorageFailed: Nothing was kept.
        """
        with self._vault.transaction():
            numbers = {field: self._write_number(value, field, score, voice) for field, score in scores.items()}
            uuids = {field: number.value.uuid for field, number in numbers.items()}
            linked = replace(
                value,
                pain_before=uuids.get("pain_before", value.pain_before),
                peak=uuids.get("peak", value.peak),
                pain_after=uuids.get("pain_after", value.pain_after),
            )
            spell = self.correct(uuid, linked) if uuid else self.write(linked)
        return together(spell.value, (*numbers.values(), spell), self._vault.transaction)

    def worst(self, record: FlareRecord) -> PainRecord | None:
        """The number at its worst: the highest so far while it goes on; once it is over, the one that is named."""
        flare = record.value
        named = self._peak(flare) if flare.is_over else None
        return named or self._highest(flare)

    def number(self, uuid: str) -> PainEntry | None:
        """The entry that a spell names, while it stands and has a number."""
        record = self.numbers((uuid,)).get(uuid)
        return record.value if record else None

    def numbers(self, uuids: tuple[str, ...]) -> dict[str, PainRecord]:
        """The entries of these names that stand, by uuid."""
        found = self._vault.diary.pain.among(filter(None, uuids))
        return {uuid: record for uuid, record in found.items() if not record.is_removed}

    def number_before(self, at: datetime) -> PainRecord | None:
        """The last number of the hour before an instant."""
        found = self._diary.between(at - BEFORE, at + _TICK)
        return next((record for record in found if record.value.score is not None), None)

    # -- its dose -----------------------------------------------------------------------------------------------

    def rescue_dose(self, record: FlareRecord) -> DoseRecord | None:
        """The dose that was given for it: the one somebody named, else the first as-needed dose for pain."""
        return self.find_dose(record.value)

    def find_dose(self, flare: Flare) -> DoseRecord | None:
        """The same for a spell that is not kept yet."""
        if flare.dose == NO_DOSE:
            return None
        named = self._doses.find(flare.dose) if flare.dose else None
        if named is not None and not named.is_removed:
            return named
        return next(iter(self._given_for_pain(flare.at - DOSE_BEFORE, self._until(flare))), None)

    def doses_near(self, flare: Flare) -> tuple[DoseRecord, ...]:
        """As-needed doses for pain from an hour before a spell to an hour after it, oldest first: to choose from."""
        return tuple(self._given_for_pain(flare.at - BEFORE, self._until(flare) + BEFORE))

    def of_dose(self, dose: DoseRecord) -> FlareRecord | None:
        """The spell for which a dose was given, or None."""
        for record in self.between(dose.value.at - LONG, dose.value.at + DOSE_BEFORE + _TICK):
            rescue = self.rescue_dose(record)
            if rescue is not None and rescue.uuid == dose.uuid:
                return record
        return None

    def is_for_pain(self, dose: DoseRecord) -> bool:
        """Whether a dose was of a medicine against pain; one that is not on the list never counts."""
        return any(dose.value.medicine == one.uuid and is_for_pain(one.value) for one in self._vault.medicines.all())

    # -- inside -------------------------------------------------------------------------------------------------

    def _peak(self, flare: Flare) -> PainRecord | None:
        """The number that is named as its worst."""
        named = self.numbers((flare.peak,)).get(flare.peak)
        return named if named is not None and named.value.score is not None else None

    def _highest(self, flare: Flare) -> PainRecord | None:
        """The highest of one series: of those from its start to its end, and of the one that is named."""
        found = reversed(self._diary.between(flare.at, self._until(flare) + _TICK))
        within = [one for one in found if one.value.score is not None and one.uuid != flare.pain_before]
        named = self._peak(flare)
        return max(within if named is None else [named, *within], key=_weight, default=None)

    def _take_out_again(self, gone: FlareRecord) -> Changed[FlareRecord]:
        """Removed as it was: going on, so that it goes on if it is put back alone."""
        with self._vault.transaction():
            by, now = self._people.writer(), self._clock.now()
            self._timeline.change(gone.uuid, gone.value, search_text(gone.value), by=by, at=now)
            return self.remove(gone.uuid)

    def _until(self, flare: Flare) -> datetime:
        """Until when something may belong to it."""
        return flare.ended_at or (flare.at + WITHIN if flare.is_over else min(self._clock.now(), flare.at + LONG))

    def _given_for_pain(self, start: datetime, end: datetime) -> list[DoseRecord]:
        found = reversed(self._doses.between(start, end + _TICK))
        needed = [one for one in found if one.value.purpose is Purpose.AS_NEEDED and one.value.is_given]
        return [one for one in needed if self.is_for_pain(one)]

    def _write_number(self, value: Flare, field: str, score: int, voice: Voice | None) -> Changed[PainRecord]:
        now = self._clock.now()
        if field == "peak" and value.is_open:
            at, is_exact = now, True
        else:
            at, is_exact = min(now, _ABOUT[field](value)), False
        entry = self._diary.blank_entry(score=score)
        entry = replace(entry, at=at, zone=value.zone, is_exact=is_exact, voice=voice or entry.voice)
        return self._diary.write_entry(entry)

    def _over(self, value: Flare, record: FlareRecord) -> Changed[FlareRecord]:
        worst, given = self._highest(value), self.find_dose(value)
        dose = value.dose or (given.uuid if given else "")
        changed = self.correct(record.uuid, replace(value, peak=worst.uuid if worst else "", dose=dose))
        return replace(changed, undo=lambda: self._not_over(record))

    def _not_over(self, before: FlareRecord) -> Changed[FlareRecord]:
        """It goes on as it did before its end; what else was written of it since stays."""
        was, now = before.value, self.get(before.uuid).value
        goes_on = replace(now, ended_at=None, is_over=False, is_exact=was.is_exact, peak=was.peak, dose=was.dose)
        return self.correct(before.uuid, goes_on)

    def _cleaned(self, value: Flare, before: Flare | None) -> Flare:
        if value.is_open and (before is None or before.is_over) and self.open() is not None:
            raise BadInput(
                "is_over", QT_TRANSLATE_NOOP("caregiver", "Another sudden bad spell still goes on. End that one first.")
            )
        at = lived_instant(value, before, self._people, self._clock)
        ended_at = value.ended_at
        if ended_at is not None and ended_at > at and (before is None or before.ended_at != ended_at):
            ended_at = max(at, not_to_come(ended_at, self._clock.now(), "ended_at"))
        return replace(value, at=at, ended_at=ended_at, note=clean_note(value.note))


def _weight(record: PainRecord) -> tuple[int, int]:
    """The person's own numbers before all others, then the higher one."""
    return _TRUST[record.value.series], record.value.score or 0


def end_from(start: datetime, end: datetime) -> datetime:
    """An end typed to the minute in which it began is the start; every other end stays as it is."""
    return start if start.replace(second=0, microsecond=0) <= end < start else end


def search_text(value: Flare) -> str:
    """Every word by which a spell is found."""
    triggers = [word(Kind.WORSE, code).words(untranslated) for code in value.triggers]
    places = [word(Kind.REGION, place.region).words(untranslated) for place in value.places]
    return "\n".join([value.note, *triggers, *places])
