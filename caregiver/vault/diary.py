"""What happened when: every noun that has its place in time."""

from caregiver.domain.call import Call
from caregiver.domain.device import DeviceNote
from caregiver.domain.dose import Dose
from caregiver.domain.pain import PainEntry
from caregiver.domain.record import Record
from caregiver.domain.stay import Confirmation, Stay
from caregiver.domain.stock import StockNote
from caregiver.vault.connection import Connection
from caregiver.vault.doses import DoseTimeline
from caregiver.vault.search import SearchIndex
from caregiver.vault.timeline import MedicineTimeline, Timeline

FoundRecord = Record[PainEntry] | Record[Call] | Record[Dose]
"""What a search over the whole diary leads to."""


class Diary:
    """Everything with a place in time.

    Attributes:
        pain: Pain entries.
        calls: Calls about urgent signs.
        doses: What was given and not given.
        stays: Times in which nothing rings.
        confirmations: What became of each medicine after a stay.
        devices: What was seen of patches and pumps.
        stock: What is at home.
    """

    def __init__(self, connection: Connection) -> None:
        self._index = SearchIndex(connection)
        self.pain = Timeline(connection, self._index, "pain_entry", PainEntry)
        self.calls = Timeline(connection, self._index, "call", Call)
        self.doses = DoseTimeline(connection, self._index)
        self.stays = Timeline(connection, self._index, "stay", Stay)
        self.confirmations = MedicineTimeline(connection, self._index, "confirmation", Confirmation)
        self.devices = MedicineTimeline(connection, self._index, "device_note", DeviceNote)
        self.stock = MedicineTimeline(connection, self._index, "stock_note", StockNote)

    def search(self, words: str, limit: int = 50, offset: int = 0) -> list[FoundRecord]:
        """Pain entries, calls and doses that hold all words that were typed, or their beginnings; newest first."""
        timelines = (self.pain, self.calls, self.doses)
        found = self._index.find(words, limit, offset, nouns=tuple(timeline.table for timeline in timelines))
        records: dict[str, FoundRecord] = {}
        for timeline in timelines:
            records |= timeline.among(hit.uuid for hit in found if hit.noun == timeline.table)
        return [records[hit.uuid] for hit in found]
