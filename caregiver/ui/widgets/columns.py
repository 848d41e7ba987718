"""Two columns on a wide page, one below the other on a narrow one."""

from PySide6.QtWidgets import QBoxLayout, QWidget


class Columns(QWidget):
    """Holds a left and a right part; `set_narrow` puts the right one below."""

    def __init__(self, left: QWidget, right: QWidget, *, left_share: int = 1, right_share: int = 1) -> None:
        super().__init__()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.addWidget(left, left_share)
        self._layout.addWidget(right, right_share)

    def set_narrow(self, is_narrow: bool) -> None:
        """One column or two."""
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(direction)
