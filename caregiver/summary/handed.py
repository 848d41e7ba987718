"""What a handover is made from. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from caregiver.domain.call import Call
from caregiver.domain.counting import IngredientTotal, Rolling, Stock
from caregiver.domain.dose import Dose
from caregiver.domain.pain import PainEntry
from caregiver.domain.person import UrgentContacts
from caregiver.domain.record import Record
from caregiver.domain.stay import Stay
from caregiver.services.devices import PatchNow
from caregiver.services.medicines import PlanChange
from caregiver.services.timetable import DueSlot, KeptSlot, OnList


@dataclass(frozen=True)
class HandedMedicine:
    """A medicine as it is handed over.

    Attributes:
        slots: Its doses due in the period.
        given: How many doses were given in the period.
        last: The newest dose given, ever.
        rolling: The last 24 hours.
        next_due: The next dose to come.
        patch, stock: Of a patch; of what was counted.
    """

    on_list: OnList
    slots: tuple[KeptSlot, ...]
    given: int
    last: Record[Dose] | None
    rolling: Rolling
    next_due: DueSlot | None
    patch: PatchNow | None = None
    stock: Stock | None = None


@dataclass(frozen=True)
class Handed:
    """Everything the sheet is made from.

    Attributes:
        since: From when the sheet tells (on the family's clock).
        from_name, for_name, own_words: Who hands over, to whom, and in which words of their own; each may be "".
        doses, entries, calls, changes, stays: What happened in the period, oldest first.
        others: What else was written of it and is for everybody: spells, symptoms, evenings, notes, treatments.
        numbers: The pain entries these name, by uuid.
    """

    since: datetime
    from_name: str
    for_name: str
    own_words: str
    medicines: tuple[HandedMedicine, ...]
    doses: tuple[Record[Dose], ...]
    entries: tuple[Record[PainEntry], ...]
    calls: tuple[Record[Call], ...]
    changes: tuple[PlanChange, ...]
    stays: tuple[Record[Stay], ...]
    totals: tuple[IngredientTotal, ...]
    contacts: UrgentContacts
    others: tuple[Record[Any], ...] = ()
    numbers: Mapping[str, PainEntry] = field(default_factory=dict)
