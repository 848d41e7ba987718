"""The right side of the diary: the open entry, and the bar that says what was done to it and takes it back."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.call import Call
from caregiver.domain.day_story import DayStory
from caregiver.domain.dose import Dose
from caregiver.drawing.words import tr
from caregiver.services.changes import Changed
from caregiver.services.diary import CallRecord
from caregiver.services.doses import DoseRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.dose_form import DoseForm
from caregiver.ui.diary.dose_group import siblings
from caregiver.ui.diary.entry_panel import EntryPanel
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.guide_cards import cards_about
from caregiver.ui.diary.story_panel import StoryPanel
from caregiver.ui.widgets.call_form import CallForm
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.guide_line import Find, GuideLine
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.undo_bar import UndoBar


class EntrySide(QWidget):
    """Shows one record, and writes what is done to it.

    Signals:
        closed: The user closed the entry.
        changed: Another record is open now, or none.
        said: The bar says what was done.
        asking: A form is open; carries it.
        other_asked: Another record is to be opened; carries its uuid.
    """

    closed = Signal()
    changed = Signal()
    said = Signal()
    asking = Signal(object)
    other_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._is_narrow = False
        self.uuid: str | None = None
        self.last_uuid = ""
        self._is_undone = False
        self._wording: Wording | None = None
        self.dose_form: DoseForm | None = None
        self._book = context.services.book
        self._build()
        self._connect()

    def _build(self) -> None:
        self._above = QWidget()
        self._above.hide()
        self.bar = UndoBar()
        self.panel = EntryPanel(self._context.theme)
        self.panel.hide()
        self.guide = GuideLine(self._context)
        self.panel.body.addWidget(self.guide)
        self.form = CallForm(self._context.theme, self._context.services.clock.now)
        self.form.hide()
        self.story = StoryPanel(self._context.theme)
        self._empty = Card(margins=(20, 16, 20, 16))
        self._empty.body.addWidget(label(tr("Choose an entry to see all of it here."), "soft"))
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(12)
        for part in (self._above, self.bar, self.form, self.story, self.panel, self._empty):
            self._lines.addWidget(part)
        self._lines.addStretch(1)

    def _connect(self) -> None:
        panel, navigator = self.panel, self._context.navigator
        panel.closed.connect(self._on_closed)
        panel.edit_asked.connect(self._edit)
        panel.urgent_asked.connect(lambda: navigator.go(Destination.URGENT))
        panel.told_asked.connect(self._tell_team)
        panel.remove_asked.connect(self._remove)
        panel.put_back_asked.connect(self._put_back)
        panel.earlier_asked.connect(self._go_back)
        panel.other_asked.connect(self.other_asked)
        self.bar.undo_asked.connect(self._undo)
        self.form.closed.connect(self._show_what_is_open)
        self.story.closed.connect(self._close_story)

    # -- showing --------------------------------------------------------------------------------------------------

    def open(self, record: DiaryRecord, wording: Wording, above: int) -> None:
        """Show a record; `above` is how far down the page was scrolled, so that it stands in sight."""
        self._leave_forms()
        self.story.hide()
        if record.uuid != self.uuid:
            self._begin_at(above)
        self.uuid = self.last_uuid = record.uuid
        self._wording = wording
        self._show_record(record, wording)
        self.panel.show()
        self._empty.hide()

    def show_story(self, story: DayStory, above: int) -> None:
        """Copy a day's story and show what was copied."""
        self._leave_forms()
        self._begin_at(above)
        self.story.show_story(story)
        self._show_what_is_open()
        self.asking.emit(self.story)
        self.story.copy.setFocus()

    def _begin_at(self, above: int) -> None:
        self._above.setFixedHeight(max(0, above))
        self._above.setVisible(above > 0 and not self._is_narrow)

    def _close_story(self) -> None:
        self.story.hide()
        self._show_what_is_open()
        self.closed.emit()

    def show_again(self, wording: Wording) -> None:
        """The diary changed: show the open record as it stands now; what was done here before stands."""
        self.bar.hide()
        self._wording = wording
        record = None if self.uuid is None else self._book.find(self.uuid)
        if record is not None:
            self._show_record(record, wording)
        elif self.uuid is not None:  # it was erased for good
            self.close_panel()

    def _show_record(self, record: DiaryRecord, wording: Wording) -> None:
        has_draft = self._context.services.drafts.find(record.uuid) is not None
        self.panel.show_record(record, self._book.steps(record), wording, has_draft=has_draft)
        self.panel.show_together(self._together(record, wording))
        self.guide.show_for(self._cards_about(record))

    def _cards_about(self, record: DiaryRecord) -> Find | None:
        can_tell = self._context.person.can_tell
        return None if record.is_removed else cards_about(record.value, can_tell=can_tell)

    def set_narrow(self, is_narrow: bool) -> None:
        """Below the days nothing stands above the entry, and no empty card is needed."""
        self._is_narrow = is_narrow
        self._above.hide()
        self._show_what_is_open()

    def forget_done(self) -> None:
        """What was done stands, and what was typed about a call or a dose is saved; the bar goes away."""
        self._leave_forms()
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
        is_asking = any(not part.isHidden() for part in (self.form, self.story, self.dose_form) if part is not None)
        self.panel.setVisible(self.uuid is not None and not is_asking)
        if self.uuid is None and not is_asking:
            self._above.hide()
        self._empty.setVisible(self.uuid is None and not is_asking and not self._is_narrow)

    # -- reading --------------------------------------------------------------------------------------------------

    def _leave_forms(self) -> None:
        self.form.leave()
        if self.dose_form is not None:
            self.dose_form.leave()

    def _together(self, record: DiaryRecord, wording: Wording) -> list[tuple[str, str]]:
        """Doses that share the row with this one."""
        if not isinstance(record.value, Dose) or record.is_removed:
            return []
        minute = timedelta(minutes=1)
        near = self._context.services.doses.between(record.value.at - minute, record.value.at + minute)
        return [(other.uuid, wording.doses.what(other.value)) for other in siblings(record, near)]

    # -- a call ---------------------------------------------------------------------------------------------------

    def write_call(self) -> None:
        """Ask for a call that was made earlier."""
        self._above.hide()
        self._ask(self._context.services.calls.blank_call(), self._context.services.calls.write, is_new=True)

    def _edit(self, uuid: str) -> None:
        record = self._book.get(uuid)
        value = record.value
        if isinstance(value, Call):
            self._ask(value, partial(self._context.services.calls.correct, uuid))
        elif isinstance(value, Dose):
            self._ask_dose(uuid, value)
        elif self._wording is not None:
            telling = self._wording.telling(value)
            if telling.destination is not None:
                self._context.navigator.go(telling.destination, telling.argument(record))

    def _ask(self, call: Call, write: Callable[[Call], Changed[CallRecord]], *, is_new: bool = False) -> None:
        def keep(typed: Call) -> Changed[CallRecord] | None:
            done = self._context.act(write, typed)
            if done is not None:
                self.last_uuid = done.value.uuid
            self._say(done, tr("The call is saved."))
            return done

        self._leave_forms()
        if self.form.isHidden():
            contacts = self._context.services.people.contacts()
            self.form.ask(call, contacts, self._context.calendar, keep, is_new=is_new)
        self._show_what_is_open()
        self.asking.emit(self.form)
        (self.form.when.time if is_new else self.form.about).setFocus()

    # -- a dose ---------------------------------------------------------------------------------------------------

    def _ask_dose(self, uuid: str, dose: Dose) -> None:
        def keep(typed: Dose) -> Changed[DoseRecord] | None:
            done = self._context.act(self._context.services.doses.correct, uuid, typed)
            self._say(done, tr("The dose is corrected."))
            return done

        if self.dose_form is None:
            self.dose_form = DoseForm(self._context)
            self.dose_form.closed.connect(self._show_what_is_open)
            self._lines.insertWidget(self._lines.indexOf(self.panel), self.dose_form)
        self._leave_forms()
        if self.dose_form.isHidden() and self._wording is not None:
            self.dose_form.ask(dose, self._wording.doses.what(dose), keep)
        self._show_what_is_open()
        self.asking.emit(self.dose_form)
        self.dose_form.take_keyboard()

    # -- doing ----------------------------------------------------------------------------------------------------

    def _tell_team(self, uuid: str) -> None:
        done = self._context.act(self._book.tell_team, uuid)
        self._say(done, tr("Saved: the team was told."))

    def _remove(self, uuid: str) -> None:
        value = self._book.get(uuid).value
        done = self._context.act(self._book.remove, uuid)
        if done is not None:
            self.close_panel()
            self._say(done, self._wording.telling(value).taken_out() if self._wording else "")
            self.bar.take_keyboard()

    def _put_back(self, uuid: str) -> None:
        self._say(self._context.act(self._book.put_back, uuid), tr("Put back where it stood."))

    def _go_back(self, uuid: str, value: Any) -> None:
        self._say(self._context.act(self._book.correct, uuid, value), tr("Saved as it stood before."))

    def _undo(self) -> None:
        done = self._context.act.undo()
        self._is_undone = not self._is_undone
        self._show_done(done, tr("Taken back.") if self._is_undone else tr("Done again."))
        if done is not None and self._wording is not None:
            self.open(self._book.get(self.last_uuid), self._wording, self._above.height())
            self.changed.emit()
            self.panel.close_button.setFocus()

    def _say(self, done: "Changed[object] | None", sentence: str) -> None:
        self._is_undone = False
        self._show_done(done, sentence)

    def _show_done(self, done: "Changed[object] | None", sentence: str) -> None:
        if done is not None:
            self.bar.say(sentence, can_undo=self._context.act.can_undo)
            self.said.emit()
