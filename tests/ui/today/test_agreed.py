"""What waits since a visit stands on Today in one quiet line each, until it is done."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from caregiver.domain.agreement import AgreedKind, AgreedState, Agreement
from caregiver.domain.question import QuestionState
from caregiver.domain.visit import Visit, VisitKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.today.agreed import MOST_LINES
from caregiver.ui.visits.calls.page import CallPage

ZONE = "Europe/London"
TODAY = date(2026, 11, 22)


@pytest.fixture
def agree(services, context):
    def agreed(words: str, **fields: object) -> str:
        value = Agreement(services.clock.now(), ZONE, AgreedKind.TEST, words, **fields)
        return context.act(services.agreements.write, value).value.uuid

    return agreed


@pytest.fixture
def page(make_page, qtbot):
    made = make_page()
    qtbot.waitUntil(lambda: made.agreed.is_read)
    return made


def lines(page) -> list[str]:
    QApplication.processEvents()
    return [part.text() for part in page.agreed.findChildren(QLabel) if part.isVisible()]


def shown_buttons(page) -> list[str]:
    return [part.text() for part in page.agreed.findChildren(QPushButton) if part.isVisible()]


def press(page, name: str) -> None:
    next(each for each in page.agreed.findChildren(QPushButton) if each.accessibleName() == name).click()


def test_nothing_stands_there_while_nothing_waits(page):
    assert not page.agreed.isVisible()


def test_a_note_stands_there_from_its_day_until_it_is_done(page, agree, services):
    uuid = agree("Blood test", note_on=TODAY)
    agree("Physio", note_on=date(2026, 11, 23))
    assert lines(page) == ["Blood test"]
    press(page, "Done: Blood test")
    assert services.agreements.get(uuid).value.state is AgreedState.DONE
    assert not page.agreed.isVisible()


@pytest.mark.parametrize("kind", [AgreedKind.DOSE, AgreedKind.MEDICINE])
def test_a_new_plan_is_not_done_by_a_press_here(page, services, context, kind):
    """What rings would stay the old dose: it waits until the plan is written."""
    context.act(services.agreements.write, Agreement(services.clock.now(), ZONE, kind, "40 mg, morning and night"))
    assert len(lines(page)) == 1
    assert shown_buttons(page) == ["Look"]


def test_it_leads_to_its_visit_or_its_call(page, agree, services, asked):
    visit = services.visits.write(Visit(datetime(2026, 11, 19, 10, tzinfo=UTC), ZONE, VisitKind.CLINIC)).value.uuid
    call = services.calls.start_call("Nurse Okafor").value.uuid
    agree("Blood test", visit=visit)
    agree("Ring the surgery", visit=call)
    press(page, "Look at it: Blood test")
    press(page, "Look at it: Ring the surgery")
    assert asked.places == [(Destination.VISITS, visit), (Destination.CALL, call)]


def test_nobody_called_by_the_day_and_the_number_to_call_stands_beside_it(page, services, context):
    uuid = services.questions.add("Can he travel?").value.uuid
    for day in (date(2026, 11, 23), TODAY):
        assert lines(page) == []
        context.act(services.questions.settle, uuid, "", QuestionState.WILL_CALL, day)
    assert lines(page) == ["“Can he travel?” No call yet? Call the team."]


@pytest.mark.parametrize("state", [QuestionState.OPEN, QuestionState.WILL_CALL])
def test_what_was_to_be_asked_by_phone_stands_there_until_its_answer_is_written_down(
    page, services, context, asked, show, state
):
    uuid = services.questions.add("Can he travel?").value.uuid
    context.act(services.questions.settle, uuid, "", state, TODAY)
    (line,) = lines(page)
    assert shown_buttons(page) == ["Look", "Write down the answer"]
    press(page, f"Write down the answer: {line}")
    assert asked.places == [(Destination.CALL, None)]
    call = CallPage(context)
    show(call)
    call.open_call("")
    call.questions.rows[uuid].answer.set_text("Yes, by train.")
    call.keep()
    assert services.questions.get(uuid).value.answer == "Yes, by train."
    assert lines(page) == []


def test_many_are_counted(page, agree):
    for number in range(MOST_LINES + 2):
        agree(f"Test {number}")
    assert lines(page)[-1] == "2 more stand in Visits."
    assert len(lines(page)) == MOST_LINES + 1
