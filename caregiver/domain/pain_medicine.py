"""Which medicines are taken against pain itself, as far as the family said."""

from caregiver.domain.medicine import Medicine, MedicineClass

_FOR_PAIN = frozenset(
    {
        MedicineClass.PARACETAMOL,
        MedicineClass.NSAID,
        MedicineClass.OPIOID_WEAK,
        MedicineClass.OPIOID,
        MedicineClass.ANTIDEPRESSANT_FOR_PAIN,
        MedicineClass.NERVE_MEDICINE,
        MedicineClass.STEROID,
        MedicineClass.MUSCLE_RELAXANT,
        MedicineClass.TOPICAL,
    }
)
_NOT_TOLD = frozenset({MedicineClass.NOT_SAID, MedicineClass.OTHER})


def is_for_pain(medicine: Medicine) -> bool:
    """Whether a medicine is taken against pain: by its class, or where none tells, by what the family says it is for.

    A laxative or a medicine against feeling sick never is, whatever else is written.
    """
    if medicine.kind in _NOT_TOLD:
        return "pain" in medicine.purpose.casefold()
    return medicine.kind in _FOR_PAIN
