"""Who goes along, or is there: the person, who writes in the diary, who was there before, and names of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.domain.errors import BadInput
from caregiver.domain.vocabulary import own, own_words
from caregiver.drawing.words import tr
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.chip import Choice
from caregiver.ui.widgets.chips import Chips


class GoesField(QWidget):
    """Signals:
    changed: The user chose or let go of a name; carries the names.
    """

    changed = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._known: tuple[str, ...] = ()
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.chips = self._made_chips()
        self._column.addWidget(self.chips)

    def names(self) -> tuple[str, ...]:
        """Who is chosen, in the order of choosing."""
        return tuple(own_words(code) or code for code in self.chips.chosen())

    def show_names(self, names: Sequence[str]) -> None:
        """Show who is chosen, without a signal; and who can be."""
        services = self._context.services
        people = [self._context.person.called, *(record.value.name for record in services.people.caregivers())]
        known = tuple(dict.fromkeys(name for name in (*people, *services.visits.companions()) if name))
        if known != self._known:
            self._known = known
            self._make_again()
        self.chips.choose([self._code(name) for name in names])

    def _code(self, name: str) -> str:
        if name in self._known:
            return name
        try:
            return own(name)
        except BadInput:  # too long for a chip of own words; kept as it is
            return name

    def _made_chips(self) -> Chips:
        choices = [Choice(name, name) for name in self._known]
        made = Chips(self._context.theme, choices, name=tr("Who goes along"), takes_own=True)
        made.name_own(tr("someone else …"), tr("name"))
        made.changed.connect(lambda _codes: self.changed.emit(self.names()))
        return made

    def _make_again(self) -> None:
        had_keyboard = self.chips.isAncestorOf(self.chips.focusWidget() or self)
        old, self.chips = self.chips, self._made_chips()
        self._column.replaceWidget(old, self.chips)
        old.hide()
        old.deleteLater()
        if had_keyboard:
            self.chips.take_keyboard()
