"""One thing that was agreed, what came of it, and a way to put its words right or take it out."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.agreement import AgreedKind
from caregiver.domain.agreement_words import ABOUT_PLANS
from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.services.agreements import AgreementRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.visits.after.next_part import NextPart
from caregiver.ui.visits.after.note_part import NotePart
from caregiver.ui.visits.after.plan_part import PlanPart
from caregiver.ui.visits.kept_note import KeptNote, large
from caregiver.ui.visits.who_answered import WhoAnswered, known_names
from caregiver.ui.widgets.card import Card, row
from caregiver.ui.widgets.labels import Problem, button, label


class AgreedCard(Card):
    """Signals:
    said: Something was done; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext, kind: AgreedKind) -> None:
        super().__init__(margins=(20, 10, 20, 16))
        self._context = context
        self._kind = kind
        self._record: AgreementRecord | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        context = self._context
        self.title = label("", "heading")
        self.edit = button(tr("Edit"), self._on_edit, "quiet")
        self.edit.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        self.words = KeptNote(context.theme, self._reword, name=tr("In the words they told you"))
        self.problem = Problem(self.words)
        self.who = WhoAnswered(context.theme, asks=tr("Who told it"))
        self.close_it = button(tr("Done"), self._close, "accented")
        self.out = button(tr("Take it out"), self._take_out, "aside")
        self.fields = QWidget()
        inner = QVBoxLayout(self.fields)
        inner.setContentsMargins(0, 0, 0, 8)
        inner.addWidget(label(tr("In the words they told you"), "strong"))
        for part in (large(self.words), self.problem, self.who, row(self.close_it, self.out, None)):
            inner.addWidget(part)
        self.fields.hide()
        self.part: PlanPart | NextPart | NotePart
        if self._kind in ABOUT_PLANS:
            self.part = PlanPart(context)
        else:
            self.part = NextPart(context) if self._kind is AgreedKind.NEXT_VISIT else NotePart(context)
        self.body.addLayout(head)
        for each in (self.fields, self.part):
            self.body.addWidget(each)
        self._dress()

    def _connect(self) -> None:
        self.who.changed.connect(self._on_who)
        self.part.said.connect(self.said)
        self._context.theme.changed.connect(self._dress)

    def show_agreement(self, record: AgreementRecord, told: str) -> None:
        """Show how it stands; `told` says who told it when."""
        self._record = record
        self.part.show_agreement(record, told)
        self.title.setText(self.part.title)
        self.words.show_kept(record.value.words)
        self.who.show_name(record.value.told_by)
        self.edit.setAccessibleName(tr("Edit: {record}", record=self.part.title))

    def keep(self) -> None:
        """What was typed is kept."""
        self.who.take_typed()
        self.words.keep()

    def _on_edit(self) -> None:
        self.who.offer(known_names(self._context.services))
        self.fields.show()
        self.edit.hide()
        self.words.setFocus()

    def _close(self) -> None:
        self.who.take_typed()
        if self.words.keep():
            self.fields.hide()
            self.edit.show()
            self.edit.setFocus()

    def _on_who(self) -> None:
        if self._record is not None:
            agreements = self._context.services.agreements
            value = replace(agreements.get(self._record.uuid).value, told_by=self.who.name())
            self._context.act(agreements.correct, self._record.uuid, value)

    def _reword(self, text: str) -> bool:
        record = self._record
        if record is None:
            return False
        agreements = self._context.services.agreements
        value = replace(agreements.get(record.uuid).value, words=text)
        try:
            is_kept = self._context.act(agreements.correct, record.uuid, value) is not None
        except BadInput as bad:
            self.problem.say(words(bad.sentence), takes_keyboard=False)
            return False
        self.problem.clear()
        return is_kept

    def _take_out(self) -> None:
        if self._record is not None:
            self.words.begin(self._record.value.words)
            title = self.part.title
            if self._context.act(self._context.services.agreements.remove, self._record.uuid) is not None:
                self.said.emit(tr("Taken out: {record}", record=title))

    def _dress(self) -> None:
        give_icon(self._context.theme, self.edit, "pen", self._context.theme.tokens.accent_strong)
