"""Two columns on a wide page, one below the other on a narrow one."""

from PySide6.QtWidgets import QBoxLayout, QWidget


class Columns(QWidget):
    """Holds a left and a right part; `set_narrow` puts the right one below, or above."""

    def __init__(
        self, left: QWidget, right: QWidget, *, left_share: int = 1, right_share: int = 1, is_right_above: bool = False
    ) -> None:
        super().__init__()
        self._is_right_above = is_right_above
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._build(left, right, (left_share, right_share))

    def _build(self, left: QWidget, right: QWidget, shares: tuple[int, int]) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.addWidget(left, shares[0])
        self._layout.addWidget(right, shares[1])

    def set_narrow(self, is_narrow: bool) -> None:
        """One column or two."""
        one_column = QBoxLayout.Direction.BottomToTop if self._is_right_above else QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(one_column if is_narrow else QBoxLayout.Direction.LeftToRight)
