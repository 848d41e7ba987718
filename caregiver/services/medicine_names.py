"""The names of medicines that come with the program, read from their table and checked."""

import csv
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from caregiver.domain.known_medicine import KnownMedicine, plain_name
from caregiver.domain.medicine import Form, MedicineClass
from caregiver.services.content import ContentBroken

_COLUMNS = ["id", "names", "class", "ingredients", "forms", "asks_release"]
_YES_OR_NO = {"yes": True, "no": False}

_Code = TypeVar("_Code", bound=StrEnum)


def read_medicine_names(path: Path) -> tuple[KnownMedicine, ...]:
    """The medicines of the table, in its order.

    Raises:
        ContentBroken: With the id of the line that is wrong: a column missing, a code that is not known, an id or a
            name that stands twice, or an ingredient that is no medicine of the table.
    """
    rows = list(_rows(path))
    known = tuple(_medicine(path, row) for row in rows)
    _check_no_doubles(path, known)
    single = {medicine.ingredients[0] for medicine in known if len(medicine.ingredients) == 1}
    for medicine in known:
        if not single.issuperset(medicine.ingredients):
            raise ContentBroken(path.name, medicine.id)
    return known


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentBroken(path.name, type(error).__name__) from error
    reader = csv.reader(line for line in lines if line.strip() and not line.startswith("#"))
    if next(reader, []) != _COLUMNS:
        raise ContentBroken(path.name, _COLUMNS[0])
    for cells in reader:
        if len(cells) != len(_COLUMNS):
            raise ContentBroken(path.name, cells[0])
        yield dict(zip(_COLUMNS, cells, strict=True))


def _medicine(path: Path, row: dict[str, str]) -> KnownMedicine:
    names, ingredients = _parted(row["names"]), _parted(row["ingredients"])
    if not (row["id"] and names and ingredients) or row["asks_release"] not in _YES_OR_NO:
        raise ContentBroken(path.name, row["id"])
    return KnownMedicine(
        names=names,
        id=row["id"],
        kind=_code(path, row, MedicineClass, row["class"]),
        ingredients=ingredients,
        forms=tuple(_code(path, row, Form, form) for form in _parted(row["forms"])),
        asks_release=_YES_OR_NO[row["asks_release"]],
    )


def _code(path: Path, row: dict[str, str], kind: type[_Code], code: str) -> _Code:
    try:
        return kind(code)
    except ValueError as error:
        raise ContentBroken(path.name, row["id"]) from error


def _check_no_doubles(path: Path, known: tuple[KnownMedicine, ...]) -> None:
    seen: set[str] = set()
    for medicine in known:
        for words in (f"id {medicine.id}", *map(plain_name, medicine.names)):
            if words in seen:
                raise ContentBroken(path.name, medicine.id)
            seen.add(words)


def _parted(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
