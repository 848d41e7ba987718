"""What is left out of the diary as it stands there is always said; one press shows everything again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from caregiver.drawing.words import tr
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label


class FilterLine(Card):
    """One sentence, how much there is, and the way back.

    Signals:
        clear_asked: Show everything.
    """

    clear_asked = Signal()

    def __init__(self) -> None:
        super().__init__("bar", margins=(16, 4, 8, 8))
        self._build()

    def _build(self) -> None:
        self._what = label("", "strong")
        self._count = label("", "soft")
        self.clear = button(tr("Show everything"), self.clear_asked.emit, "quiet")
        self.clear.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.body.setSpacing(0)
        line = QHBoxLayout()
        line.addWidget(self._what, 1)
        line.addWidget(self.clear)
        self.body.addLayout(line)
        self.body.addWidget(self._count)
        self.hide()

    def say(self, what: str, count: str) -> None:
        """Say what is shown; nothing where everything is."""
        self._what.setText(what)
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self.setVisible(bool(what))

    def words(self) -> tuple[str, str]:
        """What it says."""
        return self._what.text(), self._count.text()
