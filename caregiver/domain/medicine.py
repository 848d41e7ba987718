"""A medicine on the family's list (DESIGN 4; care.md 1.2, 1.7; care-rules 15, 21)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from caregiver.domain.errors import BadInput
from caregiver.domain.text import QT_TRANSLATE_NOOP


class Form(StrEnum):
    """What it looks like, as on the box."""

    TABLETS = "tablets"
    CAPSULES = "capsules"
    LIQUID = "liquid"
    DROPS = "drops"
    SACHETS = "sachets"
    PATCH = "patch"
    PLASTER = "plaster"
    INJECTION = "injection"
    PUMP = "pump"
    SUPPOSITORY = "suppository"
    SPRAY = "spray"
    INHALER = "inhaler"
    GEL = "gel"
    LOZENGE = "lozenge"
    OTHER = "other"


class Route(StrEnum):
    """How it gets into the body (care-rules 15)."""

    MOUTH = "mouth"
    UNDER_TONGUE = "under_tongue"
    SKIN = "skin"
    PATCH = "patch"
    INJECTION = "injection"
    RECTAL = "rectal"
    PUMP = "pump"
    OTHER = "other"


class Release(StrEnum):
    """Long-acting or quick-acting; asked of every opioid, never chosen for the family (care.md 1.7)."""

    LONG_ACTING = "long_acting"
    QUICK_ACTING = "quick_acting"
    NOT_SURE = "not_sure"
    DOES_NOT_APPLY = "does_not_apply"


class MedicineClass(StrEnum):
    """What kind of medicine it is (care.md 1.7)."""

    NOT_SAID = "not_said"
    PARACETAMOL = "paracetamol"
    NSAID = "nsaid"
    OPIOID_WEAK = "opioid_weak"
    OPIOID = "opioid"
    ANTIDEPRESSANT_FOR_PAIN = "antidepressant_for_pain"
    NERVE_MEDICINE = "nerve_medicine"
    STEROID = "steroid"
    BONE_STRENGTHENER = "bone_strengthener"
    LAXATIVE = "laxative"
    ANTISICKNESS = "antisickness"
    STOMACH_PROTECTOR = "stomach_protector"
    MUSCLE_RELAXANT = "muscle_relaxant"
    SLEEP_ANXIETY = "sleep_anxiety"
    TOPICAL = "topical"
    ANTICANCER = "anticancer"
    ANTIDOTE = "antidote"
    BLOOD_THINNER = "blood_thinner"
    OTHER = "other"


class WhereGiven(StrEnum):
    """Where it is given."""

    HOME = "home"
    CLINIC = "clinic"


@dataclass(frozen=True)
class Medicine:
    """What stays the same while plans change.

    Attributes:
        name: The generic name as on the box: "Morphine".
        brand: The maker's name on the box, or "".
        form, route, release, kind: As asked; never chosen by the program.
        purpose: What it is for, in the family's words: "pain".
        prescriber: Who prescribed it: "Dr Patel".
        late_rule: What the team or the leaflet says if a dose is late, as told; "" means nothing is written.
        late_rule_by, late_rule_on: Who told it, and when.
        where_given: At home, or at the clinic (then it never rings).
        place: Its fixed place among the others of its page: 0 is first (care-rules 19).
    """

    name: str
    form: Form = Form.OTHER
    route: Route = Route.OTHER
    release: Release = Release.DOES_NOT_APPLY
    kind: MedicineClass = MedicineClass.NOT_SAID
    brand: str = ""
    purpose: str = ""
    prescriber: str = ""
    late_rule: str = ""
    late_rule_by: str = ""
    late_rule_on: date | None = None
    where_given: WhereGiven = WhereGiven.HOME
    place: int = 0

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise BadInput("name", QT_TRANSLATE_NOOP("caregiver", "Please write the name on the box."))

    @property
    def is_opioid(self) -> bool:
        """Whether it is a weak or strong opioid, as the family said."""
        return self.kind in {MedicineClass.OPIOID, MedicineClass.OPIOID_WEAK}

    @property
    def is_strong(self) -> bool:
        """A strong pain medicine: answered one by one, counted with a witness (care-rules 10, 20)."""
        return self.kind is MedicineClass.OPIOID or (self.is_opioid and self.form in {Form.PATCH, Form.PUMP})
