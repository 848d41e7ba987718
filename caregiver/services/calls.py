"""Telephone calls about urgent signs: saved at one press, completed after the call (care-rules 40)."""

from dataclasses import replace

from caregiver.domain.call import Call, Callee
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.record import Record
from caregiver.services.agreements import Agreements
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.journal import lived_instant
from caregiver.services.occasions import Occasions
from caregiver.services.people import People
from caregiver.services.questions import Questions
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.CALLS})


class Calls(Occasions[Call]):
    """The call log."""

    def __init__(
        self, vault: Vault, people: People, questions: Questions, agreements: Agreements, clock: Clock
    ) -> None:
        super().__init__(
            vault,
            vault.diary.calls,
            _AREAS,
            checked=self._cleaned,
            words=search_text,
            people=people,
            questions=questions,
            agreements=agreements,
            clock=clock,
        )

    def blank_call(self) -> Call:
        """A call of the present minute, not saved."""
        return Call(at=self._clock.now(), zone=str(self._clock.zone()))

    def start_call(self, called: str, callee: Callee = Callee.NOT_SAID) -> Changed[Record[Call]]:
        """Keep that a call is being made now."""
        return self.write(replace(self.blank_call(), called=called, callee=callee))

    def complete_call(self, uuid: str, *, answered_by: str, told_to: str) -> Changed[Record[Call]]:
        """After the call: who answered, and what they said to do."""
        return self.correct(uuid, replace(self.get(uuid).value, answered_by=answered_by, told_to=told_to))

    def _cleaned(self, call: Call, before: Call | None) -> Call:
        return replace(
            call,
            at=lived_instant(call, before, self._people, self._clock),
            called=clean_line(call.called),
            about=clean_note(call.about),
            answered_by=clean_line(call.answered_by),
            told_to=clean_note(call.told_to),
        )


def search_text(call: Call) -> str:
    """Every word by which a call can be found."""
    return "\n".join((call.called, call.about, call.answered_by, call.told_to))
