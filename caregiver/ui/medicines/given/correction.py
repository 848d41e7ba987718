"""Answering or correcting one dose of a past day, in place. Whatever stood there before stays in the history."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer, Reason
from caregiver.domain.errors import BadInput
from caregiver.domain.medicine import Form
from caregiver.domain.strength import Strength
from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.services.doses import DoseRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.given.day_words import Told
from caregiver.ui.widgets.answer_form import AnotherTimeForm, AnswerTyped, NotGivenForm
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.steady_press import SteadyPress

Verb = Callable[[], Changed[DoseRecord]]


class Correction(QWidget):
    """One dose and every way to say what became of it, all alike.

    Signals:
        kept: Keep this; carries the writing `Verb`.
        closed: Back to the story of the day.
    """

    kept = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext, told: Told) -> None:
        super().__init__()
        self._context = context
        self._told = told
        self._build()

    def _build(self) -> None:
        self._press = SteadyPress(self)
        self.ways = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(label(self._told.what, "strong"))
        self._column.addWidget(self.ways)
        self._ways = QVBoxLayout(self.ways)
        self._ways.setContentsMargins(0, 0, 0, 0)
        self._ways.setSpacing(8)
        self.form: NotGivenForm | AnotherTimeForm | None = None
        if self._told.kept is not None:
            self._offer_answers()
        else:
            self._offer(tr("Another time or amount …"), self.ask_time)
        if self._told.record is not None:
            self._offer(tr("Take this out of the diary"), self._take_out)
        self._ways.addWidget(button(tr("Back"), self.closed.emit, "quiet", name=tr("Back to the day")))

    def _offer_answers(self) -> None:
        is_past = self._told.kept is not None and self._told.kept.due.due_at <= self._context.services.clock.now()
        if self._told.record is None and is_past and self._knows_amount():
            self._offer(tr("It was given at about {time}", time=self._told.due), self._give_at_due)
        self._offer(tr("Given at another time …"), self.ask_time)
        self._offer(tr("Not given …"), self.ask_why)

    def _knows_amount(self) -> bool:
        return self._told.kept is not None and self._told.kept.due.amount is not None

    def _offer(self, text: str, on_press: Callable[[], object]) -> QPushButton:
        made = button(text, on_press, name=tr("{what}: {dose}", what=text, dose=self._told.what))
        self._press.watch(made)
        self._ways.addWidget(made)
        return made

    def take_keyboard(self) -> None:
        """Put the keyboard on the first way."""
        self.ways.findChildren(QPushButton)[0].setFocus()

    # -- asking -------------------------------------------------------------------------------------------------

    def ask_why(self) -> None:
        """Ask why it was not given."""
        form = NotGivenForm(self._context)
        kept = self._told.kept
        is_patch = kept is not None and kept.due.medicine.value.form is Form.PATCH
        form.ask(self._told.what, is_patch=is_patch)
        form.answered.connect(self._keep_not_given)
        form.part_asked.connect(lambda: self.ask_time(is_part=True))
        self._hold(form)

    def ask_time(self, *, is_part: bool = False) -> None:
        """Ask when, how much, and who; what is known stands there first."""
        form, record = AnotherTimeForm(self._context), self._told.record
        dose = record.value if record is not None and record.value.is_given else None
        at = dose.at if dose is not None else self._due_or_now()
        amounts, unit, strength = self._amounts()
        given_by = dose.given_by if dose is not None else ""
        is_part = is_part or (dose is not None and dose.answer is DoseAnswer.PART)
        form.ask(at, amounts, unit, strength, about=self._told.what, is_part=is_part, given_by=given_by)
        if dose is not None:
            now = self._context.local_now()
            form.when.set_moment(at, self._context.services.clock.zone(), is_exact=dose.is_exact, latest=now.date())
            if dose.amount is not None and not is_part:
                form.choices.choose([str(dose.amount)])
            form.note.set_text(dose.note)
        form.answered.connect(self._keep_typed)
        self._hold(form)

    def _due_or_now(self) -> datetime:
        now = self._context.services.clock.now()
        return min(now, self._told.kept.due.due_at) if self._told.kept is not None else now

    def _amounts(self) -> tuple[tuple[Decimal, ...], Unit | None, Strength]:
        """As the plan told, with what was given."""
        kept, record = self._told.kept, self._told.record
        given = record.value.amount if record is not None else None
        if kept is not None:
            told, unit, strength = kept.due.amounts, kept.due.regimen.unit, kept.due.strength
        else:
            assert record is not None
            told, unit, strength = (), record.value.unit, record.value.strength
        extra = (given,) if given is not None and given not in told else ()
        return (*told, *extra), unit, strength

    def _hold(self, form: NotGivenForm | AnotherTimeForm) -> None:
        self._drop_form()
        self.form = form
        form.closed.connect(self._leave_form)
        self._column.addWidget(form)
        form.show()
        self.ways.hide()
        form.take_keyboard()

    def _leave_form(self) -> None:
        self._drop_form()
        self.ways.show()
        self.take_keyboard()

    def _drop_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def say(self, bad: BadInput) -> None:
        """Show what cannot be kept beside its field."""
        if isinstance(self.form, AnotherTimeForm):
            self.form.say(bad)

    # -- keeping ------------------------------------------------------------------------------------------------

    def _give_at_due(self) -> None:
        kept, doses = self._told.kept, self._context.services.doses
        if kept is not None:
            due = kept.due
            self.kept.emit(lambda: doses.answer(due, DoseAnswer.GIVEN, at=due.due_at, is_exact=False))

    def _keep_not_given(self, reason: Reason, note: str) -> None:
        kept, record, doses = self._told.kept, self._told.record, self._context.services.doses
        if kept is None:
            return
        if record is None:
            self.kept.emit(lambda: doses.answer(kept.due, DoseAnswer.NOT_GIVEN, reason=reason, note=note))
            return
        dose = replace(
            record.value,
            answer=DoseAnswer.NOT_GIVEN,
            at=kept.due.due_at,
            is_exact=True,
            amount=None,
            given_by="",
            reason=reason,
            note=note,
        )
        self.kept.emit(lambda: doses.correct(record.uuid, dose))

    def _keep_typed(self, typed: AnswerTyped) -> None:
        kept, record, doses = self._told.kept, self._told.record, self._context.services.doses
        answer = DoseAnswer.PART if typed.is_part else DoseAnswer.GIVEN
        if record is not None:
            dose = replace(
                record.value,
                answer=answer,
                at=typed.at,
                is_exact=typed.is_exact,
                amount=typed.amount,
                given_by=typed.given_by,
                reason=Reason.NOT_SAID,
                note=typed.note,
            )
            self.kept.emit(lambda: doses.correct(record.uuid, dose))
        elif kept is not None:
            self.kept.emit(
                lambda: doses.answer(
                    kept.due,
                    answer,
                    at=typed.at,
                    is_exact=typed.is_exact,
                    amount=typed.amount,
                    given_by=typed.given_by,
                    note=typed.note,
                )
            )

    def _take_out(self) -> None:
        record, doses = self._told.record, self._context.services.doses
        if record is not None:
            self.kept.emit(lambda: doses.remove(record.uuid))
