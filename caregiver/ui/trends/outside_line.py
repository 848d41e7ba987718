"""What the diary holds that no chart draws: entries that lie ahead, or before the birth."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.services.trends import Reach
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button


class OutsideLine(QWidget):
    """Signals:
    show_asked: Show the diary, where they can be read and mended.
    """

    show_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self._sentence = FlowingLabel("strong")
        self.show_them = button(tr("Show them"), self.show_asked.emit, "quiet")
        flow = FlowLayout(self, gap=8)
        for part in (self._sentence, self.show_them):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(part)
        self.hide()

    def show_reach(self, reach: Reach) -> None:
        """Say how many there are; nothing where there are none."""
        said = [_after(reach.after)] * bool(reach.after) + [_before(reach.before)] * bool(reach.before)
        self._sentence.setText(" ".join(said))
        self.show_them.setVisible(bool(reach.after))
        self.setVisible(bool(said))

    def words(self) -> str:
        """What it says now."""
        return self._sentence.text()


def _after(number: int) -> str:
    if number == 1:
        return tr("1 entry lies ahead and is not drawn.")
    return tr("{number} entries lie ahead and are not drawn.", count=number, number=number)


def _before(number: int) -> str:
    if number == 1:
        return tr("1 entry lies before the birth and is not drawn.")
    return tr("{number} entries lie before the birth and are not drawn.", count=number, number=number)
