"""Questions for the team: write one, star it, move it, keep its answer."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.question import About, Origin, Question, QuestionState
from caregiver.domain.record import Record
from caregiver.services.changes import Area, Changed, together
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal
from caregiver.services.people import People
from caregiver.vault.vault import Vault

_AREAS = frozenset({Area.QUESTIONS})
_OFF = frozenset({QuestionState.OFF_THE_LIST})
_WAITING = frozenset(QuestionState) - _OFF - {QuestionState.ASKED}

QuestionRecord = Record[Question]


class Questions(Journal[Question]):
    """The questions of one family, in their own order."""

    def __init__(self, vault: Vault, people: People, clock: Clock) -> None:
        super().__init__(vault.diary.questions, _AREAS, checked=_cleaned, words=search_text, people=people, clock=clock)
        self._vault = vault
        self._kept = vault.diary.questions

    # -- writing ------------------------------------------------------------------------------------------------

    def add(
        self,
        words: str,
        *,
        fact: str = "",
        origin: Origin = Origin.OWN,
        rule: str = "",
        about: About | None = None,
        visit: str = "",
    ) -> Changed[QuestionRecord]:
        """Put a question at the end of the list. Raises BadInput for "words"."""
        now, zone = self._clock.now(), str(self._clock.zone())
        place = self._kept.last_place() + 1
        return self.write(Question(now, zone, words, fact, origin, rule, about, visit, place=place))

    def star(self, uuid: str, *, is_starred: bool) -> Changed[QuestionRecord]:
        """Let it be among the most important, or not. Raises Gone."""
        return self.correct(uuid, replace(self.get(uuid).value, is_starred=is_starred))

    def reword(self, uuid: str, words: str) -> Changed[QuestionRecord]:
        """Let it be asked in other words. Raises BadInput for "words", Gone."""
        return self.correct(uuid, replace(self.get(uuid).value, words=words))

    def move(self, uuid: str, places: int, among: Collection[str] | None = None) -> Changed[QuestionRecord]:
        """Let it stand so many places later (earlier, when negative) among the open ones. Raises Gone.

        Args:
            among: The uuids of those that stand in one list with it; all open ones, where it is not given.
        """
        records = list(self.open())
        spots = [i for i, record in enumerate(records) if among is None or record.uuid in among]
        listed = [records[i] for i in spots]
        index = next((i for i, record in enumerate(listed) if record.uuid == uuid), None)
        if index is None or index == max(0, min(len(listed) - 1, index + places)):
            return Changed(self.get(uuid), frozenset())
        kept = _apart([record.value.place for record in records])
        listed.insert(max(0, index + places), listed.pop(index))
        for i, record in zip(spots, listed, strict=True):
            records[i] = record
        with self._vault.transaction():
            parts = [
                self.correct(record.uuid, replace(record.value, place=place))
                for place, record in zip(kept, records, strict=True)
                if record.value.place != place
            ]
        return together(self.get(uuid), parts, self._vault.transaction)

    def ask_by_phone(self, uuid: str, day: date | None) -> Changed[QuestionRecord]:
        """Let it be asked by phone on this day; None takes that back. Raises Gone."""
        return self.correct(uuid, replace(self.get(uuid).value, by_phone_on=day))

    def take_to(self, uuid: str, visit: str) -> Changed[QuestionRecord]:
        """Let it be for this visit; for the next one, whichever that is, with "". Raises Gone."""
        return self.correct(uuid, replace(self.get(uuid).value, visit=visit))

    def settle(
        self, uuid: str, visit: str, state: QuestionState, by_phone_on: date | None = None
    ) -> Changed[QuestionRecord]:
        """Say what became of it at a visit. One that was not asked there goes to the next one. Raises Gone.

        Args:
            by_phone_on: The day on which one asks by phone, where nobody has called by then.
        """
        value = replace(self.get(uuid).value, visit=visit, state=state, by_phone_on=by_phone_on)
        return self.correct(uuid, value)

    def take_off(self, uuid: str) -> Changed[QuestionRecord]:
        """Take it off the list; it can be put back. Raises Gone."""
        return self.correct(uuid, replace(self.get(uuid).value, state=QuestionState.OFF_THE_LIST))

    def put_back_on(self, uuid: str) -> Changed[QuestionRecord]:
        """Let it wait for an answer again. Raises Gone."""
        return self.correct(uuid, replace(self.get(uuid).value, state=QuestionState.OPEN))

    # -- reading ------------------------------------------------------------------------------------------------

    def all(self) -> tuple[QuestionRecord, ...]:
        """Every question, in the family's order."""
        return self._kept.everything()

    def open(self) -> tuple[QuestionRecord, ...]:
        """Those that wait for an answer, in the family's order."""
        return self._kept.in_state(_WAITING)

    def starred(self) -> tuple[QuestionRecord, ...]:
        """The open ones with a star, in the family's order."""
        return tuple(record for record in self.open() if record.value.is_starred)

    def for_next(self, coming: Sequence[str]) -> tuple[QuestionRecord, ...]:
        """The open ones that go to the next visit: all but those that are kept for a later one.

        Args:
            coming: Uuids of the visits to come, the next one first.
        """
        later = frozenset(coming[1:])
        return tuple(record for record in self.open() if record.value.visit not in later)

    def open_for(self, visit: str) -> tuple[QuestionRecord, ...]:
        """The open ones that are kept for this very visit, in the family's order."""
        return tuple(record for record in self.open() if record.value.visit == visit)

    def off_the_list(self) -> tuple[QuestionRecord, ...]:
        """Those that were taken off the list, in the family's order."""
        return self._kept.in_state(_OFF)

    def of_visit(self, visit: str) -> tuple[QuestionRecord, ...]:
        """Those of one visit, answered or not, in the family's order."""
        return self._kept.of_visit(visit)

    def of_rules(self) -> tuple[QuestionRecord, ...]:
        """Those that the diary suggested, whatever became of them, in the family's order."""
        return self._kept.of_rules()


def _apart(places: Sequence[int]) -> Sequence[int]:
    """These places where each is behind the one before, so that two questions can change theirs; else new ones."""
    return places if all(one < other for one, other in pairwise(places)) else range(1, len(places) + 1)


def _cleaned(value: Question, _before: Question | None) -> Question:
    words, answer = clean_note(value.words), clean_note(value.answer)
    return replace(value, words=words, answer=answer, answered_by=clean_line(value.answered_by))


def search_text(value: Question) -> str:
    """Every word by which it is found."""
    return "\n".join((value.words, value.fact, value.answer, value.answered_by))
