"""What Today says of a dose that was due and waits for its answer."""

from collections.abc import Sequence
from datetime import datetime

from caregiver.domain.medicine import Form
from caregiver.domain.schedule import ScheduleKind
from caregiver.drawing.words import tr
from caregiver.services.timetable import DueSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.told_since import told_since


class DueWords:
    """The sentences about one due dose, on the family's clock.

    Args:
        open_doses: All that are open in the same place: what is next may be one of them.
    """

    def __init__(self, context: PageContext, due: DueSlot, open_doses: Sequence[DueSlot] = ()) -> None:
        self._context = context
        self.due = due
        self._others = tuple(other for other in open_doses if other.key != due.key)

    @property
    def is_patch(self) -> bool:
        """Whether an answer means that a new patch was put on, which asks for more than a time."""
        return self.due.medicine.value.form is Form.PATCH

    @property
    def is_unwritten(self) -> bool:
        """Whether what to measure is not written yet (care-rules 5)."""
        return not self.due.amounts or self.due.regimen.unit is None

    @property
    def is_range(self) -> bool:
        """Whether several amounts were told, of which none is chosen beforehand (care-rules 18)."""
        return len(self.due.amounts) > 1 and not self.is_unwritten

    def heading(self, now: datetime) -> str:
        """ "By the clock: 14:00"."""
        return tr("By the clock: {moment}", moment=self.moment(now))

    def moment(self, now: datetime) -> str:
        """ "14:00", "yesterday 20:00"."""
        return self._context.calendar.moment(self._local(self.due.due_at), now)

    def open_and_next(self, now: datetime) -> str:
        """ "still open, next one at 20:00"; one that is open too comes before any that is still to come."""
        open_next = self._open_next()
        if open_next is not None:
            return tr("still open; next: {moment}, open too", moment=self._moment(open_next, now))
        found = self._to_come(now)
        if found is None:
            return tr("still open")
        local = self._local(found.due_at)
        if local.date() == now.date():
            return tr("still open, next one at {time}", time=self._context.calendar.time_short(local))
        return tr("still open, next one {moment}", moment=self._moment(found, now))

    def late_and_next(self, now: datetime) -> str:
        """What was told for a late one, and when the next one is (care-rules 12)."""
        late = self._context.medicine_words.late_rule(self.due.medicine.value, self._context.call_number)
        return tr("{late} {next}", late=late, next=self._next(now))

    def name(self) -> str:
        """ "Paracetamol tablets 500 mg"; what is given on some days only says so first (care-rules 21)."""
        return self._context.medicine_words.led_name(self.due.medicine.value, self.due.regimen, is_alike=False)

    def amount(self) -> str:
        """ "2 tablets (1 000 mg)", or what is told where what to measure is not written."""
        unit = self.due.regimen.unit
        if unit is None or not self.due.amounts:
            return self._context.medicine_words.how_much(self.due.regimen, self.due.medicine.value)
        return self._context.amounts.choices(self.due.amounts, unit, self.due.strength)

    def about(self) -> str:
        """Name and amount."""
        if self.is_unwritten:
            return tr("{name}. {plan}", name=self.name(), plan=self.amount())
        return tr("{name}, {amount}", name=self.name(), amount=self.amount())

    def told_since(self) -> str:
        """What was told of this medicine and is no plan yet; empty for nothing."""
        return told_since(self._context, self.due.medicine.uuid)

    def facts(self, now: datetime) -> tuple[str, str, str]:
        """The last 24 hours of what is recorded, what was told about the most, and what was told for a late one."""
        context = self._context
        rolling = context.services.doses.rolling(self.due.medicine.uuid)
        said = context.medicine_words
        counted = said.rolling(rolling) if rolling.doses else ""
        return counted, said.limits(self.due.regimen), said.late_rule(self.due.medicine.value, context.call_number)

    def gave(self, now: datetime) -> str:
        """The words of the button, with the minute that is stored: "I gave it at 14:32"."""
        if self.is_patch:
            return tr("Put a new\none on …")
        if self.is_range or self.is_unwritten:
            return tr("I gave it …")
        time = self._context.calendar.time_short(now)
        if any(other.medicine.uuid == self.due.medicine.uuid for other in self._others):
            return tr("I gave the {due}\none at {time}", due=self._short_due(now), time=time)
        return tr("I gave it\nat {time}", time=time)

    def _short_due(self, now: datetime) -> str:
        """ "14:00", "Sat 14:00"; the date stands in the heading."""
        local, calendar = self._local(self.due.due_at), self._context.calendar
        return calendar.time_short(local) if local.date() == now.date() else calendar.weekday_time(local)

    def _next(self, now: datetime) -> str:
        """ "Next: 20:00, open here too."."""
        schedule, open_next = self.due.regimen.schedule, self._open_next()
        if schedule.kind is ScheduleKind.INTERVAL:
            return tr("Next: {hours} hours after this one.", count=schedule.hours, hours=schedule.hours)
        if open_next is not None:
            return tr("Next: {moment}, open here too.", moment=self._moment(open_next, now))
        found = self._to_come(now)
        return tr("Next: {moment}.", moment=self._moment(found, now)) if found else tr("Next: none in the plan.")

    def _open_next(self) -> DueSlot | None:
        """The dose of this medicine after this one, if it is open too."""
        after = self._context.services.timetable.next_slot(self.due.medicine.uuid, self.due.due_at)
        return next((other for other in self._others if after is not None and other.key == after.key), None)

    def _to_come(self, now: datetime) -> DueSlot | None:
        return self._context.services.timetable.next_slot(self.due.medicine.uuid, max(now, self.due.due_at))

    def _moment(self, due: DueSlot, now: datetime) -> str:
        return self._context.calendar.moment(self._local(due.due_at), now)

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self._context.services.clock.zone())
