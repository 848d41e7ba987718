"""How a value of the domain becomes columns of a row, and a snapshot in the history, and a value again.

The fields of the dataclass are the columns, by name. Plain things are kept as they are, instants as UTC text of one
width (so that they sort), lists and nested values as JSON.
"""

import json
import types
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from caregiver.domain.errors import BadInput, VaultDamaged
from caregiver.vault import sentences
from caregiver.vault.connection import Value

Noun = TypeVar("Noun")
Turn = Callable[[Any], Any]

_SENSELESS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, BadInput)
"""What comes of reading a cell that this program cannot have written."""


def instant_text(at: datetime) -> str:
    """`at` as it is stored: UTC, "2026-11-22T14:32:00.000000Z". Raises ValueError when it knows no zone."""
    if at.tzinfo is None:
        raise ValueError("an instant needs a zone")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


instant: Callable[[str], datetime] = datetime.fromisoformat
"""The instant that `instant_text` wrote."""


@dataclass(frozen=True)
class _Kind:
    """How values of one type go to JSON-like things and back; None where they stay as they are."""

    write: Turn | None = None
    read: Turn | None = None
    is_nested: bool = False


class Shape(Generic[Noun]):
    """The columns of one noun."""

    def __init__(self, noun: type[Noun]) -> None:
        self._noun: Callable[..., Noun] = noun
        self._kinds = _kinds(noun)
        self.columns = tuple(self._kinds)
        readers = enumerate(_column_reader(kind) for kind in self._kinds.values())
        self._readers = [(place, read) for place, read in readers if read is not None]

    def row(self, value: Noun) -> list[Value]:
        """What stands in the columns. Raises BadInput when a text cannot be kept in any encoding."""
        row = [_column_value(kind, getattr(value, name)) for name, kind in self._kinds.items()]
        for name, cell in zip(self.columns, row, strict=True):
            _check_text(name, cell)
        return row

    def value(self, cells: list[Any]) -> Noun:
        """The value whose columns these are; the list is used up. Raises VaultDamaged when they make no sense."""
        try:
            for place, read in self._readers:
                if cells[place] is not None:
                    cells[place] = read(cells[place])
            return self._noun(*cells)
        except _SENSELESS as error:
            raise VaultDamaged(sentences.DAMAGED) from error

    def snapshot(self, value: Noun) -> str:
        """The whole value as JSON, for the history."""
        return _dump(_write_fields(self._kinds, value))

    def from_snapshot(self, text: str) -> Noun:
        """The value of a snapshot, also of an earlier version: what it did not know has its default."""
        try:
            return self._noun(**_read_fields(self._kinds, json.loads(text)))
        except _SENSELESS as error:
            raise VaultDamaged(sentences.DAMAGED) from error


def _check_text(name: str, cell: Value) -> None:
    if isinstance(cell, str):
        try:
            cell.encode()
        except UnicodeEncodeError:
            raise BadInput(name, sentences.BROKEN_LETTER) from None


def _column_value(kind: _Kind, value: Any) -> Value:
    plain = value if kind.write is None else kind.write(value)
    return _dump(plain) if kind.is_nested else plain


def _column_reader(kind: _Kind) -> Turn | None:
    read = kind.read
    if not kind.is_nested or read is None:
        return read
    # The same few lists of codes come again and again; they are immutable, so they can be shared.
    return lru_cache(maxsize=1024)(lambda cell: read(json.loads(cell)))


def _dump(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


_SIMPLE = {
    str: _Kind(),
    int: _Kind(),
    bool: _Kind(int, bool),
    datetime: _Kind(instant_text, instant),
    date: _Kind(date.isoformat, date.fromisoformat),
    time: _Kind(time.isoformat, time.fromisoformat),
    Decimal: _Kind(str, Decimal),
}


def _kinds(noun: Any) -> dict[str, _Kind]:
    hints = get_type_hints(noun)
    return {entry.name: _kind(hints[entry.name]) for entry in fields(noun)}


def _kind(hint: Any) -> _Kind:
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if get_origin(hint) in (Union, types.UnionType):
        return _optional(_kind(next(part for part in get_args(hint) if part is not types.NoneType)))
    if get_origin(hint) is tuple:
        return _list(_kind(get_args(hint)[0]))
    if is_dataclass(hint):
        return _nested(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _Kind(str, {str(member): member for member in hint}.__getitem__)
    raise TypeError(f"no way to keep {hint!r}")


def _optional(kind: _Kind) -> _Kind:
    write, read = kind.write, kind.read
    return _Kind(
        write and (lambda value: None if value is None else write(value)),
        read and (lambda plain: None if plain is None else read(plain)),
        kind.is_nested,
    )


def _list(kind: _Kind) -> _Kind:
    write, read = kind.write, kind.read
    return _Kind(
        (lambda values: [write(value) for value in values]) if write else list,
        (lambda plain: tuple(read(part) for part in plain)) if read else tuple,
        is_nested=True,
    )


def _nested(noun: Any) -> _Kind:
    kinds = _kinds(noun)
    return _Kind(
        lambda value: _write_fields(kinds, value), lambda plain: noun(**_read_fields(kinds, plain)), is_nested=True
    )


def _write_fields(kinds: dict[str, _Kind], value: Any) -> dict[str, Any]:
    cells = {name: getattr(value, name) for name in kinds}
    return {name: kind.write(cells[name]) if kind.write else cells[name] for name, kind in kinds.items()}


def _read_fields(kinds: dict[str, _Kind], plain: dict[str, Any]) -> dict[str, Any]:
    known = {name: kind for name, kind in kinds.items() if name in plain}
    return {name: kind.read(plain[name]) if kind.read else plain[name] for name, kind in known.items()}
