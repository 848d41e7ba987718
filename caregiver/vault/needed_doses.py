"""As-needed doses of any number of years: counted by the time of day, and read small, to be paired with numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer, Purpose
from caregiver.domain.offsets import Piece
from caregiver.domain.pain import Voice, series_of
from caregiver.domain.relief_pairs import AFTER, BEFORE, Number
from caregiver.domain.span import Span
from caregiver.domain.strength import Strength
from caregiver.vault.care_days import with_pieces
from caregiver.vault.connection import Connection
from caregiver.vault.ratings import BIN_MINUTES
from caregiver.vault.shape import Shape, instant, instant_text

_GIVEN = f"dose.deleted_at IS NULL AND purpose = '{Purpose.AS_NEEDED}' AND answer <> '{DoseAnswer.NOT_GIVEN}'"
_MINUTE = "(CAST(strftime('%H', at, shift) AS INTEGER) * 60 + CAST(strftime('%M', at, shift) AS INTEGER))"
_SERIES = {str(voice): series_of(voice) for voice in Voice}


class GivenQuarter(NamedTuple):
    """Doses of one medicine at one quarter of an hour.

    Attributes:
        medicine: Uuid.
        minutes: Where the quarter begins, since the day's start.
        times: How many, on all days together.
    """

    medicine: str
    minutes: int
    times: int


@dataclass(frozen=True)
class NeededDose:
    """What of a dose is needed to compare it."""

    at: datetime
    zone: str
    medicine: str
    amount: Decimal | None
    unit: Unit | None
    strength: Strength


class LinkedDose(NamedTuple):
    """The same with the numbers that were linked with it, as far as they stand."""

    dose: NeededDose
    before: Number | None
    after: Number | None


class NeededDoses:
    """The as-needed doses of which any was given."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._shape = Shape(NeededDose)

    def quarters(self, pieces: Sequence[Piece], span: Span, start_hour: int) -> list[GivenQuarter]:
        """How many were given at each quarter of an hour of the care days of a span, by medicine."""
        if not pieces:
            return []
        table, values = with_pieces(pieces, start_hour)
        rows = self._connection.rows(
            f"{table} SELECT medicine, {_MINUTE} / {BIN_MINUTES} * {BIN_MINUTES}, count(*)"
            " FROM piece CROSS JOIN dose ON at >= piece.start AND at < piece.stop AND dose.zone = piece.zone"
            f" WHERE {_GIVEN} AND date(at, shift) BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY 1, 2",
            (*values, span.first.isoformat(), span.last.isoformat()),
        )
        return [GivenQuarter(str(medicine), int(minutes), int(times)) for medicine, minutes, times in rows]

    def linked(self, medicines: Sequence[str], start: datetime, end: datetime) -> list[LinkedDose]:
        """Those of some medicines from `start` on and before `end`, oldest first."""
        columns = ", ".join(f"dose.{name}" for name in self._shape.columns)
        marks = ", ".join("?" * len(medicines))
        rows = self._connection.rows(
            f"SELECT {columns}, b.at, b.score, b.voice, a.at, a.score, a.voice FROM dose"
            " LEFT JOIN pain_entry b ON b.uuid = pain_before AND b.deleted_at IS NULL AND b.score IS NOT NULL"
            " LEFT JOIN pain_entry a ON a.uuid = pain_after AND a.deleted_at IS NULL AND a.score IS NOT NULL"
            f" WHERE {_GIVEN} AND medicine IN ({marks}) AND dose.at >= ? AND dose.at < ? ORDER BY dose.at, dose.id",
            (*medicines, instant_text(start), instant_text(end)),
        )
        width = len(self._shape.columns)
        return [
            LinkedDose(
                self._shape.value(list(row[:width])), _number(*row[width : width + 3]), _number(*row[width + 3 :])
            )
            for row in rows
        ]

    def numbers_around(self, medicines: Sequence[str], start: datetime, end: datetime) -> list[Number]:
        """Every pain number near enough to one of these doses to stand before or after it, oldest first."""
        marks = ", ".join("?" * len(medicines))
        rows = self._connection.rows(
            "SELECT DISTINCT p.at, p.score, p.voice FROM dose CROSS JOIN pain_entry p"
            f" ON p.at >= {_shifted(-BEFORE)} AND p.at <= {_shifted(AFTER[1])}"
            f" WHERE {_GIVEN} AND medicine IN ({marks}) AND dose.at >= ? AND dose.at < ?"
            " AND p.deleted_at IS NULL AND p.score IS NOT NULL ORDER BY 1, p.id",
            (*medicines, instant_text(start), instant_text(end)),
        )
        return [Number(instant(at), score, _SERIES[voice]) for at, score, voice in rows]


def _shifted(by: timedelta) -> str:
    """An instant so much away from a dose, a second further to be sure: what is meant exactly is asked again."""
    seconds = by.total_seconds() + (1 if by > timedelta(0) else -1)
    return f"strftime('%Y-%m-%dT%H:%M:%S', dose.at, '{seconds:+.0f} seconds')"


def _number(at: Any, score: Any, voice: Any) -> Number | None:
    return None if at is None else Number(instant(at), score, _SERIES[voice])
