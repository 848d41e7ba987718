"""Every kind of treatment that the sources name is there, with a plain word."""

import pytest

from caregiver.domain.text import untranslated
from caregiver.domain.treatment_codes import (
    FAMILY_WORDS,
    TREATMENT_KINDS,
    Course,
    Family,
    course_of,
    kind_word,
    treatment_kind,
)
from caregiver.domain.treatment_search import kinds_found
from caregiver.domain.vocabulary import Kind, codes

CARE_MD_1_1 = {
    "Debulking surgery": "surgery.debulk",
    "Nerve-cutting surgery near spinal cord": "surgery.nerve_cut",
    "Surgery to stabilise the spine": "surgery.spine_fix",
    "Surgery for complications, e.g. blocked small bowel or colon": "surgery.bowel",
    "Pin and plate in weak bone": "surgery.bone_pin",
    "Epidural anaesthetic by needle or catheter": "block.epidural_spinal",
    "Nerve block": "block.nerve",
    "Implanted neurostimulator": "device.neurostim",
    "External beam radiotherapy": "rt.external",
    "Stereotactic radiotherapy": "rt.stereotactic",
    "Radioisotope/systemic radiation": "rt.isotope",
    "Chemotherapy": "chemo",
    "Hormonal therapy": "hormone",
    "Targeted therapy": "targeted",
    "Immunotherapy": "immuno",
    "Herceptin (trastuzumab) infusion": "targeted.trastuzumab",
    "Cementoplasty/bone cement in vertebrae": "bone.cement",
    "Bisphosphonates and monoclonal antibodies for bone": "bone.strengthener",
    "Physical therapy": "physio",
    "Occupational therapy": "occupational",
    "Wheelchair": "aid.wheelchair",
    "Walker": "aid.walking",
    "Splint, brace": "aid.brace",
    "Heat or cold": "heat_cold",
    "Massage": "massage",
    "Acupuncture": "acupuncture",
    "Yoga": "yoga",
    "Meditation; mindfulness": "meditation",
    "Relaxation": "relaxation",
    "Herbal remedies": "complementary",
    "DEXA scan": "scan.dexa",
}
LOGGED_EACH_TIME = {
    "Exercise: stretching": "stretching",
    "Heat": "heat",
    "Cold": "cold",
    "Mindfulness": "mindfulness",
    "Massage": "massage_gentle",
    "Acupuncture": "acupuncture",
}
"""What care.md 1.1 calls a relief code: it is written down each time it is done, with before and after."""
CARE_MD_1_7 = """
    surgery.debulk surgery.nerve_cut surgery.spine_fix surgery.bone_pin surgery.bowel surgery.other
    block.epidural_spinal block.nerve device.neurostim rt.external rt.stereotactic rt.isotope chemo hormone targeted
    immuno bone.cement bone.strengthener physio occupational psychological complementary scan.dexa scan.other other
"""
A_MEDICINE_INSTEAD = "device.pump"
CARE_RULES_46 = {
    "psychological methods": "psychological",
    "aids": "aid.other",
    "braces": "aid.brace",
    "loss of ovaries / testes": "surgery.gonads",
    "ovarian radiotherapy": "rt.ovarian",
}
ISSUE = {
    "surgery kinds": "surgery.other",
    "epidural": "block.epidural_spinal",
    "nerve block": "block.nerve",
    "neurostimulator": "device.neurostim",
    "external radiotherapy with sessions": "rt.external",
    "stereotactic radiotherapy with sessions": "rt.stereotactic",
    "isotope radiotherapy": "rt.isotope",
    "chemotherapy cycles": "chemo",
    "hormone": "hormone",
    "targeted": "targeted",
    "immunotherapy": "immuno",
    "trastuzumab infusion": "targeted.trastuzumab",
    "cement": "bone.cement",
    "bone strengtheners": "bone.strengthener",
    "physio": "physio",
    "occupational therapy": "occupational",
    "psychological methods": "psychological",
    "relaxation": "relaxation",
    "massage": "massage",
    "acupuncture": "acupuncture",
    "yoga": "yoga",
    "meditation": "meditation",
    "heat and cold": "heat_cold",
    "aids": "aid.other",
    "braces": "aid.brace",
    "scans such as DEXA": "scan.dexa",
    "ovary / testis removal": "surgery.gonads",
}
NOT_TO_SAY = ("energy", "antioxidant", "fight", "herceptin, a hormone", "promise", "cure")
"""Care.md 1.6."""


@pytest.mark.parametrize("named", [CARE_MD_1_1, CARE_RULES_46, ISSUE], ids=["care.md 1.1", "care-rules 46", "issue"])
def test_every_kind_that_is_named_is_there(named: dict[str, str]) -> None:
    assert {item: code for item, code in named.items() if treatment_kind(code) is None} == {}


def test_every_code_of_the_vocabulary_is_there_but_the_pump() -> None:
    known = {kind.code for kind in TREATMENT_KINDS}
    assert set(CARE_MD_1_7.split()) - known == set()
    assert A_MEDICINE_INSTEAD not in known


def test_what_is_logged_each_time_has_its_word_there() -> None:
    known = {code.code for code in codes(Kind.COMFORT)}
    assert {item for item, code in LOGGED_EACH_TIME.items() if code not in known} == set()


def test_each_kind_has_one_code_one_word_and_a_family() -> None:
    assert len({kind.code for kind in TREATMENT_KINDS}) == len({kind.word for kind in TREATMENT_KINDS}) == 39
    assert {kind.family for kind in TREATMENT_KINDS} == set(Family) == set(FAMILY_WORDS)


def test_the_seeds_mistakes_are_not_repeated() -> None:
    said = " ".join(kind.word for kind in TREATMENT_KINDS).casefold()
    assert not [words for words in NOT_TO_SAY if words in said]
    assert treatment_kind("targeted.trastuzumab").word == "trastuzumab infusion"
    assert "hormone" not in {kind.code for kind in kinds_found("Herceptin", untranslated)}


@pytest.mark.parametrize(
    ("code", "course"),
    [
        ("bone.cement", Course.ONE_DAY),
        ("hormone", Course.SPAN),
        ("rt.external", Course.SESSIONS),
        ("chemo", Course.CYCLES),
        ("bone.strengthener", Course.TIMES),
        ("of.a_newer_version", Course.SPAN),
    ],
)
def test_the_days_of_a_kind_are_written_in_its_way(code: str, course: Course) -> None:
    assert course_of(code) is course


def test_a_kind_of_a_newer_version_is_told_by_its_code() -> None:
    assert str(kind_word("rt.proton_beam")) == "rt proton beam"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("stereo", {"rt.stereotactic"}),
        ("HERCEPTIN", {"targeted.trastuzumab"}),
        ("dexa", {"scan.dexa"}),
        ("mindful", {"meditation"}),
        ("crutch", {"aid.walking"}),
        ("nerve op", {"surgery.nerve_cut"}),
        ("denosumab", {"bone.strengthener"}),
        ("nothing like this", set()),
    ],
)
def test_a_kind_is_found_by_what_people_call_it(typed: str, found: set[str]) -> None:
    assert {kind.code for kind in kinds_found(typed, untranslated)} == found


def test_nothing_typed_leaves_all() -> None:
    assert kinds_found(" ", untranslated) == TREATMENT_KINDS
