"""The evenings of a home: a bad day in a few presses, last night's at breakfast, two people the same night."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from caregiver.domain.pain import Voice
from caregiver.domain.review import Load, Sleep
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.symptom_codes import BOWELS_OPENED
from caregiver.ui.core.navigation import Destination
from tests.journeys.home import Home
from tests.steerable_clock import SteerableClock

SUNDAY = date(2026, 11, 22)
MOST_PRESSES = 12
"""So many presses take less than a minute, at five seconds for each; the few words are typed beside."""


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    yield made
    made.close()


class Hand:
    """A hand on the mouse that counts its presses."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self.presses = 0

    def press(self, name: str, of: str = "") -> None:
        """Press what bears this name; `of` is what it answers, where two bear it."""
        seen = [each for each in self._home.app.window.findChildren(QAbstractButton) if each.isVisible()]
        named = [each for each in seen if name in {each.accessibleName(), each.text()}]
        (found,) = [each for each in named if of in each.accessibleDescription()]
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        self._home.rest()
        self.presses += 1


def test_a_bad_day_from_today_and_back_in_a_few_presses(home: Home):
    home.begin_at("2026-11-22 20:40")
    home.open()
    hand = Hand(home)
    hand.press("Write the evening review for Sunday 22 November")
    QTest.keyClicks(QApplication.focusWidget(), "Sat up for the soup.")
    hand.press("Pain 9 of 10")
    hand.press("hardly at all", of="Robert, the night before")
    hand.press("2 days before")
    hand.press("severe", of="Sleepy")
    hand.press("Done")
    assert hand.presses == 6 <= MOST_PRESSES
    review = home.services.reviews.for_day(SUNDAY).value
    assert (review.managed, review.worst, review.voice) == ("Sat up for the soup.", 9, Voice.PATIENT_SAID)
    assert (review.sleep, review.bowels_days) == (Sleep.HARDLY, 2)
    assert review.symptoms == (Symptom("drowsy", Grade.SEVERE),)
    assert home.reads("Evening review for Sunday 22 November saved.")
    assert not home.reads("Not today")
    assert home.services.diary.days_with_entries() == ()


def test_all_of_it_stands_on_one_screen(home: Home):
    home.begin_at("2026-11-22 08:00")
    note = SymptomNote(home.services.clock.now(), "Europe/London", (Symptom(BOWELS_OPENED),))
    home.services.symptoms.write(note)
    home.begin_at("2026-11-22 20:40")
    home.services.paper_key.confirm(home.services.paper_key.pending().text)  # no line stands above the page
    home.open()
    home.app.window.resize(1366, 768)
    home.go(Destination.REVIEW)
    page = home.app.window.page(Destination.REVIEW)
    assert home.reads("Written down: opened 08:00.", "Done", "Note")
    assert (home.app.window.width(), page.viewport().height()) == (1366, 768)
    assert page.widget().height() == 768


def test_last_nights_at_breakfast_by_keyboard(home: Home):
    home.begin_at("2026-11-22 21:30")
    home.open()
    home.sleep_until("2026-11-23 08:15")
    assert home.reads("Evening review for Sunday 22 November")
    home.press("Write the evening review for Sunday 22 November")
    assert home.reads("For Sunday 22 November")
    QTest.keyClicks(QApplication.focusWidget(), "Slept in the chair.")
    home.press("Done")
    record = home.services.reviews.for_day(SUNDAY)
    assert record.value.local_at.strftime("%d %H:%M") == "22 23:59"
    assert record.created_at.strftime("%d %H:%M") == "23 08:15"


def test_by_noon_it_is_not_offered_any_more(home: Home):
    home.begin_at("2026-11-22 21:30")
    home.open()
    home.sleep_until("2026-11-23 11:59")
    assert home.reads("Evening review for Sunday 22 November", "Not today")
    home.sleep_until("2026-11-23 12:00")
    assert not home.reads("Not today")


def test_not_today_is_asked_no_more_and_the_next_evening_it_is_there(home: Home):
    home.begin_at("2026-11-22 18:30")
    home.open()
    home.press("Not today: no evening review for Sunday 22 November")
    home.go(Destination.DIARY)
    home.press("Today")
    home.live_until("2026-11-22 21:00")
    assert not home.reads("Not today")
    home.sleep_until("2026-11-23 18:01")
    assert home.reads("Evening review for Monday 23 November")


def test_two_people_the_same_night_write_one_review_and_each_their_own_day(home: Home):
    home.begin_at("2026-11-22 20:40")
    home.open()
    hand = Hand(home)
    home.go(Destination.REVIEW)
    hand.press("Pain 7 of 10")
    hand.press("heavy")
    home.live_until("2026-11-22 20:50")
    hand.press("Done")

    home.let_write("Jo")
    home.go(Destination.REVIEW)
    assert home.reads("Anna wrote this at 20:50.", "Jo’s own day")
    assert home.chosen("heavy") == []
    hand.press("that day")
    hand.press("light")
    hand.press("Done")

    record = home.services.reviews.for_day(SUNDAY)
    assert (record.value.worst, record.value.bowels_days) == (7, 0)
    names = [home.services.people.name_of(step.by) for step in home.services.reviews.history(record.uuid)]
    assert names == ["Anna", "Jo"]
    anna, jo = (caregiver.uuid for caregiver in home.services.people.caregivers())
    assert home.services.own_days.for_day(SUNDAY, anna).value.load is Load.HEAVY
    assert home.services.own_days.for_day(SUNDAY, jo).value.load is Load.LIGHT


def test_a_removed_review_put_back_beside_another_becomes_one_with_it(home: Home):
    home.begin_at("2026-11-22 21:00")
    reviews = home.services.reviews
    gone = reviews.write(replace(reviews.blank(SUNDAY), worst=8, voice=Voice.PATIENT_SAID, note="Chair.")).value
    reviews.remove(gone.uuid)
    reviews.write(replace(reviews.blank(SUNDAY), sleep=Sleep.BADLY, note="Soup."))
    home.open()
    home.go(Destination.HISTORY)
    (row,) = home.app.window.page(Destination.HISTORY).steps.rows.values()
    row.back.click()
    home.rest()
    assert home.reads("This day was written about again since. The two are one now.")
    both = reviews.for_day(SUNDAY).value
    assert (both.worst, both.sleep, both.note) == (8, Sleep.BADLY, "Chair.\nSoup.")


def test_in_hospital_nothing_is_offered_and_what_can_be_known_may_be_written(home: Home):
    home.begin_at("2026-11-21 09:00")
    home.open()
    home.go(Destination.STOP)
    home.press("In hospital or hospice")
    home.live_until("2026-11-22 20:40")
    home.go(Destination.TODAY)
    assert not home.reads("Not today")
    home.go(Destination.REVIEW)
    assert home.reads("In hospital that day.")
    assert "Robert, the night before" not in home.seen().splitlines()
