"""How a reminder stands on the screen: above the others, without taking the keyboard (DESIGN 6)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from caregiver.drawing.words import tr
from caregiver.ui.theme.theme import set_role

ON_TOP = Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint


def stand_on_top(window: QWidget) -> None:
    """Make it such a window; the program goes on when it is closed."""
    window.setWindowFlags(ON_TOP)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
    window.setWindowTitle(tr("Reminder"))
    set_role(window, "doses")
