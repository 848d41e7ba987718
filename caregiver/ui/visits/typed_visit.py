"""A visit as it stands in the fields, and back."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from caregiver.domain.visit import Item, Visit, VisitKind, VisitState
from caregiver.domain.wall_clock import first_instant
from caregiver.ui.core.context import PageContext
from caregiver.ui.core.editing import Typed
from caregiver.ui.widgets.day_line import day_words

_NOON = time(12)


def blank() -> Typed:
    """What the fields of a new one show."""
    return {
        "kind": VisitKind.CLINIC.value,
        "day": "",
        "time": "",
        "with_whom": "",
        "where": "",
        "goes": [],
        "purpose": "",
        "state": VisitState.PLANNED.value,
        "said": "",
        "note": "",
    }


def typed_of(value: Visit, context: PageContext) -> Typed:
    """What the fields show of a visit."""
    return {
        "kind": value.kind.value,
        "day": day_words(context, value.local_at.date()),
        "time": context.calendar.time_short(value.local_at) if value.has_time else "",
        "with_whom": value.with_whom,
        "where": value.where,
        "goes": list(value.goes),
        "purpose": value.purpose,
        "state": value.state.value,
        "said": value.said,
        "note": value.note,
    }


def visit_of(
    typed: Typed, before: Visit | None, *, day: date, clock: time | None, zone: str, items: tuple[Item, ...]
) -> Visit:
    """The visit that stands in the fields.

    Args:
        before: What stood there before; what no field shows is kept from it.
        day, clock: What was read in the fields; no time where none is known.
        zone: Where it takes place.
        items: Its lists.
    """
    return Visit(
        at=first_instant(datetime.combine(day, clock or _NOON), ZoneInfo(zone)),
        zone=zone,
        kind=VisitKind(typed["kind"]),
        has_time=clock is not None,
        state=VisitState(typed["state"]),
        with_whom=typed["with_whom"],
        where=typed["where"],
        purpose=typed["purpose"],
        goes=tuple(typed["goes"]),
        items=items,
        said=typed["said"],
        pain_was_talked_about=before.pain_was_talked_about if before else Visit.pain_was_talked_about,
        note=typed["note"],
    )
