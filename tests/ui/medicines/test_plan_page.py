"""The plan editor, from the first word on the box to a saved plan."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from caregiver.domain.amounts import Unit
from caregiver.domain.medicine import Form, MedicineClass, Release
from caregiver.domain.regimen import LimitSource, Standing
from caregiver.domain.schedule import ScheduleKind
from caregiver.ui.core.navigation import Destination
from caregiver.ui.medicines.plan.from_part import Start
from caregiver.ui.medicines.plan.kind_list import Way
from tests.ui.medicines.conftest import texts_in, type_into

TODAY = date(2026, 11, 22)


def press(chips, code):
    chips._chips[code].click()


def name_it(editor, name="Oxycodone", form="tablets"):
    box = editor.form.box
    type_into(box.name.line, name)
    press(box.form, form)


def strong(editor, number="10", unit=Unit.MG, per="1", per_unit=Unit.TABLETS):
    field = editor.form.box.strength
    type_into(field.number, number)
    field.unit.set_typed(unit.value)
    type_into(field.per_number, per)
    field.per_unit.set_typed(per_unit.value)
    field.per_unit.chosen.emit()


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


# -- a plan that changes -------------------------------------------------------------------------------------------


def test_the_editor_shows_what_holds(editor, story):
    editor.open(story["dexamethasone"])
    assert "The plan for Dexamethasone, as told" in texts_in(editor.page.head)
    assert editor.form.on_label.text() == "On the label: Dexamethasone tablets 2 mg"
    assert not editor.form.box_card.isVisible()
    assert editor.form.way is Way.TAPER
    assert editor.form.standing.standing() is Standing.TOLD_IN_ROOM
    assert editor.next_times().splitlines()[1:4] == ["2 tablets (4 mg)", "Mon 23 Nov", "08:00"]


def test_what_happens_today_is_said_before_it_is_saved(editor, story, services, clock):
    clock.go_to(2026, 11, 22, 19, 59)
    (due,) = [kept.due for kept in services.timetable.slots(story.at(0, "00:00"), story.at(0, "09:00"), story["long"])]
    services.doses.answer(due, answer=_given())
    editor.open(story["long"])
    editor.form.start.radios[Start.NOW].click()
    type_into(editor.form.panel.times.rows[1].at, "22:00")
    assert editor.form.start.today.text() == "Today: 08:00 recorded; 20:00 falls away; 22:00 is new."
    editor.save()
    plan = editor.plan(story["long"])
    assert [told.at.hour for told in plan.schedule.times] == [8, 22]
    assert plan.at == datetime(2026, 11, 22, 19, 59, tzinfo=UTC)


def _given():
    from caregiver.domain.dose import DoseAnswer

    return DoseAnswer.GIVEN


def test_from_when_is_asked_and_never_chosen_for_a_change(editor, story):
    editor.open(story["long"])
    type_into(editor.form.panel.times.rows[1].at, "22:00")
    editor.save()
    assert editor.problems() == ["From when? Please choose."]
    editor.form.start.radios[Start.TOMORROW].click()
    editor.save()
    assert editor.plan(story["long"]).at == datetime(2026, 11, 23, tzinfo=UTC)
    assert editor.said == ["Morphine long-acting: 1 tablet (30 mg) at 08:00 and 22:00, from Mon 23 Nov, 00:00"] or (
        "tomorrow" in editor.said[0]
    )


def test_save_brings_an_unanswered_from_when_into_sight(editor, story, qtbot):
    editor.open(story["dexamethasone"])
    start = editor.form.start
    type_into(editor.form.panel.steps.steps[0].times.rows[0].at, "9")
    assert start.visibleRegion().isEmpty()
    editor.save()
    qtbot.waitUntil(lambda: start.visibleRegion().boundingRect() == start.rect())
    assert start.radios[Start.NOW].hasFocus()
    assert start.start() is None


def test_with_a_wrong_time_no_next_times_are_shown(editor, story):
    editor.open(story["long"])
    assert "20:00" in editor.next_times()
    type_into(editor.form.panel.times.rows[1].at, "25:70")
    assert editor.next_times() == "The next five times\nThey stand here once amount and times are written."


def test_a_slip_of_the_hand_is_put_right_and_is_no_change(editor, story):
    versions = editor.services.medicines.get(story["senna"]).versions
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "1")
    editor.form.start.radios[Start.SLIP].click()
    editor.save()
    on_list = editor.services.medicines.get(story["senna"])
    assert [version.uuid for version in on_list.versions] == [version.uuid for version in versions]
    assert on_list.regimen.schedule.times[0].amounts == (Decimal(1),)
    assert on_list.regimen.at == versions[0].value.at


def test_on_a_journey_another_dose_keeps_the_times_of_home(editor, story, clock):
    clock.travel("Europe/Athens")
    editor.services.journeys.keep_home_times()
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.form.start.radios[Start.TOMORROW].click()
    editor.save()
    plan = editor.services.medicines.get(story["senna"]).next_version.value
    assert (plan.zone, plan.at) == ("Europe/London", story.at(1, "00:00"))
    assert editor.services.journeys.current() is None


def test_a_new_medicine_has_no_slip_to_put_right(editor):
    editor.open()
    editor.choose_way(Way.AS_TOLD)
    assert not editor.form.start.radios[Start.SLIP].isVisibleTo(editor.page)


def test_the_past_never_changes(editor, story):
    editor.open(story["long"])
    type_into(editor.form.panel.times.rows[1].at, "22:00")
    editor.form.start.radios[Start.OTHER_DAY].click()
    editor.form.start.day.set_typed("2026-11-20")
    editor.save()
    assert editor.problems() == ["The past does not change. Please choose today or a later day."]


def test_a_plan_for_later_is_said_and_can_be_changed(editor, story):
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.form.start.radios[Start.TOMORROW].click()
    editor.save()
    editor.open(story["senna"])
    assert "is saved. If you save here, it is taken out." in texts_in(editor.page.head)
    editor.page.head._look.click()
    assert editor.form.panel.times.rows[0].amount.text() == "3"
    assert editor.form.start.start() is Start.OTHER_DAY


def test_only_what_is_on_the_box_can_be_corrected(editor, story):
    versions = len(editor.services.medicines.get(story["senna"]).versions)
    editor.open(story["senna"])
    editor.page.head.box.click()
    type_into(editor.form.box.prescriber.line, "Dr Patel")
    editor.save()
    on_list = editor.services.medicines.get(story["senna"])
    assert on_list.medicine.prescriber == "Dr Patel"
    assert len(on_list.versions) == versions


def test_the_rule_for_a_late_dose(editor, story):
    editor.open(story["dexamethasone"])
    assert editor.form.late.rule.text() == "After 12:00, call before giving it."
    editor.form.late.rule.set_text("Skip it after 14:00.")
    editor.save()
    assert editor.services.medicines.get(story["dexamethasone"]).medicine.late_rule == "Skip it after 14:00."


# -- a new strength, a new dose ------------------------------------------------------------------------------------


def test_a_new_strength_empties_amount_and_limits_and_shows_both_labels(editor, story):
    editor.open(story["quick"], is_new_strength=True)
    said = texts_in(editor.page.head)
    assert "New strength of Morphine quick-acting. How much did they tell you?" in said
    assert "Until now: Morphine quick-acting liquid 10 mg in 5 ml, 5 ml (10 mg) as needed" in said
    assert editor.form.panel.amount.text() == ""
    assert editor.form.limits.is_blank()
    assert "Before: Told by Nurse Okafor, 12 Nov: wait 4 hours" in texts_in(editor.form.limits)
    strong(editor, "20", per="1", per_unit=Unit.ML)
    type_into(editor.form.panel.amount.line, "0.5")
    editor.form.start.radios[Start.NOW].click()
    editor.save()
    plan = editor.plan(story["quick"])
    assert plan.limits.is_blank
    assert (plan.strength.number, plan.schedule.amounts) == (Decimal(20), (Decimal("0.5"),))


def test_another_strength_on_the_box_empties_what_hung_on_it_and_gives_it_back(editor, story):
    editor.open(story["quick"])
    editor.page.head.box.click()
    before = editor.form.typed()
    type_into(editor.form.box.strength.number, "20")
    assert editor.form.panel.amount.text() == ""
    assert editor.form.limits.is_blank()
    assert "New strength. How much did they tell you?" in texts_in(editor.form.measure)
    type_into(editor.form.box.strength.number, "10")
    assert editor.form.typed() == before


def test_another_dose_asks_for_the_limit_anew(editor, story):
    editor.open(story["quick"])
    type_into(editor.form.panel.amount.line, "2.5")
    assert editor.form.limits.is_blank()
    assert "What did they tell you for the new plan?" in texts_in(editor.form.limits)
    assert editor.form.panel.amount.text() == "2.5"


def test_another_time_of_day_leaves_the_limit(editor, story):
    editor.open(story["paracetamol"])
    type_into(editor.form.panel.times.rows[2].at, "22:00")
    assert editor.form.limits.value().most_amount == Decimal(8)


def test_limits_are_kept_as_told(editor, story):
    editor.open(story["macrogol"])
    limits = editor.form.limits
    type_into(limits.wait, "1.5")
    type_into(limits.doses, "3")
    type_into(limits.dose.line, "1")
    limits.told_by.by.setText("Dr Patel")
    editor.form.start.radios[Start.NOW].click()
    editor.save()
    kept = editor.plan(story["macrogol"]).limits
    assert (kept.wait_minutes, kept.most_doses, kept.dose_amount) == (90, 3, Decimal(1))
    assert (kept.source, kept.by) == (LimitSource.TOLD, "Dr Patel")


# -- drafts --------------------------------------------------------------------------------------------------------


def test_leaving_keeps_what_was_typed(editor, story):
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "three")
    editor.leave()
    editor.open(story["paracetamol"])
    editor.open(story["senna"])
    assert editor.form.panel.times.rows[0].amount.text() == "three"
    assert editor.page.head.status() == "Not saved yet. It stands as you left it."


def test_what_cannot_be_read_is_kept_too(editor):
    editor.open()
    type_into(editor.form.box.name.line, "Senna")
    editor.choose_way(Way.CLOCK_TIMES)
    editor.type_time(0, "lots", "25:00")
    editor.leave()
    editor.open()
    row = editor.form.panel.times.rows[0]
    assert (row.amount.text(), row.at.text(), editor.form.box.name.text()) == ("lots", "25:00", "Senna")


def test_looking_alone_keeps_no_draft(editor, story):
    for key in ("long", "paracetamol", "dexamethasone", "quick", "denosumab"):
        editor.open(story[key])
        editor.leave()
    assert editor.services.plan_drafts.open_drafts() == ()


def test_undo_changes_can_be_taken_back(editor, story):
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.page.undo_changes()
    assert editor.form.panel.times.rows[0].amount.text() == "2"
    editor.page.head.offer.click()
    assert editor.form.panel.times.rows[0].amount.text() == "3"


# -- not given any more --------------------------------------------------------------------------------------------


def test_pause_take_up_again_stop_and_remove(editor, story):
    medicines = editor.services.medicines
    editor.open(story["senna"])
    editor.page.rest.pause.click()
    editor.page.rest.why.set_text("until the blood test")
    editor.page.rest.keep.click()
    assert editor.problems() == ["From when? Please choose."]
    editor.page.rest.start.radios[Start.NOW].click()
    editor.page.rest.keep.click()
    assert medicines.get(story["senna"]).kind is ScheduleKind.PAUSED
    editor.open(story["senna"])
    assert editor.page.rest.state.text() == "Paused: until the blood test"
    editor.page.rest.resume.click()
    assert medicines.get(story["senna"]).kind is ScheduleKind.CLOCK_TIMES
    editor.open(story["senna"])
    editor.page.rest.stop.click()
    editor.page.rest.start.radios[Start.TOMORROW].click()
    editor.page.rest.keep.click()
    assert medicines.get(story["senna"]).next_version.value.schedule.kind is ScheduleKind.STOPPED
    editor.open(story["macrogol"])
    editor.page.rest.remove.click()
    assert story["macrogol"] not in [on_list.uuid for on_list in medicines.list()]
    assert editor.said[-1] == "Taken out of the list: Macrogol"


def test_while_a_pause_is_asked_about_the_plan_is_not_saved(editor, story):
    editor.open(story["senna"])
    foot, rest = editor.page.foot, editor.page.rest
    assert foot.save.isVisible()
    rest.pause.click()
    assert [made.isVisible() for made in (foot.save, foot.undo, rest.keep)] == [False, False, True]
    rest.leave.click()
    assert [made.isVisible() for made in (foot.save, foot.undo, rest.keep)] == [True, True, False]
    rest.stop.click()
    editor.open(story["paracetamol"])
    assert foot.save.isVisible()


def test_what_was_typed_before_a_pause_is_kept(editor, story):
    editor.open(story["senna"])
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.page.rest.pause.click()
    editor.page.rest.start.radios[Start.NOW].click()
    editor.page.rest.keep.click()
    editor.open(story["senna"])
    assert editor.form.panel.times.rows[0].amount.text() == "3"


def test_undo_takes_label_and_plan_back(editor, story, context):
    editor.open(story["senna"])
    editor.page.head.box.click()
    type_into(editor.form.box.purpose.line, "bowels")
    type_into(editor.form.panel.times.rows[0].amount.line, "3")
    editor.form.start.radios[Start.NOW].click()
    editor.save()
    assert editor.services.medicines.get(story["senna"]).medicine.purpose == "bowels"
    context.act.undo()
    on_list = editor.services.medicines.get(story["senna"])
    assert (on_list.medicine.purpose, on_list.regimen.schedule.times[0].amounts) == ("hard stools", (Decimal(2),))


# -- keyboard, ways out --------------------------------------------------------------------------------------------


def test_the_week_sheet_is_printed_from_here(editor, story, asked):
    editor.open(story["senna"])
    editor.page.foot.week.click()
    assert asked.places == [(Destination.PAPER, "week")]
    assert "It rings only while this computer is on, awake and near you." in editor.page.foot.warning.text()


def test_everything_to_press_has_a_name_and_is_large_enough(editor, story):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

    editor.open(story["dexamethasone"])
    editor.page.head.box.click()
    controls = [
        control
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for control in editor.page.findChildren(kind)
        if control.isVisible()
    ]
    assert len(controls) > 40
    for control in controls:
        said = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        assert said, control
        is_in_row = control.parentWidget().property("role") == "kind"
        assert is_in_row or control.height() >= 44, said


def test_the_page_never_scrolls_sideways(editor, story, theme):
    from caregiver.ui.theme.theme import Look, Scheme

    editor.window.setMinimumSize(300, 300)
    editor.open(story["quick"], is_new_strength=True)
    for percent, width in ((100, 1150), (200, 1200), (200, 720), (150, 784), (100, 640)):
        theme.set_look(Look(Scheme.LIGHT, percent))
        editor.window.resize(width, 700)
        for way in Way:
            editor.choose_way(way)
            texts_in(editor.page)
            content = editor.page.widget()
            assert content.width() <= editor.page.viewport().width(), (percent, width, way)
            assert content.minimumSizeHint().width() <= content.width(), (percent, width, way)


@pytest.mark.parametrize("width", [1366, 1000])
def test_the_tab_key_goes_as_one_reads(editor, story, width):
    from PySide6.QtWidgets import QWidget

    editor.window.resize(width, 768)
    editor.open(story["dexamethasone"])
    editor.form.panel.steps.add.click()
    texts_in(editor.page)
    stops = [
        part
        for part in editor.page.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.parentWidget() is not None
    ]
    for holder in (editor.form.kinds, editor.form._card, editor.form.late, editor.page._below):
        inside = [part.mapTo(holder, part.rect().center()) for part in stops if holder.isAncestorOf(part)]
        lines = [point.y() // 30 for point in inside]
        assert lines == sorted(lines), holder
    order = [
        next(index for index, part in enumerate(stops) if holder is part or holder.isAncestorOf(part))
        for holder in (editor.page.head, editor.form.kinds, editor.form._card, editor.form.late)
    ]
    assert order == sorted(order)
    rest = next(index for index, part in enumerate(stops) if editor.page._below.isAncestorOf(part))
    save = stops.index(editor.page.foot.save)
    assert (save < rest) is (width == 1000)


def test_arrow_keys_go_from_day_to_day(editor, story, qtbot):
    editor.open(story["dexamethasone"])
    last = editor.form.panel.steps.steps[1].last
    qtbot.keyClick(last, Qt.Key.Key_Right)
    assert last.typed() == (TODAY + timedelta(days=8)).isoformat()
    assert "After Mon 30 Nov nothing is written." in texts_in(editor.form)
