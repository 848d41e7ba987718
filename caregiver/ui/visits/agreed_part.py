"""“This changes something …”: what was agreed is kept in the words it was told in; nothing is made up from it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind
from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, translate, words
from caregiver.services.agreements import AgreementRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.visits.agreed_line import AgreedLine
from caregiver.ui.visits.agreed_words import KINDS
from caregiver.ui.visits.kept_note import KEEP_AFTER_MS
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, Problem, button, label
from caregiver.ui.widgets.note_field import NoteField
from caregiver.ui.widgets.segments import Segments
from caregiver.ui.widgets.undo_bar import announce

Agree = Callable[[AgreedKind, str], bool]
"""Writes down that this was agreed; whether it is on the disk. May raise BadInput."""


def draft_key(visit: str, question: str) -> str:
    """What a change that is not kept yet goes by: where it was begun, and beside which question."""
    return f"{visit}:{question}"


class AgreedPart(QWidget):
    """What was agreed with one answer, and the fields for one thing more.

    Args:
        agree: Writes one thing down.
        offered: The answer as it stands in its field: the words begin with it.

    Signals:
        said: Something was taken back; carries the sentence.
        begun: The fields are in sight; nothing of them is kept yet.
        ended: They are out of sight again: it was kept, or let go.
    """

    said = Signal(str)
    begun = Signal()
    ended = Signal()

    def __init__(self, context: PageContext, agree: Agree, offered: Callable[[], str]) -> None:
        super().__init__()
        self._context = context
        self._agree = agree
        self._offered = offered
        self._drafts = context.services.form_drafts("agreement")
        self._key = ""
        self.lines: dict[str, AgreedLine] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "doses")  # what was told may be about a dose
        self.open = button(tr("This changes something …"), self._open, "accented")
        self.open.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        hint = FlowingLabel("soft")
        hint.setText(tr("a dose, a medicine, a test, the next visit"))
        self.way = QWidget()
        flow = FlowLayout(self.way, gap=12)
        flow.addWidget(self.open)
        flow.addWidget(hint)
        kinds = [(kind.value, translate(KINDS[kind])) for kind in AgreedKind]
        self.kind = Segments(kinds, name=tr("What changes?"))
        self.words = NoteField(self._context.theme, name=tr("In the words they told you"))
        self.problem = Problem(self.words)
        self.keep_it = button(tr("Keep it"), self._keep, "accented")
        self.leave_out = button(tr("Do not keep it"), self._leave_out, "quiet")
        for made in (self.keep_it, self.leave_out):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.fields = QWidget()
        inner = QVBoxLayout(self.fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(label(tr("What changes?"), "strong"))
        inner.addWidget(self.kind)
        inner.addWidget(label(tr("In the words they told you"), "strong"))
        for part in (self.words, self.problem, row(self.keep_it, self.leave_out, None)):
            inner.addWidget(part)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._lines)
        column.addWidget(self.way)
        column.addWidget(self.fields)
        self.fields.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._dress()

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_typed)
        self.kind.changed.connect(lambda _code: self._on_typed())
        self._soon.timeout.connect(self.keep)
        self._context.theme.changed.connect(self._dress)

    # -- what is in sight ---------------------------------------------------------------------------------------

    def show_agreed(self, key: str, agreed: Sequence[AgreementRecord]) -> None:
        """Show what was agreed; fields that are being typed in stay.

        Args:
            key: What a draft goes by (`draft_key`).
        """
        if key != self._key:
            self.keep()
            self._key = key
            self._show_draft()
        uuids = [record.uuid for record in agreed]
        if uuids != list(self.lines):
            self._lay_out(uuids)
        for record in agreed:
            self.lines[record.uuid].show_agreement(record.value)

    def _show_draft(self) -> None:
        draft = self._drafts.get(self._key) or {}
        self.kind.set_value(draft.get("kind", ""))
        self.words.set_text(draft.get("words", ""))
        self._show_open(is_open=bool(draft))

    def _lay_out(self, uuids: Sequence[str]) -> None:
        known = self.lines
        self.lines = {uuid: known.pop(uuid) if uuid in known else self._line(uuid) for uuid in uuids}
        for gone in known.values():
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for line in self.lines.values():
            self._lines.addWidget(line)
            QWidget.setTabOrder(line.undo, self.open)

    def _line(self, uuid: str) -> AgreedLine:
        line = AgreedLine(self._context.theme)
        line.undo_asked.connect(lambda: self._take_back(uuid))
        return line

    def _show_open(self, *, is_open: bool) -> None:
        self.problem.clear()
        self.fields.setVisible(is_open)
        self.way.setVisible(not is_open)

    # -- doing --------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        self.kind.set_value("")
        self.words.set_text(self._offered())
        self._show_open(is_open=True)
        self.kind.findChildren(type(self.open))[0].setFocus()
        self._soon.start()
        self.begun.emit()

    def _on_typed(self) -> None:
        self.problem.clear()
        self._soon.start()

    def _keep(self) -> None:
        if not self.kind.value():
            self.problem.say(tr("Please choose what changes."), takes_keyboard=False)
            announce(self, self.problem.text())
            return
        try:
            is_kept = self._agree(AgreedKind(self.kind.value()), self.words.text())
        except BadInput as bad:
            self.problem.say(words(bad.sentence))
            return
        if is_kept:
            announce(self, tr("Saved."))
            self._close()

    def _leave_out(self) -> None:
        self._close()

    def _close(self) -> None:
        self._soon.stop()
        self._show_open(is_open=False)
        if self._drafts.get(self._key):
            self._context.act(self._drafts.forget, self._key)
        self.open.setFocus()
        self.ended.emit()

    def _take_back(self, uuid: str) -> None:
        changed = self._context.act(self._context.services.agreements.remove, uuid)
        if changed is not None:
            self.open.setFocus()
            what = changed.value.value.words or translate(KINDS[changed.value.value.kind])
            self.said.emit(tr("Taken back: {deed}", deed=what))

    def keep(self) -> None:
        """What was typed and not kept yet is not lost."""
        self._soon.stop()
        typed = {"kind": self.kind.value(), "words": self.words.text()}
        if self._key and not self.fields.isHidden() and typed != self._drafts.get(self._key):
            self._context.act(self._drafts.keep, self._key, typed)

    def _dress(self) -> None:
        give_icon(self._context.theme, self.open, "change", self._context.theme.tokens.accent_strong)
