"""What the reminders remember: what was shown of each slot, and when they were last checked.

This is the state of a bell, not a part of the diary's story: it has no writer and no history.
"""

from datetime import datetime

from caregiver.domain.ring import Ring
from caregiver.vault.connection import Connection
from caregiver.vault.doses import SlotName
from caregiver.vault.shape import Shape, instant, instant_text

_SHAPE = Shape(Ring)
_COLUMNS = ", ".join(_SHAPE.columns)
_MARKS = ", ".join("?" * len(_SHAPE.columns))
_ANEW = ", ".join(f"{column} = excluded.{column}" for column in _SHAPE.columns)


class Rings:
    """The rings by their slots."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, since: datetime) -> dict[SlotName, Ring]:
        """The rings of the slots that were due at or after `since`."""
        rows = self._connection.rows(f"SELECT {_COLUMNS} FROM ring WHERE due_at >= ?", (instant_text(since),))
        rings = [_SHAPE.value(list(row)) for row in rows]
        return {(ring.regimen, ring.slot): ring for ring in rings}

    def put(self, ring: Ring) -> None:
        """Keep a ring in the place of what was kept of its slot."""
        with self._connection.transaction():
            self._connection.run(
                f"INSERT INTO ring ({_COLUMNS}) VALUES ({_MARKS}) ON CONFLICT (regimen, slot) DO UPDATE SET {_ANEW}",
                _SHAPE.row(ring),
            )

    def checked_at(self) -> datetime | None:
        """When the reminders were last checked, or None before the first time."""
        row = self._connection.row("SELECT checked_at FROM bell")
        return None if row is None else instant(row[0])

    def set_checked_at(self, at: datetime) -> None:
        """Keep when the reminders were checked."""
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO bell (id, checked_at) VALUES (1, ?)"
                " ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at",
                (instant_text(at),),
            )
