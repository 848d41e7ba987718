"""Set-up is done: what can be done now."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.drawing.words import tr
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.labels import label, rule


class ReadyPart(QWidget):
    """The last page of set-up."""

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("The diary is ready"), "title"))
        column.addWidget(label(tr("All of it stays on this computer. It needs no network and no account.")))
        column.addSpacing(4)
        card = Card(margins=(24, 8, 24, 8))
        card.body.setSpacing(0)
        for index, (what, how) in enumerate(_facts()):
            if index:
                card.body.addWidget(rule())
            fact = QWidget()
            lines = QVBoxLayout(fact)
            lines.setContentsMargins(0, 12, 0, 12)
            lines.setSpacing(2)
            lines.addWidget(label(what, "strong"))
            lines.addWidget(label(how, "soft"))
            card.body.addWidget(fact)
        column.addWidget(card)
        self._no_key = label(tr("The paper key is still to do. A line on every page takes you there."), "strong")
        column.addWidget(self._no_key)
        column.addStretch(1)

    def show_key(self, *, is_confirmed: bool) -> None:
        """Say whether the paper key is still to do."""
        self._no_key.setVisible(not is_confirmed)


def _facts() -> tuple[tuple[str, str], ...]:
    return (
        (tr("Press a number"), tr("On Today, at any hour, also at night. The key F2 opens a new entry.")),
        (tr("Look back and correct"), tr("The diary keeps what stood there before. Nothing is lost.")),
        (tr("Print a page for the doctor"), tr("One page for the next visit. You see it before you print it.")),
        (tr("Urgent signs"), tr("Always in sight. The key F9 opens them from every page.")),
    )
