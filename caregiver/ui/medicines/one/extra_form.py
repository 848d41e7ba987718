"""What is asked of a dose outside the plan: first whether it was one that is still open (care-rules 11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr
from caregiver.services.timetable import DueSlot, OnList
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.answer_form import AnotherTimeForm, AnswerTyped
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label


@dataclass(frozen=True)
class SlotTyped:
    """It was a dose of the plan that stood open.

    Attributes:
        due: Which one.
        told: How it was given.
    """

    due: DueSlot
    told: AnswerTyped


class ExtraForm(QWidget):
    """A question about the open doses, where there are any; then when, how much, who: nothing is chosen.

    Signals:
        answered: It stands so; carries the `AnswerTyped` of a dose more, or the `SlotTyped` of an open one.
        closed: Back, without keeping anything.
    """

    answered = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._on_list: OnList | None = None
        self._due: DueSlot | None = None
        self.ways: list[QPushButton] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self._heading = label("", "heading")
        self._question = label("", "strong")
        self._answers = QWidget()
        self._flow = FlowLayout(self._answers)
        self.told = AnotherTimeForm(self._context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._heading, self._question, self._answers, self.told):
            column.addWidget(part)

    def _connect(self) -> None:
        self.told.answered.connect(self._answer)
        self.told.closed.connect(self.closed)

    def ask(self, on_list: OnList, dues: Sequence[DueSlot]) -> None:
        """Ask about a medicine of which `dues` are still open."""
        self._on_list = on_list
        self._heading.setText(tr("An extra dose, outside the plan"))
        self._ask_which(dues)
        if not dues:
            self._ask_more()

    def take_keyboard(self) -> None:
        """Put the keyboard where the first answer is given."""
        if self._answers.isHidden():
            self.told.take_keyboard()
        else:
            self.ways[0].setFocus()

    def say(self, bad: BadInput) -> None:
        """Show what cannot be kept beside its field."""
        self.told.say(bad)

    # -- was it one that is open --------------------------------------------------------------------------------

    def _ask_which(self, dues: Sequence[DueSlot]) -> None:
        times = [self._time(due) for due in dues]
        if len(times) == 1:
            self._question.setText(tr("{time} is still open. Was it that one?", time=times[0]))
        else:
            self._question.setText(tr("Still open: {times}. Was it one of them?", times=", ".join(times)))
        for due, time in zip(dues, times, strict=True):
            self._add(button(tr("It was the {time} one", time=time), partial(self._ask_open, due)))
        self._add(button(tr("It was one more"), self._ask_more))
        self._add(button(tr("Back"), self.closed.emit, "quiet", name=tr("Back, keep nothing")))
        self._question.setVisible(bool(dues))
        self._answers.setVisible(bool(dues))
        self.told.setVisible(not dues)

    def _add(self, made: QPushButton) -> None:
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.ways.append(made)
        self._flow.addWidget(made)

    def _time(self, due: DueSlot) -> str:
        calendar = self._context.calendar
        is_today = due.local_due.date() == self._context.local_now().date()
        return calendar.time_short(due.local_due) if is_today else calendar.weekday_time(due.local_due)

    # -- how it was given ---------------------------------------------------------------------------------------

    def _ask_open(self, due: DueSlot) -> None:
        assert self._on_list is not None
        self._due = due
        self._heading.setText(tr("The dose of {time}", time=self._time(due)))
        now, about = self._context.services.clock.now(), self._name()
        self.told.ask(now, due.amounts, due.regimen.unit, due.strength, about=about)
        self._show_told()

    def _ask_more(self) -> None:
        """Of a dose that the plan does not name nothing is known: no amount and nobody is chosen."""
        on_list = self._on_list
        assert on_list is not None
        self._due = None
        schedule = on_list.regimen.schedule
        told = {*schedule.amounts, *(amount for time in schedule.times for amount in time.amounts)}
        told |= {amount for step in schedule.steps for time in step.times for amount in time.amounts}
        now, about = self._context.services.clock.now(), self._name()
        self.told.ask(now, tuple(sorted(told)), on_list.unit, on_list.strength, about=about, given_by="")
        if told:
            self.told.choices.choose([])
        self._show_told()

    def _name(self) -> str:
        return "" if self._on_list is None else self._context.medicine_words.short_name(self._on_list.medicine)

    def _show_told(self) -> None:
        was_asked = not self._answers.isHidden()
        self._question.hide()
        self._answers.hide()
        self.told.show()
        if was_asked:
            self.told.take_keyboard()

    def _answer(self, told: AnswerTyped) -> None:
        self.answered.emit(told if self._due is None else SlotTyped(self._due, told))
