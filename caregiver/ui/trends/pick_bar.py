"""Beneath the picture: what is picked, and the question that is made of it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.question import About
from caregiver.domain.span import Span
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.trends.ask_form import AskForm, fact_words
from caregiver.ui.trends.asked_bar import AskedBar
from caregiver.ui.trends.begun_question import BegunQuestion, BegunQuestions
from caregiver.ui.trends.picked_row import PickedRow
from caregiver.ui.trends.span_words import brief_span
from caregiver.ui.trends.view import Picked
from caregiver.ui.widgets.labels import rule
from caregiver.ui.widgets.undo_bar import announce


class PickBar(QWidget):
    """What is picked, how it is asked about, and what was asked of it.

    Args:
        tell: What the diary holds now of what was picked once, as far as that can be told.

    Signals:
    grown: It is higher now; it shall be in sight.
    read_out: Something else is picked; it shall be in sight if that is no long way.
    """

    grown = Signal()
    read_out = Signal()

    def __init__(self, context: PageContext, tell: Callable[[About], Picked | None]) -> None:
        super().__init__()
        self._context = context
        self._tell = tell
        self._begun = BegunQuestions(context.services.form_drafts("question"), context.services.questions)
        self._picked: Picked | None = None
        self._asked: BegunQuestion | None = None
        self._asked_uuid = ""
        self._is_listed = False
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
        return self._picked is not None or self._is_listed or self.form.begun() is not None

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
            self._forget_asked()
        self._show_row()
        if is_new and picked is not None and not picked.is_given:
            announce(self, self.row.words())
            self.read_out.emit()

    def show_again(self) -> None:
        """The page is seen, or was read again: what the diary holds is told as it is now."""
        begun = self.form.begun()
        if begun is None:
            self._show_row()
        else:
            self.form.show_picked(self._as_it_is(begun))

    def _show_row(self) -> None:
        """The row, or what is said of the question that was added."""
        self.asked.setVisible(self._is_listed)
        self.row.setVisible(not self._is_listed)
        if self._picked is not None:
            self.row.show_picked(self._picked, opens_days=self._opens_days)
        else:
            self.row.show_hint(self._hint, self._begun_words())

    def _begun_words(self) -> str:
        begun = self._begun.get()
        return tr("You began a question about {when}.", when=self._as_it_is(begun).title) if begun else ""

    def set_narrow(self, is_narrow: bool) -> None:
        """The buttons beside the words, or below them."""
        self.row.set_narrow(is_narrow)

    # -- what is asked ------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        if self._picked is not None:
            begun = self._begun.get()
            self._forget_asked()
            self._show_form(self._picked, begun.words if begun else "")

    def _go_on(self) -> None:
        begun = self._begun.get()
        if begun is not None:
            self._forget_asked()
            self._show_form(self._as_it_is(begun), begun.words)

    def _as_it_is(self, begun: BegunQuestion) -> Picked:
        """What the diary holds now of what it is about: a question never goes with a number that is no more."""
        if self._picked is not None and begun.is_about(self._picked):
            return self._picked
        told = self._tell(begun.about)
        if told is not None:
            return told
        span = brief_span(self._context.calendar, Span(begun.about.first, begun.about.last))
        return Picked(begun.about, begun.place or span, "")

    def _show_form(self, picked: Picked, typed: str) -> None:
        self._is_listed = False
        self.row.hide()
        self.asked.hide()
        self.form.ask(picked, typed)
        self.grown.emit()

    def add(self) -> None:
        """Put the question onto the list; what cannot be kept is said beside the field."""
        begun = self.form.begun()
        if begun is None:
            return
        picked = self._as_it_is(begun)
        try:
            changed = self._context.act(self._begun.add, begun, fact_words(picked))
        except BadInput as bad:
            self.form.show_problem(bad)
            return
        if changed is not None:
            self._context.act.name(tr("A question about {when}", when=picked.title))
            self._asked, self._asked_uuid = begun, changed.value.uuid
            self._show_asked()
            self.asked.say()
            self.grown.emit()

    def _show_asked(self) -> None:
        self._is_listed = True
        self.form.end()
        self._show_row()

    def _forget_asked(self) -> None:
        self._asked, self._is_listed = None, False

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
        self._picked = None
        self._forget_asked()

    def _open(self) -> None:
        if self._picked is not None:
            self._context.navigator.go(Destination.DIARY, self._picked.about.first)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        """A question that was taken back is not on the list: its words stand in the form again, until it is put back
        there."""
        asked = self._asked
        if asked is None or Area.QUESTIONS not in areas:
            return
        record = self._context.services.questions.find(self._asked_uuid)
        is_gone = record is None or record.is_removed
        if self._is_listed and is_gone:
            self._show_form(self._as_it_is(asked), asked.words)
            announce(self, tr("Taken back."))
        elif not self._is_listed and not is_gone and self.form.begun() == asked:
            self._show_asked()
