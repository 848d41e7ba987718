"""For each rule: diaries that raise its question, each with the same diary one fact short, which does not."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from caregiver.domain.amounts import Amount
from caregiver.domain.dose import DoseAnswer, Reason
from caregiver.domain.medicine import Form, MedicineClass, WhereGiven
from caregiver.domain.pain import Series
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.question_rules.facts import Facts, OnDay, Supply
from caregiver.domain.question_rules.rules import suggested
from caregiver.domain.question_rules.suggestion import Suggestion
from caregiver.domain.question_rules.thresholds import Thresholds
from caregiver.domain.regimen import Limits
from caregiver.domain.review import AreaScore, Load, OwnDay
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.symptom import Grade, Symptom
from caregiver.domain.treatment import TreatmentState
from caregiver.domain.units import Unit
from caregiver.services.question_texts import read_question_texts
from tests.domain.question_rules.quiet_facts import (
    CONTACTS,
    GUESS,
    MORPHINE,
    QUIET,
    ROBERT,
    SENNA,
    as_needed,
    at,
    back,
    comfort,
    dose,
    entry,
    joined,
    listed,
    numbers,
    pair,
    rest,
    review,
    spell,
    symptom,
    treatment,
)

TEXTS = read_question_texts(Path(__file__).parents[3] / "resources")

PLANNED, UNDER_WAY, DONE = TreatmentState.PLANNED, TreatmentState.UNDER_WAY, TreatmentState.DONE
DID_NOT_WANT = {"answer": DoseAnswer.NOT_GIVEN, "reason": Reason.DID_NOT_WANT}


class Case(NamedTuple):
    """One diary that raises a question, and the same one fact short."""

    code: str
    what: str
    full: Facts
    short: Facts


def in_words(facts: Facts) -> tuple[Suggestion, ...]:
    """What the rules suggest, in words."""
    return tuple(TEXTS.worded(one) for one in suggested(facts, Thresholds()))


def _case(code: str, what: str, full: dict[str, Any], short: dict[str, Any]) -> Case:
    return Case(code, what, replace(QUIET, **full), replace(QUIET, **{**full, **short}))


def _of_numbers() -> Iterator[Case]:
    yield _case("Q2", "a seven", {"numbers": numbers({3: [4, 7]})}, {"numbers": numbers({3: [4, 6]})})
    yield _case(
        *("Q2", "a guess of eight, where there are only guesses"),
        {"numbers": numbers({3: [8]}, GUESS)},
        {"numbers": joined(numbers({3: [8]}, GUESS), numbers({5: [2]}))},
    )
    yield _case(
        *("Q3", "a week above the goal"),
        {"numbers": numbers({1: [5], 2: [5], 3: [5]})},
        {"numbers": numbers({1: [5], 2: [5]})},
    )
    yield _case(
        *("Q3", "the goal itself is not above it"),
        {"numbers": numbers({1: [4, 5], 2: [4, 5], 3: [5]})},
        {"numbers": numbers({1: [4, 5], 2: [4, 5], 3: [4]})},
    )
    weeks = {10: [3], 9: [3], 8: [3], 3: [5], 2: [5], 1: [5]}
    yield _case(
        "Q4", "two more than last week", {"numbers": numbers(weeks)}, {"numbers": numbers({**weeks, 2: [4], 1: [4]})}
    )
    yield _case(
        *("Q9", "two nights with his numbers"),
        {"entries": (entry(2, 6, 3), entry(1, 5, 4))},
        {"entries": (entry(2, 6, 3), entry(1, 0, 4))},
    )
    yield _case(
        *("Q9", "pain that got in the way of sleep"),
        {"reviews": (review(2, areas=(AreaScore("sleep", 5),)),)},
        {"reviews": (review(2, areas=(AreaScore("sleep", 4),)),)},
    )
    high = {ago: [6] for ago in range(12)}
    strong = {"numbers": numbers(high), "medicines": (MORPHINE, SENNA)}
    yield _case("Q20", "two weeks above the goal with morphine", strong, {"medicines": (SENNA,)})
    visits = {"numbers": numbers({ago: [6] for ago in (30, 31, 32, 12, 13, 14)}), "visits": (back(30), back(12))}
    yield _case("Q22", "two visits after a week above the goal", visits, {"visits": (back(12),)})
    team = UrgentContacts(CallNumber(), CallNumber("1", "Palliative team"), CONTACTS.out_of_hours, fever_figure="38")
    yield _case("Q22", "no pain team among the numbers", visits, {"contacts": team})


def _of_words() -> Iterator[Case]:
    before = [entry(ago, timing=("before_next_dose",)) for ago in (3, 2, 1)]
    yield _case("Q5", "three before the next dose", {"entries": tuple(before)}, {"entries": tuple(before[1:])})
    moving = {
        "entries": (entry(3, worse=("walking",)), entry(2, timing=("on_movement",))),
        "spells": (spell(1, "getting_up"),),
    }
    yield _case("Q8", "three on moving", moving, {"spells": ()})
    yield _case("Q21", "three on moving", moving, {"entries": moving["entries"][1:]})
    yield _case("Q21", "a fall", {"symptoms": (symptom(4, "fall"),)}, {"symptoms": (symptom(4, "fall", Grade.NONE),)})
    burns = [entry(ago, qualities=("burning", "aching")) for ago in (3, 2, 1)]
    yield _case("Q14", "three that burn", {"entries": tuple(burns)}, {"entries": tuple(burns[:2])})
    knee = (entry(30, places=("front-thigh-left",)), entry(2, places=("front-thigh-left", "front-knee-left")))
    same = (entry(30, places=("front-knee-left",)), *knee[1:])
    yield _case("Q15", "a new place", {"entries": knee}, {"entries": same + knee[:1]})
    yield _case("Q1", "a new place", {"entries": knee}, {"entries": same + knee[:1]})
    nameless = {"person": replace(ROBERT, illness=""), "entries": (entry(2),)}
    yield _case("Q1", "an illness without a name", nameless, {"person": ROBERT})


def _of_symptoms() -> Iterator[Case]:
    yield _case("Q10", "three days", {"reviews": (review(1, bowels_days=3),)}, {"reviews": (review(1, bowels_days=2),)})
    since = {"reviews": (review(1, bowels_days=3),), "symptoms": (symptom(0, "bowels_opened"),)}
    yield _case("Q10", "nothing noted since", {**since, "symptoms": ()}, since)
    sleepy = (symptom(3, "drowsy", Grade.SEVERE), symptom(1, "drowsy", Grade.MODERATE))
    mild = (sleepy[0], symptom(1, "drowsy", Grade.MILD))
    yield _case("Q12", "two sleepy days", {"symptoms": sleepy}, {"symptoms": mild})
    sick = {"symptoms": (symptom(3, "nausea"),), "reviews": (review(1, symptoms=(Symptom("nausea", Grade.MILD),)),)}
    yield _case(
        "Q13", "two days of feeling sick", sick, {"reviews": (review(1, symptoms=(Symptom("nausea", Grade.NONE),)),)}
    )


def _of_doses() -> Iterator[Case]:
    quick = as_needed("quick", limits=Limits(most_doses=2))
    often = {"medicines": (quick,), "doses": (dose(1, "quick", 1), dose(1, "quick", 9), dose(1, "quick", 22))}
    yield _case(
        "Q6", "three in a day, told two", often, {"medicines": (as_needed("quick", limits=Limits(most_doses=3)),)}
    )
    spread = (dose(2, "quick", 22), dose(1, "quick", 9), dose(1, "quick", 22))
    yield _case("Q6", "the first one lies a whole day back", often, {"doses": spread})
    syrup = as_needed("syrup", limits=Limits(most_amount=Decimal(10)))
    told = [{"amount": Decimal(number), "unit": Unit.TABLETS} for number in (6, 5, 4)]
    much = {"medicines": (syrup,), "doses": (dose(1, "syrup", 1, **told[0]), dose(1, "syrup", 9, **told[1]))}
    yield _case("Q6", "eleven in a day, told ten", much, {"doses": (much["doses"][0], dose(1, "syrup", 9, **told[2]))})
    drops = dose(1, "syrup", 9, amount=Decimal(5), unit=Unit.DROPS)
    yield _case("Q6", "drops are no tablets", much, {"doses": (much["doses"][0], drops)})
    six = as_needed("syrup", limits=Limits(most_doses=6, dose_amount=Decimal(5)))
    ten = [dose(1, "syrup", hour, amount=Decimal(10), unit=Unit.TABLETS) for hour in (1, 7, 13, 19)]
    more = {"medicines": (six,), "doses": tuple(ten)}
    yield _case("Q6", "four of ten, told six of five", more, {"doses": tuple(ten[:3])})
    both = {"medicines": (syrup, quick), "doses": (*much["doses"], *often["doses"])}
    yield _case("Q6", "two above what was told", both, {"doses": ()})
    weak = {"pairs": (pair(3, 6, 5), pair(2, 6, 3), pair(1, 7, 6))}
    yield _case("Q7", "two that fell by little", weak, {"pairs": (pair(3, 6, 4), *weak["pairs"][1:])})
    other = replace(weak["pairs"][0], dose=replace(weak["pairs"][0].dose, amount=Amount(Decimal(2), Unit.ML)))
    yield _case("Q7", "one of them of another amount", weak, {"pairs": (other, *weak["pairs"][1:])})
    yield _case("Q7", "one of them a guess", weak, {"pairs": (pair(3, 6, 5, Series.CAREGIVER), *weak["pairs"][1:])})
    refused = {"medicines": (MORPHINE, SENNA), "doses": (dose(2, "morphine", **DID_NOT_WANT),)}
    yield _case("Q29", "one that was not wanted", refused, {"doses": (dose(2, "senna", **DID_NOT_WANT),)})
    late = listed("paper", late_rule="")
    yield _case("Q24", "nothing written for a late dose", {"medicines": (late,)}, {"medicines": (listed("paper"),)})
    clinic = listed("paper", late_rule="", where_given=WhereGiven.CLINIC)
    yield _case("Q24", "not at the clinic", {"medicines": (late,)}, {"medicines": (clinic,)})
    vomited = {"medicines": (SENNA,), "doses": (dose(2, "senna", vomited_at=at(2, 13)),)}
    yield _case("Q24", "a dose was vomited", vomited, {"doses": (dose(2, "senna"),)})


def _of_the_list() -> Iterator[Case]:
    yield _case("Q11", "no laxative", {"medicines": (MORPHINE,)}, {"medicines": (MORPHINE, SENNA)})
    codeine = listed("codeine", MedicineClass.OPIOID_WEAK)
    yield _case("Q11", "a weak one", {"medicines": (codeine,)}, {"medicines": ()})
    most = listed("paracetamol", ingredients=("paracetamol",), limits=Limits(most_doses=4))
    blank = listed("paracetamol", ingredients=("paracetamol",))
    other = listed("cold drink", ingredients=("paracetamol",), limits=Limits(most_doses=4))
    yield _case("Q25", "two products", {"medicines": (most, other)}, {"medicines": (most,)})
    yield _case("Q25", "no most", {"medicines": (blank,)}, {"medicines": (most,)})
    yield _case(
        "Q34", "no limits", {"medicines": (as_needed("quick", limits=Limits()),)}, {"medicines": (as_needed("quick"),)}
    )
    told = rest("cream", ScheduleKind.AS_TOLD, "thinly")
    yield _case("Q35", "no words told", {"medicines": (rest("cream", ScheduleKind.AS_TOLD),)}, {"medicines": (told,)})
    empty = listed("tablet", schedule=Schedule(ScheduleKind.CLOCK_TIMES, (DoseTime(at(0, 8).time()),)))
    yield _case("Q36", "no amount", {"medicines": (empty,)}, {"medicines": (listed("tablet"),)})
    unsure = rest("tablet", ScheduleKind.NOT_CONFIRMED)
    yield _case("Q37", "not sure yet", {"medicines": (unsure,)}, {"medicines": (rest("tablet", ScheduleKind.PAUSED),)})
    ends = {"medicines": (SENNA,), "next_visit": back(-4), "supplies": (Supply("senna", back(2), back(-3), back(-4)),)}
    yield _case("Q38", "ends up to the visit", ends, {"next_visit": back(-3)})
    yield _case("Q38", "there is a visit", ends, {"next_visit": None})
    morphine = Supply("morphine", back(1), back(-2), back(-3))
    both = {"medicines": (SENNA, MORPHINE), "supplies": (*ends["supplies"], morphine)}
    yield _case("Q38", "two of them end", {**ends, **both}, {"next_visit": back(-1)})


def _of_treatments() -> Iterator[Case]:
    soon = {"treatments": (treatment("surgery.bone_pin", PLANNED, -3),)}
    yield _case("Q33", "an operation to come", soon, {"treatments": (treatment("surgery.bone_pin", DONE, 3),)})
    some_day = {"treatments": (treatment("surgery.bone_pin", PLANNED),)}
    yield _case("Q33", "no day written yet", some_day, {"treatments": (treatment("scan.dexa", PLANNED),)})
    lately = {"treatments": (treatment("rt.external", DONE, 25, 21),)}
    yield _case("Q16", "ended three weeks ago", lately, {"treatments": (treatment("rt.external", DONE, 25, 22),)})
    yield _case("Q16", "planned", {"treatments": (treatment("rt.external", PLANNED, -5),)}, {"treatments": ()})
    for what, begins in (("began", 3), ("under way, no day written", None)):
        rays = (treatment("rt.external", UNDER_WAY, begins),)
        yield _case("Q16", what, {"treatments": rays}, {"treatments": (treatment("chemo", UNDER_WAY, begins),)})
    weeks = {ago: [6] for ago in (35, 34, 33)}
    over = {
        "treatments": (treatment("rt.external", DONE, 30, 26),),
        "numbers": numbers({**weeks, 2: [5], 1: [5], 0: [5]}),
    }
    yield _case("Q17", "fell by one", over, {"numbers": numbers({**weeks, 2: [4], 1: [4], 0: [4]})})
    guessed = joined(numbers(weeks), numbers({2: [5], 1: [5], 0: [5]}, GUESS))
    yield _case("Q17", "both weeks are his", over, {"numbers": guessed})
    aches = {"treatments": (treatment("hormone", UNDER_WAY, 20),), "symptoms": (symptom(5, "joint_ache"),)}
    yield _case("Q18", "aches since", aches, {"symptoms": (symptom(25, "joint_ache"),)})
    knee = {"treatments": aches["treatments"], "entries": (entry(5, places=("front-knee-left",)),)}
    yield _case("Q18", "a knee since", knee, {"treatments": (treatment("hormone", UNDER_WAY, 57),)})
    bones = {"person": replace(ROBERT, illness="cancer in the bones")}
    yield _case("Q19", "in the bones", bones, {"treatments": (treatment("bone.cement", DONE, 100),)})
    note = {"notes": (OnDay(back(3), "The bone hurts."),)}
    yield _case("Q19", "a note of a bone", note, {"medicines": (listed("d", MedicineClass.BONE_STRENGTHENER),)})
    steroid = {"medicines": (listed("dexamethasone", MedicineClass.STEROID),)}
    yield _case("Q31", "a steroid", steroid, {"medicines": ()})
    yield _case("Q31", "no scan yet", steroid, {"treatments": (treatment("scan.dexa", DONE, 100),)})
    for kind in ("hormone", "chemo", "surgery.gonads", "rt.ovarian"):
        yield _case("Q31", kind, {"treatments": (treatment(kind, DONE, 300, 280),)}, {"treatments": ()})


def _of_life() -> Iterator[Case]:
    yield _case("Q23", "heat", {"comforts": (comfort(2, "heat"),)}, {"comforts": (comfort(2, "rest"),)})
    patch = {"comforts": (comfort(2, "heat"),), "medicines": (listed("patch", form=Form.PATCH),)}
    yield _case("Q23", "heat and a patch", patch, {"comforts": (comfort(2, "rest"),)})
    blank = replace(CONTACTS, out_of_hours=CallNumber())
    yield _case("Q26", "no number for the night", {"contacts": blank}, {"contacts": CONTACTS})
    yield _case("Q27", "no temperature", {"contacts": replace(CONTACTS, fever_figure="")}, {"contacts": CONTACTS})
    aimless = replace(ROBERT, goal_number=None, goal_words="")
    yield _case("Q30", "no goal", {"person": aimless}, {"person": replace(aimless, goal_words="walk")})
    yield _case("Q30", "hidden on purpose", {"person": aimless}, {"person": replace(aimless, is_goal_hidden=True)})
    wrote = {"notes": (OnDay(back(2), "Slept. He fears that the cancer is spreading."),)}
    yield _case("Q28", "the worry is written", wrote, {"notes": (OnDay(back(2), "The pain is spreading to the leg."),)})
    heavy = tuple(OwnDay(at(ago), "UTC", back(ago), load=Load.HEAVY) for ago in (2, 1))
    yield _case("Q32", "two heavy days", {"own_days": heavy}, {"own_days": heavy[:1]})


CASES = (
    *_of_numbers(),
    *_of_words(),
    *_of_symptoms(),
    *_of_doses(),
    *_of_the_list(),
    *_of_treatments(),
    *_of_life(),
)
