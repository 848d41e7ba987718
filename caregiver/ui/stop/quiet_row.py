"""A closed row of the quiet page: its name, and what is told only when it is opened (care-rules 27)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import Theme
from caregiver.ui.widgets.labels import button, label


@dataclass(frozen=True)
class Told:
    """One line of it.

    Attributes:
        words: What is told.
        beneath: What stands softly beneath it, or "".
        way, way_name: A press beside it, and what a screen reader says of it; "" for none.
        go: What the press does.
    """

    words: str
    beneath: str = ""
    way: str = ""
    way_name: str = ""
    go: Callable[[], object] = lambda: None


class QuietRow(QWidget):
    """Closed at first; what stands open stays open while it is read again.

    Args:
        foot: Stands beneath what is told.
    """

    def __init__(self, theme: Theme, name: str, foot: QWidget | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._foot = foot
        self._told: tuple[Told, ...] = ()
        self.ways: list[QPushButton] = []
        self._build()

    def _build(self) -> None:
        self.head = button(self._name, lambda: None, "row")
        self.head.setCheckable(True)
        self.head.toggled.connect(self._open)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(8, 0, 0, 8)
        inside.setSpacing(4)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        inside.addLayout(self._lines)
        if self._foot is not None:
            inside.addWidget(self._foot)
        self._inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._inside)

    def show_told(self, told: Sequence[Told]) -> None:
        """Tell these; what has not changed stays, with the keyboard on it."""
        if [_said(one) for one in told] == [_said(one) for one in self._told]:
            return
        self._told = tuple(told)
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.ways = []
        for one in self._told:
            self._lines.addWidget(self._line(one))

    def dress(self) -> None:
        """Point down while it is closed."""
        give_icon(self._theme, self.head, "chevron-up" if self.head.isChecked() else "chevron-down")

    def _line(self, told: Told) -> QWidget:
        made = QWidget()
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(label(told.words, "dose"))
        if told.beneath:
            said.addWidget(label(told.beneath, "soft"))
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(said, 1)
        if told.way:
            way = button(told.way, told.go, "quiet", name=told.way_name)
            way.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self.ways.append(way)
            line.addWidget(way)
        return made

    def _open(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self.dress()


def _said(told: Told) -> tuple[str, ...]:
    return told.words, told.beneath, told.way
