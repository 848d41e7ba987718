"""The line that stands on every page until the paper key was typed back (care-rules 33)."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.services.paper_key import PaperKey
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import button, label


class PaperKeyStrip(QFrame):
    """ "This diary has no paper key yet." and the way to it; gone when there is one."""

    def __init__(self, context: PageContext, paper_key: PaperKey) -> None:
        super().__init__()
        self._context = context
        self._paper_key = paper_key
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "strip")
        line = QHBoxLayout(self)
        line.setContentsMargins(32, 4, 24, 4)
        line.addWidget(label(tr("This diary has no paper key yet."), "strong"), 1)
        self.way = button(tr("To the paper key"), lambda: self._context.navigator.go(Destination.PAPER_KEY), "quiet")
        line.addWidget(self.way)
        if self._paper_key.is_confirmed:
            self.hide()

    def _connect(self) -> None:
        self._context.bus.changed.connect(self._on_changed)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if Area.PAPER_KEY in areas:
            self.setVisible(not self._paper_key.is_confirmed)
