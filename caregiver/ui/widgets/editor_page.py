"""An editor of one record. Nothing is stored until "Done"; leaving in any other way keeps a draft (DESIGN 7)."""

from typing import Any, Generic, Protocol

from PySide6.QtCore import QTimer, Signal, SignalInstance

from caregiver.domain.errors import BadInput
from caregiver.domain.record import Record
from caregiver.drawing.words import tr, words
from caregiver.services.changes import Changed
from caregiver.services.form_drafts import FormDrafts
from caregiver.services.journal import Journal, Noun
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import NEW, Draft, Editing, Typed, begin_new, is_private
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.page import Page
from caregiver.ui.widgets.editor_foot import EditorFoot
from caregiver.ui.widgets.editor_head import EditorHead
from caregiver.ui.widgets.editor_words import changed_words, not_done_words, saved_words

KEEP_AFTER_MS = 3000
"""What is typed is kept as a draft this long after the last key, so that even a crash takes little."""


class Form(Protocol):
    """The fields of an editor; a widget.

    Attributes:
        changed: Signal: the user changed something.
        urgent_asked: Signal: show the urgent signs.
    """

    changed: SignalInstance
    urgent_asked: SignalInstance

    def show_typed(self, typed: Typed) -> None:
        """Show what is to stand in the fields, without a signal."""

    def typed(self) -> Typed:
        """What stands in the fields; what makes no sense yet counts as not typed."""

    def show_problem(self, bad: BadInput) -> bool:
        """Show the sentence beside its field; whether the field is here."""

    def take_keyboard(self) -> None:
        """Put the keyboard where one begins."""


class EditorPage(Page, Generic[Noun]):
    """Base of editors. One builds `self.form` and puts it between `self.head` and `self.foot`.

    Signals:
        said: Something was saved or taken out, and the page is left; carries the sentence for the next page to show.
    """

    said = Signal(str)
    form: Any  # a widget that is a `Form`; Qt's classes and a Protocol cannot be one type
    _editing: Editing[Noun] | None

    def __init__(self, context: PageContext, title: str, journal: Journal[Noun], drafts: FormDrafts) -> None:
        super().__init__(context.theme, context.bus, title)
        self._context = context
        self._journal = journal
        self._drafts = drafts
        self._editing = None
        self._before: Typed | None = None
        self._offered: Draft | None = None
        self._build_editor(title)

    def _build_editor(self, title: str) -> None:
        self.head = EditorHead(self.theme, title)
        self.foot = EditorFoot()
        self._keep_later = QTimer(self)
        self._keep_later.setSingleShot(True)
        self._keep_later.setInterval(KEEP_AFTER_MS)

    def _connect_editor(self) -> None:
        """Connect head, form and foot; called by the editor once its form is built."""
        self.head.back_asked.connect(self._context.navigator.back)
        self.head.offer_taken.connect(self._take_offer)
        self.form.changed.connect(self._on_edited)
        self.form.urgent_asked.connect(lambda: self._context.navigator.go(Destination.URGENT))
        self.foot.done_asked.connect(self.done)
        self.foot.undo_asked.connect(self.undo_changes)
        self.foot.remove_asked.connect(self.remove)
        self._keep_later.timeout.connect(self.keep)

    # -- what an editor says of its noun ------------------------------------------------------------------------

    def blank(self) -> Typed:
        """What the fields of a new one show."""
        raise NotImplementedError

    def typed_of(self, value: Noun) -> Typed:
        """What the fields show of a value."""
        raise NotImplementedError

    def save(self, record: Record[Noun] | None) -> Changed[Record[Noun]]:
        """Write what stands in the fields: a new record, or a correction. Raises BadInput."""
        raise NotImplementedError

    def record_words(self, record: Record[Noun]) -> str:
        """A record in one short sentence: "Feeling sick, 14:32"."""
        raise NotImplementedError

    def show_names(self) -> None:
        """Write the names of today; what was typed stays. Pages override it."""

    def leave(self, changed: Changed[Record[Noun]] | None) -> None:
        """Go where one came from; `changed` is what "Done" saved, or None."""
        self._context.navigator.back()

    # -- opening ------------------------------------------------------------------------------------------------

    def open_record(self, uuid: str | None) -> None:
        """Open a record of the diary, the draft of a new one by its name, or, for None, a new one. Raises Gone.

        One that was taken out of the diary is no longer edited: then it is a new one.
        """
        self.keep()
        self._before = self._offered = None
        services = self._context.services
        is_known = uuid is not None and not uuid.startswith(NEW)
        record = self._journal.get(uuid) if uuid is not None and is_known else None
        if record is not None and record.is_removed:
            uuid = record = None
        if uuid is None:
            uuid, self._offered = begin_new(self._drafts, services.clock.now(), services.people.writer())
        start = self.blank() if record is None else self.typed_of(record.value)
        self._editing = Editing(self._drafts, uuid, record, start, services.people.writer())
        self.show_names()
        self.form.show_typed(self._editing.shown)
        self._show_status()
        self.foot.remove.setVisible(record is not None)
        self.verticalScrollBar().setValue(0)
        self.form.take_keyboard()

    def refresh(self) -> None:
        """Write the names of today, and read what was written meanwhile; what was typed stays.

        What was taken out of the diary is no longer edited, and what is only for who typed it is kept for them.
        """
        editing = self._editing
        if editing is not None and (self._is_gone(editing) or self._is_for_another(editing)):
            self.open_record(None)
            return
        if editing is not None:
            editing.writer = self._context.services.people.writer()
            self._read_again(editing)
        self.show_names()

    def _is_gone(self, editing: Editing[Noun]) -> bool:
        record = self._journal.find(editing.key) if editing.record else None
        return editing.record is not None and (record is None or record.is_removed)

    def _is_for_another(self, editing: Editing[Noun]) -> bool:
        """Whether what was typed or is offered here is none of who writes now."""
        if editing.record is not None or editing.writer == self._context.services.people.writer():
            return False
        return self._offered is not None or is_private(self.form.typed()) or is_private(self._before or {})

    def _read_again(self, editing: Editing[Noun]) -> None:
        record = self._journal.get(editing.key) if editing.record else None
        if record is None or record == editing.record:
            return
        typed = self.form.typed()
        both = editing.read_again(record, self.typed_of(record.value), typed)
        if both != typed:
            self.form.show_typed(both)
        self._show_difference(editing)

    def _show_status(self) -> None:
        assert self._editing is not None
        draft = self._editing.draft or self._offered
        if draft is not None:
            offer = tr("Go on with it") if self._offered else ""
            self.head.show_status(not_done_words(self._context, draft.kept_at), offer)
        else:
            self.head.show_status(saved_words(self._context, self._editing.record))

    def _on_edited(self) -> None:
        self._keep_later.start()
        if self._editing is not None and self._offered is None:
            self._show_difference(self._editing)

    def _show_difference(self, editing: Editing[Noun]) -> None:
        is_same = self.form.typed() == editing.start
        said = saved_words(self._context, editing.record) if is_same else changed_words(editing.record)
        self.head.show_status(said, tr("Bring it back") if self._before is not None else "")

    # -- leaving ------------------------------------------------------------------------------------------------

    def done(self) -> None:
        """Save, and go back to where one was; what cannot be kept is said beside its field, and stays there."""
        editing = self._editing
        if editing is None:
            return
        self.refresh()
        if self._editing is not editing:
            return
        try:
            changed = self._context.act(lambda: editing.done(lambda: self.save(editing.record)))
        except BadInput as bad:
            self._show_problem(bad)
            return
        if changed is not None:
            self._end(changed, self.record_words(changed.value))

    def remove(self) -> None:
        """Take the record out of the diary; it can be put back."""
        editing = self._editing
        if editing is None or editing.record is None:
            return
        record = editing.record
        changed = self._context.act(lambda: editing.done(lambda: self._journal.remove(record.uuid)))
        if changed is not None:
            self._end(None, tr("Taken out: {record}", record=self.record_words(changed.value)))

    def _end(self, changed: Changed[Record[Noun]] | None, said: str) -> None:
        self._editing = None
        self._keep_later.stop()
        self.leave(changed)
        self.said.emit(said)

    def keep(self) -> None:
        """Without "Done" what was typed is kept as a draft."""
        self._keep_later.stop()
        editing = self._editing
        if editing is not None:
            typed = self.form.typed()
            if typed != editing.shown:
                self._context.act(editing.keep, typed, self._context.services.clock.now())

    def _show_problem(self, bad: BadInput) -> None:
        if not self.form.show_problem(bad):
            self.head.say_status(words(bad.sentence))

    # -- undoing ------------------------------------------------------------------------------------------------

    def undo_changes(self) -> None:
        """Back to what was last saved; what stood there can be brought back while the page is open."""
        if self._editing is None:
            return
        before = self.form.typed()
        self.form.show_typed(self._editing.start)
        if before == self._editing.start:
            return  # what can be brought back stays what it was: the button was only pressed once more
        self._before, self._offered = before, None
        self._keep_later.start()
        self.head.say_status(tr("Changes undone."), tr("Bring it back"))

    def _take_offer(self) -> None:
        if self._before is not None:
            before, self._before = self._before, None
            self.form.show_typed(before)
            self._keep_later.start()
            if self._editing is not None:
                self._show_difference(self._editing)
        elif self._offered is not None:
            self.open_record(self._offered.key)
