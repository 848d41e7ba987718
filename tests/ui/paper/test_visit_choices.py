"""What is chosen for one doctor's sheets is there again before the next visit."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from caregiver.domain.visit import Visit, VisitKind
from caregiver.drawing.resources import resources_folder
from caregiver.services.library import Library
from caregiver.summary.pages import Paper
from caregiver.ui.paper.choices import RecordChoices
from caregiver.ui.paper.language_choice import LanguageChoice
from caregiver.ui.paper.page import PaperPage
from caregiver.ui.paper.visit_choices import DoctorChoices, FamilyChoices


@pytest.fixture
def opened(qtbot, context):
    def open_page():
        made = PaperPage(context)
        qtbot.addWidget(made)
        made.resize(1366, 768)
        made.show()
        qtbot.waitExposed(made)
        return made

    return open_page


def plan(services, whom, *, hours):
    at = services.clock.now() + timedelta(hours=hours)
    return services.visits.write(Visit(at, "Europe/London", VisitKind.CLINIC, with_whom=whom)).value.uuid


def press(qtbot, page, words):
    found = next(made for made in page.findChildren(QPushButton) if made.text() == words and made.isVisible())
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def seen(page):
    """Days, what is printed along, and the paper, as the fields show them."""
    doctor = page.findChild(DoctorChoices)
    first, last = doctor.days()
    return (last - first).days + 1, {part for part, box in doctor.along.items() if box.isChecked()}, page.document.paper


def test_each_doctor_s_choices_come_back(opened, services, qtbot):
    page = opened()
    assert seen(page) == (14, set(), Paper.A4)
    patel = plan(services, "Dr Patel", hours=24)
    page = opened()
    press(qtbot, page, "7 days")
    press(qtbot, page, "Letter")
    qtbot.keyClick(page.findChild(DoctorChoices).along["family"], Qt.Key.Key_Space)
    assert page.document.page_count == 3
    chosen = (7, {"family"}, Paper.LETTER)
    assert seen(page) == chosen

    plan(services, "Dr Osei", hours=12)
    assert seen(opened()) == (14, set(), Paper.A4)
    services.visits.remove(services.visits.next().uuid)
    assert services.visits.next().uuid == patel
    assert seen(opened()) == chosen


def test_without_a_doctor_there_is_one_choice_that_a_new_doctor_begins_with(opened, services, qtbot):
    press(qtbot, opened(), "30 days")
    assert seen(opened())[0] == 30
    plan(services, "Dr Patel", hours=24)
    assert seen(opened())[0] == 30


def test_whose_choice_it_is_is_said(opened, services):
    said = opened().findChild(DoctorChoices)._kept_for
    assert said.text() == "Kept: next time it is the same."
    plan(services, "Dr  Patel", hours=24)
    assert opened().findChild(DoctorChoices)._kept_for.text() == "Kept for Dr Patel: next time it is the same."


def test_a_change_of_the_days_leaves_those_of_the_record_alone(opened, qtbot):
    page = opened()
    press(qtbot, page, "7 days")
    record = page.findChild(RecordChoices)
    first, last = record.days()
    assert (last - first).days == 13


def test_with_one_language_none_is_offered(opened):
    page = opened()
    for name in ("doctor", "family"):
        page.open_sheet(name)
        page.refresh()
        assert not any(found.isVisible() for found in page.findChildren(LanguageChoice))


@pytest.mark.parametrize(("name", "kind"), [("doctor", DoctorChoices), ("family", FamilyChoices)])
def test_with_two_languages_each_reader_has_a_choice_that_is_kept(opened, services, tmp_path, qtbot, name, kind):
    resources = tmp_path / "resources"
    resources.mkdir()
    for each in resources_folder().iterdir():
        (resources / each.name).symlink_to(each)
    (resources / "languages").mkdir()
    (resources / "languages" / "de.qm").touch()
    object.__setattr__(services, "library", Library(resources))
    page = opened()
    page.open_sheet(name)
    page.refresh()
    box = page.findChild(kind).findChild(LanguageChoice).findChild(QComboBox)
    assert box.isVisible()
    assert [box.itemText(place) for place in range(box.count())] == ["As on this screen", "English", "Deutsch"]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    kept = services.preferences
    assert (kept.paper_choice("").language, kept.family_language) == (("en", "") if name == "doctor" else ("", "en"))
    page.refresh()
    assert box.currentText() == "English"
