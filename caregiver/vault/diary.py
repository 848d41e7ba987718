"""What happened when: every noun that has its place in time."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from caregiver.domain.call import Call
from caregiver.domain.device import DeviceNote
from caregiver.domain.pain import PainEntry
from caregiver.domain.record import Record
from caregiver.domain.stay import Confirmation, Stay
from caregiver.domain.stock import StockNote
from caregiver.vault.connection import Connection
from caregiver.vault.doses import DoseTimeline
from caregiver.vault.search import SearchIndex
from caregiver.vault.timeline import MedicineTimeline, Timeline

if TYPE_CHECKING:
    from caregiver.domain.care_note import CareNote
    from caregiver.domain.comfort import Comfort
    from caregiver.domain.flare import Flare
    from caregiver.domain.review import OwnDay, Review
    from caregiver.domain.symptom import SymptomNote
    from caregiver.domain.treatment import Treatment


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
        self._connection = connection
        self._index = SearchIndex(connection)
        self.pain = Timeline(connection, self._index, "pain_entry", PainEntry)
        self.calls = Timeline(connection, self._index, "call", Call)
        self.doses = DoseTimeline(connection, self._index)
        self.stays = Timeline(connection, self._index, "stay", Stay)
        self.confirmations = MedicineTimeline(connection, self._index, "confirmation", Confirmation)
        self.devices = MedicineTimeline(connection, self._index, "device_note", DeviceNote)
        self.stock = MedicineTimeline(connection, self._index, "stock_note", StockNote)

    # -- loaded when first asked for: no start of the program needs them -------------------------------------------

    @cached_property
    def flares(self) -> "Timeline[Flare]":
        """Sudden bad spells."""
        from caregiver.domain.flare import Flare

        return Timeline(self._connection, self._index, "flare", Flare)

    @cached_property
    def symptoms(self) -> "Timeline[SymptomNote]":
        """Symptoms and side effects."""
        from caregiver.domain.symptom import SymptomNote

        return Timeline(self._connection, self._index, "symptom_note", SymptomNote)

    @cached_property
    def reviews(self) -> "Timeline[Review]":
        """The evening reviews."""
        from caregiver.domain.review import Review

        return Timeline(self._connection, self._index, "review", Review)

    @cached_property
    def own_days(self) -> "Timeline[OwnDay]":
        """The caregivers' own days."""
        from caregiver.domain.review import OwnDay

        return Timeline(self._connection, self._index, "own_day", OwnDay)

    @cached_property
    def comforts(self) -> "Timeline[Comfort]":
        """What was done without medicine."""
        from caregiver.domain.comfort import Comfort

        return Timeline(self._connection, self._index, "comfort", Comfort)

    @cached_property
    def care_notes(self) -> "Timeline[CareNote]":
        """Notes, who came, care that was given."""
        from caregiver.domain.care_note import CareNote

        return Timeline(self._connection, self._index, "care_note", CareNote)

    @cached_property
    def treatments(self) -> "Timeline[Treatment]":
        """Treatments, planned and done."""
        from caregiver.domain.treatment import Treatment

        return Timeline(self._connection, self._index, "treatment", Treatment)

    @property
    def _searched(self) -> tuple[Timeline[Any], ...]:
        return (
            *(self.pain, self.calls, self.doses, self.flares, self.symptoms, self.reviews, self.own_days),
            *(self.comforts, self.care_notes, self.treatments),
        )

    def search(self, words: str, limit: int = 50, offset: int = 0) -> list[Record[Any]]:
        """Records of the diary that hold all words that were typed, or their beginnings; newest first."""
        timelines = self._searched
        found = self._index.find(words, limit, offset, nouns=tuple(timeline.table for timeline in timelines))
        records: dict[str, Record[Any]] = {}
        for timeline in timelines:
            records |= timeline.among(hit.uuid for hit in found if hit.noun == timeline.table)
        return [records[hit.uuid] for hit in found]
