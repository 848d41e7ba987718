"""Medicines at home by the record, what was returned or destroyed with whom, and room to write by hand. No Qt.

Source: care-rules 20, 27.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from caregiver.domain.counting import Stock
from caregiver.domain.medicine import WhereGiven
from caregiver.domain.record import Record
from caregiver.domain.stock import StockEvent, StockNote
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wording import start_upper
from caregiver.services.services import Services
from caregiver.summary.sheet_parts import SheetWords, sheet_words
from caregiver.summary.table_parts import Table, TableRow
from caregiver.summary.telling import MedicineTelling

_WENT_BACK = frozenset({StockEvent.RETURNED, StockEvent.DESTROYED})


@dataclass(frozen=True)
class MedicineAtHome:
    """One medicine.

    Attributes:
        uuid: Names it.
        name: With form and strength, as on the box.
        amount: "18 tablets", or that nobody counted it.
        counted: "counted 20 Nov", or "".
        went_back: What was returned or destroyed, a line each.
    """

    uuid: str
    name: str
    amount: str
    counted: str
    went_back: tuple[str, ...]

    @property
    def by_record(self) -> str:
        """ "18 tablets, counted 20 Nov"."""
        return f"{self.amount}, {self.counted}" if self.counted else self.amount


@dataclass(frozen=True)
class AtHomeSheet:
    """The whole sheet: what the record says, and a table to write into by hand."""

    sheet: SheetWords
    table: Table
    hand_heading: str
    hand_heads: tuple[str, ...]


def medicines_at_home(services: Services, telling: MedicineTelling) -> Iterator[MedicineAtHome]:
    """Those on the list, and those that are not and of which some is left or went back."""
    for on_list in services.timetable.everything():
        stock = services.stocks.at_home(on_list.uuid)
        notes = [record for record in services.stocks.notes(on_list.uuid) if record.value.event in _WENT_BACK]
        is_there = not on_list.is_stopped or bool(notes) or (stock is not None and stock.number > 0)
        if is_there and on_list.medicine.where_given is WhereGiven.HOME:
            yield MedicineAtHome(
                on_list.uuid,
                telling.words.name(on_list.medicine, on_list.strength),
                _amount(telling, stock),
                _counted(telling, stock),
                tuple(_went_back(telling, record) for record in notes),
            )


def at_home_sheet(services: Services, telling: MedicineTelling) -> AtHomeSheet:
    """As it stands now."""
    heads = (
        telling.say(QT_TRANSLATE_NOOP("caregiver", "Medicine, as on the box")),
        telling.say(QT_TRANSLATE_NOOP("caregiver", "By the record")),
    )
    listed = medicines_at_home(services, telling)
    rows = [TableRow((one.name, one.by_record), "\n".join(one.went_back)) for one in listed]
    title = telling.say(QT_TRANSLATE_NOOP("caregiver", "Medicines at home"))
    return AtHomeSheet(
        sheet=sheet_words(telling, title, telling.person.formal_name),
        table=Table(heads, tuple(rows)),
        hand_heading=telling.say(QT_TRANSLATE_NOOP("caregiver", "Returned or destroyed")),
        hand_heads=(
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Day")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Medicine, how much")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "What became of it")),
            telling.say(QT_TRANSLATE_NOOP("caregiver", "Who, and who was there")),
        ),
    )


def _amount(telling: MedicineTelling, stock: Stock | None) -> str:
    if stock is None:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "nobody counted it"))
    if stock.number < 0:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "more is recorded as given than was counted"))
    return telling.words.amounts.measure(stock.number, stock.unit)


def _counted(telling: MedicineTelling, stock: Stock | None) -> str:
    if stock is None:
        return ""
    day = telling.date(stock.counted_at.astimezone(ZoneInfo(stock.zone)).date())
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "counted {day}"), day=day)


def _went_back(telling: MedicineTelling, record: Record[StockNote]) -> str:
    """ "Returned 24 Nov: 18 tablets, by Anna and Nurse Okafor"."""
    note = record.value
    values = {
        "what": start_upper(telling.words.stock_event(note.event)),
        "day": telling.date(note.at.astimezone(ZoneInfo(note.zone)).date()),
        "amount": telling.words.amounts.measure(note.number, note.unit),
        "name": telling.names(record.by) or note.witness,
        "witness": note.witness,
    }
    if note.witness.strip() and telling.names(record.by):
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "{what} {day}: {amount}, by {name} and {witness}"), **values)
    if values["name"]:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "{what} {day}: {amount}, by {name}"), **values)
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "{what} {day}: {amount}"), **values)
