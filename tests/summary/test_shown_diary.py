"""The demo on paper, as a doctor and a careful reader of the file see it; its numbers counted here once more."""

import re
from decimal import Decimal
from statistics import median

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.care_day import care_day_bounds
from caregiver.domain.pain import Series
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.services.services import Services
from caregiver.summary.going_sheets import hospital_paper
from caregiver.summary.pages import Document, Paper
from caregiver.summary.readers import Readers
from caregiver.summary.sheets import chosen_sheets, usual_days
from tests.medicine_story import MORPHINE_QUICK, SENNA, at_times, begin_medicine_story, milligrams
from tests.steerable_clock import SteerableClock
from tests.summary.paper import boxes, fonts_without_file, outside, overlapping, point_sizes, text_of
from tests.summary.test_doctor_page import NEVER

pytestmark = pytest.mark.usefixtures("qapp")

RULE_47 = (
    "Robert Hale, born 14 March 1954",
    "does not hold 23 to 26 Nov",
    "Allergy: penicillin",
    "Kidney or liver trouble: none known",
    "Weight 71 kg",
    "12 of 14 days with entries; 11 Nov in hospital; 17 Nov not recorded.",
    "He says",
    "Anna says",
    "His goal",
    "Our questions",
    "Calls and urgent signs",
    "His numbers (66):",
    "Pain by day, 0 = no pain, 10 = worst pain.",
    "All medicines, 9 Nov to 22 Nov",
    "Morphine long-acting tablets 30 mg 1 tablet (30 mg) at 08:00 and 20:00 28 Oct 22 of 24 2 not recorded",
    "5 ml (10 mg) as needed; 1 to 3 a day 12 Nov 19 doses in all 95 ml (190 mg)",
    "Until 12 Nov: Morphine quick-acting",
    "Denosumab injection",
    "On the list, none given in these days:",
    "Where it hurts",
    "In the same days: Radiotherapy to the lower spine",
    "Sudden bad spells",
    "Bowels, sleepy, sick",
    "What gets in the way, 0 to 10",
    "Changed 12 Nov, last visit",
    "Not recorded in these days",
    "Page 1, doctor’s page",
)


def printed(services: Services, paper: Paper) -> Document:
    """The doctor's page as `caregiver summary` writes it."""
    return chosen_sheets(services, None, None, paper, ("doctor",))


@pytest.mark.parametrize("paper", Paper)
def test_the_page_has_all_its_parts_in_the_order_of_the_rules(demo: Services, paper: Paper) -> None:
    text = text_of(printed(demo, paper))
    assert [part for part in RULE_47 if part not in text] == []
    places = [text.index(part) for part in RULE_47]
    assert places == sorted(places)


@pytest.mark.parametrize("paper", Paper)
def test_it_can_be_selected_printed_anywhere_and_read_at_arm_s_length(demo: Services, paper: Paper) -> None:
    document = printed(demo, paper)
    (drawn,) = boxes(document)
    assert fonts_without_file(document) == []
    assert outside(drawn, document) == []
    assert overlapping(drawn) == []
    assert min(point_sizes(document)) >= 10
    assert re.findall(rf"\b({NEVER})\b", text_of(document), re.IGNORECASE) == []


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("is_twelve_hour", [False, True])
def test_every_dose_and_what_was_told_of_it_stands_whole(demo: Services, paper: Paper, is_twelve_hour: bool) -> None:
    words = CalendarWords(is_twelve_hour=is_twelve_hour)
    document = chosen_sheets(demo, None, None, paper, ("doctor",), Readers(words, words))
    text = text_of(document)
    assert document.page_count == 1
    for dose in (
        "until 24 Nov, then 1 tablet (2 mg) until 29 Nov",
        "wait 4 hours; at most 6 doses of 5 ml in 24 hours.",
        "(Told by Dr Patel, 12 Nov: at most 3 tablets in 24 hours); Macrogol sachets, 1 sachet as needed.",
        "last visit Morphine quick-acting from 2.5 ml (5 mg) to 5 ml (10 mg).",
        "2.5 ml (5 mg) 8 7 0 of 1",
        "Still open: 22 Nov",
    ):
        assert dose in text
    assert not re.search(r"\d ?…", text)


def test_each_series_has_its_own_numbers_counted_from_the_entries(demo: Services) -> None:
    text = text_of(printed(demo, Paper.A4))
    first, last = usual_days(demo)
    zone = demo.clock.zone()
    start, end = care_day_bounds(first, zone)[0], care_day_bounds(last, zone)[1]
    found: dict[Series | None, list[int]] = {}
    for record in demo.diary.between(start, end):
        if record.value.score is not None:
            found.setdefault(record.value.series, []).append(record.value.score)
    his, hers = found[Series.PATIENT], found[Series.CAREGIVER]
    assert set(found) == {Series.PATIENT, Series.CAREGIVER}
    assert f"{len(his) + len(hers)} numbers: {len(his)} his own; {len(hers)} guessed by Anna. Never mixed." in text
    own = re.search(r"His numbers \((\d+)\): (\d+) worst.*? (\d+) least (\d+) middle number", text)
    assert own is not None
    assert [int(number) for number in own.groups()] == [len(his), max(his), min(his), median(his)]
    others = re.search(r"Anna’s guesses \((\d+)\): worst (\d+), least (\d+), middle number (\d+)(½?)", text)
    assert others is not None
    assert [int(number) for number in others.groups()[:4]] == [len(hers), max(hers), min(hers), int(median(hers))]
    assert bool(others[5]) is (median(hers) % 1 == 0.5)


@pytest.fixture
def doses(services: Services, clock: SteerableClock) -> Services:
    """At 14:32: a dose 24 hours ago to the minute, one a minute later, one by night, one right now."""
    story = begin_medicine_story(services, clock)
    schedule = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    story.add("quick", MORPHINE_QUICK, schedule, unit=Unit.ML, strength=milligrams("10", Unit.ML, "5"), day=-3)
    for day, at in ((-1, "14:32"), (-1, "14:33"), (0, "03:10"), (0, "14:32")):
        story.give_needed("quick", day, at)
    return services


def test_the_last_24_hours_end_now_and_leave_out_the_minute_they_begin_with(doses: Services) -> None:
    text = text_of(hospital_paper(doses, Paper.A4, CalendarWords()))
    assert "In the last 24 hours: 3 doses, 15 ml (30 mg), of what is recorded." in text
    assert "Sat 14:33, Sun 03:10, Sun 14:32." in text
    assert "4 doses in all 20 ml (40 mg)" in text_of(printed(doses, Paper.A4))


@pytest.mark.parametrize("paper", Paper)
def test_an_empty_diary_says_so_and_still_carries_what_is_known(
    services: Services, clock: SteerableClock, paper: Paper
) -> None:
    story = begin_medicine_story(services, clock)
    story.add("senna", SENNA, at_times("2", "22:00"), unit=Unit.TABLETS, day=0)
    asked = services.questions.add("Can he sit in the car for two hours?").value.uuid
    services.questions.star(asked, is_starred=True)
    document = chosen_sheets(services, None, None, paper, ("doctor", "family"))
    text = text_of(document)
    assert document.page_count == 3
    for told in (
        "No entries in these days.",
        "Our question 1 Can he sit in the car for two hours?",
        "Senna tablets",
        "2 tablets at 22:00",
        "Not recorded in these days: bowels, bladder, legs, falls, fever.",
        "Ask this first",
        "Who to call",
        "Ask for emergency help now",
    ):
        assert told in text
    assert "Pain by day" not in text
    assert "worst" not in text_of(chosen_sheets(services, None, None, paper, ("doctor",)))
