"""Where the new list stands (care-rules 5)."""

from PySide6.QtCore import Signal

from caregiver.domain.regimen import Standing
from caregiver.drawing.words import tr
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.choice_list import ChoiceList
from caregiver.ui.widgets.labels import label


class StandingCard(Card):
    """Four answers, none chosen beforehand.

    Signals:
        changed: Chosen; carries the `Standing`.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(margins=(18, 12, 18, 8))
        self._build()
        self._connect()

    def _build(self) -> None:
        said = {
            Standing.NEW_LABEL: tr("on the new labels"),
            Standing.WRITTEN_PLAN: tr("on a written plan"),
            Standing.TOLD_IN_ROOM: tr("told in the room"),
            Standing.TOLD_BY_PHONE: tr("told by phone"),
        }
        name = tr("Where the new list stands")
        self.choices = ChoiceList("", list(said))
        self.choices.setAccessibleName(name)
        self.choices.set_words({standing.value: word for standing, word in said.items()})
        self.body.setSpacing(2)
        self.body.addWidget(label(name, "heading"))
        self.body.addWidget(self.choices)

    def _connect(self) -> None:
        self.choices.changed.connect(lambda code: self.changed.emit(Standing(code)))

    def show_standing(self, standing: Standing) -> None:
        """Show what was chosen, without a signal."""
        self.choices.set_value(standing)
