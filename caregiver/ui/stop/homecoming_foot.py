"""The foot of the confirm page: save, later, and what stays silent until then."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.card import row
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.steady_press import steady

_GAP_PX = 12
_PADDINGS_PX = 40
_MANY = 88


class HomecomingFoot(QFrame):
    """The one filled button of the page; it answers nothing about a dose.

    Signals:
        save_asked: Keep the answers.
        later_asked: Leave the page; what was chosen is kept.
    """

    save_asked = Signal()
    later_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "foot")
        self.save = button("", self.save_asked.emit, "primary")
        self.later = button(tr("Later"), self.later_asked.emit)
        self.sentence = label("", "soft")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.addWidget(row(self.save, self.later, gap=_GAP_PX), 0, Qt.AlignmentFlag.AlignLeft)
        self._line.addWidget(self.sentence, 1)
        self.set_narrow(False)

    def _connect(self) -> None:
        steady(self.save)

    def show_counts(self, answered: int, still_open: int) -> None:
        """How many answers would be saved, and how many medicines have none."""
        if answered:
            self.save.setText(tr("Save {n} answer", answered, n=answered) if answered == 1 else _answers(answered))
        else:
            self.save.setText(tr("Save the answers"))
        self.save.setEnabled(bool(answered))
        widest = self.save.fontMetrics().horizontalAdvance(_answers(_MANY))
        self.save.setMinimumWidth(widest + _PADDINGS_PX)  # so that the next button does not move while one chooses
        said = tr("Nothing rings until it is answered here.")
        if still_open:
            said = (
                tr("{said} {n} is still open.", said=said, n=still_open)
                if still_open == 1
                else tr("{said} {n} are still open.", said=said, n=still_open)
            )
        self.sentence.setText(said)

    def set_narrow(self, is_narrow: bool) -> None:
        """The sentence beside the buttons, or below them."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if is_narrow else across)
        self._line.setContentsMargins(0 if is_narrow else 32, 11, 0 if is_narrow else 32, 11)
        self._line.setSpacing(8 if is_narrow else 24)
        self.sentence.setAlignment(
            Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )


def _answers(count: int) -> str:
    return tr("Save {n} answers", count, n=count)
