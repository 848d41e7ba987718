"""Half an hour after a bad spell, a dose, a comfort: one question on Today, that can be answered, left, or ignored."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton

from caregiver.domain.comfort import Comfort
from caregiver.domain.stay import StayKind


@pytest.fixture
def spells(dose_page):
    return dose_page.spells


def minute(page, clock, minutes=1):
    clock.go_on(minutes=minutes)
    page.refresh()


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
    services.comforts.write(Comfort(clock.now(), "Europe/London", "heat"))
    minute(dose_page, clock, 31)
    assert spells.question.question() == "14:32, heat. What number does he give?"


def test_the_question_about_a_dose_stands_below_the_doses_also_while_a_spell_goes_on(
    dose_page, spells, services, clock, medicines
):
    spells.row.spell.click()
    services.doses.give_as_needed(medicines["quick"])
    minute(dose_page, clock, 31)
    assert spells.below.isAncestorOf(spells.question)
    assert spells.question.isVisible()
    spells.question.numbers.buttons[6].click()
    assert not spells.question.isVisible()
    assert services.flares.worst(services.flares.open()).value.score == 6


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
    (leave,) = [button for button in spells.question.findChildren(QPushButton) if button.text() == "Leave it"]
    leave.click()
    assert where() == before


def test_in_a_stay_nothing_is_asked_and_a_spell_can_be_written_down(dose_page, spells, services, clock):
    spell_of(spells, dose_page, clock, 5)
    services.stays.begin(StayKind.HOSPITAL)
    minute(dose_page, clock, 31)
    assert spells.question.question() == ""
    spells.row.spell.click()
    assert services.flares.open() is not None
