"""A change in words: what it was, and which days stand before it, between, and after it."""

from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day
from caregiver.domain.text import Text
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.treatment_words import URGENT_LINE, span_text, told_text
from caregiver.domain.visit import Visit, VisitKind
from caregiver.domain.visit_words import KINDS
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, translate, words
from caregiver.services.change_moments import TrendChange
from caregiver.services.medicines import PlanChange, PlanStep
from caregiver.summary.plan_changes import change_words
from caregiver.summary.telling import Telling
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.trends.span_words import brief_span

_ENDS = frozenset({PlanStep.STOPPED, PlanStep.PAUSED})


class ChangeWords:
    """As one family reads them."""

    def __init__(self, context: PageContext) -> None:
        self._calendar = context.calendar
        self._medicines = context.medicine_words
        self._telling = Telling(context.calendar, context.local_now())
        self._reading = family_reading(context)
        self._start_hour = context.services.trends.start_hour

    def name(self, change: TrendChange) -> str:
        """ "12 Nov, visit, Dr Patel: 4 changes", "12 Nov: Morphine quick-acting from …", "2 to 6 Nov: Radiotherapy"."""
        days, of = self._days(change), ", ".join(map(self._visit, change.visits))
        if not change.plans:
            return tr("{days}: {what}", days=days, what=start_upper(of) or self._treatment(change))
        head = tr("{day}, {visit}", day=days, visit=of) if of else days
        many = len(change.plans)
        what = tr("{n} changes", n=many) if many > 1 else self._plan(change.plans[0])
        return tr("{days}: {what}", days=head, what=what)

    def lines(self, change: TrendChange) -> tuple[str, ...]:
        """Everything that was changed, each in full; () where its name says it all."""
        is_said = len(change.plans) == 1 and change.plans[0].step is PlanStep.CHANGED
        return () if is_said else tuple(self._in_full(plan) for plan in change.plans)

    def which_days(self, change: TrendChange) -> str:
        """Which day belongs to neither side, and why."""
        if change.after_from is None:
            return tr("It goes on, so there are no days after it yet.")
        if change.treatment is not None:
            return self._between(change)
        if change.plans and len({plan.at for plan in change.plans}) == 1:
            return self._split(change, change.plans[0])
        if change.plans:
            return tr("{day} holds both, so it is left out.", day=self._calendar.short_day(change.first))
        return tr("The day of the visit, {day}, is left out.", day=self._calendar.short_day(change.first))

    def told(self, change: TrendChange) -> str:
        """What the family was told to expect of a treatment; "" for none."""
        return "" if change.treatment is None else told_text(change.treatment, self._reading)

    def told_lines(self, change: TrendChange) -> tuple[str, ...]:
        """The same with the line that stands beneath it, for where that is no control; () for none."""
        told = self.told(change)
        return (told, words(Text(URGENT_LINE))) if told else ()

    # -- parts --------------------------------------------------------------------------------------------------

    def _days(self, change: TrendChange) -> str:
        if change.treatment is None:
            return self._telling.date(change.first)
        first = self._telling.date(change.first)
        if change.between is None:
            return tr("since {day}", day=first)
        return span_text(change.between.first, change.between.last, self._reading)

    def _treatment(self, change: TrendChange) -> str:
        value = change.treatment
        return start_upper(value.name or words(kind_word(value.kind))) if value is not None else ""

    def _visit(self, value: Visit) -> str:
        kind = tr("visit") if value.kind is VisitKind.CLINIC else tr("visit {place}", place=translate(_place(value)))
        return tr("{visit}, {name}", visit=kind, name=value.with_whom) if value.with_whom else kind

    def _plan(self, plan: PlanChange) -> str:
        return change_words(self._telling, plan, self._medicines)

    def _in_full(self, plan: PlanChange) -> str:
        """With the plan that was begun, or given again, or ended."""
        said, medicine = self._plan(plan), plan.medicine.value
        regimen = plan.before if plan.step in _ENDS else plan.after
        if plan.step is PlanStep.CHANGED or regimen is None:
            return tr("{sentence}.", sentence=said.rstrip("."))
        return tr("{change}: {plan}.", change=said, plan=self._medicines.plan(regimen, medicine).rstrip("."))

    def _split(self, change: TrendChange, plan: PlanChange) -> str:
        local = plan.at.astimezone(ZoneInfo(plan.after.zone))
        moment = tr("{day} at {time}", day=self._calendar.short_day(local), time=self._calendar.time(local))
        day = care_day(local, self._start_hour)
        if change.between is None:
            return tr("The change was on {moment}. That day stands after it.", moment=moment)
        if day == local.date():
            return tr("The change was on {moment}. That day holds both, so it is left out.", moment=moment)
        return tr(
            "The change was on {moment}. The night belongs to {day}; that day holds both, so it is left out.",
            moment=moment,
            day=self._calendar.short_day(day),
        )

    def _between(self, change: TrendChange) -> str:
        between = change.between
        if between is None or between.days == 1:
            return tr("The day of the treatment, {day}, is left out.", day=self._calendar.short_day(change.first))
        days = brief_span(self._calendar, between)
        return tr("The days of the treatment, {days}, are left out.", days=days)


def _place(visit: Visit) -> str:
    return KINDS[visit.kind].place
