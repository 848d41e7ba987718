"""What the card of doses by the clock says while nothing is open: what comes next, or why nothing does."""

from datetime import datetime, timedelta
from itertools import takewhile

from caregiver.drawing.words import tr
from caregiver.services.timetable import KeptSlot, OnList, SlotStanding
from caregiver.ui.core.context import PageContext
from caregiver.ui.today.due_words import DueWords

AHEAD = timedelta(hours=24)
MOST_NEXT = 4


class NextWords:
    """Lines for this moment (local)."""

    def __init__(self, context: PageContext, now: datetime) -> None:
        self._context = context
        self._now = now

    def lines(self) -> list[str]:
        """What comes next, in the order in which it stands there."""
        if self._context.services.stays.current() is not None:
            return [tr("Nothing is asked while reminders are off.")]
        coming = self._coming()
        if coming:
            return self._next(coming)
        return [] if self.silent() else [tr("Nothing is open, and nothing is due in the next 24 hours.")]

    def silent(self) -> str:
        """What would be due by the clock, and is silent until somebody says that it goes on (care-rules 25)."""
        stays = self._context.services.stays
        waiting = stays.homecoming()
        found = [*(waiting.medicines if waiting else ()), *stays.unconfirmed()]
        names = [self._context.medicine_words.short_name(each.medicine) for each in found if _was_by_clock(each)]
        return tr("Not confirmed: these stay silent: {names}.", names=", ".join(names)) if names else ""

    def _coming(self) -> list[KeptSlot]:
        found = self._context.services.timetable.slots(self._now, self._now + AHEAD)
        waiting = self._context.services.stays.homecoming()
        silent = {on_list.uuid for on_list in waiting.medicines} if waiting else set()
        coming = (slot for slot in found if slot.standing is SlotStanding.TO_COME)
        return [slot for slot in coming if slot.due.medicine.uuid not in silent]

    def _next(self, coming: list[KeptSlot]) -> list[str]:
        together = list(takewhile(lambda slot: slot.due.due_at == coming[0].due.due_at, coming))
        said = [DueWords(self._context, slot.due) for slot in together]
        lines = [tr("Nothing is open. Next, {moment}:", moment=said[0].moment(self._now))]
        lines += [each.about() for each in said[:MOST_NEXT]]
        more = len(together) - MOST_NEXT
        return [*lines, tr("and {n} more", n=more)] if more > 0 else lines


def _was_by_clock(on_list: OnList) -> bool:
    """Whether the plan that would be taken up again makes doses due."""
    plan = on_list.former_plan
    return plan is not None and not plan.value.schedule.is_silent
