"""A change in words: what it was, and which days stand before it, between, and after it."""

from zoneinfo import ZoneInfo

from caregiver.domain.care_day import care_day
from caregiver.domain.text import Text
from caregiver.domain.treatment import Treatment
from caregiver.domain.treatment_codes import kind_word
from caregiver.domain.treatment_words import URGENT_LINE, span_text, told_text
from caregiver.domain.visit import Visit, VisitKind
from caregiver.domain.visit_words import KINDS
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, translate, words
from caregiver.services.medicines import PlanChange
from caregiver.services.trend_changes import TrendChange
from caregiver.summary.plan_changes import change_words
from caregiver.summary.telling import Telling
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.family_reading import family_reading
from caregiver.ui.trends.span_words import brief_span


class ChangeWords:
    """As one family reads them."""

    def __init__(self, context: PageContext) -> None:
        self._calendar = context.calendar
        self._medicines = context.medicine_words
        self._telling = Telling(context.calendar, context.local_now())
        self._reading = family_reading(context)
        self._start_hour = context.services.trends.start_hour

    def name(self, change: TrendChange) -> str:
        """ "12 Nov: Morphine quick-acting from 2.5 ml (5 mg) to 5 ml (10 mg)", "2 to 6 Nov: radiotherapy"."""
        return tr("{days}: {what}", days=self._days(change), what=self.what(change))

    def what(self, change: TrendChange) -> str:
        """The same without its days."""
        match change.what:
            case PlanChange() as plan:
                return change_words(self._telling, plan, self._medicines)
            case record:
                return self._happened(record.value)

    def which_days(self, change: TrendChange) -> str:
        """Which day belongs to neither side, and why."""
        if change.after_from is None:
            return tr("It goes on, so there are no days after it yet.")
        match change.what:
            case PlanChange() as plan:
                return self._split(change, plan)
            case record if isinstance(record.value, Visit):
                return tr("The day of the visit, {day}, is left out.", day=self._calendar.short_day(change.first))
            case _:
                return self._between(change)

    def told(self, change: TrendChange) -> str:
        """What the family was told to expect of a treatment; "" for none."""
        value = None if isinstance(change.what, PlanChange) else change.what.value
        return told_text(value, self._reading) if isinstance(value, Treatment) else ""

    def told_lines(self, change: TrendChange) -> tuple[str, ...]:
        """The same with the line that stands beneath it, for where that is no control; () for none."""
        told = self.told(change)
        return (told, words(Text(URGENT_LINE))) if told else ()

    # -- parts --------------------------------------------------------------------------------------------------

    def _days(self, change: TrendChange) -> str:
        match change.what:
            case PlanChange() as plan:
                return self._telling.date(plan.at.astimezone(ZoneInfo(plan.after.zone)).date())
            case record if isinstance(record.value, Visit):
                return self._telling.date(record.value.local_at.date())
            case _:
                first = self._telling.date(change.first)
                if change.between is None:
                    return tr("since {day}", day=first)
                return span_text(change.between.first, change.between.last, self._reading)

    def _happened(self, value: Treatment | Visit) -> str:
        if isinstance(value, Treatment):
            return start_upper(value.name or words(kind_word(value.kind)))
        kind = tr("visit") if value.kind is VisitKind.CLINIC else tr("visit {place}", place=translate(_place(value)))
        return tr("{visit}, {name}", visit=start_upper(kind), name=value.with_whom) if value.with_whom else kind

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
