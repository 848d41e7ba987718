"""One chip: a word that is chosen or not."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QIcon, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import icon
from caregiver.ui.theme.theme import Theme, set_property, set_role
from caregiver.ui.widgets.steady_press import steady

TICK_PX = 16
LONGEST_SHOWN = 40
"""Characters of own words in sight; the rest is in the tooltip and in the name a screen reader says."""


@dataclass(frozen=True)
class Choice:
    """One chip.

    Attributes:
        code: What is stored.
        word: What is shown.
        is_usual: Whether it is in sight before "more" is pressed.
        is_about_dose: Whether it speaks of a dose; then it is never small (care-rules 35).
    """

    code: str
    word: str
    is_usual: bool = True
    is_about_dose: bool = False


class Chip(QPushButton):
    """A word that is chosen or not; a tick says so without colour."""

    def __init__(self, theme: Theme, choice: Choice) -> None:
        super().__init__()
        self.code = choice.code
        self.is_usual = choice.is_usual
        self._theme = theme
        self._build(choice)
        self._connect()

    def _build(self, choice: Choice) -> None:
        set_role(self, "chip")
        set_property(self, "dose", choice.is_about_dose)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.reword(choice.word)

    def _connect(self) -> None:
        steady(self)
        self.toggled.connect(self._show_tick)
        self._theme.changed.connect(self._show_tick)

    def reword(self, word: str) -> None:
        """Show another word for the same code."""
        is_long = len(word) > LONGEST_SHOWN
        self.setText(word[: LONGEST_SHOWN - 1] + "…" if is_long else word)
        self.setToolTip(word if is_long else "")
        self.setAccessibleName(word)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.isChecked():  # chosen words are heavier, which Qt's own measure leaves out
            heavy = QFont(self.font())
            heavy.setWeight(QFont.Weight.DemiBold)
            width = QFontMetrics(heavy).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
                self.text()
            )
            hint.setWidth(hint.width() + max(0, width))
        return hint

    def minimumSizeHint(self) -> QSize:
        return QSize(44, self.sizeHint().height())

    def _show_tick(self) -> None:
        if self.isChecked():
            side = self._theme.px(TICK_PX)
            self.setIcon(icon(self._theme, "check", self._theme.tokens.accent_strong))
            self.setIconSize(QSize(side, side))
        else:
            self.setIcon(QIcon())


class OwnChip(Chip):
    """The family's own words, which may be offered no longer: by the right mouse button, the menu key or Delete.

    Signals:
        forget_asked: These words are to be offered no more.
    """

    forget_asked = Signal()
    is_offered = False

    def reword(self, word: str) -> None:
        super().reword(word)
        self._whole = self.toolTip()

    def set_offered(self, is_offered: bool) -> None:
        """Say how the words can be forgotten, where they are offered at all."""
        self.is_offered = is_offered
        hint = tr("Delete, or the right mouse button: offer this word no more.") if is_offered else ""
        self.setToolTip("\n".join(part for part in (self._whole, hint) if part))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.is_offered:
            self.menu_of_word().popup(event.globalPos())

    def menu_of_word(self) -> QMenu:
        """What can be done with the word."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Offer this word no more"), self.forget_asked.emit)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_offered and event.key() == Qt.Key.Key_Delete:
            self.forget_asked.emit()
        else:
            super().keyPressEvent(event)
