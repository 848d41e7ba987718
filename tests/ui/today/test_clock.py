"""Doses by the clock on Today: three equal answers, nothing blocked, nothing lost."""

from datetime import timedelta
from decimal import Decimal

from PySide6.QtWidgets import QLabel, QPushButton

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import DoseAnswer, Reason
from caregiver.domain.medicine import Form, Medicine
from caregiver.domain.schedule import DoseTime, Schedule, ScheduleKind
from caregiver.domain.stay import ListAnswer, StayKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.today.dose_button import DoseButton
from tests.medicine_story import FENTANYL, FENTANYL_STRENGTH, at_times, patch_plan


def words_of(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def buttons(widget):
    return {b.text().replace("\n", " "): b for b in widget.findChildren(QPushButton) if b.isVisible()}


def row_with(card, text):
    (row,) = [b for b in card.findChildren(DoseButton) if b.isVisible() and text in b.words()]
    return row


def newest(services):
    return services.doses.last_hours(1)[0]


def test_the_open_dose_says_all_that_is_known_of_it(dose_page):
    told = dose_page.doses.clock.answer.dose.words()
    assert told.split("\n") == [
        "By the clock: 14:00",
        "still open, next one at 20:00",
        "Paracetamol tablets 500 mg, 2 tablets (1\u202f000 mg)",
        "In the last 24 hours: 2 doses, 4 tablets (2\u202f000 mg), of what is recorded.",
        "From the label: at most 8 tablets in 24 hours.",
        "Nothing is written for a late dose. Call 01632 960142.",
    ]


def test_no_answer_is_filled_and_all_are_equal(dose_page):
    dose = dose_page.doses.clock.answer.dose
    answers = [dose.given, dose.other, dose.not_given]
    assert {made.property("role") for made in answers} == {"short_answer"}
    assert max(made.width() for made in answers) - min(made.width() for made in answers) <= 1


def test_one_press_records_the_minute_in_the_button(dose_page, services):
    buttons(dose_page.doses.clock)["I gave it at 14:32"].click()
    record = newest(services)
    assert (record.value.answer, record.value.amount) == (DoseAnswer.GIVEN, Decimal(2))
    assert record.value.local_at.strftime("%H:%M") == "14:32"
    assert dose_page.doses.clock.bar.sentence() == "Paracetamol, 2 tablets (1\u202f000 mg) at 14:32 recorded, by Anna"


def test_with_nothing_open_the_next_ones_stand_there_quietly(dose_page):
    buttons(dose_page.doses.clock)["I gave it at 14:32"].click()
    told = words_of(dose_page.doses.clock)
    assert "Nothing is open. Next, 20:00:" in told
    assert "Morphine long-acting tablets 30 mg, 1 tablet (30 mg)" in told
    assert dose_page.doses.clock.property("role") == "card"


def test_undo_opens_the_dose_again_with_the_keyboard_on_it(dose_page, services, qtbot):
    dose_page.activateWindow()
    buttons(dose_page.doses.clock)["I gave it at 14:32"].click()
    with qtbot.waitSignal(dose_page.said):
        dose_page.doses.clock.bar.undo_asked.emit()
    assert services.doses.last_hours(1) == ()
    assert dose_page.doses.clock.open_count == 1
    assert dose_page.doses.clock.answer.dose.given is dose_page.window().focusWidget()


def test_another_time_is_asked_in_place_of_the_answers(dose_page, services):
    buttons(dose_page.doses.clock)["At another time"].click()
    form = dose_page.doses.clock.answer.other
    assert not dose_page.doses.clock.answer.dose.answers.isVisible()
    form.when.time.setText("14:05")
    form.when.time.editingFinished.emit()
    form.keep.click()
    assert services.doses.last_hours(1)[0].value.local_at.strftime("%H:%M") == "14:05"


def test_a_time_still_to_come_is_said_and_nothing_is_lost(dose_page, services):
    buttons(dose_page.doses.clock)["At another time"].click()
    form = dose_page.doses.clock.answer.other
    form.when.time.setText("23:00")
    form.keep.click()
    assert "still to come" in form.when.problem.text()
    assert dose_page.doses.clock.open_count == 1
    assert form.isVisible()


def test_not_given_takes_its_reason_in_one_press(dose_page, services):
    buttons(dose_page.doses.clock)["Not given"].click()
    dose_page.doses.clock.answer.not_given.reasons[Reason.FELT_SICK].click()
    record = newest(services)
    assert (record.value.answer, record.value.reason) == (DoseAnswer.NOT_GIVEN, Reason.FELT_SICK)
    assert dose_page.doses.clock.bar.sentence() == "Paracetamol, due 14:00: not given, felt sick"


def test_a_form_that_stands_open_stays_while_the_minute_goes_on(dose_page, clock):
    buttons(dose_page.doses.clock)["At another time"].click()
    dose_page.doses.clock.answer.other.when.time.setText("14:05")
    clock.instant += timedelta(minutes=1)
    dose_page.refresh()
    assert dose_page.doses.clock.answer.other.isVisible()
    assert dose_page.doses.clock.answer.other.when.time.text() == "14:05"


def test_several_open_ones_stand_in_rows_and_each_can_be_answered(medicines, make_page, services):
    medicines.add("omeprazole", Medicine("Omeprazole", Form.CAPSULES), at_times("1", "13:00"), unit=Unit.CAPSULES)
    page = make_page()
    assert "1 more is open:" in words_of(page.doses.clock)
    row = row_with(page.doses.clock, "Paracetamol")
    assert row.words().split("\n") == [
        "14:00: Paracetamol tablets 500 mg",
        "2 tablets (1\u202f000 mg)",
        "Nothing is written for a late dose. Call 01632 960142. Next: 20:00.",
    ]
    row.click()
    assert "Paracetamol" in page.doses.clock.answer.dose.words()
    buttons(page.doses.clock)["I gave it at 14:32"].click()
    assert "Omeprazole" in page.doses.clock.answer.dose.words()
    assert newest(services).value.medicine == medicines["paracetamol"]


def test_the_next_one_may_be_open_too_and_the_button_says_which_one(dose_page, clock, services):
    clock.go_to(2026, 11, 22, 21, 30)
    dose_page.refresh()
    clock_card = dose_page.doses.clock
    assert "still open; next: 20:00, open too" in clock_card.answer.dose.words()
    assert "I gave the 14:00 one at 21:30" in buttons(clock_card)
    row = row_with(clock_card, "Paracetamol")
    assert row.words().endswith("Call 01632 960142. Next: tomorrow 08:00.")
    row.click()
    assert "still open, next one tomorrow 08:00" in clock_card.answer.dose.words()
    row = row_with(clock_card, "Paracetamol")
    assert row.words().endswith("Call 01632 960142. Next: 20:00, open here too.")
    given = clock_card.answer.dose.given
    words = given.fontMetrics().size(0, given.text())
    assert words.width() < given.width()
    assert words.height() < given.height()
    buttons(clock_card)["I gave the 20:00 one at 21:30"].click()
    assert newest(services).value.due_at.astimezone(clock.zone()).hour == 20


def test_a_row_says_the_rule_for_a_late_dose_as_it_stands_now(medicines, make_page, services):
    added = medicines.add(
        "omeprazole", Medicine("Omeprazole", Form.CAPSULES), at_times("1", "14:10"), unit=Unit.CAPSULES
    )
    page = make_page()
    told = Medicine("Omeprazole", Form.CAPSULES, late_rule="Leave it out.", late_rule_by="Dr Lewis")
    services.medicines.correct(added, told)
    page.refresh()
    assert "Leave it out." in row_with(page.doses.clock, "Omeprazole").words()


def test_a_second_one_soon_after_the_first_is_asked_about_once(dose_page, services, medicines):
    services.doses.give_extra(medicines["paracetamol"], amount=Decimal(2))
    dose_page.refresh()
    buttons(dose_page.doses.clock)["I gave it at 14:32"].click()
    soon = dose_page.doses.clock.answer.soon
    assert "Paracetamol, 2 tablets (1\u202f000 mg) at 14:32 recorded" in soon.question()
    assert len(services.doses.last_hours(1)) == 1
    buttons(soon)["It was given too"].click()
    assert len(services.doses.last_hours(1)) == 2


def test_an_answer_of_another_window_stands(dose_page, services, context):
    (slot,) = services.reminders.open_slots()
    failed = []
    context.act.failed.connect(failed.append)
    services.doses.answer(slot.due, DoseAnswer.NOT_GIVEN, reason=Reason.ASLEEP)
    buttons(dose_page.doses.clock)["I gave it at 14:32"].click()
    assert len(failed) == 1
    assert dose_page.doses.clock.open_count == 0


def test_somebody_was_not_sure(dose_page, services):
    (slot,) = services.reminders.open_slots()
    services.reminders.not_sure(slot.due)
    dose_page.refresh()
    assert "Somebody was not sure if it was given." in words_of(dose_page.doses.clock)


def test_a_range_asks_how_much(medicines, make_page, services):
    times = (DoseTime(medicines.at(0, "13:00").time(), (Decimal(1), Decimal(2))),)
    plan = Schedule(ScheduleKind.CLOCK_TIMES, times)
    medicines.add("codeine", Medicine("Codeine", Form.TABLETS), plan, unit=Unit.TABLETS)
    page = make_page()
    assert "1 or 2 tablets" in page.doses.clock.answer.dose.words()
    buttons(page.doses.clock)["I gave it …"].click()
    assert services.doses.last_hours(1) == ()
    assert page.doses.clock.answer.other.isVisible()


def test_a_patch_is_put_on_where_its_places_stand(medicines, make_page, asked, clock):
    uuid = medicines.add("patch", FENTANYL, patch_plan(), day=0, unit=Unit.PATCHES, strength=FENTANYL_STRENGTH)
    clock.go_to(2026, 11, 22, 11, 0)
    page = make_page()
    assert "Fentanyl long-acting patch 25 micrograms per hour, 1 patch" in page.doses.clock.answer.dose.words()
    buttons(page.doses.clock)["Put a new one on …"].click()
    assert asked.places == [(Destination.MEDICINE, uuid)]


def test_in_hospital_nothing_is_open(dose_page, services):
    services.stays.begin(StayKind.HOSPITAL)
    dose_page.refresh()
    assert dose_page.doses.stay.words() == "", "it stands above every page"
    assert dose_page.doses.clock.open_count == 0
    assert "Nothing is asked while reminders are off." in words_of(dose_page.doses.clock)


def test_after_a_stay_the_medicines_wait_for_an_answer(dose_page, services, clock):
    services.stays.begin(StayKind.HOSPITAL)
    clock.instant += timedelta(days=1)
    services.stays.end()
    dose_page.refresh()
    assert dose_page.doses.stay.words() == "", "it stands above every page"
    told = words_of(dose_page.doses.clock)
    assert "Next" not in told, "nothing of it rings before an answer"
    assert "Not confirmed: these stay silent: Morphine long-acting, Paracetamol" in told
    assert "Macrogol" not in told
    assert "nothing is due" not in told


def test_what_nobody_was_sure_of_stands_on_today(dose_page, services, clock, medicines, asked):
    stay = services.stays.begin(StayKind.HOSPITAL).value
    clock.instant += timedelta(days=1)
    services.stays.end()
    waiting = services.stays.homecoming().medicines
    answers = {on_list.uuid: ListAnswer.SAME for on_list in waiting}
    answers[medicines["senna"]] = ListAnswer.NOT_SURE
    services.stays.confirm(stay.uuid, answers)
    dose_page.refresh()
    assert dose_page.doses.stay.words() == "Not confirmed, so it does not ring: Senna."
    assert "Not confirmed: these stay silent: Senna." in words_of(dose_page.doses.clock)
    buttons(dose_page.doses.stay)["Go through the list"].click()
    assert asked.places == [(Destination.HOMECOMING, None)]


def test_after_a_death_nothing_more_is_asked(dose_page, services, clock, theme):
    clock.go_to(2026, 11, 22, 22, 30)
    theme.set_night(True)
    dose_page.refresh()
    assert "Still open: Morphine long-acting 20:00; Paracetamol 14:00" in words_of(dose_page)
    services.stays.begin(StayKind.DIED)
    dose_page.refresh()
    assert "Still open" not in words_of(dose_page)
    parts = (dose_page.doses.clock, dose_page.doses.needed, dose_page.doses.stay)
    assert not any(part.isVisible() for part in parts)
