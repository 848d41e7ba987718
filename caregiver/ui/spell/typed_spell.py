"""A bad spell as it stands in the fields, and back."""

from datetime import datetime
from typing import Final

from caregiver.domain.flare import Flare
from caregiver.domain.pain import Place
from caregiver.ui.core.editing import Typed

GOES_ON: Final = "goes_on"
ENDED: Final = "ended"
NOT_WRITTEN: Final = "not_written"
"""What can be said of its end."""

NUMBERS: Final = ("pain_before", "peak", "pain_after")
"""The fields that name a number."""


def typed_of(flare: Flare) -> Typed:
    """What the fields show of a value."""
    end = GOES_ON if flare.is_open else NOT_WRITTEN if flare.ended_at is None else ENDED
    return {
        "at": flare.at.isoformat(),
        "zone": flare.zone,
        "is_exact": flare.is_exact,
        "end": end,
        "ended_at": (flare.ended_at or flare.at).isoformat(),
        "linked": {field: getattr(flare, field) for field in NUMBERS},
        "scores": dict.fromkeys(NUMBERS),
        "voice": "",
        "triggers": list(flare.triggers),
        "places": [[place.region, place.score, place.is_spread] for place in flare.places],
        "dose": flare.dose,
        "note": flare.note,
    }


def flare_of(typed: Typed) -> Flare:
    """What stands in the fields. Raises BadInput; names the field."""
    return Flare(
        at=datetime.fromisoformat(typed["at"]),
        zone=typed["zone"],
        ended_at=datetime.fromisoformat(typed["ended_at"]) if typed["end"] == ENDED else None,
        is_over=typed["end"] != GOES_ON,
        is_exact=typed["is_exact"],
        dose=typed["dose"],
        triggers=tuple(typed["triggers"]),
        places=tuple(Place(region, score, is_spread) for region, score, is_spread in typed["places"]),
        note=typed["note"],
        **typed["linked"],
    )
