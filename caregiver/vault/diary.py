"""What happened when: every noun that has its place in time."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from caregiver.domain.call import Call
from caregiver.domain.device import DeviceNote
from caregiver.domain.pain import PainEntry
from caregiver.domain.record import Record
from caregiver.domain.stay import Confirmation, Stay
from caregiver.domain.stock import StockNote
from caregiver.vault.connection import Connection
from caregiver.vault.doses import DoseTimeline
from caregiver.vault.search import OF_MEDICINES, Found, SearchIndex, place_of
from caregiver.vault.shape import instant, instant_text
from caregiver.vault.sieve import Sieve
from caregiver.vault.tally import Tally
from caregiver.vault.timeline import MedicineTimeline, Timeline

if TYPE_CHECKING:
    from caregiver.domain.agreement import Agreement
    from caregiver.domain.care_note import CareNote
    from caregiver.domain.comfort import Comfort
    from caregiver.domain.review import OwnDay, Review
    from caregiver.domain.symptom import SymptomNote
    from caregiver.domain.treatment import Treatment
    from caregiver.domain.visit import Visit
    from caregiver.vault.dose_counts import DoseCounts
    from caregiver.vault.flares import FlareTimeline
    from caregiver.vault.measures import MeasuresTable
    from caregiver.vault.needed_doses import NeededDoses
    from caregiver.vault.questions import QuestionTimeline
    from caregiver.vault.ratings import RatingsTable


class Placed(NamedTuple):
    """Where a record lies: when (UTC), in which zone, in which table, and its uuid."""

    at: datetime
    zone: str
    noun: str
    uuid: str


_ROUND_THE_EARTH = timedelta(hours=27)
"""No two clocks are further apart."""
Named = tuple[str, tuple[str, ...]]
"""Words that are left to be found, and the medicines whose names are the other words."""


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
        self._tally = Tally(connection)
        self.pain = Timeline(connection, self._index, "pain_entry", PainEntry)
        self.calls = Timeline(connection, self._index, "call", Call)
        self.doses = DoseTimeline(connection, self._index)
        self.stays = Timeline(connection, self._index, "stay", Stay)
        self.confirmations = MedicineTimeline(connection, self._index, "confirmation", Confirmation)
        self.devices = MedicineTimeline(connection, self._index, "device_note", DeviceNote)
        self.stock = MedicineTimeline(connection, self._index, "stock_note", StockNote)

    # -- loaded when first asked for: no start of the program needs them -------------------------------------------

    @cached_property
    def flares(self) -> "FlareTimeline":
        """Sudden bad spells."""
        from caregiver.vault.flares import FlareTimeline

        return FlareTimeline(self._connection, self._index)

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

    @cached_property
    def visits(self) -> "Timeline[Visit]":
        """Visits, planned and past."""
        from caregiver.domain.visit import Visit

        return Timeline(self._connection, self._index, "visit", Visit)

    @cached_property
    def questions(self) -> "QuestionTimeline":
        """Questions for the team."""
        from caregiver.vault.questions import QuestionTimeline

        return QuestionTimeline(self._connection, self._index)

    @cached_property
    def agreements(self) -> "Timeline[Agreement]":
        """What was agreed at visits and in calls."""
        from caregiver.domain.agreement import Agreement

        return Timeline(self._connection, self._index, "agreement", Agreement)

    @cached_property
    def ratings(self) -> "RatingsTable":
        """The pain entries as counts."""
        from caregiver.vault.ratings import RatingsTable

        return RatingsTable(self._connection)

    @cached_property
    def dose_counts(self) -> "DoseCounts":
        """Doses that no plan makes due, as counts."""
        from caregiver.vault.dose_counts import DoseCounts

        return DoseCounts(self._connection)

    @cached_property
    def needed_doses(self) -> "NeededDoses":
        """As-needed doses by the time of day, and to be paired with numbers."""
        from caregiver.vault.needed_doses import NeededDoses

        return NeededDoses(self._connection)

    @cached_property
    def measures(self) -> "MeasuresTable":
        """What evening reviews and symptom notes say, one thing at a time."""
        from caregiver.vault.measures import MeasuresTable

        return MeasuresTable(self._connection)

    @cached_property
    def _timelines(self) -> "dict[str, Timeline[Any]]":
        """What stands in the days of the diary, by table."""
        found = (
            *(self.pain, self.calls, self.doses, self.flares, self.symptoms, self.reviews, self.own_days),
            *(self.comforts, self.care_notes, self.treatments),
        )
        return {timeline.table: timeline for timeline in found}

    def places(self, sieve: Sieve, limit: int, before: datetime | None = None) -> list[Placed]:
        """Where the newest records of any noun that pass lie, newest first; only those before an instant, if one is
        given. It costs much less than the records themselves."""
        earlier, parameters = ("", ()) if before is None else (" AND at < ?", (instant_text(before),))
        asked, values = [], []
        for noun, (holds, given) in sieve.tables():
            asked.append(f"SELECT at, zone, id, '{noun}', uuid FROM \"{noun}\" WHERE {holds}{earlier}")
            values += [*given, *parameters]
        if not asked:
            return []
        order = "ORDER BY 1 DESC, 2 DESC, 3 DESC LIMIT ?"
        rows = self._connection.rows(f"{' UNION ALL '.join(asked)} {order}", (*values, limit))
        return [Placed(instant(at), zone, noun, uuid) for at, zone, _, noun, uuid in rows]

    def records(self, places: Sequence[Placed]) -> list[Record[Any]]:
        """The records that lie at these places, in their order."""
        return self._records([(place.noun, place.uuid) for place in places])

    def counted(self, sieve: Sieve) -> Mapping[str, Counter[str]]:
        """How many records pass, by table and, of pain entries, by voice ("" without a number); only those that have
        any."""
        return self._tally.of(sieve)

    def first_places(self, tables: Sequence[str], start: datetime, end: datetime) -> list[tuple[datetime, str]]:
        """When the first records of these tables from `start` on and before `end` are (UTC), and in which zone: those
        of little more than a day, for on another clock a later one may be of an earlier day. None are an empty list."""
        held = "deleted_at IS NULL AND at >= ? AND at < ?"
        asked = [f'SELECT (SELECT min(at) FROM "{table}" WHERE {held})' for table in tables]
        values = (instant_text(start), instant_text(end))
        firsts = [text for (text,) in self._connection.rows(" UNION ALL ".join(asked), values * len(tables)) if text]
        if not firsts:
            return []
        last = min(instant(min(firsts)) + _ROUND_THE_EARTH, end)
        asked = [f'SELECT at, zone FROM "{table}" WHERE {held}' for table in tables]
        values = (min(firsts), instant_text(last))
        rows = self._connection.rows(" UNION ".join(asked), values * len(tables))
        return [(instant(at), zone) for at, zone in rows]

    def kinds(self) -> frozenset[str]:
        """The tables in which any record stands."""
        asked = (
            f"SELECT '{noun}' WHERE EXISTS (SELECT 1 FROM \"{noun}\" WHERE deleted_at IS NULL)"
            for noun in self._timelines
        )
        return frozenset(noun for (noun,) in self._connection.rows(" UNION ALL ".join(asked)))

    def regions(self) -> frozenset[str]:
        """The places on the body that stand in any record."""
        standing = "WHERE deleted_at IS NULL"
        placed = f"(SELECT DISTINCT places FROM pain_entry {standing})"
        rows = self._connection.rows(
            f"SELECT DISTINCT value ->> 'region' FROM {placed}, json_each(places)"
            f" UNION ALL SELECT value ->> 'region' FROM flare, json_each(places) {standing}"
            f" UNION ALL SELECT value FROM treatment, json_each(regions) {standing}"
            f" UNION ALL SELECT region FROM comfort {standing} AND region <> ''"
        )
        return frozenset(region for (region,) in rows)

    def sift(self, typed: str, limit: int, sieve: Sieve, named: Sequence[Named] = ()) -> list[Record[Any]]:
        """Records that pass and hold all words that were typed, or their beginnings; newest first.

        Args:
            named: Medicines that bear some of the words as their names, and what of the words is left to be found
                in a record about one of them.
        """
        found = self._index.sift(typed, limit, sieve)
        for rest, medicines in named:
            found += self._index.sift(rest, limit, sieve, medicines) if rest else self._about(medicines, limit, sieve)
        ordered = sorted(found, key=lambda hit: hit.place, reverse=True)
        return self._records(list(dict.fromkeys((hit.noun, hit.uuid) for hit in ordered))[:limit])

    def search(self, words: str, limit: int = 50, offset: int = 0) -> list[Record[Any]]:
        """Records of the diary that hold all words that were typed, or their beginnings; newest first."""
        found = self._index.find(words, limit, offset, nouns=tuple(self._timelines))
        return self._records([(hit.noun, hit.uuid) for hit in found])

    def _about(self, medicines: Sequence[str], limit: int, sieve: Sieve) -> list[Found]:
        """Everything that is about one of these medicines."""
        marks = ", ".join("?" * len(medicines))
        found = []
        for noun, (holds, given) in sieve.tables():
            if noun in OF_MEDICINES:
                query = (
                    f'SELECT uuid, at FROM "{noun}" WHERE medicine IN ({marks}) AND {holds} ORDER BY at DESC LIMIT ?'
                )
                rows = self._connection.rows(query, (*medicines, *given, limit))
                found += [Found(noun, uuid, place_of(instant(at))) for uuid, at in rows]
        return found

    def _records(self, places: Sequence[tuple[str, str]]) -> list[Record[Any]]:
        """The records of these tables and uuids, in their order."""
        by_table: dict[str, list[str]] = {}
        for noun, uuid in places:
            by_table.setdefault(noun, []).append(uuid)
        records: dict[str, Record[Any]] = {}
        for table, uuids in by_table.items():
            records |= self._timelines[table].among(uuids)
        return [records[uuid] for _, uuid in places]
