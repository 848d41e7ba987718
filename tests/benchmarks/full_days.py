"""Days that hold more than numbers: doses by the clock, doses when needed, an evening review each."""

import random
from datetime import datetime, timedelta
from decimal import Decimal

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import Dose, DoseAnswer, Purpose
from caregiver.domain.medicine import Form, Medicine, Release
from caregiver.domain.pain import Voice
from caregiver.domain.regimen import Regimen
from caregiver.domain.review import Review, Sleep
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.services.services import Services
from tests.steerable_clock import SteerableClock

BY_THE_CLOCK, WHEN_NEEDED = 3, 2
NEEDED_A_DAY = 2
A_PLAN_DAYS = 200
"""So many days the amount of an as-needed medicine stays the same."""


def fill(services: Services, clock: SteerableClock, days: int) -> None:
    """Give five medicines, four as-needed doses a day and a review an evening to so many days up to now."""
    now, chance = clock.instant, random.Random(days)
    clock.instant = now - timedelta(days=days)
    with services.vault.transaction():
        needed = [_add(services, clock, number) for number in range(BY_THE_CLOCK + WHEN_NEEDED)][BY_THE_CLOCK:]
        for number in range(days):
            _live(services, clock, now - timedelta(days=days - number), needed, chance, 1 + number // A_PLAN_DAYS % 3)
    clock.instant = now


def _add(services: Services, clock: SteerableClock, number: int) -> str:
    is_needed = number >= BY_THE_CLOCK
    times = tuple(DoseTime(datetime(2025, 1, 1, hour).time(), (Decimal(1),)) for hour in (8, 20))
    schedule = Schedule(ScheduleKind.AS_NEEDED) if is_needed else Schedule(ScheduleKind.CLOCK_TIMES, times)
    release = Release.QUICK_ACTING if is_needed else Release.LONG_ACTING
    plan = Regimen("", clock.now(), str(clock.zone()), schedule, unit=Unit.TABLETS)
    return services.medicines.add(Medicine(f"Medicine {number}", Form.TABLETS, release=release), plan).value


def _live(
    services: Services, clock: SteerableClock, day: datetime, needed: list[str], chance: random.Random, tablets: int
) -> None:
    zone, by, diary = str(clock.zone()), services.people.writer(), services.vault.diary
    for medicine in needed:
        for _ in range(NEEDED_A_DAY):
            at = day - timedelta(minutes=chance.randrange(24 * 60))
            given = {"amount": Decimal(tablets), "unit": Unit.TABLETS}
            dose = Dose(at, zone, Purpose.AS_NEEDED, DoseAnswer.GIVEN, medicine, **given)
            diary.doses.add(dose, "", by=by, at=at)
    sleep = chance.choice((Sleep.WELL, Sleep.BADLY))
    review = Review(
        day, zone, day.date(), "", chance.randrange(11), Voice.PATIENT_SAID, sleep, bowels_days=chance.randrange(4)
    )
    diary.reviews.add(review, "", by=by, at=day)
