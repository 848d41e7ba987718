"""What keeps an open diary from being lost: backups, looking into them, and the key of this computer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caregiver.services.computer_key import ComputerKey
from caregiver.services.restore_here import RestoreHere
from caregiver.ui.core.backing_up import BackingUp
from caregiver.ui.core.keeping import Keeping

if TYPE_CHECKING:
    from caregiver.services.access import Access
    from caregiver.ui.core.context import PageContext


def keep(context: "PageContext", access: "Access", parent: QObject) -> Keeping:
    """For one open diary; the daily backups begin in a moment."""
    backing_up = BackingUp(context, parent)
    backing_up.start()
    key = context.services.data_key
    return Keeping(backing_up, RestoreHere(access, key), ComputerKey(access, key))
