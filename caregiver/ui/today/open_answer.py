"""Answering one due dose on Today: by one press, or by a form that takes the place of the answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.dose import DoseAnswer, Reason
from caregiver.domain.errors import BadInput
from caregiver.services.timetable import DueSlot, KeptSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.dose_words import usual_giver
from caregiver.ui.today.due_words import DueWords
from caregiver.ui.today.open_dose import OpenDose
from caregiver.ui.today.soon_question import SoonQuestion
from caregiver.ui.widgets.answer_form import AnotherTimeForm, AnswerTyped, NotGivenForm


@dataclass(frozen=True)
class Said:
    """What became of a due dose, as somebody said it here.

    Attributes:
        due: The dose.
        answer: Given, part of it, not given.
        at: When it was given; None for the present instant.
        is_exact: False when the time is "about".
        amount: In the unit of the plan; None for the one amount of the plan.
        given_by: As `Dose.given_by`.
        reason: Why it was not given.
        note: The family's words.
    """

    due: DueSlot
    answer: DoseAnswer
    at: datetime | None = None
    is_exact: bool = True
    amount: Decimal | None = None
    given_by: str = ""
    reason: Reason = Reason.NOT_SAID
    note: str = ""


class OpenAnswer(QWidget):
    """One open dose and every way to answer it.

    Signals:
        said: Somebody said what became of it; carries the `Said`.
    """

    said = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._kept: KeptSlot | None = None
        self._present: datetime | None = None
        self.not_given: NotGivenForm | None = None
        self.other: AnotherTimeForm | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.dose = OpenDose(self._context)
        self.soon = SoonQuestion(self._context)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.dose, 1)
        self._column.addWidget(self.soon)
        self.soon.hide()

    def _connect(self) -> None:
        self.dose.given_asked.connect(self._on_given)
        self.dose.other_asked.connect(self._ask_other)
        self.dose.not_given_asked.connect(self._ask_not_given)
        self.soon.meant.connect(self._give)
        self.soon.left.connect(self._leave)

    def show_slot(self, kept: KeptSlot, now: datetime, open_doses: Sequence[DueSlot]) -> None:
        """Show this due dose, one of these open ones, at this moment (local); a form that is open for it stays."""
        if self._kept is None or kept.due.key != self._kept.due.key:
            self.show_answers()
        self._kept, self._present = kept, now
        self.dose.show_slot(kept, now, open_doses)

    def show_answers(self) -> None:
        """Back from whatever was asked to the three answers."""
        for part in (self.soon, self.not_given, self.other):
            if part is not None:
                part.hide()
        self.dose.answers.show()

    def say(self, bad: BadInput) -> None:
        """Show what cannot be kept beside its field."""
        if self.other is not None and not self.other.isHidden():
            self.other.say(bad)

    # -- asking -------------------------------------------------------------------------------------------------

    def _on_given(self) -> None:
        if self._kept is None:
            return
        due, words = self._kept.due, DueWords(self._context, self._kept.due)
        if words.is_patch:
            self._context.navigator.go(Destination.MEDICINE, due.medicine.uuid)
        elif words.is_range or words.is_unwritten:
            self._ask_other()
        else:
            earlier = self._context.services.doses.soon_before(due, self._context.services.clock.now())
            if earlier is None:
                self._give()
            else:
                self._take_place(self.soon)
                self.soon.ask(earlier, self._context.local_now())

    def _ask_not_given(self) -> None:
        if self._kept is None:
            return
        if self.not_given is None:
            self.not_given = NotGivenForm(self._context)
            self.not_given.answered.connect(self._say_not_given)
            self.not_given.part_asked.connect(lambda: self._ask_other(is_part=True))
            self._add(self.not_given)
        words = DueWords(self._context, self._kept.due)
        self._take_place(self.not_given)
        self.not_given.ask(words.about(), is_patch=words.is_patch)
        self.not_given.take_keyboard()

    def _ask_other(self, *, is_part: bool = False) -> None:
        if self._kept is None:
            return
        if self.other is None:
            self.other = AnotherTimeForm(self._context)
            self.other.answered.connect(self._say_other)
            self._add(self.other)
        due, now = self._kept.due, self._context.services.clock.now()
        self._take_place(self.other)
        about = DueWords(self._context, due).name()
        self.other.ask(now, due.amounts, due.regimen.unit, due.strength, about=about, is_part=is_part)
        self.other.take_keyboard()

    def _add(self, form: NotGivenForm | AnotherTimeForm) -> None:
        set_role(form, "doses")
        form.closed.connect(self._leave)
        self._column.addWidget(form)

    def _take_place(self, asking: QWidget) -> None:
        """A question takes the place of the answers; the facts stay in sight."""
        self.dose.answers.hide()
        for part in (self.soon, self.not_given, self.other):
            if part is not None:
                part.setVisible(part is asking)

    def _leave(self) -> None:
        self.show_answers()
        self.dose.other.setFocus()

    # -- answering ----------------------------------------------------------------------------------------------

    def _give(self) -> None:
        if self._kept is not None:
            at = self._time_in_button()
            self.said.emit(Said(self._kept.due, DoseAnswer.GIVEN, at=at, given_by=usual_giver(self._context)))

    def _time_in_button(self) -> datetime | None:
        """None for the present instant: it is the minute that stands in the button, unless the screen stood still."""
        now, shown = self._context.local_now(), self._present
        is_same = shown is None or shown.replace(second=0, microsecond=0) == now.replace(second=0, microsecond=0)
        return None if is_same else shown

    def _say_not_given(self, reason: Reason, note: str) -> None:
        if self._kept is not None:
            self.said.emit(Said(self._kept.due, DoseAnswer.NOT_GIVEN, reason=reason, note=note))

    def _say_other(self, typed: AnswerTyped) -> None:
        if self._kept is not None:
            answer = DoseAnswer.PART if typed.is_part else DoseAnswer.GIVEN
            told = (typed.at, typed.is_exact, typed.amount, typed.given_by)
            self.said.emit(Said(self._kept.due, answer, *told, note=typed.note))
