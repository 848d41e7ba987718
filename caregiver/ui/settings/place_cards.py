"""Numbers to call, where the diary lies, and what is kept private: what is so, and the way there."""

from PySide6.QtCore import Qt

from caregiver.domain.person import CallNumber
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.card import Card
from caregiver.ui.widgets.flow_layout import FlowLayout
from caregiver.ui.widgets.labels import button, label


class NumbersCard(Card):
    """The numbers on the urgent sheet."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(margins=(24, 12, 24, 20))
        self._context = context
        self._build()

    def _build(self) -> None:
        navigator = self._context.navigator
        self.numbers = label("")
        self.locked = label("", "soft")
        self.change = button(tr("Change the numbers"), lambda: navigator.go(Destination.NUMBERS))
        self.sheet = button(tr("Look at the sheet and print it"), lambda: navigator.go(Destination.URGENT), "quiet")
        ways = FlowLayout()
        ways.addWidget(self.change)
        ways.addWidget(self.sheet)
        self.body.addWidget(label(tr("Numbers to call"), "heading"))
        self.body.addWidget(self.numbers)
        self.body.addWidget(self.locked)
        self.body.addLayout(ways)

    def show_numbers(self) -> None:
        """Show what is written now."""
        contacts = self._context.services.people.contacts()
        named = (
            (tr("Ambulance"), contacts.emergency),
            (tr("Team"), contacts.team),
            (tr("Hospice"), contacts.hospice),
            (tr("Out of hours"), contacts.out_of_hours),
            (tr("Helpline"), contacts.helpline),
        )
        lines = [self._line(name, number) for name, number in named if number.number]
        self.numbers.setText("\n".join(lines) or tr("No number is written yet."))
        if contacts.shown_when_locked:
            self.locked.setText(tr("The bare numbers can be read while the diary is locked."))
        else:
            self.locked.setText(tr("While the diary is locked, the numbers cannot be read."))

    def _line(self, name: str, number: CallNumber) -> str:
        said = tr("{name}: {number}", name=number.label or name, number=number.number)
        if number.checked_on is None:
            return said
        day = self._context.calendar.date_short(number.checked_on)
        return tr("{said}, checked on {day}", said=said, day=day)


class PlaceCard(Card):
    """Where the diary lies, and what is kept private."""

    def __init__(self, where: str) -> None:
        super().__init__(margins=(24, 12, 24, 20))
        self._where = where
        self._build()

    def _build(self) -> None:
        self.folder = label(self._where, "strong")
        self.folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.folder.setAccessibleName(tr("The diary lies in {folder}", folder=self._where))
        self.body.addWidget(label(tr("Where the diary lies"), "heading"))
        self.body.addWidget(self.folder)
        self.body.addWidget(label(tr("What is kept private"), "heading"))
        self.private = label(
            tr(
                "All you write lies in one encrypted file in this folder, and nothing is sent anywhere. "
                "There is no account. Beside it lie only how the screen looks and, if you said yes, the bare "
                "numbers to call. Pages you print or save as a file can be read by anyone who finds them. The file "
                "keeps the diary from someone who finds or steals this computer while it is off. It cannot keep it "
                "from someone who uses this computer under your name."
            )
        )
        self.body.addWidget(self.private)
