"""Which words a family uses, so that these are offered first; and which of their own they no longer want offered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from caregiver.domain.care_day import care_day, care_day_bounds
from caregiver.domain.code import Kind
from caregiver.domain.offered_words import OfferedWords, Use, offered_words
from caregiver.domain.record import Record
from caregiver.domain.vocabulary import codes
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.people import People
from caregiver.services.preferences import Preferences
from caregiver.vault.vault import Vault

COUNTED_ENTRIES = 500
COUNTED_DAYS = 90
"""Counted are the last entries, so many at most and none older than so many days: enough to know what is usual, and as
quick after twenty years as after one."""

_FORGOTTEN = "forgotten_words"


@dataclass(frozen=True)
class _Place:
    """Where words of a kind are chosen: the timeline, and what of a value they are."""

    timeline: str
    chosen: Callable[[Any], tuple[str, ...]]


_PLACES = {
    Kind.QUALITY: (_Place("pain", lambda entry: entry.qualities),),
    Kind.TIMING: (_Place("pain", lambda entry: entry.timing),),
    Kind.WORSE: (_Place("pain", lambda entry: entry.worse), _Place("flares", lambda flare: flare.triggers)),
    Kind.EASED: (_Place("pain", lambda entry: entry.eased),),
    Kind.SIGN: (_Place("pain", lambda entry: entry.signs),),
    Kind.SYMPTOM: (_Place("symptoms", lambda note: tuple(symptom.code for symptom in note.symptoms)),),
    Kind.COMFORT: (_Place("comforts", lambda comfort: (comfort.what,)),),
}


class ChipUse:
    """What was chosen in the rows of words."""

    def __init__(self, vault: Vault, preferences: Preferences, people: People, clock: Clock) -> None:
        self._vault = vault
        self._preferences = preferences
        self._people = people
        self._clock = clock

    def offered(self, *kinds: Kind) -> dict[Kind, OfferedWords]:
        """The words each row offers now; asked once when an editor opens, so that nothing moves while it is open."""
        now, zone, start_hour = self._clock.now(), self._clock.zone(), self._preferences.care_day_start_hour
        day_began, _ = care_day_bounds(care_day(now.astimezone(zone), start_hour), zone, start_hour)
        timelines = {place.timeline for kind in kinds for place in _PLACES[kind]}
        recent = {name: self._recent(name, now) for name in timelines}
        return {kind: offered_words(codes(kind), self._uses(kind, recent), day_began=day_began) for kind in kinds}

    def forget(self, kind: Kind, code: str) -> Changed[object]:
        """Offer these own words no more, until they are typed anew. What was written with them stays as it is."""
        before = self._forgotten()
        of_kind = {**before.get(kind, {}), code.casefold(): self._clock.now().isoformat()}
        return self._keep_forgotten({**before, kind.value: of_kind}, before)

    def _recent(self, timeline: str, now: datetime) -> list[Record[Any]]:
        latest: list[Record[Any]] = getattr(self._vault.diary, timeline).latest(COUNTED_ENTRIES)
        return [record for record in latest if record.value.at > now - timedelta(days=COUNTED_DAYS)]

    def _uses(self, kind: Kind, recent: dict[str, list[Record[Any]]]) -> list[Use]:
        """When it was written down, which words were chosen; the last first."""
        forgotten = {code: datetime.fromisoformat(at) for code, at in self._forgotten().get(kind, {}).items()}
        uses = []
        for place in _PLACES[kind]:
            for record in recent[place.timeline]:
                at = record.created_at
                chosen = place.chosen(record.value)
                kept = tuple(c for c in chosen if c.casefold() not in forgotten or at > forgotten[c.casefold()])
                uses.append(Use(at, kept))
        return sorted(uses, key=lambda use: use.at, reverse=True)

    def _forgotten(self) -> dict[str, dict[str, str]]:
        none: dict[str, Any] = {}
        return self._vault.settings.get(_FORGOTTEN, none)

    def _keep_forgotten(self, forgotten: dict[str, Any], before: dict[str, Any]) -> Changed[object]:
        self._vault.settings.set(_FORGOTTEN, forgotten, by=self._people.writer(), at=self._clock.now())
        areas = frozenset({Area.PREFERENCES})
        return Changed(forgotten, areas, lambda: self._keep_forgotten(before, forgotten))
