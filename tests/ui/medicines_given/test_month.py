"""The month: a mark a dose, words on unusual days only, the stay as a band, the counts; a table with the same facts."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from caregiver.domain.amounts import Unit
from caregiver.domain.stay import StayKind
from caregiver.drawing.dose_marks import DoseKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.medicines.given.day_cell import Band
from caregiver.ui.theme.theme import Look, Scheme
from tests.medicine_story import PARACETAMOL, at_times
from tests.ui.medicines_given.conftest import counts, name_of, of_november, words_on


def shown(page, day):
    return page.grid.cell(of_november(day)).shown


def test_the_counts_of_november_are_those_of_the_story(open_page, november):
    """22 days of three doses are 66: 4 in hospital, 1 not wanted, 3 not recorded, 1 open, 1 to come, so 56 given."""
    page = open_page(november)
    assert counts(page) == {
        "Given": 56,
        "Did not want it": 1,
        "Not recorded": 3,
        "In hospital": 4,
        "Still open": 1,
        "To come today": 1,
    }
    assert "1 to 22 November" in words_on(page.legend)
    assert "65 due" in words_on(page.legend)


def test_each_day_is_a_button_that_tells_it_all(open_page, november):
    page = open_page(november)
    assert name_of(page, 10) == "Tuesday 10 November: 08:00 given, 14:00 did not want it, 20:00 in hospital"
    assert name_of(page, 17) == "Tuesday 17 November: 08:00 not recorded, 14:00 not recorded, 20:00 not recorded"
    assert name_of(page, 22) == "Sunday 22 November: 08:00 given, 14:00 still open, 20:00 to come"
    assert name_of(page, 25) == "Wednesday 25 November: nothing recorded, nothing due"


def test_words_stand_on_unusual_days_only(open_page, november):
    page = open_page(november)
    notes = {day.day.day: shown(page, day.day.day).notes for day in page.month.days}
    assert {day: note for day, note in notes.items() if note} == {
        10: ("did not want it",),
        17: ("not recorded",),
        22: ("14:00 open",),
    }
    assert [kind for kind, _ in shown(page, 10).marks] == [DoseKind.GIVEN, DoseKind.NOT_GIVEN, DoseKind.AWAY]
    assert shown(page, 22).said == "22 today"


def test_the_stay_is_one_band_from_the_first_dose_away_to_the_last(open_page, november):
    page = open_page(november)
    band = Band("in hospital", first=1, last=2, first_mark=2, last_mark=2)
    assert [shown(page, day).bands for day in (9, 10, 11, 12)] == [(band,)] * 4
    assert shown(page, 17).bands == ()


def test_a_stay_over_the_end_of_a_week_goes_on_in_the_next(open_page, story, services):
    with story.writing_at(story.at(-8, "07:00")):  # Saturday 14 November
        services.stays.begin(StayKind.HOSPICE)
    with story.writing_at(story.at(-5, "10:00")):
        services.stays.end()
    page = open_page(story["paracetamol"])
    assert shown(page, 15).bands == (Band("in a hospice", 5, 6, None, 2),)
    assert shown(page, 16).bands == (Band("in a hospice", 0, 1, None, 0),)


def test_as_needed_doses_are_counted_in_their_cell(open_page, story):
    for clock in ("03:12", "12:22", "13:40"):
        story.give_needed("quick", 0, clock)
    page = open_page(story["quick"])
    assert shown(page, 22).marks == ((DoseKind.AS_NEEDED, 3),)
    assert counts(page) == {"When needed": 3}
    assert name_of(page, 22) == (
        "Sunday 22 November: 03:12 given 5 ml (10 mg), 12:22 given 5 ml (10 mg), 13:40 given 5 ml (10 mg)"
    )


def test_more_than_four_times_a_day_are_counted(open_page, story):
    times = [f"{hour:02}:00" for hour in range(6, 14, 2)] + ["13:00"]
    uuid = story.add("often", PARACETAMOL, at_times("1", *times), day=-1, unit=Unit.TABLETS)
    for clock in times[:2]:
        story.give("often", 0, clock)
    page = open_page(uuid)
    assert shown(page, 22).marks == ((DoseKind.GIVEN, 2), (DoseKind.OPEN, 3))


def test_an_extra_dose_is_told_and_counted_apart(open_page, november, services):
    services.doses.give_extra(november)
    page = open_page(november)
    assert shown(page, 22).notes == ("14:00 open", "extra 14:32")
    assert counts(page)["Extra, outside the plan"] == 1
    assert "Extra, outside the plan." in words_on(page.day)


def test_a_dose_at_the_clinic_is_a_mark(open_page, story, services):
    services.doses.give_extra(story["denosumab"], given_by="nurse:")
    page = open_page(story["denosumab"])
    assert shown(page, 22).marks == ((DoseKind.GIVEN, 0),)
    assert counts(page) == {"Given at the clinic": 1}


def test_the_table_holds_the_same_facts(open_page, november):
    page = open_page(november)
    page.shape._group.button(1).click()
    assert page.table.isVisible()
    assert not page.grid.isVisible()
    lines = page.table.lines()
    assert len(lines) == 66
    assert ("Tue 10 Nov", "14:00", "14:00, did not want it", "felt sick. Anna, 14:10.") in lines
    assert ("Tue 17 Nov", "08:00", "08:00, not recorded", "") in lines


# -- going about --------------------------------------------------------------------------------------------------


def test_arrow_keys_move_from_day_to_day(open_page, november, qtbot):
    page = open_page(november)
    page.activateWindow()
    page.grid.take_keyboard(of_november(22))
    for key, day in (
        (Qt.Key.Key_Left, 21),
        (Qt.Key.Key_Up, 14),
        (Qt.Key.Key_Right, 15),
        (Qt.Key.Key_Down, 22),
        (Qt.Key.Key_Down, 29),
    ):
        cell = next(c for c in page.grid.cells if c.focusPolicy() == Qt.FocusPolicy.StrongFocus)
        qtbot.keyClick(cell, key)
        assert page.day.shown_day() == of_november(day)
        qtbot.waitUntil(page.grid.cell(of_november(day)).hasFocus)


def test_one_stop_of_the_tab_key_leads_into_the_month(open_page, november):
    page = open_page(november)
    stops = [c for c in page.grid.cells if c.focusPolicy() == Qt.FocusPolicy.StrongFocus and c.isVisible()]
    assert [c.shown.day for c in stops] == [of_november(22)]


def test_the_month_before_and_back(open_page, november, qtbot):
    page = open_page(november)
    assert not page.after.isEnabled()
    page.before.click()
    assert page.month.first == date(2026, 10, 1)
    assert "October 2026" in words_on(page)
    qtbot.keyClick(page.grid.cell(date(2026, 10, 22)), Qt.Key.Key_PageDown)
    assert page.month.first == date(2026, 11, 1)
    assert page.day.shown_day() == of_november(22)


def test_no_month_before_the_medicine_began_and_none_to_come(open_page, story):
    page = open_page(story["senna"])
    for _ in range(5):
        page.before.click()
    assert page.month.first == date(2026, 10, 1)
    assert not page.before.isEnabled()
    page.choose(date(2026, 12, 1))
    assert page.month.first == date(2026, 10, 1)


def test_a_press_shows_the_story_of_the_day(open_page, november):
    page = open_page(november)
    page.grid.cell(of_november(10)).click()
    said = words_on(page.day)
    for sentence in (
        "Tuesday 10 November",
        "08:00, 2 tablets (1\u202f000 mg)",
        "14:00, did not want it",
        "felt sick. Anna, 14:10.",
        "20:00, in hospital",
        "10 Nov 21:00 to 11 Nov 18:00.",
    ):
        assert sentence in said


def test_without_a_medicine_there_is_a_choice_and_the_first_is_shown(open_page, story):
    page = open_page()
    assert page.title.text() == "What was given: Morphine long-acting tablets 30 mg"
    index = page.medicines.findText("Senna tablets")
    page.medicines.setCurrentIndex(index)
    page.medicines.activated.emit(index)
    assert page.title.text() == "What was given: Senna tablets"


def test_an_empty_list_says_so(open_page, services):
    page = open_page()
    assert page.title.text() == "No medicine is on the list yet."
    assert not page.grid.isVisible()


def test_the_way_back(open_page, november, asked):
    page = open_page(november)
    page.crumbs.medicine.click()
    page.crumbs.list.click()
    assert asked.places == [(Destination.MEDICINE, november), (Destination.MEDICINES, None)]


def test_a_month_of_a_year_ago_names_its_year(open_page, november, clock):
    page = open_page(november)
    clock.go_on(days=60)
    page.choose(of_november(10))
    assert "1 to 30 November 2026" in words_on(page.legend)


@pytest.mark.parametrize("look", [Look(Scheme.LIGHT), Look(Scheme.LIGHT, 200), Look(Scheme.HIGH_CONTRAST)])
def test_targets_are_large_and_words_are_not_small(open_page, november, theme, look, qtbot):
    theme.set_look(look)
    page = open_page(november)
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())
    for made in page.findChildren(QPushButton):
        if made.isVisible():
            assert min(made.width(), made.height()) >= 44
    for said in page.findChildren(QLabel):
        if said.isVisible() and said.text():
            assert said.fontInfo().pixelSize() >= 18 * theme.scale
    for cell in page.grid.cells:
        if cell.isVisible():
            assert cell.height() >= cell.needed_height(cell.width())


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_no_mark_is_cut_by_the_edge_of_its_day(open_page, november, theme, percent, qtbot):
    theme.set_look(Look(Scheme.LIGHT, percent))
    page = open_page(november)
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())
    cell = page.grid.cell(of_november(5))
    picture = cell.grab().toImage()
    edge = round((cell.width() - 3) * picture.devicePixelRatio())
    assert len(shown(page, 5).marks) == 3
    colours = {picture.pixelColor(edge, y).name() for y in range(4, picture.height() - 4)}
    assert colours == {theme.tokens.surface.lower()}


def test_with_large_text_the_plan_stands_below_the_month(open_page, november, theme, qtbot):
    theme.set_look(Look(Scheme.LIGHT, 200))
    page = open_page(november)
    plan = next(said for said in page.findChildren(QLabel) if said.text().endswith("left to right in each day"))
    qtbot.waitUntil(lambda: plan.y() >= page.after.geometry().bottom())


def test_rows_are_as_wide_as_seven_days(open_page, november):
    page = open_page(november)
    assert page.month.days[0].day + timedelta(days=29) == page.month.last
    assert len({cell.width() for cell in page.grid.cells if cell.isVisible()}) == 1
