"""One question that the diary suggests: its words, the fact it rests on, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from caregiver.domain.question_rules.suggestion import Suggestion
from caregiver.drawing.words import tr, words
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label, rule
from caregiver.ui.widgets.quiet_line import QuietLine

MOST_OF_THE_WIDTH = 0.5
"""Buttons that need more than this share of the row stand below the words."""


class SuggestionRow(QWidget):
    """Signals:
    added: Put it on the list.
    phone_asked: The same, to be asked by phone today.
    hidden: Suggest it no more.
    shown_again: Suggest it again.
    urgent_asked: Show the urgent signs.
    """

    added = Signal()
    phone_asked = Signal()
    hidden = Signal()
    shown_again = Signal()
    urgent_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        self.question = label("", "question")
        self.fact = label("", "soft")
        self.urgent = QuietLine()
        self.add = button(tr("Add"), self.added.emit)
        self.phone = button(tr("Ask by phone today"), self.phone_asked.emit)
        self.hide_it = button(tr("Hide"), self.hidden.emit, "quiet")
        self.again = button(tr("Suggest it again"), self.shown_again.emit, "quiet")
        said = QVBoxLayout()
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(2)
        for part in (self.question, self.fact, self.urgent):
            said.addWidget(part)
        self.deeds = QWidget()
        flow = FlowLayout(self.deeds)
        for each in (self.add, self.phone, self.hide_it, self.again):
            each.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(each)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(0, 8, 0, 8)
        self._line.setSpacing(12)
        self._line.addLayout(said, 1)
        self._line.addWidget(self.deeds)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(rule())
        whole.addLayout(self._line)

    def _connect(self) -> None:
        self.urgent.urgent_asked.connect(self.urgent_asked)

    def show_suggestion(self, one: Suggestion, *, is_hidden: bool, can_show_again: bool) -> None:
        """Show it as the facts stand now."""
        question = words(one.words)
        self.question.setText(question)
        self.fact.setText(words(one.fact))
        self.urgent.setVisible(one.is_starred)
        self.hide_it.setVisible(not is_hidden)
        self.again.setVisible(can_show_again)
        self.add.setAccessibleName(tr("Add: {question}", question=question))
        self.phone.setAccessibleName(tr("Ask by phone today: {question}", question=question))
        self.hide_it.setAccessibleName(tr("Hide: {question}", question=question))
        self.again.setAccessibleName(tr("Suggest it again: {question}", question=question))
        give_icon(self._theme, self.add, "plus")
        give_icon(self._theme, self.phone, "phone")
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Side by side while there is room, else the buttons below the words."""
        shown = [each for each in (self.add, self.phone, self.hide_it, self.again) if not each.isHidden()]
        wanted = sum(each.sizeHint().width() for each in shown) + 8 * (len(shown) - 1)
        is_wide = wanted <= self.width() * MOST_OF_THE_WIDTH
        self.deeds.setMinimumWidth(wanted if is_wide else 0)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != direction:
            self._line.setDirection(direction)
