"""One due dose whose medicine asks for more: a range, tablets not written, a patch, a liquid, a weekly one, a limit."""

from datetime import time
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from caregiver.domain.amounts import Unit
from caregiver.domain.device import DeviceEvent
from caregiver.domain.medicine import Form, Medicine, Route
from caregiver.domain.person import CallNumber, UrgentContacts
from caregiver.domain.regimen import Limits, LimitSource
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from tests.medicine_story import (
    FENTANYL,
    FENTANYL_STRENGTH,
    MORPHINE_LONG,
    PARACETAMOL,
    at_times,
    milligrams,
    patch_plan,
)
from tests.ui.reminder.conftest import buttons, said


def test_of_a_range_none_is_chosen_and_the_answers_wait(bedside, press):
    times = (DoseTime(time(20), (Decimal(1), Decimal(2))),)
    plan = Schedule(ScheduleKind.CLOCK_TIMES, times)
    strength = milligrams("500", Unit.TABLETS)
    bedside.plan("paracetamol", PARACETAMOL, plan, "14:40", unit=Unit.TABLETS, strength=strength)
    bedside.ring_at("20:47")
    shown = buttons(bedside.window)
    assert "Choose how much first. Then say when it was given." in said(bedside.window)
    assert not shown["I gave it now, 20:47"].isEnabled()
    assert shown["Not given …"].isEnabled()
    press(shown["2 tablets (1\u202f000 mg)"])
    assert shown["I gave it at 20:00"].accessibleName().startswith("I gave Paracetamol tablets 500 mg, 2 tablets")
    press(shown["I gave it at 20:00"])
    assert bedside.doses()[0].value.amount == Decimal(2)


def test_what_to_measure_is_not_written_yet(bedside, press):
    times = (DoseTime(time(20)),)
    bedside.services.people.save_contacts(UrgentContacts(team=CallNumber("01632 960142")))
    bedside.plan("long", MORPHINE_LONG, Schedule(ScheduleKind.CLOCK_TIMES, times), "14:40", told_amount="40 mg")
    bedside.ring_at("20:47")
    assert "Plan: 40 mg. Which tablets: not written yet. Call 01632 960142." in said(bedside.window)
    press(buttons(bedside.window)["I gave it at 20:00 …"])
    form = bedside.window.parts[0].forms.shown
    press(form.keep)
    assert bedside.doses() == ()
    assert "Please write what was given." in said(form)
    form.note.set_text("one 30 mg and one 10 mg tablet")
    press(form.keep)
    (record,) = bedside.doses()
    assert (record.value.amount, record.value.note) == (None, "one 30 mg and one 10 mg tablet")


@pytest.fixture
def patch(bedside):
    """The patch is due at 09:10 on Sunday; it was put on at five places before."""
    story = bedside.story
    with story.writing_at(story.at(-15, "09:05")):
        story.add_now("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    for day, site in ((-15, "left arm"), (-12, "right chest"), (-9, "left chest"), (-6, "right arm"), (-3, "back")):
        with story.writing_at(story.at(day, "09:10")):
            bedside.services.devices.put_on(story["patch"], site)
    bedside.ring_at("09:50")
    return bedside


def test_a_new_patch_needs_its_place_and_the_old_one(patch, press):
    press(buttons(patch.window)["I put it on at 09:10 …"])
    form = patch.window.parts[0].forms.shown
    places = "The last places: back (Thu 19 Nov); right arm (Mon 16 Nov); left chest (Fri 13 Nov)"
    assert places in said(form)
    assert form.site.text() == ""
    press(form.keep)
    assert "Please write where it is." in said(form)
    form.site.set_text("left arm")
    press(form.keep)
    assert "Please choose: is the old one off?" in said(form)
    assert len(patch.doses()) == 0 or all(record.value.site != "left arm" for record in patch.doses())
    press(buttons(form)["Yes, at another time …"])
    form.old_off.time.setText("09:00")
    press(form.keep)
    record = patch.doses()[0]
    assert (record.value.at, record.value.site) == (patch.at("09:10"), "left arm")
    assert record.value.old_off_at == patch.at("09:00")
    assert patch.urgent == 0


def test_an_old_patch_that_may_still_be_on_shows_the_urgent_line(patch, press):
    press(buttons(patch.window)["I put it on now, 09:50 …"])
    form = patch.window.parts[0].forms.shown
    form.site.set_text("left arm")
    press(buttons(form)["No, or not sure"])
    press(form.keep)
    assert patch.doses()[0].value.old_off_at is None
    assert "New, sudden or out of control?" in said(patch.window)


def test_a_weekly_medicine_says_its_day_at_the_same_size(bedside):
    weekly = Medicine("Methotrexate", Form.TABLETS, Route.MOUTH)
    plan = Schedule(ScheduleKind.WEEKDAYS, (DoseTime(time(20), (Decimal(4),)),), weekdays=(6,))
    bedside.plan("weekly", weekly, plan, "14:40", unit=Unit.TABLETS, strength=milligrams("2.5", Unit.TABLETS))
    bedside.ring_at("20:01")
    lead = [label for label in bedside.window.findChildren(QLabel) if label.text().startswith("Only on Sundays: Metho")]
    assert [label.fontInfo().pixelSize() for label in lead if label.isVisible()] == [30]


def test_a_liquid_always_has_ml(bedside, press):
    liquid = Medicine("Lactulose", Form.LIQUID, Route.MOUTH)
    strength = milligrams("10", Unit.ML, "5")
    bedside.plan("liquid", liquid, at_times("15", "20:00"), "14:40", unit=Unit.ML, strength=strength)
    bedside.ring_at("20:47")
    texts = [*said(bedside.window).split("\n"), *(b.accessibleName() for b in buttons(bedside.window).values())]
    press(buttons(bedside.window)["I gave it at 20:00"])
    texts += said(bedside.window).split("\n")
    told = [text for text in texts if "mg" in text or "15" in text]
    assert told
    assert all("ml" in text for text in told)


def test_a_limit_that_was_told_stands_beside_the_last_day(bedside):
    limits = Limits(most_amount=Decimal(8), source=LimitSource.LABEL)
    times, strength = at_times("2", "14:00", "20:00"), milligrams("500", Unit.TABLETS)
    bedside.plan("p", PARACETAMOL, times, "13:40", unit=Unit.TABLETS, strength=strength, limits=limits)
    bedside.story.give("p", 0, "14:00")
    bedside.ring_at("20:00")
    words = said(bedside.window)
    assert "In the last 24 hours: 1 dose, 2 tablets (1\u202f000 mg), of what is recorded.\n" in words
    assert "From the label: at most 8 tablets in 24 hours." in words


def test_without_a_limit_nothing_is_summed_up(evening):
    assert "In the last 24 hours" not in said(evening.window)


def test_a_patch_says_where_the_one_on_now_is_and_is_put_on(patch, press):
    words = said(patch.window)
    assert "The one on now: back, since Thu 19 Nov, 09:10." in words
    assert "Who put it on?" in words
    shown = buttons(patch.window)
    assert {"Not put on …", "Not sure if it was put on", "I put it on at another time …"} <= shown.keys()
    assert not [text for text in shown if "gave" in text]
    press(shown["He took it himself"])
    press(buttons(patch.window)["It was put on at another time …"])
    assert patch.window.parts[0].forms.shown.site.isVisible()


def test_a_patch_that_fell_off_is_not_on_now(patch):
    patch.services.devices.note(patch.story["patch"], DeviceEvent.FELL_OFF, at=patch.at("09:00"))
    patch.window.show_present()
    assert "The one on now" not in said(patch.window)
