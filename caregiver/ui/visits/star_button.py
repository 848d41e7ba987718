"""The star of a question: a press lets it be among the most important, another one no longer."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from caregiver.drawing.words import tr
from caregiver.ui.theme.icons import icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.steady_press import steady

_SIDE_PX = 44
_STAR_PX = 24


class StarButton(QPushButton):
    """Filled or open, so that greyscale tells."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._build()
        self._connect()

    def _build(self) -> None:
        set_role(self, "plain")
        self.setCheckable(True)
        self.setFixedSize(_SIDE_PX, _SIDE_PX)
        self.setToolTip(tr("Star: ask this first"))
        self._dress()

    def _connect(self) -> None:
        steady(self)
        self.toggled.connect(self._dress)
        self._theme.changed.connect(self._dress)

    def show_star(self, question: str, *, is_starred: bool) -> None:
        """Show whether there is one; a screen reader says of which question."""
        self.setChecked(is_starred)
        self.setAccessibleName(tr("Star: {question}", question=question))

    def _dress(self) -> None:
        tokens = self._theme.tokens
        name, colour = ("star-filled", tokens.accent) if self.isChecked() else ("star", tokens.ink_soft)
        self.setIcon(icon(self._theme, name, colour))
        side = min(_SIDE_PX - 8, self._theme.px(_STAR_PX))
        self.setIconSize(QSize(side, side))
