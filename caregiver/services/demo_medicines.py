"""Tells the medicines of a made-up story: plans, doses, a stay, counts, by the very verbs the family uses."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from decimal import Decimal
from functools import partial
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer, Reason
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release, Route, WhereGiven
from caregiver.domain.regimen import Limits, LimitSource, Regimen, Standing
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind, TaperStep
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.domain.stock import StockEvent
from caregiver.domain.strength import Ingredient, Strength
from caregiver.services.services import Services
from caregiver.services.timetable import DueSlot

Told = Mapping[str, Any]
Step = tuple[datetime, Callable[[], object]]

_KINDS: Mapping[str, Callable[[str], object]] = {
    "form": Form,
    "route": Route,
    "release": Release,
    "kind": MedicineClass,
    "where_given": WhereGiven,
}
_HOME_AGAIN = timedelta(hours=1)


class StoryDays(Protocol):
    """The days of the story, on the clock of this computer's zone."""

    zone: ZoneInfo

    def day(self, day: int) -> Any: ...
    def at(self, day: int, clock_words: str) -> datetime: ...


class MedicineStory:
    """The medicines of one story.

    Args:
        told: The content of its file.
        days: Turns days and times of the file into instants.
        services: Of the diary that is written.
    """

    def __init__(self, told: Told, days: StoryDays, services: Services) -> None:
        self._told = told
        self._days = days
        self._services = services
        self._uuids: dict[str, str] = {}

    def steps(self) -> Iterator[Step]:
        """Plans, stays, as-needed doses, patches and counts, each when it was written down."""
        for medicine in self._told.get("medicines", ()):
            for place, plan in enumerate(medicine["plans"]):
                act = partial(self._plan, medicine, plan) if place else partial(self._add, medicine, plan)
                yield self._days.at(plan["day"], plan["time"]), act
        verbs = {"needed": self._give_needed, "patches": self._put_on, "clinic": self._give_at_clinic}
        for name, verb in verbs.items():
            for told in self._told.get(name, ()):
                lines = map(self._line, told["list"])
                yield from ((at, partial(verb, told["key"], rest)) for at, rest in lines)
        for stay in self._told.get("stays", ()):
            yield from self._stay_steps(stay)
        for count in self._told.get("counts", ()):
            yield self._days.at(count["day"], count["time"]), partial(self._count, count)

    def answers(self, until: datetime) -> Iterator[Step]:
        """Every dose by the clock with its answer, once the plans stand."""
        unusual = {(told["key"], self._line(told["due"])[0]): told for told in self._told.get("unusual", ())}
        there = {self._key_and_time(line) for stay in self._told.get("stays", ()) for line in stay["given_there"]}
        silent_days = {self._days.day(day) for day in self._told.get("not_recorded_days", ())}
        for key, uuid in self._uuids.items():
            on_list = self._services.timetable.get(uuid)
            first = on_list.versions[0]
            for due in self._services.timetable.due(on_list, first.created_at, until):
                if due.regimen.schedule.kind is ScheduleKind.INTERVAL or due.local_due.date() in silent_days:
                    continue
                if (key, due.due_at) in there:
                    yield due.due_at + _HOME_AGAIN, partial(self._answer, due, Reason.IN_HOSPITAL, "")
                elif not self._is_away(due):
                    yield from self._usual_answer(due, unusual.get((key, due.due_at), {}))

    def _usual_answer(self, due: DueSlot, unusual: Told) -> Iterator[Step]:
        if not unusual.get("is_recorded", True):
            return
        day = (due.local_due.date() - self._days.day(0)).days
        if "reason" in unusual:
            answered_at = self._days.at(day, unusual["answered_at"])
            yield answered_at, partial(self._answer, due, Reason(unusual["reason"]), unusual["note"])
        else:
            usual = due.due_at + timedelta(minutes=self._told["late_minutes"])
            given_at = self._days.at(day, unusual["given_at"]) if "given_at" in unusual else usual
            yield given_at, partial(self._answer, due, Reason.NOT_SAID, "")

    # -- the verbs ----------------------------------------------------------------------------------------------

    def _add(self, medicine: Told, plan: Told) -> None:
        told = {name: value for name, value in medicine.items() if name not in {"key", "plans"}}
        told |= {name: kind(told[name]) for name, kind in _KINDS.items() if name in told}
        if "late_rule_on" in told:
            told["late_rule_on"] = self._days.day(told["late_rule_on"])
        place = 1 + [other["key"] for other in self._told["medicines"]].index(medicine["key"])
        added = self._services.medicines.add(Medicine(**told, place=place), self._regimen("", plan))
        self._uuids[medicine["key"]] = added.value

    def _plan(self, medicine: Told, plan: Told) -> None:
        uuid = self._uuids[medicine["key"]]
        if plan["schedule"]["kind"] == ScheduleKind.STOPPED:
            self._services.medicines.stop(uuid)
        else:
            self._services.medicines.plan(self._regimen(uuid, plan))

    def _give_needed(self, key: str, much: str) -> None:
        amount = Decimal(much) if much else None
        self._services.doses.give_as_needed(self._uuids[key], amount=amount, given_by=self._services.people.writer())

    def _put_on(self, key: str, site: str) -> None:
        now = self._services.clock.now()
        is_first = self._services.devices.patch(self._uuids[key]).dose is None
        self._services.devices.put_on(
            self._uuids[key],
            site,
            old_off_at=None if is_first else now - timedelta(minutes=5),
            given_by=self._services.people.writer(),
        )

    def _give_at_clinic(self, key: str, _: str) -> None:
        self._services.doses.give_extra(self._uuids[key], given_by="nurse:")

    def _answer(self, due: DueSlot, reason: Reason, note: str) -> None:
        answer = DoseAnswer.GIVEN if reason is Reason.NOT_SAID else DoseAnswer.NOT_GIVEN
        self._services.doses.answer(
            due, answer, reason=reason, note=note, given_by=self._services.people.writer() if not reason else ""
        )

    def _count(self, told: Told) -> None:
        for key, number in told["counted"].items():
            self._services.stocks.note(self._uuids[key], StockEvent.COUNTED, Decimal(number), witness=told["witness"])

    def _stay_steps(self, told: Told) -> Iterator[Step]:
        stays = self._services.stays
        yield (
            self._days.at(told["day"], told["time"]),
            partial(stays.begin, StayKind(told["kind"]), why=told.get("why", "")),
        )
        home_at = self._days.at(told["ends_day"], told["ends_time"])
        yield home_at, stays.end
        yield home_at + _HOME_AGAIN, partial(self._confirm_all, Standing(told["standing"]))

    def _confirm_all(self, standing: Standing) -> None:
        homecoming = self._services.stays.homecoming()
        if homecoming is not None:
            answers = dict.fromkeys((on_list.uuid for on_list in homecoming.medicines), ListAnswer.SAME)
            self._services.stays.confirm(homecoming.stay.uuid, answers, standing)

    # -- what the file says -------------------------------------------------------------------------------------

    def _regimen(self, uuid: str, plan: Told) -> Regimen:
        told = plan["schedule"]
        limits = dict(plan.get("limits", {}))
        limits |= {name: Decimal(limits[name]) for name in ("dose_amount", "most_amount") if name in limits}
        if "on" in limits:
            limits["on"] = self._days.day(limits["on"])
        if "source" in limits:
            limits["source"] = LimitSource(limits["source"])
        return Regimen(
            medicine=uuid,
            at=self._days.at(plan.get("starts", plan["day"]), plan["time"]),
            zone=str(self._days.zone),
            schedule=self._schedule(told),
            strength=_strength(plan.get("strength", {})),
            unit=Unit(plan["unit"]) if "unit" in plan else None,
            limits=Limits(**limits),
            standing=Standing(plan["standing"]),
            told_by=plan["told_by"],
            told_on=self._days.day(plan.get("starts", plan["day"])),
        )

    def _schedule(self, told: Told) -> Schedule:
        schedule = Schedule(
            ScheduleKind(told["kind"]),
            times=tuple(_dose_time(*pair) for pair in told.get("times", ())),
            amounts=tuple(Decimal(amount) for amount in told.get("amounts", ())),
            every=told.get("every", 1),
            hours=told.get("hours", 0),
            steps=tuple(
                TaperStep(self._days.day(first), self._days.day(last), (_dose_time(clock, much),))
                for first, last, clock, much in told.get("steps", ())
            ),
        )
        return replace(schedule, first=self._days.day(told["first"])) if "first" in told else schedule

    def _line(self, line: str) -> tuple[datetime, str]:
        """ "-2 09:10 left upper arm": when, and the rest."""
        day, clock_words, *rest = line.split(maxsplit=2)
        return self._days.at(int(day), clock_words), rest[0] if rest else ""

    def _key_and_time(self, line: str) -> tuple[str, datetime]:
        key, when = line.split(maxsplit=1)
        return key, self._line(when)[0]

    def _is_away(self, due: DueSlot) -> bool:
        stays = self._services.stays.between(due.due_at, due.due_at + timedelta(minutes=1))
        return bool(stays)


def _dose_time(clock_words: str, much: str) -> DoseTime:
    return DoseTime(time.fromisoformat(clock_words), (Decimal(much),) if much else ())


def _strength(told: Told) -> Strength:
    if "number" not in told:
        return Strength(words=told.get("words", ""))
    number, unit = Decimal(told["number"]), Unit(told["unit"])
    return Strength(
        told.get("words", ""),
        number,
        unit,
        Decimal(told["per_number"]),
        Unit(told["per_unit"]),
        tuple(Ingredient(name, number, unit) for name in told.get("ingredients", ())),
    )
