"""Which day a review is about, days away from home, and days on which no number can be told."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from caregiver.domain.pain import Voice
from caregiver.domain.review import Review, Sleep
from caregiver.domain.stay import StayKind
from caregiver.domain.symptom import Symptom

SATURDAY, SUNDAY = date(2026, 11, 21), date(2026, 11, 22)


def test_it_is_headed_with_its_day_and_at_breakfast_it_is_last_nights(open_desk, clock):
    clock.go_to(2026, 11, 23, 8, 10)
    desk = open_desk()
    assert "For Sunday 22 November" in desk.words()
    desk.click_in(desk.page.form.night, "badly")
    desk.click("Done")
    assert desk.review().at == datetime(2026, 11, 22, 23, 59, tzinfo=UTC)


def test_of_a_day_to_come_it_is_the_present_one(open_desk):
    desk = open_desk(date(2026, 11, 25))
    assert "For Sunday 22 November" in desk.words()


def test_after_midnight_no_day_is_called_yesterday(open_desk, clock, write):
    write(SATURDAY, sleep=Sleep.BADLY)
    clock.go_to(2026, 11, 23, 0, 20)
    desk = open_desk()
    assert "For Sunday 22 November" in desk.words()
    assert desk.page.day_line.repeat.text() == "Same as on Sat 21 Nov"


def test_another_day_is_one_press_away_and_no_day_to_come_is(open_desk, write):
    write(SATURDAY, sleep=Sleep.BADLY)
    desk = open_desk()
    assert not desk.page.day_line.later.isVisible()
    desk.type("To the gate.")
    desk.click("The day before: Saturday 21 November")
    assert (desk.page.form.night.value(), desk.page.form.managed.text()) == ("badly", "")
    desk.click("The day after: Sunday 22 November")
    assert desk.page.form.managed.text() == "To the gate."
    assert desk.page.head.status() == "Not done yet. From 21:00."


@pytest.mark.parametrize(
    ("kind", "said"),
    [(StayKind.HOSPITAL, "In hospital that day."), (StayKind.HOSPICE, "In a hospice that day.")],
)
def test_of_a_day_away_only_what_can_be_known_is_asked(open_desk, services, kind, said):
    services.stays.begin(kind, datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
    desk = open_desk()
    form = desk.page.form
    assert said in desk.words()
    for field in (form.worst.number, form.worst.voices, form.night, form.bowels, form.more):
        assert not field.isVisible()
    desk.type("Sat up for us.")
    desk.click("Done")
    assert desk.review() == Review(desk.review().at, "Europe/London", SUNDAY, managed="Sat up for us.")


def test_what_is_written_of_a_day_away_stays_in_sight(open_desk, services, write):
    write(worst=6, voice=Voice.PATIENT_SAID, bowels_days=1)
    services.stays.begin(StayKind.HOSPITAL, datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
    desk = open_desk()
    form = desk.page.form
    assert form.worst.number.isVisible()
    assert form.bowels.isVisible()
    assert not form.night.isVisible()


def test_of_a_day_partly_away_everything_is_asked(open_desk, services):
    services.stays.begin(StayKind.HOSPITAL, datetime(2026, 11, 22, 19, 0, tzinfo=UTC))
    desk = open_desk()
    assert desk.page.form.night.isVisible()
    assert "In hospital from Sun 22 Nov 19:00 on." in desk.words()


# -- signs ----------------------------------------


def test_where_no_number_can_be_told_signs_take_its_place(open_desk, services):
    services.people.save_person(replace(services.people.person(), cannot_tell_since=SATURDAY))
    desk = open_desk()
    assert "How did he seem over the day?" in desk.words()
    assert not desk.page.form.worst.number.isVisible()
    desk.click("calm")
    desk.click("noisy breathing")
    desk.click("Done")
    assert desk.review().symptoms == (Symptom("calm"), Symptom("noisy_breathing"))
    desk.return_to()
    assert desk.page.form.signs.chosen() == ("calm", "noisy_breathing")


def test_a_starred_sign_shows_the_quiet_line(open_desk, services):
    services.people.save_person(replace(services.people.person(), cannot_tell_since=SATURDAY))
    desk = open_desk()
    assert not desk.page.form.signs.quiet.isVisible()
    desk.click("cannot swallow")
    assert desk.page.form.signs.quiet.isVisible()


def test_before_that_day_the_number_stands(open_desk, services, write):
    services.people.save_person(replace(services.people.person(), cannot_tell_since=SUNDAY))
    assert open_desk(SATURDAY).page.form.worst.number.isVisible()


def test_a_number_that_is_written_stays_in_sight(open_desk, services, write):
    write(worst=6, voice=Voice.PATIENT_SAID)
    services.people.save_person(replace(services.people.person(), cannot_tell_since=SUNDAY))
    assert open_desk().page.form.worst.number.isVisible()
