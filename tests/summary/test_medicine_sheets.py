"""The list of medicines, the week sheet, the handover and what was given, read back from the printed file."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.medicine import Route
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.domain.stay import StayKind
from caregiver.services.services import Services
from caregiver.summary.medicine_sheets import given_paper, handover_paper, medicines_paper, week_paper
from caregiver.summary.pages import Document, Paper, preview
from caregiver.summary.sheets import chosen_sheets, doctor_sheet
from tests.medicine_story import (
    FENTANYL,
    FENTANYL_STRENGTH,
    MORPHINE_QUICK,
    SENNA,
    at_times,
    begin_medicine_story,
    milligrams,
    patch_plan,
    tell_medicines,
)
from tests.steerable_clock import SteerableClock
from tests.summary.paper import boxes, outside, overlapping, point_sizes, text_of
from tests.summary.story import ZONE
from tests.summary.test_doctor_page import NEVER

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = CalendarWords()
NEEDED = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
FRIDAY = datetime(2026, 11, 20, 19, tzinfo=ZONE)


def uuid_of(services: Services, name: str) -> str:
    return next(one.uuid for one in services.medicines.list() if name in one.medicine.name)


def handover(services: Services, paper: Paper = Paper.A4) -> Document:
    return handover_paper(services, paper, WORDS, since=FRIDAY, for_name="Jo", own_words="The blue pillow.")


SHEETS: dict[str, Callable[[Services, Paper], Document]] = {
    "medicines": lambda services, paper: medicines_paper(services, paper, WORDS),
    "week": lambda services, paper: week_paper(services, date(2026, 11, 22), paper, WORDS),
    "handover": handover,
    "given": lambda services, paper: given_paper(
        services, uuid_of(services, "Paracetamol"), date(2026, 11, 9), date(2026, 11, 30), paper, WORDS
    ),
}


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("diary", ["told", "crowded"])
@pytest.mark.parametrize("sheet", SHEETS)
def test_nothing_overlaps_or_leaves_the_paper(
    request: pytest.FixtureRequest, sheet: str, diary: str, paper: Paper
) -> None:
    document = SHEETS[sheet](request.getfixturevalue(diary), paper)
    pages = boxes(document)
    assert len(pages) == document.page_count
    for drawn in pages:
        assert outside(drawn, document) == []
        assert overlapping(drawn) == []
    assert min(point_sizes(document)) >= 10


@pytest.mark.parametrize("sheet", SHEETS)
def test_sheets_are_black_on_white_with_a_title_without_a_name(told: Services, sheet: str) -> None:
    document = SHEETS[sheet](told, Paper.A4)
    assert "Robert" not in document.title
    image = preview(document, 1, 400)
    assert all(
        abs(colour.red() - colour.green()) < 3 and abs(colour.red() - colour.blue()) < 3
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
        for colour in [image.pixelColor(x, y)]
    )


@pytest.mark.parametrize("sheet", SHEETS)
def test_words_that_must_never_appear_do_not(crowded: Services, sheet: str) -> None:
    assert re.findall(rf"\b({NEVER})\b", text_of(SHEETS[sheet](crowded, Paper.A4)), re.IGNORECASE) == []


def test_the_list_tells_all_that_is_known_of_a_medicine(told: Services) -> None:
    text = text_of(medicines_paper(told, Paper.A4, WORDS))
    parts = [
        "Allergy: penicillin",
        "By the clock",
        "Morphine long-acting tablets 30 mg 1 tablet (30 mg) at 08:00 and 20:00 For: pain. Prescribed by Dr Patel.",
        "From the label: at most 8 tablets in 24 hours. Nothing is written for a late dose. Call 01632 960142.",
        "Plan told in the room by Dr Patel, 12 Nov. Told by Nurse Okafor: “After 12:00, call before giving it.”",
        "When needed",
        "Macrogol sachets 1 sachet as needed For: hard stools. Since 12 Nov. How often: nothing is written. Call",
        "Since 28 Oct. This plan since 12 Nov. Told by Nurse Okafor, 12 Nov: wait 4 hours; at most 6 doses of 5 ml",
        "At the clinic",
        "It rings only while this computer is on, awake and near you.",
        "For medicines that must not be late, set a second alarm too.",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, [part for part, place in zip(parts, places, strict=True) if place < 0]
    assert places == sorted(places)
    assert "Codeine" not in text


def test_a_taper_has_a_row_for_each_amount_on_the_week_sheet(told: Services) -> None:
    text = text_of(week_paper(told, date(2026, 11, 22), Paper.A4, WORDS))
    rule = "Told by Nurse Okafor: “After 12:00, call before giving it.”"
    assert "Week sheet, 22 to 28 November 2026" in text
    assert f"08:00 Dexamethasone tablets 2 mg 2 tablets (4 mg), until 24 Nov given – – – – {rule}" in text
    assert f"08:00 Dexamethasone tablets 2 mg 1 tablet (2 mg), from 25 Nov – – – {rule}" in text
    assert text.find("2 tablets (4 mg)") < text.find("1 tablet (2 mg)")


def test_an_amount_that_changes_to_and_fro_tells_no_day(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    senna = story.add("senna", SENNA, at_times("1", "08:00"), unit=Unit.TABLETS)
    for day, amount in ((3, "2"), (5, "1")):
        plan = at_times(amount, "08:00")
        services.medicines.plan(Regimen(senna, story.at(day, "00:00"), str(story.zone), plan, unit=Unit.TABLETS))
    text = text_of(week_paper(services, date(2026, 11, 23), Paper.A4, WORDS))
    assert "08:00 Senna tablets 1 tablet – –" in text
    assert "08:00 Senna tablets 2 tablets – – – – –" in text
    assert "until" not in text
    assert ", from" not in text


@pytest.mark.parametrize("paper", Paper)
def test_the_week_sheet_tells_what_was_told_and_who_to_call(told: Services, paper: Paper) -> None:
    document = week_paper(told, date(2026, 11, 22), paper, WORDS)
    text = text_of(document)
    told_of_paracetamol = (
        "Nothing is written for a late dose. Call 01632 960142. From the label: at most 8 tablets in 24 hours."
    )
    assert text.count(told_of_paracetamol) == 3
    assert text.count("By the clock: Morphine long-acting tablets 30 mg") == 2
    assert "When needed: Morphine quick-acting liquid 10 mg in 5 ml" in text
    assert text.count("Pain not under control? Call 01632 960142. Emergency: 999.") == document.page_count


def test_each_dose_to_come_has_one_box(told: Services) -> None:
    drawn = boxes(week_paper(told, date(2026, 11, 23), Paper.A4, WORDS))[0]
    # seven days of 2 + 3 + 1 + 1 doses
    assert sum(box.name == "box" for box in drawn) == 49


def test_the_week_of_the_clock_change_says_so_and_keeps_the_times(told: Services) -> None:
    text = text_of(week_paper(told, date(2027, 3, 24), Paper.A4, WORDS))
    assert "Sun 28 Mar: the clock changes. The times are as the clock shows them." in text
    assert text.count("08:00 By the clock: Morphine") == 1
    assert "the clock changes" not in text_of(week_paper(told, date(2027, 3, 29), Paper.A4, WORDS))


def test_the_handover_begins_with_what_must_not_be_overlooked(told: Services) -> None:
    text = text_of(handover(told))
    parts = [
        "From Friday 19:00",
        "For Jo, from Anna · about Robert Hale",
        "Allergy: penicillin",
        "No patch and no pump is on the list.",
        "When needed: Morphine quick-acting liquid 10 mg in 5 ml, 5 ml (10 mg) each time.",
        "Told by Nurse Okafor, 12 Nov: wait 4 hours; at most 6 doses of 5 ml in 24 hours.",
        "Last: Sun 12:22. In the last 24 hours: 3 doses, 15 ml (30 mg), of what is recorded.",
        "Pain not under control? Call 01632 960142.",
        "By the clock",
        "Paracetamol tablets 500 mg",
        "5 of 5 times, last Sun 08:10 Sun 14:00 still open, Sun 20:00",
        "Told by Nurse Okafor: “After 12:00, call before giving it.”",
        "Not recorded: Sat 22:00.",
        "Paracetamol in the last 24 hours: 4 tablets",
        "Numbers of pain, 0 to 10",
        "What happened",
        "Morphine quick-acting, 5 ml (10 mg); pain 7, then 4.",
        "What is coming",
        "Dexamethasone from 2 tablets (4 mg) to 1 tablet (2 mg).",
        "From Anna: “The blue pillow.”",
        "Write by hand",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, [part for part, place in zip(parts, places, strict=True) if place < 0]
    assert places == sorted(places)


def test_what_was_given_stands_line_by_line(told: Services) -> None:
    text = text_of(SHEETS["given"](told, Paper.A4))
    assert "given 32, not given 1, away from home 4, still open 1, not recorded 3" in text
    assert "Tue 10 Nov, 14:00 not given felt sick" in text
    assert "Wed 11 Nov, 08:00 away from home" in text
    assert "Sun 22 Nov, 08:00 given 08:10 2 tablets (1000 mg)" in text
    assert "in hospital 10 Nov 21:00 to 11 Nov 18:00" in text


def test_a_single_dose_says_how_it_was_given_and_one_of_the_list_is_none(
    services: Services, clock: SteerableClock
) -> None:
    story = tell_medicines(services, clock)
    services.doses.give_one_off(
        "Midazolam", amount=Decimal("0.5"), unit=Unit.ML, route=Route.INJECTION, at=story.at(0, "02:00")
    )
    services.doses.give_extra(story["denosumab"], at=story.at(0, "09:00"))
    assert "Midazolam, 0.5 ml, injection." in text_of(handover(services))
    printed = text_of(doctor_sheet(services, date(2026, 11, 9), date(2026, 11, 22), Paper.A4, WORDS))
    assert "Given once, not on the list: Midazolam, 0.5 ml, injection, 22 Nov 02:00." in printed


LIQUID = re.compile(r"\(\d[\d.]* ?mg\)")


@pytest.mark.parametrize("sheet", ["medicines", "week", "handover"])
def test_no_amount_of_a_liquid_stands_without_ml(crowded: Services, sheet: str) -> None:
    text = text_of(SHEETS[sheet](crowded, Paper.A4))
    liquids = [found.start() for found in LIQUID.finditer(text) if found[0] in {"(10 mg)", "(5 mg)"}]
    others = len(re.findall(r"tablet \(10 mg\)", text))
    assert len(liquids) - others >= 12
    assert len(re.findall(r"\d ml \((?:10|5) mg\)", text)) == len(liquids) - others


def test_a_patch_stands_first_with_its_place_and_its_change(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    patch = story.add("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    with story.writing_at(story.at(-1, "08:00")):
        services.devices.put_on(patch, "left chest")
    for document in (medicines_paper(services, Paper.A4, WORDS), handover_paper(services, Paper.A4, WORDS)):
        assert "On since 21 Nov 08:00, left chest. Change due 24 Nov 08:00." in text_of(document)


def test_a_patch_is_handed_over_with_since_when_it_is_on(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    patch = story.add("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    with story.writing_at(story.at(-2, "09:10")):
        services.devices.put_on(patch, "left chest")
    text = text_of(handover_paper(services, Paper.A4, WORDS, since=story.at(-1, "14:32")))
    assert "on since Fri 20 Nov 09:10; none was due" in text
    assert "Nothing is written for a late patch. Call the team." in text
    assert "late dose" not in text


@pytest.mark.parametrize("paper", Paper)
def test_the_numbers_to_call_stand_on_every_page_of_a_handover(told: Services, paper: Paper) -> None:
    document = handover_paper(told, paper, WORDS, since=datetime(2026, 11, 12, tzinfo=ZONE))
    assert document.page_count > 1
    for drawn in boxes(document):
        assert [box.name for box in drawn].count("call number") == 3
    assert text_of(document).count("01632 960177") == document.page_count


def test_every_number_of_a_long_handover_is_printed_and_a_day_without_says_so(told: Services) -> None:
    numbers = [record.value for record in told.diary.between(FRIDAY - timedelta(days=7), FRIDAY + timedelta(days=2))]
    text = text_of(handover_paper(told, Paper.A4, WORDS, since=FRIDAY - timedelta(days=7)))
    drawing = text[text.find("Numbers of pain") : text.find("Robert said")]
    axis, drawn = drawing.split("not recorded")
    assert axis.endswith("Mon Tue Wed Thu Fri Sat Sun ")
    assert sorted(drawn.split()) == sorted(str(number.score) for number in numbers)


def test_a_day_away_without_a_number_is_named_by_where(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    for day in (-3, 0):
        at = story.at(day, "08:00")
        with story.writing_at(at):
            services.diary.write_entry(PainEntry(at, str(story.zone), 5, Voice.PATIENT_SAID))
    with story.writing_at(story.at(-2, "09:00")):
        services.stays.begin(StayKind.HOSPITAL)
    with story.writing_at(story.at(-2, "21:00")):
        services.stays.end()
    text = text_of(handover_paper(services, Paper.A4, WORDS, since=story.at(-3, "07:00")))
    drawing = text[text.find("Numbers of pain") : text.find("What happened")]
    assert drawing.count("in hospital") == 1
    assert drawing.count("not recorded") == 1


def test_an_empty_diary_prints_every_sheet(services: Services) -> None:
    for make in (medicines_paper, handover_paper):
        assert make(services, Paper.LETTER, WORDS).page_count == 1
    assert "No medicine is on the list." in text_of(medicines_paper(services, Paper.A4, WORDS))
    assert week_paper(services, date(2026, 11, 22), Paper.A4, WORDS).page_count == 1


def test_a_name_in_other_letters_is_printed_or_said_to_be_missing(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    for key, name in (("greek", "Παρακεταμόλη"), ("cuneiform", "\N{CUNEIFORM SIGN A}")):
        story.add(key, replace(SENNA, name=name), at_times("2", "22:00"), unit=Unit.TABLETS)
    for make in (
        lambda: medicines_paper(services, Paper.A4, WORDS),
        lambda: week_paper(services, date(2026, 11, 22), Paper.A4, WORDS),
        lambda: handover_paper(services, Paper.A4, WORDS),
        lambda: doctor_sheet(services, date(2026, 11, 9), date(2026, 11, 22), Paper.A4, WORDS),
    ):
        text = text_of(make())
        assert "Παρακεταμόλη" in text
        assert "This computer has no letters for some words on this page (Cuneiform)." in text


def test_a_medicine_added_by_mistake_and_its_doses_are_on_no_sheet(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    story.add("quick", MORPHINE_QUICK, NEEDED, unit=Unit.ML, strength=milligrams("10", Unit.ML, "5"))
    story.give_needed("quick", 0, "09:00")
    sheets = (
        lambda: handover_paper(services, Paper.A4, WORDS),
        lambda: doctor_sheet(services, date(2026, 11, 9), date(2026, 11, 22), Paper.A4, WORDS),
    )
    assert all("Morphine" in text_of(make()) for make in sheets)
    services.medicines.remove(story["quick"])
    assert all("Morphine" not in text_of(make()) for make in sheets)
    assert "Quick-acting" not in text_of(sheets[1]())


def test_the_last_24_hours_are_counted_to_the_minute(services: Services, clock: SteerableClock) -> None:
    story = begin_medicine_story(services, clock)
    story.add("quick", MORPHINE_QUICK, NEEDED, unit=Unit.ML, strength=milligrams("10", Unit.ML, "5"))
    for day, at in ((-1, "14:32"), (-1, "14:33"), (0, "08:00")):
        story.give_needed("quick", day, at)
    text = text_of(handover_paper(services, Paper.A4, WORDS))
    assert "In the last 24 hours: 2 doses, 10 ml (20 mg), of what is recorded." in text


def test_the_first_handover_tells_the_last_24_hours(services: Services) -> None:
    assert "From Saturday 14:32" in text_of(handover_paper(services, Paper.A4, WORDS))


def test_all_sheets_join_under_the_title_of_the_first(told: Services) -> None:
    document = chosen_sheets(told, None, None, Paper.LETTER, ("doctor", "medicines", "week", "handover"))
    assert document.title == "Summary 22 November 2026"
    text = text_of(document)
    places = [
        text.find(words) for words in ("All medicines, 9 Nov", "It rings only", "Week sheet, 22", "From Saturday")
    ]
    assert -1 not in places
    assert places == sorted(places)
