"""What the reminder says of one due dose: what, how much, when, what was told for a late one, what comes next."""

from datetime import datetime, timedelta
from decimal import Decimal

from caregiver.domain.care_day import START_HOUR
from caregiver.domain.dose import Dose, DoseAnswer, Purpose, Reason
from caregiver.domain.errors import Gone
from caregiver.domain.medicine import Form
from caregiver.domain.record import Record
from caregiver.domain.schedule import ScheduleKind
from caregiver.drawing.words import tr
from caregiver.services.reminders import Gap
from caregiver.services.timetable import DueSlot
from caregiver.ui.core.context import PageContext
from caregiver.ui.reminder.press_words import PressWords
from caregiver.ui.widgets.told_since import told_since

ON_TIME = timedelta(minutes=5)
"""So long after it was due a dose is not called late, and the due time is the one time offered."""


def gap_words(context: PageContext, gap: Gap, now: datetime) -> str:
    """ "It could not ring from 07:41 to 14:32"; a day that both times share is said once."""
    zone, calendar = context.services.clock.zone(), context.calendar
    start, end = gap.start.astimezone(zone), gap.end.astimezone(zone)
    until = calendar.time_short(end) if start.date() == end.date() else calendar.moment(end, now)
    return tr("It could not ring from {start} to {end}", start=calendar.moment(start, now), end=until)


class DueWords:
    """The sentences about one due dose, in the family's words and on the family's clock."""

    def __init__(self, context: PageContext, due: DueSlot) -> None:
        self._context = context
        self.due = due

    # -- what it is ---------------------------------------------------------------------------------------------

    @property
    def is_patch(self) -> bool:
        """Whether an answer means that a new patch was put on."""
        return self.due.medicine.value.form is Form.PATCH

    @property
    def is_unwritten(self) -> bool:
        """Whether what to measure is not written yet (care-rules 5)."""
        return not self.due.amounts or self.due.regimen.unit is None

    @property
    def is_range(self) -> bool:
        """Whether several amounts were told, of which none is chosen beforehand (care-rules 18)."""
        return len(self.due.amounts) > 1 and not self.is_unwritten

    def is_late(self, now: datetime) -> bool:
        """Whether it was due more than a few minutes ago."""
        return now - self.due.due_at >= ON_TIME

    def name(self) -> str:
        """ "Morphine long-acting tablets 30 mg"; what is given on some days only says so first (care-rules 21)."""
        return self._context.medicine_words.led_name(self.due.medicine.value, self.due.regimen, False)

    def led_name(self) -> str:
        """The same; where another medicine of the same name is on the list, its use comes first."""
        name = self.due.medicine.value.name.casefold()
        others = self._context.services.timetable.medicines()
        is_alike = any(o.uuid != self.due.medicine.uuid and o.medicine.name.casefold() == name for o in others)
        return self._context.medicine_words.led_name(self.due.medicine.value, self.due.regimen, is_alike)

    def amount(self) -> str:
        """ "1 tablet (30 mg)", "1 or 2 tablets (500 or 1 000 mg)", or what is told where that is not written yet."""
        unit = self.due.regimen.unit
        if unit is None or not self.due.amounts:
            told = self._context.medicine_words.how_much(self.due.regimen, self.due.medicine.value)
            call = self._context.medicine_words.call(self._context.call_number)
            return tr("{told} {call}", told=told, call=call)
        return self._context.amounts.choices(self.due.amounts, unit, self.due.strength)

    def amount_of(self, number: Decimal) -> str:
        """One of the amounts of a range: "2 tablets (1 000 mg)"."""
        unit = self.due.regimen.unit
        return "" if unit is None else self._context.amounts.choices((number,), unit, self.due.strength)

    def about(self) -> str:
        """Name and amount, for a screen reader."""
        return tr("{name}, {amount}", name=self.name(), amount=self.amount())

    def told_since(self) -> str:
        """What was told of this medicine and is no plan yet; empty for nothing."""
        return told_since(self._context, self.due.medicine.uuid)

    # -- when ---------------------------------------------------------------------------------------------------

    def local(self, at: datetime) -> datetime:
        """An instant on the clock of this computer."""
        return at.astimezone(self._context.services.clock.zone())

    def heading(self, now: datetime) -> str:
        """ "By the clock, due at 20:00"."""
        due = self.local(self.due.due_at)
        if due.date() == now.date():
            return tr("By the clock, due at {time}", time=self._context.calendar.time_short(due))
        return tr("By the clock, due {moment}", moment=self._context.calendar.moment(due, now))

    def due_column(self, now: datetime) -> str:
        """ "08:00", with its weekday above where it was another day."""
        due, calendar = self.local(self.due.due_at), self._context.calendar
        time = calendar.time_short(due)
        if due.date() == now.date():
            return time
        return tr("{weekday}\n{time}", weekday=calendar.weekday_short(due), time=time)

    def pressed(self, *, is_by_writer: bool) -> PressWords:
        """What stands on the buttons that record it."""
        return PressWords(self._context, is_by_writer, self.is_patch, self.is_patch or self.is_unwritten)

    def who(self) -> str:
        """The question who gave it."""
        return tr("Who put it on?") if self.is_patch else tr("Who gave it?")

    def not_given(self) -> str:
        """ "Not given …"."""
        return tr("Not put on …") if self.is_patch else tr("Not given …")

    def not_sure(self) -> str:
        """ "Not sure if it was given"."""
        return tr("Not sure if it was put on") if self.is_patch else tr("Not sure if it was given")

    def gave_in_full(self, pressed: PressWords, at: datetime, now: datetime, amount: str) -> str:
        """A press in full for a screen reader, with medicine and amount."""
        return pressed.in_full(self.name(), amount, self._context.calendar.moment(self.local(at), now))

    def gave_now_in_full(self, pressed: PressWords, now: datetime, amount: str) -> str:
        """The press "now" of one among several: it also says which of them it is."""
        calendar = self._context.calendar
        due = calendar.moment(self.local(self.due.due_at), now)
        press = pressed.in_full(self.name(), amount, calendar.moment(now, now))
        return tr("{press}: the one due {time}", press=press, time=due)

    # -- what stands beside it ----------------------------------------------------------------------------------

    def last(self, now: datetime) -> str:
        """ "Last one recorded: today 08:10, by Anna"."""
        record = self._context.services.doses.last_given(self.due.medicine.uuid)
        if record is None:
            return tr("No earlier one is recorded.")
        return tr("Last one recorded: {what}", what=self._joined(self._day_moment(record.value, now), self._by(record)))

    def late(self, now: datetime) -> str:
        """What was told for a late one, or whom to call; empty while it is not late (care-rules 12)."""
        if not self.is_late(now):
            return ""
        return self._context.medicine_words.late_rule(self.due.medicine.value, self._context.call_number)

    def next_one(self, now: datetime) -> str:
        """ "The next one is Monday 23 November, 08:00."."""
        if self._is_interval:
            hours = self.due.regimen.schedule.hours
            return tr("The next one is due {hours} hours after this one.", count=hours, hours=hours)
        due = self._next(max(now, self.due.due_at))
        if due is None:
            return tr("No next one is in the plan.")
        return tr("The next one is {moment}.", moment=self._context.calendar.moment_full(self.local(due.due_at)))

    def next_short(self, now: datetime, shown: set[tuple[str, str]]) -> str:
        """ "Next: today 20:00."; one that is open in the same window is told as such."""
        if self._is_interval:
            hours = self.due.regimen.schedule.hours
            return tr("Next: {hours} hours after this one.", count=hours, hours=hours)
        after = self._next(self.due.due_at)
        if after is not None and after.key in shown:
            moment = self._context.calendar.moment(self.local(after.due_at), now)
            return tr("Next: {moment}, open here too.", moment=moment)
        due = self._next(max(now, self.due.due_at))
        if due is None:
            return tr("Next: none in the plan.")
        return tr("Next: {moment}.", moment=self._moment(self.local(due.due_at), now))

    @property
    def _is_interval(self) -> bool:
        return self.due.regimen.schedule.kind is ScheduleKind.INTERVAL

    def _next(self, after: datetime) -> DueSlot | None:
        try:
            return self._context.services.timetable.next_slot(self.due.medicine.uuid, after)
        except Gone:  # taken off the list while it stood here
            return None

    def in_a_day(self) -> str:
        """The last 24 hours as recorded, and what was told of the most, where a limit was told; else empty."""
        said, regimen = self._context.medicine_words, self.due.regimen
        if regimen.limits.is_blank:
            return ""
        rolling = said.rolling(self._context.services.doses.rolling(self.due.medicine.uuid))
        return tr("{rolling}\n{limits}", rolling=rolling, limits=said.limits(regimen))

    def on_now(self, now: datetime) -> str:
        """ "The one on now: left upper arm, since Thu 19 Nov, 09:10."; empty for what is no patch, or where none is."""
        if not self.is_patch:
            return ""
        patch = self._context.services.devices.patch(self.due.medicine.uuid)
        if patch.dose is None or patch.is_off:
            return ""
        since = tr("since {time}", time=self._day_moment(patch.dose.value, now))
        return tr("The one on now: {what}.", what=self._joined(patch.dose.value.site, since))

    # -- what was recorded --------------------------------------------------------------------------------------

    def recorded(self, record: Record[Dose], now: datetime) -> str:
        """ "Recorded: 1 tablet (30 mg), given at 20:47, by Anna."."""
        return tr("Recorded: {what}.", what=self._story(record, now))

    def recorded_by_another(self, record: Record[Dose], now: datetime) -> str:
        """What stands when the slot was answered before: "Jo recorded this one: 1 tablet (30 mg), given at 20:05."."""
        writer = self._context.services.people.name_of(record.by)
        story = self._story(record, now)
        if not writer:
            return tr("This one is recorded: {what}.", what=story)
        return tr("{name} recorded this one: {what}.", name=writer, what=story)

    def soon(self, record: Record[Dose], now: datetime) -> str:
        """The one question before a second answer: "Anna recorded 1 tablet at 19:40. Record this one too?"."""
        dose = record.value
        moment = self._moment_of(dose, now)
        name = self._context.services.people.name_of(record.by)
        what = self._amount_of(dose) or tr("this medicine")
        if not name:
            return tr("Recorded is {what} at {time}. Record this one too?", what=what, time=moment)
        return tr("{name} recorded {what} at {time}. Record this one too?", name=name, what=what, time=moment)

    def was_this_one(self, record: Record[Dose], now: datetime) -> str:
        """ "The 19:40 dose was this one": the answer that records no second one."""
        moment = self._moment_of(record.value, now)
        if self.local(record.value.at).date() == now.date() and record.value.is_exact:
            return tr("The {time} dose was this one", time=moment)
        return tr("The dose of {time} was this one", time=moment)

    def both(self) -> str:
        """ "Two were given: record both"."""
        return tr("Two were put on: record both") if self.is_patch else tr("Two were given: record both")

    def recorded_short(self, record: Record[Dose], now: datetime) -> str:
        """ "Recorded: given 20:47", for the head when all is answered."""
        dose = record.value
        if dose.answer is DoseAnswer.NOT_GIVEN:
            return tr("Recorded: not given")
        moment = self._moment_of(dose, now)
        if self.is_patch:
            return tr("Recorded: put on {time}", time=moment)
        if dose.answer is DoseAnswer.PART:
            return tr("Recorded: a part given {time}", time=moment)
        return tr("Recorded: given {time}", time=moment)

    def _story(self, record: Record[Dose], now: datetime) -> str:
        dose = record.value
        if dose.answer is DoseAnswer.NOT_GIVEN:
            reason = "" if dose.reason is Reason.NOT_SAID else self._context.medicine_words.reason(dose.reason)
            return self._joined(tr("not given"), reason, dose.note)
        given = tr("given at {time}", time=self._moment_of(dose, now))
        part = tr("part of it") if dose.answer is DoseAnswer.PART else ""
        more = tr("one more than the plan") if dose.purpose is Purpose.EXTRA else ""
        return self._joined(more, part, self._amount_of(dose), given, self._by(record), dose.site, dose.note)

    def _amount_of(self, dose: Dose) -> str:
        return self._context.amounts.amount(dose.measured, dose.strength) if dose.measured else ""

    def _by(self, record: Record[Dose]) -> str:
        code = record.value.given_by
        return self._context.medicine_words.given_by(code, self._context.services.people.name_of) if code else ""

    def _moment_of(self, dose: Dose, now: datetime) -> str:
        words = self._context.calendar.moment(self.local(dose.at), now)
        return words if dose.is_exact else self._context.calendar.about(words)

    def _day_moment(self, dose: Dose, now: datetime) -> str:
        words = self._moment(self.local(dose.at), now)
        return words if dose.is_exact else self._context.calendar.about(words)

    def _moment(self, local: datetime, now: datetime) -> str:
        """As the calendar says it; on the same day, by day, with "today"."""
        words = self._context.calendar.moment(local, now)
        is_by_night = local.hour < START_HOUR or now.hour < START_HOUR
        return tr("today {time}", time=words) if local.date() == now.date() and not is_by_night else words

    @staticmethod
    def _joined(*parts: str) -> str:
        return ", ".join(part.strip() for part in parts if part.strip())
