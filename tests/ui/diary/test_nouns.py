"""Every noun in the Diary: its row, its panel, its history, taken out and put back, corrected on its own page."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.care_note import CareKind, CareNote
from caregiver.domain.comfort import Comfort
from caregiver.domain.flare import Flare
from caregiver.domain.pain import PainEntry, Voice
from caregiver.domain.review import OwnDay, Review
from caregiver.domain.symptom import Grade, Symptom, SymptomNote
from caregiver.domain.treatment import Treatment, TreatmentState
from caregiver.drawing.boxes import BoxKind
from caregiver.ui.core.navigation import Destination
from tests.ui.diary.conftest import panel_words, press

ZONE = "Europe/London"
TODAY = date(2026, 11, 22)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 22, hour, minute, tzinfo=UTC)


@pytest.fixture
def nouns(services, clock) -> dict[type, str]:
    """One record of each noun of today, by its class; the numbers of the spell and of the comfort stand in the day."""
    diary = services.diary
    before, peak, after = (
        diary.write(PainEntry(at(10, minute), ZONE, score, Voice.PATIENT_SAID)).value.uuid
        for minute, score in ((0, 5), (20, 8), (50, 4))
    )
    spell = Flare(
        at(10, 20), ZONE, at(10, 45), is_over=True, pain_before=before, peak=peak, pain_after=after,
        triggers=("getting_up",),
    )  # fmt: skip
    heat = Comfort(at(10, 25), ZONE, "heat", minutes=20, pain_before=peak, pain_after=after)
    scan = Treatment(at(12), ZONE, "scan.other", name="The scan", state=TreatmentState.DONE, begins_on=TODAY)
    values = (
        (services.flares, spell),
        (services.symptoms, SymptomNote(at(11), ZONE, (Symptom("nausea", Grade.MILD),), voice=Voice.PATIENT_SAID)),
        (services.comforts, heat),
        (services.care_notes, CareNote(at(13), ZONE, CareKind.CAME, "Jo", "Read to him.")),
        (services.treatments, scan),
        (services.reviews, Review(at(14), ZONE, TODAY, managed="The gate", worst=8, voice=Voice.PATIENT_SAID)),
        (services.own_days, OwnDay(at(14), ZONE, TODAY, note="Worn out.")),
    )
    return {type(value): journal.write(value).value.uuid for journal, value in values}


@pytest.fixture
def page(nouns, make_page):
    return make_page()


ROWS = {
    Flare: "Sudden bad spell, 25 min, at its worst 8 · getting up",
    SymptomNote: "Feeling sick, mild (Robert said it)",
    Comfort: "Heat, 20 min · pain 8, then 4",
    CareNote: "Jo came · “Read to him.”",
    Treatment: "The scan (other scan), done: 22 Nov",
    Review: "Evening review · “The gate” · worst of the day, as he said looking back: 8",
    OwnDay: "Anna’s own day, only for Anna",
}


def test_each_noun_has_a_row_with_its_icon(page, nouns):
    rows = {kind: page.day_list.row(uuid) for kind, uuid in nouns.items()}
    assert {kind: row.words.text for kind, row in rows.items()} == ROWS
    assert {kind: row.words.icon for kind, row in rows.items()} == {
        Flare: "spell",
        SymptomNote: "info",
        Comfort: "eased",
        CareNote: "note",
        Treatment: "treatment",
        Review: "evening",
        OwnDay: "person",
    }
    assert rows[SymptomNote].accessibleName() == "11:00, Feeling sick, mild (Robert said it), written down 14:32, Anna"


@pytest.mark.parametrize(
    ("kind", "heading", "fact"),
    [
        (Flare, "Sudden bad spell", "8"),
        (SymptomNote, "Symptoms", "Feeling sick, mild"),
        (Comfort, "Something that was done", "Heat"),
        (CareNote, "Who came", "“Read to him.”"),
        (Treatment, "The scan (other scan)", ""),
        (Review, "Evening review for Sunday 22 November", "“The gate”"),
        (OwnDay, "Own day", "“Worn out.”"),
    ],
)
def test_each_noun_opens_at_the_side(page, nouns, kind, heading, fact):
    page.show_entry(nouns[kind])
    told = panel_words(page)
    assert heading in told
    assert fact in told or not fact
    assert any(line.startswith("Saved: ") for line in told)


@pytest.mark.parametrize(
    ("kind", "destination"),
    [
        (Flare, Destination.SPELL),
        (SymptomNote, Destination.SYMPTOM),
        (Comfort, Destination.COMFORT),
        (CareNote, Destination.CARE_NOTE),
        (Treatment, Destination.TREATMENT),
    ],
)
def test_each_noun_is_corrected_on_its_own_page(page, nouns, asked, qtbot, kind, destination):
    page.show_entry(nouns[kind])
    press(qtbot, page.side.panel.edit)
    assert asked.places[-1] == (destination, nouns[kind])


@pytest.mark.parametrize("kind", [Review, OwnDay])
def test_a_review_is_corrected_by_its_day(page, nouns, asked, qtbot, kind):
    page.show_entry(nouns[kind])
    press(qtbot, page.side.panel.edit)
    assert asked.places[-1] == (Destination.REVIEW, TODAY)


@pytest.mark.parametrize("kind", ROWS)
def test_each_noun_is_taken_out_and_put_back(page, nouns, services, qtbot, kind):
    page.show_entry(nouns[kind])
    press(qtbot, page.side.panel.remove)
    assert services.book.get(nouns[kind]).is_removed
    assert "taken out" in page.side.bar.sentence()
    page.side.bar.undo_asked.emit()
    assert not services.book.get(nouns[kind]).is_removed


def test_one_goes_back_to_an_earlier_content_of_any_noun(page, nouns, services, context, qtbot):
    uuid = nouns[CareNote]
    former = services.book.get(uuid).value
    context.act(services.book.correct, uuid, replace(former, words="Sang to him."))
    page.show_entry(uuid)
    assert any("from “Read to him.” to “Sang to him.”" in line for line in panel_words(page))
    press(qtbot, page.side.panel._earlier)
    page.side.panel.history.earlier_chosen.emit(former)
    assert services.book.get(uuid).value == former


def test_the_team_is_told_of_symptoms(page, nouns, services, qtbot):
    page.show_entry(nouns[SymptomNote])
    press(qtbot, page.side.panel.told)
    assert services.book.get(nouns[SymptomNote]).value.team_told_at is not None
    assert page.side.panel.told.isHidden()
    page.show_entry(nouns[Flare])
    assert page.side.panel.told.isHidden()


def test_the_quiet_urgent_line_stands_beneath_numbers_and_symptoms(page, nouns):
    shown = {}
    for kind, uuid in nouns.items():
        page.show_entry(uuid)
        shown[kind] = page.side.panel._quiet.isVisible()
    assert [kind for kind, is_shown in shown.items() if not is_shown] == [CareNote, OwnDay]


def test_a_day_of_somebody_else_is_not_there(nouns, services, make_page):
    services.people.write_as(services.people.caregivers()[1].uuid)
    page = make_page()
    assert page.day_list.row(nouns[OwnDay]) is None
    page.show_entry(nouns[OwnDay])
    assert page.side.uuid is None


def test_a_spell_is_a_quiet_mark_in_the_strip_and_counted(page):
    card = page.day_list.cards[0]
    assert "1 sudden bad spell" in card.fold.accessibleDescription()
    marks = [box for box in card._strip.drawing.boxes if box.kind is BoxKind.MARK]
    assert len(marks) == 4  # three numbers, and the spell below the line


def test_what_was_written_later_is_marked_for_moments_and_not_for_days(page, nouns):
    late = {kind: "written down" in page.day_list.row(uuid).words.remark for kind, uuid in nouns.items()}
    assert [kind for kind, is_late in late.items() if is_late] == [Flare, SymptomNote, Comfort, CareNote]


def test_an_entry_opened_by_key_goes_on_in_its_panel(page, nouns, qtbot):
    row = page.day_list.row(nouns[Flare])
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert page.side.panel.close_button.hasFocus()


@pytest.mark.parametrize("noun", ["reviews", "own_days"])
def test_what_was_written_at_breakfast_stands_in_its_day_without_a_time(make_page, services, clock, noun):
    clock.go_to(2026, 11, 23, 8, 10)
    blank = getattr(services, noun).blank(TODAY)
    record = getattr(services, noun).write(replace(blank, note="Slept in the chair.")).value
    page = make_page()
    wording = page._wording
    assert wording.row(record, TODAY).time == ""
    assert wording.row_with_day(record).time == "Sun 22 Nov"
    assert wording.heading(record) == "Sunday 22 November"
    clock.go_to(2026, 11, 23, 21, 0)
    evening = getattr(services, noun).write(getattr(services, noun).blank(date(2026, 11, 23))).value
    assert wording.row(evening, date(2026, 11, 23)).time == "21:00"
