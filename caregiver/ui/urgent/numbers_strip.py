"""Once a year, in one quiet line: are the numbers to call still right (care-rules 38)?"""

from PySide6.QtCore import Signal

from caregiver.domain.urgent_numbers import NumbersToCheck
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.strip import Strip

_AREAS = frozenset({Area.CONTACTS, Area.STAYS})
_ASKED_ON = frozenset({Destination.TODAY, Destination.SETTINGS})


class NumbersStrip(Strip):
    """ "The numbers to call, 999 · 01632 960142, were checked on 22 Nov 2026. Are they still right?"

    It stands on Today and in Settings alone, and never after a death.

    Signals:
        said: They were said to be right; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._asked: NumbersToCheck | None = None
        self._is_on_page = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.right = self.add_way(tr("Still right"), self._confirm)
        self.change = self.add_way(tr("Change"), lambda: self._context.navigator.go(Destination.NUMBERS))
        self.change.setAccessibleName(tr("Change numbers"))
        self.look()

    def _connect(self) -> None:
        self._context.bus.changed.connect(self._on_changed)

    def go_to(self, destination: Destination) -> None:
        """Another page comes into sight."""
        self._is_on_page = destination in _ASKED_ON
        self.look()

    def look(self) -> None:
        """Show it where it is time for it; a year has gone by while the program ran."""
        services = self._context.services
        self._asked = None if services.stays.has_died else services.people.numbers_to_check()
        if self._asked is not None:
            self.set_sentence(self._question(self._asked))
        self.setVisible(self._asked is not None and self._is_on_page)

    def _question(self, asked: NumbersToCheck) -> str:
        day = self._context.calendar.date_short(asked.checked_on)
        if len(asked.numbers) == 1:
            (number,) = asked.numbers
            return tr("The number to call, {number}, was checked on {day}. Is it still right?", number=number, day=day)
        each = " · ".join(asked.numbers)
        return tr("The numbers to call, {each}, were checked on {day}. Are they still right?", each=each, day=day)

    def _confirm(self) -> None:
        people = self._context.services.people
        if self._asked is not None and self._context.act(people.confirm_numbers, self._asked) is not None:
            self.said.emit(tr("The numbers to call: checked"))

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if areas & _AREAS:
            self.look()
