"""All questions of the visit beside the open one, and a field for one more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.drawing.words import tr, words
from caregiver.services.questions import QuestionRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import ICON_SIZE, give_icon, icon
from caregiver.ui.visits.agreed_part import draft_key
from caregiver.ui.visits.begun_words import BegunWords
from caregiver.ui.visits.own_question import OwnQuestion
from caregiver.ui.visits.room.rail_row import RailRow
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label

_DRAFT = "new-at-a-visit"


class Rail(QWidget):
    """Signals:
    chosen: A question is to be opened; carries its uuid.
    typed: The user typed; it is to be kept soon.
    """

    chosen = Signal(str)
    typed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._visit = ""
        self._begun = BegunWords(context)
        self.rows: dict[str, RailRow] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.more = button(tr("One more question"), self._open, "quiet")
        self.more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.own = OwnQuestion(self._context.theme)
        self.own.field.setPlaceholderText(tr("One more question"))
        self.own.hide()
        paper = Card("bar", margins=(12, 10, 12, 10))
        self._sheet = QLabel()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._sheet, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(tr("Wrote it on the family sheet? Type it in later. The order is the same."), "soft"), 1)
        paper.body.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._rows)
        for part in (self.more, self.own, paper):
            column.addWidget(part)
        column.addStretch(1)
        self._dress()

    def _connect(self) -> None:
        self.own.add_asked.connect(self._add)
        self.own.field.textChanged.connect(self.typed)
        escape = QShortcut(QKeySequence("Esc"), self.own)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._fold)
        self._context.theme.changed.connect(self._dress)

    def show_questions(self, visit: str, records: Sequence[QuestionRecord], shown: str) -> None:
        """Show these, in this order.

        Args:
            shown: Uuid of the one that is open.
        """
        if visit != self._visit:
            self.keep()
            self._visit = visit
            self.own.set_text(self._begun.get(self._key))
            self.own.setVisible(bool(self.own.text()))
            self.more.setVisible(self.own.isHidden())
        uuids = [record.uuid for record in records]
        if uuids != list(self.rows):
            self._lay_out(uuids)
        begun = set(self._context.services.form_drafts("agreement").open_drafts())
        for place, record in enumerate(records, 1):
            is_open_now, has_begun = record.uuid == shown, draft_key(visit, record.uuid) in begun
            self.rows[record.uuid].show_question(record.value, place, is_open_now=is_open_now, has_begun=has_begun)

    def _lay_out(self, uuids: Sequence[str]) -> None:
        known = self.rows
        self.rows = {uuid: known.pop(uuid) if uuid in known else self._row(uuid) for uuid in uuids}
        for gone in known.values():
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        before: QWidget | None = None
        for row in self.rows.values():
            self._rows.addWidget(row)
            if before is not None:
                QWidget.setTabOrder(before, row)
            before = row
        if before is not None:
            QWidget.setTabOrder(before, self.more)

    def _row(self, uuid: str) -> RailRow:
        row = RailRow(self._context.theme)
        row.clicked.connect(lambda _on=False: self.chosen.emit(uuid))
        return row

    # -- one more -----------------------------------------------------------------------------------------------

    @property
    def _key(self) -> str:
        return f"{_DRAFT}:{self._visit}"

    def _open(self) -> None:
        self.own.show()
        self.more.hide()
        self.own.field.setFocus()

    def _fold(self) -> None:
        self.keep()
        self.own.hide()
        self.more.show()
        self.more.setFocus()

    def _add(self) -> None:
        typed, visit = self.own.text(), self._visit
        try:
            changed = self._begun.done(self._key, lambda: self._context.services.answers.add(visit, typed))
        except BadInput as bad:
            self.own.problem.say(words(bad.sentence))
            return
        if changed is not None:
            self.own.set_text("")
            self.own.hide()
            self.more.show()
            self.chosen.emit(changed.value.uuid)

    def keep(self) -> None:
        """What was typed and not added yet is not lost."""
        if self._visit:
            self._begun.keep(self._key, self.own.text())

    def _dress(self) -> None:
        theme = self._context.theme
        give_icon(theme, self.more, "plus", theme.tokens.accent_strong)
        side = theme.px(ICON_SIZE)
        self._sheet.setPixmap(icon(theme, "page", theme.tokens.ink_soft).pixmap(side, side))
