"""What the reminders remember of a slot that was shown (DESIGN 4)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Ring:
    """How often a slot was asked about. The slot itself is computed, its answer is a dose; "not yet" and "not sure"
    only move this.

    Attributes:
        regimen, slot: The version of the plan and the key of the slot, as in `Dose`.
        due_at: When the slot is due (UTC).
        first_shown_at: When it was first shown (UTC).
        times_asked: How often it rang.
        ask_next_at: When it rings again (UTC), or None when it is only shown from now on.
        is_unsure: Whether somebody said "Not sure if it was given".
    """

    regimen: str
    slot: str
    due_at: datetime
    first_shown_at: datetime
    times_asked: int = 0
    ask_next_at: datetime | None = None
    is_unsure: bool = False
