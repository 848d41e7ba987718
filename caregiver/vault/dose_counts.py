"""Doses of any number of years as counts: what was given outside the clock, by care day."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from caregiver.domain.dose import DoseAnswer, Purpose
from caregiver.domain.offsets import Piece
from caregiver.domain.span import Span
from caregiver.vault.care_days import with_pieces, zones_of
from caregiver.vault.connection import Connection

_UNPLANNED = f"deleted_at IS NULL AND purpose <> '{Purpose.SLOT}' AND answer <> '{DoseAnswer.NOT_GIVEN}'"
"""What the index of doses that no plan names holds, in its own words."""

_COUNTED = (
    "SELECT date(at, shift), medicine, name, amount, unit, strength, purpose, count(*), min(uuid)"
    " FROM piece CROSS JOIN dose ON at >= piece.start AND at < piece.stop AND dose.zone = piece.zone"
    f" WHERE {_UNPLANNED} AND date(at, shift) BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, min(at)"
)


class GivenDay(NamedTuple):
    """Doses of one kind and amount that were given on one care day.

    Attributes:
        sample: Uuid of one of them, or of one of another day that is just like them.
        times: How many.
    """

    day: date
    sample: str
    times: int


class DoseCounts:
    """Doses that no plan makes due, as counts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def zones(self) -> tuple[str, ...]:
        """The zones in which doses were given that no plan names."""
        return self._connection.once("zones of doses", self._read_zones)

    def _read_zones(self) -> tuple[str, ...]:
        rows = self._connection.rows(zones_of("dose", _UNPLANNED))
        return tuple(zone for (zone,) in rows)

    def given(self, pieces: Sequence[Piece], span: Span, start_hour: int) -> list[GivenDay]:
        """As-needed, extra and one-off doses of the care days of a span, oldest day first."""
        if not pieces:
            return []
        table, values = with_pieces(pieces, start_hour)
        rows = self._connection.rows(f"{table} {_COUNTED}", (*values, span.first.isoformat(), span.last.isoformat()))
        samples: dict[tuple[object, ...], str] = {}
        return [
            GivenDay(date.fromisoformat(str(day)), samples.setdefault(tuple(alike), str(uuid)), int(times))
            for day, *alike, times, uuid in rows
        ]
