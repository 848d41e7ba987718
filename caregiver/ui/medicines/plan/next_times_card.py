"""The next five times of a plan while it is typed, under their amount."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from caregiver.domain.regimen import Regimen
from caregiver.domain.slots import Slot
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label, rule


class NextTimesCard(Card):
    """Days and times; or one sentence while there are none."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._shown: list[QWidget] = []
        self._build()

    def _build(self) -> None:
        self.body.addWidget(label(tr("The next five times"), "strong"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.addLayout(self._lines)

    def say(self, sentence: str) -> None:
        """Nothing to show, and why."""
        self._clear()
        self._add(label(sentence, "soft"))

    def show_slots(self, regimen: Regimen, slots: Sequence[Slot]) -> None:
        """Show these times, grouped under how much is given."""
        self._clear()
        zone = ZoneInfo(regimen.zone)
        for index, (amounts, group) in enumerate(groupby(slots, key=lambda slot: slot.amounts)):
            if index:
                self._add(rule())
            said = self._context.medicine_words.how_much(regimen) if not amounts else ""
            if amounts and regimen.unit is not None:
                said = self._context.amounts.choices(amounts, regimen.unit, regimen.strength)
            if said:
                self._add(label(said, "strong"))
            self._add(self._days([slot.due_at.astimezone(zone) for slot in group]))

    def _days(self, moments: Sequence[datetime]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        calendar = self._context.calendar
        for line, local in enumerate(moments):
            grid.addWidget(label(calendar.short_day(local.date()), wraps=False), line, 0)
            grid.addWidget(label(calendar.time_short(local), wraps=False), line, 1)
        return holder

    def _add(self, part: QWidget) -> None:
        self._shown.append(part)
        self._lines.addWidget(part)

    def _clear(self) -> None:
        for part in self._shown:
            self._lines.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._shown = []
