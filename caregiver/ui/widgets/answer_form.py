"""What is asked in place when a dose was not given, or was given at another time, or in part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import Reason
from caregiver.domain.errors import BadInput
from caregiver.domain.strength import Strength
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.amount_field import AmountField
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.given_by import GivenBy
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.steady_press import SteadyPress
from caregiver.ui.widgets.time_field import TimeField

_ANOTHER, _PART = "another", "part"


class NotGivenForm(QWidget):
    """Asks why a dose was not given (care-rules 13); a press on a reason answers.

    Signals:
        answered: It was not given; carries the `Reason` and the note.
        part_asked: Part of it was given.
        closed: Back to what stood there before.
    """

    answered = Signal(object, str)
    part_asked = Signal()
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._press = SteadyPress(self)
        self.reasons: dict[Reason, QPushButton] = {}
        self._build()

    def _build(self) -> None:
        reasons = QWidget()
        flow = FlowLayout(reasons)
        for reason in (*(r for r in Reason if r is not Reason.NOT_SAID), Reason.NOT_SAID):
            self.reasons[reason] = self._reason_button(reason)
            flow.addWidget(self.reasons[reason])
        self.note = NoteField(self._context.theme, name=tr("Note: why it was not given"))
        self.note.setPlaceholderText(tr("Your own words, if you want"))
        self.keep_other = button(tr("Save: not given"), lambda: self._answer(Reason.OTHER))
        self.keep_other.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._press.watch(self.keep_other)
        self.keep_other.hide()
        part = button(tr("Part of it was given …"), self.part_asked.emit, "quiet")
        back = button(tr("Back"), self.closed.emit, "quiet", name=tr("Back to the answers"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("Why was it not given? A press records it."), "strong"))
        column.addWidget(self.note)
        column.addWidget(reasons)
        column.addWidget(self.keep_other)
        column.addWidget(row(part, back, None))

    def ask(self, about: str, *, is_patch: bool = False) -> None:
        """Ask anew about a dose; `about` is its name and amount for a screen reader."""
        self.note.set_text("")
        self.keep_other.hide()
        self.reasons[Reason.PATCH_FELL_OFF].setVisible(is_patch)
        for reason, made in self.reasons.items():
            made.setAccessibleName(tr("{what}: not given, {why}", what=about, why=self._words(reason)))

    def take_keyboard(self) -> None:
        """Put the keyboard on the first reason."""
        next(iter(self.reasons.values())).setFocus()

    def _reason_button(self, reason: Reason) -> QPushButton:
        text = tr("Other …") if reason is Reason.OTHER else start_upper(self._words(reason))
        made = button(text, lambda: self._on_reason(reason))
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._press.watch(made)
        return made

    def _words(self, reason: Reason) -> str:
        return self._context.medicine_words.reason(reason)

    def _on_reason(self, reason: Reason) -> None:
        if reason is Reason.OTHER and not self.note.text().strip():
            self.keep_other.show()
            self.note.setFocus()
        else:
            self._answer(reason)

    def _answer(self, reason: Reason) -> None:
        self.answered.emit(reason, self.note.text().strip())


@dataclass(frozen=True)
class AnswerTyped:
    """A dose as it was told in the form.

    Attributes:
        at: When it was given.
        is_exact: False when the time is "about".
        amount: How much, in the unit of the plan; None where that is not known.
        is_part: Whether it was only a part.
        given_by: As `Dose.given_by`; "" where nobody said, or the form does not ask.
        note: The family's words.
    """

    at: datetime
    is_exact: bool
    amount: Decimal | None
    is_part: bool
    given_by: str
    note: str


def _flowing(*buttons: QPushButton) -> QWidget:
    """Buttons beside each other, below each other where there is no room."""
    line = QWidget()
    flow = FlowLayout(line)
    for made in buttons:
        flow.addWidget(made)
    return line


class AnotherTimeForm(QWidget):
    """Asks when, how much, who: for a dose given at another time, in another amount, in part, or before it is written
    what to measure.

    Signals:
        answered: The user says that it stands so; carries the `AnswerTyped`.
        closed: Back to what stood there before.
    """

    answered = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._has_giver = True
        self._unit: Unit | None = None
        self._strength = Strength()
        self._about = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.when = TimeField(context.theme, context.calendar, name=tr("Given"), now=context.services.clock.now)
        self.choices = self._amounts(())
        self.field = AmountField(context, name=tr("How much was given"))
        self.giver = GivenBy(context)
        self._note_name = label("", "strong")
        self.note = NoteField(context.theme, name=tr("Note about this dose"))
        self.problem = Problem(self.note)
        self.keep = button("", self._answer)
        self.keep.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._press = SteadyPress(self)
        self._press.watch(self.keep)
        back = button(tr("Back"), self.closed.emit, "quiet", name=tr("Back to the answers"))
        self._how_much = label(tr("How much was given?"), "strong")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (
            label(tr("When was it given?"), "strong"),
            self.when,
            self._how_much,
            self.choices,
            self.field,
            self.giver,
            self._note_name,
            self.note,
            self.problem,
            _flowing(self.keep, back),
        ):
            self._column.addWidget(part)

    def _connect(self) -> None:
        self.when.changed.connect(self._show_keep)
        self.when.time.editingFinished.connect(self._show_keep)
        self.field.line.textChanged.connect(lambda _text: self._show_keep())

    def leave_out_giver(self) -> None:
        """Do not ask who gave it: that is asked beside the form."""
        self._has_giver = False
        self.giver.hide()

    # -- asking -------------------------------------------------------------------------------------------------

    def ask(
        self,
        at: datetime,
        amounts: Sequence[Decimal],
        unit: Unit | None,
        strength: Strength,
        *,
        about: str,
        is_part: bool = False,
        given_by: str | None = None,
    ) -> None:
        """Ask anew.

        Args:
            at: What stands in the time field first.
            amounts: As told: one is chosen, of several none is; none where it is not written yet.
            about: Name of the medicine, for a screen reader.
            is_part: Whether only a part was given.
            given_by: Who gave it, as `Dose.given_by`; None for the usual one.
        """
        context, zone = self._context, self._context.services.clock.zone()
        self._unit, self._strength, self._about = unit, strength, about
        self.when.set_calendar(context.calendar)
        self.when.set_moment(at, zone, latest=context.local_now().date())
        self._show_amounts(tuple(amounts) if unit is not None else (), is_part)
        if given_by is None:
            self.giver.choose_usual()
        else:
            self.giver.choose(given_by)
        self.note.set_text("")
        is_unwritten = unit is None
        self._note_name.setText(tr("What was given, in your words") if is_unwritten else tr("Note, if you want"))
        for problem in (self.problem, self.field.problem):
            problem.clear()
        self._show_keep()

    def take_keyboard(self) -> None:
        """Put the keyboard into the time."""
        self.when.time.setFocus()
        self.when.time.selectAll()

    def say(self, bad: BadInput) -> None:
        """Show what cannot be kept beside its field."""
        problems = {"at": self.when.problem, "amount": self.field.problem}
        if bad.field == "amount":
            self.field.show()
        problems.get(bad.field, self.problem).say(words(bad.sentence))

    def _show_amounts(self, amounts: tuple[Decimal, ...], is_part: bool) -> None:
        old, self.choices = self.choices, self._amounts(amounts)
        self._column.replaceWidget(old, self.choices)
        old.hide()
        old.deleteLater()
        if is_part:
            self.choices.choose([_PART])
        elif len(amounts) == 1:
            self.choices.choose([str(amounts[0])])
        elif not amounts:
            self.choices.choose([_ANOTHER])
        self.field.set_unit(self._unit, self._strength)
        self.field.set_number(None)
        self._how_much.setVisible(self._unit is not None)
        self.choices.setVisible(self._unit is not None)
        self._show_field()

    def _amounts(self, amounts: Sequence[Decimal]) -> Chips:
        unit, say = self._unit, self._context.amounts.choices
        told = [] if unit is None else [(str(n), say((n,), unit, self._strength)) for n in amounts]
        choices = [*told, (_PART, tr("Part of it …")), (_ANOTHER, tr("Another amount …"))]
        made = Chips(
            self._context.theme,
            [Choice(code, word, is_about_dose=True) for code, word in choices],
            name=tr("How much was given"),
            is_single=True,
        )
        made.changed.connect(lambda _codes: self._on_amount())
        return made

    def _on_amount(self) -> None:
        self._show_field()
        self._show_keep()
        self.field.problem.clear()
        if not self.field.isHidden():
            self.field.line.setFocus()

    def _show_field(self) -> None:
        is_asked = self.choices.chosen() in ((_PART,), (_ANOTHER,))
        self.field.setVisible(is_asked and self._unit is not None)

    def _show_keep(self) -> None:
        """The time in the button is the time that is stored (care-rules 10)."""
        context = self._context
        try:
            local = self.when.value().astimezone(context.services.clock.zone())
        except BadInput:
            self.keep.setText(tr("Save"))
            return
        when = self._given_at(local)
        amount = self._amount_words()
        self.keep.setText(tr("Save: {amount}, {given}", amount=amount, given=when) if amount else self._saves(when))
        self.keep.setAccessibleName(tr("Save: {what}, {given}", what=self._about, given=when))

    @staticmethod
    def _saves(given: str) -> str:
        return tr("Save: {given}", given=given)

    def _given_at(self, local: datetime) -> str:
        """ "given at 20:47", "given about 19:30", "given yesterday 22:00"."""
        calendar, now = self._context.calendar, self._context.local_now()
        moment = calendar.moment(local, now)
        if not self.when.is_exact:
            return tr("given {time}", time=calendar.about(moment))
        return tr("given at {time}", time=moment) if local.date() == now.date() else tr("given {time}", time=moment)

    def _amount_words(self) -> str:
        """The amount that a press saves, in words; empty while it is not said."""
        chosen = self.choices.chosen()
        if self._unit is None or not chosen:
            return ""
        try:
            number = self._amount(chosen)
        except BadInput:
            return ""
        return "" if number is None else self._context.amounts.choices((number,), self._unit, Strength())

    # -- answering ----------------------------------------------------------------------------------------------

    def typed(self) -> AnswerTyped:
        """What stands in the form.

        Raises:
            BadInput: A time or an amount is missing, or is none.
        """
        chosen = self.choices.chosen()
        return AnswerTyped(
            at=self.when.value(),
            is_exact=self.when.is_exact,
            amount=self._amount(chosen),
            is_part=chosen == (_PART,),
            given_by=self.giver.code() if self._has_giver else "",
            note=self._note(),
        )

    def _amount(self, chosen: tuple[str, ...]) -> Decimal | None:
        if self._unit is None:
            return None
        if not chosen:
            raise BadInput("choices", QT_TRANSLATE_NOOP("caregiver", "How much was it? Please choose one."))
        return self.field.number() if chosen in ((_PART,), (_ANOTHER,)) else Decimal(chosen[0])

    def _note(self) -> str:
        note = self.note.text().strip()
        if self._unit is None and not note:
            raise BadInput("note", QT_TRANSLATE_NOOP("caregiver", "Please write what was given."))
        return note

    def _answer(self) -> None:
        try:
            typed = self.typed()
        except BadInput as bad:
            self.say(bad)
            return
        self.answered.emit(typed)
