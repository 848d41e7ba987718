"""What is often asked about with a kind of medicine: words to write down, never a warning and never a cause.

Sources are marks of care.md: S1, S3 the texts it began with; R34, R37, R38, R39 in its list; OK common knowledge that
no clinician has reviewed yet. Kinds of which care.md names nothing have no words here.
"""

from dataclasses import dataclass

from caregiver.domain.medicine import MedicineClass
from caregiver.domain.symptom_codes import BOWELS_OPENED


@dataclass(frozen=True)
class ClassSymptoms:
    """The words of one kind of medicine.

    Attributes:
        codes: Codes of `Kind.SYMPTOM`, the most asked about first.
        source: Where care.md has it from.
    """

    codes: tuple[str, ...] = ()
    source: str = ""


_NOTHING = ClassSymptoms()
_OPIOID = ClassSymptoms(
    ("drowsy", "constipation", BOWELS_OPENED, "nausea", "hard_to_wake", "confused", "muscle_jerks"), "S1, S3, R37"
)
_OF_CLASS = {
    MedicineClass.OPIOID: _OPIOID,
    MedicineClass.OPIOID_WEAK: _OPIOID,
    MedicineClass.NSAID: ClassSymptoms(("stomach_upset", "bleeding", "black_stool"), "S1, S3, R39"),
    MedicineClass.STEROID: ClassSymptoms(
        ("poor_sleep", "restless", "low_mood", "stomach_upset", "thirst", "passing_more_urine"), "R34, OK"
    ),
    MedicineClass.ANTIDEPRESSANT_FOR_PAIN: ClassSymptoms(("drowsy", "dry_mouth", "dizzy"), "OK"),
    MedicineClass.NERVE_MEDICINE: ClassSymptoms(("drowsy", "dizzy", "unsteady"), "OK"),
    MedicineClass.BONE_STRENGTHENER: ClassSymptoms(("jaw_pain", "joint_ache"), "R34"),
    MedicineClass.LAXATIVE: ClassSymptoms((BOWELS_OPENED, "constipation", "stomach_upset"), "OK"),
    MedicineClass.ANTISICKNESS: ClassSymptoms(("nausea", "vomiting", "drowsy", "restless"), "OK"),
    MedicineClass.MUSCLE_RELAXANT: ClassSymptoms(("drowsy", "unsteady"), "OK"),
    MedicineClass.SLEEP_ANXIETY: ClassSymptoms(("drowsy", "confused", "unsteady", "fall"), "OK"),
    MedicineClass.TOPICAL: ClassSymptoms(("rash", "itch"), "OK"),
    MedicineClass.ANTICANCER: ClassSymptoms(
        ("joint_ache", "nausea", "tired", "sore_mouth", "fever_shivers"), "S3, R38, OK"
    ),
    MedicineClass.BLOOD_THINNER: ClassSymptoms(("bleeding", "black_stool"), "R39, OK"),
}


def symptoms_of(kind: MedicineClass) -> ClassSymptoms:
    """The words of a kind of medicine; none where nothing is known of it."""
    return _OF_CLASS.get(kind, _NOTHING)
