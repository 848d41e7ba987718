"""Visits: plan one, look at the next, change it, note how it went."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit import Visit, VisitKind, VisitState
from caregiver.services.changes import Area
from caregiver.services.clock import Clock
from caregiver.services.journal import OLDEST_YEARS, Journal
from caregiver.services.people import People
from caregiver.vault.vault import Vault

FURTHEST_YEARS = 10
"""A visit further ahead is a slip of the hand."""

LASTS = timedelta(hours=12)
"""So long after its time a planned visit is still the next one: it may be late, and it takes a while."""

_AREAS = frozenset({Area.VISITS})
_EVER = datetime(1900, 1, 1, tzinfo=UTC)
_NEVER = datetime(9999, 12, 30, tzinfo=UTC)

VisitRecord = Record[Visit]


class Visits(Journal[Visit]):
    """The visits of one person, planned and past."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(
            vault.diary.visits, _AREAS, checked=self._cleaned, words=search_text, people=people, clock=clock
        )

    def blank(self, kind: VisitKind = VisitKind.CLINIC) -> Visit:
        """A visit of the present minute, not saved."""
        return Visit(self._clock.now(), str(self._clock.zone()), kind)

    def to_come(self) -> tuple[VisitRecord, ...]:
        """Planned visits, the next one first; one stays the next for twelve hours after its time."""
        coming = self._timeline.between(self._clock.now() - LASTS, _NEVER)
        return tuple(record for record in coming if record.value.state is VisitState.PLANNED)

    def next(self) -> VisitRecord | None:
        """The next planned visit, or None."""
        return next(iter(self.to_come()), None)

    def past(self) -> tuple[VisitRecord, ...]:
        """Every visit that is not to come, the last one first."""
        coming = {record.uuid for record in self.to_come()}
        found = self._timeline.between(_EVER, _NEVER, newest_first=True)
        return tuple(record for record in found if record.uuid not in coming)

    def last_happened(self) -> VisitRecord | None:
        """The last visit that took place, or None."""
        return next((record for record in self.past() if record.value.state is VisitState.HAPPENED), None)

    def _cleaned(self, value: Visit, before: Visit | None) -> Visit:
        if before is None or value.at != before.at:
            self._check_time(value)
        goes = tuple(dict.fromkeys(name for name in map(clean_line, value.goes) if name))
        items = tuple(replace(item, words=words) for item in value.items if (words := clean_line(item.words)))
        return replace(
            value,
            with_whom=clean_line(value.with_whom),
            where=clean_line(value.where),
            purpose=clean_line(value.purpose),
            goes=goes,
            items=items,
            said=clean_note(value.said),
            note=clean_note(value.note),
        )

    def _check_time(self, value: Visit) -> None:
        year, now = value.at.astimezone(ZoneInfo(value.zone)).year, self._clock.now().year
        if not now - OLDEST_YEARS <= year <= now + FURTHEST_YEARS:
            raise BadInput("at", QT_TRANSLATE_NOOP("caregiver", "Please look at the year again."))


def search_text(value: Visit) -> str:
    """Every word by which it is found."""
    items = (item.words for item in value.items)
    return "\n".join((value.with_whom, value.where, value.purpose, value.said, value.note, *value.goes, *items))
