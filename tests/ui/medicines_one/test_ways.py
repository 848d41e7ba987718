"""Extra doses, doses at the clinic, pausing and taking off the list: asked in place, said, and taken back."""

from datetime import UTC, datetime

import pytest

from caregiver.domain.dose import Purpose
from caregiver.ui.core.navigation import Destination
from caregiver.ui.medicines.plan.rest_card import Rest
from tests.ui.medicines_one.conftest import buttons_on, pressed, words_on


def said_by(page):
    heard = []
    page.said.connect(heard.append)
    return heard


def keep(page):
    made = page.asking.form.keep
    made.click()


def ask_extra(page):
    """An extra dose, whatever else is open."""
    pressed(page, "Record an extra dose …")
    if "It was one more" in buttons_on(page.asking):
        pressed(page.asking, "It was one more")
    return page.asking.form.told


def test_an_extra_dose_shows_the_urgent_sheet_and_can_be_taken_back_there(open_page, story, asked, context, services):
    story.give("paracetamol", 0, "08:00")
    story.give("paracetamol", 0, "14:00")
    page = open_page(story["paracetamol"])
    heard = said_by(page)
    asked_to_go = []
    context.navigator.asked.connect(lambda *_: (asked_to_go.append(1), context.act.forget_undo()))
    form = ask_extra(page)
    assert form.keep.text() == "Save: 2 tablets, given at 14:32"
    form.choices.chip("2").click()
    form.keep.click()
    extra = [record.value for record in services.doses.last_hours(24) if record.value.purpose is Purpose.EXTRA]
    assert [dose.amount for dose in extra] == [2]
    assert asked.places == [(Destination.URGENT, None)]
    assert heard == ["Extra dose, 14:32: Paracetamol, 2 tablets (1\u202f000 mg)"]
    assert context.act.can_undo
    context.act.undo()
    assert all(record.value.purpose is Purpose.SLOT for record in services.doses.last_hours(24))


def test_of_an_extra_dose_nothing_is_chosen_beforehand(open_page, story, services):
    page = open_page(story["paracetamol"])
    form = ask_extra(page)
    assert (form.choices.chosen(), form.giver.code()) == ((), "")
    form.keep.click()
    assert "How much was it? Please choose one." in words_on(page.asking)
    assert services.doses.last_hours(24) == ()


def test_a_dose_that_is_still_open_is_asked_about_first(open_page, story, services, asked):
    story.give("paracetamol", 0, "08:00")
    page = open_page(story["paracetamol"])
    heard = said_by(page)
    pressed(page, "Record an extra dose …")
    assert "14:00 is still open. Was it that one?" in words_on(page.asking)
    assert buttons_on(page.asking) == ["Urgent signs", "It was the 14:00 one", "It was one more", "Back"]
    pressed(page.asking, "It was the 14:00 one")
    assert "The dose of 14:00" in words_on(page.asking)
    page.asking.form.told.keep.click()
    dose = services.doses.last_given(story["paracetamol"]).value
    assert (dose.purpose, dose.due_at, dose.at) == (Purpose.SLOT, story.at(0, "14:00"), story.at(0, "14:32"))
    assert asked.places == []
    assert heard == ["Given, 14:32: Paracetamol, 2 tablets (1\u202f000 mg), by Anna"]


def test_of_several_open_doses_each_is_offered(open_page, story):
    page = open_page(story["paracetamol"])
    pressed(page, "Record an extra dose …")
    assert "Still open: 08:00, 14:00. Was it one of them?" in words_on(page.asking)
    assert {"It was the 08:00 one", "It was the 14:00 one", "It was one more"} < set(buttons_on(page.asking))


@pytest.mark.parametrize("way", ["It fell off …", "Two found …"])
def test_the_urgent_signs_are_in_sight_before_anything_is_kept(open_page, patch_story, asked, way):
    page = open_page(patch_story["patch"])
    pressed(page, way)
    assert page.asking.quiet.y() < page.asking.form.y()
    pressed(page.asking, "Urgent signs")
    assert asked.places == [(Destination.URGENT, None)]


def test_a_new_patch_that_is_put_on_as_planned_asks_for_no_urgent_signs(open_page, patch_story):
    page = open_page(patch_story["patch"])
    pressed(page, "New one put on …")
    assert "Urgent signs" not in buttons_on(page.asking)


def test_a_time_to_come_is_said_beside_its_field_and_nothing_is_kept(open_page, story, services, asked):
    page = open_page(story["paracetamol"])
    form = ask_extra(page)
    form.choices.chip("2").click()
    form.when.time.setText("20:00")
    form.keep.click()
    assert "This time is still to come." in words_on(page.asking)
    assert services.doses.last_hours(24) == ()
    assert asked.places == []


def test_only_what_goes_by_the_clock_has_extra_doses(open_page, story):
    for key, is_offered in (("paracetamol", True), ("quick", False), ("denosumab", False)):
        assert ("Record an extra dose …" in buttons_on(open_page(story[key]))) is is_offered


def test_a_dose_at_the_clinic_is_given_by_a_nurse_and_needs_no_more(open_page, story, services, asked):
    page = open_page(story["denosumab"])
    heard = said_by(page)
    pressed(page, "It was given …")
    page.asking.form.when.time.setText("10:15")
    page.asking.form.when.time.editingFinished.emit()
    assert page.asking.form.keep.text() == "Save: it was given, 10:15"
    keep(page)
    (record,) = services.doses.last_hours(24)
    assert record.value.purpose is Purpose.ONE_OFF
    assert record.value.given_by == "nurse:"
    assert record.value.at == datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
    assert heard == ["Given, 10:15: Denosumab, by a nurse"]
    assert asked.places == []


def test_what_was_asked_and_left_is_not_kept(open_page, story, services):
    page = open_page(story["paracetamol"])
    pressed(page, "Record an extra dose …")
    pressed(page.asking, "Back")
    assert not page.asking.isVisible()
    assert services.doses.last_hours(24) == ()


def test_pause_then_take_up_again(open_page, story, services, context):
    page = open_page(story["senna"])
    heard = said_by(page)
    page.rest.rest_asked.emit(Rest.PAUSE, "until the scan", services.clock.now())
    assert services.medicines.get(story["senna"]).regimen.schedule.words == "until the scan"
    assert page.rest.resume.isVisible()
    page.rest.resume.click()
    assert services.medicines.get(story["senna"]).is_silent is False
    assert heard == ["Paused: Senna", "Taken up again: Senna"]


def test_taking_it_off_the_list_can_be_taken_back(open_page, story, services, context):
    page = open_page(story["senna"])
    heard = said_by(page)
    page.rest.rest_asked.emit(Rest.STOP, "", services.clock.now())
    assert services.medicines.get(story["senna"]).is_stopped
    assert heard == ["Taken off the list: Senna"]
    context.act.undo()
    assert not services.medicines.get(story["senna"]).is_stopped
    assert not page.rest.resume.isVisible()


def test_put_on_by_mistake_leads_back_to_where_one_was(open_page, story, services, context, qtbot):
    page = open_page(story["senna"])
    with qtbot.waitSignal(context.navigator.back_asked):
        page.rest.remove_asked.emit()
    assert story["senna"] not in {on_list.uuid for on_list in services.medicines.list()}


def test_a_question_that_stands_open_survives_a_write_elsewhere(open_page, story, services, context):
    page = open_page(story["senna"])
    page.rest.pause.click()
    page.rest.why.set_text("until Monday")
    pressed(page, "Record an extra dose …")
    context.act(services.doses.give_extra, story["paracetamol"])
    assert page.rest.why.text() == "until Monday"
    assert page.rest.keep.isVisible()
    assert page.asking.isVisible()
