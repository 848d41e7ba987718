"""Doses, counts and codes in plain sentences (care-rules 7, 10, 13, 14, 20)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

import pytest

from caregiver.domain.amounts import Amount, AmountWords, Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.code_words import code_text
from caregiver.domain.counting import IngredientTotal, Rolling, Stock
from caregiver.domain.device import DeviceEvent
from caregiver.domain.dose import Dose, DoseAnswer, Purpose, Reason, Seen
from caregiver.domain.medicine import Form, MedicineClass, Release, Route
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.person import Pronouns
from caregiver.domain.regimen import Standing
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.domain.stock import StockEvent
from caregiver.domain.strength import Strength

WORDS = MedicineWords(CalendarWords(), AmountWords(), Pronouns.HE)
AT = datetime(2026, 11, 12, 11, tzinfo=UTC)
LIQUID = Strength("", Decimal(10), Unit.MG, Decimal(5), Unit.ML)


def test_who_gave_it() -> None:
    def names(uuid: str) -> str:
        return {"u1": "Anna"}.get(uuid, "")

    assert WORDS.given_by("u1", names) == "by Anna"
    assert WORDS.given_by("self", names) == "he took it himself"
    assert MedicineWords(CalendarWords(), AmountWords()).given_by("self", names) == "they took it themselves"
    assert WORDS.given_by("nurse:Okafor", names) == "by nurse Okafor"
    assert WORDS.given_by("nurse:Nurse Okafor", names) == "by Nurse Okafor"
    assert WORDS.given_by("nurse:", names) == "by a nurse"
    assert WORDS.given_by("other:", names) == "by someone else"
    assert WORDS.given_by("other:Jo {x}", names) == "by Jo {x}"
    assert WORDS.given_by("", names) == WORDS.given_by("u2", names) == ""


def given_dose(minutes_late: int, answer: DoseAnswer = DoseAnswer.GIVEN, is_exact: bool = True) -> Dose:
    at = AT + timedelta(minutes=minutes_late)
    return Dose(at, "UTC", Purpose.SLOT, answer, "m", due_at=AT, amount=Decimal(5), unit=Unit.ML, strength=LIQUID,
                is_exact=is_exact)  # fmt: skip


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (given_dose(300), "Given 5 h after it was due."),
        (given_dose(47), "Given 47 min after it was due."),
        (given_dose(125, is_exact=False), "Given about 2 h 5 min after it was due."),
        (given_dose(-60), "Given 1 h before it was due."),
        (given_dose(4 * 24 * 60), "Given 4 days after it was due."),
        (given_dose(29), ""),
        (given_dose(300, DoseAnswer.NOT_GIVEN), ""),
        (Dose(AT, "UTC", Purpose.AS_NEEDED, DoseAnswer.GIVEN, "m"), ""),
    ],
)
def test_a_late_dose_is_a_fact_and_no_blame(dose: Dose, words: str) -> None:
    assert WORDS.late_words(dose) == words


def test_the_amount_of_a_dose() -> None:
    assert WORDS.dose_amount(given_dose(0)) == "5 ml (10 mg)"
    assert WORDS.dose_amount(Dose(AT, "UTC", Purpose.AS_NEEDED, DoseAnswer.GIVEN, "m")) == "how much: not written"


def amount(number: str, unit: Unit) -> Amount:
    return Amount(Decimal(number), unit)


@pytest.mark.parametrize(
    ("rolling", "sentence"),
    [
        (Rolling(3, amount("15", Unit.ML), amount("30", Unit.MG)),
         "In the last 24 hours: 3 doses, 15 ml (30 mg), of what is recorded."),
        (Rolling(1, amount("1", Unit.SACHETS), None), "In the last 24 hours: 1 dose, 1 sachet, of what is recorded."),
        (Rolling(0, None, None), "In the last 24 hours: none recorded."),
        (Rolling(2, amount("5", Unit.ML), amount("10", Unit.MG), 1),
         "In the last 24 hours: 2 doses, 5 ml (10 mg), of what is recorded. How much is not known for 1 dose."),
        (Rolling(2, None, None, 2),
         "In the last 24 hours: 2 doses, of what is recorded. How much is not known for 2 doses."),
        (Rolling(2, amount("5", Unit.ML), amount("20", Unit.MG), 0, (amount("1", Unit.TABLETS),)),
         "In the last 24 hours: 2 doses, 5 ml, 1 tablet (20 mg), of what is recorded."),
        (Rolling(1, amount("5", Unit.MG), None, is_liquid=True),
         "In the last 24 hours: 1 dose, 5 mg (how many ml: not written yet), of what is recorded."),
    ],
)  # fmt: skip
def test_the_last_24_hours_are_a_sentence_of_what_is_recorded(rolling: Rolling, sentence: str) -> None:
    assert WORDS.rolling(rolling) == sentence


def test_an_ingredient_in_all_products_says_what_is_left_out() -> None:
    four, mass = (amount("4", Unit.TABLETS),), amount("2000", Unit.MG)
    told = "Paracetamol in the last 24 hours: 4 tablets, 2\u202f000 mg, of what is recorded."
    pump, patch, both = "Not counted: the pump.", "Not counted: the patch.", "Not counted: the pump and the patch."
    say = WORDS.ingredient_total
    assert say(IngredientTotal("paracetamol", four, mass, False)) == told
    assert say(IngredientTotal("paracetamol", four, mass, True)) == f"{told} {pump}"
    assert say(IngredientTotal("paracetamol", four, mass, False, 0, True)) == f"{told} {patch}"
    assert say(IngredientTotal("paracetamol", four, mass, True, 1, True)) == (
        f"{told} How much is not known for 1 dose. {both}"
    )
    assert say(IngredientTotal("codeine", (), None, False, 2)) == (
        "Codeine in the last 24 hours: how much is not known. How much is not known for 2 doses."
    )


def test_a_total_of_one_route_among_several_names_it_and_what_was_given_once() -> None:
    five, mass = (amount("5", Unit.ML),), amount("10", Unit.MG)
    mouth = IngredientTotal("morphine", five, mass, True, route=Route.MOUTH, leaves_out_once=True)
    assert WORDS.ingredient_total(mouth) == (
        "Morphine, by mouth, in the last 24 hours: 5 ml, 10 mg, of what is recorded."
        " Not counted: the pump. Not counted: given once, not on the list."
    )
    unsaid = IngredientTotal("morphine", five, mass, False, route=Route.OTHER)
    assert WORDS.ingredient_total(unsaid).startswith("Morphine, way not named, in the last 24 hours: 5 ml")


def test_an_amount_that_is_its_own_mass_is_said_once() -> None:
    spoon = IngredientTotal("morphine", (amount("10", Unit.MG),), amount("10", Unit.MG), False)
    assert WORDS.ingredient_total(spoon) == "Morphine in the last 24 hours: 10 mg, of what is recorded."


def test_what_is_at_home_is_by_the_record() -> None:
    counted = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    bottle = Stock(Decimal(62), Unit.ML, Decimal(62), counted, "Europe/London")
    assert WORDS.stock(bottle) == "62 ml by the record, counted 20 Nov"
    assert WORDS.stock(replace(bottle, zone="Asia/Kolkata")).endswith("counted 21 Nov")
    assert WORDS.stock(replace(bottle, counted=Decimal(82))) == "62 ml by the record; 82 counted 20 Nov"
    assert WORDS.stock(bottle, "Anna and Jo") == "62 ml by the record, counted 20 Nov by Anna and Jo"
    senna = Stock(Decimal(8), Unit.TABLETS, Decimal(8), counted, "UTC", date(2026, 11, 25))
    assert WORDS.stock(senna) == "8 tablets by the record, counted 20 Nov; last ones Wed 25 Nov"
    short = Stock(Decimal(0), Unit.TABLETS, Decimal(0), counted, "UTC", None, date(2026, 11, 25), 1)
    assert WORDS.stock(short) == (
        "0 tablets by the record, counted 20 Nov; how much is not known for 1 dose; less than the dose of Wed 25 Nov"
    )
    below = Stock(Decimal(-2), Unit.TABLETS, Decimal(1), counted, "UTC")
    assert WORDS.stock(below) == "More is recorded as given than was counted 20 Nov. Please count again."


CODES: list[tuple[type[StrEnum], Callable[..., str]]] = [
    (DoseAnswer, WORDS.answer),
    (Reason, WORDS.reason),
    (Seen, WORDS.seen),
    (Form, WORDS.form),
    (Route, WORDS.route),
    (Release, WORDS.release),
    (MedicineClass, WORDS.kind),
    (DeviceEvent, WORDS.device_event),
    (StockEvent, WORDS.stock_event),
    (StayKind, WORDS.stay_kind),
    (ListAnswer, WORDS.list_answer),
    (Standing, WORDS.where_it_stands),
]


@pytest.mark.parametrize(("kind", "say"), CODES)
def test_every_code_has_words_of_its_own(kind: type[StrEnum], say: Callable[..., str]) -> None:
    words = [say(code) for code in kind]
    assert len(set(words)) == len(words)
    assert all(word and "_" not in word and word[0].islower() for word in words)


def test_the_reasons_are_those_of_the_family() -> None:
    assert WORDS.reason(Reason.DID_NOT_WANT) == "did not want it"
    assert WORDS.reason(Reason.NONE_AT_HOME) == "none at home"
    assert str(code_text(Reason.OTHER)) == "other" != str(code_text(Form.OTHER))
