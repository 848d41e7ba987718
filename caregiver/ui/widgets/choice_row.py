"""A large press area with a name, what it brings, and an arrow: a way to choose among a few things."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from caregiver.ui.theme.icons import ICON_SIZE, icon
from caregiver.ui.theme.theme import Theme, set_role
from caregiver.ui.widgets.labels import label

LEAST_HEIGHT = 88


class ChoiceRow(QPushButton):
    """One choice; a press anywhere on it chooses."""

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._hint = hint
        self._build()
        self._connect()

    def _build(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addStretch(1)
        self._chevron = QLabel()
        self._said, self._brings = label("", "heading"), label("", "soft")
        for part in (self._said, self._brings):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            said.addWidget(part)
        said.addStretch(1)
        self._chevron.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 20, 16, 20)
        line.addLayout(said, 1)
        line.addWidget(self._chevron)
        set_role(self, "choice")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(self._name, self._hint)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)

    def say(self, name: str, hint: str) -> None:
        """Say what it is, and what it brings."""
        self._said.setText(name)
        self._brings.setText(hint)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.updateGeometry()

    def _dress(self) -> None:
        side = self._theme.px(ICON_SIZE)
        self._chevron.setPixmap(icon(self._theme, "chevron-right").pixmap(side, side))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return LEAST_HEIGHT if layout is None else max(LEAST_HEIGHT, layout.heightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(self.width(), 480)))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, LEAST_HEIGHT)
