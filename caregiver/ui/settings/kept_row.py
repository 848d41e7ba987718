"""A diary that a backup replaced: from before when it is, and the way to bring it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy

from caregiver.drawing.words import tr
from caregiver.services.restore import KeptDiary
from caregiver.ui.core.backup_words import kept_words
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import button, label

ROW_PX = 44


class KeptRow(QFrame):
    """One line.

    Signals:
        bring_back_asked: Look into it and bring it back; carries the path of its folder.
    """

    bring_back_asked = Signal(object)

    def __init__(self, context: PageContext, kept: KeptDiary) -> None:
        super().__init__()
        self._context = context
        self.kept = kept
        self._build()

    def _build(self) -> None:
        set_role(self, "divided")
        self.setMinimumHeight(ROW_PX)
        context = self._context
        self.said = label(kept_words(self.kept.replaced_at, context.local_now(), context.calendar))
        name = tr("Bring back. {kept}", kept=self.said.text())
        self.bring_back = button(tr("Bring back …"), self._ask, "quiet", name=name)
        self.bring_back.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self.said, 1)
        self._line.addWidget(self.bring_back)

    def set_narrow(self, is_narrow: bool) -> None:
        """On one line, or on two."""
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(0, 8 if is_narrow else 0, 0, 0)

    def _ask(self) -> None:
        self.bring_back_asked.emit(self.kept.path)
