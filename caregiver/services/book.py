"""The whole diary as one book: its records of every noun, read newest first, sifted, searched, taken out, put back."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from caregiver.domain.call import Call
from caregiver.domain.care_day import care_day
from caregiver.domain.care_note import CareNote
from caregiver.domain.code_words import code_text
from caregiver.domain.comfort import Comfort
from caregiver.domain.dose import Dose
from caregiver.domain.errors import Gone
from caregiver.domain.flare import Flare
from caregiver.domain.medicine import Medicine
from caregiver.domain.own_words import is_closed
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.record import Change, Record
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.symptom import SymptomNote
from caregiver.domain.text import QT_TRANSLATE_NOOP, untranslated
from caregiver.domain.treatment import Treatment
from caregiver.services.changes import Changed
from caregiver.services.journal import AnyJournal
from caregiver.services.wanted import NOUNS, Topic, Wanted
from caregiver.vault.diary import Placed
from caregiver.vault.sieve import Sieve

if TYPE_CHECKING:
    from caregiver.services.services import Services

__all__ = ["Book", "Counted", "Placed"]

_GONE = QT_TRANSLATE_NOOP("caregiver", "This is not in the diary.")


@dataclass(frozen=True)
class Counted:
    """How much there is of what is wanted.

    Attributes:
        records: How many records, by table; only those that have any.
        ratings: How many pain numbers, by voice; only those that have any.
    """

    records: Mapping[str, int]
    ratings: Mapping[Voice, int]


class Book:
    """Every noun is read and written here in the same way; each has its journal."""

    def __init__(self, services: "Services") -> None:
        self._services = services

    @cached_property
    def _journals(self) -> Mapping[type, AnyJournal]:
        services = self._services
        return {
            PainEntry: services.diary,
            Dose: services.doses,
            Call: services.calls,
            Flare: services.flares,
            SymptomNote: services.symptoms,
            Review: services.reviews,
            OwnDay: services.own_days,
            Comfort: services.comforts,
            CareNote: services.care_notes,
            Treatment: services.treatments,
        }

    # -- one record ---------------------------------------------------------------------------------------------

    def find(self, uuid: str) -> Record[Any] | None:
        """The record of this name, removed or not; None when there never was one, or it is only for somebody else."""
        for journal in self._journals.values():
            record = journal.find(uuid)
            if record is not None:
                return record if self._may_read(record) else None
        return None

    def get(self, uuid: str) -> Record[Any]:
        """The same; raises Gone."""
        record = self.find(uuid)
        if record is None:
            raise Gone(_GONE)
        return record

    def steps(self, record: Record[Any]) -> tuple[Change[Any], ...]:
        """Every step of its life, oldest first."""
        return self._journal(record.value).history(record.uuid)

    def remove(self, uuid: str) -> Changed[Record[Any]]:
        """Take it out of the diary; it can be put back. Raises Gone."""
        return self._journal(self.get(uuid).value).remove(uuid)

    def put_back(self, uuid: str) -> Changed[Record[Any]]:
        """Put it back where it stood. Raises Gone; AlreadyAnswered for a dose whose slot has another answer."""
        return self._journal(self.get(uuid).value).put_back(uuid)

    def correct(self, uuid: str, value: Any) -> Changed[Record[Any]]:
        """Let another content stand; what stood there stays in the history. Raises BadInput, Gone."""
        return self._journal(value).correct(uuid, value)

    def tell_team(self, uuid: str) -> Changed[Record[Any]]:
        """Note that the team was told of an entry or of symptoms, at the present instant. Raises Gone."""
        value = self.get(uuid).value
        return self.correct(uuid, replace(value, team_told_at=self._services.clock.now()))

    # -- many records -------------------------------------------------------------------------------------------

    def newest(self, wanted: Wanted, limit: int) -> list[Record[Any]]:
        """The newest `limit` records that are wanted, newest first; -1 for all of them."""
        return self.records(self.places(wanted, limit))

    def places(
        self, wanted: Wanted, limit: int, before: datetime | None = None, since: datetime | None = None
    ) -> list[Placed]:
        """Where the newest `limit` records lie that are wanted, newest first; -1 for all of them.

        What is planned stands in no day before it happens.

        Args:
            before, since: Only those before this instant, and from that one on, if one is given.
        """
        sieve = self._sieve(wanted)
        if since is not None:
            sieve = replace(sieve, start=since if sieve.start is None else max(since, sieve.start))
        return self._services.vault.diary.places(sieve, limit, before)

    def records(self, places: Sequence[Placed]) -> list[Record[Any]]:
        """The records that lie at these places, in their order."""
        return self._services.vault.diary.records(places)

    def of_day(self, day: date) -> list[Record[Any]]:
        """Everything of one care day, newest first."""
        return self.newest(Wanted(first=day, last=day), -1)

    def search(self, typed: str, wanted: Wanted, limit: int) -> list[Record[Any]]:
        """What is wanted and holds all words that were typed, or their beginnings; newest first, planned things too.

        A dose, and a symptom thought of with a medicine, is found by its name as the family calls it and as it stands
        on the box. What is only for one caregiver is found by nobody else.
        """
        sieve = self._sieve(wanted, finds_planned=True)
        return self._services.vault.diary.sift(typed, limit, sieve, self._named(typed))

    def counted(self, wanted: Wanted) -> Counted:
        """How much there is of what is wanted."""
        found = self._services.vault.diary.counted(self._sieve(wanted))
        ratings = {Voice(voice): count for voice, count in found.get("pain_entry", {}).items() if voice}
        return Counted({noun: sum(counts.values()) for noun, counts in found.items()}, ratings)

    def topics(self) -> frozenset[Topic]:
        """The kinds of records of which there are any."""
        kinds = self._services.vault.diary.kinds()
        found = {topic for topic, nouns in NOUNS.items() if kinds.intersection(nouns)}
        return frozenset({Topic.EVERYTHING, *found, *({Topic.NOTES} if kinds else ())})

    def regions(self) -> frozenset[str]:
        """The places on the body that stand in any record."""
        return self._services.vault.diary.regions()

    # -- inside -------------------------------------------------------------------------------------------------

    def _journal(self, value: Any) -> AnyJournal:
        return self._journals[type(value)]

    def _may_read(self, record: Record[Any]) -> bool:
        return not is_closed(record.value) or record.by == self._services.people.writer()

    def _sieve(self, wanted: Wanted, *, finds_planned: bool = False) -> Sieve:
        services = self._services
        start_hour, zone = services.preferences.care_day_start_hour, services.clock.zone()
        today = None if finds_planned else care_day(services.clock.now().astimezone(zone), start_hour)
        return wanted.sieve(services.people.writer(), zone, start_hour, today)

    def _named(self, typed: str) -> list[tuple[str, tuple[str, ...]]]:
        """What was typed without the words that name a medicine, and the medicines they name."""
        words = typed.split()
        by_rest: dict[str, list[str]] = {}
        for uuid, medicine in self._medicines().items():
            named = folded(f"{medicine.name} {medicine.brand} {code_text(medicine.release).words(untranslated)}")
            rest = [word for word in words if not begins_in(folded(word), named)]
            if len(rest) < len(words):
                by_rest.setdefault(" ".join(rest), []).append(uuid)
        return [(rest, tuple(medicines)) for rest, medicines in by_rest.items()]

    def _medicines(self) -> dict[str, Medicine]:
        services = self._services
        listed = {record.uuid: record.value for record in services.vault.medicines.all()}
        return listed | services.medicines.taken_out()


def begins_in(word: str, names: str) -> bool:
    """Whether a word of the names begins with this one."""
    return bool(word) and re.search(rf"(?<!\w){re.escape(word)}", names) is not None


def folded(words: str) -> str:
    """As the search reads letters: small ones, without their accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).casefold()
