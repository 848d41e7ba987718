"""A way on: what it is, what it brings, and its button."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from caregiver.ui.theme.icons import icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import button, label

BUTTON_PX = 216
HEIGHT_PX = 92
ICON_PX = 20
TILE_PX = 44


class WayRow(QWidget):
    """One row of 92 pixels.

    Signals:
        pressed: The way was chosen.
    """

    pressed = Signal()

    def __init__(self, theme: Theme, icon_name: str, name: str, button_words: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon_name
        self._name = name
        self._button_words = button_words
        self._build()
        self._connect()

    def _build(self) -> None:
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tile = Card("bar", margins=(0, 0, 0, 0))
        tile.setFixedSize(TILE_PX, TILE_PX)
        tile.body.addWidget(self._icon)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addStretch(1)
        self._title = label(self._name, "strong")
        said.addWidget(self._title)
        self._hint = label("", "soft")
        said.addWidget(self._hint)
        said.addStretch(1)
        self.button = button(self._button_words, self.pressed.emit)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 16, 0, 16)
        self._line.setSpacing(16)
        self._line.addWidget(tile)
        self._line.addLayout(said, 1)
        self._line.addWidget(self.button)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def set_name(self, name: str) -> None:
        """Call the way, and its button, by another name."""
        self._title.setText(name)
        self.button.setText(name)

    def set_hint(self, hint: str) -> None:
        """Say what this way can bring."""
        self._hint.setText(hint)
        self.button.setAccessibleDescription(hint)

    def be_first(self) -> None:
        """The way to try first: its button is the filled one."""
        set_role(self.button, "primary")

    def be_quiet(self) -> None:
        """Another way comes first, or was chosen."""
        set_role(self.button, "")

    def set_narrow(self, is_narrow: bool) -> None:
        """The button beside the words, or beneath them."""
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(direction)
        self.setMinimumHeight(0 if is_narrow else HEIGHT_PX)
        self._line.setSpacing(8 if is_narrow else 16)

    def _dress(self) -> None:
        side = min(self._theme.px(ICON_PX), TILE_PX - 8)
        self._icon.setPixmap(icon(self._theme, self._icon_name).pixmap(QSize(side, side)))
        self.button.setMinimumWidth(min(self._theme.px(BUTTON_PX), 400))
