"""The line that stands on every page until the paper key was typed back (care-rules 33)."""

from caregiver.drawing.words import tr
from caregiver.services.changes import Area
from caregiver.services.paper_key import PaperKey
from caregiver.services.ways_in import SlotKind
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.strip import Strip


class PaperKeyStrip(Strip):
    """ "This diary has no paper key yet." and the way to it; gone when there is one."""

    def __init__(self, context: PageContext, paper_key: PaperKey) -> None:
        super().__init__()
        self._context = context
        self._paper_key = paper_key
        self._build()
        self._connect()

    def _build(self) -> None:
        self.set_sentence(tr("This diary has no paper key yet."))
        self.way = self.add_way(tr("To the paper key"), lambda: self._context.navigator.go(Destination.PAPER_KEY))
        self.look()

    def _connect(self) -> None:
        self._context.bus.changed.connect(self._on_changed)

    def look(self) -> None:
        """Show it where a paper key is missing, and was not given up for a secret sentence; never after a death."""
        services = self._context.services
        found = {way.kind for way in services.ways_in.list()}
        is_given_up = SlotKind.PASSPHRASE in found and SlotKind.RECOVERY not in found
        is_asked_for = not self._paper_key.is_confirmed and not is_given_up
        self.setVisible(is_asked_for and not services.stays.has_died)

    def _on_changed(self, areas: frozenset[Area]) -> None:
        if areas & {Area.PAPER_KEY, Area.STAYS}:
            self.look()
