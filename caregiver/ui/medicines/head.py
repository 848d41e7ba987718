"""The head of the list: its name, allergies, and what can be done with the whole list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from caregiver.domain.person import Allergy, Known
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import FlowingLabel, button, label


class MedicinesHead(QWidget):
    """Signals:
    print_asked: Print the list.
    given_asked: Show what was given.
    treatments_asked: Show the treatments.
    add_asked: Put a medicine on the list.
    """

    print_asked = Signal()
    given_asked = Signal()
    treatments_asked = Signal()
    add_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()

    def _build(self) -> None:
        set_role(self, "doses")
        self.allergies = FlowingLabel("dose")
        self.print = button(tr("Print the list"), self.print_asked.emit)
        self.given = button(tr("What was given"), self.given_asked.emit)
        self.treatments = button(tr("Treatments"), self.treatments_asked.emit, "quiet")
        self.add = button(tr("Add a medicine"), self.add_asked.emit, "accented")
        said, ways = QWidget(), QWidget()
        words, buttons = FlowLayout(said, gap=24), FlowLayout(ways, gap=8)
        words.addWidget(label(tr("Medicines"), "title", wraps=False))
        words.addWidget(self.allergies)
        self._buttons = (self.treatments, self.print, self.given, self.add)
        for made in self._buttons:
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            buttons.addWidget(made)
        self._ways = ways
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(ways)
        self.set_narrow(False)

    def set_narrow(self, is_narrow: bool) -> None:
        """What can be done at the right, or below."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if is_narrow else across)
        wanted = sum(made.sizeHint().width() + 8 for made in self._buttons)
        self._ways.setMinimumWidth(0 if is_narrow else wanted)

    def show_person(self) -> None:
        """Say what is known of allergies."""
        person = self._context.person
        if person.allergies_known is Known.YES:
            told = "; ".join(_told(allergy) for allergy in person.allergies) or tr("which: not written")
            self.allergies.setText(tr("Allergy: {told}", told=told))
        elif person.allergies_known is Known.NONE_KNOWN:
            self.allergies.setText(tr("Allergies: none known"))
        else:
            self.allergies.setText(tr("Allergies: not asked yet"))


def _told(allergy: Allergy) -> str:
    return f"{allergy.what} ({allergy.reaction})" if allergy.reaction else allergy.what
