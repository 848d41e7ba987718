"""Whether the team was told, and when that was pressed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.labels import label
from caregiver.ui.widgets.steady_press import steady


class TeamTold(QWidget):
    """A box to tick; what was told before keeps its time.

    Args:
        now: Tells the present instant.
        say_moment: Says when something was: "14:32".

    Signals:
        changed: The user ticked it or took the tick out.
    """

    changed = Signal()

    def __init__(self, now: Callable[[], datetime], say_moment: Callable[[datetime], str]) -> None:
        super().__init__()
        self._now = now
        self._say_moment = say_moment
        self._told_at: datetime | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.box = QCheckBox(tr("The team was told"))
        self._when = label("", "soft")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.box)
        line.addWidget(self._when, 1)

    def _connect(self) -> None:
        steady(self.box)
        self.box.clicked.connect(self._on_ticked)

    def value(self) -> datetime | None:
        """When the team was told (UTC), or None."""
        return self._told_at

    def set_value(self, told_at: datetime | None) -> None:
        """Show it, without a signal."""
        self._told_at = told_at
        self.box.setChecked(told_at is not None)
        self._when.setText(self._say_moment(told_at) if told_at else "")

    def _on_ticked(self, is_ticked: bool) -> None:
        self.set_value(self._now() if is_ticked else None)
        self.changed.emit()
