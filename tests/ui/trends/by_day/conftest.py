"""A diary with two voices, a gap, a stay, treatments, visits and changed plans, looked at by day."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget

from caregiver.domain.amounts import Unit
from caregiver.domain.flare import Flare
from caregiver.domain.medicine import Form, Medicine
from caregiver.domain.pain import Voice
from caregiver.domain.regimen import Regimen
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.span import Span
from caregiver.domain.stay import Stay, StayKind
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.visit import Visit, VisitKind, VisitState
from caregiver.services.services import Services
from caregiver.ui.core.context import PageContext
from caregiver.ui.trends.by_day.view import ByDayView

ZONE = "Europe/London"
FORTNIGHT = Span(date(2026, 11, 9), date(2026, 11, 22))


def at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def lived(writer, services: Services) -> Services:
    """From 1 October on; not recorded on 17 November, in hospital from the 10th to the 11th."""
    days = [(10, number) for number in range(1, 32)] + [(11, n) for n in range(1, 23) if n not in {11, 17}]
    for place, (month, number) in enumerate(days):
        for hour, score in ((8, place % 11), (12, 10 - place % 4)):
            writer.write(2026, month, number, hour, 0, score=score)
        if place % 3 == 0:
            writer.write(2026, month, number, 11, 0, score=(place + 5) % 11, voice=Voice.CAREGIVER_GUESS)
    stay = Stay(at(11, 10, 21), ZONE, StayKind.HOSPITAL, at(11, 11, 18))
    services.vault.diary.stays.add(stay, "", by=services.people.writer(), at=services.clock.now())
    services.flares.write(Flare(at(11, 13), ZONE, ended_at=at(11, 13, 10), is_over=True))
    _treat(services)
    _visit(services)
    return services


def _treat(services: Services) -> None:
    told = {"told": "It can take 2 to 3 weeks.", "told_by": "Dr Patel", "told_on": date(2026, 10, 28)}
    days = tuple(date(2026, 11, number) for number in range(2, 7))
    done = {"state": TreatmentState.DONE, "begins_on": days[0], "ends_on": days[-1], "sessions": days}
    services.treatments.write(Treatment(at(11, 2, 12), ZONE, "rt.external", name="Lower spine", **done, **told))
    scan = {"state": TreatmentState.DONE, "begins_on": date(2026, 11, 10)}
    services.treatments.write(Treatment(at(11, 10, 12), ZONE, "scan.other", **scan))


def _visit(services: Services) -> None:
    for number in (3, 12, 13):
        services.visits.write(Visit(at(11, number, 10), ZONE, VisitKind.CLINIC, state=VisitState.HAPPENED))
    services.visits.write(Visit(at(11, 20, 10), ZONE, VisitKind.PHONE, state=VisitState.CALLED_OFF))
    for number, name in enumerate(("Paracetamol", "Senna", "Dexamethasone")):
        schedule = Schedule(ScheduleKind.CLOCK_TIMES, times=(DoseTime(at(11, 1, 8).time(), (Decimal(1),)),))
        services.medicines.add(
            Medicine(name, Form.TABLETS), Regimen("", at(11, 12, 11 + number), ZONE, schedule, unit=Unit.TABLETS)
        )


@pytest.fixture
def view(lived: Services, context: PageContext, show: Callable[[QWidget], QWidget]) -> ByDayView:
    """As wide as in a window of 1366 x 768, with its fortnight."""
    made = ByDayView(context)
    made.resize(1052, 520)
    show(made)
    made.show_span(FORTNIGHT)
    return made
