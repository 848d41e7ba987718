"""The kinds of treatment, in the groups they are chosen from (care.md 1.1, 1.7; care-rules 46)."""

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
    """How its days are written: one day, from a day to a day, or session by session."""

    ONE_DAY = "one_day"
    SPAN = "span"
    SESSIONS = "sessions"


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


_SURGERY = (
    ("surgery.debulk", QT_TRANSLATE_NOOP("caregiver", "operation to make a tumour smaller")),
    ("surgery.nerve_cut", QT_TRANSLATE_NOOP("caregiver", "operation to cut a nerve near the spine")),
    ("surgery.spine_fix", QT_TRANSLATE_NOOP("caregiver", "operation to steady the spine")),
    ("surgery.bone_pin", QT_TRANSLATE_NOOP("caregiver", "pin or plate in a weak bone")),
    ("surgery.bowel", QT_TRANSLATE_NOOP("caregiver", "operation for a blocked bowel")),
    ("surgery.gonads", QT_TRANSLATE_NOOP("caregiver", "removal of ovaries or testes")),
    ("surgery.other", QT_TRANSLATE_NOOP("caregiver", "other operation")),
)
_SESSIONS = Course.SESSIONS

TREATMENT_KINDS: tuple[TreatmentKind, ...] = (
    *(TreatmentKind(code, word, Family.SURGERY) for code, word in _SURGERY),
    TreatmentKind(
        "block.epidural_spinal", QT_TRANSLATE_NOOP("caregiver", "epidural or spinal"), Family.NERVES, Course.SPAN, True
    ),
    TreatmentKind("block.nerve", QT_TRANSLATE_NOOP("caregiver", "nerve block"), Family.NERVES, Course.SPAN),
    TreatmentKind(
        "device.neurostim",
        QT_TRANSLATE_NOOP("caregiver", "neurostimulator under the skin"),
        Family.NERVES,
        stays=True,
    ),
    TreatmentKind(
        "rt.external",
        QT_TRANSLATE_NOOP("caregiver", "radiotherapy from outside"),
        Family.RADIOTHERAPY,
        _SESSIONS,
    ),
    TreatmentKind(
        "rt.stereotactic",
        QT_TRANSLATE_NOOP("caregiver", "stereotactic radiotherapy"),
        Family.RADIOTHERAPY,
        _SESSIONS,
    ),
    TreatmentKind(
        "rt.isotope",
        QT_TRANSLATE_NOOP("caregiver", "radioisotope into a vein"),
        Family.RADIOTHERAPY,
        _SESSIONS,
    ),
    TreatmentKind(
        "rt.ovarian", QT_TRANSLATE_NOOP("caregiver", "radiotherapy to the ovaries"), Family.RADIOTHERAPY, _SESSIONS
    ),
    TreatmentKind("chemo", QT_TRANSLATE_NOOP("caregiver", "chemotherapy"), Family.MEDICINES, _SESSIONS),
    TreatmentKind("hormone", QT_TRANSLATE_NOOP("caregiver", "hormone therapy"), Family.MEDICINES, Course.SPAN),
    TreatmentKind("targeted", QT_TRANSLATE_NOOP("caregiver", "targeted therapy"), Family.MEDICINES, Course.SPAN),
    TreatmentKind(
        "targeted.trastuzumab", QT_TRANSLATE_NOOP("caregiver", "trastuzumab infusion"), Family.MEDICINES, _SESSIONS
    ),
    TreatmentKind("immuno", QT_TRANSLATE_NOOP("caregiver", "immunotherapy"), Family.MEDICINES, _SESSIONS),
    TreatmentKind("bone.cement", QT_TRANSLATE_NOOP("caregiver", "bone cement"), Family.BONES),
    TreatmentKind("bone.strengthener", QT_TRANSLATE_NOOP("caregiver", "bone strengthener"), Family.BONES, _SESSIONS),
    TreatmentKind("physio", QT_TRANSLATE_NOOP("caregiver", "physiotherapy"), Family.BODY, _SESSIONS),
    TreatmentKind("occupational", QT_TRANSLATE_NOOP("caregiver", "occupational therapy"), Family.BODY, _SESSIONS),
    TreatmentKind("massage", QT_TRANSLATE_NOOP("caregiver", "massage"), Family.BODY, _SESSIONS),
    TreatmentKind("acupuncture", QT_TRANSLATE_NOOP("caregiver", "acupuncture"), Family.BODY, _SESSIONS),
    TreatmentKind("heat_cold", QT_TRANSLATE_NOOP("caregiver", "heat and cold"), Family.BODY, Course.SPAN),
    TreatmentKind("tens", QT_TRANSLATE_NOOP("caregiver", "TENS machine"), Family.BODY, Course.SPAN, True),
    TreatmentKind("psychological", QT_TRANSLATE_NOOP("caregiver", "psychological help"), Family.MIND, _SESSIONS),
    TreatmentKind("relaxation", QT_TRANSLATE_NOOP("caregiver", "relaxation"), Family.MIND, _SESSIONS),
    TreatmentKind("meditation", QT_TRANSLATE_NOOP("caregiver", "meditation"), Family.MIND, _SESSIONS),
    TreatmentKind("yoga", QT_TRANSLATE_NOOP("caregiver", "yoga"), Family.MIND, _SESSIONS),
    TreatmentKind("aid.brace", QT_TRANSLATE_NOOP("caregiver", "brace or splint"), Family.AIDS, Course.SPAN, True),
    TreatmentKind("aid.walking", QT_TRANSLATE_NOOP("caregiver", "walking aid"), Family.AIDS, Course.SPAN, True),
    TreatmentKind("aid.wheelchair", QT_TRANSLATE_NOOP("caregiver", "wheelchair"), Family.AIDS, Course.SPAN, True),
    TreatmentKind("aid.other", QT_TRANSLATE_NOOP("caregiver", "other aid"), Family.AIDS, Course.SPAN, True),
    TreatmentKind("scan.dexa", QT_TRANSLATE_NOOP("caregiver", "bone density scan (DEXA)"), Family.SCANS),
    TreatmentKind("scan.other", QT_TRANSLATE_NOOP("caregiver", "other scan"), Family.SCANS),
    TreatmentKind("complementary", QT_TRANSLATE_NOOP("caregiver", "other gentle method"), Family.OTHER, _SESSIONS),
    TreatmentKind("other", QT_TRANSLATE_NOOP("caregiver", "something else"), Family.OTHER, Course.SPAN),
)
FAMILY_WORDS: dict[Family, str] = {
    Family.SURGERY: QT_TRANSLATE_NOOP("caregiver", "Operations"),
    Family.NERVES: QT_TRANSLATE_NOOP("caregiver", "Nerves and spine"),
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


def kind_word(code: str) -> Text:
    """What a kind is called, as inside a sentence; the code itself for one of a newer version."""
    known = treatment_kind(code)
    return Text(known.word) if known else Text("{code}", {"code": code.replace(".", " ").replace("_", " ")})
