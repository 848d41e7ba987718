"""The rows of the week sheet: one for each time and amount of a medicine (care-rules 1, 12, 21). No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from caregiver.domain.medicine import Medicine
from caregiver.domain.regimen import Regimen
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.timetable import KeptSlot, OnList, SlotStanding
from caregiver.summary.telling import MedicineTelling

_ANSWERED = {
    SlotStanding.GIVEN: QT_TRANSLATE_NOOP("caregiver", "given"),
    SlotStanding.PART: QT_TRANSLATE_NOOP("caregiver", "in part"),
    SlotStanding.NOT_GIVEN: QT_TRANSLATE_NOOP("caregiver", "not given"),
    SlotStanding.AWAY: QT_TRANSLATE_NOOP("caregiver", "away"),
}


@dataclass(frozen=True)
class WeekRow:
    """One time and amount of one medicine.

    Attributes:
        time: On the clock.
        medicine: Led by its use where another of its name is on the list.
        amount: Where it changes within the week, with until when, or from when on.
        told: What was told of a late dose, and the limits.
        days: For each day None without a dose; "" for a box to tick; words where it is recorded already.
    """

    time: str
    medicine: str
    amount: str
    told: str
    days: tuple[str | None, ...]


@dataclass
class _Filled:
    """A row while it is filled."""

    slot: KeptSlot
    time: time
    place: int
    days: dict[date, str] = field(default_factory=dict)

    def is_beside(self, other: "_Filled") -> bool:
        """Whether the other is the same medicine at the same time, in another amount."""
        mine, others = self.slot.due.medicine.uuid, other.slot.due.medicine.uuid
        return self is not other and (self.time, mine) == (other.time, others)


def week_rows(
    telling: MedicineTelling,
    days: tuple[date, ...],
    medicines: Sequence[OnList],
    slots: Sequence[KeptSlot],
    zone: ZoneInfo,
) -> tuple[WeekRow, ...]:
    """The rows of these days, by time, then in the order of the list."""
    place = {on_list.uuid: number for number, on_list in enumerate(medicines)}
    rows: dict[tuple[object, ...], _Filled] = {}
    for slot in slots:
        local = slot.due.due_at.astimezone(zone)
        number = place.get(slot.due.medicine.uuid, len(place))
        due = slot.due
        key = (local.time(), due.medicine.uuid, due.amounts, due.strength, due.regimen.unit)
        row = rows.setdefault(key, _Filled(slot, local.time(), number))
        row.days[local.date()] = telling.say(_ANSWERED[slot.standing]) if slot.standing in _ANSWERED else ""
    in_order = sorted(rows.values(), key=lambda row: (row.time, row.place, min(row.days)))
    return tuple(
        WeekRow(
            time=telling.calendar.time_short(row.time),
            medicine=led_name(telling, row.slot.due.medicine.value, row.slot.due.regimen, medicines),
            amount=_amount(telling, row, in_order),
            told=_told(telling, row.slot),
            days=tuple(row.days.get(day) for day in days),
        )
        for row in in_order
    )


def led_name(telling: MedicineTelling, medicine: Medicine, regimen: Regimen, medicines: Sequence[OnList]) -> str:
    """ "By the clock: Morphine long-acting tablets 30 mg" where another of its name is on the list."""
    name = medicine.name.strip().casefold()
    is_alike = sum(one.medicine.name.strip().casefold() == name for one in medicines) > 1
    return telling.words.led_name(medicine, regimen, is_alike)


def _told(telling: MedicineTelling, slot: KeptSlot) -> str:
    limits = telling.words.limits(slot.due.regimen)
    return " ".join(words for words in (telling.late_rule(slot.due.medicine.value), limits) if words)


def _amount(telling: MedicineTelling, row: _Filled, rows: Sequence[_Filled]) -> str:
    """ "2 tablets (4 mg), until 24 Nov"; without a day where it does not change, or changes to and fro."""
    amount = _plain_amount(telling, row.slot)
    others = [other for other in rows if row.is_beside(other)]
    first, last = min(row.days), max(row.days)
    if not all(max(other.days) < first or last < min(other.days) for other in others):
        return amount
    if any(max(other.days) < first for other in others):
        source = QT_TRANSLATE_NOOP("caregiver", "{amount}, from {day}")
        amount = telling.say(source, amount=amount, day=telling.date(first))
    if any(last < min(other.days) for other in others):
        source = QT_TRANSLATE_NOOP("caregiver", "{amount}, until {day}")
        amount = telling.say(source, amount=amount, day=telling.date(last))
    return amount


def _plain_amount(telling: MedicineTelling, slot: KeptSlot) -> str:
    numbers: tuple[Decimal, ...] = slot.due.amounts
    unit = slot.due.regimen.unit
    if not numbers or unit is None:
        return telling.words.how_much(slot.due.regimen, slot.due.medicine.value)
    return telling.words.amounts.choices(numbers, unit, slot.due.strength)
