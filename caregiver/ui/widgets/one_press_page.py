"""An editor that begins with words: the first press on one saves it, like a number on Today; then it is corrected."""

from typing import Any

from PySide6.QtCore import SignalInstance

from caregiver.domain.code import Kind
from caregiver.domain.errors import BadInput
from caregiver.domain.record import Record
from caregiver.services.changes import Changed
from caregiver.services.form_drafts import FormDrafts
from caregiver.services.journal import Journal, Noun
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.editor_page import EditorPage, Form
from caregiver.ui.widgets.pressed_words import PressedWords


class OnePressForm(Form):
    """A form that begins with words.

    Attributes:
        pressed: Signal: a word was pressed while one press writes it down.
        words: Its words.
    """

    pressed: SignalInstance
    words: PressedWords

    def set_one_press(self, is_one_press: bool) -> None:
        """Whether one press on a word writes it down; then nothing but the words stands there."""


class OnePressPage(EditorPage[Noun]):
    """Base of such editors.

    Args:
        here: The way to this page, with the uuid of a record.
        kind: What its words are about.
    """

    def __init__(
        self,
        context: PageContext,
        title: str,
        journal: Journal[Noun],
        drafts: FormDrafts,
        *,
        here: Destination,
        kind: Kind,
    ) -> None:
        super().__init__(context, title, journal, drafts)
        self._here = here
        self._kind = kind

    def _build_one_press(self, form: Any) -> None:
        self.form = form
        for part in (self.head, self.form, self.foot):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect_one_press(self) -> None:
        self._connect_editor()
        self.form.pressed.connect(self._write_down)
        self.form.changed.connect(self._show_foot)
        self.form.words.forget_asked.connect(self._forget)

    def leads_to_urgent(self, value: Noun, before: Noun | None) -> bool:
        """Whether a record that was just saved leads on to the urgent signs; `before` is what stood there."""
        return False

    # -- opening ------------------------------------------------------------------------------------------------

    def open_record(self, uuid: str | None) -> None:
        """Open a record, a draft, or, for None, the words of which one press writes one down. Raises Gone."""
        self.form.words.row.offer(self._context.services.chip_use.offered(self._kind)[self._kind])
        super().open_record(uuid)
        assert self._editing is not None
        self._set_one_press(self._editing.record is None and self._editing.draft is None)

    def reflow(self, is_narrow: bool) -> None:
        """The names of the fields beside or above them."""
        self.form.rows.set_narrow(is_narrow)
        self.foot.set_indent(self.form.rows.indent_px)

    def _set_one_press(self, is_one_press: bool) -> None:
        self.form.set_one_press(is_one_press)
        self._show_foot()

    def _show_foot(self) -> None:
        self.foot.setVisible(not self.form.words.is_one_press)

    # -- leaving ------------------------------------------------------------------------------------------------

    def leave(self, changed: Changed[Record[Noun]] | None) -> None:
        """Back, and on to the urgent signs where what was saved leads there (care-rules 41)."""
        super().leave(changed)
        if changed is not None and self.leads_to_urgent(changed.value.value, self._stood):
            self._go_on(Destination.URGENT, None, changed)

    def done(self) -> None:
        """Save, and go back to where one was."""
        record = self._editing.record if self._editing else None
        self._stood = record.value if record else None
        super().done()

    def _write_down(self) -> None:
        """The first press: saved as of now; what is added to it afterwards is a correction."""
        editing = self._editing
        if editing is None:
            return
        self.form.show_now()
        try:
            changed = self._context.act(lambda: editing.done(lambda: self.save(None)))
        except BadInput as bad:
            self._show_problem(bad)
            return
        if changed is not None:
            self._editing = None
            self._context.navigator.back()
            self._go_on(self._here, changed.value.uuid, changed)
            if self.leads_to_urgent(changed.value.value, None):
                self._go_on(Destination.URGENT, None, changed)
            self.said.emit(self.record_words(changed.value))

    def _go_on(self, destination: Destination, argument: object, changed: Changed[Record[Noun]]) -> None:
        self._context.navigator.go(destination, argument)
        self._context.act(lambda: changed)  # on the page one comes to it can still be taken back

    def _forget(self, code: str) -> None:
        if self._context.act(self._context.services.chip_use.forget, self._kind, code) is not None:
            self.form.words.row.forget(code)
