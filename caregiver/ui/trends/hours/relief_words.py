"""Words for the doses that are compared, for those left out, and for what else happened in the same days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from caregiver.domain.amounts import Amount
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.medicine import Form, Medicine
from caregiver.domain.relief_pairs import Pair, PairTimes, QuickDose, ReliefGroup, grouped, left_out
from caregiver.domain.schedule_words import day_month_text
from caregiver.domain.span import Span
from caregiver.domain.strength import Strength
from caregiver.drawing.words import tr, words
from caregiver.services.same_days import SameDays
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.hours.hour_words import count_words


@dataclass(frozen=True)
class ShownGroup:
    """Doses of one amount, in words.

    Attributes:
        group: What is counted.
        name: "5 ml (10 mg), 12 to 22 Nov".
        doses: "19 doses, 15 with both numbers".
        fell: "Fell by 2 or more: 8 of 9. Fell by 1: 1. The same: 0. Rose: 0."; "" without a pair.
    """

    group: ReliefGroup
    name: str
    doses: str
    fell: str


@dataclass(frozen=True)
class ShownRelief:
    """What stands beside the chart.

    Attributes:
        groups: One for each amount, the first given first.
        left_out: How many doses are not compared, and why; "" where all are.
        same_days: What else happened; "" for nothing.
        nothing: What is said where no such dose is recorded; else "".
    """

    groups: tuple[ShownGroup, ...] = ()
    left_out: str = ""
    same_days: str = ""
    nothing: str = ""


def shown_relief(context: PageContext, span: Span) -> ShownRelief:
    """What the diary holds of quick-acting doses in these days."""
    service = context.services.trend_hours
    found = service.pairs(span)
    if not found:
        return ShownRelief(nothing=tr("No quick-acting dose is recorded in these days."))
    groups = grouped(found, _Names(context, found).name_of)
    return ShownRelief(
        tuple(_shown(context, group) for group in groups),
        _left_out(found),
        _same_days(context, span, found),
    )


class _Names:
    """Doses by their amount; where there are several medicines, by medicine and amount."""

    def __init__(self, context: PageContext, found: Sequence[Pair]) -> None:
        self._amounts = context.amounts
        self._words = context.medicine_words
        self._medicines: dict[str, Medicine] = context.services.medicines.ever()
        self._is_one = len({self._short(medicine) for medicine in {pair.dose.medicine for pair in found}}) == 1
        self._said: dict[tuple[str, Amount | None, Strength], str] = {}

    def name_of(self, dose: QuickDose) -> str:
        """ "5 ml (10 mg)", "Morphine quick-acting, 5 ml (10 mg)"."""
        key = dose.medicine, dose.amount, dose.strength
        if key not in self._said:
            self._said[key] = self._name(dose)
        return self._said[key]

    def _name(self, dose: QuickDose) -> str:
        amount = self._amount(dose)
        name = self._short(dose.medicine)
        return amount if self._is_one else tr("{medicine}, {amount}", medicine=name, amount=amount)

    def _short(self, medicine: str) -> str:
        return self._words.short_name(self._medicines[medicine])

    def _amount(self, dose: QuickDose) -> str:
        if dose.amount is None:
            return tr("amount not written")
        is_liquid = self._medicines[dose.medicine].form is Form.LIQUID
        return self._amounts.choices((dose.amount.number,), dose.amount.unit, dose.strength, is_liquid=is_liquid)


def _shown(context: PageContext, group: ReliefGroup) -> ShownGroup:
    days = brief_days(context.calendar, *group.days, today=context.services.trends.today)
    all_of_them, both = len(group.pairs), len(group.own)
    doses = tr("1 dose") if all_of_them == 1 else tr("{number} doses", number=count_words(all_of_them))
    said = tr("{doses}, {both} with both numbers", doses=doses, both=count_words(both) if both else tr("none"))
    counted = group.changes
    fell = tr(
        "Fell by 2 or more: {fell} of {all}. Fell by 1: {less}. The same: {same}. Rose: {rose}.",
        fell=count_words(counted.fell),
        all=count_words(both),
        less=count_words(counted.fell_less),
        same=count_words(counted.same),
        rose=count_words(counted.rose),
    )
    return ShownGroup(group, tr("{what}, {days}", what=group.name, days=days), said, fell if both else "")


def times_words(one: PairTimes) -> str:
    """ "4 times"."""
    return tr("1 time") if one.times == 1 else tr("{number} times", number=count_words(one.times))


def pair_words(one: PairTimes) -> str:
    """ "7 before, 5 after"."""
    return tr("{before} before, {after} after", before=one.before, after=one.after)


def brief_days(calendar: CalendarWords, first: date, last: date, *, today: date) -> str:
    """ "12 to 22 Nov", "9 Nov"; with the year where that is not this one."""
    if first.year != last.year:
        start, end = calendar.date_short(first), calendar.date_short(last)
        return tr("{start} to {end}", start=start, end=end)
    end = calendar.words(day_month_text(last, today))
    if first == last:
        return end
    start = str(first.day) if first.month == last.month else calendar.words(day_month_text(first, last))
    return tr("{start} to {end}", start=start, end=end)


def _left_out(found: Sequence[Pair]) -> str:
    out = left_out(found)
    reasons = (
        (out.caregiver, tr("{number} with a caregiver’s number", number=count_words(out.caregiver))),
        (out.nobody, tr("{number} with a number of which nobody said whose it is", number=count_words(out.nobody))),
        (out.none, tr("{number} without both numbers", number=count_words(out.none))),
        (out.other, tr("{number} with another dose before the number after", number=count_words(out.other))),
    )
    said = ", ".join(words_ for count, words_ in reasons if count)
    return tr("Left out: {doses}.", doses=said) if said else ""


def _same_days(context: PageContext, span: Span, found: Sequence[Pair]) -> str:
    beside = context.services.trend_hours.beside(span)
    today = context.services.trends.today
    said = SameDays(context.medicine_words, lambda day: words(day_month_text(day, today)), context.local_now())
    compared = {pair.dose.medicine for pair in found}
    return said.sentence(beside.treatments, beside.stays, beside.changes, compared)
