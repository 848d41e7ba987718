"""The kinds of treatment, in the groups they are chosen from (care.md 1.1, 1.7; care-rules 46).

Of care.md 1.7 one code is left out: `device.pump` is a medicine whose schedule runs all the time (care-rules 16).
"""

from dataclasses import dataclass
from enum import StrEnum

from caregiver.domain.text import QT_TRANSLATE_NOOP, Text


class Family(StrEnum):
    """Treatments that are alike."""

    SURGERY = "surgery"
    NERVES = "nerves"
    RADIOTHERAPY = "radiotherapy"
    MEDICINES = "medicines"
    BONES = "bones"
    BODY = "body"
    MIND = "mind"
    AIDS = "aids"
    SCANS = "scans"
    OTHER = "other"


class Course(StrEnum):
    """How its days are written: one day, from a day to a day, or each day by itself, which is counted."""

    ONE_DAY = "one_day"
    SPAN = "span"
    SESSIONS = "sessions"
    CYCLES = "cycles"
    TIMES = "times"

    @property
    def is_by_days(self) -> bool:
        """Whether each day is written by itself."""
        return self not in {Course.ONE_DAY, Course.SPAN}


@dataclass(frozen=True)
class TreatmentKind:
    """One kind.

    Attributes:
        code: What is stored.
        word: What is read (a source for translation).
        family: Where it is chosen from.
        course: How its days are written.
        stays: Whether it leaves something in place: a device, a catheter, an aid.
    """

    code: str
    word: str
    family: Family
    course: Course = Course.ONE_DAY
    stays: bool = False

    @property
    def has_place(self) -> bool:
        """Whether it is meant for a place on the body."""
        return self.family not in {Family.MEDICINES, Family.MIND}


_STAYS = {
    "block.epidural_spinal",
    "device.neurostim",
    "tens",
    "aid.brace",
    "aid.walking",
    "aid.wheelchair",
    "aid.other",
}


def _kinds(family: Family, *rows: tuple[str, str, Course]) -> tuple[TreatmentKind, ...]:
    return tuple(TreatmentKind(code, word, family, course, stays=code in _STAYS) for code, word, course in rows)


TREATMENT_KINDS: tuple[TreatmentKind, ...] = (
    *_kinds(
        Family.SURGERY,
        ("surgery.debulk", QT_TRANSLATE_NOOP("caregiver", "operation to make a tumour smaller"), Course.ONE_DAY),
        (
            "surgery.nerve_cut",
            QT_TRANSLATE_NOOP("caregiver", "operation to cut a nerve near the spine"),
            Course.ONE_DAY,
        ),
        ("surgery.spine_fix", QT_TRANSLATE_NOOP("caregiver", "operation to steady the spine"), Course.ONE_DAY),
        ("surgery.bone_pin", QT_TRANSLATE_NOOP("caregiver", "pin or plate in a weak bone"), Course.ONE_DAY),
        ("surgery.bowel", QT_TRANSLATE_NOOP("caregiver", "operation for a blocked bowel"), Course.ONE_DAY),
        ("surgery.gonads", QT_TRANSLATE_NOOP("caregiver", "removal of ovaries or testes"), Course.ONE_DAY),
        ("surgery.other", QT_TRANSLATE_NOOP("caregiver", "other operation"), Course.ONE_DAY),
    ),
    *_kinds(
        Family.NERVES,
        ("block.epidural_spinal", QT_TRANSLATE_NOOP("caregiver", "epidural or spinal"), Course.SPAN),
        ("block.nerve", QT_TRANSLATE_NOOP("caregiver", "nerve block"), Course.SPAN),
        ("device.neurostim", QT_TRANSLATE_NOOP("caregiver", "nerve stimulator under the skin"), Course.SPAN),
    ),
    *_kinds(
        Family.RADIOTHERAPY,
        ("rt.external", QT_TRANSLATE_NOOP("caregiver", "radiotherapy from outside"), Course.SESSIONS),
        ("rt.stereotactic", QT_TRANSLATE_NOOP("caregiver", "stereotactic radiotherapy"), Course.SESSIONS),
        ("rt.isotope", QT_TRANSLATE_NOOP("caregiver", "radiotherapy by injection (isotope)"), Course.TIMES),
        ("rt.ovarian", QT_TRANSLATE_NOOP("caregiver", "radiotherapy to the ovaries"), Course.SESSIONS),
    ),
    *_kinds(
        Family.MEDICINES,
        ("chemo", QT_TRANSLATE_NOOP("caregiver", "chemotherapy"), Course.CYCLES),
        ("hormone", QT_TRANSLATE_NOOP("caregiver", "hormone therapy"), Course.SPAN),
        ("targeted", QT_TRANSLATE_NOOP("caregiver", "targeted therapy"), Course.SPAN),
        ("targeted.trastuzumab", QT_TRANSLATE_NOOP("caregiver", "trastuzumab infusion"), Course.CYCLES),
        ("immuno", QT_TRANSLATE_NOOP("caregiver", "immunotherapy"), Course.CYCLES),
    ),
    *_kinds(
        Family.BONES,
        ("bone.cement", QT_TRANSLATE_NOOP("caregiver", "bone cement"), Course.ONE_DAY),
        ("bone.strengthener", QT_TRANSLATE_NOOP("caregiver", "bone strengthener"), Course.TIMES),
    ),
    *_kinds(
        Family.BODY,
        ("physio", QT_TRANSLATE_NOOP("caregiver", "physiotherapy"), Course.SESSIONS),
        ("occupational", QT_TRANSLATE_NOOP("caregiver", "occupational therapy"), Course.SESSIONS),
        ("massage", QT_TRANSLATE_NOOP("caregiver", "massage"), Course.SESSIONS),
        ("acupuncture", QT_TRANSLATE_NOOP("caregiver", "acupuncture"), Course.SESSIONS),
        ("heat_cold", QT_TRANSLATE_NOOP("caregiver", "heat and cold"), Course.SPAN),
        ("tens", QT_TRANSLATE_NOOP("caregiver", "TENS machine"), Course.SPAN),
    ),
    *_kinds(
        Family.MIND,
        ("psychological", QT_TRANSLATE_NOOP("caregiver", "counselling or a psychologist"), Course.SESSIONS),
        ("relaxation", QT_TRANSLATE_NOOP("caregiver", "relaxation"), Course.SESSIONS),
        ("meditation", QT_TRANSLATE_NOOP("caregiver", "meditation"), Course.SESSIONS),
        ("yoga", QT_TRANSLATE_NOOP("caregiver", "yoga"), Course.SESSIONS),
    ),
    *_kinds(
        Family.AIDS,
        ("aid.brace", QT_TRANSLATE_NOOP("caregiver", "brace or splint"), Course.SPAN),
        ("aid.walking", QT_TRANSLATE_NOOP("caregiver", "walking aid"), Course.SPAN),
        ("aid.wheelchair", QT_TRANSLATE_NOOP("caregiver", "wheelchair"), Course.SPAN),
        ("aid.other", QT_TRANSLATE_NOOP("caregiver", "other aid"), Course.SPAN),
    ),
    *_kinds(
        Family.SCANS,
        ("scan.dexa", QT_TRANSLATE_NOOP("caregiver", "bone density scan (DEXA)"), Course.ONE_DAY),
        ("scan.other", QT_TRANSLATE_NOOP("caregiver", "other scan"), Course.ONE_DAY),
    ),
    *_kinds(
        Family.OTHER,
        ("complementary", QT_TRANSLATE_NOOP("caregiver", "other gentle method"), Course.SESSIONS),
        ("other", QT_TRANSLATE_NOOP("caregiver", "something else"), Course.SPAN),
    ),
)
FAMILY_WORDS: dict[Family, str] = {
    Family.SURGERY: QT_TRANSLATE_NOOP("caregiver", "Operations"),
    Family.NERVES: QT_TRANSLATE_NOOP("caregiver", "Nerves"),
    Family.RADIOTHERAPY: QT_TRANSLATE_NOOP("caregiver", "Radiotherapy"),
    Family.MEDICINES: QT_TRANSLATE_NOOP("caregiver", "Cancer medicines"),
    Family.BONES: QT_TRANSLATE_NOOP("caregiver", "Bones"),
    Family.BODY: QT_TRANSLATE_NOOP("caregiver", "Body"),
    Family.MIND: QT_TRANSLATE_NOOP("caregiver", "Mind and rest"),
    Family.AIDS: QT_TRANSLATE_NOOP("caregiver", "Aids"),
    Family.SCANS: QT_TRANSLATE_NOOP("caregiver", "Scans"),
    Family.OTHER: QT_TRANSLATE_NOOP("caregiver", "Other"),
}
_BY_CODE = {kind.code: kind for kind in TREATMENT_KINDS}


def treatment_kind(code: str) -> TreatmentKind | None:
    """The kind with this code; None for one of a newer version."""
    return _BY_CODE.get(code)


def course_of(code: str) -> Course:
    """How the days of a kind are written; one of a newer version goes from a day to a day."""
    known = treatment_kind(code)
    return Course.SPAN if known is None else known.course


def kind_word(code: str) -> Text:
    """What a kind is called, as inside a sentence; the code itself for one of a newer version."""
    known = treatment_kind(code)
    return Text(known.word) if known else Text("{code}", {"code": code.replace(".", " ").replace("_", " ")})
