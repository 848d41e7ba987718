"""Beneath the picture: what is picked, and the question that is made of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.question import Question
from caregiver.domain.record import Record
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.trends.ask_form import AskForm, fact_words
from caregiver.ui.trends.asked_bar import AskedBar
from caregiver.ui.trends.begun_question import BegunQuestion, BegunQuestions
from caregiver.ui.trends.picked_row import PickedRow
from caregiver.ui.trends.view import Picked
from caregiver.ui.widgets.labels import rule
from caregiver.ui.widgets.undo_bar import announce


class PickBar(QWidget):
    """Signals:
    grown: It is higher now; it shall be in sight.
    read_out: Something else is picked; it shall be in sight if that is no long way.
    """

    grown = Signal()
    read_out = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._begun = BegunQuestions(context.services.form_drafts("question"), context.services.questions)
        self._picked: Picked | None = None
        self._added: Record[Question] | None = None
        self._hint = ""
        self._opens_days = True
        self._build()
        self._connect()

    def _build(self) -> None:
        self.row = PickedRow(self._context.theme)
        self.form = AskForm(self._context.theme)
        self.asked = AskedBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (rule(), self.row, self.form, self.asked):
            column.addWidget(part)

    def _connect(self) -> None:
        self.row.open_asked.connect(self._open)
        self.row.ask_asked.connect(self._ask)
        self.row.begun_asked.connect(self._go_on)
        self.form.add_asked.connect(self.add)
        self.form.put_off.connect(self._put_off)
        self.form.keep_asked.connect(self.keep)
        self.asked.visits_asked.connect(lambda: self._context.navigator.go(Destination.VISITS))
        self.asked.undo_asked.connect(self._context.act.undo)
        self._context.bus.changed.connect(self._on_changed)

    @property
    def picked(self) -> Picked | None:
        """What is picked."""
        return self._picked

    @property
    def is_used(self) -> bool:
        """Whether it says more than how something is picked."""
        return self._picked is not None or self._added is not None or self.form.begun() is not None

    # -- what is shown ------------------------------------------------------------------------------------------

    def set_mode(self, hint: str, *, opens_days: bool) -> None:
        """Another picture is looked at: how something is picked in it, and whether that are days."""
        self._hint, self._opens_days = hint, opens_days
        self.show_picked(None)

    def show_picked(self, picked: Picked | None) -> None:
        """Read out what is picked; a question that is being typed goes on until it is added or put off."""
        is_new = picked is not None and picked != self._picked
        self._picked = picked
        if self.form.begun() is not None:
            return
        if is_new or picked is None:
            self._added = None
        self._show_row()
        if is_new and picked is not None and not picked.is_given:
            announce(self, self.row.words())
            self.read_out.emit()

    def show_again(self) -> None:
        """The page is seen, or was read again."""
        if self.form.begun() is None:
            self._show_row()

    def _show_row(self) -> None:
        """The row, or what is said of the question that was added."""
        self.asked.setVisible(self._added is not None)
        self.row.setVisible(self._added is None)
        if self._picked is not None:
            self.row.show_picked(self._picked, opens_days=self._opens_days)
        else:
            self.row.show_hint(self._hint, self._begun_words())

    def _begun_words(self) -> str:
        begun = self._begun.get()
        return tr("You began a question about {when}.", when=begun.picked.title) if begun else ""

    def set_narrow(self, is_narrow: bool) -> None:
        """The buttons beside the words, or below them."""
        self.row.set_narrow(is_narrow)

    # -- what is asked ------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        if self._picked is not None:
            begun = self._begun.get()
            self._show_form(BegunQuestion(self._picked, begun.words if begun else ""))

    def _go_on(self) -> None:
        begun = self._begun.get()
        if begun is not None:
            self._show_form(begun)

    def _show_form(self, begun: BegunQuestion) -> None:
        self._added = None
        self.row.hide()
        self.asked.hide()
        self.form.ask(begun)
        self.grown.emit()

    def add(self) -> None:
        """Put the question onto the list; what cannot be kept is said beside the field."""
        begun = self.form.begun()
        if begun is None:
            return
        try:
            changed = self._context.act(self._begun.add, begun, fact_words(begun.picked))
        except BadInput as bad:
            self.form.show_problem(bad)
            return
        if changed is not None:
            self._context.act.name(tr("A question about {when}", when=begun.picked.title))
            self._added = changed.value
            self.form.end()
            self._show_row()
            self.asked.say()
            self.grown.emit()

    def keep(self) -> None:
        """Keep what was typed."""
        begun = self.form.begun()
        if begun is not None and begun != self._begun.get():
            self._context.act(self._begun.keep, begun)

    def _put_off(self) -> None:
        self.keep()
        self.form.end()
        self._show_row()
        (self.row.ask if self._picked is not None else self.row.begun).setFocus()

    def leave(self) -> None:
        """Out of sight: what was typed is kept, what was added stands, nothing is picked."""
        self.keep()
        self.form.end()
        self._picked = self._added = None

    def _open(self) -> None:
        if self._picked is not None:
            self._context.navigator.go(Destination.DIARY, self._picked.about.first)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        """A question that was taken back is not on the list."""
        if self._added is None or Area.QUESTIONS not in areas:
            return
        record = self._context.services.questions.find(self._added.uuid)
        if record is None or record.is_removed:
            had_keyboard = self.asked.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self._added = None
            self._show_row()
            announce(self, tr("Taken back."))
            if had_keyboard:
                self.row.ask.setFocus()
