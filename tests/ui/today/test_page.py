"""Today: a press is on the disk and says whose number it is; night shows only what night needs."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QWidget

from caregiver.domain.pain import Series, Voice
from caregiver.domain.person import UsualVoice
from caregiver.drawing.boxes import BoxKind
from caregiver.drawing.legend import LaidLegend
from caregiver.ui.core.navigation import Destination
from caregiver.ui.theme.theme import is_night_hour
from caregiver.ui.today.page import TodayPage
from caregiver.ui.widgets.drawing_view import DrawingView

SIDEBAR_PX = 216


@pytest.fixture
def page(qtbot, context):
    made = TodayPage(context)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(page, score):
    page.number_card.numbers.buttons[score].click()


def words_on(page):
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def bar_words(page):
    return page.number_card.bar.sentence()


@pytest.mark.parametrize("score", range(11))
def test_one_press_keeps_a_number(page, services, score):
    press(page, score)
    (record,) = services.diary.last_hours(24)
    assert (record.value.score, record.value.voice) == (score, Voice.PATIENT_SAID)
    assert bar_words(page) == f"Robert said {score} at 14:32"


@pytest.mark.parametrize(
    ("usual", "voice", "words"),
    [
        (UsualVoice.PATIENT, Voice.PATIENT_SAID, "Robert said 7 at 14:32"),
        (UsualVoice.CAREGIVER, Voice.CAREGIVER_GUESS, "Anna guesses 7 at 14:32"),
        (UsualVoice.DIFFERS, Voice.NOT_SAID, "7 at 14:32, who says it: not said yet"),
    ],
)
def test_the_usual_voice_is_the_family_s_choice(page, services, usual, voice, words):
    services.people.save_person(replace(services.people.person(), usual_voice=usual))
    press(page, 7)
    assert services.diary.last_hours(1)[0].value.voice is voice
    assert bar_words(page) == words


def test_a_shaky_hand_counts_once(page, services, clock):
    press(page, 7)
    clock.instant += timedelta(seconds=2)
    press(page, 7)
    assert len(services.diary.last_hours(1)) == 1


def test_a_changed_mind_is_kept_and_the_first_can_be_taken_out(page, services, clock):
    press(page, 7)
    clock.instant += timedelta(seconds=30)
    press(page, 6)
    assert len(services.diary.last_hours(1)) == 2
    assert page.number_card.bar.question() == "7, then 6. Take the 7 of 14:32 out?"
    page.number_card.bar.earlier_out_asked.emit()
    assert [record.value.score for record in services.diary.last_hours(1)] == [6]
    assert page.number_card.bar.question() == ""


def test_one_press_says_whose_number_it_is(page, services):
    press(page, 7)
    (quick,) = [b for b in page.findChildren(QPushButton) if b.text() == "Anna’s guess" and b.isVisible()]
    quick.click()
    assert services.diary.last_hours(1)[0].value.series is Series.CAREGIVER
    assert bar_words(page) == "Anna guesses 7 at 14:32"


def test_undo_takes_the_number_back_and_it_can_be_put_back(page, services):
    press(page, 7)
    page.number_card.bar.undo_asked.emit()
    assert services.diary.last_hours(1) == ()
    (removed,) = services.past_changes.removed(2)
    assert removed.record.value.score == 7


def test_undo_by_keyboard_leaves_the_keyboard_at_the_numbers(page, qtbot):
    press(page, 7)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    (undo,) = [b for b in page.findChildren(QPushButton) if b.text() == "Undo" and b.isVisible()]
    undo.setFocus()
    qtbot.keyClick(undo, Qt.Key.Key_Space)
    assert page.number_card.numbers.buttons[0].hasFocus()


def test_who_comes_back_by_keyboard_goes_on_at_the_numbers(context, show, qtbot):
    pages, editor, page = QStackedWidget(), QPushButton("Done"), TodayPage(context)
    for each in (editor, page):
        pages.addWidget(each)
    pages.resize(1366, 768)
    show(pages)
    editor.setFocus()
    pages.setCurrentWidget(page)
    qtbot.waitUntil(page.number_card.numbers.buttons[0].hasFocus)


def test_could_not_answer_is_an_entry_without_a_number(page, services):
    (button,) = [b for b in page.findChildren(QPushButton) if b.text() == "He could not answer"]
    button.click()
    (record,) = services.diary.last_hours(1)
    assert record.value.could_not_answer
    assert record.value.score is None
    assert page.number_card.bar.sentence().startswith("Robert could not answer")


@pytest.mark.parametrize("score", [0, 10])
def test_after_every_number_the_urgent_line_stands(page, asked, score):
    press(page, score)
    (link,) = [b for b in page.findChildren(QPushButton) if b.text() == "Urgent signs" and b.isVisible()]
    link.click()
    assert asked.places == [(Destination.URGENT, None)]


def test_the_urgent_line_stays_below_the_last_number(page, asked):
    assert "A press saves it at once." in words_on(page)
    press(page, 7)
    page.hide()
    page.show()
    assert "Last: Robert said 7, 14:32" in words_on(page)
    assert "A press saves it at once." not in words_on(page)
    (link,) = [b for b in page.findChildren(QPushButton) if b.text() == "Urgent signs" and b.isVisible()]
    link.click()
    assert asked.places == [(Destination.URGENT, None)]


def test_a_usual_day_has_room_on_a_small_screen(medicines, context, show, qtbot):
    window, page = QWidget(), TodayPage(context)
    QHBoxLayout(window).addWidget(page)
    window.layout().setContentsMargins(SIDEBAR_PX, 0, 0, 0)
    window.resize(1366, 768)
    show(window)
    press(page, 5)
    (legend,) = [w for w in page.findChildren(DrawingView) if isinstance(w.drawing, LaidLegend)]
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)
    assert len({box.rect.center().y() for box in legend.drawing.boxes}) == 1


def test_nothing_jumps_when_a_number_is_saved(page):
    before = page.number_card.height()
    press(page, 7)
    assert page.number_card.height() == before


def test_numbers_in_nobody_s_series_wait_until_somebody_says(page, services, writer):
    writer.write(2026, 11, 22, 9, 0, score=4, voice=Voice.NOT_SAID)
    page.refresh()
    (said,) = [b for b in page.findChildren(QPushButton) if b.accessibleName().endswith("Robert said it")]
    said.click()
    assert services.diary.last_hours(24)[0].value.voice is Voice.PATIENT_SAID


def test_night_shows_the_clock_and_the_number_only(page, theme, clock):
    clock.go_to(2026, 11, 22, 3, 10)
    theme.set_night(True)
    page.refresh()
    shown = [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]
    assert "Show the whole page" in shown
    assert "Print for the doctor" not in shown
    assert page.number_card.numbers.buttons[7].height() >= 80
    (whole,) = [b for b in page.findChildren(QPushButton) if b.text() == "Show the whole page"]
    whole.click()
    assert "Print for the doctor" in [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]


@pytest.mark.parametrize(("hour", "is_night"), [(21, False), (22, True), (0, True), (5, True), (6, False), (14, False)])
def test_night_is_from_ten_to_six(clock, hour, is_night):
    assert is_night_hour(clock.go_to(2026, 11, 22, hour, 0)) is is_night


def test_a_hidden_goal_is_not_shown(page, services):
    person = replace(services.people.person(), goal_number=4, goal_words="walk to the gate")
    services.people.save_person(person)
    page.refresh()
    assert "His goal: 4 or less; walk to the gate" in words_on(page)
    services.people.save_person(replace(person, is_goal_hidden=True))
    page.refresh()
    assert "goal" not in words_on(page)


def test_leaving_the_page_lets_the_number_stand(page, services):
    press(page, 7)
    page.hide()
    page.show()
    assert bar_words(page) == ""
    assert len(services.diary.last_hours(1)) == 1


@pytest.mark.parametrize(
    ("usual", "question"),
    [
        (UsualVoice.PATIENT, "What number does he give?"),
        (UsualVoice.CAREGIVER, "How bad does his pain look to you?"),
        (UsualVoice.DIFFERS, "How bad is the pain now?"),
    ],
)
def test_the_question_asks_for_the_number_that_will_be_kept(page, services, usual, question):
    services.people.save_person(replace(services.people.person(), usual_voice=usual))
    page.refresh()
    assert question in words_on(page)


def test_another_caregiver_s_number_is_offered_under_her_name(page, services, writer):
    anna, jo = services.people.caregivers()
    services.people.write_as(jo.uuid)
    writer.write(2026, 11, 22, 9, 0, score=4, voice=Voice.NOT_SAID)
    services.people.write_as(anna.uuid)
    page.refresh()
    offered = [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]
    assert "Jo’s guess" in offered
    assert "Anna’s guess" not in offered


def test_could_not_answer_leaves_its_mark_and_takes_no_number_out(page, services, clock):
    press(page, 5)
    clock.instant += timedelta(seconds=30)
    (button,) = [b for b in page.findChildren(QPushButton) if b.text() == "He could not answer"]
    button.click()
    assert page.number_card.bar.question() == ""
    (strip,) = [w for w in page.findChildren(DrawingView) if w.accessibleName().startswith("The last 24 hours")]
    assert "could not answer" in strip.accessibleDescription()
    assert len([box for box in strip.drawing.boxes if box.kind is BoxKind.MARK]) == 2
