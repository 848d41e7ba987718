"""What is said once a question stands on the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from caregiver.drawing.words import tr
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button
from caregiver.ui.widgets.undo_bar import announce


class AskedBar(Card):
    """Signals:
    visits_asked: Show the questions in Visits.
    undo_asked: Take the question back.
    """

    visits_asked = Signal()
    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__("bar", margins=(16, 4, 8, 4))
        self._build()

    def _build(self) -> None:
        self._sentence = FlowingLabel("strong")
        self.visits = button(tr("Open Visits"), self.visits_asked.emit)
        self.undo = button(tr("Undo"), self.undo_asked.emit, "quiet", name=tr("Undo: take the question back"))
        flow = FlowLayout(gap=12)
        for part in (self._sentence, self.visits, self.undo):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(part)
        self.body.addLayout(flow)
        self.hide()

    def say(self) -> None:
        """Say where the question stands, and let a screen reader say it."""
        self._sentence.setText(tr("It stands in Visits, under our questions."))
        self.show()
        self.visits.setFocus()
        announce(self, self._sentence.text())
