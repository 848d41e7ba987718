"""What was told of a medicine and is no plan yet stands with its plan on the list and on its own page."""

import pytest
from PySide6.QtWidgets import QApplication

from caregiver.domain.agreement import AgreedKind, Agreement
from caregiver.ui.core.navigation import Destination, PlanAsked
from caregiver.ui.medicines.medicine_page import MedicinePage
from tests.ui.medicines.conftest import texts_in

TOLD = "Told by Dr Patel, Sun 22 Nov: “40 mg”. Not written as a plan yet. Call the team."


@pytest.fixture
def agree(services, context):
    def agreed(medicine: str) -> str:
        now = services.clock.now()
        value = Agreement(now, "Europe/London", AgreedKind.DOSE, "40 mg", "Dr Patel", medicine=medicine)
        uuid = context.act(services.agreements.write, value).value.uuid
        QApplication.processEvents()
        return uuid

    return agreed


@pytest.mark.parametrize("key", ["long", "quick"])
def test_the_list_says_it(page, story, agree, key):
    assert "Not written as a plan" not in texts_in(page)
    agree(story[key])
    assert texts_in(page).count(TOLD) == 1


def test_the_page_of_the_medicine_says_it_and_its_plan_is_written_as_what_was_told(context, story, show, agree, asked):
    made = MedicinePage(context)
    show(made)
    made.open_medicine(story["long"])
    uuid = agree(story["long"])
    assert TOLD in texts_in(made.head)
    made.head.change.click()
    assert asked.places[-1] == (Destination.PLAN, PlanAsked(story["long"], agreement=uuid, is_from_medicine=True))
    agree(story["long"])
    made.head.change.click()
    assert asked.places[-1] == (Destination.PLAN, PlanAsked(story["long"])), "of two nobody guesses which is meant"
