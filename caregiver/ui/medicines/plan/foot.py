"""The foot of the plan editor: save, go back to what was saved, the week on paper, and what this computer cannot do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label
from caregiver.ui.widgets.steady_press import steady

_APART_PX = 12


class PlanFoot(QFrame):
    """Three buttons, and the sentence that stands by every saved plan (care-rules 23).

    Signals:
        save_asked: Keep the plan.
        undo_asked: Go back to what was last saved.
        week_asked: Print the week.
    """

    save_asked = Signal()
    undo_asked = Signal()
    week_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "foot")
        self.save = button(tr("Save the plan"), self.save_asked.emit, "primary")
        self.undo = button(tr("Undo changes"), self.undo_asked.emit)
        self.week = button(tr("Print a week sheet"), self.week_asked.emit)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, gap=_APART_PX)
        for made in (self.save, self.undo, self.week):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(made)
        warning = tr(
            "It rings only while this computer is on, awake and near you. "
            "For medicines that must not be late, set a second alarm too."
        )
        self.warning = label(warning, "soft")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(32, 11, 32, 11)
        self._line.setSpacing(24)
        self._line.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self.warning, 1, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        steady(self.save)
        steady(self.undo)

    def offer_saving(self, is_offered: bool) -> None:
        """Whether the plan can be kept now: not while another question stands open, which has its own button."""
        self.save.setVisible(is_offered)
        self.undo.setVisible(is_offered)

    def set_narrow(self, is_narrow: bool) -> None:
        """The sentence beside the buttons, or below them."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if is_narrow else across)
        wanted = sum(made.sizeHint().width() + _APART_PX for made in (self.save, self.undo, self.week))
        self._buttons.setMinimumWidth(0 if is_narrow else wanted)
        self._line.setContentsMargins(0 if is_narrow else 32, 11, 0 if is_narrow else 32, 11)
        self._line.setSpacing(8 if is_narrow else 24)
