"""What is given when needed: a press saves at once, whatever the wait; everything else is asked quietly afterwards."""

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from caregiver.domain.amounts import Unit
from caregiver.domain.dose import GIVEN_BY_SELF, Purpose
from caregiver.domain.medicine import Medicine
from caregiver.domain.pain import Voice
from caregiver.domain.schedule import Schedule, ScheduleKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.today.last_doses import LastDoses


def column(page, text):
    return next(each for each in page.doses.needed.columns if text in each.press.words())


def words_of(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def buttons(widget):
    return {b.text(): b for b in widget.findChildren(QPushButton) if b.isVisible()}


def newest(services):
    return services.doses.last_hours(1)[0]


def test_a_dose_of_a_removed_medicine_keeps_its_name_on_the_strip(dose_page, context, services):
    column(dose_page, "Macrogol").press.click()
    dose = newest(services).value
    context.act(services.medicines.remove, dose.medicine)
    now = context.local_now()
    told = [words for _, words in LastDoses(context, now - timedelta(hours=1), now + timedelta(minutes=1)).sentences()]
    assert any("Macrogol (no longer on the list), 1 sachet" in words for words in told)


def test_columns_stand_in_their_fixed_order_and_say_what_a_press_keeps(dose_page):
    assert [each.press.words() for each in dose_page.doses.needed.columns] == [
        "Morphine quick-acting liquid 10 mg in 5 ml\nI gave 5 ml (10 mg) at 14:32",
        "Metoclopramide tablets 10 mg\nI gave 1 tablet (10 mg) at 14:32",
        "Macrogol sachets\nI gave 1 sachet at 14:32",
    ]


def test_what_was_recorded_and_what_was_told_stand_on_lines_of_their_own(dose_page):
    told = words_of(column(dose_page, "Morphine"))
    assert "Last given 12:22, 2 h 10 min ago" in told
    assert "In the last 24 hours: 3 doses, 15 ml (30 mg), of what is recorded." in told
    assert "Told by Nurse Okafor, 12 Nov: wait 4 hours; at most 6 doses of 5 ml in 24 hours." in told
    assert "None recorded so far" in words_of(column(dose_page, "Macrogol"))
    assert "How often: nothing is written. Call 01632 960142." in words_of(column(dose_page, "Macrogol"))


def test_what_was_told_is_as_plain_as_what_was_recorded(dose_page):
    lines = [part for part in column(dose_page, "Morphine").findChildren(QLabel) if part.isVisible()]
    colours = {part.palette().windowText().color().name() for part in lines if part.text()[:4] in ("In t", "Told")}
    assert len(colours) == 1


def test_whom_to_call_always_stands_there(dose_page):
    assert "Pain not under control? Call\n01632 960142" in words_of(dose_page.doses.needed)


def test_one_press_below_the_wait_is_recorded_like_any_other(dose_page, services, medicines, qtbot):
    QApplication.processEvents()
    before = column(dose_page, "Morphine").press.grab().toImage()
    column(dose_page, "Morphine").press.click()
    record = newest(services)
    assert (record.value.purpose, record.value.amount, record.value.unit) == (Purpose.AS_NEEDED, Decimal(5), Unit.ML)
    assert dose_page.doses.needed.bar.sentence() == "Morphine quick-acting, 5 ml (10 mg) at 14:32 recorded, by Anna"
    assert "Last given 14:32, just now" in words_of(column(dose_page, "Morphine"))
    qtbot.waitUntil(lambda: column(dose_page, "Morphine").press.grab().toImage() == before)


def test_a_shaky_hand_counts_once(dose_page, services, clock):
    column(dose_page, "Metoclopramide").press.click()
    clock.instant += timedelta(seconds=2)
    column(dose_page, "Metoclopramide").press.click()
    assert len(services.doses.last_hours(1)) == 1


def test_a_second_dose_is_kept_and_one_of_the_two_may_be_taken_out(dose_page, services, clock):
    column(dose_page, "Metoclopramide").press.click()
    clock.instant += timedelta(minutes=5)
    dose_page.refresh()
    column(dose_page, "Metoclopramide").press.click()
    assert len(services.doses.last_hours(1)) == 2
    twice = dose_page.doses.needed.bar.twice
    assert twice.question() == "Two doses are recorded. Remove one?"
    buttons(twice)["Remove the one of 14:32"].click()
    (left,) = services.doses.last_hours(1)
    assert left.value.local_at.minute == 37
    assert twice.question() == ""


def test_both_doses_may_stay(dose_page, services, clock):
    column(dose_page, "Metoclopramide").press.click()
    clock.instant += timedelta(minutes=5)
    column(dose_page, "Metoclopramide").press.click()
    buttons(dose_page.doses.needed.bar.twice)["Keep both"].click()
    dose_page.refresh()
    assert dose_page.doses.needed.bar.twice.question() == ""
    assert len(services.doses.last_hours(1)) == 2


def test_the_time_in_the_button_is_kept_when_the_screen_stood_still(dose_page, services, clock):
    shown = clock.instant
    clock.instant += timedelta(minutes=3)
    column(dose_page, "Macrogol").press.click()
    assert newest(services).value.at == shown


def test_undo_takes_the_dose_back(dose_page, services, qtbot):
    column(dose_page, "Macrogol").press.click()
    with qtbot.waitSignal(dose_page.said) as said:
        dose_page.doses.needed.bar.undo_asked.emit()
    assert said.args == ["Macrogol, 1 sachet at 14:32 recorded, by Anna"]
    assert services.doses.last_hours(1) == ()
    assert dose_page.doses.needed.bar.isHidden()


def test_nobody_is_chosen_when_two_wrote_lately(dose_page, services, writer):
    anna, jo = services.people.caregivers()
    services.people.write_as(jo.uuid)
    writer.write(2026, 11, 22, 13, 0, score=4)
    services.people.write_as(anna.uuid)
    column(dose_page, "Macrogol").press.click()
    assert newest(services).value.given_by == ""
    assert dose_page.doses.needed.bar.sentence() == "Macrogol, 1 sachet at 14:32 recorded"
    dose_page.doses.needed.bar.given_by.chosen.emit(GIVEN_BY_SELF)
    assert newest(services).value.given_by == GIVEN_BY_SELF
    assert "he took it himself" in dose_page.doses.needed.bar.sentence()


def test_why_is_asked_after_the_fact_in_words_that_fit(dose_page, services):
    column(dose_page, "Morphine").press.click()
    assert {"on moving", "at night", "pain"} <= buttons(dose_page.doses.needed.bar).keys()
    buttons(dose_page.doses.needed.bar)["on moving"].click()
    assert newest(services).value.because == "on_movement"
    column(dose_page, "Metoclopramide").press.click()
    shown = buttons(dose_page.doses.needed.bar)
    assert "feeling sick" in shown
    assert "on moving" not in shown


def test_the_number_just_before_is_linked(dose_page, services):
    dose_page.number_card.numbers.buttons[7].click()
    column(dose_page, "Morphine").press.click()
    assert services.relief.pain_around(newest(services).value)[0].score == 7
    assert "The number before it: 7" in words_of(dose_page.doses.needed.bar)


def test_the_one_question_half_an_hour_later_is_answered_by_one_press(dose_page, services, clock, medicines):
    clock.go_to(2026, 11, 22, 12, 53)
    dose_page.refresh()
    question = dose_page.spells.question
    assert question.question() == "12:22, Morphine quick-acting, 5 ml (10 mg). What number does he give?"
    question.numbers.buttons[4].click()
    assert question.question() == ""
    assert dose_page.number_card.bar.sentence() == "Robert said 4 at 12:53"
    (record,) = services.diary.last_hours(1)
    assert (record.value.score, record.value.voice) == (4, Voice.PATIENT_SAID)
    dose = services.doses.last_given(medicines["quick"])
    assert services.relief.pain_around(dose.value)[1].score == 4


def test_the_question_has_bigger_buttons_too(dose_page, services, clock, context, qtbot):
    clock.go_to(2026, 11, 22, 12, 53)
    context.act(services.preferences.set_bigger_buttons, True)
    dose_page.refresh()
    numbers = dose_page.spells.question.numbers.buttons
    assert {number.minimumHeight() for number in numbers} == {72}
    qtbot.waitUntil(lambda: [each.y() > numbers[0].y() for each in numbers] == [False] * 6 + [True] * 5)


def test_the_question_can_be_left_and_does_not_come_back(dose_page, services, clock):
    clock.go_to(2026, 11, 22, 12, 53)
    dose_page.refresh()
    buttons(dose_page.spells.question)["Leave it"].click()
    assert dose_page.spells.question.question() == ""
    clock.instant += timedelta(minutes=10)
    dose_page.refresh()
    assert dose_page.spells.question.question() == ""
    assert services.diary.last_hours(1) == ()


def test_a_range_opens_the_amounts_as_told_and_chooses_none(medicines, make_page, services):
    schedule = Schedule(ScheduleKind.AS_NEEDED, amounts=(Decimal(1), Decimal(2)))
    medicines.add("codeine", Medicine("Codeine"), schedule, day=-3, unit=Unit.TABLETS)
    page = make_page()
    codeine = column(page, "Codeine")
    assert codeine.press.words() == "Codeine\nI gave 1 or 2 tablets …"
    codeine.press.click()
    assert services.doses.last_hours(1) == ()
    buttons(codeine)["I gave 2 tablets at 14:32"].click()
    assert newest(services).value.amount == Decimal(2)


def test_an_amount_that_is_not_written_opens_the_form(medicines, make_page, services):
    plan = Schedule(ScheduleKind.AS_NEEDED)
    medicines.add("codeine", Medicine("Codeine"), plan, day=-3, told_amount="40 mg")
    page = make_page()
    codeine = column(page, "Codeine")
    assert "not written yet" in codeine.press.words()
    codeine.press.click()
    assert page.doses.needed.form is not None
    assert services.doses.last_hours(1) == ()


def test_an_extra_dose_of_a_medicine_by_the_clock_shows_the_urgent_sheet(dose_page, services, medicines, asked):
    buttons(dose_page.doses.needed)["Another time or amount"].click()
    form = dose_page.doses.needed.form
    form.choose(medicines["long"])
    form.told.keep.click()
    record = newest(services)
    assert (record.value.purpose, record.value.medicine) == (Purpose.EXTRA, medicines["long"])
    assert asked.places == [(Destination.URGENT, None)]


def test_a_dose_that_is_not_on_the_list_is_recorded(dose_page, services):
    dose_page.doses.needed.open_form()
    form = dose_page.doses.needed.form
    buttons(form)["Something not on the list …"].click()
    form.one_off.keep.click()
    assert "Please write what was given." in words_of(form)
    form.one_off.name.setText("Midazolam injection")
    form.one_off.keep.click()
    record = newest(services)
    assert (record.value.purpose, record.value.name) == (Purpose.ONE_OFF, "Midazolam injection")
    assert dose_page.doses.needed.form is None
    assert dose_page.doses.needed.bar.sentence() == "Midazolam injection at 14:32 recorded"


def test_part_of_an_as_needed_dose_needs_its_number(dose_page, services, medicines):
    dose_page.doses.needed.open_form(medicines["quick"])
    form = dose_page.doses.needed.form
    buttons(form)["Part of it …"].click()
    form.told.keep.click()
    assert form.told.field.problem.text() == "How much? Please write a number."
    assert services.doses.last_hours(1) == ()
    form.told.field.line.setText("2.5")
    form.told.keep.click()
    assert newest(services).value.amount == Decimal("2.5")


def test_a_time_still_to_come_is_said_beside_the_field(dose_page, services, medicines):
    dose_page.doses.needed.open_form(medicines["macrogol"])
    form = dose_page.doses.needed.form
    form.told.when.time.setText("23:00")
    form.told.keep.click()
    assert "This time is still to come" in form.told.when.problem.text()
    assert services.doses.last_hours(1) == ()


def test_by_night_the_same_columns_stand_with_their_weekday(dose_page, theme, clock):
    clock.go_to(2026, 11, 23, 3, 20)
    theme.set_night(True)
    dose_page.refresh()
    assert dose_page.doses.needed.isVisible()
    assert not dose_page.doses.clock.isVisible()
    assert (
        "Still open: Morphine long-acting Sun 22 Nov, 20:00; Paracetamol Sun 22 Nov, 20:00; Senna Sun 22 Nov, 22:00"
    ) in words_of(dose_page)
    assert "Last given Sun 22 Nov, 12:22, 14 h 58 min ago" in words_of(column(dose_page, "Morphine"))
    column(dose_page, "Morphine").press.click()
    assert dose_page.doses.needed.bar.isVisible()


def test_leaving_the_page_lets_the_dose_stand(dose_page, services):
    column(dose_page, "Macrogol").press.click()
    dose_page.hide()
    dose_page.show()
    assert dose_page.doses.needed.bar.isHidden()
    assert len(services.doses.last_hours(1)) == 1


@pytest.mark.parametrize(("width", "in_a_row"), [(1366, 3), (1000, 2)])
def test_columns_go_on_below_where_there_is_no_room(medicines, make_page, width, in_a_row):
    columns = make_page(width).doses.needed.columns
    tops = [each.y() for each in columns]
    assert len([top for top in tops if top == tops[0]]) == in_a_row


def test_a_diary_without_medicines_has_no_dose_cards(make_page):
    assert make_page().doses is None


def test_what_was_said_of_the_giver_is_kept_once_the_name_is_whole(dose_page, services):
    column(dose_page, "Macrogol").press.click()
    bar = dose_page.doses.needed.bar
    buttons(bar)["Someone else …"].click()
    bar.given_by.name.setText("Okafor")
    bar.given_by.name.editingFinished.emit()
    assert newest(services).value.given_by == "other:Okafor"
