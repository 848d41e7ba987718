"""What was given, by whom, how late, how much in all, and what is at home (care-rules 7, 10, 14, 20).

Counts say "of what is recorded" and "by the record"; no sentence says what may still be given.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Amount, AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.code_words import code_text
from caregiver.domain.counting import IngredientTotal, Rolling, Stock
from caregiver.domain.dose import GIVEN_BY_NURSE, GIVEN_BY_OTHER, GIVEN_BY_SELF, Dose
from caregiver.domain.medicine import Route
from caregiver.domain.person import Pronouns
from caregiver.domain.phrase import Phrase
from caregiver.domain.schedule_words import day_month_text, weekday_month_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text
from caregiver.domain.units import MICROGRAMS_IN
from caregiver.domain.wording import start_upper

_LATE_FROM = timedelta(minutes=30)
"""Sooner is on time for a person with a life; nothing is said of it."""


@dataclass(frozen=True)
class DoseWords:
    """Doses and counts as one family reads them."""

    calendar: CalendarWords
    amounts: AmountWords
    pronouns: Pronouns
    today: date | None = None

    def how_much(self, dose: Dose) -> str:
        """ "5 ml (10 mg)"; where it is not written, that."""
        if dose.measured is None:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "how much: not written"))
        return self.amounts.amount(dose.measured, dose.strength)

    def given_by(self, code: str, names: Callable[[str], str]) -> str:
        """ "by Anna", "he took it himself", "by Nurse Okafor"; "" where nobody said.

        Args:
            code: `Dose.given_by`.
            names: Gives a caregiver's name for a uuid; "" for one it does not know.
        """
        giver = self.giver(code, names)
        if not giver or code == GIVEN_BY_SELF:
            return giver
        return self._say(QT_TRANSLATE_NOOP("caregiver", "by {name}"), name=giver)

    def giver(self, code: str, names: Callable[[str], str]) -> str:
        """ "Anna", "he took it himself", "nurse Okafor"; arguments as in `given_by`."""
        if code == GIVEN_BY_SELF:
            return self.calendar.words(Phrase.TOOK_IT.text(self.pronouns))
        if code.startswith(GIVEN_BY_NURSE):
            return self._nurse(code.removeprefix(GIVEN_BY_NURSE).strip())
        if code.startswith(GIVEN_BY_OTHER):
            name = code.removeprefix(GIVEN_BY_OTHER).strip()
            return name or self._say(QT_TRANSLATE_NOOP("caregiver", "someone else"))
        return names(code) if code else ""

    def late(self, dose: Dose) -> str:
        """ "Given 5 h after it was due." or before; "" within half an hour, for what was not due, or was not given."""
        if dose.due_at is None or not dose.is_given:
            return ""
        late = dose.at - dose.due_at
        if abs(late) < _LATE_FROM:
            return ""
        after = QT_TRANSLATE_NOOP("caregiver", "Given {length} after it was due.")
        before = QT_TRANSLATE_NOOP("caregiver", "Given {length} before it was due.")
        if not dose.is_exact:
            after = QT_TRANSLATE_NOOP("caregiver", "Given about {length} after it was due.")
            before = QT_TRANSLATE_NOOP("caregiver", "Given about {length} before it was due.")
        return self._say(after if late > timedelta(0) else before, length=_length(abs(late)))

    def rolling(self, rolling: Rolling) -> str:
        """ "In the last 24 hours: 3 doses, 15 ml (30 mg), of what is recorded."."""
        if rolling.doses == 0:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "In the last 24 hours: none recorded."))
        in_all = self._summed(rolling)
        once = QT_TRANSLATE_NOOP("caregiver", "In the last 24 hours: {n} dose, {amount}, of what is recorded.")
        often = QT_TRANSLATE_NOOP("caregiver", "In the last 24 hours: {n} doses, {amount}, of what is recorded.")
        if not in_all:
            once = QT_TRANSLATE_NOOP("caregiver", "In the last 24 hours: {n} dose, of what is recorded.")
            often = QT_TRANSLATE_NOOP("caregiver", "In the last 24 hours: {n} doses, of what is recorded.")
        source, number = once if rolling.doses == 1 else often, rolling.doses
        return self._with_unmeasured(self._say(source, count=number, n=number, amount=in_all), rolling.unmeasured)

    def ingredient_total(self, total: IngredientTotal) -> str:
        """ "Paracetamol in the last 24 hours: 4 tablets, 2 000 mg, of what is recorded. Not counted: the pump."."""
        parts = [self._measure(amount) for amount in total.measured if amount.unit not in MICROGRAMS_IN]
        if total.amount is not None and len(parts) > 1:  # of several products: which of them holds how much is not said
            in_all = QT_TRANSLATE_NOOP("caregiver", "in all {amount}")
            parts.append(self._say(in_all, amount=self._measure(total.amount)))
        elif total.amount is not None:
            parts.append(self._measure(total.amount))
        told = QT_TRANSLATE_NOOP("caregiver", "{name} in the last 24 hours: {amount}, of what is recorded.")
        source = (
            told if parts else QT_TRANSLATE_NOOP("caregiver", "{name} in the last 24 hours: how much is not known.")
        )
        words = self._say(source, name=self._named(total), amount=", ".join(parts))
        words = self._with_unmeasured(words, total.unmeasured)
        return " ".join((words, *self._left_out(total)))

    def stock(self, stock: Stock, counted_by: str = "") -> str:
        """What `by_record` says, with the day of the last ones where the plan uses it up."""
        if stock.number < 0:
            source = QT_TRANSLATE_NOOP(
                "caregiver", "More is recorded as given than was counted {day}. Please count again."
            )
            return self._say(source, day=self._counted_on(stock))
        parts = [self.by_record(stock, counted_by)]
        if stock.last_day is not None:
            last = QT_TRANSLATE_NOOP("caregiver", "last ones {day}")
            parts.append(self._say(last, day=self.calendar.words(weekday_month_text(stock.last_day, self.today))))
        elif stock.short_on is not None:
            short = QT_TRANSLATE_NOOP("caregiver", "less than the dose of {day}")
            parts.append(self._say(short, day=self.calendar.words(weekday_month_text(stock.short_on, self.today))))
        return "; ".join(parts)

    def by_record(self, stock: Stock, counted_by: str = "") -> str:
        """ "62 ml by the record, counted 20 Nov"; both numbers where they differ.

        "18 tablets by the record; 22 counted 20 Nov by Anna and Jo": nobody is said to have counted another number.

        Args:
            counted_by: Names of those who counted; "" to leave them out.
        """
        source = QT_TRANSLATE_NOOP("caregiver", "{amount} by the record; {counted}")
        if stock.number == stock.counted:
            source = QT_TRANSLATE_NOOP("caregiver", "{amount} by the record, {counted}")
        elif stock.number < 0:
            source = QT_TRANSLATE_NOOP("caregiver", "more is recorded as given than was counted; {counted}")
        amount = self.amounts.measure(max(stock.number, Decimal(0)), stock.unit)
        told = self._say(source, amount=amount, counted=self._count(stock, counted_by))
        return "; ".join((told, self._unmeasured(stock.unmeasured))) if stock.unmeasured else told

    def _count(self, stock: Stock, counted_by: str) -> str:
        """ "counted 20 Nov", "22 counted 20 Nov by Anna and Jo"."""
        source = QT_TRANSLATE_NOOP("caregiver", "{number} counted {day}")
        if stock.number == stock.counted:
            source = QT_TRANSLATE_NOOP("caregiver", "counted {day}")
        told = self._say(source, number=self.amounts.number(stock.counted), day=self._counted_on(stock))
        by = QT_TRANSLATE_NOOP("caregiver", "{counted} by {names}")
        return self._say(by, counted=told, names=counted_by) if counted_by else told

    def _counted_on(self, stock: Stock) -> str:
        counted_on = stock.counted_at.astimezone(ZoneInfo(stock.zone)).date()
        return self.calendar.words(day_month_text(counted_on, self.today))

    def _nurse(self, name: str) -> str:
        nurse = self._say(QT_TRANSLATE_NOOP("caregiver", "nurse"))
        if not name:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "a nurse"))
        if name.casefold().startswith(nurse.casefold()):
            return name
        return self._say(QT_TRANSLATE_NOOP("caregiver", "nurse {name}"), name=name)

    def _summed(self, rolling: Rolling) -> str:
        """ "15 ml (30 mg)"; "" where nothing was measured."""
        hand = [amount for amount in (rolling.amount, *rolling.also) if amount is not None]
        words = ", ".join(
            self.amounts.choices(
                (amount.number,), amount.unit, is_liquid=rolling.is_liquid and amount.unit in MICROGRAMS_IN
            )
            for amount in hand
        )
        inside = rolling.medicine_amount
        if not words or inside is None:
            return words
        source = QT_TRANSLATE_NOOP("caregiver", "{amount} ({inside})")
        return self._say(source, amount=words, inside=self._measure(inside))

    def _with_unmeasured(self, words: str, unmeasured: int) -> str:
        if not unmeasured:
            return words
        source = QT_TRANSLATE_NOOP("caregiver", "{sentence} {more}.")
        return self._say(source, sentence=words, more=start_upper(self._unmeasured(unmeasured)))

    def _unmeasured(self, number: int) -> str:
        once = QT_TRANSLATE_NOOP("caregiver", "how much is not known for {n} dose")
        often = QT_TRANSLATE_NOOP("caregiver", "how much is not known for {n} doses")
        return self._say(once if number == 1 else often, count=number, n=number)

    def _named(self, total: IngredientTotal) -> str:
        """ "Morphine", "Morphine, by mouth,"."""
        name = start_upper(total.name)
        if total.route is None:
            return name
        source = QT_TRANSLATE_NOOP("caregiver", "{name}, {route},")
        if total.route is Route.OTHER:  # also of a medicine and of a single dose of which nobody said how
            source = QT_TRANSLATE_NOOP("caregiver", "{name}, way not named,")
        return self._say(source, name=name, route=code_text(total.route))

    def _left_out(self, total: IngredientTotal) -> Iterator[str]:
        if total.leaves_out_pump and total.leaves_out_patch:
            yield self._say(QT_TRANSLATE_NOOP("caregiver", "Not counted: the pump and the patch."))
        elif total.leaves_out_pump:
            yield self._say(QT_TRANSLATE_NOOP("caregiver", "Not counted: the pump."))
        elif total.leaves_out_patch:
            yield self._say(QT_TRANSLATE_NOOP("caregiver", "Not counted: the patch."))
        if total.leaves_out_once:
            yield self._say(QT_TRANSLATE_NOOP("caregiver", "Not counted: given once, not on the list."))

    def _measure(self, amount: Amount) -> str:
        return self.amounts.measure(amount.number, amount.unit)

    def _say(self, template: str, count: int | None = None, **values: object) -> str:
        return self.calendar.words(Text(template, values, count))


def _length(length: timedelta) -> Text:
    """ "5 h 20 min", "5 h", "40 min"; from two days on in days."""
    hours, minutes = divmod(round(length.total_seconds() / 60), 60)
    if hours >= 48:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{days} days"), {"days": hours // 24}, count=hours // 24)
    if hours and minutes:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{hours} h {minutes} min"), {"hours": hours, "minutes": minutes})
    if hours:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{hours} h"), {"hours": hours})
    return Text(QT_TRANSLATE_NOOP("caregiver", "{minutes} min"), {"minutes": minutes})
