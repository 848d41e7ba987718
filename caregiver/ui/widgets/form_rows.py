"""Rows of a form: what is asked on the left, its field on the right; one above the other where there is little room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import label

LABEL_WIDTH_PX = 104
LABEL_GAP_PX = 8
_LINE_PX = 44
_BETWEEN_PX = 14


class FormRows(QWidget):
    """Named fields below each other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_narrow = False
        self._labels: dict[QWidget, QLabel] = {}
        self._lines: dict[QWidget, QBoxLayout] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_BETWEEN_PX)

    def _connect(self) -> None:
        self._theme.changed.connect(self._lay_out)

    def add(self, name: str, field: QWidget) -> QLabel:
        """One more row; gives the label of its name."""
        made = label(name, "strong")
        holder = QWidget()
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(LABEL_GAP_PX)
        line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(field, 1)
        self._labels[field], self._lines[field] = made, line
        self._column.addWidget(holder)
        self._lay_out()
        return made

    def set_row_visible(self, field: QWidget, is_visible: bool) -> None:
        """Show a row or leave it out."""
        holder = self._lines[field].parentWidget()
        assert holder is not None
        holder.setVisible(is_visible)

    def set_narrow(self, is_narrow: bool) -> None:
        """Names above their fields, or beside them."""
        self._is_narrow = is_narrow
        self._lay_out()

    @property
    def indent_px(self) -> int:
        """How far to the right the fields begin."""
        return 0 if self._is_narrow else self._theme.px(LABEL_WIDTH_PX) + LABEL_GAP_PX

    def _lay_out(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        width = self._theme.px(LABEL_WIDTH_PX)
        for field, made in self._labels.items():
            self._lines[field].setDirection(down if self._is_narrow else across)
            self._lines[field].setSpacing(2 if self._is_narrow else LABEL_GAP_PX)
            made.setMinimumHeight(0 if self._is_narrow else _LINE_PX)
            made.setMinimumWidth(0 if self._is_narrow else width)
            made.setMaximumWidth(16_777_215 if self._is_narrow else width)
