"""What keeps an open diary from being lost: backups, looking into them, and the key of this computer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caregiver.services.computer_key import ComputerKey
from caregiver.services.restore import Restore
from caregiver.ui.core.backing_up import BackingUp
from caregiver.ui.core.keeping import Keeping

if TYPE_CHECKING:
    from caregiver.services.access import Access
    from caregiver.surroundings import Surroundings
    from caregiver.ui.core.context import PageContext


def keep(context: "PageContext", surroundings: "Surroundings", access: "Access", parent: QObject) -> Keeping:
    """For one open diary; the daily backups begin in a moment."""
    restore = Restore(surroundings.folder, surroundings.key_holder(), surroundings.clock)
    backing_up = BackingUp(context, parent)
    backing_up.start()
    return Keeping(backing_up, restore, ComputerKey(access, context.services.data_key))
