"""Who told it, and on which day."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.reading import Typed
from caregiver.ui.widgets.named_field import LONGEST_LINE
from caregiver.ui.widgets.sentence import Sentence
from caregiver.ui.widgets.small_fields import DayField

NAME_PX = 170


class ToldBy(QWidget):
    """ "by Nurse Okafor on Thu 12 Nov"; both may stay empty.

    Signals:
        changed: The user typed or chose.
    """

    changed = Signal()

    def __init__(self, context: PageContext, *, name: str) -> None:
        super().__init__()
        self._context = context
        self._name = name
        self._build()
        self._connect()

    def _build(self) -> None:
        self.by = QLineEdit()
        self.by.setMaxLength(LONGEST_LINE)
        self.by.setAccessibleName(tr("{name}: by whom", name=self._name))
        self.on = DayField(self._context, name=tr("{name}: on which day", name=self._name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Sentence(QT_TRANSLATE_NOOP("caregiver", "by {who} on {day}"), who=self.by, day=self.on))
        self._dress()

    def _connect(self) -> None:
        self.by.textEdited.connect(lambda _text: self.changed.emit())
        self.on.changed.connect(self.changed)
        self._context.theme.changed.connect(self._dress)

    def who(self) -> str:
        """By whom, or ""."""
        return self.by.text().strip()

    def day(self) -> date | None:
        """On which day, or None."""
        typed = self.on.typed()
        return date.fromisoformat(typed) if typed else None

    def typed(self) -> Typed:
        """What stands in the fields."""
        return {"by": self.by.text(), "on": self.on.typed()}

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal."""
        self.by.setText(typed.get("by", ""))
        self.on.set_typed(typed.get("on", ""))

    def _dress(self) -> None:
        self.by.setFixedWidth(min(self._context.theme.px(NAME_PX), 320))
