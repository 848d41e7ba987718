"""What is at home of each medicine: counted, with a witness, and by the record since (care-rules 7, 20)."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from caregiver.domain.amounts import Unit
from caregiver.domain.counting import Stock, stock
from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.domain.schedule import ScheduleKind
from caregiver.domain.stock import StockEvent, StockNote
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wall_clock import first_instant
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock, not_to_come
from caregiver.services.people import People
from caregiver.services.timetable import KeptSlot, SlotStanding, Timetable
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.STOCK})
_TICK = timedelta(microseconds=1)
_EVER = datetime(1970, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=366)
_UNANSWERED = frozenset({SlotStanding.OPEN, SlotStanding.NOT_RECORDED})


class Stocks:
    """The books of what is at home."""

    def __init__(self, vault: Vault, timetable: Timetable, people: People, clock: Clock) -> None:
        self._vault = vault
        self._timetable = timetable
        self._people = people
        self._clock = clock

    def at_home(self, uuid: str) -> Stock | None:
        """What is at home by the record: the last count and all since; None where nobody counted."""
        counted = self.last_count(uuid)
        if counted is None:
            return None
        now = self._clock.now()
        notes = [record.value for record in self.notes(uuid)]
        given = self._vault.diary.doses.of_medicine(uuid, counted.value.at, now + _TICK)
        return stock(notes, [record.value for record in given], self._planned(uuid, now))

    def last_count(self, uuid: str) -> Record[StockNote] | None:
        """The line from which the record goes on; of two of one moment the one written last."""
        counts = [record for record in reversed(self.notes(uuid)) if record.value.event is StockEvent.COUNTED]
        return max(counts, key=lambda record: record.value.at, default=None)

    def notes(self, uuid: str) -> tuple[Record[StockNote], ...]:
        """The book of one medicine, oldest line first."""
        return tuple(self._vault.diary.stock.of_medicine(uuid, _EVER, self._clock.now() + _TICK))

    def note(
        self,
        uuid: str,
        event: StockEvent,
        number: Decimal,
        *,
        unit: Unit | None = None,
        at: datetime | None = None,
        witness: str = "",
        note: str = "",
    ) -> Changed[Record[StockNote]]:
        """Write a line: a count, a new box, something spilled, broken, returned or destroyed.

        Raises:
            BadInput: It is not known what the hand measures, or the time is still to come.
        """
        unit = unit or self._timetable.get(uuid).unit
        if unit is None:
            raise BadInput("unit", QT_TRANSLATE_NOOP("caregiver", "Please choose what the hand measures."))
        now = self._clock.now()
        at = not_to_come(at or now, now)
        value = StockNote(at, str(self._clock.zone()), uuid, event, number, unit, clean_line(witness), clean_note(note))
        record = self._vault.diary.stock.add(value, "", by=self._people.writer(), at=now)
        return Changed(record, _AREAS, lambda: self.take_out(record.uuid))

    def take_out(self, uuid: str) -> Changed[object]:
        """Take a line out; it can be put back."""
        record = self._vault.diary.stock.remove(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(record, _AREAS, lambda: self.put_back(uuid))

    def put_back(self, uuid: str) -> Changed[object]:
        """Put a removed one back."""
        record = self._vault.diary.stock.put_back(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(record, _AREAS, lambda: self.take_out(uuid))

    def _planned(self, uuid: str, now: datetime) -> list[tuple[date, Decimal]]:
        """Day and amount of each dose still to be given; one of today that nobody answered is not used up yet."""
        today = now.astimezone(self._clock.zone()).date()
        start = first_instant(datetime.combine(today, time()), self._clock.zone())
        slots = self._timetable.slots(start, now + _AHEAD, uuid)
        awaited = [one.due for one in slots if one.dose is None and (one.due.due_at >= now or _is_unanswered(one))]
        return [(due.local_due.date(), due.amounts[0]) for due in awaited if due.amounts]


def _is_unanswered(one: KeptSlot) -> bool:
    """An interval is counted from the last dose given: what it named before that is not waited for."""
    return one.standing in _UNANSWERED and one.due.regimen.schedule.kind is not ScheduleKind.INTERVAL
