"""Times in which nothing rings, and what the family answers afterwards (care-rules 25, 27)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from caregiver.domain.regimen import Standing


class StayKind(StrEnum):
    """Why nothing rings."""

    HOSPITAL = "hospital"
    HOSPICE = "hospice"
    RESPITE = "respite"
    ELSEWHERE = "elsewhere"
    STOPPED = "stopped"
    DIED = "died"
    CLOSED = "closed"
    BROUGHT_BACK = "brought_back"


AWAY = frozenset({StayKind.HOSPITAL, StayKind.HOSPICE, StayKind.RESPITE, StayKind.ELSEWHERE})
"""Kinds in which the person is away from home: their days are a band, never "not recorded"."""


@dataclass(frozen=True)
class Stay:
    """A time in which nothing rings, from an instant to another, or still going on.

    Attributes:
        at: From when (UTC).
        zone: IANA name of the zone it was lived in.
        kind: Away (hospital, hospice, respite, elsewhere); reminders stopped by the family for another reason; after
            a death; the computer was closed or asleep for more than three days; or the diary is of a backup, and knows
            nothing of the time since.
        ended_at: Until when (UTC), or None while it goes on.
        where, why: In the family's words.
    """

    at: datetime
    zone: str
    kind: StayKind
    ended_at: datetime | None = None
    where: str = ""
    why: str = ""

    @property
    def is_away(self) -> bool:
        """Whether the person was away from home."""
        return self.kind in AWAY


def covers(stay: Stay, instant: datetime) -> bool:
    """Whether an instant lies in a stay."""
    return stay.at <= instant and (stay.ended_at is None or instant < stay.ended_at)


def died_at(stays: Iterable[Stay]) -> datetime | None:
    """When the person died: nothing is due from then on. None while that is not recorded."""
    return min((stay.at for stay in stays if stay.kind is StayKind.DIED and stay.ended_at is None), default=None)


class ListAnswer(StrEnum):
    """What became of a medicine while the person was away."""

    SAME = "same"
    CHANGED = "changed"
    STOPPED = "stopped"
    NOT_SURE = "not_sure"


@dataclass(frozen=True)
class Confirmation:
    """The one answer about one medicine after one stay; until then it does not ring.

    Attributes:
        at: When it was answered (UTC); slots from then on ring again, if it is the same or changed.
        zone: IANA name of the zone it was answered in.
        stay: Uuid of the stay.
        medicine: Uuid of the medicine.
        answer: Same, changed, stopped, not sure yet.
        standing: Where the new list stands.
    """

    at: datetime
    zone: str
    stay: str
    medicine: str
    answer: ListAnswer
    standing: Standing = Standing.NOT_SAID
