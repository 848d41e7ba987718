"""Segmented buttons: a few words of which exactly one holds."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from caregiver.ui.theme.theme import set_property, set_role
from caregiver.ui.widgets.flow_layout import FlowLayout


class Segment(QPushButton):
    """One word, as wide as it is when it is chosen and bold."""

    def sizeHint(self) -> QSize:
        chosen = QFont(self.font())
        chosen.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(chosen).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, more), 0)


class Segments(QWidget):
    """Words side by side, one of them pressed in; where there is no room for all, they go on below.

    Signals:
        changed: The user chose; carries the code.
    """

    changed = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], *, name: str) -> None:
        super().__init__()
        self._codes = [code for code, _ in choices]
        self._build([word for _, word in choices], name)
        self._connect()

    def _build(self, words: Sequence[str], name: str) -> None:
        self.setAccessibleName(name)
        layout = FlowLayout(self, gap=0)
        self._group = QButtonGroup(self)
        for index, word in enumerate(words):
            segment = Segment(word)
            segment.setCheckable(True)
            segment.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            segment.setAccessibleDescription(name)
            set_role(segment, "segment")
            place = "first" if index == 0 else "last" if index == len(words) - 1 else "middle"
            set_property(segment, "place", place)
            self._group.addButton(segment, index)
            layout.addWidget(segment)

    def _connect(self) -> None:
        self._group.idClicked.connect(lambda index: self.changed.emit(self._codes[index]))

    def sizeHint(self) -> QSize:
        """All in one row."""
        hints = [segment.sizeHint() for segment in self._group.buttons()]
        return QSize(sum(hint.width() for hint in hints), max((hint.height() for hint in hints), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where words go on below, the first of a row has nothing beside it that draws its edge."""
        super().resizeEvent(event)
        for segment in self._group.buttons():
            set_property(segment, "starts", segment.x() == 0)

    def set_words(self, words: Mapping[str, str]) -> None:
        """Say the choices in these words, by code."""
        for code, word in words.items():
            self._group.button(self._codes.index(code)).setText(word)

    def offer(self, code: str, *, is_offered: bool) -> None:
        """Show a choice, or leave it out while it would mean nothing; never the one that holds."""
        self._group.button(self._codes.index(code)).setVisible(is_offered or self.value() == code)

    def value(self) -> str:
        """Code of the word that holds; empty while none was chosen."""
        index = self._group.checkedId()
        return self._codes[index] if index >= 0 else ""

    def _clear(self) -> None:
        self._group.setExclusive(False)
        for segment in self._group.buttons():
            segment.setChecked(False)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.setExclusive(True)

    def set_value(self, code: str) -> None:
        """Show what holds, or with "" that nothing was chosen, without a signal.

        The Tab key stops at what holds, and arrow keys go on.
        """
        if code not in self._codes:
            if not code:
                self._clear()
            return
        chosen = self._group.button(self._codes.index(code))
        chosen.setChecked(True)
        for segment in self._group.buttons():
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment is chosen else Qt.FocusPolicy.ClickFocus)
