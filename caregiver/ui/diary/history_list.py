"""The history of one record: who changed what, newest first, and the way back to an earlier one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.diary.days import DiaryRecord
from caregiver.ui.diary.entry_words import Wording
from caregiver.ui.diary.history_words import Step, step_words
from caregiver.ui.widgets.labels import button, label


class HistoryList(QWidget):
    """Steps as rows of when, who and what.

    Signals:
        earlier_chosen: The user wants what stood after this step again; carries the value.
    """

    earlier_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._parts: list[QWidget] = []

    def show_steps(
        self, steps: tuple[Step, ...], record: DiaryRecord, wording: Wording, *, offers_earlier: bool
    ) -> None:
        """Show the whole story; with a button at each earlier content if one may go back to it."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        seen = {record.value}
        for step in reversed(steps):
            told = "\n".join(step_words(step, record, wording))
            moment = wording.moment(step.at, record)
            self._add(tr("{moment} {name}", moment=moment, name=wording.names.get(step.by, "")), told)
            if offers_earlier and step.after not in seen:
                self._offer(step, moment)
            seen.add(step.after)

    def _add(self, when: str, told: str) -> None:
        line = self._grid.rowCount()
        first, second = label(when, "small"), label(told)
        second.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(first, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(second, line, 1)
        self._parts += [first, second]

    def _offer(self, step: Step, moment: str) -> None:
        made = button(
            tr("Go back to this"),
            lambda: self.earlier_chosen.emit(step.after),
            name=tr("Go back to what stood there at {moment}", moment=moment),
        )
        self._grid.addWidget(made, self._grid.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)
        self._parts.append(made)


def has_earlier(steps: tuple[Step, ...], record: DiaryRecord) -> bool:
    """Whether something else than what stands now ever stood there."""
    return any(step.after != record.value for step in steps)
