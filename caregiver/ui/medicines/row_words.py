"""What a row of the list says of a medicine, in words; the marks beside them say the same in shapes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from caregiver.domain.medicine import WhereGiven
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind, TaperStep
from caregiver.domain.wall_clock import first_instant
from caregiver.domain.wording import start_upper
from caregiver.drawing.dose_marks import DoseKind
from caregiver.drawing.words import tr
from caregiver.services.timetable import KeptSlot, OnList, SlotStanding
from caregiver.ui.core.context import PageContext
from caregiver.ui.widgets.told_since import told_since

MOST_MARKS = 6
LONGEST_LINE = 34
"""A longer plan has its times on a line of their own."""

_DAILY = frozenset({ScheduleKind.CLOCK_TIMES, ScheduleKind.TAPER})
_KINDS = {
    SlotStanding.GIVEN: DoseKind.GIVEN,
    SlotStanding.PART: DoseKind.PART,
    SlotStanding.NOT_GIVEN: DoseKind.NOT_GIVEN,
    SlotStanding.AWAY: DoseKind.AWAY,
    SlotStanding.OPEN: DoseKind.OPEN,
    SlotStanding.NOT_RECORDED: DoseKind.NOT_RECORDED,
    SlotStanding.TO_COME: DoseKind.TO_COME,
}


@dataclass(frozen=True)
class RowWords:
    """All that a row says.

    Attributes:
        name: Led by its use where two are alike.
        facts: What it is for, who prescribed it, since when.
        plan: How much and when, a line each.
        marks: What became of today's doses, a shape and its words each.
        notes: Sentences over the whole width: totals, what was told, the next step.
        home: What is at home by the record.
    """

    name: str
    facts: str
    plan: tuple[str, ...] = ()
    marks: tuple[tuple[DoseKind | None, str], ...] = ()
    notes: tuple[str, ...] = ()
    home: str = ""

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        parts = (
            self.name,
            self.facts,
            " ".join(self.plan),
            *(words for _, words in self.marks),
            *self.notes,
            self.home,
        )
        return ". ".join(part.rstrip(".") for part in parts if part) + "."


def names_alike(medicines: tuple[OnList, ...]) -> frozenset[str]:
    """The uuids of medicines of which another has the same name (care-rules 21)."""
    names = [on_list.medicine.name.strip().casefold() for on_list in medicines]
    return frozenset(on_list.uuid for on_list, name in zip(medicines, names, strict=True) if names.count(name) > 1)


def row_words(context: PageContext, on_list: OnList, *, is_alike: bool, waits: bool = False) -> RowWords:
    """The row of a medicine that is given by the clock, all the time, as told, or at the clinic.

    Args:
        waits: Whether it does not ring until somebody says that it is still the same (care-rules 25).
    """
    is_at_clinic = on_list.medicine.where_given is WhereGiven.CLINIC
    shown = () if is_at_clinic else _shown_slots(context, on_list)
    is_late = any(one.standing is SlotStanding.OPEN for one in shown)
    marks = _clinic_marks(context, on_list) if is_at_clinic else _marks(context, on_list, shown, waits=waits)
    return RowWords(
        name=context.medicine_words.led_name(on_list.medicine, on_list.regimen, is_alike),
        facts=facts(context, on_list),
        plan=_plan_lines(context, on_list),
        marks=tuple(marks),
        notes=tuple(filter(None, (told_since(context, on_list.uuid), *_notes(context, on_list, is_late=is_late)))),
        home=home_words(context, on_list),
    )


def resting_words(context: PageContext, on_list: OnList) -> RowWords:
    """The row of a medicine that is paused, not confirmed or stopped: the plan it had, and why it rests."""
    former = on_list.former_plan
    plan = (context.medicine_words.plan(former.value, on_list.medicine),) if former else ()
    told = on_list.regimen.schedule.words
    return RowWords(
        name=context.medicine_words.label_name(on_list.medicine, on_list.strength),
        facts=facts(context, on_list),
        plan=plan,
        notes=(told,) if told else (),
        home=home_words(context, on_list),
    )


def facts(context: PageContext, on_list: OnList) -> str:
    """ "For pain · Dr Patel · since 28 Oct"."""
    medicine = on_list.medicine
    purpose = medicine.purpose.strip()
    parts = [
        tr("For {purpose}", purpose=purpose) if purpose else "",
        medicine.prescriber.strip(),
        _span(context, on_list),
    ]
    return start_upper(" · ".join(part for part in parts if part))


def _span(context: PageContext, on_list: OnList) -> str:
    first = day_words(context, on_list.started_on)
    if not on_list.is_stopped:
        return tr("since {day}", day=first)
    last = on_list.regimen.at.astimezone(context.services.clock.zone()).date()
    return tr("{first} to {last}", first=first, last=day_words(context, last))


def day_words(context: PageContext, day: date) -> str:
    """ "28 Oct"; with its year where that is another."""
    said = context.calendar.date_short(day)
    return said if day.year != context.local_now().year else said.removesuffix(f" {day.year:04}")


def home_words(context: PageContext, on_list: OnList) -> str:
    """What is at home by the record; empty where nobody counted."""
    stock = context.services.stocks.at_home(on_list.uuid)
    return "" if stock is None else context.medicine_words.stock(stock)


def current_step(context: PageContext, schedule: Schedule) -> TaperStep | None:
    """The step of a plan by dates that holds today, or the first one still to come."""
    today = context.local_now().date()
    return next((step for step in schedule.steps if step.last >= today), None)


def _plan_lines(context: PageContext, on_list: OnList) -> tuple[str, ...]:
    words, regimen, medicine = context.medicine_words, on_list.regimen, on_list.medicine
    step = current_step(context, regimen.schedule)
    if step is not None:
        regimen = _by_the_clock(regimen, step.times)
    plan, how_much, when = (said(regimen, medicine) for said in (words.plan, words.how_much, words.when))
    is_in_two = len(plan) > LONGEST_LINE and plan in {f"{how_much} {when}", f"{how_much}, {when}"}
    return (start_upper(how_much), when) if is_in_two else (start_upper(plan),)


def _by_the_clock(regimen: Regimen, times: tuple[DoseTime, ...]) -> Regimen:
    return replace(regimen, schedule=Schedule(ScheduleKind.CLOCK_TIMES, times=times))


def _shown_slots(context: PageContext, on_list: OnList) -> tuple[KeptSlot, ...]:
    """What was due today, and what nobody said of yesterday."""
    zone, now = context.services.clock.zone(), context.services.clock.now()
    today = context.local_now().date()
    start, end = (first_instant(datetime.combine(today + timedelta(days=n), time()), zone) for n in (-1, 1))
    kept = context.services.timetable.slots(start, end, on_list.uuid)
    past = [one for one in kept if one.due.due_at <= now or one.dose is not None]
    unsaid = {SlotStanding.OPEN, SlotStanding.NOT_RECORDED}
    return tuple(one for one in past if one.due.local_due.date() == today or one.standing in unsaid)[-MOST_MARKS:]


def _marks(
    context: PageContext, on_list: OnList, shown: tuple[KeptSlot, ...], *, waits: bool
) -> Iterator[tuple[DoseKind | None, str]]:
    today = context.local_now().date()
    yield from ((_KINDS[one.standing], _mark_words(context, one, today)) for one in shown)
    upcoming = context.services.timetable.next_slot(on_list.uuid)
    if upcoming is None or on_list.is_silent:
        return
    if waits:
        yield None, tr("waits for an answer")
        return
    is_late = any(one.standing is SlotStanding.OPEN for one in shown)
    if is_late or upcoming.local_due.date() == today or on_list.kind not in _DAILY:
        moment = context.calendar.moment(upcoming.local_due, context.local_now())
        yield DoseKind.TO_COME, tr("next {moment}", moment=moment)


def _mark_words(context: PageContext, kept: KeptSlot, today: date) -> str:
    calendar, due, dose = context.calendar, kept.due.local_due, kept.dose
    clock = calendar.time_short(due) if due.date() == today else calendar.weekday_time(due)
    if dose is not None and dose.value.is_given:
        at = dose.value.local_at
        said = calendar.time_short(at) if at.date() == today else calendar.weekday_time(at)
        said = said if dose.value.is_exact else calendar.about(said)
        return tr("{time} part of it", time=said) if kept.standing is SlotStanding.PART else said
    words = {
        SlotStanding.NOT_GIVEN: tr("{time} not given", time=clock),
        SlotStanding.AWAY: tr("{time} away", time=clock),
        SlotStanding.OPEN: tr("{time} open", time=clock),
        SlotStanding.NOT_RECORDED: tr("{time} not recorded", time=clock),
    }
    return words.get(kept.standing, clock)


def _clinic_marks(context: PageContext, on_list: OnList) -> Iterator[tuple[DoseKind | None, str]]:
    last = context.services.doses.last_given(on_list.uuid)
    if last is not None:
        yield None, tr("last {day}", day=context.calendar.short_day(last.value.local_at))
    upcoming = context.services.timetable.next_slot(on_list.uuid)
    if upcoming is not None:
        yield None, tr("next {moment}", moment=context.calendar.short_day(upcoming.local_due))


def _notes(context: PageContext, on_list: OnList, *, is_late: bool) -> Iterator[str]:
    words, regimen = context.medicine_words, on_list.regimen
    limits = words.limits(regimen)
    if limits:
        yield words.rolling(context.services.doses.rolling(on_list.uuid))
        yield limits
    if context.services.stays.has_died:
        return  # nothing is to come
    yield from _what_comes(context, on_list)
    rule = words.late_rule(on_list.medicine, context.call_number)
    if on_list.medicine.late_rule:
        yield tr("If a dose is late. {rule}", rule=rule)
    elif is_late:  # care-rules 12
        yield rule


def _what_comes(context: PageContext, on_list: OnList) -> Iterator[str]:
    """The next step of a plan by dates, its end, and a plan that was saved for later."""
    words, regimen = context.medicine_words, on_list.regimen
    step = current_step(context, regimen.schedule)
    if step is not None:
        following = regimen.schedule.steps[regimen.schedule.steps.index(step) + 1 :]
        if following:
            plan = words.plan(_by_the_clock(regimen, following[0].times), on_list.medicine)
            day = context.calendar.short_day(following[0].first)
            yield tr("From {day}: {plan}.", day=day, plan=plan)
        last = regimen.schedule.steps[-1].last
        yield tr("After {day} nothing is written.", day=context.calendar.short_day(last))
    later = on_list.next_version
    if later is not None:
        local = later.value.at.astimezone(context.services.clock.zone())
        moment = context.calendar.moment(local, context.local_now())
        yield tr("From {day}: {plan}.", day=moment, plan=words.plan(later.value, on_list.medicine).rstrip("."))
