"""What is seen while the person can no longer tell: a press keeps it, a press on a chosen one lets it go again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.seen_signs import gives_way, is_seen
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.diary import CHANGED_MIND_SECONDS, SAME_PRESS_SECONDS, Diary, PainRecord
from caregiver.services.people import People
from caregiver.vault.vault import Vault

ONE_LOOK = timedelta(minutes=5)
"""What the same person sees within this time belongs to one entry; what is seen later is another."""

_WHO = frozenset({Area.PAIN, Area.CAREGIVERS})
_SAME_PRESS = timedelta(seconds=SAME_PRESS_SECONDS)
_CHANGED_MIND = timedelta(seconds=CHANGED_MIND_SECONDS)
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True)
class _Press:
    """The last press that counted."""

    code: str
    at: datetime
    uuid: str


class Signs:
    """Seen signs, kept as pain entries without a number.

    Args:
        vault: The open diary.
        diary: Where the entries are.
        people: Tells who writes: who writes has seen it.
        clock: The present instant and zone.
    """

    def __init__(self, vault: Vault, diary: Diary, people: People, clock: Clock) -> None:
        self._vault = vault
        self._diary = diary
        self._people = people
        self._clock = clock
        self._last: _Press | None = None

    # -- writing ------------------------------------------------------------------------------------------------

    def see(self, code: str) -> Changed[PainRecord]:
        """Keep a sign at the present minute: with what was seen a moment ago, or as an entry of its own.

        The same sign again within three seconds is the same press; it changes nothing. "Calm" and "cannot tell" stand
        for themselves: pressed after another sign they are a look of their own, and another sign pressed after them
        takes their place within two minutes, later it is a look of its own. No other sign is ever taken out by a press.

        Raises:
            StorageFailed: It could not be written; nothing was saved.
        """
        if self._is_same_press(code):
            return self._unchanged()
        seen = self.standing()
        if seen is None or code in seen.value.signs or self._is_another_look(seen, code):
            return self._pressed(code, self._diary.write_entry(self._entry(code)))
        kept = (sign for sign in seen.value.signs if not gives_way(sign, code))
        return self._pressed(code, self._correct(seen, (*kept, code)))

    def let_go(self, uuid: str, code: str) -> Changed[PainRecord]:
        """Take a sign out of an entry again; with its last one an entry goes that says nothing else.

        Raises:
            Gone: There is no such entry, or it was removed.
        """
        if self._is_same_press(code):
            return self._unchanged()
        record = self._diary.entry(uuid)
        signs = tuple(sign for sign in record.value.signs if sign != code)
        says_nothing = replace(record.value, signs=signs) == _bare(record.value)
        return self._pressed(code, self._diary.remove(uuid) if says_nothing else self._correct(record, signs))

    def take_back(self, uuid: str) -> Changed[PainRecord]:
        """Take out all that was seen in one entry; it can be put back."""
        self._last = None
        return self._diary.remove(uuid)

    def say_who_saw(self, uuid: str, caregiver: str) -> Changed[PainRecord]:
        """Somebody else is at the computer and saw it: the entry is theirs, and they write from now on."""
        before = self._people.writer()
        with self._vault.transaction():
            entry = self._diary.remove(uuid).value.value
            self._people.write_as(caregiver)
            seen = self._diary.write_entry(entry).value
        return Changed(seen, _WHO, lambda: self._unsay(seen.uuid, uuid, before))

    # -- reading ------------------------------------------------------------------------------------------------

    def standing(self) -> PainRecord | None:
        """The entry to which what is seen now belongs: by who writes, of these few minutes, without a number."""
        now, writer = self._clock.now(), self._people.writer()
        for record in self._diary.between(now - ONE_LOOK + _TICK, now + _TICK):
            if record.by == writer and is_seen(record.value):
                return record
        return None

    # -- a press ------------------------------------------------------------------------------------------------

    def _is_another_look(self, seen: PainRecord, code: str) -> bool:
        """Whether what stands was true in its minute, and the sign is what was seen after it."""
        giving_way = [sign for sign in seen.value.signs if gives_way(sign, code)]
        staying = [sign for sign in seen.value.signs if sign not in giving_way]
        is_late = self._clock.now() - seen.value.at > _CHANGED_MIND
        return any(gives_way(code, sign) for sign in staying) or (bool(giving_way) and is_late)

    def _entry(self, code: str) -> PainEntry:
        return PainEntry(self._clock.now(), str(self._clock.zone()), None, Voice.CAREGIVER_SAW, signs=(code,))

    def _correct(self, record: PainRecord, signs: tuple[str, ...]) -> Changed[PainRecord]:
        return self._diary.correct(record.uuid, replace(record.value, signs=signs))

    def _is_same_press(self, code: str) -> bool:
        last, now = self._last, self._clock.now()
        return last is not None and last.code == code and timedelta(0) <= now - last.at <= _SAME_PRESS

    def _unchanged(self) -> Changed[PainRecord]:
        assert self._last is not None
        return Changed(self._diary.entry(self._last.uuid), frozenset())

    def _pressed(self, code: str, changed: Changed[PainRecord]) -> Changed[PainRecord]:
        self._last = _Press(code, self._clock.now(), changed.value.uuid)
        undo = changed.undo
        return changed if undo is None else replace(changed, undo=lambda: self._forget_press(undo))

    def _forget_press(self, undo: Callable[[], Changed[object]]) -> Changed[object]:
        self._last = None
        return undo()

    def _unsay(self, uuid: str, former: str, writer: str) -> Changed[PainRecord]:
        caregiver = self._people.writer()
        with self._vault.transaction():
            self._diary.remove(uuid)
            self._people.write_as(writer)
            back = self._diary.put_back(former).value
        return Changed(back, _WHO, lambda: self.say_who_saw(former, caregiver))


def _bare(entry: PainEntry) -> PainEntry:
    """The same moment with nothing said of it."""
    return PainEntry(entry.at, entry.zone, None, entry.voice, is_exact=entry.is_exact)
