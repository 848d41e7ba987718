"""Bringing a backup back while a diary is open: what is in it, and what it replaces."""

from pathlib import Path

from PySide6.QtCore import Signal

from caregiver.drawing.words import tr
from caregiver.services.diary_place import DiaryPlace
from caregiver.services.restore import BesideHere
from caregiver.services.restore_here import RestoreHere
from caregiver.ui.access.bring_back_page import BringBackPage, Comparison
from caregiver.ui.access.bring_back_words import compared
from caregiver.ui.access.bringing_back import BringingBack
from caregiver.ui.access.place_words import Present
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.page import Page


class BringBackHere(Page):
    """One backup at a time.

    Signals:
        wanted: It shall be brought back; carries the `CheckedBackup`. Whoever hears it closes the diary and does it.
    """

    wanted = Signal(object)

    def __init__(self, context: PageContext, restore: RestoreHere) -> None:
        super().__init__(context.theme, context.bus, tr("Bring a backup back"))
        self._context = context
        self._restore = restore
        self._build()
        self._connect()

    def _build(self) -> None:
        self.inside = BringBackPage(self._context.theme)
        self.bringing = BringingBack(self.inside, self._restore, self._context.tasks, self._compare, self._present)
        self.body.addWidget(self.inside)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.bringing.wanted.connect(self.wanted)
        self.bringing.left.connect(self._context.navigator.back)

    def open_backup(self, path: Path) -> None:
        """Look into this file."""
        self.bringing.look_at(path)

    def reflow(self, is_narrow: bool) -> None:
        """One column or two."""
        self.inside.set_narrow(is_narrow)

    def _compare(self, beside: BesideHere) -> Comparison:
        place = DiaryPlace.look(self._context.services.vault.folder)
        return compared(beside, place, self._present())

    def _present(self) -> Present:
        return Present(self._context.local_now(), self._context.calendar)
