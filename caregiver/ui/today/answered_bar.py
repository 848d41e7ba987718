"""What stands in the card of doses by the clock once one was answered: what was recorded, take it back, who gave it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.services.doses import DoseRecord
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.today.dose_words import saved
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.given_by import GivenBy
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.undo_bar import announce


class AnsweredBar(Card):
    """One answer that was just saved.

    Signals:
        undo_asked: Take it back.
        giver_said: Who gave it; carries the code.
    """

    undo_asked = Signal()
    giver_said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__("bar", margins=(12, 4, 8, 4))
        self._context = context
        self._record: DoseRecord | None = None
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        inside = QWidget()
        set_role(inside, "doses")
        self._sentence = label("", "strong")
        self._undo = button(tr("Undo"), self.undo_asked.emit, "quiet", name=tr("Undo: take this answer back"))
        line = QHBoxLayout()
        line.addWidget(self._sentence, 1)
        line.addWidget(self._undo)
        self.given_by = GivenBy(self._context)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.given_by)
        self.body.addWidget(inside)

    def _connect(self) -> None:
        self.given_by.chosen.connect(self._on_giver)
        self.given_by.name.editingFinished.connect(self._on_giver_named)

    def sentence(self) -> str:
        """What the bar says now; empty while it says nothing."""
        return self._sentence.text() if self._record is not None else ""

    def show_dose(self, record: DoseRecord) -> None:
        """Show what is on the disk now; who gave it is asked only where nobody was chosen beforehand."""
        context = self._context
        is_new = self._record is None or self._record.value != record.value
        is_other = self._record is None or self._record.uuid != record.uuid
        self._record = record
        self._sentence.setText(saved(record, context, context.local_now()))
        if is_other:
            self.given_by.setVisible(record.value.is_given and not record.value.given_by)
        if is_new:
            self.given_by.choose(record.value.given_by)
        give_icon(context.theme, self._undo, "undo", context.theme.tokens.accent_strong)
        self.show()
        if is_new:
            announce(self, self._sentence.text())

    def take_keyboard(self) -> None:
        """Put the keyboard on "Undo", where what was pressed has gone."""
        self._undo.setFocus()

    def forget(self) -> None:
        """Nothing was answered just now."""
        self._record = None
        self.hide()

    def _on_giver(self, code: str) -> None:
        """A name that is being typed is kept when it is done, not letter by letter."""
        if not self.given_by.name.isVisible():
            self.giver_said.emit(code)

    def _on_giver_named(self) -> None:
        if self.given_by.name.text().strip():
            self.giver_said.emit(self.given_by.code())
