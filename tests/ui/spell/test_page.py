"""The whole bad spell: times, numbers, places, what was given; nothing is stored until "Done", and nothing is lost."""

import os
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from caregiver.domain.flare import NO_DOSE, Flare
from caregiver.domain.pain import Place, Voice
from caregiver.ui.core.navigation import Destination
from tests.real.accessibility import accessible_tree

ZONE = "Europe/London"


@pytest.fixture
def begun(services, clock):
    """A spell that goes on since 14:32, with a number before it; now it is 14:52."""
    services.diary.record_pain(4)
    clock.go_on(minutes=1)
    record = services.flares.begin().value
    clock.go_on(minutes=19)
    return record.uuid


def type_time(field, words):
    field.time.setText(words)
    field.time.editingFinished.emit()


# -- late entry -------------------------------------------------------------------------------------------------


def test_a_whole_spell_of_yesterday_is_typed_in_words_and_kept_with_its_number(open_spell, spells, services, clock):
    desk = open_spell()
    form = desk.page.form
    type_time(form.began, "yesterday at about 4")
    desk.click("It lasted 30 min")
    form.numbers.numbers["peak"].numbers.radios[9].click()
    form.triggers.chips.chip("getting_up").click()
    desk.page.where.map.pressed.emit("front-thigh-left")
    form.note.setPlainText("On the stairs")
    desk.click("Done")
    (flare,) = spells()
    assert flare.local_at.isoformat() == "2026-11-21T16:00:00+00:00"
    assert (flare.length, flare.is_exact, flare.is_over) == (timedelta(minutes=30), False, True)
    assert (flare.triggers, flare.places) == (("getting_up",), (Place("front-thigh-left"),))
    assert flare.note == "On the stairs"
    number = services.flares.number(flare.peak)
    assert (number.score, number.voice, number.is_exact) == (9, Voice.PATIENT_SAID, False)
    assert desk.is_today
    assert "Sudden bad spell, about 30 min, at its worst 9 · getting up, yesterday 16:00" in desk.words()


def test_whose_a_new_number_is_can_be_said(open_spell, spells, services):
    desk = open_spell()
    numbers = desk.page.form.numbers
    assert not numbers.voices.isVisible()
    numbers.numbers["peak"].numbers.radios[6].click()
    assert numbers.voices.isVisible()
    desk.click("Anna guesses")
    desk.click("Done")
    assert services.flares.number(spells()[0].peak).voice is Voice.CAREGIVER_GUESS


def test_numbers_before_and_after_are_offered_folded(open_spell, spells, services):
    desk = open_spell()
    desk.click("Before it: add a number")
    desk.page.form.numbers.numbers["pain_before"].numbers.radios[3].click()
    desk.click("After it: add a number")
    desk.page.form.numbers.numbers["pain_after"].numbers.radios[2].click()
    desk.click("Done")
    (flare,) = spells()
    assert [services.flares.number(uuid).score for uuid in (flare.pain_before, flare.pain_after)] == [3, 2]
    assert flare.peak == ""


# -- one that goes on, one that is over -------------------------------------------------------------------------


def test_without_a_name_the_one_that_goes_on_is_opened(open_spell, begun):
    desk = open_spell()
    assert desk.page.form.typed()["end"] == "goes_on"
    assert "Robert said 4 at 14:32" in desk.words()
    assert not desk.page.form.end.when.isVisible()


def test_a_spell_that_goes_on_is_ended_here(open_spell, begun, spells):
    desk = open_spell(begun)
    desk.click("over")
    type_time(desk.page.form.end.when, "14:50")
    desk.click("Done")
    (flare,) = spells()
    assert flare.length == timedelta(minutes=17)
    assert flare.pain_before


def test_over_and_nobody_wrote_down_when(open_spell, begun, spells):
    desk = open_spell(begun)
    desk.click("over, time not written down")
    desk.click("Done")
    assert (spells()[0].is_over, spells()[0].ended_at) == (True, None)


def test_a_second_one_that_goes_on_is_refused_in_one_sentence(open_spell, begun, services, clock):
    at = clock.now() - timedelta(hours=5)
    over = services.flares.write(Flare(at, ZONE, at, is_over=True)).value
    desk = open_spell(over.uuid)
    desk.click("still goes on")
    desk.click("Done")
    assert "Another sudden bad spell still goes on. End that one first." in desk.words()
    assert services.flares.get(over.uuid) == over


def test_an_end_before_its_start_is_said_beside_the_end_and_nothing_is_lost(open_spell, begun, services):
    desk = open_spell(begun)
    form = desk.page.form
    desk.click("over")
    form.note.setPlainText("a note")
    type_time(form.end.when, "14:10")
    desk.click("Done")
    assert form.end.when.problem.text() == "The end lies before the start."
    assert (form.end.when.time.text(), form.note.text()) == ("14:10", "a note")
    assert services.flares.get(begun).value.is_open


def test_what_is_no_time_is_said_beside_its_own_field(open_spell, begun):
    desk = open_spell(begun)
    desk.click("over")
    desk.page.form.end.when.time.setText("soup")
    desk.click("Done")
    assert "not a time" in desk.page.form.end.when.problem.text()
    assert desk.page.form.began.problem.text() == ""


def test_another_number_at_its_worst_is_kept_beside_the_first(open_spell, begun, services):
    first = services.diary.record_pain(6).value
    services.flares.correct(begun, replace(services.flares.get(begun).value, peak=first.uuid))
    desk = open_spell(begun)
    peak = desk.page.form.numbers.numbers["peak"]
    peak.another.click()
    peak.numbers.radios[8].click()
    desk.click("Done")
    flare = services.flares.get(begun).value
    assert services.flares.number(flare.peak).score == 8
    assert not services.diary.entry(first.uuid).is_removed


def test_a_number_can_be_let_go_and_stays_in_the_diary(open_spell, begun, services):
    first = services.diary.record_pain(6).value
    services.flares.correct(begun, replace(services.flares.get(begun).value, peak=first.uuid))
    desk = open_spell(begun)
    desk.page.form.numbers.numbers["peak"].another.click()
    desk.click("Done")
    assert services.flares.get(begun).value.peak == ""
    assert not services.diary.entry(first.uuid).is_removed


# -- what was given ---------------------------------------------------------------------------------------------


def test_the_dose_near_it_is_shown_as_given_for_it_and_can_be_said_otherwise(open_spell, begun, services, medicines):
    services.doses.give_as_needed(medicines["metoclopramide"])
    dose = services.doses.give_as_needed(medicines["quick"]).value
    desk = open_spell(begun)
    choice = desk.page.form.dose
    assert (choice.list.value(), choice.value()) == (dose.uuid, "")
    radios = choice.findChildren(QRadioButton)
    assert [radio.text() for radio in radios] == ["14:52 Morphine quick-acting, 5 ml (10 mg)", "nothing"]
    radios[1].click()
    desk.click("Done")
    assert services.flares.get(begun).value.dose == NO_DOSE
    desk = open_spell(begun)
    choice = desk.page.form.dose
    assert choice.list.value() == NO_DOSE
    choice.findChildren(QRadioButton)[0].click()
    desk.click("Done")
    assert services.flares.rescue_dose(services.flares.get(begun)) == dose


def test_without_a_dose_near_it_nothing_is_asked_about_one(open_spell, begun, services, medicines, clock):
    desk = open_spell(begun)
    assert not desk.page.form.dose.isVisible()
    services.doses.give_as_needed(medicines["quick"], at=clock.now() - timedelta(hours=20))
    type_time(desk.page.form.began, "yesterday at 19:00")
    assert desk.page.form.dose.isVisible()


# -- drafts, undo, remove ---------------------------------------------------------------------------------------


def test_leaving_keeps_a_draft_and_undo_takes_the_changes_back(open_spell, begun, services):
    desk = open_spell(begun)
    desk.page.form.note.setPlainText("Half a sen")
    desk.page.where.map.pressed.emit("front-thigh-left")
    desk.go(Destination.TODAY)
    open_spell(begun)
    typed = desk.page.form.typed()
    assert (typed["note"], typed["places"]) == ("Half a sen", [["front-thigh-left", None, False]])
    desk.click("Undo changes")
    assert desk.page.form.typed()["note"] == ""
    desk.click("Bring it back")
    assert desk.page.form.typed()["places"]
    desk.click("Done")
    assert services.flares.get(begun).value.note == "Half a sen"
    assert services.form_drafts("spell").open_drafts() == ()


def test_one_that_was_only_looked_at_leaves_nothing(open_spell, begun, services):
    desk = open_spell(begun)
    desk.go(Destination.TODAY)
    open_spell()
    desk.go(Destination.TODAY)
    assert services.form_drafts("spell").open_drafts() == ()


def test_a_spell_is_removed_and_comes_back_with_undo(open_spell, begun, services, context):
    desk = open_spell(begun)
    desk.click("Remove")
    assert services.flares.get(begun).is_removed
    assert "Taken out: Sudden bad spell, still going on" in desk.words()
    context.act.undo()
    assert services.flares.open().uuid == begun


def test_done_is_taken_back_with_its_numbers_as_one(open_spell, spells, services, context):
    desk = open_spell()
    desk.page.form.numbers.numbers["peak"].numbers.radios[9].click()
    desk.click("Done")
    context.act.undo()
    assert spells() == []
    assert not services.diary.last_hours(1)


def test_an_end_that_was_kept_stays_when_the_beginning_is_corrected(open_spell, spells, services, begun):
    ended_at = services.flares.end(begun).value.value.ended_at
    desk = open_spell(begun)
    type_time(desk.page.form.began, "14:20")
    desk.click("Done")
    (flare,) = spells()
    assert (flare.local_at.minute, flare.ended_at) == (20, ended_at)


# -- by keyboard, by reader -------------------------------------------------------------------------------------


def test_a_late_spell_is_written_by_keyboard_alone(open_spell, spells, services):
    desk = open_spell()
    desk.press(*(Qt.Key.Key_Backspace,) * 5)
    desk.type("yesterday at about 4")
    desk.choose("It lasted 15 min")
    desk.tab_to("Pain 0 of 10")
    desk.type("7")
    desk.choose("Done")
    (flare,) = spells()
    assert (flare.local_at.hour, flare.length) == (16, timedelta(minutes=15))
    assert services.flares.number(flare.peak).score == 7


def test_everything_has_a_name_and_stands_in_the_order_of_the_page(open_spell, begun, services, medicines):
    services.doses.give_as_needed(medicines["quick"])
    desk = open_spell(begun)
    desk.window.resize(1366, 1400)
    desk.click("over")
    shown = accessible_tree(os.getpid()).showing()
    nameless = [
        (element.role, element.extents)
        for element in shown
        if {"focusable", "enabled"} <= element.states and not element.name
    ]
    assert nameless == []
    names = [element.name for element in shown]
    wanted = ["Back", "Began: time", "Ended: time", "It lasted 5 min", "Pain 0 of 10", "After it: add a number",
              "Urgent signs", "getting up", "nothing", "Note", "List of places", "Done", "Remove"]  # fmt: skip
    editor = names[names.index("Back") :]
    assert [name for name in dict.fromkeys(editor) if name in wanted] == wanted


def test_every_value_comes_back_as_it_was(open_spell, services, clock):
    at = clock.now() - timedelta(hours=3)
    flare = Flare(
        at,
        ZONE,
        at + timedelta(minutes=7, seconds=12),
        is_over=True,
        triggers=("coughing_sneezing", "own:the bath"),
        places=(Place("front-thigh-left", 8), Place("back-knee-left", is_spread=True)),
        note="Two lines\nof words",
    )
    uuid = services.flares.write(flare).value.uuid
    desk = open_spell(uuid)
    desk.page.form.note.setPlainText("Other words")
    desk.click("Done")
    assert services.flares.get(uuid).value == replace(flare, note="Other words")


def test_an_end_that_nobody_said_is_not_made_up(open_spell, spells, services):
    desk = open_spell()
    desk.page.form.numbers.numbers["peak"].numbers.radios[8].click()
    desk.click("Done")
    (flare,) = spells()
    assert (flare.is_over, flare.ended_at, flare.length) == (True, None, None)
    assert "not written when it ended" in desk.words()
