"""The sudden bad spells, and the one of them that goes on."""

from caregiver.domain.flare import Flare
from caregiver.domain.record import Record
from caregiver.vault.connection import Connection
from caregiver.vault.search import SearchIndex
from caregiver.vault.timeline import Timeline


class FlareTimeline(Timeline[Flare]):
    """The spells."""

    def __init__(self, connection: Connection, index: SearchIndex) -> None:
        super().__init__(connection, index, "flare", Flare)

    def going_on(self) -> Record[Flare] | None:
        """The spell that goes on, however long ago it began, or None."""
        return self._connection.once("spell that goes on", self._read_going_on)

    def _read_going_on(self) -> Record[Flare] | None:
        found = self._ledger.select("WHERE deleted_at IS NULL AND NOT is_over ORDER BY at DESC LIMIT 1")
        return next(iter(found), None)
