"""What the family was told about waiting, the most, a late dose, and where a plan stands (care-rules 5, 6, 12).

It is said as it was told, by whom and when; what nobody told is said to be not written, never filled in.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from caregiver.domain.amounts import Amount, AmountWords, Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.code_words import code_text
from caregiver.domain.medicine import Medicine
from caregiver.domain.regimen import Limits, LimitSource, Regimen, Standing
from caregiver.domain.schedule_words import day_month_text
from caregiver.domain.text import QT_TRANSLATE_NOOP, Text


@dataclass(frozen=True)
class ToldWords:
    """What was told, as one family reads it. `call` is the number to call for pain, "" where none is written."""

    calendar: CalendarWords
    amounts: AmountWords
    today: date | None = None

    def limits(self, regimen: Regimen) -> str:
        """ "Told by Nurse Okafor, 12 Nov: wait 4 hours; at most 6 doses of 5 ml in 24 hours."; "" where blank."""
        limits = regimen.limits
        if limits.is_blank:
            return ""
        parts = []
        if limits.wait_minutes is not None:
            parts.append(
                self._say(QT_TRANSLATE_NOOP("caregiver", "wait {length}"), length=_length(limits.wait_minutes))
            )
        if limits.most_doses is not None:
            parts.append(self._most_doses(regimen, limits.most_doses))
        if limits.most_amount is not None:
            source = QT_TRANSLATE_NOOP("caregiver", "at most {amount} in 24 hours")
            parts.append(self._say(source, amount=self._limit_amount(limits.most_amount, regimen)))
        source = QT_TRANSLATE_NOOP("caregiver", "{source}: {limits}.")
        return self._say(source, source=self._source(limits), limits="; ".join(parts))

    def standing(self, regimen: Regimen) -> str:
        """ "told by Dr Patel, 12 Nov, on a written plan"; "told by phone by Nurse Okafor, 12 Nov"."""
        standing, by = regimen.standing, regimen.told_by.strip()
        where = self.calendar.words(code_text(standing))
        if standing in {Standing.TOLD_IN_ROOM, Standing.TOLD_BY_PHONE} and by:
            where = self._say(QT_TRANSLATE_NOOP("caregiver", "{told} by {name}"), told=where, name=by)
        told_by = self._say(QT_TRANSLATE_NOOP("caregiver", "told by {name}"), name=by) if by else ""
        on = self._day(regimen.told_on) if regimen.told_on else ""
        if standing is Standing.NOT_SAID:
            parts = [told_by or self._say(QT_TRANSLATE_NOOP("caregiver", "where it stands: not said")), on]
        elif standing in {Standing.NEW_LABEL, Standing.WRITTEN_PLAN} and by:
            parts = [told_by, on, where]
        else:
            parts = [where, on]
        return ", ".join(part for part in parts if part)

    def no_limits(self, call: str) -> str:
        """ "How often: nothing is written. Call 01632 960142."."""
        nothing = QT_TRANSLATE_NOOP("caregiver", "How often: nothing is written. {call}")
        return self._say(nothing, call=self.call(call))

    def late_rule(self, medicine: Medicine, call: str) -> str:
        """ "Told by Nurse Okafor: “After 12:00, call before giving it.”", or that nothing is written."""
        rule, by = medicine.late_rule.strip(), medicine.late_rule_by.strip()
        if not rule:
            nothing = QT_TRANSLATE_NOOP("caregiver", "Nothing is written for a late dose. {call}")
            return self._say(nothing, call=self.call(call))
        if not by:
            return self._say(QT_TRANSLATE_NOOP("caregiver", "Told: “{rule}”"), rule=rule)
        return self._say(QT_TRANSLATE_NOOP("caregiver", "Told by {name}: “{rule}”"), name=by, rule=rule)

    def call(self, call: str) -> str:
        """ "Call 01632 960142.", or "Call the team."."""
        if not call.strip():
            return self._say(QT_TRANSLATE_NOOP("caregiver", "Call the team."))
        return self._say(QT_TRANSLATE_NOOP("caregiver", "Call {number}."), number=call.strip())

    def _most_doses(self, regimen: Regimen, most: int) -> str:
        number = self.amounts.number(Decimal(most))
        if regimen.limits.dose_amount is None:
            once = QT_TRANSLATE_NOOP("caregiver", "at most {number} dose in 24 hours")
            often = QT_TRANSLATE_NOOP("caregiver", "at most {number} doses in 24 hours")
            return self._say(once if most == 1 else often, count=most, number=number)
        once = QT_TRANSLATE_NOOP("caregiver", "at most {number} dose of {amount} in 24 hours")
        often = QT_TRANSLATE_NOOP("caregiver", "at most {number} doses of {amount} in 24 hours")
        amount = self._limit_amount(regimen.limits.dose_amount, regimen)
        return self._say(once if most == 1 else often, count=most, number=number, amount=amount)

    def _limit_amount(self, number: Decimal, regimen: Regimen) -> str:
        """Without the bracket: a limit is said in what the hand measures."""
        if regimen.unit is None:
            return self.amounts.number(number)
        if regimen.strength.per_unit is Unit.ML and regimen.unit is not Unit.ML:
            return self.amounts.amount(Amount(number, regimen.unit), regimen.strength)
        return self.amounts.measure(number, regimen.unit)

    def _source(self, limits: Limits) -> str:
        by = limits.by.strip()
        if limits.source is LimitSource.LABEL:
            head = self._say(QT_TRANSLATE_NOOP("caregiver", "From the label"))
        elif limits.source is LimitSource.WRITTEN:
            source = QT_TRANSLATE_NOOP("caregiver", "Written by {name}")
            head = self._say(source, name=by) if by else self._say(QT_TRANSLATE_NOOP("caregiver", "Written down"))
        else:
            source = QT_TRANSLATE_NOOP("caregiver", "Told by {name}")
            head = self._say(source, name=by) if by else self._say(QT_TRANSLATE_NOOP("caregiver", "Told"))
        if limits.on is None or limits.source is LimitSource.LABEL:
            return head
        return self._say(QT_TRANSLATE_NOOP("caregiver", "{source}, {day}"), source=head, day=self._day(limits.on))

    def _day(self, day: date) -> str:
        return self.calendar.words(day_month_text(day, self.today))

    def _say(self, template: str, count: int | None = None, **values: object) -> str:
        return self.calendar.words(Text(template, values, count))


def _length(minutes: int) -> Text:
    """ "4 hours", "1 hour 30 minutes", "30 minutes"."""
    hours, rest = divmod(minutes, 60)
    hour, many_hours = QT_TRANSLATE_NOOP("caregiver", "{n} hour"), QT_TRANSLATE_NOOP("caregiver", "{n} hours")
    minute, many_minutes = QT_TRANSLATE_NOOP("caregiver", "{n} minute"), QT_TRANSLATE_NOOP("caregiver", "{n} minutes")
    in_hours = Text(hour if hours == 1 else many_hours, {"n": hours}, hours)
    in_minutes = Text(minute if rest == 1 else many_minutes, {"n": rest}, rest)
    if hours and rest:
        return Text(QT_TRANSLATE_NOOP("caregiver", "{hours} {minutes}"), {"hours": in_hours, "minutes": in_minutes})
    return in_hours if hours else in_minutes
