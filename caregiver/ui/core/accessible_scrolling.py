"""What a screen reader finds in a page that scrolls.

Qt ends the program where a reader asks a scroll area for a part that it no longer has, such as the scroll bar that went
away between the reader's two questions: `QAccessibleAbstractScrollArea::child` looks into its list without a check
(Qt 6.11). Any other widget answers that there is none, so a scroll area is told about as any other widget.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget

_SCROLLING = frozenset({"QScrollArea", "QAbstractScrollArea"})


def tell_scroll_areas_as_widgets() -> None:
    """From now on; the application must be there, for its own ways of telling come after ours only then."""
    QAccessible.installFactory(_told)


def _told(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if class_name in _SCROLLING and isinstance(thing, QAbstractScrollArea):
        return QAccessibleWidget(thing, QAccessible.Role.Client, "")
    return None
