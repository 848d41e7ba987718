"""What evening reviews and symptom notes say, one thing at a time, for any number of years."""

from collections.abc import Sequence
from datetime import date

from caregiver.domain.offsets import Piece
from caregiver.domain.span import Span
from caregiver.domain.symptom import Grade
from caregiver.vault.care_days import with_pieces
from caregiver.vault.connection import Connection, Row, Value

_OF_CODE = "(SELECT value ->> '{value}' FROM json_each({list}) WHERE value ->> '{code}' = ?)"
_NOTED = (
    f"SELECT date(at, shift), sum(value ->> 'grade' <> '{Grade.NONE}')"
    " FROM piece CROSS JOIN symptom_note ON at >= piece.start AND at < piece.stop AND symptom_note.zone = piece.zone"
    " CROSS JOIN json_each(symptoms)"
    " WHERE deleted_at IS NULL AND value ->> 'code' = ? AND date(at, shift) BETWEEN ? AND ? GROUP BY 1 ORDER BY 1"
)
_CODES = (
    "SELECT DISTINCT value ->> '{code}' FROM (SELECT DISTINCT {list} FROM {table} WHERE deleted_at IS NULL),"
    " json_each({list}) ORDER BY 1"
)


class MeasuresTable:
    """What was said in the evenings, and how often a symptom was noted; only days that say it, oldest first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- evening reviews ----------------------------------------------------------------------------------------

    def nights(self, span: Span) -> list[tuple[date, str]]:
        """How the person slept: the codes of `Sleep`."""
        return [(_day(day), str(night)) for day, night in self._said("nullif(sleep, '')", span)]

    def bowels(self, span: Span) -> list[tuple[date, int]]:
        """Days since the bowels opened."""
        return [(_day(day), int(days)) for day, days in self._said("bowels_days", span)]

    def worst(self, span: Span) -> list[tuple[date, int, str]]:
        """The worst number of the day as it was said looking back, and the code of whose it is."""
        return [(_day(day), int(score), str(voice)) for day, score, voice in self._said("worst", span, ", voice")]

    def grades(self, span: Span, symptom: str) -> list[tuple[date, str]]:
        """How bad a symptom was: the codes of `Grade`; "" where it was there and nobody said how bad."""
        found = self._said(_OF_CODE.format(value="grade", list="symptoms", code="code"), span, values=(symptom,))
        return [(_day(day), str(grade)) for day, grade in found]

    def areas(self, span: Span, area: str) -> list[tuple[date, int]]:
        """How much pain got in the way of something, 0 to 10."""
        found = self._said(_OF_CODE.format(value="score", list="areas", code="area"), span, values=(area,))
        return [(_day(day), int(score)) for day, score in found]

    # -- symptom notes ------------------------------------------------------------------------------------------

    def zones(self) -> tuple[str, ...]:
        """The zones in which symptom notes were written."""
        return self._connection.once("zones of symptom notes", self._read_zones)

    def noted(self, pieces: Sequence[Piece], span: Span, start_hour: int, symptom: str) -> list[tuple[date, int]]:
        """How often a symptom was noted, by care day; 0 where every note of the day says that it was not there."""
        if not pieces:
            return []
        table, values = with_pieces(pieces, start_hour)
        ends = (span.first.isoformat(), span.last.isoformat())
        rows = self._connection.rows(f"{table} {_NOTED}", (*values, symptom, *ends))
        return [(_day(day), int(times)) for day, times in rows]

    # -- what there is ------------------------------------------------------------------------------------------

    def reviewed_symptoms(self) -> tuple[str, ...]:
        """Codes of the symptoms that any evening review tells of."""
        return self._codes("code", "symptoms", "review")

    def reviewed_areas(self) -> tuple[str, ...]:
        """Codes of what any evening review says that pain got in the way of."""
        return self._codes("area", "areas", "review")

    def noted_symptoms(self) -> tuple[str, ...]:
        """Codes of the symptoms that were ever noted."""
        return self._codes("code", "symptoms", "symptom_note")

    # -- parts --------------------------------------------------------------------------------------------------

    def _said(self, what: str, span: Span, beside: str = "", values: tuple[Value, ...] = ()) -> list[Row]:
        return self._connection.rows(
            f"SELECT day, said{beside} FROM (SELECT day, {what} AS said{beside} FROM review"
            " WHERE deleted_at IS NULL AND day BETWEEN ? AND ?) WHERE said IS NOT NULL ORDER BY day",
            (*values, span.first.isoformat(), span.last.isoformat()),
        )

    def _codes(self, code: str, within: str, table: str) -> tuple[str, ...]:
        query = _CODES.format(code=code, list=within, table=table)
        return self._connection.once(f"{code} {table}", lambda: _first_cells(self._connection.rows(query)))

    def _read_zones(self) -> tuple[str, ...]:
        return _first_cells(
            self._connection.rows("SELECT DISTINCT zone FROM symptom_note WHERE deleted_at IS NULL ORDER BY 1")
        )


def _first_cells(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(str(row[0]) for row in rows)


def _day(text: object) -> date:
    return date.fromisoformat(str(text))
