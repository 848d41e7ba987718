"""What was told of a dose and is no plan yet stands on each sheet that tells the old one (care-rules 5)."""

from collections.abc import Callable
from datetime import date

import pytest

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.domain.calendar_words import CalendarWords
from caregiver.services.services import Services
from caregiver.summary.going_sheets import hospital_paper
from caregiver.summary.medicine_sheets import handover_paper, medicines_paper, week_paper
from caregiver.summary.pages import Document, Paper
from tests.medicine_story import tell_medicines
from tests.steerable_clock import SteerableClock
from tests.summary.paper import text_of

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = CalendarWords()
SHEETS: dict[str, Callable[[Services], Document]] = {
    "medicines": lambda services: medicines_paper(services, Paper.A4, WORDS),
    "week": lambda services: week_paper(services, date(2026, 11, 22), Paper.A4, WORDS),
    "handover": lambda services: handover_paper(services, Paper.A4, WORDS),
    "hospital": lambda services: hospital_paper(services, Paper.A4, WORDS),
}
TOLD = "Told by Dr Patel, Sun 22 Nov: “40 mg, morning and night”. Not written as a plan yet."


def agree(services: Services, medicine: str) -> str:
    value = Agreement(
        *(services.clock.now(), str(services.clock.zone()), AgreedKind.DOSE, "40 mg, morning and night"),
        told_by="Dr Patel",
        medicine=medicine,
    )
    return services.agreements.write(value).value.uuid


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("name", ["long", "quick"])
def test_it_stands_beside_the_dose_as_planned_until_it_is_settled(
    services: Services, clock: SteerableClock, sheet: str, name: str
) -> None:
    story = tell_medicines(services, clock)
    assert "Not written as a plan" not in text_of(SHEETS[sheet](services))
    uuid = agree(services, story[name])
    assert TOLD in text_of(SHEETS[sheet](services))
    services.agreements.remove(uuid)
    assert "Not written as a plan" not in text_of(SHEETS[sheet](services))


@pytest.mark.parametrize("sheet", ["medicines", "week"])
def test_a_dose_told_of_no_medicine_stands_there_too(services: Services, clock: SteerableClock, sheet: str) -> None:
    tell_medicines(services, clock)
    agree(services, "")
    assert "For which medicine is not said. Not written as a plan yet." in text_of(SHEETS[sheet](services))
