"""The closed list of units, and what one, more and a half of each are called (care-rules 2)."""

from decimal import Decimal
from enum import StrEnum

from caregiver.domain.text import QT_TRANSLATE_NOOP


class Unit(StrEnum):
    """The closed list of units (care-rules 2)."""

    MICROGRAMS = "micrograms"
    MICROGRAMS_PER_HOUR = "micrograms_per_hour"
    MG = "mg"
    G = "g"
    ML = "ml"
    DROPS = "drops"
    TABLETS = "tablets"
    CAPSULES = "capsules"
    SACHETS = "sachets"
    PUFFS = "puffs"
    PATCHES = "patches"
    UNITS = "units"


MICROGRAMS_IN = {Unit.MICROGRAMS: Decimal(1), Unit.MG: Decimal(1_000), Unit.G: Decimal(1_000_000)}
"""The units of mass; the others cannot be turned into each other."""

NAMES = {
    Unit.MICROGRAMS: (QT_TRANSLATE_NOOP("caregiver", "microgram"), QT_TRANSLATE_NOOP("caregiver", "micrograms")),
    Unit.MICROGRAMS_PER_HOUR: (
        QT_TRANSLATE_NOOP("caregiver", "microgram per hour"),
        QT_TRANSLATE_NOOP("caregiver", "micrograms per hour"),
    ),
    Unit.MG: (QT_TRANSLATE_NOOP("caregiver", "mg"),) * 2,
    Unit.G: (QT_TRANSLATE_NOOP("caregiver", "g"),) * 2,
    Unit.ML: (QT_TRANSLATE_NOOP("caregiver", "ml"),) * 2,
    Unit.DROPS: (QT_TRANSLATE_NOOP("caregiver", "drop"), QT_TRANSLATE_NOOP("caregiver", "drops")),
    Unit.TABLETS: (QT_TRANSLATE_NOOP("caregiver", "tablet"), QT_TRANSLATE_NOOP("caregiver", "tablets")),
    Unit.CAPSULES: (QT_TRANSLATE_NOOP("caregiver", "capsule"), QT_TRANSLATE_NOOP("caregiver", "capsules")),
    Unit.SACHETS: (QT_TRANSLATE_NOOP("caregiver", "sachet"), QT_TRANSLATE_NOOP("caregiver", "sachets")),
    Unit.PUFFS: (QT_TRANSLATE_NOOP("caregiver", "puff"), QT_TRANSLATE_NOOP("caregiver", "puffs")),
    Unit.PATCHES: (QT_TRANSLATE_NOOP("caregiver", "patch"), QT_TRANSLATE_NOOP("caregiver", "patches")),
    Unit.UNITS: (QT_TRANSLATE_NOOP("caregiver", "unit"), QT_TRANSLATE_NOOP("caregiver", "units")),
}
"""For one, and for more than one."""

HALVES = {
    Unit.TABLETS: (
        QT_TRANSLATE_NOOP("caregiver", "half a tablet"),
        QT_TRANSLATE_NOOP("caregiver", "{whole} and a half tablets"),
    ),
    Unit.CAPSULES: (
        QT_TRANSLATE_NOOP("caregiver", "half a capsule"),
        QT_TRANSLATE_NOOP("caregiver", "{whole} and a half capsules"),
    ),
    Unit.SACHETS: (
        QT_TRANSLATE_NOOP("caregiver", "half a sachet"),
        QT_TRANSLATE_NOOP("caregiver", "{whole} and a half sachets"),
    ),
    Unit.PATCHES: (
        QT_TRANSLATE_NOOP("caregiver", "half a patch"),
        QT_TRANSLATE_NOOP("caregiver", "{whole} and a half patches"),
    ),
}
"""Of what can be cut or shared; a half of the others is measured, and said, in digits."""

PARTS = {
    (Unit.TABLETS, Decimal("0.25")): QT_TRANSLATE_NOOP("caregiver", "a quarter of a tablet"),
    (Unit.TABLETS, Decimal("0.75")): QT_TRANSLATE_NOOP("caregiver", "three quarters of a tablet"),
}

WHOLE = (
    QT_TRANSLATE_NOOP("caregiver", "one"),
    QT_TRANSLATE_NOOP("caregiver", "two"),
    QT_TRANSLATE_NOOP("caregiver", "three"),
    QT_TRANSLATE_NOOP("caregiver", "four"),
    QT_TRANSLATE_NOOP("caregiver", "five"),
    QT_TRANSLATE_NOOP("caregiver", "six"),
    QT_TRANSLATE_NOOP("caregiver", "seven"),
    QT_TRANSLATE_NOOP("caregiver", "eight"),
    QT_TRANSLATE_NOOP("caregiver", "nine"),
    QT_TRANSLATE_NOOP("caregiver", "ten"),
)
"""As in "two and a half tablets": beside a word, a digit is easily passed over."""
