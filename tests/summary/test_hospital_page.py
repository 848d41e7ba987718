"""The page for the crew: who, allergies, whom to ring, all medicines with the last dose, read back from the file."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.medicine import Route
from caregiver.domain.pain import PainEntry, Place, Voice
from caregiver.domain.person import Allergy, CallNumber, Caregiver, Known, UrgentContacts
from caregiver.domain.schedule import Pump, Schedule, ScheduleKind
from caregiver.domain.stay import StayKind
from caregiver.services.services import Services
from caregiver.summary.going_sheets import hospital_paper
from caregiver.summary.pages import Document, Paper, preview
from caregiver.summary.sheets import chosen_sheets
from tests.medicine_story import FENTANYL, FENTANYL_STRENGTH, SENNA, begin_medicine_story, patch_plan, tell_medicines
from tests.steerable_clock import SteerableClock
from tests.summary.medicine_days import add_twelve_liquids
from tests.summary.paper import boxes, fonts_without_file, outside, overlapping, point_sizes, text_of
from tests.summary.story import LONGEST_NAME, ROBERT, moment
from tests.summary.test_doctor_page import NEVER
from tests.ui.conftest import make_services

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = CalendarWords()
FULL = replace(
    ROBERT,
    called=LONGEST_NAME[:60],
    full_name=LONGEST_NAME[:120],
    address="14 Mill Lane, Westbrook; the door code is 2580; ring twice",
    allergies=tuple(Allergy(f"allergy {number}", "a rash and more", "the doctor") for number in range(2)),
    illness="cancer of the prostate in the bones",
    decides="Jo Hale, the daughter",
)


def sheet(services: Services, paper: Paper = Paper.A4) -> Document:
    return hospital_paper(services, paper, WORDS)


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Twelve liquids with names of 120 letters, and a person with the longest name."""
    clock = SteerableClock()
    clock.go_to(2026, 11, 22, 14, 32)
    made = make_services(tmp_path_factory.mktemp("twelve"), clock)
    made.people.save_person(FULL)
    for number in range(3):
        made.people.add_caregiver(Caregiver(f"{LONGEST_NAME[:40]} {number}", LONGEST_NAME[:60]))
    add_twelve_liquids(begin_medicine_story(made, clock))
    yield made
    made.close()


def test_it_is_read_from_the_name_to_the_foot(told: Services) -> None:
    words = text_of(sheet(told))
    order = ["Going to hospital", "Robert Hale", "Born 14 March 1954, 72 years", "Allergy: penicillin", "Address"]
    order += [
        "Who to ring",
        "Anna",
        "who writes this diary",
        "01632 960142",
        "The team calls it cancer of the prostate",
    ]
    order += ["Kidney or liver trouble: none known", "Weight 71 kg", "Last number", "Bowels last open", "Papers about"]
    order += ["Who decides if he cannot", "All medicines, as on the label", "Morphine long-acting tablets 30 mg"]
    order += ["In the last 24 hours", "Stopped: Codeine tablets 30 mg, 28 Oct", "Why we are going, and since when"]
    places = [words.index(each) for each in order]
    assert places == sorted(places)
    assert "Printed Sunday 22 November 2026, 14:32" in words
    assert words.endswith("Robert Hale, born 14 March 1954 Going to hospital, page 1 of 1")


def test_each_medicine_has_its_last_dose_and_what_is_open_or_not_recorded(told: Services) -> None:
    words = text_of(sheet(told))
    assert "1 tablet (30 mg) at 08:00 and 20:00 Sun 22 Nov, 08:10" in words
    assert "Still open: Sun 14:00" in words
    assert "Not recorded: Sat 22:00" in words
    assert "Told by Nurse Okafor, 12 Nov: wait 4 hours; at most 6 doses of 5 ml in 24 hours." in words
    assert "3 doses, 15 ml (30 mg), of what is recorded. Sat 22:40, Sun 03:12, Sun 12:22." in words
    assert re.search("Paracetamol in the last 24 hours: 4 tablets, 2.?000 mg", words)
    assert "No patch and no pump is on the list." in words


def test_every_dose_by_another_route_says_so_and_a_single_one_is_in_no_total(
    services: Services, clock: SteerableClock
) -> None:
    story = tell_medicines(services, clock)
    doses = services.doses
    needed = doses.get(story.give_needed("quick", 0, "12:22"))
    doses.correct(needed.uuid, replace(needed.value, route=Route.RECTAL))
    story.give("long", 0, "08:00")
    kept = doses.last_given(story["long"])
    assert kept is not None
    doses.correct(kept.uuid, replace(kept.value, route=Route.MOUTH))  # as on the list
    doses.give_one_off(
        "Morphine", amount=Decimal(1), unit=Unit.ML, route=Route.INJECTION, at=story.at(0, "02:00"),
        strength_words="10 mg in 1 ml",
    )  # fmt: skip
    doses.give_extra(story["denosumab"], at=story.at(0, "09:00"))
    words = text_of(sheet(services))
    assert "Sun 12:22: rectal (in the bottom)." in words
    assert "Sun 22 Nov, 12:22, rectal (in the bottom)" in words
    assert "Sun 22 Nov, 08:00, by mouth" not in words
    assert "Given once, not on the list: Morphine, 1 ml, injection, Sun 02:00." in words
    assert "Morphine, by mouth, in the last 24 hours: 1 tablet, 30 mg, of what is recorded." in words
    assert "Not counted: given once, not on the list." in words


def test_the_stay_of_the_last_weeks_is_told_and_the_one_that_begins_is_not(services: Services) -> None:
    now = services.clock.now()
    services.stays.begin(StayKind.HOSPITAL, at=now - timedelta(days=12), where="St Mary’s", why="left leg numb")
    services.stays.end(now - timedelta(days=11))
    services.stays.begin(StayKind.HOSPITAL)
    words = text_of(sheet(services))
    assert "In hospital 10 Nov to 11 Nov, St Mary’s: left leg numb." in words
    assert "22 Nov, 14:32 to" not in words
    assert "hospital 22 Nov" not in words


def test_the_last_number_says_whose_when_and_where(services: Services) -> None:
    entry = PainEntry(moment(22, 13), "Europe/London", 5, Voice.CAREGIVER_GUESS, places=(Place("back-lower-left"),))
    services.diary.write_entry(replace(entry, caregiver_words="Only mine.", is_only_for_me=True))
    words = text_of(sheet(services))
    assert "Anna guesses 5, Sun 22 Nov, 13:00. Where: left lower back." in words
    assert "Only mine" not in words


def test_pump_and_patch_stand_first_with_their_places(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    senna = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(2),))
    story.add("senna", SENNA, senna, unit=Unit.TABLETS)
    patch = story.add("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    pump = Schedule(ScheduleKind.CONTINUOUS, pump=Pump("morphine 30 mg", 24, "left upper arm", "Nurse Okafor"))
    story.add("pump", replace(FENTANYL, name="Syringe driver", form=SENNA.form), pump)
    services.devices.put_on(patch, at=services.clock.now() - timedelta(hours=5), site="right chest")
    words = text_of(sheet(services))
    places = [words.index(each) for each in ("Syringe driver", "Fentanyl long-acting patch", "Senna")]
    assert places == sorted(places)
    assert "Where it goes in: left upper arm. Changed by: Nurse Okafor." in words
    assert "right chest. Change due" in words
    assert "No patch" not in words


def test_an_empty_diary_has_room_to_write(services: Services) -> None:
    document = sheet(services)
    words = text_of(document)
    assert document.page_count == 1
    assert "No medicine is on the list." in words
    assert "Where they are: ____" in words
    assert "Why we are going, and since when" in words


@pytest.mark.parametrize("paper", Paper)
def test_twelve_medicines_with_the_longest_names_are_one_page(twelve: Services, paper: Paper) -> None:
    document = sheet(twelve, paper)
    words = text_of(document)
    assert document.page_count == 1
    assert words.count("10 mg in 5 ml") == 12
    assert words.count("ml (10 mg) at") + words.count("ml (5 mg) as needed") == 12
    assert words.count("Told by Nurse Okafor") >= 4
    assert "times not recorded: in the diary." in words
    assert "Names that end in “…” are whole in the diary." in words


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("diary", ["told", "twelve", "crowded"])
def test_nothing_overlaps_leaves_the_paper_or_is_small(
    request: pytest.FixtureRequest, diary: str, paper: Paper
) -> None:
    document = sheet(request.getfixturevalue(diary), paper)
    for drawn in boxes(document):
        assert outside(drawn, document) == []
        assert overlapping(drawn) == []
    assert min(point_sizes(document)) >= 10
    assert fonts_without_file(document) == []


def test_more_medicines_than_a_page_holds_go_on_and_none_is_left_out(crowded: Services) -> None:
    document = sheet(crowded)
    assert document.page_count == 2
    words = text_of(document)
    assert all(one.medicine.name[:20] in words for one in crowded.medicines.list())
    assert words.count("10 mg in 5 ml") == 13
    assert words.count("Robert Hale, born 14 March 1954") == 2


@pytest.mark.parametrize("paper", Paper)
def test_texts_longer_than_a_page_are_cut_by_name_and_nothing_leaves_the_paper(
    services: Services, paper: Paper
) -> None:
    long = "very long words " * 400
    allergies = tuple(Allergy(f"{long} {number}"[:200], "a rash " * 20) for number in range(9))
    person = replace(FULL, address=long, illness=long, decides=long, organs=long, allergies=allergies)
    services.people.save_person(replace(person, organs_known=Known.YES))
    services.people.save_contacts(UrgentContacts(team=CallNumber("01632 960142", long[:300]), papers=long))
    document = sheet(services, paper)
    assert text_of(document).count("… (more in the diary)") >= 5
    for drawn in boxes(document):
        assert outside(drawn, document) == []
        assert overlapping(drawn) == []


def test_it_is_a_part_that_can_be_asked_for_without_a_name_in_its_title(told: Services) -> None:
    document = chosen_sheets(told, None, None, Paper.A4, ("hospital",))
    assert document.title == "Going to hospital 22 November 2026"


def test_it_is_black_on_white_and_no_word_of_it_is_forbidden(told: Services) -> None:
    document = sheet(told)
    image = preview(document, 1, 400)
    colours = {image.pixelColor(x, y).saturation() for x in range(0, 400, 7) for y in range(0, image.height(), 7)}
    assert colours == {0}
    assert not re.search(rf"\b({NEVER})\b", text_of(document), re.IGNORECASE)
