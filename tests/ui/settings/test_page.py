"""Settings: each thing is kept when it is left, said when it is kept, and refused beside its field."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from caregiver.domain.errors import StorageFailed
from caregiver.domain.person import (
    Allergy,
    Answer,
    CallNumber,
    Consent,
    Known,
    Pronouns,
    UrgentContacts,
    UsualVoice,
)
from caregiver.domain.stay import StayKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.settings.page import SettingsPage
from caregiver.ui.theme.theme import Look, Scheme

LOOK, ABOUT, TOLD, WRITERS, NUMBERS, EVENING, QUESTIONS, KEY = range(8)


class LookFile:
    """Keeps what would lie beside the diary, and can refuse to."""

    def __init__(self, theme) -> None:
        self._theme = theme
        self.looks: list[Look] = []
        self.refusal: Exception | None = None

    def save(self, look: Look) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.looks.append(look)
        self._theme.set_look(look)


@pytest.fixture
def look_file(theme):
    return LookFile(theme)


@pytest.fixture
def page(context, look_file, keeping, show):
    made = SettingsPage(context, look_file.save, "/home/anna/diary", keeping)
    made.resize(1366, 768)
    return show(made)


@pytest.fixture
def person(services):
    return services.people.person


def press(qtbot, part):
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)


def type_over(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def segment(segments, code):
    return segments._group.button(segments._codes.index(code))


# -- look and times ----------------------------------------


def test_text_size_colours_and_night_are_kept_beside_the_diary(page, look_file, qtbot):
    press(qtbot, segment(page.look.text_size, "150"))
    press(qtbot, segment(page.look.scheme, "high_contrast"))
    qtbot.keyClick(page.look.night, Qt.Key.Key_Space)
    assert look_file.looks[-1] == Look(Scheme.HIGH_CONTRAST, 150, has_night_look=False)
    assert page.look.text_size.value() == "150"


def test_a_look_that_cannot_be_kept_says_so_and_shows_what_holds(page, look_file, theme, qtbot):
    look_file.refusal = StorageFailed("The disk is full.")
    press(qtbot, segment(page.look.text_size, "200"))
    assert page.look.problem.text() == "The disk is full."
    assert page.look.text_size.value() == "100"


def test_clock_day_start_and_buttons_are_kept_in_the_diary(page, services, qtbot):
    press(qtbot, segment(page.times.clock, "12"))
    press(qtbot, segment(page.times.start, "5"))
    qtbot.keyClick(page.times.bigger, Qt.Key.Key_Space)
    preferences = services.preferences
    assert (preferences.is_twelve_hour, preferences.care_day_start_hour, preferences.has_bigger_buttons) == (
        True,
        5,
        True,
    )
    assert page.times.saved.text() == "Saved"
    assert segment(page.times.start, "5").text() == "5:00 in the morning"


# -- the person ----------------------------------------


def test_what_is_known_stands_in_the_fields(page):
    page.show_subject(ABOUT)
    assert page.names.called.text() == "Robert"
    assert page.names.pronouns.value() == "he"
    assert page.names.birth_date.value() == date(1954, 3, 14)
    assert page.number.voice.value() == "patient"


def test_a_line_is_kept_when_it_is_left(page, person, qtbot):
    page.show_subject(ABOUT)
    assert page.names.saved.text() == ""
    type_over(qtbot, page.names.full_name.line, "Robert Hale")
    assert person().full_name == "Robert Hale"
    assert page.names.saved.text() == "Saved"


def test_nothing_is_written_while_nothing_changed(page, services, qtbot):
    page.show_subject(ABOUT)
    type_over(qtbot, page.names.called.line, "Robert")
    page.hide()
    assert len(services.vault.people.person.steps()) == 1


def test_what_was_typed_is_kept_when_the_page_is_left(page, person, qtbot):
    page.show_subject(TOLD)
    page.health.illness.setFocus()
    qtbot.keyClicks(page.health.illness, "cancer of the prostate")
    page.hide()
    assert person().illness == "cancer of the prostate"


def test_what_cannot_be_kept_stays_with_a_sentence_beside_it(page, person, qtbot):
    page.show_subject(ABOUT)
    type_over(qtbot, page.names.called.line, " ")
    assert page.names.called.problem.text() == "Please write a name."
    assert page.names.called.problem.isVisible()
    assert person().called == "Robert"

    type_over(qtbot, page.names.hospital_number.line, "H 123")
    assert person().hospital_number == "H 123"
    assert page.names.called.text() == " "

    type_over(qtbot, page.names.called.line, "Rob")
    assert page.names.called.problem.isHidden()
    assert person().called == "Rob"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("31", "2", "1954"), "Please write day, month and year, such as 14 3 1954. You can leave it empty."),
        (("22", "11", "2027"), "This day is still to come."),
        (("1", "1", "1826"), "Please look at the year again."),
    ],
)
def test_a_birth_date_that_cannot_be(page, person, qtbot, typed, sentence):
    page.show_subject(ABOUT)
    born = page.names.birth_date
    for field, text in zip((born.day, born.month, born.year), typed, strict=True):
        type_over(qtbot, field, text)
    page.names.called.line.setFocus()
    assert born.problem.text() == sentence
    assert born.day.text() == typed[0]
    assert person().birth_date == date(1954, 3, 14)


def test_the_word_for_the_person_changes_the_questions(page, person, qtbot):
    page.show_subject(ABOUT)
    press(qtbot, segment(page.names.pronouns, "she"))
    assert person().pronouns is Pronouns.SHE
    assert [radio.text() for radio in page.number.voice._group.buttons()][0] == "She says it"


def test_voice_goal_and_consent(page, person, qtbot):
    page.show_subject(ABOUT)
    page.number.voice._group.button(2).click()
    page.consent.consent._group.button(0).click()
    page.number.goal.radios[4].setFocus()
    page.number.goal.radios[4].click()
    page.number.goal_words.setFocus()
    qtbot.keyClicks(page.number.goal_words, "walk to the gate")
    page.number.is_hidden.setFocus()
    qtbot.keyClick(page.number.is_hidden, Qt.Key.Key_Space)
    kept = person()
    assert (kept.usual_voice, kept.consent, kept.goal_number, kept.goal_words, kept.is_goal_hidden) == (
        UsualVoice.DIFFERS,
        Consent.PATIENT_AGREED,
        4,
        "walk to the gate",
        True,
    )


def test_a_goal_is_taken_away(page, services, person, qtbot):
    services.people.save_person(replace(person(), goal_number=4))
    page.make_stale()
    page.show_subject(ABOUT)
    press(qtbot, page.number.no_goal)
    page.number.goal_words.setFocus()
    assert person().goal_number is None


def test_strong_medicine_is_kept_as_it_is_chosen(page, person, qtbot):
    press(qtbot, segment(page.health.strong, Answer.YES))
    assert person().takes_strong_medicine is Answer.YES


def test_yes_without_more_stays_yes_and_the_day_it_was_asked_can_change(page, person, qtbot):
    press(qtbot, segment(page.health.organs_known, Known.YES))
    press(qtbot, segment(page.health.allergies.known, Known.YES))
    page.hide()
    assert (person().organs_known, person().allergies_known, person().allergies) == (Known.YES, Known.YES, ())
    page.show()
    press(qtbot, segment(page.health.allergies.known, Known.NONE_KNOWN))
    page.health.allergies.asked_on.set_value(date(2026, 10, 28))
    page.hide()
    assert person().allergies_asked_on == date(2026, 10, 28)


def test_allergies_and_kidneys_as_told(page, person, qtbot):
    page.show_subject(TOLD)
    press(qtbot, segment(page.health.allergies.known, Known.YES))
    row = page.health.allergies._rows[0]
    qtbot.keyClicks(row.what, "penicillin")
    row.reaction.setFocus()
    qtbot.keyClicks(row.reaction, "rash")
    press(qtbot, segment(page.health.organs_known, Known.NONE_KNOWN))
    page.health.weight.line.setFocus()
    kept = person()
    assert (kept.allergies_known, kept.allergies) == (Known.YES, (Allergy("penicillin", "rash"),))
    assert (kept.organs_known, kept.organs_asked_on) == (Known.NONE_KNOWN, date(2026, 11, 22))


def test_kidney_trouble_in_words(page, person, qtbot):
    page.show_subject(TOLD)
    assert page.health.organs.isHidden()
    press(qtbot, segment(page.health.organs_known, Known.YES))
    page.health.organs.setFocus()
    qtbot.keyClicks(page.health.organs, "one kidney")
    page.health.weight.line.setFocus()
    assert (person().organs_known, person().organs) == (Known.YES, "one kidney")


def test_a_weight_that_is_no_number(page, person, qtbot):
    page.show_subject(TOLD)
    type_over(qtbot, page.health.weight.line, "heavy")
    assert page.health.weight.problem.text() == "Please write a number, such as 71 or 71.5."
    assert person().weight_kg == ""


def test_what_changes_elsewhere_is_shown_unless_somebody_types_there(page, context, person, qtbot):
    page.show_subject(ABOUT)
    page.names.called.line.setFocus()
    qtbot.keyClicks(page.names.called.line, "x")
    context.act(context.services.people.save_person, replace(person(), called="Bob", full_name="Robert Hale"))
    assert page.names.full_name.text() == "Robert Hale"
    assert page.names.called.text() == "Robertx"


def test_a_save_is_taken_back(page, context, person, qtbot):
    page.show_subject(ABOUT)
    type_over(qtbot, page.names.full_name.line, "Robert Hale")
    context.act.undo()
    assert person().full_name == ""
    assert page.names.full_name.text() == ""


# -- who writes ----------------------------------------


def test_a_writer_is_renamed_and_one_added(page, services, qtbot):
    page.show_subject(WRITERS)
    assert [row.name.text() for row in page.writers.rows] == ["Anna", "Jo"]
    type_over(qtbot, page.writers.rows[0].name, "Annie")
    page.writers.rows[1].name.setFocus()
    press(qtbot, page.writers.add)
    qtbot.keyClicks(page.writers.rows[2].name, "Mary")
    page.writers.add.setFocus()
    assert [record.value.name for record in services.people.caregivers()] == ["Annie", "Jo", "Mary"]
    assert page.writers.saved.text() == "Saved"


def test_a_writer_without_a_name_is_refused_beside_the_row(page, services, qtbot):
    page.show_subject(WRITERS)
    row = page.writers.rows[0]
    type_over(qtbot, row.name, " ")
    page.writers.add.setFocus()
    assert row.problem.text() == "Please write a name."
    assert services.people.writing_now().value.name == "Anna"


def test_an_empty_new_row_adds_nobody(page, services, qtbot):
    page.show_subject(WRITERS)
    press(qtbot, page.writers.add)
    page.hide()
    assert len(services.people.caregivers()) == 2


# -- the ways elsewhere ----------------------------------------


def test_numbers_and_paper_key_lead_to_their_pages(page, services, asked, qtbot):
    page.show_subject(NUMBERS)
    assert page.numbers.numbers.text() == "No number is written yet."
    press(qtbot, page.numbers.change)
    press(qtbot, page.numbers.sheet)
    page.show_subject(KEY)
    assert page.key.keys.paper.name.text() == "This diary has no paper key."
    press(qtbot, page.key.keys.paper.to_key)
    assert [place for place, _ in asked.places] == [Destination.NUMBERS, Destination.URGENT, Destination.PAPER_KEY]


def test_the_numbers_are_shown_with_their_check(services, page):
    services.vault.people.contacts.save(
        UrgentContacts(
            emergency=CallNumber("999", checked_on=date(2026, 11, 1), checked_by="Anna"),
            team=CallNumber("01632 960142", "Nurse Okafor"),
        ),
        by=services.people.writer(),
        at=services.clock.now(),
    )
    page.refresh()
    assert page.numbers.numbers.text() == "Ambulance: 999, checked on 1 Nov 2026\nNurse Okafor: 01632 960142"


def test_all_reminders_are_stopped_from_the_list_of_subjects(page, services, asked, qtbot):
    assert page.stop_all.text() == "Stop all reminders …"
    press(qtbot, page.stop_all)
    assert asked.places == [(Destination.STOP, None)]
    page.show_cards("reminders")
    assert page.stop_all.isHidden()
    page.show_subject(LOOK)
    assert page.stop_all.isVisible()
    services.stays.begin(StayKind.HOSPITAL)
    page.refresh()
    assert page.stop_all.isHidden()


def test_it_says_where_the_diary_lies_and_what_is_private(page):
    page.show_subject(KEY)
    assert page.key.place.folder.text() == "/home/anna/diary"
    assert "nothing is sent anywhere" in page.key.place.private.text()


# -- for everybody ----------------------------------------


def test_everything_that_can_be_used_has_a_name(page):
    for index in range(8):
        page.show_subject(index)
        parts = [part for kind in (QAbstractButton, QLineEdit) for part in page.findChildren(kind) if part.isVisible()]
        assert [part for part in parts if not (part.accessibleName() or getattr(part, "text", str)())] == []


@pytest.mark.parametrize(("width", "percent"), [(1366, 100), (648, 100), (1366, 200), (928, 200)])
def test_nothing_goes_sideways(page, theme, qtbot, width, percent):
    theme.set_look(Look(text_percent=percent))
    page.resize(width, 768)
    for index in range(8):
        page.show_subject(index)
        qtbot.waitUntil(lambda: page.widget().width() == page.viewport().width())
        assert page.widget().minimumSizeHint().width() <= page.viewport().width(), index
