"""A button whose words go on in a second line where there is no room for them in one; Qt's own are cut off."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import label

LEAST_HEIGHT_PX = 44
SIDE_PX = 8


class TextButton(QPushButton):
    """Words to press, from the left.

    Args:
        role: How it looks.
        words_role: How its words look while it is not checked.
        side_px: Room at both sides of them.
    """

    def __init__(self, words: str, role: str = "row", words_role: str = "", *, side_px: int = SIDE_PX) -> None:
        super().__init__()
        self._words_role = words_role
        self._side_px = side_px
        self._build(words, role)
        self._connect()

    def _build(self, words: str, role: str) -> None:
        set_role(self, role)
        self._said = label("", self._words_role)
        self._said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(self._side_px, 6, self._side_px, 6)
        column.addWidget(self._said)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(words)

    def _connect(self) -> None:
        self.toggled.connect(lambda is_on: set_role(self._said, "strong" if is_on else self._words_role))

    def say(self, words: str) -> None:
        """Show these words."""
        self._said.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return LEAST_HEIGHT_PX if layout is None else max(LEAST_HEIGHT_PX, layout.heightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, LEAST_HEIGHT_PX)
