"""What was seen of a patch or a pump on the body (care-rules 16, 17)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DeviceEvent(StrEnum):
    """What was seen or done."""

    SEEN_ON = "seen_on"
    FELL_OFF = "fell_off"
    TWO_FOUND = "two_found"
    TAKEN_OFF = "taken_off"
    PUMP_CHANGED = "pump_changed"
    PUMP_ALARM = "pump_alarm"


@dataclass(frozen=True)
class DeviceNote:
    """One look at a patch or a pump. A new patch put on is a `Dose`.

    Attributes:
        at, zone: When and in which zone.
        medicine: Uuid of the patch's or pump's medicine.
        event: What was seen or done.
        site: Where.
        by: Who looked or changed it, as `Dose.given_by`.
        note: The family's words.
    """

    at: datetime
    zone: str
    medicine: str
    event: DeviceEvent
    site: str = ""
    by: str = ""
    note: str = ""
