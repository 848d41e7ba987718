"""What a way of giving needs to be told: one panel each; what is typed in one stays when another is looked at."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.schedule import Schedule
from caregiver.ui.core.context import PageContext
from caregiver.ui.medicines.plan.measure import Measure
from caregiver.ui.medicines.plan.reading import Typed


class Panel(QWidget):
    """Base of the panels.

    Signals:
        changed: The user typed or chose.
    """

    changed = Signal()
    has_amounts = True
    """Whether a dose of it has an amount."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build_column()
        self._build()
        self._connect()

    def _build_column(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def _build(self) -> None:
        """Make the fields; panels override it."""

    def _connect(self) -> None:
        """Tell of changes; panels override it."""

    def set_measure(self, measure: Measure) -> None:
        """In what amounts are measured."""

    def typed(self) -> Typed:
        """What stands in the fields."""
        raise NotImplementedError

    def show_typed(self, typed: Typed) -> None:
        """Show what `typed` gave, without a signal; nothing for fields that are not named."""
        raise NotImplementedError

    def schedule(self) -> Schedule:
        """The schedule that was typed.

        Raises:
            Misread: A field cannot be kept.
        """
        raise NotImplementedError

    def last_written_day(self) -> date | None:
        """The last day for which this plan itself says something; None where it has no end."""
        return None
