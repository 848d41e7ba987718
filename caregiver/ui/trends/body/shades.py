"""How often a place was marked, as a depth of grey with the count in it, and what the depths mean."""

from collections.abc import Mapping

from caregiver.drawing.body_map_badges import BodyMark
from caregiver.drawing.legend import Legend
from caregiver.drawing.shade_mark import ShadeMark
from caregiver.drawing.words import tr
from caregiver.services.trend_places import PlacesMarked
from caregiver.ui.trends.body.place_words import PlaceWords

_FEW, _HALF, _ALL = 1, 5, 10


def marks_of(marked: PlacesMarked, said: PlaceWords) -> Mapping[str, BodyMark]:
    """The marks of a map, by the code of the place; the depth is that of the same share in every map."""
    return {
        place.region: BodyMark(
            label=str(place.times), tenths=marked.tenths(place.region), said="; ".join(said.lines(place))
        )
        for place in marked.places
    }


def legend_heading() -> str:
    """What the legend is of."""
    return tr("How often it was marked")


def legend() -> Legend:
    """What the depths mean."""
    return Legend(
        (
            (ShadeMark(_FEW), tr("seldom: in 1 of 10 entries with a place, or fewer")),
            (ShadeMark(_HALF), tr("half of the time: 5 of 10")),
            (ShadeMark(_ALL), tr("each time: 10 of 10")),
        ),
        mark_px=16,
    )
