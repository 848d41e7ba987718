"""Visits and calls: what was answered and agreed there goes with them when they are taken out, and comes back too."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from caregiver.domain.question import Question, QuestionState
from caregiver.domain.record import Record
from caregiver.services.agreements import Agreements
from caregiver.services.changes import Area, Changed
from caregiver.services.clock import Clock
from caregiver.services.journal import Journal
from caregiver.services.people import People
from caregiver.services.questions import QuestionRecord, Questions
from caregiver.vault.timeline import Dated, Timeline
from caregiver.vault.vault import Vault

_TOLD_THERE = frozenset({Area.QUESTIONS, Area.AGREEMENTS})
_TOLD = frozenset({QuestionState.ASKED, QuestionState.NOT_ASKED, QuestionState.WILL_CALL})
"""What can come of a question there, whether words were told or none."""

Noun = TypeVar("Noun", bound=Dated)


class Occasions(Journal[Noun]):
    """The records of a noun at which the family asks and the team answers.

    Nothing that was told there stays behind without it: its questions wait again, and what was agreed waits no longer.
    A plan that was made of it stays, for it is what rings.
    """

    def __init__(
        self,
        vault: Vault,
        timeline: Timeline[Noun],
        areas: frozenset[Area],
        *,
        checked: Callable[[Noun, Noun | None], Noun],
        words: Callable[[Noun], str],
        people: People,
        questions: Questions,
        agreements: Agreements,
        clock: Clock,
    ) -> None:
        super().__init__(timeline, areas, checked=checked, words=words, people=people, clock=clock)
        self._vault = vault
        self._questions = questions
        self._agreements = agreements

    def answered_at(self, uuid: str) -> tuple[QuestionRecord, ...]:
        """The questions that were answered there, in the family's order."""
        return tuple(record for record in self._told_at(uuid) if _is_answer(record.value))

    def remove(self, uuid: str) -> Changed[Record[Noun]]:
        """Take it out of the diary with what was answered and agreed there; it can be put back. Raises Gone."""
        with self._vault.transaction():
            changed = super().remove(uuid)
            for question in self._told_at(uuid):
                self._questions.correct(question.uuid, _waiting_again(question.value))
            for agreed in self._agreements.of_visit(uuid):
                self._agreements.remove(agreed.uuid)
        return replace(changed, areas=changed.areas | _TOLD_THERE)

    def put_back(self, uuid: str) -> Changed[Record[Noun]]:
        """Put it back with what went with it, but for a question that was answered elsewhere meanwhile. Raises Gone."""
        with self._vault.transaction():
            gone_since = self.get(uuid).deleted_at
            changed = super().put_back(uuid)
            if gone_since is not None:
                self._put_answers_back(uuid, gone_since)
                for agreed in self._agreements.removed_of(uuid, gone_since):
                    self._agreements.put_back(agreed.uuid)
        return replace(changed, areas=changed.areas | _TOLD_THERE)

    def _told_at(self, uuid: str) -> tuple[QuestionRecord, ...]:
        return tuple(record for record in self._questions.of_visit(uuid) if record.value.state in _TOLD)

    def _put_answers_back(self, uuid: str, gone_since: datetime) -> None:
        waiting = (record for record in self._questions.open() if record.value.state is QuestionState.OPEN)
        for question in waiting:
            told = self._answer_that_went(question, uuid, gone_since)
            if told is not None:
                self._questions.correct(question.uuid, _answered_as(told, question.value))

    def _answer_that_went(self, record: QuestionRecord, uuid: str, gone_since: datetime) -> Question | None:
        if record.updated_at < gone_since or record.value.answer:
            return None
        for step in reversed(self._questions.history(record.uuid)):
            if step.at < gone_since or step.before is None:
                return None
            if step.before.visit == uuid and step.before.state in _TOLD:
                return step.before
        return None


def _is_answer(value: Question) -> bool:
    return value.state is QuestionState.ASKED or bool(value.answer.strip())


def _waiting_again(value: Question) -> Question:
    """The question without what came of it; the day of a call that was promised is none on which to ask."""
    day = None if value.state is QuestionState.WILL_CALL else value.by_phone_on
    waiting = QuestionState.OPEN
    return replace(value, state=waiting, visit="", by_phone_on=day, answer="", answered_by="", answered_at=None)


def _answered_as(told: Question, value: Question) -> Question:
    """The question as it stands, with the answer as it was told."""
    return replace(
        value,
        state=told.state,
        visit=told.visit,
        by_phone_on=told.by_phone_on,
        answer=told.answer,
        answered_by=told.answered_by,
        answered_at=told.answered_at,
    )
