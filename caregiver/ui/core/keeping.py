"""What keeps the open diary from being lost: backups, looking into them, and the key of this computer."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from caregiver.services.access import Access
from caregiver.services.computer_key import ComputerKey
from caregiver.services.restore_here import RestoreHere
from caregiver.ui.core.backing_up import BackingUp
from caregiver.ui.core.context import PageContext


@dataclass(frozen=True)
class Keeping:
    """For one open diary.

    Attributes:
        backing_up: Makes backups.
        restore: Looks into them.
        computer_key: The key of this computer.
    """

    backing_up: BackingUp
    restore: RestoreHere
    computer_key: ComputerKey

    @classmethod
    def of(cls, context: PageContext, access: Access, parent: QObject) -> "Keeping":
        """What keeps this diary; nothing is begun yet."""
        key = context.services.data_key
        return cls(BackingUp(context, parent), RestoreHere(access, key), ComputerKey(access, key))
