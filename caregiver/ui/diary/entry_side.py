"""The right side of the diary: the open entry, and the bar that says what was done to it and takes it back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.call import Call
from caregiver.domain.errors import Gone
from caregiver.domain.pain import PainEntry
from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.services.diary import CallRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.entry_panel import EntryPanel
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.history_list import Step
from caregiver.ui.widgets.call_form import CallForm
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.undo_bar import UndoBar


class EntrySide(QWidget):
    """Shows one record, and writes what is done to it.

    Signals:
        closed: The user closed the entry.
        changed: Another record is open now, or none.
        said: The bar says what was done.
        asking: The form for a call is open.
    """

    closed = Signal()
    changed = Signal()
    said = Signal()
    asking = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._is_narrow = False
        self.uuid: str | None = None
        self.last_uuid = ""
        self._is_undone = False
        self._wording: Wording | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._above = QWidget()
        self._above.hide()
        self.bar = UndoBar()
        self.panel = EntryPanel(self._context.theme)
        self.panel.hide()
        self.form = CallForm(self._context.theme)
        self.form.hide()
        self._empty = Card(margins=(20, 16, 20, 16))
        self._empty.body.addWidget(label(tr("Choose an entry to see all of it here."), "soft"))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(12)
        for part in (self._above, self.bar, self.form, self.panel, self._empty):
            lines.addWidget(part)
        lines.addStretch(1)

    def _connect(self) -> None:
        panel, navigator = self.panel, self._context.navigator
        panel.closed.connect(self._on_closed)
        panel.edit_asked.connect(self._edit)
        panel.urgent_asked.connect(lambda: navigator.go(Destination.URGENT))
        panel.told_asked.connect(self._tell_team)
        panel.remove_asked.connect(self._remove)
        panel.put_back_asked.connect(self._put_back)
        panel.earlier_asked.connect(self._go_back)
        self.bar.undo_asked.connect(self._undo)
        self.form.closed.connect(self._show_what_is_open)

    # -- showing --------------------------------------------------------------------------------------------------

    def open(self, record: DiaryRecord, wording: Wording, above: int) -> None:
        """Show a record; `above` is how far down the page was scrolled, so that it stands in sight."""
        self.form.leave()
        if record.uuid != self.uuid:
            self._above.setFixedHeight(max(0, above))
            self._above.setVisible(above > 0 and not self._is_narrow)
        self.uuid = self.last_uuid = record.uuid
        self._wording = wording
        self._show_record(record, wording)
        self.panel.show()
        self._empty.hide()

    def show_again(self, wording: Wording) -> None:
        """The diary changed: show the open record as it stands now; what was done here before stands."""
        self.bar.hide()
        self._wording = wording
        if self.uuid is not None:
            self._show_record(self._read(self.uuid), wording)

    def _show_record(self, record: DiaryRecord, wording: Wording) -> None:
        has_draft = self._context.services.drafts.find(record.uuid) is not None
        self.panel.show_record(record, self._steps(record), wording, has_draft=has_draft)

    def set_narrow(self, is_narrow: bool) -> None:
        """Below the days nothing stands above the entry, and no empty card is needed."""
        self._is_narrow = is_narrow
        self._above.hide()
        self._show_what_is_open()

    def forget_done(self) -> None:
        """What was done stands, and what was typed about a call is saved; the bar goes away."""
        self.form.leave()
        self.bar.hide()

    def close_panel(self) -> None:
        """Nothing is open any more."""
        self.uuid = None
        self._show_what_is_open()
        self.changed.emit()

    def _on_closed(self) -> None:
        self.close_panel()
        self.closed.emit()

    def _show_what_is_open(self) -> None:
        is_asking = not self.form.isHidden()
        self.panel.setVisible(self.uuid is not None and not is_asking)
        self._empty.setVisible(self.uuid is None and not is_asking and not self._is_narrow)

    # -- reading --------------------------------------------------------------------------------------------------

    def _read(self, uuid: str) -> DiaryRecord:
        try:
            return self._context.services.diary.entry(uuid)
        except Gone:
            return self._context.services.calls.call(uuid)

    def _steps(self, record: DiaryRecord) -> tuple[Step, ...]:
        if isinstance(record.value, PainEntry):
            return self._context.services.diary.history(record.uuid)
        return self._context.services.calls.history(record.uuid)

    # -- a call ---------------------------------------------------------------------------------------------------

    def write_call(self) -> None:
        """Ask for a call that was made earlier."""
        self._above.hide()
        self._ask(self._context.services.calls.blank_call(), self._context.services.calls.log_call, is_new=True)

    def _edit(self, uuid: str) -> None:
        value = self._read(uuid).value
        if isinstance(value, Call):
            self._ask(value, partial(self._context.services.calls.correct_call, uuid))
        else:
            self._context.navigator.go(Destination.ENTRY, uuid)

    def _ask(self, call: Call, write: Callable[[Call], Changed[CallRecord]], *, is_new: bool = False) -> None:
        def keep(typed: Call) -> Changed[CallRecord] | None:
            done = self._context.act(write, typed)
            if done is not None:
                self.last_uuid = done.value.uuid
            self._say(done, tr("The call is saved."))
            return done

        self.form.leave()
        if self.form.isHidden():
            contacts = self._context.services.people.contacts()
            self.form.ask(call, contacts, self._context.calendar, keep, is_new=is_new)
        self._show_what_is_open()
        self.asking.emit()
        (self.form.when.time if is_new else self.form.about).setFocus()

    # -- doing ----------------------------------------------------------------------------------------------------

    def _tell_team(self, uuid: str) -> None:
        done = self._context.act(self._context.services.diary.tell_team, uuid)
        self._say(done, tr("Saved: the team was told."))

    def _remove(self, uuid: str) -> None:
        services = self._context.services
        is_entry = isinstance(self._read(uuid).value, PainEntry)
        done = self._context.act(services.diary.remove if is_entry else services.calls.remove_call, uuid)
        if done is not None:
            self.close_panel()
            self._say(done, tr("The entry is taken out.") if is_entry else tr("The call is taken out."))
            self.bar.take_keyboard()

    def _put_back(self, uuid: str) -> None:
        services = self._context.services
        is_entry = isinstance(self._read(uuid).value, PainEntry)
        done = self._context.act(services.diary.put_back if is_entry else services.calls.put_back_call, uuid)
        self._say(done, tr("Put back where it stood."))

    def _go_back(self, uuid: str, value: object) -> None:
        services = self._context.services
        if isinstance(value, PainEntry):
            self._say(self._context.act(services.diary.correct, uuid, value), tr("Saved as it stood before."))
        elif isinstance(value, Call):
            self._say(self._context.act(services.calls.correct_call, uuid, value), tr("Saved as it stood before."))

    def _undo(self) -> None:
        done = self._context.act.undo()
        self._is_undone = not self._is_undone
        self._show_done(done, tr("Taken back.") if self._is_undone else tr("Done again."))
        if done is not None and self._wording is not None:
            self.open(self._read(self.last_uuid), self._wording, self._above.height())
            self.changed.emit()
            self.panel.close_button.setFocus()

    def _say(self, done: "Changed[object] | None", sentence: str) -> None:
        self._is_undone = False
        self._show_done(done, sentence)

    def _show_done(self, done: "Changed[object] | None", sentence: str) -> None:
        if done is not None:
            self.bar.say(sentence, can_undo=self._context.act.can_undo)
            self.said.emit()
