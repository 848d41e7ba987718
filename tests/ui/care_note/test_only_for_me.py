"""Words that are only for who writes them never come before another caregiver's eyes through a draft."""

import pytest

from caregiver.ui.core.navigation import Destination
from tests.ui.editor_desk import Desk, make_desk

PRIVATE = [Destination.CARE_NOTE, Destination.SYMPTOM, Destination.ENTRY]


@pytest.fixture
def desk(context, keeping, qtbot, show) -> Desk:
    made = make_desk(context, keeping, qtbot)
    made.pages.show(Destination.TODAY)
    show(made.window)
    return made


@pytest.fixture
def write_as(context):
    """Another person writes now, as from the sidebar."""
    by_name = {record.value.name: record.uuid for record in context.services.people.caregivers()}
    return lambda name: context.act(context.services.people.write_as, by_name[name])


def type_secret(desk: Desk, destination: Destination) -> None:
    desk.go(destination)
    if destination is Destination.SYMPTOM:
        desk.page.form.open_all()
    desk.page.form.note.show_note("my secret", is_only_for_me=True)
    desk.page.form.changed.emit()


def note(desk: Desk) -> str:
    return desk.page.form.note.text()


@pytest.mark.parametrize("destination", PRIVATE)
@pytest.mark.parametrize("minutes", [1, 60])
def test_a_draft_comes_back_to_its_writer_alone(desk, write_as, clock, destination, minutes):
    type_secret(desk, destination)
    desk.back()
    clock.go_on(minutes=minutes)
    write_as("Jo")
    desk.go(destination)
    assert (note(desk), desk.page.head.offer.isVisible()) == ("", False)
    desk.page.form.note.show_note("of Jo", is_only_for_me=True)
    desk.page.form.changed.emit()
    desk.back()
    clock.go_on(minutes=60)
    write_as("Anna")
    desk.go(destination)
    desk.click("Go on with it")
    assert (note(desk), desk.page.form.note.only_for_me.isChecked()) == ("my secret", True)


@pytest.mark.parametrize("destination", PRIVATE)
def test_another_writes_now_while_the_editor_is_open(desk, write_as, destination):
    type_secret(desk, destination)
    write_as("Jo")
    assert note(desk) == ""
    write_as("Anna")
    desk.go(destination)
    assert note(desk) == "my secret"


@pytest.mark.parametrize("destination", PRIVATE)
def test_an_offer_is_not_taken_by_another(desk, write_as, clock, destination):
    type_secret(desk, destination)
    desk.back()
    clock.go_on(minutes=60)
    desk.go(destination)
    assert desk.page.head.offer.isVisible()
    write_as("Jo")
    assert not desk.page.head.offer.isVisible()


def test_words_for_everyone_stay_in_the_fields(desk, write_as):
    desk.go(Destination.CARE_NOTE)
    desk.page.form.note.show_note("for all", is_only_for_me=False)
    desk.page.form.changed.emit()
    write_as("Jo")
    assert note(desk) == "for all"


def test_an_entry_only_for_anna_is_not_named_to_jo_on_today(desk, write_as, services):
    type_secret(desk, Destination.ENTRY)
    desk.back()
    assert len(services.drafts.open_drafts()) == 1
    write_as("Jo")
    assert services.drafts.open_drafts() == ()
