"""A plan of which only the dose was told is said in whole sentences, wherever plans are said (care-rules 5)."""

from dataclasses import replace
from datetime import time

import pytest

from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.ui.medicines.medicine_page import MedicinePage
from tests.ui.medicines.conftest import texts_in

PLAN = "Plan: 40 mg. Which tablets: not written yet. When: at 08:00 and 20:00"


@pytest.fixture
def write_as_told(story, services):
    """From an instant on, only "40 mg" was told."""

    def write(at):
        times = (DoseTime(time(8)), DoseTime(time(20)))
        former = services.medicines.get(story["long"]).regimen
        plan = replace(former, at=at, schedule=Schedule(ScheduleKind.CLOCK_TIMES, times), told_amount="40 mg")
        services.medicines.plan(replace(plan, told_by="Dr Patel", told_on=None))

    return write


def test_on_the_list_a_plan_for_later_ends_in_one_full_stop(write_as_told, story, page):
    write_as_told(story.at(1, "00:00"))
    page.make_stale()
    said = texts_in(page)
    assert f"{PLAN}." in said
    assert f"{PLAN}.." not in said


def test_among_the_plans_until_now_no_comma_follows_a_full_stop(write_as_told, story, services, context, show):
    write_as_told(services.clock.now())
    made = MedicinePage(context)
    show(made)
    made.open_medicine(story["long"])
    said = texts_in(made)
    assert f"{PLAN}, " in said
    assert ".," not in said
