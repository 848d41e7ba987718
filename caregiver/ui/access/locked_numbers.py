"""The bare numbers to call, readable while the diary is not, where the family said yes (care-rules 37)."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caregiver.domain.person import UrgentContacts
from caregiver.drawing.words import tr
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label


class LockedNumbers(Card):
    """The numbers side by side; nothing where the family did not want them read."""

    def __init__(self) -> None:
        super().__init__("outlined", margins=(0, 4, 0, 4))
        self.shown: tuple[tuple[str, str], ...] = ()
        self._build()

    def _build(self) -> None:
        self._line = QHBoxLayout()
        self._line.setSpacing(0)
        self.body.addLayout(self._line)
        self.hide()

    def show_numbers(self, numbers: UrgentContacts | None) -> None:
        """Show those that may be read; None when none may."""
        while (item := self._line.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.deleteLater()
        self.shown = _named(numbers) if numbers else ()
        for name, number in self.shown:
            pair = QWidget()
            lines = QVBoxLayout(pair)
            lines.setContentsMargins(20, 0, 20, 0)
            lines.setSpacing(0)
            lines.addWidget(label(name, "small", wraps=False))
            lines.addWidget(label(number, "number", wraps=False))
            self._line.addWidget(pair)
        self.setVisible(bool(self.shown))


def _named(numbers: UrgentContacts) -> tuple[tuple[str, str], ...]:
    named = (
        (tr("Call first"), numbers.hospice.number if numbers.is_hospice_first else ""),
        (tr("Emergency number"), numbers.emergency.number),
        (tr("Team, day and night"), numbers.team.number),
    )
    return tuple((name, number) for name, number in named if number)
