"""The paper key: when it was last tried, trying it, and a new one for a lost paper."""

from caregiver.drawing.words import tr
from caregiver.services.ways_in import TEST_AFTER, WayIn
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.navigation import Destination
from caregiver.ui.settings.way_line import WayLine
from caregiver.ui.theme.icons import give_icon
from caregiver.ui.theme.theme import set_role
from caregiver.ui.widgets.labels import label


class PaperLine(WayLine):
    """Its buttons stand beneath."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, has_buttons_beneath=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        navigator = self._context.navigator
        set_role(self.name, "strong")
        self.test = self.add_way(tr("Try the key"), lambda: navigator.go(Destination.TRY_KEY))
        self.new = self.add_way(tr("Paper lost? Make a new one …"), lambda: navigator.go(Destination.PAPER_KEY))
        self.to_key = self.add_way(tr("To the paper key"), lambda: navigator.go(Destination.PAPER_KEY))
        for part in (self.test, self.new):
            set_role(part, "snug")
        said = tr("The old paper works until the new one is typed back. Give a copy to someone you trust.")
        self.advice = label(said, "small")
        self.add_part(self.advice)
        self._dress()

    def _connect(self) -> None:
        self._context.theme.changed.connect(self._dress)

    def show_way(self, paper: WayIn | None) -> None:
        """Show when it was last tried."""
        tested_at = None if paper is None else paper.tested_at
        is_held = tested_at is not None
        for part in (self.test, self.new, self.advice):
            part.setVisible(is_held)
        self.to_key.setVisible(not is_held)
        self.hint.setVisible(is_held)
        if tested_at is None:
            self.name.setText(tr("This diary has no paper key yet.") if paper else tr("This diary has no paper key."))
            return
        calendar, zone = self._context.calendar, self._context.services.clock.zone()
        local = tested_at.astimezone(zone)
        self.name.setText(tr("Last tried {day}. It opened the diary.", day=calendar.date_long(local.date())))
        self.hint.setText(tr("Next check: {day}.", day=calendar.date_long((local + TEST_AFTER).date())))

    def _dress(self) -> None:
        give_icon(self._context.theme, self.test, "key")
