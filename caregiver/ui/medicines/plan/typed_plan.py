"""A medicine and its plan as they stand in the fields of the editor."""

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.medicine import Medicine, MedicineClass, Release
from caregiver.domain.regimen import Limits, Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.strength import Strength
from caregiver.ui.medicines.plan.kind_list import Way
from caregiver.ui.medicines.plan.reading import Typed

_EVERY_FEW = {ScheduleKind.EVERY_DAYS, ScheduleKind.EVERY_WEEKS, ScheduleKind.EVERY_MONTHS}
_RESTS = {ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED, ScheduleKind.STOPPED}


class TypedPlan:
    """Writes values as a family would type them.

    Args:
        calendar: How times are written.
        amounts: How numbers are written.
    """

    def __init__(self, calendar: CalendarWords, amounts: AmountWords) -> None:
        self._calendar = calendar
        self._amounts = amounts

    def everything(self, medicine: Medicine, regimen: Regimen) -> Typed:
        """All fields of the editor for a medicine that is on the list; from when is left open."""
        way = way_of(regimen.schedule)
        return {
            "box": self._box(medicine, regimen.strength),
            "way": way.value if way else "",
            "panels": {way.value: self._panel(way, regimen.schedule)} if way else {},
            "until": {"end": "day", "day": _day(regimen.schedule.last)} if regimen.schedule.last else {"end": "open"},
            "measure": self._measure(regimen),
            "limits": self._limits(regimen.limits),
            "standing": {
                "standing": regimen.standing.value,
                "told": {"by": regimen.told_by, "on": _day(regimen.told_on)},
            },
            "late": {
                "rule": medicine.late_rule,
                "told": {"by": medicine.late_rule_by, "on": _day(medicine.late_rule_on)},
            },
            "from": {},
        }

    def _box(self, medicine: Medicine, strength: Strength) -> Typed:
        has_acting = medicine.release is not Release.DOES_NOT_APPLY
        return {
            "name": medicine.name,
            "brand": medicine.brand,
            "form": medicine.form.value,
            "route": medicine.route.value,
            "kind": "" if medicine.kind is MedicineClass.NOT_SAID else medicine.kind.value,
            "acting": medicine.release.value if has_acting else "",
            "purpose": medicine.purpose,
            "prescriber": medicine.prescriber,
            "where": medicine.where_given.value,
            "strength": {
                "number": self._number(strength.number),
                "unit": strength.unit.value if strength.unit else "",
                "per_number": self._number(strength.per_number),
                "per_unit": strength.per_unit.value if strength.per_unit else "",
                "words": strength.words,
            },
        }

    @staticmethod
    def _measure(regimen: Regimen) -> Typed:
        is_not_written = not _has_amounts(regimen.schedule)
        unit = regimen.unit.value if regimen.unit else ""
        return {"unit": unit, "is_not_written": is_not_written, "told": regimen.told_amount}

    def _limits(self, limits: Limits) -> Typed:
        if limits.is_blank:
            return {}
        wait = None if limits.wait_minutes is None else Decimal(limits.wait_minutes) / 60
        return {
            "wait": self._number(wait),
            "doses": str(limits.most_doses or ""),
            "dose": self._number(limits.dose_amount),
            "amount": self._number(limits.most_amount),
            "source": limits.source.value,
            "told": {"by": limits.by, "on": _day(limits.on)},
        }

    def _panel(self, way: Way, schedule: Schedule) -> Typed:
        pump = schedule.pump
        times = self._times(schedule.times)
        told: dict[Way, Typed] = {
            Way.CLOCK_TIMES: {"times": times},
            Way.INTERVAL: {"amount": self._range(schedule.amounts), "hours": str(schedule.hours)},
            Way.AS_NEEDED: {"amount": self._range(schedule.amounts)},
            Way.WEEKDAYS: {"days": [str(day) for day in schedule.weekdays], "times": times},
            Way.EVERY_FEW: {
                "every": str(schedule.every),
                "unit": schedule.kind.value,
                "first": _day(schedule.first),
                "times": times,
            },
            Way.CYCLE: {
                "on": str(schedule.days_on),
                "off": str(schedule.days_off),
                "starts": [_day(start) for start in schedule.cycle_starts],
                "times": times,
            },
            Way.TAPER: {
                "steps": [
                    {"first": _day(step.first), "last": _day(step.last), "times": self._times(step.times)}
                    for step in schedule.steps
                ]
            },
            Way.ONE_OFF: {"day": _day(schedule.first), "times": times},
            Way.AS_TOLD: {"words": schedule.words},
            Way.CONTINUOUS: {}
            if pump is None
            else {
                "contents": pump.contents,
                "hours": str(pump.hours or ""),
                "site": pump.site,
                "changed_by": pump.changed_by,
                "next_change": pump.next_change,
            },
        }
        return told[way]

    def _times(self, times: Sequence[DoseTime]) -> list[Typed]:
        return [{"at": self._time(told.at), "amount": self._range(told.amounts)} for told in times]

    def _time(self, at: time) -> str:
        return self._calendar.time_short(at)

    def _range(self, numbers: Sequence[Decimal]) -> str:
        return " or ".join(self._number(number) for number in numbers)

    def _number(self, number: Decimal | None) -> str:
        return "" if number is None else self._amounts.number(number)


def way_of(schedule: Schedule) -> Way | None:
    """The way a schedule is asked about; None for a rest, which is no way of giving."""
    if schedule.kind in _EVERY_FEW:
        return Way.EVERY_FEW
    return None if schedule.kind in _RESTS else Way(schedule.kind.value)


def for_new_strength(typed: Typed) -> Typed:
    """The same with what depends on the strength left empty: strength, amounts, limits (care-rules 4)."""
    box = {**typed["box"], "strength": {}}
    panels = {way: without_amounts(panel) for way, panel in typed["panels"].items()}
    measure = {"unit": "", "is_not_written": False, "told": ""}
    return {**typed, "box": box, "panels": panels, "limits": {}, "measure": measure, "standing": {}}


def for_told_dose(typed: Typed) -> Typed:
    """The same where only the dose was told: its words are asked for, and the limits, which hung on the old one."""
    return {**typed, "limits": {}, "measure": {**typed["measure"], "is_not_written": True, "told": ""}}


def without_amounts(panel: Typed) -> Typed:
    """A panel without how much; its times and days stay."""
    emptied = {**panel}
    if "amount" in emptied:
        emptied["amount"] = ""
    if "times" in emptied:
        emptied["times"] = [{**told, "amount": ""} for told in emptied["times"]]
    if "steps" in emptied:
        emptied["steps"] = [without_amounts(step) for step in emptied["steps"]]
    return emptied


def _has_amounts(schedule: Schedule) -> bool:
    times = (*schedule.times, *(told for step in schedule.steps for told in step.times))
    return bool(schedule.amounts) or any(told.amounts for told in times)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
