"""Doses and times away in the Diary: few rows, nothing lost, everything can be corrected and put back."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from caregiver.domain.dose import DoseAnswer, Reason, Seen
from caregiver.domain.stay import StayKind
from caregiver.drawing.boxes import BoxKind
from caregiver.drawing.dose_marks import DoseKind, DoseMark
from caregiver.services.wanted import Topic
from tests.medicine_story import MedicineStory, tell_medicines


@pytest.fixture
def medicines(services, clock) -> MedicineStory:
    """The list, and the doses of today."""
    story = tell_medicines(services, clock)
    for key in ("long", "paracetamol", "dexamethasone"):
        story.give(key, 0, "08:00")
    return story


def rows(page):
    return {row.words.text: row for card in page.day_list.cards if card.is_unfolded for row in card.rows.rows}


def row_with(page, text):
    return next(row for words, row in rows(page).items() if text in words)


def panel_words(page):
    return "\n".join(part.text() for part in page.side.panel.findChildren(QLabel) if part.isVisible())


def panel_button(page, text):
    return next(b for b in page.side.findChildren(QPushButton) if b.isVisible() and b.text() == text)


# -- rows ------------------------------------------------------------------------------------------------------


def test_doses_given_together_are_one_row(medicines, make_page):
    (row,) = rows(make_page()).values()
    assert row.words.text == (
        "By the clock: Morphine long-acting 1 tablet (30 mg), Paracetamol 2 tablets (1\u202f000 mg), "
        "Dexamethasone 2 tablets (4 mg)"
    )
    assert row.words.mark == DoseMark(DoseKind.GIVEN, 3)
    assert row.words.time == "08:00"


def test_doses_of_a_removed_medicine_keep_its_name(medicines, make_page, services):
    record = services.doses.last_given(medicines["long"])
    services.medicines.remove(medicines["long"])
    page = make_page()
    (row,) = rows(page).values()
    assert "Morphine long-acting (no longer on the list) 1 tablet (30 mg), Paracetamol" in row.words.text
    page.show_entry(record.uuid)
    assert "Morphine long-acting (no longer on the list)" in panel_words(page)


def test_a_dose_given_by_somebody_else_stands_alone(medicines, make_page, services):
    record = services.doses.last_given(medicines["long"])
    services.doses.correct(record.uuid, replace(record.value, given_by="nurse:Okafor"))
    assert "Morphine long-acting, 1 tablet (30 mg), by nurse Okafor" in rows(make_page())


def test_an_as_needed_dose_stands_with_the_numbers_around_it(medicines, make_page, services, writer):
    writer.write(2026, 11, 22, 12, 20, score=6)
    medicines.give_needed("quick", 0, "12:22")
    writer.write(2026, 11, 22, 13, 5, score=4)
    row = row_with(make_page(), "Morphine quick-acting")
    assert row.words.text == "Morphine quick-acting, 5 ml (10 mg) · pain 6, then 4"
    assert row.words.mark == DoseMark(DoseKind.AS_NEEDED)


def test_a_dose_not_given_says_why(medicines, make_page, services):
    (slot,) = services.reminders.open_slots()
    services.doses.answer(slot.due, DoseAnswer.NOT_GIVEN, reason=Reason.FELT_SICK)
    row = row_with(make_page(), "Paracetamol ·")
    assert row.words.text == "Paracetamol · not given, felt sick"
    assert row.words.time == "14:00"


def test_late_vomited_and_noted_stand_below(medicines, make_page, services, clock):
    senna = services.timetable.slots(medicines.at(-1, "21:00"), medicines.at(-1, "23:00"), medicines["senna"])
    at = medicines.at(0, "03:00")
    record = services.doses.answer(senna[0].due, DoseAnswer.GIVEN, at=at, note="In the dark").value
    at = record.value.at + timedelta(minutes=20)
    services.doses.correct(record.uuid, replace(record.value, vomited_at=at, seen_in_vomit=Seen.NO))
    page = make_page()
    for card in page.day_list.cards:
        card.set_unfolded(True)
    remark = row_with(page, "Senna").words.remark
    assert "Given 5 h after it was due." in remark
    assert "Vomited at 03:20, not seen in it" in remark
    assert "“In the dark”" in remark
    assert "written down" in remark


def test_extra_and_one_off_doses_say_what_they_are(medicines, make_page, services):
    services.doses.give_extra(medicines["paracetamol"], amount=Decimal(2))
    services.doses.give_one_off("Midazolam injection", given_by="nurse:Okafor")
    shown = rows(make_page())
    assert "Extra, outside the plan: Paracetamol, 2 tablets (1\u202f000 mg)" in shown
    assert "Not on the list: Midazolam injection, by nurse Okafor" in shown


def test_a_day_with_doses_alone_stands_in_the_diary(medicines, make_page):
    medicines.give("long", -9, "08:00")
    assert [card._day.day.day for card in make_page().day_list.cards] == [22, 13]


def test_the_day_s_line_counts_doses_and_its_strip_draws_them(medicines, make_page):
    (card,) = make_page().day_list.cards
    assert card._numbers.text() == "3 doses · 1 still open"
    marks = [box for box in card._strip.drawing.boxes if box.kind is BoxKind.MARK]
    assert len(marks) >= 2  # what was given, and what is still open


def test_a_dose_that_is_still_open_stands_above_the_rows_and_in_the_legend(medicines, make_page, services):
    page = make_page()
    told = "Still open: 14:00, Paracetamol, 2 tablets (1\u202f000 mg)"
    assert told in [part.text() for part in page.findChildren(QLabel) if part.isVisible()]
    assert "still open" in [box.words for box in page.legend.marks.drawing.boxes]
    (slot,) = services.reminders.open_slots()
    services.doses.answer(slot.due, DoseAnswer.GIVEN)
    page.refresh()
    assert told not in [part.text() for part in page.findChildren(QLabel) if part.isVisible()]
    assert "open" not in page.day_list.cards[0]._numbers.text()


# -- what is listed --------------------------------------------------------------------------------------------


def test_doses_or_numbers_alone_can_be_listed(medicines, make_page, writer):
    writer.write(2026, 11, 22, 9, 0, score=4)
    page = make_page()
    assert len(rows(page)) == 2
    page.filters.kinds[Topic.PAIN].click()
    assert list(rows(page)) == ["Robert said it"]
    page.filters.kinds[Topic.DOSES].click()
    assert [text[:12] for text in rows(page)] == ["By the clock"]


def test_a_dose_that_is_asked_for_is_shown_whatever_is_listed(medicines, make_page, services):
    page = make_page()
    page.filters.kinds[Topic.PAIN].click()
    page.show_entry(services.doses.last_given(medicines["long"]).uuid)
    assert row_with(page, "By the clock").isChecked()


def test_without_medicines_nothing_speaks_of_doses(make_page, writer):
    writer.write(2026, 11, 22, 9, 0, score=4)
    page = make_page()
    assert page.filters.kinds[Topic.DOSES].isHidden()


# -- one dose at the side --------------------------------------------------------------------------------------


def test_a_dose_opens_with_all_that_is_written(medicines, make_page, services):
    page = make_page()
    page.show_entry(services.doses.last_given(medicines["long"]).uuid)
    told = panel_words(page)
    assert "Morphine long-acting tablets 30 mg" in told
    assert "1 tablet (30 mg)" in told
    assert "Given together with it:" in told
    panel_button(page, "Paracetamol, 2 tablets (1\u202f000 mg)").click()
    assert "Paracetamol tablets 500 mg" in panel_words(page)


def test_a_dose_is_corrected_and_its_history_told(medicines, make_page, services):
    record = services.doses.last_given(medicines["long"])
    page = make_page()
    page.show_entry(record.uuid)
    panel_button(page, "Correct").click()
    form = page.side.dose_form
    form.when.time.setText("08:25")
    form.amount.line.setText("half")
    form.done.click()
    corrected = services.doses.get(record.uuid).value
    assert corrected.local_at.strftime("%H:%M") == "08:25"
    assert corrected.amount == Decimal("0.5")
    assert "Time: from 08:00 to 08:25" in panel_words(page)
    panel_button(page, "Undo").click()
    assert services.doses.get(record.uuid).value == record.value


def test_what_was_vomited_is_kept(medicines, make_page, services):
    record = services.doses.last_given(medicines["long"])
    page = make_page()
    page.show_entry(record.uuid)
    panel_button(page, "Correct").click()
    form = page.side.dose_form
    panel_button(page, "Vomited").click()
    form.vomited_at.time.setText("08:40")
    panel_button(page, "Not looked").click()
    form.done.click()
    corrected = services.doses.get(record.uuid).value
    assert corrected.vomited_at.hour == 8
    assert corrected.seen_in_vomit is Seen.NOT_LOOKED
    assert corrected.is_given


def test_an_answer_can_become_not_given(medicines, make_page, services):
    record = services.doses.last_given(medicines["long"])
    page = make_page()
    page.show_entry(record.uuid)
    panel_button(page, "Correct").click()
    panel_button(page, "Not given").click()
    panel_button(page, "Asleep").click()
    page.side.dose_form.done.click()
    corrected = services.doses.get(record.uuid).value
    assert (corrected.answer, corrected.reason, corrected.amount) == (DoseAnswer.NOT_GIVEN, Reason.ASLEEP, None)


def test_bad_input_is_said_beside_its_field_and_stays_there(medicines, make_page, services):
    record = services.doses.last_given(medicines["long"])
    page = make_page()
    page.show_entry(record.uuid)
    panel_button(page, "Correct").click()
    form = page.side.dose_form
    form.when.time.setText("25:00")
    form.done.click()
    assert form.isVisible()
    assert form.when.problem.text()
    form.when.time.setText("08:00")
    form.amount.line.setText("0")
    form.done.click()
    assert form.amount.problem.text()
    assert services.doses.get(record.uuid).value == record.value


def test_what_was_typed_is_saved_when_the_page_is_left(medicines, make_page, services):
    record = services.doses.last_given(medicines["long"])
    page = make_page()
    page.show_entry(record.uuid)
    panel_button(page, "Correct").click()
    page.side.dose_form.note.set_text("After breakfast")
    page.hide()
    assert services.doses.get(record.uuid).value.note == "After breakfast"


def test_a_dose_is_taken_out_and_put_back(medicines, make_page, services):
    record = services.doses.last_given(medicines["long"])
    page = make_page()
    page.show_entry(record.uuid)
    panel_button(page, "Remove").click()
    assert services.doses.get(record.uuid).is_removed
    page.show_entry(record.uuid)
    panel_button(page, "Put back").click()
    assert not services.doses.get(record.uuid).is_removed


def test_a_number_given_off_the_list_is_found_by_its_name(medicines, make_page, services):
    services.doses.give_one_off("Midazolam injection")
    page = make_page()
    page.search_field.setText("midazolam")
    page._search_now()
    assert "Midazolam" in page.found.rows.rows[0].words.text


# -- times away ------------------------------------------------------------------------------------------------


def test_a_stay_is_a_band_and_its_days_are_no_gap(medicines, make_page, services, writer):
    writer.write(2026, 11, 10, 9, 0, score=6)
    with medicines.writing_at(medicines.at(-12, "21:00")):
        services.stays.begin(StayKind.HOSPITAL, why="Scan")
    with medicines.writing_at(medicines.at(-10, "18:00")):
        services.stays.end()
    page = make_page()
    assert page.day_list.stays == ("In hospital, Tue 10 Nov, 21:00 to Thu 12 Nov, 18:00",)
    assert page.day_list.gaps == ("Fri 13 Nov to Sat 21 Nov: not recorded",)
    strip = page.day_list.cards[-1]._strip.drawing
    assert [box.words for box in strip.boxes if box.kind is BoxKind.BAND] == ["in hospital"]


def test_a_day_away_says_from_when_and_until_when(medicines, make_page, services, writer):
    writer.write(2026, 11, 10, 9, 0, score=6)
    writer.write(2026, 11, 12, 20, 0, score=6)
    with medicines.writing_at(medicines.at(-12, "21:00")):
        services.stays.begin(StayKind.HOSPITAL)
    with medicines.writing_at(medicines.at(-10, "18:00")):
        services.stays.end()
    page = make_page()
    first, last = page.day_list.cards[-1], page.day_list.cards[-2]
    for card in (first, last):
        card.set_unfolded(True)
    assert (first._away_words.text(), last._away_words.text()) == (
        "In hospital from 21:00 on",
        "In hospital until 18:00",
    )
    assert first._away.isVisible()
    assert not page.day_list.cards[0]._away.isVisible()
