"""Answers: what came of each question at a visit or in a call, and what else was said there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from caregiver.domain.agreement import Agreement
from caregiver.domain.note import clean_line, clean_note
from caregiver.domain.question import FIRST_STARS, Question, QuestionState
from caregiver.domain.visit import VisitState
from caregiver.services.agreements import AgreementRecord, Agreements
from caregiver.services.changes import Changed, Value, together
from caregiver.services.clock import Clock
from caregiver.services.questions import QuestionRecord, Questions
from caregiver.services.visits import LASTS, VisitRecord, Visits
from caregiver.vault.vault import Vault

CALL_DAYS = 4
"""So many days without the call that was promised, and Today says so; the family can choose another day."""

_OFF = QuestionState.OFF_THE_LIST


class Answers:
    """Writes beside the questions. A visit has happened with the first thing that is written of it on its day."""

    def __init__(
        self, vault: Vault, visits: Visits, questions: Questions, agreements: Agreements, clock: Clock
    ) -> None:
        self._vault = vault
        self._visits = visits
        self._questions = questions
        self._agreements = agreements
        self._clock = clock

    # -- writing ------------------------------------------------------------------------------------------------

    def answer(
        self, question: str, visit: str, *, state: QuestionState, answer: str, answered_by: str
    ) -> Changed[QuestionRecord]:
        """Keep what came of a question, with the words that were told. It belongs to this visit from then on.

        One that the team will call about is noted on Today from `CALL_DAYS` on, or from the day it had. Raises Gone.

        Args:
            visit: Uuid of the visit, or of the call.
            state: What became of it; words beside a question that waits mean that it was asked.
        """
        before = self._questions.get(question)
        value = _answered(before.value, visit, state, answer, answered_by, self._clock.now())
        if value == before.value:
            return Changed(before, frozenset())
        value = replace(value, by_phone_on=self._by_phone_on(before.value, value))
        return self._there(visit, lambda: self._questions.correct(question, value))

    def say(self, visit: str, said: str) -> Changed[VisitRecord]:
        """Keep what was said, beside the answers. Raises Gone."""
        before = self._visits.get(visit)
        if clean_note(said) == before.value.said:
            return Changed(before, frozenset())
        state = self._state_of(before)
        return self._visits.correct(visit, replace(before.value, said=said, state=state))

    def add(self, visit: str, words: str) -> Changed[QuestionRecord]:
        """Put one more question on the list of this visit. Raises BadInput for "words"."""
        return self._questions.add(words, visit=visit)

    def agree(self, agreement: Agreement) -> Changed[AgreementRecord]:
        """Keep that something was agreed, in the words it was told in; nothing changes by it. Raises BadInput."""
        return self._there(agreement.visit, lambda: self._agreements.write(agreement))

    def name_teller(self, visit: str, name: str, *, former: str = "") -> Changed[str]:
        """Say who told what was told at a visit or in a call, wherever nobody is named, or the former name stands.

        Args:
            former: A name that was put right by `name`; "" for none.
        """
        name = clean_line(name)
        unnamed = {"", former} - {name}
        told = (one for one in self._questions.of_visit(visit) if one.value.answer.strip())
        with self._vault.transaction():
            answers = [
                self._questions.correct(one.uuid, replace(one.value, answered_by=name))
                for one in told
                if one.value.answered_by in unnamed
            ]
            agreed = [
                self._agreements.correct(one.uuid, replace(one.value, told_by=name))
                for one in self._agreements.of_visit(visit)
                if one.value.told_by in unnamed
            ]
        return together(name, [*answers, *agreed], self._vault.transaction)

    # -- reading ------------------------------------------------------------------------------------------------

    def questions_at(self, visit: VisitRecord) -> tuple[QuestionRecord, ...]:
        """The questions of one visit, answered or not, in the order of the family sheet: first those with a star.

        Those that still wait stand with the last visit at which they could have been asked.
        """
        waiting = {record.uuid for record in self._waiting(visit)}
        records = [
            record
            for record in self._questions.all()
            if record.uuid in waiting or (record.value.visit == visit.uuid and record.value.state is not _OFF)
        ]
        first = [record for record in records if record.value.is_starred][:FIRST_STARS]
        return (*first, *(record for record in records if record not in first))

    def by_phone(self) -> tuple[QuestionRecord, ...]:
        """The open questions that are to be asked by phone, or that the team will call about."""
        return tuple(
            record
            for record in self._questions.open()
            if record.value.by_phone_on is not None or record.value.state is QuestionState.WILL_CALL
        )

    def _waiting(self, visit: VisitRecord) -> tuple[QuestionRecord, ...]:
        coming = [record.uuid for record in self._visits.to_come()]
        if visit.uuid in coming:
            return self._questions.for_next(coming) if visit.uuid == coming[0] else ()
        last = self._visits.last_happened()
        if last is not None and last.uuid != visit.uuid and last.value.at > visit.value.at:
            return ()
        written_by = visit.value.at + LASTS
        return tuple(
            record
            for record in self._questions.open()
            if record.value.visit not in coming and record.value.at <= written_by
        )

    def _by_phone_on(self, before: Question, value: Question) -> date | None:
        """The day from which on Today asks for it: of a call they promised; a promise taken back is asked for today."""
        is_promised, was_promised = (each.state is QuestionState.WILL_CALL for each in (value, before))
        today = self._clock.now().astimezone(self._clock.zone()).date()
        if is_promised and (not was_promised or before.visit != value.visit):
            return today + timedelta(days=CALL_DAYS)
        if is_promised or not was_promised:
            return before.by_phone_on
        return today if value.state is QuestionState.OPEN else None

    # -- that it happened ---------------------------------------------------------------------------------------

    def _there(self, visit: str, write: Callable[[], Changed[Value]]) -> Changed[Value]:
        """Write, and let the visit have happened: both, or neither. A call has happened anyway."""
        record = self._visits.find(visit)
        if record is None or self._state_of(record) is record.value.state:
            return write()
        with self._vault.transaction():
            changed = write()
            happened = self._visits.correct(visit, replace(record.value, state=self._state_of(record)))
        return together(changed.value, [changed, happened], self._vault.transaction)

    def _state_of(self, record: VisitRecord) -> VisitState:
        value = record.value
        has_come = value.local_at.date() <= self._clock.now().astimezone(ZoneInfo(value.zone)).date()
        return VisitState.HAPPENED if value.state is VisitState.PLANNED and has_come else value.state


def _answered(
    value: Question, visit: str, state: QuestionState, answer: str, answered_by: str, now: datetime
) -> Question:
    """The question with its answer; one that nothing came of after all waits for the next visit again."""
    answer, answered_by = clean_note(answer), clean_line(answered_by)
    if state is QuestionState.OPEN and answer.strip():
        state = QuestionState.ASKED
    is_here = value.visit == visit
    is_same = (state, answer, answered_by) == (value.state, value.answer, value.answered_by)
    if is_same and (is_here or state in {QuestionState.OPEN, QuestionState.ASKED}):
        return value
    return replace(
        value,
        state=state,
        answer=answer,
        answered_by=answered_by,
        visit=visit if state is not QuestionState.OPEN else "" if is_here and value.state is not state else value.visit,
        answered_at=now if state is QuestionState.ASKED else None,
    )
