"""What of a visit is in sight: preparing it, being there, or what is done afterwards."""

from datetime import datetime, timedelta
from enum import StrEnum

from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.domain.visit import Visit, VisitKind, VisitState


class Stage(StrEnum):
    """The three parts of the page of one visit, in their order."""

    PREPARE = "prepare"
    ROOM = "room"
    AFTER = "after"


LASTS = timedelta(hours=2)
"""So long before and after its time one may be at a visit of which something was written."""
STAGES = (Stage.PREPARE, Stage.ROOM, Stage.AFTER)
"""Those that are built."""

_ROOM = {
    VisitKind.CLINIC: QT_TRANSLATE_NOOP("caregiver", "In the room"),
    VisitKind.HOME: QT_TRANSLATE_NOOP("caregiver", "At home"),
    VisitKind.PHONE: QT_TRANSLATE_NOOP("caregiver", "On the phone"),
    VisitKind.VIDEO: QT_TRANSLATE_NOOP("caregiver", "On the screen"),
}


def stage_words(kind: VisitKind) -> dict[Stage, str]:
    """What the parts are called for this kind of visit, to be translated."""
    return {
        Stage.PREPARE: QT_TRANSLATE_NOOP("caregiver", "Prepare"),
        Stage.ROOM: _ROOM[kind],
        Stage.AFTER: QT_TRANSLATE_NOOP("caregiver", "Afterwards"),
    }


def first_stage(visit: Visit, now: datetime, *, is_past: bool) -> Stage:
    """Where the page opens: before its time at Prepare, then in the room, and once it is past at Afterwards.

    Args:
        is_past: Whether it is no longer among those to come.
    """
    if is_going_on(visit, now):
        return Stage.ROOM
    if is_past or visit.state is not VisitState.PLANNED:
        return Stage.AFTER
    has_come = visit.at <= now if visit.has_time else visit.local_at.date() <= now.date()
    if not has_come:
        return Stage.PREPARE
    return Stage.ROOM


def is_going_on(visit: Visit, now: datetime) -> bool:
    """Whether something was written of it already, and one may still be there."""
    return visit.state is VisitState.HAPPENED and abs(now - visit.at) <= LASTS


def has_stages(visit: Visit, now: datetime) -> bool:
    """Whether there is more to see than Prepare: from its day on."""
    return visit.local_at.date() <= now.date()
