"""What of the diary somebody wants to see: what kind of records, whose, of which place, of which days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day_bounds
from caregiver.domain.pain import Series, Voice, series_of
from caregiver.vault.sieve import Sieve


class Topic(Enum):
    """Kinds of records that can be looked at alone."""

    EVERYTHING = "everything"
    PAIN = "pain"
    DOSES = "doses"
    SYMPTOMS = "symptoms"
    REVIEWS = "reviews"
    NOTES = "notes"
    SPELLS = "spells"
    EASED = "eased"
    TREATMENTS = "treatments"
    CALLS = "calls"


NOUNS: Mapping[Topic, tuple[str, ...]] = {
    Topic.PAIN: ("pain_entry",),
    Topic.DOSES: ("dose",),
    Topic.SYMPTOMS: ("symptom_note",),
    Topic.REVIEWS: ("review", "own_day"),
    Topic.SPELLS: ("flare",),
    Topic.EASED: ("comfort",),
    Topic.TREATMENTS: ("treatment",),
    Topic.CALLS: ("call",),
}
"""The tables of each topic; everything, and notes, are looked for in all of them."""

ALL_NOUNS = (*(noun for nouns in NOUNS.values() for noun in nouns), "care_note")


@dataclass(frozen=True)
class Wanted:
    """What is wanted.

    Attributes:
        topic: What kind of records; of notes, all that hold words of the family.
        series: Only what this side says; None for all.
        regions: Only what is at one of these places on the body; empty for all.
        first, last: From this care day on, and up to that one; None where there is no end.
    """

    topic: Topic = Topic.EVERYTHING
    series: Series | None = None
    regions: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted()

    @property
    def has_whole_days(self) -> bool:
        """Whether of each day that is wanted nothing is left out."""
        return self.topic is Topic.EVERYTHING and self.series is None and not self.regions

    @property
    def has_slots(self) -> bool:
        """Whether doses that were due and have no answer belong to it."""
        return self.topic in {Topic.EVERYTHING, Topic.DOSES} and self.series is None and not self.regions

    def sieve(self, reader: str, zone: ZoneInfo, start_hour: int, today: date | None = None) -> Sieve:
        """The same as the diary's file is asked.

        Args:
            reader: Uuid of the caregiver who reads.
            zone: Whose days are meant.
            start_hour: Hour at which a care day starts.
            today: The present care day: what is planned for a later one has not happened. None to find that, too.
        """

        def begin(day: date) -> datetime:
            return care_day_bounds(day, zone, start_hour)[0]

        return Sieve(
            NOUNS.get(self.topic, ALL_NOUNS),
            reader,
            start=begin(self.first) if self.first else None,
            end=begin(self.last + timedelta(days=1)) if self.last else None,
            until=begin(today + timedelta(days=1)) if today else None,
            voices=tuple(voice for voice in Voice if self.series and series_of(voice) is self.series),
            regions=self.regions,
            has_words=self.topic is Topic.NOTES,
        )
