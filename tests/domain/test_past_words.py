"""Whatever field of whatever noun is changed, the list of changes says what became of what."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.amounts import AmountWords, Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.call import Call
from caregiver.domain.care_note import CareKind, CareNote
from caregiver.domain.comfort import Comfort
from caregiver.domain.device import DeviceEvent, DeviceNote
from caregiver.domain.dose import Dose, DoseAnswer, Purpose, Reason, Seen
from caregiver.domain.fact import Reading
from caregiver.domain.flare import Flare
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Release, Route, WhereGiven
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.past_words import PastWords
from caregiver.domain.person import (
    Allergy,
    Answer,
    CallFirst,
    CallNumber,
    Caregiver,
    Consent,
    Known,
    Person,
    Pronouns,
    UrgentContacts,
    UsualVoice,
)
from caregiver.domain.question import About, Origin, Question, QuestionState
from caregiver.domain.record import Change, Record
from caregiver.domain.regimen import Limits, Regimen, Standing
from caregiver.domain.review import AreaScore, Load, OwnDay, Review, Sleep
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.stay import Confirmation, ListAnswer, Stay, StayKind
from caregiver.domain.stock import StockEvent, StockNote
from caregiver.domain.strength import Strength
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.treatment import InPlace, Treatment, TreatmentState
from caregiver.domain.visit import Item, ItemList, TalkedAbout, Visit, VisitKind, VisitState

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
EARLIER = NOW - timedelta(days=1)
LONDON = "Europe/London"
DAY = date(2026, 11, 12)
NUMBER = CallNumber("01632 960142", "the team", DAY, "Anna")
MORPHINE = Medicine("Morphine", Form.LIQUID)

PAIRS = [
    (
        PainEntry(NOW, LONDON, 7),
        PainEntry(EARLIER, LONDON, 6, Voice.CAREGIVER_GUESS, False, False, (Place("other"),), ("dull",),
                  ("constant",), ("cold",), ("heat",), ("calm",), "his", "mine", True, NOW),
    ),
    (Call(NOW, LONDON), Call(EARLIER, LONDON, "the team", "a fit", "Nurse Okafor", "Come in.", is_exact=False)),
    (
        Dose(NOW, LONDON, Purpose.AS_NEEDED, DoseAnswer.GIVEN, "m", amount=Decimal(5), unit=Unit.ML),
        Dose(EARLIER, LONDON, Purpose.AS_NEEDED, DoseAnswer.PART, "other", "An injection", amount=Decimal(2),
             unit=Unit.TABLETS, is_exact=False, given_by="self", route=Route.SKIN, because="on_waking",
             pain_after="number", vomited_at=NOW, site="arm", old_off_at=NOW, note="half"),
    ),
    (
        MORPHINE,
        Medicine("Oxycodone", Form.PATCH, Route.PATCH, Release.LONG_ACTING, MedicineClass.OPIOID, "Brand", "pain",
                 "Dr Patel", "Call.", "Nurse Okafor", DAY, WhereGiven.CLINIC, 3),
    ),
    (
        Regimen("m", NOW, LONDON, Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),)), unit=Unit.ML),
        Regimen("m", EARLIER, LONDON, Schedule(ScheduleKind.STOPPED), Strength("10 mg in 5 ml"), Unit.DROPS,
                Limits(wait_minutes=240), "40 mg", Standing.NEW_LABEL, "Dr Patel", DAY),
    ),
    (Stay(NOW, LONDON, StayKind.HOSPITAL), Stay(EARLIER, LONDON, StayKind.HOSPICE, NOW, "St Mary’s", "a fall")),
    (
        Confirmation(NOW, LONDON, "stay", "m", ListAnswer.SAME),
        Confirmation(NOW, LONDON, "stay", "m", ListAnswer.STOPPED, Standing.NEW_LABEL),
    ),
    (
        DeviceNote(NOW, LONDON, "m", DeviceEvent.SEEN_ON),
        DeviceNote(EARLIER, LONDON, "m", DeviceEvent.FELL_OFF, "arm", "self", "in the bed"),
    ),
    (
        StockNote(NOW, LONDON, "m", StockEvent.COUNTED, Decimal(1), Unit.ML),
        StockNote(EARLIER, LONDON, "m", StockEvent.SPILLED, Decimal(2), Unit.DROPS, "Jo", "on the floor"),
    ),
    (
        Person("Robert"),
        Person("Rob", Pronouns.HE, "Robert Hale", DAY, "123", "1 Road", Known.YES,
               (Allergy("dust", "rash", "Jo said so"),), DAY,
               Known.YES, "kidney", DAY, "71", DAY, "an illness", Answer.YES, 4, "to sit", True,
               Consent.PATIENT_AGREED, "Jo", UsualVoice.PATIENT),
    ),
    (Caregiver("Anna"), Caregiver("Ann", "Anna Hale", "AH")),
    (
        UrgentContacts(),
        UrgentContacts(NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, CallFirst.YES, True, "Blue folder", "Hello", "38 °C"),
    ),
    (
        Flare(NOW, LONDON, is_over=True),
        Flare(EARLIER, LONDON, NOW, True, False, "before", "peak", "after", "dose", ("cold",), (Place("other"),), "n"),
    ),
    (
        SymptomNote(NOW, LONDON, (Symptom("nausea"),)),
        SymptomNote(EARLIER, LONDON, (Symptom("tired", Grade.MILD),), False, Voice.TOGETHER, "m", "n", True, NOW),
    ),
    (
        Review(NOW, LONDON, DAY, worst=6),
        Review(EARLIER, LONDON, NOW.date(), "walked", 7, Voice.TOGETHER, Sleep.BADLY, 2,
               (Symptom("tired", Grade.MILD),), (AreaScore("eating", 4),), "n"),
    ),
    (OwnDay(NOW, LONDON, DAY, is_shared=True), OwnDay(EARLIER, LONDON, NOW.date(), Sleep.WELL, Load.SOME, "n")),
    (Comfort(NOW, LONDON, "heat"), Comfort(EARLIER, LONDON, "cold", 20, False, "other", "before", "after", "n")),
    (
        CareNote(NOW, LONDON, CareKind.MOUTH_CARE, "Anna", "w"),
        CareNote(EARLIER, LONDON, CareKind.CAME, "Jo", "n", False, True),
    ),
    (
        Treatment(NOW, LONDON, "chemo"),
        Treatment(EARLIER, LONDON, "physio", "stretching", TreatmentState.DONE, DAY, NOW.date(), (DAY,), 5, 21, "here",
                  ("other",), InPlace.YES, "told", "Dr Patel", DAY, "well", "n"),
    ),
    (
        Visit(NOW, LONDON, VisitKind.CLINIC),
        Visit(EARLIER, LONDON, VisitKind.HOME, False, VisitState.HAPPENED, "Dr Patel", "here", "pain", ("Anna",),
              (Item(ItemList.BRING, "a pen", True),), "rest", TalkedAbout.YES, "n"),
    ),
    (
        Question(NOW, LONDON, "What else?"),
        Question(EARLIER, LONDON, "And now?", "5 nights", Origin.CHART, "Q9", About(DAY, NOW.date()), "visit", 2, True,
                 DAY, QuestionState.ASKED, "40 mg", "Dr Patel", NOW),
    ),
    (
        Agreement(NOW, LONDON, AgreedKind.DOSE),
        Agreement(EARLIER, LONDON, AgreedKind.MEDICINE, "40 mg", "Dr Patel", "visit", "question", "m", "plan", "next",
                  DAY, AgreedState.DONE),
    ),
]  # fmt: skip

UNTOLD = {
    Agreement: {"at", "question", "visit"},
    Dose: {"name"},
    OwnDay: {"at"},
    Question: {"at", "origin", "place", "rule", "visit"},
    Regimen: {"told_amount"},
    Treatment: {"at"},
    Visit: {"has_time"},
}
"""A dose of the list is called by the list; what was told in mg is said only while nobody wrote what to measure;
what was agreed is found from its visit and its question, and names them there;
where a treatment or an own day stands in the diary follows from its day; of a question the list shows its place, and
whether the time of a visit is known is seen in its time."""


@pytest.fixture
def words() -> PastWords:
    said = MedicineWords(CalendarWords(), AmountWords(), Pronouns.HE, today=NOW.date())
    return PastWords(Reading(said, Person("Robert", Pronouns.HE), {"a": "Anna"}, {"m": MORPHINE}, NOW))


def lines(words: PastWords, before: object, after: object) -> tuple[str, ...]:
    change = Change(NOW, "a", "changed", before, after)
    return words.lines(change, Record("uuid", after, "a", NOW, NOW))


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=[type(one).__name__ for one, _ in PAIRS])
def test_every_field_has_words(words: PastWords, one: object, other: object):
    names = {field.name for field in fields(one)} - UNTOLD.get(type(one), set())
    changed = {name: getattr(other, name) for name in names if getattr(other, name) != getattr(one, name)}
    told = {name: lines(words, one, replace(one, **{name: value})) for name, value in changed.items()}
    assert [name for name, said in told.items() if said == ("Saved again",)] == []


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=[type(one).__name__ for one, _ in PAIRS])
def test_all_that_was_removed_is_told(words: PastWords, one: object, other: object):
    change = Change(NOW, "nobody", "removed", other, other)
    record = Record("uuid", other, "a", NOW, NOW, NOW)
    assert words.sentence(change, record).startswith("Somebody removed ")
    assert words.lines(change, record) or isinstance(other, OwnDay)


def test_of_an_own_day_that_is_not_shared_no_word_is_told(words: PastWords):
    mine = OwnDay(NOW, LONDON, DAY, Sleep.BADLY, Load.HEAVY, "cried")
    for before, after in ((mine, replace(mine, is_shared=True)), (replace(mine, is_shared=True), mine)):
        change = Change(NOW, "a", "changed", before, replace(after, note="wept", load=Load.LIGHT))
        told = " ".join(words.lines(change, Record("uuid", change.after, "a", NOW, NOW)))
        assert "Who may see it" in told
        assert not any(word in told for word in ("cried", "wept", "light", "bad"))
    assert words.lines(Change(NOW, "a", "removed", mine, mine), Record("uuid", mine, "a", NOW, NOW, NOW)) == ()


def test_a_dose_says_why_it_was_not_given_and_what_was_seen(words: PastWords):
    dose = PAIRS[2][0]
    felt_sick = replace(dose, answer=DoseAnswer.NOT_GIVEN, reason=Reason.FELT_SICK)
    assert lines(words, dose, felt_sick) == ("Answer: from given to not given, felt sick",)
    away = replace(dose, answer=DoseAnswer.NOT_GIVEN, reason=Reason.IN_HOSPITAL)
    assert lines(words, felt_sick, away) == ("Answer: from not given, felt sick to in hospital",)
    vomited = replace(dose, vomited_at=NOW, seen_in_vomit=Seen.NO)
    assert lines(words, dose, vomited) == ("Vomited: added 14:32, not seen in it",)


def test_a_long_note_is_cut_and_a_list_says_its_order(words: PastWords):
    entry = PAIRS[0][0]
    told = lines(words, entry, replace(entry, patient_words="no end " * 100))
    assert told[0].endswith("…”")
    assert len(told[0]) < 160
    two = replace(entry, qualities=("dull", "aching"))
    assert lines(words, two, replace(entry, qualities=("aching", "dull"))) == ("Feels like: in another order",)
    assert lines(words, two, replace(entry, qualities=("shooting", "dull"))) == (
        "Feels like: added shooting",
        "Feels like: took out aching",
    )


def test_a_medicine_that_is_gone_is_said_to_be(words: PastWords):
    assert words.what(replace(PAIRS[2][0], medicine="erased")) == "the dose of a medicine that is gone, 14:32"
    assert words.what(PAIRS[2][1]) == "the dose of An injection, yesterday 14:32"


def test_that_no_number_can_be_told_and_that_it_can_again(words: PastWords):
    person, _ = PAIRS[9]
    silent = replace(person, cannot_tell_since=date(2026, 11, 20))
    assert lines(words, person, silent) == ("Can no longer tell: from 20 Nov on",)
    assert lines(words, silent, person) == ("Can no longer tell: no",)


def test_an_allergy_is_told_with_who_said_it_and_the_door_code_comes_last(words: PastWords):
    person, known = PAIRS[9]
    allergic = replace(person, allergies_known=Known.YES, allergies=(Allergy("penicillin", "rash", "he says so"),))
    assert lines(words, person, allergic) == (
        "Allergies known: from not asked to yes",
        "Allergies: added penicillin (rash, he says so)",
    )
    assert lines(words, person, known)[-1] == "Address: added “1 Road”"
    assert lines(words, *PAIRS[11])[-1] == "What to say: added “Hello”"
