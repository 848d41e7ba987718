"""What a person does in the diary: record a number, correct it, take it out, put it back, find it again."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.call import Call
from caregiver.domain.note import clean_note
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.person import UsualVoice
from caregiver.domain.record import Record
from caregiver.domain.text import untranslated
from caregiver.domain.vocabulary import Kind, word
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal, lived_instant
from caregiver.services.people import People
from caregiver.vault.vault import Vault

SAME_PRESS_SECONDS = 3
"""A shaky hand: the same number pressed again within this time counts once (care-rules 22)."""
CHANGED_MIND_SECONDS = 120
"""A second number within this time is kept, and the first is offered to be taken out (care-rules 22)."""

_TICK = timedelta(microseconds=1)
_EVER = datetime(1970, 1, 1, tzinfo=UTC)
_AREAS = frozenset({Area.PAIN})
_VOICE_OF = {
    UsualVoice.PATIENT: Voice.PATIENT_SAID,
    UsualVoice.CAREGIVER: Voice.CAREGIVER_GUESS,
    UsualVoice.DIFFERS: Voice.NOT_SAID,
}

PainRecord = Record[PainEntry]
CallRecord = Record[Call]


class Diary(Journal[PainEntry]):
    """The pain entries of one person.

    Args:
        vault: The open diary.
        people: Tells who writes, and whose voice is usual.
        clock: The present instant and zone.
    """

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(vault.diary.pain, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock)
        self._vault = vault

    # -- writing ------------------------------------------------------------------------------------------------

    def record_pain(self, score: int | None, *, could_not_answer: bool = False) -> Changed[PainRecord]:
        """Keep a number at the present minute: the press at three in the morning.

        The same number again within three seconds is the same press; it changes nothing.

        Raises:
            BadInput: The score is outside 0 to 10.
            StorageFailed: It could not be written; nothing was saved.
        """
        entry = self.blank_entry(score=score, could_not_answer=could_not_answer)
        twin = self._same_press(entry)
        if twin is not None:
            return Changed(twin, frozenset(), lambda: self.remove(twin.uuid))
        return self.write_entry(entry)

    def blank_entry(self, *, score: int | None = None, could_not_answer: bool = False) -> PainEntry:
        """An entry for the present minute with the usual voice, not saved."""
        person = self._people.person()
        usual = person.usual_voice if person else UsualVoice.DIFFERS
        was_seen = could_not_answer or (person is not None and not person.can_tell)
        voice = Voice.CAREGIVER_SAW if was_seen else _VOICE_OF[usual]
        return PainEntry(
            at=self._clock.now(),
            zone=str(self._clock.zone()),
            score=score,
            voice=voice,
            could_not_answer=could_not_answer,
        )

    def write_entry(self, entry: PainEntry) -> Changed[PainRecord]:
        """Keep an entry, of now or of any time in the past.

        Raises:
            BadInput: Its time is still to come or lies before the birth; names the field.
        """
        return self.write(entry)

    def say_voice(self, uuid: str, voice: Voice) -> Changed[PainRecord]:
        """Say, or correct, whose number it is."""
        return self.correct(uuid, replace(self.entry(uuid).value, voice=voice))

    # -- reading ------------------------------------------------------------------------------------------------

    def entry(self, uuid: str) -> PainRecord:
        """One entry, removed or not; raises Gone."""
        return self.get(uuid)

    def entries_of(self, uuids: Iterable[str]) -> dict[str, PainEntry]:
        """The entries of these names that stand, by uuid."""
        found = self._vault.diary.pain.among(uuids)
        return {uuid: record.value for uuid, record in found.items() if not record.is_removed}

    def has_entries_before(self, instant: datetime) -> bool:
        """Whether the diary had begun by then; removed entries do not count."""
        return bool(self._vault.diary.pain.latest(1, before=instant))

    def first_day(self) -> date | None:
        """The local day of the first pain entry or dose, or None while nothing is written."""
        end = self._clock.now() + _TICK
        diary = self._vault.diary
        begins = [
            moments[0] for moments in (diary.pain.moments(_EVER, end), diary.doses.moments(_EVER, end)) if moments
        ]
        return min((at.astimezone(ZoneInfo(zone)).date() for at, zone in begins), default=None)

    def last_hours(self, hours: int) -> tuple[PainRecord, ...]:
        """Entries of the rolling last `hours`, (now - hours, now], newest first."""
        now = self._clock.now()
        return self.between(now - timedelta(hours=hours) + _TICK, now + _TICK)

    def just_before(self, record: PainRecord) -> PainRecord | None:
        """Another number of the same two minutes, written before this one: perhaps a changed mind."""
        span = timedelta(seconds=CHANGED_MIND_SECONDS)
        for other in self.between(record.value.at - span, record.value.at + span + _TICK):
            is_earlier = other.uuid != record.uuid and timedelta(0) <= record.created_at - other.created_at <= span
            if is_earlier and other.value.score is not None:
                return other
        return None

    def voices_to_say(self, days: int = 7) -> tuple[PainRecord, ...]:
        """Numbers of the last days in nobody's series, newest first: to be listed until somebody says."""
        recent = self.last_hours(24 * days)
        return tuple(r for r in recent if r.value.voice is Voice.NOT_SAID and r.value.score is not None)

    def days_with_entries(self, before: datetime | None = None, limit: int = 30) -> tuple[PainRecord, ...]:
        """The newest entries before an instant, enough to fill `limit` rows of the diary."""
        return self.latest(limit, before)

    # -- checking -----------------------------------------------------------------------------------------------

    def _same_press(self, entry: PainEntry) -> PainRecord | None:
        since = entry.at - timedelta(seconds=SAME_PRESS_SECONDS)
        for record in self.between(since, entry.at + _TICK):
            is_same = record.value.score == entry.score and record.value.could_not_answer == entry.could_not_answer
            if is_same and since <= record.created_at <= entry.at:
                return record
        return None

    def _cleaned(self, entry: PainEntry, before: PainEntry | None) -> PainEntry:
        return replace(
            entry,
            at=lived_instant(entry, before, self._people, self._clock),
            patient_words=clean_note(entry.patient_words),
            caregiver_words=clean_note(entry.caregiver_words),
        )


def search_text(entry: PainEntry) -> str:
    """Every word by which an entry can be found: its notes, and the words of its places and chips."""
    kinds = (
        (Kind.REGION, tuple(place.region for place in entry.places)),
        (Kind.QUALITY, entry.qualities),
        (Kind.TIMING, entry.timing),
        (Kind.WORSE, entry.worse),
        (Kind.EASED, entry.eased),
        (Kind.SIGN, entry.signs),
    )
    chips = [word(kind, code).words(untranslated) for kind, codes in kinds for code in codes]
    return "\n".join([entry.patient_words, entry.caregiver_words, *chips])
