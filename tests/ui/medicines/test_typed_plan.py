"""A plan that is only looked at is the same plan afterwards: every kind goes through the fields and comes back."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.medicine import Medicine
from caregiver.domain.regimen import Limits, LimitSource, Standing
from caregiver.domain.schedule import DoseTime, Pump, Schedule, ScheduleKind, TaperStep
from caregiver.domain.strength import Strength
from tests.medicine_story import FENTANYL_STRENGTH, milligrams

TIMES = (DoseTime(time(8), (Decimal(1),)), DoseTime(time(20), (Decimal("1.5"), Decimal(2))))
FIRST, LAST = date(2026, 11, 3), date(2027, 1, 31)
SCHEDULES = [
    Schedule(ScheduleKind.CLOCK_TIMES, TIMES),
    Schedule(ScheduleKind.CLOCK_TIMES, TIMES, last=LAST),
    Schedule(ScheduleKind.CLOCK_TIMES, (DoseTime(time(8)),)),
    Schedule(ScheduleKind.INTERVAL, amounts=(Decimal(1),), hours=72),
    Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(1), Decimal(2))),
    Schedule(ScheduleKind.AS_NEEDED),
    Schedule(ScheduleKind.WEEKDAYS, TIMES, weekdays=(0, 4)),
    Schedule(ScheduleKind.EVERY_DAYS, TIMES, first=FIRST, every=3),
    Schedule(ScheduleKind.EVERY_WEEKS, TIMES, first=FIRST, every=4, last=LAST),
    Schedule(ScheduleKind.EVERY_MONTHS, TIMES, first=FIRST, every=1),
    Schedule(ScheduleKind.CYCLE, TIMES, days_on=14, days_off=7, cycle_starts=(FIRST, date(2026, 11, 24))),
    Schedule(
        ScheduleKind.TAPER,
        steps=(TaperStep(FIRST, date(2026, 12, 1), TIMES), TaperStep(date(2026, 12, 2), LAST, TIMES[:1])),
    ),
    Schedule(ScheduleKind.ONE_OFF, TIMES[:1], first=LAST),
    Schedule(ScheduleKind.CONTINUOUS, pump=Pump("Morphine 30 mg", 24, "left arm", "the nurse", "Tuesday")),
    Schedule(ScheduleKind.AS_TOLD, words="a little\nat night"),
]
LIMITS = [
    Limits(),
    Limits(wait_minutes=90, most_doses=6, dose_amount=Decimal("2.5"), by="Nurse Okafor", on=FIRST),
    Limits(most_amount=Decimal(3000), source=LimitSource.LABEL),
    Limits(most_doses=3, source=LimitSource.WRITTEN, by="Anna"),
]


def comes_back(editor, story, schedule, **plan):
    story.add("it", Medicine("Senna"), schedule, **plan)
    editor.open(story["it"])
    held = editor.plan(story["it"])
    typed = editor.form.plan(story["it"], held.strength)
    return replace(typed, at=held.at, zone=held.zone) == held


@pytest.mark.parametrize("schedule", SCHEDULES, ids=lambda schedule: schedule.kind.value)
def test_every_schedule_comes_back(editor, story, schedule):
    has_amounts = schedule.kind not in {ScheduleKind.CONTINUOUS, ScheduleKind.AS_TOLD}
    assert comes_back(editor, story, schedule, unit=Unit.TABLETS if has_amounts else None)


@pytest.mark.parametrize("limits", LIMITS)
def test_every_limit_comes_back(editor, story, limits):
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal("2.5"),))
    assert comes_back(editor, story, needed, unit=Unit.ML, limits=limits)


@pytest.mark.parametrize(
    "strength",
    [
        Strength(),
        Strength("one sachet"),
        milligrams("10", Unit.ML, "5", "morphine"),
        milligrams("0.25", Unit.TABLETS, name="digoxin"),
        FENTANYL_STRENGTH,
    ],
)
def test_every_strength_comes_back(editor, story, strength):
    needed = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(1),))
    assert comes_back(editor, story, needed, unit=Unit.TABLETS, strength=strength)


def test_what_was_told_comes_back(editor, story):
    told = {"standing": Standing.TOLD_BY_PHONE, "told_by": "Dr Patel", "told_on": FIRST, "told_amount": "40 mg"}
    plan = Schedule(ScheduleKind.CLOCK_TIMES, (DoseTime(time(8)),))
    assert comes_back(editor, story, plan, unit=Unit.TABLETS, **told)


def test_the_whole_story_comes_back(editor, story):
    for uuid in story.uuids.values():
        editor.open(uuid)
        on_list = editor.services.medicines.get(uuid)
        typed = editor.form.plan(uuid, on_list.strength)
        assert replace(typed, at=on_list.regimen.at, zone=on_list.regimen.zone) == on_list.regimen
        assert editor.form.medicine(on_list.medicine) == on_list.medicine
