"""The journeys of issue 3: medicines and reminders as a family lives with them, in the real window."""

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from caregiver.domain.amounts import Unit
from caregiver.domain.medicine import Form, Medicine, Route
from caregiver.domain.regimen import Limits
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind, TaperStep
from tests.journeys.home import Home
from tests.medicine_story import (
    DEXAMETHASONE,
    FENTANYL,
    FENTANYL_STRENGTH,
    MORPHINE_LONG,
    MORPHINE_QUICK,
    PARACETAMOL,
    SENNA,
    at_times,
    milligrams,
    patch_plan,
)
from tests.steerable_clock import SteerableClock

LONG = "Morphine long-acting tablets 30 mg"
QUICK = "Morphine quick-acting liquid 10 mg in 5 ml"
CAPECITABINE = Medicine("Capecitabine", Form.TABLETS, Route.MOUTH)
TOLD = Limits(240, 6, Decimal(5), by="Nurse Okafor", on=date(2026, 11, 12))


@pytest.fixture
def home(qapp: QApplication, folder: Path, clock: SteerableClock) -> Iterator[Home]:
    made = Home(qapp, folder, clock)
    yield made
    made.close()


def add_morphine_long(home: Home, *clocks: str) -> None:
    plan = at_times("1", *clocks)
    home.story.add_now("long", MORPHINE_LONG, plan, unit=Unit.TABLETS, strength=milligrams("30", Unit.TABLETS))


def add_morphine_quick(home: Home) -> None:
    plan = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(5),))
    strength = milligrams("10", Unit.ML, "5", "morphine")
    home.story.add_now("quick", MORPHINE_QUICK, plan, unit=Unit.ML, strength=strength, limits=TOLD)


def add_tablets(home: Home, key: str, medicine: Medicine, milligram: str, *clocks: str) -> None:
    strength = milligrams(milligram, Unit.TABLETS)
    home.story.add_now(key, medicine, at_times("1", *clocks), unit=Unit.TABLETS, strength=strength)


def test_a_patch_is_changed_after_72_real_hours_across_the_october_change(home: Home):
    home.begin_at("2026-10-22 09:00")
    home.story.add_now("patch", FENTANYL, patch_plan(), unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    home.open()
    home.press("I put it on at 09:00 …")
    home.fill("Where is the new one?", "left upper arm")
    home.press("There was no old one", "Save: new one on 09:00")
    assert home.reads("given at 09:00, by Anna, left upper arm")
    home.press("Close")
    home.live_until("2026-10-25 08:30")
    assert home.rang_at == ["Thu 09:00", "Sun 08:00", "Sun 08:10", "Sun 08:20"]
    assert home.reads("By the clock, due at 08:00", "Last one recorded: Thu 22 Oct, 09:00, by Anna")
    home.press("I put it on now, 08:30 …")
    assert home.reads("The last places: left upper arm (Thu 22 Oct)")
    home.fill("Where is the new one?", "right upper arm")
    home.press("Yes, at that time", "Save: new one on 08:30", "Close")
    home.live_until("2026-10-28 08:30")
    assert home.rang_at[4:] == ["Wed 08:30"]


def test_a_21_day_cycle_that_the_team_delays_rings_again_only_from_the_day_that_was_told(home: Home):
    home.begin_at("2026-11-15 07:59")
    days = (date(2026, 11, 2),)
    cycle = Schedule(ScheduleKind.CYCLE, (DoseTime(time(8), (Decimal(3),)),), days_on=14, days_off=7, cycle_starts=days)
    strength = milligrams("500", Unit.TABLETS)
    home.story.add_now("cycle", CAPECITABINE, cycle, unit=Unit.TABLETS, strength=strength)
    home.open()
    home.live_until("2026-11-15 08:00")
    assert home.reads("3 tablets (1 500 mg)")
    home.press("Anna", "I gave it at 08:00", "Close")
    home.live_until("2026-11-24 09:00")
    assert home.rang_at == ["Sun 08:00"], "a new round starts only when it was told"
    home.open_medicine("Capecitabine")
    home.press("Change the plan", "Add a round, as told")
    home.step_day("Round 2 starts on", 6)
    home.press("now")
    assert home.next_times()[:5] == ["3 tablets (1\u202f500 mg)", "Mon 30 Nov", "08:00", "Tue 1 Dec", "08:00"]
    home.press("Save the plan")
    home.live_until("2026-11-30 08:01")
    assert home.rang_at == ["Sun 08:00", "Mon 08:00"]


def test_a_steroid_goes_down_by_date_and_what_comes_after_its_end_is_said(home: Home):
    home.begin_at("2026-11-22 14:32")
    steps = (
        TaperStep(date(2026, 11, 23), date(2026, 11, 25), at_times("2", "08:00").times),
        TaperStep(date(2026, 11, 26), date(2026, 11, 26), at_times("1", "08:00").times),
    )
    strength = milligrams("2", Unit.TABLETS)
    plan = Schedule(ScheduleKind.TAPER, steps=steps)
    home.story.add_now("steroid", DEXAMETHASONE, plan, unit=Unit.TABLETS, strength=strength)
    home.open()
    home.open_medicine("Dexamethasone")
    home.press("Change the plan")
    two = ["2 tablets (4 mg)", "Mon 23 Nov", "08:00", "Tue 24 Nov", "08:00", "Wed 25 Nov", "08:00"]
    assert home.next_times() == [*two, "1 tablet (2 mg)", "Thu 26 Nov", "08:00"]
    assert home.reads("After Thu 26 Nov nothing is written.")
    for day in (23, 24, 25, 26):
        home.live_until(f"2026-11-{day} 08:00")
        amount = "2 tablets (4 mg)" if day < 26 else "1 tablet (2 mg)"
        assert home.reads("By the clock, due at 08:00", amount)
        home.press("I gave it at 08:00", "Close")
    home.live_until("2026-12-01 09:00")
    assert home.rang_at == ["Mon 08:00", "Tue 08:00", "Wed 08:00", "Thu 08:00"]


def test_a_plan_changed_at_1959_does_not_ring_at_20_but_at_22(home: Home):
    home.begin_at("2026-11-22 14:32")
    add_morphine_long(home, "08:00", "20:00")
    home.open()
    home.live_until("2026-11-22 19:59")
    home.open_medicine(LONG)
    home.press("Change the plan")
    home.fill("At what time, time 2", "22:00")
    home.press("now")
    assert home.reads("Today: 20:00 falls away; 22:00 is new.")
    home.press("Save the plan")
    assert home.reads("Morphine long-acting: 1 tablet (30 mg) at 08:00 and 22:00, from 19:59")
    home.live_until("2026-11-22 21:59")
    assert home.rang_at == []
    home.live_until("2026-11-22 22:00")
    assert home.rang_at == ["Sun 22:00"]
    assert home.reads("By the clock, due at 22:00")


def test_an_as_needed_dose_before_the_wait_is_over_is_recorded_like_any_other(home: Home):
    home.begin_at("2026-11-22 14:32")
    add_morphine_quick(home)
    home.open()
    before = home.look_of(f"{QUICK}: I gave 5 ml (10 mg) at 14:32")
    home.press(f"{QUICK}: I gave 5 ml (10 mg) at 14:32")
    home.live_until("2026-11-22 15:40")
    assert home.reads("wait 4 hours", "Last given 14:32")
    assert home.look_of(f"{QUICK}: I gave 5 ml (10 mg) at 15:40") == before
    home.press(f"{QUICK}: I gave 5 ml (10 mg) at 15:40")
    assert home.reads("5 ml (10 mg) at 15:40 recorded, by Anna", "In the last 24 hours: 2 doses, 10 ml (20 mg)")
    assert not any(home.reads(words) for words in ("too soon", "too early", "Are you sure"))


def test_given_twice_shows_the_first_once_and_asks(home: Home):
    home.begin_at("2026-11-22 14:32")
    add_morphine_long(home, "20:00")
    home.open()
    home.live_until("2026-11-22 19:30")
    home.press("Record another dose", "Morphine long-acting", "1 tablet (30 mg)", "Save: 1 tablet, given at 19:30")
    home.live_until("2026-11-22 20:00")
    home.press("I gave it at 20:00")
    assert home.reads("Anna recorded 1 tablet (30 mg) at 19:30.")
    home.press(home.name_of("The 19:30 dose was this one"))
    assert home.reads("Recorded: 1 tablet (30 mg), given at 19:30, by Anna")
    home.press("Close", "Today")
    home.live_until("2026-11-22 23:00")
    assert home.rang_at == ["Sun 20:00"]
    assert [record.value.local_at.hour for record in home.services.doses.last_hours(24)] == [19]


def test_not_sure_is_answered_two_hours_later_from_today(home: Home):
    home.begin_at("2026-11-22 14:32")
    add_morphine_long(home, "20:00")
    home.open()
    home.live_until("2026-11-22 20:00")
    home.press("Not sure if it was given")
    assert home.reads("It stays open on Today, and is not recorded until you know.")
    home.press("Close")
    home.live_until("2026-11-22 22:00")
    assert home.rang_at == ["Sun 20:00"]
    assert home.reads("Somebody was not sure if it was given.")
    home.press(f"{LONG}, 1 tablet (30 mg): at another time")
    home.fill("Given: time", "20:05")
    home.press("about", "1 tablet (30 mg)", f"Save: {LONG}, given about 20:05")
    assert home.reads("1 tablet (30 mg) at about 20:05 recorded, by Anna")
    home.live_until("2026-11-22 23:30")
    assert home.rang_at == ["Sun 20:00"]


def test_closed_from_friday_to_monday_it_is_one_calm_list(home: Home):
    home.begin_at("2026-11-20 19:00")
    add_morphine_long(home, "08:00", "20:00")
    add_tablets(home, "paracetamol", PARACETAMOL, "500", "08:00", "14:00", "20:00")
    add_tablets(home, "senna", SENNA, "15", "22:00")
    home.close_until("2026-11-23 09:00")
    home.open()
    assert home.rang_at == ["Mon 09:00"]
    said = home.seen_in_reminder()
    assert said.startswith("It could not ring from Fri 20 Nov, 19:00 to 09:00")
    assert "The other 11, one by one or together" in said
    assert LONG not in home.named("All 11 were given, at about these times")
    home.press("All 11 were given, at about these times")
    recorded = home.services.doses.last_hours(72)
    assert [record.value.is_exact for record in recorded] == [False] * 11
    for moment in ("Fri 20 Nov, 20:00", "Sat 21 Nov, 08:00", "Sat 21 Nov, 20:00", "yesterday 08:00", "yesterday 20:00"):
        home.press(f"I gave {LONG}, 1 tablet (30 mg), at {moment}")
    home.press(f"Not given: {LONG}, 1 tablet (30 mg), due Mon 08:00", f"{LONG}, 1 tablet (30 mg): not given, asleep")
    assert home.reads("There is nothing more to answer here.")
    home.press("Close")
    home.live_until("2026-11-23 13:59")
    assert home.rang_at == ["Mon 09:00"]


def test_home_from_hospital_nothing_rings_until_answered_and_then_only_what_was_confirmed(home: Home):
    home.begin_at("2026-11-22 14:32")
    add_morphine_long(home, "08:00", "20:00")
    add_tablets(home, "paracetamol", PARACETAMOL, "500", "08:00", "14:00", "20:00")
    add_tablets(home, "dexamethasone", DEXAMETHASONE, "2", "08:00")
    add_tablets(home, "senna", SENNA, "15", "22:00")
    home.open()
    home.press("Settings", "Reminders", "Stop all reminders …", "In hospital or hospice", "Done", "Today")
    home.live_until("2026-11-24 15:00")
    home.press("Robert is back", "Now, 15:00", "Later")
    home.live_until("2026-11-25 07:00")
    assert home.rang_at == []
    home.press("Answer now")
    home.press(f"Same as before: {LONG}", "Stopped: Senna tablets 15 mg", "Not sure yet: Dexamethasone tablets 2 mg")
    home.press("Changed …: Paracetamol tablets 500 mg")
    home.fill("At what time, time 2", "22:00")
    home.press("Remove time 3", "now", "Save the plan")
    assert home.reads("Silent: Dexamethasone", "Off the list: Senna")
    home.press("Save 4 answers")
    home.live_until("2026-11-25 08:00")
    said = home.seen_in_reminder()
    due = [name for name in ("Morphine", "Paracetamol", "Dexamethasone", "Senna") if name in said]
    assert due == ["Morphine", "Paracetamol"]
    assert home.reads("Not confirmed, so it does not ring: Dexamethasone.")


def test_two_caregivers_and_the_handover_sheet(home: Home):
    home.begin_at("2026-11-22 14:32")
    add_morphine_quick(home)
    add_morphine_long(home, "08:00", "20:00")
    home.open()
    home.press(f"{QUICK}: I gave 5 ml (10 mg) at 14:32")
    home.let_write("Jo")
    home.live_until("2026-11-22 19:00")
    home.press(f"{QUICK}: I gave 5 ml (10 mg) at 19:00")
    home.live_until("2026-11-22 20:00")
    assert home.chosen("Anna", "Jo") == []
    home.press("Jo", "I gave it at 20:00")
    assert home.reads("Recorded: 1 tablet (30 mg), given at 20:00, by Jo.")
    home.press("Close", "Print for the doctor", "Handover")
    home.fill("For whom", "Anna")
    sheet = home.printed()
    assert "For Anna, from Jo" in sheet
    assert "Last: Sun 19:00. In the last 24 hours: 2 doses, 10 ml (20 mg), of what is recorded." in sheet
    assert "Sun 14:32 Morphine quick-acting, 5 ml (10 mg)" in sheet
    assert "Sun 19:00 Morphine quick-acting, 5 ml (10 mg)" in sheet
    assert f"{LONG} 1 tablet (30 mg) at 08:00 and 20:00" in sheet


def test_a_new_bottle_of_another_strength_asks_again_how_much(home: Home):
    home.begin_at("2026-11-22 09:00")
    add_morphine_quick(home)
    home.open()
    home.live_until("2026-11-22 14:32")
    home.press(f"{QUICK}: I gave 5 ml (10 mg) at 14:32", "Medicines", f"{QUICK}: its plan", "The strength changed …")
    for emptied in ("Strength: number", "How much each time", "Wait: hours", "At most: doses"):
        assert home.field(emptied) == "", emptied
    home.fill("Strength: number", "20")
    home.choose("Strength: unit", "mg")
    home.fill("Strength: in how much", "5")
    home.choose("Strength: in how much of what", "ml")
    home.fill("How much each time", "2.5")
    assert home.reads(f"Until now: {QUICK}, 5 ml (10 mg) as needed", "Before: Told by Nurse Okafor")
    home.press("now", "Save the plan", "Today")
    new = "Morphine quick-acting liquid 20 mg in 5 ml"
    assert home.reads("In the last 24 hours: 1 dose, 5 ml (10 mg)", "How often: nothing is written.")
    home.live_until("2026-11-22 18:32")
    home.press(f"{new}: I gave 2.5 ml (10 mg) at 18:32")
    home.press("Diary")
    assert home.reads("18:32, Morphine quick-acting, 2.5 ml (10 mg)", "14:32, Morphine quick-acting, 5 ml (10 mg)")
    home.open_medicine(new)
    assert home.reads(f"New strength, {new}: from 5 ml (10 mg) to 2.5 ml (10 mg)")


def test_all_reminders_are_stopped_from_a_reminder_and_turned_on_again(home: Home):
    home.begin_at("2026-11-22 14:32")
    add_morphine_long(home, "08:00", "20:00")
    home.open()
    home.live_until("2026-11-22 20:00")
    home.press("Stop all reminders", "In hospital or hospice")
    assert home.reminder is None
    assert home.reads("Reminders are off", "They stay off until you say Robert is back.")
    home.press("Undo")
    assert home.reminder is None
    home.live_until("2026-11-22 20:10")
    assert home.rang_at == ["Sun 20:00", "Sun 20:10"]
    home.press("Stop all reminders", "Something else")
    home.live_until("2026-11-23 12:00")
    assert home.rang_at == ["Sun 20:00", "Sun 20:10"]
    home.press("Turn them on")
    home.live_until("2026-11-23 20:00")
    assert home.rang_at == ["Sun 20:00", "Sun 20:10", "Mon 20:00"]


def test_going_to_hospital_from_a_reminder_the_page_for_the_crew_is_one_press_away(home: Home):
    home.begin_at("2026-11-22 14:32")
    add_morphine_long(home, "08:00", "20:00")
    home.open()
    home.live_until("2026-11-22 20:00")
    home.press("Stop all reminders", "In hospital or hospice", "Print the page for the hospital")
    words = home.printed()
    assert "Going to hospital" in words
    assert "1 tablet (30 mg) at 08:00 and 20:00" in words
    assert "Why we are going, and since when" in words
    home.live_until("2026-11-22 21:00")
    assert home.rang_at == ["Sun 20:00"]
