"""What is picked is told in full: all that stands in the column of the day, many things by their number."""

from datetime import date

from caregiver.domain.dose import Reason
from caregiver.domain.medicine import Form, Medicine
from caregiver.domain.span import Span
from caregiver.services.timetable import SlotStanding
from caregiver.services.trend_doses import Lane, LaneMark
from caregiver.ui.trends.by_day.picked_doses import clock_facts
from tests.ui.trends.by_day.conftest import at

DAY = date(2026, 11, 14)


def facts(view, first: int, last: int) -> str:
    heard = []
    view.picked.connect(heard.append)
    view.pick(Span(date(2026, 11, first), date(2026, 11, last)))
    return heard[-1].facts


def test_a_day_names_visit_changes_treatments_and_doses(view):
    said = facts(view, 12, 12)
    assert "12 Nov, visit: Paracetamol, Senna, Dexamethasone started." in said
    assert "Lower spine" not in facts(view, 1, 1)
    assert "Lower spine" in facts(view, 3, 3)


def test_a_dose_not_given_is_told_with_its_reason(context):
    marks = (
        LaneMark(DAY.toordinal() + 0.1, SlotStanding.GIVEN, at(11, 14, 8)),
        LaneMark(DAY.toordinal() + 0.3, SlotStanding.NOT_RECORDED, at(11, 14, 14)),
        LaneMark(DAY.toordinal() + 0.6, SlotStanding.NOT_GIVEN, at(11, 14, 22), Reason.COULD_NOT_SWALLOW),
        LaneMark(DAY.toordinal() + 1.1, SlotStanding.NOT_GIVEN, at(11, 15, 8)),
    )
    lanes = [Lane("", Medicine("Paracetamol", Form.TABLETS), marks)]
    assert clock_facts(lanes, Span(DAY, DAY), context.medicine_words) == [
        "Not given: Paracetamol 22:00, could not swallow it.",
        "Doses not recorded: Paracetamol 14:00.",
        "By the clock: 1 given.",
    ]
    assert clock_facts(lanes, Span(DAY, date(2026, 11, 15)), context.medicine_words)[0] == "Doses not given: 2."


def test_several_days_are_counted(view):
    said = facts(view, 3, 16)
    assert "Visits: 3. Changes of plan: 3." in said
