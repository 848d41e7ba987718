"""Correcting a dose: what became of it, when, how much, who, why, what was vomited. The former value stays."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.dose import Dose, DoseAnswer, Purpose, Reason, Seen
from caregiver.domain.errors import BadInput
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.amount_field import AmountField
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips
from caregiver.ui.widgets.given_by import GivenBy
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.time_field import TimeField

Keep = Callable[[Dose], object | None]
"""Writes the dose down; None when that failed and the window says why. May raise BadInput."""

_NOT_VOMITED, _VOMITED = "no", "yes"


class DoseForm(Card):
    """Asks for everything about a dose that can be corrected.

    Signals:
        closed: The dose is on the disk, or stays as it was.
    """

    closed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(20, 12, 20, 16))
        self._context = context
        self._given: Dose | None = None
        self._asked: Dose | None = None
        self._keep: Keep = lambda _dose: None
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        context, said = self._context, self._context.medicine_words
        inside = QWidget()
        set_role(inside, "doses")
        self._heading = label("", "heading")
        answers = [(each.value, start_upper(said.answer(each))) for each in DoseAnswer]
        self.answer = Segments(answers, name=tr("What became of it"))
        self.when = TimeField(context.theme, context.calendar, name=tr("Given"), now=context.services.clock.now)
        self.amount = AmountField(context, name=tr("How much was given"))
        self.giver = GivenBy(context)
        reasons = [Choice(each.value or "none", start_upper(said.reason(each)), is_about_dose=True) for each in Reason]
        self.reason = Chips(context.theme, reasons, name=tr("Why it was not given"), is_single=True)
        vomited = [(_NOT_VOMITED, tr("Not vomited")), (_VOMITED, tr("Vomited"))]
        self.vomited = Segments(vomited, name=tr("Vomited"))
        self.vomited_at = TimeField(context.theme, context.calendar, name=tr("Vomited"), now=context.services.clock.now)
        self.vomited_at.exactness.hide()
        seen = [(each.value, start_upper(said.seen(each))) for each in Seen if each is not Seen.NOT_SAID]
        self.seen = Chips(context.theme, [Choice(*each, is_about_dose=True) for each in seen], name=tr("Seen in it"))
        self.note = NoteField(context.theme, name=tr("Note about this dose"))
        self.problem = Problem(self.note)
        self.done = button(tr("Done"), self._save)
        self.done.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        leave = button(tr("Leave it as it was"), self._close, "quiet")
        self._given_part = _named(tr("When was it given?"), self.when)
        self._amount_part = _named(tr("How much?"), self.amount)
        self._reason_part = _named(tr("Why was it not given?"), self.reason)
        self._seen_part = _named(tr("When, and was it seen in it?"), self.vomited_at, self.seen)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (
            self._heading,
            self.answer,
            self._reason_part,
            self._given_part,
            self._amount_part,
            self.giver,
            self.vomited,
            self._seen_part,
            _named(tr("Note"), self.note, self.problem),
            row(self.done, leave, None),
        ):
            column.addWidget(part)
        self.body.addWidget(inside)

    def _connect(self) -> None:
        self.answer.changed.connect(lambda _code: self._show_parts())
        self.vomited.changed.connect(lambda _code: self._show_parts())

    # -- values in and out --------------------------------------------------------------------------------------

    def ask(self, dose: Dose, heading: str, keep: Keep) -> None:
        """Show a dose; `keep` writes it down."""
        self._given, self._keep = dose, keep
        self._heading.setText(tr("Correct: {what}", what=heading))
        zone, today = ZoneInfo(dose.zone), self._context.local_now().date()
        self.answer.set_value(dose.answer.value)
        for field in (self.when, self.vomited_at):
            field.set_calendar(self._context.calendar)
        self.when.set_moment(dose.at, zone, is_exact=dose.is_exact, latest=today)
        self.vomited_at.set_moment(dose.vomited_at or dose.at, zone, latest=today)
        self.amount.set_unit(dose.unit, dose.strength)
        self.amount.set_number(dose.amount)
        self.giver.choose(dose.given_by)
        self.reason.choose([] if dose.reason is Reason.NOT_SAID else [dose.reason.value])
        self.vomited.set_value(_VOMITED if dose.vomited_at else _NOT_VOMITED)
        self.seen.choose([dose.seen_in_vomit.value] if dose.seen_in_vomit is not Seen.NOT_SAID else [])
        self.note.set_text(dose.note)
        self.problem.clear()
        self._show_parts()
        self._asked = self._typed(is_strict=False)
        self.show()

    @property
    def is_changed(self) -> bool:
        """Whether something stands differently than when the dose was shown."""
        return self._given is not None and self._typed(is_strict=False) != self._asked

    def dose(self) -> Dose:
        """The dose as it stands; raises BadInput where something typed cannot be kept."""
        return self._typed(is_strict=True)

    def leave(self) -> None:
        """The form goes out of sight: what was typed is saved; what cannot be kept stays here until it can."""
        if self.isHidden():
            return
        if self.is_changed or self.when.time.isModified() or self.vomited_at.time.isModified():
            self._save(takes_keyboard=False)
        else:
            self._close()

    def take_keyboard(self) -> None:
        """Put the keyboard into the time, or on the answers of a dose that was not given."""
        if self._given is not None and self._given.is_given:
            self.when.time.setFocus()
            self.when.time.selectAll()
        else:
            self.reason.setFocus()

    # -- doing --------------------------------------------------------------------------------------------------

    def _show_parts(self) -> None:
        is_given = self.answer.value() != DoseAnswer.NOT_GIVEN.value
        dose = self._given
        self._reason_part.setVisible(not is_given)
        for part in (self._given_part, self.giver, self.vomited):
            part.setVisible(is_given)
        self._amount_part.setVisible(is_given and dose is not None and dose.unit is not None)
        self._seen_part.setVisible(is_given and self.vomited.value() == _VOMITED)
        is_slot = dose is not None and dose.purpose is Purpose.SLOT
        self.answer.setVisible(is_slot)

    def _typed(self, *, is_strict: bool) -> Dose:
        given = self._given
        if given is None:
            raise ValueError("no dose was asked about")
        answer = DoseAnswer(self.answer.value())
        reasons, seen = self.reason.chosen(), self.seen.chosen()
        if answer is DoseAnswer.NOT_GIVEN:
            reason = Reason("" if reasons in ((), ("none",)) else reasons[0])
            due_at = given.due_at or given.at
            return replace(given, at=due_at, answer=answer, amount=None, reason=reason, note=self.note.text())
        has_vomited = self.vomited.value() == _VOMITED
        return replace(
            given,
            answer=answer,
            at=self.when.value() if is_strict else self.when.value_or_given(),
            is_exact=self.when.is_exact,
            amount=self.amount.number() if is_strict and self.amount.text().strip() else self._amount_or_given(given),
            given_by=self.giver.code(),
            reason=Reason.NOT_SAID,
            vomited_at=self._vomited_at(is_strict) if has_vomited else None,
            seen_in_vomit=Seen(seen[0]) if has_vomited and seen else Seen.NOT_SAID,
            note=self.note.text(),
        )

    def _vomited_at(self, is_strict: bool) -> datetime:
        return self.vomited_at.value() if is_strict else self.vomited_at.value_or_given()

    def _amount_or_given(self, given: Dose) -> Decimal | None:
        if not self.amount.text().strip():
            return None
        try:
            return self.amount.number()
        except BadInput:
            return given.amount

    def _save(self, *, takes_keyboard: bool = True) -> None:
        try:
            if self._keep(self.dose()) is None:
                return
        except BadInput as bad:
            problems = {"at": self.when.problem, "amount": self.amount.problem, "vomited_at": self.vomited_at.problem}
            problems.get(bad.field, self.problem).say(words(bad.sentence), takes_keyboard=takes_keyboard)
            return
        self._close()

    def _close(self) -> None:
        self._given = self._asked = None
        self.note.set_text("")
        self.hide()
        self.closed.emit()


def _named(name: str, *parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(name, "strong"))
    for part in parts:
        column.addWidget(part)
    return holder
