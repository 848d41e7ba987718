from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from caregiver.domain.call import Callee
from caregiver.domain.person import CallFirst, CallNumber, UrgentContacts
from caregiver.domain.stay import StayKind
from caregiver.drawing.resources import resources_folder
from caregiver.drawing.words import words
from caregiver.services.library import Library
from caregiver.services.urgent_file import FILE
from caregiver.summary.sheets import family_urgent_sheet
from caregiver.ui.core.navigation import Destination
from caregiver.ui.core.printing import Printing
from caregiver.ui.theme.theme import Look
from caregiver.ui.urgent.page import UrgentPage

TODAY = date(2026, 11, 22)
CONTACTS = UrgentContacts(
    emergency=CallNumber("999", "", TODAY, "Anna"),
    team=CallNumber("01632 960142", "Palliative team, Nurse Okafor", TODAY, "Anna"),
)
HOSPICE = replace(
    CONTACTS,
    hospice=CallNumber("01632 960155", "", TODAY, "Anna"),
    call_first=CallFirst.YES,
    papers="green folder, on the fridge",
)


@pytest.fixture
def services_with_numbers(services):
    services.people.save_contacts(CONTACTS)
    services.preferences.set_set_up_step("done")
    return services


@pytest.fixture
def small_window(page):
    """A small screen, with room for the sidebar."""
    window = QWidget()
    QHBoxLayout(window).setContentsMargins(216, 0, 0, 0)
    window.resize(1366, 768)
    yield window
    page.setParent(None)
    window.deleteLater()


def show_for(page, context):
    page.show_for(context, context.services.people.contacts())
    page.show()


def show_without_diary(page, contacts=None, *, is_locked=False):
    page.show_for(None, contacts, is_locked=is_locked)
    page.show()


def shown(page):
    """All words in sight, from top to bottom."""
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    labels.sort(key=lambda label: label.mapTo(page.widget(), QPoint(0, 0)).y())
    return [label.text() for label in labels]


def calls_in(services):
    return [record.value for record in services.calls.between(services.clock.now().replace(year=2000), later(services))]


def later(services):
    return services.clock.now().replace(year=2100)


def test_the_screen_shows_every_word_of_the_one_sheet(page, context, services_with_numbers):
    show_for(page, context)
    sheet = family_urgent_sheet(services_with_numbers)
    all_words = "\n".join(shown(page))
    for signs in sheet.lists:
        for text in (signs.heading, signs.lead, *signs.signs):
            assert words(text) in all_words
    for box in sheet.boxes:
        assert words(box.label) in all_words
        assert words(box.number) in all_words
        assert words(box.checked) in all_words
    assert words(sheet.say) in all_words.replace("&#x27;", "'")


def test_with_a_hospice_plan_both_boxes_carry_its_number_and_the_papers_are_named(page, context, services_with_numbers):
    services_with_numbers.people.save_contacts(HOSPICE)
    show_for(page, context)
    assert shown(page).count("01632 960155") == 2
    assert shown(page).count("999") == 2
    assert "green folder, on the fridge" in "\n".join(shown(page))


def test_one_press_saves_that_a_call_is_made(page, context, services_with_numbers):
    show_for(page, context)
    assert page.calls.call.text() == "I am calling now, 14:32"
    page.calls.call.click()
    assert [call.at for call in calls_in(services_with_numbers)] == [services_with_numbers.clock.now()]
    assert page.calls.saved.text() == "Saved 14:32"
    page.calls.undo.click()
    assert calls_in(services_with_numbers) == []
    assert page.calls.call.isVisible()


def test_after_the_call_it_is_completed(page, context, services_with_numbers):
    show_for(page, context)
    page.calls.call.click()
    page.calls.answered_by.setText("Nurse Okafor")
    page.calls.answered_by.editingFinished.emit()
    page.calls.told_to.setText("Come in now")
    page.hide()
    (call,) = calls_in(services_with_numbers)
    assert (call.answered_by, call.told_to) == ("Nurse Okafor", "Come in now")


def test_a_saved_call_leads_to_the_page_for_the_hospital(page, context, services_with_numbers, qtbot):
    show_for(page, context)
    assert not page.calls.going.isVisible()
    page.calls.call.click()
    with qtbot.waitSignal(context.navigator.asked) as asked:
        page.calls.going.click()
    assert asked.args == [Destination.PAPER, "hospital"]
    context.act(services_with_numbers.stays.begin, StayKind.DIED)
    show_for(page, context)
    page.calls.call.click()
    assert page.calls.undo.isVisible()
    assert not page.calls.going.isVisible()


def test_what_was_said_is_asked_for_once_a_call_is_saved(page, context, services_with_numbers):
    show_for(page, context)
    assert not page.calls.told_to.isVisible()
    page.calls.call.click()
    assert page.calls.told_to.isVisible()


def test_more_about_the_call_is_written_in_the_form(page, context, services_with_numbers):
    show_for(page, context)
    page.calls.call.click()
    page.calls.answered_by.setText("Nurse Okafor")
    page.calls.more.click()
    form = page.form
    assert form.answered_by.text() == "Nurse Okafor"
    assert not page.calls.told_to.isVisible()
    assert form.callee.chip(Callee.TEAM).text() == "Palliative team, Nurse Okafor"
    form.callee.chip(Callee.EMERGENCY).click()
    form.about.set_text("A fit")
    form.told_to.set_text("They come")
    form.save.click()
    (call,) = calls_in(services_with_numbers)
    assert (call.callee, call.called) == (Callee.EMERGENCY, "the emergency number")
    assert (call.about, call.answered_by, call.told_to) == ("A fit", "Nurse Okafor", "They come")
    assert (call.at, call.is_exact) == (services_with_numbers.clock.now(), True)
    assert form.isHidden()
    assert page.calls.told_to.isVisible()
    assert page.calls.told_to.text() == "They come"


def test_a_call_made_earlier_is_kept_at_the_time_that_was_typed(page, context, services_with_numbers):
    show_for(page, context)
    page.calls.earlier.click()
    form = page.form
    form.callee.chip(Callee.OTHER).click()
    form.other.set_text("Dr Lewis")
    form.told_to.set_text("Wait")
    form.save.click()
    assert form.when.problem.text().startswith("This is not a time.")
    assert calls_in(services_with_numbers) == []
    form.when.time.setText("9:10")
    form.when.exactness.set_value("about")
    form.save.click()
    (call,) = calls_in(services_with_numbers)
    assert (call.at.hour, call.at.minute, call.is_exact) == (9, 10, False)
    assert (call.callee, call.called, call.told_to) == (Callee.OTHER, "Dr Lewis", "Wait")


def test_a_time_that_is_still_to_come_is_said_beside_it(page, context, services_with_numbers):
    show_for(page, context)
    page.calls.earlier.click()
    page.form.when.time.setText("14:40")
    page.form.save.click()
    assert page.form.when.problem.text().startswith("This time is still to come.")
    assert page.form.isVisible()


def test_what_is_typed_in_the_form_is_saved_when_the_page_is_left(page, context, services_with_numbers):
    show_for(page, context)
    page.calls.call.click()
    page.calls.more.click()
    page.form.about.set_text("A fit")
    page.hide()
    assert [call.about for call in calls_in(services_with_numbers)] == ["A fit"]
    show_for(page, context)
    page.calls.earlier.click()
    page.hide()
    assert page.form.isHidden()
    assert len(calls_in(services_with_numbers)) == 1


def test_without_a_time_what_is_typed_stays_until_one_is_typed(page, context, services_with_numbers):
    show_for(page, context)
    page.calls.earlier.click()
    page.form.about.set_text("A fit")
    page.hide()
    show_for(page, context)
    assert page.form.isVisible()
    assert page.form.about.text() == "A fit"
    page.form.leave_out.click()
    assert calls_in(services_with_numbers) == []
    page.calls.earlier.click()
    page.form.about.set_text("A fit")
    show_without_diary(page)
    assert page.form.isHidden()
    assert page.form.about.text() == ""


def test_a_hospice_that_is_called_first_is_the_one_that_was_called(page, context, services_with_numbers):
    services_with_numbers.people.save_contacts(HOSPICE)
    show_for(page, context)
    page.calls.call.click()
    (call,) = calls_in(services_with_numbers)
    assert (call.callee, call.called) == (Callee.HOSPICE, "the hospice")


@pytest.mark.parametrize("form", ["usual", "hospice"])
def test_the_whole_sheet_stands_on_a_small_screen(qtbot, small_window, page, context, services_with_numbers, form):
    contacts = HOSPICE if form == "hospice" else CONTACTS
    services_with_numbers.people.save_contacts(replace(contacts, out_of_hours=CallNumber("01632 960177")))
    small_window.layout().addWidget(page)
    small_window.show()
    show_for(page, context)
    qtbot.waitUntil(lambda: page.widget().width() == 1366 - 216)
    assert page.widget().height() <= 768


def test_it_says_that_no_clinician_has_reviewed_it(page, context, services_with_numbers):
    show_for(page, context)
    assert "This text is from 22 Nov 2026, not yet reviewed by a clinician." in shown(page)


def test_recorded_allergies_stand_beneath_the_familys_own_words(page, context, services_with_numbers):
    services_with_numbers.people.save_contacts(replace(CONTACTS, say="I am Anna."))
    show_for(page, context)
    assert "<b>Allergies: not asked.</b> " in shown(page)


def test_a_call_that_is_not_told_to_its_end_is_asked_about_again_for_a_while(
    page, context, services_with_numbers, clock
):
    show_for(page, context)
    page.calls.call.click()
    clock.go_to(2026, 11, 22, 15, 10)
    show_for(page, context)
    assert page.calls.saved.text() == "Saved 14:32"
    page.calls.again.click()
    assert len(calls_in(services_with_numbers)) == 2
    clock.go_to(2026, 11, 22, 18, 0)
    show_for(page, context)
    assert page.calls.call.text() == "I am calling now, 18:00"


def test_it_works_without_a_diary(page):
    show_without_diary(page)
    assert "Use your local emergency number." in shown(page)
    assert page.calls.call.isHidden()
    assert page.calls.later.isVisible()
    assert page.change.isHidden()
    assert page.back.isVisible()
    assert page.locked.isHidden()


def test_numbers_the_family_allowed_are_shown_while_the_diary_is_locked(page):
    show_without_diary(page, UrgentContacts(emergency=CallNumber("999"), shown_when_locked=True), is_locked=True)
    assert "999" in shown(page)
    assert page.locked.isHidden()


def test_without_their_yes_it_says_where_the_numbers_are(page):
    show_without_diary(page, is_locked=True)
    assert page.locked.isVisible()
    assert "locked diary" in page.locked.text()


def test_what_the_family_typed_is_never_read_as_markup(page, context, services_with_numbers):
    services_with_numbers.people.save_contacts(replace(CONTACTS, say="<h1>Robert</h1> & Anna"))
    show_for(page, context)
    assert any("&lt;h1&gt;Robert&lt;/h1&gt; &amp; Anna" in text for text in shown(page))


def test_the_sheet_is_printed_with_and_without_a_diary(page, context, services_with_numbers, printers):
    show_without_diary(page)
    page.print.click()
    show_for(page, context)
    page.print.click()
    assert printers.titles == ["Urgent signs 22 November 2026"] * 2
    assert page.result.text() == "Sent to the printer Kitchen."


def test_numbers_can_be_changed_from_here(page, context, services_with_numbers, asked):
    show_for(page, context)
    page.change.click()
    assert asked.places == [(Destination.NUMBERS, None)]


def test_in_large_text_the_numbers_come_first_and_nothing_goes_sideways(
    qtbot, page, context, services_with_numbers, theme
):
    theme.set_look(Look(text_percent=200))
    show_for(page, context)
    sign = "Cannot be woken, or very hard to wake"
    qtbot.waitUntil(lambda: sign in shown(page) and page.widget().width() <= page.viewport().width())
    words_in_order = shown(page)
    first_sign = words_in_order.index(sign)
    assert words_in_order.index("999") < first_sign
    assert words_in_order.index("01632 960142") < first_sign


def test_a_very_long_number_stays_inside_its_box(qtbot, page, context, services_with_numbers):
    long = CallNumber("+44 1632 960142 then 1 then 4 then ask for the ward at night")
    services_with_numbers.people.save_contacts(replace(CONTACTS, emergency=long))
    show_for(page, context)
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())
    assert long.number in shown(page)


def test_while_there_is_one_language_nothing_of_another_is_seen(page, context, services_with_numbers):
    show_for(page, context)
    assert not page.others.isVisible()
    assert page.findChildren(QCheckBox) == []


def test_with_a_file_of_a_second_language_the_sheet_is_printed_in_both(
    context, theme, printers, clock, qtbot, tmp_path, services_with_numbers
):
    content = (resources_folder() / FILE).read_text(encoding="utf-8")
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    second = content.replace('"English"', '"Deutsch"').replace('"Black poo"', '"Schwarzer Stuhl"')
    (tmp_path / "urgent_signs.de.toml").write_text(second, encoding="utf-8")
    library = Library(tmp_path)
    with_both = replace(context, services=replace(services_with_numbers, library=library))
    page = UrgentPage(theme, context.navigator, Printing(lambda: printers, theme), library, clock)
    qtbot.addWidget(page)
    show_for(page, with_both)
    (also,) = page.findChildren(QCheckBox)
    assert (also.text(), also.isVisible(), also.isChecked()) == ("Print it in Deutsch too", True, False)
    for printed in (1, 2):
        page.print.click()
        pages = PdfReader(printers.folder / "printed.pdf").pages
        assert len(pages) == printed
        assert "Black poo" in pages[0].extract_text().replace("\t", " ")
        also.setChecked(True)
    assert "Schwarzer Stuhl" in pages[1].extract_text().replace("\t", " ")
    assert "Black poo" not in pages[1].extract_text().replace("\t", " ")
