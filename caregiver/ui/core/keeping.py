"""What a page needs to keep the open diary from being lost."""

from dataclasses import dataclass

from caregiver.services.computer_key import ComputerKey
from caregiver.services.restore_here import RestoreHere
from caregiver.ui.core.backing_up import BackingUp


@dataclass(frozen=True)
class Keeping:
    """What keeps the open diary from being lost.

    Attributes:
        backing_up: Makes backups.
        restore: Looks into them.
        computer_key: The key of this computer.
    """

    backing_up: BackingUp
    restore: RestoreHere
    computer_key: ComputerKey
