"""Telephone calls about urgent signs: saved at one press, completed after the call (care-rules 40)."""

from dataclasses import replace
from datetime import datetime

from caregiver.domain.call import Call, Callee
from caregiver.domain.errors import BadInput
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Change, Record
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.people import People
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.CALLS})


class Calls:
    """The call log."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        self._vault = vault
        self._people = people
        self._clock = clock

    def blank_call(self) -> Call:
        """A call of the present minute, not saved."""
        return Call(at=self._clock.now(), zone=str(self._clock.zone()))

    def start_call(self, called: str, callee: Callee = Callee.NOT_SAID) -> Changed[Record[Call]]:
        """Keep that a call is being made now."""
        return self.log_call(replace(self.blank_call(), called=called, callee=callee))

    def log_call(self, call: Call) -> Changed[Record[Call]]:
        """Keep a call, of now or made earlier.

        Raises:
            BadInput: Its time is still to come.
        """
        now = self._clock.now()
        call = self._checked(call)
        record = self._vault.diary.calls.add(call, search_text(call), by=self._people.writer(), at=now)
        return Changed(record, _AREAS, lambda: self.remove_call(record.uuid))

    def complete_call(self, uuid: str, *, answered_by: str, told_to: str) -> Changed[Record[Call]]:
        """After the call: who answered, and what they said to do."""
        return self.correct_call(uuid, replace(self.call(uuid).value, answered_by=answered_by, told_to=told_to))

    def correct_call(self, uuid: str, call: Call) -> Changed[Record[Call]]:
        """Change a call; what stood there before stays in the history.

        Raises:
            BadInput: Its time is still to come.
            Gone: There is no such call, or it was removed.
        """
        before = self.call(uuid)
        call = self._checked(call)
        if call == before.value:
            return Changed(before, frozenset())
        by, now = self._people.writer(), self._clock.now()
        record = self._vault.diary.calls.change(uuid, call, search_text(call), by=by, at=now)
        return Changed(record, _AREAS, lambda: self.correct_call(uuid, before.value))

    def remove_call(self, uuid: str) -> Changed[Record[Call]]:
        """Take a call out of the log; it can be put back."""
        record = self._vault.diary.calls.remove(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(record, _AREAS, lambda: self.put_back_call(uuid))

    def put_back_call(self, uuid: str) -> Changed[Record[Call]]:
        """Put a removed call back where it stood."""
        record = self._vault.diary.calls.put_back(uuid, by=self._people.writer(), at=self._clock.now())
        return Changed(record, _AREAS, lambda: self.remove_call(uuid))

    def call(self, uuid: str) -> Record[Call]:
        """One call, removed or not; raises Gone."""
        return self._vault.diary.calls.get(uuid)

    def between(self, start: datetime, end: datetime) -> tuple[Record[Call], ...]:
        """Calls from `start` on and before `end`, newest first."""
        return tuple(self._vault.diary.calls.between(start, end, newest_first=True))

    def history(self, uuid: str) -> tuple[Change[Call], ...]:
        """Every step of a call's life, oldest first."""
        return tuple(self._vault.diary.calls.steps(uuid))

    def _checked(self, call: Call) -> Call:
        if call.at > self._clock.now():
            raise BadInput("at", QT_TRANSLATE_NOOP("caregiver", "This time is still to come. Please look at it again."))
        return _cleaned(call)


def search_text(call: Call) -> str:
    """Every word by which a call can be found."""
    return "\n".join((call.called, call.about, call.answered_by, call.told_to))


def _cleaned(call: Call) -> Call:
    return replace(
        call,
        called=clean_line(call.called),
        about=clean_note(call.about),
        answered_by=clean_line(call.answered_by),
        told_to=clean_note(call.told_to),
    )
