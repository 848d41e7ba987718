"""The forms that open in the place of the answers; each is made when it is first needed and keeps what is typed."""

from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.due_words import DueWords
from caregiver.ui.widgets.answer_form import AnotherTimeForm, NotGivenForm
from caregiver.ui.widgets.patch_form import PatchForm

Form = TypeVar("Form", NotGivenForm, AnotherTimeForm, PatchForm)


class DoseForms(QWidget):
    """Shows one form at a time about one due dose.

    Signals:
        not_given: Carries the `Reason` and the note.
        given: Carries the `AnswerTyped`.
        put_on: Carries the `PatchTyped`.
        closed: Back to the answers.
        turned: Another form is in sight.
    """

    not_given = Signal(object, str)
    given = Signal(object)
    put_on = Signal(object)
    closed = Signal()
    turned = Signal()

    def __init__(self, context: PageContext, words: DueWords) -> None:
        super().__init__()
        self._context = context
        self._words = words
        self._forms: dict[type, QWidget] = {}
        self.shown: QWidget | None = None
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def ask_not_given(self) -> None:
        """Ask why it was not given."""
        form = self._form(NotGivenForm)
        form.ask(self._words.about(), is_patch=self._words.is_patch)
        self._show(form)
        form.take_keyboard()

    def ask_another(self, at: datetime, *, amount: str = "", is_part: bool = False) -> None:
        """Ask when and how much; `amount` is the amount of a range that was chosen already."""
        form, due = self._form(AnotherTimeForm), self._words.due
        about = self._words.about()
        form.ask(at, due.amounts, due.regimen.unit, due.strength, about=about, is_part=is_part)
        if amount and not is_part:
            form.choices.choose([amount])
        self._show(form)
        form.take_keyboard()

    def ask_patch(self, at: datetime) -> None:
        """Ask where the new patch is, and about the old one."""
        form = self._form(PatchForm)
        form.ask(self._words.due.medicine.uuid, at, self._words.name())
        self._show(form)
        form.take_keyboard()

    def say(self, bad: BadInput) -> None:
        """Show what cannot be kept beside its field."""
        if isinstance(self.shown, AnotherTimeForm | PatchForm):
            self.shown.say(bad)

    def _form(self, kind: type[Form]) -> Form:
        known = self._forms.get(kind)
        if isinstance(known, kind):
            return known
        made = kind(self._context)
        made.closed.connect(self.closed)
        if isinstance(made, NotGivenForm):
            made.answered.connect(self.not_given)
            made.part_asked.connect(lambda: self.ask_another(self._words.due.due_at, is_part=True))
        elif isinstance(made, AnotherTimeForm):
            made.leave_out_giver()
            made.answered.connect(self.given)
        else:
            made.answered.connect(self.put_on)
        self._forms[kind] = made
        self._column.addWidget(made)
        return made

    def _show(self, shown: QWidget) -> None:
        self.shown = shown
        for form in self._forms.values():
            form.setVisible(form is shown)
        self.show()
        self.turned.emit()

    @property
    def asks_why_not(self) -> bool:
        """Whether it asks why a dose was not given."""
        return not self.isHidden() and isinstance(self.shown, NotGivenForm)
