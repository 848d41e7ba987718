"""What keeps the open diary from being lost: backups, looking into them, and the key of this computer."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caregiver.services.access import Access
from caregiver.ui.core.backing_up import BackingUp
from caregiver.ui.core.context import PageContext

if TYPE_CHECKING:
    from caregiver.services.computer_key import ComputerKey
    from caregiver.services.restore_here import RestoreHere


class Keeping:
    """For one open diary; nothing is begun yet.

    Attributes:
        backing_up: Makes backups.
    """

    def __init__(self, context: PageContext, access: Access, parent: QObject) -> None:
        self._access = access
        self._key = context.services.data_key
        self.backing_up = BackingUp(context, parent)

    @cached_property
    def restore(self) -> "RestoreHere":
        """Looks into backups."""
        from caregiver.services.restore_here import RestoreHere

        return RestoreHere(self._access, self._key)

    @cached_property
    def computer_key(self) -> "ComputerKey":
        """The key of this computer."""
        from caregiver.services.computer_key import ComputerKey

        return ComputerKey(self._access, self._key)
