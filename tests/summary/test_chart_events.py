"""What stands above the numbers of the doctor's chart, and for which visit the page is printed."""

from datetime import UTC, date, datetime

import pytest

from caregiver.domain.calendar_words import CalendarWords
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.domain.visit import Visit, VisitKind, VisitState
from caregiver.services.services import Services
from caregiver.summary.pages import Document, Paper
from caregiver.summary.parts import ChartEvents
from caregiver.summary.sheets import doctor_content, doctor_sheet
from tests.summary.paper import boxes, outside, overlapping, text_of
from tests.summary.story import entry

pytestmark = pytest.mark.usefixtures("qapp")

DAYS = date(2026, 11, 9), date(2026, 11, 22)
WORDS = CalendarWords()
LONDON = "Europe/London"
URGENT = "New weakness, numbness or worse pain: Urgent signs."


def treat(services: Services, first: int, last: int, told: str = "", name: str = "") -> None:
    """A treatment in November that is done."""
    days = {"begins_on": date(2026, 11, first), "ends_on": date(2026, 11, last)}
    at = datetime(2026, 11, first, 12, tzinfo=UTC)
    services.treatments.write(Treatment(at, LONDON, "rt.external", name, state=TreatmentState.DONE, told=told, **days))


def visit(services: Services, day: int, state: VisitState = VisitState.PLANNED, whom: str = "Dr Patel") -> None:
    at = datetime(2026, 11, day, 10, 30, tzinfo=UTC)
    services.visits.write(Visit(at, LONDON, VisitKind.CLINIC, state=state, with_whom=whom))


def events(services: Services) -> ChartEvents:
    services.diary.write_entry(entry(9, 9, 5))
    chart = doctor_content(services, *DAYS, WORDS).chart
    assert chart is not None
    assert chart.events is not None
    return chart.events


def printed(services: Services, paper: Paper = Paper.A4) -> Document:
    services.diary.write_entry(entry(9, 10, 5))
    return doctor_sheet(services, *DAYS, paper, WORDS)


def test_what_was_told_reaches_to_its_last_day_and_the_urgent_line_stands_beneath(services: Services) -> None:
    treat(services, 2, 6, "It can take 2 to 3 weeks")
    (band,) = events(services).treatments
    assert (band.start_days, band.end_days, band.until) == (-7.0, 19.0, "to 27 Nov")
    text = text_of(printed(services))
    assert "2 to 6 Nov. Told: It can take 2 to 3 weeks" in text
    assert text.find("to 27 Nov ›") < text.find(URGENT)
    assert text.count(URGENT) == 1


def test_nothing_told_has_no_urgent_line(services: Services) -> None:
    treat(services, 10, 14)
    text = text_of(printed(services))
    assert "Radiotherapy from outside, 10 to 14 Nov" in text
    assert URGENT not in text


def test_a_treatment_of_one_day_of_which_nothing_was_told_is_a_mark(services: Services) -> None:
    treat(services, 10, 10, name="Scan of the spine")
    found = events(services)
    assert found.treatments == ()
    (mark,) = found.marks
    assert mark.choices == ("10 Nov: Scan of the spine", "Scan of the spine")
    assert 1 <= mark.at_days < 1.5


def test_a_visit_of_these_days_is_a_mark_and_one_to_come_is_not(services: Services) -> None:
    visit(services, 12, VisitState.HAPPENED)
    visit(services, 15, VisitState.CALLED_OFF)
    visit(services, 26)
    (mark,) = events(services).marks
    assert mark.choices == ("12 Nov, visit",)
    assert 3 <= mark.at_days < 4


def test_the_head_names_the_visit_and_the_days_the_page_cannot_hold(services: Services) -> None:
    visit(services, 26)
    text = text_of(printed(services))
    assert "For Dr Patel, Thursday 26 November, 10:30" in text
    assert "Printed 22 Nov, 14:32: does not hold 23 to 26 Nov" in text


def test_a_page_of_earlier_days_is_for_no_visit(services: Services) -> None:
    visit(services, 26)
    text = text_of(doctor_sheet(services, date(2026, 11, 1), date(2026, 11, 14), Paper.A4, WORDS))
    assert "Dr Patel" not in text
    assert "does not hold" not in text


@pytest.mark.parametrize("paper", Paper)
def test_many_of_them_with_the_longest_words_lie_on_the_page_and_nothing_overlaps(
    services: Services, paper: Paper
) -> None:
    for day in range(9, 22):
        visit(services, day, VisitState.HAPPENED, "Dr Patel " * 8)
        treat(services, day, day, name="Scan of the spine " * 4)
        treat(services, day, day + 1, "It can take 2 to 3 weeks. " * 12, name="Radiotherapy " * 6)
    document = printed(services, paper)
    (drawn,) = boxes(document)
    assert outside(drawn, document) == []
    assert overlapping(drawn) == []
