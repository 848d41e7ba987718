"""A treatment as it stands in the fields, and back."""

from dataclasses import replace
from datetime import date, datetime

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.treatment import InPlace, Treatment, TreatmentState
from caregiver.domain.treatment_codes import Course, course_of, treatment_kind
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.widgets.day_line import day_words

NO_FILL: Typed = {"times": "", "rhythm": "", "every": "", "start": "", "skips": False}
_DAILY = 1


def blank() -> Typed:
    """What the fields of a new one show: nothing is chosen beforehand."""
    return {
        "kind": "",
        "name": "",
        "state": "",
        "begins": "",
        "ends": "",
        "days": [],
        "fill": NO_FILL,
        "planned": "",
        "where": "",
        "regions": [],
        "in_place": InPlace.NOT_SAID.value,
        "told": "",
        "told_by": "",
        "told_on": "",
        "outcome": "",
        "note": "",
    }


def typed_of(value: Treatment, context: PageContext) -> Typed:
    """What the fields show of a treatment."""

    def day(given: date | None) -> str:
        return "" if given is None else day_words(context, given)

    rhythm = {None: "", _DAILY: "day"}.get(value.cycle_days, "days")
    every = str(value.cycle_days) if rhythm == "days" else ""
    return {
        "kind": value.kind,
        "name": value.name,
        "state": value.state.value,
        "begins": day(value.begins_on),
        "ends": day(value.ends_on),
        "days": [one.isoformat() for one in value.sessions],
        "fill": {**NO_FILL, "rhythm": rhythm, "every": every},
        "planned": str(value.sessions_planned or ""),
        "where": value.where,
        "regions": list(value.regions),
        "in_place": value.in_place.value,
        "told": value.told,
        "told_by": value.told_by,
        "told_on": day(value.told_on),
        "outcome": value.outcome,
        "note": value.note,
    }


def state_of(typed: Typed) -> TreatmentState | None:
    """How it stands, or None while nobody said."""
    return TreatmentState(typed["state"]) if typed["state"] else None


def treatment_of(
    typed: Typed,
    *,
    at: datetime,
    zone: str,
    begins: date | None,
    ends: date | None,
    told_on: date | None,
    planned: int | None,
    step: int | None,
) -> Treatment:
    """The treatment that stands in the fields; of fields that its kind does not have nothing is kept.

    Args:
        begins, ends, told_on, planned, step: What was read in the fields of these names.

    Raises:
        BadInput: Something is not chosen; names the field.
    """
    kind, state = treatment_kind(typed["kind"]), state_of(typed)
    if typed["kind"] and state is None:
        raise BadInput("state", QT_TRANSLATE_NOOP("caregiver", "Is it planned, under way or done?"))
    course = course_of(typed["kind"])
    made = Treatment(
        at=at,
        zone=zone,
        kind=typed["kind"],
        name=typed["name"],
        state=state or TreatmentState.PLANNED,
        where=typed["where"],
        regions=tuple(typed["regions"]) if kind is None or kind.has_place else (),
        in_place=InPlace(typed["in_place"]) if kind is None or kind.stays else InPlace.NOT_SAID,
        told=typed["told"],
        told_by=typed["told_by"],
        told_on=told_on,
        outcome=typed["outcome"],
        note=typed["note"],
    )
    if course.is_by_days:
        days = tuple(date.fromisoformat(day) for day in typed["days"])
        return _by_days(replace(made, sessions=days, sessions_planned=planned, cycle_days=step), ends)
    if course is Course.ONE_DAY:
        is_stopped = made.state is TreatmentState.STOPPED
        return replace(made, begins_on=None if is_stopped else begins, ends_on=ends if is_stopped else None)
    return replace(made, begins_on=begins, ends_on=ends)


def _by_days(value: Treatment, ends: date | None) -> Treatment:
    """First and last day follow from the days; `ends` is up to when they were done, or when it was stopped."""
    if value.state is TreatmentState.PLANNED:
        return value
    if value.state is TreatmentState.DONE:
        ends = max(value.sessions, default=ends)
    lived = [day for day in value.sessions if ends is not None and day <= ends]
    return replace(value, begins_on=min(lived, default=None), ends_on=ends)
