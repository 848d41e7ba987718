"""What was done, as it stands in the fields, and back."""

import re
from datetime import datetime

from caregiver.domain.comfort import Comfort
from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP
from caregiver.ui.core.editing import Typed

_MINUTES = re.compile(r"\s*([0-9]{1,4})\s*(?:min(?:utes?)?\.?)?\s*")


def typed_of(comfort: Comfort) -> Typed:
    """What the fields show of a value."""
    return {
        "at": comfort.at.isoformat(),
        "zone": comfort.zone,
        "is_exact": comfort.is_exact,
        "what": comfort.what,
        "minutes": "" if comfort.minutes is None else str(comfort.minutes),
        "region": comfort.region,
        "pain_before": comfort.pain_before,
        "score_before": None,
        "pain_after": comfort.pain_after,
        "note": comfort.note,
    }


def blank(at: datetime, zone: str, pain_before: str) -> Typed:
    """What the fields of a new one show; `pain_before` is the uuid of the number of the last hour, or ""."""
    return {**typed_of(Comfort(at, zone, "new", pain_before=pain_before)), "what": ""}


def comfort_of(typed: Typed) -> Comfort:
    """What stands in the fields. Raises BadInput; names the field."""
    return Comfort(
        at=datetime.fromisoformat(typed["at"]),
        zone=typed["zone"],
        what=typed["what"],
        minutes=_minutes(typed["minutes"]),
        is_exact=typed["is_exact"],
        region=typed["region"],
        pain_before=typed["pain_before"],
        pain_after=typed["pain_after"],
        note=typed["note"],
    )


def _minutes(text: str) -> int | None:
    if not text.strip():
        return None
    match = _MINUTES.fullmatch(text)
    if match is None:
        raise BadInput("minutes", QT_TRANSLATE_NOOP("caregiver", "Type the minutes as a number, like 20."))
    return int(match[1])
