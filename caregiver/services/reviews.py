"""The evening review of a day: one for each care day, whoever writes in it (care-rules 34)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.errors import BadInput
from caregiver.domain.pain import Voice
from caregiver.domain.record import Record
from caregiver.domain.review import Review
from caregiver.domain.review_merge import blank_of, is_clash, joined, merged
from caregiver.domain.stay import Stay
from caregiver.domain.symptom import Grade
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.domain.text import QT_TRANSLATE_NOOP, untranslated
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.note_check import checked_note
from caregiver.services.people import People
from caregiver.services.preferences import NOON_HOUR, Preferences
from caregiver.services.stays import Stays
from caregiver.vault.vault import Vault

BOWELS_LOOK_BACK = timedelta(days=14)

_AREAS = frozenset({Area.REVIEWS})
_SKIPPED = "review_skipped"
_LAST_MINUTE = time(23, 59)
ZONES_APART = timedelta(hours=36)
"""A day begins so much earlier or later elsewhere: a review may have been written on a journey."""


@dataclass(frozen=True)
class BowelsOpened:
    """When the bowels were last opened, as far as it is written.

    Attributes:
        day: The care day.
        days: So many days before the day that is asked about.
        at: The moment (UTC) where a symptom note tells; None where the review of that day, or a later one, does.
        review: The day of that review, or None.
    """

    day: date
    days: int
    at: datetime | None = None
    review: date | None = None


@dataclass(frozen=True)
class DayAway:
    """That the person was away from home.

    Attributes:
        stay: Where.
        is_whole_day: Whether it was from the first to the last minute of the care day.
    """

    stay: Stay
    is_whole_day: bool


class Reviews(Journal[Review]):
    """The reviews; a day has one, whoever writes in it."""

    def __init__(self, vault: Vault, people: People, clock: Clock, preferences: Preferences, stays: Stays) -> None:
        super().__init__(
            vault.diary.reviews, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )
        self._vault = vault
        self._preferences = preferences
        self._stays = stays

    # -- which day ----------------------------------------------------------------------------------------------

    def day_asked(self, now: datetime) -> date:
        """The care day that an evening review is about now: until noon it is last night's."""
        local = now.astimezone(self._clock.zone())
        start_hour = self._preferences.care_day_start_hour
        day = care_day(local, start_hour)
        return day - timedelta(days=1) if start_hour <= local.hour < NOON_HOUR else day

    def asks(self, now: datetime) -> date | None:
        """The day whose review Today offers now, or None: it is written or skipped, or it is not the time."""
        day, hour = self.day_asked(now), self._preferences.review_hour
        evening = datetime.combine(day, time(hour), tzinfo=self._clock.zone())
        if not hour or now < evening or self._stays.current() is not None:
            return None
        if self._vault.settings.get(_SKIPPED, "") == day.isoformat() or self.for_day(day) is not None:
            return None
        away = self.away(day)
        return None if away is not None and away.is_whole_day else day

    def skip(self, day: date) -> Changed[object]:
        """Not today: the review of this day is not offered again."""
        return self._skip(day.isoformat())

    def away(self, day: date) -> DayAway | None:
        """The last stay away from home in this care day, or None."""
        start, end = self._bounds(day)
        stays = [record.value for record in self._stays.between(start, end)]
        away_until = start
        for stay in stays:
            if stay.at <= away_until:
                away_until = max(away_until, stay.ended_at or end)
        return DayAway(stays[-1], away_until >= end) if stays else None

    # -- reading ------------------------------------------------------------------------------------------------

    def for_day(self, day: date) -> Record[Review] | None:
        """The review of a care day, or None."""
        return next((record for record in self._around(day) if record.value.day == day), None)

    def blank(self, day: date) -> Review:
        """A review of this day in which nothing is said, not saved. Raises BadInput for a day that is to come."""
        return Review(instant_of(day, self._bounds(day)[0], self._clock), str(self._clock.zone()), day)

    def number_by(self, record: Record[Review]) -> str:
        """Uuid of the caregiver who wrote down the number that stands: a guess is theirs, whoever began the review."""
        for step in reversed(self.history(record.uuid)):
            before, after = step.before, step.after
            if before is None or (before.worst, before.voice) != (after.worst, after.voice):
                return step.by
        return record.by

    def bowels_before(self, day: date) -> BowelsOpened | None:
        """When the bowels were last opened up to the end of this day, by notes and by reviews of earlier days."""
        start, end = self._bounds(day)
        since = start - BOWELS_LOOK_BACK
        found = [*self._bowels_noted(day, since, end), *self._bowels_reviewed(day, since, end)]
        return min(found, key=lambda opened: (opened.days, opened.at is None), default=None)

    # -- writing ------------------------------------------------------------------------------------------------

    def save(self, mine: Review, read: Review | None) -> Changed[Record[Review]]:
        """Keep what was written by somebody who had read `read`; what others wrote meanwhile stays.

        Raises:
            BadInput: It cannot be kept; names the field.
            StorageFailed: It could not be written; nothing was saved.
        """
        standing = self.for_day(mine.day)
        if standing is None:
            return super().write(mine)
        return self.correct(standing.uuid, merged(read or blank_of(mine), mine, standing.value))

    def is_clash(self, mine: Review, read: Review | None) -> bool:
        """Whether saving it puts another answer in the place of one that came meanwhile."""
        standing = self.for_day(mine.day)
        return standing is not None and is_clash(read or blank_of(mine), mine, standing.value)

    def write(self, value: Review) -> Changed[Record[Review]]:
        """Keep a review; where the day has one, what is new in it is added there."""
        return self.save(value, None)

    def correct(self, uuid: str, value: Review) -> Changed[Record[Review]]:
        """Let another content stand. Raises BadInput, also for one that would change its day; Gone, StorageFailed."""
        if value.day != self.get(uuid).value.day:
            raise BadInput("day", QT_TRANSLATE_NOOP("caregiver", "A review stays with its day."))
        return super().correct(uuid, value)

    def put_back(self, uuid: str) -> Changed[Record[Review]]:
        """Put it back; where the day has another by now, it is added there, and the two are one."""
        gone = self.get(uuid)
        standing = self.for_day(gone.value.day)
        if standing is None or standing.uuid == uuid:
            return super().put_back(uuid)
        return self.correct(standing.uuid, joined(standing.value, gone.value))

    # -- inside -------------------------------------------------------------------------------------------------

    def _bounds(self, day: date) -> tuple[datetime, datetime]:
        return care_day_bounds(day, self._clock.zone(), self._preferences.care_day_start_hour)

    def _around(self, day: date) -> tuple[Record[Review], ...]:
        start, end = self._bounds(day)
        return self.between(start - ZONES_APART, end + ZONES_APART)

    def _skip(self, day: str) -> Changed[object]:
        before = self._vault.settings.get(_SKIPPED, "")
        self._vault.settings.set(_SKIPPED, day, by=self._people.writer(), at=self._clock.now())
        return Changed(None, _AREAS, lambda: self._skip(before))

    def _bowels_noted(self, day: date, since: datetime, end: datetime) -> Iterable[BowelsOpened]:
        for record in self._vault.diary.symptoms.between(since, end):
            found = (one for one in record.value.symptoms if one.code == BOWELS_OPENED)
            if any(one.grade is not Grade.NONE for one in found):
                opened = care_day(record.value.local_at, self._preferences.care_day_start_hour)
                yield BowelsOpened(opened, max(0, (day - opened).days), at=record.value.at)

    def _bowels_reviewed(self, day: date, since: datetime, end: datetime) -> Iterable[BowelsOpened]:
        for record in self.between(since - ZONES_APART, end + ZONES_APART):
            value = record.value
            if value.day < day and value.bowels_days is not None:
                opened = value.day - timedelta(days=value.bowels_days)
                yield BowelsOpened(opened, (day - opened).days, review=value.day)

    def _cleaned(self, value: Review, before: Review | None) -> Review:
        has_voice = value.worst is not None or value.could_not_say
        grades = {symptom.code: symptom for symptom in value.symptoms}
        scores = {area.area: area for area in value.areas}
        return replace(
            value,
            at=lived_instant(value, before, self._people, self._clock),
            voice=value.voice if has_voice else Voice.NOT_SAID,
            symptoms=tuple(grades.values()),
            areas=tuple(scores.values()),
            managed=checked_note(value.managed, "managed"),
            note=checked_note(value.note),
        )


def instant_of(day: date, begins: datetime, clock: Clock) -> datetime:
    """When a review of a care day is written: now; after midnight it is the last minute of that date, which lies in
    its day whenever the family lets a day begin.

    Raises:
        BadInput: For "day", when it is still to come.
    """
    now = clock.now()
    if now < begins:
        raise BadInput("day", QT_TRANSLATE_NOOP("caregiver", "This day is still to come."))
    return min(now, datetime.combine(day, _LAST_MINUTE, tzinfo=clock.zone()).astimezone(UTC))


def search_text(value: Review) -> str:
    """Every word by which a review is found."""
    symptoms = [word(Kind.SYMPTOM, one.code).words(untranslated) for one in value.symptoms]
    areas = [word(Kind.AREA, one.area).words(untranslated) for one in value.areas]
    return "\n".join([value.managed, value.note, *symptoms, *areas])
