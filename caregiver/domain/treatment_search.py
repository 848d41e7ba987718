"""Other words by which a kind of treatment is found when it is chosen: a trade name, the word of a leaflet."""

from caregiver.domain.text import QT_TRANSLATE_NOOP, Translate
from caregiver.domain.treatment_codes import FAMILY_WORDS, TREATMENT_KINDS, TreatmentKind

_ALSO = {
    "surgery.debulk": QT_TRANSLATE_NOOP("caregiver", "debulking"),
    "surgery.nerve_cut": QT_TRANSLATE_NOOP("caregiver", "surgery"),
    "surgery.spine_fix": QT_TRANSLATE_NOOP("caregiver", "surgery; fusion"),
    "surgery.bone_pin": QT_TRANSLATE_NOOP("caregiver", "surgery; operation; rod; nail"),
    "surgery.bowel": QT_TRANSLATE_NOOP("caregiver", "surgery; stoma; stent"),
    "surgery.gonads": QT_TRANSLATE_NOOP("caregiver", "surgery; operation"),
    "surgery.other": QT_TRANSLATE_NOOP("caregiver", "surgery"),
    "block.epidural_spinal": QT_TRANSLATE_NOOP("caregiver", "catheter; needle in the back"),
    "block.nerve": QT_TRANSLATE_NOOP("caregiver", "injection; steroid; numbing"),
    "device.neurostim": QT_TRANSLATE_NOOP("caregiver", "neuro stimulator; implant"),
    "rt.external": QT_TRANSLATE_NOOP("caregiver", "radiation; external beam; rays"),
    "rt.stereotactic": QT_TRANSLATE_NOOP("caregiver", "radiation; SBRT; SABR; cyberknife"),
    "rt.isotope": QT_TRANSLATE_NOOP("caregiver", "radiation; drip; radium; strontium"),
    "rt.ovarian": QT_TRANSLATE_NOOP("caregiver", "radiation"),
    "chemo": QT_TRANSLATE_NOOP("caregiver", "drip; infusion"),
    "hormone": QT_TRANSLATE_NOOP("caregiver", "tablets; implant; injection"),
    "targeted": QT_TRANSLATE_NOOP("caregiver", "tablets; antibody"),
    "targeted.trastuzumab": QT_TRANSLATE_NOOP("caregiver", "Herceptin; drip"),
    "immuno": QT_TRANSLATE_NOOP("caregiver", "drip; infusion; antibody"),
    "bone.cement": QT_TRANSLATE_NOOP("caregiver", "vertebra; spine"),
    "bone.strengthener": QT_TRANSLATE_NOOP("caregiver", "zoledronic; pamidronate; denosumab; drip; injection"),
    "physio": QT_TRANSLATE_NOOP("caregiver", "exercise; stretching; physical therapy"),
    "occupational": QT_TRANSLATE_NOOP("caregiver", "pacing; saving strength; home visit"),
    "acupuncture": QT_TRANSLATE_NOOP("caregiver", "needles"),
    "heat_cold": QT_TRANSLATE_NOOP("caregiver", "warm pad; ice"),
    "psychological": QT_TRANSLATE_NOOP("caregiver", "talking; psychology; CBT"),
    "relaxation": QT_TRANSLATE_NOOP("caregiver", "breathing"),
    "meditation": QT_TRANSLATE_NOOP("caregiver", "mindfulness"),
    "aid.brace": QT_TRANSLATE_NOOP("caregiver", "corset; collar; support"),
    "aid.walking": QT_TRANSLATE_NOOP("caregiver", "walker; frame; stick; crutches; rollator"),
    "aid.other": QT_TRANSLATE_NOOP("caregiver", "bed; chair; rail; hoist; mattress"),
    "scan.dexa": QT_TRANSLATE_NOOP("caregiver", "DXA"),
    "scan.other": QT_TRANSLATE_NOOP("caregiver", "MRI; CT; PET; X-ray; ultrasound; test"),
    "complementary": QT_TRANSLATE_NOOP("caregiver", "herbs; art; music"),
}
"""Between semicolons; a translation replaces them row by row."""


def other_words(code: str, translate: Translate) -> str:
    """The other words of a kind, "" for none."""
    also = _ALSO.get(code, "")
    return translate(also, None) if also else ""


def kinds_found(typed: str, translate: Translate) -> tuple[TreatmentKind, ...]:
    """The kinds of which each typed word, or its beginning, is a word; all of them where nothing was typed."""
    wanted = typed.casefold().split()
    return tuple(kind for kind in TREATMENT_KINDS if _holds(kind, wanted, translate))


def _holds(kind: TreatmentKind, wanted: list[str], translate: Translate) -> bool:
    said = " ".join(
        (translate(kind.word, None), translate(FAMILY_WORDS[kind.family], None), other_words(kind.code, translate))
    )
    known = said.casefold().replace("(", " ").replace(";", " ").split()
    return all(any(word.startswith(typed) for word in known) for typed in wanted)
