"""What else happened in the same days, in few words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from caregiver.domain.amounts import AmountWords
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.medicine_words import MedicineWords
from caregiver.domain.schedule_words import day_month_text
from caregiver.domain.stay import Stay, StayKind
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.services.same_days import SameDays
from tests.medicine_story import tell_medicines

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
SAID = SameDays(MedicineWords(CalendarWords(), AmountWords()), lambda day: day_month_text(day).words(), NOW)


def treatment(first: int, last: int, state: TreatmentState = TreatmentState.DONE) -> Treatment:
    begins_on, ends_on = date(2026, 11, first), date(2026, 11, last)
    return Treatment(NOW, "UTC", "radiotherapy", "Radiotherapy", state, begins_on, ends_on)


def test_nothing_else_is_not_mentioned():
    assert SAID.sentence((), (), (), ()) == ""


@pytest.mark.parametrize(("first", "words"), [(2, "Radiotherapy to 6 Nov"), (6, "Radiotherapy 6 Nov")])
def test_a_treatment_is_told_with_its_last_day(first, words):
    assert SAID.sentence((treatment(first, 6),), (), (), ()) == f"In the same days: {words}."


def test_how_long_it_may_take_stands_where_the_urgent_line_stands_beneath_it():
    value = replace(treatment(2, 6), told="It can take 2 to 3 weeks.")
    assert SAID.sentence((value,), (), (), ()) == "In the same days: Radiotherapy to 6 Nov."


def test_a_treatment_that_goes_on_is_told_with_its_first_day():
    value = replace(treatment(2, 6, TreatmentState.UNDER_WAY), kind="chemo.cycle", ends_on=None)
    assert SAID.sentence((value,), (), (), ()) == "In the same days: Radiotherapy since 2 Nov."


def test_a_planned_treatment_has_not_happened():
    assert SAID.sentence((treatment(2, 6, TreatmentState.PLANNED),), (), (), ()) == ""


def test_a_stay_that_goes_on_ends_today():
    stay = Stay(NOW - timedelta(days=2), "UTC", StayKind.HOSPITAL)
    assert SAID.sentence((), (stay,), (), ()) == "In the same days: in hospital 20 Nov to 22 Nov."


def test_of_many_the_last_four_are_named():
    instants = [NOW - timedelta(days=days) for days in (9, 7, 5, 3, 1)]
    stays = [Stay(at, "UTC", StayKind.HOSPITAL, at) for at in instants]
    said = SAID.sentence((), stays, (), ())
    assert said.startswith("In the same days: more times away: 1, in hospital 15 Nov,")
    assert said.count("in hospital") == 4


def test_what_is_compared_is_not_told_again(services, clock):
    story = tell_medicines(services, clock)
    two = story["quick"], story["senna"]
    changes = [change for change in services.medicines.changes() if change.medicine.uuid in two]
    assert SAID.sentence((), (), changes, {story["quick"]}) == "In the same days: Senna since 28 Oct."
