"""What was changed and removed in the whole diary: looked at, put back, erased for good (DESIGN 2.3, 4)."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum, auto
from pathlib import Path
from typing import Any

from caregiver.domain.errors import Gone, StorageFailed
from caregiver.domain.flare import Flare
from caregiver.domain.medicine import Medicine
from caregiver.domain.own_words import is_closed
from caregiver.domain.past_words import is_note_closed
from caregiver.domain.record import Change, Record
from caregiver.domain.stay import Stay
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.calls import Calls
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.devices import Devices
from caregiver.services.diary import Diary
from caregiver.services.doses import Doses
from caregiver.services.journal import AnyJournal
from caregiver.services.medicines import Medicines
from caregiver.services.people import People
from caregiver.services.stays import Stays
from caregiver.services.stocks import Stocks
from caregiver.vault.erasing import PUT_BACK_NOUNS, Erasing, beside
from caregiver.vault.feed import Step
from caregiver.vault.kept_diary import kept_diaries
from caregiver.vault.keys import DataKey
from caregiver.vault.looks import Looks
from caregiver.vault.migration import remove_copies
from caregiver.vault.vault import Vault

KEPT_FOR = timedelta(days=30)
"""What was removed is kept for so long; then it goes for good."""

_NOT_NOW = QT_TRANSLATE_NOOP("caregiver", "This has changed meanwhile. Please look at it again.")
_AREAS = frozenset(
    {
        *(Area.PAIN, Area.CALLS, Area.DOSES, Area.MEDICINES, Area.STAYS, Area.STOCK, Area.DRAFTS, Area.FLARES),
        *(Area.SYMPTOMS, Area.REVIEWS, Area.COMFORTS, Area.CARE_NOTES, Area.TREATMENTS),
        *(Area.VISITS, Area.QUESTIONS, Area.AGREEMENTS),
    }
)


class WayBack(Enum):
    """How a step can be taken back now."""

    NONE = auto()
    PUT_BACK = auto()
    EARLIER = auto()


@dataclass(frozen=True)
class PastChange:
    """One change or removal.

    Attributes:
        place: Names the step; the next page begins before it.
        record: The record as it stands now.
        change: Who did what when, with the content before and after.
        way: Whether it can be put back, or as it was before, or neither.
        goes_at: What it removed goes for good then (UTC), never before; None for anything else, and for what stays.
        can_be_erased: Whether who writes now may erase it before that; what is closed is erased only by its writer.
        doses: For a removed medicine: so many doses in the diary are of it, and while they are, it stays.
        waits: For a removed medicine: whether, put back, it stays silent until somebody is sure of its plan. For a
            removed time in which nothing rang: whether, put back, medicines stay silent until they are answered.
    """

    place: int
    record: Record[Any]
    change: Change[Any]
    way: WayBack = WayBack.NONE
    goes_at: datetime | None = None
    can_be_erased: bool = False
    doses: int = 0
    waits: bool = False


@dataclass(frozen=True)
class Erased:
    """What an erasing did.

    Attributes:
        count: So many records were erased.
        is_small: Whether the file was made smaller, too; if not, it is tried again another day.
    """

    count: int
    is_small: bool


@dataclass(frozen=True)
class ErasingJob:
    """An erasing that is to be done; it belongs into a thread, beside the open diary.

    What was kept of the diary before it was brought up holds it, too. That copy has served: the diary opens.

    Attributes:
        at: The present instant.
        noun, uuid: The one record to erase; "" for all whose time is over.
        day: The day on the clock here.
    """

    at: datetime
    day: date
    _folder: Path = field(repr=False)
    _key: DataKey = field(repr=False)
    noun: str = ""
    uuid: str = ""

    def run(self) -> Erased:
        """Do it. Raises Gone, VaultInUse, StorageFailed: then nothing was erased."""
        with beside(self._folder, self._key) as connection:
            erasing, count = Erasing(connection), 1
            if self.uuid:
                remove_copies(self._folder)
                erasing.erase(self.noun, self.uuid, at=self.at)
            else:
                count = erasing.look(self.day, KEPT_FOR, at=self.at)
                if count:
                    with suppress(OSError, StorageFailed):  # the next one that erases something tries again
                        remove_copies(self._folder, until=self.at - KEPT_FOR)
            return Erased(count, erasing.make_small())


class PastChanges:
    """The history of the whole diary."""

    def __init__(
        self,
        vault: Vault,
        data_key: DataKey,
        people: People,
        clock: Clock,
        *,
        diary: Diary,
        calls: Calls,
        doses: Doses,
        medicines: Medicines,
        stocks: Stocks,
        devices: Devices,
        stays: Stays,
        journals: Mapping[str, AnyJournal],
    ) -> None:
        self._vault = vault
        self._data_key = data_key
        self._people = people
        self._clock = clock
        self._medicines = medicines
        self._stays = stays
        self._put_back: Mapping[str, Callable[[str], Changed[Any]]] = {
            "call": calls.put_back,
            "device_note": devices.put_back,
            "dose": doses.put_back,
            "medicine": medicines.put_back_silent,
            "pain_entry": diary.put_back,
            "stay": stays.put_back,
            "stock_note": stocks.put_back,
            **{noun: journal.put_back for noun, journal in journals.items()},
        }
        self._correct: Mapping[str, Callable[[str, Any], Changed[Any]]] = {
            "call": calls.correct,
            "dose": doses.correct,
            "medicine": medicines.correct,
            "pain_entry": diary.correct,
            **{noun: journal.correct for noun, journal in journals.items()},
        }

    # -- reading ------------------------------------------------------------------------------------------------

    def latest(self, limit: int, before: int | None = None) -> tuple[PastChange, ...]:
        """The newest `limit` steps, the last one first; only those before a place, if one is given."""
        return tuple(self._told(step) for step in self._vault.feed.steps(limit, before))

    def removed(self, limit: int, before: int | None = None) -> tuple[PastChange, ...]:
        """The same of what is removed now and can be put back."""
        return tuple(self._told(step) for step in self._vault.feed.removals(PUT_BACK_NOUNS, limit, before))

    def medicines(self) -> dict[str, Medicine]:
        """Every medicine that a step may be about, also those that are removed."""
        return {record.uuid: record.value for record in self._vault.medicines.all()} | self._medicines.taken_out()

    def lies_replaced(self) -> bool:
        """Whether a diary that a backup replaced lies beside this one: what is erased here may still be there."""
        return bool(kept_diaries(self._vault.folder))

    # -- putting back -------------------------------------------------------------------------------------------

    def put_back(self, place: int) -> Changed[Any]:
        """Undo a removal, or let stand again what stood before a change; a medicine waits to be confirmed.

        Raises:
            Gone: This can no longer be done.
            AlreadyAnswered: The slot of a dose has another answer now.
            BadInput: What stood there cannot be kept now.
        """
        step = self._step(place)
        way = self._way(step)
        if way is WayBack.PUT_BACK:
            return self._put_back[step.noun](step.record.uuid)
        if way is WayBack.EARLIER:
            return self._correct[step.noun](step.record.uuid, step.change.before)
        raise Gone(_NOT_NOW)

    # -- erasing ------------------------------------------------------------------------------------------------

    def erasing(self, place: int) -> ErasingJob:
        """The erasing of the record that a step removed. Raises Gone when it is not removed now."""
        step = self._step(place)
        if not (self._is_standing_removal(step) and self._may_handle(step.record)):
            raise Gone(_NOT_NOW)
        return self._job(step.noun, step.record.uuid)

    def clearing(self) -> ErasingJob | None:
        """The look of the day, which erases all that has been removed for 30 days; None when it was done today.

        A clock that leapt would erase too early, so it is not believed alone (`vault.looks`). A diary that was brought
        back is not looked at before that was noted: what is removed in it may be why it was brought back.
        """
        is_done = Looks(self._vault.settings).last_day() == self._day(self._clock.now())
        return None if is_done or self._vault.is_brought_back else self._job()

    def erased(self, outcome: Erased) -> Changed[Erased]:
        """After a job has run: what the diary knew is read anew."""
        self._vault.read_anew()
        return Changed(outcome, _AREAS if outcome.count else frozenset())

    # -- inside -------------------------------------------------------------------------------------------------

    def _told(self, step: Step) -> PastChange:
        way, doses, goes_at, waits = self._way(step), 0, None, False
        if self._is_standing_removal(step) and step.record.deleted_at is not None:
            if step.noun == "medicine":
                doses = self._vault.diary.doses.count_of(step.record.uuid)
                waits = self._medicines.would_ring(step.record.uuid)
            if step.noun == "stay":
                waits = self._stays.would_ask(step.record.uuid)
            goes_at = None if doses else step.record.deleted_at + KEPT_FOR
        can_be_erased = goes_at is not None and self._may_handle(step.record)
        return PastChange(step.place, step.record, step.change, way, goes_at, can_be_erased, doses, waits)

    def _way(self, step: Step) -> WayBack:
        if self._is_standing_removal(step):
            value = step.record.value
            is_offered = step.noun in self._put_back and not _never_ended(value) and self._may_handle(step.record)
            return WayBack.PUT_BACK if is_offered else WayBack.NONE
        change, record = step.change, step.record
        is_mine = record.by == self._people.writer() or not is_note_closed(change, record)
        is_earlier = change.kind == "changed" and not record.is_removed and change.before != record.value
        is_kept = not _is_moved(change.before, record.value) and not _goes_on_again(change.before, record.value)
        can_correct = step.noun in self._correct and is_kept
        return WayBack.EARLIER if can_correct and is_earlier and is_mine else WayBack.NONE

    def _may_handle(self, record: Record[Any]) -> bool:
        """Whether who writes now may put it back or erase it: what is closed is in the hands of its writer alone."""
        return not is_closed(record.value) or record.by == self._people.writer()

    def _is_standing_removal(self, step: Step) -> bool:
        """Whether it is the step that removed what is removed now."""
        is_removal = step.change.kind == "removed" and step.change.at == step.record.deleted_at
        return step.noun in PUT_BACK_NOUNS and is_removal

    def _step(self, place: int) -> Step:
        step = self._vault.feed.step(place)
        if step is None:
            raise Gone(_NOT_NOW)
        return step

    def _job(self, noun: str = "", uuid: str = "") -> ErasingJob:
        now = self._clock.now()
        return ErasingJob(now, self._day(now), self._vault.folder, self._data_key, noun, uuid)

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._clock.zone()).date()


def _never_ended(removed: Any) -> bool:
    """Whether it is a time in which nothing rings and that never ended: put back, every reminder would be off."""
    return isinstance(removed, Stay) and removed.ended_at is None


def _goes_on_again(before: Any, now: Any) -> bool:
    """Whether a bad spell that is over would go on: it would last from then until today."""
    return isinstance(now, Flare) and before.is_open and now.is_over


def _is_moved(before: Any, now: Any) -> bool:
    """Whether a medicine was given elsewhere before: at the clinic it never rings, so reminders would change."""
    return isinstance(now, Medicine) and before.where_given is not now.where_given
