"""The days before a change and after it in words and in rows: how much is recorded first; no difference, no verdict."""

from collections.abc import Callable, Iterator

from caregiver.domain.pain import Series
from caregiver.domain.span import Span
from caregiver.domain.spread_words import series_spread_text, spread_text
from caregiver.domain.trend_days import Column
from caregiver.domain.wording import start_upper
from caregiver.drawing.words import tr, words
from caregiver.services.trend_changes import DaysAround, DoseGiven, Side
from caregiver.summary.plan_changes import stay_words
from caregiver.summary.telling import Telling
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.series_names import series_words
from caregiver.ui.trends.span_words import brief_span
from caregiver.ui.trends.view import TrendTable

Row = tuple[str, str, str]


class SideWords:
    """As one family reads them."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._calendar = context.calendar
        self._amounts = context.amounts
        self._words = context.medicine_words
        self._pronouns = context.person.pronouns
        self._today = context.services.trends.today
        self._telling = Telling(context.calendar, context.local_now())
        self._medicines = {one.uuid: one.medicine for one in context.services.timetable.everything()}

    def days(self, side: Side) -> str:
        """ "13 to 26 Nov 2026"."""
        return brief_span(self._calendar, side.span)

    def coverage(self, side: Side) -> str:
        """ "Numbers on 9 of the 10 days so far, 4 days are still to come."; how many lie before the diary begins."""
        recorded = tr("Numbers on {recorded}.", recorded=self._recorded(side))
        return " ".join((recorded, *self._before_diary(side)))

    def counts(self, around: DaysAround) -> tuple[Row, ...]:
        """What stands side by side beneath the charts."""
        given = dict.fromkeys(dose.medicine for side in around.sides for dose in side.doses)
        rows = [_row(self._whose(one), around, self._numbers_of(one)) for one in around.series]
        rows.append(_row(tr("Sudden bad spells"), around, self._of_days(_spells)))
        rows += [_row(self._medicine(uuid), around, self._of_days(self._given_of(uuid))) for uuid in given]
        rows.append(_row(tr("Nights when something was written"), around, self._of_days(_nights)))
        if any(side.stays for side in around.sides):
            rows.append(_row(tr("Times away"), around, self._away))
        return tuple(rows)

    def table(self, around: DaysAround, title: str, notes: tuple[str, ...]) -> TrendTable:
        """The same, how much is recorded, and each day of the charts; beneath them what else is said."""
        rows = [_row(tr("Days"), around, self.days), _row(tr("With numbers"), around, self._recorded)]
        rows += self.counts(around)
        for place, side in enumerate(around.sides):
            for column in side.columns:
                told = self.day(column)
                rows.append((self._calendar.short_day(column.first), "" if place else told, told if place else ""))
        return TrendTable(title, ("", tr("Before"), tr("After")), tuple(rows), notes)

    def uneven(self, around: DaysAround) -> str:
        """ "Something is recorded on 13 days before and on 9 days after: …"; "" where the days are as many."""
        if around.after is None or not around.is_uneven:
            return ""
        return tr(
            "Days with something recorded: {before} before, {after} after. The counts are of unlike numbers of days.",
            before=around.before.days_recorded,
            after=around.after.days_recorded,
        )

    def facts(self, around: DaysAround) -> str:
        """Which days both sides are, and how much of them is recorded. No number stands beside a cause."""
        return " ".join(said for side in around.sides for said in self._coverage(around, side))

    def sentence(self, around: DaysAround) -> str:
        """All that is counted on both sides, in sentences."""
        told = [said for side in around.sides for said in self._told(around, side)]
        return " ".join(filter(None, (*told, self.uneven(around))))

    def day_facts(self, around: DaysAround, span: Span) -> str:
        """What is recorded of some of the days."""
        columns = [column for side in around.sides for column in side.columns if column.first in span]
        if len(columns) == 1:
            return tr("{sentence}.", sentence=self.day(columns[0]))
        told = (tr("{day}: {sentence}.", day=self._calendar.short_day(c.first), sentence=self.day(c)) for c in columns)
        return " ".join(told)

    def day(self, column: Column) -> str:
        """ "His numbers (5): least 4, middle number 6, worst 8. Sudden bad spells: 1", "Not recorded"."""
        told = [words(series_spread_text(one, spread, self._pronouns)) for one, spread in column.by_series.items()]
        if column.could_not_answer:
            told.append(tr("could not answer: {n}", n=column.could_not_answer))
        if column.spells:
            told.append(tr("sudden bad spells: {n}", n=column.spells))
        return start_upper("; ".join(told) or self._nothing(column))

    # -- parts --------------------------------------------------------------------------------------------------

    def _before_diary(self, side: Side) -> Iterator[str]:
        if side.days_before_diary == 1:
            yield tr("1 of these days lies before the first entry.")
        elif side.days_before_diary:
            yield tr("{n} of these days lie before the first entry.", n=side.days_before_diary)

    def _nothing(self, column: Column) -> str:
        if column.first > self._today:
            return tr("still to come")
        return tr("no number") if column.is_recorded else tr("not recorded")

    def _coverage(self, around: DaysAround, side: Side) -> Iterator[str]:
        days, recorded = self.days(side), self._recorded(side)
        if side is around.before:
            yield tr("Before, {days}: numbers on {recorded}.", days=days, recorded=recorded)
        else:
            yield tr("After, {days}: numbers on {recorded}.", days=days, recorded=recorded)
        yield from self._before_diary(side)

    def _numbers(self, around: DaysAround, side: Side) -> Iterator[str]:
        yield from self._coverage(around, side)
        for series, spread in side.by_series.items():
            yield tr("{sentence}.", sentence=words(series_spread_text(series, spread, self._pronouns)))

    def _told(self, around: DaysAround, side: Side) -> Iterator[str]:
        yield from self._numbers(around, side)
        if not side.days_recorded:
            return
        spells, nights = (self._of_days(cell)(side) for cell in (_spells, _nights))
        yield tr("Sudden bad spells: {n}.", n=spells)
        for uuid in dict.fromkeys(dose.medicine for dose in side.doses):
            given = ", ".join(self._of_days(self._given_of(uuid))(side).splitlines())
            yield tr("{medicine}: {given}.", medicine=self._medicine(uuid), given=given)
        yield tr("Nights when something was written: {n}.", n=nights)

    def _recorded(self, side: Side) -> str:
        """ "13 of 14 days", "9 of the 10 days so far, 4 days are still to come"."""
        said = tr("{n} of {all} days", n=side.days_with_numbers, all=len(side.columns))
        if not side.days_to_come:
            return said
        if side.days_so_far:
            said = tr("{n} of the {all} days so far", n=side.days_with_numbers, all=side.days_so_far)
        if side.days_to_come == 1:
            return tr("{recorded}, 1 day is still to come", recorded=said)
        return tr("{recorded}, {n} days are still to come", recorded=said, n=side.days_to_come)

    def _of_days(self, cell: Callable[[Side], str]) -> Callable[[Side], str]:
        """A count with the days it is of; where nothing is recorded nothing was counted."""

        def told(side: Side) -> str:
            if not side.days_recorded:
                return self._not_recorded(side)
            days = tr("in 1 day") if side.days_recorded == 1 else tr("in {n} days", n=side.days_recorded)
            return tr("{counted} {days}", counted=cell(side), days=days)

        return told

    def _not_recorded(self, side: Side) -> str:
        return tr("not recorded") if side.days_so_far else tr("still to come")

    def _whose(self, series: Series) -> str:
        return start_upper(series_words(self._context, series))

    def _numbers_of(self, series: Series) -> Callable[[Side], str]:
        def cell(side: Side) -> str:
            spread = side.by_series.get(series)
            if not side.days_recorded:
                return self._not_recorded(side)
            if spread is None:
                return tr("none")
            if spread.count == 1:
                return tr("1 number: {numbers}", numbers=spread.worst)
            numbers, days = words(spread_text(spread)), side.days_of(series)
            if days == 1:
                return tr("{n} numbers on 1 day: {numbers}", n=spread.count, numbers=numbers)
            return tr("{n} numbers on {days} days: {numbers}", n=spread.count, days=days, numbers=numbers)

        return cell

    def _medicine(self, uuid: str) -> str:
        return self._words.short_name(self._medicines[uuid])

    def _given_of(self, uuid: str) -> Callable[[Side], str]:
        def cell(side: Side) -> str:
            given = [(dose, times) for dose, times in side.doses.items() if dose.medicine == uuid]
            return "\n".join(self._given(dose, times) for dose, times in given) or tr("none recorded")

        return cell

    def _given(self, dose: DoseGiven, times: int) -> str:
        how_much = self._how_much(dose)
        return (
            tr("once {amount}", amount=how_much) if times == 1 else tr("{n} times {amount}", n=times, amount=how_much)
        )

    def _how_much(self, dose: DoseGiven) -> str:
        if dose.amount is None:
            return tr("amount not written")
        return self._amounts.amount(dose.amount, dose.strength)

    def _away(self, side: Side) -> str:
        told = [stay_words(self._telling, self._words, record.value) for record in side.stays]
        if told or side.days_recorded:
            return start_upper("\n".join(told)) or tr("none")
        return self._not_recorded(side)


def _row(name: str, around: DaysAround, cell: Callable[[Side], str]) -> Row:
    return (name, cell(around.before), cell(around.after) if around.after is not None else "")


def _spells(side: Side) -> str:
    return str(side.spells)


def _nights(side: Side) -> str:
    return str(side.nights)
