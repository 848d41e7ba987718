"""The quiet line that leads from a record to its card."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from caregiver.domain.pain import Place
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.ui.core.navigation import Destination
from caregiver.ui.widgets.guide_line import GuideLine
from tests.medicine_story import tell_medicines

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
LONDON = "Europe/London"


def symptom(services, *codes):
    note = SymptomNote(AT, LONDON, symptoms=tuple(map(Symptom, codes)))
    return services.symptoms.write(note).value.uuid


def line_of(page):
    QApplication.processEvents()
    (line,) = page.findChildren(GuideLine)
    return line


def test_from_a_pain_entry_of_the_diary_to_its_card_and_back(desk, writer):
    uuid = writer.write(2026, 11, 22, 9, 40, places=(Place("back-lower-left"),), timing=("sudden_bad",))
    desk.go(Destination.DIARY, uuid)
    line = line_of(desk.page)
    assert line.isVisible()
    assert line.open.accessibleName().startswith("In the guide: ")
    line.open.click()
    assert desk.page.accessibleName() == "Guide"
    desk.click("Back")
    assert desk.page.accessibleName() == "Diary"


def test_the_number_of_an_entry_leads_to_no_card(desk, writer):
    for minute, score in enumerate((0, 10)):
        desk.go(Destination.DIARY, writer.write(2026, 11, 22, 9, minute, score=score))
        assert not line_of(desk.page).isVisible()


@pytest.mark.parametrize(
    ("code", "said"), [("constipation", "In the guide: Hard stools"), ("leg_swelling", "In the guide: Swelling")]
)
def test_from_a_symptom(desk, services, code, said):
    desk.go(Destination.DIARY, symptom(services, code))
    assert line_of(desk.page).open.accessibleName() == said


def test_a_symptom_is_put_down_to_no_medicine(desk, services):
    desk.go(Destination.DIARY, symptom(services, "bleeding"))
    assert not line_of(desk.page).isVisible()


def test_from_a_treatment_in_its_editor_once_its_kind_is_known(desk, services):
    desk.go(Destination.TREATMENT)
    line = line_of(desk.page)
    assert not line.isVisible()
    planned = Treatment(AT, LONDON, "rt.external", state=TreatmentState.PLANNED, sessions=(date(2026, 11, 26),))
    desk.go(Destination.TREATMENT, services.treatments.write(planned).value.uuid)
    QApplication.processEvents()
    assert line.open.accessibleName() == "In the guide: Radiotherapy from outside"
    desk.page.form.kind.show_code("massage")
    desk.page.form.changed.emit()
    QApplication.processEvents()
    assert line.open.accessibleName() == "In the guide: Massage"
    line.open.click()
    assert desk.page.reader.title.text() == "Massage"


def test_what_was_asked_about_and_was_not_there_leads_to_no_card(desk, services):
    note = SymptomNote(AT, LONDON, symptoms=(Symptom("constipation", Grade.NONE),))
    desk.go(Destination.DIARY, services.symptoms.write(note).value.uuid)
    assert not line_of(desk.page).isVisible()


def test_from_a_medicine_to_the_card_of_its_class(desk, services, clock):
    story = tell_medicines(services, clock)
    for name, title in (("dexamethasone", "Steroids"), ("quick", "Strong opioids"), ("senna", "Laxatives")):
        desk.go(Destination.MEDICINE, story.uuids[name])
        assert line_of(desk.page).open.accessibleName() == f"In the guide: {title}"


def test_today_and_a_reminder_lead_to_no_card(desk):
    desk.go(Destination.TODAY)
    assert desk.page.findChildren(GuideLine) == []
