"""Key and backup: the backups, the ways into the diary, hiding and locking, and where the diary lies."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from caregiver.ui.core.context import PageContext
from caregiver.ui.core.keeping import Keeping
from caregiver.ui.settings.backup_card import BackupCard
from caregiver.ui.settings.keys_card import KeysCard
from caregiver.ui.settings.lock_card import LockCard, ScreenLock
from caregiver.ui.settings.past_card import PastCard
from caregiver.ui.settings.place_cards import PlaceCard
from caregiver.ui.widgets.columns import Columns


class KeySubject(QWidget):
    """The cards of this subject.

    Args:
        where: The folder of the diary, in words.
        lock: Hides and locks; None where nothing does.
    """

    def __init__(self, context: PageContext, where: str, keeping: Keeping, lock: ScreenLock | None) -> None:
        super().__init__()
        self._build(context, where, keeping, lock)

    def _build(self, context: PageContext, where: str, keeping: Keeping, lock: ScreenLock | None) -> None:
        self.backup = BackupCard(context, keeping.backing_up, keeping.restore)
        self.keys = KeysCard(context, keeping.computer_key)
        self.lock = None if lock is None else LockCard(context, lock)
        self.place, self.past = PlaceCard(where), PastCard(context)
        self._columns = None
        if self.lock is not None:
            self.lock.body.addStretch(1)  # the card beside it grows while something is typed there
            self._columns = Columns(self.keys, self.lock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.backup)
        column.addWidget(self._columns or self.keys)
        column.addWidget(self.past)
        column.addWidget(self.place)
        column.addStretch(1)

    def show_state(self) -> None:
        """Show what is known now."""
        self.backup.show_backups()
        self.keys.show_ways()
        if self.lock is not None:
            self.lock.show_state()

    def forget_said(self) -> None:
        """The page was left: what was said of a press goes."""
        self.backup.forget_said()
        self.keys.forget_said()
        if self.lock is not None:
            self.lock.forget_saved()

    def set_narrow(self, is_narrow: bool) -> None:
        """One column of cards, or two."""
        self.backup.set_narrow(is_narrow)
        if self._columns is not None:
            self._columns.set_narrow(is_narrow)
