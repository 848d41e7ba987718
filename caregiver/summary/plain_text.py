"""The doctor's page and the family sheet as plain text, for a message to the team. No Qt.

The words are those of the paper; nothing is said in another way. A line has at most 80 characters, and no table is
drawn: where a message is read, letters are not equally wide.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator

from caregiver.domain.pain import Series
from caregiver.summary.family import FamilySheet
from caregiver.summary.parts import DoctorPage, Labelled, Line, Listed, NumberRow, PainDays
from caregiver.summary.table_parts import Table, TableRow
from caregiver.summary.unbroken import NO_BREAK, unbroken

WIDTH = 80
_INDENT = "  "
_BLANKS = re.compile(r"[ \t\r\n]+")

Block = Iterable[str]
"""Lines that stand together; blocks are set apart by an empty line."""


def doctor_text(page: DoctorPage) -> str:
    """The doctor's page, in its order; nothing has to give way."""
    return _joined(
        (page.name, *map(_plain, page.beside_name), page.dates, page.notice),
        (_plain(page.allergies), _plain(page.health)),
        (_plain(page.coverage),),
        _labelled(page.said),
        _listed(page.questions),
        _listed(page.calls),
        [_number_row(row) for row in page.numbers],
        _listed(page.treatments),
        _chart(page.chart, page.numbers) if page.chart is not None else (),
        *_medicines(page),
        _places(page),
        _relief(page),
        _listed(page.spells),
        _listed(page.symptoms),
        _listed(page.in_the_way),
        _listed(page.changes),
        (page.not_recorded,),
    )


def family_text(sheet: FamilySheet) -> str:
    """The family sheet, without the room to write on it."""
    last = sheet.last
    return _joined(
        (sheet.sheet.title, *sheet.sheet.beside, sheet.sheet.notice),
        (sheet.visit,),
        _under(sheet.first_heading, _numbered(sheet.first)),
        _under(sheet.others_heading, _numbered(sheet.others)),
        _under(last.heading, last.lines) if last is not None else (),
        _under(sheet.calls_heading, [f"{call.who}: {call.number}" for call in sheet.calls]),
        _listed(sheet.dates, sheet.dates_heading),
    )


def _joined(*blocks: Block) -> str:
    """The blocks with an empty line between them; a block without words leaves none."""
    wrapped = ([row for line in block for row in _wrapped(line)] for block in blocks)
    return "\n\n".join("\n".join(rows) for rows in wrapped if rows) + "\n"


def _wrapped(words: str) -> list[str]:
    """At most 80 characters a line; what goes on is indented."""
    indent = words[: len(words) - len(words.lstrip(" "))]
    line = unbroken(_BLANKS.sub(" ", words).strip(" "))
    rows = textwrap.wrap(line, WIDTH, initial_indent=indent, subsequent_indent=indent + _INDENT, break_on_hyphens=False)
    return [row.replace(NO_BREAK, " ") for row in rows]


def _under(heading: str, lines: Iterable[str]) -> list[str]:
    """The lines beneath their heading; no heading without them."""
    told = [line for line in lines if line]
    return [heading, *told] if told else []


def _numbered(lines: Iterable[str]) -> list[str]:
    return [f"{number}. {words}" for number, words in enumerate(lines, 1)]


def _plain(line: Line) -> str:
    return "".join(run.words for run in line)


def _labelled(lines: Iterable[Labelled]) -> list[str]:
    return [f"{line.label}: {line.words}" if line.label else line.words for line in lines]


def _listed(content: Listed, heading: str = "") -> list[str]:
    told = [*_labelled(content.lines), content.rest, content.fact]
    title = heading or content.heading
    return _under(title, told) if title else [line for line in told if line]


def _number_row(row: NumberRow) -> str:
    """ "His numbers (66): 8 worst, Sat 14 Nov; 4 least"."""
    return f"{row.label} " + "; ".join(f"{cell.number} {cell.words}" for cell in row.cells)


def _chart(chart: PainDays, rows: Iterable[NumberRow]) -> Iterator[str]:
    """The worst number of each day, each series by itself; days without one are told once."""
    own = next((row.label.rstrip(":") for row in rows if row.is_own), "")
    yield f"{chart.title} {chart.worst_label}:"
    for number, (series, words) in enumerate(chart.legend.items()):
        yield f"{own if series is Series.PATIENT and own else words}:"
        told = (place for place, day in enumerate(chart.days) if number == 0 or series in day.by_series)
        days = (_day(chart, place, series) for place in told)
        yield _INDENT + "; ".join(day.replace(" ", NO_BREAK) for day in days)


def _day(chart: PainDays, place: int, series: Series) -> str:
    """ "Mon 9: 8"; a day without a number says why."""
    day, name = chart.days[place], chart.day_names[place]
    numbers = day.by_series.get(series)
    if numbers is not None:
        return f"{name}: {numbers.worst}"
    away = next((band.words for band in chart.bands if band.start_days < place + 1 and band.end_days > place), "")
    return f"{name}: {away or (chart.no_number_label if day.is_recorded else chart.not_recorded_label)}"


def _medicines(page: DoctorPage) -> Iterator[Block]:
    """Each medicine with what stands in its columns, then what is said beneath the table."""
    if page.medicines is None:
        return
    table = page.medicines.table
    yield _under(table.heads[0], [line for row in _rows(table) for line in row])
    yield (table.rest, page.medicines.none_given, page.medicines.facts, page.medicines.long_names)


def _rows(table: Table) -> Iterator[Iterator[str]]:
    for row in table.rows:
        yield _row(table.heads, row)


def _row(heads: tuple[str, ...], row: TableRow) -> Iterator[str]:
    """The first cell, then beneath it each other one with its head."""
    yield " ".join(filter(None, (row.cells[0], row.under_first)))
    told = [f"{head}: {cell}" if head else cell for head, cell in zip(heads[1:], row.cells[1:], strict=True) if cell]
    yield _INDENT + "; ".join(told)
    if row.beneath:
        yield _INDENT + row.beneath


def _places(page: DoctorPage) -> list[str]:
    """Without the figures their letters name nothing."""
    if page.places is None:
        return []
    listed = page.places.listed
    return [*_under(listed.heading, (line.words for line in listed.lines)), listed.rest, *_labelled(page.places.words)]


def _relief(page: DoctorPage) -> list[str]:
    if page.relief is None:
        return []
    table = page.relief.table
    lines = [line for row in _rows(table) for line in row]
    return [*_under(table.heads[0], lines), table.rest, page.relief.notes]
