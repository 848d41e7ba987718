"""The places on the body: codes, words, and their order in the list of places.

Codes are the names of the shapes of the body map, so a stored place finds its shape; some places have no shape.
Left and right are always the person's own.
"""

from dataclasses import dataclass
from enum import StrEnum

from caregiver.domain.text import QT_TRANSLATE_NOOP


class View(StrEnum):
    """The side of the body map a place is drawn on."""

    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True)
class Region:
    """A place.

    Attributes:
        code: What is stored.
        word: What is read (a source for translation); no two places share one.
        view: The side of the map, or None for what has no one side.
    """

    code: str
    word: str
    view: View | None = None


@dataclass(frozen=True)
class RegionGroup:
    """Places that stand together in the list of places.

    Attributes:
        word: Heading (a source for translation).
        regions: From the head down, front before back, left before right.
    """

    word: str
    regions: tuple[Region, ...]


GROUPS = (
    RegionGroup(
        QT_TRANSLATE_NOOP("caregiver", "Head and neck"),
        (
            Region("front-head", QT_TRANSLATE_NOOP("caregiver", "Head, front"), View.FRONT),
            Region("back-head", QT_TRANSLATE_NOOP("caregiver", "Head, back"), View.BACK),
            Region("front-face-jaw", QT_TRANSLATE_NOOP("caregiver", "Face and jaw"), View.FRONT),
            Region("front-mouth-throat", QT_TRANSLATE_NOOP("caregiver", "Mouth and throat"), View.FRONT),
            Region("front-neck", QT_TRANSLATE_NOOP("caregiver", "Neck, front"), View.FRONT),
            Region("back-neck", QT_TRANSLATE_NOOP("caregiver", "Neck, back"), View.BACK),
        ),
    ),
    RegionGroup(
        QT_TRANSLATE_NOOP("caregiver", "Shoulders and arms"),
        (
            Region("front-shoulder-left", QT_TRANSLATE_NOOP("caregiver", "Left shoulder, front"), View.FRONT),
            Region("front-shoulder-right", QT_TRANSLATE_NOOP("caregiver", "Right shoulder, front"), View.FRONT),
            Region("back-shoulder-left", QT_TRANSLATE_NOOP("caregiver", "Left shoulder, back"), View.BACK),
            Region("back-shoulder-right", QT_TRANSLATE_NOOP("caregiver", "Right shoulder, back"), View.BACK),
            Region("front-upper-arm-left", QT_TRANSLATE_NOOP("caregiver", "Left upper arm, front"), View.FRONT),
            Region("front-upper-arm-right", QT_TRANSLATE_NOOP("caregiver", "Right upper arm, front"), View.FRONT),
            Region("back-upper-arm-left", QT_TRANSLATE_NOOP("caregiver", "Left upper arm, back"), View.BACK),
            Region("back-upper-arm-right", QT_TRANSLATE_NOOP("caregiver", "Right upper arm, back"), View.BACK),
            Region("front-forearm-left", QT_TRANSLATE_NOOP("caregiver", "Left forearm, front"), View.FRONT),
            Region("front-forearm-right", QT_TRANSLATE_NOOP("caregiver", "Right forearm, front"), View.FRONT),
            Region("back-forearm-left", QT_TRANSLATE_NOOP("caregiver", "Left forearm, back"), View.BACK),
            Region("back-forearm-right", QT_TRANSLATE_NOOP("caregiver", "Right forearm, back"), View.BACK),
            Region("front-hand-left", QT_TRANSLATE_NOOP("caregiver", "Left hand, front"), View.FRONT),
            Region("front-hand-right", QT_TRANSLATE_NOOP("caregiver", "Right hand, front"), View.FRONT),
            Region("back-hand-left", QT_TRANSLATE_NOOP("caregiver", "Left hand, back"), View.BACK),
            Region("back-hand-right", QT_TRANSLATE_NOOP("caregiver", "Right hand, back"), View.BACK),
        ),
    ),
    RegionGroup(
        QT_TRANSLATE_NOOP("caregiver", "Chest"),
        (
            Region("front-chest-left", QT_TRANSLATE_NOOP("caregiver", "Left chest"), View.FRONT),
            Region("front-chest-right", QT_TRANSLATE_NOOP("caregiver", "Right chest"), View.FRONT),
            Region("front-breast-left", QT_TRANSLATE_NOOP("caregiver", "Left breast"), View.FRONT),
            Region("front-breast-right", QT_TRANSLATE_NOOP("caregiver", "Right breast"), View.FRONT),
            Region("front-ribs-left", QT_TRANSLATE_NOOP("caregiver", "Left ribs"), View.FRONT),
            Region("front-ribs-right", QT_TRANSLATE_NOOP("caregiver", "Right ribs"), View.FRONT),
        ),
    ),
    RegionGroup(
        QT_TRANSLATE_NOOP("caregiver", "Back"),
        (
            Region("back-upper-left", QT_TRANSLATE_NOOP("caregiver", "Left upper back"), View.BACK),
            Region("back-upper-middle", QT_TRANSLATE_NOOP("caregiver", "Upper back, middle"), View.BACK),
            Region("back-upper-right", QT_TRANSLATE_NOOP("caregiver", "Right upper back"), View.BACK),
            Region("back-mid-left", QT_TRANSLATE_NOOP("caregiver", "Left middle back"), View.BACK),
            Region("back-mid-middle", QT_TRANSLATE_NOOP("caregiver", "Middle back, middle"), View.BACK),
            Region("back-mid-right", QT_TRANSLATE_NOOP("caregiver", "Right middle back"), View.BACK),
            Region("back-lower-left", QT_TRANSLATE_NOOP("caregiver", "Left lower back"), View.BACK),
            Region("back-lower-middle", QT_TRANSLATE_NOOP("caregiver", "Lower back, middle"), View.BACK),
            Region("back-lower-right", QT_TRANSLATE_NOOP("caregiver", "Right lower back"), View.BACK),
            Region("back-tailbone", QT_TRANSLATE_NOOP("caregiver", "Tailbone"), View.BACK),
        ),
    ),
    RegionGroup(
        QT_TRANSLATE_NOOP("caregiver", "Belly, hips and bottom"),
        (
            Region("front-belly-upper", QT_TRANSLATE_NOOP("caregiver", "Upper belly"), View.FRONT),
            Region("front-belly-lower", QT_TRANSLATE_NOOP("caregiver", "Lower belly"), View.FRONT),
            Region("front-hip-left", QT_TRANSLATE_NOOP("caregiver", "Left hip, front"), View.FRONT),
            Region("front-hip-right", QT_TRANSLATE_NOOP("caregiver", "Right hip, front"), View.FRONT),
            Region("back-hip-left", QT_TRANSLATE_NOOP("caregiver", "Left hip, back"), View.BACK),
            Region("back-hip-right", QT_TRANSLATE_NOOP("caregiver", "Right hip, back"), View.BACK),
            Region("front-pelvis", QT_TRANSLATE_NOOP("caregiver", "Pelvis"), View.FRONT),
            Region("front-groin-left", QT_TRANSLATE_NOOP("caregiver", "Left groin"), View.FRONT),
            Region("front-groin-right", QT_TRANSLATE_NOOP("caregiver", "Right groin"), View.FRONT),
            Region("front-genital", QT_TRANSLATE_NOOP("caregiver", "Genitals"), View.FRONT),
            Region("back-buttock-left", QT_TRANSLATE_NOOP("caregiver", "Left buttock"), View.BACK),
            Region("back-buttock-right", QT_TRANSLATE_NOOP("caregiver", "Right buttock"), View.BACK),
        ),
    ),
    RegionGroup(
        QT_TRANSLATE_NOOP("caregiver", "Legs"),
        (
            Region("front-thigh-left", QT_TRANSLATE_NOOP("caregiver", "Left thigh, front"), View.FRONT),
            Region("front-thigh-right", QT_TRANSLATE_NOOP("caregiver", "Right thigh, front"), View.FRONT),
            Region("back-thigh-left", QT_TRANSLATE_NOOP("caregiver", "Left thigh, back"), View.BACK),
            Region("back-thigh-right", QT_TRANSLATE_NOOP("caregiver", "Right thigh, back"), View.BACK),
            Region("front-knee-left", QT_TRANSLATE_NOOP("caregiver", "Left knee, front"), View.FRONT),
            Region("front-knee-right", QT_TRANSLATE_NOOP("caregiver", "Right knee, front"), View.FRONT),
            Region("back-knee-left", QT_TRANSLATE_NOOP("caregiver", "Left knee, back"), View.BACK),
            Region("back-knee-right", QT_TRANSLATE_NOOP("caregiver", "Right knee, back"), View.BACK),
            Region("front-shin-left", QT_TRANSLATE_NOOP("caregiver", "Left shin"), View.FRONT),
            Region("front-shin-right", QT_TRANSLATE_NOOP("caregiver", "Right shin"), View.FRONT),
            Region("back-calf-left", QT_TRANSLATE_NOOP("caregiver", "Left calf"), View.BACK),
            Region("back-calf-right", QT_TRANSLATE_NOOP("caregiver", "Right calf"), View.BACK),
            Region("front-foot-left", QT_TRANSLATE_NOOP("caregiver", "Left foot, front"), View.FRONT),
            Region("front-foot-right", QT_TRANSLATE_NOOP("caregiver", "Right foot, front"), View.FRONT),
            Region("back-foot-left", QT_TRANSLATE_NOOP("caregiver", "Left foot, back"), View.BACK),
            Region("back-foot-right", QT_TRANSLATE_NOOP("caregiver", "Right foot, back"), View.BACK),
        ),
    ),
    RegionGroup(
        QT_TRANSLATE_NOOP("caregiver", "Elsewhere"),
        (
            Region("all-over", QT_TRANSLATE_NOOP("caregiver", "All over")),
            Region("other", QT_TRANSLATE_NOOP("caregiver", "Another place")),
        ),
    ),
)
"""The list of places, from head to foot."""

REGIONS = tuple(region for group in GROUPS for region in group.regions)
