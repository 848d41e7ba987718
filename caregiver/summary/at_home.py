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
        by_record: "18 tablets by the record; 22 counted 20 Nov by Anna and Jo", or that nobody counted it.
        went_back: What was returned or destroyed, a line each.
    """

    uuid: str
    name: str
    by_record: str
    went_back: tuple[str, ...]


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
                _by_record(telling, stock, services.stocks.last_count(on_list.uuid)),
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


def _by_record(telling: MedicineTelling, stock: Stock | None, count: Record[StockNote] | None) -> str:
    if stock is None or count is None:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "nobody counted it"))
    return telling.words.by_record(stock, _who(telling, count))


def _went_back(telling: MedicineTelling, record: Record[StockNote]) -> str:
    """ "Returned 24 Nov: 18 tablets, by Anna and Nurse Okafor"."""
    note = record.value
    values = {
        "what": start_upper(telling.words.stock_event(note.event)),
        "day": telling.date(note.at.astimezone(ZoneInfo(note.zone)).date()),
        "amount": telling.words.amounts.measure(note.number, note.unit),
        "name": _who(telling, record),
    }
    if values["name"]:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "{what} {day}: {amount}, by {name}"), **values)
    return telling.say(QT_TRANSLATE_NOOP("caregiver", "{what} {day}: {amount}"), **values)


def _who(telling: MedicineTelling, record: Record[StockNote]) -> str:
    """ "Anna and Nurse Okafor"; "" where nobody is named."""
    writer, witness = telling.names(record.by), record.value.witness.strip()
    if writer and witness:
        return telling.say(QT_TRANSLATE_NOOP("caregiver", "{name} and {witness}"), name=writer, witness=witness)
    return writer or witness
