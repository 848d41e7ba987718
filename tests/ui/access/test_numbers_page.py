from dataclasses import replace
from datetime import date

import pytest

from caregiver.domain.person import CallFirst, CallNumber, Caregiver, Person, UrgentContacts
from caregiver.ui.access.first_key_part import Held
from caregiver.ui.access.numbers_page import NumbersPage

TODAY = date(2026, 11, 22)


@pytest.fixture
def context(home):
    home.begin(Person("Robert"), Caregiver("Anna"), Held(), lambda context: None, pytest.fail)
    return home.context


@pytest.fixture
def page(context, show):
    contacts = UrgentContacts(
        emergency=CallNumber("999", "", TODAY, "Anna"),
        team=CallNumber("01632 960142", "Palliative team, Nurse Okafor"),
        shown_when_locked=True,
    )
    context.act(context.services.people.save_contacts, contacts)
    return show(NumbersPage(context))


def contacts(context):
    return context.services.people.contacts()


def type_number(line, text):
    line.number.setText(text)
    line.number.textEdited.emit(text)
    line.number.editingFinished.emit()


def test_it_is_right_is_kept_with_name_and_day(page, context):
    page.part.team.right.click()
    assert contacts(context).team == CallNumber("01632 960142", "Palliative team, Nurse Okafor", TODAY, "Anna")
    assert page.part.team.right.isHidden()
    assert page.part.team.said() == "Checked by Anna\non 22 Nov 2026"


def test_changing_a_number_takes_its_check_away(page, context):
    assert page.part.emergency.right.isHidden()
    type_number(page.part.emergency, "112")
    assert contacts(context).emergency == CallNumber("112")
    assert page.part.emergency.right.isVisible()


def test_blanks_around_a_number_are_no_other_number(page, context):
    type_number(page.part.emergency, " 999 ")
    assert contacts(context).emergency.checked_on == TODAY


def test_after_a_year_it_is_asked_again(page, context, home):
    home.clock.go_to(2027, 11, 24, 9, 0)
    page.refresh()
    assert page.part.emergency.right.isVisible()
    assert page.part.emergency.said().endswith("Is it still right?")
    page.part.emergency.right.click()
    assert contacts(context).emergency.checked_on == date(2027, 11, 24)


def test_the_bare_numbers_lie_outside_only_with_the_familys_yes(page, context, home):
    assert home.numbers_file.content == "emergency 999\nteam 01632 960142\n"
    page.part.shown_when_locked.choose(["no"])
    page.part.shown_when_locked.changed.emit(("no",))
    assert home.numbers_file.content is None
    assert contacts(context).shown_when_locked is False


def test_an_empty_number_cannot_be_confirmed(page):
    assert page.part.helpline.right.isHidden()


def test_own_words_and_the_teams_fever_number_are_kept_when_the_page_is_left(page, context):
    page.say.set_text("My name is Anna Hale.")
    page.fever.line.setText("37.5")
    page.fever.unit.set_value("°C")
    page.hide()
    assert (contacts(context).say, contacts(context).fever_figure) == ("My name is Anna Hale.", "37.5 °C")


def test_a_fever_figure_without_its_unit_is_asked_about_and_not_kept(page, context):
    page.fever.line.setText("37.5")
    page.fever.line.editingFinished.emit()
    assert contacts(context).fever_figure == ""
    assert page.fever.problem.text() == "Is that in °C or in °F?"
    page.refresh()
    assert page.fever.line.text() == "37.5"
    page.fever.unit.set_value("°C")
    page.fever.unit.changed.emit("°C")
    assert contacts(context).fever_figure == "37.5 °C"
    assert page.fever.problem.text() == ""
    page.fever.line.setText("99.5 F")
    page.fever.line.editingFinished.emit()
    assert contacts(context).fever_figure == "99.5 °F"


def test_the_papers_are_asked_for_without_a_hospice(page, context):
    assert page.part.papers.isVisible()
    page.part.papers.set_text("green folder")
    page.part.papers.line.editingFinished.emit()
    assert contacts(context).papers == "green folder"


def test_a_number_that_cannot_lie_in_the_plain_file_says_so(page, context, home):
    assert page.part.emergency.note.isHidden()
    type_number(page.part.emergency, "999 or 112")
    assert home.numbers_file.content == "team 01632 960142\n"
    assert page.part.emergency.note.text().startswith("This is not shown while the diary is locked.")
    assert page.part.emergency.number.accessibleDescription() == page.part.emergency.note.text()
    page.part.shown_when_locked.chip("no").click()
    assert page.part.emergency.note.isHidden()


def test_a_hospice_without_a_number_says_what_the_sheet_shows(page, context):
    page.part.call_first.chip(CallFirst.YES).click()
    hospice = page.part.hospice
    assert hospice.note.text() == "Until there is one here, the sheet shows the emergency number first."
    assert hospice.note.isVisible()
    type_number(hospice, "01632 960155")
    hospice.who.setText("Ward 4")
    hospice.who.editingFinished.emit()
    assert hospice.note.isHidden()
    assert contacts(context).hospice == CallNumber("01632 960155", "Ward 4")
    assert contacts(context).is_hospice_first


def test_what_is_being_typed_survives_a_change_elsewhere(page, context):
    page.part.helpline.number.setFocus()
    page.part.helpline.number.setText("0800")
    page.part.helpline.number.textEdited.emit("0800")
    changed = replace(contacts(context), papers="green folder")
    context.act(context.services.people.save_contacts, changed)
    assert page.part.helpline.number.text() == "0800"


def test_the_urgent_sheet_is_printed_from_here(page, home):
    page.print.click()
    assert home.printers.titles == ["Urgent signs 22 November 2026"]
