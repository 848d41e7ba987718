"""The plan editor, for a medicine that is new: every way it can be given, and what cannot be kept."""

from datetime import date, time
from decimal import Decimal

import pytest

from caregiver.domain.amounts import Unit
from caregiver.domain.medicine import Form, MedicineClass, Release
from caregiver.domain.schedule import ScheduleKind
from caregiver.ui.medicines.plan.kind_list import Way
from tests.ui.medicines.conftest import name_it, press, strong, texts_in, type_into

# -- a new medicine ------------------------------------------------------------------------------------------------


def test_a_new_medicine_is_put_on_the_list(editor, services):
    editor.open()
    name_it(editor)
    strong(editor)
    press(editor.form.box.kind, "opioid")
    press(editor.form.box.acting, "long_acting")
    type_into(editor.form.box.purpose.line, "pain")
    editor.choose_way(Way.CLOCK_TIMES)
    editor.type_time(0, "1", "8")
    editor.save()
    (added,) = services.medicines.list()
    assert (added.medicine.name, added.medicine.form) == ("Oxycodone", Form.TABLETS)
    assert (added.medicine.kind, added.medicine.release) == (MedicineClass.OPIOID, Release.LONG_ACTING)
    assert added.regimen.schedule.times[0].at == time(8)
    assert added.regimen.schedule.times[0].amounts == (Decimal(1),)
    assert added.unit is Unit.TABLETS
    assert added.strength.ingredients[0].name == "oxycodone"
    assert editor.said == ["Oxycodone long-acting: 1 tablet (10 mg) at 08:00, from 14:32"]
    assert services.plan_drafts.open_drafts() == ()


def test_a_completion_fills_in_the_name_and_nothing_else(editor):
    editor.open()
    type_into(editor.form.box.name.line, "mor")
    assert "Morphine" in editor.form.box.name.offered()
    before = editor.form.typed()["box"]
    editor.form.box.name.completer.activated.emit("Morphine")
    after = editor.form.typed()["box"]
    assert after == {**before, "name": "Morphine"}
    assert after["form"] == after["acting"] == after["route"] == ""


def test_long_or_quick_acting_is_asked_of_opioids_and_never_chosen(editor):
    editor.open()
    name_it(editor, "Morphine")
    editor.choose_way(Way.AS_NEEDED)
    strong(editor)
    type_into(editor.form.panel.amount.line, "1")
    editor.save()
    assert editor.problems() == ["Long-acting or quick-acting? Look on the box, or choose “not sure”."]
    press(editor.form.box.acting, "not_sure")
    editor.save()
    assert editor.services.medicines.list()[0].medicine.release is Release.NOT_SURE


def test_a_second_medicine_of_one_name_is_said_and_kept(editor, story):
    editor.open()
    name_it(editor, "senna")
    assert "There is already one of this name: Senna tablets." in texts_in(editor.form.box)
    editor.choose_way(Way.AS_TOLD)
    editor.save()
    assert len(editor.services.medicines.same_name("Senna")) == 2


def test_a_range_offers_the_amounts_as_told(editor, services):
    editor.open()
    name_it(editor)
    strong(editor)
    press(editor.form.box.kind, "paracetamol")
    press(editor.form.box.acting, "not_sure")
    editor.choose_way(Way.AS_NEEDED)
    type_into(editor.form.panel.amount.line, "1 or 2")
    editor.save()
    assert services.medicines.list()[0].regimen.schedule.amounts == (Decimal(1), Decimal(2))


def test_a_dose_whose_tablets_are_not_written(editor, services):
    editor.open()
    name_it(editor, "Senna")
    editor.form.measure.unit.set_typed("tablets")
    editor.choose_way(Way.CLOCK_TIMES)
    editor.form.measure.not_written.click()
    type_into(editor.form.measure.told.line, "40 mg")
    assert not editor.form.panel.times.rows[0].amount.isVisible()
    type_into(editor.form.panel.times.rows[0].at, "20:00")
    editor.save()
    plan = services.medicines.list()[0].regimen
    assert (plan.told_amount, plan.schedule.times[0].amounts) == ("40 mg", ())


# -- every kind ----------------------------------------------------------------------------------------------------


@pytest.fixture
def new(editor):
    editor.open()
    name_it(editor, "Senna")
    editor.form.measure.unit.set_typed("tablets")
    return editor


def saved(editor):
    editor.save()
    assert editor.problems() == []
    return editor.services.medicines.list()[0].regimen.schedule


def test_every_so_many_hours(new):
    new.choose_way(Way.INTERVAL)
    type_into(new.form.panel.amount.line, "1")
    type_into(new.form.panel.hours, "72")
    assert (saved(new).kind, new.services.medicines.list()[0].regimen.schedule.hours) == (ScheduleKind.INTERVAL, 72)


def test_some_weekdays(new):
    new.choose_way(Way.WEEKDAYS)
    press(new.form.panel.days, "0")
    press(new.form.panel.days, "4")
    new.type_time(0, "1", "08:00")
    assert "Mon 23 Nov" in new.next_times()
    assert saved(new).weekdays == (0, 4)


def test_every_few_weeks(new):
    new.choose_way(Way.EVERY_FEW)
    type_into(new.form.panel.every, "4")
    new.form.panel.first.set_typed("2026-12-03")
    new.type_time(0, "1", "10:00")
    schedule = saved(new)
    assert (schedule.kind, schedule.every, schedule.first) == (ScheduleKind.EVERY_WEEKS, 4, date(2026, 12, 3))


def test_days_on_days_off(new):
    new.choose_way(Way.CYCLE)
    type_into(new.form.panel.on, "14")
    type_into(new.form.panel.off, "7")
    new.form.panel.starts[0].set_typed("2026-11-23")
    new.form.panel.add.click()
    new.form.panel.starts[1].set_typed("2026-12-21")
    new.type_time(0, "2", "08:00")
    assert saved(new).cycle_starts == (date(2026, 11, 23), date(2026, 12, 21))


def test_steps_follow_each_other_without_a_gap(new):
    new.choose_way(Way.TAPER)
    taper = new.form.panel.steps
    taper.steps[0].first.set_typed("2026-11-23")
    taper.steps[0].last._choose(date(2026, 11, 25))
    type_into(taper.steps[0].times.rows[0].amount.line, "2")
    type_into(taper.steps[0].times.rows[0].at, "08:00")
    taper.add.click()
    assert "Thu 26 Nov" in texts_in(taper.steps[1])
    type_into(taper.steps[1].times.rows[0].amount.line, "1")
    taper.steps[1].last._choose(date(2026, 11, 29))
    assert "After Sun 29 Nov nothing is written." in texts_in(new.form)
    assert new.next_times().splitlines()[1:4] == ["2 tablets", "Mon 23 Nov", "08:00"]
    steps = saved(new).steps
    assert [(step.first.day, step.last.day) for step in steps] == [(23, 25), (26, 29)]


def test_a_step_that_ends_before_it_starts(new):
    new.choose_way(Way.TAPER)
    taper = new.form.panel.steps
    taper.steps[0].first.set_typed("2026-11-23")
    taper.steps[0].last.set_typed("2026-11-20")
    type_into(taper.steps[0].times.rows[0].amount.line, "2")
    type_into(taper.steps[0].times.rows[0].at, "08:00")
    new.save()
    assert new.problems() == ["This step ends before it starts. Please look at the days again."]


def test_one_time(new):
    new.choose_way(Way.ONE_OFF)
    new.form.panel.day.set_typed("2026-11-24")
    new.type_time(0, "1", "9:30")
    assert saved(new).first == date(2026, 11, 24)


def test_a_pump_is_never_due(new):
    new.choose_way(Way.CONTINUOUS)
    type_into(new.form.panel.contents.line, "Morphine 30 mg in 24 h")
    type_into(new.form.panel.hours, "24")
    assert "It is never due and never rings." in new.next_times()
    assert saved(new).pump.hours == 24


def test_as_told_may_stay_empty(new):
    new.choose_way(Way.AS_TOLD)
    assert saved(new).words == ""


def test_several_times_with_different_amounts(new):
    new.choose_way(Way.CLOCK_TIMES)
    new.type_time(0, "1", "08:00")
    new.form.panel.times.add.click()
    new.type_time(1, "2", "22:00")
    times = saved(new).times
    assert [(told.at.hour, told.amounts) for told in times] == [(8, (Decimal(1),)), (22, (Decimal(2),))]


def test_no_more_than_a_day_can_hold(new):
    new.choose_way(Way.CLOCK_TIMES)
    times = new.form.panel.times
    for _ in range(200):
        if times.add.isVisible():
            times.add.click()
    assert len(times.rows) == 24


# -- bad input -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "at", "sentence"),
    [
        ("1", "25:00", "This is not a time. Type it like 14:32, or noon."),
        ("0", "08:00", "Please write a number above 0."),
        ("-1", "08:00", "Please write a number above 0."),
        ("some", "08:00", "Please write a number, such as 2 or 1½."),
        ("", "08:00", "How much? Please write a number."),
    ],
)
def test_what_cannot_be_kept_is_said_beside_the_field_and_stays(new, amount, at, sentence):
    new.choose_way(Way.CLOCK_TIMES)
    new.type_time(0, amount, at)
    new.save()
    assert new.problems() == [sentence]
    row = new.form.panel.times.rows[0]
    assert (row.amount.text(), row.at.text()) == (amount, at)
    assert new.services.medicines.list() == ()


@pytest.mark.parametrize(
    ("typed", "number"), [("two", "2"), ("1,5", "1.5"), ("1.5", "1.5"), ("½", "0.5"), ("one and a half", "1.5")]
)
def test_numbers_as_people_write_them(new, typed, number):
    new.choose_way(Way.CLOCK_TIMES)
    new.type_time(0, typed, "08:00")
    assert saved(new).times[0].amounts == (Decimal(number),)


def test_an_interval_of_nothing(new):
    new.choose_way(Way.INTERVAL)
    type_into(new.form.panel.amount.line, "1")
    type_into(new.form.panel.hours, "0")
    new.save()
    assert new.problems() == ["Please write a number above 0."]


def test_the_same_time_twice(new):
    new.choose_way(Way.CLOCK_TIMES)
    new.type_time(0, "1", "08:00")
    new.form.panel.times.add.click()
    new.type_time(1, "1", "8")
    new.save()
    assert new.problems() == ["This time stands here two times. Please look at it again."]


def test_an_end_before_the_start(new):
    new.choose_way(Way.CLOCK_TIMES)
    new.type_time(0, "1", "08:00")
    new.form.until.show_typed({"end": "day", "day": "2026-11-20"})
    new.save()
    assert new.problems() == ["The last day is before the day from which the plan is used."]


def test_a_strength_without_a_number(new):
    new.form.box.strength.unit.set_typed("mg")
    new.choose_way(Way.AS_TOLD)
    new.save()
    assert new.problems() == ["A strength needs a number, as on the label."]


def test_no_name_and_no_way(editor):
    editor.open()
    editor.save()
    assert editor.problems() == ["Please write the name on the box."]
    type_into(editor.form.box.name.line, "Senna")
    editor.save()
    assert editor.problems() == ["How is it given? Please choose one of these."]


def test_the_clock_that_counts_to_twelve(new, services, context):
    context.act(services.preferences.set_twelve_hour, True)
    new.choose_way(Way.CLOCK_TIMES)
    new.type_time(0, "1", "8 pm")
    row = new.form.panel.times.rows[0]
    row.at.editingFinished.emit()
    assert row.at.text() == "8:00 pm"
    assert saved(new).times[0].at == time(20)
