"""Once a year, in one quiet line: is the paper key still there?"""

from caregiver.domain.errors import CaregiverError
from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.strip import Strip

_AREAS = frozenset({Area.PAPER_KEY, Area.PREFERENCES, Area.STAYS})


class PaperTestStrip(Strip):
    """ "It is time to try the paper key again. Do you still have it?"; never after a death."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.set_sentence(tr("It is time to try the paper key again. Do you still have it?"))
        self.try_it = self.add_way(tr("Try it"), lambda: self._context.navigator.go(Destination.TRY_KEY))
        self.leave = self.add_way(tr("Not now"), self._put_off)
        self.look()

    def _connect(self) -> None:
        self._context.bus.changed.connect(self._on_changed)

    def look(self) -> None:
        """Show it where it is time for it; a year has gone by while the program ran."""
        services = self._context.services
        try:
            is_due = services.ways_in.is_test_due(services.clock.now())
        except CaregiverError:
            is_due = False  # the file of the ways in cannot be read now; Settings says so
        self.setVisible(is_due and not services.stays.has_died and not services.preferences.is_paper_test_put_off)

    def _put_off(self) -> None:
        self._context.act(self._context.services.preferences.put_off_paper_test)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if areas & _AREAS:
            self.look()
