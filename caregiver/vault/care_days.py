"""Care days in SQL: which shift of an instant gives the date of its care day, on the clock it was lived by."""

from collections.abc import Sequence
from datetime import timedelta

from caregiver.domain.offsets import Piece
from caregiver.vault.connection import Value
from caregiver.vault.shape import instant_text


def zones_of(table: str, holds: str) -> str:
    """The zones in a table, each found by one look into an index that begins with them: not every row is read.

    Args:
        holds: What holds for each row, as the index says it.
    """
    least = f'SELECT min(zone) FROM "{table}" WHERE {holds}'
    return (
        f"WITH RECURSIVE found (zone) AS ({least} UNION ALL SELECT ({least} AND zone > found.zone) FROM found"
        " WHERE found.zone IS NOT NULL) SELECT zone FROM found WHERE zone IS NOT NULL ORDER BY 1"
    )


def with_pieces(pieces: Sequence[Piece], start_hour: int) -> tuple[str, list[Value]]:
    """ "WITH piece (start, stop, zone, shift) AS (…)" and its values: `date(at, shift)` is the care day.

    Args:
        pieces: At least one.
        start_hour: The hour of the wall clock at which a care day starts.
    """
    values: list[Value] = []
    for piece in pieces:
        shift = f"{(piece.offset - timedelta(hours=start_hour)).total_seconds():+.0f} seconds"
        values += [instant_text(piece.start), instant_text(piece.end), piece.zone, shift]
    rows = ", ".join(["(?, ?, ?, ?)"] * len(pieces))
    return f"WITH piece (start, stop, zone, shift) AS (VALUES {rows})", values
