"""Bad spells on Today: begun in the quiet row, open in a card, over in one line; and the one question afterwards."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from caregiver.domain.flare import Flare
from caregiver.domain.stay import StayKind
from caregiver.ui.core.navigation import Destination


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
        "Something that eased",
        "Evening review",
        "Note",
    ]
    for name in ("Symptom", "Something that eased", "Evening review", "Note"):
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


def test_by_night_only_the_spell_can_be_written_down(dose_page, spells, theme):
    theme.set_night(True)
    dose_page.refresh()
    assert list(in_sight(spells.row)) == ["Sudden bad spell"]


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


def test_how_bad_is_kept_at_once_and_the_number_card_says_whose_it_is(dose_page, spells, services, clock):
    spells.row.spell.click()
    minute(dose_page, clock, 3)
    spells.card.numbers.buttons[8].click()
    record = services.flares.open()
    assert services.flares.number(record.value.peak).score == 8
    assert "So far: Robert said 8" in words_of(spells.card)
    assert dose_page.number_card.bar.sentence() == "Robert said 8 at 14:35"
    dose_page.number_card.undo()
    assert "So far" not in words_of(spells.card)
    assert services.flares.worst(services.flares.open()) is None


def test_the_number_before_the_spell_is_not_taken_for_a_changed_mind_and_nothing_moves(dose_page, spells, clock):
    dose_page.number_card.numbers.buttons[5].click()
    spells.row.spell.click()
    QApplication.processEvents()
    clock.go_on(seconds=40)
    place = spells.card.numbers.mapTo(dose_page, QPoint(0, 0))
    spells.card.numbers.buttons[8].click()
    QApplication.processEvents()
    assert dose_page.number_card.bar.question() == ""
    assert spells.card.numbers.mapTo(dose_page, QPoint(0, 0)) == place
    clock.go_on(seconds=20)
    spells.card.numbers.buttons[7].click()
    assert dose_page.number_card.bar.question() == "8, then 7. Take the 8 of 14:32 out?"


def test_each_number_says_what_it_is_for_a_screen_reader(spells):
    spells.row.spell.click()
    assert spells.card.numbers.buttons[8].accessibleName() == "At its worst pain 8 of 10"


def test_no_number_is_asked_of_who_can_no_longer_tell(dose_page, spells, services):
    services.people.save_person(replace(services.people.person(), cannot_tell_since=date(2026, 11, 20)))
    dose_page.refresh()
    spells.row.spell.click()
    assert not spells.card.numbers.isVisible()
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
    assert spells.card.numbers.isVisible()
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


# -- the one question afterwards --------------------------------------------------------------------------------


def spell_of(spells, dose_page, clock, minutes):
    spells.row.spell.click()
    minute(dose_page, clock, minutes)
    spells.card.over.click()


def test_half_an_hour_after_a_spell_it_is_asked_once_and_answered_by_a_press(dose_page, spells, services, clock):
    spell_of(spells, dose_page, clock, 20)
    minute(dose_page, clock, 29)
    assert spells.question.question() == ""
    minute(dose_page, clock)
    assert spells.question.question() == "The bad spell ended at 14:52. What number does he give?"
    spells.question.numbers.buttons[3].click()
    flare = services.flares.latest(1)[0].value
    assert services.flares.number(flare.pain_after).score == 3
    assert dose_page.number_card.bar.sentence() == "Robert said 3 at 15:22"
    assert spells.question.question() == ""


def test_the_question_can_be_ignored(dose_page, spells, clock):
    spell_of(spells, dose_page, clock, 20)
    minute(dose_page, clock, 95)
    assert spells.question.question() == ""


def test_a_comfort_is_asked_about_in_its_own_words(dose_page, spells, services, clock):
    from caregiver.domain.comfort import Comfort

    services.comforts.write(Comfort(clock.now(), "Europe/London", "heat"))
    minute(dose_page, clock, 31)
    assert spells.question.question() == "14:32, heat. What number does he give?"


def test_the_card_s_own_number_makes_way_for_the_question(dose_page, spells, services, clock, medicines):
    spells.row.spell.click()
    services.doses.give_as_needed(medicines["quick"])
    minute(dose_page, clock, 31)
    assert spells.question.isVisible()
    assert not spells.card.numbers.isVisible()
    spells.question.numbers.buttons[6].click()
    assert spells.card.numbers.isVisible()


def test_no_dose_button_moves_when_the_question_comes_and_goes(dose_page, spells, services, clock, qtbot):
    def where():
        QApplication.processEvents()
        return [column.press.mapTo(dose_page, QPoint(0, 0)).y() for column in dose_page.doses.needed.columns]

    spell_of(spells, dose_page, clock, 20)
    minute(dose_page, clock, 20)
    before = where()
    minute(dose_page, clock, 10)
    qtbot.waitUntil(lambda: spells.question.height() > 100)
    assert where() == before
    in_sight(spells.question)["Leave it"].click()
    assert where() == before


def test_in_a_stay_nothing_is_asked_and_a_spell_can_be_written_down(dose_page, spells, services, clock):
    spell_of(spells, dose_page, clock, 5)
    services.stays.begin(StayKind.HOSPITAL)
    minute(dose_page, clock, 31)
    assert spells.question.question() == ""
    spells.row.spell.click()
    assert services.flares.open() is not None


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
