"""Which medicines are asked about after a stay, what was chosen, and what rings with it."""

from dataclasses import dataclass, replace
from datetime import datetime

from caregiver.domain.medicine import WhereGiven
from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.slots import Slot
from caregiver.domain.stay import ListAnswer, Stay
from caregiver.services.services import Services
from caregiver.services.timetable import OnList
from caregiver.ui.stop.chosen_answers import ChosenAnswers, unpacked


@dataclass(frozen=True)
class Asked:
    """One medicine and its answer.

    Attributes:
        on_list: The medicine.
        before: The plan that held before the stay.
        answer: What was chosen, or None.
        is_written: Whether a new plan was written since; then it is answered.
    """

    on_list: OnList
    before: Regimen
    answer: ListAnswer | None
    is_written: bool

    @property
    def is_answered(self) -> bool:
        """Whether a press on "Save" has something to keep; a change counts when its plan was written."""
        return self.answer is not None and (self.answer is not ListAnswer.CHANGED or self.is_written)

    @property
    def plan(self) -> Regimen:
        """What rings if it is answered so."""
        return self.on_list.regimen if self.is_written else self.before


@dataclass(frozen=True)
class AskedList:
    """Everything the confirm page asks.

    Attributes:
        stay: The stay that is over, or None where there was none.
        rows: The medicines in their fixed order.
        chosen: What was chosen and not saved.
        has_waiting: Whether any has waited since the stay; else they are those of which nobody was sure.
    """

    stay: Record[Stay] | None
    rows: tuple[Asked, ...]
    chosen: ChosenAnswers
    has_waiting: bool

    @property
    def answers(self) -> dict[str, ListAnswer]:
        """What a press on "Save" keeps."""
        return {row.on_list.uuid: row.answer for row in self.rows if row.is_answered and row.answer is not None}

    @property
    def still_open(self) -> int:
        """How many have no answer yet."""
        return len(self.rows) - len(self.answers)


def read_asked(services: Services) -> AskedList:
    """What is asked now."""
    stay, homecoming = services.stays.last(), services.stays.homecoming()
    chosen = unpacked(services.stays.draft(), stay.uuid if stay else "")
    waiting = {on_list.uuid for on_list in homecoming.medicines} if homecoming else set()
    unsure = {on_list.uuid for on_list in services.stays.unconfirmed()}
    changed = {uuid for uuid, answer in chosen.answers.items() if answer is ListAnswer.CHANGED}
    rows = []
    for on_list in services.medicines.list():
        is_open = on_list.uuid in waiting | unsure
        if is_open or on_list.uuid in changed:
            answer = chosen.answers.get(on_list.uuid)
            rows.append(Asked(on_list, _before(on_list, stay, is_open), answer, not is_open))
    return AskedList(stay, tuple(rows), chosen, bool(waiting))


def _before(on_list: OnList, stay: Record[Stay] | None, is_open: bool) -> Regimen:
    """The plan of before the stay; a new one was written since where the medicine no longer waits."""
    if is_open:
        return (on_list.former_plan or on_list.version).value
    former = on_list.at(stay.value.at) if stay else None
    return (former or on_list.versions[0]).value


@dataclass(frozen=True)
class FirstRing:
    """What rings first with the answers chosen: when (UTC), and which doses."""

    at: datetime
    doses: tuple[tuple[Asked, Slot], ...]


def first_ring(services: Services, asked: AskedList) -> FirstRing | None:
    """The first time that anything of these rings again; None where nothing of them does."""
    found = []
    for row in asked.rows:
        slot = _next_slot(services, row) if _rings(row) else None
        if slot is not None:
            found.append((row, slot))
    if not found:
        return None
    at = min(slot.due_at for _, slot in found)
    return FirstRing(at, tuple((row, slot) for row, slot in found if slot.due_at == at))


def _rings(row: Asked) -> bool:
    is_kept = row.is_answered and row.answer in {ListAnswer.SAME, ListAnswer.CHANGED}
    return is_kept and not row.plan.schedule.is_silent and row.on_list.medicine.where_given is WhereGiven.HOME


def _next_slot(services: Services, row: Asked) -> Slot | None:
    if row.on_list.kind is not ScheduleKind.NOT_CONFIRMED:
        due = services.timetable.next_slot(row.on_list.uuid)
        return None if due is None else due.slot
    resumed = replace(row.before, at=services.clock.now())
    return next(iter(services.medicines.next_times(resumed, 1)), None)
