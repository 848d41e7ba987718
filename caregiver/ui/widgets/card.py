"""A card: a surface with a thin line around it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from caregiver.ui.theme.theme import set_role


class Card(QFrame):
    """A surface that holds one subject; its layout is `body`."""

    def __init__(self, role: str = "card", *, margins: tuple[int, int, int, int] = (20, 12, 20, 12)) -> None:
        super().__init__()
        set_role(self, role)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(8)


def row(*parts: QWidget | int | None, gap: int = 8) -> QWidget:
    """Widgets side by side; a number is a gap in pixels, None takes the space that is left."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addWidget(part)
    return holder
