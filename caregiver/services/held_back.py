"""Plans agreed for later that a pause, or "nobody is sure yet", took out: they must not ring in it, and come back."""

from collections.abc import Sequence
from datetime import datetime
from itertools import takewhile

from caregiver.domain.record import Record
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import ScheduleKind

_PAUSES = frozenset({ScheduleKind.PAUSED, ScheduleKind.NOT_CONFIRMED})


def held_back(
    versions: Sequence[Record[Regimen]], removed: Sequence[Record[Regimen]], now: datetime
) -> tuple[Record[Regimen], ...]:
    """What the present rest of a medicine took out, by the instant at which each was to begin.

    Args:
        versions: The medicine's plans that stand, oldest first.
        removed: Those of it that were taken out, for whatever reason.
        now: The instant at which "present" is meant.
    """
    pauses = _present_pauses(versions, now)
    found: dict[str, Record[Regimen]] = {}
    while pauses:
        pause = pauses.pop()
        taken_out = [one for one in removed if one.uuid not in found and _was_taken_out_by(pause, one)]
        found |= {one.uuid: one for one in taken_out}
        pauses += filter(_is_pause, taken_out)  # an earlier pause took the place of one that was still to come
    return tuple(sorted((one for one in found.values() if not _is_pause(one)), key=lambda one: one.value.at))


def _present_pauses(versions: Sequence[Record[Regimen]], now: datetime) -> list[Record[Regimen]]:
    """Those that follow the last plan that began, one after the other."""
    plans = (index for index, one in enumerate(versions) if one.value.at <= now and not _is_pause(one))
    return list(takewhile(_is_pause, versions[max(plans, default=-1) + 1 :]))


def _was_taken_out_by(pause: Record[Regimen], one: Record[Regimen]) -> bool:
    """Whether it stood when the pause was written; taken out a second time, a resumption was undone."""
    if one.deleted_at is None or one.value.at < pause.value.at:
        return False
    return one.created_at <= pause.created_at <= one.deleted_at


def _is_pause(one: Record[Regimen]) -> bool:
    return one.value.schedule.kind in _PAUSES
