"""Bad spells on Today: begun in the quiet row, open in a card, over in one line; and the one question afterwards."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from caregiver.domain.flare import Flare
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.number_row import NumberRow


@pytest.fixture
def spells(dose_page):
    return dose_page.spells


def in_sight(widget):
    return {button.text(): button for button in widget.findChildren(QPushButton) if button.isVisible()}


def words_of(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def minute(page, clock, minutes=1):
    clock.go_on(minutes=minutes)
    page.refresh()


def asked(context):
    went = []
    context.navigator.asked.connect(lambda destination, argument: went.append((destination, argument)))
    return went


# -- the quiet row ----------------------------------------------------------------------------------------------


def test_the_row_leads_to_everything_that_can_be_written_down(spells, context):
    went = asked(context)
    assert list(in_sight(spells.row)) == [
        "Sudden bad spell",
        "Symptom",
        "Heat, rest, music …",
        "Evening review",
        "Note",
    ]
    for name in ("Symptom", "Heat, rest, music …", "Evening review", "Note"):
        in_sight(spells.row)[name].click()
    assert went == [
        (destination, None)
        for destination in (Destination.SYMPTOM, Destination.COMFORT, Destination.REVIEW, Destination.CARE_NOTE)
    ]


def test_the_row_is_one_quiet_line_of_full_height(spells):
    buttons = list(in_sight(spells.row).values())
    assert len({button.y() for button in buttons}) == 1
    assert {button.height() for button in buttons} == {44}
    assert {button.property("role") for button in buttons} == {"quiet"}


def test_the_last_hours_stay_in_sight_at_1366_by_768(dose_page):
    assert dose_page.verticalScrollBar().maximum() == 0


def test_by_night_only_a_spell_and_a_symptom_can_be_written_down(dose_page, spells, theme):
    theme.set_night(True)
    dose_page.refresh()
    assert list(in_sight(spells.row)) == ["Sudden bad spell", "Symptom"]


def test_while_the_evening_has_a_line_of_its_own_the_row_does_not_offer_it_too(dose_page, spells, clock):
    clock.go_to(2026, 11, 22, 18, 30)
    dose_page.refresh()
    assert dose_page.review.isVisible()
    assert "Evening review" not in in_sight(spells.row)
    dose_page.review.skip.click()
    dose_page.left()
    dose_page.refresh()
    assert "Evening review" in in_sight(spells.row)


# -- from press to press ----------------------------------------------------------------------------------------


def test_a_press_begins_a_spell_and_its_card_says_since_when(dose_page, spells, services, clock):
    spells.row.spell.click()
    assert services.flares.open() is not None
    assert spells.card.title() == "Sudden bad spell since 14:32"
    minute(dose_page, clock, 12)
    assert spells.card.title() == "Sudden bad spell since 14:32, 12 min"
    minute(dose_page, clock, 60)
    assert spells.card.title() == "Sudden bad spell since 14:32, 1 h 12 min"


def test_nothing_changes_its_look_with_the_time(dose_page, spells, clock):
    spells.row.spell.click()

    def look():
        return {(text, button.property("role"), button.isEnabled()) for text, button in in_sight(spells.card).items()}

    before, role = look(), spells.card.property("role")
    minute(dose_page, clock, 300)
    assert (look(), spells.card.property("role")) == (before, role)


def test_a_shaky_hand_begins_one_and_nothing_more_is_said(spells, services, clock):
    spells.row.spell.click()
    clock.go_on(seconds=2)
    spells.row.spell.click()
    assert services.vault.diary.flares.count() == 1
    assert "goes on" not in words_of(spells.card)


def test_a_second_beginning_is_told_that_the_first_goes_on(dose_page, spells, services, clock):
    spells.row.spell.click()
    minute(dose_page, clock, 5)
    spells.row.spell.click()
    assert "A bad spell since 14:32 goes on." in words_of(spells.card)
    assert services.vault.diary.flares.count() == 1
    minute(dose_page, clock)
    assert "goes on" not in words_of(spells.card)


def test_a_beginning_by_mistake_is_taken_back(dose_page, spells, services, qtbot):
    spells.row.spell.click()
    with qtbot.waitSignal(dose_page.said) as said:
        spells.card.undo.click()
    assert said.args == ["Sudden bad spell since 14:32"]
    assert services.flares.open() is None
    assert spells.card.isHidden()


def test_the_beginning_stands_once_the_page_was_left(dose_page, spells):
    spells.row.spell.click()
    dose_page.hide()
    dose_page.show()
    assert spells.card.isVisible()
    assert "Undo" not in in_sight(spells.card)


def test_it_is_over_with_a_press_and_says_how_long_it_was(dose_page, spells, services, clock, qtbot):
    spells.row.spell.click()
    minute(dose_page, clock, 25)
    spells.card.over.click()
    assert spells.card.isHidden()
    assert spells.over.sentence() == "The bad spell from 14:32 is over: 25 min."
    with qtbot.waitSignal(dose_page.said):
        spells.over.undo.click()
    assert services.flares.open() is not None
    assert spells.card.isVisible()
    assert spells.over.isHidden()


def test_an_end_taken_back_is_taken_back_whole(dose_page, spells, services, clock, context):
    spells.row.spell.click()
    begun = services.flares.open().value
    context.act(services.diary.record_pain, 4)
    minute(dose_page, clock, 5)
    spells.card.over.click()
    spells.over.undo.click()
    assert services.flares.open().value == begun


def test_an_end_cannot_be_taken_back_here_while_another_goes_on(dose_page, spells, services, clock, context):
    spells.row.spell.click()
    minute(dose_page, clock, 5)
    spells.card.over.click()
    context.act(services.flares.begin)
    assert spells.over.isHidden()
    assert spells.card.isVisible()
    spells.over.undo.click()
    assert services.vault.diary.flares.count() == 2


def test_the_line_of_the_end_goes_when_the_page_is_left_or_another_begins(dose_page, spells):
    spells.row.spell.click()
    spells.card.over.click()
    spells.row.spell.click()
    assert spells.over.isHidden()
    spells.card.over.click()
    dose_page.hide()
    dose_page.show()
    assert spells.over.isHidden()


# -- the number -------------------------------------------------------------------------------------------------


def test_there_is_one_row_of_numbers_and_what_is_pressed_there_counts_for_the_spell(dose_page, spells, services, clock):
    spells.row.spell.click()
    assert "A number pressed above counts for this bad spell, too." in words_of(spells.card)
    assert [row for row in dose_page.findChildren(NumberRow) if row.isVisible()] == [dose_page.number_card.numbers]
    minute(dose_page, clock, 3)
    dose_page.number_card.numbers.buttons[8].click()
    assert services.flares.worst(services.flares.open()).value.score == 8
    assert "At its worst so far: Robert said 8" in words_of(spells.card)
    assert "pressed above" not in words_of(spells.card)
    dose_page.number_card.undo()
    assert "so far" not in words_of(spells.card)


def test_the_number_before_the_spell_is_not_taken_for_a_changed_mind(dose_page, spells, clock):
    numbers = dose_page.number_card.numbers.buttons
    numbers[5].click()
    spells.row.spell.click()
    clock.go_on(seconds=40)
    numbers[8].click()
    assert dose_page.number_card.bar.question() == ""
    clock.go_on(seconds=20)
    numbers[7].click()
    assert dose_page.number_card.bar.question() == "8, then 7. Take the 8 of 14:32 out?"


def test_no_button_of_a_dose_moves_when_the_worst_is_said(dose_page, spells):
    spells.row.spell.click()
    QApplication.processEvents()
    place = dose_page.doses.needed.mapTo(dose_page, QPoint(0, 0))
    dose_page.number_card.numbers.buttons[8].click()
    QApplication.processEvents()
    assert dose_page.doses.needed.mapTo(dose_page, QPoint(0, 0)) == place


def test_the_as_needed_doses_stay_in_sight_while_a_spell_goes_on(dose_page, spells):
    spells.row.spell.click()
    QApplication.processEvents()
    buttons = [column.press for column in dose_page.doses.needed.columns]
    assert buttons
    for each in buttons:
        assert each.mapTo(dose_page, QPoint(0, each.height())).y() <= dose_page.viewport().height()


def test_no_number_is_spoken_of_where_none_can_be_told(dose_page, spells, services):
    services.people.save_person(replace(services.people.person(), cannot_tell_since=date(2026, 11, 20)))
    dose_page.refresh()
    spells.row.spell.click()
    assert "number" not in words_of(spells.card)
    assert "New, sudden or out of control?" in words_of(spells.card)


def test_the_quiet_line_is_always_there_and_never_twice(spells, context):
    spells.row.spell.click()
    went = asked(context)
    card = spells.card
    assert words_of(card).count("New, sudden or out of control?") == 1
    card.triggers.chips.chip("coughing_sneezing").click()
    assert words_of(card).count("New, sudden or out of control?") == 1
    in_sight(card)["Urgent signs"].click()
    assert went == [(Destination.URGENT, None)]


# -- what it came with, and the rest ----------------------------------------------------------------------------


def test_what_it_came_with_is_kept_with_each_press(spells, services):
    spells.row.spell.click()
    spells.card.triggers.chips.chip("getting_up").click()
    spells.card.triggers.chips.chip("turning_in_bed").click()
    assert services.flares.open().value.triggers == ("getting_up", "turning_in_bed")


def test_the_whole_spell_can_be_opened(spells, services, context):
    went = asked(context)
    spells.row.spell.click()
    uuid = services.flares.open().uuid
    spells.card.details.click()
    spells.card.over.click()
    spells.over.details.click()
    assert went == [(Destination.SPELL, uuid)] * 2


def test_by_night_the_card_shows_only_what_a_night_needs(dose_page, spells, theme):
    theme.set_night(True)
    spells.row.spell.click()
    assert not spells.card.triggers.isVisible()
    assert not spells.card.details.isVisible()
    assert "A number pressed above counts" in words_of(spells.card)
    assert "New, sudden or out of control?" in words_of(spells.card)


# -- an end that was not now ------------------------------------------------------------------------------------


def type_end(spells, words):
    spells.card.end.when.time.setText(words)


def test_it_ended_earlier(dose_page, spells, services, clock):
    spells.row.spell.click()
    minute(dose_page, clock, 40)
    spells.card.earlier.click()
    assert spells.card.end.question() == "When did it end?"
    type_end(spells, "about 15:00")
    in_sight(spells.card.end)["It ended then"].click()
    flare = services.flares.latest(1)[0].value
    assert (flare.length, flare.is_exact) == (timedelta(minutes=28), False)
    assert spells.over.sentence() == "The bad spell from 14:32 is over: about 28 min."


def test_an_end_before_the_start_is_said_beside_the_time_and_nothing_is_lost(dose_page, spells, services, clock):
    spells.row.spell.click()
    minute(dose_page, clock, 40)
    spells.card.earlier.click()
    type_end(spells, "14:10")
    in_sight(spells.card.end)["It ended then"].click()
    assert spells.card.end.when.problem.text() == "The end lies before the start."
    assert spells.card.end.when.time.text() == "14:10"
    assert services.flares.open() is not None


def test_a_forgotten_spell_is_asked_about_once_in_plain_words(dose_page, spells, services, clock):
    spells.row.spell.click()
    minute(dose_page, clock, 13 * 60)
    form = spells.card.end
    assert form.question() == "Is it over? When?"
    in_sight(form)["It ended then"].click()
    assert "not a time" in form.when.problem.text()
    in_sight(form)["It still goes on"].click()
    assert form.question() == ""
    minute(dose_page, clock, 60)
    assert form.question() == ""
    assert services.flares.open() is not None


def test_nobody_wrote_down_when_it_ended(dose_page, spells, services, clock):
    spells.row.spell.click()
    minute(dose_page, clock, 13 * 60)
    in_sight(spells.card.end)["Over, the time is not written down"].click()
    assert services.flares.open() is None
    assert spells.over.sentence().endswith("When it ended is not written down.")


def test_what_is_typed_of_the_end_stays_while_minutes_pass(dose_page, spells, clock):
    spells.row.spell.click()
    minute(dose_page, clock, 13 * 60)
    type_end(spells, "14:50")
    minute(dose_page, clock)
    assert spells.card.end.when.time.text() == "14:50"


# -- beside others ----------------------------------------------------------------------------------------------


def test_a_spell_that_another_place_began_is_shown(dose_page, spells, context, services, clock):
    context.act(services.flares.begin)
    assert spells.card.isVisible()
    other = Flare(clock.now() - timedelta(days=1), "Europe/London", clock.now() - timedelta(hours=23), is_over=True)
    context.act(services.flares.write, other)
    assert spells.card.isVisible()


@pytest.mark.parametrize("width", [1366, 1000])
def test_a_screen_reader_goes_from_the_number_to_the_spell_to_the_doses(make_page, medicines, width):
    page = make_page(width)
    page.spells.row.spell.click()
    read = [part for part in page.findChildren(QPushButton) if part.isVisible()]
    first_needed = page.doses.needed.columns[0].press
    places = [read.index(part) for part in (page.number_card.numbers.buttons[0], page.spells.card.over, first_needed)]
    assert places == sorted(places)
    clock = read.index(next(part for part in page.doses.clock.findChildren(QPushButton) if part.isVisible()))
    assert (clock < places[1]) == (width == 1366)
