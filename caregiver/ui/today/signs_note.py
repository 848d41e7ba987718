"""A note of the day, for everyone or only for who writes it; what was typed and not saved is kept (care-rules 31)."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.ui.core.context import PageContext
from caregiver.ui.today.signs_note_words import saved_words
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import Problem, button, label
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.undo_bar import UndoBar

KEEP_AFTER_MS = 3000
"""What is typed is kept as a draft this long after the last key."""
NOUN = "note"


class NoteCard(Card):
    """A field, and "Save" once something stands in it. What was not saved comes back to who typed it alone.

    Signals:
        taken_back: The note that was just saved was taken back; carries the sentence it was saved with.
    """

    taken_back = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(12, 8, 12, 8))
        self._context = context
        self._drafts = context.services.form_drafts(NOUN)
        self._writer = context.services.people.writer()
        self._kept: dict[str, object] | None = None
        self._shown = ""
        self._build()
        self._connect()
        self._bring_back()

    def _build(self) -> None:
        self.field = NoteField(self._context.theme, name=tr("A note"))
        self.only_for_me = QCheckBox(tr("only for me"))
        self.only_for_me.setToolTip(tr("It stays off every page and print that others read."))
        self.only_for_me.setAccessibleDescription(tr("It stays off every page and print that others read."))
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(label(tr("A note"), "heading", wraps=False), 1)
        head.addWidget(self.only_for_me)
        self.problem = Problem(self.field)
        self.save = button(tr("Save the note"), self._save)
        self.bar = UndoBar(name=tr("Undo: take this note back"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER_MS)
        self.body.setSpacing(4)
        self.body.addLayout(head)
        for part in (self.field, self.problem, self.save, self.bar):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.only_for_me.clicked.connect(self._later.start)
        self._later.timeout.connect(self.keep)
        self.bar.undo_asked.connect(self.undo)

    def show_present(self) -> None:
        """Show what who writes now typed and did not save; what another one typed is kept for them."""
        writer = self._context.services.people.writer()
        if writer != self._writer:
            self.keep()
            self._writer = writer
            self._bring_back()

    def keep(self) -> None:
        """What stands in the field is kept as a draft."""
        self._later.stop()
        typed = self._typed()
        if typed == self._kept:
            return
        self._kept = typed
        if typed is None:
            self._context.act(self._drafts.forget, self._writer)
        else:
            self._context.act(self._drafts.keep, self._writer, typed, by=self._writer)

    def forget(self) -> None:
        """The page was left: the note that was saved stands."""
        self._shown = ""
        self.bar.hide()

    def undo(self) -> None:
        """Take the saved note back, and say so."""
        deed = self.bar.sentence()
        if self._shown and self._context.act(self._context.services.care_notes.remove, self._shown) is not None:
            self.forget()
            self.field.setFocus()
            self.taken_back.emit(deed)

    def _bring_back(self) -> None:
        self._kept = self._drafts.get(self._writer)
        kept = self._kept or {}
        self.field.set_text(str(kept.get("words", "")))
        self.only_for_me.setChecked(bool(kept.get("is_only_for_me")))
        self._show_save()

    def _typed(self) -> dict[str, object] | None:
        text = self.field.text()
        return {"words": text, "is_only_for_me": self.only_for_me.isChecked()} if text.strip() else None

    def _on_typed(self) -> None:
        self.problem.clear()
        self._show_save()
        self._later.start()

    def _show_save(self) -> None:
        self.save.setVisible(bool(self.field.text().strip()))

    def _save(self) -> None:
        notes, text, is_mine = self._context.services.care_notes, self.field.text(), self.only_for_me.isChecked()
        try:
            changed = self._context.act(
                self._drafts.done, self._writer, lambda: notes.note(text, is_only_for_me=is_mine)
            )
        except BadInput as bad:
            self.problem.say(words(bad.sentence))
            return
        if changed is not None:
            self._kept, self._shown = None, changed.value.uuid
            self.field.set_text("")
            self.only_for_me.setChecked(False)
            self._later.stop()
            self._show_save()
            self.bar.say(saved_words(changed.value, self._context))
            self._context.act.name(self.bar.sentence())
            self.field.setFocus()
