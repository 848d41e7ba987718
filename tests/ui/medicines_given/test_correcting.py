"""Correcting a day: each dose is answered or corrected in place, what stood there stays in the history."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from PySide6.QtWidgets import QPushButton

from caregiver.domain.dose import DoseAnswer, Reason
from tests.ui.medicines_given.conftest import counts, name_of, of_november, pressed, words_on


def dose_of(services, uuid, at):
    (kept,) = services.timetable.slots(at, at + timedelta(minutes=1), uuid)
    return kept.dose


def begin(page, day, line):
    page.choose(of_november(day))
    pressed(page.day, "Correct this day")
    pressed(page.day, line)


def test_a_gap_is_answered_with_a_time_that_is_about_right(open_page, november, story, services):
    page = open_page(november)
    begin(page, 17, "14:00, not recorded …")
    pressed(page.day, "It was given at about 14:00")
    record = dose_of(services, november, story.at(-5, "14:00"))
    assert (record.value.answer, record.value.is_exact, record.value.amount) == (DoseAnswer.GIVEN, False, 2)
    assert "about 14:00, 2 tablets (1\u202f000 mg)" in words_on(page.day)
    assert "Written later, 14:32, by Anna." in words_on(page.day)
    assert counts(page)["Not recorded"] == 2
    assert name_of(page, 17).startswith("Tuesday 17 November: 08:00 not recorded, about 14:00 given")


def test_it_can_be_taken_back(open_page, november, story, services):
    page = open_page(november)
    begin(page, 17, "14:00, not recorded …")
    pressed(page.day, "It was given at about 14:00")
    pressed(page.day, "Undo")
    assert dose_of(services, november, story.at(-5, "14:00")) is None
    assert "Taken back." in words_on(page.day)
    assert counts(page)["Not recorded"] == 3


def test_given_becomes_not_given_with_its_reason(open_page, november, story, services):
    page = open_page(november)
    begin(page, 10, "08:00, 2 tablets (1\u202f000 mg) …")
    pressed(page.day, "Not given …")
    pressed(page.day, "Asleep")
    record = dose_of(services, november, story.at(-12, "08:00"))
    assert (record.value.answer, record.value.reason, record.value.amount) == (
        DoseAnswer.NOT_GIVEN,
        Reason.ASLEEP,
        None,
    )
    assert len(services.doses.history(record.uuid)) == 2
    assert counts(page)["Asleep"] == 1


def test_not_given_becomes_given_at_another_time(open_page, november, story, services):
    page = open_page(november)
    begin(page, 10, "14:00, did not want it …")
    pressed(page.day, "Given at another time …")
    form = page.day.correction.form
    assert form.when.time.text() == "14:00"
    form.when.time.setText("15:10")
    form.giver.choose("self")
    form.keep.click()
    record = dose_of(services, november, story.at(-12, "14:00"))
    assert record.value.at == story.at(-12, "15:10")
    assert (record.value.amount, record.value.given_by, record.value.reason) == (2, "self", Reason.NOT_SAID)
    assert "15:10, 2 tablets (1\u202f000 mg)" in words_on(page.day)


def test_what_is_known_stands_in_the_form(open_page, november, story, services):
    at = story.at(-1, "08:00")
    record = dose_of(services, november, at)
    services.doses.correct(record.uuid, replace(record.value, amount=Decimal(1), is_exact=False, note="with milk"))
    page = open_page(november)
    begin(page, 21, "about 08:00, 1 tablet (500 mg) …")
    pressed(page.day, "Given at another time …")
    form = page.day.correction.form
    assert form.choices.chosen() == ("1",)
    assert not form.when.is_exact
    assert form.note.text() == "with milk"
    form.keep.click()
    assert dose_of(services, november, at).value == replace(
        record.value, amount=Decimal(1), is_exact=False, note="with milk"
    )


def test_a_time_to_come_is_said_beside_its_field(open_page, november, services):
    page = open_page(november)
    begin(page, 22, "14:00, still open …")
    pressed(page.day, "Given at another time …")
    page.day.correction.form.when.time.setText("19:00")
    page.day.correction.form.keep.click()
    assert "This time is still to come." in words_on(page.day)
    assert page.day.correction.form.when.time.text() == "19:00"
    assert counts(page)["Still open"] == 1


def test_a_dose_to_come_cannot_be_given_at_its_time_yet(open_page, november):
    page = open_page(november)
    begin(page, 22, "20:00, to come …")
    ways = [b.text() for b in page.day.correction.ways.findChildren(QPushButton)]
    assert ways == ["Given at another time …", "Not given …", "Back"]


def test_an_answer_can_be_taken_out(open_page, november, story, services):
    page = open_page(november)
    begin(page, 10, "08:00, 2 tablets (1\u202f000 mg) …")
    pressed(page.day, "Take this out of the diary")
    assert dose_of(services, november, story.at(-12, "08:00")) is None
    assert "08:00, not recorded" in words_on(page.day)


def test_an_as_needed_dose_is_corrected_too(open_page, story, services):
    story.give_needed("quick", 0, "12:22")
    page = open_page(story["quick"])
    begin(page, 22, "12:22, 5 ml (10 mg) …")
    pressed(page.day, "Another time or amount …")
    form = page.day.correction.form
    form.choices.chip("another").click()
    form.field.line.setText("2,5")
    form.keep.click()
    assert services.doses.last_given(story["quick"]).value.amount == Decimal("2.5")
    assert "12:22, 2.5 ml (5 mg)" in words_on(page.day)


def test_back_keeps_nothing(open_page, november, services, context):
    page = open_page(november)
    begin(page, 10, "08:00, 2 tablets (1\u202f000 mg) …")
    pressed(page.day, "Back")
    pressed(page.day, "Back")
    assert "Correct this day" in [b.text() for b in page.day.findChildren(QPushButton) if b.isVisible()]
    assert not context.act.can_undo


def test_a_correction_that_stands_open_survives_a_write_elsewhere(open_page, november, story, services, context):
    page = open_page(november)
    begin(page, 17, "14:00, not recorded …")
    pressed(page.day, "Given at another time …")
    page.day.correction.form.note.set_text("found the empty strip")
    context.act(services.doses.give_as_needed, story["quick"])
    assert page.day.correction.form.note.text() == "found the empty strip"


def test_an_answer_given_meanwhile_elsewhere_is_never_doubled(open_page, november, story, services, context, qtbot):
    page = open_page(november)
    begin(page, 17, "14:00, not recorded …")
    story.give("paracetamol", -5, "14:00")
    with qtbot.waitSignal(context.act.failed):
        pressed(page.day, "It was given at about 14:00")
    assert len(services.doses.between(story.at(-5, "13:00"), story.at(-5, "15:00"))) == 1
