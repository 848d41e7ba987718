"""A question with its answer, which can be put right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.visits.kept_note import KeptNote, large
from caregiver.ui.visits.who_answered import WhoAnswered, known_names
from caregiver.ui.widgets.labels import button, label


class AnsweredQuestion(QWidget):
    """The answer stands as it was given; "Edit" opens its words."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._record: QuestionRecord | None = None
        self._visit = ""
        self._build()

    def _build(self) -> None:
        self.question, self.answer, self.by = label("", "strong"), label("", "dose"), label("", "soft")
        self.words = KeptNote(self._context.theme, self._write, name=tr("The answer"))
        self.who = WhoAnswered(self._context.theme)
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addWidget(large(self.words))
        fields.addWidget(self.who)
        self._fields.hide()
        self.who.changed.connect(self._on_who)
        self.edit = button(tr("Edit"), self._on_edit, "quiet")
        self.edit.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        said = QVBoxLayout()
        said.setSpacing(2)
        for part in (self.question, self.answer, self._fields, self.by):
            said.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.addLayout(said, 1)
        line.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)

    def show_question(self, record: QuestionRecord, visit: str) -> None:
        """Show it as it stands; words that are being typed stay."""
        self._record, self._visit = record, visit
        value = record.value
        self.question.setText(value.words)
        self.answer.setText(value.answer or tr("No answer is written."))
        self.words.show_kept(value.answer)
        self.who.show_name(value.answered_by)
        self.by.setText(value.answered_by)
        self.by.setVisible(bool(value.answered_by) and not self.is_open)
        self.edit.setAccessibleName(tr("Edit the answer: {question}", question=value.words))

    def keep(self) -> None:
        """What was typed is kept."""
        self.who.take_typed()
        self.words.keep()

    @property
    def is_open(self) -> bool:
        """Whether the answer stands in a field."""
        return not self._fields.isHidden()

    def _on_edit(self) -> None:
        self.who.take_typed()
        if self.is_open and not self.words.keep():
            return
        is_open = not self.is_open
        if is_open:
            self.who.offer(known_names(self._context.services))
        self._fields.setVisible(is_open)
        self.answer.setVisible(not is_open)
        self.by.setVisible(bool(self.by.text()) and not is_open)
        self.edit.setText(tr("Done") if is_open else tr("Edit"))
        (self.words if is_open else self.edit).setFocus()

    def _on_who(self) -> None:
        text = self.words.text()
        if self._write(text):
            self.words.show_kept(text)

    def _write(self, text: str) -> bool:
        record = self._record
        if record is None:
            return False
        answers, state, name = self._context.services.answers, record.value.state, self.who.name()
        changed = self._context.act(
            lambda: answers.answer(record.uuid, self._visit, state=state, answer=text, answered_by=name)
        )
        return changed is not None
