"""The lines of a paste for a view that asks only for those in sight."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from caregiver.domain.pasted_rows import PastedLine
from caregiver.drawing.words import tr

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_SAID = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole})


@dataclass(frozen=True)
class LineWords:
    """How a line is said.

    Attributes:
        moment: Its day and time, or that it needs a word.
        row: What will be written in, or the line as it was pasted and what it needs.
    """

    moment: str
    row: str


class PasteModel(QAbstractTableModel):
    """Two columns: when, and what; the words of a line are made when it comes into sight."""

    def __init__(self, words: Callable[[PastedLine], LineWords]) -> None:
        super().__init__()
        self._words = words
        self._lines: Sequence[PastedLine] = ()

    def show_lines(self, lines: Sequence[PastedLine]) -> None:
        """Show these lines instead."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _SAID:
            return None
        said = self._words(self._lines[index.row()])
        return said.row if index.column() else said.moment

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return tr("What will be written in") if section else tr("Day and time")
