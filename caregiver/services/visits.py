"""Visits: plan one, look at the next, change it, note how it went."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit import Item, Visit, VisitKind, VisitState
from caregiver.services.agreements import Agreements
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.journal import OLDEST_YEARS
from caregiver.services.occasions import Occasions
from caregiver.services.people import People
from caregiver.services.questions import Questions
from caregiver.vault.vault import Vault

FURTHEST_YEARS = 10
"""A visit further ahead is a slip of the hand."""

LASTS = timedelta(hours=12)
"""So long after its time a planned visit is still the next one: it may be late, and it takes a while."""

_AREAS = frozenset({Area.VISITS})
_EVER = datetime(1900, 1, 1, tzinfo=UTC)
_NEVER = datetime(9999, 12, 30, tzinfo=UTC)

VisitRecord = Record[Visit]


class Visits(Occasions[Visit]):
    """The visits of one person, planned and past."""

    def __init__(
        self, vault: Vault, people: People, questions: Questions, agreements: Agreements, clock: Clock
    ) -> None:
        super().__init__(
            vault,
            vault.diary.visits,
            _AREAS,
            checked=self._cleaned,
            words=search_text,
            people=people,
            questions=questions,
            agreements=agreements,
            clock=clock,
        )

    # -- writing ------------------------------------------------------------------------------------------------

    def go_with(self, uuid: str, names: Sequence[str]) -> Changed[VisitRecord]:
        """Let these go along, or be there. Raises Gone."""
        return self.correct(uuid, replace(self.get(uuid).value, goes=tuple(names)))

    def tick(self, uuid: str, item: Item, *, is_done: bool) -> Changed[VisitRecord]:
        """Tick a line of its lists, or take the tick away; nothing happens when the line is gone. Raises Gone."""
        value = self.get(uuid).value
        items = (replace(one, is_done=is_done) if _is_same(one, item) else one for one in value.items)
        return self.correct(uuid, replace(value, items=tuple(items)))

    def add_item(self, uuid: str, item: Item) -> Changed[VisitRecord]:
        """Put a line at the end of its list; one that stands there already stays alone. Raises BadInput, Gone."""
        value = self.get(uuid).value
        words = clean_line(item.words)
        if not words:
            raise BadInput("words", QT_TRANSLATE_NOOP("caregiver", "Type a word or two first."))
        if any(_is_same(one, replace(item, words=words)) for one in value.items):
            return Changed(self.get(uuid), frozenset())
        return self.correct(uuid, replace(value, items=(*value.items, replace(item, words=words))))

    def drop_item(self, uuid: str, item: Item) -> Changed[VisitRecord]:
        """Take a line out of its list. Raises Gone."""
        value = self.get(uuid).value
        return self.correct(uuid, replace(value, items=tuple(one for one in value.items if not _is_same(one, item))))

    # -- reading ------------------------------------------------------------------------------------------------

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

    def items_before(self, kind: VisitKind) -> tuple[Item, ...] | None:
        """The lines of the last visit of this kind, without their ticks: one begins with them again; or None.

        A line of one's own comes back by that, and one that was taken out stays out.
        """
        same = (record.value for record in self._newest_first() if record.value.kind is kind)
        value = next(same, None)
        return None if value is None else tuple(replace(item, is_done=False) for item in value.items)

    def people_met(self) -> tuple[str, ...]:
        """Who was met, the last one first, each once."""
        return _each_once(self._newest_first(), lambda value: (value.with_whom,))

    def places(self, kind: VisitKind) -> tuple[str, ...]:
        """What was written as the place of visits of this kind (of a call: who calls whom), the last first, each
        once."""
        same = (record for record in self._newest_first() if record.value.kind is kind)
        return _each_once(same, lambda value: (value.where,))

    def companions(self) -> tuple[str, ...]:
        """Who went along or was there, each once."""
        return _each_once(self._newest_first(), lambda value: value.goes)

    def _newest_first(self) -> Iterator[VisitRecord]:
        return iter(self._timeline.between(_EVER, _NEVER, newest_first=True))

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


def _is_same(one: Item, other: Item) -> bool:
    return (one.list, one.words) == (other.list, other.words)


def _each_once(records: Iterator[VisitRecord], names: Callable[[Visit], Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for record in records for name in names(record.value) if name))


def search_text(value: Visit) -> str:
    """Every word by which it is found."""
    items = (item.words for item in value.items)
    return "\n".join((value.with_whom, value.where, value.purpose, value.said, value.note, *value.goes, *items))
