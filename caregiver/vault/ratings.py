"""Pain numbers of any number of years, read out of one index: by care day, and by the time of day; and by the place
on the body, which costs more, because places stand in the rows themselves.

Each row that comes out holds all entries of its day, or of its quarter of an hour, as `domain.ratings` writes them.
"""

from collections.abc import Sequence
from datetime import date, datetime

from caregiver.domain.offsets import Piece
from caregiver.domain.ratings import A_VOICE, COULD_NOT_ANSWER, FIRST_CODE, NO_NUMBER, VOICES, Ratings
from caregiver.domain.span import Span
from caregiver.vault.care_days import with_pieces, zones_of
from caregiver.vault.connection import Connection, Row
from caregiver.vault.shape import instant, instant_text

BIN_MINUTES = 15
"""Entries of one quarter of an hour are counted together where hours are drawn."""

_VOICE = " ".join(f"WHEN '{voice}' THEN {FIRST_CODE + A_VOICE * place}" for place, voice in enumerate(VOICES))
_VALUE = f"CASE WHEN score IS NOT NULL THEN score WHEN could_not_answer THEN {COULD_NOT_ANSWER} ELSE {NO_NUMBER} END"
_ALL = f"group_concat(char(CASE voice {_VOICE} END + {_VALUE}), '')"
_FROM = "FROM piece CROSS JOIN pain_entry ON at >= piece.start AND at < piece.stop AND pain_entry.zone = piece.zone"
_WHERE = "WHERE deleted_at IS NULL AND date(at, shift) BETWEEN ? AND ?"
_HELD = f"{_FROM} {_WHERE} GROUP BY 1 ORDER BY 1"
_MARK = f"char(CASE voice {_VOICE} END + coalesce(value ->> 'score', {NO_NUMBER}))"


class RatingsTable:
    """The pain entries as counts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def zones(self) -> tuple[str, ...]:
        """The zones in which entries were lived."""
        return self._connection.once("zones of ratings", self._read_zones)

    def _read_zones(self) -> tuple[str, ...]:
        rows = self._connection.rows(zones_of("pain_entry", "deleted_at IS NULL"))
        return tuple(zone for (zone,) in rows)

    def ends(self) -> tuple[datetime, datetime] | None:
        """The instants of the first and of the last entry (UTC), or None without any."""
        first, last = (f"(SELECT {end}(at) FROM pain_entry WHERE deleted_at IS NULL)" for end in ("min", "max"))
        row = self._connection.row(f"SELECT {first}, {last}")  # asked for together, both would read the whole index
        return (instant(row[0]), instant(row[1])) if row and row[0] else None

    def count(self, start: datetime, end: datetime) -> int:
        """How many entries there are from `start` on and before `end`."""
        query = "SELECT count(*) FROM pain_entry WHERE deleted_at IS NULL AND at >= ? AND at < ?"
        row = self._connection.row(query, (instant_text(start), instant_text(end)))
        return int(row[0]) if row else 0

    def days(self, pieces: Sequence[Piece], span: Span, start_hour: int) -> list[tuple[date, Ratings]]:
        """Each care day of the span with entries, oldest first; a day starts at `start_hour` of the wall clock."""
        found = self._rows(f"SELECT date(at, shift), {_ALL} {_HELD}", pieces, span, start_hour)
        return [(date.fromisoformat(str(day)), str(ratings)) for day, ratings in found]

    def quarters(self, pieces: Sequence[Piece], span: Span, start_hour: int) -> list[tuple[int, Ratings]]:
        """Each quarter of an hour of the day with entries of any day of the span: minutes since the day's start, and
        the entries."""
        minute = "(CAST(strftime('%H', at, shift) AS INTEGER) * 60 + CAST(strftime('%M', at, shift) AS INTEGER))"
        found = self._rows(f"SELECT {minute} / {BIN_MINUTES} * {BIN_MINUTES}, {_ALL} {_HELD}", pieces, span, start_hour)
        return [(int(minutes), str(ratings)) for minutes, ratings in found]

    def marks(self, pieces: Sequence[Piece], span: Span, start_hour: int) -> list[tuple[str, Ratings, int]]:
        """Each place on the body that was marked in the span: its code, a rating with the number of this place alone
        for each time, and in how many of them the pain spread to it."""
        select = f"SELECT value ->> 'region', group_concat({_MARK}, ''), sum(value ->> 'is_spread')"
        found = self._rows(f"{select} {_FROM}, json_each(places) {_WHERE} GROUP BY 1", pieces, span, start_hour)
        return [(str(region), str(ratings), int(spread)) for region, ratings, spread in found]

    def marked(self, pieces: Sequence[Piece], span: Span, start_hour: int) -> tuple[int, int]:
        """How many entries the span holds, and in how many of them a place is marked."""
        found = self._rows(f"SELECT count(*), total(places <> '[]') {_FROM} {_WHERE}", pieces, span, start_hour)
        return (int(found[0][0]), int(found[0][1])) if found else (0, 0)

    def _rows(self, select: str, pieces: Sequence[Piece], span: Span, start_hour: int) -> list[Row]:
        if not pieces:
            return []
        table, values = with_pieces(pieces, start_hour)
        ends = (span.first.isoformat(), span.last.isoformat())
        return self._connection.rows(f"{table} {select}", (*values, *ends))
