"""The medicines on the doctor's page, against the days counted by hand in `medicine_days`."""

import re
from datetime import date
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.medicine import Form, Medicine, MedicineClass, Route
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.schedule import Pump, Schedule, ScheduleKind
from caregiver.services.services import Services
from caregiver.summary.medicine_sheets import handover_paper
from caregiver.summary.pages import Paper
from caregiver.summary.sheets import doctor_sheet
from tests.medicine_story import (
    FENTANYL,
    FENTANYL_STRENGTH,
    MORPHINE_QUICK,
    SENNA,
    at_times,
    begin_medicine_story,
    milligrams,
    patch_plan,
)
from tests.steerable_clock import SteerableClock
from tests.summary.paper import boxes, outside, overlapping, point_sizes, text_of
from tests.summary.test_doctor_page import NEVER

pytestmark = pytest.mark.usefixtures("qapp")

DAYS = date(2026, 11, 9), date(2026, 11, 22)
ROWS = (
    "Morphine long-acting tablets 30 mg 1 tablet (30 mg) at 08:00 and 20:00 28 Oct 22 of 24 2 not recorded",
    "Paracetamol tablets 500 mg 2 tablets (1000 mg) at 08:00, 14:00 and 20:00 4 Sep 32 of 36 "
    "3 not recorded, 1 not given",
    "Dexamethasone tablets 2 mg 2 tablets (4 mg) at 08:00 until 24 Nov, then 1 tablet (2 mg) until 29 Nov "
    "12 Nov 10 of 11 1 not recorded",
    "Senna tablets 2 tablets at 22:00 28 Oct 9 of 11 2 not recorded",
    "On the list, none given in these days: Metoclopramide tablets 10 mg, 1 tablet (10 mg) as needed "
    "(Told by Dr Patel, 12 Nov: at most 3 tablets in 24 hours); Macrogol sachets, 1 sachet as needed.",
    "Morphine quick-acting liquid 10 mg in 5 ml 5 ml (10 mg) as needed; 1 to 3 a day 12 Nov 15 doses "
    "in all 75 ml (150 mg) Told by Nurse Okafor, 12 Nov: wait 4 hours; at most 6 doses of 5 ml in 24 hours.",
    "Denosumab injection every 4 weeks, on a Thursday, at the clinic 13 Aug next 3 Dec",
    "Until 12 Nov: Morphine quick-acting 2.5 ml (5 mg) as needed;",
    "28 Oct 4 doses in all 10 ml (20 mg)",
)


def printed(services: Services, paper: Paper = Paper.A4) -> str:
    return text_of(doctor_sheet(services, *DAYS, paper, CalendarWords()))


@pytest.mark.parametrize("row", ROWS)
def test_every_plan_has_a_row_of_its_own_with_what_was_given_of_it(told: Services, row: str) -> None:
    """Without blanks: where letters stand close, a reader of the file may see one that is not there."""
    assert row.replace(" ", "") in printed(told).replace(" ", "")


def test_what_was_stopped_stands_only_in_the_days_in_which_it_was(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    plan = at_times("1", "08:00")
    story.add("codeine", Medicine("Codeine", Form.TABLETS), plan, day=-20, unit=Unit.TABLETS)
    story.give("codeine", -19, "08:00")
    with story.writing_at(story.at(-10, "12:00")):
        services.medicines.stop(story["codeine"])
    assert "Stopped 12 Nov: Codeine" in printed(services)
    later = doctor_sheet(services, date(2026, 11, 14), DAYS[1], Paper.A4, CalendarWords())
    assert "Codeine" not in text_of(later)


def test_an_old_plan_stands_beneath_the_one_that_holds(told: Services) -> None:
    text = printed(told)
    places = [
        text.find(words) for words in ("5 ml (10 mg) as needed", "Until 12 Nov: Morphine", "Denosumab", "Doses while")
    ]
    assert -1 not in places
    assert places == sorted(places)


def test_what_was_left_out_not_given_and_is_open_stands_beneath(told: Services) -> None:
    assert (
        "Doses while in hospital: left out."
        " Not given: 10 Nov 14:00 Paracetamol (felt sick). Still open: 22 Nov 14:00 Paracetamol."
    ) in printed(told)


def test_changes_name_old_and_new_in_the_same_unit(told: Services) -> None:
    """Its heading says more where a visit took place on that day."""
    changed = printed(told).split("Changed 12 Nov")[1]
    assert (
        "Morphine quick-acting from 2.5 ml (5 mg) to 5 ml (10 mg)."
        " Dexamethasone, Metoclopramide, Macrogol started. None recorded since."
    ) in changed


def test_the_numbers_around_quick_acting_doses_are_his_alone_and_say_what_is_left_out(told: Services) -> None:
    text = printed(told)
    assert "before after fell 2 or more 2.5 ml (5 mg) 7½ 6 2 of 4 5 ml (10 mg) 7 5 13 of 14" in text
    assert "Left out: 1 with a caregiver’s number." in text
    assert (
        "In the same days: in hospital 10 Nov to 11 Nov, Dexamethasone, Metoclopramide, Macrogol since 12 Nov." in text
    )


def test_marks_of_doses_stand_under_the_chart_and_the_stay_is_named(told: Services) -> None:
    text = printed(told)
    chart = text[text.find("Pain by day") : text.find("All medicines")]
    parts = ("Sun 22", "By the clock", "When needed", "given", "Morphine quick-acting")
    places = [chart.find(words, chart.find("Sun 22")) for words in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert chart.count("in hospital") == 2
    assert "; 11 Nov in hospital; 17 Nov not recorded." in text


def test_only_opioids_stand_in_the_row_of_doses_when_needed(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(1),))
    with story.writing_at(story.at(0, "08:00")):
        services.diary.write_entry(PainEntry(story.at(0, "08:00"), "Europe/London", 5, Voice.PATIENT_SAID))
    story.add("sickness", Medicine("Metoclopramide", Form.TABLETS), needed, unit=Unit.TABLETS)
    story.give_needed("sickness", 0, "09:00")
    assert "When needed" not in printed(services)
    opioid = Medicine("Tramadol", Form.TABLETS, kind=MedicineClass.OPIOID_WEAK)
    story.add("opioid", opioid, needed, unit=Unit.TABLETS)
    story.give_needed("opioid", 0, "10:00")
    page = printed(services)
    assert "When needed" in page
    assert (page.count("Tramadol"), page.count("Metoclopramide")) == (2, 1)  # in the table; one of them in the legend


@pytest.mark.parametrize("paper", Paper)
def test_every_second_number_stands_beside_the_chart(told: Services, paper: Paper) -> None:
    text = printed(told, paper)
    axis = text[text.find("Days start at") : text.find("Mon 9")]
    for number in ("10", "8", "6", "4", "2", "0"):
        assert re.search(rf"(?<!\d){number}(?!\d)", axis), number


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("diary", ["told", "crowded"])
def test_it_is_one_page_on_which_nothing_overlaps(request: pytest.FixtureRequest, diary: str, paper: Paper) -> None:
    document = doctor_sheet(request.getfixturevalue(diary), *DAYS, paper, CalendarWords())
    (drawn,) = boxes(document)
    assert document.page_count == 1
    assert outside(drawn, document) == []
    assert overlapping(drawn) == []
    assert min(point_sizes(document)) >= 10


@pytest.mark.parametrize("paper", Paper)
def test_what_gave_way_is_named_and_strengths_never_do(crowded: Services, paper: Paper) -> None:
    text = printed(crowded, paper)
    assert "Names that end in “…” are whole in the diary." in text
    assert len(re.findall("… liquid 10 mg in 5 ml", text)) == 12 or re.search(r"More medicines in the diary: \d", text)
    assert re.search(r"More in the diary: .*what it is like", text)
    assert re.findall(rf"\b({NEVER})\b", text, re.IGNORECASE) == []


def test_an_earlier_range_tells_the_plan_of_its_own_time(told: Services) -> None:
    document = doctor_sheet(told, date(2026, 10, 30), date(2026, 11, 10), Paper.A4, CalendarWords())
    text = text_of(document)
    assert "2.5 ml (5 mg) as needed" in text
    assert "5 ml (10 mg)" not in text
    assert "Until" not in text
    assert "Codeine" not in text
    assert "Dexamethasone" not in text


@pytest.mark.parametrize("days", [(date(2026, 10, 24), date(2026, 11, 22)), (date(2026, 11, 16), date(2026, 11, 22))])
def test_a_month_and_a_week_are_one_page_too(crowded: Services, days: tuple[date, date]) -> None:
    document = doctor_sheet(crowded, *days, Paper.A4, CalendarWords())
    (drawn,) = boxes(document)
    assert outside(drawn, document) == []
    assert overlapping(drawn) == []


def test_doses_due_before_the_diary_was_begun_are_not_called_unrecorded(told: Services) -> None:
    text = text_of(doctor_sheet(told, date(2026, 10, 24), DAYS[1], Paper.A4, CalendarWords()))
    assert "Diary begun Mon 9 Nov" in text
    assert "All medicines, 9 Nov to 22 Nov" in text
    assert "28 Oct 22 of 24 2 not recorded" in text


def test_a_first_dose_begins_the_diary_before_the_first_number(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    story.add("senna", SENNA, at_times("2", "22:00"), day=-6, unit=Unit.TABLETS)
    story.give("senna", -3, "22:00")
    assert "Senna tablets 2 tablets at 22:00 16 Nov 1 of 3 2 not recorded" in printed(services)


def test_a_patch_stands_with_its_place_and_since_when_it_is_on(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    patch = story.add("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    with story.writing_at(story.at(-1, "08:00")):
        services.devices.put_on(patch, "left chest")
    assert "On since 21 Nov 08:00, left chest. Change due 24 Nov 08:00." in printed(services)
    earlier = doctor_sheet(services, date(2026, 11, 9), date(2026, 11, 21), Paper.A4, CalendarWords())
    assert "On since" not in text_of(earlier)


def test_pump_and_patch_stand_first_and_no_total_counts_the_pump(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    strength = milligrams("10", Unit.ML, "5", "morphine")
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    story.add("quick", MORPHINE_QUICK, needed, unit=Unit.ML, strength=strength)
    pump = Schedule(ScheduleKind.CONTINUOUS, pump=Pump("Morphine 30 mg in 20 ml", 24, "left arm", "Nurse Okafor"))
    story.add("pump", Medicine("Morphine", Form.PUMP, Route.PUMP, kind=MedicineClass.OPIOID), pump)
    story.give_needed("quick", 0, "09:00")
    text = printed(services)
    assert text.find("All medicines") < text.find("Morphine 30 mg in 20 ml") < text.find("5 ml (10 mg) as needed")
    handed = text_of(handover_paper(services, Paper.A4, CalendarWords()))
    assert handed.find("Morphine 30 mg in 20 ml") < handed.find("When needed: Morphine quick-acting")
    assert "Not counted: the pump." in handed
